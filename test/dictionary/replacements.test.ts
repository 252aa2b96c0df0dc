import {readFileSync} from 'node:fs';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {parse} from 'yaml';
import {de} from '../../src/generated/de/index.js';
import {en} from '../../src/generated/en/index.js';
import {lint, rules, type Settings} from '../../src/index.js';

interface Entry {
  readonly find: string;
  readonly bad?: string | readonly string[];
  readonly only?: string | readonly string[];
}

interface Told {
  readonly actual: string;
  readonly start: number;
  readonly end: number;
  readonly texts: readonly string[];
}

/** Only this rule; made once, so that its dictionary is opened once. */
function settingsFor(id: string, language: string): Settings {
  const key = `${id} ${language}`;
  const made = known.get(key) ?? {
    rules: Object.fromEntries(rules.map((rule) => [rule.id, {level: rule.id === id ? 'warning' : 'off'} as const])),
    fields: {},
    dictionaries: {},
    type: 'fragment',
    language: (['de-AT', 'de-CH', 'en'] as const).find((each) => each === language) ?? 'de',
  };
  known.set(key, made);
  return made;
}

const known = new Map<string, Settings>();

/** What one rule says of a sentence. */
function told(id: string, text: string, language: string): Told[] {
  const file = new VFile({value: text, path: 'satz.txt'});
  lint(file, settingsFor(id, language));
  return file.messages.flatMap(({ruleId, place, actual, expected}) =>
    ruleId === id && place && 'start' in place
      ? [{actual: actual ?? '', start: place.start.offset ?? 0, end: place.end.offset ?? 0, texts: expected ?? []}]
      : [],
  );
}

/** Sentences in which a replacement brought a finding that was not there before. */
function flagged(id: string, language: string, entries: readonly (Entry | string)[]): string[] {
  return entries.flatMap((entry) => {
    if (typeof entry === 'string' || entry.bad === undefined) return [];
    const [variant = language] = [entry.only ?? language].flat();
    return [entry.bad].flat().flatMap((sentence) =>
      told(id, sentence, variant).flatMap(({start, end, texts}) =>
        texts.flatMap((text) => {
          const after = sentence.slice(0, start) + text + sentence.slice(end);
          // What was inside of a longer finding may come to light; what was not there before may not.
          const fresh = told(id, after, variant).filter(({actual}) => !sentence.includes(actual));
          return fresh.map(({actual}) => `„${actual}“ in „${after}“ for „${sentence}“`);
        }),
      ),
    );
  });
}

describe('no replacement is flagged itself', () => {
  test.each([...de.names.map((name) => `de/${name}`), ...en.names.map((name) => `en/${name}`)])(
    '%s',
    (name) => {
      const [language = 'de', id = ''] = name.split('/');
      const entries: readonly (Entry | string)[] = parse(readFileSync(`dictionaries/${name}.yaml`, 'utf8')) ?? [];
      expect(flagged(id, language, entries)).toEqual([]);
    },
    60_000,
  );
});
