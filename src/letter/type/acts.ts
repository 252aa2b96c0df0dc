import type {CuedType} from './cues.js';
import {countOfSenses, type Sense, type Senses, senseOf} from './senses.js';

/**
 * What a sentence does: it takes the senses of several words together ("pay" and an amount; "not", "receive" and money). A part
 * with bars is met by any of its senses.
 */
interface Act {
  readonly type: CuedType;
  readonly points: number;
  readonly needs: readonly (readonly Sense[])[];
  /** The part that the fewest acts need: an act is only thought of where this part is there. */
  readonly rarest: readonly Sense[];
  readonly without: readonly Sense[];
  /** The subject alone, any one sentence, or the whole letter. */
  readonly where: ActPlace;
  readonly message: string;
  /** Type and message: of acts of one kind, only the strongest counts. */
  readonly kind: string;
}

/** An act as it is written down. */
type ToldAct = Omit<Act, 'rarest'>;

/** Where an act is done. */
export type ActPlace = 'subject' | 'sentence' | 'letter';

/** An act that was found: what it speaks for, and in which words. */
export interface FoundAct {
  readonly type: CuedType;
  readonly points: number;
  readonly message: string;
  readonly words: string;
}

/** The acts of several sentences, the strongest of each kind. */
export class FoundActs {
  readonly #found = new Map<string, FoundAct>();

  /** Count the acts that these senses make. */
  count(senses: Senses, where: ActPlace, factor = 1): void {
    const done = doneActs(senses, where);
    for (let at = 0; at < done.length; at++) {
      const act = acts[done[at] ?? 0];
      if (act === undefined) continue;
      const {type, message, kind} = act;
      const points = act.points * factor;
      const known = this.#found.get(kind);
      if (known === undefined || known.points < points)
        this.#found.set(kind, {type, points, message, words: wordsOf(act, senses)});
    }
  }

  /** In the order in which their kinds were first seen. */
  all(): Iterable<FoundAct> {
    return this.#found.values();
  }
}

/** Whether all parts are there, the rarest being so already. */
function isDone({needs, rarest, without}: Act, senses: Senses): boolean {
  for (let at = 0; at < needs.length; at++) {
    const part = needs[at];
    if (part !== undefined && part !== rarest && !senses.hasOne(part)) return false;
  }
  return without.length === 0 || !senses.hasOne(without);
}

function wordsOf({needs}: Act, senses: Senses): string {
  const words = new Set<string>();
  for (const part of needs) {
    const sense = part.find((one) => senses.has(one));
    const carried = sense === undefined ? '' : (senses.words(sense) ?? '');
    if (carried !== '') words.add(carried);
  }
  return [...words].join(' … ');
}

const none: readonly never[] = [];

/** `needs` in words: "pay amount|date" needs the sense pay and one of the other two; "!past" must not be there. */
function act(where: ActPlace, type: CuedType, points: number, message: string, when: string): ToldAct {
  const parts = when.split(' ');
  return {
    type,
    points,
    message,
    where,
    needs: parts.filter((part) => !part.startsWith('!')).map((part) => part.split('|').map(senseOf)),
    without: parts.filter((part) => part.startsWith('!')).map((part) => senseOf(part.slice(1))),
    kind: `${type} ${message}`,
  };
}

const inSentence = (type: CuedType, points: number, message: string, when: string): ToldAct =>
  act('sentence', type, points, message, when);
const inSubject = (type: CuedType, points: number, message: string, when: string): ToldAct =>
  act('subject', type, points, message, when);
const inLetter = (type: CuedType, points: number, message: string, when: string): ToldAct =>
  act('letter', type, points, message, when);

const told: readonly ToldAct[] = [
  inSentence('reminder', 4, 'act-not-paid', 'bill|dues|money|amount not|yet receive we|our|not !sorry !remedy'),
  inSentence('reminder', 4, 'act-not-paid', 'bill|dues|money|amount owed !inCase'),
  inSentence('reminder', 4, 'act-not-paid', 'bill|dues|money|amount due|pay past !remedy !inCase'),
  inSentence('reminder', 4, 'act-not-paid', 'bill|dues|money|amount|debit bounced'),
  inSentence('reminder', 3.5, 'act-not-paid', 'bill|dues|money missing'),
  inSentence('reminder', 4, 'act-not-paid', 'amount missing yet'),
  inSentence('reminder', 3, 'act-not-paid', 'bill|dues|money|amount past receive|bank date'),
  inSentence('reminder', 4, 'act-not-paid', 'notPaid !if !sorry !due'),
  inSentence('reminder', 4, 'act-not-paid', 'bill|dues|money|amount shouldHave receive|bank|pay date|month !if'),
  inSentence('reminder', 3.6, 'act-paid-already', 'settledAlready if'),
  inSentence('reminder', 2, 'act-excuse', 'slipped'),
  inSentence('reminder', 1, 'act-paid-already', 'settledAlready'),
  inLetter('reminder', 3.6, 'act-not-paid', 'notHeard amount pay'),
  inSentence('reminder', 3, 'act-dun', 'dun !inCase'),
  inSubject('reminder', 4, 'act-dun', 'dun'),
  inSubject('reminder', 3, 'act-not-paid', 'bill|dues|money|amount owed'),

  inSentence('invoice', 3.5, 'act-pay', 'please pay amount|money|bank by|bank|date !owed'),
  inSentence('invoice', 3, 'act-pay', 'pay amount|money|bank|dues|bill please|bank|by|date|days|due !buy'),
  inSentence('invoice', 4, 'act-bill-enclosed', 'bill attached'),
  inSentence('invoice', 3.5, 'act-debit', 'debit amount|dues|bill|bank'),
  inSentence('invoice', 3, 'act-dues', 'dues amount !rise !past !owed !not'),
  inSentence('invoice', 3, 'act-due', 'due amount|date|days|dues|money|bill !past !owed'),
  inSentence('invoice', 3, 'act-charge', 'we charge amount !estimate !not'),
  inSubject('invoice', 3, 'act-bill-subject', 'bill|dues !rise'),
  inSentence('invoice', 2, 'act-our-bill', 'ourBill !owed'),

  inLetter('invoice', 2.5, 'act-pay', 'amount pay bank !inquiry !accept !owed !notPaid'),

  inSentence('offer', 3, 'act-holds', 'holds cost|estimate|we by|date !not'),
  inSentence('offer', 4, 'act-asked-price', 'haveAct|you asked|wanted cost'),
  inSentence('offer', 3.5, 'act-price-asked', 'thanks inquiry estimate|cost|amount'),
  inSentence('offer', 3, 'act-propose-price', 'propose|estimate amount !rise'),
  inSentence('offer', 2.5, 'act-accept', 'accept if|ask|please'),
  inSentence('offer', 2, 'act-unit-price', 'amount net !rise !owed !due !debit'),
  inSentence('offer', 2, 'act-for-you', 'we you amount !rise !owed !due !debit !remedy !pay !charge !cheap !offerWord'),
  inSentence('offer', 4, 'act-propose-price', 'charge amount if|propose'),
  inSentence('offer', 2, 'act-begin', 'begin we|take date|days|month'),
  inSubject('offer', 3.5, 'act-estimate-subject', 'estimate !cheap !urge'),
  inLetter('offer', 2.5, 'act-propose-price', 'propose amount cost you !owed !due !debit !cheap !offerWord'),
  inLetter('offer', 3, 'act-price-asked', 'inquiry thanks|asked amount cost|propose|estimate|charge'),

  inSentence('order-confirmation', 4, 'act-confirm', 'confirm order|appointment your|we !please !not'),
  inSentence('order-confirmation', 4, 'act-thanks-order', 'thanks order !inquiry'),
  inSentence('order-confirmation', 2.5, 'act-confirm', 'confirm order|appointment !please !not'),
  inSubject('order-confirmation', 3.5, 'act-order-subject', 'order|appointment time'),
  inSentence('order-confirmation', 3, 'act-appointment', 'your appointment date|time'),
  inSentence('order-confirmation', 4, 'act-come', 'visit you date|month time'),
  inSentence('order-confirmation', 3, 'act-come', 'visit we time !if !propose'),
  inSentence('order-confirmation', 4, 'act-thanks-order', 'enrolled you thanks|pleased !decline'),
  inSentence('order-confirmation', 2, 'act-appointment', 'starts date time'),
  inSentence('order-confirmation', 3.5, 'act-confirm', 'confirm time date|month we|you'),
  inSentence('order-confirmation', 3.5, 'act-booked', 'booked you|your !not !years'),
  inSentence('order-confirmation', 3.5, 'act-confirm', 'wroteDown !ask'),
  inSentence('order-confirmation', 2.5, 'act-confirm', 'agreed !propose !owed !notPaid'),
  inSentence(
    'order-confirmation',
    3,
    'act-delivery',
    'deliver date|time !propose !if !from !accept !interrupt !please',
  ),
  inLetter('order-confirmation', 2.5, 'act-appointment', 'date time prevented !meeting !openday !cosy'),
  inLetter('order-confirmation', 2, 'act-bring', 'date|month time bring !meeting !openday !cosy'),
  inSentence('order-confirmation', 3, 'act-arrival', 'arrive date|time'),
  inLetter('order-confirmation', 3, 'act-comes-as-asked', 'asked visit date|month time'),
  inSentence('order-confirmation', 2, 'act-prevented', 'prevented'),
  inSentence('order-confirmation', 1.5, 'act-bring', 'bring please|you'),
  inSubject('order-confirmation', 4, 'act-order-subject', 'orderDoc'),
  inSubject('order-confirmation', 3, 'act-order-subject', 'your order|appointment'),
  inSubject('order-confirmation', 3, 'act-order-subject', 'confirm order|appointment|date'),

  inSentence('reply', 4, 'act-customer-asked', 'haveAct you asked !not'),
  inSentence('reply', 3.4, 'act-customer-asked', 'haveAct you applied !not !pleased !thanks !time'),
  inSentence('reply', 4, 'act-customer-asked', 'you wanted !if !ask'),
  inSentence('reply', 4, 'act-customer-asked', 'pleased thatYou wanted|asked'),
  inSentence('reply', 4, 'act-thanks-note', 'thanks note|request'),
  inSentence('reply', 4, 'act-thanks-note', 'thanks your estimate !we'),
  inSentence('offer', -5, 'act-thanks-note', 'thanks your estimate !we'),
  inSentence('reply', 3, 'act-your-note', 'your request|note'),
  inSubject('reply', 3.5, 'act-your-note', 'your request|note'),
  inSentence('reply', 2.5, 'act-grant', 'gladly we you|your !inquiry !confirm !propose'),
  inSentence('reply', 3, 'act-done', 'storno'),
  inSentence('reply', 3, 'act-grant', 'grant your|request|you'),
  inSentence('reply', 2.5, 'act-decline', 'decline'),
  inSentence('reply', 2.5, 'act-done', 'yours done'),
  inSentence('reply', 3, 'act-ends', 'your yours ends'),

  inSentence('complaint-reply', 3, 'act-sorry', 'sorry !lateReply !formula'),
  inSentence('complaint-reply', -8, 'act-late-reply', 'lateReply !anger'),
  inSentence('complaint-reply', 5, 'act-complained', 'you complain !if !not !please'),
  inSentence('complaint-reply', 3, 'act-upset', 'you|your anger'),
  inSentence('complaint-reply', 2, 'act-upset', 'anger'),
  inSentence('complaint-reply', 1.5, 'act-trouble', 'trouble !safe !inCase'),
  inSentence('complaint-reply', 2.5, 'act-remedy', 'remedy you|your|we !toUs'),
  inSubject('complaint-reply', 3, 'act-trouble', 'trouble|anger'),
  inLetter('complaint-reply', 3, 'act-sorry-remedy', 'sorry|anger remedy !lateReply'),
  inLetter('complaint-reply', 2, 'act-sorry-trouble', 'sorry|anger trouble !lateReply'),

  inSentence('contact-change', 4, 'act-takes-over', 'takeover person|name from|date|month'),
  inSentence('contact-change', 2.5, 'act-takes-over', 'takeover person|name'),
  inSentence('contact-change', 3, 'act-leaves', 'leave person|name|we|years'),
  inSentence('contact-change', 3.5, 'act-new-role', 'fresh role'),
  inSubject('contact-change', 3, 'act-new-role', 'fresh role'),
  inSentence('contact-change', 3, 'act-reach-them', 'reachThem'),
  inSubject('contact-change', 3, 'act-takes-over', 'person|name now'),
  inLetter('contact-change', 4, 'act-successor', 'leave takeover person|name'),
  inSubject('contact-change', 3, 'act-takes-over', 'takeover'),
  inSubject('contact-change', 2.5, 'act-leaves', 'leave person|name'),

  inSentence('congratulation', 5, 'act-congratulate', 'congrats'),
  inSentence('congratulation', 3.5, 'act-wish', 'wish luck !request !everyday'),
  inSentence('congratulation', 1.5, 'act-wish', 'wish you !everyday'),
  inSentence('congratulation', 4.5, 'act-wish', 'wish feast'),
  inSentence('congratulation', 3, 'act-loyal', 'thanks loyalty'),
  inSentence('congratulation', 3.5, 'act-years', 'years loyalty'),
  inSubject('congratulation', 4, 'act-feast', 'feast !estimate !buy'),
  inSubject('congratulation', 3.5, 'act-years', 'years'),

  inSentence('notification', 4, 'act-machine', 'machine'),
  inSentence('notification', 4, 'act-secret', 'secret login|ready|ignore'),
  inSentence('notification', 3, 'act-link', 'optin link|login'),
  inSentence('notification', 3, 'act-ignore', 'ignore'),
  inSubject('notification', 2, 'act-event', 'event'),
  inSentence('notification', 3.5, 'act-parcel', 'parcel underway'),
  inLetter('notification', 3.5, 'act-parcel', 'parcel underway date|time'),
  inSentence('notification', 3.5, 'act-inbox', 'inbox ready'),
  inSentence('notification', 3, 'act-desk', 'inbox desk'),
  inSubject('notification', 3.5, 'act-secret', 'secret'),
  inSubject('notification', 3, 'act-parcel', 'parcel underway'),

  inSentence('advertising', 3, 'act-invites-to-buy', 'buy offerWord|cheap|openday|urge'),
  inSentence('advertising', 1.5, 'act-invites-to-buy', 'buy'),
  inSentence('advertising', 2, 'act-free', 'offerWord'),
  inSentence('advertising', 3, 'act-cheap', 'cheap amount|percent'),
  inSentence('advertising', 2.5, 'act-cheap', 'cheap buy|offerWord'),
  inSentence('advertising', 2.5, 'act-open-day', 'openday date|time|month'),
  inSubject('advertising', 3, 'act-open-day', 'openday'),
  inSentence('advertising', 1.5, 'act-joy', 'joy you|your'),
  inSubject('advertising', 1.5, 'act-joy', 'joy'),
  inSubject('advertising', 2.5, 'act-invites-to-buy', 'buy|offerWord|cheap'),

  inSubject('newsletter', 5, 'act-news', 'letterNews'),
  inSentence('newsletter', 2.5, 'act-news', 'letterNews'),

  inSentence('general', 4, 'act-rise', 'rise terms|amount|percent !buy'),
  inSubject('general', 4, 'act-rise', 'terms from|rise|change'),
  inSubject('general', 4, 'act-new-rule', 'fresh from !role !person !name !openday !takeover'),
  inSentence('general', 3, 'act-rise', 'your cost amount from date|month'),
  inSentence('general', 4, 'act-rise', 'dearer from|date|month !not'),
  inSubject('general', 3.5, 'act-interrupt', 'period !cheap !offerWord !openday !order !appointment !booked !buy'),
  inLetter('general', 5, 'act-recall', 'hazard batch'),
  inSentence('general', 3, 'act-terms', 'terms change'),
  inSentence('general', 3, 'act-submit', 'please submit'),
  inSentence('general', 3, 'act-interrupt', 'interrupt date|time|month !asked'),
  inSubject('general', 3, 'act-interrupt', 'interrupt !yours'),
  inSentence('general', 5, 'act-papers', 'need papers'),
  inSubject('general', 4, 'act-papers', 'papers request|yours'),
  inSubject('general', 3.5, 'act-meeting', 'meeting'),
  inSentence('general', 3, 'act-meeting', 'meeting date|time|month'),
  inSentence('general', 3, 'act-cosy', 'cosy you|we'),
  inSentence('general', 6, 'act-we-quit', 'weQuit'),
];

const acts: readonly Act[] = withRarest(told);

function withRarest(told: readonly ToldAct[]): Act[] {
  const uses: number[] = new Array(countOfSenses()).fill(0);
  for (const {needs} of told) for (const part of needs) for (const sense of part) uses[sense] = (uses[sense] ?? 0) + 1;
  return told.map((act) => {
    let rarest: readonly Sense[] = none;
    let fewest = Number.POSITIVE_INFINITY;
    for (const part of act.needs) {
      let most = 0;
      for (const sense of part) most = Math.max(most, uses[sense] ?? 0);
      if (most >= fewest) continue;
      rarest = part;
      fewest = most;
    }
    return {...act, rarest};
  });
}

/** The places of the acts that these senses make, in the order of the list. */
function doneActs(senses: Senses, where: ActPlace): readonly number[] {
  const {found} = senses;
  const bySense = actsBySense[where];
  let places: number[] | undefined;
  for (let at = 0; at < found.length; at++) {
    const same = bySense[found[at] ?? 0];
    if (same === undefined) continue;
    for (let one = 0; one < same.length; one++) {
      const place = same[one] ?? 0;
      const act = acts[place];
      if (act === undefined || !isDone(act, senses)) continue;
      if (places === undefined) places = [place];
      else insert(places, place);
    }
  }
  return places ?? none;
}

/** Put a number in its place among the others, once. There are few, and most come in order. */
function insert(sorted: number[], number: number): void {
  let at = sorted.length;
  while (at > 0 && (sorted[at - 1] ?? 0) > number) at--;
  if (at > 0 && sorted[at - 1] === number) return;
  sorted.splice(at, 0, number);
}

const actsBySense: Readonly<Record<ActPlace, readonly (readonly number[] | undefined)[]>> = {
  subject: bySense('subject'),
  sentence: bySense('sentence'),
  letter: bySense('letter'),
};

function bySense(where: ActPlace): readonly (readonly number[] | undefined)[] {
  const places: (number[] | undefined)[] = new Array(countOfSenses()).fill(undefined);
  for (let place = 0; place < acts.length; place++) {
    const act = acts[place];
    if (act?.where !== where) continue;
    for (const sense of act.rarest) {
      const same = places[sense];
      if (same === undefined) places[sense] = [place];
      else same.push(place);
    }
  }
  return places;
}
