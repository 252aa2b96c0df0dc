import type {SearchWord} from '../dictionary/index.js';
import agentWords from '../generated/en/letter/agents.js';
import participleWords from '../generated/en/letter/participles.js';
import type {Passive} from './passive-group.js';
import {opened} from './roles.js';

type Words = readonly SearchWord[];

/**
 * Passives in English: a form of be with a participle, adverbs in between. What describes ("is interested", "is located"),
 * what is a result ("is confirmed") and requests ("you are required to") are none.
 */
export function englishPassives(words: Words): readonly Passive[] {
  const found: Passive[] = [];
  for (let at = 0; at < words.length; at++) {
    const be = words[at];
    // "without being asked" is a noun of its own.
    if (!be || !forms.has(be.key) || be.key === 'being' || be.cited || be.field) continue;
    const participle = participleBehind(words, at);
    if (participle === undefined) continue;
    const first = firstAuxiliary(words, at);
    if (first === undefined || !isPassive(words, first, participle)) continue;
    const last = lastOf(words, participle);
    const fact = participles().does('fact', words[participle]?.key ?? '');
    found.push({first, last, auxiliary: at, participle, agent: namesAgent(words, last), fact});
    at = last;
  }
  return found;
}

/** The participle behind a form of be, over adverbs, been and being. */
function participleBehind(words: Words, be: number): number | undefined {
  let adverbs = 0;
  for (let at = be + 1; at < words.length; at++) {
    const word = words[at];
    if (word?.before !== '' || word.cited || word.field) return undefined;
    if (word.key === 'been' || word.key === 'being') continue;
    if (isParticiple(word.key)) return at;
    if (!isAdverb(word.key) || ++adverbs > 3) return undefined;
  }
  return undefined;
}

/** "will be", "has been", "cannot be": the first of the auxiliaries; undefined where "be" itself is an order ("Please be advised"). */
function firstAuxiliary(words: Words, be: number): number | undefined {
  let first = be;
  for (let at = be - 1; at >= 0 && be - at < 5; at--) {
    const key = words[at]?.key ?? '';
    if (words[at + 1]?.before !== '' || words[at]?.cited) break;
    if (auxiliaries.has(key) || (key.includes("'") && /(?:n't|'ll|'ve)$/.test(key))) {
      // "we'll be charged": the subject stays outside where it is written together.
      first = /'(?:ll|ve)$/.test(key) ? first : at;
      if (/'(?:ll|ve)$/.test(key)) return first;
      continue;
    }
    if (!isAdverb(key) || key === 'please') break;
  }
  if (first < be || words[be]?.key !== 'be') return first;
  const before = words[be - 1]?.key ?? '';
  return before === 'to' || before === ''
    ? before === 'to'
      ? be - 1
      : undefined
    : before === 'and' || before === 'or'
      ? be
      : questioned(words, be);
}

/** "Can it be changed?", "can this order be cancelled": a modal with its subject in between. */
function questioned(words: Words, be: number): number | undefined {
  for (let at = be - 1; at >= 0 && be - at < 6; at--) {
    if (auxiliaries.has(words[at]?.key ?? '')) return be;
    if (words[at]?.before !== '') return undefined;
  }
  return undefined;
}

function isPassive(words: Words, first: number, participle: number): boolean {
  const key = words[participle]?.key ?? '';
  const {does} = participles();
  const between = words.slice(first, participle).map((word) => word.key);
  const next = words[participle + 1]?.before === '' ? (words[participle + 1]?.key ?? '') : '';
  if (key === 'closed' && isShut(words, first, participle)) return true;
  if (does('adjective', key)) return false;
  // "is limited to", "are advised to": what comes next is not a thing done.
  if (next === 'to' && /^(?:asked|likely|able|about)$/.test(key) && between.includes('you')) return false;
  const happens = between.some((word) => /^(?:be|been|being)$/.test(word));
  if (does('state', key)) return happens || between.some((word) => /^(?:was|were|wasn't|weren't)$/.test(word));
  // "very tired", "so pleased": what can be graded is an adjective; a noun behind it makes it one, too.
  return !between.some((word) => /^(?:very|so|too|quite|rather|pretty|extremely|really|more|most|less)$/.test(word));
}

/** "Your account has been closed": somebody closes files and accounts; a shop that "will be closed on Monday" just is. */
function isShut(words: Words, first: number, participle: number): boolean {
  const happens = words.slice(first, participle).some(({key}) => /^(?:be|been|being)$/.test(key));
  const thing =
    /^(?:accounts?|files?|cases?|tickets?|claims?|matters?|complaints?|enquir(?:y|ies)|quer(?:y|ies)|orders?|contracts?|polic(?:y|ies)|disputes?|applications?|requests?|it|this)$/;
  return happens && words.slice(Math.max(0, first - 6), first).some(({key}) => thing.test(key));
}

function isParticiple(key: string): boolean {
  if (key.length < 3) return false;
  const {does} = participles();
  if (does('participle', key)) return true;
  if (!key.endsWith('ed')) return false;
  if (key.endsWith('eed')) return /(?:agreed|refereed|freed|decreed|guaranteed)$/.test(key);
  return /[a-z]ed$/.test(key) && /[aeiouy]/.test(key.slice(0, -3));
}

function isAdverb(key: string): boolean {
  return adverbs.has(key) || (key.endsWith('ly') && /[a-z]{2}ly$/.test(key));
}

/** The participles joined to the first, and the particle that belongs to the verb: "signed in", "checked and sent out". */
function lastOf(words: Words, participle: number): number {
  let last = withParticle(words, participle);
  for (let at = last + 1; at < words.length && at - last < 4; at++) {
    const word = words[at];
    if (!word || word.cited || word.field) return last;
    const joins = /^(?:and|or|then|not|but)$/.test(word.key) || /^,$/.test(word.before);
    if (joins && isParticiple(word.key) && !participles().does('adjective', word.key)) last = withParticle(words, at);
    else if (!joins && isParticiple(word.key) && at > last + 1 && endsPiece(words, at)) last = withParticle(words, at);
    else if (!joins && !isAdverb(word.key)) return last;
  }
  return last;
}

/** Behind a second participle nothing may make it an adjective: "checked and corrected invoices". */
function endsPiece(words: Words, at: number): boolean {
  const next = words[at + 1];
  return next?.before !== '' || prepositions.has(next.key) || particle.test(next.key) || isAdverb(next.key);
}

function withParticle(words: Words, participle: number): number {
  const next = words[participle + 1];
  if (next?.before !== '') return participle;
  if (particle.test(next.key)) return participle + 1;
  if (!/^(?:in|on|over|with|for|into|through)$/.test(next.key)) return participle;
  const behind = words[participle + 2];
  return behind?.before !== '' || prepositions.has(behind.key) ? participle + 1 : participle;
}

/** "by us", "by our workshop", "by Acme"; no "by Friday", "by post", "by ringing". */
function namesAgent(words: Words, from: number): boolean {
  for (let at = from + 1; at < words.length && at - from < 12; at++) {
    const word = words[at];
    if (!word || /[,.;:!?]/.test(word.before)) return false;
    if (word.key !== 'by') continue;
    const next = words[at + 1];
    if (!next) return false;
    if (next.field) return true;
    if (/^\d/.test(next.text) || /[a-z]ing$/.test(next.key)) return false;
    // "by the end of May", "by early May", "by first-class post": time and means stand among the first words.
    const {does} = agents();
    const named = [words[at + 1], words[at + 2]].map((each) => each?.key ?? '');
    if (named[1] === 'own' || named[1] === 'local') named.push(words[at + 3]?.key ?? '');
    return !named.some((key) => does('time', key) || does('means', key));
  }
  return false;
}

const particle = /^(?:out|up|off|down|away|back|forward)$/;
const participles = opened(participleWords);
const agents = opened(agentWords);

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
const forms = setOf("am is are was were be been being isn't aren't wasn't weren't you're we're they're it's");
const auxiliaries = setOf(
  'will would shall should can cannot could may might must ought has have had having need needs is are was were been being',
);
const adverbs = setOf(
  'not also now then already still only always never ever often usually just both all soon sometimes again thus therefore hereby once twice thereby otherwise first automatically either neither instead even please well fully yet no longer',
);
const prepositions = setOf(
  'at by to in on for from with of and or but as if when while before after until till within during without under over via through per than because so that who which',
);
