import type {Letter, Sentence} from '../letter/letter.js';
import type {Hit} from './rule.js';

/**
 * What can stand in the place of a dictionary hit as it is: the plain words, inflected like the words they replace. Empty
 * where case, number or valency stay unsure: no replacement is better than a wrong one.
 */
export function replacementsOf(letter: Letter, sentence: Sentence, hit: Hit): readonly string[] {
  const {entry, range} = hit;
  if (entry.fix === 'never' || entry.pattern?.kind !== 'phrase') return [];
  if (!isWhole(sentence, hit)) return [];
  const found = letter.source.text.slice(...range);
  return entry.say.filter((text) => !text.includes('…') && !text.startsWith('-')).map((text) => likeCase(text, found));
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
