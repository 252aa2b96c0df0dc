import type {Sentence, Word} from '../letter/letter.js';
import type {Range} from '../source/index.js';
import {type Clause, clausesOf} from './clauses.js';
import {germanOrders} from './orders.js';
import {citesSource} from './replace/law.js';
import {requestFor} from './requests.js';
import type {Hit} from './rule.js';

/** Where a letter tells the customer what he must do. */
export interface Duty {
  readonly at: Range;
  /** The same as a request, in the place of the whole clause. */
  readonly request?: string;
}

/** "Sie müssen …", "müssen Sie …", "Sie haben … zu": a duty of the customer that the sender lays on him. */
export function germanDuties(sentence: Sentence, harmless: readonly Hit[]): readonly Duty[] {
  if (germanOrders(sentence).length === 0 && !sentence.words.some(({key}) => musts.has(key))) return none;
  const found: Duty[] = [];
  for (const at of germanOrders(sentence)) {
    const {words} = sentence;
    const within = words.filter((word) => word.at[0] >= at[0] && word.at[1] <= at[1]);
    const first = words.findIndex((word) => word.at[0] === at[0]);
    const before = words[first - 1];
    const clause = clausesOf(sentence, 'de').find((each) => each.words.some((word) => word.at[0] === at[0]));
    const you = [before, ...within, ...(clause?.words ?? [])].find((word) => word?.text === 'Sie');
    if (!you || !within.some(({key}) => key === 'haben')) continue;
    found.push({at: shortened(within, [Math.min(you.at[0], at[0]), at[1]])});
  }
  // "Dass Sie warten müssen, tut uns leid" lays nothing on anybody.
  if (sentence.words.some(({key}) => /^(?:leid|entschuldig[a-z]*|bedauer[a-z]*|versteh[a-z]*)$/.test(key)))
    return found;
  for (const clause of clausesOf(sentence, 'de')) {
    if (clause.role !== 'main' && clause.role !== 'content') continue;
    const duty = mustAt(clause);
    if (duty === undefined || isSparing(clause) || holds(clause, harmless)) continue;
    found.push(order(sentence, clause, duty));
  }
  return found;
}

const none: readonly Duty[] = [];

/** Of a long order with several infinitives the first one says enough. */
function shortened(words: readonly Word[], [start, end]: Range): Range {
  if (end - start <= longest) return [start, end];
  const joint = words.findIndex(({key, before}, at) => at > 2 && before === '' && /^(?:und|oder|bzw|sowie)$/.test(key));
  const last = words.slice(0, Math.max(joint, 0)).at(-1);
  return last && /n$/.test(last.key) && last.at[1] > start ? [start, last.at[1]] : [start, end];
}

/** A finding longer than this hides what it is about. */
const longest = 50;

/** Where "müssen" stands beside its Sie or du; at the end of a clause the subject is further off. */
function mustAt({words, role}: Clause): number | undefined {
  const at = words.findIndex(({key, cited}) => !cited && musts.has(key));
  const [before, behind] = [words[at - 1], words[at + 1]];
  // "Wir müssen Sie bitten": here Sie is the object.
  if (at < 0 || words.some(({key}) => key === 'wir' || key === 'ich')) return undefined;
  if (isYou(before) || (isYou(behind) && behind?.before === '')) return at;
  return role === 'content' && at === words.length - 1 && words[0]?.key === 'dass' && isYou(words[1]) ? at : undefined;
}

const musts: ReadonlySet<string> = new Set(['muessen', 'musst', 'muesst']);

/** Verbs with which a clause goes on about the same customer. */
const alsoTold: ReadonlySet<string> = new Set([
  'duerfen',
  'darfst',
  'koennen',
  'kannst',
  'sollen',
  'sollten',
  'haben',
  'werden',
]);

function isYou(word: Word | undefined): boolean {
  return word !== undefined && (word.text === 'Sie' || word.key === 'du');
}

/** "müssen nichts", "müssen sich nicht", "müssen nur": it is little or nothing. What "und dürfen nicht" denies is another matter. */
function isSparing({words}: Clause): boolean {
  const joint = words.findIndex(
    ({key}, at) => at > 3 && /^(?:und|oder)$/.test(key) && alsoTold.has(words[at + 1]?.key ?? ''),
  );
  return (joint < 0 ? words : words.slice(0, joint)).some(({key}) =>
    /^(?:nicht|nichts|nie|niemals|niemand(?:en|em)?|nirgends|nur|bloss|lediglich|kaum|kein(?:e[nmrs]?)?|weder|wenig|weniger|einfach)$/.test(
      key,
    ),
  );
}

function order(sentence: Sentence, {words}: Clause, must: number): Duty {
  const [subject, word, behind] = [words[must - 1], words[must], words[must + 1]];
  const [first, end] = [words[0], words.at(-1)];
  const inOrder = must === 1 && subject?.text === 'Sie' && words.length > 3;
  const request = inOrder && end && !citesSource(sentence.text) ? requestFor(end.text, words.slice(2, -1)) : undefined;
  if (request !== undefined && subject && end && end.at[1] - subject.at[0] <= longest) {
    const opens = subject === sentence.words[0];
    return {at: [subject.at[0], end.at[1]], request: `${opens ? 'Bitte' : 'bitte'} ${request}`};
  }
  const start = isYou(subject) ? subject : isYou(behind) ? word : words[1];
  const last = isYou(subject) || !isYou(behind) ? word : behind;
  return {at: [start?.at[0] ?? first?.at[0] ?? 0, last?.at[1] ?? end?.at[1] ?? 0]};
}

/** One look at a sentence instead of one at each of its words. */
const laysDuty = /must|have/i;

/** "You must return …", "you have to …"; "you must try" recommends, "you do not have to" spares. */
export function englishDuties(sentence: Sentence, harmless: readonly Hit[]): readonly Duty[] {
  if (!laysDuty.test(sentence.text)) return none;
  const found: Duty[] = [];
  for (const {words, role} of clausesOf(sentence, 'en')) {
    if (role !== 'main' && role !== 'content') continue;
    for (let at = 0; at < words.length; at++) {
      const [word, next, third] = [words[at], words[at + 1], words[at + 2]];
      if (!word || !isAddressed(word.key) || !next || next.before !== '' || next.cited) continue;
      const later = next.key === 'will' || next.key === 'shall';
      const [have, to] = later ? [third, words[at + 3]] : [next, third];
      const must = next.key === 'must' ? next : have?.key === 'have' && to?.key === 'to' ? to : undefined;
      if (!must || words[at - 1]?.key === 'all' || words[at - 1]?.key === 'that') continue;
      const told = words.indexOf(must) + 1;
      const verb = words[told]?.key === 'not' ? words[told + 1] : words[told];
      if (harmless.some(({range}) => range[0] === verb?.at[0])) continue;
      found.push({at: [word.at[0], must.at[1]]});
    }
  }
  return found;
}

function isAddressed(key: string): boolean {
  return key === 'you' || key === "you'll" || key === 'you’ll';
}

/** Whether an urgent word urges the customer: with a duty in the sentence, a request in the imperative, or "bitten wir Sie". */
export function isUrging(sentence: Sentence, [start]: Range, language: 'de' | 'en', duty: boolean): boolean {
  const clauses = clausesOf(sentence, language);
  const clause = clauses.find(({words}) => words.some(({at}) => at[0] === start));
  if (!clause || clause.role === 'condition') return false;
  const {words} = clause;
  const strict = words.some(
    ({at: place, key}) => place[0] === start && /^unverzueglich$|^unaufgefordert$|^schleunigst$|^zwingend$/.test(key),
  );
  // "Rufen Sie uns sofort an, wenn es nach Gas riecht" is good advice.
  if (!duty && !strict && clauses.some(({role}) => role === 'condition')) return false;
  const demands = words.some(({key}) => /^(?:request|demand|require|requesting|demanding)$/.test(key));
  const begins = words[0]?.key === 'bitte' ? words[2] : words[1];
  const told = begins?.text === 'Sie' ? /^(?:wir|ich)$/ : /^(?:wir|ich|we|i|we['’]ll|i['’]ll|our|unser[a-z]*)$/;
  if (!demands && words.some(({key}) => told.test(key))) return false;
  if (duty || demands) return true;
  const first = words[0]?.key === 'bitte' || words[0]?.key === 'please' ? words[1] : words[0];
  if (language === 'en') {
    const orders =
      /^(?:pay|send|return|remit|call|contact|submit|provide|complete|settle|reply|respond|confirm|vacate|remove|stop|cease|arrange|forward|inform|notify|sign|let)$/;
    return (
      orders.test(first?.key ?? '') ||
      words.some(({key}, at) => key === 'kindly' && orders.test(words[at + 1]?.key ?? ''))
    );
  }
  const at = words.findIndex(({text}) => text === 'Sie');
  const verb = words[at - 1];
  const asked = sentence.words.some(({key}) => /^(?:bitten|gebeten|ersuchen|ersucht|fordern|aufgefordert)$/.test(key));
  const imperative =
    verb !== undefined && /en$|ern$|eln$/.test(verb.key) && (at <= 1 || (at === 2 && words[0]?.key === 'bitte'));
  const polite = words[0]?.key === 'bitte' || words.some(({key}) => key === 'bitte');
  // "Sie sollten sich unverzüglich melden", "ist unverzüglich zu zahlen".
  const urged = strict && words.some(({text}) => text === 'Sie') && words.some(({key}) => key === 'sollten');
  const ordered = strict && germanOrders(sentence).some(([from, to]) => from <= start && start < to);
  return (
    urged ||
    ordered ||
    (imperative && (strict || !polite)) ||
    (asked && strict && words.some(({key}) => key === 'zu' || /[a-z]zu[a-z]{1,60}n$/.test(key)))
  );
}

function holds({words}: Clause, hits: readonly {readonly range: Range}[]): boolean {
  return hits.some(({range}) => words.some(({at}) => at[0] >= range[0] && at[1] <= range[1]));
}
