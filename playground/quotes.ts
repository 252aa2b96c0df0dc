import type {Locale} from './protocol.js';

/** The beginning and the end of long words, on one line. */
export function shortened(text: string, most = 90): string {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words.length <= most) return words;
  const end = Math.round(most / 4.5);
  const start = words.slice(0, most - end - 8).replace(/\s\S*$/, '');
  return `${start} … ${words.slice(-end).replace(/^\S*\s/, '')}`;
}

/** What no line may part: „E-Mail“, „Nr. 4711“, „1. April“. */
export function unbroken(text: string): string {
  return text
    .replace(/(^|[\s(„“])([Ee])-(?=[Mm]ail)/g, '$1$2\u2011')
    .replace(/(\bNr\.|\b\d{1,2}\.) (?=\d|[JFMASOND][a-zä]{2})/g, '$1\u00a0');
}

/** Quotes as the reader's language writes them. */
export function quoted(text: string, locale: Locale): string {
  return locale === 'de' ? `„${text}“` : `“${text}”`;
}
