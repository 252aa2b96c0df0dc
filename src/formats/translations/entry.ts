import {type Range, type Source, SourceBuilder} from '../../source/index.js';
import type {Comment} from '../content.js';
import type {Problem} from '../format.js';

/** One text of a file with many, under its key. */
export interface Entry {
  /** The key, step by step: `mail.welcome.subject` has three; an element of a list has a number. */
  readonly path: readonly (string | number)[];
  /** What people call it, where the key is something else (a text in .po files). */
  readonly name?: string;
  /** Context, comments and references to the program, where the file holds them. */
  readonly about?: string;
  /** Where the value stands in the file, within its quotation marks. */
  readonly at: Range;
  /** The value without its escapes. */
  readonly text: string;
  /** From the value to the file. */
  source(): Source;
  /** A replacement as this value writes it; undefined where it cannot be written. */
  write(replacement: string, at: Range): string | undefined;
}

/** Everything that a file holds under keys. */
export interface Catalog {
  readonly entries: readonly Entry[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /** The language that the file itself names. */
  readonly lang?: string;
}

/** A piece of a value: as it stands, or written in another way. */
export type Piece = Range | {readonly text: string; readonly at: Range};

/** The text of a value and its way back, from its pieces. */
export function sourceOf(original: string, pieces: Iterable<Piece>): Source {
  const builder = new SourceBuilder(original);
  for (const piece of pieces) {
    if ('text' in piece) builder.atom(piece.text, piece.at);
    else builder.verbatim(piece[0], piece[1]);
  }
  return builder.build();
}

/** A stretch with `\n`, `\"`, `\u00fc` as the characters that they stand for. */
export function* unescaped(original: string, [from, to]: Range): Generator<Piece> {
  let start = from;
  const raw = original.slice(from, to);
  const next = (): number => {
    const found = raw.indexOf('\\', start - from);
    return found < 0 ? to : from + found;
  };
  for (let at = next(); at < to; at = next()) {
    if (at > start) yield [start, at];
    const {text, length} = escapeAt(original, at, to);
    if (text !== '') yield {text, at: [at, Math.min(to, at + length)]};
    start = Math.min(to, at + length);
  }
  if (start < to) yield [start, to];
}

/** What a backslash and the characters behind it stand for: the escapes of JSON, C, Java and YAML together. */
function escapeAt(original: string, at: number, end: number): {readonly text: string; readonly length: number} {
  const sign = original.charAt(at + 1);
  if (at + 1 >= end) return {text: '', length: 1};
  const digits = hexDigits[sign];
  if (digits) {
    const hex = original.slice(at + 2, Math.min(end, at + 2 + digits));
    if (hex.length < digits || !/^[\da-f]+$/i.test(hex)) return {text: sign, length: 2};
    const low = sign === 'u' ? /^\\u(d[c-f][\da-f]{2})/i.exec(original.slice(at + 6, Math.min(end, at + 12))) : null;
    // Two halves of one character stay together.
    if (low && /^d[89ab]/i.test(hex)) {
      return {text: String.fromCharCode(Number.parseInt(hex, 16), Number.parseInt(low[1] ?? '', 16)), length: 12};
    }
    const code = Number.parseInt(hex, 16);
    return {text: code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code), length: 2 + digits};
  }
  return {text: controls[sign] ?? sign, length: 2};
}

const hexDigits: Readonly<Record<string, number>> = {u: 4, x: 2, U: 8};
const controls: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: ' ',
  f: '\n',
  v: ' ',
  a: ' ',
  e: ' ',
  0: ' ',
  _: '\u00a0',
  N: '\n',
  L: '\n',
  P: '\n\n',
};

/** Comments that begin with one of these marks and say something to klarbrief. */
export function directives(original: string, marks: RegExp): Comment[] {
  const found: Comment[] = [];
  for (let at = original.indexOf('klarbrief-'); at >= 0; at = original.indexOf('klarbrief-', at + 1)) {
    const before = /(?<![^\r\n])[^\r\n]*$/.exec(original.slice(Math.max(0, at - 40), at))?.[0] ?? '';
    if (!marks.test(before)) continue;
    const rest = /[^\r\n]*/.exec(original.slice(at, at + 1000))?.[0].trimEnd() ?? '';
    found.push({text: rest, at: [at - before.trimStart().length, at + rest.length]});
  }
  return found;
}
