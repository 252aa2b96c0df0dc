import type {Node} from './node.js';
import type {Syntax} from './syntax.js';

/** A serial letter as a word processor shows it: `«Vorname»`. Guillemets also quote, so only single words are fields. */
export const merge: Syntax = {
  opener: /«(?=[A-Za-zÀ-ɏ])/g,

  tagAt(scan, at) {
    const end = scan.find('»', at + 1);
    if (end < 0 || end - at > longest || !named.test(scan.text.slice(at + 1, end))) return undefined;
    return scan.push('output', [at, end + 1], [at + 1, end]);
  },

  step: () => ({step: 'none'}),

  printed(original, tag, kindOf): Node[] {
    const name = original
      .slice(...tag.code)
      .replace(/&(\w)(?:uml|zlig);/g, (entity, letter: string) => umlauts[letter] ?? entity);
    return [{type: 'field', at: tag.at, field: {name, kind: kindOf(name)}}];
  },
};

/** Word cuts names of fields at 40 characters. */
const longest = 42;

/** A page may write umlauts as entities. */
const named = /^[A-Za-zÀ-ɏ](?:[\wÀ-ɏ]|&(?:[aouAOU]uml|szlig);)*$/;
const umlauts: Readonly<Record<string, string>> = {a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü', s: 'ß'};
