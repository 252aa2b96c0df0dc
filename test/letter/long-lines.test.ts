import {expect, it} from 'vitest';
import {letter} from './reading.js';

/** Whatever a line says again and again, reading twice as much of it takes about twice as long, not four times. */
it.each([
  ['dates', 'am 3. Mai 2026 '],
  ['dates in a letterhead', 'Muster GmbH 3. Mai '],
  ['companies', 'Muster GmbH '],
])('a line of thousands of %s is read', (_, again) => {
  const short = took(again.repeat(1500));
  expect(took(again.repeat(12_000))).toBeLessThan(40 * short + 1000);
});

function took(text: string): number {
  const begin = performance.now();
  letter(text);
  return performance.now() - begin;
}
