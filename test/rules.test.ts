import {readdirSync} from 'node:fs';
import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {rules} from '../rules/index.js';
import {lint} from '../src/index.js';
import type {Example} from '../src/rule/index.js';

/** The example with marks around what the rule finds in it. */
function marked(id: string, language: 'de' | 'en', example: Example, text: string): string {
  const type = example.type ?? 'fragment';
  const file = new VFile({value: text, path: example.file ?? 'example.txt'});
  lint(file, {
    rules: {[id]: {level: 'warning', ...(example.options ? {options: example.options} : {})}},
    fields: {},
    dictionaries: {},
    ...(example.house ? {house: example.house} : {}),
    type,
    language,
  });
  const places = file.messages
    .filter((message) => message.ruleId === id)
    .map(({place}) => {
      if (!place || !('start' in place)) throw new Error(`${id}: a message without a place`);
      return [place.start.offset ?? 0, place.end.offset ?? 0] as const;
    })
    .sort((a, b) => b[0] - a[0]);
  let result = text;
  for (const [start, end] of places)
    result = `${result.slice(0, start)}<mark>${result.slice(start, end)}</mark>${result.slice(end)}`;
  return result;
}

for (const rule of rules) {
  for (const language of ['de', 'en'] as const) {
    for (const [index, example] of (rule.examples[language] ?? []).entries()) {
      test(`${rule.id} ${language} ${index + 1}: the bad example is marked`, () => {
        expect(example.bad).toContain('<mark>');
        expect(marked(rule.id, language, example, example.bad.replace(/<\/?mark>/g, ''))).toBe(example.bad);
      });
      test(`${rule.id} ${language} ${index + 1}: the good example stays clean`, () => {
        expect(marked(rule.id, language, example, example.good)).toBe(example.good);
      });
    }
  }

  test(`${rule.id}: every text has the same slots in both languages`, () => {
    const slots = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
    const messages: Record<string, {de: string; en: string}> = rule.messages;
    for (const text of Object.values(messages)) expect(slots(text.de)).toEqual(slots(text.en));
  });
}

test('every rule is named after its file, and no dictionary lacks its rule', () => {
  const files = readdirSync('rules').filter((name) => name !== 'index.ts');
  expect(rules.map((rule) => `${rule.id}.ts`)).toEqual(files.sort());
  const ids = new Set(rules.map((rule) => rule.id));
  for (const language of ['de', 'en']) {
    const names = readdirSync(`dictionaries/${language}`).map((name) => name.replace('.yaml', ''));
    for (const name of names)
      expect(name === 'letter' || name === 'grammar' || ids.has(name), `dictionaries/${language}/${name}`).toBe(true);
  }
});
