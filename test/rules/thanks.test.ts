import {expect, test} from 'vitest';
import {flagged, letter} from './found.js';

test.each([
  ['Merci für Ihren Anruf.', 0],
  ['Ihre Bestellung haben wir dankend erhalten.', 0],
  ['Schön, dass Sie da sind: Dafür sind wir Ihnen dankbar.', 0],
  ['Dank Ihrer Fotos wissen wir Bescheid.', 1],
  ['Wir danken Ihnen schon jetzt für Ihr Verständnis.', 1],
  ['Für eine Antwort wären wir Ihnen dankbar.', 1],
  ['Gott sei Dank ist nichts geschehen.', 1],
])('%s', (body, count) => {
  expect(flagged('thanks', letter(body), {type: 'reply'})).toHaveLength(count);
});

test.each([
  ['We really appreciate your call.', 0],
  ['We would appreciate it if you could sign.', 1],
  ['Thank you for your understanding.', 1],
])('%s', (body, count) => {
  const text = letter(body, {salutation: 'Dear Ms Brehm,', closing: 'Kind regards\nTim Osten'});
  expect(flagged('thanks', text, {type: 'reply', language: 'en'})).toHaveLength(count);
});

test('thanks in the closing count', () => {
  const text = letter('Ihr Rad ist da.', {closing: 'Mit bestem Dank und freundlichen Grüßen'});
  expect(flagged('thanks', text, {type: 'reply'})).toEqual([]);
});

test('only letters that answer or confirm need thanks', () => {
  expect(flagged('thanks', letter('Ihr Rad ist da.'), {type: 'invoice'})).toEqual([]);
});
