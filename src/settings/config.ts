import type {Language, LetterType} from '../letter/letter.js';
import type {Company} from '../rule/rule.js';
import type {FieldKind} from '../source/index.js';
import type {Engine, Locale, RuleSetting} from './settings.js';

/** What can be set for all letters, or under `overrides` for some. */
export interface Scope {
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly type?: LetterType;
  readonly language?: Language;
  readonly country?: string;
  readonly template?: boolean;
  readonly engine?: Engine;
  readonly letterhead?: 'external';
  readonly signature?: 'external';
  readonly subject?: 'external';
}

/** What differs for the files that match. */
export interface Override extends Scope {
  readonly files: readonly string[];
}

/** A configuration as written, validated. All globs are relative to the folder that it lies in. */
export interface Config extends Scope {
  /** Configurations that this one builds on, as written: paths or names of packages. */
  readonly extends?: readonly string[];
  readonly locale?: Locale;
  /** Which text files are letters, besides mails and templates. */
  readonly files: readonly string[];
  readonly ignore: readonly string[];
  readonly overrides: readonly Override[];
  /** Words that rules of wording leave alone. */
  readonly allow?: readonly string[];
  readonly fields: Readonly<Record<string, FieldKind>>;
  /** Files that list the fields which templates may use, relative to the configuration: `fields: fields.yaml`. */
  readonly fieldFiles?: readonly string[];
  /** Files of the house's own entries, by dictionary name (`de/amtsdeutsch`), relative to the configuration. */
  readonly dictionaries: Readonly<Record<string, readonly string[]>>;
  /** What differs for letters of a type, wherever they lie. */
  readonly types?: Readonly<Partial<Record<LetterType, {readonly rules: Readonly<Record<string, RuleSetting>>}>>>;
  readonly company?: Company;
  /** A table of the customers (CSV), relative to the configuration. */
  readonly customers?: string;
}

/** No configuration at all. */
export const emptyConfig: Config = {files: [], ignore: [], overrides: [], fields: {}, dictionaries: {}};
