import {
  addDays,
  defineRule,
  type Letter,
  type LetterDate,
  type Lookup,
  search,
  sentences,
  withYear,
  workingDaysBetween,
} from '../src/rule/index.js';

export default defineRule({
  id: 'reply-time',
  category: 'reachability',
  level: 'warning',
  types: ['reply', 'complaint-reply'],
  options: {
    /** Working days that an answer may take; it is due by the end of the last one. */
    days: 1,
  },
  title: {
    de: 'Antworten Sie innerhalb eines Tages',
    en: 'Answer within a day',
  },
  why: {
    de: 'Wer schreibt, wartet. Eine Antwort am nächsten Tag sagt: Sie sind uns wichtig. Fehlt Ihnen noch etwas, schreiben Sie kurz, bis wann Sie es haben.',
    en: 'People who write are waiting. An answer on the next day says: you matter to us. If you still need something, send a line saying when you will have it.',
  },
  messages: {
    late: {
      de: 'Antworten Sie schneller, oder schreiben Sie gleich eine Zeile, wann die Antwort kommt: Vom {from} bis zum {to} hat Ihr Kunde {count} Arbeitstage gewartet.',
      en: 'Answer sooner, or send a line at once to say when the answer will come: from {from} to {to} your customer waited {count} working days.',
    },
    lateByOne: {
      de: 'Antworten Sie noch am selben Tag: Vom {from} bis zum {to} hat Ihr Kunde einen Arbeitstag gewartet.',
      en: 'Answer on the same day: from {from} to {to} your customer waited one working day.',
    },
    apologised: {
      de: 'Schreiben Sie das nächste Mal gleich eine Zeile, wann die Antwort kommt: Vom {from} bis zum {to} hat Ihr Kunde {count} Arbeitstage gewartet. Gut, dass Sie dafür um Entschuldigung bitten.',
      en: 'Next time send a line at once to say when the answer will come: from {from} to {to} your customer waited {count} working days. Good that you apologise.',
    },
  },
  exceptions: {
    de: 'Wochenenden und Feiertage, die im ganzen Land des Briefes gelten, zählen nicht. Wer schon früher kurz geantwortet hat („Wie am 4. Mai besprochen …“), ist pünktlich. Bittet eine späte Antwort um Entschuldigung, ist der Befund nur ein Hinweis. Steht nirgends, wann der Kunde geschrieben hat, gibt es keinen Befund.',
    en: 'Weekends and holidays of the whole country do not count. If you gave a short answer before (“As agreed on 4 May …”), you are in time. In a late answer that apologises the finding is only a hint. Where nothing says when the customer wrote, there is no finding.',
  },
  examples: {
    de: [
      {
        type: 'reply',
        bad: `Wesel, 15. Mai 2026

Guten Tag Frau Schulte,

danke für Ihr Schreiben vom <mark>4. Mai 2026</mark>. Ihr Zähler wird am Dienstag getauscht.

Freundliche Grüße
Tim Otten`,
        good: `Wesel, 5. Mai 2026

Guten Tag Frau Schulte,

danke für Ihr Schreiben vom 4. Mai 2026. Ihr Zähler wird am Dienstag getauscht.

Freundliche Grüße
Tim Otten`,
      },
      {
        type: 'reply',
        bad: `Wesel, 15. Mai 2026

Guten Tag Frau Schulte,

Ihre Nachricht vom <mark>4. Mai</mark> hat mich gefreut. Ihr Zähler hängt seit gestern.

Freundliche Grüße
Tim Otten`,
        good: `Wesel, 15. Mai 2026

Guten Tag Frau Schulte,

Ihre Nachricht vom 4. Mai hat mich gefreut. Wie am 5. Mai am Telefon besprochen, hängt Ihr Zähler seit gestern.

Freundliche Grüße
Tim Otten`,
      },
    ],
    en: [
      {
        type: 'reply',
        bad: `15 May 2026

Dear Ms Shaw,

Thank you for your letter of <mark>4 May 2026</mark>. Your new meter is on its way.

Kind regards
Tim Otley`,
        good: `5 May 2026

Dear Ms Shaw,

Thank you for your letter of 4 May 2026. Your new meter is on its way.

Kind regards
Tim Otley`,
      },
    ],
  },
  judges: (letter) => datesOf(letter) !== undefined,
  *check(letter, {options, list}) {
    const dates = datesOf(letter);
    if (!dates) return;
    const {own, incoming} = dates;
    const count = workingDaysBetween(incoming.iso, own.iso, letter.country);
    if (count <= options.days || answeredBefore(letter, incoming.iso, options.days, list('earlier'))) return;
    const values = {from: shown(letter, incoming.date), to: shown(letter, own), count};
    const {at} = incoming.date;
    if (apologises(letter, list('delay'))) yield {message: 'apologised', at, values, level: 'info'};
    else yield {message: count === 1 ? 'lateByOne' : 'late', at, values};
  },
});

/** The letter's own date and that of the message which it answers, where both are known. */
function datesOf(letter: Letter): {readonly own: LetterDate; readonly incoming: Incoming} | undefined {
  const own = letter.facts.dates.find((date) => date.role === 'letter' && isKnown(letter, date));
  if (!own || own.iso.startsWith('--')) return undefined;
  const incoming = lastIncoming(letter, own.iso);
  return incoming && {own, incoming};
}

interface Incoming {
  readonly date: LetterDate;
  readonly iso: string;
}

/** A customer's message that is older than this is an old story, not what the letter answers. */
const oldest = 366;

/** Without a year, a day of long ago may as well be one of next year. */
const oldestWithoutYear = 183;

/** The customer's last message before the letter. */
function lastIncoming(letter: Letter, own: string): Incoming | undefined {
  let last: Incoming | undefined;
  for (const date of letter.facts.dates) {
    if (date.role !== 'incoming' || !isKnown(letter, date)) continue;
    const iso = withYear(date.iso, own);
    const limit = addDays(own, date.iso.startsWith('--') ? -oldestWithoutYear : -oldest);
    if (iso === undefined || limit === undefined || iso > own || iso < limit) continue;
    if (!last || iso > last.iso) last = {date, iso};
  }
  return last;
}

/** A placeholder's stand-in is no date. */
function isKnown(letter: Letter, {at}: LetterDate): boolean {
  return at[1] === 0 || letter.source.fieldAt(at[0]) === undefined;
}

/** "Wie am 5. Mai besprochen": the customer heard from the sender in time. */
function answeredBefore(letter: Letter, from: string, days: number, cues: Lookup): boolean {
  for (const sentence of sentences(letter)) {
    if (search(sentence, cues).length === 0) continue;
    const mentioned = letter.facts.dates.filter(
      ({role, at}) => role === 'mentioned' && at[0] >= sentence.at[0] && at[1] <= sentence.at[1],
    );
    for (const {iso} of mentioned) {
      const date = iso.startsWith('--')
        ? [from.slice(0, 4), next(from)].map((year) => `${year}${iso.slice(1)}`)
        : [iso];
      if (date.some((each) => each >= from && workingDaysBetween(from, each, letter.country) <= days)) return true;
    }
  }
  return false;
}

function next(iso: string): string {
  return String(Number(iso.slice(0, 4)) + 1).padStart(4, '0');
}

/** An apology for the late answer, not for a late train: in words that only mean that, or next to each other. */
function apologises(letter: Letter, cues: Lookup): boolean {
  const said = [...sentences(letter)].map((sentence) => new Set(search(sentence, cues).map(({entry}) => entry.say[0])));
  return said.some((roles, at) => {
    if (roles.has('answer')) return true;
    if (!roles.has('delay') || roles.has('thing')) return false;
    return [roles, said[at - 1], said[at + 1]].some((near) => near?.has('sorry'));
  });
}

/** As the letter has it; a header's date as people write it. */
function shown({language}: Letter, {text, iso, at}: LetterDate): string {
  if (at[1] > 0) return text.replace(/\s+/g, ' ');
  const [year = '', month = '', day = ''] = iso.split('-');
  return language === 'en' ? `${Number(day)} ${english[Number(month) - 1]} ${year}` : `${day}.${month}.${year}`;
}

const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
