import type {Letter} from '../letter/letter.js';
import {baseLanguage, type Example} from '../rule/rule.js';
import type {AnyRule} from '../rule/run.js';

/** What a rule's example says in short: the words before and after. `before` is empty where something was missing. */
export interface Pair {
  readonly before: string;
  readonly after: string;
}

/** The example of a rule that shows best what to do, in the letter's language: a sentence, else the lines that change. */
export function exampleOf(rule: AnyRule, language: Letter['language']): Pair | undefined {
  const examples: readonly Example[] = rule.examples[baseLanguage(language)] ?? [];
  const sentences = examples.filter(({bad}) => !bad.includes('\n'));
  const sentence = sentences.find(alike) ?? sentences[0];
  if (sentence) return {before: unmarked(sentence.bad), after: sentence.good};
  const pairs = examples
    .map(changed)
    .filter(({before, after}) => before !== after && linesOf(after).length <= mostLines);
  return pairs.find(({before}) => before !== '') ?? pairs[0];
}

/** Whether `good` says what `bad` says, only better; some examples show what else may be written. */
export function alike({bad, good}: Example): boolean {
  const before = new Set(wordsOf(unmarked(bad)));
  const after = wordsOf(good);
  return after.filter((word) => before.has(word)).length * 3 >= Math.min(before.size, after.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9à-ɏ]+/g) ?? [];
}

/** The lines in which two letters differ. */
function changed({bad, good}: Example): Pair {
  const before = linesOf(unmarked(bad));
  const after = linesOf(good);
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first++;
  let last = 0;
  const most = Math.min(before.length, after.length) - first;
  while (last < most && before.at(-1 - last) === after.at(-1 - last)) last++;
  const between = (lines: readonly string[]): string =>
    lines
      .slice(first, lines.length - last)
      .join('\n')
      .trim();
  return {before: between(before), after: between(after)};
}

function unmarked(text: string): string {
  return text.replace(/<\/?mark>/g, '');
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** A longer piece is a letter and no hint. */
const mostLines = 6;
