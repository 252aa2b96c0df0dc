import {eachForm} from '../dictionary/index.js';
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
import {phraseKey} from './lexicon.js';

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
const read = new Map<'de' | 'en', ReadonlyMap<string, readonly Cue[]>>();

/** All cues of a language by their first word, unpacked when the first letter in it comes. */
function cuesOf(language: 'de' | 'en'): ReadonlyMap<string, readonly Cue[]> {
  const known = read.get(language);
  if (known) return known;
  const cues = new Map<string, Cue[]>();
  for (const type of cuedTypes) {
    eachForm(lists[language][type], (phrase, means) => {
      const keys = phraseKey(phrase).split(' ');
      const [first] = keys;
      if (!first || phrase.includes('…')) return;
      const cue = {type, phrase, keys, points: worth[means] ?? 0.7};
      const same = cues.get(first);
      if (same) same.push(cue);
      else cues.set(first, [cue]);
    });
  }
  for (const same of cues.values()) same.sort((one, other) => other.keys.length - one.keys.length);
  read.set(language, cues);
  return cues;
}

/** Every cue that the words hold; a phrase counts once, not again for the shorter ones of its type inside it. */
export function* cuesIn(keys: readonly string[], language: 'de' | 'en'): Generator<Cue> {
  const cues = cuesOf(language);
  const ends = new Map<CuedType, number>();
  for (let index = 0; index < keys.length; index++) {
    const found = cues.get(keys[index] ?? '');
    if (!found) continue;
    for (const cue of found) {
      const end = index + cue.keys.length;
      if (end <= (ends.get(cue.type) ?? 0) || !cue.keys.every((key, at) => keys[index + at] === key)) continue;
      ends.set(cue.type, end);
      yield cue;
    }
  }
}
