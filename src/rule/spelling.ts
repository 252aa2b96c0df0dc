import type {Letter} from '../letter/letter.js';

/** Words as the letter's country spells them: Switzerland writes ss for ß. */
export function spelled(letter: Letter, words: readonly string[]): readonly string[] {
  return letter.country === 'CH' || letter.language === 'de-CH'
    ? words.map((word) => word.replaceAll('ß', 'ss'))
    : words;
}
