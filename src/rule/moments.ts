import type {Language, Sentence, Word} from '../letter/letter.js';

/**
 * Whether some words name a time that a reader can put into a calendar: a date, a weekday, an hour, a number of days, "Ende
 * Mai", "next week". What happens every week ("montags") is none.
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
    if (key === 'uhr') return isNumber(before, germanNumbers);
    if (
      /^(?:tag(?:en?|e)?|werktag(?:en?|e)?|arbeitstag(?:en?|e)?|stunden?|minuten?|wochen?|monat(?:en?|e)?)$/.test(key)
    )
      return (
        isNumber(before, germanNumbers) ||
        // "in den nächsten Tagen" names none.
        (/^(?:tag|woche|monat)$/.test(key) && /^(?:naechste[nrs]?|kommende[nrs]?|diese[nrs]?|selben)$/.test(before))
      );
    if (key === 'kw') return /^\d/.test(next);
    return key === 'wochenende' || key === 'monatsende' || key === 'jahresende' || key === 'jahreswechsel';
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
    if (/^(?:am|pm|a\.m|p\.m|o'clock|o’clock)$/.test(key)) return isNumber(before, englishNumbers);
    if (/^\d{1,2}(?:[.:]\d\d)?[ap]m$/.test(key)) return true;
    if (/^(?:days?|weekdays?|hours?|minutes?|weeks?|months?)$/.test(key))
      return (
        isNumber(before, englishNumbers) ||
        (/^(?:working|business)$/.test(before) && isNumber(words[at - 2]?.key ?? '', englishNumbers)) ||
        (/^(?:day|week|month)$/.test(key) && /^(?:next|this|same|following)$/.test(before))
      );
    if (/^(?:morning|afternoon|evening)$/.test(key)) return /^(?:this|tomorrow|yesterday)$/.test(before);
    return key === 'weekend';
  };
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

/** "12.05.", "12.5.2026", "2026-05-12", "12/05/2026", "1/2 May" aside: no "1.2" and no amount. */
function isDate(text: string): boolean {
  return /^(?:\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{4}-\d\d-\d\d|\d{1,2}\/\d{1,2}\/\d{2,4})$/.test(text);
}

function bare(key: string): string {
  return key.endsWith('.') ? key.slice(0, -1) : key;
}

function isNumber(key: string, named: RegExp): boolean {
  return /^\d/.test(key) || named.test(key);
}

const germanDays =
  /^(?:heute|morgen|uebermorgen|gestern|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag)(?:vormittag|mittag|nachmittag|abend|morgen|frueh)?$/;
const germanMonths =
  /^(?:januar|jaenner|februar|feber|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|mrz|apr|jun|jul|aug|sept|okt|nov|dez)$/;
const germanNumbers =
  /^(?:einem|einer|eine|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|vierzehn|zwanzig|dreissig)$/;
const englishDays = /^(?:today|tonight|tomorrow|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const englishMonths =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|oct|nov|dec)$/;
const englishNumbers =
  /^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|twenty|twenty-one|twenty-eight|thirty|noon)$/;
