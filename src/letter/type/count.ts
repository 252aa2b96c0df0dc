import type {PlacedLine} from '../anatomy.js';
import {keysOf, lexicon} from '../lexicon.js';
import {FoundActs} from './acts.js';
import type {Cue} from './cues.js';
import {type Looked, subjectOf} from './questions.js';
import {type Sense, Senses, senseOf} from './senses.js';
import {addShapes} from './shapes.js';
import {eachCue, type KnownWords, knownWords, ownWords, type TypeTable, tellSenses, typeTable} from './table.js';
import type {Tally} from './tally.js';

/**
 * Words and phrases count by where they stand: the subject most, then the first sentences. Sentences count by what they do, which
 * several of their words show together. Every word is looked up once for both. Returns what the letter is about.
 */
export function countWords(letter: Looked, tally: Tally): Senses {
  const {blocks, lines, language, source, frontMatter = {}} = letter;
  const held = source.segments.length > 1;
  const table = typeTable(language === 'en' ? 'en' : 'de');
  const seen = new Set<string>();
  let factor = 1.5;
  const count = (cue: Cue): void => {
    if (seen.has(cue.once)) return;
    seen.add(cue.once);
    tally.add(cue.type, cue.points * factor, {message: 'sign-words', values: {words: cue.phrase}});
  };
  const countButComplaints = (cue: Cue): void => {
    if (cue.type !== 'complaint-reply') count(cue);
  };
  eachCue(knownWords(table, keysOf(frontMatter.subject ?? frontMatter.betreff ?? '')), count);
  for (const block of blocks) {
    if (block.part !== 'subject') continue;
    for (const sentence of block.sentences) eachCue(knownWords(table, keysOf(sentence.text)), count);
  }
  const all = new Senses();
  const inSubject = subjectActs(letter, table, all);
  const found = new FoundActs();
  const senses = new Senses();
  let read = 0;
  for (const block of blocks) {
    if (block.part === 'subject') continue;
    for (const sentence of block.sentences) {
      const known = ownWords(table, sentence.words);
      factor = read++ < 3 ? 1.2 : 1;
      senses.clear();
      tellSenses(known, senses);
      const polite = senses.has(formula);
      eachCue(known, polite ? countButComplaints : count);
      addShapes(senses, sentence.text, known);
      addRole(senses, known);
      if (held) for (const {field} of sentence.words) if (field) addField(senses, field.kind, field.name);
      found.count(senses, 'sentence');
      for (const sense of senses.found) if (!(polite && sense === sorry)) all.tell(sense, senses.words(sense) ?? '');
    }
  }
  countComplaints(lines, table, tally);
  found.count(all, 'letter');
  for (const line of lines) if (line.name === 'footer') found.count(machineIn(line, table), 'sentence');
  for (const acts of [inSubject, found])
    for (const {type, points, message, words} of acts.all()) tally.add(type, points, {message, values: {words}});
  return all;
}

/** What the subject does, and what it is about. */
function subjectActs(letter: Looked, table: TypeTable, senses: Senses): FoundActs {
  const found = new FoundActs();
  const subject = subjectOf(letter);
  if (subject === '') return found;
  const known = knownWords(table, keysOf(subject));
  tellSenses(known, senses);
  addShapes(senses, subject, known, true);
  addRole(senses, known);
  found.count(senses, 'subject');
  found.count(senses, 'sentence', 0.8);
  return found;
}

/** What the customer complains about, in the message that the letter answers. */
function countComplaints(lines: readonly PlacedLine[], table: TypeTable, tally: Tally): void {
  let asked = 0;
  for (const line of lines) {
    if (line.name !== 'quoted') continue;
    const keys = line.text.length > 400 ? keysOf(line.text.slice(0, 400)) : line.keys;
    eachCue(knownWords(table, keys), (cue) => {
      if (cue.type !== 'complaint-reply' || cue.points < 2 || asked > 2) return;
      asked++;
      tally.add('complaint-reply', 2, {message: 'sign-customer-complains', values: {words: cue.phrase}});
    });
  }
}

/** The footer says that a machine writes, or nothing that counts. */
function machineIn({text, keys}: PlacedLine, table: TypeTable): Senses {
  const all = new Senses();
  const said = new Senses();
  if (text.length <= 400) tellSenses(knownWords(table, keys), all);
  const words = all.words(machine);
  if (words !== undefined) said.tell(machine, words);
  return said;
}

const machine = senseOf('machine');
/** "We apologise for any inconvenience" closes notices of works; whoever answers a complaint names what went wrong. */
const formula = senseOf('formula');
const sorry = senseOf('sorry');

function addRole(senses: Senses, {keys, words, places}: KnownWords): void {
  for (let at = 0; at < words.length; at++) {
    if (!words[at]?.role) continue;
    const index = places[at] ?? 0;
    const found = lexicon().roles.at(keys, index);
    if (found) senses.set(role, keys.slice(index, index + found.length).join(' '));
  }
}

const role = senseOf('role');

function addField(senses: Senses, kind: string, name: string): void {
  const sense = fieldSenses.get(kind);
  if (sense !== undefined) senses.tell(sense, name);
}

const fieldSenses: ReadonlyMap<string, Sense> = new Map([
  ['amount', senseOf('amount')],
  ['date', senseOf('date')],
  ['time', senseOf('time')],
  ['link', senseOf('link')],
  ['sender-name', senseOf('name')],
]);
