import {expect, it} from 'vitest';
import {matcher, splitGlob} from '../../src/node/globs.js';

it.each([
  ['*.eml', 'a.eml', true],
  ['*.eml', 'x/y/a.eml', true],
  ['alt/', 'alt/a.eml', true],
  ['alt/', 'x/alt/y/a.eml', true],
  ['./alt/', 'x/alt/a.eml', false],
  ['/alt', 'alt', true],
  ['x/*.eml', 'x/a.eml', true],
  ['x/*.eml', 'y/x/a.eml', false],
  ['x/**', 'x/y/.z/a.eml', true],
  ['mahnung-[123].{txt,md}', 'x/mahnung-2.md', true],
  ['mahnung-[123].{txt,md}', 'mahnung-4.md', false],
])('%s and %s: %j', (glob, path, matches) => {
  expect(matcher([glob])(path)).toBe(matches);
});

it('starts to search where the glob allows', () => {
  expect(splitGlob('briefe/2026/**/*.eml').base).toBe('briefe/2026');
  expect(splitGlob('*.eml').base).toBe('.');
  expect(splitGlob('../x/*.eml').base).toBe('../x');
  expect(splitGlob('briefe/*.eml').matches('a.eml')).toBe(true);
});
