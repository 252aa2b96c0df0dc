import type {Pattern} from './pattern.js';

/** Variants of German that an entry can be limited to; the names are those of the letter's language. */
export type Variant = 'de' | 'de-AT' | 'de-CH' | 'en';

/** What must not be replaced: a word with a legal meaning (`never`), or one whose sentence has to be built anew (`advice`). */
export type Fix = 'never' | 'advice';

/** One line of a compiled dictionary. */
export interface Entry {
  /** The headword as the trainer wrote it. */
  readonly find: string;
  /** What to write instead, best first; empty means "leave it out". */
  readonly say: readonly string[];
  readonly why?: string | undefined;
  /** One of klarbrief's own, whose `why` is in the language of its words; a house writes for its own people. */
  readonly shipped?: boolean;
  /** Every form it takes; ` … ` stands for further words of the same clause. */
  readonly forms: readonly string[];
  /** What kind of word it is and how its forms hang together; without it, `forms` are fixed phrases. */
  readonly pattern?: Pattern | undefined;
  /** Phrases in which the word is no finding: its everyday sense. */
  readonly not?: readonly string[] | undefined;
  /** The words of `say` as they were written, where bars and hints tell how to put them in place: `ab|ziehen`. */
  readonly put?: readonly string[] | undefined;
  readonly fix?: Fix | undefined;
  readonly only?: readonly Variant[] | undefined;
  readonly except?: readonly Variant[] | undefined;
}

export type Dictionary = readonly Entry[];

/** The packed dictionaries of a language and the table of the beginnings under which their entries wait. */
export interface PackedLexicon {
  readonly names: readonly string[];
  /** The packed text of a dictionary, by its number. */
  text(dictionary: number): string;
  readonly beginnings: string;
}
