import type {Field, FieldKind, Range} from '../../source/index.js';
import {kindOf} from '../placeholder.js';
import type {Node} from './node.js';
import {messageField} from './syntax.js';
import {syntaxOf} from './syntaxes.js';
import type {Tag} from './tag.js';

/** What an expression prints: fields, and the strings in it that people will read. */
export function printed(original: string, tag: Tag, fields?: Readonly<Record<string, FieldKind>>): Node[] {
  const own = syntaxOf(tag.engine)?.printed?.(original, tag, (name, filters) => kindOf(name, filters, fields));
  return own ?? new Expression(original, tag, fields).nodes(tag.code);
}

/** What a tag like `{% set subject = 'a ' ~ x %}` keeps, where it holds a string that people may read. */
export function assigned(
  original: string,
  tag: Tag,
  fields?: Readonly<Record<string, FieldKind>>,
  value?: Range,
): Node[] {
  if (value) {
    const at: Range = [tag.code[0] + value[0], tag.code[0] + value[1]];
    const nodes = new Expression(original, tag, fields).nodes(at);
    return nodes.some(holdsLiteral) ? nodes : [];
  }
  const code = original.slice(tag.code[0], tag.code[1]);
  // `{% block subject 'text' %}` and `content_for :subject, 'text'` have no equals sign.
  const sign =
    /^[^="'`]{0,200}=(?![=>])|^\s*block\s+["']?[\w.-]+["']?\s|^\s*content_for\s*(?:\(\s*)?:?["']?\w+["']?\s*,/.exec(
      code,
    );
  const trans = /^\s*(?:trans|translate)\s/.exec(code);
  const skip = sign ?? trans;
  if (!skip) return [];
  const close = tag.engine === 'freemarker' && /\/\s*$/.test(code) ? code.lastIndexOf('/') : code.length;
  const nodes = new Expression(original, tag, fields).nodes([tag.code[0] + skip[0].length, tag.code[0] + close]);
  return nodes.some(holdsLiteral) ? nodes : [];
}

function holdsLiteral(node: Node): boolean {
  if (node.type === 'literal') return true;
  return node.type === 'chain' && node.branches.some((branch) => branch.nodes.some(holdsLiteral));
}

/** A message of Laravel's catalogue. */
const messageCall = /^(?:__|_|trans|trans_choice|lang|choice|gettext)\(\s*["']([^"']+)["']/;

interface Token {
  readonly kind: 'string' | 'word' | 'sign';
  readonly text: string;
  readonly at: Range;
  /** How many brackets are open around it. */
  readonly depth: number;
}

class Expression {
  constructor(
    readonly original: string,
    readonly tag: Tag,
    readonly fields: Readonly<Record<string, FieldKind>> | undefined,
  ) {}

  nodes(code: Range): Node[] {
    const {original} = this;
    if (this.tag.engine === 'mailchimp') return this.#field(code);
    if (this.tag.engine === 'thymeleaf') {
      // `|Guten Tag ${name},|` is a text with fields in it.
      const [, before = '', inner] = /^(\s*\|)([^|]*)\|\s*$/.exec(original.slice(...code)) ?? [];
      if (inner !== undefined) {
        return this.#interpolated(
          [code[0] + before.length, code[0] + before.length + inner.length],
          /[$*#]\{[^{}]*\}/g,
          0,
        );
      }
    }
    return this.#print(this.#lex(code), 0);
  }

  /** A text with values in the places of `%s` and `%.2f`. */
  #directives([from, to]: Range): Node[] {
    const nodes: Node[] = [];
    const place = this.tag.at;
    let at = from;
    for (const match of this.original.slice(from, to).matchAll(/%[-+0#]{0,3}\d{0,3}(?:\.\d{1,3})?[sdfi]/g)) {
      const start = from + match.index;
      if (start > at) nodes.push({type: 'literal', at: [at, start]});
      at = start + match[0].length;
      const whole = start === from && at === to;
      nodes.push({
        type: 'field',
        at: whole ? place : [start, at],
        field: {name: match[0], kind: match[0].endsWith('s') ? 'unknown' : 'number'},
      });
    }
    if (at < to) nodes.push({type: 'literal', at: [at, to]});
    return nodes;
  }

  /** A text with expressions in it. */
  #interpolated([from, to]: Range, pattern: RegExp, level: number): Node[] {
    const nodes: Node[] = [];
    let at = from;
    for (const match of this.original.slice(from, to).matchAll(pattern)) {
      const start = from + match.index;
      if (start > at) nodes.push({type: 'literal', at: [at, start]});
      at = start + match[0].length;
      const bare = /^\{\$/.test(match[0]) ? 1 : 0;
      for (const node of this.#print(this.#lex([start + bare, at - bare]), level + 1)) nodes.push(node);
    }
    if (at < to) nodes.push({type: 'literal', at: [at, to]});
    return nodes;
  }

  #lex([from, to]: Range): Token[] {
    const tokens: Token[] = [];
    let depth = 0;
    for (const {0: text, index} of this.original.slice(from, to).matchAll(pieces)) {
      const at = from + index;
      const end = at + text.length;
      const first = text[0] ?? '';
      if (closers.has(first)) depth--;
      const kind =
        quotes.has(first) && text.length > 1 && text.endsWith(first)
          ? 'string'
          : wordlike.test(first)
            ? 'word'
            : 'sign';
      tokens.push({kind, text, at: [at, end], depth});
      if (brackets.has(first)) depth++;
    }
    return tokens;
  }

  #print(given: readonly Token[], level: number): Node[] {
    const tokens = this.#bare(unwrapped(given));
    const first = tokens[0];
    if (!first) return [];
    const depth = first.depth;
    if (level < 8) {
      const call = this.#call(tokens, level);
      if (call) return call;
      const choice = this.#choice(tokens, depth);
      if (choice) {
        const sides = choice.map((side) => this.#print(side, level + 1));
        if (sides.some((side) => side.some(holdsLiteral))) {
          return [
            {
              type: 'chain',
              branches: sides.map((nodes, index) => ({at: spanOf(choice[index] ?? [], first.at), nodes})),
            },
          ];
        }
        return sides[0] ?? [];
      }
      const parts = this.#concatenated(tokens, depth);
      if (parts) return parts.flatMap((part) => this.#print(part, level + 1));
    }
    const head = this.#head(tokens, depth);
    const literal = this.#literal(head);
    if (literal) {
      const rest = this.original.slice(literal[1], tokens.at(-1)?.at[1] ?? literal[1]);
      if (/^["']\s*\|\s*format\s*\(/.test(rest)) return this.#directives(literal);
      const interpolation = this.original[literal[0] - 1] === '"' ? interpolations[this.tag.engine] : undefined;
      return interpolation && level < 8
        ? this.#interpolated(literal, interpolation, level)
        : [{type: 'literal', at: literal}];
    }
    const call = includes.exec(this.original.slice(head[0]?.at[0] ?? 0, head.at(-1)?.at[1] ?? 0));
    if (call) return [{type: 'include', at: this.tag.at, name: call[1] ?? '', around: false}];
    return this.#field(spanOf(tokens, first.at), spanOf(head, first.at));
  }

  /** Without `${ }` around the whole, as Thymeleaf writes it. */
  #bare(tokens: readonly Token[]): readonly Token[] {
    const [sign, open] = tokens;
    if (this.tag.engine !== 'thymeleaf' || open?.text !== '{' || !/^[$*]$/.test(sign?.text ?? '')) return tokens;
    const close = tokens.findIndex((token, index) => index > 1 && token.depth === open.depth && token.text === '}');
    return close === tokens.length - 1 ? unwrapped(tokens.slice(2, -1)) : tokens;
  }

  /** Functions that choose between texts, join them, or print what they are given in another shape. */
  #call(tokens: readonly Token[], level: number): Node[] | undefined {
    const names = functions[this.tag.engine];
    const [word, open] = tokens;
    const last = tokens.at(-1);
    if (!names || !word || open?.text !== '(' || last?.text !== ')') return undefined;
    const close = tokens.findIndex((token, index) => index > 1 && token.depth === open.depth);
    if (close !== tokens.length - 1) return undefined;
    const kind = names[word.text.toLowerCase()];
    if (!kind) return undefined;
    const parts: Token[][] = [[]];
    for (const token of tokens.slice(2, -1)) {
      if (token.text === ',' && token.depth === open.depth + 1) parts.push([]);
      else parts.at(-1)?.push(token);
    }
    const print = (part: readonly Token[] = []): Node[] => this.#print(part, level + 1);
    const [first = [], second = []] = parts;
    switch (kind) {
      case 'same':
        return print(first);
      case 'join':
        return parts.flatMap(print);
      case 'include':
        return [{type: 'include', at: this.tag.at, name: this.#plain(first), around: false}];
      case 'value': {
        const [from, to] = spanOf(first, word.at);
        return this.#field([from, to], [from + 1, to - 1]);
      }
      case 'fallback': {
        const other = this.#literal(second);
        return this.#field(spanOf(first, word.at), spanOf(first, word.at), other);
      }
      case 'if':
      case 'case': {
        const sides =
          kind === 'if'
            ? parts.slice(1, 3)
            : parts.filter((_, index) => index > 1 && (index % 2 === 0 || index === parts.length - 1));
        const printed = sides.map((side) => ({at: spanOf(side, word.at), nodes: print(side)}));
        if (!printed.some(({nodes}) => nodes.some(holdsLiteral))) return printed[0]?.nodes ?? [];
        // `IIF(Empty(@n), "Kunde", @n)`: the value before what is printed without one.
        const turned =
          kind === 'if' &&
          /^(?:\w*empty|isnull|isblank|not)$/i.test(first[0]?.text ?? '') &&
          printed[1]?.nodes[0]?.type === 'field';
        return [{type: 'chain', branches: turned ? printed.toReversed() : printed}];
      }
    }
  }

  #plain(tokens: readonly Token[]): string {
    return this.original.slice(...spanOf(tokens, [0, 0])).replace(/^["']|["']$/g, '');
  }

  /** `cond ? a : b`, `a if cond else b`, `cond?then(a, b)`: what is printed in either case. */
  #choice(tokens: readonly Token[], depth: number): (readonly Token[])[] | undefined {
    const question = tokens.findIndex((token, index) => {
      if (token.depth !== depth || token.text !== '?') return false;
      const next = tokens[index + 1];
      if (next?.text === '->') return false;
      if (this.tag.engine === 'freemarker')
        return next?.text === 'then' || (next?.text === 'string' && tokens[index + 2]?.text === '(');
      return next !== undefined && next.text !== ':';
    });
    if (question > 0 && this.tag.engine === 'freemarker') {
      const open = question + 2;
      const inner = tokens.slice(open + 1).filter((token) => token.depth > depth);
      const comma = inner.findIndex((token) => token.text === ',' && token.depth === depth + 1);
      return comma > 0 ? [inner.slice(0, comma), inner.slice(comma + 1)] : undefined;
    }
    if (question > 0) {
      const colon = tokens.findIndex((token, index) => index > question && token.depth === depth && token.text === ':');
      return colon < 0 ? [tokens.slice(question + 1)] : [tokens.slice(question + 1, colon), tokens.slice(colon + 1)];
    }
    const condition = tokens.findIndex((token) => token.depth === depth && token.text === 'if');
    if (condition > 0 && this.tag.engine === 'twig') {
      const other = tokens.findIndex(
        (token, index) => index > condition && token.depth === depth && token.text === 'else',
      );
      return other < 0 ? [tokens.slice(0, condition)] : [tokens.slice(0, condition), tokens.slice(other + 1)];
    }
    return undefined;
  }

  /** The parts of `'a ' ~ x ~ 'b'`; adding numbers is no text. */
  #concatenated(tokens: readonly Token[], depth: number): (readonly Token[])[] | undefined {
    const sign = joiners[this.tag.engine] ?? '+';
    if (!tokens.some((token) => token.depth === depth && token.text === sign)) return undefined;
    if (!tokens.some((token) => token.kind === 'string' && token.depth === depth)) return undefined;
    const parts: Token[][] = [[]];
    for (const token of tokens) {
      if (token.depth === depth && token.text === sign) parts.push([]);
      else parts.at(-1)?.push(token);
    }
    return parts.filter((part) => part.length > 0);
  }

  /** Without filters, fallbacks and built-ins: `name` of `name|title`, `name ?? 'x'`, `name!"x"`, `name?cap_first`. */
  #head(tokens: readonly Token[], depth: number): readonly Token[] {
    const {engine} = this.tag;
    const end = tokens.findIndex((token, index) => {
      if (index === 0 || token.depth !== depth) return false;
      if (token.text === '|' || token.text === '||' || token.text === '??' || token.text === '?:') return true;
      if (engine === 'freemarker') return token.text === '!' || token.text === '?';
      if (engine === 'fluid') return token.text === '->';
      return (engine === 'twig' || engine === 'erb') && token.text === 'or';
    });
    return end < 0 ? tokens : tokens.slice(0, end);
  }

  /** The readable string that the tokens are: alone, or as the argument of a translation or of a link. */
  #literal(tokens: readonly Token[]): Range | undefined {
    const [first, second, third] = tokens;
    const string =
      tokens.length === 1 && first?.kind === 'string'
        ? first
        : first && speaking.has(first.text)
          ? second?.text === '('
            ? third
            : second
          : undefined;
    if (string?.kind !== 'string') return undefined;
    const inner: Range = [string.at[0] + 1, string.at[1] - 1];
    const text = this.original.slice(inner[0], inner[1]);
    if (tokens.length === 1 ? this.#isKey(text) : isMessageKey(text)) return undefined;
    return inner;
  }

  /** The name of a message in a catalogue, not a text. */
  #isKey(text: string): boolean {
    const code = this.original.slice(this.tag.code[0], this.tag.code[1]);
    return /\|\s*(?:trans|translate|t)\b/.test(code) && isMessageKey(text);
  }

  /** A field by its name; the key of a message and a link are told by their signs. */
  #named(name: string, meant: string, filters: string, sign: string): Pick<Field, 'name' | 'kind'> {
    const {engine} = this.tag;
    const kind = (text: string, by?: string): FieldKind => kindOf(text, by ?? '', this.fields);
    if (engine === 'thymeleaf' && sign.startsWith('@')) return {name, kind: 'link'};
    if (engine === 'thymeleaf' && sign === '#{') return messageField(name, kind);
    const key = engine === 'blade' || engine === 'php' ? messageCall.exec(name)?.[1] : undefined;
    return key === undefined ? {name, kind: kind(meant, filters)} : messageField(key, kind);
  }

  #field(code: Range, head: Range = code, other?: Range): Node[] {
    const {original} = this;
    const {engine, at} = this.tag;
    const name = original
      .slice(head[0], head[1])
      .trim()
      .replace(/^[@$.]+(?=\w)/, '')
      .replace(engine === 'thymeleaf' ? /^[$*#@~]\{\s*|(?<!\s)\s*\}$/g : /^\W{0}$/, '')
      .replace(/\s+/g, ' ')
      .slice(0, 200);
    const all = original.slice(code[0], code[1]);
    const filters = all.slice(head[1] - code[0]);
    const found = other ?? fallbackOf(all, code[0], engine);
    const fallback = found && original.slice(...found);
    // In Salesforce the user of the program is who writes.
    const meant = engine === 'salesforce' ? name.replace(/^\$?(?:User|Sender)\./i, 'sender.') : name;
    const field: Field = {
      ...this.#named(
        name,
        meant.replace(/ /g, engine === 'ampscript' ? '_' : ' '),
        filters,
        original.slice(head[0], head[0] + 2),
      ),
      ...(fallback === undefined ? {} : {fallback}),
    };
    // The expression of an attribute stands elsewhere than what it prints.
    const place = this.tag.code[0] >= at[0] && this.tag.code[1] <= at[1] ? at : this.tag.code;
    return withFallback(original, {type: 'field', at: place, field}, found);
  }
}

/** What is printed when the value is empty, in the spelling of any engine. */
function fallbackOf(code: string, from: number, engine: Tag['engine']): Range | undefined {
  for (const pattern of ownFallbacks[engine] ?? fallbacks) {
    const match = pattern.exec(code);
    if (match?.[2] === undefined) continue;
    // All patterns end with the closing quotation mark.
    const end = from + match.index + match[0].length - 1;
    return [end - match[2].length, end];
  }
  return undefined;
}

/** What stands there with a value, and without one where that reads like words. */
function withFallback(original: string, field: Extract<Node, {type: 'field'}>, other: Range | undefined): Node[] {
  if (!other || !/[A-Za-zÀ-ɏ]{2}/.test(original.slice(...other))) return [field];
  const branches = [
    {at: field.at, nodes: [field]},
    {at: other, nodes: [{type: 'literal' as const, at: other}]},
  ];
  return [{type: 'chain', branches}];
}

const fallbacks: readonly RegExp[] = [
  /\|\s{0,20}(?:default|fallback|if_empty|default_if_none)\s{0,20}[(:]?\s{0,20}(["'])([^"'\n]{0,200})\1/,
  /(?:\?\?|\?:|\|\||\bor\b)\s{0,20}(["'])([^"'\n]{0,200})\1/,
  /^\s*(?:or|default|fallback)\s+\S+\s+(["'])([^"'\n]{0,200})\1/,
  /\b(?:default|fallback)=(["'])([^"'\n]{0,200})\1/,
];
const ownFallbacks: Readonly<Partial<Record<Tag['engine'], readonly RegExp[]>>> = {
  freemarker: [/!\s{0,20}\(?(["'])([^"'\n]{0,200})\1/, /\bdefault\(\s{0,20}(["'])([^"'\n]{0,200})\1/],
  velocity: [/\|\s{0,20}(["'])([^"'\n]{0,200})\1/],
  fluid: [
    /->\s{0,20}f:or\(\s{0,20}alternative\s{0,5}:\s{0,5}(["'])([^"'\n]{0,200})\1/,
    /\|\|\s{0,20}(["'])([^"'\n]{0,200})\1/,
  ],
};

/** How texts are joined; what has no such sign is given one that never stands alone. */
const joiners: Readonly<Partial<Record<Tag['engine'], string>>> = {
  twig: '~',
  handlebars: '~',
  php: '.',
  blade: '.',
  salesforce: '&',
  velocity: '',
  smarty: '',
  oxid: '',
  fluid: '',
  ampscript: '',
};

/** Expressions in texts with double quotation marks. */
const phpInterpolation = /\{\$[^{}"]{1,200}\}|\$[A-Za-z_]\w*(?:->\w+|\[[\w'$]{1,60}\])?/g;
const interpolations: Readonly<Partial<Record<Tag['engine'], RegExp>>> = {
  php: phpInterpolation,
  blade: phpInterpolation,
  smarty: /`\$[^`]{1,200}`|\{\$[^{}"]{1,200}\}|\$[A-Za-z_]\w*/g,
  oxid: /`\$[^`]{1,200}`|\$[A-Za-z_]\w*/g,
  velocity: /\$!?\{[^{}"]{1,200}\}|\$!?[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*/g,
  ampscript: /%%[A-Za-z_][\w ]{0,80}%%/g,
};

type FunctionKind = 'if' | 'case' | 'same' | 'join' | 'fallback' | 'include' | 'value';

const functions: Readonly<Partial<Record<Tag['engine'], Readonly<Record<string, FunctionKind>>>>> = {
  salesforce: {
    if: 'if',
    case: 'case',
    blankvalue: 'fallback',
    nullvalue: 'fallback',
    text: 'same',
    upper: 'same',
    lower: 'same',
    proper: 'same',
    trim: 'same',
    htmlencode: 'same',
  },
  ampscript: {
    iif: 'if',
    concat: 'join',
    v: 'same',
    output: 'same',
    propercase: 'same',
    uppercase: 'same',
    lowercase: 'same',
    trim: 'same',
    attributevalue: 'value',
    contentblockbykey: 'include',
    contentblockbyid: 'include',
    contentblockbyname: 'include',
    contentarea: 'include',
    contentareabyname: 'include',
    treatascontentarea: 'include',
  },
};

/** `mail.greeting.title`, `order_confirmed`: a key has no blanks and is cut into parts, or has no capitals. */
function isMessageKey(text: string): boolean {
  return text === '' || (!/\s/.test(text) && (/[._:-]\w/.test(text) || !/^[A-ZÄÖÜ]/.test(text)));
}

/** Without brackets around the whole. */
function unwrapped(tokens: readonly Token[]): readonly Token[] {
  let inner = tokens;
  for (let tries = 0; tries < 8 && inner[0]?.text === '('; tries++) {
    const {depth} = inner[0];
    const close = inner.findIndex((token, index) => index > 0 && token.depth === depth);
    const next = inner[close + 1];
    if (close < 0 || inner[close]?.text !== ')') return inner;
    // `(a ? 'x' : 'y')|raw`: what follows is a filter, not a part of the text.
    if (
      next &&
      next.text !== '|' &&
      next.text !== '!' &&
      !(next.text === '?' && inner[close + 2]?.text !== 'then' && inner[close + 2]?.text !== 'string')
    )
      return inner;
    if (next && next.text === '?' && !inner.slice(1, close).some((token) => token.kind === 'string')) return inner;
    const content = inner.slice(1, close);
    if (next && !content.some((token) => token.kind === 'string')) return inner;
    inner = content;
  }
  return inner;
}

function spanOf(tokens: readonly Token[], empty: Range): Range {
  const last = tokens.at(-1);
  return tokens[0] && last ? [tokens[0].at[0], last.at[1]] : [empty[0], empty[0]];
}

/** A string that nobody closes takes all that is left, so that no second one is looked for. */
const pieces =
  /"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|`[^`]*`?|[A-Za-zÀ-ɏ0-9_@$]+|\?\?|\?:|\|\||&&|->|::|==|[^\s]/gu;
const quotes: ReadonlySet<string> = new Set('"\'`');
const brackets: ReadonlySet<string> = new Set('([{');
const closers: ReadonlySet<string> = new Set(')]}');
const wordlike = /[A-Za-zÀ-ɏ0-9_@$]/u;
/** Functions whose first string people will read. */
const speaking: ReadonlySet<string> = new Set([
  '_',
  '__',
  't',
  'trans',
  'translate',
  'gettext',
  'lang',
  'trans_choice',
  'choice',
  'i18n',
  'link_to',
  'button_to',
]);
/**
 * Functions that print another template: with brackets, with the name of the template, or alone. `parent.lastName` is a field like
 * any other, but for `block.super` of Django.
 */
const includes =
  /^(?:(?:include|block|parent|source|render|partial|yield|super|content_for|component|sections?)\b\s*(?:\(\s*["']?|(?=["':])["':]{1,2})|(?:include|render|partial|yield|content_for|component)\s+(?=[A-Za-z])|(?:yield|super)\b\s*$|block\.super\b)([\w./-]*)/;
