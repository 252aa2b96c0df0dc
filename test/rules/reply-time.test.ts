import {describe, expect, it} from 'vitest';
import type {Settings} from '../../src/index.js';
import {found, letter, mail} from './found.js';

type More = Partial<Settings> & {readonly path?: string};

function late(value: string, more: More = {}) {
  return found('reply-time', value, {type: 'reply', ...more}).map(({actual, message}) => [actual, message]);
}

/** A letter of Wednesday, 20 May 2026. */
const dated = (body: string, more: More = {}) => late(letter(body, {head: 'Wesel, 20. Mai 2026'}), more);

/** An e-mail of that day with an earlier message below. */
const answering = (quoted: string, more: More = {}) =>
  late(
    mail(
      `Guten Tag Frau Aksoy,\n\nIhr Zähler hängt.\n\nFreundliche Grüße\nJana\n\n${quoted}\n`,
      'Re: Zähler',
      'Wed, 20 May 2026 09:00:00 +0200',
    ),
    {path: 'a.eml', ...more},
  );

describe('the customer waited too long', () => {
  it.each([
    ['danke für Ihr Schreiben vom 4. Mai 2026.', '4. Mai 2026'],
    ['danke für Ihre E-Mail vom 11.5.26.', '11.5.26'],
    ['auf Ihre Anfrage vom Montag, dem 11. Mai 2026, antworte ich gern.', '11. Mai 2026'],
    ['danke für Ihre Zeilen vom 4. Mai.', '4. Mai'],
    ['Sie haben uns am 12. Mai geschrieben, weil der Strom ausfiel.', '12. Mai'],
    ['am 4. Mai haben Sie mich gefragt, ob der Tarif bleibt. Ja.', '4. Mai'],
    ['danke für Ihr Schreiben vom 4. Mai und Ihren Anruf vom 11. Mai.', '11. Mai'],
  ])('%s', (body, actual) => {
    expect(dated(body)).toEqual([[actual, 'late']]);
  });

  it.each([
    ['Am 04.05.2026 um 10:11 schrieb Eva Kurz <eva@kurz.example>:\n> Hallo', '04.05.2026'],
    ['Eva Kurz schrieb am 04.05.2026 um 10:11:\n> Hallo', '04.05.2026'],
    ['On May 4, 2026, at 10:11 AM, Eva Kurz <eva@kurz.example> wrote:\n> Hello', 'May 4, 2026'],
    [
      '-----Ursprüngliche Nachricht-----\nVon: Eva\nGesendet: Montag, 4. Mai 2026 10:11\nAn: Jana\n\nHallo',
      '4. Mai 2026',
    ],
    [
      '________________________________\nFrom: Eva\nSent: Monday, May 4, 2026 10:11 AM\nTo: Jana\nSubject: x\n\nHello',
      'May 4, 2026',
    ],
  ])('%s', (quoted, actual) => {
    expect(answering(quoted)).toEqual([[actual, 'late']]);
  });

  it('says how long, in the letter’s words', () => {
    const [one] = found('reply-time', letter('danke für Ihr Schreiben vom 15. Mai.', {head: 'Wesel, 20. Mai 2026'}), {
      type: 'reply',
    });
    expect(one).toMatchObject({message: 'late', info: false});
  });
});

describe('in time, or nobody knows', () => {
  it.each([
    'danke für Ihr Schreiben vom 19. Mai 2026.',
    'danke für Ihr Schreiben vom 20. Mai 2026.',
    'danke für Ihr Schreiben vom 21. Mai 2026.',
    'danke für Ihr Schreiben vom 3. Januar 2019.',
    'danke für Ihr Schreiben von letzter Woche.',
    'danke für Ihren Anruf. Unser Angebot vom 2. April gilt noch.',
    'wie am 5. Mai am Telefon besprochen, sende ich Ihnen auf Ihre Anfrage vom 4. Mai den Plan.',
  ])('%s', (body) => {
    expect(dated(body)).toEqual([]);
  });

  it('leaves a letter without a date of its own alone', () => {
    expect(late(letter('danke für Ihr Schreiben vom 4. Mai 2026.'))).toEqual([]);
  });

  it('skips the weekend, and the holidays of the letter’s country only', () => {
    const tuesday = letter('danke für Ihr Schreiben vom 22. Mai 2026.', {head: 'Wesel, 26. Mai 2026'});
    expect(late(tuesday)).toEqual([]);
    expect(late(tuesday, {language: 'de-CH'})).toEqual([['22. Mai 2026', 'late']]);
  });

  it('takes stand-ins of a template for no dates', () => {
    expect(
      late(
        'Wesel, {{ heute }}\n\nGuten Tag Frau Roth,\n\ndanke für Ihr Schreiben vom {{ eingang.datum }}.\n\nFreundliche Grüße\nTim',
        {path: 'a.hbs'},
      ),
    ).toEqual([]);
  });
});

describe('an apology', () => {
  it.each([
    'Bitte entschuldigen Sie die späte Antwort auf Ihr Schreiben vom 4. Mai.',
    'danke für Ihr Schreiben vom 4. Mai. Bitte verzeihen Sie, dass ich erst heute antworte.',
    'danke für Ihr Schreiben vom 4. Mai. Sie haben lange gewartet. Das tut mir leid.',
  ])('for the late answer makes it a hint: %s', (body) => {
    expect(dated(body)).toMatchObject([[expect.anything(), 'apologised']]);
  });

  it.each([
    'danke für Ihr Schreiben vom 4. Mai. Bitte entschuldigen Sie die Verspätung der Lieferung.',
    'danke für Ihr Schreiben vom 4. Mai. Dass der Zug eine Stunde Verspätung hatte, tut uns leid.',
  ])('for something else does not: %s', (body) => {
    expect(dated(body)).toMatchObject([[expect.anything(), 'late']]);
  });
});

it('waits as long as the configuration says', () => {
  const body = 'danke für Ihr Schreiben vom 15. Mai 2026.';
  const rules = (days: number) => ({rules: {'reply-time': {options: {days}}}});
  expect(dated(body, rules(3))).toEqual([]);
  expect(dated(body, rules(2))).toEqual([['15. Mai 2026', 'late']]);
  expect(dated('danke für Ihr Schreiben vom 19. Mai 2026.', rules(0))).toEqual([['19. Mai 2026', 'lateByOne']]);
});
