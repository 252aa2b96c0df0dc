import type {Sentence} from '../../letter/letter.js';
import type {Hit} from '../rule.js';
import {clauseAround, isHelp, isNews, isNewsNoun, isTold} from './clause.js';

/** What an adverb of offices can be here; undefined where it goes without anything in its place. */
export type Adverb = readonly string[] | undefined;

/**
 * „Diesbezüglich“ is dazu, dabei or darauf, and „hierdurch“ is dadurch or nothing at all: the verb tells which. Other adverbs
 * stay as the dictionary has them.
 */
export function fittingAdverb({words}: Sentence, {entry, words: own}: Hit, plain: readonly string[]): Adverb {
  const first = own[0] ?? 0;
  const last = own.at(-1) ?? first;
  const clause = clauseAround(words, first, last);
  if (plain.includes('dazu') && plain.includes('dabei')) {
    const before = words[first]?.before === '' ? words[first - 1] : undefined;
    if (before && isNewsNoun(before.key) && /^[A-ZÄÖÜ]/.test(before.text)) return ['dazu'];
    if (isHelp(clause)) return ['dabei'];
    if (clause.nouns.includes('anspruch')) return ['darauf'];
    const knows = clause.keys.some((key) => /^(?:weiss|wiss|gewusst)/.test(key));
    return knows || isTold(clause) || isNews(clause) ? ['dazu'] : [];
  }
  // „vielleicht möglich“ says maybe twice.
  if (/^u\. ?U\.$/.test(entry.find) && words[last + 1]?.key.startsWith('moeglich')) return [];
  if (entry.find === 'hierdurch') {
    const isOwn = clause.keys.some((key) => key === 'wir' || key === 'ich');
    if (isOwn && clause.keys.some((key) => declaring.test(key))) return undefined;
  }
  return plain;
}

/** Verbs that do what they say: „Hierdurch kündigen wir“ is „Wir kündigen“. */
const declaring =
  /^(?:bestaetig|erklaer|erteil|kuendig|gekuendigt|widerruf|widersprech|ermaechtig|bevollmaechtig|beantrag|versicher|teil(?:e|en)$|mitteil|meld|mahn|forder|verpflicht|stimm|genehmig|bewillig|uebertrag|trete|lad(?:e|en)$|einlad|informier|entbind|willig|uebersend|send|schick|gewaehr|bitte|lehn|weis)/;
