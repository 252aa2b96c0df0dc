import {Parser} from 'htmlparser2';
import {type Hint, type PartName, type Range, type Source, SourceBuilder} from '../source/index.js';
import type {Comment, Content, ContentOptions} from './content.js';
import {type Host, readDocument} from './document.js';
import type {Problem} from './format.js';
import {detectEngine, fieldMark, hostFormat} from './template/index.js';
import {plainText} from './text.js';

/** Read an HTML or MJML document; a text that holds no tags is read as the plain text that it is. */
export function readHtml(original: string, options: ContentOptions = {}): Content {
  const engine = options.sent ? undefined : (options.engine ?? detectEngine(original, options.path));
  const host = hostFormat(original, engine) === 'html' ? html : plainText;
  // Fields in braces make a template only where somebody has said so: see `readDocument`.
  return readDocument(original, engine === undefined || engine === 'braces' ? options : {...options, engine}, host);
}

/** The visible text of HTML, read in two steps: what happens in the document, then the text that people see. */
export const html: Host = (text, from) => {
  const document = eventsOf(text, from);
  const reading = new Reading(text);
  for (const event of document.events) reading.take(event);
  return {
    source: reading.finish(),
    comments: document.comments,
    problems: document.problems,
    ...(document.title.length > 0 ? {title: plain(text, document.title)} : {}),
    ...(document.preheader.length > 0 ? {preheader: plain(text, document.preheader)} : {}),
    ...(document.lang === undefined ? {} : {lang: document.lang}),
  };
};

/** A piece of text, or of an entity, that stands in the document. */
interface TextEvent {
  readonly type: 'text';
  readonly data: string;
  readonly at: Range;
  /** In `<pre>`: white space stays. */
  readonly kept: boolean;
}

type Event =
  | TextEvent
  /** A line (1) or a paragraph (2) ends here. */
  | {readonly type: 'break'; readonly level: 1 | 2; readonly at: Range}
  | {readonly type: 'line'; readonly at: Range}
  | {readonly type: 'cell' | 'row'; readonly table: Table; readonly at: Range}
  | {readonly type: 'open'; readonly hint: OpenHint; readonly at: Range}
  | {readonly type: 'close'; readonly hint: OpenHint; readonly at: Range}
  /** A mail or telephone link whose text does not name its target. */
  | {readonly type: 'target'; readonly link: Link; readonly at: Range};

interface Table {
  /** What speaks against a table of data. */
  layout: boolean;
  heads: boolean;
  cellsInRow: number;
  mostCells: number;
  cellLength: number;
  breaksInCell: number;
}

interface OpenHint {
  readonly kind: Hint['kind'];
  readonly part?: PartName;
  /** A cell counts only in a table of data. */
  readonly table?: Table;
  /** Only where its text begins like the header of an earlier message. */
  readonly ifMessageHeader?: boolean;
  start: number;
  end: number;
}

interface Link {
  readonly target: string;
  /** Where a template field stands in the link, if it is one. */
  readonly field?: number;
  text: string;
}

/** An element that is open. */
interface Element {
  readonly name: string;
  readonly hints: readonly OpenHint[];
  readonly block: 0 | 1 | 2;
  readonly hidden: boolean;
  readonly preheader: boolean;
  readonly link?: Link;
  readonly table?: Table;
  readonly cell?: Table;
}

/** Deeper documents come from broken generators; the parser's time grows with the square of the depth. */
const deepest = 1000;

function eventsOf(text: string, from: number) {
  const events: Event[] = [];
  const comments: Comment[] = [];
  const problems: Problem[] = [];
  const title: TextEvent[] = [];
  const preheader: TextEvent[] = [];
  const open: Element[] = [];
  const tables: Table[] = [];
  let lang: string | undefined;
  let hidden = 0;
  let inTitle = 0;
  let inPreheader = 0;
  let kept = 0;
  let visible = false;
  let stopped = false;
  /** Everything behind it is the earlier message. */
  let rest: OpenHint | undefined;

  // What is still open at the end is closed behind it.
  const place = (): Range => [
    Math.min(text.length, from + parser.startIndex),
    Math.min(text.length, from + parser.endIndex + 1),
  ];

  const startElement = (raw: string, attributes: Readonly<Record<string, string>>): void => {
    if (stopped) return;
    if (open.length >= deepest) {
      stopped = true;
      problems.push({rule: 'limit', message: 'html-too-deep', values: {limit: deepest}, at: place()});
      parser.pause();
      return;
    }
    const at = place();
    const name = raw;
    const style = attributes.style === undefined ? '' : attributes.style.toLowerCase();
    const names = attributes.class || attributes.id ? `${attributes.class ?? ''} ${attributes.id ?? ''}` : '';
    if ((name === 'html' || name === 'body' || name === 'mjml') && attributes.lang) lang ??= attributes.lang.trim();
    if (name === 'br') {
      if (hidden === 0) {
        events.push({type: 'line', at});
        const cell = tables.at(-1);
        if (cell) cell.breaksInCell++;
      }
      open.push({name, hints: [], block: 0, hidden: false, preheader: false});
      return;
    }
    const isPreheader = name === 'mj-preview' || (!visible && preheaderNames.test(names));
    const isHidden = skipped.has(name) || isPreheader || attributes.hidden !== undefined || hiding(style);
    const asPreheader = isPreheader || (isHidden && !visible && !skipped.has(name));
    const block = name === 'span' || name === 'a' ? 0 : (blocks.get(name) ?? 0);
    if (isHidden) hidden++;
    if (asPreheader) inPreheader++;
    if (name === 'title' || name === 'mj-title') inTitle++;
    if (name === 'pre') kept++;
    let table: Table | undefined;
    let cell: Table | undefined;
    const hints: OpenHint[] = [];
    if (hidden === 0) {
      if (name === 'table' || name === 'mj-table') {
        const outer = tables.at(-1);
        if (outer) outer.layout = true;
        table = {
          layout: attributes.role === 'presentation',
          heads: false,
          cellsInRow: 0,
          mostCells: 0,
          cellLength: 0,
          breaksInCell: 0,
        };
        tables.push(table);
      } else if (name === 'tr') {
        const inside = tables.at(-1);
        if (inside) {
          inside.cellsInRow = 0;
          events.push({type: 'row', table: inside, at});
        }
      } else if (name === 'td' || name === 'th') {
        cell = tables.at(-1);
        if (cell) {
          cell.cellLength = 0;
          cell.breaksInCell = 0;
          if (name === 'th') cell.heads = true;
          events.push({type: 'cell', table: cell, at});
          hints.push({kind: 'cell', table: cell, start: -1, end: -1});
        }
      } else if (paragraphs.has(name)) {
        const inside = tables.at(-1);
        if (inside) inside.layout = true;
      }
      if (block > 0) events.push({type: 'break', level: block === 1 ? 1 : 2, at});
      const quoting = names !== '' && quotedNames.test(names);
      if (name === 'blockquote' || quoting) hints.push({kind: 'part', part: 'quoted', start: -1, end: -1});
      else if (names !== '' && attributionNames.test(names)) hints.push({kind: 'attribution', start: -1, end: -1});
      else if (name === 'footer' || (names !== '' && footerNames.test(names)))
        hints.push({kind: 'part', part: 'footer', start: -1, end: -1});
      else if (style.includes('border-top') && /border-top\s*:\s*solid/.test(style)) {
        rest ??= {kind: 'part', part: 'quoted', ifMessageHeader: true, start: -1, end: -1};
        if (rest.ifMessageHeader && !open.some(({hints: outer}) => rest && outer.includes(rest))) {
          rest = {kind: 'part', part: 'quoted', ifMessageHeader: true, start: -1, end: -1};
          events.push({type: 'open', hint: rest, at});
        }
      }
      if (names !== '' && replyNames.test(names) && !rest) {
        rest = {kind: 'part', part: 'quoted', start: -1, end: -1};
        events.push({type: 'open', hint: rest, at});
      }
      if (name.length === 2 && /^h[1-6]$/.test(name)) hints.push({kind: 'heading', start: -1, end: -1});
      else if (name === 'li') hints.push({kind: 'list-item', start: -1, end: -1});
      else if (name === 'b' || name === 'strong' || (style !== '' && bold.test(style)))
        hints.push({kind: 'bold', start: -1, end: -1});
      if (codes.has(name)) hints.push({kind: 'code', start: -1, end: -1});
      if (name === 'small' || (style !== '' && smallPrint(style))) hints.push({kind: 'small', start: -1, end: -1});
      if (
        name === 'button' ||
        name === 'mj-button' ||
        (name === 'a' && buttonNames.test(names)) ||
        attributes.role === 'button'
      ) {
        hints.push({kind: 'button', start: -1, end: -1});
      }
      for (const hint of hints) events.push({type: 'open', hint, at});
    }
    const link = name === 'a' && hidden === 0 ? linkOf(attributes.href, text, at) : undefined;
    open.push({
      name,
      hints,
      block,
      hidden: isHidden,
      preheader: asPreheader,
      ...(link ? {link} : {}),
      ...(table ? {table} : {}),
      ...(cell ? {cell} : {}),
    });
  };

  const endElement = (): void => {
    if (stopped) return;
    const element = open.pop();
    if (!element) return;
    const at = place();
    const {name, link, cell} = element;
    if (hidden === 0) {
      if (
        link &&
        !link.text
          .replace(/[\s./()-]/g, '')
          .toLowerCase()
          .includes(link.target.replace(/[\s./()-]/g, '').toLowerCase())
      ) {
        events.push({type: 'target', link, at});
      }
      for (const hint of element.hints) events.push({type: 'close', hint, at});
      if (element.block > 0) events.push({type: 'break', level: element.block === 1 ? 1 : 2, at});
      if (cell) {
        if (cell.cellLength > 0) {
          cell.cellsInRow++;
          cell.mostCells = Math.max(cell.mostCells, cell.cellsInRow);
        }
        // Running text or an address in its own lines: columns of a layout.
        if (cell.cellLength > 160 || cell.breaksInCell > 1) cell.layout = true;
      }
      if (element.table) tables.pop();
    }
    if (element.hidden) hidden--;
    if (element.preheader) inPreheader--;
    if (name === 'title' || name === 'mj-title') inTitle--;
    if (name === 'pre') kept--;
  };

  const parser = new Parser(
    {
      onopentag: startElement,
      onclosetag: endElement,
      ontext(data) {
        if (stopped) return;
        const event: TextEvent = {type: 'text', data, at: place(), kept: kept > 0};
        if (inTitle > 0) title.push(event);
        else if (hidden > 0) {
          if (inPreheader > 0) preheader.push(event);
        } else {
          events.push(event);
          if (!visible && printed.test(data)) visible = true;
          const table = tables.at(-1);
          if (table) table.cellLength += data.trim().length;
          for (let index = open.length - 1; index >= 0 && index > open.length - 5; index--) {
            const link = open[index]?.link;
            if (link) link.text += data;
          }
        }
      },
      oncomment(data) {
        const at = place();
        comments.push({text: data.trim(), at});
        const written = text.slice(...at);
        if (written.startsWith('<!--') && !written.endsWith('-->') && !written.endsWith('--!>'))
          problems.push({rule: 'damaged', message: 'html-comment-not-closed', at});
      },
    },
    {decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: text.includes('<mj')},
  );
  parser.write(from === 0 ? text : text.slice(from));
  if (!stopped) parser.end();
  if (rest) events.push({type: 'close', hint: rest, at: [text.length, text.length]});
  return {events, comments, problems, title, preheader, lang};
}

/** Builds the visible text: collapses white space, ends lines and paragraphs where elements do. */
class Reading {
  readonly #builder: SourceBuilder;
  /** Line ends that are due before the next word, and what caused them. */
  #due = 0;
  #dueAt: Range = [0, 0];
  #tab: Range | undefined;
  #space: Range | undefined;
  #waiting: OpenHint[] = [];
  readonly #done: OpenHint[] = [];

  constructor(readonly text: string) {
    this.#builder = new SourceBuilder(text);
  }

  take(event: Event): void {
    switch (event.type) {
      case 'text':
        if (event.kept) this.#keptText(event);
        else this.#text(event);
        break;
      case 'break':
        this.#break(event.level, event.at);
        break;
      case 'line':
        this.#break(this.#due >= 1 ? 2 : 1, event.at);
        break;
      case 'row':
        this.#break(isData(event.table) ? 1 : 2, event.at);
        this.#tab = undefined;
        break;
      case 'cell':
        if (isData(event.table)) this.#tab = event.at;
        else this.#break(2, event.at);
        break;
      case 'open':
        if (!event.hint.table || isData(event.hint.table)) this.#waiting.push(event.hint);
        break;
      case 'close':
        event.hint.end = this.#builder.length;
        if (event.hint.start >= 0) this.#done.push(event.hint);
        else if (this.#waiting.length > 0) this.#waiting = this.#waiting.filter((hint) => hint !== event.hint);
        break;
      case 'target':
        this.#target(event.link, event.at);
        break;
    }
  }

  finish(): Source {
    const text = this.#done.some((hint) => hint.ifMessageHeader) ? this.#builder.build().text : '';
    for (const {kind, part, start, end, ifMessageHeader} of this.#done) {
      if (end <= start) continue;
      if (ifMessageHeader && !messageHeader.test(text.slice(start, start + 40))) continue;
      if (kind === 'part') {
        if (part) this.#builder.hint({kind, part, at: [start, end]});
      } else if (kind !== 'include') this.#builder.hint({kind, at: [start, end]});
    }
    return this.#builder.build();
  }

  #break(level: number, at: Range): void {
    this.#space = undefined;
    if (level <= this.#due) return;
    this.#due = level;
    this.#dueAt = at;
  }

  /** Before a word: the white space that is due. */
  #before(): void {
    const builder = this.#builder;
    if (builder.length > 0) {
      if (this.#due > 0) builder.atom(this.#due === 1 ? '\n' : '\n\n', this.#dueAt);
      else if (this.#tab) builder.atom('\t', this.#tab);
      else if (this.#space) {
        const [from, to] = this.#space;
        if (to - from === 1 && this.text[from] === ' ') builder.verbatim(from, to);
        else builder.atom(' ', this.#space);
      }
    }
    this.#due = 0;
    this.#tab = undefined;
    this.#space = undefined;
    if (this.#waiting.length > 0) {
      for (const hint of this.#waiting) hint.start = builder.length;
      this.#waiting = [];
    }
  }

  #text({data, at: [from, to]}: TextEvent): void {
    if (data.length !== to - from || (data.length <= 2 && data !== this.text.slice(from, to))) {
      this.#entity(data, [from, to]);
      return;
    }
    const {length} = data;
    for (let at = 0; at < length; ) {
      const start = at;
      let code = data.charCodeAt(at);
      while (at < length && collapses(code)) code = data.charCodeAt(++at);
      if (at > start) {
        this.#addSpace(from + start, from + at);
        continue;
      }
      // A run of words reaches over single blanks.
      while (at < length && !vanishes(code)) {
        if (collapses(code)) {
          const next = data.charCodeAt(at + 1);
          if (code !== 32 || at + 1 >= length || collapses(next) || vanishes(next)) break;
        }
        code = data.charCodeAt(++at);
      }
      if (at > start) {
        this.#before();
        this.#builder.verbatim(from + start, from + at);
      } else at++;
    }
  }

  #entity(data: string, at: Range): void {
    const visible = data.replace(vanishing, '');
    if (visible === '') return;
    if (visible.trim() === '' && collapses(visible.charCodeAt(0))) {
      this.#addSpace(at[0], at[1]);
      return;
    }
    this.#before();
    this.#builder.atom(visible, at);
  }

  #addSpace(from: number, to: number): void {
    if (this.#due > 0) return;
    this.#space = this.#space ? [this.#space[0], to] : [from, to];
  }

  #keptText({data, at}: TextEvent): void {
    if (data.trim() === '' && data.includes('\n')) {
      this.#break(Math.min(2, data.split('\n').length - 1), at);
      return;
    }
    this.#before();
    if (data.length === at[1] - at[0]) this.#builder.verbatim(at[0], at[1]);
    else this.#builder.atom(data, at);
  }

  #target(link: Link, at: Range): void {
    if (this.#builder.length === 0) return;
    const {field, target} = link;
    this.#space = undefined;
    this.#before();
    if (field === undefined) this.#builder.atom(` (${target})`, at);
    else {
      this.#builder.atom(' ', at);
      this.#builder.verbatim(field, field + 1);
    }
  }
}

/** A short text of its own, such as the title, in one line. */
function plain(text: string, events: readonly TextEvent[]): Source {
  const reading = new Reading(text);
  for (const event of events) reading.take({...event, kept: false});
  return reading.finish();
}

/** A table of data has cells side by side; a table that arranges a mail has paragraphs. */
function isData(table: Table): boolean {
  return !table.layout && (table.heads || table.mostCells >= 2);
}

/** The target of a mail or telephone link. */
function linkOf(href: string | undefined, text: string, at: Range): Link | undefined {
  const target = /^\s*(?:mailto|tel):([^?]{1,200})/i.exec(href ?? '')?.[1]?.trim();
  if (target === undefined || target === '') return undefined;
  if (!target.includes(fieldMark)) return {target, text: ''};
  const field = text.indexOf(fieldMark, at[0]);
  return target === fieldMark && field >= 0 && field < at[1] ? {target, field, text: ''} : undefined;
}

function hiding(style: string): boolean {
  return style !== '' && hidingStyle.test(style);
}

/** Ten pixels, eight points and less are small print. */
function smallPrint(style: string): boolean {
  const [, size = '', unit = ''] = /font-size\s{0,5}:\s{0,5}(x?x-small|[\d.]{1,6})(px|pt|em|rem|%)?/.exec(style) ?? [];
  if (size === '') return false;
  if (size.endsWith('small')) return true;
  const value = Number(size);
  if (unit === 'px') return value <= 10;
  if (unit === 'pt') return value <= 8;
  return unit === '%' ? value <= 75 : value <= 0.75 && unit !== '';
}

function collapses(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function vanishes(code: number): boolean {
  return code >= 0xad && (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x34f || code === 0xfeff);
}

const vanishing = /\u00ad|\u200b|\u200c|\u200d|\u034f|\ufeff/g;
const printed = /[\p{L}\p{N}\uE000]/u;
const hidingStyle =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:^|[;\s])(?:font-size|max-height|opacity)\s*:\s*0(?:px|pt|em|%)?\s*(?:;|!|$))/;
const bold = /font-weight\s{0,5}:\s{0,5}(?:bold|[6-9]00)/;
const preheaderNames = /(?:^|[\s_-])(?:preheader|preview(?:[_-]?text)?|mcnPreviewText)(?:$|[\s_-])/i;
const quotedNames =
  /(?:^|\s)(?:gmail_quote|yahoo_quoted|protonmail_quote|tutanota_quote|moz-forward-container|OutlookMessageHeader|reply-quote|cite)(?:\s|$)/;
const attributionNames = /(?:^|\s)(?:moz-cite-prefix|gmail_attr)(?:\s|$)/;
const replyNames = /(?:^|\s)(?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)(?:\s|$)/;
const footerNames = /(?:^|[\s_-])(?:footer|fusszeile|fuss|impressum|imprint|disclaimer|legal)(?:$|[\s_-])/i;
const buttonNames = /(?:^|[\s_-])(?:btn|button|cta|mcnButton)(?:$|[\s_-])/i;
const messageHeader = /^(?:von|from|de|da)\s*:/i;

const skipped: ReadonlySet<string> = new Set(
  'script style template noscript svg object iframe textarea select datalist audio video canvas math mj-style mj-attributes mj-font mj-html-attributes mj-breakpoint'.split(
    ' ',
  ),
);
const codes: ReadonlySet<string> = new Set(['code', 'pre', 'tt', 'kbd', 'samp']);
/** Elements that only running text or a layout holds. */
const paragraphs: ReadonlySet<string> = new Set('p ul ol h1 h2 h3 h4 h5 h6 blockquote table'.split(' '));
/** How much white space an element needs around it: a line (1) or a paragraph (2). */
const blocks: ReadonlyMap<string, 1 | 2> = new Map([
  ...'p h1 h2 h3 h4 h5 h6 table ul ol dl blockquote pre hr figure fieldset form article mj-text mj-button mj-table mj-section mj-column mj-wrapper mj-divider body'
    .split(' ')
    .map((name): [string, 2] => [name, 2]),
  ...'div li dt dd section header footer main nav aside address center caption tr figcaption tbody thead tfoot option legend details summary'
    .split(' ')
    .map((name): [string, 1] => [name, 1]),
]);
