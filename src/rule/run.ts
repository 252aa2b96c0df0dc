import type {Dictionary} from '../dictionary/entry.js';
import {activate, buildIndex, findAll, type Index, type PackedLexicon} from '../dictionary/index.js';
import type {Letter, Sentence} from '../letter/letter.js';
import {baseLanguage, type Context, type Finding, type Hit, type House, type Lookup, type Rule} from './rule.js';

/** A rule as the engine runs it, whatever its messages and options are. */
// biome-ignore lint/suspicious/noExplicitAny: options and messages of a rule are its own affair.
export type AnyRule = Rule<any, any>;

/** The dictionaries of one language, built once and shared by all letters of a run; most are searched together. */
export class Lexicon {
  readonly #packed: PackedLexicon;
  readonly #own: ReadonlyMap<string, Dictionary>;
  readonly #variant: Letter['language'];
  readonly #common: Index;
  readonly #apart = new Map<string, Index>();

  /** `apart` are the dictionaries that are never searched with the others. */
  constructor(
    packed: PackedLexicon,
    own: ReadonlyMap<string, Dictionary>,
    variant: Letter['language'],
    apart: ReadonlySet<string>,
  ) {
    this.#packed = packed;
    this.#own = own;
    this.#variant = variant;
    this.#common = buildIndex(new Map([...own].filter(([name]) => !apart.has(name))), variant, packed);
  }

  /** Rules that run ask for these packed dictionaries; what others hold is never opened. */
  activate(names: readonly string[]): void {
    activate(this.#common, names);
  }

  /** These are searched together, but only in the sentences that a rule asks about. */
  activateApart(names: readonly string[]): void {
    const own = new Map([...this.#own].filter(([name]) => names.includes(name)));
    const index = buildIndex(own, this.#variant, this.#packed);
    activate(index, names);
    for (const name of names) this.#apart.set(name, index);
  }

  /** Where a dictionary is searched. */
  indexOf(dictionary: string): Index {
    return this.#apart.get(dictionary) ?? this.#common;
  }
}

/** The hits of one letter: every sentence is searched once, whichever rule asks first. */
export function searchOnce(letter: Letter, lexicon: Lexicon): (dictionary: string) => Lookup {
  const searches = new Map<Index, (dictionary: string) => Lookup>();
  return (dictionary) => {
    const index = lexicon.indexOf(dictionary);
    let search = searches.get(index);
    if (!search) {
      search = searchIn(index, letter.source.text);
      searches.set(index, search);
    }
    return search(dictionary);
  };
}

function searchIn(index: Index, text: string): (dictionary: string) => Lookup {
  const searched = new Set<Sentence>();
  const found = new Map<string, Map<Sentence, Hit[]>>();
  const search = (sentence: Sentence): void => {
    searched.add(sentence);
    for (const hit of findAll(index, sentence.words, text)) {
      let sentences = found.get(hit.dictionary);
      if (!sentences) {
        sentences = new Map();
        found.set(hit.dictionary, sentences);
      }
      const hits = sentences.get(sentence);
      if (hits) hits.push(hit);
      else sentences.set(sentence, [hit]);
    }
  };
  return (dictionary) => ({
    hits(sentence) {
      if (!searched.has(sentence)) search(sentence);
      return found.get(dictionary)?.get(sentence) ?? noHits;
    },
  });
}

const noHits: readonly Hit[] = [];

/** Whether a rule looks at a letter: language, type, and for a fragment only wording. */
export function appliesTo(rule: AnyRule, letter: Letter): boolean {
  if (!rule.examples[baseLanguage(letter.language)]) return false;
  if (letter.letterType === 'fragment') return rule.category === 'wording';
  return rule.types === undefined || rule.types.includes(letter.letterType);
}

/** The defaults of a rule for a type of letter. */
export function optionsFor(rule: AnyRule, type: Letter['letterType']): Readonly<Record<string, unknown>> {
  return {...rule.options, ...rule.byType?.[type]};
}

/** All findings of one rule in one letter. */
export function check(
  rule: AnyRule,
  letter: Letter,
  lookup: (dictionary: string) => Lookup,
  options: Readonly<Record<string, unknown>>,
  house: House,
): Finding[] {
  const context: Context<Readonly<Record<string, unknown>>> = {
    options,
    house,
    dictionary: lookup(rule.id),
    list: (name) => lookup(name.includes('/') ? name : `${rule.id}/${name}`),
  };
  return [...rule.check(letter, context)];
}
