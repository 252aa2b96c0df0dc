import type {Range} from '../source/index.js';
import type {Place} from './place.js';

/**
 * Words that go take one blank with them, and what then begins a line or a sentence is written as they were. Undefined where
 * an empty line would be left.
 */
export function omission({source, at: [start, end]}: Place): {readonly at: Range; readonly text: string} | undefined {
  const {text} = source;
  const gone = text.slice(start, end);
  const alone = {at: [start, end] as const, text: ''};
  // The finding has taken white space in, or only a punctuation mark goes.
  if (!isWord(gone.charAt(0)) || !isWord(gone.charAt(gone.length - 1))) return alone;
  const raw = (at: number): string => source.original.slice(...source.toOriginal([at, at + 1]));
  const isBlank = (at: number): boolean => /[ \t]/.test(text.charAt(at)) && !/[\r\n]/.test(raw(at));
  const isBreak = (at: number): boolean => at < 0 || at >= text.length || (/\s/.test(text.charAt(at)) && !isBlank(at));
  const joined = (stretch: Range) => (source.isContiguous(stretch) ? {at: stretch, text: ''} : alone);
  let next = end;
  while (next < end + 8 && next < text.length && isBlank(next)) next++;
  const opensLine = isBreak(start - 1);
  if (opensLine && isBreak(next)) return undefined;
  const opens = opensLine || /[(„“"»«]/.test(text.charAt(start - 1)) || endsSentence(text, start);
  if (opens && isCapital(gone.charAt(0))) {
    // Whoever begins the sentence then would stand on the next line, in small letters.
    if (isBreak(next)) return undefined;
    const first = text.charAt(next);
    const capital = first.toUpperCase();
    const stretch: Range = [start, next + 1];
    if (next > end && capital !== first && capital.length === 1) {
      return source.isContiguous(stretch) ? {at: stretch, text: capital} : undefined;
    }
    return joined([start, next]);
  }
  const closes = /^$|[\s,.;:!?)“”"»«]/.test(text.charAt(end));
  if (isBlank(start - 1) && closes) return joined([start - 1, end]);
  return opens && next > end ? joined([start, next]) : alone;
}

function endsSentence(text: string, start: number): boolean {
  return /[.!?…:]["”“»«)]?\s{1,8}$/.test(text.slice(Math.max(0, start - 12), start));
}

function isWord(character: string): boolean {
  return /[A-Za-zÀ-ÖØ-öø-ɏ0-9]/.test(character);
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}
