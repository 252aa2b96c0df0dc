import {remembered, type SearchWord, wordSet} from '../dictionary/index.js';
import germanTerms from '../generated/de/letter/established-nouns.js';
import englishTerms from '../generated/en/letter/established-nouns.js';

type Words = readonly SearchWord[];

/**
 * The nouns of a sentence that hide a verb: "Überprüfung", "beim Ausfüllen", "the consideration". Established terms (Rechnung,
 * Kündigung, payment) hide none. What is only enumerated ("Planung, Fertigung und Montage") counts once.
 */
export function nominalisations(words: Words, language: 'de' | 'en'): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (language === 'en' && !mayEndEnglishNoun(words[at]?.key ?? '')) continue;
    if (!hidesVerb(words, at, language)) continue;
    const last = found.at(-1);
    if (last !== undefined && isEnumerated(words, last, at)) continue;
    found.push(at);
  }
  return found;
}

/** Chains of two or more genitives ("die Prüfung der Möglichkeit der Verlängerung") or of "of", first and last word of each and how many hang on
 * one another. */
export function genitiveChains(
  words: Words,
  language: 'de' | 'en',
): readonly (readonly [first: number, last: number, links: number])[] {
  const chains: (readonly [number, number, number])[] = [];
  if (language === 'en' && words.filter(({key}) => key === 'of').length < 2) return chains;
  for (let at = 0; at < words.length; at++) {
    if (!isNoun(words, at, language)) continue;
    let end = at;
    let links = 0;
    for (let next = link(words, end, language); next !== undefined; next = link(words, end, language)) {
      end = next;
      links++;
    }
    if (links >= 2) chains.push([at, end, links]);
    if (links > 0) at = end - 1;
    if (links > 0 && at < end) at = end;
  }
  return chains;
}

/** Whether a word is a noun on -ung, -nahme, -keit … or an infinitive used as a noun, and no established term. */
function hidesVerb(words: Words, at: number, language: 'de' | 'en'): boolean {
  const word = words[at];
  if (!word || word.cited || word.field) return false;
  const {key, text} = word;
  if (language === 'en') return englishNoun.test(key) && text === text.toLowerCase() && !isTerm(key, 'en');
  if (!isCapitalised(text)) return false;
  if (/^[A-ZÄÖÜ]{3,}$/.test(text)) return false;
  if (germanNoun.test(key)) return key.length > 6 && !noVerb.test(key) && !isTerm(key, 'de');
  return isInfinitiveNoun(words, at) && !isTerm(key, 'de');
}

function isCapitalised(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 65 && first <= 90) || first === 0xc4 || first === 0xd6 || first === 0xdc;
}

/** Most words are short or end in another letter: -tion, -ment, -ance, -ity, and their plurals. */
function mayEndEnglishNoun(key: string): boolean {
  return key.length > 4 && endsOfEnglishNouns.has(key.slice(-2));
}

const germanNoun = /(?:[a-z]{2}ung(?:en|s)?|nahmen?|[a-z]{2}[hk]eit(?:en)?)$/;
const noVerb = /(?:sprungs?|schwungs?|[lzj]ungen|spruengen)$/;
const endsOfEnglishNouns = new Set(['on', 'ns', 'nt', 'ts', 'ce', 'es', 'ty']);
const englishNoun = /^[a-z]{2,}(?:[ts]ions?|ments?|[ae]nces?|[a-z]it(?:y|ies))$/;

/** "beim Ausfüllen", "zum Einreichen", "das Bearbeiten": an infinitive behind an article, told by its prefix. */
function isInfinitiveNoun(words: Words, at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word?.before !== '' || !before || !beforeInfinitives.has(before.key)) return false;
  return /^(?:ab|an|auf|aus|be|bei|durch|ein|ent|er|nach|ueber|um|unter|ver|vor|weiter|wieder|zer|zurueck|zusammen|mit|fest|bereit|nicht)[a-z]{3,}(?:en|eln|ern)$/.test(
    word.key,
  );
}

const beforeInfinitives = new Set('beim zum vom im das dem durch durchs ihr unser'.split(' '));

/** One after the other with nothing between but a comma or "und". */
function isEnumerated(words: Words, last: number, at: number): boolean {
  for (let next = last + 1; next <= at; next++) {
    const word = words[next];
    if (!word) return false;
    const joins = /^(?:und|oder|sowie|and|or)$/.test(word.key);
    if (next === at) return word.before === ',' || /^(?:und|oder|sowie|and|or)$/.test(words[next - 1]?.key ?? '');
    // Established terms stand in the same row: "Planung, Lieferung und Verlegung".
    if (!joins && word.before !== ',' && !/^(?:und|oder|sowie|and|or)$/.test(words[next - 1]?.key ?? '')) return false;
    if (
      !joins &&
      !/^[A-ZÄÖÜ]/.test(word.text) &&
      word.text === word.key &&
      /^(?:der|die|das|den|dem|des|zur|zum)$/.test(word.key)
    )
      return false;
  }
  return false;
}

/** The noun that hangs on this one: "der Möglichkeit", "of the contract". */
function link(words: Words, at: number, language: 'de' | 'en'): number | undefined {
  const determiner = words[at + 1];
  if (determiner?.before !== '' || determiner.cited) return undefined;
  if (language === 'en') return determiner.key === 'of' ? englishHead(words, at + 2) : undefined;
  if (!genitives.has(determiner.key)) return undefined;
  for (let next = at + 2; next < at + 5; next++) {
    const word = words[next];
    if (word?.before !== '') return undefined;
    if (/^[a-zäöü]/.test(word.text)) {
      if (!/(?:en|er)$/.test(word.key) || prepositions.has(word.key)) return undefined;
      continue;
    }
    if (!isNoun(words, next, 'de')) return undefined;
    // "des" asks for a genitive: des Vertrags, des Kunden; without its ending it is something else.
    return !/es$/.test(determiner.key) || /(?:s|en|n)$/.test(word.key) ? next : undefined;
  }
  return undefined;
}

function englishHead(words: Words, from: number): number | undefined {
  let head: number | undefined;
  for (let at = from; at < from + 5; at++) {
    const word = words[at];
    if (word?.before !== '' || word.key === 'of' || smallWords.has(word.key)) return head;
    if (isNoun(words, at, 'en')) head = at;
  }
  return head;
}

function isNoun(words: Words, at: number, language: 'de' | 'en'): boolean {
  const word = words[at];
  if (!word || word.cited || word.field || !/^[A-Za-zÀ-ɏ]{3}/.test(word.text)) return false;
  if (language === 'en') return !smallWords.has(word.key) && !determiners.has(word.key);
  if (!isCapitalised(word.text) || pronouns.has(word.key)) return false;
  // A sentence opens with any word; only an ending or an article tells that it is a noun.
  return at > 0 || germanNoun.test(word.key);
}

/** An established term, alone or as the last part of a compound: Stromrechnung, but neither Berechnung nor Zurechnung. */
function isTerm(key: string, language: 'de' | 'en'): boolean {
  return language === 'en' ? termsOf('en').has(key) : isGermanTerm(key);
}

const isGermanTerm = remembered((key) => {
  const terms = termsOf('de');
  if (terms.has(key)) return true;
  for (let cut = 3; cut < key.length - 4; cut++) {
    // Folded, ü is ue: "Durchführung" ends in no "Ehrung".
    if (/^[aou]e$/.test(key.slice(cut - 1, cut + 1))) continue;
    if (terms.has(key.slice(cut).replace(/^-/, '')) && !verbPrefixes.test(key.slice(0, cut))) return true;
  }
  return false;
});

const known = new Map<'de' | 'en', ReadonlySet<string>>();

/** Unpacked when the first letter asks: a start stays cheap. */
function termsOf(language: 'de' | 'en'): ReadonlySet<string> {
  let terms = known.get(language);
  if (!terms) {
    terms = wordSet(language === 'de' ? germanTerms : englishTerms);
    known.set(language, terms);
  }
  return terms;
}

const verbPrefixes =
  /^(?:ab|an|auf|aus|be|bei|dar|durch|ein|ent|er|fehl|fest|frei|gegen|her|hin|hinter|in|los|miss|mit|nach|neu|nicht|rueck|ueber|um|un|unter|ver|vor|voraus|weg|weiter|wider|wieder|zer|zu|zurueck|zusammen)$/;
const genitives = new Set(
  'der des eines einer ihrer ihres unserer unseres dieser dieses seiner seines meiner meines deiner deines aller jeder jeglicher saemtlicher'.split(
    ' ',
  ),
);
const pronouns = new Set(
  'sie ihnen ihr ihre ihrem ihren ihrer ihres wir ich du die der das den dem des ein eine'.split(' '),
);
const prepositions = new Set('ueber unter hinter ausser gegen wegen neben zwischen aber oder immer wieder'.split(' '));
const determiners = new Set(
  'the a an our your my his her their its this that these those any each every all such'.split(' '),
);
const smallWords = new Set(
  'of and or to for in on at by with from as is are was were be been will would can could has have had we you they it he she i that which who if when not'.split(
    ' ',
  ),
);
