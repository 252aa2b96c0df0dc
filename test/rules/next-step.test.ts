import {describe, expect, test} from 'vitest';
import {found, letter} from './found.js';

const steps = (body: string, closing?: string) =>
  found('next-step', letter(body, closing === undefined ? {} : {closing}), {type: 'offer'}).map(({message}) => message);

describe('a day, a link or somebody to call is a next step', () => {
  test.each([
    'Das Fenster kostet 400 Euro. Das Angebot gilt bis zum 30. Mai.',
    'Das Fenster kostet 400 Euro. Am Freitag rufe ich Sie an.',
    'Das Fenster kostet 400 Euro. Die Anzahlung ist bis zum 26. Mai 2026 zu überweisen.',
    'Das Fenster kostet 400 Euro. Wir bauen es gleich nach Ostern ein.',
    'Das Fenster kostet 400 Euro. Bestellen Sie es unter https://fenster.example.',
    'Das Fenster kostet 400 Euro. Sie erreichen mich unter 040 5550-217.',
  ])('%s', (body) => {
    expect(steps(body)).toEqual([]);
  });

  test('an invitation to call needs a number somewhere in the letter', () => {
    const body = 'Das Fenster kostet 400 Euro. Rufen Sie mich gern an.';
    expect(steps(body)).toEqual(['open']);
    expect(steps(body, 'Freundliche Grüße\nJana Petersen\nTelefon 040 5550-217')).toEqual([]);
  });
});

test.each([
  ['Das Fenster kostet 400 Euro. Wir würden uns über Ihren Auftrag freuen.', 'nothing'],
  ['Das Fenster kostet 400 Euro. Wir melden uns in den nächsten Tagen.', 'open'],
  ['Das Fenster kostet 400 Euro. Der Einbau dauert zwei Stunden.', 'nothing'],
  ['Das Fenster kostet 400 Euro. Der Einbau ist an einem Vormittag geschafft.', 'nothing'],
  ['Das Fenster kostet 400 Euro. Eine Vorführung am Wochenende ist nicht möglich.', 'nothing'],
  ['Danke für Ihre Nachricht vom 30. April. Sie hätten den Riss gleich melden müssen.', 'open'],
  ['Das Fenster kostet 400 Euro. Wir bauen seit vierzig Jahren Fenster.', 'nothing'],
  ['Das Fenster kostet 400 Euro. Der Termin wird Ihnen in den nächsten Tagen telefonisch mitgeteilt.', 'open'],
])('%s', (body, message) => {
  expect(steps(body)).toEqual([message]);
});

test('a greeting and a thank-you need no next step', () => {
  expect(found('next-step', letter('Danke für elf gute Jahre.'), {type: 'congratulation'})).toEqual([]);
});
