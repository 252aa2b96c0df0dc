import type {Range} from '../source/index.js';

/** What of a replacement has to be written, and where: in the text that it is for. */
export interface Narrowed {
  readonly at: Range;
  /** New text, and stretches of the old one that stay as they are written. */
  readonly pieces: readonly (string | Range)[];
}

/**
 * A replacement by the words that change: those that it shares with what stands there stay, and with them line breaks, double
 * blanks and markup. „seitens\nunserer Baumschule“ becomes „von unserer Baumschule“ by one word. A line break among words that
 * go stays where the replacement has a blank near it. `breaks` tells whether white space holds one.
 */
export function narrowed(actual: string, replacement: string, breaks: (gap: Range) => boolean): Narrowed {
  const whole: Narrowed = {at: [0, actual.length], pieces: [replacement]};
  const own = wordsOf(actual);
  const wanted = wordsOf(replacement);
  // White space at the ends is part of what shall be written.
  if (own.length === 0 || wanted.length === 0 || /^\s|\s$/.test(actual + replacement)) return whole;
  if (own.length > mostWords || wanted.length > mostWords) return whole;
  const stays = shared(own, wanted);
  let first = 0;
  while (first < wanted.length && stays[first] === first) first++;
  let last = 0;
  const most = Math.min(own.length, wanted.length) - first;
  while (last < most && stays[wanted.length - 1 - last] === own.length - 1 - last) last++;
  // Only white space differs: somebody wants it so.
  if (first === wanted.length && first === own.length) return whole;
  const gaps = gapsOf(own, wanted, stays, breaks, replacement.length);
  const from = Math.min(first, own.length - last);
  const to = own.length - last;
  if (first === wanted.length - last && from < to) return deletion(own, from, to, breaks, actual.length);
  const pieces: (string | Range)[] = [];
  for (let index = first; index < wanted.length - last; index++) {
    const kept = own[stays[index] ?? -1];
    pieces.push(kept ? kept.at : (wanted[index]?.word ?? ''));
    if (index + 1 < wanted.length - last) pieces.push(gaps[index] ?? wanted[index]?.gap ?? ' ');
  }
  const [begin, end] = [own[from]?.at[0] ?? actual.length, own[to - 1]?.at[1] ?? 0];
  if (from < to) return {at: [begin, end], pieces};
  // Nothing goes: the new words stand before the next one that stays, or behind the last.
  return to < own.length
    ? {at: [begin, begin], pieces: [...pieces, ' ']}
    : {at: [actual.length, actual.length], pieces: [' ', ...pieces]};
}

const mostWords = 200;

interface Spaced {
  readonly word: string;
  readonly at: Range;
  /** The white space behind it. */
  readonly gap: string;
}

function wordsOf(text: string): readonly Spaced[] {
  return [...text.matchAll(/(\S{1,2000})(\s{0,2000})/g)].map(({0: all, 1: word = '', 2: gap = '', index}) => ({
    word,
    gap,
    at: [index, index + all.length - gap.length],
  }));
}

/** For each word that is wanted, the word that it is (the longest common subsequence), or -1. */
function shared(own: readonly Spaced[], wanted: readonly Spaced[]): readonly number[] {
  const width = own.length + 1;
  const length = new Uint16Array(width * (wanted.length + 1));
  for (let row = wanted.length - 1; row >= 0; row--) {
    for (let column = own.length - 1; column >= 0; column--) {
      const below = length[(row + 1) * width + column] ?? 0;
      const right = length[row * width + column + 1] ?? 0;
      const both = (length[(row + 1) * width + column + 1] ?? 0) + 1;
      length[row * width + column] = own[column]?.word === wanted[row]?.word ? both : Math.max(below, right);
    }
  }
  const stays: number[] = [];
  for (let row = 0, column = 0; row < wanted.length; row++) {
    const here = length[row * width + column] ?? 0;
    while (column < own.length && length[row * width + column + 1] === here && own[column]?.word !== wanted[row]?.word)
      column++;
    const takes = column < own.length && own[column]?.word === wanted[row]?.word;
    stays.push(takes ? column++ : -1);
  }
  return stays;
}

/** The white space of the text that stands behind each wanted word, where it is not simply that of the replacement. */
function gapsOf(
  own: readonly Spaced[],
  wanted: readonly Spaced[],
  stays: readonly number[],
  breaks: (gap: Range) => boolean,
  length: number,
): readonly (Range | undefined)[] {
  const gapAt = (index: number): Range => [own[index]?.at[1] ?? 0, own[index + 1]?.at[0] ?? 0];
  const taken = new Set<number>();
  const gaps: (Range | undefined)[] = wanted.map(({gap}, index) => {
    const [here, next] = [stays[index] ?? -1, stays[index + 1] ?? -1];
    // A blank asks for nothing special; any other white space does.
    if (gap !== ' ') return undefined;
    const near = [here, next - 1].filter((at) => at >= 0 && at + 1 < own.length && !taken.has(at));
    const chosen = here >= 0 && next === here + 1 ? here : near.find((at) => breaks(gapAt(at)));
    if (chosen === undefined) return undefined;
    taken.add(chosen);
    return gapAt(chosen);
  });
  // Line breaks among words that go, each at the blank that comes closest between the words that stay around it.
  const size = own.at(-1)?.at[1] ?? 1;
  own.slice(0, -1).forEach((_, index) => {
    if (taken.has(index) || !breaks(gapAt(index))) return;
    const before = stays.findLastIndex((at) => at >= 0 && at <= index);
    const after = stays.findIndex((at) => at > index);
    const end = after < 0 ? wanted.length - 1 : after;
    const [from, to] = [before < 0 ? 0 : before, end];
    if (gaps.slice(from, to).some((gap) => gap && breaks(gap))) return;
    const place = (at: number): number => (wanted[at]?.at[1] ?? 0) / length;
    const free = (low: number, high: number): readonly number[] =>
      wanted.flatMap(({gap}, at) => (at >= low && at < high && gap === ' ' && !gaps[at] ? [at] : []));
    const near = free(from, to);
    const share = (own[index]?.at[1] ?? 0) / size;
    const [best] = (near.length > 0 ? near : free(0, wanted.length - 1)).toSorted(
      (a, b) => Math.abs(place(a) - share) - Math.abs(place(b) - share),
    );
    if (best !== undefined) gaps[best] = gapAt(index);
  });
  return gaps;
}

/** Words between others that stay: one of the gaps around them goes, that without a line break if there is one. */
function deletion(
  own: readonly Spaced[],
  from: number,
  to: number,
  breaks: (gap: Range) => boolean,
  length: number,
): Narrowed {
  const [before, begin] = [own[from - 1]?.at[1] ?? 0, own[from]?.at[0] ?? 0];
  const [end, after] = [own[to - 1]?.at[1] ?? length, own[to]?.at[0] ?? length];
  const keepsBefore = from === 0 || (to < own.length && breaks([before, begin]));
  return {at: keepsBefore ? [begin, after] : [before, end], pieces: ['']};
}
