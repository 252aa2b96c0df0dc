import type {PartName, Range, Source} from '../source/index.js';
import type {PlacedLine} from './anatomy.js';
import type {Block} from './letter.js';

/** A stretch of prose before it is parsed. */
export type Stretch = Omit<Block, 'sentences'>;

/** The paragraphs, list items, headings and cells of a part, from its lines and what the format says about them. */
export function stretchesOf(lines: readonly PlacedLine[], source: Source, lists: {count: number}): Stretch[] {
  const found: Stretch[] = [];
  let open: Open | undefined;
  let listed = false;
  const itemOf = itemReader(source);
  const close = (): void => {
    if (open) found.push(finished(open));
    open = undefined;
  };
  lines.forEach((line, index) => {
    if (line.code) {
      close();
      listed = false;
      return;
    }
    const item = itemOf(line);
    const kind = kindOf(line, lines, index, open, source);
    if (kind === 'list-item' && (open?.kind !== 'list-item' || startsItem(line, open))) {
      close();
      if (!listed) lists.count++;
      listed = true;
      open = {
        kind,
        part: line.name,
        start: line.at[0] + markerLength(line.text),
        end: line.at[1],
        list: lists.count,
        item,
      };
      return;
    }
    if (kind !== 'list-item') listed = false;
    if (kind === 'cell') {
      close();
      for (const at of cellsOf(line)) found.push({kind, part: line.name, at});
      return;
    }
    if (
      !open ||
      open.kind !== kind ||
      line.blanks > 0 ||
      kind === 'heading' ||
      line.heading !== (open.hinted ?? false)
    ) {
      close();
      open = {kind, part: line.name, start: line.at[0], end: line.at[1], hinted: line.heading};
    } else open.end = line.at[1];
  });
  close();
  return found.filter((stretch) => stretch.at[1] > stretch.at[0]);
}

interface Open {
  readonly kind: Block['kind'];
  readonly part: PartName;
  readonly start: number;
  end: number;
  readonly list?: number;
  readonly item?: Range | undefined;
  readonly hinted?: boolean;
}

function finished({kind, part, start, end, list}: Open): Stretch {
  return {kind, part, at: [start, end], ...(list === undefined ? {} : {list})};
}

const marker = /^(?:[-–*•·▪◦‣●○■✓✔➤►→]|\d{1,3}[.)]|\(?[a-z]\))[\s\u00A0]+(?=\S)/;

function markerLength(text: string): number {
  return marker.exec(text)?.[0].length ?? 0;
}

/** A line goes on an item that is open when no blank line and no marker comes between. */
function startsItem(line: PlacedLine, open: Open): boolean {
  if (line.item && open.item) return line.at[0] >= open.item[1];
  return marker.test(line.text) || line.blanks > 0;
}

/** The list item of the format that a line stands in; lines come in order, so one walk over the hints is enough. */
function itemReader(source: Source): (line: PlacedLine) => Range | undefined {
  const items = source.hints.filter((hint) => hint.kind === 'list-item').sort((one, other) => one.at[0] - other.at[0]);
  let next = 0;
  return (line) => {
    while ((items[next]?.at[0] ?? Number.POSITIVE_INFINITY) <= line.at[0]) next++;
    return line.item ? items[next - 1]?.at : undefined;
  };
}

function kindOf(
  line: PlacedLine,
  lines: readonly PlacedLine[],
  index: number,
  open: Open | undefined,
  source: Source,
): Block['kind'] {
  if (line.name === 'subject') return 'paragraph';
  if (line.heading) return 'heading';
  if (line.cell) return 'cell';
  if (line.item) return 'list-item';
  const next = lines[index + 1];
  const marked = marker.exec(line.text);
  if (marked && (!/^\d{3}/.test(line.text) || next !== undefined)) {
    if (isDate(line.text)) return 'paragraph';
    const title =
      /^\d/.test(line.text) && isTitle(line.text) && next && next.blanks === 0 && next.indent <= line.indent;
    if (title && !marker.test(next.text)) return 'heading';
    return 'list-item';
  }
  const goesOn = open?.kind === 'list-item' && line.blanks === 0;
  if (goesOn) return 'list-item';
  if (hasCells(line.text)) return 'cell';
  const follows = line.blanks === 0 && index > 0 && open?.kind === 'paragraph';
  if (follows) return 'paragraph';
  const alone = !next || next.blanks > 0;
  if (alone && isPair(line.text)) return 'cell';
  if (!alone && isPair(line.text) && next && (isPair(next.text) || hasCells(next.text))) return 'cell';
  if (index > 0 && isPair(line.text) && isPair(lines[index - 1]?.text ?? '')) return 'cell';
  const only = lines.length === 1 && line.name === 'body' && source.text.trim() === line.text;
  return next !== undefined && alone && !only && isTitle(line.text) && line.name === 'body' ? 'heading' : 'paragraph';
}

/** "1. Januar" and "3. Mai" begin a sentence, no list. */
function isDate(text: string): boolean {
  return /^\d{1,2}\.\s+(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)[A-Za-zÀ-ɏ]*/u.test(text);
}

/** A short line without a mark at its end that begins with a capital. */
function isTitle(text: string): boolean {
  if (text.length > 80 || /[.!?:,;…]$/.test(text)) return false;
  const words = text.split(/\s+/).length;
  return words <= 10 && /^[\d.)\s(„"“]*[A-ZÀ-ÞĀ-Ž]/u.test(text);
}

/** "Rechnungsnummer: 4711": a label and a value, no sentence. */
function isPair(text: string): boolean {
  const colon = text.indexOf(':');
  if (colon < 2 || colon > 40 || colon === text.length - 1 || /[.!?]$/.test(text)) return false;
  return (
    text.slice(0, colon).split(/\s+/).length <= 4 &&
    text
      .slice(colon + 1)
      .trim()
      .split(/\s+/).length <= 6
  );
}

const gap = /\s{3,}|\t+/g;
const amountAtEnd = /\s(?:[€$£]\s?\d[\d.,' ]*|\d[\d.,']*\s?(?:€|EUR|Euro|CHF|Fr\.|GBP|USD|%))$/;

function hasCells(text: string): boolean {
  if (text.includes('\t')) return true;
  return /\S\s{3,}\S/.test(text) && (amountAtEnd.test(text) || !/[.!?]$/.test(text));
}

function cellsOf(line: PlacedLine): Range[] {
  const [start] = line.at;
  const cells: Range[] = [];
  let from = 0;
  for (const match of line.text.matchAll(gap)) {
    if (match.index > from) cells.push([start + from, start + match.index]);
    from = match.index + match[0].length;
  }
  if (from < line.text.length) cells.push([start + from, line.at[1]]);
  return cells;
}
