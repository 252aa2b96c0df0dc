import type {Country} from '../letter/letter.js';

/** A public holiday that counts in the whole country. */
export interface Holiday {
  readonly iso: string;
  readonly name: {readonly de: string; readonly en: string};
}

/** The weekday of a date (`2026-05-08`), 0 is Sunday; undefined where there is no such day. */
export function weekdayOf(iso: string): number | undefined {
  const day = dayOf(iso);
  return day === undefined ? undefined : weekdayAt(day);
}

/** 1 January 1970 was a Thursday. */
function weekdayAt(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/**
 * The public holiday on a date, if it is one in the whole of the country; a country without a list has none. Sources:
 * Germany: the holidays on which all sixteen Länder agree and the Day of German Unity (Einigungsvertrag, art. 2); Austria: Arbeitsruhegesetz § 7;
 * Switzerland: 1 August (Bundesverfassung art. 110) and the three days that every canton keeps.
 */
export function holidayOf(iso: string, country: Country | undefined): Holiday | undefined {
  const year = Number(iso.slice(0, 4));
  if (country === undefined || !Number.isInteger(year)) return undefined;
  return holidaysOf(year, country).get(iso);
}

/** Whether people work on a date: from Monday to Friday, and no public holiday. */
export function isWorkingDay(iso: string, country: Country | undefined): boolean {
  const day = dayOf(iso);
  return day !== undefined && isWorkday(day, country);
}

function isWorkday(day: number, country: Country | undefined): boolean {
  const weekday = weekdayAt(day);
  return weekday !== 0 && weekday !== 6 && (country === undefined || holidayOf(isoOf(day), country) === undefined);
}

/** The working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string, country: Country | undefined): number {
  const start = dayOf(from);
  const end = dayOf(to);
  if (start === undefined || end === undefined || end - start > longest) return 0;
  let days = 0;
  for (let day = start + 1; day <= end; day++) if (isWorkday(day, country)) days++;
  return days;
}

/** The date some days later (or earlier), as `2026-05-08`. */
export function addDays(iso: string, days: number): string | undefined {
  const day = dayOf(iso);
  return day === undefined ? undefined : isoOf(day + days);
}

/** The date that is meant where the year is missing (`--05-08`): the last such day up to a date that is known. */
export function withYear(iso: string, known: string): string | undefined {
  if (!iso.startsWith('--')) return dayOf(iso) === undefined ? undefined : iso;
  const year = Number(known.slice(0, 4));
  return [year, year - 1]
    .map((each) => `${String(each).padStart(4, '0')}${iso.slice(1)}`)
    .find((each) => each <= known && dayOf(each) !== undefined);
}

/** Ten years: nobody counts further, and a date in year 1 must not cost time. */
const longest = 3660;

const calendars = new Map<string, ReadonlyMap<string, Holiday>>();

/** The holidays of a year by their dates; letters ask for the same two or three years again and again. */
function holidaysOf(year: number, country: Country): ReadonlyMap<string, Holiday> {
  const key = `${year} ${country}`;
  let holidays = calendars.get(key);
  if (!holidays) {
    if (calendars.size >= mostCalendars) calendars.clear();
    holidays = new Map(holidaysIn(year, country).map((holiday) => [holiday.iso, holiday]));
    calendars.set(key, holidays);
  }
  return holidays;
}

/** More years than letters name, and a text full of odd dates takes no more memory than that. */
const mostCalendars = 50;

function holidaysIn(year: number, country: Country): readonly Holiday[] {
  const fixed = fixedDays[country];
  if (!fixed) return [];
  const easter = easterOf(year);
  return [
    ...fixed.map(([day, de, en]) => ({iso: `${String(year).padStart(4, '0')}-${day}`, name: {de, en}})),
    ...(movable[country] ?? []).map((offset) => {
      const [de = '', en = ''] = movableNames[offset] ?? [];
      return {iso: isoOf(easter + offset), name: {de, en}};
    }),
  ];
}

type FixedDay = readonly [day: string, de: string, en: string];

const fixedDays: Readonly<Record<string, readonly FixedDay[]>> = {
  DE: [
    ['01-01', 'Neujahr', 'New Year’s Day'],
    ['05-01', 'Tag der Arbeit', 'Labour Day'],
    ['10-03', 'Tag der Deutschen Einheit', 'German Unity Day'],
    ['12-25', '1. Weihnachtstag', 'Christmas Day'],
    ['12-26', '2. Weihnachtstag', 'St Stephen’s Day'],
  ],
  AT: [
    ['01-01', 'Neujahr', 'New Year’s Day'],
    ['01-06', 'Heilige Drei Könige', 'Epiphany'],
    ['05-01', 'Staatsfeiertag', 'Labour Day'],
    ['08-15', 'Mariä Himmelfahrt', 'Assumption Day'],
    ['10-26', 'Nationalfeiertag', 'Austrian National Day'],
    ['11-01', 'Allerheiligen', 'All Saints’ Day'],
    ['12-08', 'Mariä Empfängnis', 'Immaculate Conception'],
    ['12-25', 'Christtag', 'Christmas Day'],
    ['12-26', 'Stefanitag', 'St Stephen’s Day'],
  ],
  CH: [
    ['01-01', 'Neujahr', 'New Year’s Day'],
    ['08-01', 'Bundesfeier', 'Swiss National Day'],
    ['12-25', 'Weihnachten', 'Christmas Day'],
  ],
};

/** Days after Easter Sunday. */
const movable: Readonly<Record<string, readonly number[]>> = {
  DE: [-2, 1, 39, 50],
  AT: [1, 39, 50, 60],
  CH: [39],
};

const movableNames: Readonly<Record<number, readonly [de: string, en: string]>> = {
  [-2]: ['Karfreitag', 'Good Friday'],
  1: ['Ostermontag', 'Easter Monday'],
  39: ['Christi Himmelfahrt', 'Ascension Day'],
  50: ['Pfingstmontag', 'Whit Monday'],
  60: ['Fronleichnam', 'Corpus Christi'],
};

/** Easter Sunday in the Gregorian calendar (Meeus/Jones/Butcher, "Astronomical Algorithms", chapter 8), as a day number. */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Days since 1 January 1970; undefined for a date that does not exist. */
function dayOf(iso: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 100 || month < 1 || month > 12 || day < 1 || day > lengthOf(month, year)) return undefined;
  return dayNumber(year, month, day);
}

function lengthOf(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * A date as a number of days and back. Years begin in March here, so that the odd day is the last (Howard Hinnant, "chrono-compatible
 * low-level date algorithms"): whoever counts working days asks hundreds of times, and a `Date` for each would be dear.
 */
function dayNumber(year: number, month: number, day: number): number {
  const since = month > 2 ? year : year - 1;
  const era = Math.floor(since / 400);
  const yearOfEra = since - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - epoch;
}

/** From 1 March of the year 0 to 1 January 1970. */
const epoch = 719_468;

function isoOf(number: number): string {
  const days = number + epoch;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearOfEra + (month > 2 ? 0 : 1);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
