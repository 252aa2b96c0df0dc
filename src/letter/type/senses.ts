import {eachForm} from '../../dictionary/index.js';
import deEndings from '../../generated/de/letter/type-endings.js';
import deSenses from '../../generated/de/letter/type-senses.js';
import enSenses from '../../generated/en/letter/type-senses.js';
import {phraseKey} from '../lexicon.js';
import {keysIn, wordFinder} from './words.js';

/** What a word can be about, by a number: every sentence is asked for many senses. */
export type Sense = number;

const numbers = new Map<string, Sense>();

/** The number of a sense. */
export function senseOf(name: string): Sense {
  let number = numbers.get(name);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(name, number);
  }
  return number;
}

/** How many senses have been named so far. */
export function countOfSenses(): number {
  return numbers.size;
}

/** What the words of a sentence are about, each sense with the words that carry it. */
export class Senses {
  /** In the order in which they were told. */
  readonly found: Sense[] = [];
  /** As long as there are senses, so that asking for one of them never leaves the list. */
  readonly #words: (string | undefined)[] = new Array(numbers.size).fill(undefined);

  /** Forget everything, for the next sentence. */
  clear(): void {
    for (let at = 0; at < this.found.length; at++) this.#words[this.found[at] ?? 0] = undefined;
    this.found.length = 0;
  }

  has(sense: Sense): boolean {
    return this.#words[sense] !== undefined;
  }

  hasOne(senses: readonly Sense[]): boolean {
    for (let at = 0; at < senses.length; at++) if (this.#words[senses[at] ?? 0] !== undefined) return true;
    return false;
  }

  /** The words that carry a sense. */
  words(sense: Sense): string | undefined {
    return this.#words[sense];
  }

  /** The words that were told first stay. */
  tell(sense: Sense, words: string): void {
    if (this.#words[sense] === undefined) this.set(sense, words);
  }

  /** The words that were told last stay. */
  set(sense: Sense, words: string): void {
    if (this.#words[sense] === undefined) this.found.push(sense);
    this.#words[sense] = words;
  }
}

/** A word or phrase of a list; `gap` is the word that closes it later in the sentence ("buchen … ab"). */
export interface Entry {
  readonly phrase: string;
  readonly keys: readonly string[];
  readonly stem: boolean;
  readonly gap?: string;
  readonly senses: readonly Sense[];
}

/** What the lists hold of a word: its entries in the order in which they count, and what its ending says when none of them fits. */
export interface Meant {
  readonly entries: readonly Entry[];
  readonly ending: readonly Sense[];
}

const packed = {de: {words: deSenses, endings: deEndings}, en: {words: enSenses, endings: ''}} as const;

/** What the lists of a language hold of a word. */
export function senseFinder(language: 'de' | 'en'): (key: string) => Meant {
  const endings = new Map<string, readonly Sense[]>();
  eachForm(packed[language].endings, (form, means) => endings.set(phraseKey(form), means.split('|').map(senseOf)));
  const find = wordFinder([packed[language].words], entryOf);
  return (key) => {
    const entries = [...find(key)];
    for (let cut = 1; cut <= longestEnding && key.length - cut >= 2; cut++)
      for (const entry of find(key.slice(0, -cut), true))
        if (entry.stem && entry.keys.length === 1) entries.push(entry);
    return {entries, ending: endingOf(key, endings)};
  };
}

function entryOf(phrase: string, means: string): Entry {
  const open = phrase.indexOf(' … ');
  const head = open < 0 ? phrase : phrase.slice(0, open);
  const stem = head.endsWith('-');
  return {
    phrase: stem ? head.slice(0, -1) : phrase,
    keys: keysIn(head),
    stem,
    senses: means.split('|').map(senseOf),
    ...(open < 0 ? {} : {gap: phraseKey(phrase.slice(open + 3))}),
  };
}

const longestEnding = 4;

/** "Werkstattrechnung" is a "-rechnung". */
function endingOf(key: string, endings: ReadonlyMap<string, readonly Sense[]>): readonly Sense[] {
  if (endings.size === 0) return none;
  for (let start = 3; start <= key.length - 4; start++) {
    const senses = endings.get(key.slice(start));
    if (senses) return senses;
  }
  return none;
}

const none: readonly Sense[] = [];
