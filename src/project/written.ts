import type {Letter} from '../letter/letter.js';
import type {Range} from '../source/index.js';

/** Whether a stretch of a letter is written out: what a field of a template gives may be different in every mail. */
export function written({source}: Letter): (at: Range) => boolean {
  const fields = source.fields();
  return ([start, end]) => {
    let low = 0;
    let high = fields.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((fields[middle]?.at[1] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = fields[low];
    return next === undefined || next.at[0] >= end;
  };
}
