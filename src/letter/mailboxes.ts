import type {Range, Source} from '../source/index.js';
import type {PlacedLine} from './anatomy.js';
import {fold} from './fold.js';
import type {Mail, Mailbox, Person} from './letter.js';
import {endsWithOne, keysOf, type Lexicon, lexicon, startsWithOne} from './lexicon.js';
import {traits} from './traits.js';

/** What mailboxes are gathered from. */
interface Known {
  readonly source: Source;
  readonly lines: readonly PlacedLine[];
  readonly mail?: Mail;
}

/** The sender's mailboxes, each judged as one of a person, of several, or of nobody. */
export function mailboxesOf({source, lines, mail}: Known, people: readonly Person[]): Mailbox[] {
  const found: Mailbox[] = [];
  const all = lexicon();
  const fields = source.fields();
  if (
    !mail?.from &&
    !source.text.includes('@') &&
    fields.every(({field}) => field.kind !== 'email' && field.kind !== 'sender-email')
  )
    return found;
  const names = namesOf(people, lines, all);
  if (mail?.from)
    found.push({address: mail.from.address, kind: kindOf(mail.from.address, names, all), at: [0, 0], part: 'from'});
  let next = 0;
  for (const line of lines) {
    if (line.name === 'quoted' || line.name === 'recipient' || line.name === 'salutation' || isGreeting(line.text))
      continue;
    for (const {address, at} of addressesIn(line, source))
      found.push({address, kind: kindOf(address, names, all), at, part: line.name});
    for (; next < fields.length; next++) {
      const one = fields[next];
      if (!one || one.at[0] >= line.at[1]) break;
      if (one.at[0] < line.at[0]) continue;
      const {kind, name} = one.field;
      if (kind !== 'sender-email' && kind !== 'email') continue;
      const at = one.at;
      if (kind === 'email' && isCustomers(name, line)) {
        const own = found.findIndex((known) => known.part !== 'from' && known.at[0] === at[0] && known.at[1] === at[1]);
        if (own >= 0) found.splice(own, 1);
        continue;
      }
      if (found.some((known) => known.at[0] <= at[0] && known.at[1] >= at[1] && known.part !== 'from')) {
        replaceKind(found, at, fieldKind(kind, name, line, people, all));
        continue;
      }
      found.push({
        address: source.text.slice(...at),
        kind: fieldKind(kind, name, line, people, all),
        at,
        part: line.name,
      });
    }
  }
  return found;
}

/** "Hello anna.weber@post.example,": who is greeted by an address is the customer. */
function isGreeting(text: string): boolean {
  return text.includes('@') && greets.test(text);
}

const greets =
  /^\s*(?:hello|hi|hey|dear|welcome|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|moin|servus|grüezi)\s[^\s@]+@[^\s@]+\s*$/i;

/** `{{ email }}` and `{{ user.email }}` print the customer's own address, as `{{ name }}` prints their name. */
function isCustomers(name: string, line: PlacedLine): boolean {
  const words = name
    .split(/[^A-Za-zÀ-ɏ]+|(?<=[a-zß-ÿā-ž])(?=[A-ZÀ-ÞĀ-Ž])/u)
    .map(fold)
    .filter((word) => word !== '');
  const thing = words.findIndex(
    (word, index) => addressWords.has(word) && (word !== 'e' || words[index + 1] === 'mail'),
  );
  if (thing < 0 || words.slice(thing).some((word) => !addressWords.has(word))) return false;
  const owner = words[thing - 1];
  // Below a name nobody writes down the customer's address.
  return owner === undefined ? line.name !== 'signature' : customers.has(owner);
}

const addressWords: ReadonlySet<string> = new Set('e mail email address adresse emailadresse mailadresse'.split(' '));
const customers: ReadonlySet<string> = new Set(
  'resource recipient receiver addressee user customer client subscriber member guest buyer patient tenant attendee participant applicant donor student kunde kunden kundin kundinnen empfaenger empfaengerin nutzer nutzerin benutzer benutzerin mitglied teilnehmer teilnehmerin gast besteller abonnent patientin mieter mieterin'.split(
    ' ',
  ),
);

function replaceKind(found: Mailbox[], at: Range, kind: Mailbox['kind']): void {
  const index = found.findIndex((one) => one.at[0] <= at[0] && one.at[1] >= at[1] && one.part !== 'from');
  const old = found[index];
  if (old && old.at[0] === at[0]) found[index] = {...old, kind};
}

/** What a field says by its name: `firma.serviceMail` belongs to many, `berater.email` to one. */
function fieldKind(
  kind: string,
  name: string,
  line: PlacedLine,
  people: readonly Person[],
  all: Lexicon,
): Mailbox['kind'] {
  const words = name.split(/[^A-Za-zÀ-ɏ]+|(?<=[a-zß-ÿā-ž])(?=[A-ZÀ-ÞĀ-Ž])/u).map(fold);
  if (words.some((word) => all.noReply.has(word))) return 'no-reply';
  if (kind === 'sender-email') return 'personal';
  if (words.some((word) => all.mailboxes.has(word) && word !== 'mail' && word !== 'email' && word !== 'e'))
    return 'shared';
  const own = people.some(
    (one) => one.role !== 'recipient' && one.at[0] >= line.at[0] - 200 && one.at[1] <= line.at[1] && one.at[1] > 0,
  );
  return line.name === 'signature' && own ? 'personal' : 'shared';
}

/** Addresses of a line; a field may stand for the domain: `no-reply@{{ shop.domain }}`. */
function addressesIn(line: PlacedLine, source: Source): {address: string; at: Range}[] {
  const found: {address: string; at: Range}[] = [];
  const {text} = line;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && /[A-Za-zÀ-ɏ0-9._%+-]/u.test(text.charAt(from - 1)) && at - from < 64) from--;
    while (from < at && /[.-]/.test(text.charAt(from))) from++;
    let to = at + 1;
    while (to < text.length && /[A-Za-zÀ-ɏ0-9.-]/u.test(text.charAt(to)) && to - at < 120) to++;
    while (to > at + 1 && /[.-]/.test(text.charAt(to - 1))) to--;
    if (from === at) continue;
    const domain = text.slice(at + 1, to);
    if (!/\.[A-Za-zÀ-ɏ]{2,}$/u.test(domain) && !source.fieldAt(line.at[0] + at + 1)) continue;
    found.push({address: text.slice(from, Math.max(to, at + 1)), at: [line.at[0] + from, line.at[0] + to]});
  }
  return found;
}

interface Names {
  /** First and last names of everybody whom the letter names on the sender's side. */
  readonly words: ReadonlySet<string>;
  /** `ab` for Anna Berger. */
  readonly initials: ReadonlySet<string>;
  readonly any: boolean;
}

function namesOf(people: readonly Person[], lines: readonly PlacedLine[], all: Lexicon): Names {
  const words = new Set<string>();
  const initials = new Set<string>();
  const add = (name: string): void => {
    const keys = keysOf(name).filter((key) => !all.titles.has(key));
    for (const key of keys)
      if (key.length > 1) for (const part of [key, ...key.split('-')]) words.add(part).add(plain(part));
    const solid = keys.filter((key) => key.length > 1);
    if (solid.length > 1) {
      words.add(solid.slice(1).join(''));
      initials.add(solid.map((key) => key.charAt(0)).join(''));
    }
  };
  for (const one of people) if (one.role !== 'recipient') add(one.name);
  const any = words.size > 0;
  for (const line of lines) {
    if (line.name === 'recipient' || line.name === 'quoted' || line.name === 'salutation') continue;
    if ((line.any & (traits.titled | traits.odd)) === 0) continue;
    for (const match of line.text.matchAll(
      /(?:Herrn?|Frau|Mr|Mrs|Ms)\.?\s(?:(?:Dr|Prof)\.\s)?([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ-]+)(?:\s([A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ-]+))?/gu,
    ))
      add([match[1], match[2]].filter((word) => word !== undefined).join(' '));
  }
  return {words, initials, any};
}

/** Gráinne writes from `grainne@…`: an address has no accents. */
function plain(word: string): string {
  return word.normalize('NFD').replace(/\p{M}+/gu, '');
}

function kindOf(address: string, names: Names, all: Lexicon): Mailbox['kind'] {
  const [written = '', domain = ''] = address.split('@');
  const local = fold(written);
  const tokens = local.split(/[._+-]+/).filter((token) => token !== '' && !/^\d+$/.test(token));
  if (
    all.noReply.has(local) ||
    all.noReply.has(tokens.join('')) ||
    /^(?:no-?reply|do-?not-?reply|noresponse)/.test(local)
  )
    return 'no-reply';
  const bare = tokens.map((token) => token.replace(/(?<!\d)\d+$/, ''));
  if (bare.some((token) => token.length > 2 && names.words.has(token))) return 'personal';
  if (names.words.has(bare.join('')) || names.initials.has(bare.join(''))) return 'personal';
  if (bare.length === 1 && initialAndName(bare[0] ?? '', names)) return 'personal';
  if (bare.length === 2 && all.firstNames.has(bare[0] ?? '')) return 'personal';
  if (bare.some((token) => all.mailboxes.has(token)) || all.mailboxes.has(local)) return 'shared';
  if (bare.some((token) => startsWithOne(token, all.mailboxBeginnings))) return 'shared';
  const [head = ''] = bare;
  if (bare.length === 2 && head.length === 1) return 'personal';
  if (bare.length > 1 && bare.length < 5)
    return bare.some((token) => endsWithOne(token, all.mailboxEndings)) ? 'shared' : 'personal';
  const [token = ''] = bare;
  if (all.firstNames.has(token)) return 'personal';
  if (endsWithOne(token, all.mailboxEndings)) return 'shared';
  const site = fold(domain.split('.').at(-2) ?? '');
  if (token.length > 3 && site.split('-').includes(token)) return 'shared';
  return names.any ? 'shared' : 'personal';
}

/** `cvetterlein`, `rquayle`: an initial and a last name. */
function initialAndName(token: string, names: Names): boolean {
  return (
    token.length > 4 &&
    (names.words.has(token.slice(1)) || names.words.has(token.slice(2)) || names.words.has(token.slice(0, -1)))
  );
}
