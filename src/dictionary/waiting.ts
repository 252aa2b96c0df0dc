/** Entries of one dictionary: its number in the list of the language, and where their lines begin in the packed text. */
export interface Waiting {
  readonly dictionary: number;
  readonly entries: readonly number[];
}

/** What waits for a word with this beginning; under the empty one stands what waits for nothing. */
export function waitingFor(table: string, start: string): readonly Waiting[] {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const line = table.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const space = table.indexOf(' ', line);
    const key = table.slice(line, space);
    if (key === start) return read(table, space + 1);
    const end = table.indexOf('\n', line);
    if (key < start) low = end < 0 ? table.length : end + 1;
    else high = line;
  }
  return nothing;
}

function read(table: string, from: number): readonly Waiting[] {
  const end = table.indexOf('\n', from);
  return table
    .slice(from, end < 0 ? table.length : end)
    .split(' ')
    .map((group) => {
      const colon = group.indexOf(':');
      return {
        dictionary: Number.parseInt(group.slice(0, colon), base),
        entries: group
          .slice(colon + 1)
          .split(',')
          .map((at) => Number.parseInt(at, base)),
      };
    });
}

const nothing: readonly Waiting[] = [];
/** Numbers in the table are written in this base. */
export const base = 36;
