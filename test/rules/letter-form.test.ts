import {describe, expect, test} from 'vitest';
import {found, letter} from './found.js';

const marks = (text: string, settings = {}) =>
  found('letter-form', text, settings).map(({message, actual}) => `${message} ${actual}`);

describe('the first word behind the comma', () => {
  test.each([
    ['Wir freuen uns auf Sie.', ['lower Wir']],
    ['Stellen Sie sich vor: Der Zähler läuft.', ['lower Stellen']],
    ['Anbei der Plan.', ['lower Anbei']],
    ['Sie sparen zwölf Euro.', []],
    ['Ihr Zähler läuft.', []],
    ['Herr Weber kommt am Montag.', []],
    ['Zwölftausend Menschen lesen uns.', []],
    ['Dank Ihrer Hilfe läuft der Zähler.', []],
    ['Du bist jetzt Mitglied.', []],
    ['wir freuen uns auf Sie.', []],
  ])('%s', (body, expected) => {
    expect(marks(letter(body))).toEqual(expected);
  });
});

describe('the mark behind the salutation', () => {
  test.each([
    ['Guten Tag Frau Aksoy', 'de', ['comma Aksoy']],
    ['Guten Tag Frau Aksoy:', 'de', ['comma :']],
    ['Guten Tag Frau Aksoy!', 'de', []],
    ['Sehr geehrter Herr Mag. Huber!', 'de-AT', []],
    ['Guten Tag Frau Aksoy', 'de-CH', []],
    ['Guten Tag Frau Aksoy,', 'de-CH', ['noMark ,']],
  ] as const)('%s (%s)', (salutation, language, expected) => {
    expect(marks(letter('Ihr Zähler läuft.', {salutation}), {language})).toEqual(expected);
  });

  test('a heading, and a field that may bring its own mark, need none', () => {
    const heading = '<h1>Hallo Frau Aksoy</h1><p>Ihr Zähler läuft.</p><p>Viele Grüße<br>Jana</p>';
    expect(marks(heading, {path: 'a.html'})).toEqual([]);
    expect(marks('{{ salutation }}\n\nIhr Zähler läuft.\n\nViele Grüße\nJana', {path: 'a.html.twig'})).toEqual([]);
  });
});

describe('behind the closing', () => {
  test.each([
    ['Freundliche Grüße,\nJana Petersen', ['closingMark ,']],
    ['Mit freundlichen Grüßen.\nJana Petersen', ['closingMark .']],
    ['Viele Grüße, Jana Petersen', []],
    ['Es grüßt Sie Ihr Team vom Hof.\nJana Petersen', []],
  ])('%s', (closing, expected) => {
    expect(marks(letter('Ihr Zähler läuft.', {closing}))).toEqual(expected);
  });

  test('English closings may have their comma', () => {
    const text = 'Your meter\n\nDear Ms Patel\n\nYour meter works.\n\nYours sincerely,\nJane Peters';
    expect(marks(text, {language: 'en'})).toEqual([]);
  });
});
