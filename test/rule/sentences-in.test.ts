import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {readDocument} from '../../src/index.js';
import {linesIn} from '../../src/rule/index.js';

test('however many subjects a letter has, each is found without going through all', () => {
  const many = 3000;
  const value = `${'Betreff: Ihr Schreiben\n\n'.repeat(many)}Guten Tag Frau Aksoy,\n\nIhr Zähler kommt.\n`;
  const [letter] = readDocument(new VFile({path: 'brief.txt', value})).children;
  if (!letter) throw new Error('no letter');
  let reads = 0;
  const blocks = new Proxy(letter.blocks, {
    get(target, key, receiver) {
      reads++;
      return Reflect.get(target, key, receiver);
    },
  });
  expect(linesIn({...letter, blocks}, 'subject')).toHaveLength(many);
  expect(letter.blocks.length).toBeGreaterThan(many);
  expect(reads).toBeLessThan(4 * letter.blocks.length);
});
