import {remembered} from '../dictionary/index.js';
import type {Word} from './letter.js';
import {lexicon} from './lexicon.js';
import {type Cue, type CuedType, cueFinder} from './type-cues.js';
import {type Entry, type Sense, type Senses, senseFinder} from './type-senses.js';

/** Everything about a word that helps to tell the type of a letter: looked up once, since a letter asks it of all its words. */
export interface TypeWord {
  readonly alone: Begun;
  /** What begins here when a certain word follows, together with what the word is alone. */
  readonly before: ReadonlyMap<string, Begun>;
  /** What its ending says when no entry fits. */
  readonly ending: readonly Sense[];
  /** A role may begin here: "Leiterin", "head of sales". */
  readonly role: boolean;
  /** It is, or ends in, a first name. */
  readonly name: boolean;
}

/** What begins at a word of a sentence: cues type by type, the longest of a type first, and entries in the order in which they count. */
interface Begun {
  readonly cues: readonly Cue[];
  readonly entries: readonly Entry[];
}

/** Tells what is known of a word. */
export type TypeTable = (key: string) => TypeWord;

/** The words of a sentence, what is known of each, and what begins there. */
export interface KnownWords {
  readonly keys: readonly string[];
  readonly words: readonly TypeWord[];
  readonly begun: readonly Begun[];
}

/** The words of a sentence that are the writer's own, looked up; cited ones may name somebody as well. */
export function ownWords(table: TypeTable, sentence: readonly Word[]): KnownWords & {readonly named: boolean} {
  const keys: string[] = [];
  const words: TypeWord[] = [];
  let named = false;
  for (let index = 0; index < sentence.length; index++) {
    const word = sentence[index];
    if (word === undefined) continue;
    const known = table(word.key);
    named ||= known.name;
    if (word.cited) continue;
    keys.push(word.key);
    words.push(known);
  }
  return {keys, words, begun: begunAt(keys, words), named};
}

/** Look up the words of a text. */
export function knownWords(table: TypeTable, keys: readonly string[]): KnownWords {
  const words: TypeWord[] = [];
  for (let index = 0; index < keys.length; index++) words.push(table(keys[index] ?? ''));
  return {keys, words, begun: begunAt(keys, words)};
}

function begunAt(keys: readonly string[], words: readonly TypeWord[]): readonly Begun[] {
  const found: Begun[] = [];
  for (let index = 0; index < words.length; index++) {
    const {alone, before} = words[index] ?? nothing;
    found.push(before.size === 0 ? alone : (before.get(keys[index + 1] ?? '') ?? alone));
  }
  return found;
}

const opened = new Map<'de' | 'en', TypeTable>();

/** The table of a language, opened when the first letter in it comes. */
export function typeTable(language: 'de' | 'en'): TypeTable {
  const known = opened.get(language);
  if (known) return known;
  const cues = cueFinder(language);
  const senses = senseFinder(language);
  const table = remembered((key): TypeWord => {
    const {entries, ending} = senses(key);
    return wordOf(key, cues(key), entries, ending);
  }, 3000);
  opened.set(language, table);
  return table;
}

function wordOf(key: string, cues: readonly Cue[], entries: readonly Entry[], ending: readonly Sense[]): TypeWord {
  const {roles, firstNames} = lexicon();
  const role = roles.starts(key);
  const name = firstNames.has(key) || firstNames.has(key.slice(key.search(/[a-z]*$/)));
  if (cues.length === 0 && entries.length === 0 && ending.length === 0 && !role && !name) return nothing;
  const before = new Map<string, Begun>();
  for (const {keys} of [...cues, ...entries]) {
    const next = keys[1];
    if (next !== undefined && !before.has(next)) before.set(next, begun(cues, entries, next));
  }
  return {alone: begun(cues, entries), before, ending, role, name};
}

function begun(cues: readonly Cue[], entries: readonly Entry[], next?: string): Begun {
  const fits = ({keys}: {readonly keys: readonly string[]}) => keys.length === 1 || keys[1] === next;
  const fitting = cues.filter(fits);
  const types = [...new Set(fitting.map(({type}) => type))];
  return {
    cues: types.flatMap((type) =>
      fitting.filter((cue) => cue.type === type).sort((one, other) => other.keys.length - one.keys.length),
    ),
    entries: entries.filter(fits),
  };
}

const nothing: TypeWord = {alone: {cues: [], entries: []}, before: new Map(), ending: [], role: false, name: false};

/** Whether a phrase goes on from its third word; the table has looked at the first two. */
function goesOn(phrase: readonly string[], keys: readonly string[], index: number): boolean {
  for (let at = 2; at < phrase.length; at++) if (keys[index + at] !== phrase[at]) return false;
  return true;
}

/** Tell every cue that the words hold; a phrase counts once, not again for the shorter ones of its type inside it. */
export function eachCue({keys, begun}: KnownWords, tell: (cue: Cue) => void): void {
  const ends = new Map<CuedType, number>();
  for (let index = 0; index < begun.length; index++) {
    const cues = begun[index]?.cues ?? none;
    if (cues.length > 0) cuesAt(cues, keys, index, ends, tell);
  }
}

/** What the words of a sentence are about. */
export function tellSenses({keys, words, begun}: KnownWords, senses: Senses): void {
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? nothing;
    if (word === nothing || sensesAt(begun[index]?.entries ?? none, keys, index, senses)) continue;
    for (const sense of word.ending) senses.tell(sense, keys[index] ?? '');
  }
}

const none: readonly never[] = [];

function cuesAt(
  cues: readonly Cue[],
  keys: readonly string[],
  index: number,
  ends: Map<CuedType, number>,
  tell: (cue: Cue) => void,
): void {
  let counted: CuedType | undefined;
  for (let at = 0; at < cues.length; at++) {
    const cue = cues[at];
    if (cue === undefined || cue.type === counted || !goesOn(cue.keys, keys, index)) continue;
    counted = cue.type;
    const end = index + cue.keys.length;
    if (end <= (ends.get(cue.type) ?? 0)) continue;
    ends.set(cue.type, end);
    tell(cue);
  }
}

/** Tell the senses of the entries that go on; false when none does. */
function sensesAt(entries: readonly Entry[], keys: readonly string[], index: number, senses: Senses): boolean {
  let fits = false;
  for (let at = 0; at < entries.length; at++) {
    const entry = entries[at];
    if (entry === undefined || !goesOn(entry.keys, keys, index)) continue;
    const {gap} = entry;
    if (gap !== undefined && keys.indexOf(gap, index + entry.keys.length) < 0) continue;
    const words = entry.keys.length === 1 && gap === undefined ? (keys[index] ?? '') : entry.phrase;
    for (let place = 0; place < entry.senses.length; place++) senses.tell(entry.senses[place] ?? 0, words);
    fits = true;
  }
  return fits;
}
