import {createHash} from 'node:crypto';
import path from 'node:path';
import {version} from '../generated/package.js';
import {printable} from '../report/printable.js';
import type {Task} from './check.js';
import {exists, readText, shownPath} from './files.js';
import {Trouble} from './io.js';
import type {Outcome} from './outcome.js';
import {replaceFile} from './replace-file.js';
import type {Session} from './session.js';

/** Results of earlier runs, each found by all that it depends on. */
export interface Cache {
  /** All that the result of a check depends on, as one name. */
  keyOf(task: Task): string;
  find(key: string, file: string | undefined): readonly Outcome[] | undefined;
  keep(key: string, file: string | undefined, outcomes: readonly Outcome[]): void;
  /** Write what is new; what cannot be written is told and fails nothing. */
  save(): void;
}

/** What the program was built from; set by the build. */
declare const KLARBRIEF_SOURCES: string | undefined;

/** Open the cache of a run. Whatever is wrong with it, the run goes on without it; only a file that is something else stops it. */
export function openCache(named: string, session: Session): Cache {
  const {io, say} = session;
  const place = path.resolve(io.cwd, named === '' ? defaultName : named);
  const shown = printable(shownPath(place, io.cwd));
  const entries = load(place, shown, session);
  const used = new Set<string>();
  const settings = settingsHash();
  let fresh = false;
  const nameOf = (file: string): string => shownPath(file, path.dirname(place));
  return {
    keyOf: ({path: name, value, settings: own, ifLetter, locale}) =>
      createHash('sha256')
        .update(JSON.stringify([name ?? null, ifLetter, locale, settings(own)]))
        .update('\0')
        .update(value)
        .digest('hex'),
    find(key, file) {
      if (file === undefined) return undefined;
      const name = nameOf(file);
      const line = entries.get(name);
      if (line === undefined || !line.startsWith(key)) return undefined;
      used.add(name);
      return JSON.parse(line.slice(key.length)) as readonly Outcome[];
    },
    keep(key, file, outcomes) {
      if (file === undefined) return;
      const name = nameOf(file);
      used.add(name);
      entries.set(name, key + JSON.stringify(outcomes));
      fresh = true;
    },
    save() {
      for (const name of [...entries.keys()]) {
        if (used.has(name) || exists(path.resolve(path.dirname(place), name))) continue;
        entries.delete(name);
        fresh = true;
      }
      if (!fresh) return;
      try {
        replaceFile(place, textOf(entries));
      } catch (error) {
        io.stderr.write(`${say('cache-unwritten', {file: shown, detail: codeOf(error)})}\n`);
      }
    },
  };
}

const defaultName = '.klarbriefcache';
const magic = 'klarbrief cache ';

/** What makes results of this program and another one different. */
function program(): string {
  return typeof KLARBRIEF_SOURCES === 'string' ? `${version} ${KLARBRIEF_SOURCES}` : version;
}

/** A head with the program and a checksum of all that follows; then for each file its name, and its key with its results. */
function textOf(entries: ReadonlyMap<string, string>): string {
  const body = [...entries].map(([name, line]) => `${JSON.stringify(name)}\n${line}\n`).join('');
  return `${magic}${program()} ${sumOf(body)}\n${body}`;
}

function load(place: string, shown: string, {io, say}: Session): Map<string, string> {
  let text: string;
  try {
    text = readText(place);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'ENOENT') io.stderr.write(`${say('cache-unreadable', {file: shown, detail: code})}\n`);
    return new Map();
  }
  if (text === '') return new Map();
  // Somebody's letter, most likely, that shall not be overwritten.
  if (!text.startsWith(magic)) throw new Trouble(say('cache-foreign', {file: shown}));
  const end = text.indexOf('\n');
  const head = text.slice(magic.length, end < 0 ? text.length : end);
  const [sum, made] = [head.slice(head.lastIndexOf(' ') + 1), head.slice(0, head.lastIndexOf(' '))];
  const body = text.slice(end < 0 ? text.length : end + 1);
  if (sum !== sumOf(body)) {
    io.stderr.write(`${say('cache-damaged', {file: shown})}\n`);
    return new Map();
  }
  if (made !== program()) return new Map();
  const lines = body.split('\n');
  const entries = new Map<string, string>();
  for (let at = 0; at + 1 < lines.length; at += 2)
    entries.set(JSON.parse(lines[at] ?? '""') as string, lines[at + 1] ?? '');
  return entries;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The settings of many files share their word lists and customers: these are hashed once. */
function settingsHash(): (settings: Task['settings']) => string {
  const known = new WeakMap<object, string>();
  const once = (value: object): string => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const hash = sumOf(JSON.stringify(value, plain));
    known.set(value, hash);
    return hash;
  };
  return ({dictionaries, house = {}, ...rest}) => JSON.stringify([once(dictionaries), once(house), rest], plain);
}

/** Sets and patterns have no JSON of their own. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Set) return ['set', ...value];
  if (value instanceof Map) return ['map', ...value];
  return value instanceof RegExp ? ['pattern', String(value)] : value;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
