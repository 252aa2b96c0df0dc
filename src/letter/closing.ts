import {keyOf, type Lexicon, lexicon} from './lexicon.js';
import type {Line} from './lines.js';
import {traits} from './traits.js';

/** How sure a line is a closing formula, and where in the line a name begins that stands behind it. */
export interface Closing {
  /** 3: a formula from the list alone; 2: one with more words; 1: a free line with a greeting word. */
  readonly sure: 1 | 2 | 3;
  /** Offset in the line at which the signature begins ("Viele Grüße, Anna Weber"), else its length. */
  readonly end: number;
}

/** The closing formula that a line holds; most lines have no word that could be in one. */
export function closingIn({text, first, any}: Line): Closing | undefined {
  return first & (traits.closing | traits.odd) || any & traits.greeting ? closingOf(text) : undefined;
}

/** The closing formula that a text holds, if it is one: listed ones, and free ones such as "Sonnige Grüße vom Hof". */
export function closingOf(line: string): Closing | undefined {
  if (line.length > 110) return undefined;
  const all = lexicon();
  const blank = line.search(/[\s\u00A0,!.]/);
  if (!all.closings.starts(keyOf(blank < 0 ? line : line.slice(0, blank))) && !greetingWord.test(line))
    return undefined;
  const words = line.split(/[\s\u00A0]+/);
  const keys = words.map(keyOf);
  if (keys.length > 14) return undefined;
  const formula = all.closings.at(keys, 0);
  const greeting = keys.findIndex((key) => greetings.has(key) || /[a-z]{3}gr(?:uss|uesse|uessen)$/.test(key));
  if (!formula && greeting < 0) return undefined;
  if (/[.?]$/.test(line) && !(formula && keys.length <= formula.length + 3)) {
    if (!(greeting >= 0 && keys.length <= 6)) return undefined;
  }
  const name = nameAfter(line, words, keys, Math.max(formula?.length ?? 0, greeting + 1), all);
  if (formula) {
    const rest = (name?.word ?? words.length) - formula.length;
    if (formula.means === 'line') {
      const bare =
        rest === 0 ||
        (rest <= 4 && (name !== undefined || /^[,!]?$/.test(line.slice(-1)) || tail(keys, formula.length)));
      return bare && rest <= 5 ? {sure: rest === 0 ? 3 : 1, end: name?.at ?? line.length} : undefined;
    }
    if (rest > 9) return undefined;
    return {sure: rest === 0 ? 3 : 2, end: name?.at ?? line.length};
  }
  return greeting <= 6 && freeStart(words, keys, all) ? {sure: 1, end: name?.at ?? line.length} : undefined;
}

const greetingWord = /gr(?:ü|ue|u)(?:ß|ss)|regards|wishes|greetings/i;
const greetings: ReadonlySet<string> = new Set([
  'gruesse',
  'gruessen',
  'gruss',
  'gruesst',
  'gruezi',
  'regards',
  'wishes',
  'greetings',
]);
const small: ReadonlySet<string> = new Set([
  'aus',
  'vom',
  'von',
  'nach',
  'in',
  'an',
  'zum',
  'ihr',
  'ihre',
  'dein',
  'deine',
  'euer',
  'eure',
  'und',
  'from',
  'for',
  'to',
  'zusammen',
  'sie',
  'dich',
  'euch',
]);

/** The words behind a formula that stands for itself are a place, a day or a "your": all small words or capitalised. */
function tail(keys: readonly string[], from: number): boolean {
  return keys.slice(from).every((key) => key.length < 14) && small.has(keys[from] ?? '');
}

/** A free formula begins with an adjective, "mit" or the greeting itself, not in the middle of a sentence. */
function freeStart(words: readonly string[], keys: readonly string[], all: Lexicon): boolean {
  const first = words[0] ?? '';
  const key = keys[0] ?? '';
  if (key === 'mit' || key === 'with' || key === 'es' || key === 'auf' || key === 'und') return true;
  if (first.charAt(0) === first.charAt(0).toLowerCase()) return false;
  return !prose.has(key) && !all.salutations.has(key);
}

const prose: ReadonlySet<string> = new Set([
  'wir',
  'ich',
  'er',
  'sie',
  'bitte',
  'richten',
  'sagen',
  'bestellen',
  'the',
  'we',
  'i',
  'please',
  'he',
  'she',
  'the',
  'unsere',
  'unser',
  'ihre',
  'ihr',
  'diese',
  'die',
  'das',
  'der',
]);

/** Where a name begins behind the formula: after a comma, or with "Ihr" and "Ihre" before capitalised words. */
function nameAfter(
  line: string,
  words: readonly string[],
  keys: readonly string[],
  from: number,
  all: Lexicon,
): {at: number; word: number} | undefined {
  let offset = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const at = line.indexOf(word, offset);
    const signs = index >= from && index > 0 && (signer.has(keys[index] ?? '') || /,$/.test(words[index - 1] ?? ''));
    if (signs && index < words.length && capitalised(words.slice(index), keys.slice(index), all))
      return {at, word: index};
    offset = at + word.length;
  }
  return undefined;
}

const signer: ReadonlySet<string> = new Set(['ihr', 'ihre', 'dein', 'deine', 'eure', 'euer', 'your']);

function capitalised(words: readonly string[], keys: readonly string[], all: Lexicon): boolean {
  if (words.length === 0 || words.length > 6) return false;
  return words.every((word, index) => {
    const key = keys[index] ?? '';
    const head = word.charAt(0);
    return (
      head !== head.toLowerCase() ||
      all.particles.has(key) ||
      signer.has(key) ||
      key === '' ||
      key === 'vom' ||
      key === 'from'
    );
  });
}
