import type {Locale} from './protocol.js';

/** The beginning and the end of long words, on one line. */
export function shortened(text: string, most = 90): string {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words.length <= most) return words;
  const end = Math.round(most / 4.5);
  const start = words.slice(0, most - end - 8).replace(/\s\S*$/, '');
  return `${start} … ${words.slice(-end).replace(/^\S*\s/, '')}`;
}

/** Words that no line may end in: „E-“ and „Mail“ belong together. */
export function unbroken(text: string): string {
  return text.replace(/(^|[\s(„“])([Ee])-(?=[Mm]ail)/g, '$1$2\u2011');
}

/** Quotes as the reader's language writes them. */
export function quoted(text: string, locale: Locale): string {
  return locale === 'de' ? `„${text}“` : `“${text}”`;
}
