import type {PartName, Range, Source} from '../source/index.js';
import {type Closing, closingIn, closingOf} from './closing.js';
import type {Salutation} from './letter.js';
import {endsWithOne, keysOf, type Lexicon, lexicon, type Phrases} from './lexicon.js';
import {cutLine, type Line, linesOf} from './lines.js';
import {mailHead, quotedLines} from './quoted.js';
import {salutationIn} from './salutation.js';
import {traits} from './traits.js';

/** A line with the part that it belongs to. */
export interface PlacedLine extends Line {
  readonly name: PartName;
}

/** The letter's lines by part, and the salutation that was found on the way. */
export interface Anatomy {
  readonly lines: readonly PlacedLine[];
  readonly salutation?: Salutation;
}

/** What can be seen of one line; computed once, asked by the cues. */
interface View {
  readonly line: Line;
  readonly index: number;
  readonly keys: readonly string[];
  readonly words: number;
  readonly salutation: Salutation | undefined;
  readonly closing: 0 | 1 | 2 | 3;
  /** Full stop, question or exclamation mark, comma or semicolon at its end. */
  readonly ended: boolean;
  readonly lower: boolean;
  readonly right: boolean;
  /** Few words without a mark at the end. */
  readonly short: boolean;
  /** Many words, which make sentences. */
  readonly prose: boolean;
  readonly mail: boolean;
  readonly phone: boolean;
  readonly web: boolean;
  readonly postcode: boolean;
  readonly street: boolean;
  readonly date: boolean;
  readonly placeDate: boolean;
  /** What the label at its beginning means: person, date, reference, incoming, subject, address, phone …; '' for none. */
  readonly label: string;
  readonly honorific: boolean;
  readonly organisation: boolean;
  readonly nameLike: boolean;
  readonly signer: boolean;
  /** The display name of the message's sender, or the first word of it. */
  readonly ownName: boolean;
  readonly role: boolean;
  readonly enclosure: boolean;
  readonly postscript: boolean;
  readonly footer: boolean;
  readonly app: boolean;
  readonly rule: boolean;
  readonly bullet: boolean;
  readonly columns: boolean;
  readonly block: Block;
  /** A salutation follows further down. */
  readonly greeted: boolean;
}

/** The paragraph around a line, for cues that need company. */
interface Block {
  readonly first: number;
  readonly lines: number;
  postcode: boolean;
  honorific: boolean;
  contact: boolean;
  labels: number;
  prose: boolean;
  footer: boolean;
  nextIsSalutation: boolean;
  afterClosing: boolean;
}

/** Find the parts of a letter: every line is scored for every part, and the best assignment in the letter's order wins. */
export function anatomy(source: Source, sender = ''): Anatomy {
  const {lines, salutations, closings} = cutLines(source);
  const head = mailHead(lines);
  const quoted = quotedLines(lines, head.length);
  const [from, to] = translation(lines, salutations, closings, quoted);
  quoted.fill(true, from, to);
  const hinted = new Set<PartName>();
  const open: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const forced = line.part ?? head[index] ?? (quoted[index] ? 'quoted' : undefined);
    if (forced === undefined) open.push(line);
    else {
      line.name = forced;
      hinted.add(forced);
    }
  }
  const names = assign(viewsOf(open, salutations, closings, keysOf(sender)), hinted);
  for (const [index, line] of open.entries()) line.name = names[index] ?? 'body';
  const salutation = joinSalutations(source, lines, salutations);
  return {lines, ...(salutation ? {salutation} : {})};
}

/**
 * The lines of the same letter in another language: behind a closing somebody is greeted once more, "Dear Ms Rot" below "Guten Tag
 * Frau Rot". They are not read, as little as a quoted message is; what stands below their signature belongs to both.
 */
function translation(
  lines: readonly Line[],
  salutations: ReadonlyMap<number, Salutation>,
  closings: ReadonlyMap<number, 1 | 2 | 3>,
  quoted: readonly boolean[],
): readonly [from: number, to: number] {
  let spoken: boolean | undefined;
  let closed = false;
  let from = -1;
  for (const [index, line] of lines.entries()) {
    if (quoted[index]) continue;
    if (from < 0 && salutations.has(line.at[0])) {
      const english = greetsInEnglish.test(line.text);
      if (closed && spoken !== undefined && english !== spoken) from = index;
      spoken ??= english;
    } else if ((closings.get(line.at[0]) ?? 0) >= 2) {
      closed = true;
      if (from >= 0) return [from, endOfSignature(lines, index)];
    }
  }
  return from < 0 ? [0, 0] : [from, lines.length];
}

const greetsInEnglish = /^\s*(?:Dear|Hello|Good (?:morning|afternoon|evening|day))\b/i;

/** The lines below a closing up to the next gap behind a name. */
function endOfSignature(lines: readonly Line[], closing: number): number {
  let gaps = 0;
  for (let at = closing + 1; at < lines.length; at++) if ((lines[at]?.blanks ?? 0) > 0 && ++gaps > 1) return at;
  return lines.length;
}

function joinSalutations(
  source: Source,
  placed: readonly PlacedLine[],
  salutations: ReadonlyMap<number, Salutation>,
): Salutation | undefined {
  const lines = placed.filter((line) => line.name === 'salutation');
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return undefined;
  if (first !== last) {
    const whole = salutationIn(source, [first.at[0], last.at[1]]);
    if (whole) return whole;
  }
  return salutations.get(first.at[0]) ?? salutationIn(source, first.at);
}

/** Lines that hold a salutation and text, or a closing and a name, are cut there. */
function cutLines(source: Source): {
  lines: Line[];
  salutations: Map<number, Salutation>;
  closings: Map<number, 1 | 2 | 3>;
} {
  const salutations = new Map<number, Salutation>();
  const closings = new Map<number, 1 | 2 | 3>();
  const lines: Line[] = [];
  const whole = linesOf(source);
  for (const [index, line] of whole.entries()) {
    if (line.part === undefined || line.part === 'salutation' || line.part === 'body') {
      const greeting = mayGreet(line, source) ? salutationIn(source, line.at) : undefined;
      if (greeting && !closesToo(line.text, lines, greeting)) {
        salutations.set(line.at[0], greeting);
        if (greeting.at[1] < line.at[1]) {
          const [head, rest] = cutLine(line, greeting.at[1], source.text);
          lines.push(head);
          if (rest.text !== '') lines.push(rest);
          continue;
        }
        lines.push(line);
        continue;
      }
      const embedded = closingInside(line, whole[index + 1]);
      if (embedded > 0) {
        const [head, rest] = cutLine(line, line.at[0] + embedded, source.text);
        lines.push(head);
        closings.set(rest.at[0], 2);
        lines.push(rest);
        continue;
      }
      const closing = closingIn(line) ?? freeClosing(line, whole[index + 1]);
      if (closing && mayClose(line, lines.at(-1))) {
        closings.set(line.at[0], closing.sure);
        if (closing.end < line.text.length) {
          const [head, rest] = cutLine(line, line.at[0] + closing.end, source.text);
          lines.push(head);
          if (rest.text !== '') lines.push(rest);
          continue;
        }
      }
    }
    lines.push(line);
  }
  return {lines, salutations, closings};
}

/** Salutations begin with a word of theirs, a field, or an expression that was left as it is. */
function mayGreet({first, text, keys}: Line, source: Source): boolean {
  return (
    (first & traits.odd) !== 0 ||
    ((first & traits.salutation) !== 0 && lexicon().salutations.at(keys, 0) !== undefined) ||
    source.segments.length > 1 ||
    (text.length < 80 && !/^[A-Za-z0-9]/.test(text))
  );
}

/** "Servus" and "Ciao" greet at the beginning and at the end. */
function closesToo(text: string, before: readonly Line[], greeting: Salutation): boolean {
  return greeting.name === undefined && before.length > 3 && closingOf(text)?.sure === 3;
}

/** "Träumen Sie schön!" right above "Ihr Team": whatever stands there takes leave. */
function freeClosing(line: Line, next: Line | undefined): Closing | undefined {
  const {text} = line;
  if (!next || text.length > 60 || next.text.length > 60) return undefined;
  if (!text.endsWith('!') && !owners.has(next.keys[0] ?? '')) return undefined;
  if (!/^[A-ZÀ-ÞĀ-Ž]/u.test(text) || /[.?:,;]$|!!$/.test(text) || exclamation.test(text)) return undefined;
  const close = next.blanks === 0 || (next.blanks === 1 && text.endsWith('!'));
  const signed =
    (/^(?:Ihre?|Deine?|Eure?|Euer|Your)\s+[A-ZÀ-ÞĀ-Ž]/u.test(next.text) && !/[.?!:;]$/.test(next.text)) ||
    (text.endsWith('!') && isFullName(next));
  return close && signed && line.text.split(/\s+/).length <= 8 && !/^(?:Ihre?|Deine?|Your)\s/.test(text)
    ? {sure: 1, end: text.length}
    : undefined;
}

/** "What a lovely garden!" admires something; it takes no leave. */
const exclamation = /^(?:What an?|How|Wow|Was für|Wie|Welch)\s/;

const owners: ReadonlySet<string> = new Set(['ihr', 'ihre', 'dein', 'deine', 'eure', 'euer', 'your']);

/** A known first name and one or two more names, alone on the line. */
function isFullName({text, keys}: Line): boolean {
  const all = lexicon();
  return (
    keys.length >= 2 &&
    keys.length <= 3 &&
    all.firstNames.has(keys[0]?.split('-')[0] ?? '') &&
    isNameLike(text, keys, all)
  );
}

/** A closing stands on its own: at the head of a paragraph, behind a finished sentence or below "verbleiben wir". */
function mayClose(line: Line, previous: Line | undefined): boolean {
  return (
    previous === undefined ||
    line.blanks > 0 ||
    previous.text.length < 50 ||
    /[.!?:,…)“"]$/.test(previous.text) ||
    leading.test(previous.text)
  );
}

/** "… verbleiben wir mit freundlichen Grüßen", "… und grüßen Sie herzlich": where the formula begins in the line. */
function closingInside(line: Line, next: Line | undefined): number {
  const {text} = line;
  if (text.length > 400 || next?.blanks === 0 || '.?:;,'.includes(text.charAt(text.length - 1))) return -1;
  const at = text.toLowerCase().lastIndexOf(' mit ');
  if (at >= 12) {
    const closing = closingOf(text.slice(at + 1));
    if (closing && closing.sure >= 2 && leading.test(text.slice(0, at))) return at + 1;
  }
  if (next && closingIn(next)) return -1;
  const sentence = Math.max(text.lastIndexOf('. '), text.lastIndexOf('! '), text.lastIndexOf('? '));
  if (sentence >= 8 && (closingOf(text.slice(sentence + 2))?.sure ?? 0) >= 2) return sentence + 2;
  const verb = line.any & traits.greeting ? greetingVerb.exec(text) : null;
  return verb && verb.index >= 8 ? verb.index + 1 : -1;
}

const leading =
  /(?:verbleiben?(?: wir| ich)?|grüßen(?: wir)?(?: Sie)?|grüßt(?: Sie)?|empfehlen(?: wir)? uns|zeichnen(?: wir)?)$/i;
const greetingVerb =
  /\s(?:und\s)?gr(?:ü|ue)(?:ß|ss)(?:en|e|t)(?: wir| ich)?(?: Sie| dich| euch)?(?: [a-zß-ÿā-ž]+){0,3}$/u;

function viewsOf(
  lines: readonly Line[],
  salutations: ReadonlyMap<number, Salutation>,
  closings: ReadonlyMap<number, 1 | 2 | 3>,
  sender: readonly string[],
): View[] {
  const all = lexicon();
  const views: View[] = [];
  let block: Block | undefined;
  let paragraph = -1;
  let last = -1;
  const salutes = lines.findLastIndex((line) => salutations.has(line.at[0]));
  lines.forEach((line, index) => {
    if (!block || line.paragraph !== paragraph || salutations.has(last) || salutations.has(line.at[0])) {
      if (block) block.nextIsSalutation = salutations.has(line.at[0]);
      block = newBlock(index);
      paragraph = line.paragraph;
    }
    const view = viewOf(
      line,
      index,
      block,
      all,
      salutations.get(line.at[0]),
      closings.get(line.at[0]) ?? 0,
      index < salutes,
      sender,
    );
    block = addTo(block, view);
    last = line.at[0];
    views.push(view);
  });
  return views;
}

function newBlock(first: number): Block {
  return {
    first,
    lines: 0,
    postcode: false,
    honorific: false,
    contact: false,
    labels: 0,
    prose: false,
    footer: false,
    nextIsSalutation: false,
    afterClosing: false,
  };
}

function addTo(block: Block, view: View): Block {
  const counted = block as {-readonly [Key in keyof Block]: Block[Key]};
  counted.lines++;
  counted.postcode ||= view.postcode;
  counted.honorific ||= view.honorific;
  counted.contact ||= view.mail || view.phone;
  if (view.label !== '') counted.labels++;
  counted.prose ||= view.words >= 8 && (view.lower || view.ended);
  counted.footer ||= view.footer;
  return counted;
}

function viewOf(
  line: Line,
  index: number,
  block: Block,
  all: Lexicon,
  salutation: Salutation | undefined,
  closing: 0 | 1 | 2 | 3,
  greeted: boolean,
  sender: readonly string[],
): View {
  const {text, first, any} = line;
  const long = text.length > 160;
  const keys = long ? line.keys.slice(0, 25) : line.keys;
  const words = long ? 25 : keys.length;
  const ended = isEnded(text);
  const lower = /^[a-zß-ÿā-ž]/u.test(text);
  const mail = text.includes('@');
  const digits = !long && /\d/.test(text);
  const phone = digits && phoneShape.test(text);
  // Prose shows nothing of a header or a signature; one literal of one shape, because every cue reads from it.
  const prosaic = long || (words >= 9 && !mail && !phone && (lower || ended) && !text.includes(':'));
  return {
    line,
    index,
    keys,
    words,
    salutation,
    closing,
    ended,
    lower,
    right: line.indent >= 20,
    short: words <= 8 && !ended,
    prose: words >= 7 && (ended || lower || (words >= 11 && !/\s[|·•]\s/.test(text))),
    mail,
    phone,
    web: /https?:\/\/|www\./i.test(long ? text.slice(0, 160) : text),
    postcode: !prosaic && (digits || /[A-Z]{2}$/.test(text)) && postcodeShape.test(text),
    street: !prosaic && (digits || text.startsWith('P')) && isStreet(text, all),
    date: !prosaic && digits && keys.length <= 6 && dateShape.test(text),
    placeDate: !prosaic && digits && keys.length <= 8 && placeDateShape.test(text),
    label: prosaic ? '' : labelOf(line, all),
    honorific: (first & traits.honorific) !== 0 && all.honorifics.at(keys, 0) !== undefined,
    organisation: !prosaic && (any & traits.organisation) !== 0,
    nameLike: !prosaic && isNameLike(text, keys, all),
    signer: (first & traits.signer) !== 0 && all.signers.at(keys, 0) !== undefined,
    ownName: sender.length > 0 && keys.length <= sender.length && keys.every((key, at) => key === sender[at]),
    role: !prosaic && (any & traits.role) !== 0 && keys.length <= 8 && holds(all.roles, traits.role, line.traits, keys),
    enclosure: !prosaic && (first & traits.enclosure) !== 0 && isNote(text, keys, all.enclosures.at(keys, 0)?.length),
    postscript:
      (first & traits.postscript) !== 0 && all.postscripts.at(keys, 0) !== undefined && (keys[0] ?? '').startsWith('p'),
    footer:
      (any & traits.footer) !== 0 && holds(all.footer, traits.footer, line.traits, keys) && !isRole(text, keys, all),
    app: (first & traits.app) !== 0 && all.apps.at(keys, 0) !== undefined,
    rule: !prosaic && /^[-_=*~–—\s]{2,}$/.test(text),
    bullet: /^(?:[-*•–·▪]|\d{1,2}[.)]|[a-z]\))\s/.test(text),
    columns: !prosaic && (/\S\s{3,}\S/.test(text) || text.includes('\t')),
    block,
    greeted,
  };
}

function isEnded(text: string): boolean {
  const last = text.charAt(text.length - 1);
  if (!'.!?,;…”“"»)'.includes(last) || !/[.!?,;…][”“"»)]?$/.test(text.slice(-2))) return false;
  return last !== '.' || !/\b(?:e\. ?[VK]|str|GmbH|Inc|Ltd|Co|Nr)\.$/.test(text.slice(-8));
}

/** Whether one of the phrases stands among the words; only words with its trait begin one. */
function holds(phrases: Phrases, trait: number, words: readonly number[], keys: readonly string[]): boolean {
  for (let at = 0; at < keys.length; at++)
    if ((words[at] ?? 0) & trait && phrases.at(keys, at) !== undefined) return true;
  return false;
}

const phoneShape = /(?:\+|\b0|\(0)[\d\s()/.–-]{5,}\d|(?:\(\d{3}\) ?|\b\d{3}[-.])\d{3}[-.]\d{4}\b/;
const postcodeShape =
  /(?:^|[,·|•\s–-])(?:(?:D|A|CH|L|I)-?\s?)?\d{4,5}\s+[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ.-]+|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2} \d{5}\b/u;
const dateShape =
  /^(?:(?:den|am)\s+)?(?:[A-Za-zÀ-ɏ]+,?\s+)?(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}\.?\s+[A-Za-zÀ-ɏ]{3,9}\.?,?\s+\d{4}|\d{4}-\d\d-\d\d|[A-Za-zÀ-ɏ]{3,9}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)\s+[A-Za-zÀ-ɏ]{3,9}\s+\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})\.?$/u;
const placeDateShape =
  /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ.()/-]*(?:\s[A-Za-zÀ-ɏ.()/-]+){0,4}(?:,\s*(?:(?:den|am|im|on)\s+)?|\sden\s+)(?:\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{1,2}\.\s+[A-Za-zÀ-ɏ]{3,9}\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}\s+[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ]{2,8}\s+\d{4})$/u;

/** What the label at the beginning of a line means; the label ends in a colon, a gap or right before a date. */
function labelOf({text, keys, first}: Line, all: Lexicon): string {
  const known = first & traits.label ? all.labels.at(keys, 0) : undefined;
  const rings = (first & traits.phoneLabel) !== 0;
  if (!known && !rings && !text.includes(':') && !mailLabel.test(keys[0] ?? '')) return '';
  const end = text.search(/:|\s{2,}|\t/);
  const head = end > 0 && end <= 42 ? keysOf(text.slice(0, end)) : [];
  if (known) {
    if (head.length > 0 && known.length >= head.length) return known.means;
    if (end < 0 && known.means !== 'subject' && /^\d/.test(keys[known.length] ?? '') && keys.length <= known.length + 4)
      return known.means;
  }
  if (head.length > 0) {
    if (all.phoneLabels.has(head.join(' '))) return 'phone';
    if (mailLabel.test(head.join(' '))) return 'mail';
  }
  return rings && all.phoneLabels.at(keys, 0) && phoneShape.test(text) ? 'phone' : '';
}

const mailLabel = /^(?:e-?mail|mail)$/;

/** "Geschäftsführerin" alone on a line stands below a name; with a name behind it, it is small print. */
function isRole(text: string, keys: readonly string[], all: Lexicon): boolean {
  return keys.length <= 4 && !/[:\d]/.test(text) && keys.length > 0 && all.roles.at(keys, 0)?.length === keys.length;
}

function isStreet(text: string, all: Lexicon): boolean {
  const number = /\s\d{1,4}\s?[a-z]?(?:[-–/]\d{1,4}[a-z]?)?(?:\s*(?:[,·|•].*|$))/.exec(text);
  if (number && number.index > 0) {
    const before = keysOf(text.slice(0, number.index));
    const last = before.at(-1) ?? '';
    if (before.length > 0 && before.length <= 8 && (all.streets.has(last) || endsWithOne(last, all.streets)))
      return true;
    if (/^(?:Am|Im|An der|An den|Auf der|Auf dem|In der|In den|Zum|Zur|Unter den|Hinter|Beim|Bei der)\s/.test(text))
      return true;
  }
  return (
    /^(?:Postfach|P\.?\s?O\.? Box)\b/i.test(text) ||
    /^\d{1,4}[a-z]?,?\s+[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ' ]+\s(?:Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Close|Drive|Way|Court|Place|Square|Terrace|Gardens|Row|Hill|Quay|Walk|Crescent|Boulevard|Blvd)\b/u.test(
      text,
    )
  );
}

/** Two to five capitalised words, titles and particles: a person's name, or that of a firm. */
function isNameLike(text: string, keys: readonly string[], all: Lexicon): boolean {
  if (keys.length === 0 || keys.length > 6 || /[:@\d]/.test(text) || /[.!?]$/.test(text)) return false;
  const pieces = text.split(/[\s\u00A0]+/);
  return pieces.every(
    (piece) => /^[("„]?[A-ZÀ-ÞĀ-Ž]/u.test(piece) || all.particles.has(keysOf(piece)[0] ?? '') || piece === '&',
  );
}

function isNote(text: string, keys: readonly string[], length: number | undefined): boolean {
  if (length === undefined) return false;
  return keys.length === length || /^[^:]{2,24}:/.test(text) || (keys.length <= 8 && !/[.!?]$/.test(text));
}

type Scored = Exclude<PartName, 'quoted'>;

/** "Reparatur Ihrer Waschmaschine" as the first line of all speaks to the customer, as no letterhead does. */
function opensWithSubject(view: View): boolean {
  return (
    view.index === 0 &&
    view.greeted &&
    view.short &&
    !view.organisation &&
    !view.columns &&
    view.block.lines <= 2 &&
    !view.block.postcode &&
    !view.block.contact &&
    view.keys.length > 1 &&
    view.keys.some((key) => addressing.test(key))
  );
}

const addressing = /^(?:ihr(?:e[mnrs]?)?|dein(?:e[mnrs]?)?|euer|eure[mnrs]?|sie|ihnen|your|you)$/;

/**
 * What speaks for and against each part, in tenths of a point: whole numbers are quicker to add. A new cue is a line here; plain
 * lines instead of a list of functions, since every line of every letter is asked for all of them.
 */
const cues: Readonly<Record<Scored, (view: View) => number>> = {
  letterhead(view) {
    const {block, label, line} = view;
    let points = 0;
    if (block.first === 0 && !view.prose) points += 12;
    if (opensWithSubject(view)) points -= 30;
    if (view.index === 0 && view.short && !view.honorific && label === '') points += 20;
    if (view.organisation && view.short) points += 15;
    if ((view.street || view.postcode) && block.first <= 2) points += 15;
    if ((view.phone || view.mail || view.web) && label !== 'person') points += 15;
    if (line.bold && !block.nextIsSalutation) points += 10;
    if (view.columns) points += 10;
    if (/[·|•]/.test(line.text)) points += 8;
    if (label !== '' && label !== 'phone' && label !== 'mail' && label !== 'address') points -= 20;
    if (view.honorific && !view.phone) points -= 30;
    if (view.prose) points -= 40;
    if (view.placeDate || view.date) points -= 20;
    if (view.bullet) points -= 30;
    if (view.index > 12) points -= 15;
    return points;
  },
  recipient(view) {
    const {block, label} = view;
    let points = 0;
    if (view.honorific && view.words <= 8) points += 30;
    if (block.honorific && view.short && label === '') points += 20;
    if (view.postcode && !block.contact && block.lines > 1) points += 15;
    if ((view.street || view.postcode) && block.first > 0 && !block.contact) points += 10;
    if (view.nameLike && block.postcode && block.first > 0 && !block.contact) points += 10;
    if (block.first > 0 && block.postcode && !block.contact && view.short) points += 10;
    if (view.phone || view.mail || view.web) points -= 30;
    if (view.prose) points -= 40;
    if (label !== '') points -= 20;
    if (view.placeDate || view.date) points -= 20;
    if (view.right) points -= 15;
    if (block.first === 0 && !block.honorific) points -= 10;
    if (view.bullet || view.line.heading) points -= 30;
    return points;
  },
  info(view) {
    const {block, label} = view;
    let points = 0;
    if (label !== '' && label !== 'subject' && label !== 'address') points += 30;
    if (block.labels >= 2 && view.short) points += 12;
    if (view.right && view.short) points += 10;
    if ((view.phone || view.mail) && block.labels > 0) points += 12;
    if ((view.phone || view.mail) && view.right) points += 8;
    if ((view.phone || view.mail) && block.first > 0) points += 5;
    if (block.contact && view.nameLike && block.first > 0 && !view.organisation) points += 6;
    if (view.prose && label === '') points -= 40;
    if (view.honorific && label === '') points -= 20;
    if (view.street || view.postcode) points -= 10;
    if (view.words > 10) points -= 15;
    if (view.bullet) points -= 30;
    if (label === '' && !view.right && block.labels === 0) points -= 6;
    return points;
  },
  date(view) {
    if (!view.placeDate && !view.date) return -200;
    let points = view.placeDate && view.date ? 80 : 40;
    if (view.label !== '') points -= 30;
    return points;
  },
  subject(view) {
    const {block, label, line} = view;
    let points = 0;
    if (label === 'subject') points += 60;
    if (block.nextIsSalutation && block.lines <= 3 && !view.prose && label === '') points += 40;
    if (block.nextIsSalutation && block.lines <= 3 && line.bold) points += 15;
    // "Ihr Schreiben vom 3. Mai", "Ihre Anfrage: Zaun": alone above the salutation it says what the letter is about.
    if (label === 'incoming' && block.nextIsSalutation && block.lines === 1) points += 55;
    if (opensWithSubject(view)) points += 60;
    if (line.heading && view.greeted && !view.organisation) points += 60;
    if (block.contact && label !== 'subject') points -= 40;
    if (line.bold && block.lines <= 2) points += 15;
    if (view.phone || view.mail || view.web || view.placeDate || view.date || view.postcode) points -= 20;
    if (view.honorific || (view.street && block.postcode)) points -= 20;
    if (label !== '' && label !== 'subject') points -= 15;
    if (!block.nextIsSalutation && label !== 'subject' && !(line.heading && view.greeted)) points -= 20;
    if (/[.]$/.test(line.text)) points -= 10;
    if (view.bullet || view.columns || block.lines > 4) points -= 30;
    if (view.index === 0 && view.organisation) points -= 10;
    if (view.salutation !== undefined) points -= 20;
    return points;
  },
  salutation({salutation}) {
    if (salutation === undefined) return -200;
    return salutation.name !== undefined || salutation.text.endsWith(',') ? 150 : 120;
  },
  body(view) {
    const {line} = view;
    let points = 6;
    if (view.prose) points += 30;
    if (view.ended && view.words >= 3) points += 15;
    if (view.bullet) points += 10;
    if (view.block.prose) points += 15;
    if (line.heading || line.item || line.cell) points += 5;
    if (view.salutation !== undefined) points -= 30;
    if (view.closing === 3) points -= 40;
    if (view.closing === 2) points -= 25;
    if (view.closing === 1) points -= 10;
    if (view.enclosure || view.postscript || view.app) points -= 15;
    if (view.footer && line.small) points -= 10;
    return points;
  },
  closing(view) {
    if (view.closing === 3) return 70;
    if (view.closing === 2) return 60;
    return view.closing === 1 ? 40 : -120;
  },
  signature(view) {
    const {label} = view;
    let points = 0;
    if (view.words <= 8) points += 10;
    if (view.nameLike) points += 12;
    if (view.signer && view.words <= 7 && !view.ended) points += 15;
    if (view.ownName) points += 50;
    if (view.role) points += 12;
    if (view.phone || view.mail || view.web) points += 12;
    if (view.organisation || view.street || view.postcode) points += 8;
    if (label === 'phone' || label === 'mail') points += 8;
    if (label !== '' && label !== 'phone' && label !== 'mail' && label !== 'web') points -= 15;
    if (view.prose && !view.phone && !view.mail && !(view.signer && !view.ended)) points -= 40;
    if (view.ended && view.words > 3) points -= 15;
    if (view.bullet) points -= 40;
    if (view.enclosure || view.postscript) points -= 20;
    if (view.footer || view.app) points -= 15;
    if (view.line.heading || (view.columns && !view.signer)) points -= 20;
    if (view.lower && !view.phone && !view.mail && !view.signer) points -= 30;
    if (view.salutation !== undefined) points -= 30;
    return points;
  },
  enclosures(view) {
    let points = 0;
    if (view.enclosure) points += 60;
    if (view.short) points += 8;
    if (view.prose) points -= 30;
    if (view.phone || view.mail) points -= 10;
    if (view.postscript || view.footer) points -= 20;
    if (!view.enclosure && view.line.blanks > 0) points -= 30;
    return points;
  },
  postscript(view) {
    let points = 0;
    if (view.postscript) points += 70;
    if (view.prose || view.block.prose) points += 15;
    if (!view.postscript && view.line.blanks > 0) points -= 30;
    if (view.footer || view.enclosure) points -= 20;
    return points;
  },
  footer(view) {
    const {block, line} = view;
    let points = 0;
    if (view.footer) points += 25;
    if (block.footer) points += 12;
    if (line.small) points += 15;
    if (view.app) points += 40;
    if (view.rule) points += 10;
    if (view.organisation && view.words >= 4) points += 8;
    if (view.web || view.phone || view.mail) points += 5;
    if (!view.footer && !block.footer && !view.app && !line.small) points -= 10;
    return points;
  },
};

const order: readonly Scored[] = [
  'letterhead',
  'recipient',
  'info',
  'date',
  'subject',
  'salutation',
  'body',
  'closing',
  'signature',
  'enclosures',
  'postscript',
  'footer',
];

const rank: Readonly<Record<Scored, number>> = {
  letterhead: 0,
  recipient: 1,
  info: 1,
  date: 1,
  subject: 2,
  salutation: 3,
  body: 4,
  closing: 5,
  signature: 6,
  enclosures: 7,
  postscript: 7,
  footer: 8,
};

/** Less than any way through the parts costs. */
const impossible = -1e8;

/** What it costs to go from one part to the next, in tenths of a point; inside of a paragraph a change is dear, after a blank line it is free. */
function step(from: Scored, to: Scored, fresh: boolean, signs: boolean): number {
  if (from === to) {
    if (to === 'salutation') return fresh ? -60 : 0;
    if (to === 'closing') return fresh ? -50 : -10;
    if (to === 'subject' && fresh) return -30;
    return 0;
  }
  const change = fresh ? 0 : -12;
  if (rank[to] > rank[from]) {
    if (from === 'body' && to === 'signature') return change - (signs ? 30 : 50);
    if (from === 'body' && to !== 'closing') return change - 20;
    if (rank[from] < 3 && rank[to] > 4) return change - 40;
    if (rank[from] < 3 && to === 'body') return change - 10;
    if (to === 'salutation' || to === 'closing') return 0;
    if (from === 'salutation' && to !== 'body') return change - 30;
    return change;
  }
  if (rank[to] === rank[from]) return change - 3;
  if (from === 'subject' && rank[to] < 2) return change - 15;
  if (rank[from] === 1 && to === 'letterhead') return change - 20;
  if (from === 'postscript' && to === 'signature') return impossible;
  if (from === 'enclosures' && to === 'signature') return change - 20;
  if (from === 'footer' && (to === 'signature' || to === 'enclosures' || to === 'postscript')) return change - 20;
  return impossible;
}

const size = order.length;

/** The costs of all steps, for each of the four ways in which a line can begin. */
const steps: readonly Int32Array[] = [0, 1, 2, 3].map((way) =>
  Int32Array.from({length: size * size}, (_, at) => {
    const from = order[Math.floor(at / size)] ?? 'body';
    const to = order[at % size] ?? 'body';
    return step(from, to, (way & 1) === 1, (way & 2) === 2);
  }),
);
const flat = new Int32Array(size * size);

/** From where each part can be reached. */
const sources: readonly (readonly number[])[] = order.map((to) => {
  const found: number[] = [];
  for (const [from, name] of order.entries()) if (step(name, to, true, false) > impossible) found.push(from);
  return found;
});

const scores = order.map((name) => cues[name]);

/** The best-scoring way through the parts, line by line. */
function assign(views: readonly View[], hinted: ReadonlySet<PartName>): Scored[] {
  const barred = order.map((name) => (name === 'subject' || name === 'salutation') && hinted.has(name));
  let best = new Int32Array(size);
  let now = new Int32Array(size);
  for (const [at, name] of order.entries()) best[at] = barred[at] ? impossible : rank[name] <= 4 ? 0 : -30;
  const back = new Uint8Array(views.length * size);
  for (let index = 0; index < views.length; index++) {
    const view = views[index];
    if (view === undefined) continue;
    const costs = steps[(view.line.blanks > 0 ? 1 : 0) + (view.signer || view.ownName ? 2 : 0)] ?? flat;
    for (let to = 0; to < size; to++) {
      let top = best[to] ?? 0;
      let origin = to;
      if (index > 0) {
        top = unreached;
        const reached = sources[to] ?? nowhere;
        for (let at = 0; at < reached.length; at++) {
          const from = reached[at] ?? 0;
          const score = (best[from] ?? 0) + (costs[from * size + to] ?? 0);
          if (score > top) {
            top = score;
            origin = from;
          }
        }
      }
      back[index * size + to] = origin;
      now[to] = barred[to] ? impossible : top + (scores[to]?.(view) ?? 0);
    }
    const filled = now;
    now = best;
    best = filled;
  }
  const names: Scored[] = new Array(views.length);
  let at = 0;
  for (let place = 1; place < size; place++) if ((best[place] ?? 0) > (best[at] ?? 0)) at = place;
  for (let index = views.length - 1; index >= 0; index--) {
    names[index] = order[at] ?? 'body';
    at = back[index * size + at] ?? at;
  }
  return names;
}

const nowhere: readonly number[] = [];
const unreached = -(2 ** 30);

/** Where lines of one part follow each other, as ranges of the text. */
export function partsOf(lines: readonly PlacedLine[]): {name: PartName; at: Range; lines: PlacedLine[]}[] {
  const parts: {name: PartName; at: Range; lines: PlacedLine[]}[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last?.name === line.name) {
      last.at = [last.at[0], line.at[1]];
      last.lines.push(line);
    } else parts.push({name: line.name, at: line.at, lines: [line]});
  }
  return parts;
}
