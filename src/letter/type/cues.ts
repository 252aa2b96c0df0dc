import deAdvertising from '../../generated/de/letter/type-advertising.js';
import deComplaintReply from '../../generated/de/letter/type-complaint-reply.js';
import deCongratulation from '../../generated/de/letter/type-congratulation.js';
import deContactChange from '../../generated/de/letter/type-contact-change.js';
import deGeneral from '../../generated/de/letter/type-general.js';
import deInvoice from '../../generated/de/letter/type-invoice.js';
import deNewsletter from '../../generated/de/letter/type-newsletter.js';
import deNotification from '../../generated/de/letter/type-notification.js';
import deOffer from '../../generated/de/letter/type-offer.js';
import deOrderConfirmation from '../../generated/de/letter/type-order-confirmation.js';
import deReminder from '../../generated/de/letter/type-reminder.js';
import deReply from '../../generated/de/letter/type-reply.js';
import enAdvertising from '../../generated/en/letter/type-advertising.js';
import enComplaintReply from '../../generated/en/letter/type-complaint-reply.js';
import enCongratulation from '../../generated/en/letter/type-congratulation.js';
import enContactChange from '../../generated/en/letter/type-contact-change.js';
import enGeneral from '../../generated/en/letter/type-general.js';
import enInvoice from '../../generated/en/letter/type-invoice.js';
import enNewsletter from '../../generated/en/letter/type-newsletter.js';
import enNotification from '../../generated/en/letter/type-notification.js';
import enOffer from '../../generated/en/letter/type-offer.js';
import enOrderConfirmation from '../../generated/en/letter/type-order-confirmation.js';
import enReminder from '../../generated/en/letter/type-reminder.js';
import enReply from '../../generated/en/letter/type-reply.js';
import {keysIn, type WordFinder, wordFinder} from './words.js';

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
  /** Type and phrase: what counts once in a letter. */
  readonly once: string;
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

/** All cues of a language by their first word, type by type. */
export function cueFinder(language: 'de' | 'en'): WordFinder<Cue> {
  return wordFinder<Cue>(
    cuedTypes.map((type) => lists[language][type]),
    (phrase, means, list) => {
      const type = cuedTypes[list];
      if (type === undefined || phrase.includes('…')) return undefined;
      return {type, phrase, keys: keysIn(phrase), points: worth[means] ?? 0.7, once: `${type} ${phrase}`};
    },
  );
}
