import type {Dictionary} from './entry.js';
import {linesOf} from './pack.js';
import {startsOf} from './trie.js';
import {base} from './waiting.js';

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
