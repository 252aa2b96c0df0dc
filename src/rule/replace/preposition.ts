import {type Case, declined} from '../../dictionary/noun-cases.js';
import type {Sentence, Word} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import type {Hit} from '../rule.js';
import {
  type Clause,
  clauseAround,
  hasSomething,
  isContact,
  isHelp,
  isNews,
  isOnlyContact,
  isSent,
  isTold,
} from './clause.js';
import {inCase, type NounGroup, nounGroupAt, textOf} from './noun-group.js';
import {nounForms} from './nouns.js';

/** A plainer preposition with the noun group that follows it. */
export interface PrepositionReplacement {
  readonly at: Range;
  readonly texts: readonly string[];
}

/** Whether a text of a dictionary is a preposition that can take the place of another. */
export function isPreposition(text: string): boolean {
  return governs.has(text);
}

/**
 * Replace a preposition: „bezüglich Ihres Schreibens“ becomes „zu Ihrem Schreiben“. The noun group belongs to the place as soon
 * as one of the texts changes it.
 */
export function replacePreposition(
  {words}: Sentence,
  hit: Hit,
  found: string,
  plain: readonly string[],
): PrepositionReplacement {
  const none = {at: hit.range, texts: []};
  const last = hit.words.at(-1) ?? 0;
  const groups = groupsAt(words, last + 1);
  const end = groups?.at(-1)?.last;
  const stop = end === undefined ? undefined : words[end];
  if (!groups || !stop) return none;
  const from = casesOf(found, words[last + 1]);
  const outcomes = plain.flatMap((text) => {
    const to = governs.get(text);
    if (to === undefined || !suits(text, found, words, hit, groups)) return [];
    const parts = groups.map((group) =>
      text === 'wegen fehlender'
        ? missing(group)
        : ((text === 'zu' ? withArticle(group) : undefined) ?? inCase(group, from, to)),
    );
    if (parts.some((part) => part === undefined)) return [];
    const joined = joinedBy(words, groups, parts);
    return [
      {
        text,
        joined,
        changed:
          joined !== joinedBy(words, groups, groups.map(textOf)) ||
          /^(?:zu|von|bei|in|an|wie in|wegen fehlender)$/.test(text),
      },
    ];
  });
  if (outcomes.length === 0) return none;
  if (!outcomes.some(({changed}) => changed)) return {at: hit.range, texts: outcomes.map(({text}) => text)};
  const at: Range = [hit.range[0], stop.at[1]];
  if (at[1] - at[0] > longest(hit)) {
    const short = outcomes.filter(({changed}) => !changed).map(({text}) => text);
    return {at: hit.range, texts: short};
  }
  return {at, texts: outcomes.map(({text, joined}) => contracted(`${text.replace(' fehlender', '')} ${joined}`))};
}

/**
 * „Bezüglich“ means many things, and the verb tells which: one writes and asks zu, comes wegen, helps and stays bei. Where the verb
 * says nothing, no text fits for sure.
 */
function suits(text: string, found: string, words: readonly Word[], hit: Hit, groups: readonly NounGroup[]): boolean {
  const hasArticle = groups.every(({determiner}) => determiner !== undefined);
  // „Nach der Hausordnung“, but „laut Hausordnung“.
  if (/^gemä(?:ß|ss)/i.test(found)) {
    if (groups.some(({noun}) => /(?:bitte|anfrage|anruf|gespraech)$/.test(noun.key))) return false;
    const isText = groups.some(({noun}) =>
      /(?:brief|briefs|schreibens?|mail|auftrag|auftrags|bestellung)$/.test(noun.key),
    );
    return (text === 'laut') === (isText || !hasArticle);
  }
  if (/^(?:zwecks|behufs)/i.test(found))
    return text === 'zu' ? !groups.some(({determiner}) => determiner?.key.startsWith('ein')) : hasArticle;
  const [first = 0] = hit.words;
  const last = groups.at(-1)?.last ?? first;
  const clause = clauseAround(words, first, last);
  if (/^i[mn] hinblick/i.test(found)) return (text === 'zu') === isTopic(first, clause) && !isPart(words, first, text);
  if (/^(?:seitens|von ?seiten)/i.test(found)) return passesOn(words, first, last, clause.keys);
  const answers =
    /^(?:bezug |bezugnehm|in bezugnahme|(?:mit|unter) bezug|in (?:beantwortung|erledigung|erwiderung|verfolg))/i.test(
      found,
    );
  if (!answers && !/^(?:bezüglich|hinsichtlich|betreff|rücksichtlich|in bezug)/i.test(found)) return true;
  const {keys} = clause;
  // „Zur Lieferung nennen Sie uns einen Termin“ could be a purpose or a topic.
  if (clause.nouns.some((noun) => /termine?s?$/.test(noun)) && text === 'zu') return false;
  if (text === 'zu')
    return (isTold(clause) && (answers || !isOnlyContact(clause))) || isNews(clause) || (answers && isSent(clause));
  if (text === 'wegen') return isContact(clause);
  if (text === 'bei')
    return (
      !isNews(clause) &&
      (isHelp(clause) || hasSomething(clause) || keys.some((key) => /^(?:bleib|gilt|gelten|spar)/.test(key)))
    );
  return true;
}

/** „Im Hinblick auf den Winterdienst“ names a topic where somebody asks or points something out, else a reason. */
function isTopic(first: number, {keys, nouns}: Clause): boolean {
  return nouns.some((noun) => topics.test(noun)) || (first > 0 && keys.some((key) => /^(?:frag|gefragt)/.test(key)));
}

/** „Unsere Pläne im Hinblick auf den Umbau“ belong together, and what is worth knowing of a thing is no reason. */
function isPart(words: readonly Word[], first: number, text: string): boolean {
  const before = words[first]?.before === '' ? words[first - 1] : undefined;
  if (text === 'zu') return false;
  if (before && first > 1 && /^[A-ZÄÖÜ]/.test(before.text) && !/^(?:Sie|Ihnen)$/.test(before.text)) return true;
  const clause = clauseAround(words, first, first + 2);
  return clause.keys.some((key) => pointing.test(key));
}

const topics =
  /(?:frage|rueckfrage|hinweis|anmerkung|kommentar|auskunft|auskuenfte|information|vorschlag|vorschlaege)(?:en|n|e|s)?$/;
const pointing =
  /^(?:beacht|gilt$|gelten|hinzuweis|hinweis|hingewiesen|informier|aeusser|berat|beraet|empfehl|empfiehl|empfohlen|mitteil|mitgeteilt|regel|geregelt|klaer|geklaert|zu?klaer|unterscheid|pruef|geprueft|ueberpruef|wichtig|offen$|optimier|verbesser)/;

/**
 * „Von“ stands before somebody from whom something comes („seitens der Bank gibt es“, „wird seitens der Bank“, „die Zusage seitens der
 * Bank“), not before somebody who thinks („seitens der Bank bestehen Bedenken“).
 */
function passesOn(words: readonly Word[], first: number, last: number, keys: readonly string[]): boolean {
  const [before, behind] = [words[first - 1], words[last + 1]];
  if (words[first]?.before === '' && before && /^[A-ZÄÖÜ]/.test(before.text) && !/^(?:Sie|Ihnen)$/.test(before.text))
    return true;
  if (keys.some((key) => /^(?:besteh|bestand|herrsch)/.test(key))) return false;
  // „Von der Stadt ist die Straße gesperrt“ would be a place.
  const isDone = keys.some((key) => /^(?:wird|werden|wurden?|worden)$/.test(key));
  if (isDone && /(?:stadt|gemeinde|land|kreis|bezirk|kanton)$/.test(words[last]?.key ?? '')) return false;
  if (behind?.before === '' && /(?:t|n)e[nrsm]?$/.test(behind.key)) return true;
  return keys.some((key) =>
    /^(?:wird|werden|wurden?|worden|gib|gab|lieg|lag|komm|kam|gekommen|erhalt|erhielt|bekomm|bekam|hoer|gehoert|fehl|erreich|ging|eingegangen)/.test(
      key,
    ),
  );
}

/** A place that is much longer than what is wrong in it would hide what is wrong. */
function longest({range}: Hit): number {
  return 3 * (range[1] - range[0]) + 20;
}

/** The group behind the preposition, and those that und, oder, sowie add. */
function groupsAt(words: readonly Word[], first: number): readonly NounGroup[] | undefined {
  if (words[first]?.before !== '') return undefined;
  const group = nounGroupAt(words, first);
  if (!group) return undefined;
  const and = words[group.last + 1];
  const next = words[group.last + 2];
  if (and?.before !== '' || !/^(?:und|oder|sowie|bzw)$/.test(and.key) || !next) return [group];
  // „Ihrer Anfrage und bitten Sie“: what follows is another clause.
  if (/^[a-zäöü]/.test(next.text) && !nounGroupAt(words, group.last + 2)) return [group];
  const more = nounGroupAt(words, group.last + 2)?.determiner ? groupsAt(words, group.last + 2) : undefined;
  return more ? [group, ...more] : undefined;
}

function joinedBy(
  words: readonly Word[],
  groups: readonly NounGroup[],
  parts: readonly (string | undefined)[],
): string {
  return parts
    .map((part, index) => {
      const group = groups[index];
      const and = index === 0 || !group ? '' : `${words[group.first - 1]?.text ?? ''} `;
      return `${and}${part ?? ''}`;
    })
    .join(' ');
}

/** „zwecks Prüfung“ becomes „zur Prüfung“: zu likes an article before a noun in the singular. */
function withArticle({determiner, adjectives, noun}: NounGroup): string | undefined {
  if (determiner || adjectives.length > 0) return undefined;
  const singular = nounForms(noun.text).filter(({plural}) => !plural);
  const genders = new Set(singular.map((form) => form.noun.gender));
  const [form] = singular;
  if (genders.size !== 1 || !form || nounForms(noun.text).length !== singular.length) return undefined;
  return `${form.noun.gender === 'f' ? 'der' : 'dem'} ${form.noun.singular}`;
}

/** „mangels Nachfrage“ becomes „wegen fehlender Nachfrage“; an adjective before the noun would have to follow that one. */
function missing({determiner, adjectives, noun}: NounGroup): string | undefined {
  if (determiner || adjectives.length > 0) return undefined;
  const texts = new Set<string>();
  for (const {noun: one, plural} of nounForms(noun.text)) {
    // Masse and Maße are one to whoever folds them.
    if (!cases.some((each) => declined(one, each, plural) === noun.text)) continue;
    const form = declined(one, 'gen', plural);
    if (form !== undefined) texts.add(`fehlende${plural || one.gender === 'f' ? 'r' : 'n'} ${form}`);
  }
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
}

const cases: readonly Case[] = ['nom', 'acc', 'dat', 'gen'];

/** Preposition and article as people write them: zum, zur, vom, beim, im, am. */
function contracted(text: string): string {
  return text.replace(
    /^(zu|von|bei|in|an|wie in|zusätzlich zu) (dem|der)(?= )/i,
    (whole, preposition: string, article: string) => {
      const short = contractions[`${preposition.split(' ').at(-1)?.toLowerCase()} ${article}`];
      return short === undefined ? whole : `${preposition.split(' ').slice(0, -1).concat(short).join(' ')}`;
    },
  );
}

const contractions: Readonly<Record<string, string>> = {
  'zu dem': 'zum',
  'zu der': 'zur',
  'von dem': 'vom',
  'bei dem': 'beim',
  'in dem': 'im',
  'an dem': 'am',
};

/** The case behind a preposition of offices, told by its last word; most take the genitive. */
function casesOf(found: string, next: Word | undefined): readonly Case[] {
  const last = found.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (/^(?:auf|für|gegen|durch|ohne|um|betreffend)$/.test(last)) return ['acc'];
  if (
    /^(?:von|vom|zu|zum|zur|mit|bei|nach|aus|nebst|samt|gemäß|gemäss|entsprechend|zufolge|gegenüber|nahe)$/.test(last)
  )
    return ['dat'];
  // laut, ungeachtet, mangels … are seen with both; the article decides.
  if (/^(?:laut|mangels|wegen|trotz|dank)$/.test(last)) return /em$|^den$/.test(next?.key ?? '') ? ['dat'] : ['gen'];
  return ['gen'];
}

/** The prepositions that take the place of others, and the case that they govern. */
const governs: ReadonlyMap<string, Case> = new Map<string, Case>([
  ['zu', 'dat'],
  ['von', 'dat'],
  ['mit', 'dat'],
  ['bei', 'dat'],
  ['nach', 'dat'],
  ['laut', 'dat'],
  ['neben', 'dat'],
  ['vor', 'dat'],
  ['wie in', 'dat'],
  ['zusätzlich zu', 'dat'],
  ['gemeinsam mit', 'dat'],
  ['für', 'acc'],
  ['durch', 'acc'],
  ['ohne', 'acc'],
  ['wegen', 'gen'],
  ['wegen fehlender', 'gen'],
  ['trotz', 'gen'],
  ['abzüglich', 'gen'],
  ['während', 'gen'],
  ['statt', 'gen'],
  ['auf Grundlage', 'gen'],
  ['auf Wunsch', 'gen'],
  ['auf Bitte', 'gen'],
  ['auf Kosten', 'gen'],
  ['zum Nachteil', 'gen'],
  ['im Lauf', 'gen'],
]);
