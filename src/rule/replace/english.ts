import {type EnglishVerb, englishVerb} from '../../dictionary/inflect-en.js';
import irregular from '../../generated/en/grammar/verbs.js';
import type {Sentence, Word} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';

/** Plain English in the form of what it replaces. */
export interface EnglishReplacement {
  readonly at: Range;
  readonly texts: readonly string[];
}

/** Replace an English phrase: a verb keeps its form („rendered“, “gave”), a noun its number, an article fits what follows it. */
export function replaceEnglish({words}: Sentence, hit: Hit, plain: readonly string[]): EnglishReplacement {
  const {entry, range} = hit;
  const [head = '', ...parts] = entry.find.split(/, ?/);
  const verb = /^to ([a-z][a-z'’-]*)/.exec(head)?.[1];
  const first = hit.words[0] ?? 0;
  if (verb !== undefined) {
    const form = formOf(words, first, verb, parts);
    return {at: range, texts: form === undefined ? [] : plain.map((text) => conjugated(text, form))};
  }
  const noun = parts.length === 1 ? /^(?:an?|the) (.+)$/.exec(head)?.[1] : undefined;
  if (noun === undefined) return withArticle(words, hit, plain);
  const found = words
    .slice(first, (hit.words.at(-1) ?? first) + 1)
    .map(({key}) => key)
    .join(' ');
  const isPlural = found !== noun.toLowerCase();
  return withArticle(words, hit, isPlural ? plain.filter((text) => !text.includes(' ')).map(plural) : plain);
}

type Form = 'base' | 'third' | 'ing' | 'past' | 'participle' | 'am' | 'are' | 'were';

/** Which form of a verb stands there; undefined where past and participle look alike and nothing tells. */
function formOf(
  words: readonly Word[],
  at: number,
  base: string,
  [past, participle]: readonly string[],
): Form | undefined {
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
  const same = (form: string): boolean => alike(form) === alike(key);
  if (same(verb.base)) return 'base';
  if (same(verb.third)) return 'third';
  if (same(verb.ing)) return 'ing';
  if (!same(verb.past) && !same(verb.participle)) return undefined;
  if (!same(verb.participle)) return 'past';
  if (!same(verb.past)) return 'participle';
  return hasAuxiliary(words, at) ? 'participle' : isSubject(words[at - 1]) ? 'past' : undefined;
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

/** The first word of a text is its verb: “deal with” becomes “dealt with”. */
function conjugated(text: string, form: Form): string {
  const [base = '', ...rest] = text.split(' ');
  const verb = verbOf(base);
  return [inForm(verb, form), ...rest].join(' ');
}

function inForm(verb: EnglishVerb, form: Form): string {
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
  if (!article || !/^an?$/.test(article.key) || article.cited) return {at: hit.range, texts};
  const fitting = texts.map((text) => ({text, article: beginsWithVowel(text) ? 'an' : 'a'}));
  if (fitting.every((each) => each.article === article.key)) return {at: hit.range, texts};
  const upper = /^A/.test(article.text);
  return {
    at: [article.at[0], hit.range[1]],
    texts: fitting.map((each) => `${upper ? each.article.replace('a', 'A') : each.article} ${each.text}`),
  };
}

function beginsWithVowel(text: string): boolean {
  return /^(?:[aeio]|u(?!se|ni|su|ti))/i.test(text) && !/^(?:one|once|eu)/i.test(text);
}
