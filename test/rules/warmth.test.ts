import {expect, test} from 'vitest';
import {flagged, letter} from './found.js';

const cold = 'Der Zähler im Keller wird am 4. Mai gewechselt. Der Monteur braucht eine halbe Stunde. '.repeat(6);

test.each([
  ['nothing but the matter', cold, 'Freundliche Grüße', 1],
  ['thanks', `${cold} Danke für die Hilfe!`, 'Freundliche Grüße', 0],
  ['regret', `${cold} Der Lärm tut uns leid.`, 'Freundliche Grüße', 0],
  ['a mere leider', `${cold} Das dauert leider.`, 'Freundliche Grüße', 1],
  ['a warm closing', cold, 'Herzliche Grüße', 0],
  ['a short letter', cold.slice(0, 200), 'Freundliche Grüße', 0],
  [
    'a personal letter',
    'Ihr Zähler wird am 4. Mai gewechselt. Sie brauchen dafür nichts zu tun. '.repeat(8),
    'Freundliche Grüße',
    0,
  ],
])('%s', (_, body, closing, count) => {
  expect(flagged('warmth', letter(body, {closing}), {type: 'general'})).toHaveLength(count);
});

test('a letter that greets nobody in particular has no personal line', () => {
  const body = 'Ihr Zähler wird am 4. Mai gewechselt. Sie brauchen dafür nichts zu tun. '.repeat(8);
  const text = `Sehr geehrte Damen und Herren,\n\n${body}\n\nFreundliche Grüße\nEva Sander`;
  expect(flagged('warmth', text, {type: 'notification'})).toHaveLength(1);
});
