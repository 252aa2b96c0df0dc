import type {Sentence, Word} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';
import {fittingArticle, isArticle} from './english-article.js';

/** What is left when English words go. */
export interface EnglishOmission {
  readonly at: Range;
  readonly texts: readonly string[];
}

/**
 * Leave English words out: at the beginning of a sentence the next word gets the capital („Please be advised that we“ becomes
 * „We“), between commas the commas go too, and an article fits what follows now. No text where nothing would be left to say.
 */
export function omitEnglish({words}: Sentence, hit: Hit): EnglishOmission {
  const none = {at: hit.range, texts: []};
  const first = hit.words[0] ?? 0;
  const last = hit.words.at(-1) ?? first;
  const [start, previous, next] = [words[first], words[first - 1], words[last + 1]];
  // “Your contract is hereby terminated” ends it, and “the form sent” is no form any more.
  if (/^hereby$/i.test(hit.text) && /^(?:is|are)$/.test(previous?.key ?? '') && ending.test(next?.key ?? ''))
    return none;
  if (/^herewith$/i.test(hit.text) && /^(?:sent|supplied|provided|submitted)$/.test(previous?.key ?? '')) return none;
  if (last - first + 1 !== hit.words.length || !start) return none;
  if (
    /\bthat$/i.test(hit.text) &&
    /\b(?:notif|notice|hereby)/i.test(hit.text) &&
    words.slice(last + 1).some(({key}) => ending.test(key))
  )
    return none;
  if (previous && start.before === '')
    return isArticle(previous) ? afterArticle(previous, next, hit) : within(previous, next, hit);
  if (previous && start.before === ',' && (next === undefined || next.before !== ''))
    return {at: [previous.at[1], hit.range[1] + (next?.before === ',' ? 1 : 0)], texts: ['']};
  if (!next || next.field !== undefined || !/^,?$/.test(next.before)) return none;
  return {at: [hit.range[0], next.at[1]], texts: [next.text]};
}

/** “the form was duly completed”; behind a possessive or “the” something must follow that can stand there. */
function within(previous: Word, next: Word | undefined, hit: Hit): EnglishOmission {
  if (next?.before === ':' || (next?.before !== '' && joins.has(previous.key))) return {at: hit.range, texts: []};
  if (determiners.has(previous.key) && !isNamed(next)) return {at: hit.range, texts: []};
  return {at: [previous.at[1], hit.range[1]], texts: ['']};
}

/** “a duly authorised agent”: the article before it changes with the sound behind it. */
function afterArticle(article: Word, next: Word | undefined, hit: Hit): EnglishOmission {
  if (!isNamed(next)) return {at: hit.range, texts: []};
  return {at: [article.at[0], next.at[1]], texts: [`${fittingArticle(article, next.text)} ${next.text}`]};
}

/** Whether a noun or what belongs to one can begin here. */
export function isNamed(next: Word | undefined): next is Word {
  return next !== undefined && next.before === '' && !notNamed.has(next.key);
}

/** Where something is given up, telling it is the act: “You are hereby notified that your tenancy will terminate”. */
const ending =
  /^(?:terminat(?:e|es|ed|ing|ion)|tenanc(?:y|ies)|employment|evict(?:ed|ion)?|dismiss(?:ed|al)?|redundan(?:t|cy)|vacate|repossess(?:ed|ion)?|resign(?:ation)?|withdraw(?:s|n|al)?|rescind(?:ed)?|leave|cancel(?:s|led|ling|lation)?|rent|lease|breach|default|proceedings|court|legal)$/;
const joins = new Set('and or but as if when that because although of to in on at by for from with'.split(' '));
const determiners = new Set('the this that these those your our their its his her my no any each every'.split(' '));
const notNamed = new Set(
  'is are was were be been has have had do does did will would shall should can could may might must and or but of to in on at by for from with as applies apply applied refers refer relates relate shows show means mean remains remain notwithstanding confirms includes contains sets says'.split(
    ' ',
  ),
);
