import type {Letter, Word} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';

/** What becomes of the words of a sentence: new texts, words left out, words added behind others. */
export interface Edits {
  put(at: number, text: string): void;
  drop(at: number): void;
  after(at: number, text: string): void;
  readonly texts: ReadonlyMap<number, string | null>;
  readonly added: ReadonlyMap<number, string>;
}

export function newEdits(): Edits {
  const texts = new Map<number, string | null>();
  const added = new Map<number, string>();
  return {
    put: (at, text) => texts.set(at, text),
    drop: (at) => texts.set(at, null),
    after: (at, text) => added.set(at, text),
    texts,
    added,
  };
}

/** The stretch of the letter that the edits and the hit cover, rewritten; undefined where punctuation or a placeholder is in the way. */
export function rewritten(
  letter: Letter,
  words: readonly Word[],
  own: readonly number[],
  {texts, added}: Edits,
): {readonly at: Range; readonly text: string} | undefined {
  const touched = [...own, ...texts.keys(), ...added.keys()];
  const first = Math.min(...touched);
  const last = Math.max(...touched);
  const [start, end] = [words[first], words[last]];
  if (!start || !end) return undefined;
  const {text: whole} = letter.source;
  let text = '';
  for (let at = first; at <= last; at++) {
    const word = words[at];
    if (!word || word.field !== undefined) return undefined;
    const change = texts.get(at);
    const gap = at === first ? '' : whole.slice(words[at - 1]?.at[1], word.at[0]);
    if (change === null && /\S/.test(gap)) return undefined;
    const more = added.get(at);
    const own = change === undefined ? word.text : (change ?? '');
    const next = more === undefined ? own : own === '' ? more : `${own} ${more}`;
    if (next === '') continue;
    text += text === '' ? next : `${change === null || gap === '' ? ' ' : gap}${next}`;
  }
  if (text === '') return undefined;
  return {
    at: [start.at[0], end.at[1]],
    text: begins(words, first) ? text.charAt(0).toUpperCase() + text.slice(1) : text,
  };
}

/** Whether a sentence begins with the word, so that it needs its capital. */
function begins(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !/^[A-ZÄÖÜ]/.test(word.text)) return false;
  return at === 0 || /[.!?:„“"»«(›‹‚–—•·]/.test(word.before);
}

/** Whether a replacement stays close enough to what was found to be one finding with it. */
export function isNear(found: Range, at: Range): boolean {
  return at[1] - at[0] <= 3 * (found[1] - found[0]) + 16;
}
