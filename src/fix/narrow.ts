import type {Range} from '../source/index.js';

/** What of a replacement has to be written, and where: in the text that it is for. */
export interface Narrowed {
  readonly at: Range;
  readonly text: string;
}

/**
 * A replacement without the words at both ends that stand there already, so that whatever is between and around them survives:
 * line breaks, double blanks, markup. „seitens\nunserer Baumschule“ becomes „von unserer Baumschule“ by one word.
 */
export function narrowed(actual: string, replacement: string): Narrowed {
  const whole: Narrowed = {at: [0, actual.length], text: replacement};
  const own = wordsOf(actual);
  const wanted = wordsOf(replacement);
  // White space at the ends is part of what shall be written.
  if (own.length === 0 || wanted.length === 0 || /^\s|\s$/.test(actual + replacement)) return whole;
  const most = Math.min(own.length, wanted.length);
  let first = 0;
  while (first < most && sameWord(own[first], wanted[first]) && sameGap(own[first], wanted[first])) first++;
  let last = 0;
  while (last < most - first && sameWord(own.at(-1 - last), wanted.at(-1 - last))) {
    const [gap, wantedGap] = [own.at(-2 - last), wanted.at(-2 - last)];
    if (gap && wantedGap && !sameGap(gap, wantedGap)) break;
    last++;
  }
  if (first === own.length && first === wanted.length) return whole;
  const ownMiddle = own.slice(first, own.length - last);
  const wantedMiddle = wanted.slice(first, wanted.length - last);
  const text = replacement.slice(wantedMiddle[0]?.at[0] ?? 0, wantedMiddle.at(-1)?.at[1] ?? 0);
  const [begin, end] = [ownMiddle[0]?.at[0], ownMiddle.at(-1)?.at[1]];
  if (begin !== undefined && end !== undefined) return {at: [begin, end], text};
  const next = own[first]?.at[0];
  return next === undefined
    ? {at: [actual.length, actual.length], text: ` ${text}`}
    : {at: [next, next], text: `${text} `};
}

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

function sameWord(one: Spaced | undefined, other: Spaced | undefined): boolean {
  return one !== undefined && other !== undefined && one.word === other.word;
}

/** A blank asks for nothing special; any other white space does. */
function sameGap(own: Spaced | undefined, wanted: Spaced | undefined): boolean {
  return wanted?.gap === ' ' || wanted?.gap === '' || wanted?.gap === own?.gap;
}
