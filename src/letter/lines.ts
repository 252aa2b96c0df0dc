import type {Hint, PartName, Range, Source} from '../source/index.js';
import {keysOf} from './lexicon.js';
import {traitsOf} from './traits.js';

/** A line of the letter as the anatomy looks at it; a line that holds two parts is cut into two of these. */
export interface Line {
  /** Without white space at either end. */
  readonly text: string;
  readonly at: Range;
  /** Its words as phrases are compared. */
  readonly keys: readonly string[];
  /** What each of its words can be. */
  readonly traits: readonly number[];
  /** What its first word can be. */
  readonly first: number;
  /** What one or another of its words can be. */
  readonly any: number;
  /** Blanks before the text, a tab counting as eight. */
  readonly indent: number;
  /** Blank lines above it; what is cut from a line has none. */
  readonly blanks: number;
  /** Number of the paragraph, counted by blank lines. */
  readonly paragraph: number;
  /** The part that the format names. */
  readonly part: PartName | undefined;
  /** The part that it belongs to: the body, until the anatomy knows better. */
  name: PartName;
  readonly heading: boolean;
  readonly bold: boolean;
  readonly small: boolean;
  readonly cell: boolean;
  readonly item: boolean;
  readonly code: boolean;
  readonly attribution: boolean;
}

/** The lines that hold text, with what the format knows about them. */
export function linesOf(source: Source): Line[] {
  const {text} = source;
  const hintAt = hintReader(source.hints);
  const lines: Line[] = [];
  const endOf = text.includes('\r') ? endOfAnyLine : endOfLine;
  let blanks = 0;
  let paragraph = 0;
  for (let start = 0; start <= text.length; ) {
    const end = endOf(text, start);
    let from = start;
    let indent = 0;
    for (; from < end && isBlank(text.charCodeAt(from)); from++) indent += text.charCodeAt(from) === 9 ? 8 : 1;
    let to = end;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (from === to) {
      blanks++;
      paragraph++;
    } else {
      const own = text.slice(from, to);
      const {keys, traits, first, any} = wordsOf(own);
      const {part, heading, bold, small, cell, item, code, attribution} = hintAt(from, to);
      // One literal: lines are asked by everybody, and quickest when all have one shape.
      lines.push({
        text: own,
        at: [from, to],
        keys,
        traits,
        first,
        any,
        indent,
        blanks,
        paragraph,
        part,
        name: 'body',
        heading,
        bold,
        small,
        cell,
        item,
        code,
        attribution,
      });
      blanks = 0;
    }
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}

/** Cut a line in two, both with the knowledge of the whole. */
export function cutLine(line: Line, offset: number, text: string): readonly [Line, Line] {
  const [start, end] = line.at;
  let left = offset;
  while (left > start && isBlank(text.charCodeAt(left - 1))) left--;
  let right = offset;
  while (right < end && isBlank(text.charCodeAt(right))) right++;
  const head = text.slice(start, left);
  const rest = text.slice(right, end);
  return [
    {...line, at: [start, left], text: head, ...wordsOf(head)},
    {...line, at: [right, end], text: rest, ...wordsOf(rest), blanks: 0, indent: 0},
  ];
}

function wordsOf(text: string): Pick<Line, 'keys' | 'traits' | 'first' | 'any'> {
  const keys = keysOf(text);
  const found: number[] = [];
  let any = 0;
  for (let at = 0; at < keys.length; at++) {
    const own = traitsOf(keys[at] ?? '');
    found.push(own);
    any |= own;
  }
  return {keys, traits: found, first: found[0] ?? 0, any};
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** The same where some lines end in a carriage return. */
function endOfAnyLine(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

function isBlank(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 0xa0 || unit === 0xfeff || unit === 0x200b || unit === 0x202f;
}

type Flags = Pick<Line, 'part' | 'heading' | 'bold' | 'small' | 'cell' | 'item' | 'code' | 'attribution'>;

const none: Flags = {
  part: undefined,
  heading: false,
  bold: false,
  small: false,
  cell: false,
  item: false,
  code: false,
  attribution: false,
};

/** Lines come in order, so one walk over the sorted hints is enough; a hint counts where it covers most of the line. */
function hintReader(hints: readonly Hint[]): (from: number, to: number) => Flags {
  if (hints.length === 0) return () => none;
  const sorted = [...hints].sort((one, other) => one.at[0] - other.at[0]);
  let open: Hint[] = [];
  let next = 0;
  return (from, to) => {
    for (; next < sorted.length; next++) {
      const hint = sorted[next];
      if (!hint || hint.at[0] >= to) break;
      open.push(hint);
    }
    open = open.filter((hint) => hint.at[1] > from);
    const flags: {-readonly [Key in keyof Flags]: Flags[Key]} = {...none};
    for (const hint of open) {
      const shared = Math.min(hint.at[1], to) - Math.max(hint.at[0], from);
      if (shared * 2 <= to - from) continue;
      if (hint.kind === 'part') flags.part = hint.part;
      else if (hint.kind === 'list-item') flags.item = true;
      else if (hint.kind !== 'button' && hint.kind !== 'url' && hint.kind !== 'include') flags[hint.kind] = true;
    }
    return flags;
  };
}
