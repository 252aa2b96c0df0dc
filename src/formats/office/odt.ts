import type {ParagraphArea} from '../format.js';
import {limits} from '../limits.js';
import {plain, prompt} from './docx-fields.js';
import type {Looks} from './docx-styles.js';
import {distinct, type Flow, flowText, type OfficeText, proseIn, tableCell, textOf} from './flow.js';
import {OdtStyles} from './odt-styles.js';
import {lineBreak, type Paragraph, type Piece} from './page.js';
import {isPartOnly, Unfit} from './unfit.js';
import {type Attributes, readXml} from './xml.js';
import type {Archive} from './zip.js';

/** Read an OpenDocument text: its text, headers, footers, footnotes and text boxes. */
export function readOdt(archive: Archive): OfficeText {
  if (isEncrypted(archive)) throw new Unfit('unreadable', 'office-encrypted');
  const content = archive.read('content.xml');
  if (!content) throw new Unfit('unreadable', 'office-damaged');
  const styles = new OdtStyles();
  const boxes = {count: 0};
  const pages = new OdtReader(styles, boxes);
  let partDamaged = false;
  try {
    const bytes = archive.read('styles.xml');
    if (bytes) readXml(bytes, pages);
  } catch (error) {
    if (!isPartOnly(error)) throw error;
    partDamaged = true;
  }
  const body = new OdtReader(styles, boxes);
  readXml(content, body);
  const text = body.finish();
  const {headers, footers} = pages;
  return {
    letter: [...distinct(headers), ...text.letter, ...text.late, ...distinct(footers)],
    asides: [...text.asides, ...body.notes],
    merges: body.merges + pages.merges,
    cut: body.cut,
    partDamaged,
  };
}

/** The list of files says which of them are encrypted: with a password, all that hold text. */
function isEncrypted(archive: Archive): boolean {
  if (archive.names.includes('encrypted-package')) return true;
  const bytes = archive.read('META-INF/manifest.xml');
  let encrypted = false;
  if (bytes) {
    readXml(bytes, {
      open(name) {
        if (/(?:^|:)encryption-data$/.test(name)) encrypted = true;
      },
      close() {},
      text() {},
    });
  }
  return encrypted;
}

interface OpenParagraph {
  readonly number: number;
  readonly style: string;
  readonly heading: boolean;
  readonly pieces: Piece[];
  /** White space at this place would be the second in a row, or the first of the paragraph. */
  blank: boolean;
}

/** A field whose content only shows what it stands for. */
interface OpenField {
  readonly name: string;
  readonly attributes: Attributes;
  text: string;
}

interface OdtFlow extends Flow {
  readonly area: ParagraphArea;
  readonly open: OpenParagraph[];
  /** Names of elements that are open around it. */
  readonly depth: number;
  count: number;
}

/** Takes in a file of an OpenDocument text, element by element. */
class OdtReader {
  readonly headers: Paragraph[][] = [];
  readonly footers: Paragraph[][] = [];
  readonly notes: Paragraph[][] = [];
  merges = 0;
  /** There is more than is read. */
  cut = false;
  readonly #names: string[] = [];
  readonly #flows: OdtFlow[] = [newFlow('body', 0)];
  readonly #asides: Paragraph[][] = [];
  readonly #late: Paragraph[] = [];
  readonly #spans: Looks[] = [];
  readonly #fields: OpenField[] = [];
  #lists = 0;
  #skipped = 0;
  #length = 0;
  #started = false;

  constructor(
    readonly styles: OdtStyles,
    readonly boxes: {count: number},
  ) {}

  done(): boolean {
    this.cut = this.#length > limits.textLength;
    return this.cut;
  }

  open(name: string, attributes: Attributes): void {
    this.#names.push(name);
    if (this.#skipped > 0) return;
    if (skipped.has(name) || isHidden(name, attributes)) {
      this.#skipped = this.#names.length;
      return;
    }
    const flow = this.#flow();
    if (name.startsWith('style:')) {
      const area = pageParts.get(name);
      if (area) {
        if (attributes['style:display'] === 'false') this.#skipped = this.#names.length;
        else this.#flows.push(newFlow(area, this.#names.length));
      } else this.styles.take(name, attributes);
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h': {
        this.#length += 10;
        const number = flow.area === 'text box' ? ++this.boxes.count : ++flow.count;
        const style = attributes['text:style-name'] ?? '';
        flow.open.push({number, style, heading: name === 'text:h', pieces: [], blank: true});
        break;
      }
      case 'text:span':
        this.#spans.push(this.styles.characters(attributes['text:style-name']));
        break;
      case 'text:s':
        this.#add(' '.repeat(Math.min(1000, Math.max(1, Number(attributes['text:c'] ?? 1) || 1))));
        break;
      case 'text:tab':
        this.#add('\t');
        break;
      case 'text:line-break':
        this.#add(lineBreak);
        break;
      case 'text:list':
        this.#lists++;
        break;
      case 'table:table': {
        const outer = flow.tables.at(-1);
        if (outer) outer.table.layout = true;
        flow.tables.push({table: {depth: flow.tables.length, layout: false}, row: -1, column: -1});
        break;
      }
      case 'table:table-row': {
        const table = flow.tables.at(-1);
        if (table) {
          table.row++;
          table.column = -1;
        }
        break;
      }
      case 'table:table-cell':
      case 'table:covered-table-cell': {
        const table = flow.tables.at(-1);
        if (table) table.column++;
        break;
      }
      case 'text:note-body':
        this.#flows.push(newFlow('footnote', this.#names.length));
        break;
      default:
        if (shapes.has(name)) this.#flows.push(newFlow('text box', this.#names.length));
        else if (fields.has(name)) this.#fields.push({name, attributes, text: ''});
    }
  }

  close(name: string): void {
    const depth = this.#names.length;
    this.#names.pop();
    if (this.#skipped > 0) {
      if (this.#skipped === depth) this.#skipped = 0;
      return;
    }
    const flow = this.#flow();
    if (flow.depth === depth && this.#flows.length > 1) {
      this.#flows.pop();
      this.#place(flow, this.#endOf(flow));
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#closeParagraph(flow);
        break;
      case 'text:span':
        this.#spans.pop();
        break;
      case 'text:list':
        this.#lists--;
        break;
      case 'table:table':
        flow.tables.pop();
        break;
      default:
        if (fields.has(name)) this.#closeField();
    }
  }

  text(data: string): void {
    const paragraph = this.#flow().open.at(-1);
    if (this.#skipped > 0 || !paragraph) return;
    let text = data.replace(/[ \t\r\n]+/g, ' ');
    if (paragraph.blank && text.startsWith(' ')) text = text.slice(1);
    if (text === '') return;
    paragraph.blank = text.endsWith(' ');
    const blank = paragraph.blank;
    this.#add(text);
    paragraph.blank = blank;
  }

  /** The text of the file, once it has been read. */
  finish() {
    while (this.#flows.length > 1) {
      const flow = this.#flows.pop();
      if (flow) this.#place(flow, this.#endOf(flow));
    }
    return {letter: this.#endOf(this.#flow()), late: this.#late, asides: this.#asides};
  }

  #flow(): OdtFlow {
    const last = this.#flows.at(-1);
    if (last) return last;
    const flow = newFlow('body', 0);
    this.#flows.push(flow);
    return flow;
  }

  #add(text: string): void {
    const paragraph = this.#flow().open.at(-1);
    if (!paragraph) return;
    const field = this.#fields.at(-1);
    if (field) {
      field.text += text;
      return;
    }
    paragraph.blank = false;
    const looks: Looks = Object.assign({}, this.styles.paragraph(paragraph.style), ...this.#spans);
    if (looks.hidden) return;
    this.#emit({type: 'text', text, bold: looks.bold ?? false, small: (looks.size ?? 12) < 8});
  }

  #emit(piece: Piece): void {
    const paragraph = this.#flow().open.at(-1);
    if (!paragraph) return;
    this.#length += flowText(piece).length;
    const last = paragraph.pieces.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && last.bold === piece.bold && last.small === piece.small) {
      paragraph.pieces[paragraph.pieces.length - 1] = {...last, text: last.text + piece.text};
    } else paragraph.pieces.push(piece);
  }

  #closeField(): void {
    const field = this.#fields.pop();
    if (!field) return;
    const paragraph = this.#flow().open.at(-1);
    if (paragraph) paragraph.blank = false;
    for (const piece of this.#piecesOf(field)) this.#emit(piece);
  }

  #piecesOf({name, attributes, text}: OpenField): readonly Piece[] {
    switch (name) {
      case 'text:database-display': {
        this.merges++;
        const column = attributes['text:column-name'] ?? text;
        return [{type: 'field', shown: `«${column}»`, name: column}];
      }
      case 'text:conditional-text': {
        this.merges++;
        const condition = attributes['text:condition'] ?? '';
        const branches = ['true', 'false'].map((side) => [plain(attributes[`text:string-value-if-${side}`] ?? '')]);
        return [{type: 'choice', condition: condition.replace(/^\w+:/, ''), branches}];
      }
      case 'text:placeholder':
        return [prompt(text, text.replace(/^<|>$/g, ''))];
      case 'text:text-input':
        return text.trim() === '' ? [prompt('', attributes['text:description'] ?? '')] : [plain(text)];
      default:
        return attributes['text:fixed'] === 'true' ? [plain(text)] : [{type: 'today', shown: text || '«DATE»'}];
    }
  }

  #closeParagraph(flow: OdtFlow): void {
    const paragraph = flow.open.pop();
    if (!paragraph) return;
    const {number, style, heading, pieces} = paragraph;
    const looks = this.styles.paragraph(style);
    if (looks.hidden && pieces.length === 0) return;
    const last = pieces.at(-1);
    if (last?.type === 'text' && last.text.endsWith(' '))
      pieces[pieces.length - 1] = {...last, text: last.text.trimEnd()};
    const text = textOf(pieces);
    if (flow.area === 'body' && /[.,!?:]\s*$/.test(text) && text.length > 5) this.#started = true;
    const cell = tableCell(flow);
    const part = partOf(flow.area, looks);
    flow.paragraphs.push({
      area: flow.area,
      number,
      ...(part ? {part} : {}),
      pieces,
      above: looks.above ?? 0,
      below: looks.below ?? 0,
      style,
      tight: looks.tight ?? false,
      heading: heading || (looks.heading ?? false),
      item: this.#lists > 0 && !heading,
      ...(cell ? {cell} : {}),
    });
  }

  #endOf(flow: OdtFlow): Paragraph[] {
    while (flow.open.length > 0) this.#closeParagraph(flow);
    return flow.paragraphs;
  }

  /** Where the text of a box, a note, a header goes. */
  #place({area}: OdtFlow, paragraphs: Paragraph[]): void {
    if (textOf(paragraphs.flatMap(({pieces}) => pieces)).trim() === '') return;
    if (area === 'header') this.headers.push(paragraphs);
    else if (area === 'footer') this.footers.push(paragraphs);
    else if (area === 'footnote') this.notes.push(paragraphs);
    else if (this.#flow().area !== 'body' || !this.#started)
      for (const paragraph of paragraphs) this.#flow().paragraphs.push(paragraph);
    else if (proseIn(paragraphs)) this.#asides.push(paragraphs);
    else for (const paragraph of paragraphs) this.#late.push({...paragraph, part: 'footer'});
  }
}

function partOf(area: ParagraphArea, {subject}: Looks): Paragraph['part'] {
  if (area === 'header') return 'letterhead';
  if (area === 'footer') return 'footer';
  return subject ? 'subject' : undefined;
}

function newFlow(area: ParagraphArea, depth: number): OdtFlow {
  return {paragraphs: [], tables: [], area, open: [], depth, count: 0};
}

/** Sections and texts that are switched off. */
function isHidden(name: string, attributes: Attributes): boolean {
  if (name === 'text:section') return attributes['text:display'] === 'none';
  if (name === 'text:hidden-paragraph' || name === 'text:hidden-text') return attributes['text:is-hidden'] === 'true';
  return false;
}

const pageParts: ReadonlyMap<string, ParagraphArea> = new Map([
  ['style:header', 'header'],
  ['style:header-left', 'header'],
  ['style:header-first', 'header'],
  ['style:footer', 'footer'],
  ['style:footer-left', 'footer'],
  ['style:footer-first', 'footer'],
]);

const shapes: ReadonlySet<string> = new Set(
  'draw:text-box draw:custom-shape draw:rect draw:ellipse draw:circle draw:line draw:polygon draw:path'.split(' '),
);

const fields: ReadonlySet<string> = new Set(
  'text:database-display text:conditional-text text:placeholder text:text-input text:date text:time'.split(' '),
);

/** What is no text of the letter: earlier versions, remarks, descriptions of pictures, and what only programs need. */
const skipped: ReadonlySet<string> = new Set(
  'text:tracked-changes office:annotation office:annotation-end text:ruby-text text:note-citation svg:title svg:desc office:forms office:scripts text:variable-decls text:user-field-decls text:sequence-decls text:table-of-content-source text:dde-connection-decls presentation:notes'.split(
    ' ',
  ),
);
