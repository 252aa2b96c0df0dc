import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {afterAll, expect, it} from 'vitest';
import {unifiedDiff} from '../../src/fix/diff.js';

const folder = mkdtempSync(path.join(tmpdir(), 'klarbrief-diff-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

function applied(before: string, diff: string, name = 'brief.txt'): string {
  writeFileSync(path.join(folder, name), before, 'latin1');
  writeFileSync(path.join(folder, 'diff'), diff, 'latin1');
  execFileSync('git', ['apply', '--whitespace=nowarn', 'diff'], {cwd: folder, stdio: 'pipe'});
  return readFileSync(path.join(folder, name), 'latin1');
}

it('shows what changed with three lines around it', () => {
  const lines = Array.from({length: 12}, (_, index) => `${index + 1}\n`);
  const after = lines.with(5, 'sechs\n').with(11, 'zwölf').join('');
  expect(unifiedDiff('a b.txt', lines.join(''), after)).toBe(
    '--- a/a b.txt\t\n+++ b/a b.txt\t\n@@ -3,10 +3,10 @@\n 3\n 4\n 5\n-6\n+sechs\n 7\n 8\n 9\n 10\n 11\n-12\n+zwölf\n\\ No newline at end of file\n',
  );
  expect(unifiedDiff('a', 'x', 'x')).toBe('');
});

it('is taken by git, whatever changed', () => {
  const text = fc
    .tuple(fc.array(fc.constantFrom('a', 'b', 'c', '', 'd\r', 'ü'), {minLength: 1, maxLength: 24}), fc.boolean())
    .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : 'x'));
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after);
      expect(applied(before, unifiedDiff('brief.txt', before, after))).toBe(after);
    }),
    {numRuns: 60},
  );
});

it('is taken with blanks in the name and in texts without anything in common', () => {
  const many = (word: string): string => Array.from({length: 2500}, (_, index) => `${word}${index}\n`).join('');
  const [before, after] = [many('a'), many('b')];
  expect(applied(before, unifiedDiff('ein brief.txt', before, after), 'ein brief.txt')).toBe(after);
});
