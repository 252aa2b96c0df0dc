import {eachForm, fold} from '../dictionary/index.js';
import german from '../generated/de/letter/fields.js';
import english from '../generated/en/letter/fields.js';
import {type Field, type FieldKind, type Hint, type Range, type Segment, Source} from '../source/index.js';
import {fieldMark} from './template/mask.js';

/**
 * What a field stands for, by the words of its name. The last owner that is named counts (`kunde.betreuer.tel` is the
 * agent's), and a mailbox or telephone of nobody in particular never becomes somebody's own.
 */
export function kindOf(name: string, filters = '', fields: Readonly<Record<string, FieldKind>> = {}): FieldKind {
  const set = configured(name, fields);
  if (set) return set;
  const key = `${name}\n${filters}`;
  let kind = known.get(key);
  if (kind === undefined) {
    if (known.size > 5000) known.clear();
    kind = kindBesideMail(name) ?? kindByPattern(key, kindByWords(meaningsOf(name), filters));
    known.set(key, kind);
  }
  return kind;
}

const known = new Map<string, FieldKind>();

function configured(name: string, fields: Readonly<Record<string, FieldKind>>): FieldKind | undefined {
  const exact = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (exact) return exact;
  const lower = name.toLowerCase();
  for (const [key, kind] of Object.entries(fields)) if (key.trim().toLowerCase() === lower) return kind;
  return undefined;
}

/**
 * `email_body` is a text and `email_preferences` a page: what follows the mailbox or the number says what the field holds.
 */
function kindBesideMail(name: string): FieldKind | undefined {
  const words = stepsOf(name)
    .slice(-2)
    .flat()
    .filter((word) => word !== '');
  const channel = words.findLastIndex((word) => /^(?:e?mails?|mailing|phone|telephone|tel|telefon)$/.test(word));
  if (channel < 0) return undefined;
  const behind = words.slice(channel + 1);
  if (behind.some((word) => /^(?:body|content|text|inhalt)$/.test(word))) return 'text-block';
  // `email_unsubscribe_link` still is the way out.
  if (behind.some((word) => vocabulary().get(word)?.includes('unsubscribe') && !/^preferences?$/.test(word)))
    return undefined;
  if (/^(?:link|url)$/.test(behind.at(-1) ?? '')) return 'link';
  return behind.some((word) => besideMail.has(word)) ? 'unknown' : undefined;
}

/** Things that go by the name of a mail or telephone and are neither a mailbox nor a number. */
const besideMail: ReadonlySet<string> = new Set(
  'title subject betreff template plan heading headline banner label type id list preference preferences settings footer header signature titel vorlage tarif ueberschrift einstellungen liste fusszeile kopfzeile signatur'.split(
    ' ',
  ),
);

/** A word of a name and what the lists say about it. */
interface Meaning {
  readonly meanings: readonly string[];
  /** The word ends a step of the path: of `customerGroup.name` it is the group that has a name. */
  readonly head: boolean;
  /** Its number in the path. */
  readonly step: number;
}

function kindByWords(words: readonly Meaning[], filters: string): FieldKind {
  const found = words.flatMap((word) => word.meanings.map((meaning) => ({...word, meaning})));
  const has = (...meanings: string[]) => found.some(({meaning}) => meanings.includes(meaning));
  const lastStep = words.at(-1)?.step ?? 0;
  // `billingAddress.company` is the company's name: an owner that ends the path stands for itself.
  const ends = found.findLast(({step}) => step === lastStep);
  const itself =
    ends !== undefined &&
    owners.has(ends.meaning) &&
    !found.some(({meaning, step}) => step === lastStep && !owners.has(meaning));
  const things = itself ? [] : found.filter(({meaning}) => !owners.has(meaning));
  const thing = things.findLast(({meaning}) => meaning !== 'other') ?? things.at(-1);
  // Whose it is: the last owner that heads its step, or stands in the same step as the thing itself.
  const owner = found.findLast(
    ({meaning, head, step}) => owners.has(meaning) && (head || step === (thing?.step ?? lastStep)),
  )?.meaning;
  const byFilter = kindByFilter(filters);
  if (has('unsubscribe')) return 'unsubscribe';
  if (!thing) {
    if (byFilter) return byFilter;
    // `customer.isPremium` prints something of the customer that no list knows.
    if (words.at(-1)?.meanings.length === 0) return 'unknown';
    if (owner === 'customer') return 'recipient-name';
    if (owner === 'sender') return 'sender-name';
    return owner === 'company' ? 'company' : 'unknown';
  }
  if (has('salutation')) return 'salutation';
  if (has('email')) return mailOrPhone('email', words, owner, found);
  if (has('phone', 'direct-phone')) return mailOrPhone('phone', words, owner, found);
  switch (thing.meaning) {
    case 'extension':
      return owner === 'sender' ? 'sender-phone' : 'unknown';
    case 'first-name':
      return owner === 'sender' ? 'sender-name' : 'recipient-first-name';
    case 'last-name':
      return owner === 'sender' ? 'sender-name' : 'recipient-name';
    case 'title':
      return owner === 'customer' ? 'salutation' : 'unknown';
    case 'name': {
      const before = found.findLast(({meaning}) => meaning !== 'name' && meaning !== 'signature');
      if (before === undefined) return words.length <= 2 && lastStep === 0 ? nameAlone(words) : 'unknown';
      if (before.meaning === 'customer' && !unknownBetween(words)) return 'recipient-name';
      if (before.meaning === 'sender') return 'sender-name';
      if (before.meaning === 'city' || before.meaning === 'country' || before.meaning === 'street') return 'address';
      return before.meaning === 'company' || before.meaning === 'shared' ? 'company' : 'unknown';
    }
    case 'date':
    case 'weekday':
    case 'month':
    case 'time':
      return 'date';
    case 'year':
    case 'number':
      return byFilter ?? (has('date') && thing.meaning === 'year' ? 'date' : 'number');
    case 'amount':
      return byFilter ?? 'amount';
    case 'street':
    case 'zip':
    case 'city':
    case 'country':
    case 'address':
      return 'address';
    case 'link':
    case 'domain':
      return 'link';
    case 'signature':
    case 'text-block':
      // `tenant.address_block`: a block of what?
      if (has('link')) return 'link';
      return byFilter ?? (has('address', 'street', 'zip', 'city') ? 'address' : 'text-block');
    default:
      return byFilter ?? (has('date') ? 'date' : 'unknown');
  }
}

/** Somebody's own telephone or mailbox, or one of the house. */
function mailOrPhone(
  what: 'phone' | 'email',
  words: readonly Meaning[],
  owner: string | undefined,
  found: readonly {readonly meaning: string; readonly step: number}[],
): FieldKind {
  if (found.some(({meaning}) => meaning === 'shared') || owner === 'customer') return what;
  if (owner === 'sender') return what === 'phone' ? 'sender-phone' : 'sender-email';
  if (found.some(({meaning}) => meaning === 'direct-phone')) return 'sender-phone';
  // `wiebke_email`: a word that no list knows, right before the thing, is most likely a person.
  const thing = found.findLast(({meaning}) => meaning === what);
  const before = words.findLast((word) => word.step === thing?.step && word.meanings.length === 0);
  return before && what === 'email' ? 'sender-email' : before ? 'sender-phone' : what;
}

/** `{{ name }}` is the customer's; `{{ foo_name }}` may be anybody's. */
function nameAlone(words: readonly Meaning[]): FieldKind {
  return words.some((word) => word.meanings.length === 0) ? 'unknown' : 'recipient-name';
}

/** A step without any meaning between owner and thing has a name of its own. */
function unknownBetween(words: readonly Meaning[]): boolean {
  const owner = words.findLastIndex((word) => word.meanings.includes('customer'));
  return words.slice(owner + 1, -1).some((word) => word.meanings.length === 0 && word.head);
}

/** What a function or a pattern makes of a value that no list knows: `#temporals.format(x, 'dd.MM.yyyy')`, `x?string["0.00"]`. */
function kindByPattern(code: string, kind: FieldKind): FieldKind {
  if (/^#?(?:temporals|dates|calendars)\.|^(?:I18n\.)?l[ (]@?[A-Za-z]/.test(code)) return 'date';
  if (kind !== 'unknown' && kind !== 'text-block') return kind;
  if (/^#?numbers\.|^(?:format|to|number_to)_?(?:currency|money|price)\b/i.test(code))
    return /currency|money|price/i.test(code) ? 'amount' : 'number';
  for (const [, pattern = ''] of code.matchAll(/["'`]([^"'`\n]{2,40})["'`]/g)) {
    if (/^%[.\d]{0,9}[dfi]$|^(?=.{0,20}0)[#0.,]{1,20}$/.test(pattern)) return 'number';
    if (datePattern.test(pattern)) return 'date';
  }
  return kind;
}

/** Patterns of Java and ICU, of PHP, of C and of Go; letters alone may be a word. */
const datePattern =
  /^(?=.*[dMyH])(?:(?:E{1,5}|d{1,2}|M{1,5}|L{1,5}|y{2,4}|H{1,2}|m{1,2}|s{2})[ .,:/-]{0,2}){2,8}$|^[dDjlHG](?:[ .,:/-]{1,2}[dDjlmMnFYyis]){1,5}$|%[dmYBbeH]|\b(?:2006|15:04)\b/;

function kindByFilter(filters: string): FieldKind | undefined {
  if (/date|\b(?:strftime|datum)\b/i.test(filters)) return 'date';
  if (/currency|\b(?:money|price)/i.test(filters)) return 'amount';
  if (/\bnumber|number\b|\bround\b/i.test(filters)) return 'number';
  return undefined;
}

const owners: ReadonlySet<string> = new Set(['customer', 'sender', 'company', 'shared']);

/** The steps of a path and the words of each: `order.orderDateTime` has `order` and `order date time`. */
function stepsOf(name: string): readonly (readonly string[])[] {
  return name
    .split(/->|::|[^A-Za-zÀ-ɏ0-9_-]+/u)
    .filter((step) => step !== '')
    .map((step) =>
      step
        .replace(/([a-zß-ÿā-ž0-9])([A-ZÀ-ÞĀ-Ž])/gu, '$1 $2')
        .replace(/([A-ZÀ-ÞĀ-Ž])([A-ZÀ-ÞĀ-Ž][a-zß-ÿā-ž])/gu, '$1 $2')
        .split(/[^A-Za-zÀ-ɏ]+/u)
        .map(fold),
    );
}

/** The words of a name with their meanings; words that only carry data are left out. */
function meaningsOf(name: string): Meaning[] {
  const found: Meaning[] = [];
  stepsOf(name).forEach((step, index) => {
    const words = step.filter((word) => word.length > 1);
    for (let at = 0; at < words.length; at++) {
      const word = words[at] ?? '';
      const next = words[at + 1];
      const pair = next === undefined ? undefined : vocabulary().get(`${word} ${next}`);
      if (pair) at++;
      else if (carriers.has(word)) continue;
      found.push({meanings: pair ?? meaningOf(word), head: at === words.length - 1, step: index});
    }
  });
  return found;
}

/** A word itself, or the end of a compound with what its beginning adds: `rechnungsdatum`, `kundenname`. */
function meaningOf(word: string): readonly string[] {
  const whole = vocabulary().get(word);
  if (whole) return whole;
  for (let cutAt = 2; cutAt <= word.length - 3; cutAt++) {
    const end = vocabulary().get(word.slice(cutAt));
    if (!end) continue;
    const start = word.slice(0, cutAt);
    const begin = vocabulary().get(start) ?? vocabulary().get(start.replace(/(?:e?s|e?n)$/, ''));
    // A short ending alone may be chance: `update`, `candidate`.
    if (begin) return [...begin, ...end];
    if (word.length - cutAt >= 5) return end;
  }
  return [];
}

/** Words that say nothing about whose or what: containers and technicalities. */
const carriers: ReadonlySet<string> = new Set(
  'translated payload first last value values get config core basic information attributes attribute custom properties property fields vars var data model item items this it obj object params merge my the new current all raw safe sw legacy form to of and for'.split(
    ' ',
  ),
);

let words: ReadonlyMap<string, readonly string[]> | undefined;

function vocabulary(): ReadonlyMap<string, readonly string[]> {
  if (words) return words;
  const all = new Map<string, readonly string[]>();
  for (const packed of [german, english]) {
    eachForm(packed, (form, means) => {
      const key = fold(form);
      if (!all.has(key)) all.set(key, means.split('|'));
    });
  }
  words = all;
  return all;
}

/** Put a stand-in for every field that keeps the grammar of its sentence: "Frau Muster", "1. Januar", "12". */
export function standIns(source: Source, language: 'de' | 'en'): Source {
  if (!source.text.includes(fieldMark)) return source;
  const segments: Segment[] = [];
  /** Where lengths change: the old place behind a field, and how far everything behind it moves. */
  const moves: {from: number; by: number}[] = [];
  let before = '';
  let old = 0;
  let by = 0;
  source.segments.forEach((segment, index) => {
    let {text} = segment;
    if (segment.field && text === fieldMark) {
      const next = nextField(source.segments, index);
      text = standIn(segment.field, before, ahead(source.segments, index), next, language);
      if (segment.field.kind === 'salutation' && next && isAddressed(source.segments, index, before))
        text = language === 'de' ? 'Frau' : 'Ms';
      segments.push({...segment, text});
    } else segments.push(segment);
    before = (before + text).slice(-60);
    old += segment.text.length;
    if (text.length !== segment.text.length) {
      by += text.length - segment.text.length;
      moves.push({from: old, by});
    }
  });
  const place = (offset: number): number => {
    let low = 0;
    let high = moves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((moves[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (moves[low - 1]?.by ?? 0);
  };
  const hints: Hint[] = source.hints.map((hint) => ({
    ...hint,
    at: [place(hint.at[0]), place(hint.at[1])] satisfies Range,
  }));
  return new Source(source.original, segments, hints, source.branches);
}

/** What follows a field, up to the next field. */
function ahead(segments: readonly Segment[], index: number): string {
  let text = '';
  for (let at = index + 1; at < segments.length && text.length < 20; at++) {
    const segment = segments[at];
    if (!segment || segment.field) break;
    text += segment.text.slice(0, 20);
  }
  return text;
}

/** The field that follows behind nothing but blanks. */
function nextField(segments: readonly Segment[], index: number): Field | undefined {
  for (let at = index + 1; at < Math.min(segments.length, index + 4); at++) {
    const segment = segments[at];
    if (segment?.field) return segment.field;
    if (segment && !/^[ \u00a0]*$/.test(segment.text)) return undefined;
  }
  return undefined;
}

/** `«Anrede» «Vorname» «Nachname»` with the street below: the first line of an address, no salutation. */
function isAddressed(segments: readonly Segment[], index: number, before: string): boolean {
  if (!/(?:^|[\r\n])[ \t]*$/.test(before)) return false;
  let below = '';
  for (let at = index + 1; at < Math.min(segments.length, index + 9) && below.length < 200; at++)
    below += segments[at]?.text ?? '';
  const [, end] = /^([^\r\n]*)(?:\r\n|\r|\n)[ \t]*[^\s]/.exec(below) ?? [];
  return end !== undefined && !/[,!:;]\s*$/.test(end);
}

/** A value as it might be printed, fitting what stands around it. */
function standIn(field: Field, before: string, after: string, next: Field | undefined, language: 'de' | 'en'): string {
  const de = language === 'de';
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  // Within an address the stand-in must not break it apart.
  if (/[@/.]$/.test(line) && (/\S@$/.test(line) || /(?<!\S)\S*$/.exec(line)?.[0].includes('://')))
    return line.endsWith('@') || line.endsWith('://') ? 'example.org' : '12';
  if (/^@/.test(after)) return 'kim.muster';
  const name = fold(field.name);
  switch (field.kind) {
    case 'recipient-first-name':
      return 'Kim';
    case 'recipient-name':
      if (
        /(?:^|\s)(?:Kim)[ \u00a0]$/.test(line) ||
        honorific.test(line) ||
        /nach|last|sur|famil|zuname|lname/.test(name)
      )
        return de ? 'Muster' : 'Sample';
      return de ? 'Kim Muster' : 'Kim Sample';
    case 'salutation':
      return salutation(line, after, next, de);
    case 'sender-name':
      if (/vorname|first|given|fname|forename/.test(name)) return 'Chris';
      if (
        /(?:^|\s)Chris[ \u00a0]$/.test(line) ||
        honorific.test(line) ||
        /nachname|last|sur|famil|zuname|lname/.test(name)
      ) {
        return de ? 'Beispiel' : 'Example';
      }
      return de ? 'Chris Beispiel' : 'Chris Example';
    case 'sender-phone':
      return de ? '030 1234-567' : '020 7946 0567';
    case 'phone':
      return de ? '030 1234-0' : '020 7946 0000';
    case 'sender-email':
      return 'chris.beispiel@example.org';
    case 'email':
      return 'info@example.org';
    case 'company':
      return de ? 'Muster GmbH' : 'Sample Ltd';
    case 'date':
      return dateLike(field, name, line, after, de);
    case 'amount':
      if (
        /^[ \u00a0]?(?:€|eur|chf|usd|gbp|£|\$|%|prozent|percent|franken|cent|pounds?|dollars?)/i.test(after) ||
        /(?:€|EUR|CHF|£|\$)[ \u00a0]?$/.test(line)
      )
        return '12';
      return de ? '12 Euro' : '12 euros';
    case 'number':
      return /jahr|year/.test(name) ? '2026' : '12';
    case 'address':
      if (/stra(?:ss|ß)|street|line/.test(name)) return de ? 'Musterstraße 1' : '1 Sample Street';
      if (/plz|postleit|zip|postcode|postal/.test(name)) return '12345';
      if (/ort|stadt|city|town/.test(name)) return de ? 'Musterstadt' : 'Sampleton';
      if (/land|country/.test(name)) return de ? 'Deutschland' : 'Ireland';
      return de ? 'Musterstraße 1, 12345 Musterstadt' : '1 Sample Street, Sampleton';
    case 'link':
      return /domain$/.test(name) ? 'example.org' : 'https://example.org/';
    case 'unsubscribe':
      return 'https://example.org/unsubscribe';
    case 'text-block':
      return de ? 'Inhalt' : 'Content';
    default: {
      // `geehrte{{ endung }}`: a field that ends a word is an ending, not a word.
      if (/[a-zß-ÿā-ž]$/u.test(line) && !/^[A-Za-zÀ-ɏ]/u.test(after)) return de ? 'r' : 's';
      if (/^[a-zß-ÿā-ž]/u.test(after) && !/[A-Za-zÀ-ɏ]$/u.test(line)) return de ? 'Muster' : 'Sample';
      return de ? 'Muster' : 'Sample';
    }
  }
}

/** A whole salutation at the beginning of a line, "Frau" or "Herr" behind a greeting. */
function salutation(line: string, after: string, next: Field | undefined, de: boolean): string {
  const named = next !== undefined && /name|unknown/.test(next.kind);
  const nameFollows = named || /^[ \u00a0](?:Dr\.|Prof\.|[A-ZÀ-ÞĀ-Ž][a-zß-ÿā-ž])/u.test(after);
  if (line.trim() !== '') {
    // "Sehr geehrte{{ r }} Herr": an ending.
    if (/[a-zß-ÿā-ž]$/u.test(line)) return de ? 'r' : 'Ms';
    const male = /(?:geehrter|lieber|werter)[ \u00a0]*$/i.test(line);
    const title = de ? (male ? 'Herr' : 'Frau') : 'Ms';
    return nameFollows || honorific.test(line) ? title : `${title} ${de ? 'Muster' : 'Sample'}`;
  }
  const whole = de ? 'Sehr geehrte Frau' : 'Dear Ms';
  return nameFollows ? whole : `${whole} ${de ? 'Muster' : 'Sample'}`;
}

function dateLike(field: Field, name: string, line: string, after: string, de: boolean): string {
  if (/^[ \u00a0]?(?:uhr|o'clock|[ap]\.?m\b)/i.test(after)) return '12';
  if (/wochentag|weekday/.test(name)) return de ? 'Montag' : 'Monday';
  if (/monat|month/.test(name)) return de ? 'Januar' : 'January';
  if (/uhrzeit|time$|zeit$/.test(name) && !/date/.test(name) && field.kind === 'date') return de ? '12 Uhr' : '12:00';
  if (/(?:\bum|\bat)[ \u00a0]$/i.test(line)) return de ? '12 Uhr' : '12:00';
  return de ? '1. Januar' : '1 January';
}

const honorific = /(?:^|[\s>(])(?:Frau|Herrn?|Familie|Dr\.|Prof\.|Mrs?\.?|Ms\.?|Mx\.?|Miss)[ \u00a0]$/;
