import type {Sentence, Word} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';
import {determinerOf} from './noun-group.js';

/** A plainer adjective with the ending of the one that it replaces. */
export interface AdjectiveReplacement {
  readonly at: Range;
  readonly texts: readonly string[];
}

/**
 * Replace an adjective: „etwaige Fragen“ becomes „mögliche Fragen“. Where the plain word is „dieser“, it takes the place of the
 * article as well: „die vorgenannte Rechnung“ becomes „diese Rechnung“.
 */
export function replaceAdjective({words}: Sentence, hit: Hit, plain: readonly string[]): AdjectiveReplacement {
  const {range} = hit;
  const first = words[hit.words[0] ?? 0];
  const last = words[hit.words.at(-1) ?? 0];
  if (!first || !last) return {at: range, texts: []};
  const ending = endingOf(last.text, hit.entry.find);
  const lead = first.before === '' ? words[(hit.words[0] ?? 0) - 1] : undefined;
  if (plain.some(isThis)) return pointed(lead, hit, ending);
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

/** „die vorgenannte Rechnung“ becomes „diese Rechnung“, „zur o. g. Frist“ becomes „zu dieser Frist“. */
function pointed(lead: Word | undefined, hit: Hit, ending: string | undefined): AdjectiveReplacement {
  const {range} = hit;
  const bare = ending === undefined ? [] : [`dies${ending}`];
  if (!lead || lead.cited || lead.field) return {at: range, texts: bare};
  const article = /^d(er|ie|as|en|em|es)$/.exec(lead.key)?.[1];
  const form =
    article === undefined
      ? contractions[lead.key]
      : `dies${article === 'ie' ? 'e' : article === 'as' ? 'es' : article}`;
  if (form !== undefined) return {at: [lead.at[0], range[1]], texts: [likeFirst(form, lead.text)]};
  // „unsere vorgenannte Rechnung“: two pronouns do not go together.
  return {at: range, texts: determinerOf(lead.key) ? [] : bare};
}

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

function likeFirst(text: string, model: string): string {
  return /^[A-ZÄÖÜ]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
