import type {Entry} from '../dictionary/entry.js';
import type {Country, Language, LetterType} from '../letter/letter.js';
import type {House} from '../rule/rule.js';
import type {FieldKind} from '../source/index.js';

export type Level = 'error' | 'warning' | 'info';
export type Locale = 'de' | 'en';
/** A template syntax, as `src/formats` names them; settings know nothing else about formats. */
export type Engine =
  | 'twig'
  | 'handlebars'
  | 'go'
  | 'freemarker'
  | 'erb'
  | 'mailchimp'
  | 'velocity'
  | 'smarty'
  | 'oxid'
  | 'blade'
  | 'thymeleaf'
  | 'fluid'
  | 'php'
  | 'salesforce'
  | 'ampscript'
  | 'notify'
  | 'merge'
  | 'braces';

/** Everything that steers one lint run of one file: the configuration after merging, overrides applied. Data only. */
export interface Settings {
  /** What the configuration says about rules; a rule that is not named here runs with its defaults. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly type?: LetterType;
  readonly language?: Language;
  readonly country?: Country;
  /** The language of the messages; default: the letter's. */
  readonly locale?: Locale;
  /** Whether the file is a template; default: found out. */
  readonly template?: boolean;
  /** The template syntax; default: found out. */
  readonly engine?: Engine;
  /** What the command line has set: front matter does not change it. */
  readonly fixed?: readonly ('type' | 'language')[];
  /** What fields of the house's templates stand for. */
  readonly fields: Readonly<Record<string, FieldKind>>;
  /** What a layout adds later is not missing. */
  readonly letterhead?: 'external';
  readonly signature?: 'external';
  readonly subject?: 'external';
  /** What differs for letters of a type, whether it was set or detected. */
  readonly types?: Readonly<Partial<Record<LetterType, {readonly rules: Readonly<Record<string, RuleSetting>>}>>>;
  /** Words that rules of wording leave alone. */
  readonly allow?: readonly string[];
  /** Who writes, and to which customers. */
  readonly house?: House;
  /** The house's own entries, compiled, by dictionary name (`de/amtsdeutsch`). */
  readonly dictionaries: Readonly<Record<string, readonly Entry[]>>;
}

export interface RuleSetting {
  readonly level?: Level | 'off';
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A run without any configuration. */
export const defaults: Settings = {rules: {}, fields: {}, dictionaries: {}};
