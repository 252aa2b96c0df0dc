import {
  body,
  dayBeside,
  dayLike,
  daysFrom,
  defineRule,
  type Finding,
  holidayOf,
  type Letter,
  type LetterDate,
  type Lookup,
  meantBy,
  nearestOn,
  type Range,
  type Sentence,
  tellsThePast,
  weekdayOf,
} from '../src/rule/index.js';

const isA = (de: string, en: string) => ({
  de: `Prüfen Sie Tag und Datum: „{found}“ passt nicht, der {date} ist ein ${de}.`,
  en: `Check day and date: “{found}” does not fit, {date} is a ${en}.`,
});

const weekdays = {
  isSunday: isA('Sonntag', 'Sunday'),
  isMonday: isA('Montag', 'Monday'),
  isTuesday: isA('Dienstag', 'Tuesday'),
  isWednesday: isA('Mittwoch', 'Wednesday'),
  isThursday: isA('Donnerstag', 'Thursday'),
  isFriday: isA('Freitag', 'Friday'),
  isSaturday: isA('Samstag', 'Saturday'),
};

const messageOf = ['isSunday', 'isMonday', 'isTuesday', 'isWednesday', 'isThursday', 'isFriday', 'isSaturday'] as const;

export default defineRule({
  id: 'date-agrees',
  category: 'form',
  level: 'warning',
  fix: 'never',
  title: {
    de: 'Nennen Sie Tage, die es so gibt',
    en: 'Name days that exist',
  },
  why: {
    de: 'Passt der Wochentag nicht zum Datum, steht Ihr Kunde an einem der beiden Tage vor verschlossener Tür.',
    en: 'If weekday and date do not agree, your customer stands before a locked door on one of the two.',
  },
  messages: {
    ...weekdays,
    sunday: {
      de: 'Prüfen Sie den Termin: Der {date} ist ein Sonntag. Ist er gemeint, schreiben Sie „Sonntag“ dazu.',
      en: 'Check the appointment: {date} is a Sunday. If you mean it, write “Sunday” with it.',
    },
    holiday: {
      de: 'Prüfen Sie den Termin: Der {date} ist ein Feiertag ({holiday}).',
      en: 'Check the appointment: {date} is a public holiday ({holiday}).',
    },
    past: {
      de: 'Prüfen Sie das Datum: Der {date} ist vorbei, wenn Ihr Brief ankommt; er trägt den {own}.',
      en: 'Check the date: {date} has passed when your letter arrives; it is dated {own}.',
    },
  },
  exceptions: {
    de: 'Ohne Jahr zählt das Jahr des Briefs; liegt der Tag mehr als fünf Monate entfernt, meldet die Regel ihn nur, wenn er in keinem Jahr passt. Veranstaltungen und Öffnungstage am Sonntag sind in Ordnung, ebenso ein Sonntag oder Feiertag, der beim Namen genannt ist.',
    en: 'Without a year the letter’s own counts; a day more than five months away is only reported if it fits no year. Events and opening days on Sundays are fine, and so is a Sunday or holiday that is called by its name.',
  },
  source: {
    de: 'Bundesweite Feiertage: Ländergesetze und Einigungsvertrag Art. 2 (DE), Arbeitsruhegesetz § 7 (AT), Bundesverfassung Art. 110 (CH).',
    en: 'Nationwide public holidays: state laws and Unification Treaty art. 2 (DE), Arbeitsruhegesetz § 7 (AT), Federal Constitution art. 110 (CH).',
  },
  examples: {
    de: [
      {
        type: 'order-confirmation',
        bad: `Ihr neuer Zähler kommt im Mai

Guten Tag Frau Aksoy,

Ihr neuer Zähler kommt am <mark>Montag, 5. Mai 2026</mark>, um neun Uhr.

Freundliche Grüße
Jana Petersen`,
        good: `Ihr neuer Zähler kommt im Mai

Guten Tag Frau Aksoy,

Ihr neuer Zähler kommt am Dienstag, 5. Mai 2026, um neun Uhr.

Freundliche Grüße
Jana Petersen`,
      },
      {
        type: 'general',
        bad: `Lindental, 20. April 2026

Ihr neuer Zähler

Guten Tag Frau Aksoy,

unser Monteur kommt am <mark>1. Mai</mark> um neun Uhr zu Ihnen.

Freundliche Grüße
Jana Petersen`,
        good: `Lindental, 20. April 2026

Ihr neuer Zähler

Guten Tag Frau Aksoy,

unser Monteur kommt am 4. Mai um neun Uhr zu Ihnen.

Freundliche Grüße
Jana Petersen`,
      },
    ],
    en: [
      {
        type: 'order-confirmation',
        bad: `Your new meter

Dear Ms Patel,

Your new meter arrives on <mark>Monday, 5 May 2026</mark>, at nine.

Kind regards
Jane Peters`,
        good: `Your new meter

Dear Ms Patel,

Your new meter arrives on Tuesday, 5 May 2026, at nine.

Kind regards
Jane Peters`,
      },
      {
        type: 'general',
        bad: `Leeds, 20 April 2026

Your new meter

Dear Ms Patel,

We will come on <mark>12 January 2026</mark> at nine.

Kind regards
Jane Peters`,
        good: `Leeds, 20 April 2026

Your new meter

Dear Ms Patel,

We will come on 12 May 2026 at nine.

Kind regards
Jane Peters`,
      },
    ],
  },
  *check(letter, context) {
    if (letter.facts.dates.length === 0) return;
    const own = letter.facts.dates.find(({role, iso}) => role === 'letter' && !iso.startsWith('--'))?.iso;
    const quoted = letter.children.filter(({name}) => name === 'quoted').map(({at}) => at);
    const prose = own === undefined ? [] : body(letter).flatMap(({sentences}) => sentences);
    for (const date of letter.facts.dates) {
      const [start, end] = date.at;
      if (start === end || quoted.some((at) => start >= at[0] && start < at[1])) continue;
      if (letter.source.fieldAt(start) || letter.source.fieldAt(end - 1)) continue;
      const disagreement = weekdayFinding(letter, date, own);
      if (disagreement) yield disagreement;
      else if (date.role === 'mentioned' && own !== undefined) {
        const sentence = sentenceAt(prose, date.at);
        if (sentence)
          yield* appointment(letter, sentence, date, own, context.list('appointment'), context.list('coming'));
      }
    }
  },
});

/** Five months: what is nearer belongs to the nearest year. */
const sure = 150;

function weekdayFinding(
  letter: Letter,
  date: LetterDate,
  own: string | undefined,
): Finding<keyof typeof weekdays> | undefined {
  const day = dayBeside(letter, date);
  if (!day || letter.source.fieldAt(day.at[0])) return undefined;
  const meant = meantBy(date.iso, own);
  const [nearest] = meant;
  if (nearest === undefined || meant.some((iso, index) => isMeant(iso, index, own) && weekdayOf(iso) === day.weekday))
    return undefined;
  if (date.text.includes('/') && weekdayOf(swapped(nearest)) === day.weekday) return undefined;
  const right = weekdayOf(nearest) ?? 0;
  const written = letter.source.text.slice(...day.at);
  const at: Range = [Math.min(day.at[0], date.at[0]), Math.max(day.at[1], date.at[1])];
  const put = (weekday: string, text: string): string => {
    const pieces = [
      {at: day.at, text: weekday},
      {at: date.at, text},
    ].sort((a, b) => a.at[0] - b.at[0]);
    const [first, second] = pieces;
    return first && second ? first.text + letter.source.text.slice(first.at[1], second.at[0]) + second.text : '';
  };
  const other = nearestOn(nearest, day.weekday);
  const moved = other === undefined ? undefined : onDay(date.text, nearest, other);
  return {
    message: messageOf[right] ?? 'isSunday',
    at,
    values: {date: withYear(date.text, nearest), found: written},
    replacements: [
      put(dayLike(right, written, letter.language), date.text),
      ...(moved === undefined ? [] : [put(written, moved)]),
    ],
  };
}

/** A date with its year, or the nearest; one that is far away can be meant in either year. */
function isMeant(iso: string, index: number, own: string | undefined): boolean {
  if (own === undefined || index === 0) return true;
  return Math.abs(daysFrom(own, iso)) < 366 && index === 1 && Math.abs(daysFrom(own, iso)) < 365 - sure;
}

/** 05/06/2026 is 5 June to some and 6 May to others. */
function swapped(iso: string): string {
  const [year, month, day] = iso.split('-');
  return `${year}-${day}-${month}`;
}

/** The date's text with another day of the same month; undefined where the day does not stand alone. */
function onDay(text: string, from: string, to: string): string | undefined {
  const day = String(Number(from.slice(8)));
  const written = [day.padStart(2, '0'), day].find((each) => new RegExp(`(?<!\\d)${each}(?![\\da-z])`).test(text));
  if (written === undefined || /^\d{4}-/.test(text)) return undefined;
  const other = String(Number(to.slice(8)));
  return text.replace(
    new RegExp(`(?<!\\d)${written}(?![\\da-z])`),
    written.startsWith('0') ? other.padStart(2, '0') : other,
  );
}

function withYear(text: string, iso: string): string {
  if (/\d{4}|\.\d\d$/.test(text)) return text;
  return text.endsWith('.') ? text + iso.slice(0, 4) : `${text} ${iso.slice(0, 4)}`;
}

/** The sentence of the body that holds a place; there may be thousands of both. */
function sentenceAt(sentences: readonly Sentence[], [start, end]: Range): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.at[0] ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const found = sentences[low];
  return found && found.at[0] <= start && found.at[1] >= end ? found : undefined;
}

/** An appointment on a day on which nobody works, or on one that has passed. */
function* appointment(
  letter: Letter,
  sentence: Sentence,
  date: LetterDate,
  own: string,
  nouns: Lookup,
  coming: Lookup,
): Generator<Finding<'sunday' | 'holiday' | 'past'>> {
  const [iso] = meantBy(date.iso, own);
  if (iso === undefined || isOther(letter, sentence, date) || tellsThePast(sentence)) return;
  const distance = daysFrom(own, iso);
  const announcements = coming.hits(sentence);
  const announces = announcements.length > 0;
  const values = {date: withYear(date.text, iso)};
  if (distance < 0) {
    if (announces && (!date.iso.startsWith('--') || distance > -60))
      yield {message: 'past', at: date.at, level: 'info', values: {...values, own: ownText(letter, own)}};
    return;
  }
  if (distance > sure && date.iso.startsWith('--')) return;
  // Guests may come on a Sunday; "wir kommen" is work.
  if (!announcements.some(({words}) => words.length > 1) && nouns.hits(sentence).length === 0) return;
  if (
    letter.letterType === 'advertising' ||
    letter.letterType === 'newsletter' ||
    letter.letterType === 'congratulation'
  )
    return;
  const holiday = holidayOf(iso, letter.country);
  const said = sentence.text.toLowerCase();
  if (holiday) {
    const {de, en} = holiday.name;
    if (/feiertag|holiday/.test(said) || said.includes(de.toLowerCase()) || said.includes(en.toLowerCase())) return;
    yield {
      message: 'holiday',
      at: date.at,
      level: 'info',
      values: {...values, holiday: letter.language === 'en' ? en : de},
    };
  } else if (weekdayOf(iso) === 0 && !dayBeside(letter, date) && !/sonntag|sunday|wochenende|weekend/.test(said))
    yield {message: 'sunday', at: date.at, level: 'info', values};
}

/** A deadline, a period or a reference: "bis zum 3. Mai", "ab 3. Mai", "Ihr Schreiben vom 3. Mai". */
function isOther({source}: Letter, {at: [from]}: Sentence, {at: [start]}: LetterDate): boolean {
  const before = source.text.slice(Math.max(from, start - 40), start).toLowerCase();
  return /(?:^|[^a-zäöü])(?:bis|ab|seit|vom|von|vor|nach|spätestens|zum|until|till|by|before|after|from|since|of|dated|as of|due)[\s\u00A0](?:zum[\s\u00A0]|the[\s\u00A0]|dem[\s\u00A0]|[a-zäöü]+,?[\s\u00A0])?(?:den[\s\u00A0]|dem[\s\u00A0])?$/.test(
    before,
  );
}

function ownText({facts, language}: Letter, own: string): string {
  const text = facts.dates.find(({role}) => role === 'letter')?.text ?? own;
  const [year, month, day] = own.split('-');
  return text === own && language !== 'en' ? `${Number(day)}.${Number(month)}.${year}` : text;
}
