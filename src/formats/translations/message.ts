import type {FieldKind, Range} from '../../source/index.js';
import {kindOf} from '../placeholder.js';
import {type Node, parseTemplate, type Template} from '../template/index.js';

/** Arms within arms, deeper than anybody writes them. */
const deepest = 12;

/** Read the placeholders of a translated text: `%s`, `%(name)s`, `{name}`, `{{name}}`, and ICU arms, each a branch. */
export function parseMessage(text: string, fields?: Readonly<Record<string, FieldKind>>, laravel = false): Template {
  const closers = closersOf(text);
  const context = {text, fields, closers, laravel, printf: printf.test(text), outputs: 0, choices: 0};
  const nodes = nodesIn(context, [0, text.length], 0, false);
  return {
    nodes,
    definitions: [],
    comments: [],
    tagged: context.outputs + context.choices > 0 || text.includes('%%'),
    controlTags: false,
    outputs: context.outputs,
  };
}

/** A text of a template language that has tags which steer, so that its own reader has to read it. */
export function isProgram(text: string): boolean {
  return /\{%[-~+]?\s{0,5}[a-z]|<%|<#|\{\{~?[#^/>!]|\{\{-?\s{0,5}(?:if|range|with|end|else|template)\b|\*\|[A-Z]/.test(
    text,
  );
}

/** The same interface for both: a template language, or a text with placeholders. */
export function templateOf(laravel: boolean): typeof parseTemplate {
  return (text, engine, fields) =>
    engine !== undefined && isProgram(text) ? parseTemplate(text, engine, fields) : parseMessage(text, fields, laravel);
}

interface Context {
  readonly text: string;
  readonly fields: Readonly<Record<string, FieldKind>> | undefined;
  readonly closers: ReadonlyMap<number, number>;
  readonly laravel: boolean;
  /** The text has placeholders of printf, so `%%` is one percent sign. */
  readonly printf: boolean;
  outputs: number;
  choices: number;
}

const printf = /%(?:\d{1,2}\$)?[-+0]?\d{0,3}(?:\.\d{1,2})?(?:ll?|h)?[sdiufgx@](?![A-Za-zÀ-ɏ])/;

const numeric = /[\d)}][diufgx]$|%[diufgx]$/;

/** Everything that may begin a placeholder; what does not turn out to be one is text. */
const openings = new RegExp(
  [
    `(?<printf>${printf.source})`,
    '(?<percent>%%)',
    '(?<named>%[({<](?<name>[A-Za-z_][\\w.]{0,60})[)}>](?:[-+0]?\\d{0,3}(?:\\.\\d{1,2})?[sdifgx](?![A-Za-zÀ-ɏ]))?)',
    '(?<around>%(?<inner>[A-Za-z_][\\w.-]{1,60})%)',
    '(?<tag></?\\d{1,3}\\s?/?>)',
    '(?<nested>\\$t\\([^()]{1,200}\\)|@(?:\\.[a-z]+)?:(?:[A-Za-z_][\\w.-]{2,80}|\\([^()]{1,80}\\)))',
    '(?<hash>#(?<upper>[A-Z][A-Z_]{2,40})#|__(?<lower>[A-Za-z]\\w{0,40}?)__)',
    '(?<colon>(?<![\\w:/]):(?<word>[A-Za-z_]{2,40})(?![\\w:/]))',
    "(?<quote>'')",
    '(?<brace>\\$?\\{)',
    '(?<number>#)',
  ].join('|'),
  'g',
);

function nodesIn(context: Context, [from, to]: Range, depth: number, inPlural: boolean): readonly Node[] {
  const {text} = context;
  const nodes: Node[] = [];
  const pattern = new RegExp(openings);
  let start = from;
  const keep = (end: number): void => {
    if (end > start) nodes.push({type: 'text', at: [start, end]});
  };
  const field = (name: string, at: Range, filter = ''): void => {
    keep(at[0]);
    nodes.push({type: 'field', at, field: {name, kind: kindOf(name, filter, context.fields)}});
    context.outputs++;
    start = at[1];
  };
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const at: Range = [match.index, match.index + match[0].length];
    if (at[1] > to) break;
    const {name, inner, upper, lower, word, ...found} = match.groups ?? {};
    if (found.printf !== undefined) field(found.printf, at, numeric.test(found.printf) ? 'number' : '');
    else if (found.named !== undefined) field(name ?? '', at, numeric.test(match[0]) ? 'number' : '');
    else if (found.around !== undefined) field(inner ?? '', at);
    else if (found.nested !== undefined) field('text_block', at);
    else if (found.hash !== undefined) field(upper ?? lower ?? '', at);
    else if (found.colon !== undefined) {
      if (context.laravel) field(word ?? '', at);
    } else if (found.percent !== undefined || found.quote !== undefined) {
      // One of the two is printed: in printf the percent sign, in ICU and MessageFormat the apostrophe.
      const isEscape = found.percent === undefined ? context.closers.size > 0 : context.printf;
      if (isEscape) {
        keep(at[0] + 1);
        start = at[1];
      }
    } else if (found.tag !== undefined) {
      keep(at[0]);
      context.choices++;
      start = at[1];
    } else if (found.number !== undefined) {
      if (inPlural) field('number', at);
    } else {
      const end = brace(context, at, depth, nodes, keep);
      if (end === undefined || end > to) continue;
      start = end;
      pattern.lastIndex = end;
    }
  }
  keep(to);
  return nodes;
}

/** `{name}`, `{{ name }}`, `{n, number}` are fields, `{n, plural, …}` is a choice; where it ends, if it is any of these. */
function brace(
  context: Context,
  at: Range,
  depth: number,
  nodes: Node[],
  keep: (end: number) => void,
): number | undefined {
  const {text, closers} = context;
  const open = at[1] - 1;
  const close = closers.get(open);
  if (close === undefined) return undefined;
  const isDouble = text.charAt(open + 1) === '{' && closers.get(open + 1) === close - 1;
  const code = isDouble ? text.slice(open + 2, close - 1) : text.slice(open + 1, Math.min(close, open + 400));
  const head = /^\s{0,20}-?\s{0,5}\$?([\w.$@-]{1,80})\s{0,20}(?:,\s{0,20}(\w{2,20})\s{0,20}(,)?|\||$|[([?!])/.exec(
    code,
  );
  if (!head) return undefined;
  const [, name = '', kind = '', comma] = head;
  if (!isDouble && comma !== undefined && /^(?:plural|select|selectordinal)$/.test(kind) && depth < deepest) {
    const branches = armsOf(context, [open + 1 + head[0].length, close]);
    if (branches.length > 0) {
      keep(at[0]);
      context.choices++;
      const isPlural = kind !== 'select';
      nodes.push({
        type: 'chain',
        branches: branches.map(({at: arm}) => ({at: arm, nodes: nodesIn(context, arm, depth + 1, isPlural)})),
      });
      return close + 1;
    }
  }
  keep(at[0]);
  const hint = /^(?:date|time)$/.test(kind) ? 'date' : /^(?:number|currency)$/.test(kind) ? 'number' : '';
  nodes.push({
    type: 'field',
    at: [at[0], close + 1],
    field: {name, kind: kindOf(name, hint, context.fields)},
  });
  context.outputs++;
  return close + 1;
}

/** The arms of a choice; the one for all other cases comes first, as the one that most people read. */
function armsOf({text, closers}: Context, [from, to]: Range): readonly {readonly name: string; readonly at: Range}[] {
  const arms: {name: string; at: Range}[] = [];
  const pattern = /\s*(?:offset:\d{1,9}\s*)?(=\d{1,9}|[\w-]{1,60})\s*\{/y;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const open = pattern.lastIndex - 1;
    const close = closers.get(open);
    if (close === undefined || close > to) break;
    arms.push({name: match[1] ?? '', at: [open + 1, close]});
    pattern.lastIndex = close + 1;
  }
  return [...arms.filter(({name}) => name === 'other'), ...arms.filter(({name}) => name !== 'other')];
}

/** Where each brace closes, in one pass. */
function closersOf(text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let at = text.search(/[{}]/); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x7b) open.push(at);
    else if (code === 0x7d) {
      const start = open.pop();
      if (start !== undefined) found.set(start, at);
    }
  }
  return found;
}
