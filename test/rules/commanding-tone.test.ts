import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {lint} from '../../src/index.js';

function found(
  value: string,
  language: 'de' | 'en' = 'de',
  type: 'fragment' | 'reminder' = 'fragment',
): {actual: string[]; fixed: string[]} {
  const file = new VFile({value, path: 'letter.txt'});
  lint(file, {rules: {}, fields: {}, dictionaries: {}, language, type});
  const messages = file.messages.filter(({ruleId}) => ruleId === 'commanding-tone');
  return {
    actual: messages.map(({actual}) => String(actual)),
    fixed: messages.flatMap(({expected}) => expected ?? []),
  };
}

test.each([
  'Sie müssen nichts weiter tun.',
  'Sie müssen sich um nichts kümmern.',
  'Sie müssen nur noch unterschreiben.',
  'Wenn Sie heute zahlen müssen, rufen Sie mich an.',
  'Dass Sie so lange warten müssen, tut uns leid.',
  'Diesen Film müssen Sie sehen.',
  'Der Antrag muss bis Freitag bei uns sein.',
  'Wir müssen den Termin verschieben.',
  'Wir melden uns unverzüglich.',
  'Rufen Sie uns sofort an, wenn es nach Gas riecht.',
  'Sie haben die Möglichkeit, den Vertrag zu kündigen.',
  'Sie haben bis Freitag Zeit, das zu prüfen.',
  'Wir sind verpflichtet, Sie zu informieren.',
])('no order: %s', (text) => {
  expect(found(text).actual).toEqual([]);
});

test.each([
  'You do not have to do anything.',
  'All you have to do is sign.',
  'You must try our soup.',
  'We will call you immediately.',
  'The form must reach us by Friday.',
])('no order: %s', (text) => {
  expect(found(text, 'en').actual).toEqual([]);
});

test.each([
  ['Sie müssen die Unterlagen bis Freitag zurücksenden.', 'Bitte senden Sie die Unterlagen bis Freitag zurück'],
  ['Sie müssen uns bis Mai antworten.', 'Bitte antworten Sie uns bis Mai'],
  ['Sie müssen den Betrag bis Mai überweisen.', 'Bitte überweisen Sie den Betrag bis Mai'],
  ['Sie müssen sich bis Mai anmelden.', 'Bitte melden Sie sich bis Mai an'],
])('as a request: %s', (text, request) => {
  expect(found(text).fixed).toEqual([request]);
});

test.each([
  'Sie müssen den Vertrag ausfüllen und zurücksenden.',
  'Sie müssen das Dach überdachen.',
  'Sie müssen das Gerät prüfen lassen.',
])('found, but no replacement is better than a wrong one: %s', (text) => {
  expect(found(text).actual).toHaveLength(1);
  expect(found(text).fixed).toEqual([]);
});

test('the last time is only the last time in the last reminder', () => {
  const letter = (subject: string) =>
    `${subject}\n\nGuten Tag Frau Roth,\n\nwir erinnern Sie letztmalig an die Rechnung 12 über 30 Euro.\n\nFreundliche Grüße\nEva Sander`;
  expect(found(letter('Letzte Mahnung'), 'de', 'reminder').actual).toEqual([]);
  expect(found(letter('Zahlungserinnerung'), 'de', 'reminder').actual).toEqual(['letztmalig']);
});
