import {compose, type Range, type Segment, Source} from '../source/index.js';
import type {Content} from './content.js';

/**
 * Read a text in which letters and their marks are written apart as if they were one, so that nobody has to know of them; places
 * are those of the text itself.
 */
export function readComposed(text: string, read: (text: string) => Content): Content {
  const outer = composedSource(text);
  if (!outer) return read(text);
  const content = read(outer.text);
  return {
    ...content,
    letters: content.letters.map((letter) => ({...letter, source: compose(letter.source, outer)})),
    problems: content.problems.map((one) => ({...one, at: outer.toOriginal(one.at)})),
    comments: content.comments.map((one) => ({...one, at: outer.toOriginal(one.at)})),
  };
}

/** The same for a text that has been read from somewhere. */
export function withComposed(source: Source): Source {
  const composed = composedSource(source.text);
  return composed ? compose(composed, source) : source;
}

/** The same for words whose place nobody asks for: a name in a header, the text of a document. */
export function composed(text: string): string {
  return marks.test(text) ? text.replace(sequences, (apart) => apart.normalize('NFC')) : text;
}

/** Letters and their marks that are written apart (`u` and `¨`, as PDF files and Macs give them) are one character. */
function composedSource(original: string): Source | undefined {
  if (!marks.test(original)) return undefined;
  const segments: Segment[] = [];
  let start = 0;
  const verbatim = (end: number): void => {
    if (end > start) segments.push({kind: 'verbatim', text: original.slice(start, end), from: [start, end]});
  };
  for (const {0: apart, index} of original.matchAll(sequences)) {
    const text = apart.normalize('NFC');
    if (text === apart) continue;
    const from: Range = [index, index + apart.length];
    verbatim(index);
    segments.push({kind: 'atom', text, from});
    start = from[1];
  }
  verbatim(original.length);
  return start === 0 ? undefined : new Source(original, segments);
}

const marks = /[\u0300-\u036F]/;
/** A letter with its marks; more than these few are no word of any letter. */
const sequences = /[A-Za-zÀ-ɏͰ-ϿЀ-ӿ][\u0300-\u036F]{1,4}/g;
