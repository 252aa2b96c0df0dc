import {expect, test} from 'vitest';
import {readabilityOf} from '../../src/rule/readability.js';
import {letter} from '../letter/reading.js';

test('every formula of the check example', () => {
  const read = letter('Wir haben Ihre Anfrage erhalten. Unsere Mitarbeiterin prüft die Unterlagen.', {
    type: 'fragment',
    language: 'de',
  });
  const measured = readabilityOf(read);
  expect(measured).toMatchObject({
    words: 10,
    sentences: 2,
    syllables: 25,
    polysyllables: 50,
    longWords: 40,
    monosyllables: 30,
  });
  expect(measured.amstad).toBeCloseTo(28.75, 3);
  expect(measured.wiener[0]).toBeCloseTo(13.843, 3);
  expect(measured.wiener[1]).toBeCloseTo(13.589, 3);
  expect(measured.wiener[2]).toBeCloseTo(14.653, 3);
  expect(measured.wiener[3]).toBeCloseTo(13.355, 3);
  expect(measured.lix).toBeCloseTo(45, 3);
  expect(measured.gsmog).toBeCloseTo(6.66, 3);
});

test('English: ten words of one syllable in two sentences', () => {
  const measured = readabilityOf(
    letter('We got your note. Please call us on our line.', {type: 'fragment', language: 'en'}),
  );
  expect(measured.words).toBe(10);
  expect(measured.flesch).toBeCloseTo(206.835 - 1.015 * 5 - 84.6, 3);
  expect(measured.fleschKincaid).toBeCloseTo(0.39 * 5 + 11.8 - 15.59, 3);
});

test('salutation, closing and lists without sentences stay out; an empty letter has no score to divide by', () => {
  const whole = letter(
    'Sehr geehrte Frau Weber,\n\nbitte bringen Sie mit:\n\n- Ausweis\n- Versicherungskarte\n\nWir freuen uns.\n\nMit freundlichen Grüßen\nTim Kunz\n',
    {language: 'de'},
  );
  expect(readabilityOf(whole)).toMatchObject({words: 7, sentences: 2});
  expect(readabilityOf(letter('', {type: 'fragment', language: 'de'})).wordsPerSentence).toBe(0);
});
