import type {Paragraph, Piece, Table} from './page.js';

/** What a document holds, as its reader hands it over. */
export interface OfficeText {
  readonly letter: readonly Paragraph[];
  /** Footnotes and boxes with running text. */
  readonly asides: readonly (readonly Paragraph[])[];
  /** How many fields print something else in every letter: then the document is a template. */
  readonly merges: number;
  /** There is more text than is read. */
  readonly cut: boolean;
  /** Something beside the text could not be read. */
  readonly partDamaged: boolean;
}

/** Paragraphs that follow each other: the text, a text box, a footnote. */
export interface Flow {
  readonly paragraphs: Paragraph[];
  readonly tables: {readonly table: Table; row: number; column: number}[];
}

/** The cell that a paragraph stands in; one in a table within a table only counts as on the page. */
export function tableCell({tables}: Flow): Paragraph['cell'] {
  const last = tables.at(-1);
  return last && last.row >= 0 ? {table: last.table, row: last.row, column: Math.max(0, last.column)} : undefined;
}

/** The text of pieces, for those who only want to know what kind of text it is. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(flowText).join('');
}

/** The text of one piece, fields as they are shown. */
export function flowText(piece: Piece): string {
  if (piece.type === 'text') return piece.text;
  if (piece.type === 'choice') return textOf(piece.branches[0] ?? []);
  return piece.shown;
}

/** Whether there is running text in a box: a sentence of some length. */
export function proseIn(paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.some(({pieces}) => {
    const text = textOf(pieces).trim();
    return /[.!?]$/.test(text) && text.split(/\s+/).length >= 8;
  });
}

/** Headers and footers that say the same on several pages are told once. */
export function distinct(parts: readonly (readonly Paragraph[])[]): Paragraph[] {
  const seen = new Set<string>();
  return parts.flatMap((paragraphs) => {
    const text = paragraphs
      .map(({pieces}) => textOf(pieces))
      .join('\n')
      .trim();
    if (text === '' || seen.has(text)) return [];
    seen.add(text);
    return [...paragraphs];
  });
}
