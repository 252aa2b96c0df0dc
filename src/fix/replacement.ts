import type {LetterSource, Reading} from '../formats/format.js';
import {type Range, Source} from '../source/index.js';
import type {Edit} from './edit.js';
import {narrowed} from './narrow.js';
import {omission} from './omission.js';
import {type Place, placeOf} from './place.js';

/** A finding as far as putting its suggestions in place needs to know it; a remark of a check is one. */
export interface Fixable {
  /** In the original. */
  readonly at: Range;
  /** What could stand there, best first; an empty text means to leave it out. */
  readonly expected: readonly string[];
  /** Which letter of the file it is about; without it, the one whose words stand there. */
  readonly letter?: number;
}

/** How to put a suggestion in place. */
export interface Replacement {
  /** What nothing else may touch: the finding and what goes with it. */
  readonly at: Range;
  /** The part of it that changes. */
  readonly edit: Edit;
}

/**
 * One suggestion of a finding, ready to be put in place: written as the file writes (HTML escapes, quoted-printable encodes), and
 * only where it says something else than what stands there. Undefined where only a person can do that.
 */
export function replacementOf(
  found: Fixable,
  reading: Reading | undefined,
  original: string,
  index = 0,
): Replacement | undefined {
  const wanted = found.expected[index];
  if (wanted === undefined || found.at[1] <= found.at[0]) return undefined;
  const letters: readonly LetterSource[] = reading?.letters ?? [{source: Source.verbatim(original)}];
  const asked = found.letter === undefined ? letters : letters.slice(found.letter, found.letter + 1);
  const [letter, place] = placeAmong(asked, found.at) ?? [];
  if (!place) return undefined;
  const write = letter?.rewrite ?? ((text: string) => text);
  const edit = wanted === '' ? omitted(place, write) : changed(place, wanted, write);
  if (!edit || original.slice(...edit.at) === edit.text) return undefined;
  const {at} = edit;
  return {at: [Math.min(at[0], found.at[0]), Math.max(at[1], found.at[1])], edit};
}

function placeAmong<Letter extends {readonly source: Source}>(
  letters: readonly Letter[],
  at: Range,
): readonly [Letter, Place] | undefined {
  for (const letter of letters) {
    const place = placeOf(letter.source, at);
    if (place) return [letter, place];
  }
  return undefined;
}

function omitted(place: Place, write: (piece: string, at: Range) => string | undefined): Edit | undefined {
  const gone = omission(place);
  if (!gone) return undefined;
  const at = place.source.toOriginal(gone.at);
  const text = write(gone.text, at);
  return text === undefined ? undefined : {at, text};
}

/** The words that change, between those at both ends that stand there already; what stays among them is taken as it is written. */
function changed(
  {source, at: [start, end]}: Place,
  wanted: string,
  write: (piece: string, at: Range) => string | undefined,
): Edit | undefined {
  const actual = source.text.slice(start, end);
  const raw = ([from, to]: Range): string => source.original.slice(...source.toOriginal([start + from, start + to]));
  const {at, pieces} = narrowed(actual, wanted, (gap) => /[\r\n]|\\n/.test(raw(gap)));
  const stretch: Range = [start + at[0], start + at[1]];
  const place: Range = at[1] > at[0] ? source.toOriginal(stretch) : between(source, stretch[0]);
  if (at[1] > at[0] && !source.isContiguous(stretch)) return undefined;
  let text = '';
  for (const piece of pieces) {
    const written = typeof piece === 'string' ? write(piece, place) : raw(piece);
    if (written === undefined) return undefined;
    text += written;
  }
  return {at: place, text};
}

/** The place between two words where one is to be put in. */
function between(source: Source, offset: number): Range {
  const [at] = source.toOriginal([offset, offset + 1]);
  const [, before] = source.toOriginal([offset - 1, offset]);
  // Behind the last word, the next character may stand anywhere.
  return before === at || offset >= source.text.length ? [before, before] : [at, at];
}
