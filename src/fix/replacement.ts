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
  const actual = place.source.text.slice(...place.at);
  const part = wanted === '' ? omission(place) : changed(place, actual, wanted);
  if (!part) return undefined;
  const at: Range = part.at[1] > part.at[0] ? place.source.toOriginal(part.at) : between(place, part.at[0]);
  if (part.at[1] > part.at[0] && !place.source.isContiguous(part.at)) return undefined;
  const text = written({...place, at: part.at}, part.text, (piece) => write(piece, at));
  if (text === undefined || original.slice(...at) === text) return undefined;
  return {at: [Math.min(at[0], found.at[0]), Math.max(at[1], found.at[1])], edit: {at, text}};
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

function changed({at: [start]}: Place, actual: string, wanted: string): {readonly at: Range; readonly text: string} {
  const {at, text} = narrowed(actual, wanted);
  const moved: Range = [start + at[0], start + at[1]];
  return text === '' ? closedUp(actual, at, start) : {at: moved, text};
}

/** Words between others that stay: one of the gaps around them goes, that without a line break if there is one. */
function closedUp(actual: string, [from, to]: Range, start: number): {readonly at: Range; readonly text: string} {
  const before = /\s{0,200}$/.exec(actual.slice(Math.max(0, from - 200), from))?.[0] ?? '';
  const after = /^\s{0,200}/.exec(actual.slice(to, to + 200))?.[0] ?? '';
  const keepsBefore = from === 0 || (before.includes('\n') && after !== '' && to < actual.length);
  return keepsBefore
    ? {at: [start + from, start + to + after.length], text: ''}
    : {at: [start + from - before.length, start + to], text: ''};
}

/** The place between two words where one is to be put in. */
function between({source}: Place, offset: number): Range {
  const [at] = source.toOriginal([offset, offset + 1]);
  const [, before] = source.toOriginal([offset - 1, offset]);
  // Behind the last word, the next character may stand anywhere.
  return before === at || offset >= source.text.length ? [before, before] : [at, at];
}

/**
 * The replacement with the line breaks of what it replaces, each in the place of the blank that comes closest; undefined where
 * the file cannot write it.
 */
function written(
  {source, at: [start, end]}: Place,
  text: string,
  write: (piece: string) => string | undefined,
): string | undefined {
  const breaks = breaksIn(source, [start, end]);
  const blanks = [...text.matchAll(/ /g)].map(({index}) => index);
  const kept = new Map<number, string>();
  for (const {share, raw} of breaks) {
    const near = blanks.filter((blank) => !kept.has(blank));
    const [first, ...rest] = near;
    if (first === undefined) break;
    const distance = (blank: number): number => Math.abs(blank / text.length - share);
    kept.set(
      rest.reduce((best, blank) => (distance(blank) < distance(best) ? blank : best), first),
      raw,
    );
  }
  let result = '';
  let from = 0;
  for (const blank of [...kept.keys()].sort((a, b) => a - b)) {
    const piece = write(text.slice(from, blank));
    if (piece === undefined) return undefined;
    result += piece + (kept.get(blank) ?? '');
    from = blank + 1;
  }
  const last = write(text.slice(from));
  return last === undefined ? undefined : result + last;
}

/** The white space with a line break in a stretch of the text: where, as a share of the stretch, and how the file writes it. */
function breaksIn(source: Source, [start, end]: Range): readonly {readonly share: number; readonly raw: string}[] {
  const text = source.text.slice(start, end);
  return [...text.matchAll(/\s{1,200}/g)].flatMap(({0: gap, index}) => {
    const at: Range = [start + index, start + index + gap.length];
    const raw = source.original.slice(...source.toOriginal(at));
    return gap.length < text.length && /[\r\n]|\\n/.test(raw) ? [{share: index / text.length, raw}] : [];
  });
}
