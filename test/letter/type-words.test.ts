import {describe, expect, it} from 'vitest';
import {keysIn, wordFinder} from '../../src/letter/type/words.js';

const lists = ['Rechnung\tbill\nÜberweisung\tpay\nan\tto\nkein-\tnot', "überweisen\tverb\ni'm\twe\n„Rate“\tdues"];

function found(key: string): string[] {
  const find = wordFinder(lists, (form, means, list) => ({keys: keysIn(form), told: `${form}: ${means} ${list}`}));
  return find(key).map(({told}) => told);
}

describe('a finder of words in packed lists', () => {
  it.each([
    ['rechnung', ['Rechnung: bill 0']],
    ['ueberweisung', ['Überweisung: pay 0']],
    ['ueberweisen', ['überweisen: verb 1']],
    ['an', ['an: to 0']],
    ['kein', ['kein-: not 0']],
    ["i'm", ["i'm: we 1"]],
    ['rate', ['„Rate“: dues 1']],
    ['rech', []],
    ['ueber', []],
    ['', []],
  ])('finds what stands under %s', (key, expected) => {
    expect(found(key)).toEqual(expected);
  });

  it('reads a line only once, and only when a word begins like it', () => {
    const read: string[] = [];
    const find = wordFinder(lists, (form) => {
      read.push(form);
      return {keys: keysIn(form)};
    });
    find('rechtzeitig');
    find('rechnung');
    find('rechnung');
    expect(read).toEqual(['Rechnung']);
  });
});
