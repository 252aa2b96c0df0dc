import type {Known} from './facts.js';
import type {Block, Facts, LetterType, Reason} from './letter.js';

/** What a letter is, and why klarbrief thinks so. */
export function typeOf(
  letter: Known & {readonly blocks: readonly Block[]; readonly facts: Facts; readonly template: boolean},
  told: {readonly type?: LetterType},
): {readonly type: LetterType; readonly reasons: readonly Reason[]} {
  if (told.type) return {type: told.type, reasons: [{message: 'type-set', values: {type: told.type}}]};
  const whole = letter.facts.salutation !== undefined || letter.lines.some((line) => line.name === 'closing');
  return {type: whole ? 'general' : 'fragment', reasons: []};
}
