import {describe, expect, test} from 'vitest';
import {found, letter, mail} from './found.js';

describe('abbreviated closings', () => {
  test.each([
    ['MfG', 'Mit freundlichen Grüßen'],
    ['mfg', 'mit freundlichen Grüßen'],
    ['LG', 'Liebe Grüße'],
    ['VG', 'Viele Grüße'],
    ['Lg', 'Liebe Grüße'],
    ['M.f.G.', 'Mit freundlichen Grüßen'],
    ['Mit frdl. Grüßen', 'Mit freundlichen Grüßen'],
  ])('%s', (closing, better) => {
    const [finding] = found('closing', letter('Ihr Zähler läuft.', {closing: `${closing}\nJana Petersen`}));
    expect(finding?.message).toBe('abbreviated');
    expect(finding?.expected[0]?.toLowerCase()).toBe(better.toLowerCase());
  });

  test('Switzerland writes ss', () => {
    const swiss = letter('Ihr Zähler läuft.', {closing: 'LG\nJana Petersen'});
    expect(found('closing', swiss, {language: 'de-CH'})[0]?.expected).toEqual(['Liebe Grüsse']);
  });

  test.each(['KR', 'BR', 'Rgds', 'Kind rgds'])('%s', (closing) => {
    const text = `Your meter\n\nDear Ms Patel,\n\nYour meter works.\n\n${closing}\nJane Peters`;
    expect(found('closing', text, {language: 'en'}).map(({message}) => message)).toEqual(['abbreviated']);
  });
});

describe('a goodbye in any words is one', () => {
  test.each([
    'Träumen Sie schön!\nIhr Team vom Schlafwerk',
    'Bis bald auf dem Hof!\nGesa Thomsen',
    'Sonnige Grüße vom Bodensee\nGesa Thomsen',
    'Herzlichst, Ihre Gesa Thomsen',
    'Alles Gute\nGesa Thomsen',
    'Auf Ihr Kommen freut sich\nGesa Thomsen',
    'Es grüßt Sie herzlich\nGesa Thomsen',
  ])('%s', (closing) => {
    expect(found('closing', letter('Ihr Zähler läuft.', {closing}))).toEqual([]);
  });
});

test('who signs without a word is asked to say goodbye; a template and a machine only get a hint', () => {
  const text = letter('Ihr Zähler läuft. Das Wasser ist warm.', {closing: 'Im Auftrag\n\nSchlüter'});
  expect(found('closing', text)).toMatchObject([{message: 'missing', info: false}]);
  expect(found('closing', text, {type: 'notification'})).toMatchObject([{message: 'machine', info: true}]);
  const template = letter('Ihr Zähler {{ meter.number }} läuft.', {closing: ''});
  expect(found('closing', template, {path: 'a.html.twig'})).toMatchObject([{message: 'layout', info: true}]);
  expect(found('closing', text, {signature: 'external'})).toEqual([]);
});

test('the closing of the quoted mail is the customer’s', () => {
  const text = mail(
    'Guten Tag Frau Aksoy,\n\nIhr Zähler läuft.\n\nViele Grüße\nJana\n\nAm 3. Mai 2026 schrieb Aksoy:\n> MfG Aksoy',
  );
  expect(found('closing', text, {path: 'a.eml'})).toEqual([]);
});
