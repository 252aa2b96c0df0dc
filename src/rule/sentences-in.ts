import type {Letter, Sentence} from '../letter/letter.js';
import {readBlock} from '../letter/sentences.js';
import type {PartName, Range} from '../source/index.js';

/** Any stretch of the letter read as prose, so that a rule can look up words in a closing or a salutation as well. */
export function sentencesIn(letter: Letter, at: Range, part: PartName): readonly Sentence[] {
  return readBlock(letter.source, {kind: 'paragraph', part, at}, letter.language).sentences;
}
