import {compose, type Hint, type PartName, type Range, type Segment, Source} from '../../source/index.js';
import {composed, readComposed} from '../composed.js';
import type {Content, ContentOptions} from '../content.js';
import {type Host, readDocument} from '../document.js';
import type {LetterSource, Problem} from '../format.js';
import {cut} from '../fragment.js';
import {html} from '../html.js';
import {limits} from '../limits.js';
import {escaped} from '../rewrite.js';
import {detectEngine} from '../template/index.js';
import {plainText} from '../text.js';
import type {Catalog, Entry} from './entry.js';
import {type Key, keyOf, type Role} from './keys.js';
import {isSpoken, languageOfCode, languageOfPath} from './languages.js';
import {isProgram, templateOf} from './message.js';

/** A text with what its key and its words tell. */
interface Text {
  readonly entry: Entry;
  readonly key: Key;
  readonly role: Role | undefined;
  readonly lang: string | undefined;
  readonly salutes: boolean;
  /** It reads like something that is said to somebody, not like a label. */
  readonly prose: boolean;
}

/** The texts of one letter, in the order in which people read them. */
interface Group {
  readonly unit: string;
  readonly texts: readonly Text[];
  /** Several texts that belong together, rather than one by itself. */
  readonly whole: boolean;
}

/** The letters among the texts of a file (formats: which strings are letter text), one for each unit. */
export function lettersIn(original: string, catalog: Catalog, options: ContentOptions): Content {
  const problems: Problem[] = [...catalog.problems];
  const lang = languageOfCode(catalog.lang ?? '') ?? languageOfPath(options.path);
  let foreign = 0;
  const texts: Text[] = [];
  for (const found of catalog.entries) {
    const entry = {...found, text: composed(found.text)};
    if (entry.text.trim() === '' || isMeta(entry)) continue;
    const text = textOf(entry, lang);
    if (text.lang === 'other' || !isSpoken(entry.text)) foreign++;
    else texts.push(text);
  }
  const groups = groupsOf(texts);
  const kept = groups.slice(0, limits.units);
  const next = groups[limits.units]?.texts[0];
  if (next) {
    const at: Range = [next.entry.at[0], next.entry.at[0]];
    problems.push({rule: 'limit', message: 'too-many-texts', values: {limit: limits.units}, at});
  }
  if (groups.length === 0 && problems.length === 0) {
    const message = texts.length === 0 && foreign > 0 ? 'texts-other-language' : 'texts-no-letters';
    problems.push({rule: 'damaged', message, at: [0, 0]});
  }
  const rewrite = rewriting(catalog.entries);
  const letters = kept.map((group) => letterOf(original, group, options, rewrite, problems));
  return {letters, problems, comments: catalog.comments, template: true, controlTags: false, outputs: 0};
}

function textOf(entry: Entry, lang: string | undefined): Text {
  const key = keyOf(entry);
  const {text} = entry;
  // „greeting“ is what a letter begins with, and in some houses what it ends with.
  const role = key.role === 'salutation' && closes.test(text) ? 'closing' : key.role;
  const named = entry.path.slice(0, 3).map((step) => (typeof step === 'string' ? languageOfCode(step) : undefined));
  return {
    entry,
    key,
    role,
    lang: named.find((one) => one !== undefined) ?? lang,
    salutes: salutes.test(text),
    prose: isProse(text),
  };
}

/** What describes a text or a program, for those who translate, send or develop. */
function isMeta({path}: Entry): boolean {
  return path.some((step) => typeof step === 'string' && meta.test(step));
}

const meta =
  /^(?:[@$#].*|_?comments?|_?context|_?meta(?:data)?|documentation|docs?|descriptions?|help(?:[_-]?text)?|tooltips?|summary|examples?|schemas?|jobs|steps)$/i;

/** Texts that form one letter together, and letter texts that stand alone, in the order of the file. */
function groupsOf(texts: readonly Text[]): readonly Group[] {
  const byGroup = grouped(texts, ({key}) => key.group);
  const byParent = grouped(texts, ({key}) => key.parent);
  const found: {readonly at: number; readonly group: Group}[] = [];
  const taken = new Set<Text>();
  const take = (members: readonly Text[], unit: string): void => {
    const free = withoutTwins(members.filter((text) => !taken.has(text) && isSaid(text)));
    if (free.length === 0) return;
    for (const text of members) taken.add(text);
    const ordered = free
      .map((text, index) => ({text, index, rank: order.indexOf(text.role ?? 'body')}))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({text}) => text);
    found.push({
      at: free.reduce((first, {entry}) => Math.min(first, entry.at[0]), Number.POSITIVE_INFINITY),
      group: {unit: unit === '' ? '.' : unit, texts: ordered, whole: true},
    });
  };
  for (const members of byGroup.values()) {
    const [first] = members;
    if (!first) continue;
    const siblings = byParent.get(first.key.parent) ?? [];
    // An object for one letter: what its other keys hold belongs to it, whatever they are called.
    const isObject = first.key.bare && siblings.length <= mostSiblings;
    const all = isObject && siblings.every(({key, role}) => key.bare || !isFrame(role)) ? siblings : members;
    if (all.length > 1 && isLetter(all)) take(all, first.key.groupName);
  }
  for (const text of texts) {
    if (taken.has(text) || !isLetterText(text)) continue;
    found.push({at: text.entry.at[0], group: {unit: text.key.name, texts: [text], whole: false}});
  }
  return found.sort((a, b) => a.at - b.at).map(({group}) => group);
}

/** Data beside the texts of a letter is no text: an address, a date, a name of a template. */
function isSaid({role, prose, entry}: Text): boolean {
  if (role === 'data') return false;
  return role !== undefined || prose || /\S\s+\S/.test(entry.text);
}

/** More keys than this are a list of texts, not the parts of one letter. */
const mostSiblings = 40;

function grouped(texts: readonly Text[], keyOfText: (text: Text) => string): ReadonlyMap<string, readonly Text[]> {
  const found = new Map<string, Text[]>();
  for (const text of texts) {
    const key = keyOfText(text);
    const list = found.get(key);
    if (list) list.push(text);
    else found.set(key, [text]);
  }
  return found;
}

/** Subject, salutation, closing or signature beside something to read: labels of a form („Betreff“, „Nachricht“) are none. */
function isLetter(texts: readonly Text[]): boolean {
  const frame = texts.some(({role, entry}) => isFrame(role) && !label.test(entry.text.trim()));
  const bodies = texts.filter(({role}) => role === 'body' || role === undefined);
  if (!frame || !bodies.some(({prose}) => prose)) return false;
  return texts.some(({key, salutes: greets}) => key.mail || greets);
}

function isFrame(role: Role | undefined): boolean {
  return role === 'subject' || role === 'salutation' || role === 'closing' || role === 'signature';
}

/** Of a body as HTML and as plain text, one is enough: the HTML, as in an e-mail. */
function withoutTwins(texts: readonly Text[]): readonly Text[] {
  const hasHtml = texts.some(({key, role}) => role === 'body' && key.version === 'html');
  return hasHtml ? texts.filter(({key, role}) => role !== 'body' || key.version !== 'plain') : texts;
}

const order: readonly Role[] = [
  'subject',
  'preheader',
  'salutation',
  'heading',
  'body',
  'closing',
  'signature',
  'postscript',
  'footer',
];

/** Letter text by itself: the key speaks of mail, or it begins like a letter, or it has two sentences. */
function isLetterText({entry, key, role, salutes: greets, prose}: Text): boolean {
  if (role === 'data' || !prose) return false;
  return greets || key.mail || twoSentences.test(entry.text);
}

/** Words that say something, rather than a label, code, an address or a path. */
function isProse(text: string): boolean {
  const plain = choice.test(text) ? text.replace(/\{[^{},]{1,60},\s{0,9}\w{1,20},|[\w=]{1,20}\s?\{|[{}]/g, ' ') : text;
  const visible = plain.slice(0, 4000).replace(/<[^<>]{0,500}>|\{\{?[^{}]{0,200}\}?\}|https?:\/\/\S{1,500}/g, ' ');
  const words = visible.match(/[A-Za-zÀ-ɏ][a-zß-ÿ]+/g)?.length ?? 0;
  if (words < 3) return false;
  const odd = visible.match(/[=;|&$\\`[\]{}_<>]/g)?.length ?? 0;
  return odd * 4 <= words && (words >= 5 || /[.!?,:]\s*$/.test(visible));
}

/** Arms of ICU: their braces hold what people read. */
const choice = /,\s{0,9}(?:plural|select|selectordinal)\s{0,9},/;

const salutes =
  /^(?:\s|<[^<>]{0,300}>){0,20}(?:Sehr geehrte|Sehr verehrte|Liebe[rs]?\s(?!Grüße|Gruesse|Gruß)|Guten (?:Tag|Morgen|Abend)|Hallo|Hi|Hey|Moin|Servus|Grüß Gott|Grüezi|Dear|Hello|Good (?:morning|afternoon|evening))(?![A-Za-zÀ-ɏ])[^\n.?]{0,100}[,!:\n<]/;
const closes =
  /^\s{0,20}(?:(?:mit )?(?:freundliche|beste|viele|liebe|herzliche|schöne)[nr]? (?:Grüße|Grüßen|Gruß|Gruss|Grüsse|Grüssen)|(?:kind|best|warm) regards|regards|(?:yours|sincerely)\b|cheers|thanks)/i;
const twoSentences = /[A-Za-zÀ-ɏ)\d]{2}[.!?]["”“»]?\s{1,5}["„“»]?[A-ZÀ-Þ][^.!?]{8,2000}[.!?]/;
const label =
  /^(?:Betreff|Subject|Anrede|Salutation|Greeting|Gruß|Grußformel|Signatur|Signature|Absender|Sender|Team)[:*]?$/i;

/** One letter: each text read by itself, then joined as paragraphs. */
function letterOf(
  original: string,
  {unit, texts, whole}: Group,
  options: ContentOptions,
  rewrite: NonNullable<LetterSource['rewrite']>,
  problems: Problem[],
): LetterSource {
  const segments: Segment[] = [];
  const hints: Hint[] = [];
  const branches: Source[] = [];
  let length = 0;
  for (const text of texts) {
    const {entry, role} = text;
    const value = entry.source();
    const content = readComposed(value.text, (given) => read(given, options));
    const letter = content.letters[0]?.source ?? Source.verbatim('');
    const placed = compose(letter, value);
    const trimmed = cut(placed, [0, placed.text.length]);
    for (const one of content.problems) problems.push({...one, at: value.toOriginal(one.at)});
    for (const branch of placed.branches) branches.push(branch);
    if (trimmed.text === '') continue;
    if (length > 0) {
      const place = entry.at[0];
      const isList = typeof entry.path.at(-1) === 'number' && text.prose === false;
      const gap = isList ? '\n' : '\n\n';
      segments.push({kind: 'atom', text: gap, from: [place, place]});
      length += gap.length;
    }
    for (const segment of trimmed.segments) segments.push(segment);
    for (const hint of trimmed.hints) hints.push({...hint, at: [hint.at[0] + length, hint.at[1] + length]});
    const part = partOf(role, trimmed.text);
    if (part) hints.push({kind: 'part', part, at: [length, length + trimmed.text.length]});
    length += trimmed.text.length;
  }
  const lang = texts.find((text) => text.lang !== undefined)?.lang;
  const has = (...roles: readonly Role[]): boolean =>
    texts.some(({role}) => role !== undefined && roles.includes(role));
  const all = texts.map(({entry}) => entry.text).join('\n');
  return {
    source: new Source(original, segments, hints, branches),
    unit,
    // What is printed around these texts, a layout knows.
    external: {
      letterhead: true,
      subject: !has('subject'),
      signature: !has('signature') && !signed.test(all),
    },
    ...(lang === undefined ? {} : {lang}),
    ...(isSure(texts, whole) ? {sure: true} : {}),
    rewrite,
  };
}

/** A closing formula with something below it. */
const signed =
  /(?:^|\n|>)\s{0,20}(?:(?:mit )?(?:freundliche|beste|viele|liebe|herzliche)[nr]? Gr(?:ü|ue)(?:ß|ss)en?|(?:kind|best|warm) regards|yours)[^\n<]{0,40}(?:\n|<)[^A-Za-zÀ-ɏ{%]{0,40}[A-Za-zÀ-ɏ{%]/i;

/** Nobody has to name the file: this is said to a reader of mail. */
function isSure(texts: readonly Text[], whole: boolean): boolean {
  if (whole || texts.some(({salutes: greets}) => greets)) return true;
  return texts.some(({key, entry}) => key.mail && addresses.test(entry.text));
}

const addresses = /\b(?:Sie|Ihnen|Ihre?[nmrs]?|du|dich|dir|deine?[nmrs]?|you|your)\b/;

function partOf(role: Role | undefined, text: string): PartName | undefined {
  const isLine = !text.includes('\n') && text.length < 200;
  if (role === 'subject') return 'subject';
  if (role === 'footer') return 'footer';
  if (role === 'salutation' && isLine) return 'salutation';
  return role === 'closing' && isLine && closes.test(text) ? 'closing' : undefined;
}

/** Read one text: placeholders first, then HTML where it holds tags. */
function read(text: string, options: ContentOptions): Content {
  const host: Host = /<\/?[A-Za-z][^<>]{0,300}>|&(?:[A-Za-z]{2,8}|#\d{2,5});/.test(text) ? html : plainText;
  const engine = isProgram(text) ? (options.engine ?? detectEngine(text)) : undefined;
  const {fields} = options;
  const laravel = /(?:^|[\\/])lang[\\/]/.test(options.path ?? '');
  const told = {...(fields ? {fields} : {}), ...(engine ? {engine} : {}), subject: 'given'} as const;
  return readDocument(text, told, host, templateOf(laravel));
}

/** How a replacement is written at a place of the file: as HTML where the text is, then as the value writes it. */
function rewriting(entries: readonly Entry[]): (replacement: string, at: Range) => string | undefined {
  const sorted = [...entries].sort((a, b) => a.at[0] - b.at[0]);
  return (replacement, at) => {
    let low = 0;
    let high = sorted.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sorted[middle]?.at[0] ?? 0) <= at[0]) low = middle;
      else high = middle - 1;
    }
    const entry = sorted[low];
    if (!entry || at[0] < entry.at[0] || at[1] > entry.at[1]) return undefined;
    // Signs that would begin a placeholder.
    if (/[{}%]/.test(replacement) || (replacement.includes("'") && entry.text.includes('{'))) return undefined;
    const isHtml = /<\/?[A-Za-z][^<>]{0,300}>/.test(entry.text);
    return entry.write(isHtml ? escaped(replacement) : replacement, at);
  };
}
