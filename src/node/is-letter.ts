import type {Reading} from '../formats/index.js';
import type {Letter} from '../letter/letter.js';
import {saysLetter} from '../settings/front-matter.js';

/** Whether a text that nobody named is a letter: it looks like one, or its front matter says so (rulebook section 1). */
export function isLetter(letters: readonly Letter[], reading: Reading | undefined): boolean {
  if (letters.some(({letterLike}) => letterLike)) return true;
  return reading?.letters.some(({frontMatter}) => saysLetter(frontMatter)) ?? false;
}
