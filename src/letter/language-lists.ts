import {eachForm, wordSet} from '../dictionary/index.js';
import austrian from '../generated/de/letter/austrian.js';
import deWords from '../generated/de/letter/language-words.js';
import swiss from '../generated/de/letter/swiss.js';
import swissSpellings from '../generated/de/letter/swiss-spellings.js';
import enWords from '../generated/en/letter/language-words.js';
import {phraseKey} from './lexicon.js';

let lists:
  | {
      readonly german: ReadonlySet<string>;
      readonly english: ReadonlySet<string>;
      readonly austrian: ReadonlyMap<string, number>;
      readonly swiss: ReadonlyMap<string, number>;
      readonly spellings: ReadonlySet<string>;
      /** First words of phrases of two words. */
      readonly pairs: ReadonlySet<string>;
    }
  | undefined;

/** The word lists that tell languages and countries apart, unpacked once. */
export function wordLists() {
  lists ??= {
    german: wordSet(deWords),
    english: wordSet(enWords),
    austrian: weighted(austrian),
    swiss: weighted(swiss),
    spellings: wordSet(swissSpellings),
    pairs: new Set(
      [...weighted(austrian).keys(), ...weighted(swiss).keys()]
        .filter((one) => one.includes(' '))
        .map((one) => one.split(' ', 1)[0] ?? ''),
    ),
  };
  return lists;
}

function weighted(packed: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  eachForm(packed, (form, weight) => weights.set(phraseKey(form), weight === '' ? 1 : Number(weight)));
  return weights;
}
