import type {Range, Source} from '../source/index.js';

/** A stretch of the original as the letter's text has it; undefined where no run of words stands there. */
export interface Place {
  readonly source: Source;
  /** In the text of `source`. */
  readonly at: Range;
}

/** Where the words at a stretch of the original stand in the text of the letter, or of one of its branches. */
export function placeOf(letter: Source, at: Range): Place | undefined {
  for (const source of [letter, ...letter.branches]) {
    const found = stretchOf(source, at);
    if (found && source.isContiguous(found)) return {source, at: found};
  }
  return undefined;
}

function stretchOf({segments}: Source, [start, end]: Range): Range | undefined {
  let begin = 0;
  let from: number | undefined;
  for (const {kind, text, from: own} of segments) {
    const inside = kind === 'verbatim' ? own[0] <= start && start < own[1] : own[0] === start && text !== '';
    if (from === undefined && inside && own[1] > own[0]) from = begin + (start - own[0]);
    if (from !== undefined && own[0] < end && end <= own[1]) {
      if (kind === 'verbatim') return [from, begin + (end - own[0])];
      if (end === own[1]) return [from, begin + text.length];
    }
    begin += text.length;
  }
  return undefined;
}
