import type {Letter, Sentence} from '../letter/letter.js';
import {readBlock} from '../letter/sentences.js';
import type {PartName, Range} from '../source/index.js';

/** Any stretch of the letter read as prose, so that a rule can look up words in a closing or a salutation as well. */
export function sentencesIn(letter: Letter, at: Range, part: PartName): readonly Sentence[] {
  const stretches = stretchesAt(letter, at[0]);
  for (const stretch of stretches) if (isSame(stretch, at, part)) return stretch.sentences;
  const {sentences} = readBlock(letter.source, {kind: 'paragraph', part, at}, letter.language);
  stretches.push({at, part, sentences});
  return sentences;
}

interface Stretch {
  readonly at: Range;
  readonly part: PartName;
  readonly sentences: readonly Sentence[];
}

/** Several rules ask for the same few lines, and what is read once is searched once. */
const known = new WeakMap<Letter, Map<number, Stretch[]>>();

/** What was read from a place on. */
function stretchesAt(letter: Letter, start: number): Stretch[] {
  let places = known.get(letter);
  if (!places) {
    places = subjectsOf(letter);
    known.set(letter, places);
  }
  let stretches = places.get(start);
  if (!stretches) {
    stretches = [];
    places.set(start, stretches);
  }
  return stretches;
}

/** A subject was read with the letter. */
function subjectsOf({blocks}: Letter): Map<number, Stretch[]> {
  const places = new Map<number, Stretch[]>();
  for (const {kind, part, at, sentences} of blocks)
    if (kind === 'paragraph' && part === 'subject') places.set(at[0], [{at, part, sentences}]);
  return places;
}

function isSame(one: Pick<Stretch, 'at' | 'part'>, at: Range, part: PartName): boolean {
  return one.at[0] === at[0] && one.at[1] === at[1] && one.part === part;
}
