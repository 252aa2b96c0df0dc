import {type Range, type Segment, Source} from '../source/index.js';

/**
 * Letters and their marks that are written apart (`u` and `¨`, as PDF files and Macs give them) are one character in the letter,
 * so that nobody has to know of them. Undefined where there are none.
 */
export function composedSource(original: string): Source | undefined {
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
