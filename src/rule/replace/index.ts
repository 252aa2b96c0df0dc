import type {Letter, Sentence} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';

/** Texts that can take the place of a stretch of the letter as they are. */
export interface Replacement {
  /** The hit, or more where words around it change with it: the noun group behind a preposition. */
  readonly at: Range;
  readonly texts: readonly string[];
}

/**
 * What can stand in the place of a dictionary hit as it is: the plain words, inflected like the words they replace. No texts
 * where case, number or valency stay unsure: no replacement is better than a wrong one.
 */
export function replacementOf(letter: Letter, sentence: Sentence, hit: Hit): Replacement {
  const {entry, range} = hit;
  if (entry.fix === 'never' || entry.pattern?.kind !== 'phrase' || !isWhole(sentence, hit))
    return {at: range, texts: []};
  const found = letter.source.text.slice(...range);
  const texts = entry.say.filter((text) => !text.includes('…') && !text.startsWith('-'));
  return {at: range, texts: texts.map((text) => likeCase(text, found))};
}

/** No other words between those of the hit. */
function isWhole({words}: Sentence, hit: Hit): boolean {
  const [first = 0] = hit.words;
  return hit.words.every((at, index) => at === first + index) && words[first] !== undefined;
}

/** A replacement keeps the capital of what it replaces. */
function likeCase(text: string, found: string): string {
  const first = found.charAt(0);
  const isUpper = first !== first.toLowerCase();
  return isUpper ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
