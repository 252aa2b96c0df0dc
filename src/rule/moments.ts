import type {Language, Sentence, Word} from '../letter/letter.js';
import {isNumeral} from './numerals.js';

/**
 * Whether some words name a time that a reader can put into a calendar: a date, a weekday, an hour, a number of days, "Ende
 * Mai", "next week". What happens every week ("montags") is none, nor is what a letter or a call that the words refer to was
 * written on ("Ihr Schreiben vom 3. Mai", "seit drei Wochen").
 */
export function namesMoment(words: readonly Word[], language: Language): boolean {
  return language === 'en' ? words.some(english(words)) : words.some(german(words));
}

/** Whether a sentence names such a time. */
export function hasMoment({words}: Sentence, language: Language): boolean {
  return namesMoment(words, language);
}

type Test = (word: Word, at: number) => boolean;

function german(words: readonly Word[]): Test {
  return ({key, text, field}, at) => {
    if (field) return field.kind === 'date';
    if (refersBack(words, at)) return false;
    if (germanDays.test(key) || isDate(text)) return true;
    const before = words[at - 1]?.key ?? '';
    const next = words[at + 1]?.key ?? '';
    if (germanMonths.test(key)) return /^(?:\d{1,2}|ende|anfang|mitte|im|bis|ab|zum|seit)$/.test(bare(before));
    if (key === 'uhr') return counts(before);
    if (germanPeriods.test(key) && !hasLasted(words, at))
      return (
        counts(before) ||
        // "in den nächsten Tagen" names none.
        (/^(?:tag|woche|monat)$/.test(key) &&
          /^(?:naechste[nrs]?|kommende[nrs]?|diese[nrs]?|selben|gleichen)$/.test(before)) ||
        (key === 'woche' && isEdge(words[at - 2]))
      );
    if (/^(?:monats|quartals|jahres)$/.test(key)) return isEdge(words[at - 2]);
    if (key === 'kw' || key === 'kalenderwoche') return /^\d/.test(next) || /^\d/.test(before);
    return germanOccasions.test(key);
  };
}

function english(words: readonly Word[]): Test {
  return ({key, text, field}, at) => {
    if (field) return field.kind === 'date';
    if (refersBack(words, at)) return false;
    if (englishDays.test(key) || isDate(text)) return true;
    const before = words[at - 1]?.key ?? '';
    const next = words[at + 1]?.key ?? '';
    if (englishMonths.test(key))
      return (
        /^(?:\d{1,2}(?:st|nd|rd|th)?|end|of|mid|early|late|in|by|until|from)$/.test(before) || /^\d{1,2}/.test(next)
      );
    if (/^(?:am|pm|a\.m|p\.m|o'clock|o’clock)$/.test(key)) return counts(before);
    if (/^\d{1,2}(?:[.:]\d\d)?[ap]m$/.test(key)) return true;
    if (englishPeriods.test(key) && !hasLasted(words, at))
      return (
        counts(before) ||
        (/^(?:working|business|calendar|more)$/.test(before) && counts(words[at - 2]?.key ?? '')) ||
        (/^(?:day|week|month)$/.test(key) && /^(?:next|this|same|following)$/.test(before)) ||
        isEndOf(words, at)
      );
    if (/^(?:quarter|year)$/.test(key) && isEndOf(words, at)) return true;
    if (/^(?:morning|afternoon|evening)$/.test(key)) return /^(?:this|tomorrow|yesterday)$/.test(before);
    return /^(?:weekend|noon|midnight|easter|christmas)$/.test(key) || (key === 'year' && before === 'new');
  };
}

/** "Seit über drei Wochen": how long something has gone on, and no day. */
function hasLasted(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 4), at).some(({key}) => key === 'seit' || key === 'since');
}

/** "Ende der Woche", "Anfang des Quartals". */
function isEdge(word: Word | undefined): boolean {
  return /^(?:ende|anfang|mitte)$/.test(word?.key ?? '');
}

/** "by the end of the week". */
function isEndOf(words: readonly Word[], at: number): boolean {
  return words[at - 2]?.key === 'of' && words[at - 3]?.key === 'end';
}

/** "Ihr Brief vom 3. Mai", "your letter of 3 May", "dated": tells which one, not when something happens. "Vom 3. bis 5. Mai" does. */
function refersBack(words: readonly Word[], at: number): boolean {
  const first = words.slice(Math.max(0, at - 3), at).findLast(({key}) => /^(?:vom|dated|of|bis|to|end)$/.test(key));
  return (
    first !== undefined &&
    /^(?:vom|dated|of)$/.test(first.key) &&
    !/^(?:end|beginning|middle)$/.test(words[words.indexOf(first) - 1]?.key ?? '')
  );
}

/** "12.05.", "12.5.2026", "2026-05-12", "12/05/2026", "10:30", "1/2 May" aside: no "1.2" and no amount. */
function isDate(text: string): boolean {
  return /^(?:\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}:\d\d)$/.test(text);
}

function bare(key: string): string {
  return key.endsWith('.') ? key.slice(0, -1) : key;
}

/** A number of days, or the one that an article stands for: "in einer Woche", "within an hour". */
function counts(key: string): boolean {
  return isNumeral(key) || /^(?:einem|einer|eines|eine|a|an|one)$/.test(key);
}

const germanDays =
  /^(?:(?:oster|pfingst|rosen|kar)?(?:heute|morgen|uebermorgen|gestern|vorgestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag))(?:vormittag|mittag|nachmittag|abend|morgen|frueh)?$/;
const germanMonths =
  /^(?:januar|jaenner|februar|feber|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mrz|apr|jun|jul|aug|sept|okt|nov|dez)$/;
/** What days, weeks and months are counted in. */
const germanPeriods =
  /^(?:(?:werk|arbeits|bank|geschaefts|kalender)?tag(?:en?|e)?|stunden?|minuten?|wochen?|monat(?:en?|e)?)$/;
const germanOccasions =
  /^(?:(?:wochen|monats|quartals|jahres)(?:ende|anfang|mitte)|jahreswechsel|folgetag|vormittag|nachmittag|ostern|pfingsten|weihnachten|silvester|neujahr)$/;
const englishDays = /^(?:today|tonight|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const englishMonths =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec)$/;
const englishPeriods = /^(?:days?|weekdays?|hours?|minutes?|weeks?|fortnights?|months?)$/;
