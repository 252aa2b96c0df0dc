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
  'Sie haben den Karton mit einem zu langen Messer geöffnet.',
  'Sie haben mit zu hohen Nebenkosten gerechnet.',
  'Sie haben uns zu denken gegeben.',
  'Sie haben keine Kosten zu tragen.',
  'Wir sind verpflichtet, Sie zu informieren.',
])('no order: %s', (text) => {
  expect(found(text).actual).toEqual([]);
});

test.each([
  'You do not have to do anything.',
  'All you have to do is sign.',
  'You must try our soup.',
  'You must not worry about the weather.',
  'You will have to laugh.',
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
  'Sie müssen den Zutritt zum Keller gewähren und dürfen das Wasser nicht benutzen.',
  'Sie haben den neuen Plan binnen drei Wochen vorzulegen.',
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

test.each([
  ['Sie haben uns außerdem den Stand bekannt zu geben.', 'Sie haben uns außerdem den Stand bekannt zu geben'],
  ['Sie müssen 20 Minuten vorher an der Anmeldung sein.', 'Sie müssen'],
  ['Sie müssen den Stand daher binnen sieben Tagen erneut ablesen.', 'Sie müssen'],
  [
    'Sie haben die Vereinbarung bis zum 30. November zu unterschreiben und im Büro im zweiten Stock abzugeben.',
    'Sie haben die Vereinbarung bis zum 30. November zu unterschreiben',
  ],
  ['Falls Sie verreist sind, senden Sie den Bogen unverzüglich nach der Rückkehr ab.', 'unverzüglich'],
  ['Sie sollten sich unverzüglich melden.', 'unverzüglich'],
])('an order, marked no longer than it needs: %s', (text, marked) => {
  expect(found(text).actual).toEqual([marked]);
});

test.each(["You'll have to send the form again.", 'You will have to pay a fee.', 'You are required by law to reply.'])(
  'an order: %s',
  (text) => {
    expect(found(text, 'en').actual).toHaveLength(1);
  },
);
