import type {Node} from './node.js';
import {
  attribute,
  attributeText,
  type KindOf,
  longestExpression,
  messageField,
  type Scan,
  type Syntax,
  unquoted,
} from './syntax.js';
import type {Step, Tag} from './tag.js';

/** Smarty: `{$x}`, `{if} … {/if}`, `{* *}`. Braces of CSS and JavaScript have a blank or a colon and are text. */
export const smarty: Syntax = {
  opener: /\{(?=[$*/"'#a-zA-Z_])/g,
  tagAt: (scan, at) => tagAt(scan, at, '{', '}'),
  step,
  printed: translated,
};

/** Smarty as OXID eShop writes it: `[{ $x }]`. */
export const oxid: Syntax = {
  opener: /\[\{/g,
  tagAt: (scan, at) => tagAt(scan, at, '[{', '}]'),
  step,
  printed: translated,
};

function tagAt(scan: Scan, at: number, open: string, close: string): number | undefined {
  const {text} = scan;
  const start = at + open.length;
  if (text[start] === '*') {
    const stop = scan.find(`*${close}`, start + 1);
    return stop < 0 ? undefined : scan.push('comment', [at, stop + 1 + close.length], [start + 1, stop]);
  }
  const end = close === '}' ? scan.matching(start, '}') : scan.closing(close, start, false);
  if (end < 0) return undefined;
  const code = text.slice(start, end).trim();
  const first = /^\/?([a-zA-Z_][\w:]*)/.exec(code);
  const word = first?.[1]?.toLowerCase() ?? '';
  if (close === '}' && !isTag(scan, code, word)) return undefined;
  if (close === '}]' && !/^[$/"'#a-zA-Z_(]/.test(code)) return undefined;
  const range = [at, end + close.length] as const;
  if (code.startsWith('/') || steering.has(word) || word.startsWith('include')) {
    if (code === 'literal' || code === 'php') return raw(scan, range, code, `${open}/${code}${close}`);
    return scan.push('control', range, [start, end]);
  }
  if (word === 'oxcontent' || word === 'widget' || word === 'action') return scan.push('control', range, [start, end]);
  const sets = /^\$[\w.[\]]+\s*=[^=]/.test(code);
  return scan.push(sets || closedWords(scan).has(word) ? 'control' : 'output', range, [start, end]);
}

/** What is literal is text, what is PHP is none. */
function raw(scan: Scan, range: readonly [number, number], word: string, ending: string): number {
  const close = scan.find(ending, range[1]);
  if (close < 0) return scan.push('control', range, [range[1], range[1]]);
  const end = close + ending.length;
  if (word === 'php' && end - range[0] <= longestExpression) return scan.push('control', [range[0], end], [end, end]);
  scan.push('control', range, [range[1], range[1]]);
  return scan.push('control', [close, end], [end, end]);
}

function isTag(scan: Scan, code: string, word: string): boolean {
  if (/^\$[A-Za-z_]/.test(code) || /^#\w+#/.test(code)) return true;
  if (/^(["'])[^"'\n]{0,2000}\1\s{0,5}\|/.test(code)) return true;
  if (code.startsWith('/')) return /^\/[a-zA-Z_]\w*$/.test(code);
  if (word === '') return false;
  const behind = code.slice(word.length);
  if (behind === '') return standalone.has(word) || closedWords(scan).has(word);
  if (steering.has(word)) return /^[\s(|]/.test(behind) && !/^\s*[:;{]/.test(behind);
  return (
    /^\s+[\w-]{1,60}\s{0,5}=\s{0,5}["'$\w]/.test(behind) ||
    /^\s*\(\s*["'$]/.test(behind) ||
    (closedWords(scan).has(word) && /^\s+["'$]/.test(behind))
  );
}

/** Words that are closed somewhere, so they are blocks. */
function closedWords(scan: Scan): ReadonlySet<string> {
  return scan.once('closed', () => {
    const words = new Set<string>();
    for (const [, word = ''] of scan.text.matchAll(/\{\s?\/([a-zA-Z_]\w{0,60})\s?\}/g)) words.add(word.toLowerCase());
    return words;
  });
}

const standalone: ReadonlySet<string> = new Set(
  'if else foreachelse sectionelse forelse ldelim rdelim literal php strip nocache break continue'.split(' '),
);
const steering: ReadonlySet<string> = new Set([
  ...standalone,
  ...'elseif foreach section for while block capture assign append extends function config_load setfilter'.split(' '),
]);

function step(code: string, closings: ReadonlySet<string>): Step {
  const trimmed = code.trim();
  const [, closing = '', word = '', rest = ''] = /^(\/?)([\w:]*)\s*([\s\S]*)$/.exec(trimmed) ?? [];
  const name = word.toLowerCase();
  if (closing) return {step: 'close', name};
  if (trimmed.startsWith('$')) return {step: 'set', name: /^\$([\w.]+)/.exec(trimmed)?.[1] ?? ''};
  switch (name) {
    case 'if':
      return {step: 'open', kind: 'if', name};
    case 'else':
    case 'elseif':
    case 'foreachelse':
    case 'sectionelse':
    case 'forelse':
      return {step: 'branch'};
    case 'foreach':
    case 'section':
    case 'for':
    case 'while':
      return {step: 'open', kind: 'loop', name};
    case 'block':
      return {step: 'open', kind: 'plain', name, called: attributeText(rest, 'name') ?? unquoted(rest)};
    case 'capture':
    case 'function':
      return {
        step: 'open',
        kind: 'capture',
        name,
        called: attributeText(rest, 'assign') ?? attributeText(rest, 'name') ?? unquoted(rest),
      };
    case 'assign':
      return assignment(code);
    case 'extends':
      return {step: 'include', name: attributeText(rest, 'file') ?? unquoted(rest), around: true};
    case 'oxcontent':
      return {step: 'include', name: attributeText(rest, 'ident') ?? word};
    default:
      if (name.startsWith('include') || name === 'widget' || name === 'action')
        return {
          step: 'include',
          name: attributeText(rest, 'file') ?? attributeText(rest, 'template') ?? (unquoted(rest) || word),
        };
      return closings.has(word) ? {step: 'open', kind: 'plain', name} : {step: 'none'};
  }
}

/** `{assign var="subject" value="…"}` and `{assign "subject" "…"}`. */
function assignment(code: string): Step {
  const name = attributeText(code, 'var');
  const value = attribute(code, 'value');
  if (name !== undefined) return {step: 'set', name, ...(value ? {value: withQuotes(code, value)} : {})};
  const short = /^\s*assign\s+["']?(\w+)["']?\s+(["'])/.exec(code);
  const from = short ? short[0].length - 1 : 0;
  return short?.[1] ? {step: 'set', name: short[1], value: [from, code.trimEnd().length]} : {step: 'none'};
}

function withQuotes(code: string, [from, to]: readonly [number, number]): readonly [number, number] {
  return /["']/.test(code[from - 1] ?? '') ? [from - 1, to + 1] : [from, to];
}

/** Words of a catalogue: `{l s='Guten Tag'}` of PrestaShop holds them itself, `[{oxmultilang ident="X"}]` does not. */
function translated(original: string, {code, at}: Tag, kindOf: KindOf): Node[] | undefined {
  const text = original.slice(...code);
  const key = /^\s*oxmultilang\s/.test(text) ? attributeText(text, 'ident') : undefined;
  if (key !== undefined) return [{type: 'field', at, field: messageField(key, kindOf)}];
  const value = /^\s*l\s/.test(text) ? attribute(text, 's') : undefined;
  return value && value[1] > value[0] ? [{type: 'literal', at: [code[0] + value[0], code[0] + value[1]]}] : undefined;
}
