import {type EnglishVerb, englishVerb} from '../../dictionary/inflect-en.js';
import irregular from '../../generated/en/grammar/verbs.js';
import type {Sentence, Word} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';
import {fittingArticle, isArticle} from './english-article.js';
import {fittingText} from './english-fit.js';
import {infinitiveOf} from './english-infinitive.js';
import {isNamed} from './english-omission.js';
import {fittingPreposition, hasAgent} from './english-preposition.js';
import {citesSource} from './law.js';

/** Plain English in the form of what it replaces. */
export interface EnglishReplacement {
  readonly at: Range;
  readonly texts: readonly string[];
}

/**
 * Replace an English phrase: a verb keeps its form („rendered“, “gave”), a noun its number, an article fits what follows it. A
 * request stays out of subordinate clauses, and a word that stands beside the place already is not written twice.
 */
export function replaceEnglish({words}: Sentence, hit: Hit, plain: readonly string[]): EnglishReplacement {
  const soon = thisTime(words, hit);
  if (soon) return soon;
  const {at, texts} = inflected(words, hit, plain);
  // The stop of “5 per cent p.a.” ends the sentence as well.
  const isLast = hit.text.endsWith('.') && hit.words.at(-1) === words.length - 1;
  return {
    at: isLast ? [at[0], at[1] - 1] : at,
    texts: texts
      .flatMap((text) => fittingPreposition(words, hit, text) ?? [])
      .flatMap((text) => fittingText(words, hit, text) ?? [])
      .map((text) => withoutEcho(words, hit, withInfinitive(words, hit, text)))
      .filter((text) => fitsClause(words, hit, text) && !opensWithAbout(hit, text)),
  };
}

/** “About your enquiry, thank you”: nobody begins a sentence like that. */
function opensWithAbout({words}: Hit, text: string): boolean {
  return words[0] === 0 && /^about\b/.test(text);
}

/** “In the course of last month” is “last month”. */
function thisTime(words: readonly Word[], {words: own, text, range}: Hit): EnglishReplacement | undefined {
  const next = words[(own.at(-1) ?? 0) + 1];
  if (next?.before !== '' || !/^(?:in|during) the course of$/i.test(text)) return undefined;
  if (!/^(?:last|next|this|tomorrow|today)$/.test(next.key)) return undefined;
  const span = words[(own.at(-1) ?? 0) + 2];
  if (
    /^(?:last|next|this)$/.test(next.key) &&
    !/^(?:week|month|year|quarter|spring|summer|autumn|fall|winter)$/.test(span?.key ?? '')
  )
    return {at: range, texts: /^this$/.test(next.key) ? ['during'] : []};
  return {at: [range[0], next.at[1]], texts: [next.text]};
}

/** Whether a verb of several words can be a participle here: no “was told you about”, no “a sped up delivery”. */
function fitsParticiple(words: readonly Word[], {words: own, text: found}: Hit, form: Form, text: string): boolean {
  if (form !== 'participle' && form !== 'pastOrParticiple') return true;
  const first = own[0] ?? 0;
  const before = words.slice(Math.max(0, first - 3), first).map(({key}) => key);
  const [verb = '', second = '', ...more] = text.split(' ');
  const isOpen = words[first]?.before === '';
  if (isOpen && attributes.test(before.at(-1) ?? '')) return second === '' && !/^(?:claimed|got)$/.test(verb);
  if (/^(?:you|us|me|it)$/.test(second) && form === 'pastOrParticiple')
    return found.split(/\s+/)[1]?.toLowerCase() === second;
  if (form === 'pastOrParticiple' || !/\b(?:be|is|are|was|were|been|being)\b/.test(before.join(' '))) return true;
  return (
    more.length === 0 &&
    !/^(?:you|us|me|it)$/.test(second) &&
    !/^(?:got|counted as|found out|made up|sped up)\b/.test(text)
  );
}

const attributes = /^(?:an?|the|your|our|its|their|his|her|my|this|that|these|those|any|no|all|every|each)$/;

function inflected(words: readonly Word[], hit: Hit, plain: readonly string[]): EnglishReplacement {
  const {entry, range} = hit;
  const [head = '', ...parts] = entry.find.split(/, ?/);
  const verb = /^to ([a-z][a-z'’-]*)/.exec(head)?.[1];
  const first = hit.words[0] ?? 0;
  if (verb !== undefined) {
    const form = formOf(words, hit, verb, parts);
    const texts = plain.flatMap((text) => (form === undefined ? [] : (conjugated(text, form) ?? [])));
    return {at: range, texts: texts.filter((text) => form === undefined || fitsParticiple(words, hit, form, text))};
  }
  const noun = parts.length === 1 ? /^(?:an?|the) (.+)$/.exec(head)?.[1] : undefined;
  if (noun === undefined) return withArticle(words, hit, plain);
  const found = words
    .slice(first, (hit.words.at(-1) ?? first) + 1)
    .map(({key}) => key)
    .join(' ');
  const isPlural = found !== noun.toLowerCase();
  return withArticle(
    words,
    hit,
    isPlural ? plain.filter((text) => !/ (?:of|to|for|in|who|that) /.test(text)).map(plural) : plain,
  );
}

/** “for the purpose of sending”, “to send”: an entry that ends in -ing says what stands before the verb. */
function withInfinitive(words: readonly Word[], {entry, words: own}: Hit, text: string): string {
  const verb = words[own.at(-1) ?? 0];
  if (!entry.find.endsWith(' -ing') || !verb) return text;
  const next = words[(own.at(-1) ?? 0) + 1];
  if (
    / purposes? of /.test(entry.find) &&
    activities.test(verb.key) &&
    !(next?.before === '' && objects.test(next.key))
  )
    return `for ${verb.text}`;
  return `${text} ${takesInfinitive.test(text) ? infinitiveOf(verb.text) : verb.text}`;
}

/** “For the purpose of training” names what is done, “of training staff” whom. */
const activities =
  /^(?:(?:train|meet|plan|market|advertis|build|hous|bill|account|test|teach|bank|park|screen|fund|fundrais|licens|process|monitor|report|invoic|mail|record|clean|film|profil|cater)ing)$/;
const objects = /^(?:an?|the|your|our|its|their|his|her|my|this|that|these|those|all|any|new|up|staff|[a-z]{3,}s)$/;
const takesInfinitive = /(?:^|\s)(?:to|can|cannot|not|please)$/i;

/** “tell us” before “us” is “tell”, “because of” before “of” is “because”. */
function withoutEcho(words: readonly Word[], {words: own}: Hit, text: string): string {
  const next = words[(own.at(-1) ?? 0) + 1];
  const end = / ([a-z]+)$/.exec(text)?.[1];
  return end !== undefined && next?.before === '' && next.key === end ? text.slice(0, -end.length - 1) : text;
}

/** Whether a request, a thank-you or a sentence of its own can begin here, and “let us know” has no object behind it. */
function fitsClause(words: readonly Word[], {words: own, text: found}: Hit, text: string): boolean {
  const first = own[0] ?? 0;
  const previous = words[first - 1];
  const next = words[(own.at(-1) ?? first) + 1];
  const opens = !previous || words[first]?.before !== '' || /^(?:and|but|or|so|then|otherwise)$/.test(previous.key);
  if (opensClause.test(text) && !opens && !/^please\b/i.test(found)) return false;
  if (/^please$/.test(text) && /\b(?:are|is|be|under|shall|to)\b/i.test(found) && !canAsk(words, own.at(-1) ?? first))
    return false;
  // “Perhaps we suggest” is no English.
  if (
    /^(?:perhaps|maybe|possibly)$/.test(
      words
        .slice(Math.max(0, first - 2), first)
        .map(({key}) => key)
        .find((key) => /^(?:perhaps|maybe|possibly)$/.test(key)) ?? '',
    ) &&
    /^would /i.test(found)
  )
    return false;
  if (text === 'the' && !isNamed(next)) return false;
  if (
    /^(?:upon|on|in|failing)\b/i.test(found) &&
    /^(?:if|when|once|unless) (?:you|we)\b/.test(text) &&
    hasAgent(words, own.at(-1) ?? first)
  )
    return false;
  // “stored there”, but “the terms contained in it”.
  if (/^therein$/i.test(found)) {
    const isStated =
      /^(?:contained|mentioned|stated|out|described|listed|named|included|given|specified|defined)$/.test(
        previous?.key ?? '',
      );
    return (text === 'in it') === isStated;
  }
  return !/(?:us|you|me) know$/.test(text) || / know$/i.test(found) || next?.before !== '' || follows.has(next.key);
}

/** A duty of law or contract is no request, and a second “to …” would hang in the air. */
function canAsk(words: readonly Word[], last: number): boolean {
  if (citesSource(words.map(({text}) => text).join(' '))) return false;
  for (let at = last + 1; at + 1 < words.length; at++) {
    const {key = '', before = ''} = words[at] ?? {};
    if (/[.;:!?]/.test(before)) return true;
    if (
      /^(?:and|or|but|nor)$/.test(key) &&
      /^(?:to|also|then|not|are|be|must|will|have)$/.test(words[at + 1]?.key ?? '')
    )
      return false;
  }
  return true;
}

const opensClause = /^(?:please|thank you|here is|this is|as for)\b/i;
const follows = new Set(
  'if whether when how what which why where who by of as about in on before after at and or that once should immediately soon today now'.split(
    ' ',
  ),
);

type Form = 'base' | 'third' | 'ing' | 'past' | 'participle' | 'am' | 'are' | 'were' | 'pastOrParticiple';

/** Which form of a verb stands there. */
function formOf(
  words: readonly Word[],
  hit: Hit,
  base: string,
  [past, participle]: readonly string[],
): Form | undefined {
  const at = hit.words[0] ?? 0;
  const key = words[at]?.key ?? '';
  if (base === 'be') {
    const forms: Readonly<Record<string, Form>> = {
      be: 'base',
      am: 'am',
      is: 'third',
      are: 'are',
      was: 'past',
      were: 'were',
      been: 'participle',
      being: 'ing',
    };
    return forms[key];
  }
  const verb = englishVerb(base, past, participle);
  const found = alike(key);
  const same = (form: string): boolean => form === key || alike(form) === found;
  if (same(verb.base)) return 'base';
  if (same(verb.third)) return 'third';
  if (same(verb.ing)) return 'ing';
  if (!same(verb.past) && !same(verb.participle)) return undefined;
  if (!same(verb.participle)) return 'past';
  if (!same(verb.past)) return 'participle';
  if (hasAuxiliary(words, at)) return 'participle';
  return isSubject(words[at - 1]) || isObject(words[(hit.words.at(-1) ?? at) + 1]) ? 'past' : 'pastOrParticiple';
}

/** British and American spelling are one. */
function alike(form: string): string {
  return form
    .replace(/our/g, 'or')
    .replace(/is(e|es|ed|ing)$/, 'iz$1')
    .replace(/ll(ed|ing)$/, 'l$1');
}

/** “has been duly rendered”: an auxiliary before the verb, adverbs in between. */
function hasAuxiliary(words: readonly Word[], at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= 4; before--) {
    const word = words[before];
    if (!word || words[before + 1]?.before !== '') return false;
    if (auxiliaries.has(word.key)) return true;
    if (
      !/ly$|^(?:not|already|now|also|just|still|then|never|always|ever|yet|since|recently|you|we|they|i|he|she|it)$/.test(
        word.key,
      )
    )
      return false;
  }
  return false;
}

const auxiliaries = new Set(
  "have has had having be been being is are was were am get gets got we've you've i've they've it's".split(' '),
);

function isSubject(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:we|you|they|i|he|she|it|who|which|that|and|also|then|already|hereby|[a-z]+ly)$/.test(word.key)
  );
}

/** Who has an object behind it acts: “adduced no proof” is no participle. */
function isObject(word: Word | undefined): boolean {
  return (
    word?.before === '' && /^(?:an?|the|no|any|your|our|its|their|his|her|my|it|us|you|me|them|all)$/.test(word.key)
  );
}

/** The first word of a text is its verb: “deal with” becomes “dealt with”. Undefined where it is unsure which form is due. */
function conjugated(text: string, form: Form): string | undefined {
  const [base = '', ...rest] = text.split(' ');
  const verb = inForm(verbOf(base), form);
  return verb === undefined ? undefined : [verb, ...rest].join(' ');
}

function inForm(verb: EnglishVerb, form: Form): string | undefined {
  if (form === 'pastOrParticiple') return verb.past === verb.participle ? verb.past : undefined;
  if (form === 'am') return verb.base === 'be' ? 'am' : verb.base;
  if (form === 'are') return verb.base === 'be' ? 'are' : verb.base;
  if (form === 'were') return verb.base === 'be' ? 'were' : verb.past;
  return verb[form];
}

let known: ReadonlyMap<string, readonly string[]> | undefined;

function verbOf(base: string): EnglishVerb {
  known ??= new Map(
    irregular.split('\n').map((line) => {
      const [head = '', ...parts] = line.replace(/^to /, '').split(', ');
      return [head, parts] as const;
    }),
  );
  return englishVerb(base, ...(known.get(base) ?? []));
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** “an aforesaid sum”, “a stated sum”: the article before the place changes with the sound behind it. */
function withArticle(words: readonly Word[], hit: Hit, texts: readonly string[]): EnglishReplacement {
  const first = hit.words[0] ?? 0;
  const article = words[first]?.before === '' ? words[first - 1] : undefined;
  if (!isArticle(article)) return {at: hit.range, texts};
  const fitting = texts.map((text) => fittingArticle(article, text));
  if (fitting.every((each) => each === article.text)) return {at: hit.range, texts};
  return {at: [article.at[0], hit.range[1]], texts: texts.map((text, index) => `${fitting[index]} ${text}`)};
}
