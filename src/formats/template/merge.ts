import type {Node} from './node.js';
import type {Syntax} from './syntax.js';

/** A serial letter as a word processor shows it: `«Vorname»`. Guillemets also quote, so only single words are fields. */
export const merge = singleWords(/«(?=[A-Za-zÀ-ɏ])/g, '»');

/** A house's own serial letter: `{Vorname}`. Nobody says who fills it in, so it is no template; but its fields are understood. */
export const braces = singleWords(/\{(?=[A-Za-zÀ-ɏ])/g, '}');

function singleWords(opener: RegExp, closer: string): Syntax {
  return {
    opener,

    tagAt(scan, at) {
      const end = scan.find(closer, at + 1);
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
}

/** Word cuts names of fields at 40 characters. */
const longest = 42;

/** A page may write umlauts as entities. */
const named = /^[A-Za-zÀ-ɏ](?:[\wÀ-ɏ]|&(?:[aouAOU]uml|szlig);)*$/;
const umlauts: Readonly<Record<string, string>> = {a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü', s: 'ß'};
