import type {Localised} from '../rule/rule.js';

export type Values = Readonly<Record<string, string | number | readonly string[]>>;
type Locale = 'de' | 'en';

/** Fill the `{slots}` of a text for a reader: quotes and lists as the reader's language writes them. */
export function render(text: Localised, values: Values | undefined, locale: Locale): string {
  return text[locale].replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values?.[name];
    if (value === undefined) return slot;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : list(value, locale);
  });
}

/** „dazu“ oder „deshalb“, “to” or “for”: alternatives as a reader's language quotes and joins them. */
function list(values: readonly string[], locale: Locale): string {
  const quoted = values.map((value) => (locale === 'de' ? `„${value}“` : `“${value}”`));
  return alternatives(locale).format(quoted);
}

const formats = new Map<Locale, Intl.ListFormat>();

function alternatives(locale: Locale): Intl.ListFormat {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.ListFormat(locale, {type: 'disjunction'});
    formats.set(locale, format);
  }
  return format;
}
