import type {Letter} from '../letter/letter.js';
import type {Range} from '../source/index.js';
import {textOf} from './letter.js';
import type {Finding, Hit} from './rule.js';

/**
 * The findings of a rule about wording: dictionary hits and orders, one for each phrase. What lies inside an order is
 * part of it, and a word that cites the law is none.
 */
export function* wordFindings(
  letter: Letter,
  hits: readonly Hit[],
  orders: readonly Range[],
): Generator<Finding<'plainer' | 'leaveOut' | 'order'>> {
  for (const at of orders) yield {message: 'order', at, values: {found: textOf(letter, at)}};
  for (const {entry, range} of hits) {
    if (orders.some(([start, end]) => range[0] >= start && range[1] <= end)) continue;
    if (citesLaw(letter, range)) continue;
    const found = textOf(letter, range);
    const why = entry.why === undefined ? {} : {why: entry.why};
    if (entry.say.length === 0) yield {message: 'leaveOut', at: range, values: {found}, ...why};
    else yield {message: 'plainer', at: range, values: {found, better: entry.say}, ...why};
  }
}

/** "gemäß § 7 UWG", "pursuant to section 4": the words around a citation of law stand as the law has them. */
function citesLaw(letter: Letter, [, end]: Range): boolean {
  return /^\s*(?:des |der |dem |den |the )?(?:§|Art(?:\.|ikel)\s?\d|Abs(?:\.|atz)\s?\d|[Ss]ection \d|Article \d|Regulation )/.test(
    letter.source.text.slice(end, end + 30),
  );
}
