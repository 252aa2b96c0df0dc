import type {Entry} from './entry.js';
import {
  articles,
  bare,
  type End,
  endsIn,
  type Fixed,
  type Index,
  lastOf,
  type Node,
  noNodes,
  type Owner,
  type Sense,
  setOf,
  startsIn,
  startsUpper,
} from './trie.js';

/** A stretch of text: UTF-16 offsets, end exclusive. */
export type HitRange = readonly [start: number, end: number];

/** What the search needs to know of a word; the words of a letter are such. */
export interface SearchWord {
  readonly text: string;
  readonly key: string;
  readonly at: HitRange;
  readonly before: string;
  readonly field?: object | undefined;
  readonly cited: boolean;
}

/** A place where an entry was found. */
export interface Hit {
  /** The name of the dictionary that holds the entry. */
  readonly dictionary: string;
  readonly entry: Entry;
  /** From the first to the last word that belongs to it. */
  readonly range: HitRange;
  readonly text: string;
  /** The words that belong to it, without those in between. */
  readonly words: readonly number[];
  /** The inflected verb among them. */
  readonly verb?: number;
}

/** Every entry that occurs in a sentence, in the order of the text. */
export function findAll(index: Index, words: readonly SearchWord[], text: string): readonly Hit[] {
  const search: Search = {index, words, text, found: [], banned: []};
  const starts = startsIn(index, words);
  for (let at = 0; at < words.length; at++) {
    const nodes = starts[at] ?? noNodes;
    if (nodes === noNodes || words[at]?.cited || words[at]?.field !== undefined) continue;
    for (const node of nodes) walk(search, node, at, [at]);
  }
  return search.found.length === 0 ? noHits : chosen(search);
}

interface Candidate {
  readonly owner: Owner;
  readonly words: readonly number[];
  readonly range: HitRange;
  readonly verb?: number;
}

interface Search {
  readonly index: Index;
  readonly words: readonly SearchWord[];
  readonly text: string;
  readonly found: Candidate[];
  readonly banned: {readonly entry: Entry; readonly range: HitRange}[];
}

/** Follow the trie from the word `at`; `path` holds the words matched so far. */
function walk(search: Search, node: Node, at: number, path: readonly number[]): void {
  if (node.ends) for (const end of node.ends) arrive(search, end, path);
  if (node.next || node.endings) follow(search, node, at + 1, path);
  if (node.gap) {
    for (let next = at + 1; next <= at + 1 + longestGap && next < search.words.length; next++) {
      if (breaks(search.words[next]?.before ?? '')) break;
      follow(search, node.gap, next, path);
    }
  }
}

function follow(search: Search, node: Node, at: number, path: readonly number[]): void {
  const word = search.words[at];
  if (!word || word.cited || word.field !== undefined) return;
  const key = bare(word.key);
  const next = node.next?.get(key);
  if (next) walk(search, next, at, [...path, at]);
  const alike = node.endings?.get(lastOf(key));
  if (alike) for (const {ending: end, node: open} of alike) if (endsIn(key, end)) walk(search, open, at, [...path, at]);
}

function arrive(search: Search, end: End, path: readonly number[]): void {
  const first = path[0] ?? 0;
  if (end.kind === 'apart') {
    if (!smallEnough(search, first)) return;
    const particle = clauseFinal(search, first, end.particle);
    if (particle !== undefined) keep(search, end.owner, [first, particle], first);
    return;
  }
  if (end.kind === 'fixed') {
    if (fits(search, end.shape, path) && path.every((at, index) => index === 0 || joined(search, at)))
      withVerb(search, end.owner, end.fixed, path);
    return;
  }
  if (!punctuated(search, end.marks, path) || !cased(search, end, path)) return;
  if (!closedBy(search, end.tail, path)) return;
  if (end.kind === 'not') search.banned.push({entry: end.owner.entry, range: rangeOf(search, path)});
  else keep(search, end.owner, path, end.sense === 'inflected' ? first : undefined, end.tail);
}

/** Whether the words are written large and small as the entry has them. */
function cased(search: Search, end: {readonly shape: string; readonly sense: Sense}, path: readonly number[]): boolean {
  if (!search.index.german) return true;
  const first = path[0] ?? 0;
  if (end.sense === 'noun') return startsUpper(search.words[first]?.text ?? '');
  if (end.sense === 'inflected') return smallEnough(search, first);
  if (path.length === 1) return end.shape !== 'l' || smallEnough(search, first);
  return fits(search, end.shape, path);
}

/** Behind the first word, capitals must be where the entry has them. */
function fits(search: Search, shape: string, path: readonly number[]): boolean {
  if (!search.index.german) return true;
  for (let index = 0; index < path.length; index++) {
    const text = search.words[path[index] ?? 0]?.text ?? '';
    const wanted = shape[index];
    if (wanted === '*' || (wanted === 'U') === startsUpper(text)) continue;
    if (index === 0 && wanted === 'l' && startsUpper(text)) continue;
    if (index > 0 || wanted === 'U') return false;
  }
  return true;
}

/** Small, or large only because something begins here. */
function smallEnough({index, words}: Search, at: number): boolean {
  if (!index.german || !startsUpper(words[at]?.text ?? '')) return true;
  return isBeginning(words, at);
}

function isBeginning(words: readonly SearchWord[], at: number): boolean {
  if (at === 0 || /[.!?:„“"»«(›‹‚–—•·]/.test(words[at]?.before ?? '')) return true;
  for (let index = 0; index < at; index++) if (!/^\d/.test(words[index]?.text ?? '')) return false;
  return true;
}

/** Between the words of a phrase stands nothing, or exactly the punctuation that the entry has there. */
function punctuated(search: Search, marks: readonly string[], path: readonly number[]): boolean {
  for (let index = 1; index < path.length; index++) {
    const at = path[index] ?? 0;
    const mark = marks[index] ?? '';
    const {before} = search.words[at] ?? {before: ''};
    const next = at === (path[index - 1] ?? 0) + 1;
    if (!next) continue;
    if (before === mark) continue;
    if (mark !== '' && before === '' && search.words[at - 1]?.text.endsWith(mark)) continue;
    if (mark === '' && /^[„“"»«'‚‘’*_]*$/.test(before)) continue;
    return false;
  }
  return true;
}

/** `gemäß §`: what ends in a symbol is only found with it; the dot of an abbreviation may belong to the sentence. */
function closedBy({words}: Search, tail: string, path: readonly number[]): boolean {
  if (tail === '' || tail === '.' || tail === '-') return true;
  return (words[(path.at(-1) ?? 0) + 1]?.before ?? '').startsWith(tail);
}

function joined(search: Search, at: number): boolean {
  return /^[„“"»«'‚‘’*_]*$/.test(search.words[at]?.before ?? '');
}

/** The separable prefix of the verb at `verb`, when it closes the clause: `teilen wir Ihnen … mit`. */
function clauseFinal({words}: Search, verb: number, particle: string): number | undefined {
  let commas = 0;
  for (let at = verb + 1; at < words.length && at <= verb + longestClause; at++) {
    const word = words[at];
    if (!word || stops(word.before)) return undefined;
    commas += count(word.before);
    if (word.key !== particle || word.cited || word.field !== undefined || !closes(words, at)) continue;
    if (commas % 2 === 0) return parted(words, verb + 1, at) ? undefined : at;
  }
  return undefined;
}

/** Whether the word at `at` closes its clause: punctuation, the end of the sentence, or a conjunction follows. */
function closes(words: readonly SearchWord[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || next.before !== '' || closers.has(next.key);
}

/** Look for the verb of a fixed part (`in Kenntnis`): close behind it, else before it in the same clause. */
function withVerb(search: Search, owner: Owner, fixed: Fixed, path: readonly number[]): void {
  const {words} = search;
  const first = path[0] ?? 0;
  const last = path.at(-1) ?? 0;
  const next = words[last + 1];
  if (!fixed.object) {
    // The noun has an attribute of its own, or is part of another phrase: "in Kenntnis der Sachlage", "in Rechnung 4711".
    if (next && next.before === '' && (genitives.has(next.key) || /^\d/.test(next.text))) return;
    if (path.length === 1 && articles.has(words[first - 1]?.key ?? '') && startsUpper(words[first]?.text ?? '')) return;
  }
  const start = fixed.object ? groupStart(search, first) : first;
  const own = path.length > 0 && start < first ? [start, ...path] : path;
  const behind = verbBehind(search, fixed, last);
  if (behind) {
    keep(search, owner, [...own, ...behind], behind[0]);
    return;
  }
  if (fixed.object && words[first]?.before === '' && fixed.attributive.has(words[first - 1]?.key ?? '')) {
    const begin = groupStart(search, first);
    keep(search, owner, [begin, first - 1, ...path], first - 1);
    return;
  }
  const before = verbBefore(search, fixed, first);
  if (before === undefined) return;
  const particle = fixed.particle === undefined ? undefined : clauseFinal(search, last, fixed.particle);
  if (fixed.particle !== undefined && particle === undefined) return;
  keep(search, owner, [before, ...own, ...(particle === undefined ? [] : [particle])], before);
}

function verbBehind(search: Search, fixed: Fixed, last: number): number[] | undefined {
  const {words} = search;
  const reach = fixed.object ? objectReach : fixedReach;
  for (let at = last + 1; at < words.length && at <= last + reach + 1; at++) {
    const word = words[at];
    if (word?.before !== '') return undefined;
    if (conjunctions.has(word.key) && !fixed.object) return undefined;
    if (word.cited || word.field !== undefined) continue;
    if (fixed.joined.has(word.key) && smallEnough(search, at)) {
      const zu = at > last + 1 && words[at - 1]?.key === 'zu' ? [at - 1] : [];
      return [...zu, at].reverse();
    }
    if (fixed.particle !== undefined && fixed.finite.has(word.key) && smallEnough(search, at) && at <= last + 7) {
      const particle = clauseFinal(search, at, fixed.particle);
      if (particle !== undefined) return [at, particle];
    }
  }
  return undefined;
}

function verbBefore(search: Search, fixed: Fixed, first: number): number | undefined {
  const {words} = search;
  let commas = count(words[first]?.before ?? '');
  if (stops(words[first]?.before ?? '')) return undefined;
  for (let at = first - 1; at >= 0 && at >= first - longestClause; at--) {
    const word = words[at];
    if (!word) return undefined;
    if (
      commas % 2 === 0 &&
      fixed.finite.has(word.key) &&
      !word.cited &&
      word.field === undefined &&
      smallEnough(search, at)
    )
      return parted(words, at + 1, first) ? undefined : at;
    if (stops(word.before)) return undefined;
    commas += count(word.before);
  }
  return undefined;
}

/** Whether a second clause begins between two places: a conjunction with a finite auxiliary close behind it. */
function parted(words: readonly SearchWord[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (!conjunctions.has(words[at]?.key ?? '')) continue;
    for (let next = at + 1; next < to && next <= at + 3; next++)
      if (auxiliaries.has(words[next]?.key ?? '')) return true;
  }
  return false;
}

/** Where the noun group begins: `eine sorgfältige Prüfung`; the noun itself when no article stands before it. */
function groupStart({words}: Search, noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 4 && at > 0; steps++) {
    if ((words[at]?.before ?? '') !== '') return noun;
    at--;
    const word = words[at];
    if (!word || word.cited || word.field !== undefined) return noun;
    if (articles.has(word.key)) return at;
    if (!/(?:e|em|en|er|es)$/.test(word.key) || startsUpper(word.text)) return noun;
  }
  return noun;
}

function keep(search: Search, owner: Owner, words: readonly number[], verb: number | undefined, tail = ''): void {
  const {pattern} = owner.entry;
  const pronoun = pattern?.kind === 'verb' && pattern.reflexive && verb !== undefined ? pronounOf(search, verb) : -1;
  if (pronoun === undefined) return;
  const ordered = pronoun < 0 && ascends(words) ? words : inOrder(pronoun < 0 ? words : [...words, pronoun]);
  const [start, end] = rangeOf(search, ordered);
  // The dot of an abbreviation belongs to it, whichever token it went to.
  const extra = tail === '.' && search.text.charAt(end) === '.' && search.text.charAt(end - 1) !== '.' ? 1 : 0;
  search.found.push({owner, words: ordered, range: [start, end + extra], ...(verb === undefined ? {} : {verb})});
}

function ascends(words: readonly number[]): boolean {
  for (let at = 1; at < words.length; at++) if ((words[at] ?? 0) <= (words[at - 1] ?? 0)) return false;
  return true;
}

function inOrder(words: readonly number[]): number[] {
  return [...new Set(words)].sort((a, b) => a - b);
}

/** The reflexive pronoun that is nearest to a verb in its clause. */
function pronounOf({words}: Search, verb: number): number | undefined {
  for (let left = verb, right = verb, distance = 1; distance <= reflexiveReach; distance++) {
    if (right >= 0) right = words[right + 1] && !breaks(words[right + 1]?.before ?? '') ? right + 1 : -1;
    if (right >= 0 && reflexives.has(words[right]?.key ?? '')) return right;
    if (left >= 0) left = breaks(words[left]?.before ?? '') ? -1 : left - 1;
    if (left >= 0 && reflexives.has(words[left]?.key ?? '')) return left;
  }
  return undefined;
}

function rangeOf({words}: Search, path: readonly number[]): HitRange {
  return [words[path[0] ?? 0]?.at[0] ?? 0, words[path.at(-1) ?? 0]?.at[1] ?? 0];
}

/** Inside one dictionary the longest wins; hits in phrases that are exempt are dropped. */
function chosen({found, banned, text}: Search): Hit[] {
  const near = found.length === 1 ? found : nearest(found);
  const allowed = banned.length === 0 ? near : near.filter(({owner, range}) => !exempt(banned, owner.entry, range));
  if (allowed.length > 1) allowed.sort(byPlace);
  const last = new Map<string, Candidate>();
  const hits: Hit[] = [];
  for (const candidate of allowed) {
    const {owner, range, words, verb} = candidate;
    const {dictionary, entry} = owner;
    const longest = last.get(dictionary);
    const inside = longest !== undefined && range[1] <= longest.range[1];
    if (longest && (inside ? !standsApart(candidate, longest) : words.some((at) => longest.words.includes(at))))
      continue;
    if (!inside) last.set(dictionary, candidate);
    const hit = {dictionary, entry, range, text: text.slice(range[0], range[1]), words};
    hits.push(verb === undefined ? hit : {...hit, verb});
  }
  return hits;
}

function byPlace(a: Candidate, b: Candidate): number {
  return (
    a.range[0] - b.range[0] || b.range[1] - a.range[1] || b.words.length - a.words.length || a.owner.rank - b.owner.rank
  );
}

/** A phrase between the far ends of a broken one ("die Zahlung … mittels Dauerauftrag … leisten") is one of its own. */
function standsApart({words}: Candidate, broken: Candidate): boolean {
  const first = words[0] ?? 0;
  const last = words.at(-1) ?? 0;
  const before = broken.words.findLast((at) => at < first);
  const behind = broken.words.find((at) => at > last);
  if (before === undefined || behind === undefined || behind - before <= widestGap) return false;
  return !broken.words.some((at) => at >= first && at <= last);
}

/** Up to this many words a broken phrase reads as one, and what stands between belongs to it. */
const widestGap = 5;

/** A verb belongs to the nearest of several nouns ("bei der Meldung wird eine Prüfung vorgenommen"). */
function nearest(found: Candidate[]): Candidate[] {
  if (!sharesVerb(found)) return found;
  const best = new Map<string, Candidate>();
  const others: Candidate[] = [];
  for (const candidate of found) {
    if (candidate.verb === undefined) {
      others.push(candidate);
      continue;
    }
    const key = `${candidate.owner.rank} ${candidate.verb}`;
    const known = best.get(key);
    if (!known || length(candidate) < length(known)) best.set(key, candidate);
  }
  return [...others, ...best.values()];
}

/** Whether an entry may have been found more than once with the same verb; most sentences have few candidates. */
function sharesVerb(found: readonly Candidate[]): boolean {
  if (found.length > 16) return true;
  for (let at = 1; at < found.length; at++) {
    const one = found[at];
    if (one?.verb === undefined) continue;
    for (let before = 0; before < at; before++) {
      const other = found[before];
      if (other?.verb === one.verb && other.owner === one.owner) return true;
    }
  }
  return false;
}

function length({range}: Candidate): number {
  return range[1] - range[0];
}

function exempt(banned: Search['banned'], entry: Entry, [start, end]: HitRange): boolean {
  return banned.some((phrase) => phrase.entry === entry && start < phrase.range[1] && phrase.range[0] < end);
}

function stops(before: string): boolean {
  return before !== '' && /[.;:!?]/.test(before);
}

function breaks(before: string): boolean {
  return before !== '' && /[.,;:!?()–—]/.test(before);
}

/** Commas, dashes and brackets that come in pairs around an insertion. */
function count(before: string): number {
  if (before === '') return 0;
  return before.length - before.replace(/[,–—()]/g, '').length;
}

const noHits: readonly Hit[] = [];
const longestGap = 6;
const longestClause = 25;
const fixedReach = 3;
const objectReach = 10;
const reflexiveReach = 8;

const genitives = setOf(
  'der des dieser dieses eines einer ihrer ihres unserer unseres seiner seines deiner meiner aller jeder jedes deren dessen',
);
const conjunctions = setOf(
  'und oder aber sondern denn sowie dass weil wenn ob damit obwohl falls sofern nachdem bevor',
);
const closers = setOf('und oder sowie bzw beziehungsweise dass ob als wie um damit weil wenn');
const auxiliaries = setOf(
  'ist sind war waren wird werden wurde wurden hat haben hatte hatten kann koennen konnte konnten muss muessen soll sollen sollte sollten will wollen darf duerfen moechte moechten waere wuerde wuerden haette',
);

const reflexives = setOf('sich uns mich dich euch mir dir');
