import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {checked} from '../../playground/check.js';
import {opened} from '../../playground/open.js';
import type {Checked, Locale} from '../../playground/protocol.js';
import {solutionOf} from '../../playground/solution.js';
import {rules} from '../../src/index.js';
import {letterTypes} from '../../src/settings/schema.js';

const folder = join(import.meta.dirname, '../../playground/exercises');

interface Listed {
  readonly id: string;
  readonly type: string;
  readonly country: 'DE' | 'AT' | 'CH' | 'EN';
  readonly level: number;
  readonly letter: string;
  readonly good: string;
}

const list = JSON.parse(readFileSync(join(folder, 'exercises.json'), 'utf8')) as readonly Listed[];

function checkedFile(name: string, locale: Locale): {readonly text: string; readonly result: Checked} {
  const letter = opened(name, readFileSync(join(folder, name)), locale);
  if ('problem' in letter) throw new Error(`${name} cannot be read.`);
  return {text: letter.text, result: checked(letter.text, letter.sheet, locale)};
}

describe('exercises', () => {
  it('are at least twenty, from easy to hard, for every type of letter and all four kinds of language', () => {
    expect(list.length).toBeGreaterThanOrEqual(20);
    expect(list.map(({level}) => level)).toEqual(list.map(({level}) => level).sort());
    expect(new Set(list.map(({level}) => level))).toEqual(new Set([1, 2, 3]));
    expect(new Set(list.map(({type}) => type))).toEqual(new Set(letterTypes.filter((type) => type !== 'fragment')));
    expect(new Set(list.map(({country}) => country))).toEqual(new Set(['DE', 'AT', 'CH', 'EN']));
    expect(new Set(list.map(({id}) => id)).size).toBe(list.length);
  });

  it('are all in the list, each with its solution sheet and a good version', () => {
    const named = list.flatMap(({letter, good}) => [letter, good, `${letter}.solution.txt`]);
    expect(readdirSync(folder).sort()).toEqual([...named, 'exercises.json'].sort());
  });

  it('train every category of the rulebook, each more than once', () => {
    const trained = list.map(({letter, country}) => {
      const {findings} = checkedFile(letter, country === 'EN' ? 'en' : 'de').result;
      return new Set(findings.map(({category}) => category));
    });
    for (const category of new Set(rules.map((rule) => rule.category)))
      expect([category, trained.filter((one) => one.has(category)).length > 4]).toEqual([category, true]);
  });

  for (const {type, country, level, letter, good} of list) {
    const locale = country === 'EN' ? 'en' : 'de';

    it(`${letter} has exactly the findings of its solution sheet`, async () => {
      const {text, result} = checkedFile(letter, locale);
      await expect(solutionOf(text, result, locale)).toMatchFileSnapshot(join(folder, `${letter}.solution.txt`));
      expect(result.verdict?.type).toBe(type);
      const [least, most] =
        [
          [3, 7],
          [5, 16],
          [10, 22],
        ][level - 1] ?? [];
      expect(result.findings.length).toBeGreaterThanOrEqual(least ?? 0);
      expect(result.findings.length).toBeLessThanOrEqual(most ?? 0);
    });

    it(`${good} has none`, () => {
      const {text, result} = checkedFile(good, locale);
      expect(solutionOf(text, result, locale)).toBe('');
      expect(result.verdict).toMatchObject({type, score: 100});
      const languages = {DE: 'Deutsch', AT: 'Deutsch (Österreich)', CH: 'Deutsch (Schweiz)', EN: 'English'};
      expect(result.verdict?.language).toBe(languages[country]);
    });
  }
});
