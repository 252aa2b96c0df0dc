import type {Locale} from './protocol.js';

/** Quotes as the reader's language writes them. */
export function quoted(text: string, locale: Locale): string {
  return locale === 'de' ? `„${text}“` : `“${text}”`;
}
