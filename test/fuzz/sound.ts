import {isDeepStrictEqual} from 'node:util';
import {VFile} from 'vfile';
import {explain} from '../../src/explain.js';
import {allFormats} from '../../src/formats/all.js';
import type {Reading} from '../../src/formats/index.js';
import {problemTexts} from '../../src/formats/problem-texts.js';
import type {Letter} from '../../src/letter/letter.js';
import {finish} from '../../src/letter/steps.js';
import {checkInSteps, linter, readInSteps} from '../../src/lint.js';
import {fixBytes} from '../../src/node/fix-bytes.js';
import type {Remark} from '../../src/report/report.js';
import {defaults, type Settings} from '../../src/settings/settings.js';
import {Lines, type Range, type Source} from '../../src/source/index.js';

const lint = linter(allFormats);

/** What was read out of a file and said about it, after everything that has to hold for it was found to hold. */
export interface Sound {
  readonly reading: Reading;
  readonly letters: readonly Letter[];
  readonly remarks: readonly Remark[];
  readonly file: VFile;
}

/** Check a file twice, in both ways that there are, and look at all that comes out. */
export function soundFile(value: Uint8Array | string, path: string, settings: Settings = defaults): Sound {
  const file = new VFile({path, value});
  const document = finish(readInSteps(file, allFormats, settings));
  const {reading} = file.data;
  if (!reading) throw new Error('nothing was read');
  soundReading(reading);
  for (const letter of document.children) soundLetter(letter);
  const remarks = finish(checkInSteps(document, file, settings));
  const original = reading.letters[0]?.source.original;
  if (original !== undefined) for (const remark of remarks) soundRemark(remark, original);
  const again = lint(new VFile({path, value}), settings);
  same('messages', told(again), told(file));
  same('verdict', again.data.klarbrief, file.data.klarbrief);
  soundVerdict(file);
  for (const letter of document.children) for (const {lines} of explain(letter, 'de')) same('line', lines, [...lines]);
  return {reading, letters: document.children, remarks, file};
}

/** Put the suggestions of a file in place; what comes out can be read again. */
export async function soundFix(bytes: Uint8Array, path: string): Promise<void> {
  const fixed = await fixBytes(bytes, path, defaults, {wanted: 'suggestions', ifLetter: false, hidden: []});
  if (fixed && fixed.count < 1) throw new Error('changed without a change');
}

function told({messages}: VFile): unknown {
  return messages.map(({reason, ruleId, place, fatal, actual, expected}) => [
    reason,
    ruleId,
    place,
    fatal,
    actual,
    expected,
  ]);
}

function same(what: string, one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other))
    throw new Error(`${what} differ: ${JSON.stringify(one)} and ${JSON.stringify(other)}`);
}

function within([start, end]: Range, [from, to]: Range, what: string): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < from || end < start || end > to)
    throw new Error(`${what} outside: ${start}-${end} of ${from}-${to}`);
}

/** What holds for everything that was read. */
export function soundReading({letters, problems, comments}: Reading): void {
  const original = letters[0]?.source.original;
  for (const {source} of letters) {
    if (source.original !== original) throw new Error('letters of one file have different originals');
    soundSource(source);
  }
  for (const {message, values, at} of problems) {
    const text = problemTexts[message];
    if (!text) throw new Error(`a problem without a text: ${message}`);
    for (const [, slot = ''] of text.de.matchAll(/\{(\w+)\}/g))
      if (values?.[slot] === undefined) throw new Error(`${message} lacks ${slot}`);
    if (original !== undefined) within(at, [0, original.length], message);
  }
  if (original !== undefined) for (const {at} of comments) within(at, [0, original.length], 'comment');
}

/** What holds for every source, whatever it was read from. */
export function soundSource({original, segments, text, hints, branches}: Source): void {
  let length = 0;
  for (const segment of segments) {
    within(segment.from, [0, original.length], `segment ${JSON.stringify(segment.text.slice(0, 40))}`);
    if (segment.kind === 'verbatim' && original.slice(...segment.from) !== segment.text)
      throw new Error(`not its slice: ${JSON.stringify(segment)}`);
    if (segment.text === '') throw new Error('an empty segment');
    // Characters that are masks may stand there as characters, or encoded.
    if (masks.test(segment.text) && segment.kind === 'placeholder')
      throw new Error(`mark left: ${JSON.stringify(segment)}`);
    length += segment.text.length;
  }
  if (length !== text.length) throw new Error('segments and text differ');
  for (const {at, kind} of hints) within(at, [0, text.length], `hint ${kind}`);
  for (const branch of branches) {
    if (branch.original !== original) throw new Error('a branch of another original');
    soundSource(branch);
  }
}

const masks = /[\uE000-\uE003]/;

/** A word is its slice of the text, but for the end of a line within: `Auftrags-⏎erteilung`. */
function isWritten(word: string, slice: string): boolean {
  if (!/[\r\n]/.test(slice)) return word === slice;
  return word.replaceAll('-', '') === slice.replace(/-\s*/g, '');
}

/** What holds for every letter. */
export function soundLetter({source, children, blocks, facts}: Letter): void {
  const {text} = source;
  const all: Range = [0, text.length];
  for (const {at, name} of children) within(at, all, name);
  for (const block of blocks) {
    within(block.at, all, 'block');
    let from = block.at[0];
    for (const sentence of block.sentences) {
      within(sentence.at, [from, block.at[1]], 'sentence');
      if (sentence.text !== text.slice(...sentence.at)) throw new Error(`a sentence is not its text: ${sentence.text}`);
      let word = sentence.at[0];
      for (const {at, text: written} of sentence.words) {
        within(at, [word, sentence.at[1]], `word ${written}`);
        if (!isWritten(written, text.slice(...at))) throw new Error(`a word is not its text: ${written}`);
        word = at[1];
      }
      from = sentence.at[1];
    }
  }
  const {people, phones, mailboxes, dates, salutation} = facts;
  for (const {at} of [...people, ...phones, ...mailboxes, ...dates, ...(salutation ? [salutation] : [])])
    within(at, all, 'fact');
}

function soundRemark({at, reason, actual, contiguous, ruleId, expected}: Remark, original: string): void {
  within(at, [0, original.length], ruleId);
  if (reason === '') throw new Error(`${ruleId} says nothing`);
  for (const text of expected) if (typeof text !== 'string') throw new Error(`${ruleId}: a replacement is no text`);
  if (!contiguous || actual === undefined) return;
  const written = original.slice(...at);
  // Entities, encodings and escapes are written otherwise than they are read.
  if (/^[\w äöüÄÖÜß.,:;!?()-]*$/.test(written) && !/ {2}/.test(written) && written !== actual)
    throw new Error(`${ruleId} quotes ${JSON.stringify(actual)}, there stands ${JSON.stringify(written)}`);
}

function soundVerdict({data, messages, value}: VFile): void {
  const {klarbrief, reading} = data;
  const original = reading?.letters[0]?.source.original ?? (typeof value === 'string' ? value : '');
  const lines = new Lines(original);
  for (const {place, reason} of messages) {
    if (!place || !('start' in place)) throw new Error(`no place: ${reason}`);
    for (const {line, column, offset} of [place.start, place.end]) {
      const point = lines.point(offset ?? -1);
      if (line !== point.line || column !== point.column) throw new Error(`line and offset disagree: ${reason}`);
    }
  }
  if (!klarbrief) return;
  const {score, deductions} = klarbrief;
  if (!(score >= 0 && score <= 100)) throw new Error(`score ${score}`);
  for (const {points} of deductions) if (!(points >= 0 && points <= 100)) throw new Error(`deduction ${points}`);
}
