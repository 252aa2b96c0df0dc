import type {Range} from '../../source/index.js';
import {type Scan, type Syntax, unquoted} from './syntax.js';

/** Apache Velocity: `$x.y`, `#if( ) … #end`, `##` and `#* *#`. Prices, colours and anchors are text. */
export const velocity: Syntax = {
  opener: /##|#\*|#\[\[|#\{[a-zA-Z]\w{0,60}\}|#@?[a-zA-Z]\w{0,60}|\\?\$!?(?:\{|(?=[A-Za-z_]))/g,

  tagAt(scan, at, opening) {
    const {text} = scan;
    if (opening.startsWith('\\') || text[at - 1] === '\\') return undefined;
    if (opening.startsWith('$')) return reference(scan, at, opening);
    if (opening === '##') {
      const length = text.slice(at, at + 2000).search(/[\r\n]/);
      const end = length < 0 ? Math.min(text.length, at + 2000) : at + length;
      return scan.push('comment', [at, end], [at + 2, end]);
    }
    if (opening === '#*') {
      const close = scan.find('*#', at + 2);
      const inner = text[at + 2] === '*' ? at + 3 : at + 2;
      return close < 0 ? undefined : scan.push('comment', [at, close + 2], [Math.min(inner, close), close]);
    }
    if (opening === '#[[') {
      const close = scan.find(']]#', at + 3);
      if (close < 0) return undefined;
      scan.push('control', [at, at + 3], [at + 3, at + 3]);
      return scan.push('control', [close, close + 3], [close, close]);
    }
    return directive(scan, at, opening);
  },

  step(code) {
    const [, block = '', word = '', rest = ''] = /^(@?)\{?(\w+)\}?\s{0,5}\(?\s*([\s\S]*)$/.exec(code) ?? [];
    if (block) return {step: 'open', kind: 'plain', name: word, include: word};
    switch (word) {
      case 'if':
        return {step: 'open', kind: 'if', name: word};
      case 'else':
      case 'elseif':
        return {step: 'branch'};
      case 'foreach':
        return {step: 'open', kind: 'loop', name: word};
      case 'end':
        return {step: 'close'};
      case 'define':
      case 'macro':
        return {step: 'open', kind: 'capture', name: word, called: /^\$?!?\{?([\w-]*)/.exec(rest)?.[1] ?? ''};
      case 'set': {
        const name = /^\$!?\{?([\w.-]+)/.exec(rest)?.[1];
        return name === undefined ? {step: 'none'} : {step: 'set', name};
      }
      case 'parse':
      case 'include':
        return {step: 'include', name: unquoted(rest)};
      case 'stop':
      case 'break':
      case 'evaluate':
        return {step: 'none'};
      default:
        return {step: 'include', name: word};
    }
  },
};

const withArguments: ReadonlySet<string> = new Set(
  'if elseif foreach set parse include macro define evaluate'.split(' '),
);
const alone = /^(?:else|end|stop|break)$/;

function directive(scan: Scan, at: number, opening: string): number | undefined {
  const {text} = scan;
  const word = opening.replace(/[#{}@]/g, '');
  if (alone.test(word)) return scan.push('control', [at, at + opening.length], [at + 1, at + opening.length]);
  // `Herr#elseFrau#end`: the directive ends where a capital begins.
  const run = opening.startsWith('#{') ? undefined : /^#(else|end)(?=[A-ZÄÖÜ])/.exec(opening)?.[0];
  if (run) return scan.push('control', [at, at + run.length], [at + 1, at + run.length]);
  const known = withArguments.has(word);
  const blanks = known
    ? (/^[ \t]{0,5}/.exec(text.slice(at + opening.length, at + opening.length + 5))?.[0].length ?? 0)
    : 0;
  const open = at + opening.length + blanks;
  if (text[open] !== '(') return undefined;
  const close = scan.matching(open + 1, ')');
  // Words of the house: `#button("text" $url)`; `#1(a)` and `#hashtag(en)` are text.
  if (close < 0 || (!known && !opening.startsWith('#@') && !/^\s*["'$)]/.test(text.slice(open + 1, open + 20))))
    return undefined;
  return scan.push('control', [at, close + 1], [at + 1, close]);
}

/** `$x.y`, `${x.y}`, `$!x.format("a", $b)`; a dot that ends a sentence does not belong to it. */
function reference(scan: Scan, at: number, opening: string): number | undefined {
  const {text} = scan;
  const from = at + opening.length;
  if (opening.endsWith('{')) {
    if (!/^[A-Za-z_]/.test(text.slice(from, from + 1))) return undefined;
    const close = scan.matching(from, '}');
    return close < 0 ? undefined : scan.push('output', [at, close + 1], [from, close]);
  }
  let end = from + wordLength(text, from);
  for (let steps = 0; steps < 40; steps++) {
    const bracket = text[end];
    if (bracket === '.' && /[A-Za-z_]/.test(text[end + 1] ?? '')) {
      const next = end + 1 + wordLength(text, end + 1);
      // "$name.Wir": a sentence without its blank is likelier than a property in capitals without a call.
      if (/[A-ZÄÖÜ]/.test(text[end + 1] ?? '') && text[next] !== '(') break;
      end = next;
    } else if (bracket === '(' || (bracket === '[' && /["'$\d]/.test(text[end + 1] ?? ''))) {
      if (bracket === '(' && text[end - 1] === '.') break;
      // "$name(neu)": only methods of something have arguments.
      if (bracket === '(' && !text.slice(from, end).includes('.')) break;
      const close = scan.matching(end + 1, bracket === '(' ? ')' : ']');
      if (close < 0) break;
      end = close + 1;
    } else break;
  }
  const range: Range = [at, end];
  return scan.push('output', range, [from, end]);
}

function wordLength(text: string, at: number): number {
  return /^[A-Za-z_]\w{0,100}/.exec(text.slice(at, at + 101))?.[0].length ?? 0;
}
