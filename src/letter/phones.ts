import type {Field, Range, Source} from '../source/index.js';
import type {PlacedLine} from './anatomy.js';
import {fold} from './fold.js';
import type {Language, Person, Phone} from './letter.js';
import {keyOf, keysOf, type Lexicon, lexicon} from './lexicon.js';
import {traits} from './traits.js';

/** What telephone numbers are gathered from. */
interface Known {
  readonly source: Source;
  readonly lines: readonly PlacedLine[];
  readonly language: Language;
}

type Kind = Phone['kind'];

/** The sender's telephone numbers; the customer's own, in the address block or the quoted message, are left out. */
export function phonesOf({source, lines, language}: Known, people: readonly Person[]): Phone[] {
  const all = lexicon();
  const found: Phone[] = [];
  const fields = source.fields().filter(({field}) => field.kind === 'sender-phone' || field.kind === 'phone');
  let next = 0;
  lines.forEach((line, index) => {
    if (line.name === 'quoted' || line.name === 'recipient' || line.name === 'salutation') return;
    const taken: Range[] = [];
    for (; next < fields.length; next++) {
      const one = fields[next];
      if (!one || one.at[0] >= line.at[1]) break;
      if (one.at[0] < line.at[0]) continue;
      taken.push(one.at);
      if (isAskedBack(line, one.field)) continue;
      const label = labelBefore(line.text.slice(0, one.at[0] - line.at[0]), all);
      const kind =
        fieldKind(one.field.kind, one.field.name, label, all) ??
        (isOwn(lines, index, one.at, people) ? 'direct' : 'switchboard');
      found.push({text: source.text.slice(...one.at), kind, at: one.at, part: line.name});
    }
    if (!mayHoldNumber(line)) return;
    for (const number of numbersIn(wrapped(lines, index, source), language, mayRing(line), all)) {
      if (line.at[0] + number.from >= line.at[1]) break;
      const at: Range = [line.at[0] + number.from, line.at[0] + number.to];
      if (taken.some((one) => one[0] < at[1] && one[1] > at[0])) continue;
      const kind = number.kind ?? (isOwn(lines, index, at, people) ? 'direct' : 'switchboard');
      found.push({text: source.text.slice(...at), kind, at, part: line.name});
    }
  });
  return found;
}

/** `- Telefon: {{ telefon }}` among what the customer has typed in: their own number, shown to be checked. */
function isAskedBack({name, item, cell, text}: PlacedLine, field: Field): boolean {
  if (name !== 'body' || field.kind !== 'phone' || /[.@/-]/.test(field.name.replace(/^\W+/, ''))) return false;
  return (item || cell || /^\s*[-*•–]\s/.test(text)) && text.length < 60;
}

/** Words stand in the line that may tell what a number is. */
function mayRing({any}: PlacedLine): boolean {
  return (any & (traits.phoneLabel | traits.odd)) !== 0;
}

/** Without a word that tells so, only what begins with a plus or a nought is a telephone number. */
function mayHoldNumber(line: PlacedLine): boolean {
  const {text} = line;
  if (mayRing(line)) return /\d/.test(text);
  return (text.includes('0') && /(?<!\d)0\d/.test(text)) || (text.includes('+') && /\d/.test(text));
}

/** A line of prose with the beginning of the next: a number may be wrapped. */
function wrapped(lines: readonly PlacedLine[], index: number, source: Source): string {
  const line = lines[index];
  const next = lines[index + 1];
  if (!line) return '';
  const prose = line.name === 'body' || line.name === 'postscript';
  const goesOn =
    prose &&
    next &&
    next.name === line.name &&
    next.blanks === 0 &&
    /[\d(]$/.test(line.text) &&
    /^(?:[\d(]|[A-Za-zÀ-ɏ]{1,10}\.?\s?\d{1,5}\b)/u.test(next.text);
  return goesOn ? source.text.slice(line.at[0], Math.min(next.at[1], next.at[0] + 30)) : line.text;
}

/** What kind a field's label and name make it; undefined where only its place can tell. */
function fieldKind(kind: string, name: string, label: Kind | 'phone' | undefined, all: Lexicon): Kind | undefined {
  if (label !== undefined && label !== 'phone' && label !== 'direct') return label;
  const words = name.split(/[^A-Za-zÀ-ɏ]+|(?<=[a-zß-ÿā-ž])(?=[A-ZÀ-ÞĀ-Ž])/u);
  for (const word of words) {
    const means = all.phoneLabels.meaning(word);
    if (word.length > 1 && means !== undefined && means !== 'phone')
      return means === 'direct' || isKind(means) ? (means as Kind) : undefined;
  }
  return kind === 'sender-phone' || label === 'direct' ? 'direct' : undefined;
}

function isKind(means: string): boolean {
  return means === 'direct' || means === 'switchboard' || means === 'service' || means === 'mobile' || means === 'fax';
}

interface Number {
  readonly from: number;
  readonly to: number;
  /** Undefined where only the place can tell whose number it is. */
  readonly kind: Kind | undefined;
}

/** Telephone numbers on the raw text of a line; tokens would cut them at every blank. */
function* numbersIn(text: string, language: Language, labelled: boolean, all: Lexicon): Generator<Number> {
  let covered = 0;
  for (let at = 0; at < text.length; at++) {
    if (at < covered) continue;
    const digit = isDigit(text.charCodeAt(at));
    const unit = text.charAt(at);
    if (
      !digit &&
      unit !== '+' &&
      !(unit === '(' && /^\(\+?\d{1,6}\)/.test(text.slice(at, at + 9))) &&
      !(unit === '-' && shortStart(text, at))
    )
      continue;
    const before = text.charAt(at - 1);
    if (
      digit &&
      /[A-Za-zÀ-ɏ0-9.,/@_=-]/u.test(before) &&
      !(before === '.' && /[A-Za-zÀ-ɏ]\.$/u.test(text.slice(0, at)))
    ) {
      at = skipNumber(text, at);
      continue;
    }
    const to = endOfNumber(text, at);
    const written = text.slice(at, to);
    const head = text.slice(Math.max(0, at - 60), at);
    const label = labelled ? labelBefore(head, all) : undefined;
    const digits = written.replace(/\D/g, '');
    if (label === 'direct' && digits.length <= 5 && (digits.length < 3 || !digits.startsWith('0'))) {
      const start = labelStart(text, at);
      yield {from: start, to, kind: /^0+$/.test(digits) ? 'switchboard' : 'direct'};
      covered = to;
      continue;
    }
    if (isNumber(written, digits, head, text.slice(to), label, language)) {
      const extension =
        label === 'switchboard' && /^\s?[,(/;]/.test(text.slice(to)) ? undefined : extensionAfter(text, to, all);
      const end = extension?.to ?? to;
      yield {
        from: at,
        to: end,
        kind: kindOf(written, digits, label ?? labelAfter(text.slice(end), all), extension, language),
      };
      covered = end;
    } else covered = to;
    at = Math.max(at, covered - 1);
  }
}

/** "Durchwahl -567": the hyphen belongs to the number. */
function shortStart(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at + 1)) && /[\s:]/.test(text.charAt(at - 1));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function skipNumber(text: string, at: number): number {
  let to = at;
  while (to + 1 < text.length && /[\d.,:/-]/.test(text.charAt(to + 1))) to++;
  return to;
}

/** Digits with single blanks, hyphens, slashes, brackets and dots between them. */
function endOfNumber(text: string, start: number): number {
  let end = start;
  let gap = 0;
  for (let at = start; at < text.length && at - start < 40; at++) {
    const unit = text.charAt(at);
    if (isDigit(text.charCodeAt(at))) {
      end = at + 1;
      gap = 0;
      continue;
    }
    const blank = /\s/.test(unit);
    if (unit === '(' && at > start && text.slice(at, at + 3) !== '(0)' && !isAmerica(text, start, at)) break;
    if (unit === '+' && at > start) break;
    if (unit === '\t' || (blank && /[ \u00A0]/.test(text.charAt(at - 1)))) break;
    if ((!blank && !/[()/.+\u2010\u2011–-]/.test(unit)) || ++gap > 3) break;
  }
  return end;
}

/** "+1 (802) 555-0176" */
function isAmerica(text: string, start: number, at: number): boolean {
  return /^\+?1[ .-]?$/.test(text.slice(start, at)) && /^\(\d{3}\)/.test(text.slice(at, at + 5));
}

const otherNumber =
  /(?:IBAN|Nr|nummer|number|Konto|HRB|HRA|Zeichen|ISBN|ISSN|reference|order|invoice|account|policy|claim|company|Rechnung|Bestellung|Auftrag|Vertrag|Karte|Police|Polizze|Zähler|Kennzeichen|Code|Ticket|Vorgang|Kunde|Mitglied|Angebot|Steuer|Artikel|Serie|Charge|Version|Seite|Ziffer|Raum|Zimmer|§|(?<![A-Za-zÀ-ɏ])(?:BIC|BLZ|No|FN|UID|USt|St|Az|GZ|Ref|VAT|PIN|TAN|PLZ|Kd|Id))[\s.:#-]*(?:(?:lautet|ist|is)\s*)?$/i;

/** "Order number" and "Kunden-Nummer" hold a word that alone is a telephone's. */
const otherName =
  /(?:order|invoice|account|policy|claim|customer|client|reference|ref|booking|member|membership|contract|ticket|case|tax|company|serial|part|item|tracking|card|meter|passport|licence|license|bestell|kunden|vertrags|auftrags|rechnungs|vorgangs|mitglieds|artikel|serien|zähler|karten|konto|ausweis)[ -](?:number|no|nummer|nr)\.?\s?(?:is|lautet|ist|:)?\s*$/i;

function isNumber(
  written: string,
  digits: string,
  head: string,
  tail: string,
  label: string | undefined,
  language: Language,
): boolean {
  if (digits.length < 5 || digits.length > 16) return false;
  if (
    /^\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}$/.test(written) ||
    /^\d{4}-\d\d-\d\d/.test(written) ||
    /^\d\d?[/-]\d\d?[/-]\d{2,4}$/.test(written)
  )
    return false;
  if (/^\s?(?:€|EUR|Euro|CHF|Franken|%|kg|km|kWh|m²|Uhr|Stück)/i.test(tail) || /[€$£]\s?$/.test(head)) return false;
  if (/^[A-Za-zÀ-ɏ]/u.test(tail)) return false;
  if (label === 'phone' && otherName.test(head)) return false;
  if (label !== undefined) return digits.length >= 5 || written.startsWith('+');
  if (otherNumber.test(head)) return false;
  if (/^(?:\+|00)/.test(written)) return digits.length >= 8 && !/^\s?[A-ZÀ-ÞĀ-Ž]{2}/u.test(tail);
  // (802) 555-0176 can be nothing else; 802 555 0176 can.
  if (language === 'en' && american.test(written) && /[(.-]/.test(written)) return true;
  if (!/^\(?0[1-9]/.test(written) || digits.length < 7) return false;
  return /[ /()–-]/.test(written) || digits.length >= 9;
}

const fillers: ReadonlySet<string> = new Set([
  ...[
    'unter',
    'ist',
    'lautet',
    'is',
    'on',
    'at',
    'der',
    'die',
    'das',
    'nr',
    'am',
    'auf',
    'an',
    'einfach',
    'gern',
    'gerne',
    'auch',
  ],
  ...[
    'the',
    'oder',
    'or',
    'und',
    'bitte',
    'jederzeit',
    'mich',
    'me',
    'uns',
    'us',
    'our',
    'my',
    'unser',
    'unsere',
    'unserer',
    'meiner',
    'kostenlosen',
  ],
]);

/** What stands before a number: the words of a label, with small words between it and the number. */
function labelBefore(head: string, all: Lexicon): Kind | 'phone' | undefined {
  const cut = Math.max(
    head.lastIndexOf('·'),
    head.lastIndexOf('|'),
    head.lastIndexOf('•'),
    head.lastIndexOf(','),
    head.lastIndexOf(';'),
  );
  const own = head.slice(cut + 1);
  const sentence = own.slice(Math.max(own.lastIndexOf('! '), own.lastIndexOf('? '), endOfSentence(own)) + 1);
  const keys = keysOf(sentence);
  let found: Kind | 'phone' | undefined;
  for (let end = keys.length; end > 0; ) {
    const length = suffix(keys, end, all);
    if (length > 0) {
      const means = all.phoneLabels.meaningOfKey(keys.slice(end - length, end).join(' ')) ?? '';
      if (means === 'phone') found ??= 'phone';
      else if (isKind(means)) found = stronger(found, means as Kind);
      end -= length;
    } else if (fillers.has(keys[end - 1] ?? '') && keys.length - end < 5) end--;
    else break;
  }
  return found;
}

function endOfSentence(text: string): number {
  const match = /[a-zß-ÿā-ž]{3}\.\s(?=[A-ZÀ-ÞĀ-Ž][a-zß-ÿā-ž]+\s[a-zß-ÿā-ž])/u.exec(text);
  return match ? match.index + 3 : -1;
}

function suffix(keys: readonly string[], end: number, all: Lexicon): number {
  for (let length = Math.min(3, end); length > 0; length--) {
    if (all.phoneLabels.meaningOfKey(keys.slice(end - length, end).join(' ')) !== undefined) return length;
  }
  return 0;
}

const weight: Readonly<Record<string, number>> = {fax: 5, service: 4, switchboard: 3, mobile: 2, direct: 2, phone: 0};

function stronger(one: Kind | 'phone' | undefined, other: Kind): Kind | 'phone' {
  return one !== undefined && (weight[one] ?? 0) >= (weight[other] ?? 0) ? one : other;
}

/** "(Zentrale)", "(gebührenfrei)" behind a number. */
function labelAfter(tail: string, all: Lexicon): Kind | 'phone' | undefined {
  const match = /^\s{0,2}\(([^()\d]{2,40})\)/.exec(tail);
  if (!match) return undefined;
  const keys = keysOf(match[1] ?? '');
  for (let index = 0; index < keys.length; index++) {
    const label = all.phoneLabels.at(keys, index);
    if (label && isKind(label.means)) return label.means as Kind;
  }
  return undefined;
}

/** "DW 12", "ext. 204" behind a number. */
function extensionAfter(text: string, from: number, all: Lexicon): {to: number; digits: string} | undefined {
  const match = /^\s?[,(/–-]?\s?([A-Za-zÀ-ɏ.]{1,12})\s?[-–:]?\s?(\d{1,5})(?![\d.,])\)?/u.exec(
    text.slice(from, from + 30),
  );
  if (!match || all.phoneLabels.meaning(match[1] ?? '') !== 'direct') return undefined;
  const closing = match[0].endsWith(')') && !match[0].includes('(') ? 1 : 0;
  return {to: from + match[0].length - closing, digits: match[2] ?? ''};
}

/** Where "Kl. 318" and "extension 418" begin. */
function labelStart(text: string, at: number): number {
  const match = /(?<![A-Za-zÀ-ɏ.])[A-Za-zÀ-ɏ.]+\s?[:]?\s?[-–]?$/u.exec(text.slice(Math.max(0, at - 24), at));
  return match ? at - match[0].length : at;
}

function kindOf(
  written: string,
  digits: string,
  label: Kind | 'phone' | undefined,
  extension: {digits: string} | undefined,
  language: Language,
): Kind | undefined {
  if (label === 'fax' || label === 'service' || label === 'switchboard') return label;
  const number = national(written, digits, language);
  if (isService(number)) return 'service';
  if (extension) return /^0+$/.test(extension.digits) ? 'switchboard' : 'direct';
  if (isMobile(number)) return 'mobile';
  const last = /[-–\u2010\u2011]\s?(\d[\d ]{0,5})$/.exec(written);
  if (last && hyphenMeansExtension(written, last.index, number, language)) {
    const own = (last[1] ?? '').replace(/ /g, '');
    return /^0+$/.test(own) && own.length <= 3 ? 'switchboard' : own.length <= 5 ? 'direct' : undefined;
  }
  if (/[\s/]0$/.test(written)) return 'switchboard';
  if (label === 'direct' || label === 'mobile') return label;
  if (language === 'en' && /00$/.test(digits)) return 'switchboard';
  return undefined;
}

interface National {
  readonly country: string;
  /** With the leading zero. */
  readonly digits: string;
}

function national(written: string, digits: string, language: Language): National {
  const international = /^\(?(?:\+|00)/.test(written);
  if (international) {
    const bare = digits.replace(/^00/, '');
    const country = ['49', '43', '41', '44', '353', '1', '800'].find((code) => bare.startsWith(code)) ?? '';
    return {country: country === '' ? 'x' : country, digits: `0${bare.slice(country.length).replace(/^0/, '')}`};
  }
  if (language === 'en' && american.test(written)) return {country: '1', digits: `0${digits.slice(-10)}`};
  if (language === 'en' && irish.test(digits)) return {country: '353', digits};
  const home: Readonly<Record<Language, string>> = {de: '49', 'de-AT': '43', 'de-CH': '41', en: '44'};
  return {country: home[language], digits};
}

/** Mobiles and service lines of Ireland at home; numbers of the United Kingdom that begin like these have a digit more. */
const irish = /^(?:08[35-79]\d{7}|(?:0818|1800|1850|1890)\d{6})$/;

const american = /^(?:1[ .-]?)?\(?[2-9]\d\d\)?[ .-]{1,2}\d{3}[ .-]\d{4}$/;

const services: Readonly<Record<string, RegExp>> = {
  '49': /^0(?:800|180|137|138|900|700|32\d)/,
  '43': /^0(?:800|810|820|821|828|900|901|930|931)/,
  '41': /^0(?:800|840|842|844|848|878|900|901|906)/,
  '44': /^0(?:80[08]|8[47]\d|9[018]\d)/,
  '353': /^0?(?:1800|1850|1890|818|1[58]\d\d)/,
  '1': /^0?(?:800|833|844|855|866|877|888|900)/,
  '800': /^/,
};

function isService({country, digits}: National): boolean {
  if (country === '44' && digits.length < 10) return false;
  return services[country]?.test(digits) ?? false;
}

const mobiles: Readonly<Record<string, RegExp>> = {
  '49': /^01[567]/,
  '43': /^06(?:5\d|6[013-9]|7\d|8[01689]|9[09])/,
  '41': /^07[5-9]/,
  '44': /^07[1-57-9]/,
  '353': /^08[3-9]/,
};

function isMobile({country, digits}: National): boolean {
  return digits.length >= 10 && (mobiles[country]?.test(digits) ?? false);
}

/** A hyphen stands before an extension in Germany and Austria; elsewhere, and behind the area code, it only parts groups. */
function hyphenMeansExtension(written: string, index: number, {country}: National, language: Language): boolean {
  if (country !== '49' && country !== '43') return language !== 'en' && country === '41' && /-\s?0$/.test(written);
  const before = written.slice(0, index);
  const digits = before.replace(/\D/g, '');
  const groups = before.split(/\D+/).filter((group) => group !== '');
  const area = /^\+|^00/.test(before) ? 2 : 1;
  if (before.includes('-') && !/\s-\s?$/.test(written.slice(0, index + 1))) {
    return groups.length > area && digits.length >= 7;
  }
  return groups.length > area ? digits.length >= 5 : digits.length >= 7 + (area - 1) * 2;
}

/** A number stands for a person in that person's own block, or in a sentence about that person or about "me". */
function isOwn(lines: readonly PlacedLine[], index: number, at: Range, people: readonly Person[]): boolean {
  const line = lines[index];
  if (!line) return false;
  const contacts = people.filter((one) => one.role !== 'recipient' && one.at[1] > 0);
  const named = contacts.some((one) => one.at[0] >= line.at[0] && one.at[1] <= line.at[1]);
  if (line.name === 'body' || line.name === 'postscript')
    return named || speaksOfMe(lines, index, at, new Set(contacts.map((one) => keysOf(one.name)[0] ?? '')));
  if (named) return true;
  if (/\b(?:meine[rnm]?|mich|my|me)\b/i.test(line.text)) return true;
  if ((line.any & traits.organisation) !== 0) return false;
  if (line.name === 'letterhead' || line.name === 'info') if (inOwnHead(lines, index, contacts)) return true;
  if (line.name !== 'signature' && line.name !== 'info') return false;
  const from = Math.max(0, index - 12);
  return lines
    .slice(from, index + 1)
    .some(
      (other, offset) =>
        other.name === line.name &&
        near(lines, from + offset, index) &&
        contacts.some((one) => other.text.includes(one.name)),
    );
}

/** A letterhead of one person: the name on a line of its own, the number below it, and a mailbox of that name beside them. */
function inOwnHead(lines: readonly PlacedLine[], index: number, contacts: readonly Person[]): boolean {
  const paragraph = lines[index]?.paragraph;
  const head = lines.filter((one) => (one.name === 'letterhead' || one.name === 'info') && one.paragraph === paragraph);
  return contacts.some((one) => {
    const key = keysOf(one.name).join(' ');
    const last = keysOf(one.name).at(-1) ?? '';
    return (
      head.some(
        (other) =>
          other.at[0] < (lines[index]?.at[0] ?? 0) && other.keys.join(' ').endsWith(key) && other.keys.length <= 5,
      ) && head.some(({text}) => text.includes('@') && keyOf(text.slice(0, text.indexOf('@'))).includes(last))
    );
  });
}

/** The same paragraph; a signature is one block as long as it names one person. */
function near(lines: readonly PlacedLine[], place: number, index: number): boolean {
  const own = lines[place];
  const line = lines[index];
  if (!own || !line) return false;
  if (own.paragraph === line.paragraph) return true;
  return index - place <= 8 && lines.slice(place, index).every((one) => one.name === line.name);
}

/** "Ask me", "ask Frau Weber", and "ask Gemma" where a Gemma signs. */
function speaksOfMe(lines: readonly PlacedLine[], index: number, at: Range, names: ReadonlySet<string>): boolean {
  const line = lines[index];
  const previous = lines[index - 1];
  if (!line) return false;
  const above =
    previous && previous.paragraph === line.paragraph && previous.name === line.name ? `${previous.text} ` : '';
  const before = (above + line.text.slice(0, at[0] - line.at[0])).slice(-240);
  const sentence = before.slice(
    Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? ')) + 1,
  );
  const after = line.text.slice(at[1] - line.at[0], at[1] - line.at[0] + 80).split(/[.!?](?:\s|$)/)[0] ?? '';
  const keys = [...keysOf(sentence), ...keysOf(after)];
  return (
    keys.some((key) => own.has(key) || (key.length > 2 && names.has(key))) ||
    /(?:^|\s)(?:Frau|Herrn?|Mrs?|Ms)\.?\s[A-ZÀ-ÞĀ-Ž]/u.test(sentence) ||
    keys.includes(keyOf(fold('direkt')))
  );
}

const own: ReadonlySet<string> = new Set([
  'mich',
  'mir',
  'ich',
  'mein',
  'meine',
  'meiner',
  'meinem',
  'meinen',
  'me',
  'my',
  'i',
  'mine',
  'persoenlich',
  'personally',
]);
