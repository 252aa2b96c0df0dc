import type {Text} from 'nlcst';
import {ParseLatin} from 'parse-latin';
import type {Point} from 'unist';
import type {Token} from './tokens.js';

/** Where a text stands in the whole that it was taken from: lines and columns from 1, the offset in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/**
 * Cut a text into words, white space, punctuation and symbols just as `parse-latin` does, several times faster: it asks
 * `parse-latin` once for each character that turns up, not once for each that is read.
 */
export function tokenize(text: string, {line, column, offset}: Place): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  // Columns count from here.
  let lineStart = 1 - column;
  let current = line;
  let start: Point = {line, column, offset};
  let kind = text === '' ? word : kindOf(text.charCodeAt(0));
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const own = kindOf(unit);
    if (at > from && (own !== kind || !goesOn(own, unit, text.charCodeAt(at - 1)))) {
      const end: Point = {line: current, column: at - lineStart + 1, offset: offset + at};
      tokens.push(token(kind, text.slice(from, at), start, end));
      from = at;
      start = end;
      kind = own;
    }
    if (unit === lineFeed || unit === carriageReturn) {
      if (unit === carriageReturn || text.charCodeAt(at - 1) !== carriageReturn) current++;
      lineStart = at + 1;
    }
  }
  if (from < text.length) {
    const end: Point = {line: current, column: text.length - lineStart + 1, offset: offset + text.length};
    tokens.push(token(kind, text.slice(from), start, end));
  }
  return tokens;
}

function token(kind: number, value: string, start: Point, end: Point): Token {
  if (kind === word) {
    // Plug-ins lengthen a word in place; the text in it stays as it is.
    const text: Text = {type: 'TextNode', value, position: {start, end}};
    return {type: 'WordNode', children: [text], position: {start, end}};
  }
  const type = kind === space ? 'WhiteSpaceNode' : kind === mark ? 'PunctuationNode' : 'SymbolNode';
  return {type, value, position: {start, end}};
}

/** Words and white space run on; of marks and symbols only the same again, or the second half of a character. */
function goesOn(kind: number, unit: number, previous: number): boolean {
  return kind === word || kind === space || unit === previous || (unit >= 0xd800 && unit <= 0xdfff);
}

const word = 1;
const space = 2;
const mark = 3;
const symbol = 4;

const lineFeed = 10;
const carriageReturn = 13;

/** What `parse-latin` takes each character for; 0 as long as nobody met it. */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  return kinds[unit] || learnt(unit);
}

function learnt(unit: number): number {
  const type = new ParseLatin().tokenize(String.fromCharCode(unit))[0]?.type;
  const kind =
    type === 'WordNode' ? word : type === 'WhiteSpaceNode' ? space : type === 'PunctuationNode' ? mark : symbol;
  kinds[unit] = kind;
  return kind;
}
