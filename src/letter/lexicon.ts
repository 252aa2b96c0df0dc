import {eachForm} from '../dictionary/index.js';
import apps from '../generated/de/letter/apps.js';
import deClosings from '../generated/de/letter/closings.js';
import deEnclosures from '../generated/de/letter/enclosures.js';
import deFirstNames from '../generated/de/letter/first-names.js';
import deFooter from '../generated/de/letter/footer.js';
import deGroups from '../generated/de/letter/groups.js';
import deHonorifics from '../generated/de/letter/honorifics.js';
import deIncoming from '../generated/de/letter/incoming.js';
import deLabels from '../generated/de/letter/labels.js';
import mailboxBeginnings from '../generated/de/letter/mailbox-beginnings.js';
import mailboxEndings from '../generated/de/letter/mailbox-endings.js';
import mailboxes from '../generated/de/letter/mailboxes.js';
import noReply from '../generated/de/letter/no-reply.js';
import organisationEndings from '../generated/de/letter/organisation-endings.js';
import organisations from '../generated/de/letter/organisations.js';
import deParticles from '../generated/de/letter/particles.js';
import dePhoneLabels from '../generated/de/letter/phone-labels.js';
import postscripts from '../generated/de/letter/postscripts.js';
import deRoles from '../generated/de/letter/roles.js';
import deSalutations from '../generated/de/letter/salutations.js';
import signers from '../generated/de/letter/signers.js';
import streets from '../generated/de/letter/streets.js';
import surnameTitles from '../generated/de/letter/surname-titles.js';
import deTitles from '../generated/de/letter/titles.js';
import enClosings from '../generated/en/letter/closings.js';
import enEnclosures from '../generated/en/letter/enclosures.js';
import enFirstNames from '../generated/en/letter/first-names.js';
import enFooter from '../generated/en/letter/footer.js';
import enGroups from '../generated/en/letter/groups.js';
import enHonorifics from '../generated/en/letter/honorifics.js';
import enIncoming from '../generated/en/letter/incoming.js';
import enLabels from '../generated/en/letter/labels.js';
import enParticles from '../generated/en/letter/particles.js';
import enPhoneLabels from '../generated/en/letter/phone-labels.js';
import enRoles from '../generated/en/letter/roles.js';
import enSalutations from '../generated/en/letter/salutations.js';
import enTitles from '../generated/en/letter/titles.js';
import {fold} from './fold.js';

/** Phrases with what they mean, asked by their folded words: the longest one that begins a text is found. */
export interface Phrases {
  /** The longest phrase that the words begin with: how many words it takes, and what it means. */
  at(words: readonly string[], index: number): {readonly length: number; readonly means: string} | undefined;
  /** Whether a phrase begins with this word. */
  starts(word: string): boolean;
  has(phrase: string): boolean;
  meaning(phrase: string): string | undefined;
  /** The same for words that are folded already. */
  meaningOfKey(key: string): string | undefined;
}

/** What the parser knows of letters, German and English together: people mix both, and the language is not known yet. */
export interface Lexicon {
  readonly salutations: Phrases;
  readonly groups: Phrases;
  readonly closings: Phrases;
  readonly titles: ReadonlySet<string>;
  /** Titles that are surnames too: Frau Graf. */
  readonly surnameTitles: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly honorifics: Phrases;
  readonly labels: Phrases;
  readonly incoming: Phrases;
  readonly phoneLabels: Phrases;
  readonly roles: Phrases;
  readonly signers: Phrases;
  readonly enclosures: Phrases;
  readonly postscripts: Phrases;
  readonly footer: Phrases;
  readonly apps: Phrases;
  readonly firstNames: ReadonlySet<string>;
  readonly organisations: ReadonlySet<string>;
  readonly organisationEndings: ReadonlySet<string>;
  readonly streets: ReadonlySet<string>;
  readonly mailboxes: ReadonlySet<string>;
  readonly mailboxBeginnings: ReadonlySet<string>;
  readonly mailboxEndings: ReadonlySet<string>;
  readonly noReply: ReadonlySet<string>;
}

let read: Lexicon | undefined;

/** The parser's word lists, unpacked once. */
export function lexicon(): Lexicon {
  read ??= {
    salutations: phrases(deSalutations, enSalutations),
    groups: phrases(deGroups, enGroups),
    closings: phrases(deClosings, enClosings),
    titles: words(deTitles, enTitles),
    surnameTitles: words(surnameTitles),
    particles: words(deParticles, enParticles),
    honorifics: phrases(deHonorifics, enHonorifics),
    labels: phrases(deLabels, enLabels),
    incoming: phrases(deIncoming, enIncoming),
    phoneLabels: phrases(dePhoneLabels, enPhoneLabels),
    roles: phrases(deRoles, enRoles),
    signers: phrases(signers),
    enclosures: phrases(deEnclosures, enEnclosures),
    postscripts: phrases(postscripts),
    footer: phrases(deFooter, enFooter),
    apps: phrases(apps),
    firstNames: words(deFirstNames, enFirstNames),
    organisations: words(organisations),
    organisationEndings: words(organisationEndings),
    streets: words(streets),
    mailboxes: words(mailboxes),
    mailboxBeginnings: words(mailboxBeginnings),
    mailboxEndings: words(mailboxEndings),
    noReply: words(noReply),
  };
  return read;
}

/** The words of a phrase as all phrases are compared: folded, full stops and other marks gone from either end. */
export function keysOf(text: string): string[] {
  const folded = fold(text);
  const pieces = folded.split(rareBlank.test(folded) ? blanks : ' ');
  const keys: string[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at] ?? '';
    const last = piece.length - 1;
    if (last < 0) continue;
    const bare = isWordUnit(piece.charCodeAt(0)) && isWordUnit(piece.charCodeAt(last));
    const key = bare ? piece : trimmed(piece, 0, piece.length);
    if (key !== '') keys.push(key);
  }
  return keys;
}

const blanks = /[ \t-\r\u00A0\u202F]+/;
const rareBlank = /[\t-\r\u00A0\u202F]/;

/** A phrase as phrases are compared. Most need no more than small letters, and there are thousands of them at every start. */
export function phraseKey(text: string): string {
  const lower = text.toLowerCase();
  return plain.test(lower) ? lower : keysOf(text).join(' ');
}

const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** A word as phrases are compared. */
export function keyOf(word: string): string {
  const folded = fold(word);
  return trimmed(folded, 0, folded.length);
}

function trimmed(text: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start < end && !isWordUnit(text.charCodeAt(start))) start++;
  while (end > start && !isWordUnit(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

/** True when a word ends in one of the endings and has something before it. */
export function endsWithOne(key: string, endings: ReadonlySet<string>): boolean {
  for (let length = 2; length < key.length && length <= 16; length++) if (endings.has(key.slice(-length))) return true;
  return false;
}

/** True when a word begins with one of the beginnings and goes on for at least three letters. */
export function startsWithOne(key: string, beginnings: ReadonlySet<string>): boolean {
  for (let length = 3; length <= key.length - 3 && length <= 16; length++)
    if (beginnings.has(key.slice(0, length))) return true;
  return false;
}

function isWordUnit(unit: number): boolean {
  if (unit >= 97 && unit <= 122) return true;
  if (unit >= 48 && unit <= 57) return true;
  return unit === 38 || unit === 0xa9 || (unit > 0xbf && (unit < 0x2000 || unit > 0x206f));
}

function words(...packed: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>();
  for (const one of packed) eachForm(one, (form) => all.add(phraseKey(form)));
  return all;
}

function phrases(...packed: readonly string[]): Phrases {
  const meanings = new Map<string, string>();
  for (const one of packed) {
    eachForm(one, (form, means) => meanings.set(phraseKey(form), means));
  }
  /** How many words the longest phrase has that begins with a word. */
  const firsts = new Map<string, number>();
  for (const phrase of meanings.keys()) {
    const space = phrase.indexOf(' ');
    const first = space < 0 ? phrase : phrase.slice(0, space);
    const length = space < 0 ? 1 : phrase.split(' ').length;
    if ((firsts.get(first) ?? 0) < length) firsts.set(first, length);
  }
  return {
    at(keys, index) {
      const first = keys[index] ?? '';
      const longest = firsts.get(first);
      if (longest === undefined) return undefined;
      let phrase = first;
      let means = meanings.get(phrase);
      let length = 1;
      for (let words = 2; words <= longest && index + words <= keys.length; words++) {
        phrase += ` ${keys[index + words - 1]}`;
        const longer = meanings.get(phrase);
        if (longer === undefined) continue;
        means = longer;
        length = words;
      }
      return means === undefined ? undefined : {length, means};
    },
    starts: (word) => firsts.has(word),
    has: (phrase) => meanings.has(phraseKey(phrase)),
    meaning: (phrase) => meanings.get(phraseKey(phrase)),
    meaningOfKey: (key) => meanings.get(key),
  };
}
