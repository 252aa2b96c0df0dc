import {remembered} from '../../dictionary/index.js';
import type {Word} from '../letter.js';
import {lexicon} from '../lexicon.js';
import {type Cue, type CuedType, cueFinder} from './cues.js';
import {type Entry, type Sense, type Senses, senseFinder} from './senses.js';

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
  /** Which shapes of a text it may be in, a bit each. */
  readonly shapes: number;
}

/** Shapes of a text that only certain words begin: whoever looks for them asks the words first. */
export const wordShapes = {month: 1, years: 2, days: 4, condition: 8} as const;

/** What begins at a word of a sentence: cues type by type, the longest of a type first, and entries in the order in which they count. */
interface Begun {
  readonly cues: readonly Cue[];
  readonly entries: readonly Entry[];
}

/** Tells what is known of a word. */
export type TypeTable = (key: string) => TypeWord;

/** The words of a sentence, and those of which the lists hold something, since of most they hold nothing. */
export interface KnownWords {
  readonly keys: readonly string[];
  /** What is known, … */
  readonly words: readonly TypeWord[];
  /** … and of which of the keys. */
  readonly places: readonly number[];
  /** A first name may stand here. */
  readonly named: boolean;
  /** The shapes that one or another word may begin. */
  readonly shapes: number;
}

/** The words of a sentence that are the writer's own, looked up; cited ones may name somebody as well. */
export function ownWords(table: TypeTable, sentence: readonly Word[]): KnownWords {
  const keys: string[] = [];
  const words: TypeWord[] = [];
  const places: number[] = [];
  let named = false;
  let shapes = 0;
  for (let index = 0; index < sentence.length; index++) {
    const word = sentence[index];
    if (word === undefined) continue;
    const known = table(word.key);
    if (known !== nothing) {
      named ||= known.name;
      shapes |= known.shapes;
      if (!word.cited) {
        places.push(keys.length);
        words.push(known);
      }
    }
    if (!word.cited) keys.push(word.key);
  }
  return {keys, words, places, named, shapes};
}

/** Look up the words of a text. */
export function knownWords(table: TypeTable, keys: readonly string[]): KnownWords {
  const words: TypeWord[] = [];
  const places: number[] = [];
  let named = false;
  let shapes = 0;
  for (let index = 0; index < keys.length; index++) {
    const known = table(keys[index] ?? '');
    if (known === nothing) continue;
    named ||= known.name;
    shapes |= known.shapes;
    places.push(index);
    words.push(known);
  }
  return {keys, words, places, named, shapes};
}

function begunAt({alone, before}: TypeWord, next: string | undefined): Begun {
  return next === undefined || before.size === 0 ? alone : (before.get(next) ?? alone);
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
  });
  opened.set(language, table);
  return table;
}

function wordOf(key: string, cues: readonly Cue[], entries: readonly Entry[], ending: readonly Sense[]): TypeWord {
  const {roles, firstNames} = lexicon();
  const role = roles.starts(key);
  const name = firstNames.has(key) || firstNames.has(key.slice(key.search(/(?<![a-z])[a-z]*$/)));
  const shapes = shapesOf(key);
  if (cues.length === 0 && entries.length === 0 && ending.length === 0 && !role && !name && shapes === 0)
    return nothing;
  const before = new Map<string, Begun>();
  for (const {keys} of [...cues, ...entries]) {
    const next = keys[1];
    if (next !== undefined && !before.has(next)) before.set(next, begun(cues, entries, next));
  }
  return {alone: begun(cues, entries), before, ending, role, name, shapes};
}

function shapesOf(key: string): number {
  if (!shaping.test(key)) return 0;
  let found = 0;
  if (months.test(key)) found |= wordShapes.month;
  if (/jahre|years/.test(key)) found |= wordShapes.years;
  if (/tage|woche|days|week/.test(key)) found |= wordShapes.days;
  if (/wenn|falls|sofern|if/.test(key)) found |= wordShapes.condition;
  return found;
}

const months = /\b(?:jan|jaen|feb|ma[eriy]|apr|ju[ln]|aug|sep|o[ck]t|nov|de[cz])/;
const shaping =
  /\b(?:jan|jaen|feb|ma[eriy]|apr|ju[ln]|aug|sep|o[ck]t|nov|de[cz]|jahre|years|tage|woche|days|week|wenn|falls|sofern|if\b)/;

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

const nothing: TypeWord = {
  alone: {cues: [], entries: []},
  before: new Map(),
  ending: [],
  role: false,
  name: false,
  shapes: 0,
};

/** Whether a phrase goes on from its third word; the table has looked at the first two. */
function goesOn(phrase: readonly string[], keys: readonly string[], index: number): boolean {
  for (let at = 2; at < phrase.length; at++) if (keys[index + at] !== phrase[at]) return false;
  return true;
}

/** Tell every cue that the words hold; a phrase counts once, not again for the shorter ones of its type inside it. */
export function eachCue({keys, words, places}: KnownWords, tell: (cue: Cue) => void): void {
  let ends: Map<CuedType, number> | undefined;
  for (let at = 0; at < words.length; at++) {
    const index = places[at] ?? 0;
    const {cues} = begunAt(words[at] ?? nothing, keys[index + 1]);
    if (cues.length === 0) continue;
    ends ??= new Map();
    cuesAt(cues, keys, index, ends, tell);
  }
}

/** What the words of a sentence are about. */
export function tellSenses({keys, words, places}: KnownWords, senses: Senses): void {
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? nothing;
    const index = places[at] ?? 0;
    if (sensesAt(begunAt(word, keys[index + 1]).entries, keys, index, senses)) continue;
    for (let one = 0; one < word.ending.length; one++) senses.tell(word.ending[one] ?? 0, keys[index] ?? '');
  }
}

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
