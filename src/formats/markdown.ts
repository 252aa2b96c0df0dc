import type {Nodes, Root} from 'mdast';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {type Range, type Source, SourceBuilder} from '../source/index.js';
import type {Comment, Content, ContentOptions} from './content.js';
import {type Host, readDocument} from './document.js';
import type {Problem} from './format.js';
import {html} from './html.js';

/** Read a Markdown document. */
export function readMarkdown(original: string, options: ContentOptions = {}): Content {
  return readDocument(original, options, markdown);
}

/** A longer paragraph is read as plain text: the parser's time grows with the square of its length. */
const longestParagraph = 8000;
/** So many marks has no letter, and nested ones cost the parser time that grows with their square. */
const mostMarks = 1000;

const parser = unified().use(remarkParse).freeze();

/** The text of Markdown: structure from the parser, block by block, and characters from the original. */
export const markdown: Host = (text, from) => {
  const reading = new Reading(text);
  for (const block of blocksOf(text, from)) reading.block(block);
  return {source: reading.finish(), comments: reading.comments, problems: reading.problems};
};

/** Blocks between blank lines; fenced code and what is indented below a list item stay together. */
function* blocksOf(text: string, from: number): Generator<Range> {
  let start = -1;
  let end = from;
  let blank = false;
  let fence = '';
  let list = false;
  lines.lastIndex = from;
  for (let match = lines.exec(text); match && match[0] !== ''; match = lines.exec(text)) {
    const line = match[0];
    const at = match.index;
    const empty = line.trim() === '';
    if (fence !== '') {
      end = at + line.length;
      if (line.trimStart().startsWith(fence)) fence = '';
    } else if (empty) blank = true;
    else {
      const continues = list && /^(?: {2,}|\t)/.test(line) && end - start < longestParagraph;
      if (start >= 0 && blank && !continues) {
        yield [start, end];
        start = -1;
      }
      if (start < 0) {
        start = at;
        list = false;
      }
      blank = false;
      list ||= listMark.test(line);
      fence = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
      end = at + line.length;
    }
    if (lines.lastIndex >= text.length) break;
  }
  if (start >= 0) yield [start, end];
}

class Reading {
  readonly comments: Comment[] = [];
  readonly problems: Problem[] = [];
  readonly #builder: SourceBuilder;
  /** Line ends that are due before the next word, and where they come from. */
  #due = 0;
  #dueAt: Range = [0, 0];
  /** The paragraph that is being read begins here in the text. */
  #offset = 0;

  constructor(readonly text: string) {
    this.#builder = new SourceBuilder(text);
  }

  finish(): Source {
    return this.#builder.build();
  }

  block([from, to]: Range): void {
    const end = from + this.text.slice(from, to).trimEnd().length;
    this.#break(2, [from, from]);
    const content = this.text.slice(from, end);
    if (isTable(content)) this.#table(from, content);
    else if (!special.test(content)) this.#plain(from, content);
    else this.#parsed(from, end, content);
  }

  #parsed(from: number, end: number, content: string): void {
    if (content.length > longestParagraph || (content.match(dense)?.length ?? 0) > mostMarks) {
      this.problems.push({
        rule: 'limit',
        message: 'paragraph-too-long',
        values: {limit: longestParagraph},
        at: [from, end],
      });
      this.#plain(from, content);
      return;
    }
    this.#offset = from;
    const root: Root = parser.parse(content);
    for (const child of root.children) this.#node(child);
  }

  /** A paragraph without any syntax: its lines without their indentation. */
  #plain(from: number, content: string): void {
    let start = from;
    for (const match of content.matchAll(/^[ \t]+/gm)) {
      this.#verbatim(start, from + match.index);
      start = from + match.index + match[0].length;
    }
    this.#verbatim(start, from + content.length);
  }

  #node(node: Nodes): void {
    const [start, end] = this.#placeOf(node);
    switch (node.type) {
      case 'text':
        this.#characters(node.value, start, end);
        break;
      case 'paragraph':
        this.#children(node.children);
        this.#break(2, [end, end]);
        break;
      case 'heading':
        this.#hinted('heading', () => this.#children(node.children));
        this.#break(2, [end, end]);
        break;
      case 'strong':
        this.#hinted('bold', () => this.#children(node.children));
        break;
      case 'emphasis':
      case 'delete':
      case 'root':
        this.#children(node.children);
        break;
      case 'link':
      case 'linkReference':
        this.#children(node.children);
        break;
      case 'list':
        this.#break(1, [start, start]);
        for (const item of node.children) {
          // CommonMark takes "20. Mai 2026" for the twentieth item of a list.
          const first = item.children[0];
          if (node.ordered && first && isMonth.test(this.text.slice(...this.#placeOf(first)))) {
            this.#verbatim(this.#placeOf(item)[0], this.#placeOf(first)[0]);
            this.#children(item.children);
            continue;
          }
          this.#hinted('list-item', () => this.#children(item.children));
          this.#due = Math.min(this.#due, 1);
          this.#break(1, [this.#placeOf(item)[1], this.#placeOf(item)[1]]);
        }
        this.#break(2, [end, end]);
        break;
      case 'blockquote': {
        const begin = this.#start();
        this.#children(node.children);
        if (this.#builder.length > begin())
          this.#builder.hint({kind: 'part', part: 'quoted', at: [begin(), this.#builder.length]});
        this.#break(2, [end, end]);
        break;
      }
      case 'inlineCode': {
        const ticks = /^`+/.exec(this.text.slice(start, end))?.[0].length ?? 1;
        const inner = this.text.slice(start + ticks, end - ticks);
        const left = inner.length - inner.trimStart().length;
        this.#hinted('code', () => this.#verbatim(start + ticks + left, start + ticks + inner.trimEnd().length));
        break;
      }
      case 'code':
        this.#break(2, [start, start]);
        this.#hinted('code', () => this.#verbatim(start, end));
        this.#break(2, [end, end]);
        break;
      case 'break':
        this.#break(1, [start, end]);
        break;
      case 'html':
        this.#html(start, end);
        break;
      case 'thematicBreak':
        this.#break(2, [start, end]);
        break;
      default:
        break;
    }
  }

  #children(nodes: readonly Nodes[]): void {
    for (const node of nodes) this.#node(node);
  }

  #hinted(kind: 'heading' | 'bold' | 'code' | 'list-item', read: () => void): void {
    const begin = this.#start();
    read();
    if (this.#builder.length > begin()) this.#builder.hint({kind, at: [begin(), this.#builder.length]});
  }

  /** Where the next character will stand, known once the line ends before it are written. */
  #start(): () => number {
    const length = this.#builder.length + (this.#builder.length === 0 ? 0 : this.#due);
    return () => length;
  }

  #placeOf(node: Nodes): Range {
    return [this.#offset + (node.position?.start.offset ?? 0), this.#offset + (node.position?.end.offset ?? 0)];
  }

  #break(level: number, at: Range): void {
    if (level <= this.#due) return;
    this.#due = level;
    this.#dueAt = at;
  }

  #before(): void {
    if (this.#due > 0 && this.#builder.length > 0) this.#builder.atom(this.#due === 1 ? '\n' : '\n\n', this.#dueAt);
    this.#due = 0;
  }

  #verbatim(from: number, to: number): void {
    if (to <= from) return;
    this.#before();
    this.#builder.verbatim(from, to);
  }

  /** The characters of a text node, each from its own place: escapes, entities and indentation are no text. */
  #characters(value: string, from: number, to: number): void {
    const {text} = this;
    let at = from;
    let run = from;
    const flush = () => {
      this.#verbatim(run, at);
    };
    for (let index = 0; index < value.length; ) {
      const wanted = value[index] ?? '';
      if (at >= to) break;
      const character = text[at] ?? '';
      if (character === '\\' && text[at + 1] === wanted && isPunctuation(wanted)) {
        flush();
        this.#before();
        this.#builder.atom(wanted, [at, at + 2]);
        at += 2;
        index++;
        run = at;
      } else if (character === '&' && entityAt(text, at, to, value, index)) {
        const {end, length} = entityAt(text, at, to, value, index) ?? {end: at + 1, length: 1};
        flush();
        this.#before();
        this.#builder.atom(value.slice(index, index + length), [at, end]);
        at = end;
        index += length;
        run = at;
      } else if (character === wanted) {
        at++;
        index++;
        // The line's end is text; the indentation and the marks of the next line are not.
        if (wanted === '\n') {
          flush();
          run = at;
        }
      } else if (wanted === '\n' && character === '\r') {
        flush();
        at += text[at + 1] === '\n' ? 2 : 1;
        this.#break(1, [at - 1, at]);
        index++;
        run = at;
      } else if (/[ \t>\r\n]/.test(character)) {
        flush();
        at++;
        run = at;
      } else {
        flush();
        this.#before();
        this.#builder.atom(value.slice(index), [at, to]);
        return;
      }
    }
    flush();
  }

  /** HTML within Markdown: its comments and its text. */
  #html(start: number, end: number): void {
    const tag = this.text.slice(start, end);
    if (/^<br\b/i.test(tag)) {
      this.#break(1, [start, end]);
      return;
    }
    const reading = html(this.text.slice(0, end), start);
    for (const comment of reading.comments) this.comments.push(comment);
    if (reading.source.text === '') return;
    this.#before();
    for (const {kind, text, from} of reading.source.segments) {
      if (kind === 'verbatim') this.#builder.verbatim(from[0], from[1]);
      else this.#builder.atom(text, from);
    }
    this.#break(2, [end, end]);
  }

  /** A table: cells side by side, a row a line. */
  #table(from: number, content: string): void {
    let row = 0;
    for (const match of content.matchAll(/[^\r\n]+/g)) {
      const line = match[0];
      if (row++ === 1) continue;
      const at = from + match.index;
      this.#break(1, [at, at]);
      let separator: Range | undefined;
      for (const [start, end] of cellsOf(line)) {
        const cell = line.slice(start, end);
        const left = start + cell.length - cell.trimStart().length;
        const right = start + cell.trimEnd().length;
        if (right <= left) continue;
        if (separator && this.#due === 0) this.#builder.atom('\t', separator);
        this.#before();
        const begin = this.#builder.length;
        this.#cell(at + left, at + right);
        this.#builder.hint({kind: 'cell', at: [begin, this.#builder.length]});
        separator = [at + end, at + end + 1];
      }
    }
    this.#break(2, [from + content.length, from + content.length]);
  }

  /** The text of a cell without marks of emphasis. */
  #cell(from: number, to: number): void {
    let start = from;
    for (const match of this.text.slice(from, to).matchAll(/\*{1,2}|__|`|\\\|/g)) {
      this.#builder.verbatim(start, from + match.index);
      if (match[0] === '\\|') this.#builder.atom('|', [from + match.index, from + match.index + 2]);
      start = from + match.index + match[0].length;
    }
    this.#builder.verbatim(start, to);
  }
}

const isMonth =
  /^(?:Januar|Jänner|Jan\.|Februar|Feber|Feb\.|März|Mär\.|April|Apr\.|Mai|Juni|Jun\.|Juli|Jul\.|August|Aug\.|September|Sept?\.|Oktober|Okt\.|November|Nov\.|Dezember|Dez\.)(?![A-Za-zÀ-ɏ])/;

/** The entity that stands here for the next characters of the value. */
function entityAt(
  text: string,
  at: number,
  to: number,
  value: string,
  index: number,
): {end: number; length: number} | undefined {
  entity.lastIndex = at;
  const match = entity.exec(text);
  if (!match) return undefined;
  const end = at + match[0].length;
  if (end > to || value.startsWith(match[0], index)) return undefined;
  const code = value.codePointAt(index) ?? 0;
  return {end, length: code > 0xffff ? 2 : 1};
}

/** A header, a line of dashes and bars, and rows. */
function isTable(content: string): boolean {
  const [head = '', dashes = ''] = content.split(/\r\n|\n|\r/, 2);
  return head.includes('|') && dashes.includes('-') && dashes.includes('|') && /^[|:\- \t]+$/.test(dashes);
}

/** The places between the bars of a row. */
function cellsOf(line: string): Range[] {
  const cells: Range[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '|') {
      if (line.slice(start, at).trim() !== '' || start > 0) cells.push([start, at]);
      start = at + 1;
    }
  }
  if (line.slice(start).trim() !== '') cells.push([start, line.length]);
  return cells;
}

function isPunctuation(character: string): boolean {
  return /[!-/:-@[-`{-~]/.test(character);
}

const lines = /[^\r\n]*(?:\r\n|\n|\r|$)/g;
const listMark = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const entity = /&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/iy;
const dense = /[*_`<>[\]]/g;
/** Anything that may be syntax; a block without it is a paragraph as it stands. */
const special = /[*_`<>[\]\\&#~]|^ {0,3}(?:[-+]|\d{1,9}[.)])(?:[ \t]|$)|^(?: {4}|\t)|^ {0,3}(?:=+|-+)[ \t]*$| {2}$/m;
