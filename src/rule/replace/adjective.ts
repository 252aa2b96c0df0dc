import {fold} from '../../dictionary/fold.js';
import type {Letter, Sentence, Word} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';
import {determinerOf, likeFirst} from './noun-group.js';
import {isPreposition} from './surroundings.js';

/** A plainer adjective with the ending of the one that it replaces. */
export interface AdjectiveReplacement {
  readonly at: Range;
  readonly texts: readonly string[];
}

/**
 * Replace an adjective: „etwaige Fragen“ becomes „mögliche Fragen“. Where the plain word is „dieser“, it takes the place of the
 * article as well: „die vorgenannte Rechnung“ becomes „diese Rechnung“.
 */
export function replaceAdjective(
  letter: Letter,
  {words}: Sentence,
  hit: Hit,
  plain: readonly string[],
): AdjectiveReplacement {
  const {range, entry} = hit;
  const first = words[hit.words[0] ?? 0];
  const last = words[hit.words.at(-1) ?? 0];
  if (!first || !last) return {at: range, texts: []};
  const ending = endingOf(last.text, hit.entry.find);
  const lead = first.before === '' ? words[(hit.words[0] ?? 0) - 1] : undefined;
  if (
    entry.find.startsWith('selbig') &&
    lead &&
    (determinerOf(lead.key) || contractions[lead.key] !== undefined || isName(lead))
  )
    return {at: range, texts: []};
  // „dem Brief beiliegend“: the adverb in its place would leave the dative without a verb.
  if (ending === undefined && lead && isName(lead) && /^(?:an|bei|mit)/.test(entry.find)) return {at: range, texts: []};
  const next = words[(hit.words.at(-1) ?? 0) + 1];
  // „nachstehend genannte Kollegen“, „die unten genannte Ansprechpartnerin“: other words would have to change, too.
  if (plain.some(isNext) && next?.before === '' && (ending === undefined ? named : people).test(next.key))
    return {at: range, texts: []};
  // What comes only later in the letter cannot be dieser, and cannot go.
  if (plain.some(isNext))
    return {
      at: range,
      texts: ending === undefined ? plain.filter((text) => !isNext(text)).filter(isAdverb) : [`folgend${ending}`],
    };
  if (plain.some(isThis)) {
    const noun = words.slice((hit.words.at(-1) ?? 0) + 1).find(({text}) => /^[A-ZÄÖÜ]/.test(text));
    const isKnown = noun !== undefined && isMentioned(letter, hit, noun);
    const before = lead?.before === '' ? words[(hit.words[0] ?? 0) - 2] : undefined;
    // Behind a preposition or a noun the article alone does not point to anything: „im Namen der Mandantin“.
    const isInner = before !== undefined && (isPreposition(before.key) || isName(before));
    if (
      !isKnown &&
      lead &&
      noun &&
      pointsBack(lead.key) &&
      (isInner || contractions[lead.key] !== undefined || several.test(noun.key))
    )
      return {at: range, texts: []};
    return pointed(lead, hit, ending, isKnown);
  }
  if (ending === undefined) return {at: range, texts: plain.filter(isAdverb)};
  return {at: range, texts: plain.filter(isInflectable).map((text) => text + ending)};
}

/** The ending of an inflected form; undefined for the bare word and for what has none: o. g. */
function endingOf(text: string, find: string): string | undefined {
  const base = (find.split(',')[0] ?? '').split(' ').at(-1) ?? '';
  if (base.includes('.') || text.toLowerCase() === base.toLowerCase()) return undefined;
  return /(?:em|en|er|es|e)$/.exec(text.slice(base.replace(/e[lr]?$/, '').length - 1))?.[0];
}

function isThis(text: string): boolean {
  return /^diese[rsmn]?$/.test(text);
}

function isNext(text: string): boolean {
  return text === 'folgender';
}

const named = /^(?:genannt|aufgefuehrt|bezeichnet|beschrieben|erwaehnt|angefuehrt|abgebildet|abgedruckt|angegeben)/;
const people =
  /(?:person|personen|partner|partnern|innen|erin|din|tin|gin|rin|frau|herrn?|dame|damen|leute|kollegen?|mitarbeitern?|beratern?|bearbeitern?|team|stelle)$/;

function isName({text}: Word): boolean {
  return /^[A-ZÄÖÜ]/.test(text) && !/^(?:Sie|Ihnen)$/.test(text);
}

/** Things of which a letter has more than one: without the pointer nobody knows which. */
const several =
  /(?:aufstellung|liste|tabelle|uebersicht|nummer|nr|konto|kontos|konten|adressen?|anschrift|frist|fristen|zeitraum|zeitraums|zeitraumes|termin|termins|termine|terminen|datum|datums|link|links|mail|uhrzeit|bankverbindung|iban|objekt|objekts|objektes|forderung|forderungen|stelle|tag|tages|punkte?n?|gruende?n?|personen?|seite|website|telefon)$/;

function pointsBack(key: string): boolean {
  return /^d(?:er|ie|as|en|em|es)$/.test(key) || contractions[key] !== undefined;
}

/** „die vorgenannte Rechnung“ becomes „diese Rechnung“, „zur o. g. Frist“ becomes „zu dieser Frist“. */
function pointed(lead: Word | undefined, hit: Hit, ending: string | undefined, isKnown: boolean): AdjectiveReplacement {
  const {range} = hit;
  const bare = ending === undefined ? [] : [`dies${ending}`];
  if (!lead || lead.cited || lead.field) return {at: range, texts: bare};
  const article = /^d(er|ie|as|en|em|es)$/.exec(lead.key)?.[1];
  const form =
    article === undefined
      ? contractions[lead.key]
      : `dies${article === 'ie' ? 'e' : article === 'as' ? 'es' : article}`;
  // Nothing of the kind was named before: „für die oben genannte Behandlung“ is „für die Behandlung“.
  if (form !== undefined)
    return {at: [lead.at[0], range[1]], texts: [isKnown ? likeFirst(form, lead.text) : lead.text]};
  // „unsere vorgenannte Rechnung“: two pronouns do not go together.
  return {at: range, texts: determinerOf(lead.key) ? [] : bare};
}

/** Whether the letter has named the thing shortly before, in its subject or its text. */
function isMentioned({source}: Letter, {range}: Hit, noun: Word): boolean {
  const before = fold(source.text.slice(Math.max(0, range[0] - nearby), range[0]));
  return before.includes(noun.key.slice(0, 6));
}

const nearby = 1500;

const contractions: Readonly<Record<string, string>> = {
  zum: 'zu diesem',
  zur: 'zu dieser',
  vom: 'von diesem',
  beim: 'bei diesem',
  im: 'in diesem',
  am: 'an diesem',
  ins: 'in dieses',
};

/** An adjective that takes endings, not an adverb: möglich, but not inzwischen. */
function isInflectable(text: string): boolean {
  return (
    /^[a-zäöüß]+$/.test(text) &&
    /(?:lich|ig|isch|bar|sam|end|voll|los|ganz|groß|frei|gewünscht|erledigt|genannt|nötig)$/.test(text) &&
    !/^(?:während|jederzeit)$/.test(text)
  );
}

/** What stands where an adjective has no ending: telefonisch, hier, nach unseren Unterlagen; not solche, inflected as it is. */
function isAdverb(text: string): boolean {
  return (
    text.includes(' ') || !/e[nrsm]?$/.test(text) || /^(?:hier|unten|oben|vorher|inzwischen|verschwunden)$/.test(text)
  );
}
