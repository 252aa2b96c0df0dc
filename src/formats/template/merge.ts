import type {Node} from './node.js';
import type {Syntax} from './syntax.js';

/** A serial letter as a word processor shows it: `«Vorname»`. Guillemets also quote, so only single words are fields. */
export const merge: Syntax = {
  opener: /«(?=[A-Za-zÀ-ɏ])/g,

  tagAt(scan, at) {
    const end = scan.find('»', at + 1);
    if (end < 0 || end - at > longest || !/^[A-Za-zÀ-ɏ][\wÀ-ɏ]*$/.test(scan.text.slice(at + 1, end))) return undefined;
    return scan.push('output', [at, end + 1], [at + 1, end]);
  },

  step: () => ({step: 'none'}),

  printed(original, tag, kindOf): Node[] {
    const name = original.slice(...tag.code);
    return [{type: 'field', at: tag.at, field: {name, kind: kindOf(name)}}];
  },
};

/** Word cuts names of fields at 40 characters. */
const longest = 42;
