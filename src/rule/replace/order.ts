import {splitParticle} from '../../dictionary/inflect-de.js';
import type {PlainVerb} from '../../dictionary/plain.js';
import type {Letter, Sentence, Word} from '../../letter/letter.js';
import type {Range} from '../../source/index.js';
import {hasInnerZu, isAskedFor} from '../orders.js';
import type {Hit} from '../rule.js';
import {type Edits, isNear, newEdits, rewritten} from './edits.js';
import {inCase, type NounGroup, nounGroupAt, readingsOf} from './noun-group.js';
import {nounForms} from './nouns.js';
import {plainOf} from './plain-verbs.js';
import {clauseStart, isDeterminer, isPreposition} from './surroundings.js';

/**
 * An order as a request, where its words can stay in their places: „Dem Antrag ist eine Kopie beizulegen“, „Dem Antrag legen Sie bitte eine
 * Kopie bei“. What was the subject becomes the object; no text where its gender stays unsure, somebody else is to act, or the letter says du.
 */
export function replaceOrder(
  letter: Letter,
  {words}: Sentence,
  order: Range,
  hits: readonly Hit[],
): {readonly at: Range; readonly texts: readonly string[]} {
  const none = {at: order, texts: []};
  const finite = words.findIndex(({at}) => at[0] === order[0]);
  const last = words.findIndex(({at}) => at[1] === order[1]);
  if (finite < 0 || last <= finite || letter.address === 'du') return none;
  const start = clauseStart(words, finite);
  const verb = verbOf(words, last, hits);
  if (!verb || !isLone(words, finite, verb.first) || goesOn(words, last)) return none;
  if (words.slice(start, last).some(({key}) => denies.test(key))) return none;
  const edits = newEdits();
  const asks = /^(?:ist|sind)$/.test(words[finite]?.key ?? '') ? thingToDo : duty;
  if (!asks({words, start, finite, verb}, edits)) return none;
  for (let at = verb.first; at <= last; at++) edits.drop(at);
  for (const at of verb.dropped) edits.drop(at);
  const {particle} = verb;
  if (particle !== undefined) edits.put(last, particle);
  const result = rewritten(letter, words, [finite, last], edits);
  return result && isNear(order, result.at) ? {at: result.at, texts: [result.text]} : none;
}

interface OrderVerb {
  readonly infinitive: string;
  readonly particle?: string;
  /** Where it begins: at its zu. */
  readonly first: number;
  /** The words of a light verb that its plain verb does without. */
  readonly dropped: readonly number[];
}

interface Order {
  readonly words: readonly Word[];
  readonly start: number;
  readonly finite: number;
  readonly verb: OrderVerb;
}

/** „Die Gebühr ist zu zahlen“: the subject becomes what the customer does something to. */
function thingToDo({words, start, finite, verb}: Order, edits: Edits): boolean {
  if (!isAskedFor(`${verb.particle ?? ''}${verb.infinitive}`)) return false;
  const key = words[finite]?.key;
  const plural = key === 'sind';
  const polite = `${verb.infinitive} Sie bitte`;
  if (words[start]?.key === 'es' && finite === start + 1) {
    edits.drop(start);
    edits.put(finite, polite);
    return true;
  }
  if (start === finite) return false;
  const front = frontGroup(words, start);
  const isFront = front !== undefined && isWholeFront(words, front, finite) && canBeSubject(front, plural);
  const small = smallWords(words, finite + 1);
  const [behind, another] = subjectsBehind(words, finite + 1 + small, verb.first, plural);
  if (another) return false;
  const isBehind = behind !== undefined;
  // „Auf Sauberkeit ist zu achten“ has no subject at all.
  if (!isFront && !isBehind && !front && verb.infinitive === 'achten' && !plural) {
    edits.put(finite, polite);
    return true;
  }
  if (isFront === isBehind) return false;
  const subject = isFront ? front : behind;
  const text = subject && accusativeOf(subject, plural);
  if (!subject || text === undefined) return false;
  for (const [index, part] of text.split(' ').entries())
    if (part !== words[subject.first + index]?.text) edits.put(subject.first + index, part);
  if (small > 0) {
    edits.put(finite, `${verb.infinitive} Sie`);
    edits.put(finite + small, `${words[finite + small]?.text ?? ''} bitte`);
  } else edits.put(finite, polite);
  return true;
}

/** How many words stand there that bitte follows: „legen Sie uns daher bitte“. */
function smallWords(words: readonly Word[], from: number): number {
  let count = 0;
  while (
    words[from + count]?.before === '' &&
    /^(?:uns|mir|ihm|dabei|dazu|dafuer|hierzu|hierbei|hierfuer|daher|deshalb|deswegen|also|dann|jedoch|aber|ansonsten|zudem|ausserdem|zusaetzlich)$/.test(
      words[from + count]?.key ?? '',
    )
  )
    count++;
  return count;
}

/** What cannot be done is no order, and neither is what is regretted. */
const denies = /^(?:nicht|leider|kaum|nie|niemals|nur|kein(?:e[nmrs]?)?|nichts|weder)$/;

/** A second infinitive behind the order would be left without its verb: „bzw. … unterschreiben zu lassen“. */
function goesOn(words: readonly Word[], last: number): boolean {
  let joined = false;
  for (let at = last + 1; at < words.length; at++) {
    const {key = '', before = ''} = words[at] ?? {};
    if (/[;:!?]/.test(before) || (before.includes('.') && words[at - 1]?.key !== 'bzw')) return false;
    joined ||= /^(?:und|oder|sowie|bzw|beziehungsweise|aber|sondern)$/.test(key);
    if (joined && (key === 'zu' || hasInnerZu(key))) return true;
  }
  return false;
}

/** The noun group that the clause begins with; the capital there tells nothing, so an adjective is told by what follows. */
function frontGroup(words: readonly Word[], start: number): NounGroup | undefined {
  const group = nounGroupAt(words, start);
  const next = words[start + 1];
  if (!group || group.determiner || group.last !== start) return group;
  if (adverbs.test(group.noun.key)) return undefined;
  if (next?.before !== '' || !/^[A-ZÄÖÜ]/.test(next.text) || !/(?:e|er|es)$/.test(group.noun.key)) return group;
  const rest = nounGroupAt(words, start + 1);
  return rest && !rest.determiner ? {...rest, first: start, adjectives: [group.noun, ...rest.adjectives]} : group;
}

const adverbs =
  /^(?:hier[a-z]*|dort|dar?(?:zu|fuer|bei|mit|nach|von|an|auf|aus|in|ueber|unter|um)|zudem|ferner|ausserdem|kuenftig|grundsaetzlich|spaetestens|zusaetzlich|weiterhin|danach|anschliessend|zunaechst|zuvor|vorab|schliesslich|ab|nun|nunmehr|jetzt|bitte)$/;

/** What can be the subject behind the finite verb, articles first; a genitive or what a preposition governs is none. */
function subjectsBehind(words: readonly Word[], from: number, to: number, plural: boolean): readonly NounGroup[] {
  const found: NounGroup[] = [];
  for (let at = from; at < to; at++) {
    const word = words[at];
    const governed = at > from && isPreposition(words[at - 1]?.key ?? '');
    if (!word || governed || (!isDeterminer(word.key) && at !== from && !/er$/.test(word.key))) continue;
    const group = nounGroupAt(words, at);
    if (!group || group.last >= to) continue;
    if (canBeSubject(group, plural) && (group.determiner || at === from || group.adjectives.length > 0))
      found.push(group);
    at = group.last;
  }
  return found;
}

/** „Bis Freitag haben Sie die Unterlagen einzureichen“: everything stays as it is but the verb. */
function duty({words, start, finite, verb}: Order, edits: Edits): boolean {
  if (words[finite]?.key !== 'haben' || bearing.has(verb.infinitive)) return false;
  if (words[finite + 1]?.text === 'Sie' && finite > start) {
    edits.put(finite, verb.infinitive);
    const pronoun = words[finite + 2];
    if (pronoun && /^(?:uns|mir)$/.test(pronoun.key)) edits.put(finite + 2, `${pronoun.text} bitte`);
    else edits.put(finite + 1, 'Sie bitte');
    return true;
  }
  if (words[start]?.text !== 'Sie' || finite !== start + 1) return false;
  edits.put(start, start === 0 ? 'Bitte' : 'bitte');
  edits.put(finite, `${verb.infinitive} Sie`);
  return true;
}

/** Nobody is asked for what the law lays upon him: „haben Sie die Kosten zu tragen“. */
const bearing: ReadonlySet<string> = new Set([
  'tragen',
  'dulden',
  'haften',
  'vertreten',
  'verantworten',
  'rechnen',
  'leisten',
]);

/** The verb of the order; where a dictionary knows a plainer one, that. */
function verbOf(words: readonly Word[], last: number, hits: readonly Hit[]): OrderVerb | undefined {
  const word = words[last];
  if (!word) return undefined;
  const apart = words[last - 1]?.key === 'zu';
  const first = apart ? last - 1 : last;
  const hit = hits.find(({verb}) => verb === last);
  if (hit) {
    const {entry} = hit;
    const fixed = entry.pattern?.kind === 'verb' ? entry.pattern.fixed : undefined;
    const plain = entry.fix === undefined ? plainOf((entry.put ?? entry.say)[0] ?? '', undefined) : undefined;
    if (!plain || !isSimple(plain) || /^(?:der|die|das|den|ein)/.test(fixed ?? '')) return undefined;
    const dropped = hit.words.filter((at) => at < first);
    return {
      infinitive: plain.infinitive,
      first,
      dropped,
      ...(plain.particle === undefined ? {} : {particle: plain.particle}),
    };
  }
  if (apart) return word.key === 'sein' ? undefined : {infinitive: word.text, first, dropped: []};
  for (let at = word.text.indexOf('zu', 2); at > 0; at = word.text.indexOf('zu', at + 1)) {
    const particle = word.text.slice(0, at).toLowerCase();
    const infinitive = word.text.slice(at + 2);
    if (infinitive.length > 3 && splitParticle(particle).particle !== undefined)
      return {infinitive, particle, first, dropped: []};
  }
  return undefined;
}

function isSimple({reflexive, passive, instead, needsObject, fixed}: PlainVerb): boolean {
  return !reflexive && !passive && instead === undefined && !needsObject && fixed === undefined;
}

/** One verb, nobody else who acts, no inserted clause. */
function isLone(words: readonly Word[], finite: number, first: number): boolean {
  for (let at = finite + 1; at < first; at++) {
    const {key = '', before = ''} = words[at] ?? {};
    if (/[,;:()–—]/.test(before)) return false;
    if (/^(?:von|vom|durch|seitens|zu)$/.test(key) || hasInnerZu(key)) return false;
    // „melden Sie bitte dem Büro daher“: it belongs before bitte.
    if (
      at > finite + 1 &&
      /^(?:daher|deshalb|deswegen|also)$/.test(key) &&
      !/^(?:uns|mir)$/.test(words[at - 1]?.key ?? '')
    )
      return false;
    if (/^(?:und|oder)$/.test(key) && /^[a-zäöü]/.test(words[at + 1]?.text ?? '') && isVerbal(words, at, first))
      return false;
  }
  return true;
}

/** „vollständig auszufüllen und zu senden“ */
function isVerbal(words: readonly Word[], from: number, to: number): boolean {
  return words.slice(0, from).some(({key}, at) => at < to && /[a-z]zu[a-z]{1,60}en$/.test(key) && at > from - 2);
}

/** Nothing but the group, or what belongs to it, stands before the finite verb. */
function isWholeFront(words: readonly Word[], group: NounGroup, finite: number): boolean {
  const next = words[group.last + 1];
  if (group.last + 1 === finite) return true;
  return (
    next !== undefined &&
    group.last < finite &&
    (isPreposition(next.key) || /^(?:der|des|[a-z]+(?:er|es))$/.test(next.key))
  );
}

/** Whether a group can be the subject of ist or sind. */
function canBeSubject(group: NounGroup, plural: boolean): boolean {
  const {determiner, adjectives, noun} = group;
  if (/^(?:Sie|Ihnen)$/.test(noun.text)) return false;
  if (determiner === undefined) {
    const endings = adjectives.map(({text}) => /(?:e|er|es)$/.exec(text)?.[0]);
    if (plural) return endings.every((ending) => ending === 'e');
    return endings.length > 0 && endings.every((ending) => ending !== undefined && ending === endings[0]);
  }
  const readings = readingsOf(group, 'nom');
  if (readings.length > 0) return readings.some((reading) => reading.plural === plural);
  if (plural) return /^(?:die|[a-z]+e)$/.test(determiner.key);
  return /^(?:die|das|dieses|[a-z]*e)$/.test(determiner.key) || isUnknownMasculine(group);
}

/** The subject as an object; what is not masculine stays as it is. */
function accusativeOf(group: NounGroup, plural: boolean): string | undefined {
  const {determiner, adjectives, noun} = group;
  const unchanged = [...(determiner ? [determiner] : []), ...adjectives, noun].map(({text}) => text).join(' ');
  if (plural || /^(?:die|das|dieses|diese|eine|keine|[a-z]+re)$/.test(determiner?.key ?? '')) return unchanged;
  if (determiner === undefined) {
    if (!adjectives.every(({text}) => text.endsWith('er'))) return unchanged;
    return /e$/.test(noun.text) ? undefined : unchanged.replace(/er(?= )/g, 'en');
  }
  if (isUnknownMasculine(group)) return unchanged.replace(/^([dD])er /, '$1en ');
  return inCase(group, ['nom'], 'acc');
}

/** „der Reisepass“ where nothing else can be the subject: a noun in no list, but its article says enough. */
function isUnknownMasculine(group: NounGroup): boolean {
  const {determiner, adjectives, noun} = group;
  if (
    determiner?.key !== 'der' ||
    adjectives.length > 0 ||
    /(?:e|ung|heit|keit|ion|tät|in|ent|ant|ist)$/.test(noun.text)
  )
    return false;
  return nounForms(noun.text).length === 0;
}
