import type {SearchWord} from '../dictionary/index.js';
import {englishPassives} from './passive-english.js';
import {germanPassives} from './passive-german.js';
import type {Passive} from './passive-group.js';

export type {Passive} from './passive-group.js';

/** The passive verb groups of a sentence, in the order of the text. */
export function passives(words: readonly SearchWord[], language: 'de' | 'en'): readonly Passive[] {
  return language === 'de' ? germanPassives(words) : englishPassives(words);
}
