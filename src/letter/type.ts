import type {PlacedLine} from './anatomy.js';
import type {Known} from './facts.js';
import type {Block, Facts, LetterType, Reason} from './letter.js';
import {keyOf, keysOf, lexicon} from './lexicon.js';
import {FoundActs} from './type-acts.js';
import {type Cue, type CuedType, cuedTypes} from './type-cues.js';
import {type Sense, Senses, senseOf} from './type-senses.js';
import {
  eachCue,
  type KnownWords,
  knownWords,
  ownWords,
  type TypeTable,
  tellSenses,
  typeTable,
  wordShapes,
} from './type-table.js';

/** What a letter's type is read from. */
interface Looked extends Known {
  readonly blocks: readonly Block[];
  readonly facts: Facts;
  readonly template: boolean;
  readonly frontMatter?: Readonly<Record<string, string>>;
}

/** What a letter is, and why klarbrief thinks so. */
export function typeOf(
  letter: Looked,
  told: {readonly type?: LetterType},
): {readonly type: LetterType; readonly reasons: readonly Reason[]} {
  if (told.type) return {type: told.type, reasons: [{message: 'type-set', values: {type: told.type}}]};
  if (letter.mail?.auto === 'bounce' || letter.mail?.auto === 'reply')
    return {type: 'notification', reasons: [{message: 'type-automatic'}]};
  if (isFragment(letter)) return {type: 'fragment', reasons: [{message: 'type-fragment'}]};
  const tally = new Tally();
  const senses = countWords(letter, tally);
  for (const sign of signs)
    if (sign.test(letter)) for (const [type, points] of sign.points) tally.add(type, points, {message: sign.message});
  if (senses.has(cannot) && !senses.hasOne(faults) && !tally.has('complaint-reply', 'sign-customer-complains'))
    tally.add('complaint-reply', -5, {message: 'act-decline'});
  const regret = tally.points('complaint-reply');
  if (regret >= 5 && isAnswer(letter)) tally.add('complaint-reply', 3, {message: 'sign-answers-complaint'});
  if (tally.has('general', 'act-papers')) tally.add('reply', -4, {message: 'act-papers'});
  if (!senses.hasOne(moneyWords)) tally.add('reminder', -6, {message: 'sign-no-price'});
  if (!tally.hasOne('advertising', selling) && tally.most('advertising') < 3.5)
    tally.add('advertising', -1.5, {message: 'sign-first-contact'});
  if (hasAnyPrice(letter) && !hasUnsubscribe(letter) && tally.hasOne('offer', proposals))
    tally.add('advertising', -2, {message: 'act-holds'});
  if (tally.has('general', 'act-meeting')) tally.add('offer', -3, {message: 'act-meeting'});
  if (tally.has('general', 'act-recall')) for (const type of recalling) tally.add(type, -8, {message: 'act-recall'});
  if (tally.has('notification', 'act-machine') && !tally.hasOne('order-confirmation', takesOrder))
    tally.add('order-confirmation', -4, {message: 'act-machine'});
  if (tally.has('notification', 'act-parcel')) {
    tally.add('order-confirmation', -4, {message: 'act-parcel'});
    if (tally.has('notification', 'sign-somebody')) tally.add('notification', 3, {message: 'act-parcel'});
  }
  if (tally.has('offer', 'act-asked-price') && hasAnyPrice(letter))
    tally.add('reply', -6, {message: 'act-asked-price'});
  if (tally.has('order-confirmation', 'sign-customer-orders'))
    tally.add('offer', -5, {message: 'sign-customer-orders'});
  if (tally.has('offer', 'act-accept') && hasAnyPrice(letter) && !hasUnsubscribe(letter) && !moneyMoves(letter))
    tally.add('offer', 2, {message: 'act-accept'});
  if (tally.has('offer', 'act-accept') && hasAnyPrice(letter))
    for (const type of paid) tally.add(type, -2, {message: 'act-accept'});
  if (tally.has('order-confirmation', 'act-come')) tally.add('invoice', -3, {message: 'act-come'});
  if (tally.has('general', 'act-new-rule'))
    for (const type of tempting) tally.add(type, -2.5, {message: 'act-new-rule'});
  if (tally.has('general', 'act-rise')) for (const type of priced) tally.add(type, -4, {message: 'act-rise'});
  if (tally.hasOne('invoice', bills)) tally.add('advertising', -3, {message: 'sign-prices'});
  if (tally.most('reminder') >= 3.5) for (const type of paying) tally.add(type, -7, {message: 'sign-overdue'});
  if (tally.most('reminder') >= 3.5 && !tally.hasOne('general', announcing))
    tally.add('general', -4, {message: 'sign-overdue'});
  if (tally.points('complaint-reply') >= 6)
    for (const type of calm) tally.add(type, -3, {message: 'sign-answers-complaint'});
  const complained =
    isAnswer(letter) ||
    tally.most('complaint-reply') >= 4 ||
    tally.points('complaint-reply') >= 7 ||
    (tally.points('complaint-reply') >= 5 && tally.has('complaint-reply', 'act-sorry'));
  let best: CuedType = 'general';
  let most = Number.NEGATIVE_INFINITY;
  for (const type of cuedTypes) {
    if (type === 'complaint-reply' && !complained) continue;
    const points = tally.points(type);
    if (points <= most) continue;
    best = type;
    most = points;
  }
  if (best === 'general' || most < (best === 'advertising' ? enoughToSell : enough))
    return {type: 'general', reasons: tally.reasons('general', 'type-general')};
  return {type: best, reasons: tally.reasons(best, 'type-found')};
}

/** How many points a type needs; what is told from a letter that only informs must be clearer where somebody sells. */
const enough = 3.4;
const enoughToSell = 3.9;

/** What went wrong or is put right: who only regrets that something cannot be done answers no complaint. */
const faults = ['trouble', 'anger', 'remedy'].map(senseOf);
const cannot = senseOf('cannot');

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

/** What a reminder is about, in one word or another. */
const moneyWords = ['amount', 'bill', 'dues', 'money', 'pay', 'bank', 'owed', 'terms', 'cost', 'notPaid'].map(senseOf);

/** What the letter that calls a product back also sounds like: regret, a remedy, and something for nothing. */
const recalling: readonly CuedType[] = ['complaint-reply', 'advertising', 'order-confirmation'];

/** Signs that an order was taken, though a machine says so. */
const takesOrder = ['act-thanks-order', 'act-order-subject'] as const;

/** What nobody sends while the customer has yet to say yes. */
const paid: readonly CuedType[] = ['invoice', 'order-confirmation'];

/** Signs that a bill has come, after which nobody advertises. */
const bills = ['act-bill-enclosed', 'act-bill-subject', 'act-our-bill'] as const;

/** Signs of a letter that announces or asks something and speaks of money only by the way. */
const announcing = ['act-new-rule', 'act-papers', 'act-interrupt', 'act-rise'] as const;

/** Types that ask for money or speak of an order, as reminders do too: what is overdue tells them apart. */
const paying: readonly CuedType[] = ['invoice', 'order-confirmation', 'reply'];

/** Types that answers to complaints look like, but for their regret. */
const calm: readonly CuedType[] = ['reply', 'invoice', 'order-confirmation'];

/** Types whose words a letter may use that only announces something new. */
const tempting: readonly CuedType[] = ['advertising', 'complaint-reply'];

/** Types that name prices; where the letter is about a price that changes, it is none of these. */
const priced: readonly CuedType[] = ['invoice', 'offer', 'advertising'];

interface Told {
  readonly points: number;
  readonly reason: Reason;
}

/** Points by type; the second sign of a kind weighs less than the first, so that long letters do not win by length. */
class Tally {
  /** The strongest first; of even ones, the one that was told first. */
  readonly #found = new Map<CuedType, Told[]>();

  add(type: CuedType, points: number, reason: Reason): void {
    const list = this.#found.get(type);
    if (list === undefined) {
      this.#found.set(type, [{points, reason}]);
      return;
    }
    let at = list.length;
    while (at > 0 && (list[at - 1]?.points ?? 0) < points) at--;
    list.splice(at, 0, {points, reason});
  }

  points(type: CuedType): number {
    const list = this.#of(type);
    let sum = 0;
    for (let index = 0; index < list.length; index++) {
      const points = list[index]?.points ?? 0;
      sum += points < 0 ? points : points * 0.82 ** index;
    }
    return sum;
  }

  /** Whether a sign of this kind was seen. */
  has(type: CuedType, message: string): boolean {
    const told = this.#of(type);
    for (let at = 0; at < told.length; at++) if (told[at]?.reason.message === message) return true;
    return false;
  }

  hasOne(type: CuedType, messages: readonly string[]): boolean {
    const told = this.#of(type);
    for (let at = 0; at < told.length; at++) if (messages.includes(told[at]?.reason.message ?? '')) return true;
    return false;
  }

  /** The strongest single sign. */
  most(type: CuedType): number {
    return this.#of(type)[0]?.points ?? 0;
  }

  reasons(type: CuedType, message: string): Reason[] {
    const told = this.#of(type).filter(({points}) => points > 0);
    return [{message, values: {type}}, ...told.slice(0, 5).map(({reason}) => reason)];
  }

  #of(type: CuedType): readonly Told[] {
    return this.#found.get(type) ?? nothing;
  }
}

const nothing: readonly Told[] = [];

/**
 * Words and phrases count by where they stand: the subject most, then the first sentences. Sentences count by what they do, which
 * several of their words show together. Every word is looked up once for both. Returns what the letter is about.
 */
function countWords(letter: Looked, tally: Tally): Senses {
  const {blocks, lines, language, source, frontMatter = {}} = letter;
  const held = source.segments.length > 1;
  const table = typeTable(language === 'en' ? 'en' : 'de');
  const seen = new Set<string>();
  let factor = 1.5;
  const count = (cue: Cue): void => {
    if (seen.has(cue.once)) return;
    seen.add(cue.once);
    tally.add(cue.type, cue.points * factor, {message: 'sign-words', values: {words: cue.phrase}});
  };
  eachCue(knownWords(table, keysOf(frontMatter.subject ?? frontMatter.betreff ?? '')), count);
  for (const block of blocks) {
    if (block.part !== 'subject') continue;
    for (const sentence of block.sentences) eachCue(knownWords(table, keysOf(sentence.text)), count);
  }
  const all = new Senses();
  const inSubject = subjectActs(letter, table, all);
  const found = new FoundActs();
  const senses = new Senses();
  let read = 0;
  for (const block of blocks) {
    if (block.part === 'subject') continue;
    for (const sentence of block.sentences) {
      const known = ownWords(table, sentence.words);
      factor = read++ < 3 ? 1.2 : 1;
      eachCue(known, count);
      senses.clear();
      tellSenses(known, senses);
      addShapes(senses, sentence.text, known);
      addRole(senses, known);
      if (held) for (const {field} of sentence.words) if (field) addField(senses, field.kind, field.name);
      found.count(senses, 'sentence');
      for (const sense of senses.found) all.tell(sense, senses.words(sense) ?? '');
    }
  }
  countComplaints(lines, table, tally);
  found.count(all, 'letter');
  for (const line of lines) if (line.name === 'footer') found.count(machineIn(line, table), 'sentence');
  for (const acts of [inSubject, found])
    for (const {type, points, message, words} of acts.all()) tally.add(type, points, {message, values: {words}});
  return all;
}

/** What the subject does, and what it is about. */
function subjectActs(letter: Looked, table: TypeTable, senses: Senses): FoundActs {
  const found = new FoundActs();
  const subject = subjectOf(letter);
  if (subject === '') return found;
  const known = knownWords(table, keysOf(subject));
  tellSenses(known, senses);
  addShapes(senses, subject, known, true);
  addRole(senses, known);
  found.count(senses, 'subject');
  found.count(senses, 'sentence', 0.8);
  return found;
}

/** What the customer complains about, in the message that the letter answers. */
function countComplaints(lines: readonly PlacedLine[], table: TypeTable, tally: Tally): void {
  let asked = 0;
  for (const line of lines) {
    if (line.name !== 'quoted') continue;
    const keys = line.text.length > 400 ? keysOf(line.text.slice(0, 400)) : line.keys;
    eachCue(knownWords(table, keys), (cue) => {
      if (cue.type !== 'complaint-reply' || cue.points < 2 || asked > 2) return;
      asked++;
      tally.add('complaint-reply', 2, {message: 'sign-customer-complains', values: {words: cue.phrase}});
    });
  }
}

/** The footer says that a machine writes, or nothing that counts. */
function machineIn({text, keys}: PlacedLine, table: TypeTable): Senses {
  const all = new Senses();
  const said = new Senses();
  if (text.length <= 400) tellSenses(knownWords(table, keys), all);
  const words = all.words(machine);
  if (words !== undefined) said.tell(machine, words);
  return said;
}

const machine = senseOf('machine');

/** What digits and marks show: amounts, days, hours, years, links, questions and conditions. */
function addShapes(senses: Senses, text: string, {shapes, named}: KnownWords, mayName = named): void {
  if (text.length > 1000) return;
  const digits = /\d/.test(text);
  if (digits) for (const {sense, shape} of shapesOfDigits) addShape(senses, sense, shape, text);
  if (shapes & wordShapes.month) addShape(senses, monthSense, monthNamed, text);
  if (shapes & wordShapes.years) addShape(senses, yearsSense, years, text);
  if (text.includes('http') || text.includes('www.')) addShape(senses, linkSense, link, text);
  if (shapes & wordShapes.days) addShape(senses, daysSense, days, text);
  if (text.includes('?')) addShape(senses, askSense, question, text);
  if (shapes & wordShapes.condition) addShape(senses, ifSense, condition, text);
  const moved = digits ? moves.exec(text) : null;
  if (moved && number(moved[1]) > number(moved[2])) senses.set(dearer, moved[0]);
  const name = mayName ? nameIn(text) : undefined;
  if (name !== undefined) senses.set(nameSense, name);
}

function addShape(senses: Senses, sense: Sense, shape: RegExp, text: string): void {
  const found = senses.has(sense) ? null : shape.exec(text);
  if (found) senses.set(sense, found[0].trim());
}

const dearer = senseOf('dearer');
const nameSense = senseOf('name');

const month =
  '(?:Jan(?:uary|uar)?|Jänner|Feb(?:ruary|ruar)?|März|March|Apr(?:il)?|Mai|May|June?|Juni|July?|Juli|Aug(?:ust)?|Sept?(?:ember)?|O[ck]t(?:ober)?|Nov(?:ember)?|De[cz](?:ember)?)\\b';

/** A shape of the text that tells a sense. */
interface Shape {
  readonly sense: Sense;
  readonly shape: RegExp;
}

/** What nothing shows without a digit. */
const shapesOfDigits: readonly Shape[] = [
  {
    sense: senseOf('amount'),
    shape: /\d[\d.,']{0,30}\s?(?:,-|\.-)?\s?(?:€|EUR\b|Euro\b|CHF\b|Franken\b|Cent\b)|(?:€|£|\$|CHF|EUR|Fr\.)\s?\d/,
  },
  {
    sense: senseOf('date'),
    shape: new RegExp(`\\b\\d{1,2}\\.\\s?(?:${month}|\\d{1,2}\\.)|\\b\\d{1,2}\\s${month}|\\b${month}\\s\\d{1,2}\\b`),
  },
  {
    sense: senseOf('time'),
    shape: /\b\d{1,2}(?:[.:]\d\d)?\s?(?:Uhr|am|pm|a\.m\.|p\.m\.|h)\b|\b\d{1,2}:\d\d\b/,
  },
  {sense: senseOf('percent'), shape: /\d\s?(?:%|Prozent|per ?cent)/},
  {
    sense: senseOf('period'),
    shape:
      /\bvom \d{1,2}\.[^.]{0,12}\s?bis (?:zum )?\d|\b(?:from )?\d{1,2}(?: [A-Z][a-z]+)? (?:to|until) \d{1,2} [A-Z]/,
  },
  {sense: senseOf('cheap'), shape: /(?:%|per ?cent|[€£$]\s?\d[\d.,]*) off\b/},
];

/** What one word or mark must be there for; the words know whether they can be in it. */
const monthNamed = new RegExp(`\\b${month}`);
const years =
  /\b(?:\d{1,3}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|zwanzig|two|three|four|five|six|ten|twenty)\s(?:Jahren?|years)\b/i;
const link = /https?:|www\./;
const days = /\b(?:Tage|Tagen|Woche|Wochen|days|weeks?)\b/;
const question = /\?\s*$/;
const condition = /\b(?:wenn|falls|sofern|if)\b/i;

const monthSense = senseOf('month');
const yearsSense = senseOf('years');
const linkSense = senseOf('link');
const daysSense = senseOf('days');
const askSense = senseOf('ask');
const ifSense = senseOf('if');

/** "12 Euro statt 9 Euro": whether something grows dearer shows in the numbers. */
const moves =
  /(?:€|£|\$|CHF|EUR)?\s?(\d[\d.,']{0,20})\s?(?:€|EUR|Euro|CHF|Franken|Cent)?\s(?:statt(?: bisher| wie bisher)?|instead of|rather than|bisher)\s(?:€|£|\$|CHF|EUR)?\s?(\d[\d.,']*)/;

function number(text = ''): number {
  return Number(
    text
      .replace(/(?<![.,'])[.,']+$/, '')
      .replace(/[.'](?=\d{3})/g, '')
      .replace(',', '.'),
  );
}

function addRole(senses: Senses, {keys, words, places}: KnownWords): void {
  for (let at = 0; at < words.length; at++) {
    if (!words[at]?.role) continue;
    const index = places[at] ?? 0;
    const found = lexicon().roles.at(keys, index);
    if (found) senses.set(role, keys.slice(index, index + found.length).join(' '));
  }
}

const role = senseOf('role');

/** A first name and a last name. */
const fullName = /\b([A-ZÄÖÜ][a-zà-ÿ-]+) [A-ZÄÖÜ][A-Za-zà-ÿ-]+/g;

function nameIn(text: string): string | undefined {
  for (const [name, first = ''] of text.matchAll(fullName)) if (lexicon().firstNames.has(keyOf(first))) return name;
  return undefined;
}

function addField(senses: Senses, kind: string, name: string): void {
  const sense = fieldSenses.get(kind);
  if (sense !== undefined) senses.tell(sense, name);
}

const fieldSenses: ReadonlyMap<string, Sense> = new Map([
  ['amount', senseOf('amount')],
  ['date', senseOf('date')],
  ['time', senseOf('time')],
  ['link', senseOf('link')],
  ['sender-name', senseOf('name')],
]);

/** Something that is there besides words, and what it speaks for. */
interface Sign {
  readonly message: string;
  readonly points: readonly (readonly [CuedType, number])[];
  readonly test: (letter: Looked) => boolean;
}

const signs: readonly Sign[] = [
  {
    message: 'sign-answer',
    points: [
      ['reply', 4],
      ['complaint-reply', 2],
      ['offer', 0.5],
      ['invoice', -2],
      ['advertising', -8],
      ['newsletter', -4],
      ['general', -4],
      ['congratulation', -2],
      ['contact-change', -1],
    ],
    test: (letter) => isAnswer(letter),
  },
  {
    message: 'sign-first-contact',
    points: [['advertising', 1]],
    test: (letter) => !isAnswer(letter) && !letter.template,
  },
  {
    message: 'sign-unsubscribe',
    points: [
      ['newsletter', 4],
      ['advertising', 3.5],
      ['general', -2],
      ['invoice', -4],
      ['order-confirmation', -3],
    ],
    test: (letter) => hasUnsubscribe(letter),
  },
  {message: 'sign-topics', points: [['newsletter', 5]], test: (letter) => topics(letter) >= 3},
  {
    message: 'sign-topics',
    points: [['newsletter', 3.5]],
    test: (letter) => topics(letter) === 2,
  },
  {
    message: 'sign-topics-unsubscribe',
    points: [['newsletter', 3]],
    test: (letter) => topics(letter) >= 2 && hasUnsubscribe(letter),
  },
  {message: 'sign-no-price', points: [['offer', -3]], test: (letter) => !namesPrice(letter)},
  {
    message: 'sign-nobody',
    points: [['notification', 2]],
    test: ({facts}) => facts.people.every((one) => one.role === 'recipient'),
  },
  {
    message: 'sign-somebody',
    points: [['notification', -2.5]],
    test: ({facts}) => facts.people.some((one) => one.role === 'sender'),
  },
  {
    message: 'sign-other-person',
    points: [['contact-change', 2.5]],
    test: (letter) => !isAnswer(letter) && namesOther(letter),
  },
  {message: 'sign-prices', points: [['congratulation', -6]], test: hasPrice},
  {
    message: 'sign-no-reply',
    points: [['notification', 2.5]],
    test: ({facts}) => facts.mailboxes.some((one) => one.kind === 'no-reply'),
  },
  {
    message: 'sign-amounts',
    points: [
      ['invoice', 2],
      ['offer', 2],
    ],
    test: (letter) => amounts(letter) >= 3,
  },
  {
    message: 'sign-many',
    points: [
      ['newsletter', 1],
      ['advertising', 1],
      ['reply', -2],
      ['offer', -1],
    ],
    test: ({facts}) => facts.salutation?.greets === 'group',
  },
  {
    message: 'sign-template',
    points: [['notification', 1.5]],
    test: ({template, facts}) => template && facts.people.every((one) => one.role === 'recipient'),
  },
  {
    message: 'sign-price-asked',
    points: [['offer', 3.5]],
    test: (letter) =>
      hasPrice(letter) && letter.lines.some((line) => line.name === 'quoted' && asksPrice.test(line.text)),
  },
  {
    message: 'sign-price-answer',
    points: [['offer', 2.5]],
    test: (letter) => isAsked(letter) && hasPrice(letter) && !moneyMoves(letter),
  },
  {
    message: 'sign-price-first',
    points: [['advertising', 2.2]],
    test: (letter) => !isAsked(letter) && hasPrice(letter) && !moneyMoves(letter),
  },
  {
    message: 'sign-offer-named',
    points: [
      ['offer', 3],
      ['reply', -3],
    ],
    test: (letter) =>
      namesOffer.test(subjectOf(letter)) && !hasUnsubscribe(letter) && (hasPrice(letter) || amounts(letter) > 0),
  },
  {
    message: 'sign-proposes',
    points: [['offer', 3]],
    test: (letter) => hasPrice(letter) && !moneyMoves(letter) && says(letter, proposing),
  },
  {
    message: 'sign-order-dated',
    points: [
      ['order-confirmation', 3],
      ['reply', -2],
    ],
    test: (letter) => says(letter, orderDated),
  },
  {
    message: 'sign-customer-orders',
    points: [['order-confirmation', 4]],
    test: ({lines}) =>
      lines.some((line) => line.name === 'quoted' && line.text.length < 1000 && ordering.test(line.text)),
  },
  {
    message: 'sign-price-list',
    points: [['offer', 2.5]],
    test: (letter) => amounts(letter) >= 2 && isAsked(letter) && !moneyMoves(letter),
  },
  {
    message: 'sign-yes-no',
    points: [
      ['reply', 5],
      ['order-confirmation', -4],
    ],
    test: beginsWithYes,
  },
  {message: 'sign-was-due', points: [['reminder', 4]], test: (letter) => says(letter, wasDue)},
  {
    message: 'sign-asks-customer',
    points: [['advertising', 1.5]],
    test: (letter) => !isAnswer(letter) && subjectOf(letter).trim().endsWith('?'),
  },
  {message: 'sign-debit', points: [['invoice', 3]], test: (letter) => says(letter, debit)},
  {message: 'sign-discount', points: [['advertising', 3]], test: hasDiscount},
  {message: 'sign-jubilee', points: [['congratulation', 6]], test: isJubilee},
  {message: 'sign-praise', points: [['advertising', 2]], test: hasPraise},
  {
    message: 'sign-for-you',
    points: [['advertising', 1.5]],
    test: (letter) => !isAnswer(letter) && forYou.test(subjectOf(letter)),
  },
  {
    message: 'sign-please-confirm',
    points: [['order-confirmation', -5]],
    test: ({source}) => /\b(?:bitte bestätigen Sie|please confirm)\b/i.test(source.text),
  },
];

/** A question whose answer many signs of a letter need. */
function once<Answer>(ask: (letter: Looked) => Answer): (letter: Looked) => Answer {
  const answers = new WeakMap<Looked, Answer>();
  return (letter) => {
    const known = answers.get(letter);
    if (known !== undefined) return known;
    const answer = ask(letter);
    answers.set(letter, answer);
    return answer;
  };
}

/** An answer: a quoted message, "Re:" in the subject, or the customer's message with its date. */
const isAnswer = once((letter) => {
  const {lines, facts, mail, source} = letter;
  if (mail?.inReplyTo || lines.some((line) => line.name === 'quoted')) return true;
  const subject = subjectOf(letter);
  return (
    /^(?:re|aw|antw|antwort|sv)\s?:/i.test(subject) ||
    facts.dates.some(
      (date) => date.role === 'incoming' && !ours.test(source.text.slice(Math.max(0, date.at[0] - 40), date.at[0])),
    )
  );
});

/** "Unser Schreiben vom …" is no message of the customer's. */
const ours = /\b(?:unser|mein|our|my)(?:e[mnrs]?)?\s[^.]{0,40}$/i;

/** "Ja, ab Juli wird ein Platz frei": whoever begins so was asked. */
function beginsWithYes({blocks}: Looked): boolean {
  const first = blocks.find((block) => block.part === 'body')?.sentences[0];
  return first !== undefined && /^\s*(?:ja|nein|yes|no)[,:;.!]\s/i.test(first.text);
}

/** An answer, or thanks for a call, a talk or an enquiry: the customer has asked for what the letter offers. */
function isAsked(letter: Looked): boolean {
  return isAnswer(letter) || says(letter, thanksForAsking);
}

const thanksForAsking =
  /\b(?:dank|danke)\b[^.!?]{0,30}\b(?:Anfrage|Anruf|Gespräch|Besuch|Interesse|Aufmaß|an (?:uns|mich) (?:gedacht|denken))\b|\b(?:Sie|du) (?:suchen|suchst|planen|planst)\b|\bthank you for\b[^.!?]{0,30}\b(?:enquiry|inquiry|call|visit|interest|thinking of (?:me|us))\b|\byou asked (?:for|about|what|how)\b/i;

const subjectOf = once(
  ({lines, mail, frontMatter = {}}) =>
    frontMatter.subject ??
    frontMatter.betreff ??
    lines.find((line) => line.name === 'subject')?.text ??
    mail?.subject ??
    '',
);

/** "50 Jahre Bäckerei Jannsen": years in the subject, and whom the letter goes to. */
function isJubilee(letter: Looked): boolean {
  const subject = subjectOf(letter);
  if (!/\b\d{1,3}(?:[.-]?\s?(?:jährig|Jahre)|\syears|(?:th|st|nd|rd)\sanniversary)/i.test(subject)) return false;
  const name = letter.facts.salutation?.name;
  return (
    (name !== undefined && subject.includes(name)) ||
    /\b(?:Sie|Ihr[A-Za-zÀ-ɏ]*|you|your|dein[A-Za-zÀ-ɏ]*)\b/u.test(subject)
  );
}

const forYou = /\b(?:für (?:Ihr|dein|euer)[a-z]*|for your)\s/i;

/** "Der kompetenteste Partner": a superlative on oneself. */
function hasPraise({blocks}: Looked): boolean {
  return blocks.some(
    (block) => block.part === 'body' && block.sentences.some(({text}) => text.length < 600 && praise.test(text)),
  );
}

const praise =
  /\b(?:der|die|das|den|the)\s(?!(?:erst|nächst|letzt|meist|wenigst|spätest|frühest|best\b|first|last|next|latest|nearest|rest|most\b))(?:[a-zß-ÿā-ž]{4,}st(?:e[nrs]?)?|most\s[a-zß-ÿā-ž]+)\s(?:[A-ZÀ-ÞĀ-Ž]|[a-zß-ÿā-ž]+\s(?:ever|in\b))/u;

const hasUnsubscribe = once(({lines, mail, source}) => {
  if (mail?.listUnsubscribe || source.fields().some(({field}) => field.kind === 'unsubscribe')) return true;
  return lines.some((line) => line.name !== 'quoted' && line.text.length < 1000 && unsubscribes.test(line.text));
});

const unsubscribes = /\b(?:abbestell|abmelden|austragen|abmeldelink|unsubscribe|opt[- ]out)/i;

/** Somebody is offered in the text together with a telephone number or an address of his own. */
function namesOther({facts}: Looked): boolean {
  return (
    facts.people.some((one) => one.role === 'contact') &&
    (facts.phones.some((one) => one.part === 'body') || facts.mailboxes.some((one) => one.part === 'body'))
  );
}

/** Headings of the body, or paragraphs that begin in bold letters; table heads and labels are no topics. */
const topics = once(({blocks, source, lines}) => {
  const isLabel = (end: number) => /:\s*$/.test(source.text.slice(Math.max(0, end - 4), end));
  const body = blocks.filter(({part, kind, at}) => part === 'body' && kind !== 'cell' && !isLabel(at[1]));
  const headings = body.filter((block) => block.kind === 'heading').length;
  const starts = new Set(body.map((block) => block.at[0]));
  const bold = source.hints.filter((hint) => hint.kind === 'bold' && starts.has(hint.at[0]) && !isLabel(hint.at[1]));
  return Math.max(headings, bold.length, plainHeadings(lines));
});

/** Headings of plain text: a short line without a full stop, alone above a line that has one. */
function plainHeadings(lines: readonly PlacedLine[]): number {
  let found = 0;
  for (let index = 1; index + 1 < lines.length; index++) {
    const [before, line, after] = [lines[index - 1], lines[index], lines[index + 1]];
    if (line?.name !== 'body' || after?.name !== 'body' || line.text.length > 60) continue;
    const isAlone = !before || before.text.trim() === '' || line.at[0] - before.at[1] > 1;
    if (
      isAlone &&
      /^\s*(?:\d{1,2}\.\s)?[A-ZÀ-Þ\d][^.!:;]*[^\s.!:;,]\s*$/.test(line.text) &&
      /[.!?]\s*$/.test(after.text)
    )
      found++;
  }
  return found;
}

const amounts = once(({blocks, lines}) => {
  let found = lines.filter((line) => line.name === 'body' && line.text.length < 90 && position.test(line.text)).length;
  for (const block of blocks)
    if (block.kind === 'cell' && block.at[1] - block.at[0] < 40)
      for (const {text} of block.sentences) if (amount.test(text)) found++;
  return found;
});

const namesOffer = /\b(?:Angebot|Offerte|Kostenvoranschlag|Preisangebot|quotation|quote|estimate)\b/i;

/** "Zwei Sitzbänke   1.450 Euro": a line of a list or of a table of blanks that ends in an amount. */
const position =
  /(?::\s?|\s\s|\t)(?:(?:€|£|\$|CHF|EUR)\s?\d[\d.,']*|\d[\d.,']*\s?(?:€|EUR|Euro|CHF|Franken)|\d[\d.']*[.,]\d\d)$/;

const amount = /\d[.,]\d\d\b|[€£$]|EUR|CHF|\bEuro\b/;

/** A price of goods or services, in a sentence. */
function hasPrice(letter: Looked): boolean {
  return showsPrice(letter) && says(letter, price);
}

/** Most letters show no price at all, which one look at the text tells. */
const showsPrice = once(({source}) => price.test(source.text));

const price = /(?:\d|[.,]-{1,2}|–)\s?(?:€|EUR\b|Euro\b|CHF\b|Franken\b)|(?:€|£|\$|CHF|EUR|Fr\.)\s?\d/;
const ordering =
  /\b(?:bestell(?:e|en) (?:ich|wir|hiermit)|hiermit bestell|beauftrag|Angebot (?:passt|an)\b|nehme[n]? (?:ich |wir )?(?:Ihr|das) Angebot|bitte (?:liefern|reservieren|buchen)|please (?:book|deliver|reserve|go ahead)|(?:I|we)(?:'d| would) like to order|happy to go ahead)/i;
const asksPrice =
  /\b(?:kostet|kosten|Preise?|Angebot|Offerte|Kostenvoranschlag|how much|price|quote|quotation|cost)\b/i;

function hasAnyPrice(letter: Looked): boolean {
  return hasPrice(letter) || amounts(letter) > 0;
}

/** A price anywhere, or one that comes with an enclosure. */
function namesPrice(letter: Looked): boolean {
  const {source, lines} = letter;
  return (
    hasPrice(letter) ||
    amounts(letter) > 0 ||
    (showsPrice(letter) && lines.some((line) => line.name === 'body' && price.test(line.text))) ||
    source.fields().some(({field}) => field.kind === 'amount') ||
    says(letter, enclosing)
  );
}

const enclosing = /\b(?:anbei|anhang|anlage|beilage|beiliegend|beigefügt|enclosed|attached|attachment)/i;

/** Money that is owed, paid, refunded or changed: nothing is for sale here. */
function moneyMoves(letter: Looked): boolean {
  return says(letter, moving);
}

const moving =
  /\b(?:Rechnung|erstatte[nt]?|Erstattung|Gutschrift|zurück(?:zahl|überweis|erstatt)|überw(?:eis|ies)|Mahnung|Beitrag|Gebühr|Miete|statt\s\d|steigt|erhöh|angehoben|refund|credit note|invoice|reimburse|instead of)/i;
const proposing =
  /\b(?:(?:ich|wir) könnten?|könnten? (?:ich|wir)|(?:I|we) could|schlagen? (?:ich|wir) (?:Ihnen|dir))\b/i;
const orderDated =
  /\bIhr(?:e|en|er|em)?\s(?:Auftrag|Bestellung|Buchung|Reservierung|Anmeldung)\svo[mn]\b|\byour (?:order|booking) of\b/;
const wasDue =
  /\b(?:war|waren)\b[^.!?]{0,40}\b(?:fällig|zu zahlen|zahlbar)\b|\b(?:was|were) due\b|\b(?:Rate|Zahlung|Betrag|Geld|payment|instalment|installment|transfer)\b[^.!?]{0,50}\b(?:nicht|noch nicht|not(?: yet)?)\s(?:bei uns\s)?(?:angekommen|eingegangen|eingetroffen|arrived|reached us|been received)\b/;
const debit =
  /\b(?:buchen|ziehen|bucht|zieht|debit|collect)\b[^.!?]{0,80}\b(?:von Ihrem Konto|von deinem Konto|per Lastschrift|from your account|by direct debit)\b/i;

/** A sentence of the body that a pattern finds. */
function says(letter: Looked, pattern: RegExp): boolean {
  const known = said(letter);
  let found = known.get(pattern);
  if (found === undefined) {
    // Most letters say it nowhere: one look at the whole is quicker than one at every sentence. No pattern has an anchor.
    const {whole, texts} = bodyOf(letter);
    found = pattern.test(whole) && texts.some((text) => pattern.test(text));
    known.set(pattern, found);
  }
  return found;
}

/** What patterns have found, because many signs ask for the same one. */
const said = once(() => new Map<RegExp, boolean>());

/** The sentences in which patterns look for signs. */
const bodyOf = once(({blocks}) => {
  const texts: string[] = [];
  for (const {part, sentences} of blocks)
    if (part !== 'postscript') for (const {text} of sentences) if (text.length < 800) texts.push(text);
  return {whole: texts.join('\n'), texts};
});

function hasDiscount({blocks}: Looked): boolean {
  return blocks.some((block) =>
    block.sentences.some(({text}) =>
      /\d\s?(?:%|Prozent|percent|per cent)\s(?:Rabatt|Nachlass|günstiger|auf alle?s?|off|discount|reduziert)/i.test(
        text,
      ),
    ),
  );
}

/** Neither salutation nor closing, and no subject of its own: a text block, a partial, a signature. */
function isFragment(letter: Looked): boolean {
  const {facts, lines, mail, blocks} = letter;
  if (facts.salutation || lines.some((line) => line.name === 'closing')) return false;
  if (hasUnsubscribe(letter) && blocks.some((block) => block.kind === 'heading' || block.part === 'subject'))
    return false;
  if (mail) return blocks.every((block) => block.part === 'subject');
  const recipient = lines.some((line) => line.name === 'recipient');
  const subject = lines.some((line) => line.name === 'subject');
  return !(recipient && subject);
}
