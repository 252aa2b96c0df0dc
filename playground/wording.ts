import type {Locale} from './protocol.js';

/** What the page says, in the languages that it speaks; `{slots}` are filled. */
export type Text = Readonly<Record<Locale, string>>;

/** What goes into slots. */
export type Slots = Readonly<Record<string, string | number>>;

/** A text with its slots filled; a slot that nobody fills stays, so that it is seen. */
export function filled(text: Text, locale: Locale, slots: Slots = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (slot, name: string) => String(slots[name] ?? slot));
}
