import {expect, test} from 'vitest';
import {remembered} from '../../src/dictionary/index.js';

test('an answer is worked out once, and remembered as long as its word is asked for', () => {
  const asked: string[] = [];
  const length = remembered((word) => {
    asked.push(word);
    return word.length;
  }, 3);
  expect([length('Rechnungsnummer'), length('Rechnungsnummer')]).toEqual([15, 15]);
  expect(asked).toEqual(['Rechnungsnummer']);
  for (const word of ['a', 'b', 'c', 'd', 'Rechnungsnummer', 'e', 'f', 'Rechnungsnummer', 'g']) length(word);
  expect(asked.filter((word) => word === 'Rechnungsnummer')).toHaveLength(1);
  length('a');
  expect(asked.filter((word) => word === 'a')).toHaveLength(2);
});
