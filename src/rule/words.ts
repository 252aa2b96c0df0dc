import type {Entry} from '../dictionary/index.js';
import type {Letter, Sentence} from '../letter/letter.js';
import type {Range} from '../source/index.js';
import {textOf} from './letter.js';
import {replacementOf} from './replace/index.js';
import {citesSource} from './replace/law.js';
import {replaceOrder} from './replace/order.js';
import {baseLanguage, type Finding, type Hit, type Localised} from './rule.js';

/** What rules about wording say of a dictionary hit. */
export const plainWords = {
  plainer: {
    de: 'Schreiben Sie {better} statt „{found}“.',
    en: 'Write {better} instead of “{found}”.',
  },
  leaveOut: {
    de: 'Lassen Sie „{found}“ weg: Der Satz sagt ohne diese Wörter dasselbe.',
    en: 'Leave out “{found}”: the sentence says the same without it.',
  },
  hiddenVerb: {
    de: 'Nehmen Sie das Verb, das in „{noun}“ steckt, statt „{found}“.',
    en: 'Use the verb inside “{noun}” instead of “{found}”.',
  },
} as const;

/**
 * The findings of a rule about wording: dictionary hits and orders, one for each phrase. What lies inside an order is
 * part of it, and a word that cites the law is none.
 */
export function* wordFindings(
  letter: Letter,
  sentence: Sentence,
  hits: readonly Hit[],
  orders: readonly Range[],
): Generator<Finding<'plainer' | 'leaveOut' | 'hiddenVerb' | 'order'>> {
  for (const order of orders) {
    const {at, texts} = letter.language === 'en' ? {at: order, texts: []} : replaceOrder(letter, sentence, order, hits);
    const plain = plainOf(texts, sentence, order, hits);
    yield {message: 'order', at, values: {found: ends(textOf(letter, order))}, replacements: plain};
  }
  for (const hit of hits) {
    const {entry, range} = hit;
    if (orders.some(([start, end]) => range[0] >= start && range[1] <= end)) continue;
    if (citesLaw(letter, range) || isMentioned(letter, range)) continue;
    const found = quoted(letter, sentence, hit);
    const {at, texts, leavesOut} = replacementOf(letter, sentence, hit);
    const why = whyOf(letter, entry);
    const more = {at, replacements: texts, ...(why === undefined ? {} : {why})};
    const {say} = entry;
    if (say.length === 0 || leavesOut) yield {message: 'leaveOut', values: {found}, ...more};
    else if (say[0] === hidden) yield {message: 'hiddenVerb', values: {found, noun: nounOf(sentence, hit)}, ...more};
    else yield {message: 'plainer', values: {found, better: say}, ...more};
  }
}

/** A duty that a law or a contract sets is no request, and what still holds other words of offices is not plain yet. */
function plainOf(texts: readonly string[], sentence: Sentence, order: Range, hits: readonly Hit[]): readonly string[] {
  if (texts.length === 0 || citesSource(sentence.text)) return [];
  const inner = hits.filter(({range}) => range[0] >= order[0] && range[1] <= order[1]);
  return texts.filter((text) => !inner.some((hit) => text.includes(hit.text)));
}

/** Why a word with a legal meaning stays where it is until a lawyer has read the sentence. */
const legal: Localised = {
  de: 'Diese Worte haben eine rechtliche Bedeutung: Fragen Sie Ihre Juristen, bevor Sie sie ersetzen.',
  en: 'This wording has a legal meaning: ask your lawyers before you replace it.',
};

/** What the entry says about its word, to readers who understand it. */
export function whyOf({language}: Letter, {why, fix, shipped}: Entry): Partial<Localised> | undefined {
  const own = baseLanguage(language);
  const known: Partial<Localised> = why === undefined ? {} : shipped ? {[own]: why} : {de: why, en: why};
  if (fix !== 'never') return why === undefined ? undefined : known;
  const {de, en} = known;
  return {de: de ? `${de} ${legal.de}` : legal.de, en: en ? `${en} ${legal.en}` : legal.en};
}

/** What a dictionary says instead of a light verb whose noun is any `-ung`: the verb in that noun. */
const hidden = '-en';

function nounOf({words}: Sentence, hit: Hit): string {
  return hit.words.map((at) => words[at]?.text ?? '').find((text) => /^[A-ZÀ-ÞĀ-Ž].*ung$/u.test(text)) ?? '';
}

/** The words of a hit, with an ellipsis for those between: „setzen … in Kenntnis“. */
function quoted({source}: Letter, {words}: Sentence, hit: Hit): string {
  let text = '';
  let previous = Number.NaN;
  for (const at of [...hit.words].sort((a, b) => a - b)) {
    const word = words[at];
    if (!word) continue;
    const between = at === previous + 1 ? source.text.slice(words[previous]?.at[1], word.at[0]) : ' … ';
    text += Number.isNaN(previous) ? word.text : between.replace(/\s+/g, ' ') + word.text;
    previous = at;
  }
  return text;
}

/** An order is known by its two ends: „ist … beizufügen“, „hat … zu erfolgen“. */
function ends(text: string): string {
  const words = text.split(' ');
  if (words.length < 5) return text;
  const tail = words.slice(words.at(-2) === 'zu' ? -2 : -1);
  return `${words[0]} … ${tail.join(' ')}`;
}

/** `What does "heretofore" mean?`: in quotes of its own a word is spoken of, not used. */
function isMentioned({source}: Letter, [start, end]: Range): boolean {
  return /[„“"»«‚‘']/.test(source.text.charAt(start - 1)) && /^[,.?!]?[“”"«»‘’']/.test(source.text.slice(end, end + 2));
}

/** "gemäß § 7 UWG", "pursuant to section 4": the words around a citation of law stand as the law has them. */
function citesLaw(letter: Letter, [, end]: Range): boolean {
  return /^\s*(?:des |der |dem |den |the )?(?:§|Art(?:\.|ikel)\s?\d|Abs(?:\.|atz)\s?\d|[Ss]ection \d|Article \d|Regulation )/.test(
    letter.source.text.slice(end, end + 30),
  );
}
