import type {Node} from './node.js';
import type {Syntax} from './syntax.js';

/** GOV.UK Notify: `((name))`, and `((has paid??Thank you.))` for a text that only some get. */
export const notify: Syntax = {
  opener: /\(\((?=[A-Za-zÀ-ɏ])/g,

  tagAt(scan, at) {
    const {text} = scan;
    let close = scan.find('))', at + 2);
    if (close < 0 || close - at > longest) return undefined;
    // `((a??b (c)))`: of three brackets the last two close.
    if (text[close + 2] === ')' && text.slice(at + 2, close).includes('(')) close++;
    const code = text.slice(at + 2, close);
    if (!/^[A-Za-zÀ-ɏ\d][A-Za-zÀ-ɏ\d '’_.-]{0,80}(?:\?\?[\s\S]*)?$/.test(code) || /\n[ \t]*\r?\n/.test(code))
      return undefined;
    return scan.push('output', [at, close + 2], [at + 2, close]);
  },

  step: () => ({step: 'none'}),

  printed(original, tag, kindOf): Node[] {
    const [from, to] = tag.code;
    const code = original.slice(from, to);
    const mark = code.indexOf('??');
    const name = code.slice(0, mark < 0 ? code.length : mark).trim();
    if (mark < 0) return [{type: 'field', at: tag.at, field: {name, kind: kindOf(name.replace(/\s+/g, '_'))}}];
    const at = [from + mark + 2, to] as const;
    return [{type: 'chain', branches: [{at, nodes: [{type: 'literal', at}]}]}];
  },
};

const longest = 2000;
