import {readdirSync, readFileSync} from 'node:fs';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {lint} from '../src/index.js';

interface Case {
  readonly before: string;
  readonly after: string;
  readonly lang?: 'de' | 'de-AT' | 'de-CH' | 'en';
}

/** The sentences that come out when the first replacement of a finding is put in its place. */
function rewritings({before, lang}: Case, language: 'de' | 'en'): string[] {
  const file = new VFile({value: before, path: 'satz.txt'});
  lint(file, {rules: {}, fields: {}, dictionaries: {}, type: 'fragment', language: lang ?? language});
  return file.messages.flatMap(({place, expected}) => {
    const [text] = expected ?? [];
    if (text === undefined || !place || !('start' in place)) return [];
    return [before.slice(0, place.start.offset) + text + before.slice(place.end.offset)];
  });
}

for (const name of readdirSync('test/replacements').filter((file) => file.endsWith('.yaml'))) {
  describe(name, () => {
    const cases: readonly Case[] = parse(readFileSync(`test/replacements/${name}`, 'utf8'));
    const language = name.includes('.en.') ? 'en' : 'de';
    test.each(cases)('$before', (one) => {
      expect(rewritings(one, language)).toContain(one.after);
    });
  });
}
