import type {Entry} from '../dictionary/entry.js';
import type {Language, Letter, LetterType, Sentence} from '../letter/letter.js';
import type {Range} from '../source/index.js';
import type {FieldContract} from './field-contract.js';

/** A text in both languages of the messages. A text without its translation does not compile. */
export type Localised = Readonly<Record<'de' | 'en', string>>;

/** What a rule is about; findings are grouped by it, and a fragment is only checked for `wording`. */
export type Category = 'addressing' | 'reachability' | 'wording' | 'form' | 'arguments';

export type Level = 'error' | 'warning' | 'info';

/** A before and after that is documentation and test at once; `<mark>` shows exactly what is flagged in `bad`. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  /** A whole letter of this type; without it the example is prose and is read as a fragment. */
  readonly type?: LetterType;
  /** A file name where the format matters: a rule about e-mails needs `mail.eml`. Default: plain text. */
  readonly file?: string;
  readonly options?: Readonly<Record<string, unknown>>;
  /** The house that writes, for rules that ask for it. */
  readonly house?: House;
}

/** Something that a rule found. */
export interface Finding<Message extends string = string> {
  /** A key of the rule's messages; a typo does not compile. */
  readonly message: Message;
  /** In the letter's text; empty for "missing here". */
  readonly at: Range;
  /** Fill the `{slots}` of the message; lists are joined in the reader's language. */
  readonly values?: Readonly<Record<string, string | number | readonly string[]>>;
  /** Texts that fit grammatically into `at`; offered as quick fixes. */
  readonly replacements?: readonly string[];
  /** Which of several things a rule asks for (rulebook section 9). */
  readonly part?: string;
  /** Only ever lowers the rule's level: a late reply that apologises is a hint. A level that somebody set is only lowered to a hint. */
  readonly level?: 'warning' | 'info';
  /** Why, when the dictionary entry knows better than the rule; only in the languages in which it knows. */
  readonly why?: Partial<Localised>;
}

/** A dictionary hit in a sentence. */
export interface Hit {
  readonly entry: Entry;
  readonly range: Range;
  readonly text: string;
  /** Indexes of the matched words in the sentence. */
  readonly words: readonly number[];
  /** The inflected verb among them. */
  readonly verb?: number;
}

/** A rule's own dictionary; the search over all dictionaries ran once for the letter. */
export interface Lookup {
  hits(sentence: Sentence): readonly Hit[];
}

/** What the configuration says about the house that writes. */
export interface House {
  readonly company?: Company;
  /** E-mail addresses of the house's customers, lower-cased. */
  readonly customers?: ReadonlySet<string>;
  /** The fields that its templates may use. */
  readonly fields?: FieldContract;
}

/** The company whose letters are checked: what the law asks of a footer depends on it. */
export interface Company {
  readonly country: 'DE' | 'AT' | 'CH';
  /** Legal form as people write it: `GmbH`, `AG`, `e. K.`, `Einzelunternehmen`. */
  readonly form: string;
  readonly name?: string;
}

/** What reaches a rule from outside of the letter. */
export interface Context<Options> {
  readonly options: Options;
  /** The dictionary of the rule's own name. */
  readonly dictionary: Lookup;
  /** A list of a rule that has a folder of dictionaries: `list('benefit')`; one that it borrows goes by its whole name. */
  list(name: string): Lookup;
  readonly house: House;
}

/** One check. A pure generator: it takes a letter and yields findings, and knows no file, format, locale or severity. */
export interface Rule<Message extends string = string, Options = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly category: Category;
  /** `off` runs only where the configuration sets a level. */
  readonly level: Level | 'off';
  /** Letters it applies to; default: all, fragments only for the category `wording`. */
  readonly types?: readonly LetterType[];
  /** Lists of other rules that it reads as well: `feature-without-benefit/benefit`. */
  readonly borrows?: readonly string[];
  /**
   * Its own lists that it asks about few sentences, although their words are everywhere: they are searched there only. A name
   * that ends in a stroke stands for the whole folder.
   */
  readonly seldom?: readonly string[];
  /** Defaults, and thereby the type. */
  readonly options?: Options;
  /** Other defaults for some types of letter. */
  readonly byType?: Readonly<Partial<Record<LetterType, Readonly<Partial<Options>>>>>;
  readonly title: Localised;
  readonly why: Localised;
  readonly messages: Readonly<Record<Message, Localised>>;
  /** A rule runs in exactly the languages it has examples for. */
  readonly examples: Readonly<Partial<Record<'de' | 'en', readonly Example[]>>>;
  /**
   * What a program may do with its suggestions. `safe`: the first says the same and fits, so that `--fix` puts it in place;
   * `never`: only a person knows which of them is true. Without it, `--fix-suggestions` takes the first.
   */
  readonly fix?: 'safe' | 'never';
  /** When to leave it, for the rule's page. */
  readonly exceptions?: Localised;
  /** Norm, law or study behind the rule, for its page. */
  readonly source?: Localised;
  /** Whether there is anything to judge in this letter; where not, its checklist question is left open. Default: yes. */
  judges?(letter: Letter): boolean;
  check(letter: Letter, context: Context<Options>): Iterable<Finding<Message>>;
}

/** Gives a rule its types; it changes nothing. */
export function defineRule<Message extends string, Options = Readonly<Record<string, never>>>(
  rule: Rule<Message, Options>,
): Rule<Message, Options> {
  return rule;
}

/** The base language of a letter: what dictionaries and examples are named after. */
export function baseLanguage(language: Language): 'de' | 'en' {
  return language === 'en' ? 'en' : 'de';
}
