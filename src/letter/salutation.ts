import type {Field, Range, Source} from '../source/index.js';
import type {Salutation} from './letter.js';
import {keyOf, type Lexicon, lexicon} from './lexicon.js';

/** A piece of a line between blanks: its letters, its key, the marks behind it, and the field that it stands for. */
interface Piece {
  readonly raw: string;
  readonly key: string;
  readonly at: Range;
  /** The punctuation at its end. */
  readonly mark: string;
  readonly field?: Field;
  /** An expression that nobody filled in: it stands where a name should and names nobody. */
  readonly forgotten?: boolean;
}

type Honorific = 'Herr' | 'Frau' | 'Mr' | 'Ms' | 'Mx';

/** Whom one "Sehr geehrte …" of a salutation means. */
interface Addressee {
  readonly words: readonly Piece[];
  readonly fits: string;
  readonly formal: boolean;
}

/** A salutation is a line of its own or the beginning of one; a line of prose that begins like one is none. */
export function salutationIn(source: Source, at: Range): Salutation | undefined {
  const all = lexicon();
  if (!mayGreet(source, at, all)) return undefined;
  const pieces = piecesOf(source, at);
  const first = pieces[0];
  if (!first) return undefined;
  const keys = pieces.map((piece) => piece.key);
  const formula = all.salutations.at(keys, 0);
  if (!formula && !first.forgotten && !(first.field && greeting.has(first.field.kind))) return undefined;
  if (keys.slice(0, 6).some((key) => wishes.has(key))) return undefined;
  const many = formula && groupIn(pieces, keys, formula.length, all);
  if (many) return {greets: 'group', disagrees: false, at: [at[0], many], text: source.text.slice(at[0], many)};
  const read = addressees(pieces, keys, all);
  if (!read) return undefined;
  const {people, end} = read;
  const words = people.flatMap((person) => person.words);
  if (formula?.means === 'name' && words.length === 0) return undefined;
  const rest = source.text.slice(end, at[1]).trim();
  if (!formula && rest !== '') return undefined;
  // A name alone may stand in an address as well; what greets ends with a mark.
  // A field may hold the whole greeting; in the first line of an address it holds a title.
  const greets = first.field?.kind === 'salutation' && !/^(?:Frau|Ms)$/.test(first.raw);
  if (!formula && !greets && !/[,!:]$/.test(source.text.slice(at[0], end))) return undefined;
  const meant = whom(people, all);
  if (formula?.means === 'group') {
    const [start, stop] = [at[0], end];
    if (rest !== '' || words.length === 0 || !/[,!:]$/.test(source.text.slice(start, stop))) return undefined;
    return {greets: 'group', disagrees: false, at: [start, stop], text: source.text.slice(start, stop)};
  }
  return {...meant, at: [at[0], end], text: source.text.slice(at[0], end)};
}

/** Asked of every line, so that only those are read that begin like a salutation or with a field. */
function mayGreet(source: Source, [start, end]: Range, all: Lexicon): boolean {
  const {text} = source;
  let to = start;
  while (to < end && to - start < 40 && !isSpace(text.charCodeAt(to)) && !marks.includes(text.charAt(to))) to++;
  return (
    all.salutations.starts(keyOf(text.slice(start, to))) ||
    (source.segments.length > 1 && source.fieldAt(start) !== undefined) ||
    (end - start < 80 && expression.test(text.slice(start, end)))
  );
}

/**
 * "Liebe Eltern der Klasse 3b,", "Dear fellow allotment holders,": behind the formula a word for many, what kind of them before
 * it, and which of them behind it, all on a line of its own. Where the salutation ends.
 */
function groupIn(pieces: readonly Piece[], keys: readonly string[], from: number, all: Lexicon): number | undefined {
  const last = pieces.at(-1);
  if (!last || pieces.length >= longest || !/^[,:!]/.test(last.mark)) return undefined;
  if (pieces.slice(0, -1).some(({mark, field, forgotten}) => mark !== '' || field || forgotten)) return undefined;
  const english = /^(?:dear|hello|hi|good|my)$/.test(keys[0] ?? '');
  let at = from;
  while (at < pieces.length && at < from + 4 && (adjectives.has(keys[at] ?? '') || !groups(keys, at, all))) {
    const word = pieces[at];
    if (!word || word.key === '' || /^[A-ZÀ-ÞĀ-Ž\d]/u.test(word.raw)) return undefined;
    if (!english && !/e[nrs]?$/.test(word.key)) return undefined;
    at++;
  }
  const group = all.groups.at(keys, at)?.length ?? (isGroup(keys[at] ?? '', all) ? 1 : 0);
  if (group === 0 || (at === from && at + group === pieces.length)) return undefined;
  at += group;
  // "Imkerinnen und Imker", "parents and carers": what else they are.
  while (conjunctions.has(keys[at] ?? '') && /^[A-ZÀ-ÞĀ-Ž-]/u.test(pieces[at + 1]?.raw ?? '')) at += 2;
  const next = keys[at];
  return next === undefined || which.has(next) ? last.at[1] : undefined;
}

function groups(keys: readonly string[], at: number, all: Lexicon): boolean {
  return all.groups.at(keys, at) !== undefined || isGroup(keys[at] ?? '', all);
}

/** Listed as words for many, because they can stand alone, but more often something follows. */
const adjectives: ReadonlySet<string> = new Set(['fellow', 'valued']);

/** What leads from a word for many to which of them are meant. */
const which: ReadonlySet<string> = new Set(
  'der des von vom in im aus am an bei beim auf rund um fuer zum zur unserer unseres dieser dieses of at in on from for with near around across who'.split(
    ' ',
  ),
);

const greeting: ReadonlySet<string> = new Set(['recipient-name', 'recipient-first-name', 'salutation']);
const naming: ReadonlySet<string> = new Set([...greeting, 'company', 'unknown', 'text-block']);
const wishes: ReadonlySet<string> = new Set(['gruesse', 'gruss', 'gruessen', 'regards', 'wishes']);
const conjunctions: ReadonlySet<string> = new Set(['und', 'and', 'or', 'oder', '&', 'sowie', 'bzw']);
const longest = 18;

/** Read formula and names up to the mark that ends the salutation. */
function addressees(
  pieces: readonly Piece[],
  keys: readonly string[],
  all: Lexicon,
): {people: readonly Addressee[]; end: number} | undefined {
  const people: {words: Piece[]; fits: string; formal: boolean}[] = [];
  let titled = false;
  for (let index = 0; index < pieces.length; ) {
    const formula = all.salutations.at(keys, index);
    const previous = pieces[index - 1];
    if (formula && (index === 0 || opens(previous) || people.at(-1)?.words.length === 0)) {
      const head = pieces[index]?.key ?? '';
      people.push({words: [], fits: formula.means, formal: head === 'sehr' || head.startsWith('geehrt')});
      index += formula.length;
    } else if (index === 0) {
      people.push({words: [], fits: '', formal: false});
    }
    const person = people.at(-1);
    const last = pieces[index - 1];
    if (index > 0 && last && last.mark !== '' && !goesOn(pieces, keys, index, all)) {
      return index === pieces.length || ends.test(last.mark) ? {people, end: last.at[1]} : undefined;
    }
    const piece = pieces[index];
    if (!piece || !person) break;
    if (all.salutations.at(keys, index) && (opens(last) || last?.mark === ',')) continue;
    const group = all.groups.at(keys, index);
    if (group) {
      for (const word of pieces.slice(index, index + group.length)) person.words.push(word);
      index += group.length;
      titled = false;
      continue;
    }
    if (!mayBeName(piece, titled, all)) return undefined;
    titled = all.honorifics.at(keys, index) !== undefined || (titled && all.titles.has(piece.key));
    person.words.push(piece);
    index++;
  }
  if (pieces.length >= longest) return undefined;
  return {people, end: pieces.at(-1)?.at[1] ?? 0};
}

const ends = /^[,!:;–—-]|^\.$/;

/** After a comma or "und" another person may follow: "Sehr geehrte Frau A, sehr geehrter Herr B,". */
function goesOn(pieces: readonly Piece[], keys: readonly string[], index: number, all: Lexicon): boolean {
  const mark = pieces[index - 1]?.mark;
  const piece = pieces[index];
  if (!piece || mark !== ',') return mark === '.' && piece !== undefined;
  if (conjunctions.has(piece.key)) return false;
  const formula = all.salutations.at(keys, index);
  const next = pieces[index + (formula?.length ?? 0)];
  if (formula)
    return (
      next !== undefined && (mayBeName(next, false, all) || all.groups.at(keys, index + formula.length) !== undefined)
    );
  if (index <= 3 && all.salutations.at(keys, 0)?.length === index && namesPerson(pieces, index, all)) return true;
  const title = all.honorifics.at(keys, index);
  const name = pieces[index + 1];
  return title !== undefined && title.means !== '' && name !== undefined && index <= 3 && mayBeName(name, true, all);
}

/** "Guten Tag, Kim Weber,": behind the greeting nothing but a first name or a title, and one or two names. */
function namesPerson(pieces: readonly Piece[], index: number, all: Lexicon): boolean {
  const rest = pieces.slice(index, index + 4);
  const last = rest.findIndex((piece) => piece.mark !== '');
  const names = last < 0 ? rest : rest.slice(0, last + 1);
  const [first] = names;
  if (!first || names.length > 3 || !names.every((piece) => !piece.field && mayBeName(piece, false, all))) return false;
  if (last < 0 && index + names.length < pieces.length) return false;
  if (all.titles.has(first.key)) return names.length > 1;
  return all.firstNames.has(first.key.split('-')[0] ?? '') && (last >= 0 || names.length === 2);
}

function opens(piece: Piece | undefined): boolean {
  return piece !== undefined && (piece.mark === ',' || conjunctions.has(piece.key));
}

function mayBeName(piece: Piece, titled: boolean, all: Lexicon): boolean {
  if (piece.field || piece.forgotten) return true;
  if (piece.key === '') return piece.raw === '&' || piece.raw === '/';
  const head = piece.raw.charAt(0);
  if (/[0-9@<>{}[\]#]/.test(head)) return head === '[';
  if (piece.raw.includes('@') || piece.raw.includes('://')) return false;
  return (
    head !== head.toLowerCase() ||
    titled ||
    conjunctions.has(piece.key) ||
    all.particles.has(piece.key) ||
    all.honorifics.has(piece.key) ||
    all.titles.has(piece.key)
  );
}

type Whom = Pick<Salutation, 'greets' | 'honorific' | 'name' | 'firstName' | 'disagrees'>;

function whom(people: readonly Addressee[], all: Lexicon): Whom {
  if (isPair(people)) return {greets: 'group', disagrees: false};
  const each = people.map((person) => whomOne(person, all));
  const named = each.filter((one) => one.greets === 'person');
  const first = named[0];
  const disagrees = each.some((one) => one.disagrees);
  if (!first) return {greets: 'group', disagrees};
  const titles = new Set(named.map((one) => one.honorific));
  const {honorific, ...rest} = first;
  return {...rest, ...(titles.size === 1 && honorific ? {honorific} : {}), disagrees};
}

/** "Liebe Hausbesitzerin, lieber Hausbesitzer,": one word in both genders is nobody's name. */
function isPair(people: readonly Addressee[]): boolean {
  const [one, other, third] = people;
  const [first, more] = one?.words ?? [];
  const [second, rest] = other?.words ?? [];
  if (!first || !second || more || rest || third || first.field || second.field) return false;
  const [short, long] = [first.key, second.key].sort((a, b) => a.length - b.length);
  return short !== undefined && short.length > 2 && long === `${short}in`;
}

function whomOne(person: Addressee, all: Lexicon): Whom {
  let honorific: Honorific | undefined;
  let several = false;
  let grouped = false;
  let family = false;
  let titled = false;
  let joined = false;
  let firm = false;
  const names: string[] = [];
  let before: readonly string[] = [];
  let whole = false;
  let disagrees = false;
  for (const [index, piece] of person.words.entries()) {
    const title = piece.field ? undefined : honorificOf(piece.key, all);
    if (piece.forgotten) continue;
    if (piece.field) {
      if (naming.has(piece.field.kind)) names.push(...piece.raw.split(' '));
      whole ||= piece.field.kind !== 'recipient-first-name' && names.length === piece.raw.split(' ').length;
    } else if (title) {
      several ||= (honorific !== undefined && honorific !== title) || (joined && titled);
      if (honorific === undefined && names.length === 0) disagrees = contradicts(person.fits, title);
      honorific ??= title;
    } else if (families.has(piece.key)) family = true;
    else if (
      honorific !== undefined &&
      names.length === 0 &&
      index === person.words.length - 1 &&
      !person.words[index - 1]?.field
    )
      // "Sehr geehrte Frau Kunde": behind a title the last word is a surname.
      names.push(piece.raw);
    else if (isGroup(piece.key, all)) grouped = true;
    else if (
      all.surnameTitles.has(piece.key) &&
      names.length === 0 &&
      honorific !== undefined &&
      index === person.words.length - 1
    )
      names.push(piece.raw);
    else if (all.titles.has(piece.key) || honorificLike(piece.key, all)) titled = true;
    else if (conjunctions.has(piece.key)) {
      joined = true;
      if (names.length > 0) before = [...names];
    } else if (!all.particles.has(piece.key)) {
      firm ||= piece.key === 'firma' || piece.key === 'fa' || all.organisations.has(piece.key);
      names.push(piece.raw);
    }
  }
  // "Dear Professor Branch": behind a title stands a name, whatever else the word means.
  const entitled = titled && !joined && names.length === 1;
  if (firm && honorific === undefined && !family && !entitled) return {greets: 'group', disagrees: false};
  const shared = before.length > 0 && names.length === before.length + 1;
  const name = shared ? before.at(-1) : names.at(-1);
  const held = person.words.some((piece) => piece.field && naming.has(piece.field.kind));
  if (name === undefined || (grouped && honorific === undefined && !family && !held && !entitled))
    return {greets: 'group', disagrees: false};
  const alone = honorific === undefined && !family && !titled && !held;
  if (alone && person.formal && names.length < 2) return {greets: 'group', disagrees: false};
  const [first = ''] = names;
  const known = all.firstNames.has(keyOf(first));
  const firstName =
    honorific === undefined && !family && !titled && !whole ? first : names.length > 1 && known ? first : undefined;
  return {
    greets: 'person',
    ...(honorific && !several ? {honorific} : {}),
    name,
    ...(firstName !== undefined ? {firstName} : {}),
    disagrees,
  };
}

const families: ReadonlySet<string> = new Set(['familie', 'fam', 'eheleute', 'ehepaar', 'family']);

function contradicts(fits: string, title: Honorific): boolean {
  return (fits === 'Frau' && title === 'Herr') || (fits === 'Herr' && title === 'Frau');
}

/** Compounds count by their last word: Bausparkunden, Gartenfreunde; "Musiker:innen" are many, whoever they are. */
function isGroup(key: string, all: Lexicon): boolean {
  if (all.groups.has(key) || /[:*_/(·-]-?in(?:nen\)?|\)?n?en)?$|[a-z]{4}innen$/.test(key)) return true;
  for (let length = 4; length < key.length && length <= 14; length++)
    if (all.groups.has(key.slice(-length))) return true;
  return false;
}

/** The title of a person in the form that facts use; other entries of the list name no gender. */
export function honorificOf(key: string, all: Lexicon = lexicon()): Honorific | undefined {
  const means = all.honorifics.meaningOfKey(key);
  return means === 'Herr' || means === 'Frau' || means === 'Mr' || means === 'Ms' || means === 'Mx' ? means : undefined;
}

function honorificLike(key: string, all: Lexicon): boolean {
  return all.honorifics.has(key);
}

/** The first words of a stretch; a placeholder is one piece however many words stand for it. */
function piecesOf(source: Source, [start, end]: Range): Piece[] {
  const {text} = source;
  const fielded = source.segments.length > 1;
  const pieces: Piece[] = [];
  for (let at = start; at < end && pieces.length < longest; ) {
    while (at < end && isSpace(text.charCodeAt(at))) at++;
    if (at >= end) break;
    const {segment, begin} = source.segmentAt(at);
    let to = at;
    let field: Field | undefined;
    const left = segment?.field ? 0 : expressionAt(text, at, end);
    if (segment?.field) {
      field = segment.field;
      to = Math.max(at + 1, Math.min(end, begin + segment.text.length));
    } else if (left > 0) to = at + left;
    else while (to < end && !isSpace(text.charCodeAt(to)) && !(fielded && source.fieldAt(to))) to++;
    let mark = '';
    if (field || left > 0) while (to < end && marks.includes(text.charAt(to))) mark += text.charAt(to++);
    const raw = text.slice(at, to);
    if (!field && left === 0) mark = markOf(raw);
    pieces.push({
      raw: raw.slice(0, raw.length - mark.length),
      key: keyOf(raw),
      at: [at, to],
      mark,
      ...(field ? {field} : {}),
      // „Hallo Herr [Nachname]“ is written by people and means one; `{{ name }}` was left by a machine.
      ...(left > 0 && raw.charAt(0) !== '[' ? {forgotten: true} : {}),
    });
    at = to;
  }
  return pieces;
}

/** A line that begins with an expression: the forms of the common template and mailing systems. */
const expression =
  /^(?:\{\{[^{}\n]{1,70}\}\}|\$\{[^{}\n]{1,60}\}|<%[^%\n]{1,60}%>|\*\|[A-Z_:]{2,30}\|\*|«[^«»\n]{1,40}»|%%[^%\n]{1,40}%%|\[[^[\]\n]{2,40}\])/;

/** How long the expression is that stands here as text, because the mail is no template any more. */
function expressionAt(text: string, at: number, end: number): number {
  if (!'{$<*«%['.includes(text.charAt(at))) return 0;
  return expression.exec(text.slice(at, Math.min(end, at + 80)))?.[0].length ?? 0;
}

const marks = ',!:;';

/** A full stop counts as a mark only behind a word that is no abbreviation; "Dr." and "St." keep theirs. */
function markOf(raw: string): string {
  let from = raw.length;
  while (from > 0 && marks.includes(raw.charAt(from - 1))) from--;
  return raw.slice(from);
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 10 || unit === 13 || unit === 0xa0 || unit === 0x202f;
}
