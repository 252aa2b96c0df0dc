import {eachForm, remembered} from '../dictionary/index.js';
import deEndings from '../generated/de/letter/type-endings.js';
import deSenses from '../generated/de/letter/type-senses.js';
import enSenses from '../generated/en/letter/type-senses.js';
import {phraseKey} from './lexicon.js';
import {keysIn, type WordFinder, wordFinder} from './type-words.js';

/** What the words of a sentence are about, each sense with the words that carry it. */
export type Senses = ReadonlyMap<string, string>;

/** A word or phrase of a list; `gap` is the word that closes it later in the sentence ("buchen … ab"). */
interface Entry {
  readonly phrase: string;
  readonly keys: readonly string[];
  readonly stem: boolean;
  readonly gap?: string;
  readonly senses: readonly string[];
}

interface Lists {
  readonly look: (key: string) => Known;
}

/** What the lists hold of a word: its entries in the order in which they count, and what its ending says when none of them fits. */
interface Known {
  readonly entries: readonly Entry[];
  readonly ending: readonly string[];
}

const packed = {de: {words: deSenses, endings: deEndings}, en: {words: enSenses, endings: ''}} as const;
const opened = new Map<'de' | 'en', Lists>();

/** The lists of a language, opened when the first letter in it comes. */
function listsOf(language: 'de' | 'en'): Lists {
  const known = opened.get(language);
  if (known) return known;
  const endings = new Map<string, readonly string[]>();
  eachForm(packed[language].endings, (form, means) => endings.set(phraseKey(form), means.split('|')));
  const find = wordFinder([packed[language].words], entryOf);
  const lists = {look: remembered((key) => look(key, find, endings))};
  opened.set(language, lists);
  return lists;
}

function entryOf(phrase: string, means: string): Entry {
  const open = phrase.indexOf(' … ');
  const head = open < 0 ? phrase : phrase.slice(0, open);
  const stem = head.endsWith('-');
  return {
    phrase: stem ? head.slice(0, -1) : phrase,
    keys: keysIn(head),
    stem,
    senses: means.includes('|') ? means.split('|') : [means],
    ...(open < 0 ? {} : {gap: phraseKey(phrase.slice(open + 3))}),
  };
}

/** What the words of a sentence are about. */
export function sensesOf(keys: readonly string[], language: 'de' | 'en'): Map<string, string> {
  const lists = listsOf(language);
  const found = new Map<string, string>();
  const tell = (senses: readonly string[], words: string): void => {
    for (const sense of senses) if (!found.has(sense)) found.set(sense, words);
  };
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] ?? '';
    const {entries, ending} = lists.look(key);
    let fits = false;
    for (const entry of entries) {
      if (!goesOn(entry, keys, index)) continue;
      tell(entry.senses, entry.keys.length === 1 && entry.gap === undefined ? key : entry.phrase);
      fits = true;
    }
    if (!fits) tell(ending, key);
  }
  return found;
}

function look(key: string, find: WordFinder<Entry>, endings: ReadonlyMap<string, readonly string[]>): Known {
  const entries = [...find(key)];
  for (let cut = 1; cut <= longestEnding && key.length - cut >= 2; cut++)
    for (const entry of find(key.slice(0, -cut), true)) if (entry.stem && entry.keys.length === 1) entries.push(entry);
  return {entries, ending: endingOf(key, endings)};
}

const longestEnding = 4;

function goesOn({keys, gap}: Entry, all: readonly string[], index: number): boolean {
  for (let at = 1; at < keys.length; at++) if (all[index + at] !== keys[at]) return false;
  return gap === undefined || all.indexOf(gap, index + keys.length) > 0;
}

/** "Werkstattrechnung" is a "-rechnung". */
function endingOf(key: string, endings: ReadonlyMap<string, readonly string[]>): readonly string[] {
  for (let start = 3; start <= key.length - 4; start++) {
    const senses = endings.get(key.slice(start));
    if (senses) return senses;
  }
  return none;
}

const none: readonly string[] = [];
