import {fold} from '../../dictionary/fold.js';
import {features, type Verb, type VerbPattern} from '../../dictionary/pattern.js';
import type {Word} from '../../letter/letter.js';
import type {Hit} from '../rule.js';
import {
  afterArticle,
  clauseStart,
  closesClause,
  type Governor,
  governorOf,
  isSubordinate,
  leadsNoun,
  subjectOf,
} from './surroundings.js';

/** A verb as it stands in its sentence. */
export interface VerbForm {
  readonly at: number;
  readonly kind: 'finite' | 'infinitive' | 'zu' | 'participle' | 'attribute' | 'ongoing' | 'gerundive';
  /** What a finite form can be: `3s.prs`. */
  readonly features: readonly string[];
  /** The ending of an attribute: `e` of übersandte. */
  readonly ending: string;
  /** Verb second or first: what belongs to the verb stands apart at the end of the clause. */
  readonly isApart: boolean;
  /** What belongs to the verb stands first, before the finite verb: „Auskünfte erteilt Frau Keller“. */
  readonly isFronted?: true;
  readonly governor?: Governor;
}

/** Read the verb of a hit; undefined where it can be more than one thing. */
export function verbFormOf(
  words: readonly Word[],
  {verb: at, words: own}: Hit,
  pattern: VerbPattern,
): VerbForm | undefined {
  const word = at === undefined ? undefined : words[at];
  if (at === undefined || !word) return undefined;
  const {particle} = pattern;
  const front = frontOf(word.key, pattern);
  const rest = word.key.slice(front.length);
  const isApart = particle !== undefined ? front === '' : own.some((other) => other > at && !isZu(words, other, at));
  const can = candidates(rest, front !== '', pattern, words[at - 1]?.key === 'zu' && word.before === '');
  if (particle !== undefined && isApart) return finite(at, pattern, rest, true);
  if (can.zu) return {at, kind: 'zu', features: [], ending: '', isApart: false};
  const governor = governorOf(words, at);
  const attribute = attributeOf(words, at, own, can);
  if (attribute === null) return undefined;
  if (attribute) return {at, ...attribute, features: [], isApart: false};
  const {couldBeFinite} = can;
  if (couldBeFinite && isApart) return finite(at, pattern, rest, true);
  if (can.participle && (!can.infinitive || governor?.kind !== 'modal') && (governor !== undefined || !couldBeFinite)) {
    if (governor?.kind === 'modal' && words[at + 1]?.key !== 'werden') return undefined;
    return {at, kind: 'participle', features: [], ending: '', isApart: false, ...(governor ? {governor} : {})};
  }
  const governed = governor?.kind === 'modal' || governor?.kind === 'werden';
  const infinitive = {at, kind: 'infinitive', features: [], ending: '', isApart: false} as const;
  if (can.infinitive && closesClause(words, at) && !isSubordinate(words, at)) {
    if (governed || front !== '' || isFixedBefore(own, at, particle) || asks(words, at))
      return {...infinitive, ...(governor ? {governor} : {})};
    // „Die Kunden retournieren“ and „Gerät retournieren“ look alike.
    if (at - clauseStart(words, at) > 1 && subjectOf(words, at)?.at !== at - 1) return undefined;
  }
  if (can.infinitive && governed && closesClause(words, at)) return {...infinitive, governor};
  if (!couldBeFinite) return undefined;
  const isFinal = front !== '' || (closesClause(words, at) && isSubordinate(words, at));
  // „Bitte senden Sie uns die Unterlagen retourniert“ is no finite verb, but looks like one.
  if (!isFinal && can.participle && closesClause(words, at) && subjectOf(words, at)?.at !== at - 1) return undefined;
  const verbForm = finite(at, pattern, rest, !isFinal);
  return !isFinal && own.length > 1 ? {...verbForm, isFronted: true} : verbForm;
}

/** The forms that a finite verb of another paradigm can take in the same place; one, if all is well. */
export function narrowed(
  words: readonly Word[],
  form: VerbForm,
  formOf: (feature: string) => string | undefined,
): string | undefined {
  const known = form.features.map((feature) => feature.replace('*', ''));
  const subject = subjectOf(words, form.at)?.key;
  const fits = agreeing(known, subject);
  // „Über den Termin informiert Sie Frau Ott“: the pronoun is no subject after all.
  const fitting = fits.length > 0 ? fits : agreeing(known, undefined);
  const texts = new Set((fitting.length > 0 ? fitting : known).map(formOf).filter((text) => text !== undefined));
  if (texts.size <= 1) return [...texts][0];
  // Subjunctives look like other forms; they are meant where something is reported or depends on a condition.
  if (words.some(({key}) => /^(?:wenn|falls|wuerden?|waeren?|haetten?|koennten?|sei|seien)$/.test(key)))
    return undefined;
  const indicative = new Set(
    fitting
      .filter((feature) => !/kj/.test(feature))
      .map(formOf)
      .filter((text) => text !== undefined),
  );
  const [only] = indicative;
  return indicative.size === 1 ? only : undefined;
}

/** „Bitte das Gerät retournieren“ */
function asks(words: readonly Word[], at: number): boolean {
  return words.slice(clauseStart(words, at), at).some(({key}) => key === 'bitte');
}

/** The features that a subject can have. */
function agreeing(known: readonly string[], subject: string | undefined): readonly string[] {
  const person = subject === undefined ? undefined : persons[subject];
  return known.filter((feature) => {
    if (feature === 's.imp') return person === undefined || person === '2s';
    if (feature.startsWith('2p')) return subject === 'ihr';
    if (feature.startsWith('2s')) return person === '2s' || known.every((other) => other.startsWith('2s'));
    if (person === undefined) return true;
    const [who = ''] = feature.split('.');
    return who === person || who === sameAs[person] || (person === '3' && /^[13]/.test(who));
  });
}

interface Candidates {
  readonly infinitive: boolean;
  readonly zu: boolean;
  readonly participle: boolean;
  readonly attribute?: {readonly kind: 'attribute' | 'ongoing' | 'gerundive'; readonly ending: string};
  readonly couldBeFinite: boolean;
}

/** The forms of a verb as words of a letter are spelled for searching. */
interface Folded {
  readonly infinitive: string;
  readonly ongoing: string;
  readonly finite: readonly string[];
  readonly participles: readonly string[];
  /** All that a separable prefix can stand joined to. */
  readonly stems: readonly string[];
}

const folded = new WeakMap<Verb, Folded>();

function foldedOf(verb: Verb): Folded {
  let forms = folded.get(verb);
  if (!forms) {
    const [infinitive, ongoing] = [fold(verb.infinitive), fold(verb.ongoing)];
    const finite = verb.finite.map(fold);
    const participles = verb.participles.map(fold);
    const all = [...finite, infinitive, ongoing, ...participles, `zu${infinitive}`, `zu${ongoing}`];
    forms = {infinitive, ongoing, finite, participles, stems: all.filter((form) => form !== '-')};
    folded.set(verb, forms);
  }
  return forms;
}

function candidates(rest: string, joined: boolean, {verb}: VerbPattern, zuBefore: boolean): Candidates {
  const {infinitive, ongoing, finite, participles} = foldedOf(verb);
  const inner = joined && rest.startsWith('zu');
  const couldBeFinite = finite.includes(rest);
  const zu = (inner && rest === `zu${infinitive}`) || (zuBefore && rest === infinitive);
  const participle = participles.includes(rest);
  const bare = {infinitive: rest === infinitive, zu, participle, couldBeFinite};
  for (const ending of endings) {
    if (rest === `${ongoing}${ending}` && ending !== '')
      return {...bare, attribute: {kind: zuBefore ? 'gerundive' : 'ongoing', ending}};
    if (inner && rest === `zu${ongoing}${ending}`) return {...bare, attribute: {kind: 'gerundive', ending}};
    if (ending !== '' && participles.some((form) => form + ending === rest))
      return {...bare, attribute: {kind: 'attribute', ending}};
  }
  return bare;
}

/** The attribute that a verb form is; null where it could be something else as well. */
function attributeOf(
  words: readonly Word[],
  at: number,
  own: readonly number[],
  {attribute, couldBeFinite}: Candidates,
): {readonly kind: 'attribute' | 'ongoing' | 'gerundive'; readonly ending: string} | undefined | null {
  if (!attribute) return undefined;
  const first = Math.min(at, ...own);
  const begins = afterArticle(
    words,
    attribute.kind === 'gerundive' && words[first - 1]?.key === 'zu' ? first - 1 : first,
  );
  if (leadsNoun(words, at) && begins) return attribute;
  if (couldBeFinite) return leadsNoun(words, at) && subjectOf(words, at) === undefined ? null : undefined;
  return leadsNoun(words, at) && attribute.kind !== 'attribute' ? attribute : null;
}

function finite(at: number, {verb}: VerbPattern, rest: string, isApart: boolean): VerbForm {
  const {finite: forms} = foldedOf(verb);
  const found = features.filter((_, index) => (forms[index] ?? '-') === rest);
  // The first person stands for the third where the table has one form for both.
  const all = found.flatMap((feature) =>
    /^1s\.(?:prt|kj)/.test(feature)
      ? [feature, `3${feature.slice(1)}`]
      : /^1p/.test(feature)
        ? [feature, `3${feature.slice(1)}`]
        : [feature],
  );
  return {at, kind: 'finite', features: all, ending: '', isApart};
}

/** What stands joined before the verb: its separable prefix, or a small fixed word. */
function frontOf(key: string, {verb, particle, fixed}: VerbPattern): string {
  for (const part of [particle, fixed]) {
    const front = fold(part ?? '').replaceAll(' ', '');
    if (front === '' || !key.startsWith(front) || key === front) continue;
    const rest = key.slice(front.length);
    if (foldedOf(verb).stems.some((form) => rest.startsWith(form))) return front;
  }
  return '';
}

function isZu(words: readonly Word[], at: number, verb: number): boolean {
  return at === verb - 1 && words[at]?.key === 'zu';
}

/** Whether the words that belong to the verb stand before it. */
function isFixedBefore(own: readonly number[], at: number, particle: string | undefined): boolean {
  return own.some((other) => other < at) && (particle === undefined || !own.some((other) => other > at));
}

const endings = ['', 'e', 'em', 'en', 'er', 'es'];
const persons: Readonly<Record<string, string>> = {
  ich: '1s',
  du: '2s',
  er: '3s',
  es: '3s',
  man: '3s',
  wir: '1p',
  ihr: '2p',
  Sie: '3p',
  sie: '3',
};
/** The table has one form for both. */
const sameAs: Readonly<Record<string, string>> = {'3p': '1p', '1p': '3p'};
