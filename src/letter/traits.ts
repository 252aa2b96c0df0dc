import {remembered} from '../dictionary/index.js';
import {wordLists} from './language-lists.js';
import {endsWithOne, lexicon} from './lexicon.js';

/**
 * What a word can be or begin in a letter, a bit each. Lines are asked for all of this, so every word is looked up once, and a line
 * without a trait needs no closer look. A trait promises nothing: whoever finds it reads the words.
 */
export const traits = {
  salutation: 1 << 0,
  closing: 1 << 1,
  /** "Grüße", "regards", also as the end of a word or with something behind it. */
  greeting: 1 << 2,
  honorific: 1 << 3,
  signer: 1 << 4,
  label: 1 << 5,
  phoneLabel: 1 << 6,
  role: 1 << 7,
  enclosure: 1 << 8,
  postscript: 1 << 9,
  footer: 1 << 10,
  app: 1 << 11,
  /** Surely the name of an organisation, a department or a team. */
  organisation: 1 << 12,
  german: 1 << 13,
  english: 1 << 14,
  /** Speaks for Austria or Switzerland. */
  regional: 1 << 15,
  /** Marks stand between its letters, so that a part of it may be something else. */
  odd: 1 << 16,
  /** Stands in every line that introduces somebody. */
  telling: 1 << 17,
  /** "Frau", "Mr": a name follows. */
  titled: 1 << 18,
  /** A name follows where somebody is introduced: "übernimmt", "colleague". */
  introducing: 1 << 19,
} as const;

/** The traits of a folded word. */
export const traitsOf = remembered((key: string): number => {
  const all = lexicon();
  const {german, english, austrian, swiss, pairs, spellings} = wordLists();
  let found = 0;
  if (all.salutations.starts(key)) found |= traits.salutation;
  if (all.closings.starts(key)) found |= traits.closing;
  if (/gru(?:e)?ss|regards|wishes|greetings/.test(key)) found |= traits.greeting;
  if (all.honorifics.starts(key)) found |= traits.honorific;
  if (all.signers.starts(key)) found |= traits.signer;
  if (all.labels.starts(key)) found |= traits.label;
  if (all.phoneLabels.starts(key)) found |= traits.phoneLabel;
  if (all.roles.starts(key)) found |= traits.role;
  if (all.enclosures.starts(key)) found |= traits.enclosure;
  if (all.postscripts.starts(key)) found |= traits.postscript;
  if (all.footer.starts(key)) found |= traits.footer;
  if (all.apps.starts(key)) found |= traits.app;
  if (all.organisations.has(key) || endsWithOne(key, all.organisationEndings)) found |= traits.organisation;
  if (german.has(key)) found |= traits.german;
  if (english.has(key)) found |= traits.english;
  if (austrian.has(key) || swiss.has(key) || pairs.has(key) || spellings.has(key) || key.endsWith('strasse'))
    found |= traits.regional;
  if (!/^[a-z0-9]*$|^[\d.,:'/-]*$/.test(key)) found |= traits.odd;
  if (telling.has(key)) found |= traits.telling;
  if (/^(?:herrn?|frau|mrs?|ms|dr)$/.test(key)) found |= traits.titled;
  if (introducing.test(key)) found |= traits.introducing;
  return found;
});

/** A line without any of these words introduces nobody. */
const telling: ReadonlySet<string> = new Set([
  ...[
    'herr',
    'herrn',
    'frau',
    'mr',
    'mrs',
    'ms',
    'dr',
    'heisst',
    'heissen',
    'uebernimmt',
    'ist',
    'is',
    'be',
    'colleague',
    'contact',
  ],
  ...[
    'ansprechpartner',
    'ansprechpartnerin',
    'nachfolger',
    'nachfolgerin',
    'gaertner',
    'berater',
    'beraterin',
    'betreuer',
    'betreuerin',
  ],
  ...['kollege', 'kollegin', 'kollegen'],
]);

/** The ends of words behind which a name may begin. */
const introducing =
  /(?:heisst|heissen|uebernimmt|ist|jetzt|nun|kuenftig|(?:ansprechpartner|nachfolger|betreuer)(?:in)?|gaertner|berateri?n?|colleague|contact|is|kolleg(?:en?|in)|now|be)$/;

/** True for words that name an organisation, a department or a team. */
export function isOrganisationWord(key: string): boolean {
  return (traitsOf(key) & traits.organisation) !== 0;
}
