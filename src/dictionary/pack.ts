import type {Dictionary, Entry, Fix, PackedDictionary, Variant} from './entry.js';
import {fold} from './fold.js';
import {formsOf, type Pattern, type Verb} from './pattern.js';
import {shownPlain} from './plain.js';
import {startsOf} from './search.js';

/**
 * The dictionary as text, so that a reviewer sees in the diff what a new line will match: first every verb with its forms, a line
 * each, marked `~`; then a line per entry. Columns are parted by tabs, items by `|`.
 */
export function pack(dictionary: Dictionary): string {
  const verbs = new Map<string, string>();
  const names = new Set<string>();
  const entries = dictionary.map((entry) =>
    [
      entry.find,
      (entry.put ?? entry.say).map((text) => text.replaceAll('|', bar)).join('|'),
      packPattern(entry, (verb) => nameOf(verb, verbs, names)),
      (entry.not ?? []).join('|'),
      flagsOf(entry),
      (entry.why ?? '').replace(/\s+/g, ' '),
    ]
      .join('\t')
      .trimEnd(),
  );
  if (entries.length === 0) return '';
  return [...[...verbs].map(([forms, name]) => `~${name}\t${forms}`), ...entries, `=${startTable(dictionary)}`].join(
    '\n',
  );
}

/** By which beginnings of words the entries can be found, so that nobody has to look at all of them: `anbei 12 40;…`. */
function startTable(dictionary: Dictionary): string {
  const table = new Map<string, number[]>();
  for (const [index, entry] of dictionary.entries()) {
    for (const start of startsOf(entry).split(' ')) table.set(start, [...(table.get(start) ?? []), index]);
  }
  return [...table].map(([start, indexes]) => `${start} ${indexes.join(' ')}`).join(';');
}

/** The dictionary behind a packed text; an entry is decoded when somebody looks at it. */
export function unpack(packed: string): Dictionary {
  const open = openPacked(packed);
  return Array.from({length: open.size}, (_, index) => open.entry(index));
}

/** Open a packed dictionary without taking it apart: hundreds of entries are loaded with every start, few are ever found. */
export function openPacked(packed: string): PackedDictionary {
  const lines = packed === '' ? [] : packed.split('\n');
  const verbs = new Map<string, string | Verb>();
  let first = 0;
  for (let line = lines[first]; line?.startsWith('~'); line = lines[++first])
    verbs.set(line.slice(1, line.indexOf('\t')), line);
  const starts = new Map<string, string>();
  for (const group of (lines.pop() ?? '').slice(1).split(';')) {
    const space = group.indexOf(' ');
    if (space >= 0) starts.set(group.slice(0, space), group.slice(space + 1));
  }
  return {
    size: Math.max(0, lines.length - first),
    entry: (index) => new PackedEntry(lines[first + index] ?? '', verbs),
    startingWith: (start) => starts.get(start)?.split(' ').map(Number) ?? none,
  };
}

const none: readonly number[] = [];

/**
 * A word list of the parser as text: every form in a line of its own, and behind a tab what it means. Such lists are read whole
 * with every start, so there is nothing left to inflect or to take apart.
 */
export function packList(dictionary: Dictionary): string {
  const lines = dictionary.flatMap(({forms, say}) =>
    forms.map((form) => (say.length === 0 ? form : `${form}\t${say.join('|')}`)),
  );
  return [...new Set(lines)].join('\n');
}

/** Tell the forms of a packed word list, each with what it means; without a meaning that is empty. */
export function eachForm(packed: string, tell: (form: string, means: string) => void): void {
  if (packed === '') return;
  for (let start = 0; start <= packed.length; ) {
    const found = packed.indexOf('\n', start);
    const end = found < 0 ? packed.length : found;
    const tab = packed.indexOf('\t', start);
    if (tab < 0 || tab > end) tell(packed.slice(start, end), '');
    else tell(packed.slice(start, tab), packed.slice(tab + 1, end));
    start = end + 1;
  }
}

/** The folded forms of a packed word list, for lists that are asked "is this word one of yours?". */
export function wordSet(packed: string): ReadonlySet<string> {
  const words = new Set<string>();
  eachForm(packed, (form) => words.add(fold(form)));
  return words;
}

/** An entry that stays text until it is asked: hundreds are loaded with every start, few are ever found. */
class PackedEntry implements Entry {
  readonly #line: string;
  readonly #verbs: Map<string, string | Verb>;
  #columns: readonly string[] | undefined;
  #pattern: Pattern | undefined;

  constructor(line: string, verbs: Map<string, string | Verb>) {
    this.#line = line;
    this.#verbs = verbs;
  }

  get find(): string {
    return this.#column(0);
  }

  get say(): readonly string[] {
    return items(this.#column(1)).map((text) => shownPlain(text.replaceAll(bar, '|')));
  }

  get put(): readonly string[] | undefined {
    const written = items(this.#column(1)).map((text) => text.replaceAll(bar, '|'));
    return written.some((text) => text !== shownPlain(text)) ? written : undefined;
  }

  get pattern(): Pattern {
    this.#pattern ??= unpackPattern(this.#column(2), this.find, (name) => this.#verb(name));
    return this.#pattern;
  }

  get forms(): readonly string[] {
    return formsOf(this.pattern);
  }

  get not(): readonly string[] | undefined {
    const phrases = this.#column(3);
    return phrases === '' ? undefined : items(phrases);
  }

  get fix(): Fix | undefined {
    const flags = items(this.#column(4));
    return fixes.find((fix) => flags.includes(fix));
  }

  get only(): readonly Variant[] | undefined {
    return variants(this.#column(4), '+');
  }

  get except(): readonly Variant[] | undefined {
    return variants(this.#column(4), '-');
  }

  get why(): string | undefined {
    return this.#column(5) || undefined;
  }

  #column(index: number): string {
    this.#columns ??= this.#line.split('\t');
    return this.#columns[index] ?? '';
  }

  #verb(name: string): Verb {
    const known = this.#verbs.get(name) ?? '';
    if (typeof known !== 'string') return known;
    const [, finite = '', participles = '', ongoing = ''] = known.split('\t');
    const verb: Verb = {
      infinitive: name.replace(/(?<!\d)\d+$/, ''),
      finite: finite.split(' '),
      participles: participles.split(' '),
      ongoing,
    };
    this.#verbs.set(name, verb);
    return verb;
  }
}

/** The name under which entries refer to a verb; equal forms share one, two verbs that are spelled alike get a number. */
function nameOf(verb: Verb, verbs: Map<string, string>, names: Set<string>): string {
  const forms = [verb.finite.join(' '), verb.participles.join(' '), verb.ongoing].join('\t');
  const known = verbs.get(forms);
  if (known !== undefined) return known;
  let name = verb.infinitive;
  for (let count = 2; names.has(name); count++) name = `${verb.infinitive}${count}`;
  names.add(name);
  verbs.set(forms, name);
  return name;
}

function packPattern({find, forms, pattern}: Entry, name: (verb: Verb) => string): string {
  if (pattern?.kind === 'verb')
    return `~${name(pattern.verb)}|${pattern.particle ?? ''}|${pattern.fixed ?? ''}|${pattern.reflexive ? 'sich' : ''}`.replace(
      /(?<!\|)\|+$/,
      '',
    );
  const all = pattern?.forms ?? forms;
  const kind = pattern?.kind ?? 'phrase';
  if (kind === 'phrase') return all.length === 1 && all[0] === find ? '' : all.join('|');
  return `${kind === 'noun' ? '!' : '?'}${shortened(all).join('|')}`;
}

function unpackPattern(text: string, find: string, verb: (name: string) => Verb): Pattern {
  if (text === '') return {kind: 'phrase', forms: [find]};
  if (text.startsWith('~')) {
    const [name = '', particle = '', fixed = '', reflexive = ''] = text.slice(1).split('|');
    return {
      kind: 'verb',
      verb: verb(name),
      ...(particle === '' ? {} : {particle}),
      ...(fixed === '' ? {} : {fixed}),
      ...(reflexive === '' ? {} : {reflexive: true as const}),
    };
  }
  if (text.startsWith('!')) return {kind: 'noun', forms: lengthened(text.slice(1).split('|'))};
  if (text.startsWith('?')) return {kind: 'adjective', forms: lengthened(text.slice(1).split('|'))};
  return {kind: 'phrase', forms: text.split('|')};
}

/** Forms that only add to the first are written by what they add: `Vorgang|+s|+es|Vorgänge`. */
function shortened([first = '', ...rest]: readonly string[]): string[] {
  return [
    first,
    ...rest.map((form) => (form.startsWith(first) && form !== first ? `+${form.slice(first.length)}` : form)),
  ];
}

function lengthened([first = '', ...rest]: readonly string[]): string[] {
  return [first, ...rest.map((form) => (form.startsWith('+') ? first + form.slice(1) : form))];
}

function flagsOf(entry: Entry): string {
  const only = (entry.only ?? []).map((variant) => `+${variant}`);
  const except = (entry.except ?? []).map((variant) => `-${variant}`);
  return [...(entry.fix ? [entry.fix] : []), ...only, ...except].join('|');
}

function variants(flags: string, sign: '+' | '-'): readonly Variant[] | undefined {
  const found = items(flags).flatMap((flag) => all.filter((variant) => flag === sign + variant));
  return found.length === 0 ? undefined : found;
}

function items(text: string): readonly string[] {
  return text === '' ? [] : text.split('|');
}

const all: readonly Variant[] = ['de', 'de-AT', 'de-CH', 'en'];
const fixes: readonly Fix[] = ['never', 'advice'];
/** The bar of `ab|ziehen` in a packed line, where a bar parts items. */
const bar = '¦';
