import type {Range} from '../../source/index.js';
import type {Content, ContentOptions} from '../content.js';
import {type Catalog, directives, type Entry, type Piece, sourceOf, unescaped} from './entry.js';
import {lettersIn} from './letters.js';

/** Read a .properties file of Java and others: `key = value`, a backslash at the end of a line goes on. */
export function readProperties(original: string, options: ContentOptions = {}): Content {
  return lettersIn(original, catalogOf(original), options);
}

function catalogOf(original: string): Catalog {
  const entries: Entry[] = [];
  // Files of old Java are Latin-1 and write everything else, often all umlauts, as `\u00fc`.
  const escapes = /\\u[\da-f]{4}/i.test(original) && !/[\u0080-\uffff]/.test(original);
  for (let at = 0; at < original.length; ) {
    const first = lineAt(original, at);
    const start = first[0] + blanks(original, first);
    const sign = original.charAt(start);
    if (start >= first[1] || sign === '#' || sign === '!') {
      at = behind(original, first[1]);
      continue;
    }
    const lines: Range[] = [[start, first[1]]];
    let last = first;
    while (goesOn(original, last) && behind(original, last[1]) < original.length) {
      const line = lineAt(original, behind(original, last[1]));
      lines.push([Math.min(line[1], line[0] + blanks(original, line)), line[1]]);
      last = line;
    }
    at = behind(original, last[1]);
    const entry = entryOf(original, lines, escapes);
    if (entry) entries.push(entry);
  }
  return {entries, problems: [], comments: directives(original, /^\s*[#!]\s*$/)};
}

function entryOf(original: string, lines: readonly Range[], escapes: boolean): Entry | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  const key = /^(?:[^\s:=\\]|\\.){1,300}/.exec(original.slice(first[0], Math.min(first[1], first[0] + 600)))?.[0];
  if (key === undefined) return undefined;
  const after = first[0] + key.length;
  const separator = /^[ \t\f]{0,100}[=:]?[ \t\f]{0,100}/.exec(original.slice(after, Math.min(first[1], after + 202)));
  const begin = Math.min(first[1], after + (separator?.[0].length ?? 0));
  const values = lines.map(
    (line, index): Range => [index === 0 ? begin : line[0], index < lines.length - 1 ? line[1] - 1 : line[1]],
  );
  const pieces = function* (): Generator<Piece> {
    for (const value of values) if (value[1] > value[0]) yield* unescaped(original, value);
  };
  const source = () => sourceOf(original, pieces());
  return {
    path: key.replace(/\\(.)/g, '$1').split('.'),
    at: [begin, last[1]],
    text: source().text,
    source,
    write: (replacement) => {
      const written = replacement.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
      return escapes ? written.replace(/[\u0080-\uffff]/g, unicode) : written;
    },
  };
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function lineAt(original: string, from: number): Range {
  let end = from;
  while (end < original.length && original.charCodeAt(end) !== 10 && original.charCodeAt(end) !== 13) end++;
  return [from, end];
}

function behind(original: string, end: number): number {
  return original.startsWith('\r\n', end) ? end + 2 : end + 1;
}

function blanks(original: string, [from, to]: Range): number {
  let at = from;
  while (at < to && /[ \t\f]/.test(original.charAt(at))) at++;
  return at - from;
}

/** An odd number of backslashes at the end of a line. */
function goesOn(original: string, [from, to]: Range): boolean {
  let count = 0;
  while (to - count > from && original.charCodeAt(to - 1 - count) === 0x5c) count++;
  return count % 2 === 1;
}
