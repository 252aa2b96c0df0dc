import type {Localised} from '../rule/rule.js';

export type Values = Readonly<Record<string, string | number | readonly string[]>>;
type Locale = 'de' | 'en';

/** Fill the `{slots}` of a text for a reader: quotes and lists as the reader's language writes them. */
export function render(text: Localised, values: Values | undefined, locale: Locale): string {
  const written = text[locale];
  return !written.includes('{')
    ? written
    : written.replace(/\{(\w+)\}/g, (slot, name: string) => {
        const value = values?.[name];
        if (value === undefined) return slot;
        return typeof value === 'string' || typeof value === 'number' ? String(value) : list(value, locale);
      });
}

/**
 * „dazu“ oder „deshalb“, “to” or “for”: alternatives as a reader's language quotes and joins them. Intl.ListFormat would say
 * the same, but loading its data costs more than everything else that a start does.
 */
function list(values: readonly string[], locale: Locale): string {
  const quoted = values.map((value) => (locale === 'de' ? `„${value}“` : `“${value}”`));
  const last = quoted.at(-1) ?? '';
  if (quoted.length < 2) return last;
  const first = quoted.slice(0, -1).join(', ');
  if (locale === 'de') return `${first} oder ${last}`;
  return quoted.length === 2 ? `${first} or ${last}` : `${first}, or ${last}`;
}
