import path from 'node:path';
import type {Entry} from '../dictionary/entry.js';
import {messages} from '../messages.js';
import {render} from '../report/message.js';
import {printable} from '../report/printable.js';
import type {House} from '../rule/rule.js';
import {type Config, emptyConfig} from '../settings/config.js';
import {everyFile, extended} from '../settings/extend.js';
import {type Direct, settingsFor} from '../settings/merge.js';
import {defaults, type Locale, type Settings} from '../settings/settings.js';
import {type ConfigProblem, type KnownRule, type Path, validate} from '../settings/validate.js';
import {findExtended} from './extends.js';
import {exists, isFile, readBytes, readText, shownPath, unread} from './files.js';

/** A configuration that was found, read and checked. */
export interface Loaded {
  readonly config: Config;
  /** Whether a file (absolute path) matches globs of this configuration. */
  matches(file: string, globs: readonly string[]): boolean;
  /** The settings of one file. */
  settings(file: string): Settings;
}

/** The configurations of a run, each found and read once. */
export interface Configurations {
  /** The configuration that counts in a folder; undefined when it is broken, which has then been told. */
  forFolder(folder: string): Promise<Loaded | undefined>;
  /** What was wrong, one line each, ready to print. */
  readonly troubles: readonly string[];
  /** The files that were read: configurations, dictionaries, the table of customers. */
  readonly files: ReadonlySet<string>;
}

export interface ConfigurationOptions {
  readonly cwd: string;
  readonly locale: Locale;
  readonly direct: Direct;
  readonly rules: readonly KnownRule[];
  /** `--no-config` */
  readonly none: boolean;
  /** `--config FILE`: counts for all files, wherever they lie. */
  readonly file?: string;
}

/** Where configurations come from: the nearest one, from the file's folder up to the root of the repository. */
export function configurations(options: ConfigurationOptions): Configurations {
  const {cwd, locale, direct, rules, none} = options;
  const troubles: string[] = [];
  const files = new Set<string>();
  const folders = new Map<string, Promise<Loaded | undefined>>();
  const unconfigured = load({config: emptyConfig, places: []}, defaults.dictionaries, {}, direct, undefined);

  let named: Promise<Loaded | undefined> | undefined;
  const forFolder = (folder: string): Promise<Loaded | undefined> =>
    none ? Promise.resolve(unconfigured) : configured(folder).then((loaded) => loaded && withFields(loaded, folder));

  const configured = (folder: string): Promise<Loaded | undefined> => {
    if (options.file !== undefined) {
      const file = path.resolve(cwd, options.file);
      named ??= read({file, text: textIn(file)});
      return named;
    }
    let known = folders.get(folder);
    if (!known) {
      known = find(folder);
      folders.set(folder, known);
    }
    return known;
  };

  async function find(folder: string): Promise<Loaded | undefined> {
    const found = candidates(folder);
    const [first, second] = found;
    if (first) {
      const tell = tellerOf(first.file);
      if (second) {
        tell(undefined, render(messages['config-twice'], {other: path.basename(second.file)}, locale));
        return undefined;
      }
      return read(first);
    }
    const parent = path.dirname(folder);
    return parent === folder || exists(path.join(folder, '.git')) ? unconfigured : configured(parent);
  }

  const sheets = new Map<string, string | undefined>();
  const withSheets = new Map<Loaded, Map<string, Promise<Loaded | undefined>>>();

  /** With the fields that templates in a folder may use: those that the configuration names, else of the nearest fields.yaml. */
  function withFields(loaded: Loaded, folder: string): Promise<Loaded | undefined> {
    const sheet = loaded.config.fieldFiles === undefined ? nearestFields(folder, sheets) : undefined;
    const lists = loaded.config.fieldFiles ?? (sheet === undefined ? [] : [sheet]);
    if (lists.length === 0) return Promise.resolve(loaded);
    const known = withSheets.get(loaded) ?? new Map<string, Promise<Loaded | undefined>>();
    withSheets.set(loaded, known);
    const key = lists.join('\n');
    let found = known.get(key);
    if (!found) {
      found = readSheets(loaded, lists, sheet === undefined);
      known.set(key, found);
    }
    return found;
  }

  async function readSheets(loaded: Loaded, lists: readonly string[], named: boolean): Promise<Loaded | undefined> {
    for (const file of lists) files.add(file);
    const {readFields} = await import('./field-contract.js');
    const read = readFields(lists, named, locale, (file, line, text) => tellerOf(file)(line, text));
    if (read === undefined) return undefined;
    if (read === 'none') return loaded;
    let house: House | undefined;
    return {
      ...loaded,
      settings(file) {
        const settings = loaded.settings(file);
        // One for all files: workers are sent it once.
        house ??= {...settings.house, fields: read.contract};
        return {...settings, house, fields: {...read.kinds, ...settings.fields}};
      },
    };
  }

  function tellerOf(file: string): Tell {
    const shown = printable(shownPath(file, cwd));
    return (line, text) => troubles.push(`${shown}${line === undefined ? '' : `:${line}`}: ${printable(text)}`);
  }

  async function read(candidate: Candidate): Promise<Loaded | undefined> {
    const folder = path.dirname(candidate.file);
    const layered = await readLayers(candidate, folder, []);
    if (!layered) return undefined;
    const {config, places} = layered;
    const dictionaries = await readDictionaries(config, folder, options, troubles);
    const house = await readHouse(config, folder, options, troubles);
    if (!dictionaries || !house) return undefined;
    const matcher = places.length > 0 ? (await import('./globs.js')).matcher : undefined;
    return load(layered, dictionaries, house, direct, matcher);
  }

  /** A configuration with all that it builds on; its globs count from `globFolder`. */
  async function readLayers(
    {file, text}: Candidate,
    globFolder: string,
    chain: readonly string[],
  ): Promise<Layered | undefined> {
    files.add(file);
    const tell = tellerOf(file);
    const raw = await parse(file, text, tell, locale);
    if (!raw) return undefined;
    const {config: written, problems} = validate(raw.value, rules);
    for (const problem of problems) tell(raw.lineOf(problem.path, problem.atKey), textOf(problem, locale));
    if (!written) return undefined;
    const folder = path.dirname(file);
    const {extends: names = [], ...own} = absolute(written, folder);
    for (const name of [...Object.values(own.dictionaries).flat(), ...(own.customers ? [own.customers] : [])])
      files.add(name);
    let layered: Layered = {config: own, places: placesOf(own, globFolder)};
    if (names.length === 0) return layered;
    let base: Layered | undefined;
    for (const [index, name] of names.entries()) {
      const at = (
        message: 'config-extends-missing' | 'config-extends-not-data' | 'config-extends-cycle',
        values = {},
      ) =>
        tell(
          raw.lineOf(['extends', index], false) ?? raw.lineOf(['extends'], true),
          render(messages[message], {name, ...values}, locale),
        );
      const found = findExtended(name, folder);
      if ('trouble' in found) {
        at(`config-extends-${found.trouble}`);
        return undefined;
      }
      const above = [...chain, file];
      if (above.includes(found.file)) {
        const circle = [...above.slice(above.indexOf(found.file)), found.file];
        at('config-extends-cycle', {chain: circle.map((one) => shownPath(one, cwd)).join(' → ')});
        return undefined;
      }
      // The globs of a package cannot mean its own files: they count from where it is used.
      const from = found.inPackage ? globFolder : path.dirname(found.file);
      const next = await readLayers({file: found.file, text: textIn(found.file)}, from, above);
      if (!next) return undefined;
      base = base ? joined(base, next) : next;
    }
    if (base) layered = joined(base, layered);
    return layered;
  }

  return {forFolder, troubles, files};
}

/** The configuration file that counts in a folder, broken or not. */
export function nearestConfiguration(folder: string): string | undefined {
  const [first] = candidates(folder);
  if (first) return first.file;
  const parent = path.dirname(folder);
  return parent === folder || exists(path.join(folder, '.git')) ? undefined : nearestConfiguration(parent);
}

/** The list of fields that counts in a folder: the nearest, up to the root of the repository. */
function nearestFields(folder: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const here = ['fields.yaml', 'fields.yml'].map((name) => path.join(folder, name)).find(isFile);
  const parent = path.dirname(folder);
  const end = parent === folder || exists(path.join(folder, '.git'));
  const found = here ?? (end ? undefined : nearestFields(parent, known));
  known.set(folder, found);
  return found;
}

type Tell = (line: number | undefined, text: string) => void;
type Matcher = (globs: readonly string[]) => (relative: string) => boolean;

/** A configuration, and from which folder its globs count. */
interface Layered {
  readonly config: Config;
  readonly places: readonly Place[];
}

/** Globs as a configuration writes them, by the list that holds them after merging. */
interface Place {
  readonly key: 'files' | 'ignore' | readonly string[];
  readonly globs: readonly string[];
  readonly folder: string;
}

function placesOf({files, ignore, overrides}: Config, folder: string): readonly Place[] {
  const places: Place[] = [
    {key: 'files', globs: files, folder},
    {key: 'ignore', globs: ignore, folder},
    ...overrides.map((override) => ({key: override.files, globs: override.files, folder})),
  ];
  return places.filter(({globs}) => globs.length > 0);
}

function joined(base: Layered, own: Layered): Layered {
  return {config: extended(base.config, own.config), places: [...base.places, ...own.places]};
}

/** The files that a configuration names, wherever it is merged into. */
function absolute(config: Config, folder: string): Config {
  const dictionaries = Object.fromEntries(
    Object.entries(config.dictionaries).map(([name, list]) => [name, list.map((file) => path.resolve(folder, file))]),
  );
  const {customers, fieldFiles} = config;
  return {
    ...config,
    dictionaries,
    ...(customers === undefined ? {} : {customers: path.resolve(folder, customers)}),
    ...(fieldFiles === undefined ? {} : {fieldFiles: fieldFiles.map((file) => path.resolve(folder, file))}),
  };
}

function load(
  {config, places}: Layered,
  dictionaries: Settings['dictionaries'],
  house: House,
  direct: Direct,
  matcher: Matcher | undefined,
): Loaded {
  const matchers = new Map<readonly string[], (relative: string) => boolean>();
  const matches = (file: string, globs: readonly string[]): boolean => {
    if (globs === everyFile) return true;
    if (globs.length === 0 || !matcher) return false;
    const key = globs === config.files ? 'files' : globs === config.ignore ? 'ignore' : globs;
    return places.some((place) => {
      if (place.key !== key) return false;
      let match = matchers.get(place.globs);
      if (!match) {
        match = matcher(place.globs);
        matchers.set(place.globs, match);
      }
      const relative = path.relative(place.folder, file).split(path.sep).join('/');
      return !relative.startsWith('../') && match(relative);
    });
  };
  return {
    config,
    matches,
    settings: (file) => settingsFor(config, (globs) => matches(file, globs), dictionaries, direct, house),
  };
}

interface Candidate {
  readonly file: string;
  readonly text: string | Error;
}

const names = ['klarbrief.config.json', 'klarbrief.config.yaml', 'klarbrief.config.yml'] as const;

/** The configurations that lie in a folder; more than one is a mistake. */
function candidates(folder: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const name of names) {
    const file = path.join(folder, name);
    if (isFile(file)) found.push({file, text: textIn(file)});
  }
  const manifest = path.join(folder, 'package.json');
  if (isFile(manifest)) {
    const text = textIn(manifest);
    // Somebody else's manifest, broken or not, is none of our business unless it names us as a key.
    if (typeof text === 'string' && /"klarbrief"\s*:/.test(text) && hasKey(text)) found.push({file: manifest, text});
  }
  return found;
}

function hasKey(manifest: string): boolean {
  try {
    const value: unknown = JSON.parse(manifest);
    return typeof value === 'object' && value !== null && 'klarbrief' in value;
  } catch {
    return /"klarbrief"\s*:\s*\{/.test(manifest);
  }
}

interface Parsed {
  readonly value: unknown;
  lineOf(path: Path, atKey: boolean): number | undefined;
}

async function parse(file: string, raw: string | Error, tell: Tell, locale: Locale): Promise<Parsed | undefined> {
  if (typeof raw !== 'string') {
    const {message, values} = unread(raw, 'file');
    tell(undefined, render(messages[message], values, locale));
    return undefined;
  }
  const text = raw.replace(/^\uFEFF/, '');
  if (!file.endsWith('.json')) return (await import('./yaml-config.js')).parseYaml(text, tell, locale);
  const inManifest = path.basename(file) === 'package.json';
  const places = (await import('../settings/json-places.js')).jsonPlaces;
  try {
    const value: unknown = JSON.parse(text);
    return {
      value: inManifest ? (value as Readonly<Record<string, unknown>>).klarbrief : value,
      lineOf: (steps, atKey) => lineAt(text, places(text).at(inManifest ? ['klarbrief', ...steps] : steps, atKey)),
    };
  } catch (error) {
    const broken = places(text).brokenAt;
    const detail = error instanceof Error ? error.message : String(error);
    if (broken === undefined) tell(undefined, render(messages['config-syntax'], {kind: 'JSON', detail}, locale));
    else tell(lineAt(text, broken), render(messages['config-syntax-here'], {}, locale));
    return undefined;
  }
}

/** The house's own entries, compiled; undefined when something in them is wrong, which has then been told. */
async function readDictionaries(
  config: Config,
  folder: string,
  {cwd, locale}: ConfigurationOptions,
  troubles: string[],
): Promise<Settings['dictionaries'] | undefined> {
  const wanted = Object.entries(config.dictionaries);
  if (wanted.length === 0) return defaults.dictionaries;
  const {compile} = await import('../dictionary/compile.js');
  const found: Record<string, readonly Entry[]> = {};
  const before = troubles.length;
  for (const [name, files] of wanted) {
    const language = name.startsWith('en') ? 'en' : 'de';
    for (const relative of files) {
      const file = path.resolve(folder, relative);
      const shown = printable(shownPath(file, cwd));
      const text = textIn(file);
      if (typeof text !== 'string') {
        const {message, values} = unread(text, 'file');
        troubles.push(`${shown}: ${render(messages[message], values, locale)}`);
        continue;
      }
      const {dictionary, problems} = compile(text, {path: shown, language});
      for (const {message} of problems) troubles.push(printable(message));
      found[name] = [...(found[name] ?? []), ...dictionary];
    }
  }
  return troubles.length > before ? undefined : found;
}

/** Who writes and to whom; undefined when the table of customers is broken, which has then been told. */
async function readHouse(
  {company, customers}: Config,
  folder: string,
  {cwd, locale}: ConfigurationOptions,
  troubles: string[],
): Promise<House | undefined> {
  const house = company ? {company} : {};
  if (customers === undefined) return house;
  const file = path.resolve(folder, customers);
  const shown = printable(shownPath(file, cwd));
  const bytes = readBytes(file);
  if ('message' in bytes) {
    troubles.push(`${shown}: ${render(messages[bytes.message], bytes.values, locale)}`);
    return undefined;
  }
  const found = (await import('./customers.js')).readCustomers(bytes);
  if ('addresses' in found) return {...house, customers: found.addresses};
  for (const {message, values, line} of found.problems)
    troubles.push(
      `${shown}${line === undefined ? '' : `:${line}`}: ${printable(render(messages[message], values, locale))}`,
    );
  return undefined;
}

function textOf({message, values}: ConfigProblem, locale: Locale): string {
  return render(messages[message], values, locale);
}

/** The line, from 1, on which an offset lies. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function textIn(file: string): string | Error {
  try {
    return readText(file);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
