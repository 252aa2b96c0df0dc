import type {Reading} from '../formats/index.js';
import type {Letter} from '../letter/letter.js';
import {reasonTexts} from '../letter/reason-texts.js';
import {render} from '../report/message.js';
import type {Locale} from '../settings/settings.js';

/** A letter as klarbrief reads it, and the file that it was read from. */
export interface Explained {
  readonly path: string;
  readonly reading: Reading;
  readonly letter: Letter;
}

/** Texts by their key, when the key comes from elsewhere. */
export type Texts = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** Why klarbrief thinks so, as sentences. */
export function reasonsOf({reasons}: Letter, locale: Locale): string[] {
  return reasons.map(({message, values}) => {
    const text = (reasonTexts as Texts)[message];
    return text ? render(text, values, locale) : message;
  });
}

/** The subject and sender of a letter as people write them. */
export function fieldsOf({mail, source, children}: Letter): {
  readonly subject: string | null;
  readonly from: string | null;
} {
  const part = children.find(({name}) => name === 'subject');
  const subject = mail?.subject ?? (part ? source.text.slice(...part.at).trim() : undefined);
  const from = mail?.from;
  return {
    subject: subject ?? null,
    from: from ? (from.name ? `${from.name} <${from.address}>` : from.address) : null,
  };
}
