import type {Letter} from '../letter/letter.js';
import {readabilityOf} from '../rule/readability.js';
import {customerWords, senderWords} from '../rule/references.js';
import type {Level} from '../settings/settings.js';

/** One deduction of the score: which rule, what for, how much. */
export interface Deduction {
  readonly rule: string;
  readonly findings: number;
  readonly points: number;
}

export interface Score {
  readonly score: number;
  readonly deductions: readonly Deduction[];
}

/** A finding as the score sees it. */
export interface Scored {
  readonly rule: string;
  readonly level: Level;
  readonly wording: boolean;
}

const points: Readonly<Record<Level, number>> = {error: 10, warning: 4, info: 1};
const mostPerRule = 15;
const scaledFrom = 150;

/**
 * 100 minus points: error 10, warning 4, info 1; wording findings are scaled by 150/words in texts over 150 words; one
 * rule costs 15 at most; never below 0 (rulebook section 2).
 */
export function scoreOf(findings: readonly Scored[], words: number): Score {
  const perRule = new Map<string, {findings: number; points: number}>();
  const scale = words > scaledFrom ? scaledFrom / words : 1;
  for (const finding of findings) {
    const sum = perRule.get(finding.rule) ?? {findings: 0, points: 0};
    perRule.set(finding.rule, sum);
    sum.findings++;
    sum.points += points[finding.level] * (finding.wording ? scale : 1);
  }
  const deductions = [...perRule]
    .map(([rule, sum]) => ({rule, findings: sum.findings, points: round(Math.min(mostPerRule, sum.points))}))
    .sort((a, b) => b.points - a.points || (a.rule < b.rule ? -1 : 1));
  const total = deductions.reduce((sum, deduction) => sum + deduction.points, 0);
  return {score: Math.max(0, Math.round(100 - total)), deductions};
}

export interface Metrics {
  readonly words: number;
  readonly sentences: number;
  readonly wordsPerSentence: number;
  /** How often the body mentions the customer (Sie, Ihnen, the name) and the sender (wir, uns, unser). */
  readonly customerReferences: number;
  readonly senderReferences: number;
  /** Published formulas for the letter's language, by name; left out below 100 words, where they say nothing. */
  readonly readability?: Readonly<Record<string, number>>;
}

/** Counts over the prose of a letter; headings and table cells are no sentences. */
export function metricsOf(letter: Letter): Metrics {
  let words = 0;
  let sentences = 0;
  let customerReferences = 0;
  let senderReferences = 0;
  for (const block of letter.blocks) {
    if (block.kind === 'heading' || block.kind === 'cell' || block.part === 'subject') continue;
    for (const sentence of block.sentences) {
      if (sentence.words.length === 0) continue;
      words += sentence.words.length;
      sentences++;
      if (block.part !== 'body') continue;
      customerReferences += customerWords(letter, sentence).length;
      senderReferences += senderWords(letter, sentence).length;
    }
  }
  const wordsPerSentence = sentences === 0 ? 0 : round(words / sentences);
  const counts = {words, sentences, wordsPerSentence, customerReferences, senderReferences};
  const readability = formulas(letter);
  return readability === undefined ? counts : {...counts, readability};
}

/** The formulas that are made for the language; their sources stand in `readability.ts`. */
function formulas(letter: Letter): Metrics['readability'] {
  const {words, amstad, flesch, fleschKincaid, wiener, lix, gsmog} = readabilityOf(letter);
  if (words < fewestWords) return undefined;
  const [first, second, third, fourth] = wiener;
  const named: Readonly<Record<string, number>> =
    letter.language === 'en'
      ? {flesch, 'flesch-kincaid': fleschKincaid, lix}
      : {
          'flesch-amstad': amstad,
          'wiener-1': first,
          'wiener-2': second,
          'wiener-3': third,
          'wiener-4': fourth,
          lix,
          gsmog,
        };
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, round(value)]));
}

const fewestWords = 100;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
