import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {lint} from '../../src/index.js';

function found(value: string, language: 'de' | 'en' = 'de'): string[] {
  const file = new VFile({value, path: 'letter.txt'});
  lint(file, {rules: {'nominal-style': {level: 'warning'}}, fields: {}, dictionaries: {}, language, type: 'fragment'});
  return file.messages.filter(({ruleId}) => ruleId === 'nominal-style').map(({actual}) => String(actual));
}

describe('left alone', () => {
  test.each([
    'Wir übernehmen Planung, Fertigung, Lieferung und Montage Ihrer Küche.',
    'Mit der Stromrechnung kommt die Kündigung der Hausratversicherung für Ihre Wohnung.',
    'Ihre Anmeldung zur Führung durch die Ausstellung ist da, die Bestätigung folgt.',
    'Der Vorstand der Freunde der Oper lädt Sie ein.',
    'Am Ende der Woche der offenen Tür gibt es Kuchen.',
    'Das Schreiben zum Vorhaben beim Unternehmen liegt bei.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
  test.each([
    'The payment for your insurance and the management of your property are part of the agreement.',
    'A copy of the proof of payment is fine.',
  ])('%s', (text) => {
    expect(found(text, 'en')).toEqual([]);
  });
});

test.each([
  ['Die Durchführung der Berechnung der Umlage dauert.', 'Durchführung der Berechnung der Umlage'],
  ['Die Farbe der Tür des Hauses der Nachbarn gefällt uns.', 'Farbe der Tür des Hauses der Nachbarn'],
  ['Vor Inbetriebnahme ist zum Ablesen die Entriegelung nötig.', 'Inbetriebnahme ist zum Ablesen die Entriegelung'],
])('%s', (text, span) => {
  expect(found(text)).toEqual([span]);
});
