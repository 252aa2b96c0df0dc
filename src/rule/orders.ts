import {eachForm, fold} from '../dictionary/index.js';
import germanWords from '../generated/de/letter/orders.js';
import englishWords from '../generated/en/letter/orders.js';
import type {Sentence, Word} from '../letter/letter.js';
import type {Range} from '../source/index.js';

/**
 * Orders in the German of offices: a form of sein or haben with zu and an infinitive ("ist beizufügen", "hat schriftlich
 * zu erfolgen", "zu unterbleiben hat", "Mitzubringen sind"). What means *can* ("ist leicht zu bedienen", "sind noch zu
 * haben"), infinitive clauses of a noun or adjective ("das Recht, … zu kündigen") and questions are left alone.
 */
export function germanOrders(sentence: Sentence): readonly Range[] {
  let orders = known.get(sentence);
  if (!orders) {
    orders = mayOrder(sentence) ? [...germanOrdersIn(sentence)] : none;
    known.set(sentence, orders);
  }
  return orders;
}

/** Several rules ask about the same sentence. */
const known = new WeakMap<Sentence, readonly Range[]>();
const none: readonly Range[] = [];

/** No order goes without "zu", alone or inside of a verb, but the one in the dress of a wish. */
function mayOrder({words}: Sentence): boolean {
  for (const {key} of words) if (key === 'zu' || key === 'wollen' || key.includes('zu', 2)) return true;
  return false;
}

function* germanOrdersIn(sentence: Sentence): Generator<Range> {
  const {words} = sentence;
  if (sentence.text.trimEnd().endsWith('?')) return;
  for (let at = 0; at < words.length; at++) {
    const wish = words[at]?.key === 'wollen' ? wishAt(words, at) : undefined;
    if (wish) yield wish;
    const infinitive = infinitiveAt(words, at);
    if (!infinitive) continue;
    const {first} = infinitive;
    const behind = finiteBehind(words, infinitive);
    const finite = behind ?? finiteBefore(words, first);
    const last = behind === undefined && finite !== undefined ? coordinated(words, infinitive.last) : infinitive.last;
    at = last;
    if (finite === undefined || harmless(words, finite, first, last)) continue;
    const from = Math.min(finite, first);
    const to = Math.max(finite, last);
    const start = words[from];
    const end = words[to];
    if (start && end) yield [start.at[0], end.at[1]];
  }
}

/** Whether a verb names what a customer can be asked for, told by its infinitive. */
export function isAskedFor(infinitive: string): boolean {
  return does(german(), 'asked', fold(infinitive));
}

/** Orders in English: be with an infinitive of the passive ("is to be returned", "are to be signed"). */
export function englishOrders({words}: Sentence): readonly Range[] {
  let found: Range[] | undefined;
  for (let at = 0; at + 3 < words.length; at++) {
    const be = words[at];
    if (be?.key !== 'is' && be?.key !== 'are') continue;
    if (words[at + 1]?.key !== 'to' || words[at + 2]?.key !== 'be') continue;
    const verb = words[at + 3]?.key.endsWith('ly') ? words[at + 4] : words[at + 3];
    if (!verb || verb.cited || !isEnglishParticiple(verb.key)) continue;
    found ??= [];
    found.push([be.at[0], verb.at[1]]);
  }
  return found ?? none;
}

interface Span {
  readonly first: number;
  readonly last: number;
}

/** "zu" and an infinitive, or a separable verb with zu inside ("beizufügen"). */
function infinitiveAt(words: readonly Word[], at: number): Span | undefined {
  const word = words[at];
  if (!word || word.cited || word.field) return undefined;
  if (word.key.includes('zu', 2) && hasInnerZu(word.key) && !does(german(), 'whole', word.key))
    return {first: at, last: at};
  const next = words[at + 1];
  if (word.key !== 'zu' || !next || next.cited || next.before !== '' || !/^[a-zäöüß]/.test(next.text)) return undefined;
  if (!/(?:[a-z]en|[lr]n|^tun|^sein)$/.test(next.key) || does(german(), 'adjective', next.key)) return undefined;
  return isTooMuch(words, at) ? undefined : {first: at, last: at + 1};
}

/** "mit einem zu langen Messer", "zu engen Schuhen": what follows zu says how long, not what to do. */
function isTooMuch(words: readonly Word[], at: number): boolean {
  if (/^(?:k?ein|mein|unser|viel)(?:e[mnrs])?$/.test(words[at - 1]?.key ?? '') && words[at]?.before === '') return true;
  const noun = words[at + 2];
  return noun?.before === '' && /^[A-ZÄÖÜ][a-zäöüß]/.test(noun.text) && !/^(?:Sie|Ihnen|Ihre?[nmrs]?)$/.test(noun.text);
}

/**
 * Verb-final ("zu unterbleiben hat") and fronted ("Mitzubringen sind"): the finite verb stands right behind, at the end of
 * its clause or behind the first word. "Zu warten ist zu lang" is about waiting and orders nothing.
 */
function finiteBehind(words: readonly Word[], {first, last}: Span): number | undefined {
  const next = words[last + 1];
  if (next?.before !== '' || !does(german(), 'finite', next.key)) return undefined;
  const end = words[last + 2];
  const fronted = first === 0 && first === last;
  return fronted || end === undefined || end.before !== '' ? last + 1 : undefined;
}

/** "… beizulegen und bis Freitag zu senden": a second infinitive of the same order. */
function coordinated(words: readonly Word[], last: number): number {
  let joined = false;
  for (let at = last + 1; at < words.length && at - last < 20; at++) {
    const word = words[at];
    if (!word || does(german(), 'finite', word.key)) return last;
    const short = words[at - 1]?.key === 'bzw';
    // The full stop of bzw. ends no sentence, and a comma may stand before what is added.
    const joins = /^(?:und|oder|sowie|bzw|beziehungsweise)$/.test(word.key);
    if (/[;:!?]/.test(word.before) || (word.before.includes('.') && !short)) return last;
    if (word.before.includes(',') && !joins) return last;
    joined ||= joins;
    const infinitive = joined ? infinitiveAt(words, at) : undefined;
    if (infinitive) return coordinated(words, infinitive.last);
  }
  return last;
}

/** "Belege wollen Sie uns bis Freitag nachreichen": an order in the dress of a wish, told by whom it is for. */
function wishAt(words: readonly Word[], at: number): Range | undefined {
  const [wish, you, next] = [words[at], words[at + 1], words[at + 2]];
  if (at === 0 || !wish || wish.cited || you?.text !== 'Sie' || you.before !== '') return undefined;
  if (!next || !does(german(), 'addressee', next.key)) return undefined;
  let end = at + 2;
  while (words[end + 1]?.before === '') end++;
  const verb = words[end];
  return verb && end > at + 2 && /^[a-zäöü].*n$/.test(verb.text) ? [wish.at[0], verb.at[1]] : undefined;
}

/** The finite verb before the infinitive in the same clause; an inserted clause between two commas is skipped. */
function finiteBefore(words: readonly Word[], first: number): number | undefined {
  let commas = 0;
  let opening: Word | undefined;
  for (let at = first; at > 0 && first - at < 25; at--) {
    const before = words[at]?.before ?? '';
    if (/[.;:!?–—(]/.test(before)) return undefined;
    if (before.includes(',')) {
      commas++;
      opening = words[at];
    }
    const word = words[at - 1];
    if (!word || word.cited || commas % 2 !== 0) continue;
    // Between a pair of commas there may be a clause, but "haben, zögern Sie nicht, uns …" has none.
    if (commas > 0 && opening && !does(german(), 'insertion', opening.key) && !/^\d/.test(opening.text))
      return undefined;
    if (does(german(), 'finite', word.key)) return at - 1;
    if (does(german(), 'stopper', word.key)) return undefined;
    // "um die Gebühr zu erhöhen" is a purpose only where a clause begins with it.
    if (does(german(), 'purpose', word.key) && (at === 1 || word.before.includes(','))) return undefined;
  }
  return undefined;
}

function harmless(words: readonly Word[], finiteAt: number, first: number, last: number): boolean {
  const verb = words[last]?.key ?? '';
  const finiteKey = words[finiteAt]?.key ?? '';
  const between = words.slice(Math.min(finiteAt, last) + 1, Math.max(finiteAt, first)).map((word) => word.key);
  if (does(german(), 'harmless', verb) && !between.some((key) => does(german(), 'official', key))) return true;
  // "Das wäre zu überlegen" suggests, "Einwendungen wären einzubringen" orders.
  if (finiteKey.startsWith('waere') && first !== last) return true;
  if (between.some((key, at) => key === 'nicht' && between[at + 1] === 'mehr')) return true;
  // Nobody regrets an order: "ist leider nicht zu reparieren".
  const regrets = words.slice(Math.max(0, finiteAt - 6), Math.max(last, finiteAt)).some(({key}) => key === 'leider');
  if (!finiteKey.startsWith('ha') && regrets) return true;
  if (between.some((key) => does(german(), 'can', key) || does(german(), 'governor', key))) return true;
  const subject = [words[finiteAt - 1]?.key, words[finiteAt + 1]?.key];
  // "Sie haben uns zu denken gegeben": the infinitive belongs to a participle.
  const behind = words[last + 1];
  if (behind?.before === '' && /^(?:[a-z]{0,5}ge[a-z]+(?:t|en)|(?:be|ver|er|ent|zer)[a-z]+t)$/.test(behind.key))
    return true;
  if (finiteKey.startsWith('ha')) {
    // In "Sie haben uns … mitzuteilen" the sender only receives.
    const senders =
      words[finiteAt - 1]?.text === 'Sie' ? subject.filter((key) => key !== 'uns' && key !== 'mich') : subject;
    if (senders.some((key) => key !== undefined && does(german(), 'sender', key))) return true;
    if (between.some((key) => does(german(), 'amount', key))) return true;
  }
  // "bin", "bist" and a subject that is a person speak of ability or availability, not of duty.
  return !finiteKey.startsWith('ha') && subject.some((key) => key === 'ich' || key === 'wir' || key === 'du');
}

function isEnglishParticiple(key: string): boolean {
  if (does(english(), 'harmless', key)) return false;
  return /ed$/.test(key) || does(english(), 'participle', key);
}

/** "beizufügen": a separable verb that holds its zu. */
export function hasInnerZu(key: string): boolean {
  if (!/(?:[a-z]{2}en|[lr]n|tun|sein)$/.test(key)) return false;
  for (let at = key.indexOf('zu', 2); at > 0; at = key.indexOf('zu', at + 1)) {
    if (key.length - at > 4 && does(german(), 'prefix', key.slice(0, at))) return true;
  }
  return false;
}

/** What the words of a list do in an order, by their folded form. */
type Roles = ReadonlyMap<string, readonly string[]>;

function does(roles: Roles, role: string, key: string): boolean {
  return roles.get(key)?.includes(role) ?? false;
}

const german = opened(germanWords);
const english = opened(englishWords);

/** A word list that is taken apart when the first order is looked for: a start must stay cheap. */
function opened(packed: string): () => Roles {
  let roles: Map<string, readonly string[]> | undefined;
  return () => {
    if (!roles) {
      const all = new Map<string, readonly string[]>();
      eachForm(packed, (form, means) => all.set(fold(form), means.split('|')));
      roles = all;
    }
    return roles;
  };
}
