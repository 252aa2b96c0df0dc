import {rules} from '../rules/index.js';
import type {Dictionary} from './dictionary/index.js';
import {de} from './generated/de/index.js';
import {en} from './generated/en/index.js';
import type {Language} from './letter/letter.js';
import {baseLanguage} from './rule/rule.js';
import {type AnyRule, Lexicon} from './rule/run.js';
import type {Settings} from './settings/settings.js';

const packed = {de, en};

/** The dictionaries of a language, indexed once for a run, and the rules whose dictionaries are active in them. */
interface Shared {
  readonly lexicon: Lexicon;
  readonly active: Set<string>;
}

const known = new WeakMap<Settings['dictionaries'], Map<Language, Shared>>();

/**
 * The dictionaries that these rules look into, with the house's own entries: a letter that is no advertising has no use for the words
 * of advertising.
 */
export function lexiconOf(language: Language, running: readonly AnyRule[], {dictionaries}: Settings): Lexicon {
  const byLanguage = known.get(dictionaries) ?? new Map<Language, Shared>();
  known.set(dictionaries, byLanguage);
  let shared = byLanguage.get(language);
  if (!shared) {
    const all = packed[baseLanguage(language)];
    const own = ownOf(baseLanguage(language), dictionaries);
    const apart = new Set(rules.flatMap((rule) => namesOf(rule, language).filter((name) => isSeldom(rule, name))));
    shared = {lexicon: new Lexicon(all, own, language, apart), active: new Set()};
    byLanguage.set(language, shared);
  }
  const {lexicon, active} = shared;
  for (const rule of running) {
    if (active.has(rule.id)) continue;
    active.add(rule.id);
    const names = namesOf(rule, language);
    lexicon.activate(names.filter((name) => !isSeldom(rule, name)));
    const seldom = names.filter((name) => isSeldom(rule, name));
    if (seldom.length > 0) lexicon.activateApart(seldom);
  }
  return lexicon;
}

/** The dictionary of a rule's own name, those in the folder of that name, and what it borrows. */
function namesOf({id, borrows = []}: AnyRule, language: Language): readonly string[] {
  const {names} = packed[baseLanguage(language)];
  return [...names.filter((name) => name === id || name.startsWith(`${id}/`)), ...borrows];
}

function isSeldom({seldom = []}: AnyRule, name: string): boolean {
  return seldom.some((one) => (one.endsWith('/') ? name.startsWith(one) : name === one));
}

function ownOf(base: string, dictionaries: Settings['dictionaries']): ReadonlyMap<string, Dictionary> {
  const own = Object.entries(dictionaries).filter(([path]) => path.startsWith(`${base}/`));
  return new Map(own.map(([path, entries]) => [path.slice(base.length + 1), entries]));
}
