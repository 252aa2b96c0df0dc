import type {Dictionary, Entry, PackedLexicon, Variant} from './entry.js';
import {fold} from './fold.js';
import {openPacked} from './pack.js';
import {attributiveForms, finiteForms, joinedForms, type VerbPattern} from './pattern.js';
import {owned} from './remembered.js';
import {type Waiting, waitingFor} from './waiting.js';

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

/** All dictionaries of a language, ready to be searched in one pass. It grows while it is used: see `startsOf`. */
export interface Index {
  readonly root: Node;
  readonly german: boolean;
  readonly variant: Variant;
  /** Entries that nobody had to look at yet wait here for a word that begins like one of theirs. */
  readonly packed: Packed | undefined;
  /** Where the search begins for a word that was seen before. */
  readonly starts: Map<string, readonly Node[]>;
  readonly sets: Map<string, Fixed>;
}

/** A place in the trie of words. All fields are always there, so that nodes stay alike and fast. */
interface Node {
  next: Map<string, Node> | undefined;
  /** Words that only have to end like this, by their last letters: `-ung` under `ng`. */
  endings: Map<string, {readonly ending: string; readonly node: Node}[]> | undefined;
  /** Further words may stand in between. */
  gap: Node | undefined;
  ends: End[] | undefined;
}

interface Owner {
  readonly dictionary: string;
  readonly entry: Entry;
  readonly rank: number;
}

/** The packed dictionaries of the language, and which of their entries are in the trie. */
interface Packed {
  readonly lexicon: PackedLexicon;
  /** The dictionaries that somebody looks into so far, by number. */
  readonly active: Map<number, (at: number) => Entry>;
  readonly entered: Set<number>;
  /** What waits for the beginnings that turned up so far. */
  readonly met: Map<string, readonly Waiting[]>;
}

/** What has been found when the search arrives at a node. */
type End = {readonly owner: Owner} & (
  | {
      readonly kind: 'whole' | 'not';
      readonly shape: string;
      readonly marks: readonly string[];
      readonly tail: string;
      readonly sense: Sense;
    }
  | {readonly kind: 'apart'; readonly particle: string}
  | {readonly kind: 'fixed'; readonly fixed: Fixed; readonly shape: string}
);

type Sense = 'phrase' | 'noun' | 'inflected';

/** The words that stand apart from their verb. */
interface Fixed {
  readonly finite: ReadonlySet<string>;
  readonly joined: ReadonlySet<string>;
  readonly attributive: ReadonlySet<string>;
  readonly particle: string | undefined;
  /** `die Prüfung`, not `in Kenntnis`: an article or adjective may stand before it, more words behind it. */
  readonly object: boolean;
}

/**
 * Build the index once; `variant` leaves out entries for other countries. A packed entry enters the trie when its dictionary is active
 * and a word turns up that it cannot do without: one letter needs few of the thousands, and a start must stay cheap.
 */
export function buildIndex(
  dictionaries: ReadonlyMap<string, Dictionary>,
  variant: Variant,
  lexicon?: PackedLexicon,
): Index {
  const index: Index = {
    root: emptyNode(),
    german: variant !== 'en',
    variant,
    packed: lexicon && {lexicon, active: new Map(), entered: new Set(), met: new Map()},
    starts: new Map(),
    sets: new Map(),
  };
  // Behind all that is packed, in the order given.
  let rank = (lexicon?.names.length ?? 0) * longestText;
  for (const [name, entries] of dictionaries)
    for (const entry of entries) enter(index, {dictionary: name, entry, rank: rank++});
  return index;
}

/** Look into these packed dictionaries as well from now on. */
export function activate(index: Index, names: readonly string[]): void {
  const {packed} = index;
  if (!packed) return;
  const {lexicon, active, met} = packed;
  if (!met.has('')) met.set('', waitingFor(lexicon.beginnings, ''));
  for (const name of names) {
    const dictionary = lexicon.names.indexOf(name);
    if (dictionary < 0 || active.has(dictionary)) continue;
    active.set(dictionary, openPacked(lexicon.text(dictionary)));
    for (const places of met.values())
      for (const waiting of places) if (waiting.dictionary === dictionary) enterAll(index, packed, waiting);
  }
}

/**
 * How the words begin that must turn up before an entry can be found: of a phrase its longest word, of a verb every form; `-ng` when
 * only an ending is known, empty when nothing is.
 */
export function startsOf({pattern, forms}: Entry): string {
  const anchors = new Set<string>();
  if (pattern?.kind === 'verb') {
    const {verb, particle, fixed} = pattern;
    if (fixed === undefined)
      for (const form of [...joinedForms(pattern), ...(particle === undefined ? [] : finiteForms(verb))])
        anchors.add(fold(form));
    else for (const words of fixedForms(fixed)) anchors.add(longest(words));
    if (fixed !== undefined && isSmallWord(fixed))
      for (const form of joinedForms({verb, particle: fixed})) anchors.add(fold(form));
  } else
    for (const form of pattern?.forms ?? forms)
      for (const chunks of spellings(form)) {
        const words = chunks.map(({word}) => word);
        anchors.add(longest(words) || longestEnding(words));
      }
  return anchors.has('') ? '' : [...new Set([...anchors].map((key) => key.slice(0, startLength)))].sort().join(' ');
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

/** Where the search begins for each word of a sentence. */
function startsIn(index: Index, words: readonly SearchWord[]): readonly (readonly Node[])[] {
  const found: (readonly Node[])[] = [];
  let known = true;
  for (const {key} of words) {
    const nodes = index.starts.get(key);
    if (nodes) found.push(nodes);
    else {
      known = false;
      meet(index, key);
    }
  }
  // What a new word brings into the trie may begin with one of the others.
  return known ? found : words.map(({key}) => index.starts.get(key) ?? begin(index, key));
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

/** A word turns up for the first time: entries that waited for it enter the trie. */
function meet(index: Index, word: string): void {
  const {packed} = index;
  const key = bare(word);
  if (packed) {
    meetStart(index, packed, key.slice(0, startLength));
    meetStart(index, packed, `-${lastOf(key)}`);
  }
  begin(index, word);
}

function meetStart(index: Index, packed: Packed, start: string): void {
  if (packed.met.has(start)) return;
  const places = waitingFor(packed.lexicon.beginnings, start);
  // There are words without end under which nothing waits.
  if (places.length > 0) packed.met.set(start, places);
  for (const waiting of places) enterAll(index, packed, waiting);
}

function enterAll(index: Index, {lexicon, active, entered}: Packed, {dictionary, entries}: Waiting): void {
  const entryAt = active.get(dictionary);
  if (!entryAt) return;
  for (const at of entries) {
    const rank = dictionary * longestText + at;
    if (entered.has(rank)) continue;
    entered.add(rank);
    enter(index, {dictionary: lexicon.names[dictionary] ?? '', entry: entryAt(at), rank});
  }
}

/** Look up where the search begins for a word. */
function begin(index: Index, word: string): readonly Node[] {
  const key = bare(word);
  const nodes: Node[] = [];
  const node = index.root.next?.get(key);
  if (node) nodes.push(node);
  for (const {ending: end, node: open} of index.root.endings?.get(lastOf(key)) ?? [])
    if (endsIn(key, end)) nodes.push(open);
  const found = nodes.length === 0 ? noNodes : nodes;
  // A day of writing must not keep every word that it ever met.
  if (index.starts.size >= mostStarts) index.starts.clear();
  index.starts.set(owned(word), found);
  return found;
}

function enter({root, starts, variant, sets}: Index, owner: Owner): void {
  const {only, except} = owner.entry;
  if (!(only?.includes(variant) ?? true) || except?.includes(variant)) return;
  const before = root.next?.size ?? 0;
  const endings = countEndings(root);
  addEntry(root, owner, sets);
  // Words that led nowhere may lead somewhere now.
  if ((root.next?.size ?? 0) !== before || countEndings(root) !== endings) starts.clear();
}

function addEntry(root: Node, owner: Owner, sets: Map<string, Fixed>): void {
  const {entry} = owner;
  const {pattern} = entry;
  for (const phrase of entry.not ?? []) addPhrase(root, phrase, owner, 'not', 'phrase');
  if (pattern === undefined) for (const form of entry.forms) addPhrase(root, form, owner, 'whole', 'phrase');
  else if (pattern.kind === 'verb') addVerb(root, pattern, owner, sets);
  else {
    const sense = pattern.kind === 'noun' ? 'noun' : pattern.kind === 'adjective' ? 'inflected' : 'phrase';
    for (const form of pattern.forms) addPhrase(root, form, owner, 'whole', sense);
  }
}

function addVerb(root: Node, pattern: VerbPattern, owner: Owner, sets: Map<string, Fixed>): void {
  const {verb, particle, fixed} = pattern;
  if (fixed === undefined) {
    for (const form of joinedForms(pattern))
      endAt(step(root, fold(form)), {kind: 'whole', owner, shape: 'l', marks: noMarks, tail: '', sense: 'inflected'});
    if (particle === undefined) return;
    for (const form of finiteForms(verb))
      endAt(step(root, fold(form)), {kind: 'apart', owner, particle: fold(particle)});
    return;
  }
  const tokens = fixed.split(' ');
  const object = tokens.length > 1 && articles.has(fold(tokens[0] ?? ''));
  const key = `${owner.dictionary} ${verb.infinitive} ${verb.participles.join()} ${particle ?? ''} ${object}`;
  let set = sets.get(key);
  if (!set) {
    set = {
      finite: new Set(finiteForms(verb).map(fold)),
      joined: new Set(joinedForms(pattern).map(fold)),
      attributive: new Set(attributiveForms(pattern).map(fold)),
      particle: particle === undefined ? undefined : fold(particle),
      object,
    };
    sets.set(key, set);
  }
  for (const form of fixedForms(fixed)) {
    let node = root;
    for (const token of form)
      node = token.startsWith('-') ? ending(node, fold(token.slice(1))) : step(node, fold(token));
    endAt(node, {kind: 'fixed', owner, fixed: set, shape: shapeOf(form)});
  }
  // Written together after all: bekanntgegeben beside bekannt gegeben.
  if (isSmallWord(fixed))
    for (const form of joinedForms({verb, particle: fixed}))
      endAt(step(root, fold(form)), {kind: 'whole', owner, shape: 'l', marks: noMarks, tail: '', sense: 'inflected'});
}

/** The words that have to stand together: without the article of an object, and its plural as well. */
function fixedForms(fixed: string): (readonly string[])[] {
  const words = fixed.split(' ');
  return words.length > 1 && articles.has(fold(words[0] ?? '')) ? nounForms(words.slice(1)) : [words];
}

/** `geltend` of geltend machen: the two may be written together. */
function isSmallWord(fixed: string): boolean {
  return !fixed.includes(' ') && !startsUpper(fixed);
}

/** The longest word of a phrase, folded; endings and gaps do not count. */
function longest(words: readonly string[]): string {
  let found = '';
  for (const word of words) if (word !== '…' && !word.startsWith('-') && word.length > found.length) found = word;
  return fold(found);
}

/** `-ng` of `-ung`: what can be told of a word that stands under nothing but its ending. */
function longestEnding(words: readonly string[]): string {
  const [found = ''] = words.filter((word) => word.startsWith('-')).sort((a, b) => b.length - a.length);
  return found === '' ? '' : `-${lastOf(fold(found))}`;
}

/** An object is found in the plural as well, where its ending tells the plural. */
function nounForms(tokens: readonly string[]): (readonly string[])[] {
  const last = tokens.at(-1) ?? '';
  const end = /(?:ung|heit|keit|schaft|ion|tät|enz|anz|ur)$/.test(last) ? 'en' : /nahme$/.test(last) ? 'n' : undefined;
  return end === undefined ? [tokens] : [tokens, [...tokens.slice(0, -1), last + end]];
}

/** Put a phrase into the trie: words, ` … ` for a gap, `-ung` for an ending; punctuation between words must be there as well. */
function addPhrase(root: Node, phrase: string, owner: Owner, kind: 'whole' | 'not', sense: Sense): void {
  const tail = /(?<![^A-Za-zÀ-ɏ0-9\s,…])[^A-Za-zÀ-ɏ0-9\s,…]*$/u.exec(phrase)?.[0] ?? '';
  for (const chunks of spellings(phrase)) {
    let node = root;
    const shapes: string[] = [];
    const marks: string[] = [];
    for (const {word, before} of chunks) {
      if (word === '…') {
        node.gap ??= emptyNode();
        node = node.gap;
        continue;
      }
      node = word.startsWith('-') ? ending(node, fold(word.slice(1))) : step(node, fold(word));
      shapes.push(word.startsWith('-') ? '*' : word);
      marks.push(before);
    }
    if (shapes.length > 0)
      endAt(node, {
        kind,
        owner,
        shape: shapeOf(shapes),
        marks: marks.some((mark) => mark !== '') ? marks : noMarks,
        tail,
        sense,
      });
  }
}

interface Chunk {
  readonly word: string;
  /** Punctuation that must stand between the word before and this one. */
  readonly before: string;
}

/** The ways in which a tokenizer may cut a phrase: `o. g.` is two words or, typed without a space, one. */
function spellings(phrase: string): Chunk[][] {
  if (onlyWords.test(phrase)) return [phrase.split(' ').map((word) => ({word, before: ''}))];
  const chunks: Chunk[] = [];
  let before = '';
  for (const piece of phrase.split(/\s+/)) {
    const lead = /^[^A-Za-zÀ-ɏ0-9…-]*/u.exec(piece)?.[0] ?? '';
    const rest = piece.slice(lead.length);
    const tail = /(?<![^A-Za-zÀ-ɏ0-9…])[^A-Za-zÀ-ɏ0-9…]*$/u.exec(rest)?.[0] ?? '';
    const word = rest.slice(0, rest.length - tail.length);
    before += lead;
    if (word !== '') {
      chunks.push({word, before: chunks.length === 0 ? '' : before});
      before = '';
    }
    before += tail;
  }
  const split = chunks.flatMap(({word, before: mark}) => inner(word, mark));
  const all = [chunks];
  if (split.length !== chunks.length) all.push(split);
  if (chunks.length > 1 && chunks.slice(1).every((chunk) => chunk.before === '.'))
    all.push([{word: chunks.map(({word}) => word).join('.'), before: ''}]);
  return all;
}

function inner(word: string, before: string): Chunk[] {
  const parts = word.split(/([./&]+)/);
  if (parts.length === 1) return [{word, before}];
  const chunks: Chunk[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const part = parts[at] ?? '';
    if (part !== '') chunks.push({word: part, before: at === 0 ? before : (parts[at - 1] ?? '')});
  }
  return chunks;
}

/** A letter per word: `U` begins with a capital, `l` does not, `*` either. */
function shapeOf(words: readonly string[]): string {
  return words.map((word) => (word === '*' || word.startsWith('-') ? '*' : startsUpper(word) ? 'U' : 'l')).join('');
}

function step(node: Node, key: string): Node {
  node.next ??= new Map();
  let next = node.next.get(key);
  if (!next) {
    next = emptyNode();
    node.next.set(key, next);
  }
  return next;
}

function ending(node: Node, key: string): Node {
  node.endings ??= new Map();
  const last = lastOf(key);
  const alike = node.endings.get(last) ?? [];
  node.endings.set(last, alike);
  const known = alike.find((each) => each.ending === key);
  if (known) return known.node;
  const open = emptyNode();
  alike.push({ending: key, node: open});
  return open;
}

function emptyNode(): Node {
  return {next: undefined, endings: undefined, gap: undefined, ends: undefined};
}

function endAt(node: Node, end: End): void {
  if (node.ends) node.ends.push(end);
  else node.ends = [end];
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

/** Tokenizers keep the dot of an abbreviation and the hyphen of half a compound; dictionaries are searched without them. */
function bare(key: string): string {
  const last = key.charCodeAt(key.length - 1);
  return last === dot || last === hyphen ? key.slice(0, -1) : key;
}

/** By which letters endings are sorted. */
function lastOf(key: string): string {
  return key.slice(-2);
}

function countEndings({endings}: Node): number {
  let all = 0;
  for (const alike of endings?.values() ?? []) all += alike.length;
  return all;
}

function endsIn(key: string, end: string): boolean {
  return key.length >= end.length + 3 && key.endsWith(end);
}

function startsUpper(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
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

const noMarks: readonly string[] = [];
const onlyWords = /^[A-Za-zäöüÄÖÜß0-9 ]*$/;
const noNodes: readonly Node[] = [];
const noHits: readonly Hit[] = [];
const startLength = 10;
const mostStarts = 5000;
/** Longer than any packed dictionary. */
const longestText = 2 ** 24;
const dot = 0x2e;
const hyphen = 0x2d;
const longestGap = 6;
const longestClause = 25;
const fixedReach = 3;
const objectReach = 10;
const reflexiveReach = 8;

const articles = setOf(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres mein meine meinen meiner dein deine deinen deiner sein seine seinen seiner diese dieser diesen diesem dieses jede jeden jeder jedem welche welchen alle aller allen beide beiden',
);
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

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
