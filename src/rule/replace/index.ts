import type {Letter, Sentence} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';
import {replaceAdjective} from './adjective.js';
import {fittingAdverb} from './adverb.js';
import {replaceEnglish} from './english.js';
import {omitEnglish} from './english-omission.js';
import {replaceNoun} from './noun.js';
import {omit} from './omission.js';
import {isPreposition, replacePreposition} from './preposition.js';
import {replaceVerb} from './verb.js';

/** Texts that can take the place of a stretch of the letter as they are. */
export interface Replacement {
  /** The hit, or more where words around it change with it: the noun group behind a preposition. */
  readonly at: Range;
  readonly texts: readonly string[];
  /** The words go, although the dictionary has others for them. */
  readonly leavesOut?: true;
}

/**
 * What can stand in the place of a dictionary hit as it is: the plain words, inflected like the words they replace. No texts
 * where case, number or valency stay unsure: no replacement is better than a wrong one.
 */
export function replacementOf(letter: Letter, sentence: Sentence, hit: Hit): Replacement {
  const {entry, range} = hit;
  if (entry.fix !== undefined) return {at: range, texts: []};
  if (entry.pattern?.kind === 'verb') return replaceVerb(letter, sentence, hit);
  const {at, texts, ...rest} = inPlace(letter, sentence, hit);
  const found = letter.source.text.slice(...at);
  return {at, ...rest, texts: texts.map((text) => likeCase(text, found, hit)).filter((text) => text !== found)};
}

function inPlace(letter: Letter, sentence: Sentence, hit: Hit): Replacement {
  const {entry, range} = hit;
  const none = {at: range, texts: []};
  if (!isWhole(hit)) return none;
  const {say} = entry;
  if (say.length === 0) return letter.language === 'en' ? omitEnglish(sentence, hit) : omit(sentence, hit);
  const plain = say.filter((text) => !text.includes('…') && !text.startsWith('-'));
  if (letter.language === 'en') return replaceEnglish(sentence, hit, plain);
  switch (entry.pattern?.kind) {
    case 'noun':
      return replaceNoun(sentence, hit, plain);
    case 'adjective': {
      if (isPerhapsThere(sentence, hit)) return none;
      const {at, texts} = replaceAdjective(letter, sentence, hit, plain);
      return {at, texts: fittingAdverb(sentence, hit, texts) ?? []};
    }
    default: {
      if (isAdjective(entry.find)) return replaceAdjective(letter, sentence, hit, plain);
      if (!plain.some(isPreposition)) {
        const texts = fittingAdverb(sentence, hit, plain);
        return texts === undefined ? {...omit(sentence, hit), leavesOut: true} : {at: range, texts};
      }
      return replacePreposition(sentence, hit, letter.source.text.slice(...range), plain);
    }
  }
}

/** „Etwaige Vorbefunde“ are those that there are, not possible ones. */
function isPerhapsThere({words}: Sentence, {entry, words: own}: Hit): boolean {
  return (
    /^(?:etwaig|allfällig)/.test(entry.find) &&
    /(?:befund|unterlage|beleg|nachweis|dokument|zeugnis|rezept|pass|karte|medikament|mittel|bericht|vollmacht|bescheinigung|attest|schluessel|foto|bild|aufnahme|kopie|quittung|guthaben|vertraeg|vorerkrankung|allergie)(?:e|en|n|s|es|se|ssen?)?$/.test(
      words[(own.at(-1) ?? 0) + 1]?.key ?? '',
    )
  );
}

/** `oben genannt, -e`, and the short forms of the same: o. g. */
function isAdjective(find: string): boolean {
  return /, -e\b/.test(find) || /^[a-z]\. ?[a-z]\.$/.test(find);
}

/** No other words between those of the hit. */
function isWhole(hit: Hit): boolean {
  const [first = 0] = hit.words;
  return hit.words.every((at, index) => at === first + index);
}

/** A replacement keeps the capital of what it replaces, unless that word always has one (Ihrerseits, o. g. nouns). */
function likeCase(text: string, found: string, {entry, words}: Hit): string {
  const first = found.charAt(0);
  const isUpper = first !== first.toLowerCase();
  const ownCapital =
    words[0] !== 0 && /^(?:[A-ZÄÖÜ]|(?:der|die|das) )/.test(entry.find) && entry.pattern?.kind !== 'noun';
  return isUpper && !ownCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}
