import type {Sentence} from '../../letter/letter.js';
import type {Hit} from '../rule.js';
import {type Clause, clauseAround, isHelp, isNews, isNewsNoun, isTold} from './clause.js';

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
  if (plain.includes('mit diesem Schreiben') && plain.includes('hier')) return enclosed(clause);
  // „Vielleicht Fragen“: before a noun it would have to be an adjective.
  if (/^ev(?:tl)?\.$/.test(entry.find) && /^[A-ZÄÖÜ](?!hnen$|ie$)/.test(words[last + 1]?.text ?? '')) return [];
  if (entry.find === 'Ihrerseits' && clause.keys.some((key) => /^best(?:eh|and|uend|aend)/.test(key)))
    return /^[A-ZÄÖÜ]/.test(words[first - 1]?.text ?? '') ? [] : ['bei Ihnen'];
  if (/^(?:Ihrer|unserer|unser|meiner|seiner|ihrer)seits$/.test(entry.find) && readsAsObject(words, first)) return [];
  if (entry.find === 'mit Ablauf des') return endOf(words, last, clause, plain);
  if (/^hier(?:durch|mit)$/.test(entry.find)) {
    if (declares(clause)) return undefined;
    // Other things that we do may be a formula as well: „Hiermit begrüßen wir Sie“.
    const isOwn = clause.keys.some((key) => key === 'wir' || key === 'ich');
    if (entry.find === 'hiermit' && isOwn && !clause.keys.some((key) => referring.test(key))) return [];
  }
  return plain;
}

/** What is sent or received comes with the letter; „hier“ stands beside what is there or is found. */
function enclosed({keys}: Clause): readonly string[] {
  if (keys.some((key) => sending.test(key))) return ['mit diesem Schreiben'];
  return keys.some((key) => /^(?:find|ist$|sind$|komm)/.test(key)) ? ['hier'] : [];
}

const sending =
  /^(?:erhalt|erhielt|bekomm|zu?kommen$|schick|geschickt|send|sandt|gesandt|uebersend|uebersandt|zusend|zugesandt|ueberreich|uebermittel|reich|retournier|zurueck(?:send|schick))/;

/** „Endet am 31. Dezember“, „kündigen wir zum 31. Dezember“, but „am Ende des Monats“. */
function endOf(
  words: Sentence['words'],
  last: number,
  {keys, nouns}: Clause,
  plain: readonly string[],
): readonly string[] {
  if (/^\d/.test(words[last + 1]?.text ?? '')) {
    // „Des 30. Novembers“ has an ending that would have to go.
    if (/(?:ar|er|il|ai|uni|uli|aerz|ust)e?s$/.test(words[last + 2]?.key ?? '')) return [];
    return [keys.some((key) => running.test(key)) ? 'am' : 'zum'];
  }
  return nouns.includes('ende') ? [] : plain;
}

const running =
  /^(?:end(?:e|en|et|ete|eten)$|geendet|lauf|laeuft|lief|abgelaufen|ausgelaufen|erlisch|erlosch|erloesch|verfall|verfaell|verjaehr|ungueltig|verlier)/;

/** What is said is done by saying it: we do it, it is done, or you get it. */
function declares({keys, nouns}: Clause): boolean {
  const isRelative = /^(?:dass|die|der|das|was|wie|wenn|weil|ob|den|dem)$/.test(keys[0] ?? '');
  if (keys.some((key) => key === 'wir' || key === 'ich'))
    return (
      keys.some((key) => declaring.test(key)) ||
      nouns.some((noun) => /^(?:widerspruch|einspruch|beschwerde|antrag)$/.test(noun))
    );
  if (isRelative && keys[0] !== 'die' && keys[0] !== 'der' && keys[0] !== 'das') return false;
  if (keys.some((key) => /^(?:wird|werden|sei(?:en)?)$/.test(key))) return keys.some((key) => declared.test(key));
  return keys.some((key) => /^erhalten$/.test(key)) && !keys.some((key) => /^(?:haben|hat|werden|wird|zu)$/.test(key));
}

/** „Eine Verhinderung von Ihnen“ would be what somebody does to you. */
function readsAsObject(words: Sentence['words'], at: number): boolean {
  const before = words[at]?.before === '' ? words[at - 1] : undefined;
  return before !== undefined && /^[A-ZÄÖÜ].*ungs?$/.test(before.text) && !given.test(before.key);
}

const given =
  /(?:meld|zahl|aeusser|erklaer|zustimm|bestell|mitteil|entscheid|bestaetig|anreg|leist|liefer|zusicher|einwend|weiger|ueberweis|genehmig|forder|vorstell)ung$/;

/** With these, „hiermit“ points to something: „Wir haben hiermit nichts zu tun“. */
const referring =
  /^(?:tun|einverstanden|verbunden|gemeint|mein(?:e|en|t|ten)|zufrieden|beschaeftig|erreich|rechn|gerechnet|verbind|leb(?:e|en|t)$|auseinander|befass|beginn|begonnen|anfang|angefangen|such|versuch|hoff|wollen)/;
/** The same verbs as participles. */
const declared =
  /^(?:(?:ab|an|auf|aus|ein|mit|zu|zurueck|unter)?ge(?:kuendigt|teilt|fordert|meldet|mahnt|laden|nehmigt|wiesen|sprochen|hoben|lehnt|stimmt|beten|sandt|schickt|raeumt|fuehrt)|storniert|annulliert|autorisiert|quittiert|zertifiziert|bestaetigt|erklaert|erteilt|widerrufen|widersprochen|ermaechtigt|bevollmaechtigt|beantragt|versichert|verpflichtet|genehmigt|bewilligt|uebertragen|informiert|entbunden|uebersandt|gewaehrt|bescheinigt|vereinbart|zugesichert|untersagt|verlaengert|abgetreten|beurkundet|ernannt|bekanntgegeben|gegeben|ersucht|angewiesen|hingewiesen|beauftragt|zugestellt|ueberreicht|festgesetzt|festgestellt|beschlossen|ausgesprochen)$/;
/** Verbs that do what they say: „Hierdurch kündigen wir“ is „Wir kündigen“. */
const declaring =
  /^(?:bestaetig|erklaer|erteil|kuendig|gekuendigt|widerruf|widersprech|ermaechtig|bevollmaechtig|beantrag|versicher|teil(?:e|en)$|mitteil|meld|mahn|forder|verpflicht|stimm|genehmig|bewillig|uebertrag|trete|lad(?:e|en)$|einlad|informier|entbind|willig|uebersend|send|schick|gewaehr|bitte|lehn|weis|bescheinig|beauftrag|zusicher|storn|sag(?:e|en)$|reich|vereinbar|untersag|ueberreich|ueberlass|erheb|akzeptier|dank|verzicht|wuensch|gratulier|ersuch)/;
