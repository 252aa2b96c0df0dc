import {type Hint, type Range, type Segment, Source} from '../source/index.js';

/** A stretch of a source as a source of its own, without white space at its edges. */
export function cut(source: Source, [from, to]: Range): Source {
  const {text} = source;
  let start = from;
  let end = to;
  while (start < end && space.test(text[start] ?? '')) start++;
  while (end > start && space.test(text[end - 1] ?? '')) end--;
  const segments: Segment[] = [];
  let begin = 0;
  for (const segment of source.segments) {
    const stop = begin + segment.text.length;
    if (begin >= end) break;
    if (stop > start) {
      if (begin >= start && stop <= end) segments.push(segment);
      else {
        const left = Math.max(0, start - begin);
        const right = Math.min(segment.text.length, end - begin);
        const at: Range =
          segment.kind === 'verbatim' ? [segment.from[0] + left, segment.from[0] + right] : segment.from;
        segments.push({...segment, text: segment.text.slice(left, right), from: at});
      }
    }
    begin = stop;
  }
  const hints: Hint[] = [];
  for (const hint of source.hints) {
    const first = Math.max(hint.at[0], start);
    const last = Math.min(hint.at[1], end);
    if (last > first) hints.push({...hint, at: [first - start, last - start]});
    else if (hint.kind === 'include' && from <= hint.at[0] && hint.at[0] <= to) {
      const place = Math.min(Math.max(hint.at[0], start), end) - start;
      hints.push({...hint, at: [place, place]});
    }
  }
  return new Source(source.original, segments, hints);
}

/** Sources of one original as paragraphs of one text; `place` is where the breaks between them stand. */
export function join(sources: readonly Source[], place: number): Source {
  const segments: Segment[] = [];
  const hints: Hint[] = [];
  let length = 0;
  for (const source of sources) {
    if (length > 0) {
      segments.push({kind: 'atom', text: '\n\n', from: [place, place]});
      length += 2;
    }
    for (const segment of source.segments) segments.push(segment);
    for (const hint of source.hints) hints.push({...hint, at: [hint.at[0] + length, hint.at[1] + length]});
    length += source.text.length;
  }
  return new Source(sources[0]?.original ?? '', segments, hints);
}

/** The paragraphs of a text: what stands between blank lines. */
export function* paragraphsOf(text: string): Generator<Range> {
  let start = 0;
  for (const match of text.matchAll(blankLines)) {
    if (match.index > start) yield [start, match.index];
    start = match.index + match[0].length;
  }
  if (text.length > start) yield [start, text.length];
}

const space = /\s/;
const blankLines = /(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+/g;
