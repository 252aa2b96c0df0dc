import {describe, expect, test} from 'vitest';
import {found, letter, mail} from './found.js';

const keys = (text: string, settings = {}) => found('subject-line', text, settings).map(({message}) => message);

describe('subjects that say nothing', () => {
  test.each([
    'Ihr Schreiben',
    'Ihre Anfrage',
    'Unser Telefonat',
    'Wichtige Information',
    'Newsletter',
    'Zur Kenntnisnahme',
    'Betreff: Ihre Nachricht',
    'Aktuelles',
    'Kein Betreff',
  ])('%s', (subject) => {
    expect(keys(letter('Ihr Zähler läuft.', {subject}))).toEqual(['empty']);
  });
});

describe('subjects that say enough', () => {
  test.each([
    'Zahlungserinnerung',
    'Ihre Anfrage: neue Fenster',
    'Ihr Schreiben vom 3. Mai',
    'Rechnung 4711',
    'Neue Öffnungszeiten',
    'AW: Anfrage',
    'Re: Frage',
    'Newsletter Mai 2026',
  ])('%s', (subject) => {
    expect(keys(letter('Ihr Zähler läuft.', {subject}))).toEqual([]);
  });
});

test('an e-mail with an empty subject has none', () => {
  expect(
    keys(mail('Guten Tag Frau Aksoy,\n\nIhr Zähler läuft.\n\nFreundliche Grüße\nJana', ''), {path: 'a.eml'}),
  ).toEqual(['missing']);
});

test('a template, and a letter whose subject is added later, miss nothing', () => {
  const bare = letter('Ihr Zähler {{ meter.number }} läuft.', {subject: ''});
  expect(keys(bare, {path: 'a.html.twig'})).toEqual([]);
  expect(keys(letter('Ihr Zähler läuft.', {subject: ''}), {subject: 'external'})).toEqual([]);
  expect(keys(letter('Ihr Zähler läuft.', {subject: ''}))).toEqual(['missing']);
});

test('marks of a reply do not count, and the limit is an option', () => {
  const subject = 'x'.repeat(70);
  expect(keys(letter('Ihr Zähler läuft.', {subject: `Betreff: AW: ${subject}`}))).toEqual([]);
  expect(keys(letter('Ihr Zähler läuft.', {subject: `${subject}y`}))).toEqual(['long']);
  const short = {rules: {'subject-line': {options: {max: 10}}}};
  expect(keys(letter('Ihr Zähler läuft.'), short)).toEqual(['long']);
});

test('two short lines are no long one', () => {
  const subject = 'Angebot 4471\nNeue Fenster für Ihre Wohnung im Lindenweg 3\nzweiter Stock';
  expect(keys(letter('Ihr Zähler läuft.', {subject}))).toEqual([]);
});

test('British letters may give the subject below the salutation', () => {
  const text = (subject: string) =>
    `Dear Mr Long,\n\n${subject}\n\nOur engineer will call on Tuesday.\n\nYours sincerely\nAnn Hill`;
  expect(keys(text('RE: ACCOUNT 4471 – BOILER SERVICE'), {language: 'en'})).toEqual([]);
  expect(keys(text('Your boiler service on 19 May'), {language: 'en'})).toEqual([]);
  expect(keys(text('Thank you for your call.'), {language: 'en'})).toEqual(['missing']);
});

test('the body of an e-mail without its header only gets a hint', () => {
  const html = '<p>Hallo Frau Aksoy,</p><p>Ihr Zähler läuft.</p><p>Viele Grüße<br>Jana</p>';
  expect(found('subject-line', html, {path: 'a.html'})).toMatchObject([{message: 'missing', info: true}]);
});
