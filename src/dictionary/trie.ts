import type {Dictionary, Entry, PackedLexicon, Variant} from './entry.js';
import {fold} from './fold.js';
import {openPacked} from './pack.js';
import {attributiveForms, finiteForms, joinedForms, type VerbPattern} from './pattern.js';
import {owned} from './remembered.js';
import {type Waiting, waitingFor} from './waiting.js';

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
export interface Node {
  next: Map<string, Node> | undefined;
  /** Words that only have to end like this, by their last letters: `-ung` under `ng`. */
  endings: Map<string, {readonly ending: string; readonly node: Node}[]> | undefined;
  /** Further words may stand in between. */
  gap: Node | undefined;
  ends: End[] | undefined;
}

export interface Owner {
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
export type End = {readonly owner: Owner} & (
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

export type Sense = 'phrase' | 'noun' | 'inflected';

/** The words that stand apart from their verb. */
export interface Fixed {
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

/** Where the search begins for each word of a sentence. */
export function startsIn(index: Index, words: readonly {readonly key: string}[]): readonly (readonly Node[])[] {
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

/** Tokenizers keep the dot of an abbreviation and the hyphen of half a compound; dictionaries are searched without them. */
export function bare(key: string): string {
  const last = key.charCodeAt(key.length - 1);
  return last === dot || last === hyphen ? key.slice(0, -1) : key;
}

/** By which letters endings are sorted. */
export function lastOf(key: string): string {
  return key.slice(-2);
}

function countEndings({endings}: Node): number {
  let all = 0;
  for (const alike of endings?.values() ?? []) all += alike.length;
  return all;
}

/** Whether a word ends like this, with at least three letters before it. */
export function endsIn(key: string, end: string): boolean {
  return key.length >= end.length + 3 && key.endsWith(end);
}

/** Whether a word begins with a capital. */
export function startsUpper(text: string): boolean {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
}

const noMarks: readonly string[] = [];
const onlyWords = /^[A-Za-zäöüÄÖÜß0-9 ]*$/;
/** One list for all words that lead nowhere: they are told by it. */
export const noNodes: readonly Node[] = [];
const startLength = 10;
const mostStarts = 5000;
/** Longer than any packed dictionary. */
const longestText = 2 ** 24;
const dot = 0x2e;
const hyphen = 0x2d;
/** What may stand before a German noun, folded. */
export const articles = setOf(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres mein meine meinen meiner dein deine deinen deiner sein seine seinen seiner diese dieser diesen diesem dieses jede jeden jeder jedem welche welchen alle aller allen beide beiden',
);

/** Words in a row as a set. */
export function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
