import {byteOrderMark, decode, isUtf8} from '../formats/charset.js';
import type {MessageKey} from '../messages.js';

/** The customers of a house by their addresses, or what is wrong with the table. */
export type Customers = {readonly addresses: ReadonlySet<string>} | {readonly problems: readonly CustomerProblem[]};

/** Something wrong with the table; `line` counts from 1. */
export interface CustomerProblem {
  readonly message: Extract<MessageKey, `customers-${string}`>;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly line?: number;
}

/**
 * Read a table of customers as spreadsheets and customer databases write it: UTF-8 or windows-1252, with commas, semicolons or
 * tabs, with or without a heading, cells quoted or not (RFC 4180). Every column that holds e-mail addresses counts.
 */
export function readCustomers(bytes: Uint8Array): Customers {
  const rows = rowsOf(textOf(bytes));
  if ('problem' in rows) return {problems: [rows.problem]};
  const columns = addressColumns(rows.rows);
  if (columns.length === 0) return {problems: [{message: 'customers-no-addresses'}]};
  const addresses = new Set<string>();
  const problems: CustomerProblem[] = [];
  for (const [index, {line, cells}] of rows.rows.entries()) {
    for (const column of columns) {
      for (const found of addressesIn(cells[column] ?? '')) {
        if (address.test(found)) addresses.add(found.toLowerCase());
        else if (index > 0 && found.includes('@') && problems.length < mostProblems)
          problems.push({message: 'customers-no-address', values: {found: found.slice(0, 80)}, line});
      }
    }
  }
  return problems.length > 0 ? {problems} : {addresses};
}

/** Nobody reads more of them at once. */
const mostProblems = 10;

const address = /^[^\s@,;<>"()[\]]+@[^\s@,;<>"()[\]]+\.[^\s@.,;<>"()[\]]{2,}$/;

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function textOf(bytes: Uint8Array): string {
  const charset = byteOrderMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return decode(bytes, charset).replace(/^\uFEFF/, '');
}

/** Cut the text into rows and cells; quotes may hold separators, line breaks and doubled quotes. */
function rowsOf(text: string): {readonly rows: readonly Row[]} | {readonly problem: CustomerProblem} {
  // Excel may say in a first line which separator it took.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const separator = told?.[1] ?? separatorOf(text);
  const rows: Row[] = [];
  let cells: string[] = [];
  let line = told ? 2 : 1;
  let first = line;
  let at = told?.[0].length ?? 0;
  const endRow = (): void => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({line: first, cells});
    cells = [];
  };
  while (at < text.length) {
    if (text[at] === '"') {
      const opened = line;
      let cell = '';
      let end = text.indexOf('"', at + 1);
      let from = at + 1;
      while (end >= 0 && text[end + 1] === '"') {
        cell += text.slice(from, end + 1);
        from = end + 2;
        end = text.indexOf('"', from);
      }
      if (end < 0) return {problem: {message: 'customers-open-quote', line: opened}};
      cell += text.slice(from, end);
      line += breaksIn(text.slice(at, end));
      at = end + 1;
      // Whatever stands between the quote and the separator belongs to the cell.
      const rest = cellEnd(text, at, separator);
      cells.push(cell + text.slice(at, rest));
      at = rest;
    } else {
      const end = cellEnd(text, at, separator);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === separator) {
      at++;
      if (at === text.length || isBreak(text[at])) cells.push('');
      if (at < text.length && !isBreak(text[at])) continue;
    }
    endRow();
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    first = ++line;
  }
  endRow();
  return {rows};
}

function cellEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && !isBreak(text[at])) at++;
  return at;
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function breaksIn(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}

/** The separator that cuts the first lines most often, outside of quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const count = (separator: string): number => head.split(separator).length;
  return [';', ',', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The columns in which at least half of the filled cells below the first are addresses; a heading that says so decides. */
function addressColumns(rows: readonly Row[]): number[] {
  const sample = rows.slice(0, 2000);
  const width = Math.max(0, ...sample.map(({cells}) => cells.length));
  const found: number[] = [];
  for (let column = 0; column < width; column++) {
    const data = sample.length > 1 ? sample.slice(1) : sample;
    const filled = data.filter(({cells}) => (cells[column] ?? '').trim() !== '');
    const valid = filled.filter(({cells}) => addressesIn(cells[column] ?? '').some((each) => address.test(each)));
    if (valid.length > 0 && valid.length * 2 >= filled.length) found.push(column);
  }
  const named = found.filter(
    (column) => /mail/i.test(rows[0]?.cells[column] ?? '') && !(rows[0]?.cells[column] ?? '').includes('@'),
  );
  return named.length > 0 ? named : found;
}

/** "Nina Roth <nina@roth.example>; roth@firma.example" holds two addresses. */
function addressesIn(cell: string): string[] {
  return cell
    .replace(/mailto:/gi, '')
    .split(/[\s,;<>"()]+/)
    .filter((piece) => piece !== '');
}
