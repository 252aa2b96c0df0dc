import {type Hint, type Range, type Segment, Source} from '../source/index.js';
import {endHints} from './mail-signature.js';
import {quotedRanges} from './quoted.js';

/** The hints of a letter, with quoted mail and the end of the own text found in the text itself. */
export function letterHints(source: Source, options: {readonly forwarded?: boolean} = {}): readonly Hint[] {
  const isQuoted = (hint: Hint): boolean => hint.kind === 'part' && hint.part === 'quoted';
  const known: Range[] = source.hints.filter(isQuoted).map(({at}) => at);
  known.sort((one, other) => one[0] - other[0]);
  const quoted = quotedRanges(source.text, {known, ...options});
  const others = source.hints.filter((hint) => !isQuoted(hint));
  return [
    ...others,
    ...quoted.map((at): Hint => ({kind: 'part', part: 'quoted', at})),
    ...endHints(source.text, quoted),
  ];
}

/** Lines that end with a lone CR, as old Macs wrote them, end with LF in the letter, so that nobody has to know of them. */
export function withLineFeeds(source: Source): Source {
  if (!source.text.includes('\r') || source.text.includes('\n')) return source;
  const segments = source.segments.flatMap((segment): Segment[] => {
    if (segment.kind !== 'verbatim') return [{...segment, text: segment.text.replaceAll('\r', '\n')}];
    const pieces: Segment[] = [];
    let at = segment.from[0];
    for (const line of segment.text.split(/(\r)/)) {
      const from: Range = [at, at + line.length];
      if (line === '\r') pieces.push({kind: 'atom', text: '\n', from});
      else if (line !== '') pieces.push({kind: 'verbatim', text: line, from});
      at = from[1];
    }
    return pieces;
  });
  return new Source(source.original, segments, source.hints, source.branches);
}
