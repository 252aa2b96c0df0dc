import {readdirSync, readFileSync} from 'node:fs';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {lint} from '../src/index.js';

interface Case {
  readonly before: string;
  /** The sentence with the first replacement in its place … */
  readonly after?: string;
  /** … or the rule that finds something and replaces nothing. */
  readonly advice?: string;
  readonly lang?: 'de' | 'de-AT' | 'de-CH' | 'en';
}

function findings({before, lang}: Case, language: 'de' | 'en') {
  const file = new VFile({value: before, path: 'satz.txt'});
  lint(file, {rules: {}, fields: {}, dictionaries: {}, type: 'fragment', language: lang ?? language});
  return file.messages;
}

/** The sentences that come out when the first replacement of a finding is put in its place. */
function rewritings(one: Case, language: 'de' | 'en'): string[] {
  const {before} = one;
  return findings(one, language).flatMap(({place, expected}) => {
    const [text] = expected ?? [];
    if (text === undefined || !place || !('start' in place)) return [];
    return [before.slice(0, place.start.offset) + text + before.slice(place.end.offset)];
  });
}

/** What a rule offers in the place of what it finds. */
function offers(one: Case, rule: string, language: 'de' | 'en') {
  return findings(one, language)
    .filter(({ruleId}) => ruleId === rule)
    .map(({expected}) => expected);
}

for (const name of readdirSync('test/replacements').filter((file) => file.endsWith('.yaml'))) {
  describe(name, () => {
    const cases: readonly Case[] = parse(readFileSync(`test/replacements/${name}`, 'utf8'));
    const language = name.includes('.en.') ? 'en' : 'de';
    test.each(cases)('$before', (one) => {
      if (one.advice === undefined) expect(rewritings(one, language)).toContain(one.after);
      else {
        const offered = offers(one, one.advice, language);
        expect(offered.length).toBeGreaterThan(0);
        expect(offered.flat()).toEqual([]);
      }
    });
  });
}
