import {fold} from '../../dictionary/fold.js';
import type {Case} from '../../dictionary/noun-cases.js';
import type {Word} from '../../letter/letter.js';
import type {Edits} from './edits.js';
import type {Found} from './found.js';
import {inCase, nounGroupAt, readingsOf} from './noun-group.js';
import {isPreposition} from './surroundings.js';

/**
 * The preposition that the plain verb wants in place of the other one: „davon in Kenntnis setzen“ is „darüber informieren“, „mit uns in
 * Verbindung setzen“ is „bei uns melden“. False where the words behind it would need another case and nobody knows their gender.
 */
export function prepositionEdits({words, hit, form, plain}: Found, edits: Edits): boolean {
  const {instead} = plain;
  if (hasUnlike({words, hit, plain}) || !isInCompany({words, hit, plain})) return false;
  if (!instead || instead.was === 'dass') return true;
  const places: number[] = [];
  let has = false;
  const [from, to] = clauseAround(words, hit.words);
  for (let at = from; at <= to; at++) {
    const word = words[at];
    if (!word || (hit.words.includes(at) && at !== form.at)) continue;
    if (instead.is !== undefined && isOne(word.key, instead.is)) has = true;
    if (isOne(word.key, instead.was) && !isOfVerb(words, at) && !/^\d/.test(words[at + 1]?.text ?? '')) places.push(at);
    else if (instead.was === 'auf' && word.key === 'auf' && /^\d/.test(words[at + 1]?.text ?? '')) places.push(at);
  }
  // „Auf der Station von Besuchen Abstand nehmen“: the place keeps its preposition, the object gets the other one.
  if (has && (places.length === 0 || instead.is === 'über')) return true;
  if (places.length === 0) return !(plain.needsObject && instead.is === undefined);
  const [at = 0] = places;
  const word = words[at];
  if (places.length > 1 || !word) return false;
  return changed(words, at, word, instead, edits);
}

/** „Einverständnis mit der Abbuchung erklären“: zustimmen has no place for mit. */
function hasUnlike({words, hit, plain: {unlike}}: Pick<Found, 'words' | 'hit' | 'plain'>): boolean {
  if (unlike.length === 0) return false;
  const [from, to] = clauseAround(words, hit.words);
  return words.some(
    ({key}, at) =>
      at >= from &&
      at <= to &&
      !hit.words.includes(at) &&
      unlike.some((preposition) => isOne(key, preposition)) &&
      !isOfVerb(words, at) &&
      !isDate(words, at),
  );
}

/** „am Montag“, „zum 1. Mai“, „im Juni“ say when. */
function isDate(words: readonly Word[], at: number): boolean {
  if (!/^(?:am|zum|im)$/.test(words[at]?.key ?? '')) return false;
  return /^\d|tag$|^(?:mittwoch|sonnabend|abend|morgen|wochenende|ende|anfang|januar|jaenner|februar|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|fruehjahr|fruehling|sommer|herbst|winter|jahr)$/.test(
    words[at + 1]?.key ?? '',
  );
}

/** „Dem Antrag stattgeben“ is zustimmen, „der Klage stattgeben“ is not. */
function isInCompany({words, hit, plain: {goesWith}}: Pick<Found, 'words' | 'hit' | 'plain'>): boolean {
  if (goesWith === undefined) return true;
  const [from, to] = clauseAround(words, hit.words);
  return words
    .slice(from, to + 1)
    .some(({key, text}) => /^[A-ZÄÖÜ]/.test(text) && goesWith.some((noun) => key.endsWith(fold(noun.toLowerCase()))));
}

/** „Ihrem Wunsch Rechnung tragen“ is „Ihren Wunsch berücksichtigen“: the one dative of the clause becomes the object. */
export function objectEdits({words, hit, plain}: Found, edits: Edits): boolean {
  if (!plain.accusative) return true;
  const [from, to] = clauseAround(words, hit.words);
  const found: (readonly [at: number, text: string])[] = [];
  for (let at = from; at <= to; at++) {
    const word = words[at];
    if (!word || hit.words.includes(at) || isGoverned(words, at, from)) continue;
    const isSelf = word.key === 'uns' && words.some(({key}) => key === 'wir');
    const pronoun = isSelf ? undefined : accusatives[word.text];
    if (pronoun !== undefined) found.push([at, pronoun]);
    if (word.key === 'dem' && !/^[A-ZÄÖÜ]/.test(words[at + 1]?.text ?? '') && !nounGroupAt(words, at))
      found.push([at, 'das']);
    const group = /(?:em|er|en)$/.test(word.key) ? nounGroupAt(words, at) : undefined;
    if (!group?.determiner) continue;
    const isSure = /em$/.test(word.key) || /^(?:ihr|unser|ein|mein|dein|kein)er$/.test(word.key);
    if (!isSure && readingsOf(group, 'dat').length === 0) continue;
    if (/en$/.test(word.key) && readingsOf(group, 'acc').length > 0) return false;
    const alike = /er$/.test(word.key) && word.key !== 'der' && group.adjectives.length === 0;
    const text = inCase(group, ['dat'], 'acc') ?? (alike ? `${word.text.slice(0, -1)} ${group.noun.text}` : undefined);
    if (text === undefined) return false;
    found.push([at, text]);
    at = group.last;
  }
  const [only] = found;
  if (found.length !== 1 || !only) return false;
  for (const [index, part] of only[1].split(' ').entries()) edits.put(only[0] + index, part);
  return true;
}

/** What a preposition or a noun governs is no object of the verb. */
function isGoverned(words: readonly Word[], at: number, from: number): boolean {
  const before = words[at - 1];
  if (at <= from || !before || words[at]?.before !== '') return false;
  return (
    isPreposition(before.key) ||
    (/^[A-ZÄÖÜ]/.test(before.text) &&
      !/^(?:Sie|Ihnen)$/.test(before.text) &&
      /(?:er|es)$|^(?:der|des)$/.test(words[at]?.key ?? ''))
  );
}

function changed(
  words: readonly Word[],
  at: number,
  word: Word,
  {is, was}: {readonly is?: string; readonly was: string},
  edits: Edits,
): boolean {
  const adverb = /^(da|hier|wo)r?/.exec(word.key)?.[1];
  if (word.key !== was && !contractions[was]?.includes(word.key)) {
    // „davon Gebrauch machen“ is „das nutzen“.
    if (adverb !== undefined && was === 'von' && is === undefined && adverb !== 'wo') {
      edits.put(at, begun(word.text, adverb === 'hier' ? 'dies' : 'das'));
      return true;
    }
    if (adverb === undefined || is === undefined || was === 'als') return false;
    const text = `${adverb}${/^[aeiouäöü]/.test(is) && adverb !== 'hier' ? 'r' : ''}${is}`;
    edits.put(at, begun(word.text, text));
    return true;
  }
  const [before, behind] = [caseOf[was], is === undefined ? caseOf[was] : caseOf[is]];
  if (is === undefined) return withoutPreposition(words, at, word, edits);
  if (word.key !== was) return false;
  if (before !== behind && !reinflected(words, at + 1, before, behind, edits)) return false;
  edits.put(at, begun(word.text, is));
  return true;
}

function begun(model: string, text: string): string {
  return /^[A-Z]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** „Einsicht in die Akten nehmen“: an object without its preposition; a place („in unserem Büro“) is none. */
function withoutPreposition(words: readonly Word[], at: number, word: Word, edits: Edits): boolean {
  if (word.key === 'zum' || word.key === 'zur') {
    edits.put(at, word.key === 'zum' ? 'dem' : 'der');
    return true;
  }
  const next = words[at + 1];
  if (word.key === 'auf') {
    if (
      !next ||
      !/^(?:\d|insgesamt|rund|etwa|ca|gut|knapp|ungefaehr|jeweils|derzeit|aktuell|mindestens|maximal|ueber|eur|chf|fast|bis)/.test(
        next.key,
      )
    )
      return false;
    edits.drop(at);
    return true;
  }
  if (word.key === 'von') {
    edits.drop(at);
    return reinflected(words, at + 1, 'dat', 'acc', edits);
  }
  const group = nounGroupAt(words, at + 1);
  if (!group) return false;
  if (word.key === 'vom') {
    const text = inCase({...group, determiner: {...word, text: 'dem', key: 'dem'}}, ['dat'], 'acc')?.split(' ') ?? [];
    const [article] = text;
    if (article === undefined) return false;
    edits.put(at, article);
    for (const [index, part] of text.slice(1).entries()) edits.put(group.first + index, part);
    return true;
  }
  if (word.key === 'in') {
    const key = group.determiner?.key ?? '';
    if (!/(?:e|ie|as)$/.test(key) && readingsOf(group, 'acc').length === 0) return false;
    if (/(?:em|er)$/.test(key) || readingsOf(group, 'dat').length > 0) return false;
    edits.drop(at);
    return true;
  }
  if (word.key === 'zu') {
    edits.drop(at);
    return true;
  }
  return false;
}

/** The words behind a preposition in another case. */
function reinflected(
  words: readonly Word[],
  first: number,
  from: Case | undefined,
  to: Case | undefined,
  edits: Edits,
): boolean {
  const next = words[first];
  if (!next || from === undefined || to === undefined) return false;
  const pronoun = from === 'dat' && to === 'acc' ? accusatives[next.text] : undefined;
  if (pronoun !== undefined) {
    edits.put(first, pronoun);
    return true;
  }
  const group = nounGroupAt(words, first);
  const text = group && inCase(group, [from], to);
  if (!group || text === undefined) return false;
  for (const [index, part] of text.split(' ').entries()) edits.put(group.first + index, part);
  return true;
}

/** „zu“ before an infinitive is no preposition. */
function isOfVerb(words: readonly Word[], at: number): boolean {
  return words[at]?.key === 'zu' && /^[a-zäöü]+n$/.test(words[at + 1]?.text ?? '') && words[at + 2]?.before !== '';
}

function isOne(key: string, preposition: string): boolean {
  const folded = preposition.replaceAll('ü', 'ue');
  if (key === folded || contractions[preposition]?.includes(key)) return true;
  const link = /^[aeiou]/.test(folded) ? 'r' : '';
  return (
    (preposition !== 'als' && ['da', 'wo'].some((front) => key === front + link + folded)) || key === `hier${folded}`
  );
}

function clauseAround(words: readonly Word[], own: readonly number[]): readonly [number, number] {
  let from = Math.min(...own);
  let to = Math.max(...own);
  while (from > 0 && !/[,.;:!?–—()]/.test(words[from]?.before ?? '')) from--;
  while (to + 1 < words.length && !/[,.;:!?–—()]/.test(words[to + 1]?.before ?? '')) to++;
  return [from, to];
}

const contractions: Readonly<Record<string, readonly string[]>> = {
  von: ['vom'],
  zu: ['zum', 'zur'],
  in: ['im', 'ins'],
  auf: ['aufs'],
  an: ['am', 'ans'],
  über: ['ueber', 'uebers'],
};
const caseOf: Readonly<Record<string, Case>> = {
  von: 'dat',
  mit: 'dat',
  bei: 'dat',
  zu: 'dat',
  nach: 'dat',
  über: 'acc',
  auf: 'acc',
  für: 'acc',
  als: 'acc',
  in: 'acc',
  an: 'acc',
  um: 'acc',
};
const accusatives: Readonly<Record<string, string>> = {
  Ihnen: 'Sie',
  uns: 'uns',
  mir: 'mich',
  dir: 'dich',
  ihm: 'ihn',
  euch: 'euch',
};
