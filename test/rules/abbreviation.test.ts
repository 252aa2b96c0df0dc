import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {lint} from '../../src/index.js';

function found(value: string, language: 'de' | 'en'): {actual: string[]; offered: string[]} {
  const file = new VFile({value, path: 'letter.txt'});
  lint(file, {rules: {abbreviation: {level: 'info'}}, fields: {}, dictionaries: {}, language, type: 'fragment'});
  const messages = file.messages.filter(({ruleId}) => ruleId === 'abbreviation');
  return {
    actual: messages.map(({actual}) => String(actual)),
    offered: messages.flatMap(({expected}) => expected ?? []),
  };
}

test.each([
  ['de', 'Kommen Sie z. B. am Montag, Dr. Weber ist ca. 20 Min. da, Tel. 0123 456, Nr. 4 usw.'],
  ['de', 'Die Frist folgt aus § 3 i. V. m. § 7 UWG und gem. § 4.'],
  ['de', 'Herr Wagner lief. Max und Ev kamen mit.'],
  ['de', 'Ihr Zug wird zwischen acht und neun gemeldet.'],
  ['en', 'Come at 9 a.m., e.g. on Monday, and ask for Dr Hill, No. 4, etc.'],
  ['en', 'Acme Inc. and Max will help; please tie the box.'],
] as const)('%s: nothing in “%s”', (language, text) => {
  expect(found(text, language).actual).toEqual([]);
});

test.each([
  ['de', 'Das dauert i.d.R. zwei Tage.', 'i.d.R.', 'meistens'],
  ['de', 'Das dauert u. U. länger.', 'u. U.', 'vielleicht'],
  ['en', 'It takes approx. two days.', 'approx.', 'about'],
] as const)('%s: “%s”', (language, text, actual, first) => {
  expect(found(text, language).actual).toEqual([actual]);
  expect(found(text, language).offered[0]).toBe(first);
});
