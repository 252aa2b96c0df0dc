import type {FieldKind} from '../source/index.js';
import type {Config} from './config.js';
import {nearest} from './nearest.js';
import {companyKeys, documentRules, fieldKinds, type Key, keys, letterTypes, levels, levelsOf} from './schema.js';
import type {Level, RuleSetting} from './settings.js';

/** What the validator has to know of a rule. */
export interface KnownRule {
  readonly id: string;
  readonly options?: unknown;
}

/** Where in the configuration something stands: `['overrides', 0, 'rules', 'amtsdeutsch']`. */
export type Path = readonly (string | number)[];

/** Something wrong in a configuration: the key of its text in `src/messages.ts` and what fills its slots. */
export interface ConfigProblem {
  readonly path: Path;
  /** The key of the map is wrong, not its value: that is where an editor should point. */
  readonly atKey: boolean;
  readonly message:
    | 'config-not-a-map'
    | 'config-unknown-key'
    | 'config-unknown-key-near'
    | 'config-not-per-glob'
    | 'config-unknown-rule'
    | 'config-unknown-rule-near'
    | 'config-unknown-option'
    | 'config-unknown-option-near'
    | 'config-wrong-value'
    | 'config-wrong-value-near'
    | 'config-dictionary-name'
    | 'fields-not-a-map'
    | 'fields-name';
  readonly values: Readonly<Record<string, string | readonly string[]>>;
}

/** Check a configuration that came from a file. Everything that is wrong is told at once; then there is no configuration. */
export function validate(
  value: unknown,
  rules: readonly KnownRule[],
): {readonly config?: Config; readonly problems: readonly ConfigProblem[]} {
  const problems: ConfigProblem[] = [];
  const check = new Check(problems, rules);
  // An empty file is a configuration that says nothing.
  const scope = value === null || value === undefined ? {} : check.map(value, [], keys);
  if (problems.length > 0) return {problems};
  const config = {
    files: [],
    ignore: [],
    overrides: [],
    fields: {},
    dictionaries: {},
    ...withFieldFiles(scope),
  } as Config;
  return {config, problems};
}

/** `fields` says what fields stand for, or names the files that list them. */
function withFieldFiles(scope: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(scope.fields)) return scope;
  const {fields: fieldFiles, ...others} = scope;
  return {...others, fieldFiles};
}

/** One walk over a configuration; collects problems, returns the values in the shape that `Config` promises. */
class Check {
  readonly #problems: ConfigProblem[];
  readonly #rules: ReadonlyMap<string, KnownRule>;

  constructor(problems: ConfigProblem[], rules: readonly KnownRule[]) {
    this.#problems = problems;
    this.#rules = new Map<string, KnownRule>([
      ...Object.keys(documentRules).map((id): [string, KnownRule] => [id, {id}]),
      ...rules.map((rule): [string, KnownRule] => [rule.id, rule]),
    ]);
  }

  map(value: unknown, path: Path, known: Readonly<Record<string, Key>>): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    if (!isMap(value)) {
      this.#tell(path, false, 'config-not-a-map', {found: shown(value)});
      return found;
    }
    for (const [name, item] of Object.entries(value)) {
      const key = Object.hasOwn(known, name) ? known[name] : undefined;
      if (!key) this.#unknown(name, [...path, name], known);
      else if (name !== '$schema') found[name] = this.#value(item, [...path, name], key);
    }
    return found;
  }

  #value(value: unknown, path: Path, {shape}: Key): unknown {
    switch (shape.kind) {
      case 'choice':
        return this.#choice(value, path, shape.values);
      case 'boolean':
        return typeof value === 'boolean' ? value : this.#wrong(path, value, ['true', 'false']);
      case 'text':
        return typeof value === 'string' ? value : this.#wrong(path, value, ['text']);
      case 'country':
        return typeof value === 'string' && /^[A-Z]{2}$/.test(value)
          ? value
          : this.#wrong(path, value, ['DE', 'AT', 'CH']);
      case 'globs':
        return this.#texts(value, path, ['briefe/**/*.txt']);
      case 'names':
        return this.#texts(value, path, ['./klarbrief.base.yaml']);
      case 'words':
        // A key with nothing below it, all lines commented out, is no mistake.
        return value === null ? [] : this.#texts(value, path, ['anbei']);
      case 'rules':
        return this.#entries(value, path, (id, item, at) => this.#rule(id, item, at));
      case 'fields':
        if (typeof value === 'string' || Array.isArray(value)) return this.#texts(value, path, ['fields.yaml']);
        return this.#entries(value, path, (_, item, at) => this.#choice(item, at, fieldKinds) as FieldKind);
      case 'dictionaries':
        return this.#entries(value, path, (name, item, at) => this.#dictionary(name, item, at));
      case 'overrides':
        return this.#overrides(value, path);
      case 'types':
        return this.#types(value, path);
      case 'company':
        return this.#company(value, path);
    }
  }

  #choice(value: unknown, path: Path, values: readonly string[]): unknown {
    if (typeof value === 'string' && values.includes(value)) return value;
    return this.#wrong(path, value, values);
  }

  /** One text or a list of texts. */
  #texts(value: unknown, path: Path, example: readonly string[]): readonly string[] {
    const list: readonly unknown[] = Array.isArray(value) ? value : [value];
    const texts: string[] = [];
    list.forEach((item, index) => {
      if (typeof item === 'string' && item !== '') texts.push(item);
      else this.#wrong(Array.isArray(value) ? [...path, index] : path, item, example);
    });
    return texts;
  }

  #entries<Value>(
    value: unknown,
    path: Path,
    read: (name: string, item: unknown, at: Path) => Value,
  ): Record<string, Value> {
    const found: Record<string, Value> = {};
    // A key with nothing below it, all lines commented out, is no mistake.
    if (value === null) return found;
    if (!isMap(value)) this.#tell(path, false, 'config-not-a-map', {found: shown(value)});
    else for (const [name, item] of Object.entries(value)) found[name] = read(name, item, [...path, name]);
    return found;
  }

  #rule(id: string, value: unknown, path: Path): RuleSetting {
    const rule = this.#rules.get(id);
    if (!rule) {
      const near = nearest(id, this.#rules.keys());
      if (near) this.#tell(path, true, 'config-unknown-rule-near', {name: id, near});
      else this.#tell(path, true, 'config-unknown-rule', {name: id});
      return {};
    }
    if (typeof value === 'string') return this.#level(id, value, path);
    if (Array.isArray(value)) {
      const [level, options, ...rest] = value as readonly unknown[];
      if (rest.length > 0 || value.length === 0) this.#wrong(path, value, levels);
      const setting = this.#level(id, level, [...path, 0]);
      return options === undefined ? setting : {...setting, ...this.#options(rule, options, [...path, 1])};
    }
    if (isMap(value)) {
      const {level, ...options} = value;
      return {
        ...(level === undefined ? {} : this.#level(id, level, [...path, 'level'])),
        ...this.#options(rule, options, path),
      };
    }
    this.#wrong(path, value, levels);
    return {};
  }

  #level(id: string, value: unknown, path: Path): RuleSetting {
    const level = this.#choice(value, path, levelsOf(id));
    return level === undefined ? {} : {level: level as Level | 'off'};
  }

  #options(rule: KnownRule, value: unknown, path: Path): RuleSetting {
    if (!isMap(value)) {
      this.#tell(path, false, 'config-not-a-map', {found: shown(value)});
      return {};
    }
    const defaults = isMap(rule.options) ? rule.options : {};
    for (const [name, item] of Object.entries(value)) {
      const at = [...path, name];
      if (Object.hasOwn(defaults, name)) {
        if (kindOf(item) !== kindOf(defaults[name])) this.#wrong(at, item, [shown(defaults[name])]);
        continue;
      }
      const near = nearest(name, [...Object.keys(defaults), 'level']);
      if (near) this.#tell(at, true, 'config-unknown-option-near', {name, rule: rule.id, near});
      else this.#tell(at, true, 'config-unknown-option', {name, rule: rule.id});
    }
    return Object.keys(value).length > 0 ? {options: value} : {};
  }

  /** `de/amtsdeutsch`, `de/feature-without-benefit/benefit`: a language, a rule, and the list where it has several. */
  #dictionary(name: string, value: unknown, path: Path): readonly string[] {
    const [language, id] = name.split('/');
    if (id === undefined || (language !== 'de' && language !== 'en')) {
      this.#tell(path, true, 'config-dictionary-name', {name});
    } else if (!this.#rules.has(id)) {
      const near = nearest(id, this.#rules.keys());
      if (near) this.#tell(path, true, 'config-unknown-rule-near', {name: id, near});
      else this.#tell(path, true, 'config-unknown-rule', {name: id});
    }
    return this.#texts(value, path, ['woerter.yaml']);
  }

  #overrides(value: unknown, path: Path): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.#wrong(path, value, ['- files: mahnungen/**']);
      return [];
    }
    const known = {files: keys.files, ...Object.fromEntries(Object.entries(keys).filter(([, key]) => key.perGlob))};
    return value.map((item: unknown, index) => {
      const at = [...path, index];
      const scope = this.map(item, at, known as Readonly<Record<string, Key>>);
      if (isMap(item) && item.files === undefined) this.#wrong(at, item, ['files: mahnungen/**']);
      return scope;
    });
  }

  #types(value: unknown, path: Path): unknown {
    const types = Object.fromEntries(letterTypes.map((type) => [type, keys.rules]));
    return this.#entries(value, path, (type, item, at) => {
      if (Object.hasOwn(types, type))
        return {rules: {}, ...this.map(item, at, {rules: keys.rules} as Readonly<Record<string, Key>>)};
      return this.#unknown(type, at, types as Readonly<Record<string, Key>>);
    });
  }

  #company(value: unknown, path: Path): unknown {
    if (!isMap(value)) return this.#tell(path, false, 'config-not-a-map', {found: shown(value)});
    const company = this.map(value, path, companyKeys);
    if (company.country === undefined && value.country === undefined) this.#wrong(path, value, ['country: DE']);
    else if (company.form === undefined && value.form === undefined) this.#wrong(path, value, ['form: GmbH']);
    return company;
  }

  #unknown(name: string, path: Path, known: Readonly<Record<string, Key>>): void {
    const near = nearest(name, Object.keys(known));
    if (Object.hasOwn(keys, name)) this.#tell(path, true, 'config-not-per-glob', {name});
    else if (near) this.#tell(path, true, 'config-unknown-key-near', {name, near});
    else this.#tell(path, true, 'config-unknown-key', {name, expected: Object.keys(known)});
  }

  #wrong(path: Path, value: unknown, expected: readonly string[]): undefined {
    const near = typeof value === 'string' ? nearest(value, expected) : undefined;
    const values = {name: nameOf(path), found: shown(value), expected};
    if (near) this.#tell(path, false, 'config-wrong-value-near', {...values, near});
    else this.#tell(path, false, 'config-wrong-value', values);
  }

  #tell(path: Path, atKey: boolean, message: ConfigProblem['message'], values: ConfigProblem['values']): void {
    this.#problems.push({path, atKey, message, values});
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

/** A value as people would write it, short enough for a message; also one that holds itself, as YAML can say it. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : written(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // YAML can refer to itself.
    return '…';
  }
}

/** `overrides[0].type` */
function nameOf(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}
