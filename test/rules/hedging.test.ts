import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {lint} from '../../src/index.js';

function found(value: string, language: 'de' | 'en' = 'de'): {actual: string[]; fixed: string[]} {
  const file = new VFile({value, path: 'letter.txt'});
  lint(file, {rules: {}, fields: {}, dictionaries: {}, language, type: 'fragment'});
  const messages = file.messages.filter(({ruleId}) => ruleId === 'hedging');
  return {
    actual: messages.map(({actual}) => String(actual)),
    fixed: messages.flatMap(({expected}) => expected ?? []),
  };
}

test.each([
  'Wenn Sie möchten, würden wir Ihnen ein Muster senden.',
  'Könnten Sie uns bitte bis Montag schreiben?',
  'Würden Sie uns bitte zurückrufen?',
  'Sie könnten den Betrag auch überweisen.',
  'Der eigentliche Grund ist das Wetter.',
  'Eventuelle Kosten tragen wir.',
  'Falls Sie eventuell später kommen, rufen Sie an.',
  'Ich möchte mich herzlich bedanken.',
  'Sie sollten den Filter einmal im Jahr reinigen.',
])('plain or a real condition: %s', (text) => {
  expect(found(text).actual).toEqual([]);
});

test.each([
  'If you like, we would suggest Friday.',
  'Would you like to come on Friday?',
  'Perhaps you would like soup.',
])('plain or a real condition: %s', (text) => {
  expect(found(text, 'en').actual).toEqual([]);
});

test.each([
  ['Über Ihren Besuch würden wir uns sehr freuen.', 'freuen wir uns sehr'],
  ['Wir würden uns freuen, wenn Sie kommen.', 'Wir freuen uns'],
  ['Gern würden wir Ihnen zwei Termine vorschlagen.', 'schlagen wir Ihnen zwei Termine vor'],
  ['Ich möchte Sie bitten, mich anzurufen.', 'Ich bitte Sie'],
])('straight out: %s', (text, better) => {
  expect(found(text).fixed).toEqual([better]);
});

test.each([
  'Danke; wir grüßen Sie und würden uns freuen, Sie zu sehen.',
  'Wir wären Ihnen dankbar, wenn Sie anrufen.',
  'Es wäre schön, wenn Sie anrufen.',
])('found without a replacement: %s', (text) => {
  expect(found(text).actual).toHaveLength(1);
  expect(found(text).fixed).toEqual([]);
});

test('an empty word hedges beside a condition, too', () => {
  expect(found('Der Kurs ist eigentlich günstiger, falls Sie wechseln.').actual).toEqual(['eigentlich']);
  expect(found('Der Kurs ist eventuell günstiger, falls Sie wechseln.').actual).toEqual([]);
});
