import {expect, test} from 'vitest';
import {readText} from '../../src/formats/text.js';

function items(text: string): readonly string[] {
  const source = readText(text).letters[0]?.source;
  return source?.hints.map(({at}) => source.text.slice(at[0], at[1])) ?? [];
}

test('Plain text is its own text', () => {
  const text = 'Guten Tag,\r\n\r\n  eingerückt 5 % und <Name>\r\n-- \r\nEva';
  expect(readText(text).letters[0]?.source.text).toBe(text);
});

test('Items of lists are hinted where they are certain', () => {
  expect(items('* eins\n* zwei,\n  weiter\n\nText')).toEqual(['eins', 'zwei,\n  weiter']);
  expect(items('1. eins\n2. zwei')).toEqual(['eins', 'zwei']);
  expect(items('a) eins\nb) zwei')).toEqual(['eins', 'zwei']);
  expect(items('1. Mai 2026')).toEqual([]);
  expect(items('-- \nEva Weber')).toEqual([]);
});
