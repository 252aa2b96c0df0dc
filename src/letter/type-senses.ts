import {eachForm} from '../dictionary/index.js';
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
  readonly find: WordFinder<Entry>;
  readonly endings: ReadonlyMap<string, readonly string[]>;
}

const packed = {de: {words: deSenses, endings: deEndings}, en: {words: enSenses, endings: ''}} as const;
const opened = new Map<'de' | 'en', Lists>();

/** The lists of a language, opened when the first letter in it comes. */
function listsOf(language: 'de' | 'en'): Lists {
  const known = opened.get(language);
  if (known) return known;
  const endings = new Map<string, readonly string[]>();
  eachForm(packed[language].endings, (form, means) => endings.set(phraseKey(form), means.split('|')));
  const lists = {find: wordFinder([packed[language].words], entryOf), endings};
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
    let known = false;
    for (let cut = 0; cut <= longestEnding && (cut === 0 || key.length - cut >= 2); cut++) {
      for (const entry of lists.find(cut === 0 ? key : key.slice(0, -cut), cut > 0)) {
        if ((cut > 0 && !(entry.stem && entry.keys.length === 1)) || !goesOn(entry, keys, index)) continue;
        tell(entry.senses, entry.keys.length === 1 && entry.gap === undefined ? key : entry.phrase);
        known = true;
      }
    }
    if (!known) tell(endingOf(key, lists.endings), key);
  }
  return found;
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
