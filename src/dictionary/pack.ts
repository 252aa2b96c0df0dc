import type {Dictionary, Entry, Fix, Variant} from './entry.js';
import {fold} from './fold.js';
import {formsOf, type Pattern, type Verb} from './pattern.js';
import {shownPlain} from './plain.js';

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
  return [...[...verbs].map(([forms, name]) => `~${name}\t${forms}`), ...entries].join('\n');
}

/** The dictionary behind a packed text. */
export function unpack(packed: string): Dictionary {
  const entryAt = openPacked(packed);
  return linesOf(packed).map(entryAt);
}

/** Where the lines of the entries begin in a packed text, behind those of the verbs. */
export function linesOf(packed: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < packed.length; ) {
    if (packed[at] !== '~') found.push(at);
    const end = packed.indexOf('\n', at);
    at = end < 0 ? packed.length : end + 1;
  }
  return found;
}

/**
 * Open a packed dictionary without taking it apart: thousands of entries are loaded with every start, few are ever found. Entries are
 * asked for by the place where their line begins.
 */
export function openPacked(packed: string): (at: number) => Entry {
  const verbs = new Map<string, Verb>();
  const verb = (name: string): Verb => {
    let known = verbs.get(name);
    if (!known) {
      const head = `~${name}\t`;
      const line = packed.startsWith(head) ? 0 : packed.indexOf(`\n${head}`) + 1;
      known = verbOf(name, lineAt(packed, line));
      verbs.set(name, known);
    }
    return known;
  };
  return (at) => new PackedEntry(lineAt(packed, at), verb);
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.slice(at) : text.slice(at, end);
}

function verbOf(name: string, line: string): Verb {
  const [, finite = '', participles = '', ongoing = ''] = line.split('\t');
  return {
    infinitive: name.replace(/(?<!\d)\d+$/, ''),
    finite: finite.split(' '),
    participles: participles.split(' '),
    ongoing,
  };
}

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
  readonly #verb: (name: string) => Verb;
  #columns: readonly string[] | undefined;
  #pattern: Pattern | undefined;
  #say: readonly string[] | undefined;
  /** Null: written as it is shown. */
  #put: readonly string[] | null | undefined;
  #fix: Fix | null | undefined;

  constructor(line: string, verb: (name: string) => Verb) {
    this.#line = line;
    this.#verb = verb;
  }

  get find(): string {
    return this.#column(0);
  }

  get say(): readonly string[] {
    this.#say ??= this.#written().map(shownPlain);
    return this.#say;
  }

  get put(): readonly string[] | undefined {
    if (this.#put === undefined) {
      const written = this.#written();
      this.#put = written.some((text) => text !== shownPlain(text)) ? written : null;
    }
    return this.#put ?? undefined;
  }

  get pattern(): Pattern {
    this.#pattern ??= unpackPattern(this.#column(2), this.find, this.#verb);
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
    if (this.#fix === undefined) {
      const flags = items(this.#column(4));
      this.#fix = fixes.find((fix) => flags.includes(fix)) ?? null;
    }
    return this.#fix ?? undefined;
  }

  get only(): readonly Variant[] | undefined {
    return variants(this.#column(4), '+');
  }

  get except(): readonly Variant[] | undefined {
    return variants(this.#column(4), '-');
  }

  get shipped(): boolean {
    return true;
  }

  get why(): string | undefined {
    return this.#column(5) || undefined;
  }

  #written(): string[] {
    return items(this.#column(1)).map((text) => text.replaceAll(bar, '|'));
  }

  #column(index: number): string {
    this.#columns ??= this.#line.split('\t');
    return this.#columns[index] ?? '';
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
