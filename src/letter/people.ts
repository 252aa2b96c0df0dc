import type {Range, Source} from '../source/index.js';
import type {PlacedLine} from './anatomy.js';
import {fold} from './fold.js';
import type {Mail, Person, Salutation} from './letter.js';
import {endsWithOne, keyOf, keysOf, type Lexicon, lexicon} from './lexicon.js';
import {honorificOf} from './salutation.js';
import {isOrganisationWord, traits} from './traits.js';

/** What people are gathered from. */
interface Known {
  readonly source: Source;
  readonly lines: readonly PlacedLine[];
  readonly mail?: Mail;
  readonly salutation?: Salutation;
}

/** Who signs, who is named as contact, who is offered in the text, who is written to. */
export function peopleOf(known: Known): Person[] {
  const found: Person[] = [];
  const names: string[] = [];
  const add = (person: Person | undefined): void => {
    if (!person || found.length >= mostPeople) return;
    const key = keysOf(person.name).join(' ');
    for (let at = 0; at < found.length; at++) {
      const old = found[at];
      if (old?.role !== person.role || !isSame(names[at] ?? '', key)) continue;
      if (person.name.length <= old.name.length || person.at[1] !== 0) return;
      found[at] = {...old, name: person.name};
      names[at] = key;
      return;
    }
    found.push(person);
    names.push(key);
  };
  const all = lexicon();
  const house = houseNames(known.lines);
  for (const person of recipients(known.lines, all)) add(person);
  for (const person of fieldsOf(known)) add(person);
  known.lines.forEach((line, index) => {
    if (line.name === 'info' || line.name === 'letterhead' || line.name === 'footer' || line.name === 'signature')
      for (const person of labelled(line, all)) add(person);
    if (line.name === 'info' || line.name === 'letterhead') add(inBlock(known.lines, index, all));
  });
  for (const person of signers(known.lines, house, all, known.mail)) add(person);
  for (const person of offered(known, all)) add(person);
  const {from, to = []} = known.mail ?? {};
  if (from) add(fromHeader(from, 'sender', all));
  for (const one of to) add(fromHeader(one, 'recipient', all));
  return found;
}

/** No letter names more; a longer text is a list, and comparing all with all would be slow. */
const mostPeople = 200;

/** "Uwe" and "Uwe Baumann", "Müntefehr" and "Karl Müntefehr" are the same person. */
function isSame(one: string, other: string): boolean {
  return (
    one === other ||
    other.startsWith(`${one} `) ||
    one.startsWith(`${other} `) ||
    other.endsWith(` ${one}`) ||
    one.endsWith(` ${other}`)
  );
}

/** A name without titles, and whether it is surely one of a person. */
interface Name {
  readonly name: string;
  readonly at: Range;
  readonly words: number;
  /** The first word is a known first name, or a title stands before it. */
  readonly sure: boolean;
  readonly honorific?: NonNullable<Person['honorific']>;
}

/** Read a stretch of a line as a person's name: "Frau Dr. Anna von Weber". */
function nameIn(text: string, start: number, all: Lexicon): Name | undefined {
  if (text.length > 80) return undefined;
  let honorific: Name['honorific'];
  const pieces: string[] = [];
  let from = -1;
  let to = 0;
  let words = 0;
  let titled = false;
  let sure = false;
  for (const match of text.matchAll(/[^\s\u00A0]+/g)) {
    const [piece] = match;
    const key = keyOf(piece);
    if (key === '') {
      if (words > 0 && /^[-–—|·•]/.test(piece)) break;
      return undefined;
    }
    const title = words === 0 ? honorificOf(key, all) : undefined;
    if (title) {
      honorific ??= title;
      continue;
    }
    if (all.titles.has(key)) {
      const ends = text.slice(match.index + piece.length).trim() === '';
      if (!(ends && words < 2 && all.surnameTitles.has(key))) {
        titled ||= words === 0;
        continue;
      }
    }
    const particle = all.particles.has(key) && piece === piece.toLowerCase();
    if (!/^["(„]?[A-ZÀ-ÞĀ-Ž]/u.test(piece) && !particle) return undefined;
    if (/[\d@:/]/.test(piece) || all.organisations.has(key)) return undefined;
    if (words === 0 && all.firstNames.has(key.split('-')[0] ?? '')) sure = true;
    if (from < 0) from = match.index;
    const bare = /[,;)]$/.test(piece) || /[^A-ZÀ-ÞĀ-Ž]\.$/u.test(piece) ? piece.slice(0, -1) : piece;
    to = match.index + bare.length;
    pieces.push(bare.replace(/^["(„]/, ''));
    if (!particle) words++;
    if (words > 5) return undefined;
  }
  if (words === 0 || from < 0 || company.test(text)) return undefined;
  const name = pieces.join(' ');
  const keys = keysOf(name);
  if (all.labels.has(name) || all.phoneLabels.has(name) || notNames.has(keys[0] ?? '')) return undefined;
  if (!sure && !honorific) {
    if (!titled && keys.some((key) => endsWithOne(key, all.organisationEndings))) return undefined;
    if (keys.some((_, index) => all.roles.at(keys, index) !== undefined)) return undefined;
    if (words > 1 && /^[^a-zß-ÿā-ž]+$/u.test(name.replace(/[A-ZÀ-ÞĀ-Ž]\.\s?/gu, ''))) return undefined;
  }
  return {
    name,
    at: [start + from, start + to],
    words,
    sure: sure || titled || honorific !== undefined,
    ...(honorific ? {honorific} : {}),
  };
}

const company = /\b(?:e\.\s?[KVGU]|a\.\s?G|m\.\s?b\.\s?H|GmbH)\b|&\s(?:Co|Söhne|Partner|Sohn|Töchter|Cie)\b/;
const notNames: ReadonlySet<string> = new Set([
  ...[
    'e-mail',
    'mail',
    'email',
    'name',
    'telefon',
    'postfach',
    'seite',
    'page',
    'im',
    'in',
    'am',
    'mit',
    'viele',
    'with',
  ],
  ...[
    'ihr',
    'ihre',
    'ihren',
    'eure',
    'euer',
    'dein',
    'deine',
    'unser',
    'unsere',
    'alle',
    'wir',
    'your',
    'the',
    'our',
    'all',
  ],
]);

function person(name: Name, role: Person['role']): Person {
  return {name: name.name, role, at: name.at, ...(name.honorific ? {honorific: name.honorific} : {})};
}

/** Stretches of a line between commas, bars, dots and wide gaps. */
function segments(line: PlacedLine): {text: string; at: number}[] {
  const found: {text: string; at: number}[] = [];
  let from = 0;
  for (const match of line.text.matchAll(/\s{3,}|\t+|\s?[|·•–—(,;:/]\s*|\s-\s/g)) {
    if (match.index > from) found.push({text: line.text.slice(from, match.index), at: line.at[0] + from});
    from = match.index + match[0].length;
  }
  if (from < line.text.length) found.push({text: line.text.slice(from), at: line.at[0] + from});
  return found;
}

/** The signature: the first lines after the formula, past "i. A.", "Ihr" and the company's name. */
function* signers(
  lines: readonly PlacedLine[],
  house: ReadonlySet<string>,
  all: Lexicon,
  mail?: Mail,
): Generator<Person> {
  let sites: ReadonlySet<string> | undefined;
  let seen = 0;
  let named = 0;
  for (const line of lines) {
    if (line.name !== 'signature') {
      if (line.name === 'closing') yield* inClosing(line, all);
      continue;
    }
    if (++seen > 12) return;
    if (board.test(line.text)) continue;
    for (const [index, segment] of segments(line).entries()) {
      if (index > 1 && named > 0) break;
      for (const half of halves(segment)) {
        const {text, at, signed, own} = withoutSigner(half.text, half.at, all);
        const name = nameIn(text, at, all);
        if (!name || house.has(keysOf(name.name).join(' '))) continue;
        const known = lines.some((one) => one.name === 'info' && one.text.includes(name.name));
        const alone = index === 0 && named === 0 && !own && (seen <= 2 || signed);
        if (name.words === 1 && !name.honorific && !known && !(alone && plausible(name, all, text))) continue;
        if (name.words === 1 && own && !name.honorific && !name.sure) continue;
        if (index > 0 && !name.sure) continue;
        if (!name.sure) {
          sites ??= siteWords(lines, mail);
          if (sites.has(keysOf(name.name)[0] ?? '')) continue;
        }
        if (named > 0 && !name.sure && !signed) continue;
        named++;
        yield person(name, 'sender');
      }
    }
  }
}

/** Who has to stand in the small print is not whom the customer asks. */
const board =
  /^(?:Geschäftsführ(?:er|erin|ung|ende)|Vorstand|Vorständ|Aufsichtsrat|Vorsitzender des|Managing Directors?|Directors?|Board|Vertreten durch|Vertretungsberechtigt)[^:]{0,40}:/i;

/** The words of the domains: a signature that begins with one of them is the firm's. */
function siteWords(lines: readonly PlacedLine[], mail: Mail | undefined): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (domain: string): void => {
    for (const word of fold(domain).split(/[.-]/)) if (word.length > 3) found.add(word);
  };
  if (mail?.from) add(mail.from.address.split('@')[1] ?? '');
  for (const line of lines) {
    if (line.name === 'recipient' || line.name === 'quoted') continue;
    if (!line.text.includes('@') && !line.text.includes('www.')) continue;
    for (const match of line.text.matchAll(/@([\w.-]{3,80})|www\.([\w.-]{3,80})/g)) add(match[1] ?? match[2] ?? '');
  }
  return found;
}

/** A single word under the formula is a surname unless it is a task, a team or a place. */
function plausible(name: Name, all: Lexicon, text: string): boolean {
  const key = keyOf(name.name);
  // "E: mail@…", "T: 030 …": a letter alone is a label.
  return (
    key.length > 1 &&
    !isOrganisationWord(key) &&
    !all.groups.has(key) &&
    !/[A-ZÄÖÜ]{3}/.test(name.name) &&
    text.length < 40
  );
}

/** "Herzliche Grüße Ihre Anna Weber" is cut by the anatomy; a name that stays in the formula's line is read here. */
function* inClosing(line: PlacedLine, all: Lexicon): Generator<Person> {
  const comma = line.text.lastIndexOf(',');
  if (comma < 5 || comma > line.text.length - 4) return;
  const name = nameIn(line.text.slice(comma + 1), line.at[0] + comma + 1, all);
  if (name?.sure && name.words > 1) yield person(name, 'sender');
}

function halves(segment: {text: string; at: number}): {text: string; at: number}[] {
  const match = /\s(?:und|and|&)\s/.exec(segment.text);
  if (!match) return [segment];
  const right = match.index + match[0].length;
  return [
    {text: segment.text.slice(0, match.index), at: segment.at},
    {text: segment.text.slice(right), at: segment.at + right},
  ];
}

/** The text behind "i. A.", "gez.", "Ihre"; `own` where a possessive stood there. */
function withoutSigner(
  text: string,
  at: number,
  all: Lexicon,
): {text: string; at: number; signed: boolean; own: boolean} {
  const keys = keysOf(text);
  const signer = all.signers.at(keys, 0);
  if (signer && signer.length === keys.length) return {text: '', at, signed: true, own: true};
  if (!signer) return {text, at, signed: false, own: false};
  let cut = 0;
  let left = signer.length;
  for (const match of text.matchAll(/[^\s\u00A0]+/g)) {
    if (keyOf(match[0]) === '') continue;
    if (left === 0) {
      cut = match.index;
      break;
    }
    left--;
  }
  if (cut === 0) return {text, at, signed: false, own: false};
  const own = possessive.has(keys[signer.length - 1] ?? '');
  const rest = withoutSigner(text.slice(cut), at + cut, all);
  return {...rest, signed: !own || rest.signed, own: own || rest.own};
}

const possessive: ReadonlySet<string> = new Set(['ihr', 'ihre', 'dein', 'deine', 'eure', 'euer', 'your', 'yours']);

/** "Ansprechpartnerin: Frau Demir", "Written by Theo Marchetti". */
function* labelled(line: PlacedLine, all: Lexicon): Generator<Person> {
  if ((line.any & (traits.label | traits.role | traits.odd)) === 0) return;
  const found = segments(line);
  for (const [index, segment] of found.entries()) {
    const keys = keysOf(segment.text);
    const label =
      all.labels.at(keys, 0) ?? (keys.length > 0 && line.name !== 'footer' ? roleLabel(keys, all) : undefined);
    if (label?.means !== 'person' || (line.name === 'signature' && keys[0] === 'von')) continue;
    let value = label.length < keys.length ? behind(segment, label.length) : undefined;
    if (!value) {
      const next = found[index + 1];
      if (line.text.charAt(segment.at - line.at[0] + segment.text.length).match(/[:\s]/)) value = next;
    }
    if (!value) continue;
    if (line.name !== 'info' && /^(?:Geschäftsführ|Vorst|Aufsichtsrat)/i.test(segment.text)) continue;
    // "Von: Heike Jansen <heike@jansen.example>" names her before the mailbox.
    const bracket = value.text.search(/\s<|\s\[mailto:/);
    for (const half of halves(bracket > 0 ? {...value, text: value.text.slice(0, bracket)} : value)) {
      const name = nameIn(half.text, half.at, all);
      if (name && (name.words > 1 || name.sure || !isOrganisationWord(keyOf(name.name)))) yield person(name, 'sender');
    }
  }
}

function roleLabel(keys: readonly string[], all: Lexicon): {length: number; means: string} | undefined {
  const role = all.roles.at(keys, 0);
  return role && role.length === keys.length ? {length: role.length, means: 'person'} : undefined;
}

function behind(segment: {text: string; at: number}, words: number): {text: string; at: number} | undefined {
  let left = words;
  for (const match of segment.text.matchAll(/[^\s\u00A0]+/g)) {
    if (keyOf(match[0]) === '') continue;
    if (left-- === 0) return {text: segment.text.slice(match.index), at: segment.at + match.index};
  }
  return undefined;
}

/** A name with a telephone number or mailbox beside it or under it: the info block, or a letterhead of one person. */
function inBlock(lines: readonly PlacedLine[], index: number, all: Lexicon): Person | undefined {
  const line = lines[index];
  if (!line || !hasContact(lines, index)) return undefined;
  const [first] = segments(line);
  if (!first || all.labels.at(keysOf(first.text), 0)) return undefined;
  const name = nameIn(first.text, first.at, all);
  if (!name || name.words < 2 || name.words > 4) return undefined;
  const own = mailboxOf(line.text, name.name);
  if (line.name === 'letterhead') {
    const beside =
      own || (name.sure && /\d{3}/.test(line.text.slice(first.text.length)) && !/\d{5}\s[A-ZÀ-ÞĀ-Ž]/u.test(line.text));
    const next = lines[index + 1];
    const below = name.sure && index > 0 && next?.name === 'letterhead' && mailboxOf(next.text, name.name);
    return beside || below ? person(name, 'sender') : undefined;
  }
  if (first.text === line.text && !name.sure && isOrganisationWord(keysOf(name.name)[0] ?? '')) return undefined;
  const near = lines.slice(index, index + 4).filter((one) => one.name === 'info');
  return name.sure || own || near.some((one) => mailboxOf(one.text, name.name)) ? person(name, 'sender') : undefined;
}

/** Something that may be a number or a mailbox, in the line or in those right below. */
function hasContact(lines: readonly PlacedLine[], index: number): boolean {
  const {name} = lines[index] ?? {};
  const last = name === 'info' ? index + 3 : index + 1;
  for (let at = index; at <= last; at++) {
    const one = lines[at];
    if (one?.name === name && one && (one.text.includes('@') || /\d{3}/.test(one.text))) return true;
  }
  return false;
}

/** A mailbox in the text that carries the last word of the name. */
function mailboxOf(text: string, name: string): boolean {
  const at = text.indexOf('@');
  if (at < 0) return false;
  const local = text.slice(text.lastIndexOf(' ', at) + 1, at);
  const last = keysOf(name).at(-1) ?? '';
  return last.length > 2 && keyOf(local).includes(last);
}

/** Persons whom the text offers with a number, a mailbox or as the new contact. */
function* offered({lines, salutation}: Known, all: Lexicon): Generator<Person> {
  const customer = keyOf(salutation?.name ?? '');
  for (const [index, line] of lines.entries()) {
    if (line.name !== 'body' && line.name !== 'postscript') continue;
    if ((line.any & traits.telling) === 0) continue;
    for (const match of line.any & traits.titled ? line.text.matchAll(title) : []) {
      const from = match.index + match[0].length - (match[1]?.length ?? 0) - 1;
      const rest = runOfNames(line.text, from, all);
      const name = rest === '' ? undefined : nameIn(rest, line.at[0] + from, all);
      if (name && keyOf(name.name.split(' ').at(-1) ?? '') !== customer && contactNear(lines, index, name.at))
        yield person(name, 'contact');
    }
    for (const match of line.any & (traits.introducing | traits.odd) ? line.text.matchAll(introduces) : []) {
      const from = match.index + match[0].length;
      const rest = runOfNames(line.text, from, all);
      const name = rest === '' ? undefined : nameIn(rest, line.at[0] + from, all);
      if (name && (name.words > 1 || name.honorific)) yield person(name, 'contact');
    }
  }
}

const title = /(?:^|[\s(„])(Herrn?|Frau|Mr|Mrs|Ms|Dr)\.?\s/g;
const introduces =
  /(?:heißt|heisst|heissen|übernimmt(?: ab [^,.]{1,24})?|ist(?: jetzt| nun| künftig| ab [^,.]{1,24})?|Ansprechpartner(?:in)?:?|Nachfolger(?:in)?:?|Gärtner:|Beraterin?:|my colleague|your new contact(?: is)?|mein Kollege|meine Kollegin|an meine Kollegin|an meinen Kollegen|unser Kollege|unsere Kollegin|is now|will be|Betreuer(?:in)?:)\s+(?=[A-ZÀ-ÞĀ-Ž])/gu;

/** The capitalised words from here on, up to the first that cannot belong to a name. */
function runOfNames(text: string, from: number, all: Lexicon): string {
  let to = from;
  let words = 0;
  for (const match of text.slice(from, from + 80).matchAll(/(?<!\s)\s*(\S+)/g)) {
    const piece = match[1] ?? '';
    const key = keyOf(piece);
    const name = /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ'’.-]*(?:[,;:!?)][,;:.!?)]*)?$/u.test(piece);
    if (!name && !(all.particles.has(key) && key !== 'und' && words > 0 && piece === key)) break;
    to = from + match.index + match[0].length;
    words++;
    if (/[,;:!?)]$/.test(piece) || (piece.endsWith('.') && piece.length > 4 && !all.titles.has(key)) || words > 5)
      break;
  }
  return text
    .slice(from, to)
    .replace(/(?<![,;:.!?)])[,;:.!?)]+$/, '')
    .replace(/(?:\s(?:der|den|dem|des|am|auf|zu|da|vom|von|zum|zur)){1,6}$/, '');
}

/** A number or a mailbox in the same paragraph, within the two lines around a person. */
function contactNear(lines: readonly PlacedLine[], index: number, at: Range): boolean {
  const line = lines[index];
  if (!line) return false;
  for (let near = Math.max(0, index - 2); near <= index + 2; near++) {
    const one = lines[near];
    if (!one || one.paragraph !== line.paragraph) continue;
    const text =
      one === line ? line.text.slice(Math.max(0, at[0] - line.at[0] - 200), at[1] - line.at[0] + 240) : one.text;
    if (text.length <= 400 || one === line)
      if (text.includes('@') || /(?:\+|\b0)[\d ()/.–-]{6,}\d/.test(text)) return true;
  }
  return false;
}

/** The address block: a title and a name, on one line or two. */
function* recipients(lines: readonly PlacedLine[], all: Lexicon): Generator<Person> {
  const block = lines.filter((line) => line.name === 'recipient');
  for (const [index, line] of block.entries()) {
    const head = /^(?:An|To)\s?:\s{0,9}([^<>@,;:]{3,60}?)\s{0,9}(?:<[^<>]{3,100}>)?$/i.exec(line.text);
    if (head?.[1]) {
      const at = line.at[0] + line.text.indexOf(head[1]);
      const name = nameIn(head[1], at, all);
      if (name && name.words > 1) yield person(name, 'recipient');
      continue;
    }
    if (!/^[A-ZÀ-ÞĀ-Ž]|^c\/o/u.test(line.text) || line.text.includes('@')) continue;
    const {keys} = line;
    const lead = all.honorifics.at(keys, 0);
    const titled =
      honorificOf(keys[0] ?? '', all) !== undefined ||
      (keys[0] === 'an' && honorificOf(keys[1] ?? '', all) !== undefined);
    if (!lead && !titled) continue;
    const couple =
      keys.some((key) => key === 'und' || key === 'and' || key === '&') &&
      keys.filter((key) => honorificOf(key, all)).length > 1;
    const next = block[index + 1];
    if (lead && keys.length === lead.length) {
      const {name, ...rest} = (next && nameFrom(next, all)) ?? {name: undefined};
      if (!name || !('at' in rest)) continue;
      if (honorificOf(keys[0] ?? '', all) === undefined && rest.words < 2 && !familial.has(keys[0] ?? '')) continue;
      const title = couple ? undefined : honorificOf(keys[0] ?? '', all);
      yield {name, at: rest.at, role: 'recipient', ...(title ? {honorific: title} : {})};
      return;
    }
    if (titled && !couple) {
      const own = nameFrom(line, all);
      const below = next && own && own.words === 1 ? nameFrom(next, all) : undefined;
      const chosen =
        below && below.words > 1 && !/\d/.test(next?.text ?? '') ? {...below, honorific: own?.honorific} : own;
      if (chosen) {
        const {name, at, honorific} = chosen;
        yield {name, at, role: 'recipient', ...(honorific ? {honorific} : {})};
      }
      return;
    }
    if (lead && !couple) {
      const rest = behind({text: line.text, at: line.at[0]}, lead.length);
      const name = rest && nameIn(rest.text, rest.at, all);
      if (name && (name.words > 1 || familial.has(keys[0] ?? ''))) {
        yield person(name, 'recipient');
        return;
      }
    }
  }
  const first = block[0];
  const plain = first && nameFrom(first, all);
  if (plain?.sure && plain.words > 1) yield person(plain, 'recipient');
}

const familial: ReadonlySet<string> = new Set(['familie', 'fam', 'eheleute', 'ehepaar']);

function nameFrom(line: PlacedLine, all: Lexicon): Name | undefined {
  const text = line.text.replace(/^(?:An\s|z\. ?Hd\.\s(?:von\s)?|c\/o\s)/, (head) => ' '.repeat(head.length));
  const [first] = text.split(/\s?[,(|·]|(?<!\s)\s{3,}(?=\S)/).filter((piece) => piece.trim() !== '');
  return nameIn(first ?? text, line.at[0] + (first ? text.indexOf(first) : 0), all);
}

/** Fields of a template that stand for the sender. */
function* fieldsOf({source, lines}: Known): Generator<Person> {
  let open: {text: string; at: Range} | undefined;
  for (const {at, field} of source.fields()) {
    if (field.kind !== 'sender-name') continue;
    const line = lines.find((one) => one.at[0] <= at[0] && one.at[1] >= at[1]);
    if (!line || line.name === 'quoted' || line.name === 'recipient') continue;
    const text = source.text.slice(...at);
    if (open && at[0] - open.at[1] <= 2) open = {text: `${open.text} ${text}`, at: [open.at[0], at[1]]};
    else {
      if (open) yield {name: open.text, at: open.at, role: 'sender'};
      open = {text, at};
    }
  }
  if (open) yield {name: open.text, at: open.at, role: 'sender'};
}

/** The display name of an address, where it is a person's: "Weber, Anna", "Anna Weber | Firma". */
function fromHeader(
  address: {readonly name?: string; readonly address: string},
  role: Person['role'],
  all: Lexicon,
): Person | undefined {
  const written =
    (address.name ?? '')
      .split(/\s[|·–-]\s|\(|\s(?:von|from|at|bei)\s(?=[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ]+\s?(?:GmbH|AG|[A-ZÀ-ÞĀ-Ž]))/u)[0]
      ?.trim() ?? '';
  const flipped = /^([A-ZÀ-ÞĀ-Ž][^,]+),\s*([A-ZÀ-ÞĀ-Ž].*)$/u.exec(written);
  const name = nameIn(flipped ? `${flipped[2]} ${flipped[1]}` : written, 0, all);
  if (!name) return undefined;
  const keys = keysOf(name.name);
  if (keys.some((key) => isOrganisationWord(key) || all.mailboxes.has(key)) && !(name.sure && name.words < 3))
    return undefined;
  const [local = '', domain = ''] = address.address.split('@');
  if (
    !name.sure &&
    !name.honorific &&
    fold(domain)
      .split(/[.-]/)
      .includes(keys[0] ?? '')
  )
    return undefined;
  if (name.words < 2 ? !name.sure : !name.sure && !name.honorific && !bearsName(local, keys, all)) return undefined;
  return {
    name: name.name,
    role,
    at: [0, 0],
    from: 'header',
    ...(name.honorific ? {honorific: name.honorific} : {}),
  };
}

/** `anna.berg`, `a.berg`, `aberg`, `berg`: a mailbox that is called like the person. A firm's is called like its task. */
function bearsName(local: string, keys: readonly string[], all: Lexicon): boolean {
  const last = keys.at(-1) ?? '';
  const initial = keys[0]?.charAt(0) ?? '';
  const tokens = fold(local).split(/[._+-]+|\d+/);
  if (last.length < 3 || all.mailboxes.has(last)) return false;
  const double = last.split('-');
  return (
    tokens.some((token) => token === last || token === `${initial}${last}` || token === `${last}${initial}`) ||
    double.every((part) => tokens.includes(part))
  );
}

/** The name of a company has no more words than this. */
const longestHouse = 20;

/** Names of the house in the letterhead: what is left of "Hochjoch Bergbahnen GmbH" without its form. */
function houseNames(lines: readonly PlacedLine[]): ReadonlySet<string> {
  const names = new Set<string>();
  const all = lexicon();
  for (const line of lines) {
    if (line.name !== 'letterhead' && line.name !== 'footer') continue;
    if ((line.any & (traits.organisation | traits.odd)) === 0) continue;
    for (const segment of segments(line)) {
      const keys = keysOf(segment.text);
      const form = keys.slice(0, longestHouse).findIndex((key, index) => index > 0 && all.organisations.has(key));
      for (let length = 1; length <= Math.max(form, 0); length++) names.add(keys.slice(0, length).join(' '));
    }
  }
  return names;
}
