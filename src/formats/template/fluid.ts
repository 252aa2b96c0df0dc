import type {Node} from './node.js';
import {
  attribute,
  attributeText,
  type KindOf,
  longestExpression,
  messageField,
  type Scan,
  type Syntax,
} from './syntax.js';
import type {Step} from './tag.js';

/** TYPO3 Fluid: `{x.y}`, `{x -> f:format.date()}`, `<f:if> <f:then> <f:else>`. Braces of CSS and JSON are text. */
export const fluid: Syntax = {
  opener: /<\/?f:(?=[a-zA-Z])|\{(?=[A-Za-z_'"!])/g,

  tagAt(scan, at, opening) {
    if (opening === '{') return expression(scan, at);
    const {text} = scan;
    const close = scan.closing('>', at + opening.length, false);
    if (close < 0) return undefined;
    const end = close + 1;
    const code = text.slice(at + 1, close);
    if (/^f:comment\b/.test(code)) {
      const stop = code.endsWith('/') ? -1 : scan.find('</f:comment>', end);
      if (stop >= 0 && stop - at <= longestExpression) {
        const inner = text.slice(end, stop);
        const cdata = /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(inner)?.[1];
        const from = cdata === undefined ? end : end + inner.indexOf('<![CDATA[') + 9;
        return scan.push('comment', [at, stop + 12], [from, cdata === undefined ? stop : from + cdata.length]);
      }
    }
    const prints = code.endsWith('/') && /^f:(?:if|translate|format\.|cObject|link\.|uri\.|or\b)/.test(code);
    return scan.push(prints ? 'output' : 'control', [at, end], [at + 1, close]);
  },

  step(code, closings) {
    const [, closing = '', name = '', rest = ''] = /^(\/?)f:([\w.]+)\s*([\s\S]*)$/.exec(code.trim()) ?? [];
    const alone = rest.endsWith('/');
    if (closing) return silent.has(name) ? {step: 'none'} : {step: 'close', name: `f:${name}`};
    switch (name) {
      case 'then':
        return {step: 'none'};
      case 'else':
      case 'case':
      case 'defaultCase':
        return {step: 'branch'};
      case 'layout':
        return {step: 'include', name: attributeText(rest, 'name') ?? 'Default', around: true};
      case 'render':
        return {step: 'include', name: attributeText(rest, 'partial') ?? attributeText(rest, 'section') ?? 'f:render'};
      case 'variable':
        return variable(code, rest, alone);
    }
    // The tree looks for the names that are closed by the word behind the slash.
    if (alone || !closings.has('f')) return {step: 'none'};
    const kind =
      name === 'if' ? 'if' : name === 'switch' ? 'switch' : name === 'for' || name === 'groupedFor' ? 'loop' : 'plain';
    const called = name === 'section' ? attributeText(rest, 'name') : undefined;
    return {step: 'open', kind, name: `f:${name}`, ...(called === undefined ? {} : {called})};
  },

  printed(original, tag, kindOf) {
    const [from, to] = tag.code;
    const code = original.slice(from, to);
    if (code.startsWith('f:') && original[from - 1] === '<') return printedTag(code, from, tag.at, kindOf);
    return printedCall(code, from, tag.at, kindOf);
  },
};

/** Their closing tags end nothing that the next opening one does not end. */
const silent: ReadonlySet<string> = new Set(['then', 'else', 'case', 'defaultCase', 'render', 'layout']);

function variable(code: string, rest: string, alone: boolean): Step {
  const name = attributeText(rest, 'name') ?? '';
  const value = attribute(code, 'value');
  if (value) return {step: 'set', name, value: [value[0] - 1, value[1] + 1]};
  return alone ? {step: 'none'} : {step: 'open', kind: 'capture', name: 'f:variable', called: name};
}

function expression(scan: Scan, at: number): number | undefined {
  const close = scan.matching(at + 1, '}');
  if (close < 0) return undefined;
  const code = scan.text.slice(at + 1, close);
  if (code.length > longestExpression || !patterns.some((pattern) => pattern.test(code))) return undefined;
  const control = /^namespace\s/.test(code);
  return scan.push(control ? 'control' : 'output', [at, close + 1], [at + 1, close]);
}

/** What Fluid itself takes for an expression: a path, a chain, a call, a choice. */
const patterns: readonly RegExp[] = [
  /^[A-Za-z_]\w{0,100}(?:\.\w{1,100})*$/,
  /^[A-Za-z_][\w.]{0,200}\s*->\s*[a-z]\w{0,40}:[a-zA-Z]/,
  /^(?:'[^']{0,500}'|"[^"]{0,500}")\s*->\s*[a-z]\w{0,40}:[a-zA-Z]/,
  /^[a-z]\w{0,40}:[a-zA-Z][\w.]{0,100}\(/,
  /^!?[A-Za-z_][\w.]{0,200}[^;{}?]{0,200}\?[^;{}]{1,500}:[^;{}]{1,500}$/,
  /^namespace\s+\w/,
];

/** `<f:if condition="…" then="a" else="b" />`, `<f:translate key="x" default="Guten Tag" />`. */
function printedTag(code: string, from: number, at: readonly [number, number], kindOf: KindOf): Node[] {
  const text = (name: string): Node[] => {
    const value = attribute(code, name);
    return value && value[1] > value[0] ? [{type: 'literal', at: [from + value[0], from + value[1]]}] : [];
  };
  if (/^f:if\b/.test(code)) return choice(text('then'), text('else'), at);
  if (/^f:translate\b/.test(code)) {
    const words = text('default');
    if (words.length > 0) return words;
  }
  const key = /^f:translate\b/.test(code) ? attributeText(code, 'key') : undefined;
  if (key !== undefined) return [{type: 'field', at, field: messageField(key, kindOf)}];
  const name =
    attributeText(code, 'value') ?? attributeText(code, 'key') ?? attributeText(code, 'typoscriptObjectPath') ?? code;
  const clean = name.replace(/^\{|\}$/g, '');
  return [{type: 'field', at, field: {name: clean, kind: kindOf(clean, code)}}];
}

/** `{f:if(condition: x, then: 'a', else: 'b')}`, `{f:translate(key: 'x', default: 'Guten Tag')}`; others are expressions. */
function printedCall(code: string, from: number, at: readonly [number, number], kindOf: KindOf): Node[] | undefined {
  const call = /^f:(if|translate)\s*\(/.exec(code)?.[1];
  const text = (name: string): Node[] => {
    const match = new RegExp(`[(,\\s]${name}\\s{0,5}:\\s{0,5}(?:'([^']*)'|"([^"]*)")`).exec(code);
    const value = match?.[1] ?? match?.[2] ?? '';
    if (!match || value === '') return [];
    const end = from + match.index + match[0].length - 1;
    return [{type: 'literal', at: [end - value.length, end]}];
  };
  if (call === 'if') return choice(text('then'), text('else'), at);
  if (call === 'translate') {
    const words = text('default');
    if (words.length > 0) return words;
    const key = /key\s*:\s*['"]([^'"]+)/.exec(code)?.[1] ?? code;
    return [{type: 'field', at, field: messageField(key, kindOf)}];
  }
  return undefined;
}

function choice(yes: Node[], no: Node[], at: readonly [number, number]): Node[] {
  const span = (nodes: Node[]) => (nodes[0]?.type === 'literal' ? nodes[0].at : at);
  return [
    {type: 'chain', branches: [yes, no].filter((nodes) => nodes.length > 0).map((nodes) => ({at: span(nodes), nodes}))},
  ];
}
