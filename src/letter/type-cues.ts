import deAdvertising from '../generated/de/letter/type-advertising.js';
import deComplaintReply from '../generated/de/letter/type-complaint-reply.js';
import deCongratulation from '../generated/de/letter/type-congratulation.js';
import deContactChange from '../generated/de/letter/type-contact-change.js';
import deGeneral from '../generated/de/letter/type-general.js';
import deInvoice from '../generated/de/letter/type-invoice.js';
import deNewsletter from '../generated/de/letter/type-newsletter.js';
import deNotification from '../generated/de/letter/type-notification.js';
import deOffer from '../generated/de/letter/type-offer.js';
import deOrderConfirmation from '../generated/de/letter/type-order-confirmation.js';
import deReminder from '../generated/de/letter/type-reminder.js';
import deReply from '../generated/de/letter/type-reply.js';
import enAdvertising from '../generated/en/letter/type-advertising.js';
import enComplaintReply from '../generated/en/letter/type-complaint-reply.js';
import enCongratulation from '../generated/en/letter/type-congratulation.js';
import enContactChange from '../generated/en/letter/type-contact-change.js';
import enGeneral from '../generated/en/letter/type-general.js';
import enInvoice from '../generated/en/letter/type-invoice.js';
import enNewsletter from '../generated/en/letter/type-newsletter.js';
import enNotification from '../generated/en/letter/type-notification.js';
import enOffer from '../generated/en/letter/type-offer.js';
import enOrderConfirmation from '../generated/en/letter/type-order-confirmation.js';
import enReminder from '../generated/en/letter/type-reminder.js';
import enReply from '../generated/en/letter/type-reply.js';
import {keysIn, type WordFinder, wordFinder} from './type-words.js';

/** The types that words can show. */
export type CuedType =
  | 'reminder'
  | 'contact-change'
  | 'congratulation'
  | 'complaint-reply'
  | 'offer'
  | 'order-confirmation'
  | 'invoice'
  | 'reply'
  | 'newsletter'
  | 'notification'
  | 'advertising'
  | 'general';

/** A word or phrase that speaks for a type of letter. */
export interface Cue {
  readonly type: CuedType;
  readonly phrase: string;
  readonly keys: readonly string[];
  readonly points: number;
}

const lists: Readonly<Record<'de' | 'en', Readonly<Record<CuedType, string>>>> = {
  de: {
    reminder: deReminder,
    'contact-change': deContactChange,
    congratulation: deCongratulation,
    'complaint-reply': deComplaintReply,
    offer: deOffer,
    'order-confirmation': deOrderConfirmation,
    invoice: deInvoice,
    reply: deReply,
    newsletter: deNewsletter,
    notification: deNotification,
    advertising: deAdvertising,
    general: deGeneral,
  },
  en: {
    reminder: enReminder,
    'contact-change': enContactChange,
    congratulation: enCongratulation,
    'complaint-reply': enComplaintReply,
    offer: enOffer,
    'order-confirmation': enOrderConfirmation,
    invoice: enInvoice,
    reply: enReply,
    newsletter: enNewsletter,
    notification: enNotification,
    advertising: enAdvertising,
    general: enGeneral,
  },
};

/** The types in the order in which they win when the signs are even: the rarer and clearer first. */
export const cuedTypes: readonly CuedType[] = [
  'reminder',
  'contact-change',
  'congratulation',
  'complaint-reply',
  'offer',
  'order-confirmation',
  'invoice',
  'reply',
  'newsletter',
  'notification',
  'advertising',
  'general',
];

const worth: Readonly<Record<string, number>> = {sure: 4, likely: 2};
const opened = new Map<'de' | 'en', WordFinder<Cue>>();

/** All cues of a language by their first word, opened when the first letter in it comes. */
function cuesOf(language: 'de' | 'en'): WordFinder<Cue> {
  const known = opened.get(language);
  if (known) return known;
  const finder = wordFinder<Cue>(
    cuedTypes.map((type) => lists[language][type]),
    (phrase, means, list) => {
      const type = cuedTypes[list];
      if (type === undefined || phrase.includes('…')) return undefined;
      return {type, phrase, keys: keysIn(phrase), points: worth[means] ?? 0.7};
    },
  );
  opened.set(language, finder);
  return finder;
}

/** Every cue that the words hold; a phrase counts once, not again for the shorter ones of its type inside it. */
export function* cuesIn(keys: readonly string[], language: 'de' | 'en'): Generator<Cue> {
  const find = cuesOf(language);
  const ends = new Map<CuedType, number>();
  for (let index = 0; index < keys.length; index++) {
    const longest = new Map<CuedType, Cue>();
    for (const cue of find(keys[index] ?? '')) {
      if (cue.keys.length <= (longest.get(cue.type)?.keys.length ?? 0)) continue;
      if (cue.keys.every((key, at) => keys[index + at] === key)) longest.set(cue.type, cue);
    }
    for (const cue of longest.values()) {
      const end = index + cue.keys.length;
      if (end <= (ends.get(cue.type) ?? 0)) continue;
      ends.set(cue.type, end);
      yield cue;
    }
  }
}
