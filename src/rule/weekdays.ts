import type {Language, Letter, LetterDate} from '../letter/letter.js';
import type {Range} from '../source/index.js';
import {addDays, weekdayOf} from './calendar.js';

/** A weekday that stands beside a date: "Montag, 5. Mai", "8 May (Friday)". */
export interface NamedDay {
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly at: Range;
}

/** The weekday that is written right before a date or in brackets behind it. */
export function dayBeside({source, language}: Letter, {at: [start, end]}: LetterDate): NamedDay | undefined {
  const {before, behind} = shapes[language === 'en' ? 'en' : 'de'];
  const head = source.text.slice(Math.max(0, start - 40), start);
  const left = before.exec(head);
  if (left?.[1] !== undefined) {
    const from = start - head.length + left.index;
    const weekday = numberOf(left[1], language);
    return weekday === undefined ? undefined : {weekday, at: [from, from + left[1].length]};
  }
  const right = behind.exec(source.text.slice(end, end + 40));
  if (right?.[1] === undefined || right[2] === undefined) return undefined;
  const from = end + right[1].length;
  const weekday = numberOf(right[2], language);
  return weekday === undefined ? undefined : {weekday, at: [from, from + right[2].length]};
}

/** The name of a weekday as somebody else wrote one: long or short, capital or not. */
export function dayLike(weekday: number, written: string, language: Language): string {
  const {long, short} = names[language === 'en' ? 'en' : 'de'];
  const name = (written.length <= 5 && !/day$/i.test(written) ? short : long)[weekday] ?? '';
  return written === written.toLowerCase() ? name.toLowerCase() : name;
}

/** The dates that can be meant where the year is missing, the likeliest first: the nearest, and letters look ahead more than back. */
export function meantBy(iso: string, known: string | undefined): readonly string[] {
  if (!iso.startsWith('--')) return weekdayOf(iso) === undefined ? [] : [iso];
  const year = Number(known?.slice(0, 4));
  if (known === undefined || !Number.isInteger(year)) return [];
  return [year - 1, year, year + 1]
    .map((each) => `${String(each).padStart(4, '0')}${iso.slice(1)}`)
    .filter((each) => weekdayOf(each) !== undefined)
    .sort((a, b) => farness(daysFrom(known, a)) - farness(daysFrom(known, b)));
}

function farness(days: number): number {
  return days < 0 ? -2 * days : days;
}

/** Days from one date to another, negative when the other is earlier. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The nearest date in the same month that falls on a weekday. */
export function nearestOn(iso: string, weekday: number): string | undefined {
  return [1, -1, 2, -2, 3, -3]
    .map((days) => addDays(iso, days))
    .find((each) => each !== undefined && weekdayOf(each) === weekday && each.slice(0, 7) === iso.slice(0, 7));
}

const names = {
  de: {
    long: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
    short: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'],
  },
  en: {
    long: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    short: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  },
} as const;

function numberOf(written: string, language: Language): number | undefined {
  const key = written.toLowerCase();
  if (language !== 'en' && key === 'sonnabend') return 6;
  const {short} = names[language === 'en' ? 'en' : 'de'];
  const at = short.findIndex((name) => key.startsWith(name.toLowerCase()));
  return at < 0 ? undefined : at;
}

const de =
  '(?:[Mm]ontag|[Dd]ienstag|[Mm]ittwoch|[Dd]onnerstag|[Ff]reitag|[Ss]amstag|[Ss]onnabend|[Ss]onntag|MONTAG|DIENSTAG|MITTWOCH|DONNERSTAG|FREITAG|SAMSTAG|SONNTAG)';
const deShort = '(?:Mo|Di|Mi|Do|Fr|Sa|So)';
const en =
  '(?:[Mm]onday|[Tt]uesday|[Ww]ednesday|[Tt]hursday|[Ff]riday|[Ss]aturday|[Ss]unday|Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)';

/** A range of days ("Mo–Fr, 4. Mai") says nothing of the date behind it. */
const shapes = {
  de: {
    before: new RegExp(
      `(?<![A-Za-zÀ-ɏ–/-])(${de}|${deShort})(?:vormittag|nachmittag|mittag|abend|morgen|früh|nacht)?\\.?,?[ \\t\\u00A0\\u202F]*\\n?[ \\t]*(?:(?:den|dem|der)[ \\n\\u00A0])?$`,
    ),
    behind: new RegExp(`^(,?[ \\u00A0](?:einem |ein |\\()(?:ein )?)(${de}|${deShort})\\.?(?![A-Za-zÀ-ɏ–/-])`),
  },
  en: {
    before: new RegExp(
      `(?<![A-Za-zÀ-ɏ–/-])(${en})(?: morning| afternoon| evening| night)?\\.?,?[ \\t\\u00A0\\u202F]*\\n?[ \\t]*(?:the[ \\n\\u00A0])?$`,
    ),
    behind: new RegExp(`^(,?[ \\u00A0](?:a |\\()(?:a )?)(${en})\\.?(?![A-Za-zÀ-ɏ–/-])`),
  },
} as const;
