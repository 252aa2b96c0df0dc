import {expect, test} from 'vitest';
import {allFormats} from '../../src/formats/all.js';
import {read} from '../../src/formats/index.js';
import {limits} from '../../src/formats/limits.js';
import {soundReading} from '../fuzz/sound.js';

const {letterLength} = limits;

const count = letterLength + 5000;

test.each([
  ['a.txt', 'Ein Satz mit Wörtern.\n\n'.repeat(count / 20)],
  ['a.html', '<p>Ein <b>Satz</b> mit W&ouml;rtern.</p>\n'.repeat(count / 20)],
  ['a.twig', 'Ein Satz{% if a %} mit{% else %} ohne{% endif %} {{ name }}.\n\n'.repeat(count / 10)],
  ['a.eml', `Subject: a\nContent-Transfer-Encoding: quoted-printable\n\n${'=E4'.repeat(count)}`],
  ['de.json', `{"mail": "Guten Tag Frau Meyer, ${'vielen Dank für Ihr Schreiben. '.repeat(count / 30)}"}`],
])('A letter without end is read as far as its first pages: %s', (path, text) => {
  const reading = read(text, {path}, allFormats);
  soundReading(reading);
  const [letter] = reading.letters;
  const length = letter?.source.text.length ?? 0;
  expect(length).toBeLessThanOrEqual(letterLength);
  expect(length).toBeGreaterThan(letterLength / 10);
  const problems = reading.problems.filter(({message}) => message === 'text-too-long');
  expect(problems).toMatchObject([{rule: 'limit'}]);
  // What follows is where the problem points at.
  expect(letter?.source.toOriginal([length - 1, length])[1]).toBeLessThanOrEqual(problems[0]?.at[0] ?? 0);
});

test('A megabyte of prose is read as a whole', () => {
  const text = 'Guten Tag Frau Meyer, Ihr Paket kommt am Donnerstag zwischen acht und zehn Uhr bei Ihnen an.\n'.repeat(
    11_500,
  );
  expect(text.length).toBeGreaterThan(2 ** 20);
  const reading = read(text, {path: 'a.txt'}, allFormats);
  expect(reading.problems).toEqual([]);
  expect(reading.letters[0]?.source.text.length).toBe(text.length);
});

test('A letter of usual length is read as a whole', () => {
  const text = 'Ein Satz.\n\n'.repeat(1000).trim();
  const reading = read(text, {path: 'a.txt'}, allFormats);
  expect(reading.problems).toEqual([]);
  expect(reading.letters[0]?.source.text).toBe(text);
});
