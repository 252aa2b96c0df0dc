import type {Range} from '../source/index.js';

/** What to put in place of a stretch of the original, as the file writes it. */
export interface Edit {
  readonly at: Range;
  readonly text: string;
}

/** A text with edits in place. They are in the order of the text and do not overlap. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let written = '';
  let from = 0;
  for (const {at, text: replacement} of edits) {
    written += text.slice(from, at[0]) + replacement;
    from = at[1];
  }
  return written + text.slice(from);
}

/** What edits stretches of the text: of two that share characters the longer one wins, because it knows more of the sentence. */
export function apart<One extends {readonly at: Range}>(all: readonly One[]): readonly One[] {
  const ranked = all
    .map((one, order) => ({one, order, length: one.at[1] - one.at[0]}))
    .sort((a, b) => b.length - a.length || a.order - b.order);
  const taken: One[] = [];
  for (const {one} of ranked) {
    const next = placeIn(taken, one.at);
    const [before, after] = [taken[next - 1], taken[next]];
    if ((before === undefined || before.at[1] <= one.at[0]) && (after === undefined || one.at[1] <= after.at[0])) {
      taken.splice(next, 0, one);
    }
  }
  return taken;
}

/** How many of these, which are apart and in order, begin before a stretch. */
function placeIn(taken: readonly {readonly at: Range}[], [start, end]: Range): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = taken[middle]?.at ?? [0, 0];
    if (at[0] < start || (at[0] === start && at[1] < end)) low = middle + 1;
    else high = middle;
  }
  return low;
}
