import type {Range} from '../../source/index.js';
import type {TemplateEngine} from '../format.js';
import {longestExpression, quoteEnd, type Scan} from './syntax.js';
import {syntaxes, syntaxOf} from './syntaxes.js';
import type {Step, Tag} from './tag.js';

const longestMergeTag = 300;
/** How far behind a closing delimiter an open quotation mark may still be closed. */
const quoteReach = 500;

/** All tags of a template in order. Linear: where a closing delimiter is missing is remembered. */
export function tagsOf(original: string, engine: TemplateEngine): Tag[] {
  const scanner = new Scanner(original, engine);
  return scanner.tags();
}

type Find = (closer: string, from: number) => number;

class Scanner {
  readonly #found: Tag[] = [];
  readonly #find: Find;
  #open = '{{';
  #close = '}}';
  readonly #square: boolean;

  constructor(
    readonly text: string,
    readonly engine: TemplateEngine,
  ) {
    this.#find = finder(text);
    this.#square = engine === 'freemarker' && /\[(?:#--|#if|#list|#assign|\/#|=)/.test(text);
  }

  tags(): Tag[] {
    const {text} = this;
    let opener = openers[this.engine];
    for (let at = 0; ; ) {
      opener.lastIndex = at;
      const match = opener.exec(text);
      if (!match) break;
      const end = this.#tagAt(match.index, match[0]);
      at = end ?? match.index + match[0].length;
      if (this.#open !== '{{' && this.engine === 'handlebars') {
        opener = new RegExp(`${escaped(this.#open)}|${besides}`, 'g');
      } else opener = openers[this.engine];
    }
    return this.#found;
  }

  /** Read the tag that opens here; returns its end, or nothing where it is text. */
  #tagAt(at: number, opening: string): number | undefined {
    if (opening === '*|') return this.#mergeTag(at);
    if (opening === '%%') return syntaxes.ampscript.tagAt(this.#scan('ampscript'), at, opening);
    switch (this.engine) {
      case 'twig':
        return this.#twig(at, opening);
      case 'handlebars':
        return this.#handlebars(at, opening);
      case 'go':
        return this.#go(at);
      case 'freemarker':
        return this.#freemarker(at, opening);
      case 'erb':
        return this.#erb(at, opening);
      default:
        return syntaxOf(this.engine)?.tagAt(this.#scan(this.engine), at, opening);
    }
  }

  readonly #scans = new Map<TemplateEngine, Scan>();
  readonly #known = new Map<string, unknown>();

  #scan(engine: TemplateEngine): Scan {
    let scan = this.#scans.get(engine);
    if (!scan) {
      scan = {
        text: this.text,
        engine,
        find: this.#find,
        closing: (closer, from, oneParagraph) => this.#closing(closer, from, oneParagraph),
        matching: (from, closer) => this.#matching(from, closer),
        push: (kind, at, code, step) => this.#push(kind, at, code, engine, step),
        once: (key, make) => {
          if (!this.#known.has(key)) this.#known.set(key, make());
          return this.#known.get(key) as ReturnType<typeof make>;
        },
      };
      this.#scans.set(engine, scan);
    }
    return scan;
  }

  /** How far searches for brackets that never close have gone; a text is searched a few times, not once per bracket. */
  #wasted = 0;

  /** The bracket that closes what is open at `from`, outside of quotation marks. */
  #matching(from: number, closer: string): number {
    const {text} = this;
    if (this.#wasted > 4 * text.length + 4 * longestExpression) return -1;
    const end = Math.min(text.length, from + longestExpression);
    let depth = 0;
    let at = from;
    for (; at < end; at++) {
      const character = text[at];
      if (character === closer && depth === 0) return at;
      if (character === '(' || character === '{' || character === '[') depth++;
      else if (character === ')' || character === '}' || character === ']') {
        if (depth === 0) break;
        depth--;
      } else if (character === '"' || character === "'") {
        const close = quoteEnd(text, at, end);
        if (close >= 0) at = close;
      }
    }
    this.#wasted += at - from;
    return -1;
  }

  #mergeTag(at: number): number | undefined {
    const close = this.#find('|*', at + 2);
    if (close < 0 || close - at > longestMergeTag) return undefined;
    const code = this.text.slice(at + 2, close);
    if (/[\n\r|]/.test(code)) return undefined;
    const control = /^(?:IF|IFNOT|ELSE|ELSEIF|END|INTERESTED|NOTINTERESTED|FEEDBLOCK|RSSITEMS|FEEDITEMS)(?::|$)/i.test(
      code,
    );
    this.#push(control ? 'control' : 'output', [at, close + 2], [at + 2, close], 'mailchimp');
    return close + 2;
  }

  #twig(at: number, opening: string): number | undefined {
    if (opening === '{#') {
      const close = this.#find('#}', at + 2);
      return close < 0 ? undefined : this.#push('comment', [at, close + 2], [at + 2, close]);
    }
    const closer = opening === '{{' ? '}}' : '%}';
    const close = this.#closing(closer, at + 2, closer === '}}');
    if (close < 0) return undefined;
    const end = this.#push(opening === '{{' ? 'output' : 'control', [at, close + 2], [at + 2, close]);
    if (closer === '}}') return end;
    const word = /^[-~+\s]*(raw|verbatim|comment)\b/.exec(this.text.slice(at + 2, Math.min(close, at + 40)))?.[1];
    if (!word) return end;
    const ending = this.#ending(`end${word}`, end);
    if (!ending) return end;
    if (word === 'comment') {
      this.#found.pop();
      return this.#push('comment', [at, ending[1]], [end, ending[0]]);
    }
    return this.#push('control', ending, [ending[0] + 2, ending[1] - 2]);
  }

  readonly #noEnding = new Set<string>();

  /** The tag `{% endraw %}`, wherever it stands behind `from`. */
  #ending(word: string, from: number): Range | undefined {
    if (this.#noEnding.has(word)) return undefined;
    const pattern = new RegExp(`\\{%[-~]?\\s{0,20}${word}\\s{0,20}[-~]?%\\}`, 'g');
    pattern.lastIndex = from;
    const match = pattern.exec(this.text);
    if (match) return [match.index, match.index + match[0].length];
    this.#noEnding.add(word);
    return undefined;
  }

  #handlebars(at: number, opening: string): number | undefined {
    const {text} = this;
    if (opening.startsWith('\\')) return undefined;
    if (this.#open === '{{') {
      if (text.startsWith('{{{{', at)) return this.#rawBlock(at);
      const marked = text.slice(at + 2, at + 6).replace('~', '');
      if (marked.startsWith('!--')) {
        const close = this.#find('--', at + 5);
        const stop = close < 0 ? -1 : this.#commentEnd(close);
        if (stop >= 0) return this.#push('comment', [at, stop], [text.indexOf('--', at) + 2, stop - 4]);
      }
      if (marked.startsWith('!')) {
        const close = this.#find('}}', at + 2);
        return close < 0 ? undefined : this.#push('comment', [at, close + 2], [text.indexOf('!', at) + 1, close]);
      }
      if (marked.startsWith('=')) return this.#newDelimiters(at);
      if (text.startsWith('{{{', at)) {
        const close = this.#closing('}}}', at + 3, true);
        return close < 0 ? undefined : this.#push('output', [at, close + 3], [at + 3, close]);
      }
    } else if (text[at + this.#open.length] === '=') return this.#newDelimiters(at);
    const start = at + this.#open.length;
    const close = this.#closing(this.#close, start, true);
    if (close < 0) return undefined;
    const mark = /^[~\s]*(?:([#^/>!])|else\b)/.exec(text.slice(start, Math.min(close, start + 40)));
    const kind = mark?.[1] === '!' ? 'comment' : mark ? 'control' : 'output';
    return this.#push(kind, [at, close + this.#close.length], [start, close]);
  }

  /** Behind `--}}` or `--~}}`; comments may hold `}}` and `--`. */
  #commentEnd(from: number): number {
    const [plain, trimmed] = [this.#find('--}}', from), this.#find('--~}}', from)];
    if (plain < 0 && trimmed < 0) return -1;
    return plain >= 0 && (trimmed < 0 || plain < trimmed) ? plain + 4 : trimmed + 5;
  }

  #rawBlock(at: number): number | undefined {
    const match = /^\{\{\{\{\s{0,20}([\w-]{1,80})[^{}]{0,200}\}\}\}\}/.exec(this.text.slice(at, at + 320));
    if (!match) return undefined;
    const end = this.#push('control', [at, at + match[0].length], [at + 4, at + match[0].length - 4]);
    const ending = `{{{{/${match[1]}}}}}`;
    const close = this.#find(ending, end);
    return close < 0
      ? end
      : this.#push('control', [close, close + ending.length], [close + 4, close + ending.length - 4]);
  }

  #newDelimiters(at: number): number | undefined {
    const head = this.text.slice(at, at + 80);
    const match = /=\s{0,10}([^\s=]{1,10})\s{1,10}([^\s=]{1,10})\s{0,10}=/.exec(head);
    const closing = match ? head.indexOf(this.#close, match.index + match[0].length) : -1;
    if (!match?.[1] || !match[2] || closing < 0) return undefined;
    const end = at + closing + this.#close.length;
    this.#push('control', [at, end], [at + this.#open.length, at + this.#open.length]);
    this.#open = match[1];
    this.#close = match[2];
    return end;
  }

  #go(at: number): number | undefined {
    const comment = /^\{\{-?\s{0,20}\/\*/.exec(this.text.slice(at, at + 30));
    if (comment) {
      const close = this.#find('*/', at + comment[0].length);
      const end = close < 0 ? -1 : this.#find('}}', close);
      return end < 0 ? undefined : this.#push('comment', [at, end + 2], [at + comment[0].length, close]);
    }
    const close = this.#closing('}}', at + 2, true);
    if (close < 0) return undefined;
    const code = this.text.slice(at + 2, close);
    const control = /^[-\s]*(?:(?:if|range|with|define|block|template|else|end|break|continue)\b|\$\w+\s*:?=)/.test(
      code,
    );
    return this.#push(control ? 'control' : 'output', [at, close + 2], [at + 2, close]);
  }

  #freemarker(at: number, opening: string): number | undefined {
    const {text} = this;
    if (opening.startsWith('[') && !this.#square) return undefined;
    if (opening === '<#--' || opening === '[#--') {
      const closer = opening === '<#--' ? '-->' : '--]';
      const close = this.#find(closer, at + 4);
      return close < 0 ? undefined : this.#push('comment', [at, close + 3], [at + 4, close]);
    }
    if (opening === '${' || opening === '#{' || opening === '[=') {
      const close = this.#balanced(at + 2, opening === '[=' ? ']' : '}');
      return close < 0 ? undefined : this.#push('output', [at, close + 1], [at + 2, close]);
    }
    const close = this.#balanced(at + 2, opening.startsWith('[') ? ']' : '>');
    if (close < 0) return undefined;
    const end = this.#push('control', [at, close + 1], [at + 1, close]);
    if (!text.startsWith('#noparse', at + 1)) return end;
    const ending = `${text[at]}/#noparse${text[close]}`;
    const stop = this.#find(ending, end);
    return stop < 0 ? end : this.#push('control', [stop, stop + ending.length], [stop + 1, stop + ending.length - 1]);
  }

  /** The closing character outside of quotation marks and brackets. */
  #balanced(from: number, closer: string): number {
    const {text} = this;
    const end = Math.min(text.length, from + longestExpression);
    const first = this.#find(closer, from);
    if (first < 0 || first >= end) return -1;
    let depth = 0;
    for (let at = from; at < Math.min(end, first + quoteReach); at++) {
      const character = text[at];
      if (character === closer && depth <= 0) return at;
      if (character === '(' || character === '{' || character === '[') depth++;
      else if (character === ')' || character === '}' || character === ']') depth--;
      else if (character === '"' || character === "'") {
        const close = quoteEnd(text, at, Math.min(end, at + quoteReach));
        if (close < 0) return first;
        at = close;
      }
    }
    return first;
  }

  #erb(at: number, opening: string): number | undefined {
    const {text} = this;
    if (opening === '<%%') return undefined;
    const close = this.#find('%>', at + 2);
    if (close < 0 || close - at > longestExpression) return undefined;
    const sign = text[at + 2];
    if (sign === '#') return this.#push('comment', [at, close + 2], [at + 3, close]);
    const code = text.slice(at + 3, Math.min(close, at + 60));
    const steers = /^\s*(?:if|unless|else|elsif|end|case|when|for|while|until|begin|[})])/.test(code);
    const output = sign === '=' || (sign === '-' && !steers);
    const marked = sign === '=' || sign === '-' || sign === '_';
    return this.#push(output ? 'output' : 'control', [at, close + 2], [at + (marked ? 3 : 2), close]);
  }

  /** The closing delimiter, not one in quotation marks; a lone apostrophe quotes nothing. */
  #closing(closer: string, from: number, oneParagraph: boolean): number {
    const {text} = this;
    const first = this.#find(closer, from);
    if (first < 0 || first - from > longestExpression) return -1;
    let at = from;
    let close = first;
    const end = Math.min(text.length, first + quoteReach);
    for (; at < end; at++) {
      const character = text[at];
      if (character === '"' || character === "'" || character === '`') {
        const stop = quoteEnd(text, at, end);
        if (stop < 0) break;
        at = stop;
      } else if (character === closer[0] && text.startsWith(closer, at)) {
        close = at;
        break;
      }
    }
    // `{{ {a: {b: 1}}}}`: of three braces in a row the last two close.
    if (closer === '}}') {
      const opened = count(text, '{', from, close) - count(text, '}', from, close);
      for (let more = opened; more > 0 && text[close + 2] === '}'; more--) close++;
    }
    return oneParagraph && /\n[ \t]*\r?\n/.test(text.slice(from, close)) ? -1 : close;
  }

  #push(kind: Tag['kind'], at: Range, inner: Range, engine: TemplateEngine = this.engine, step?: Step): number {
    let [start, end] = inner;
    const {text} = this;
    const marks =
      engine === 'twig' ? '-~+' : engine === 'go' || engine === 'erb' ? '-_' : engine === 'handlebars' ? '~' : '';
    const first = text[start] ?? '';
    const last = text[end - 1] ?? '';
    const left =
      start < end && first !== '' && marks.includes(first) && !(engine === 'go' && !/\s/.test(text[start + 1] ?? ''));
    const right = end - 1 > start && last !== '' && marks.includes(last);
    if (left && kind !== 'comment') start++;
    if (right && kind !== 'comment') end--;
    // ERB's marks take one line end at most, which the rule for lines of tags does anyway.
    const trims = engine !== 'erb' && kind !== 'comment';
    this.#found.push({
      at,
      kind,
      code: [start, Math.max(start, end)],
      engine,
      trimLeft: left && trims && first !== '+',
      trimRight: right && trims && last !== '+',
      ...(step ? {step} : {}),
    });
    return at[1];
  }
}

/** Tags of mailing services occur beside any other engine. */
const besides = '\\*\\|(?=[A-Z])|%%(?=[=\\[A-Za-z_])';

const openers = Object.fromEntries(
  Object.entries({
    twig: /\{[{%#]/g,
    handlebars: /\\\{\{|\{\{/g,
    go: /\{\{/g,
    freemarker: /<#--|\[#--|<\/?[#@](?=[a-z])|\[\/?[#@](?=[a-z])|\$\{|#\{|\[=/gi,
    erb: /<%%?/g,
    mailchimp: /(?!)/g,
    ...Object.fromEntries(Object.entries(syntaxes).map(([engine, {opener}]) => [engine, opener])),
  }).map(([engine, {source, flags}]) => [engine, new RegExp(`${source}|${besides}`, flags)]),
) as Readonly<Record<TemplateEngine, RegExp>>;

/** `indexOf` that remembers its last answer per needle, so that asking again and again stays linear. */
function finder(text: string): Find {
  const known = new Map<string, {from: number; at: number}>();
  return (needle, from) => {
    const last = known.get(needle);
    if (last && from >= last.from && (last.at < 0 || last.at >= from)) return last.at;
    const at = text.indexOf(needle, from);
    known.set(needle, {from, at});
    return at;
  };
}

function count(text: string, character: string, from: number, to: number): number {
  let found = 0;
  for (let at = text.indexOf(character, from); at >= 0 && at < to; at = text.indexOf(character, at + 1)) found++;
  return found;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
