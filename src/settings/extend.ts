import type {Config, Override, Scope} from './config.js';
import type {RuleSetting} from './settings.js';

/** The globs of an override that is about every file. */
export const everyFile: readonly string[] = ['**'];

/**
 * A configuration with what it builds on: the nearer one wins, key by key. Lists (`files`, `ignore`, `allow`, `overrides`,
 * word lists) are added to, rules keep the options that only the farther one names.
 */
export function extended(base: Config, own: Config): Config {
  const {files, ignore, allow, fields, dictionaries, overrides, types, rules, ...others} = own;
  const words = [...new Set([...(base.allow ?? []), ...(allow ?? [])])];
  const allTypes = mergeTypes(base.types, types);
  const settings = mergeRules(base.rules, rules);
  return {
    ...base,
    ...others,
    files: [...base.files, ...files],
    ignore: [...base.ignore, ...ignore],
    fields: {...base.fields, ...fields},
    dictionaries: mergeLists(base.dictionaries, dictionaries),
    overrides: [...base.overrides, ...again(base, own), ...overrides],
    ...(words.length > 0 ? {allow: words} : {}),
    ...(settings ? {rules: settings} : {}),
    ...(allTypes ? {types: allTypes} : {}),
  };
}

/** What the nearer configuration sets for all files also wins over what the farther one sets for some. */
function again(base: Config, own: Config): readonly Override[] {
  if (base.overrides.length === 0) return [];
  const scope: Scope = Object.fromEntries(
    (
      ['rules', 'type', 'language', 'country', 'template', 'engine', 'letterhead', 'signature', 'subject'] as const
    ).flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]]])),
  );
  return Object.keys(scope).length > 0 ? [{...scope, files: everyFile}] : [];
}

type Rules = Readonly<Record<string, RuleSetting>>;

function mergeRules(base: Rules | undefined, own: Rules | undefined): Rules | undefined {
  if (!base || !own) return own ?? base;
  const merged: Record<string, RuleSetting> = {...base};
  for (const [id, setting] of Object.entries(own)) {
    const options = {...base[id]?.options, ...setting.options};
    merged[id] = {...base[id], ...setting, ...(Object.keys(options).length > 0 ? {options} : {})};
  }
  return merged;
}

function mergeTypes(base: Config['types'], own: Config['types']): Config['types'] {
  if (!base || !own) return own ?? base;
  const merged: Record<string, {readonly rules: Rules}> = {...base};
  for (const [type, {rules}] of Object.entries(own))
    merged[type] = {rules: mergeRules(merged[type]?.rules, rules) ?? {}};
  return merged;
}

function mergeLists(base: Config['dictionaries'], own: Config['dictionaries']): Config['dictionaries'] {
  const merged: Record<string, readonly string[]> = {...base};
  for (const [name, list] of Object.entries(own)) merged[name] = [...(merged[name] ?? []), ...list];
  return merged;
}
