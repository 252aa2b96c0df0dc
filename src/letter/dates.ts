import type {Range} from '../source/index.js';
import type {PlacedLine} from './anatomy.js';
import {fold} from './fold.js';
import type {Language, LetterDate, Mail} from './letter.js';
import {keysOf, lexicon} from './lexicon.js';

/** What dates are gathered from. */
interface Known {
  readonly lines: readonly PlacedLine[];
  readonly language: Language;
  readonly mail?: Mail;
}

/** The dates of a letter: its own, that of the customer's message, and those it mentions. */
export function datesOf({lines, language, mail}: Known): LetterDate[] {
  const found: LetterDate[] = [];
  const header = mail?.date === undefined ? undefined : /^\d{4}-\d\d-\d\d/.exec(mail.date)?.[0];
  if (header !== undefined) found.push({text: header, iso: header, role: 'letter', at: [0, 0]});
  let own = header !== undefined;
  let quoted = false;
  lines.forEach((line, index) => {
    if (!/\d/.test(line.text)) return;
    const above = lines[index - 1];
    for (const {text, at, iso} of datesIn(line, language)) {
      const joined = above && above.paragraph === line.paragraph ? above.text.slice(-60) : '';
      const [start, end] = [at[0] - line.at[0], at[1] - line.at[0]];
      // Only what is near is joined: a line may hold thousands of dates.
      const before = `${joined} ${line.text.slice(Math.max(0, start - 90), start)}`.slice(-90);
      const rest = `${line.text.slice(end, end + 90)} ${lines[index + 1]?.text.slice(0, 90) ?? ''}`.slice(0, 90);
      let role = roleOf(line, before, text, rest);
      if (line.name === 'quoted') {
        if (quoted || !opensQuote(lines, index)) continue;
        quoted = true;
        role = 'incoming';
      }
      if (role === 'letter' && own) role = 'mentioned';
      own ||= role === 'letter';
      found.push({text, iso, role, at});
    }
  });
  return found;
}

/** The date of a quoted message stands in its head: "Am … schrieb", "Gesendet: …". */
function opensQuote(lines: readonly PlacedLine[], index: number): boolean {
  const line = lines[index];
  if (!line) return false;
  const bare = line.text.replace(/^[>\s*]+/, '');
  return (
    line.attribution ||
    /^(?:Am|On|Le)\s|\s(?:schrieb|wrote)\s/.test(bare) ||
    /^(?:Gesendet|Sent|Datum|Date):/i.test(bare)
  );
}

function roleOf(line: PlacedLine, before: string, text: string, after: string): LetterDate['role'] {
  const all = lexicon();
  if (line.name === 'date') return 'letter';
  if ((line.name === 'info' || line.name === 'letterhead') && line.text.length <= longestInfo) {
    const cell = cellBefore(line.text, text);
    const label = all.labels.at(keysOf(cell), 0)?.means;
    if (label === 'date') return 'letter';
    if (label === 'incoming') return 'incoming';
    if (
      label === undefined &&
      /^[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ .-]*(?:(?:,|[^\S ])\s*)?(?:den\s|am\s)?$/u.test(cell.slice(0, cell.indexOf(text)))
    )
      return 'letter';
    if (label === undefined && cell === text) return 'letter';
  }
  return line.name !== 'quoted' && (isIncoming(before) || isTold(after)) ? 'incoming' : 'mentioned';
}

/** A line that says the date of a letter, and perhaps its number and place, is no longer than this. */
const longestInfo = 500;

/** The column of a line that a date stands in: "GZ: 118/26            Wien, 3. September 2026". */
function cellBefore(line: string, date: string): string {
  const at = line.indexOf(date);
  const gap = Math.max(line.lastIndexOf('   ', at), line.lastIndexOf('\t', at));
  if (gap < 0) return line;
  // A label may stand in the column before: "Datum      3. Mai 2026".
  return line.slice(gap).trimStart() === date || line.slice(gap).trimStart().startsWith(date)
    ? line
    : line.slice(gap).trim();
}

/**
 * The customer's message right before its date: "Ihr Schreiben vom", "auf Ihre Mail von gestern, dem", "your letter of". Asked
 * of the last words, since every date asks it.
 */
function isIncoming(before: string): boolean {
  const {incoming} = lexicon();
  const means = (key: string | undefined) => (key === undefined ? undefined : incoming.meaningOfKey(key));
  const keys = keysOf(before.slice(-80));
  let at = keys.length - 1;
  if (articles.has(keys[at] ?? '')) at--;
  // A weekday may stand between: "Ihr Schreiben vom Montag, dem 3. Mai".
  if (means(keys[at]) !== 'link') at--;
  if (means(keys[at]) !== 'link') return false;
  let said = at - 1;
  while (means(keys[said]) === 'said') said--;
  if (said < at - 1) return customers.has(keys[said] ?? '');
  const noun = keys[at - 1] ?? '';
  const kind = means(noun) ?? means(noun.slice(noun.lastIndexOf('-') + 1));
  if (kind === 'own' && keys[at] !== 'am') return true;
  const isNoun = kind === 'own' || kind === 'message';
  return isNoun && keys.slice(Math.max(0, at - 4), at - 1).some((key) => possessives.test(key));
}

/** "Am 4. Mai haben Sie uns gefragt", "On 4 May you wrote to us". */
function isTold(after: string): boolean {
  return /^,?\s(?:(?:haben|hatten) (?:Sie|du)\s[^.!?]{0,60}(?:geschrieben|gefragt|gebeten|gemeldet|mitgeteilt|angefragt|angerufen|beschwert|reklamiert|kontaktiert)|schrieben Sie\s|you (?:wrote|asked|told|contacted|emailed|complained)\b)/.test(
    after,
  );
}

const customers = new Set(['sie', 'du', 'you']);
const articles = new Set(['den', 'dem', 'the']);
const possessives = /^(?:ihr(?:e[mnrs]?)?|dein(?:e[mnrs]?)?|euer|eure[mnrs]?|your)$/;

const numeric = String.raw`\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{4}|\s?\d\d(?!\d))?`;
const named = String.raw`\d{1,2}\.?\s[A-Za-zÀ-ɏ]{3,9}\.?(?:\s\d{4})?`;
const iso = String.raw`\d{4}-\d\d-\d\d`;
// Only names of months: in "Monday 12 May 2026" the day is not the month, and "May 2026" has no day.
const american = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?\s\d{1,2}(?!\d)(?:st|nd|rd|th)?,?(?:\s\d{4})?`;
const british = String.raw`\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ɏ]{2,8}(?:,?\s\d{4})?`;
const slashed = String.raw`\d{1,2}/\d{1,2}/\d{4}`;
const shapeDe = new RegExp(`(?<![\\d.,/-])(?:${iso}|${numeric}|${named}|${slashed})`, 'gu');
const shapeEn = new RegExp(
  `(?<![\\d.,/-])(?:${iso}|${numeric}|${british}|${slashed})|(?<![A-Za-zÀ-ɏ\\d])${american}`,
  'gu',
);

interface Found {
  readonly text: string;
  readonly at: Range;
  readonly iso: string;
}

function datesIn(line: PlacedLine, language: Language): readonly Found[] {
  // The head of a quoted message is in the language of the customer's program.
  const shape =
    language === 'en' || (line.name === 'quoted' && !/\d\.\s?[A-Za-zÀ-ɏ\d]/.test(line.text)) ? shapeEn : shapeDe;
  let found: Found[] | undefined;
  shape.lastIndex = 0;
  for (let match = shape.exec(line.text); match; match = shape.exec(line.text)) {
    const read = isoOf(match[0]);
    if (!read) continue;
    const text = /[A-Za-zÀ-ɏ]{4}\.$/u.test(match[0]) || /ma[iy]\.$/i.test(match[0]) ? match[0].slice(0, -1) : match[0];
    const start = line.at[0] + match.index;
    found ??= [];
    found.push({text, at: [start, start + text.length], iso: read});
  }
  return found ?? none;
}

const none: readonly Found[] = [];

function isoOf(text: string): string | undefined {
  const whole = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (whole) return dated(whole[1], whole[2], whole[3]);
  const points = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d\d))?$/.exec(text);
  if (points) return dated(points[3], points[2], points[1]);
  const slashes = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashes) return dated(slashes[3], slashes[2], slashes[1]);
  const day = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0];
  const year = /\d{4}/.exec(text)?.[0];
  const word = /[A-Za-zÀ-ɏ]{3,}/gu;
  for (const match of text.matchAll(word)) {
    const month = monthOf(match[0]);
    if (month > 0) return dated(year, String(month), day);
  }
  return undefined;
}

function dated(year: string | undefined, month = '', day = ''): string | undefined {
  const at = Number(month);
  const on = Number(day);
  if (!(at >= 1 && at <= 12 && on >= 1 && on <= 31)) return undefined;
  const rest = `${String(at).padStart(2, '0')}-${String(on).padStart(2, '0')}`;
  if (year === undefined) return `--${rest}`;
  return `${year.length === 2 ? `20${year}` : year}-${rest}`;
}

/** The months by the first letters of their folded names. */
const months: ReadonlyMap<string, number> = new Map(
  'jan feb mar apr mai jun jul aug sep okt nov dez'
    .split(' ')
    .map((name, at): [string, number] => [name, at + 1])
    .concat([
      ['jae', 1],
      ['mae', 3],
      ['may', 5],
      ['oct', 10],
      ['dec', 12],
    ]),
);
const monthShape =
  /^(?:jan|janu|januar|january|jaen|jaenner|feb|febr|februar|february|feber|maer|maerz|mar|march|apr|april|mai|may|jun|juni|june|jul|juli|july|aug|august|sep|sept|september|okt|oct|oktober|october|nov|november|dez|dec|dezember|december)$/;

/** The number of a month by its name, full or shortened, German, Austrian or English; 0 for any other word. */
function monthOf(word: string): number {
  const key = fold(word);
  if (!monthShape.test(key)) return 0;
  return months.get(key.slice(0, 3)) ?? 0;
}
