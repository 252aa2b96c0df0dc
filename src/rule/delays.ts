import type {Sentence} from '../letter/letter.js';
import type {Range} from '../source/index.js';
import {type Clause, clausesOf} from './clauses.js';

/** The same date, told as a promise. */
export interface Promised {
  readonly at: Range;
  /** What can stand at that place. */
  readonly text: string;
  /** The words that made the date a delay. */
  readonly found: string;
}

/** "Leider können wir erst ab" → "Wir können ab", "leider erst am" → "am": the same date, told as a promise. */
export function withoutDelay({words}: Sentence, [start, end]: Range): Promised | undefined {
  const clause = words.filter(({at}) => at[0] >= start && at[1] <= end);
  if (clause.some(({key}) => /^(?:nicht|kein.*|nie|nichts|muss|muessen)$/.test(key))) return undefined;
  // „Erst“ is what the reason is about: without it, the reason would be one for the date.
  if (words.some(({key}, at) => givesReason(words, key, at))) return undefined;
  const limit = clause.findIndex(({key}) => key === 'erst');
  const next = clause[limit + 1];
  const late = clause[limit];
  if (!late || !next || next.before !== '' || next.cited || late.cited) return undefined;
  const [first, verb, subject] = clause;
  if (
    first?.key === 'leider' &&
    first === words[0] &&
    limit > 2 &&
    verb &&
    /^(?:wir|ich|Sie)$/.test(subject?.text ?? '')
  ) {
    const between = clause.slice(3, limit).map(({text}) => text);
    if (clause.slice(1, limit).some(({before, field}) => before !== '' || field)) return undefined;
    const text = [
      subject?.key === 'wir' ? 'Wir' : subject?.key === 'ich' ? 'Ich' : 'Sie',
      verb.text,
      ...between,
      next.text,
    ].join(' ');
    return {at: [first.at[0], next.at[1]], text, found: `${first.text} … ${late.text}`};
  }
  const before = clause[limit - 1];
  if (first?.key === 'leider' && before !== first) return undefined;
  const from = before?.key === 'leider' && before !== words[0] ? before : late;
  if (clause.some((word) => word.key === 'leider' && word !== from)) return undefined;
  return {
    at: [from.at[0], next.at[1]],
    text: next.text,
    found: from === late ? late.text : `${from.text} ${late.text}`,
  };
}

/** "aus logistischen Gründen", "wegen des Streiks", "weil ein Teil fehlt". */
function givesReason(words: Sentence['words'], key: string, at: number): boolean {
  if (
    /^(?:wegen|aufgrund|infolge|durch|weil|da|denn|nachdem|deshalb|deswegen|daher|darum|krankheitsbedingt|[a-z]+bedingt|angesichts|dank|solange|nach|because|due|owing|since|as)$/.test(
      key,
    )
  )
    return key !== 'da' || at === 0 || words[at]?.before.includes(',') === true;
  return key === 'gruenden' || key === 'grund' || key === 'ursache';
}

/** "kann nicht vor dem 3. Mai geliefert werden" → "kann ab dem 3. Mai …". */
export function fromThenOn(sentence: Sentence): Promised | undefined {
  const {words} = sentence;
  const not = words.findIndex(({key}, at) => key === 'nicht' && words[at + 1]?.key === 'vor' && isDay(words, at + 2));
  const [denied, before] = [words[not], words[not + 1]];
  if (!denied || !before) return undefined;
  const clause = clausesOf(sentence, 'de').find((each) => asserts(each) && each.words.includes(denied));
  const allows = clause?.words.some(({key}) =>
    /^(?:kann|koennen|moeglich|lieferbar|verfuegbar|erhaeltlich|buchbar)$/.test(key),
  );
  if (!allows) return undefined;
  return {at: [denied.at[0], before.at[1]], text: 'ab', found: `${denied.text} ${before.text}`};
}

function asserts({role}: Clause): boolean {
  return role === 'main' || role === 'content';
}

/** "Montag", "dem 3. Mai", "Ende Juni", "15 Uhr". */
function isDay(words: Sentence['words'], at: number): boolean {
  const day = words[at]?.key === 'dem' ? words[at + 1] : words[at];
  return /^(?:\d{1,2}\.?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|anfang|mitte|ende|januar|jaenner|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember)$/.test(
    day?.key ?? '',
  );
}
