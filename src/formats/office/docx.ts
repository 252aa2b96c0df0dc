import type {ParagraphArea} from '../format.js';
import {limits} from '../limits.js';
import {plain, prompt, type Treatment, treatmentOf} from './docx-fields.js';
import {applyLooks, isOn, type Looks, readDocxStyles, type Styles} from './docx-styles.js';
import {distinct, type Flow, flowText, type OfficeText, proseIn, tableCell, textOf} from './flow.js';
import {lineBreak, type Paragraph, type Piece} from './page.js';
import {isPartOnly, Unfit} from './unfit.js';
import {type Attributes, readXml} from './xml.js';
import type {Archive} from './zip.js';

/** Read a Word document: its text, headers, footers, footnotes and text boxes. */
export function readDocx(archive: Archive): OfficeText {
  const main = mainPart(archive);
  const bytes = archive.read(main);
  if (!bytes) throw new Unfit('unreadable', 'office-damaged');
  let partDamaged = false;
  const aside = <Result>(read: () => Result): Result | undefined => {
    try {
      return read();
    } catch (error) {
      if (!isPartOnly(error)) throw error;
      partDamaged = true;
      return undefined;
    }
  };
  const relations = aside(() => relationsOf(archive, main)) ?? new Map<string, Relation>();
  const related = (type: string): string | undefined =>
    [...relations.values()].find((relation) => relation.type.endsWith(`/${type}`))?.target;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const styles =
    aside(() => readDocxStyles(archive.read(related('styles') ?? `${folder}styles.xml`))) ?? readDocxStyles(undefined);
  const boxes = {count: 0};
  const body = new DocxReader(styles, 'body', boxes);
  readXml(bytes, body);
  const read = (name: string, area: ParagraphArea): readonly Paragraph[][] =>
    aside(() => {
      const content = archive.read(name);
      if (!content) return [];
      const part = new DocxReader(styles, area, boxes);
      readXml(content, part);
      return area === 'footnote' ? part.notes() : [part.finish().letter.slice()];
    }) ?? [];
  const {headers, footers} = usedHeaders(body.sections, relations, archive, folder);
  const notes = ['footnotes', 'endnotes'].flatMap((kind) => read(related(kind) ?? `${folder}${kind}.xml`, 'footnote'));
  const text = body.finish();
  return {
    letter: [
      ...distinct(headers.flatMap((name) => read(name, 'header'))),
      ...text.letter,
      ...text.late,
      ...distinct(footers.flatMap((name) => read(name, 'footer'))),
    ],
    asides: [...text.asides, ...notes],
    merges: body.merges,
    cut: body.cut,
    partDamaged,
  };
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

function mainPart(archive: Archive): string {
  const relations = relationsOf(archive, '');
  for (const {type, target} of relations.values()) if (type.endsWith('/officeDocument')) return target;
  return 'word/document.xml';
}

/** What a part of the archive refers to, by the id of the reference. */
function relationsOf(archive: Archive, part: string): ReadonlyMap<string, Relation> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found = new Map<string, Relation>();
  const bytes = archive.read(`${folder}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return found;
  readXml(bytes, {
    open(name, {Id, Type, Target, TargetMode}) {
      if (!/(?:^|:)Relationship$/.test(name) || TargetMode === 'External') return;
      if (Id !== undefined && Type !== undefined && Target !== undefined)
        found.set(Id, {type: Type, target: resolved(folder, Target)});
    },
    close() {},
    text() {},
  });
  return found;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** What a section of the document says about its pages. */
interface Section {
  readonly references: {readonly kind: 'header' | 'footer'; readonly type: string; readonly id: string}[];
  firstDiffers: boolean;
}

/** The headers and footers that some page shows, that of the first page first. */
function usedHeaders(
  sections: readonly Section[],
  relations: ReadonlyMap<string, Relation>,
  archive: Archive,
  folder: string,
) {
  const used = {header: new Set<string>(), footer: new Set<string>()};
  for (const type of ['first', 'default', 'even']) {
    for (const {references, firstDiffers} of sections) {
      for (const reference of references) {
        const target = relations.get(reference.id)?.target;
        if (reference.type === type && target !== undefined && (type !== 'first' || firstDiffers))
          used[reference.kind].add(target);
      }
    }
  }
  // Programs that write documents by themselves may forget to refer to what they wrote.
  const all = (kind: string): string[] =>
    archive.names
      .filter((name) => name.startsWith(folder + kind) && /^[^/]*\.xml$/.test(name.slice(folder.length)))
      .sort();
  const none = sections.every(({references}) => references.length === 0);
  return none
    ? {headers: all('header'), footers: all('footer')}
    : {headers: [...used.header], footers: [...used.footer]};
}

/** A field between its begin and its end. */
interface OpenField {
  readonly code: (string | Piece)[];
  /** Text that stands where only code should; it is shown if the field never ends. */
  stray: string;
  treatment: Treatment | undefined;
  result: string;
}

interface OpenParagraph {
  readonly number: number;
  readonly looks: Looks;
  style: string;
  pieces: Piece[];
  /** Its end is deleted or hidden: the next paragraph goes on in it. */
  joined: boolean;
  hiddenMark: boolean;
}

/** A content control. */
interface Control {
  name: string;
  unfilled: boolean;
}

interface WordFlow extends Flow {
  readonly fields: OpenField[];
  /** Paragraphs that are open; more than one only in broken documents. */
  readonly open: OpenParagraph[];
  carried: Piece[];
  readonly isBox: boolean;
}

/** Takes in a part of a Word document, element by element. */
class DocxReader {
  readonly sections: Section[] = [];
  merges = 0;
  /** There is more than is read. */
  cut = false;
  readonly #names: string[] = [];
  readonly #flows: WordFlow[] = [newFlow(false)];
  readonly #asides: Paragraph[][] = [];
  readonly #late: Paragraph[] = [];
  readonly #notes: Paragraph[][] = [];
  readonly #controls: Control[] = [];
  readonly #choices: number[] = [];
  #section: Section | undefined;
  #run: Looks | undefined;
  /** Depth of the element that is skipped with all it holds. */
  #skipped = 0;
  #number = 0;
  #length = 0;
  #started = false;

  constructor(
    readonly styles: Styles,
    readonly area: ParagraphArea,
    readonly boxes: {count: number},
  ) {}

  done(): boolean {
    this.cut = this.#length > limits.textLength;
    return this.cut;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#names.at(-1) ?? '';
    this.#names.push(name);
    if (this.#skipped > 0) return;
    if (this.#isSkipped(name, parent, attributes)) {
      this.#skipped = this.#names.length;
      return;
    }
    const flow = this.#flow();
    switch (name) {
      case 'w:p':
        this.#openParagraph(flow);
        return;
      case 'w:r':
        this.#run = {...this.styles.paragraph(flow.open.at(-1)?.style)};
        return;
      case 'w:tbl': {
        const outer = flow.tables.at(-1);
        if (outer) outer.table.layout = true;
        flow.tables.push({table: {depth: flow.tables.length, layout: false}, row: -1, column: -1});
        return;
      }
      case 'w:tr': {
        const table = flow.tables.at(-1);
        if (table) {
          table.row++;
          table.column = -1;
        }
        return;
      }
      case 'w:tc': {
        const table = flow.tables.at(-1);
        if (table) table.column++;
        return;
      }
      case 'w:txbxContent':
        this.#flows.push(newFlow(true));
        return;
      case 'w:fldSimple': {
        const code = [attributes['w:instr'] ?? ''];
        flow.fields.push({code, stray: '', treatment: treatmentOf(code), result: ''});
        return;
      }
      case 'w:sdt':
        this.#controls.push({name: '', unfilled: false});
        return;
      case 'mc:AlternateContent':
        this.#choices.push(0);
        return;
      case 'mc:Choice':
        this.#choices.push((this.#choices.pop() ?? 0) + 1);
        return;
      case 'w:sectPr':
        this.#section = {references: [], firstDiffers: false};
        return;
    }
    if (parent === 'w:r') this.#inRun(name, attributes, flow);
    else if (parent === 'w:rPr') this.#look(name, attributes, flow);
    else if (parent === 'w:pPr' || parent === 'w:numPr') this.#paragraphLook(name, attributes, flow);
    else if (parent === 'w:sectPr') this.#inSection(name, attributes);
    else if (parent === 'w:sdtPr') this.#inControl(name, attributes);
  }

  close(name: string): void {
    const depth = this.#names.length;
    this.#names.pop();
    if (this.#skipped > 0) {
      if (this.#skipped === depth) this.#skipped = 0;
      return;
    }
    const flow = this.#flow();
    switch (name) {
      case 'w:p':
        this.#closeParagraph(flow);
        break;
      case 'w:r':
        this.#run = undefined;
        break;
      case 'w:tbl':
        flow.tables.pop();
        break;
      case 'w:txbxContent':
        if (this.#flows.length > 1) {
          this.#flows.pop();
          this.#placeBox(this.#endOf(flow));
        }
        break;
      case 'w:fldSimple':
        this.#endField(flow);
        break;
      case 'w:sdt':
        this.#controls.pop();
        break;
      case 'mc:AlternateContent':
        this.#choices.pop();
        break;
      case 'w:sectPr':
        if (this.#section) this.sections.push(this.#section);
        this.#section = undefined;
        break;
      case 'w:footnote':
      case 'w:endnote': {
        const paragraphs = this.#endOf(flow);
        this.#flows[this.#flows.length - 1] = newFlow(false);
        this.#notes.push(paragraphs);
        break;
      }
    }
  }

  text(data: string): void {
    if (this.#skipped > 0) return;
    const name = this.#names.at(-1);
    if (name === 'w:t') this.#text(data);
    else if (name === 'w:instrText') {
      const field = this.#flow().fields.findLast(({treatment}) => treatment === undefined);
      if (field && field.code.length < mostCode) field.code.push(data);
    }
  }

  /** The text of the part, once it has been read. */
  finish() {
    while (this.#flows.length > 1) {
      const flow = this.#flows.pop();
      if (flow) this.#placeBox(this.#endOf(flow));
    }
    return {letter: this.#endOf(this.#flow()), late: this.#late, asides: this.#asides};
  }

  /** The footnotes of the part, each by itself. */
  notes(): Paragraph[][] {
    const rest = this.finish().letter;
    return [...this.#notes, rest].filter(
      (paragraphs) => textOf(paragraphs.flatMap(({pieces}) => pieces)).trim() !== '',
    );
  }

  #flow(): WordFlow {
    const last = this.#flows.at(-1);
    if (last) return last;
    const flow = newFlow(false);
    this.#flows.push(flow);
    return flow;
  }

  #isSkipped(name: string, parent: string, attributes: Attributes): boolean {
    if (name === 'mc:Fallback') return (this.#choices.at(-1) ?? 0) > 0;
    if (name === 'mc:Choice') return (this.#choices.at(-1) ?? 0) > 0;
    if (name === 'w:footnote' || name === 'w:endnote') return (attributes['w:type'] ?? 'normal') !== 'normal';
    if (name === 'w:del' || name === 'w:moveFrom') {
      if (parent === 'w:rPr') {
        const paragraph = this.#flow().open.at(-1);
        if (this.#names.at(-3) === 'w:pPr' && paragraph) paragraph.joined = true;
        return true;
      }
      if (parent === 'w:trPr') {
        // The row that this is said of goes as a whole.
        const row = this.#names.lastIndexOf('w:tr');
        if (row >= 0) this.#skipped = row + 1;
        return false;
      }
      return true;
    }
    return changes.has(name);
  }

  #openParagraph(flow: WordFlow): void {
    // Empty paragraphs cost time, too.
    this.#length += 10;
    const number = flow.isBox ? ++this.boxes.count : ++this.#number;
    flow.open.push({number, looks: {}, style: '', pieces: flow.carried, joined: false, hiddenMark: false});
    flow.carried = [];
  }

  #closeParagraph(flow: WordFlow): void {
    const paragraph = flow.open.pop();
    if (!paragraph) return;
    // Within the code of a field, the end of a paragraph is one of its text, not of the letter's.
    const inCode = flow.fields.findLast(({treatment}) => treatment === undefined);
    if (inCode) {
      inCode.code.push(lineBreak);
      inCode.stray += lineBreak;
    }
    if (paragraph.joined || inCode) {
      flow.carried = paragraph.pieces;
      return;
    }
    if (paragraph.hiddenMark && paragraph.pieces.length === 0) return;
    this.#finishParagraph(flow, paragraph);
  }

  #finishParagraph(flow: WordFlow, {number, style, looks, pieces}: OpenParagraph): void {
    const all: Looks = {...this.styles.paragraph(style), ...looks};
    const cell = tableCell(flow);
    const text = textOf(pieces);
    if (!flow.isBox && this.area === 'body' && /[.,!?:]\s*$/.test(text) && text.length > 5) this.#started = true;
    const part = partOf(this.area, all);
    flow.paragraphs.push({
      area: flow.isBox ? 'text box' : this.area,
      number,
      ...(part ? {part} : {}),
      pieces,
      above: all.above ?? 0,
      below: all.below ?? 0,
      style,
      tight: all.tight ?? false,
      heading: all.heading ?? false,
      item: (all.item ?? false) && !(all.heading ?? false),
      ...(cell ? {cell} : {}),
    });
  }

  /** A text box above the letter belongs to its head; later ones stand beside it. */
  #placeBox(box: Paragraph[]): void {
    if (textOf(box.flatMap(({pieces}) => pieces)).trim() === '') return;
    if (this.area !== 'body' || !this.#started) for (const paragraph of box) this.#flow().paragraphs.push(paragraph);
    else if (proseIn(box)) this.#asides.push(box);
    else for (const paragraph of box) this.#late.push({...paragraph, part: 'footer'});
  }

  /** The paragraphs of a flow, with whatever is still open in it. */
  #endOf(flow: WordFlow): Paragraph[] {
    if (flow.open.length === 0 && (flow.carried.length > 0 || flow.fields.some(({stray}) => stray !== ''))) {
      const last = {number: Math.max(1, this.#number), looks: {}, style: '', joined: false, hiddenMark: false};
      flow.open.push({...last, pieces: flow.carried});
      flow.carried = [];
    }
    while (flow.fields.length > 0) {
      const field = flow.fields.pop();
      if (!field || field.treatment || field.stray === '') continue;
      this.#emit(plain(field.stray.trimEnd()), flow, flow.fields.length - 1);
    }
    while (flow.open.length > 0) {
      const paragraph = flow.open.pop();
      if (paragraph) this.#finishParagraph(flow, paragraph);
    }
    return flow.paragraphs;
  }

  #inRun(name: string, attributes: Attributes, flow: WordFlow): void {
    switch (name) {
      case 'w:tab':
      case 'w:ptab':
        this.#text('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.#text(lineBreak);
        break;
      case 'w:noBreakHyphen':
        this.#text('\u2011');
        break;
      case 'w:sym': {
        const code = Number.parseInt(attributes['w:char'] ?? '', 16);
        // Fonts of symbols use the private area of Unicode; what they show is a mark, whatever its look.
        if (code >= 0x20 && code < 0xffff)
          this.#text(code >= 0xe000 && code < 0xf900 ? '•' : String.fromCharCode(code));
        break;
      }
      case 'w:fldChar':
        this.#fieldMark(attributes['w:fldCharType'], flow);
        break;
    }
  }

  #fieldMark(type: string | undefined, flow: WordFlow): void {
    const field = flow.fields.at(-1);
    if (type === 'begin') {
      if (flow.fields.length < deepest) flow.fields.push({code: [], stray: '', treatment: undefined, result: ''});
    } else if (type === 'separate') {
      if (field) field.treatment ??= treatmentOf(field.code);
    } else if (type === 'end') this.#endField(flow);
  }

  #endField(flow: WordFlow): void {
    const field = flow.fields.pop();
    if (!field) return;
    const treatment = field.treatment ?? treatmentOf(field.code);
    if (treatment.as === 'form' && field.result.trim() === '') this.#emit(prompt(''), flow, flow.fields.length - 1);
    if (treatment.as !== 'pieces') return;
    if (treatment.merge) this.merges++;
    for (const piece of treatment.pieces(field.result)) this.#emit(piece, flow, flow.fields.length - 1);
  }

  #look(name: string, attributes: Attributes, flow: WordFlow): void {
    const owner = this.#names.at(-3);
    if (owner === 'w:pPr') {
      const paragraph = flow.open.at(-1);
      if (name === 'w:vanish' && paragraph) paragraph.hiddenMark = isOn(attributes['w:val']);
    } else if (owner === 'w:r' && this.#run) {
      if (name === 'w:rStyle') Object.assign(this.#run, this.styles.characters(attributes['w:val'] ?? ''));
      else applyLooks(this.#run, name, attributes);
    }
  }

  #paragraphLook(name: string, attributes: Attributes, flow: WordFlow): void {
    const paragraph = flow.open.at(-1);
    if (!paragraph) return;
    if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? '';
    else applyLooks(paragraph.looks, name, attributes);
  }

  #inSection(name: string, attributes: Attributes): void {
    if (!this.#section) return;
    const id = attributes['r:id'];
    const type = attributes['w:type'] ?? 'default';
    if (name === 'w:titlePg') this.#section.firstDiffers = isOn(attributes['w:val']);
    else if (name === 'w:headerReference' && id !== undefined)
      this.#section.references.push({kind: 'header', type, id});
    else if (name === 'w:footerReference' && id !== undefined)
      this.#section.references.push({kind: 'footer', type, id});
  }

  #inControl(name: string, attributes: Attributes): void {
    const control = this.#controls.at(-1);
    if (!control) return;
    const value = attributes['w:val'];
    if (name === 'w:showingPlcHdr') control.unfilled = isOn(value);
    else if (name === 'w:alias' || (name === 'w:tag' && control.name === '')) control.name = value ?? '';
  }

  #text(text: string): void {
    if (this.#run?.hidden) return;
    const flow = this.#flow();
    const control = this.#controls.findLast(({unfilled}) => unfilled);
    if (control) this.#emit(prompt(text, control.name || text), flow, flow.fields.length - 1);
    else {
      const bold = this.#run?.bold ?? false;
      const small = (this.#run?.size ?? 12) < 8;
      this.#emit({type: 'text', text, bold, small}, flow, flow.fields.length - 1);
    }
  }

  /** Where a piece goes: into the code or the result of a field that is open, or into the paragraph. */
  #emit(piece: Piece, flow: WordFlow, level: number): void {
    for (let at = level; at >= 0; at--) {
      const field = flow.fields[at];
      if (!field) continue;
      const text = flowText(piece);
      if (!field.treatment) {
        if (field.code.length >= mostCode) return;
        if (piece.type === 'text') field.stray += piece.text;
        field.code.push(piece.type === 'text' ? piece.text : piece);
        return;
      }
      field.result += text;
      if (field.treatment.as === 'pieces') return;
    }
    const paragraph = flow.open.at(-1);
    if (!paragraph) return;
    this.#length += flowText(piece).length;
    const last = paragraph.pieces.at(-1);
    if (piece.type === 'text' && last?.type === 'text' && last.bold === piece.bold && last.small === piece.small) {
      paragraph.pieces[paragraph.pieces.length - 1] = {...last, text: last.text + piece.text};
    } else if (piece.type === 'field' && last?.type === 'field' && this.#isSamePrompt(last)) {
      paragraph.pieces[paragraph.pieces.length - 1] = {...last, shown: last.shown + piece.shown};
    } else paragraph.pieces.push(piece);
  }

  /** Two runs of the prompt of one control. */
  #isSamePrompt({shown}: {readonly shown: string}): boolean {
    return this.#controls.some(({unfilled}) => unfilled) && !shown.startsWith('«');
  }
}

function partOf(area: ParagraphArea, {subject}: Looks): Paragraph['part'] {
  if (area === 'header') return 'letterhead';
  if (area === 'footer') return 'footer';
  return subject ? 'subject' : undefined;
}

function newFlow(isBox: boolean): WordFlow {
  return {paragraphs: [], tables: [], fields: [], open: [], carried: [], isBox};
}

const deepest = 100;
const mostCode = 10_000;

/** Notes of what was before a change, and readings aid above a line of text. */
const changes: ReadonlySet<string> = new Set(
  'w:rPrChange w:pPrChange w:sectPrChange w:tblPrChange w:tblPrExChange w:tcPrChange w:trPrChange w:tblGridChange w:numberingChange w:delText w:delInstrText w:rt'.split(
    ' ',
  ),
);
