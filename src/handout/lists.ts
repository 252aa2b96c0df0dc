import type {Localised} from '../rule/rule.js';

/** A dictionary that says what not to write: people read it, and write entries of their own for it. */
export interface WordList {
  /** As the configuration names it: `de/amtsdeutsch`. */
  readonly name: string;
  /** What kind of words these are. */
  readonly title: Localised;
  /** Its rule looks for more than a word, so that an entry of a house would do nothing by itself: a list to read, not to add to. */
  readonly closed?: true;
}

/**
 * The word lists for people, by what their words do to a reader. Other dictionaries help rules to understand a letter; nobody would
 * learn from them what to write.
 */
export const wordLists: readonly WordList[] = [
  {name: 'de/amtsdeutsch', title: {de: 'Amtsdeutsch', en: 'Amtsdeutsch (German officialese)'}},
  {name: 'en/officialese', title: {de: 'Kanzleiton', en: 'Officialese'}},
  ...both('positive-wording/phrases', 'Verneinung', 'Negative wording'),
  ...both('positive-wording/bleak', 'Schlechte Nachricht ohne Ausweg', 'Bleak news without a way out').map(closed),
  ...both('positive-wording/blame', 'Vorwurf', 'Blame'),
  ...both('positive-wording/invitations', 'Verneinte Einladung', 'Negative invitation'),
  ...both('cliche', 'Floskel', 'Cliché'),
  ...both('commanding-tone/phrases', 'Befehlston', 'Commanding tone'),
  ...both('hedging/fillers', 'Vages Füllwort', 'Vague filler'),
  {name: 'en/hedging/phrases', title: {de: 'Zögern', en: 'Hedging'}, closed: true},
  ...both('vague-promise/deadline', 'Vage Frist', 'Vague deadline'),
  ...both('unproven-claim/hype', 'Großes Wort ohne Beleg', 'Big word without proof'),
  ...both('familiar-address/slang', 'Kumpelhaftes', 'Too familiar'),
  ...both('abbreviation', 'Abkürzung', 'Abbreviation'),
  ...both('outdated-form/closing', 'Veralteter Gruß', 'Outdated closing').map(closed),
  ...both('closing', 'Abgekürzter Gruß', 'Abbreviated closing').map(closed),
];

function closed(list: WordList): WordList {
  return {...list, closed: true};
}

function both(name: string, de: string, en: string): readonly WordList[] {
  return [
    {name: `de/${name}`, title: {de, en}},
    {name: `en/${name}`, title: {de, en}},
  ];
}

/** The rule that reads a list. */
export function ruleOf({name}: Pick<WordList, 'name'>): string {
  return name.split('/')[1] ?? name;
}
