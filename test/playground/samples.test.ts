import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {checked} from '../../playground/check.js';
import {opened} from '../../playground/open.js';
import type {Checked} from '../../playground/protocol.js';
import {solutionOf} from '../../playground/solution.js';
import {letterTypes} from '../../src/settings/schema.js';

const folder = join(import.meta.dirname, '../../playground/samples');

interface Listed {
  readonly id: string;
  readonly type: string;
  readonly country: string;
  readonly before: string;
  readonly after: string;
}

const list = JSON.parse(readFileSync(join(folder, 'samples.json'), 'utf8')) as readonly Listed[];

function checkedFile(name: string): {readonly text: string; readonly result: Checked; readonly locale: 'de' | 'en'} {
  const locale = /-en-/.test(name) ? 'en' : 'de';
  const letter = opened(name, readFileSync(join(folder, name)), locale);
  if ('problem' in letter) throw new Error(`${name} cannot be read.`);
  return {text: letter.text, result: checked(letter.text, letter.sheet, locale), locale};
}

describe('sample letters', () => {
  it('cover every type of letter and all four kinds of language', () => {
    const types = letterTypes.filter((type) => type !== 'fragment');
    expect(new Set(list.map(({type}) => type))).toEqual(new Set(types));
    expect(new Set(list.map(({country}) => country))).toEqual(new Set(['DE', 'AT', 'CH', 'EN']));
  });

  it('are all in the list, each with its solution sheet', () => {
    const named = list.flatMap(({before, after}) => [before, after, `${before}.solution.txt`]);
    expect(readdirSync(folder).sort()).toEqual([...named, 'samples.json'].sort());
  });

  for (const {type, country, before, after} of list) {
    it(`${before} has exactly the findings of its solution sheet`, async () => {
      const {text, result, locale} = checkedFile(before);
      await expect(solutionOf(text, result, locale)).toMatchFileSnapshot(join(folder, `${before}.solution.txt`));
      expect(result.findings.length).toBeGreaterThan(4);
      expect(result.verdict?.type).toBe(type);
    });

    it(`${after} has none`, () => {
      const {text, result, locale} = checkedFile(after);
      expect(solutionOf(text, result, locale)).toBe('');
      expect(result.verdict).toMatchObject({type, score: 100});
      const languages = {DE: 'Deutsch', AT: 'Deutsch (Österreich)', CH: 'Deutsch (Schweiz)', EN: 'English'};
      expect(result.verdict?.language).toBe(Object.entries(languages).find(([name]) => name === country)?.[1]);
    });
  }
});
