import {type Case, declined, type Gender, type NounForm} from '../../dictionary/noun-cases.js';
import type {Word} from '../../letter/letter.js';
import {nounForms} from './nouns.js';

/** An article or pronoun with adjectives and a noun, as it stands in a sentence: „Ihres letzten Schreibens“. */
export interface NounGroup {
  /** Index of its first and of its last word. */
  readonly first: number;
  readonly last: number;
  readonly determiner: Word | undefined;
  readonly adjectives: readonly Word[];
  readonly noun: Word;
}

/** What a group is in its sentence. */
interface Reading {
  readonly gender: Gender;
  readonly plural: boolean;
  readonly form: NounForm;
}

/** The noun group that begins with a word; undefined where something else stands there. */
export function nounGroupAt(words: readonly Word[], first: number): NounGroup | undefined {
  const start = words[first];
  if (!start || !isPlain(start, first, first)) return undefined;
  const determiner = determinerOf(start.key) ? start : undefined;
  const adjectives: Word[] = [];
  for (let at = determiner ? first + 1 : first; at < words.length; at++) {
    const word = words[at];
    if (!word || !isPlain(word, at, first)) return undefined;
    if (/^[A-ZÄÖÜ]/.test(word.text)) {
      if (word.text.endsWith('-') || /^[A-ZÄÖÜ]+$/.test(word.text)) return undefined;
      return {first, last: at, determiner, adjectives, noun: word};
    }
    if (!/(?:e|en|er|es|em)$/.test(word.key) || determinerOf(word.key)) return undefined;
    adjectives.push(word);
  }
  return undefined;
}

/** The group in another case; undefined where gender or number stay unsure. */
export function inCase(group: NounGroup, from: readonly Case[], to: Case): string | undefined {
  const {determiner, adjectives, noun} = group;
  if (determiner === undefined) return adjectives.length === 0 ? bareInCase(noun, from, to) : undefined;
  const texts = new Set<string>();
  for (const one of from) {
    if (one === to && fits(determiner.key, one)) texts.add(textOf(group));
    else for (const text of shifted(group, determiner, one, to)) texts.add(text);
  }
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
}

/** What a group can be in a case: each reading of its noun that agrees with its article. */
export function readingsOf({determiner, noun}: NounGroup, one: Case): readonly Reading[] {
  return nounForms(noun.text)
    .filter(({cases}) => cases.includes(one))
    .map((form) => ({gender: form.noun.gender, plural: form.plural, form}))
    .filter(
      ({gender, plural}) =>
        determiner !== undefined && determinerIn(determiner.text, one, plural ? 'p' : gender) === determiner.text,
    );
}

/** The words of a group as they stand. */
export function textOf({determiner, adjectives, noun}: NounGroup): string {
  return [...(determiner ? [determiner] : []), ...adjectives, noun].map(({text}) => text).join(' ');
}

/** An article or pronoun in a case; undefined where there is no such form („ein“ in the plural). */
export function determinerIn(text: string, to: Case, of: Gender | 'p'): string | undefined {
  const found = determinerOf(text.toLowerCase().replaceAll('ß', 'ss'));
  if (!found) return undefined;
  const endings = found.kind === 'ein' ? einEndings : found.kind === 'der' ? derForms : diesEndings;
  const ending = endings[of][order.indexOf(to)];
  if (ending === undefined || (of === 'p' && found.stem === 'ein')) return undefined;
  const stem = found.kind === 'der' ? '' : text.slice(0, found.stem.length);
  // euer loses its e before an ending: eure, eurem.
  const shape =
    /^eue?r$/i.test(stem) && ending !== ''
      ? `${stem.slice(0, 2)}r`
      : /^eur$/i.test(stem)
        ? `${stem.slice(0, 2)}er`
        : stem;
  return found.kind === 'der' ? likeFirst(ending, text) : shape + ending;
}

/** The ending of an adjective behind this article. */
export function adjectiveEnding(determiner: string, to: Case, of: Gender | 'p'): string {
  if (of === 'p' || to === 'dat' || to === 'gen') return 'en';
  if (to === 'acc' && of === 'm') return 'en';
  const mixed = determinerOf(determiner.toLowerCase())?.kind === 'ein';
  return !mixed || of === 'f' ? 'e' : of === 'm' ? 'er' : 'es';
}

/** The stem of an inflected adjective. */
export function adjectiveStem(text: string): string {
  return text.replace(/(?:en|em|er|es|e)$/, '');
}

function* shifted(group: NounGroup, determiner: Word, from: Case, to: Case): Generator<string> {
  const readings = readingsOf(group, from);
  for (const {gender, plural, form} of readings) {
    const noun = declined(form.noun, to, plural);
    if (noun !== undefined) yield* built(group, determiner, noun, to, plural ? 'p' : gender);
  }
  if (readings.length > 0 || nounForms(group.noun.text).length > 0) return;
  // A noun that nobody knows: some articles tell gender and number all the same.
  const noun = unknownNoun(group.noun.text, determiner.key, from, to);
  if (noun) yield* built(group, determiner, noun.text, to, noun.gender);
}

function* built(
  {adjectives}: NounGroup,
  determiner: Word,
  noun: string,
  to: Case,
  of: Gender | 'p',
): Generator<string> {
  const article = determinerIn(determiner.text, to, of);
  if (article === undefined) return;
  const ending = adjectiveEnding(determiner.text, to, of);
  const between = adjectives.map(({text}) => `${adjectiveStem(text)}${ending}`);
  yield [article, ...between, noun].join(' ');
}

/** Masculine and neuter look alike in the dative, and a genitive in -s gives them away. */
function unknownNoun(
  text: string,
  determiner: string,
  from: Case,
  to: Case,
): {readonly text: string; readonly gender: Gender} | undefined {
  if (to !== 'dat') return undefined;
  if (from === 'gen' && determiner.endsWith('es')) {
    const bare = /[bdfgkpt]es$/.test(text)
      ? text.slice(0, -2)
      : /[^e]s$/.test(text) && !text.endsWith('ss')
        ? text.slice(0, -1)
        : undefined;
    return bare === undefined ? undefined : {text: bare, gender: 'n'};
  }
  if (
    from === 'acc' &&
    (determiner === 'den' || determiner === 'das' || /^(?:ein|kein|mein|dein|sein|ihr|unser|dies)en$/.test(determiner))
  )
    return {text, gender: 'n'};
  return undefined;
}

/** Without an article only what never changes can stay: names behind Frau and Herrn, feminine nouns, plurals in -n. */
function bareInCase(noun: Word, from: readonly Case[], to: Case): string | undefined {
  if (noun.text === 'Frau' || (noun.text === 'Herrn' && to !== 'nom')) return noun.text;
  if (from.includes(to)) return noun.text;
  const forms = nounForms(noun.text);
  const stays =
    forms.length > 0 &&
    forms.every(({noun: one, plural}) => declined(one, to, plural) === noun.text && (plural || one.gender === 'f'));
  return stays ? noun.text : undefined;
}

function fits(key: string, one: Case): boolean {
  return (['m', 'f', 'n', 'p'] as const).some((of) => determinerIn(key, one, of) === key);
}

function isPlain(word: Word, at: number, first: number): boolean {
  return !word.cited && word.field === undefined && (at === first || word.before === '');
}

interface Determiner {
  readonly kind: 'der' | 'dies' | 'ein';
  readonly stem: string;
}

/** What kind of article or pronoun a word is, if it is one that can stand before a noun. */
export function determinerOf(key: string): Determiner | undefined {
  if (/^(?:der|die|das|den|dem|des)$/.test(key)) return {kind: 'der', stem: ''};
  const dies = /^(dies|jed|jen|welch|manch|all|solch|saemtlich)(?:er|es|em|en|e)$/.exec(key);
  if (dies) return {kind: 'dies', stem: dies[1] ?? ''};
  const ein = /^(ein|kein|mein|dein|sein|ihr|unser|euer|eur)(?:er|es|em|en|e)?$/.exec(key);
  return ein ? {kind: 'ein', stem: ein[1] ?? ''} : undefined;
}

/** A text with the first letter of another, capital or small. */
export function likeFirst(text: string, model: string): string {
  return /^[A-ZÄÖÜ]/.test(model) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const order: readonly Case[] = ['nom', 'acc', 'dat', 'gen'];

type Endings = Readonly<Record<Gender | 'p', readonly string[]>>;

const derForms: Endings = {
  m: ['der', 'den', 'dem', 'des'],
  f: ['die', 'die', 'der', 'der'],
  n: ['das', 'das', 'dem', 'des'],
  p: ['die', 'die', 'den', 'der'],
};
const diesEndings: Endings = {
  m: ['er', 'en', 'em', 'es'],
  f: ['e', 'e', 'er', 'er'],
  n: ['es', 'es', 'em', 'es'],
  p: ['e', 'e', 'en', 'er'],
};
const einEndings: Endings = {
  m: ['', 'en', 'em', 'es'],
  f: ['e', 'e', 'er', 'er'],
  n: ['', '', 'em', 'es'],
  p: ['e', 'e', 'en', 'er'],
};
