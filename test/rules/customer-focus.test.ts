import {expect, test} from 'vitest';
import {flagged, letter} from './found.js';

const rule = 'customer-focus';

test.each([
  ['four of one against three of the other', 'Wir, wir, wir und wir grüßen Sie, Sie und Sie.', 1],
  ['as many of each', 'Wir, wir, wir und wir grüßen Sie, Sie, Sie und Sie.', 0],
  ['three of one', 'Wir kamen, wir sahen, und wir siegten.', 0],
  ['cited words', 'Er schrieb: „Wir kamen zu uns, wir sahen uns, und wir siegten mit unseren Leuten.“', 0],
  ['the name counts', 'Wir, wir, wir und wir grüßen Sie, Sie und Sie, Frau Aksoy.', 0],
  ['sie for others does not', 'Wir fragten die Leute. Wir wissen, dass sie uns mögen, und wir danken ihnen.', 1],
])('%s', (_, body, count) => {
  expect(flagged(rule, letter(body), {type: 'general'})).toHaveLength(count);
});

test('the country is no sender', () => {
  const text = letter('The US imports it. The US, the US and the US again: so say the papers.', {
    salutation: 'Dear Ms Brehm,',
    closing: 'Kind regards\nTim Osten',
  });
  expect(flagged(rule, text, {type: 'general', language: 'en'})).toEqual([]);
});

test('ratio and minimum are options', () => {
  const text = letter('Wir kamen zu uns. Sie grüßen wir.');
  expect(flagged(rule, text, {type: 'general', options: {minimum: 2}})).toHaveLength(1);
  expect(flagged(rule, text, {type: 'general', options: {minimum: 2, ratio: 3}})).toHaveLength(0);
});
