import type {CuedType} from './cues.js';
import {
  hasAnyPrice,
  hasUnsubscribe,
  isAnswer,
  isCustomersDay,
  isTimeTogether,
  type Looked,
  moneyMoves,
} from './questions.js';
import {type Senses, senseOf} from './senses.js';
import type {Tally} from './tally.js';

/** What everything found so far together says for or against some types. */
interface Correction {
  /** The sign or act that it goes back to. */
  readonly message: string;
  readonly types: readonly CuedType[];
  readonly points: number;
  readonly when: (tally: Tally, letter: Looked, senses: Senses) => boolean;
}

/** Weigh the signs of a letter against each other, in the order of the list: each correction sees what those before it did. */
export function correct(tally: Tally, letter: Looked, senses: Senses): void {
  for (const {message, types, points, when} of corrections)
    if (when(tally, letter, senses)) for (const type of types) tally.add(type, points, {message});
}

/** What went wrong or is put right: who only regrets that something cannot be done answers no complaint. */
const faults = ['trouble', 'anger', 'remedy'].map(senseOf);
const cannot = senseOf('cannot');

/** What a reminder is about, in one word or another. */
const moneyWords = ['amount', 'bill', 'dues', 'money', 'pay', 'bank', 'owed', 'terms', 'cost', 'notPaid'].map(senseOf);

/** What somebody does who sells. */
const selling = [
  'act-invites-to-buy',
  'act-free',
  'act-cheap',
  'act-open-day',
  'act-joy',
  'sign-discount',
  'sign-unsubscribe',
  'sign-praise',
  'sign-asks-customer',
] as const;

/** What somebody does who answers an inquiry with a price. */
const proposals = ['act-propose-price', 'act-holds', 'act-price-asked'] as const;

/** Signs that an order was taken, though a machine says so. */
const takesOrder = ['act-thanks-order', 'act-order-subject'] as const;

/** Signs that a bill has come, after which nobody advertises. */
const bills = ['act-bill-enclosed', 'act-bill-subject', 'act-our-bill'] as const;

/** Signs of a letter that announces or asks something and speaks of money only by the way. */
const announcing = ['act-new-rule', 'act-papers', 'act-interrupt', 'act-rise'] as const;

const corrections: readonly Correction[] = [
  {
    message: 'act-decline',
    types: ['complaint-reply'],
    points: -5,
    when: (tally, _letter, senses) =>
      senses.has(cannot) && !senses.hasOne(faults) && !tally.has('complaint-reply', 'sign-customer-complains'),
  },
  {
    message: 'sign-answers-complaint',
    types: ['complaint-reply'],
    points: 3,
    when: (tally, letter) => tally.points('complaint-reply') >= 5 && isAnswer(letter),
  },
  {
    message: 'act-complained',
    types: ['reply'],
    points: -5,
    when: (tally) => tally.has('complaint-reply', 'act-complained'),
  },
  {message: 'act-papers', types: ['reply'], points: -4, when: (tally) => tally.has('general', 'act-papers')},
  {
    message: 'sign-no-price',
    types: ['reminder'],
    points: -6,
    when: (_tally, _letter, senses) => !senses.hasOne(moneyWords),
  },
  {
    message: 'sign-first-contact',
    types: ['advertising'],
    points: -1.5,
    when: (tally) => !tally.hasOne('advertising', selling) && tally.most('advertising') < 3.5,
  },
  {
    message: 'act-holds',
    types: ['advertising'],
    points: -2,
    when: (tally, letter) => hasAnyPrice(letter) && !hasUnsubscribe(letter) && tally.hasOne('offer', proposals),
  },
  {
    // Somebody who is called by name gets a price made for him, however much of a bargain it is.
    message: 'sign-offer-named',
    types: ['advertising'],
    points: -2,
    when: (tally, {facts, template}) =>
      tally.has('offer', 'sign-offer-named') && facts.salutation?.name !== undefined && !template,
  },
  {
    // A discount on an anniversary spoils the congratulation, and it remains one.
    message: 'sign-jubilee',
    types: ['congratulation'],
    points: 6,
    when: (tally, letter) =>
      tally.has('congratulation', 'sign-prices') && (isTimeTogether(letter) || isCustomersDay(letter)),
  },
  {
    message: 'sign-jubilee',
    types: ['advertising'],
    points: -3,
    when: (_tally, letter) => isTimeTogether(letter) || isCustomersDay(letter),
  },
  {message: 'act-meeting', types: ['offer'], points: -3, when: (tally) => tally.has('general', 'act-meeting')},
  {
    // Who calls a product back also regrets, makes good, and gives something for nothing.
    message: 'act-recall',
    types: ['complaint-reply', 'advertising', 'order-confirmation'],
    points: -8,
    when: (tally) => tally.has('general', 'act-recall'),
  },
  {
    message: 'act-machine',
    types: ['order-confirmation'],
    points: -4,
    when: (tally) => tally.has('notification', 'act-machine') && !tally.hasOne('order-confirmation', takesOrder),
  },
  {
    message: 'act-parcel',
    types: ['order-confirmation'],
    points: -4,
    when: (tally) => tally.has('notification', 'act-parcel'),
  },
  {
    // Whoever tells that the parcel has left thanks for the order once more.
    message: 'act-parcel',
    types: ['order-confirmation'],
    points: -3,
    when: (tally) =>
      tally.has('notification', 'act-parcel') &&
      !tally.hasOne('order-confirmation', ['act-confirm', 'act-order-subject']),
  },
  {
    message: 'act-parcel',
    types: ['notification'],
    points: 3,
    when: (tally) => tally.has('notification', 'act-parcel') && tally.has('notification', 'sign-somebody'),
  },
  {
    message: 'act-asked-price',
    types: ['reply'],
    points: -6,
    when: (tally, letter) => tally.has('offer', 'act-asked-price') && hasAnyPrice(letter),
  },
  {
    message: 'sign-customer-orders',
    types: ['offer'],
    points: -5,
    when: (tally) => tally.has('order-confirmation', 'sign-customer-orders'),
  },
  {
    message: 'act-accept',
    types: ['offer'],
    points: 2,
    when: (tally, letter) =>
      tally.has('offer', 'act-accept') && hasAnyPrice(letter) && !hasUnsubscribe(letter) && !moneyMoves(letter),
  },
  {
    // Nobody bills or confirms while the customer has yet to say yes.
    message: 'act-accept',
    types: ['invoice', 'order-confirmation'],
    points: -2,
    when: (tally, letter) => tally.has('offer', 'act-accept') && hasAnyPrice(letter),
  },
  {
    message: 'act-come',
    types: ['invoice'],
    points: -3,
    when: (tally) => tally.has('order-confirmation', 'act-come'),
  },
  {
    // A letter may use the words of these although it only announces something new.
    message: 'act-new-rule',
    types: ['advertising', 'complaint-reply'],
    points: -2.5,
    when: (tally) => tally.has('general', 'act-new-rule'),
  },
  {
    // These name prices; where the letter is about a price that changes, it is none of them.
    message: 'act-rise',
    types: ['invoice', 'offer', 'advertising'],
    points: -4,
    when: (tally) => tally.has('general', 'act-rise'),
  },
  {message: 'sign-prices', types: ['advertising'], points: -3, when: (tally) => tally.hasOne('invoice', bills)},
  {
    // These ask for money or speak of an order, as reminders do too: what is overdue tells them apart.
    message: 'sign-overdue',
    types: ['invoice', 'order-confirmation', 'reply'],
    points: -7,
    when: (tally) => tally.most('reminder') >= 3.5,
  },
  {
    message: 'sign-overdue',
    types: ['general'],
    points: -4,
    when: (tally) => tally.most('reminder') >= 3.5 && !tally.hasOne('general', announcing),
  },
  {
    // Answers to complaints look like these, but for their regret.
    message: 'sign-answers-complaint',
    types: ['reply', 'invoice', 'order-confirmation'],
    points: -3,
    when: (tally) => tally.points('complaint-reply') >= 6,
  },
  {
    // Whoever was upset and hears regret has complained, however politely the answer thanks for the message.
    message: 'sign-answers-complaint',
    types: ['reply'],
    points: -4,
    when: (tally) =>
      tally.points('complaint-reply') >= 9 &&
      tally.has('complaint-reply', 'act-sorry') &&
      tally.has('complaint-reply', 'act-upset'),
  },
];
