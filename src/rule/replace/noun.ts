import {type Case, declined, type Gender, type Noun} from '../../dictionary/noun-cases.js';
import type {Sentence, Word} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';
import {adjectiveEnding, adjectiveStem, determinerIn, determinerOf} from './noun-group.js';
import {nounForms} from './nouns.js';
import {clauseStart, isSubordinate} from './surroundings.js';

/** A plainer noun, with the article and adjectives before it where its gender is another. */
export interface NounReplacement {
  readonly at: Range;
  readonly texts: readonly string[];
}

/** Replace a noun: „die Ablichtung“ becomes „die Kopie“, „der Niederschrift“ behind „von“ becomes „dem Protokoll“. */
export function replaceNoun({words}: Sentence, hit: Hit, plain: readonly string[]): NounReplacement {
  const none = {at: hit.range, texts: []};
  const [at, ...more] = hit.words;
  const word = at === undefined ? undefined : words[at];
  const noun = headOf(hit.entry.find);
  if (at === undefined || !word || more.length > 0 || !noun) return none;
  const before = beforeNoun(words, at);
  const outcomes = plain.flatMap((text) => {
    const better = nounForms(text).find(({noun: one, plural}) => !plural && one.singular === text)?.noun;
    const outcome = better && replaced(words, at, noun, better, before);
    return outcome ? [outcome] : [];
  });
  const first = Math.min(...outcomes.map(({first}) => first));
  const start = words[first];
  if (!start) return none;
  return {
    at: [start.at[0], word.at[1]],
    texts: outcomes.map((outcome) =>
      [...words.slice(first, outcome.first).map(({text}) => text), outcome.text].join(' '),
    ),
  };
}

/** What stands before a noun and agrees with it. */
interface Before {
  /** Index of the first word that agrees. */
  readonly first: number;
  readonly determiner: Word | undefined;
  readonly adjectives: readonly Word[];
  /** The case that a preposition asks for. */
  readonly cases: readonly Case[];
  /** zum, im, vom …: a preposition that holds an article. */
  readonly contraction: Word | undefined;
}

interface Outcome {
  readonly first: number;
  readonly text: string;
}

function replaced(words: readonly Word[], at: number, noun: Noun, better: Noun, before: Before): Outcome | undefined {
  const word = words[at];
  if (!word) return undefined;
  const same = noun.gender === better.gender;
  if (!same && isReferredTo(words[at + 1])) return undefined;
  const {determiner, adjectives, contraction, first} = before;
  const texts = new Set<string>();
  const cases = before.cases.length === 4 ? (caseInClause(words, first, at) ?? before.cases) : before.cases;
  for (const one of cases)
    for (const plural of [false, true]) {
      if (!isForm(word.text, noun, one, plural)) continue;
      const of: Gender | 'p' = plural ? 'p' : noun.gender;
      if (determiner && determinerIn(determiner.text, one, of) !== determiner.text) continue;
      if (contraction && (plural || articleIn(contraction) !== `${one} ${of === 'f' ? 'f' : 'mn'}`)) continue;
      const form = declined(better, one, plural);
      if (form === undefined) return undefined;
      if (same || plural) {
        texts.add(form);
        continue;
      }
      if (!determiner && !contraction) {
        if (adjectives.length > 0) return undefined;
        texts.add(form);
        continue;
      }
      const lead = contraction
        ? expanded(contraction, better.gender)
        : determinerIn(determiner?.text ?? '', one, better.gender);
      if (lead === undefined) return undefined;
      const ending = adjectiveEnding(contraction ? 'der' : (determiner?.text ?? ''), one, better.gender);
      texts.add([lead, ...adjectives.map(({text}) => adjectiveStem(text) + ending), form].join(' '));
    }
  const [text] = texts;
  if (texts.size !== 1 || text === undefined) return undefined;
  return {first: text.includes(' ') ? first : at, text};
}

/**
 * Subject or object, where the clause tells: beside wir, ich or an imperative a noun in the first place is an object, before
 * „ist“ or „wurde“ it is the subject. Undefined where it could be both, or something else.
 */
function caseInClause(words: readonly Word[], first: number, at: number): readonly Case[] | undefined {
  const start = clauseStart(words, first);
  const next = words[at + 1];
  if (first !== start || next?.before !== '' || isSubordinate(words, at)) return undefined;
  const behind = words[at + 2]?.before === '' ? words[at + 2]?.text : undefined;
  if (
    /^(?:ist|wurde|wird|war|liegt|lag|kam|kommt|ging|geht|gilt)$/.test(next.key) &&
    !/^(?:ich|er|sie|es|man)$/.test(behind ?? '')
  )
    return ['nom'];
  return /^(?:ich|wir|er|sie|es|man|Sie|du)$/.test(behind ?? '') && /(?:e|en|t|st)$/.test(next.key)
    ? ['acc']
    : undefined;
}

function beforeNoun(words: readonly Word[], at: number): Before {
  const adjectives: Word[] = [];
  let first = at;
  while (isAttribute(words[first - 1], words[first])) {
    first--;
    const word = words[first];
    if (word) adjectives.unshift(word);
  }
  const lead = words[first]?.before === '' ? words[first - 1] : undefined;
  const contraction = lead && contractions.has(lead.key) ? lead : undefined;
  const determiner = !contraction && lead && determinerOf(lead.key) ? lead : undefined;
  if (contraction || determiner) first--;
  const preposition = contraction ? undefined : words[first]?.before === '' ? words[first - 1] : undefined;
  return {first, determiner, adjectives, contraction, cases: casesBehind(preposition?.key) ?? allCases};
}

function isAttribute(word: Word | undefined, next: Word | undefined): boolean {
  if (!word || next?.before !== '' || word.cited || word.field) return false;
  return /^[a-zäöüß]{3,}(?:e|en|er|es|em)$/.test(word.text) && !determinerOf(word.key) && !noAttribute.has(word.key);
}

/** Small words that only look as if they agreed with a noun. */
const noAttribute = new Set(
  'ohne gegen wegen ueber unter neben zwischen ausser oder aber eben sowie ihnen ihrer haben werden sollen bitten senden sieben zehn hier wieder weiter immer bisher unten oben seiner dieser'.split(
    ' ',
  ),
);

/** A relative pronoun would have to change with the noun. */
function isReferredTo(next: Word | undefined): boolean {
  const key = next?.before.includes(',') ? next.key : '';
  return /^(?:der|die|das|den|dem|deren|dessen|welche[rsmn]?|sie|er|es)$/.test(key);
}

function isForm(text: string, noun: Noun, one: Case, plural: boolean): boolean {
  const form = declined(noun, one, plural);
  if (form === text) return true;
  return (
    !plural && one === 'gen' && noun.gender !== 'f' && (text === `${noun.singular}es` || text === `${noun.singular}s`)
  );
}

/** The noun of a headword: `die Ablichtung, -en`, `der Vorgang, Vorgänge`. */
function headOf(find: string): Noun | undefined {
  const match = /^(der|die|das) ([^\s,]+)(?:, (\S+))?$/.exec(find);
  if (!match) return undefined;
  const [, article, singular = '', ending] = match;
  const gender = article === 'der' ? 'm' : article === 'die' ? 'f' : 'n';
  if (ending === undefined) return {gender, singular};
  if (ending === '-') return {gender, singular, plural: singular};
  if (/^-[a-zäöü]{1,3}$/.test(ending)) return {gender, singular, plural: singular + ending.slice(1)};
  return ending.startsWith('-') ? undefined : {gender, singular, plural: ending};
}

const allCases: readonly Case[] = ['nom', 'acc', 'dat', 'gen'];

function casesBehind(preposition: string | undefined): readonly Case[] | undefined {
  if (preposition === undefined) return undefined;
  if (/^(?:mit|von|zu|bei|nach|aus|seit|gemaess|laut|ausser|gegenueber)$/.test(preposition)) return ['dat'];
  if (/^(?:fuer|durch|ohne|gegen|um)$/.test(preposition)) return ['acc'];
  if (
    /^(?:wegen|trotz|waehrend|statt|innerhalb|ausserhalb|bezueglich|hinsichtlich|seitens|mittels|zwecks|anlaesslich|aufgrund|infolge)$/.test(
      preposition,
    )
  )
    return ['gen'];
  if (/^(?:in|an|auf|ueber|unter|vor|neben|hinter|zwischen)$/.test(preposition)) return ['acc', 'dat'];
  return undefined;
}

const contractions = new Map([
  ['zum', 'dat mn'],
  ['zur', 'dat f'],
  ['vom', 'dat mn'],
  ['beim', 'dat mn'],
  ['im', 'dat mn'],
  ['am', 'dat mn'],
  ['ins', 'acc mn'],
]);

function articleIn(contraction: Word): string | undefined {
  return contractions.get(contraction.key);
}

/** zum becomes zur before a feminine noun, vom becomes von der. */
function expanded(contraction: Word, gender: Gender): string | undefined {
  const feminine: Readonly<Record<string, string>> = {
    zum: 'zur',
    vom: 'von der',
    beim: 'bei der',
    im: 'in der',
    am: 'an der',
    ins: 'in die',
  };
  const other: Readonly<Record<string, string>> = {zur: 'zum'};
  const short =
    gender === 'f'
      ? feminine[contraction.key]
      : (other[contraction.key] ?? (gender === 'n' ? contraction.key : undefined));
  if (short === undefined) return undefined;
  return /^[A-Z]/.test(contraction.text) ? short.charAt(0).toUpperCase() + short.slice(1) : short;
}
