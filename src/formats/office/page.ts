import type {FieldKind, Range} from '../../source/index.js';
import {composed} from '../composed.js';
import type {Paragraph as NumberedParagraph, ParagraphArea, Problem} from '../format.js';
import {limits} from '../limits.js';
import type {Node} from '../template/index.js';

/** What a paragraph holds: text as it is formatted, fields, and conditions with their texts. */
export type Piece =
  | {readonly type: 'text'; readonly text: string; readonly bold: boolean; readonly small: boolean}
  | {readonly type: 'field'; readonly shown: string; readonly name: string; readonly kind?: FieldKind}
  | {readonly type: 'choice'; readonly condition: string; readonly branches: readonly (readonly Piece[])[]}
  /** The date of the day on which the document is opened. */
  | {readonly type: 'today'; readonly shown: string};

/** A table, and whether it holds data in rows or only places things on the page. */
export interface Table {
  readonly depth: number;
  layout: boolean;
}

/** A paragraph as the reader of a format hands it over; what it knows of its looks stands beside the text. */
export interface Paragraph {
  readonly area: ParagraphArea;
  /** Counted in its part of the document, empty ones too. */
  readonly number: number;
  /** Where it stands says what it is. */
  readonly part?: 'letterhead' | 'footer' | 'subject';
  readonly pieces: readonly Piece[];
  /** White space above and below in points. */
  readonly above: number;
  readonly below: number;
  readonly style: string;
  /** Paragraphs of one style move together. */
  readonly tight: boolean;
  readonly heading: boolean;
  readonly item: boolean;
  readonly cell?: {readonly table: Table; readonly row: number; readonly column: number};
}

/** A document as one text: a paragraph a line, and what is known about each of them. */
export interface Page {
  readonly original: string;
  /** Where the letter ends; what follows are footnotes and boxes beside the text. */
  readonly end: number;
  readonly lines: readonly PageLine[];
  /** What the text holds that is no text, ascending. */
  readonly known: readonly Known[];
  /** Footnotes and boxes with running text: each is read for its words, and is no part of the letter. */
  readonly asides: readonly Aside[];
  readonly bold: readonly Range[];
  readonly small: readonly Range[];
  readonly problems: readonly Problem[];
  readonly paragraphs: readonly NumberedParagraph[];
}

/** A line of the original and the paragraph that it shows. */
export interface PageLine {
  readonly at: Range;
  readonly paragraph: Paragraph;
}

/** Something in the text that is printed in its own way. */
export interface Known {
  readonly at: Range;
  readonly node: Node;
}

export interface Aside {
  readonly at: Range;
  readonly known: readonly Known[];
}

/** Stands for a line that ends within a paragraph, so that a line of the original is a paragraph. */
export const lineBreak = '\u2028';

/** Write the paragraphs of a letter and those beside it as one text. */
export function pageOf(
  letter: readonly Paragraph[],
  asides: readonly (readonly Paragraph[])[],
  kindOf: (name: string) => FieldKind,
): Page {
  const writer = new Writer(kindOf);
  for (const paragraph of letter) writer.paragraph(paragraph);
  const end = writer.length;
  const known = writer.take();
  const beside = asides.map((paragraphs): Aside => {
    const start = writer.length === 0 ? 0 : writer.length + 1;
    for (const paragraph of paragraphs) writer.paragraph(paragraph);
    return {at: [Math.min(start, writer.length), writer.length], known: writer.take()};
  });
  const {original, lines, bold, small, problems} = writer;
  const paragraphs = lines.map(({at, paragraph: {number, area}}): NumberedParagraph => ({at, number, area}));
  return {original, end, lines, known, asides: beside, bold, small, problems, paragraphs};
}

class Writer {
  original = '';
  readonly lines: PageLine[] = [];
  readonly bold: Range[] = [];
  readonly small: Range[] = [];
  readonly problems: Problem[] = [];
  #known: Known[] = [];
  #full = false;

  constructor(readonly kindOf: (name: string) => FieldKind) {}

  get length(): number {
    return this.original.length;
  }

  /** What was written since the last time that is no text. */
  take(): readonly Known[] {
    const known = this.#known;
    this.#known = [];
    return known;
  }

  paragraph(paragraph: Paragraph): void {
    if (this.#full) return;
    if (this.length > limits.textLength - 1000) {
      this.#full = true;
      const at: Range = [this.length, this.length];
      this.problems.push({rule: 'limit', message: 'text-too-long', values: {limit: limits.textLength}, at});
      return;
    }
    if (this.lines.length > 0) this.original += '\n';
    const start = this.length;
    for (const known of this.#pieces(withWholeLetters(paragraph.pieces), 0)) this.#known.push(known);
    this.lines.push({at: [start, this.length], paragraph});
  }

  #pieces(pieces: readonly Piece[], depth: number): Known[] {
    const known: Known[] = [];
    for (const piece of pieces) {
      const start = this.length;
      switch (piece.type) {
        case 'text': {
          this.#write(piece.text);
          const at: Range = [start, this.length];
          if (piece.bold) add(this.bold, at);
          if (piece.small) add(this.small, at);
          break;
        }
        case 'field': {
          this.#write(piece.shown);
          const at: Range = [start, this.length];
          const kind = piece.kind ?? this.kindOf(piece.name);
          if (this.length > start) known.push({at, node: {type: 'field', at, field: {name: piece.name, kind}}});
          break;
        }
        case 'today': {
          this.#write(piece.shown);
          const at: Range = [start, this.length];
          this.problems.push({rule: 'changing-date', message: 'office-date-field', at});
          known.push({at, node: {type: 'field', at, field: {name: 'DATE', kind: 'date'}}});
          break;
        }
        case 'choice': {
          // Conditions within conditions within conditions: nobody wrote that by hand.
          if (depth > deepest) break;
          this.#write(`{IF ${piece.condition}: `);
          const branches = piece.branches.map((branch, index) => {
            if (index > 0) this.#write(' | ');
            const from = this.length;
            const inside = this.#pieces(branch, depth + 1);
            const at: Range = [from, this.length];
            return {at, nodes: nodesIn(at, inside)};
          });
          this.#write('}');
          known.push({at: [start, this.length], node: {type: 'chain', branches}});
          break;
        }
      }
    }
    return known;
  }

  #write(text: string): void {
    this.original += composed(text.replace(breaks, lineBreak).replace(unseen, '').replace(marks, '\ufffd'));
  }
}

/** Where a run begins with the marks of the letter before it (a font of its own has them), they go with that letter. */
function withWholeLetters(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const lead = piece.type === 'text' && last?.type === 'text' ? leadingMarks.exec(piece.text)?.[0] : undefined;
    if (lead === undefined || piece.type !== 'text' || last?.type !== 'text') whole.push(piece);
    else {
      whole[whole.length - 1] = {...last, text: last.text + lead};
      whole.push({...piece, text: piece.text.slice(lead.length)});
    }
  }
  return whole;
}

/** A stretch of the text as what it prints. */
export function nodesIn([from, to]: Range, known: readonly Known[]): Node[] {
  const nodes: Node[] = [];
  let start = from;
  for (const {at, node} of known) {
    if (at[0] < start || at[1] > to) continue;
    if (at[0] > start) nodes.push({type: 'text', at: [start, at[0]]});
    nodes.push(node);
    start = at[1];
  }
  if (to > start) nodes.push({type: 'text', at: [start, to]});
  return nodes;
}

/** Touching stretches are one. */
function add(ranges: Range[], at: Range): void {
  const last = ranges.at(-1);
  if (at[1] <= at[0]) return;
  if (last && last[1] === at[0]) ranges[ranges.length - 1] = [last[0], at[1]];
  else ranges.push(at);
}

const deepest = 20;
const leadingMarks = /^[\u0300-\u036F]{1,4}/;
const breaks = /\r\n|[\n\r\u000b\u000c\u2028\u2029]/g;
/** Soft hyphens and marks without a width, which nobody sees and which part words. */
const unseen = /\u00ad|\u034f|[\u200b-\u200d]|\ufeff/g;
/** What stands for fields while a template is read. */
const marks = /[\uE000-\uE003]/g;
