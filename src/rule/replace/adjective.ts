import type {Sentence} from '../../letter/letter.js';
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
  const [at, ...more] = hit.words;
  const word = at === undefined ? undefined : words[at];
  const base = hit.entry.find.split(',')[0] ?? '';
  if (!word || at === undefined || more.length > 0) return {at: range, texts: []};
  const ending = /(?:e|em|en|er|es)$/.exec(word.text.slice(base.replace(/e$/, '').length - 1))?.[0];
  if (ending === undefined || word.text.toLowerCase() === base.toLowerCase())
    return {at: range, texts: plain.filter((text) => !isThis(text) && !/e[nrsm]?$/.test(text))};
  const pointing = plain.some(isThis) ? pointed(words[at - 1], word, ending) : undefined;
  if (pointing) return pointing;
  return {at: range, texts: plain.filter(isInflectable).map((text) => inflected(text, ending))};
}

function isThis(text: string): boolean {
  return /^diese[rsmn]?$/.test(text);
}

function pointed(
  lead: Sentence['words'][number] | undefined,
  word: Sentence['words'][number],
  ending: string,
): AdjectiveReplacement | undefined {
  if (!lead || word.before !== '' || lead.cited || lead.field) return bare(word, ending);
  const article = /^(?:d(er|ie|as|en|em|es))$/.exec(lead.key)?.[1];
  if (article !== undefined) {
    const form = `dies${article === 'ie' ? 'e' : article === 'as' ? 'es' : article}`;
    return {at: [lead.at[0], word.at[1]], texts: [likeFirst(form, lead.text)]};
  }
  const apart = contractions[lead.key];
  if (apart !== undefined) return {at: [lead.at[0], word.at[1]], texts: [likeFirst(apart, lead.text)]};
  // „unsere vorgenannte Rechnung“: two pronouns do not go together.
  return determinerOf(lead.key) ? {at: word.at, texts: []} : bare(word, ending);
}

function bare(word: Sentence['words'][number], ending: string): AdjectiveReplacement {
  return {at: word.at, texts: [`dies${ending}`]};
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

function inflected(text: string, ending: string): string {
  return text + ending;
}

function likeFirst(text: string, model: string): string {
  return /^[A-ZÄÖÜ]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
