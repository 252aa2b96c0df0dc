import {fold} from '../letter/fold.js';
import type {Letter, Sentence, Word} from '../letter/letter.js';

/** The words of a sentence that mean the customer: pronouns, name, placeholders that stand for them. */
export function customerWords(letter: Letter, sentence: Sentence): readonly Word[] {
  return meant(letter, sentence).customer;
}

/** The words of a sentence that mean the sender: wir, uns, unser …, ich, mein …; we, our …, I, my …. */
export function senderWords(letter: Letter, sentence: Sentence): readonly Word[] {
  return meant(letter, sentence).sender;
}

interface Meant {
  readonly customer: readonly Word[];
  readonly sender: readonly Word[];
}

/** Several rules weigh customer and sender against each other. */
function meant(letter: Letter, sentence: Sentence): Meant {
  let sentences = told.get(letter);
  if (!sentences) {
    sentences = new Map();
    told.set(letter, sentences);
  }
  let words = sentences.get(sentence);
  if (!words) {
    words = read(letter, sentence);
    sentences.set(sentence, words);
  }
  return words;
}

const told = new WeakMap<Letter, Map<Sentence, Meant>>();

function read(letter: Letter, sentence: Sentence): Meant {
  const names = namesOf(letter);
  const isEnglish = letter.language === 'en';
  const pronouns = isEnglish ? englishPronouns : germanPronouns;
  const customer: Word[] = [];
  const sender: Word[] = [];
  const {words} = sentence;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word || word.cited) continue;
    if (word.field) {
      if (standsForCustomer(word) || (isEnglish && english.has(word.key))) customer.push(word);
      continue;
    }
    const {key} = word;
    const role = pronouns.get(key);
    if (role === 'sender' && !isNoPronoun(word)) sender.push(word);
    const addressed = role === 'customer' && (isEnglish || isGermanAddress(letter, sentence, word, index));
    if (addressed || (names.size > 0 && names.has(key))) customer.push(word);
  }
  return {customer, sender};
}

/** Whether a word is the formal Sie, Ihnen or Ihr…, and not sie (they, she) or ihr (their, her). */
export function isFormal(letter: Letter, sentence: Sentence, index: number): boolean {
  const word = sentence.words[index];
  if (!word || word.cited || !formal.has(word.key) || !/^[SI]/.test(word.text)) return false;
  const opensClause = index === 0 || /[:„»«“"‚]$/.test(word.before);
  if (!opensClause) return true;
  if (letter.address === 'du') return false;
  return word.key !== 'sie' || isPlural(sentence.words[index + 1]);
}

function isGermanAddress(letter: Letter, sentence: Sentence, word: Word, index: number): boolean {
  if (informal.has(word.key)) return true;
  if (!formal.has(word.key)) return false;
  if (letter.address === 'du' && word.key !== 'sie') return isInformalPlural(sentence, index);
  return isFormal(letter, sentence, index);
}

/** "Ihr seid", "ihr habt": in a letter that says du, ihr with a verb of the second person plural. */
function isInformalPlural(sentence: Sentence, index: number): boolean {
  const word = sentence.words[index];
  const next = sentence.words[index + 1];
  const previous = sentence.words[index - 1];
  return word?.key === 'ihr' && [next, previous].some((verb) => verb !== undefined && secondPlural.test(verb.key));
}

/** "Sie sparen" may be the customer, "Sie spart" is a third person. A word that is no verb decides nothing. */
function isPlural(verb: Word | undefined): boolean {
  return verb !== undefined && !singular.has(verb.key) && !/[a-z]t$/.test(verb.key);
}

function standsForCustomer(word: Word): boolean {
  const kind = word.field?.kind;
  return kind === 'recipient-name' || kind === 'recipient-first-name' || kind === 'salutation';
}

/** The customer's names as the salutation and the address field give them, titles and particles left out. */
function namesOf(letter: Letter): ReadonlySet<string> {
  let names = known.get(letter);
  if (!names) {
    const {salutation, people} = letter.facts;
    const texts = [salutation?.name, salutation?.firstName];
    for (const person of people) if (person.role === 'recipient') texts.push(person.name);
    names = new Set(
      texts
        .flatMap((text) => text?.split(/[\s.]+/) ?? [])
        .filter((name) => name.length > 2 && /^[A-ZÀ-ÞĀ-Ž]/u.test(name))
        .map(fold),
    );
    known.set(letter, names);
  }
  return names;
}

const known = new WeakMap<Letter, ReadonlySet<string>>();

/** "3. I" is a number, and the US is a country. */
function isNoPronoun(word: Word): boolean {
  return (word.text === 'I' && /[\d.]/.test(word.before)) || word.text === 'US';
}

const formal = new Set([
  'sie',
  'ihnen',
  'ihr',
  'ihre',
  'ihrem',
  'ihren',
  'ihrer',
  'ihres',
  'ihrerseits',
  'ihretwegen',
  'ihresgleichen',
]);
const informal = new Set(
  'du dich dir dein deine deinem deinen deiner deines deins deinerseits deinetwegen euch euer eure eurem euren eurer eures'.split(
    ' ',
  ),
);
const singular = new Set([
  'ist',
  'hat',
  'wird',
  'war',
  'wurde',
  'hatte',
  'kann',
  'will',
  'muss',
  'soll',
  'darf',
  'mag',
  'sei',
  'kam',
  'ging',
  'gab',
  'stand',
  'lag',
  'blieb',
]);
const secondPlural = /^(?:seid|habt|werdet|koennt|wollt|muesst|sollt|duerft|moegt|wart|[a-z]{2,}t)$/;
const english = new Set(['you', 'your', 'yours', 'yourself', 'yourselves', "you're", "you've", "you'll", "you'd"]);
const germanSender = new Set(
  'wir uns unser unsere unserem unseren unserer unseres unsererseits unsrer unsre unsrem unsren unsres unserm unsern ich mich mir mein meine meinem meinen meiner meines'.split(
    ' ',
  ),
);
const englishSender = new Set(
  "we us our ours ourselves i me my mine myself we're we've we'll we'd i'm i've i'll i'd".split(' '),
);

/** Whom the pronouns of a language mean at first sight: one look-up for each word of a letter. */
const germanPronouns = whom([...formal, ...informal], germanSender);
const englishPronouns = whom(english, englishSender);

function whom(customer: Iterable<string>, sender: Iterable<string>): ReadonlyMap<string, 'customer' | 'sender'> {
  const all = new Map<string, 'customer' | 'sender'>();
  for (const key of customer) all.set(key, 'customer');
  for (const key of sender) all.set(key, 'sender');
  return all;
}
