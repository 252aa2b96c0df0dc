import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {lint} from '../../../src/index.js';
import {hiddenVerb} from '../../../src/rule/replace/plain-verbs.js';

/** What the rule about Amtsdeutsch says of a sentence. */
function told(value: string, path = 'satz.txt', locale: 'de' | 'en' = 'de') {
  const file = new VFile({value, path});
  lint(file, {rules: {}, fields: {}, dictionaries: {}, type: 'fragment', language: 'de', locale});
  return file.messages.filter(({ruleId}) => ruleId === 'amtsdeutsch');
}

describe('where a replacement could be wrong there is none', () => {
  test.each([
    ['a noun in the first place leaves the sentence without a beginning', 'Die Ablesung führt Frau Beck durch.'],
    ['what stands first may not be dropped', 'Zur Durchführung gelangt der Kurs nur bei zehn Anmeldungen.'],
    ['a passive whose subject is the noun', 'Die Zahlung wurde nicht geleistet.'],
    ['a state whose subject is the noun', 'Sie hören von uns, sobald die Zahlung geleistet ist.'],
    ['a noun with a second one beside it', 'Wir haben die Prüfung und Wartung der Anlage durchgeführt.'],
    ['a noun that is counted', 'Wir führen zwei Prüfungen durch.'],
    ['an adjective that is no adverb', 'Wir nehmen kleine Änderungen vor.'],
    ['a possessive that could be the object', 'Wir führen Ihre Prüfung durch.'],
    ['a noun with a relative clause', 'Sie leisten damit eine Unterschrift, die gültig ist.'],
    ['a verb that needs its object', 'Beim Abschlag nehmen wir eine Anpassung vor.'],
    ['a place that looks like an object', 'Sie können in unserem Büro Einsicht nehmen.'],
    ['a participle that could be a finite verb', 'Bitte senden Sie uns die Unterlagen retourniert.'],
    ['somebody else who acts', 'Der Zählerstand ist vom Mieter abzulesen.'],
    ['a burden that nobody asks for', 'Bei Verlust haben Sie die Kosten zu tragen.'],
    ['an order with two verbs', 'Das Formular ist auszufüllen und an uns zu senden.'],
    ['a noun whose gender nobody knows', 'Zur Prüfung ist ein Xylofax mitzubringen.'],
  ])('%s', (_, sentence) => {
    const findings = told(sentence);
    expect(findings.length).toBeGreaterThan(0);
    for (const {expected} of findings) expect(expected).toEqual([]);
  });

  test('a placeholder stays where it is', () => {
    const [finding] = told(
      '<p>Wir setzen {{ customer.name }} davon in Kenntnis, dass die Ware da ist.</p>',
      'brief.html.twig',
    );
    expect(finding?.expected).toEqual([]);
  });
});

test('a word with a legal meaning is never replaced, and the note says why', () => {
  const [finding] = told('Mit diesem Brief setzen wir Sie in Verzug.');
  expect(finding?.expected).toEqual([]);
  expect(finding?.note).toContain('rechtliche Bedeutung');
});

test('words are quoted as they stand, with their comma', () => {
  expect(told('Wir teilen Ihnen mit, dass der Zähler läuft.')[0]?.reason).toContain('mit, dass“');
});

test('a word in quotes of its own is spoken of', () => {
  expect(told('Was heißt „hinsichtlich“ auf gut Deutsch?')).toEqual([]);
  expect(told('Hinsichtlich der „Anlage“ melden wir uns.')).toHaveLength(1);
});

test('readers of another language are spared German reasons', () => {
  const sentence = 'Die Anmeldung ist bis Freitag vorzunehmen.';
  const notes = (locale: 'de' | 'en') => told(sentence, undefined, locale).map(({note}) => note ?? '');
  expect(notes('de').join()).toContain('Streckverb');
  expect(notes('en').join()).not.toContain('Streckverb');
  expect(told('Mit diesem Brief setzen wir Sie in Verzug.', undefined, 'en')[0]?.note).toMatch(
    /^This wording has a legal/,
  );
});

test('a verb that can only be advised keeps its advice', () => {
  const [finding] = told('Uns obliegt die Pflege der Bäume.');
  expect(finding?.expected).toEqual([]);
  expect(finding?.note).not.toContain('rechtliche Bedeutung');
});

describe('the finding reaches exactly as far as its replacement', () => {
  test.each([
    ['Wir haben Sie davon in Kenntnis gesetzt.', 'davon in Kenntnis gesetzt'],
    ['Bitte retournieren Sie das Muster bis Mai.', 'retournieren Sie das Muster bis Mai'],
    ['Wir bitten Sie, die Gebühr zu entrichten.', 'entrichten'],
    ['Die Karte ist mitzuführen.', 'ist mitzuführen'],
    ['Der Ausweis ist mitzuführen.', 'Der Ausweis ist mitzuführen'],
  ])('%s', (sentence, actual) => {
    expect(told(sentence)[0]?.actual).toContain(actual);
  });
});

describe('the verb inside a noun', () => {
  test.each([
    ['Ablesung', 'ab|lesen'],
    ['Sammlung', 'sammeln'],
    ['Lieferungen', 'liefern'],
    ['Änderung', 'ändern'],
    ['Ermittlung', 'ermitteln'],
    ['Aktualisierung', 'aktualisieren'],
    ['Wohnung', undefined],
    ['Zeitung', undefined],
  ])('%s', (noun, verb) => {
    expect(hiddenVerb(noun)).toBe(verb);
  });
});
