import type {Dictionary} from './entry.js';
import {linesOf} from './pack.js';
import {startsOf} from './search.js';

/** Entries of one dictionary: its number in the list of the language, and where their lines begin in the packed text. */
export interface Waiting {
  readonly dictionary: number;
  readonly entries: readonly number[];
}

/**
 * Under which beginnings of words the entries of all dictionaries wait, so that a start looks at few of the thousands: sorted, a line
 * each, `anbei 0:1f,2a 7:0` for entries at two places of the first dictionary and one of the eighth, numbers in base 36.
 */
export function packBeginnings(
  dictionaries: readonly {readonly dictionary: Dictionary; readonly packed: string}[],
): string {
  const table = new Map<string, Map<number, number[]>>();
  for (const [number, {dictionary, packed}] of dictionaries.entries()) {
    const lines = linesOf(packed);
    for (const [index, entry] of dictionary.entries()) {
      for (const start of startsOf(entry).split(' ')) {
        const places = table.get(start) ?? new Map<number, number[]>();
        table.set(start, places);
        places.set(number, [...(places.get(number) ?? []), lines[index] ?? 0]);
      }
    }
  }
  return [...table]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([start, places]) => [start, ...[...places].map(written)].join(' '))
    .join('\n');
}

function written([dictionary, entries]: readonly [number, readonly number[]]): string {
  return `${dictionary.toString(base)}:${entries.map((at) => at.toString(base)).join(',')}`;
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
const base = 36;
