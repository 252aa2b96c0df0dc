import type {Range} from '../../source/index.js';
import {longestExpression, type Syntax} from './syntax.js';
import type {Step} from './tag.js';

/**
 * Thymeleaf: attributes of HTML (`th:text` makes the text of its element a dummy, `th:if` and `th:each` steer it) and
 * expressions within text: `[[${x}]]`, `[(${x})]`, `[# th:if="…"] … [/]`.
 */
export const thymeleaf: Syntax = {
  // The whole document is read at once, because attributes reach to the end of their element.
  opener: /[<[]/g,
  tagAt(scan) {
    const reader = new Reader(scan.text);
    reader.read();
    for (const {kind, at, code, step} of reader.found) scan.push(kind, at, code, step);
    return scan.text.length;
  },
  step: () => ({step: 'none'}),
};

interface Found {
  readonly kind: 'output' | 'control' | 'comment';
  readonly at: Range;
  readonly code: Range;
  readonly step?: Step;
}

interface Element {
  readonly name: string;
  readonly start: number;
  readonly inside: number;
  /** How many tags had been found when its inside began; a dummy takes all behind them away. */
  readonly before: number;
  readonly beforeAll: number;
  readonly text?: Range;
  readonly replaced?: {readonly code: Range; readonly whole: boolean; readonly step: Step};
  /** What has to be closed: inside of the element, and around it. */
  readonly inner: readonly string[];
  readonly outer: readonly string[];
}

class Reader {
  readonly found: Found[] = [];
  readonly #open: Element[] = [];
  /** How many elements of a name are open. */
  readonly #counts = new Map<string, number>();

  constructor(readonly text: string) {}

  read(): void {
    const {text} = this;
    opener.lastIndex = 0;
    for (let match = opener.exec(text); match; match = opener.exec(text)) {
      const end = this.#piece(match.index, match[0]);
      opener.lastIndex = Math.max(end ?? 0, match.index + match[0].length);
    }
    while (this.#open.length > 0) this.#close(text.length, text.length);
  }

  #piece(at: number, opening: string): number | undefined {
    const {text} = this;
    if (opening === '<!--') return this.#comment(at);
    if (opening === '/*/-->') return this.#push('control', [at, at + 6], [at, at]);
    if (opening === '[[' || opening === '[(') return this.#inline(at, opening === '[[' ? ']]' : ')]');
    if (opening === '[/') {
      const end = this.#find(']', at);
      if (end < 0 || !/^\[\/(?:th:block)?$/.test(text.slice(at, end))) return undefined;
      this.#control(at, end + 1, 'close');
      return end + 1;
    }
    if (opening.startsWith('[#')) {
      const end = bracketEnd(text, at + 2, ']');
      return end < 0 ? undefined : this.#textElement(at, end);
    }
    const end = bracketEnd(text, at + 1, '>');
    if (end < 0) return undefined;
    if (opening.startsWith('</')) {
      this.#endTag(opening.slice(2).toLowerCase(), at, end + 1);
      return end + 1;
    }
    return this.#startTag(opening.slice(1).toLowerCase(), at, end + 1);
  }

  #comment(at: number): number | undefined {
    const {text} = this;
    if (text.startsWith('<!--/*/', at)) return this.#push('control', [at, at + 7], [at, at]);
    const close = this.#find('-->', at + 4);
    if (close < 0) return text.length;
    if (!text.startsWith('<!--/*', at)) return close + 3;
    // `<!--/*-->` … `<!--*/-->` takes everything between away.
    const long = close - at <= 7 ? this.#find('*/-->', close) : -1;
    const stop = long >= 0 ? long + 2 : close;
    const inner: Range = [at + 6, Math.max(at + 6, text.startsWith('*/', stop - 2) ? stop - 2 : stop)];
    return this.#push('comment', [at, stop + 3], inner);
  }

  #inline(at: number, closer: string): number | undefined {
    const {text} = this;
    if (!/^\s*[$*#@~'|!(]/.test(text.slice(at + 2, at + 12))) return undefined;
    const close = this.#find(closer, at + 2);
    if (close < 0 || close - at > longestExpression || !/[$*#@~]\{|'/.test(text.slice(at, close))) return undefined;
    return this.#push('output', [at, close + 2], [at + 2, close]);
  }

  /** `[# th:if="…"]`, `[#th:block th:each="…"]`, `[# th:utext="…" /]` of text templates. */
  #textElement(at: number, end: number): number {
    const attributes = attributesOf(this.text, at + 2, end);
    const value = attributes.get('text') ?? attributes.get('utext');
    if (this.text[end - 1] === '/') {
      const insert = attributes.get('insert') ?? attributes.get('replace');
      if (value) return this.#push('output', [at, end + 1], value);
      return this.#push('control', [at, end + 1], insert ?? [at, at], insert && this.#include(insert));
    }
    this.#control(at, end + 1, 'open', attributes);
    return end + 1;
  }

  /** What has no end of its own is kept in one list with the elements, under a name that no element has. */
  #control(at: number, end: number, what: 'open' | 'close', attributes?: ReadonlyMap<string, Range>): void {
    if (what === 'open' && attributes) {
      const outer = this.#steer([at, end], attributes);
      if (outer.length === 0) this.#push('control', [at, end], [at, at]);
      this.#enter({name: '[#', start: at, inside: end, before: this.found.length, beforeAll: 0, inner: [], outer});
      return;
    }
    if ((this.#counts.get('[#') ?? 0) === 0) {
      this.#push('control', [at, end], [at, at]);
      return;
    }
    while (this.#open.length > 0) {
      const last = this.#open.at(-1)?.name === '[#';
      this.#close(at, last ? end : at);
      if (last) return;
    }
  }

  #startTag(name: string, at: number, end: number): number {
    const {text} = this;
    if (implied.has(name) && this.#open.at(-1)?.name === name) this.#close(at, at);
    const alone = text[end - 2] === '/' || voids.has(name);
    if (name === 'script' || name === 'style') {
      const stop = this.#find(`</${name}`, end);
      return alone || stop < 0 ? end : stop;
    }
    const attributes = text.slice(at, end).includes('th') ? attributesOf(text, at, end - 1) : none;
    const beforeAll = this.found.length;
    const outer = attributes.size > 0 ? this.#steer([at, at], attributes) : [];
    const around = attributes.get('decorate');
    if (around) this.#push('control', [at, at], around, {...this.#include(around), around: true});
    const inner: string[] = [];
    const choice = attributes.get('switch');
    if (choice && !alone) {
      this.#push('control', [end, end], choice, {step: 'open', kind: 'switch', name: 'th:switch'});
      inner.push('th:switch');
    }
    const value = attributes.get('text') ?? attributes.get('utext');
    const replace = attributes.get('replace');
    const insert = replace ?? attributes.get('insert') ?? attributes.get('include');
    const removed = attributes.get('remove');
    const gone = removed && text.slice(...removed) === 'all' ? removed : undefined;
    const element: Element = {
      name,
      start: at,
      inside: end,
      before: this.found.length,
      beforeAll,
      inner,
      outer,
      ...(value ? {text: value} : {}),
      ...(insert ? {replaced: {code: insert, whole: replace !== undefined, step: this.#include(insert)}} : {}),
      ...(gone ? {replaced: {code: gone, whole: true, step: {step: 'none'}}} : {}),
    };
    this.#enter(element);
    if (alone) this.#close(end, end);
    return end;
  }

  #enter(element: Element): void {
    this.#open.push(element);
    this.#counts.set(element.name, (this.#counts.get(element.name) ?? 0) + 1);
  }

  #endTag(name: string, at: number, end: number): void {
    if ((this.#counts.get(name) ?? 0) === 0) return;
    while (this.#open.length > 0) {
      const last = this.#open.at(-1)?.name === name;
      this.#close(at, last ? end : at);
      if (last) return;
    }
  }

  /** End the innermost element: `inside` is where its content ends, `end` where it does itself. */
  #close(inside: number, end: number): void {
    const element = this.#open.pop();
    if (!element) return;
    const {name, text, replaced, inner, outer, before, beforeAll} = element;
    this.#counts.set(name, (this.#counts.get(name) ?? 1) - 1);
    const content: Range = [element.inside, Math.max(element.inside, inside)];
    if (replaced?.whole) {
      this.found.length = beforeAll;
      this.#push('control', [element.start, Math.max(end, content[1])], replaced.code, replaced.step);
      return;
    }
    if (replaced) {
      this.found.length = before;
      this.#push('control', content, replaced.code, replaced.step);
    } else if (text && !voids.has(name)) {
      this.found.length = before;
      this.#push('output', content, text);
    }
    const at = Math.max(end, content[1]);
    const tag: Range = name === '[#' ? [content[1], at] : [at, at];
    for (const word of inner.toReversed())
      this.#push('control', [content[1], content[1]], content, {step: 'close', name: word});
    outer.toReversed().forEach((word, index) => {
      this.#push('control', index === 0 ? tag : [tag[1], tag[1]], [tag[0], tag[0]], {step: 'close', name: word});
    });
    if (name === '[#' && outer.length === 0 && at > content[1]) this.#push('control', tag, [tag[0], tag[0]]);
  }

  /** What `th:each`, `th:if`, `th:unless` and `th:case` of an element open; returns what has to be closed. */
  #steer(place: Range, attributes: ReadonlyMap<string, Range>): readonly string[] {
    const {text} = this;
    const opened: string[] = [];
    const push = (code: Range, step: Step): void => {
      this.#push('control', opened.length === 0 ? place : [place[1], place[1]], code, step);
    };
    const arm = attributes.get('case');
    if (arm) this.#push('control', [place[0], place[0]], arm, {step: 'branch'});
    const each = attributes.get('each');
    if (each) {
      push(each, {step: 'open', kind: 'loop', name: 'th:each'});
      opened.push('th:each');
    }
    for (const key of ['if', 'unless']) {
      const code = attributes.get(key);
      if (!code) continue;
      const condition = text.slice(...code).trim();
      const [, not, rest = ''] = /^\$\{\s*(?:(!|not\s)\s*)?((?:\S[\s\S]*)?)\}$/.exec(condition) ?? [
        undefined,
        undefined,
        condition,
      ];
      const inverted = (key === 'unless') !== (not !== undefined);
      const name = `th:if ${rest.replace(/\s/g, '')}`;
      push(code, {step: 'open', kind: inverted ? 'inverted' : 'if', name});
      opened.push(name);
    }
    return opened;
  }

  #include(code: Range): {step: 'include'; name: string} {
    return {
      step: 'include',
      name: this.text.slice(...code).replace(/^\s*(?:~\s*)?(?:\{\s*)?|(?<!\s)\s*(?:\}\s*)?$/g, ''),
    };
  }

  #push(kind: Found['kind'], at: Range, code: Range, step?: Step): number {
    this.found.push({kind, at, code, ...(step ? {step} : kind === 'control' ? {step: {step: 'none'}} : {})});
    return at[1];
  }

  readonly #none = new Set<string>();

  #find(needle: string, from: number): number {
    if (this.#none.has(needle)) return -1;
    const at = this.text.indexOf(needle, from);
    if (at < 0) this.#none.add(needle);
    return at;
  }
}

const opener = /<!--|\/\*\/-->|<\/?[A-Za-z][\w:-]{0,60}|\[\[|\[\(|\[#(?=[\s\]]|th:block)|\[\//g;
const none: ReadonlyMap<string, Range> = new Map();
const voids: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements that the next one of their kind ends. */
const implied: ReadonlySet<string> = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option']);
/** Attributes of a tag beyond this are none of a letter. */
const longestTag = 5000;

/** Where a tag closes, outside of quotation marks; the next tag ends the search. */
function bracketEnd(text: string, from: number, closer: string): number {
  const end = Math.min(text.length, from + longestTag);
  for (let at = from; at < end; at++) {
    const character = text[at];
    if (character === closer) return at;
    if (character === '<' || character === '[') return -1;
    if (character === '"' || character === "'") {
      const close = text.slice(at + 1, end).indexOf(character);
      if (close < 0) return -1;
      at += close + 1;
    }
  }
  return -1;
}

/** The values of `th:name="…"` and `data-th-name="…"`, by name. */
function attributesOf(text: string, from: number, to: number): ReadonlyMap<string, Range> {
  const found = new Map<string, Range>();
  for (const match of text.slice(from, to).matchAll(attributePattern)) {
    const name = match[1]?.toLowerCase() ?? '';
    const value = match[2] ?? match[3] ?? '';
    const end = from + match.index + match[0].length - 1;
    if (!found.has(name)) found.set(name, [end - value.length, end]);
  }
  return found;
}

const attributePattern = /\s(?:data-)?(?:th|layout)[:-]([a-z]{1,30})\s{0,5}=\s{0,5}(?:"([^"]*)"|'([^']*)')/gi;
