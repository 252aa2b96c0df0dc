import type {Language, Sentence, Word} from '../letter/letter.js';
import {isNumeral} from './numerals.js';

/**
 * Whether some words name a time that a reader can put into a calendar: a date, a weekday, an hour, a number of days, "Ende
 * Mai", "next week". What happens every week ("montags") is none, nor is what a letter or a call that the words refer to was
 * written on ("Ihr Schreiben vom 3. Mai", "seit drei Wochen").
 */
export function namesMoment(words: readonly Word[], language: Language): boolean {
  const kinds = kindsOf(language);
  const names = language === 'en' ? english : german;
  for (let at = 0; at < words.length; at++) {
    const {key, text, field} = words[at] ?? nothing;
    if (field) {
      if (field.kind === 'date') return true;
      continue;
    }
    const kind = kinds.get(key);
    if (kind === undefined && !beginsWithDigit(text)) continue;
    if ((names(words, at, key, kind) || isDate(text)) && !refersBack(words, at)) return true;
  }
  return false;
}

const nothing: Pick<Word, 'key' | 'text' | 'field'> = {key: '', text: ''};

/** Whether a sentence names such a time. */
export function hasMoment({words}: Sentence, language: Language): boolean {
  return namesMoment(words, language);
}

/** What a word that can name a time is; what else it takes for that stands around it. */
type Kind = 'day' | 'month' | 'hour' | 'period' | 'season' | 'week' | 'part' | 'occasion';

function german(words: readonly Word[], at: number, key: string, kind: Kind | undefined): boolean {
  const before = words[at - 1]?.key ?? '';
  switch (kind) {
    case 'day':
    case 'occasion':
      return true;
    case 'month':
      return /^(?:\d{1,2}|ende|anfang|mitte|im|bis|ab|zum|seit)$/.test(bare(before));
    case 'hour':
      return counts(before);
    case 'period':
      if (hasLasted(words, at)) return false;
      return (
        counts(before) ||
        // "in den nächsten Tagen" names none.
        (/^(?:tag|woche|monat)$/.test(key) &&
          /^(?:naechste[nrs]?|kommende[nrs]?|diese[nrs]?|selben|gleichen)$/.test(before)) ||
        (key === 'woche' && isEdge(words[at - 2]))
      );
    case 'season':
      return isEdge(words[at - 2]);
    case 'week':
      return beginsWithDigit(words[at + 1]?.key ?? '') || beginsWithDigit(before);
    default:
      return false;
  }
}

function english(words: readonly Word[], at: number, key: string, kind: Kind | undefined): boolean {
  const before = words[at - 1]?.key ?? '';
  switch (kind) {
    case 'day':
    case 'occasion':
      return true;
    case 'month':
      return (
        /^(?:\d{1,2}(?:st|nd|rd|th)?|end|of|mid|early|late|in|by|until|from)$/.test(before) ||
        beginsWithDigit(words[at + 1]?.key ?? '')
      );
    case 'hour':
      return counts(before);
    case 'period':
      if (hasLasted(words, at)) return false;
      return (
        counts(before) ||
        (/^(?:working|business|calendar|more)$/.test(before) && counts(words[at - 2]?.key ?? '')) ||
        (/^(?:day|week|month)$/.test(key) && /^(?:next|this|same|following)$/.test(before)) ||
        isEndOf(words, at)
      );
    case 'season':
      return isEndOf(words, at) || (key === 'year' && before === 'new');
    case 'part':
      return before === 'this' || before === 'tomorrow' || before === 'yesterday';
    default:
      return /^\d{1,2}(?:[.:]\d\d)?[ap]m$/.test(key);
  }
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
  for (let before = at - 1; before >= 0 && at - before <= 3; before--) {
    const key = words[before]?.key ?? '';
    if (key === 'bis' || key === 'to' || key === 'end') return false;
    if (key === 'vom' || key === 'dated' || key === 'of')
      return !/^(?:end|beginning|middle)$/.test(words[before - 1]?.key ?? '');
  }
  return false;
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

function beginsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 48 && first <= 57;
}

const known = new Map<'de' | 'en', ReadonlyMap<string, Kind>>();

/** The words that can name a time; gathered when the first letter asks. */
function kindsOf(language: Language): ReadonlyMap<string, Kind> {
  const base = language === 'en' ? 'en' : 'de';
  let kinds = known.get(base);
  if (!kinds) {
    kinds = gathered(base === 'en' ? englishWords : germanWords());
    known.set(base, kinds);
  }
  return kinds;
}

type Words = readonly (readonly [kind: Kind, words: string])[];

function gathered(words: Words): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  for (const [kind, some] of words) for (const word of some.split(' ')) kinds.set(word, kind);
  return kinds;
}

function germanWords(): Words {
  return [
    [
      'day',
      compounds(
        ' oster pfingst rosen kar',
        'heute morgen uebermorgen gestern vorgestern montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
        ' vormittag mittag nachmittag abend morgen frueh',
      ),
    ],
    [
      'month',
      'januar jaenner februar feber maerz april mai juni juli august september oktober november dezember jan feb mrz apr jun jul aug sept okt nov dez',
    ],
    ['hour', 'uhr'],
    // What days, weeks and months are counted in.
    [
      'period',
      `${compounds(' werk arbeits bank geschaefts kalender', 'tag', ' e en')} stunde stunden minute minuten woche wochen monat monate monaten`,
    ],
    ['season', 'monats quartals jahres'],
    ['week', 'kw kalenderwoche'],
    [
      'occasion',
      `${compounds('wochen monats quartals jahres', 'ende anfang mitte', '')} jahreswechsel folgetag vormittag nachmittag ostern pfingsten weihnachten silvester neujahr`,
    ],
  ];
}

/** Every beginning with every middle and every end; a space in front stands for none. */
function compounds(beginnings: string, middles: string, ends: string): string {
  const found: string[] = [];
  for (const beginning of beginnings.split(' '))
    for (const middle of middles.split(' ')) for (const end of ends.split(' ')) found.push(beginning + middle + end);
  return found.join(' ');
}

const englishWords: Words = [
  ['day', 'today tonight tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday'],
  [
    'month',
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec',
  ],
  ['hour', "am pm a.m p.m o'clock o’clock"],
  ['period', 'day days weekday weekdays hour hours minute minutes week weeks fortnight fortnights month months'],
  ['season', 'quarter year'],
  ['part', 'morning afternoon evening'],
  ['occasion', 'weekend noon midnight easter christmas'],
];
