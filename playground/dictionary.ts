/** An entry as a trainer writes it, field by field. */
export interface Fields {
  readonly find: string;
  readonly say: readonly string[];
  readonly why: string;
  readonly not: readonly string[];
  readonly bad: readonly string[];
  readonly good: readonly string[];
  readonly fix: '' | 'advice' | 'never';
  /** Kept as they were; the view has no fields for them. */
  readonly only: readonly string[];
  readonly except: readonly string[];
}

/** Nothing written yet. */
export const emptyFields: Fields = {
  find: '',
  say: [],
  why: '',
  not: [],
  bad: [],
  good: [],
  fix: '',
  only: [],
  except: [],
};

/** An entry of a file: its YAML, what stands behind it until the next one, and its fields. */
export interface HouseWord {
  readonly source: string;
  readonly tail: string;
  readonly fields: Fields;
}

/** A file of the house's words: for one dictionary, with whatever stands above its first entry. */
export interface HouseList {
  /** As the configuration names the dictionary: `de/amtsdeutsch`. */
  readonly name: string;
  readonly file: string;
  readonly head: string;
  readonly words: readonly HouseWord[];
}

/** Something wrong with an entry, at the field where it can be put right. */
export interface FieldProblem {
  readonly field: keyof Fields;
  readonly message: string;
}

/** A place of the letter where an entry is found. */
export interface WordHit {
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** What klarbrief says there; absent where the rule is silent. */
  readonly reason?: string;
}

/** What an entry does. */
export interface Tried {
  /** The entry as YAML. */
  readonly source: string;
  readonly forms: readonly string[];
  readonly problems: readonly FieldProblem[];
  readonly hits: readonly WordHit[];
  /** Of the letter; absent where there is none. */
  readonly language?: 'de' | 'en';
}

/** A file that was read, or why it could not be. */
export type ReadList =
  | {
      readonly head: string;
      readonly words: readonly HouseWord[];
      readonly name?: string;
      readonly problems: readonly string[];
    }
  | {readonly problem: string};

/** A file as it is kept. */
export function fileOf({head, words}: Pick<HouseList, 'head' | 'words'>): string {
  return head + words.map(({source, tail}) => source + tail).join('');
}
