import {type Range, type Segment, Source} from './source.js';

/**
 * Chain two steps of reading: `inner` was read from `outer.text`, the result points into `outer.original`.
 * A verbatim run of `inner` that crosses atoms of `outer` is split there, so every piece stays exact.
 */
export function compose(inner: Source, outer: Source): Source {
  const segments: Segment[] = [];
  for (const segment of inner.segments) {
    if (segment.kind === 'verbatim') for (const piece of pieces(outer, segment.from)) segments.push(piece);
    else segments.push({...segment, from: outer.toOriginal(segment.from)});
  }
  const branches = inner.branches.map((branch) => compose(branch, outer));
  return new Source(outer.original, segments, inner.hints, branches);
}

/** The segments of `source` that make up a stretch of its text, cut to size. */
function pieces(source: Source, [start, end]: Range): Segment[] {
  const found: Segment[] = [];
  for (let at = start; at < end; ) {
    const {segment, begin} = source.segmentAt(at);
    if (!segment) break;
    const stop = Math.min(end, begin + segment.text.length);
    if (stop <= at) break;
    const text = segment.text.slice(at - begin, stop - begin);
    const from: Range =
      segment.kind === 'verbatim' ? [segment.from[0] + at - begin, segment.from[0] + stop - begin] : segment.from;
    found.push({...segment, text, from});
    at = stop;
  }
  return found;
}
