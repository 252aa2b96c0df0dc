import type {Sentence} from '../letter/letter.js';

/**
 * Whether a sentence says when: a date, a weekday, a time, or a period ("innerhalb von drei Tagen"). The date of a letter
 * or call that the sentence refers to ("Ihr Schreiben vom 3. Mai") is none.
 */
export function saysWhen(sentence: Sentence, language: 'de' | 'en'): boolean {
  const text = sentence.text.replace(language === 'de' ? germanReference : englishReference, ' ');
  return (language === 'de' ? german : english).some((pattern) => pattern.test(text));
}

const germanReference =
  /(?:^|\s)(?:vom|seit(?: dem)?)\s+\d{1,2}\.\s?(?:\d{1,2}\.|[A-Za-zä]{3,9})(?:\s?\d{4}|\d{2})?(?!\s*(?:bis|-|–))|(?:^|\s)(?:von|seit)\s(?:heute|gestern|vorgestern|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)(?!\s*(?:bis|an))|(?:^|\s)seit\s(?:über\s|mehr als\s)?[A-Za-zäöüß\d]{1,12}\s(?:Tag|Woche|Monat|Jahr)en/g;

const englishReference =
  /(?:^|\s)(?:of|dated|since|from)\s+\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{2,8}(?:\s\d{4})?(?!\s*(?:to|until|-|–))|(?:^|\s)(?:of|dated|since|from)\s+[A-Z][a-z]{2,8}\s\d{1,2}(?:,?\s\d{4})?/g;

const german: readonly RegExp[] = [
  /(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend|(?:mon|diens|donners|frei|sams|sonn)tags/,
  /(?:^|[^A-Za-zÀ-ɏ])(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?![A-Za-zÀ-ɏ])/u,
  /\d{1,2}\.\s?\d{1,2}\.|\d{4}-\d\d-\d\d|\d{1,2}:\d\d|\d\s?Uhr/,
  /(?:^|[^A-Za-zÀ-ɏ])(?:heute|morgen|übermorgen|gestern|KW\s?\d|Kalenderwoche|Ostern|Pfingsten|Weihnachten|Silvester|Neujahr|Jahreswechsel|(?:Monats|Wochen|Quartals|Jahres)(?:ende|anfang|mitte)|Wochenende)/iu,
  /(?:diese|dieser|nächste|nächster|nächsten|kommende|kommender|kommenden)\s(?:Woche|Monat|Quartal)(?![A-Za-zÀ-ɏ])/u,
  /(?:Ende|Anfang|Mitte)\s(?:der|des|dieser|dieses|nächster|nächsten|kommender|kommenden)\s(?:Woche|Monats|Quartals|Jahres)/,
  /(?:^|[^A-Za-zÀ-ɏ])(?:\d|einer|einem|eines|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|vierundzwanzig|achtundvierzig)\s(?:(?:bis|oder)\s[A-Za-zäöü\d]{1,12}\s)?(?:Werk|Arbeits|Bank|Geschäfts|Kalender)?(?:tag|woche|monat|stunde|minute|Tag|Woche|Monat|Stunde|Minute)/u,
  /gleiche[nr]?\sTag|selben\sTag|Folgetag|Vormittag|Nachmittag/,
];

const english: readonly RegExp[] = [
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/,
  /\b(?:January|February|March|April|June|July|August|September|October|November|December)\b|\b(?:in|by|of|until|from|\d)\s?May\b|\bMay\s\d/,
  /\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\b\d{1,2}[:.]\d\d\b|\b\d{1,2}\s?(?:a\.m\.|p\.m\.|am|pm|o'clock)/,
  /\b(?:today|tonight|tomorrow|yesterday|noon|midnight|Easter|Christmas|New Year|this week|next week|this month|next month|the weekend|end of (?:the|this|next) (?:week|month|quarter|year))\b/,
  /\b(?:\d+|one|a|an|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty-four|forty-eight)\s(?:(?:to|or)\s[a-z\d]{1,12}\s)?(?:more\s)?(?:working\s|business\s|calendar\s)?(?:day|week|month|hour|minute|fortnight)/,
];
