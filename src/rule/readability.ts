import type {Letter, Sentence} from '../letter/letter.js';
import {body} from './letter.js';
import {baseLanguage} from './rule.js';
import {syllables} from './syllables.js';

/** What the readability of a letter rests on: counts, averages, and the published formulas that are named after somebody. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  /** Average sentence length in words (ASL). */
  readonly wordsPerSentence: number;
  /** Average word length in syllables (ASW). */
  readonly syllablesPerWord: number;
  /** Words with three or more syllables, in percent (MS). */
  readonly polysyllables: number;
  /** Words of one syllable, in percent (ES). */
  readonly monosyllables: number;
  /** Words with more than six letters, in percent (IW). */
  readonly longWords: number;
  /**
   * German reading ease, 180 − ASL − 58.5·ASW. Source: Toni Amstad, „Wie verständlich sind unsere Zeitungen?“, Zürich 1978,
   * an adaptation of Flesch.
   */
  readonly amstad: number;
  /** Reading ease, 206.835 − 1.015·ASL − 84.6·ASW. Source: Rudolf Flesch, “A new readability yardstick”, 1948. */
  readonly flesch: number;
  /** Grade level, 0.39·ASL + 11.8·ASW − 15.59. Source: J. Peter Kincaid and others, US Navy, 1975. */
  readonly fleschKincaid: number;
  /**
   * Wiener Sachtextformeln 1 to 4, school years 4 to 15. Source: Richard Bamberger and Erich Vanecek, „Lesen – Verstehen –
   * Lernen – Schreiben“, Wien 1984.
   */
  readonly wiener: readonly [number, number, number, number];
  /** ASL + IW, for German and English alike. Source: Carl-Hugo Björnsson, “Läsbarhet”, Stockholm 1968. */
  readonly lix: number;
  /** School year, √(30·polysyllabic words / sentences) − 2. Source: McLaughlin's SMOG for German, Bamberger and Vanecek 1984. */
  readonly gsmog: number;
}

/** How hard a reader finds the body of a letter. Subject, salutation, signature, headings and lists without sentences stay out. */
export function readabilityOf(letter: Letter): Readability {
  let known = measured.get(letter);
  if (!known) {
    known = measure(letter);
    measured.set(letter, known);
  }
  return known;
}

/** The rule and the report ask for the same letter. */
const measured = new WeakMap<Letter, Readability>();

function measure(letter: Letter): Readability {
  const language = baseLanguage(letter.language);
  let words = 0;
  let all = 0;
  let poly = 0;
  let mono = 0;
  let long = 0;
  const read = readSentences(letter);
  for (const sentence of read) {
    for (const {text} of sentence.words) {
      const count = syllables(text, language);
      words++;
      all += count;
      if (count >= 3) poly++;
      if (count === 1) mono++;
      if (text.length > 6 && letters(text) > 6) long++;
    }
  }
  return measures({words, sentences: read.length, syllables: all, poly, mono, long});
}

/** The sentences that count: those of paragraphs, and list items that are sentences themselves. */
export function readSentences(letter: Letter): readonly Sentence[] {
  const read: Sentence[] = [];
  for (const {kind, sentences} of body(letter)) {
    if (kind === 'heading' || kind === 'cell') continue;
    for (const sentence of sentences) if (counts(sentence, kind === 'paragraph')) read.push(sentence);
  }
  return read;
}

function counts({words, text}: Sentence, inParagraph: boolean): boolean {
  return inParagraph ? words.length > 1 : words.length > 3 && /[.!?]["“”»«)]*\s*$/.test(text);
}

interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
  readonly poly: number;
  readonly mono: number;
  readonly long: number;
}

function measures(counted: Counts): Readability {
  const {words, sentences} = counted;
  const asl = sentences === 0 ? 0 : words / sentences;
  const asw = words === 0 ? 0 : counted.syllables / words;
  const percent = (part: number): number => (words === 0 ? 0 : (100 * part) / words);
  const [ms, es, iw] = [percent(counted.poly), percent(counted.mono), percent(counted.long)];
  return {
    words,
    sentences,
    syllables: counted.syllables,
    wordsPerSentence: asl,
    syllablesPerWord: asw,
    polysyllables: ms,
    monosyllables: es,
    longWords: iw,
    amstad: 180 - asl - 58.5 * asw,
    flesch: 206.835 - 1.015 * asl - 84.6 * asw,
    fleschKincaid: 0.39 * asl + 11.8 * asw - 15.59,
    wiener: [
      0.1935 * ms + 0.1672 * asl + 0.1297 * iw - 0.0327 * es - 0.875,
      0.2007 * ms + 0.1682 * asl + 0.1373 * iw - 2.779,
      0.2963 * ms + 0.1905 * asl - 1.1144,
      0.2744 * ms + 0.2656 * asl - 1.693,
    ],
    lix: asl + iw,
    gsmog: sentences === 0 ? 0 : Math.sqrt((counted.poly * 30) / sentences) - 2,
  };
}

/** Letters of a word; an address has none that anybody reads. */
function letters(word: string): number {
  if (/@|:\/\/|^www\./.test(word)) return 0;
  let count = 0;
  for (let at = 0; at < word.length; at++) if (isLetter(word.charCodeAt(at))) count++;
  return count;
}

/** A to Z and what stands from À to ɏ, as dictionaries have it. */
function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit <= 0x24f);
}
