import {type Hint, type Range, type Source, SourceBuilder} from '../../source/index.js';
import type {Host} from '../document.js';
import {lineBreak, type Page, type PageLine, type Paragraph, type Table} from './page.js';

/** The text of a letter as its pages show it: blank lines where there is space between paragraphs, rows of tables as lines. */
export function layoutOf(page: Page): Host {
  const tables = dataTables(page.lines);
  return (text, from, body) => {
    const builder = new SourceBuilder(text);
    const hints: Hint[] = [];
    let before:
      | {readonly paragraph: Paragraph; readonly text: string; readonly end: number; readonly empty: number}
      | undefined;
    for (let start = from; start <= text.length; ) {
      const newline = text.indexOf('\n', start);
      const stop = newline < 0 ? text.length : newline;
      const line = text.slice(start, stop);
      const found = body && line !== '' ? lineAt(page.lines, body.toOriginal([start, start + 1])[0]) : undefined;
      if (line.trim() === '' || !found) {
        if (before) before = {...before, empty: before.empty + 1};
      } else {
        const {paragraph} = found;
        if (before) separate(builder, before, {paragraph, text: line, start}, tables);
        const begin = builder.length;
        write(builder, text, [start, stop]);
        const at: Range = [begin, builder.length];
        for (const hint of hintsOf(paragraph, at, tables)) hints.push(hint);
        before = {paragraph, text: line, end: stop, empty: 0};
      }
      start = stop + 1;
    }
    const source = builder.build();
    if (body) {
      for (const at of marked(source, body, page.bold)) hints.push({kind: 'bold', at});
      for (const at of marked(source, body, page.small)) hints.push({kind: 'small', at});
    }
    for (const hint of hints) builder.hint(hint);
    return {source: builder.build(), comments: [], problems: []};
  };
}

/** The line of the page that holds a place of the original. */
function lineAt(lines: readonly PageLine[], at: number): PageLine | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.at[0] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

interface Shown {
  readonly paragraph: Paragraph;
  readonly text: string;
}

/** What stands between two paragraphs with text: the end of a line, a blank line, or the next cell of a row. */
function separate(
  builder: SourceBuilder,
  before: Shown & {readonly end: number; readonly empty: number},
  next: Shown & {readonly start: number},
  tables: ReadonlySet<Table>,
): void {
  const {end, empty} = before;
  const [one, other] = [before.paragraph.cell, next.paragraph.cell];
  if (one && other && one.table === other.table && tables.has(one.table)) {
    builder.atom(one.row === other.row && one.column !== other.column ? '\t' : '\n', [end, next.start]);
  } else if (empty > 0 && one?.table === other?.table) builder.verbatim(end, next.start);
  else if (isApart(before, next)) builder.atom('\n\n', [end, next.start]);
  else builder.verbatim(end, next.start);
}

/** Whether readers see a blank line between two paragraphs, or would, had their writer thought in lines. */
function isApart(before: Shown, next: Shown): boolean {
  const [one, other] = [before.paragraph, next.paragraph];
  if (one.area !== other.area || one.cell?.table !== other.cell?.table) return true;
  if (one.cell && other.cell && (one.cell.row !== other.cell.row || one.cell.column !== other.cell.column)) return true;
  if (one.item && other.item) return false;
  if (one.heading !== other.heading || one.part !== other.part) return true;
  if (isWrapped(before.text) || isWrapped(next.text)) return true;
  const space = one.tight && other.tight && one.style === other.style ? 0 : Math.max(one.below, other.above);
  if (space <= 3) return false;
  // An address that was typed line by line has the spaces of its style between its lines.
  return space > 12 || !isLine(before) || !isLine(next) || one.style !== other.style;
}

/** Longer than a line of a page: running text. */
function isWrapped(text: string): boolean {
  return text.split(lineBreak).some((line) => line.length > 95);
}

/** A line of an address or of a signature: short, and no sentence. */
function isLine({text}: Shown): boolean {
  return text.length <= 40 && !text.includes(lineBreak) && !/[.,:;!?]\s*$/.test(text);
}

function write(builder: SourceBuilder, text: string, [from, to]: Range): void {
  let start = from;
  for (let at = text.indexOf(lineBreak, from); at >= 0 && at < to; at = text.indexOf(lineBreak, at + 1)) {
    builder.verbatim(start, at);
    builder.atom('\n', [at, at + 1]);
    start = at + 1;
  }
  builder.verbatim(start, to);
}

function hintsOf({part, heading, item, cell}: Paragraph, at: Range, tables: ReadonlySet<Table>): Hint[] {
  const hints: Hint[] = [];
  if (part) hints.push({kind: 'part', part, at});
  if (heading) hints.push({kind: 'heading', at});
  if (item) hints.push({kind: 'list-item', at});
  if (cell && tables.has(cell.table)) hints.push({kind: 'cell', at});
  return hints;
}

/** The stretches of the text that come from places of the original. */
function* marked(source: Source, body: Source, ranges: readonly Range[]): Generator<Range> {
  if (ranges.length === 0) return;
  let begin = 0;
  let open: {start: number; end: number} | undefined;
  for (const {text, from, kind} of source.segments) {
    const stop = begin + text.length;
    if (kind === 'verbatim') {
      for (let at = from[0]; at < from[1]; ) {
        const {segment, begin: first} = body.segmentAt(at);
        if (!segment) break;
        const last = Math.min(from[1], first + segment.text.length);
        const [start, end] = body.toOriginal([at, last]);
        for (let index = firstAfter(ranges, start); index < ranges.length; index++) {
          const range = ranges[index];
          if (!range || range[0] >= end) break;
          const left = begin + at - from[0] + (segment.kind === 'verbatim' ? Math.max(0, range[0] - start) : 0);
          const right = begin + last - from[0] - (segment.kind === 'verbatim' ? Math.max(0, end - range[1]) : 0);
          if (open && open.end >= left) open.end = right;
          else {
            if (open) yield [open.start, open.end];
            open = {start: left, end: right};
          }
        }
        at = Math.max(last, at + 1);
      }
    }
    begin = stop;
  }
  if (open) yield [open.start, open.end];
}

/** The first range that ends behind a place. */
function firstAfter(ranges: readonly Range[], at: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[1] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Tables of data: two filled cells in a row, and no running text or address in any of them. */
function dataTables(lines: readonly PageLine[]): ReadonlySet<Table> {
  const columns = new Map<Table, {row: number; column: number; count: number; lines: number; most: number}>();
  for (const {paragraph} of lines) {
    const {cell, pieces} = paragraph;
    if (!cell) continue;
    const length = pieces.reduce((sum, piece) => sum + ('text' in piece ? piece.text.trim().length : 1), 0);
    if (length === 0) continue;
    const {table, row, column} = cell;
    const seen = columns.get(table) ?? {row: -1, column: -1, count: 0, lines: 0, most: 0};
    columns.set(table, seen);
    const breaks = pieces.filter((piece) => piece.type === 'text' && piece.text.includes(lineBreak)).length;
    if (seen.row === row && seen.column === column) seen.lines += 1 + breaks;
    else {
      seen.count = seen.row === row ? seen.count + 1 : 1;
      seen.lines = 1 + breaks;
    }
    seen.row = row;
    seen.column = column;
    seen.most = Math.max(seen.most, seen.count);
    if (length > 160 || seen.lines > 2) table.layout = true;
  }
  return new Set([...columns].filter(([table, {most}]) => !table.layout && most >= 2).map(([table]) => table));
}
