import type {LetterType, Reason} from '../letter.js';
import {correct} from './corrections.js';
import {countWords} from './count.js';
import {type CuedType, cuedTypes} from './cues.js';
import {isAnswer, isFragment, type Looked} from './questions.js';
import {signs} from './signs.js';
import {Tally} from './tally.js';

/** What a letter is, and why klarbrief thinks so. */
export function typeOf(
  letter: Looked,
  told: {readonly type?: LetterType},
): {readonly type: LetterType; readonly reasons: readonly Reason[]} {
  if (told.type) return {type: told.type, reasons: [{message: 'type-set', values: {type: told.type}}]};
  if (letter.mail?.auto === 'bounce' || letter.mail?.auto === 'reply')
    return {type: 'notification', reasons: [{message: 'type-automatic'}]};
  if (isFragment(letter)) return {type: 'fragment', reasons: [{message: 'type-fragment'}]};
  const tally = new Tally();
  const senses = countWords(letter, tally);
  for (const sign of signs)
    if (sign.test(letter)) for (const [type, points] of sign.points) tally.add(type, points, {message: sign.message});
  correct(tally, letter, senses);
  const [best, most] = strongest(tally, complains(letter, tally));
  if (best === 'general' || most < (best === 'advertising' ? enoughToSell : enough))
    return {type: 'general', reasons: tally.reasons('general', 'type-general')};
  return {type: best, reasons: tally.reasons(best, 'type-found')};
}

/** How many points a type needs; what is told from a letter that only informs must be clearer where somebody sells. */
const enough = 3.4;
const enoughToSell = 3.9;

/** The type with the most points, the first of several. */
function strongest(tally: Tally, complained: boolean): readonly [type: CuedType, points: number] {
  let best: CuedType = 'general';
  let most = Number.NEGATIVE_INFINITY;
  for (const type of cuedTypes) {
    if (type === 'complaint-reply' && !complained) continue;
    const points = tally.points(type);
    if (points <= most) continue;
    best = type;
    most = points;
  }
  return [best, most];
}

/** Whether somebody may have complained: a letter that nobody asked for answers no complaint unless it says so clearly. */
function complains(letter: Looked, tally: Tally): boolean {
  return (
    isAnswer(letter) ||
    tally.most('complaint-reply') >= 4 ||
    tally.points('complaint-reply') >= 7 ||
    (tally.points('complaint-reply') >= 5 && tally.has('complaint-reply', 'act-sorry'))
  );
}
