import type {Entry} from '../dictionary/entry.js';
import type {Language, LetterType} from '../letter/letter.js';
import type {House} from '../rule/rule.js';
import type {Config, Scope} from './config.js';
import {defaults, type Locale, type RuleSetting, type Settings} from './settings.js';

/** What a run was told directly; it wins over every configuration and over front matter. */
export interface Direct {
  readonly type?: LetterType;
  readonly language?: Language;
  readonly locale?: Locale;
}

/** The settings of one file: the configuration, its overrides in their order, then what the run was told directly. */
export function settingsFor(
  config: Config,
  /** Whether the file matches globs of the configuration. */
  matches: (globs: readonly string[]) => boolean,
  dictionaries: Readonly<Record<string, readonly Entry[]>> = defaults.dictionaries,
  direct: Direct = {},
  house: House = {},
): Settings {
  const scopes: Scope[] = [config];
  for (const override of config.overrides) if (matches(override.files)) scopes.push(override);
  const scope: Scope = Object.assign({}, ...scopes.map(scopeOf));
  const {types, allow = []} = config;
  const fixed = (['type', 'language'] as const).filter((key) => direct[key] !== undefined);
  const locale = direct.locale ?? config.locale;
  return {
    ...scope,
    rules: mergeRules(scopes),
    fields: config.fields,
    dictionaries,
    ...(types ? {types} : {}),
    ...(allow.length > 0 ? {allow} : {}),
    ...(Object.keys(house).length > 0 ? {house} : {}),
    ...(locale ? {locale} : {}),
    ...(direct.type ? {type: direct.type} : {}),
    ...(direct.language ? {language: direct.language} : {}),
    ...(fixed.length > 0 ? {fixed} : {}),
  };
}

/** What is set for rules in letters of a type: what is set for all, and what differs there. */
export function rulesFor(settings: Settings, type: LetterType): Settings['rules'] {
  const own = settings.types?.[type];
  return own ? mergeRules([settings, own]) : settings.rules;
}

/** A rule set twice keeps the options of the first time; the second only changes what it names. */
function mergeRules(scopes: readonly Pick<Scope, 'rules'>[]): Record<string, RuleSetting> {
  const merged: Record<string, RuleSetting> = {};
  for (const {rules} of scopes) {
    for (const [id, setting] of Object.entries(rules ?? {})) {
      const before = merged[id];
      const options = {...before?.options, ...setting.options};
      merged[id] = {...before, ...setting, ...(Object.keys(options).length > 0 ? {options} : {})};
    }
  }
  return merged;
}

function scopeOf(scope: Scope): Scope {
  const {type, language, country, template, engine, letterhead, signature, subject} = scope;
  return {
    ...(type === undefined ? {} : {type}),
    ...(language === undefined ? {} : {language}),
    ...(country === undefined ? {} : {country}),
    ...(template === undefined ? {} : {template}),
    ...(engine === undefined ? {} : {engine}),
    ...(letterhead === undefined ? {} : {letterhead}),
    ...(signature === undefined ? {} : {signature}),
    ...(subject === undefined ? {} : {subject}),
  };
}
