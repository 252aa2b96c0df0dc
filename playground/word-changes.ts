import type {Change, Place} from './protocol.js';

/** Where two texts differ, word by word, by the shortest way from one to the other (Myers 1986). */
export function wordChanges(before: string, after: string): readonly Change[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < old.length && start < fresh.length && same(old[start], fresh[start])) start++;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && same(old.at(-1 - end), fresh.at(-1 - end))) end++;
  const pairs = common(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  const kept = [
    ...pairs.map(([x, y]) => [x + start, y + start] as const),
    [old.length - end, fresh.length - end] as const,
  ];
  const changes: Change[] = [];
  let [x, y] = [start, start];
  for (const [nextX, nextY] of kept) {
    if (nextX > x || nextY > y) changes.push([stretch(old, x, nextX), stretch(fresh, y, nextY)]);
    [x, y] = [nextX + 1, nextY + 1];
  }
  return changes;
}

interface Word {
  readonly text: string;
  readonly at: number;
}

/** Words, marks and line breaks; how many blanks stand between them is no change. */
function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[0-9A-Za-zÀ-ɏ]+|\n\s*\n|[^\s0-9A-Za-zÀ-ɏ]/g)].map((match) => ({
    text: /^\n/.test(match[0]) ? '\n' : match[0],
    at: match.index,
  }));
}

function same(one: Word | undefined, other: Word | undefined): boolean {
  return one?.text === other?.text;
}

function stretch(words: readonly Word[], from: number, to: number): Place {
  const [first, last] = [words[from], words[to - 1]];
  if (to <= from || !first || !last) {
    const before = words[from - 1];
    const at = before ? before.at + before.text.length : 0;
    return [at, at];
  }
  return [first.at, last.at + last.text.length];
}

/** More steps than this, and two texts have nothing in common that anybody would look for. */
const mostSteps = 1500;

/** The words that stay, as pairs of their places in both texts. */
function common(old: readonly Word[], fresh: readonly Word[]): readonly (readonly [number, number])[] {
  const rows: Int32Array[] = [];
  const most = Math.min(old.length + fresh.length, mostSteps);
  const reach = (row: Int32Array | undefined, diagonal: number, steps: number): number => row?.[diagonal + steps] ?? -1;
  for (let steps = 0; steps <= most; steps++) {
    const row = new Int32Array(2 * steps + 1).fill(-1);
    const last = rows[steps - 1];
    rows.push(row);
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = reach(last, diagonal + 1, steps - 1);
      const right = reach(last, diagonal - 1, steps - 1) + 1;
      let x = steps === 0 ? 0 : diagonal === -steps || (diagonal !== steps && right <= down) ? down : right;
      while (x < old.length && x - diagonal < fresh.length && same(old[x], fresh[x - diagonal])) x++;
      row[diagonal + steps] = x;
      if (x >= old.length && x - diagonal >= fresh.length) return wayBack(old, fresh, rows);
    }
  }
  return [];
}

function wayBack(
  old: readonly Word[],
  fresh: readonly Word[],
  rows: readonly Int32Array[],
): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [old.length, fresh.length];
  for (let steps = rows.length - 1; steps >= 0; steps--) {
    const row = rows[steps - 1];
    const diagonal = x - y;
    const at = (wanted: number): number => row?.[wanted + steps - 1] ?? -1;
    const isDown = diagonal === -steps || (diagonal !== steps && at(diagonal - 1) + 1 <= at(diagonal + 1));
    const fromX = steps === 0 ? 0 : isDown ? at(diagonal + 1) : at(diagonal - 1) + 1;
    while (x > fromX && y > fromX - diagonal) pairs.push([--x, --y]);
    if (steps > 0) {
      x = isDown ? at(diagonal + 1) : at(diagonal - 1);
      y = x - (isDown ? diagonal + 1 : diagonal - 1);
    }
  }
  return pairs.reverse();
}
