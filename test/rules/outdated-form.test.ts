import {describe, expect, test} from 'vitest';
import {found, letter} from './found.js';

const address = (lines: string) =>
  `Wasserwerk Lindental\nMarkt 2\n37199 Lindental\n\n${lines}\nAm Mühlbach 19\n37199 Lindental\n\nLindental, 4. Mai 2026`;
const flagged = (text: string, settings = {}) => found('outdated-form', text, settings).map(({actual}) => actual);

describe('in the address', () => {
  test.each([
    ['Nordbau GmbH\nz. Hd. Herrn Peters', ['z. Hd.']],
    ['Nordbau GmbH\nz.Hd. Frau Peters', ['z.Hd.']],
    ['Nordbau GmbH\nzu Händen Frau Peters', ['zu Händen']],
    ['Firma\nNordbau GmbH\nFrau Peters', ['Firma']],
    ['An die Firma\nNordbau GmbH\nFrau Peters', ['An die Firma']],
    ['Nordbau GmbH\nFrau Peters', []],
    ['An alle Mieter\nFrau Peters', []],
  ])('%s', (lines, expected) => {
    expect(flagged(letter('Ihr Zähler läuft.', {head: address(lines)}))).toEqual(expected);
  });
});

test('the exclamation mark is gone in Germany, usual in Austria, and fine behind a first name', () => {
  const shouted = letter('Ihr Zähler läuft.', {salutation: 'Sehr geehrter Herr Weber!'});
  expect(flagged(shouted)).toEqual(['Sehr geehrter Herr Weber!']);
  expect(flagged(shouted, {language: 'de-AT'})).toEqual([]);
  expect(flagged(letter('Dein Zähler läuft.', {salutation: 'Liebe Kim!'}))).toEqual([]);
});

test('the label before the subject: on paper only, and "Betrifft:" may stay in Austria', () => {
  const head = address('Frau Aksoy');
  expect(flagged(letter('Ihr Zähler läuft.', {head, subject: 'Betr.: Ihr Zähler'}))).toEqual(['Betr.:']);
  expect(flagged(letter('Ihr Zähler läuft.', {head, subject: 'Betrifft: Ihr Zähler'}), {language: 'de-AT'})).toEqual(
    [],
  );
  const dated = `${head}\n\nDatum: 9. März 2026`;
  expect(flagged(letter('Ihr Zähler läuft.', {head: dated, subject: 'Betreff: Ihr Zähler'}))).toEqual(['Betreff:']);
  expect(flagged(letter('Ihr Zähler läuft.', {subject: 'Betreff: Ihr Zähler'}))).toEqual([]);
});

test('a closing that hangs on the last sentence, but no respect in the text', () => {
  expect(flagged(letter('Ihr Zähler läuft.', {closing: 'Mit vorzüglicher Hochachtung\nDr. Kern'}))).toEqual([
    'Mit vorzüglicher Hochachtung',
  ]);
  expect(flagged(letter('Mit Hochachtung sehen wir, wie Sie Ihren Garten pflegen.'))).toEqual([]);
});
