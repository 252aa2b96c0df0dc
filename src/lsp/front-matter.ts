import type {Range} from 'vscode-languageserver';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {type FrontMatterKey, frontMatterKeys} from '../index.js';

/** A line `key: value` of the front matter. */
export interface FrontMatterPair {
  readonly line: number;
  /** As written, without quotation marks. */
  readonly key: string;
  readonly value: string;
  /** From the key to the end of the value. */
  readonly range: Range;
  readonly valueRange: Range;
}

/** The block between two lines of hyphens at the beginning of a document. */
export interface FrontMatterLines {
  /** The line of the opening `---`. */
  readonly first: number;
  /** The line of the closing `---`; undefined while somebody is still writing it. */
  readonly last: number | undefined;
  readonly pairs: readonly FrontMatterPair[];
}

/**
 * The front matter line by line, also where it is not closed yet: then it reaches as far as lines look like it. The core
 * reads only what is closed.
 */
export function frontMatterLines(document: TextDocument): FrontMatterLines | undefined {
  let first = 0;
  while (first < mostLines && first < document.lineCount && blank(document, first)) first++;
  if (!/^\ufeff?\s*---[ \t]*$/.test(lineOf(document, first))) return undefined;
  const pairs: FrontMatterPair[] = [];
  for (let line = first + 1; line < document.lineCount && line < first + mostLines; line++) {
    const text = lineOf(document, line);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(text)) return {first, last: line, pairs};
    const pair = pairOf(text, line);
    if (pair) pairs.push(pair);
  }
  const open = pairs.filter(({line}, index) => line === first + 1 + index);
  return {first, last: undefined, pairs: open};
}

/** Which of klarbrief's keys a name means. */
export function keyNamed(name: string): keyof typeof frontMatterKeys | undefined {
  const lower = name.toLowerCase();
  for (const key of ['type', 'language', 'country', 'subject'] as const) {
    const {names}: FrontMatterKey = frontMatterKeys[key];
    if (names.includes(lower)) return key;
  }
  return undefined;
}

/** A line of a document without its end. */
export function lineOf(document: TextDocument, line: number): string {
  return document
    .getText({start: {line, character: 0}, end: {line: line + 1, character: 0}})
    .replace(/(?<![\r\n])[\r\n]+$/, '');
}

function pairOf(text: string, line: number): FrontMatterPair | undefined {
  const match = /^(["']?)([A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9_.-]{0,60})\1[ \t]{0,20}:(?=[ \t]|$)[ \t]*/.exec(text);
  if (!match?.[2]) return undefined;
  const rest = text.slice(match[0].length);
  const comment = rest.search(/(?:^|[ \t])#/);
  const value = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  const at = (character: number) => ({line, character});
  const end = match[0].length + value.length;
  return {
    line,
    key: match[2],
    value,
    range: {start: at(0), end: at(Math.max(end, match[0].trimEnd().length))},
    valueRange: {start: at(match[0].length), end: at(end)},
  };
}

function blank(document: TextDocument, line: number): boolean {
  return lineOf(document, line).replace('\ufeff', '').trim() === '';
}

/** As far as the core reads front matter, about. */
const mostLines = 300;
