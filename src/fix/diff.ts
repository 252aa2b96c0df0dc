/**
 * What changed between two texts as a unified diff that `patch` and `git apply` take; empty where nothing did. Works line by
 * line; the texts may hold any characters, also one for each byte of a file.
 */
export function unifiedDiff(name: string, before: string, after: string, context = 3): string {
  if (before === after) return '';
  const [old, fresh] = [linesOf(before), linesOf(after)];
  const lines = changesOf(old, fresh);
  const shown = `${/[\s"\\]/.test(name) ? name.replace(/[\t\n\r]/g, '?') : name}`;
  // A tab ends a name with blanks in it.
  const tab = /\s/.test(shown) ? '\t' : '';
  return `--- a/${shown}${tab}\n+++ b/${shown}${tab}\n${hunksOf(lines, context).map(hunkText).join('')}`;
}

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** Lines with their ends; only LF ends one, as git sees it. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/**
 * The lines of both texts in order, by the shortest way from one to the other (Myers 1986); what is the same at both ends is
 * taken off first. Fixes change few lines, so that the way is short; where it is not, everything between the ends changes.
 */
function changesOf(old: readonly string[], fresh: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < old.length - start && end < fresh.length - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const same = (lines: readonly string[]): Line[] => lines.map((text) => ({sign: ' ', text}));
  const middle = shortest(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end));
  return [...same(old.slice(0, start)), ...middle, ...same(old.slice(old.length - end))];
}

const longestWay = 2000;

function shortest(old: readonly string[], fresh: readonly string[]): readonly Line[] {
  const reached: number[][] = [];
  const most = Math.min(old.length + fresh.length, longestWay);
  let last: number[] = [];
  const far = (row: readonly number[], diagonal: number, steps: number): number => row[diagonal + steps] ?? -1;
  for (let steps = 0; steps <= most; steps++) {
    const row: number[] = [];
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const down = steps === 0 ? 0 : far(last, diagonal + 1, steps - 1);
      const right = steps === 0 ? 0 : far(last, diagonal - 1, steps - 1) + 1;
      let x = diagonal === -steps || (diagonal !== steps && right <= down) ? down : right;
      while (x < old.length && x - diagonal < fresh.length && old[x] === fresh[x - diagonal]) x++;
      row[diagonal + steps] = x;
      if (x >= old.length && x - diagonal >= fresh.length) {
        reached.push(row);
        return wayBack(old, fresh, reached);
      }
    }
    reached.push(row);
    last = row;
  }
  return [...old.map((text): Line => ({sign: '-', text})), ...fresh.map((text): Line => ({sign: '+', text}))];
}

function wayBack(old: readonly string[], fresh: readonly string[], reached: readonly number[][]): readonly Line[] {
  const lines: Line[] = [];
  let [x, y] = [old.length, fresh.length];
  for (let steps = reached.length - 1; steps > 0; steps--) {
    const row = reached[steps - 1] ?? [];
    const diagonal = x - y;
    const at = (wanted: number): number => row[wanted + steps - 1] ?? -1;
    const isDown = diagonal === -steps || (diagonal !== steps && at(diagonal - 1) + 1 <= at(diagonal + 1));
    const from = isDown ? at(diagonal + 1) : at(diagonal - 1);
    const fromY = from - (isDown ? diagonal + 1 : diagonal - 1);
    const [toX, toY] = isDown ? [from, fromY + 1] : [from + 1, fromY];
    while (x > toX && y > toY) {
      lines.push({sign: ' ', text: old[--x] ?? ''});
      y--;
    }
    lines.push(isDown ? {sign: '+', text: fresh[fromY] ?? ''} : {sign: '-', text: old[from] ?? ''});
    [x, y] = [from, fromY];
  }
  while (x > 0 && y > 0) {
    lines.push({sign: ' ', text: old[--x] ?? ''});
    y--;
  }
  return lines.reverse();
}

interface Hunk {
  readonly old: number;
  readonly fresh: number;
  readonly lines: readonly Line[];
}

/** Changes that are near each other share a hunk. */
function hunksOf(lines: readonly Line[], context: number): readonly Hunk[] {
  const hunks: Hunk[] = [];
  let [old, fresh, at] = [0, 0, 0];
  const skip = (to: number): void => {
    for (; at < to; at++) {
      const sign = lines[at]?.sign;
      if (sign !== '+') old++;
      if (sign !== '-') fresh++;
    }
  };
  for (;;) {
    let first = at;
    while (first < lines.length && lines[first]?.sign === ' ') first++;
    if (first >= lines.length) return hunks;
    skip(Math.max(at, first - context));
    let last = first;
    for (let next = first; next < lines.length && next - last <= 2 * context; next++) {
      if (lines[next]?.sign !== ' ') last = next;
    }
    const end = Math.min(lines.length, last + context + 1);
    hunks.push({old, fresh, lines: ordered(lines.slice(at, end))});
    skip(end);
  }
}

/** In every run of changes what goes before what comes, as people expect it. */
function ordered(lines: readonly Line[]): readonly Line[] {
  const result: Line[] = [];
  let coming: Line[] = [];
  for (const line of lines) {
    if (line.sign === '+') coming.push(line);
    else {
      if (line.sign === ' ') {
        for (const one of coming) result.push(one);
        coming = [];
      }
      result.push(line);
    }
  }
  return [...result, ...coming];
}

function hunkText({old, fresh, lines}: Hunk): string {
  const [gone, come] = ['+', '-'].map((other) => lines.filter(({sign}) => sign !== other).length);
  const range = (start: number, count = 0): string => {
    const first = count === 0 ? start : start + 1;
    return count === 1 ? `${first}` : `${first},${count}`;
  };
  const body = lines.map(({sign, text}) =>
    text.endsWith('\n') ? `${sign}${text}` : `${sign}${text}\n\\ No newline at end of file\n`,
  );
  return `@@ -${range(old, gone)} +${range(fresh, come)} @@\n${body.join('')}`;
}
