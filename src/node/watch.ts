import {existsSync, type FSWatcher, readdirSync, watch as watchFolder} from 'node:fs';
import path from 'node:path';
import type {VFile} from 'vfile';
import {printable} from '../report/printable.js';
import {checkAll} from './check-all.js';
import {shownPath, statOf} from './files.js';
import {type Input, inputs} from './inputs.js';
import {Trouble} from './io.js';
import type {AskedReport} from './report-formats.js';
import type {LintOptions, Session} from './session.js';
import {needReadings, tell} from './tell.js';

/** `klarbrief --watch`: check, and check again what changes, until somebody presses Ctrl+C. */
export async function watch(
  session: Session,
  args: readonly string[],
  options: LintOptions,
  reports: readonly AskedReport[],
): Promise<number> {
  const {io, say} = session;
  if (args.includes('-')) throw new Trouble(say('watch-standard-input'));
  const known = new Map<string, string>();
  const folders = watchedFolders(session);
  let wake = (): void => {};
  let ended = false;
  const end = (): void => {
    ended = true;
    wake();
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  try {
    for (let first = true; !ended; first = false) {
      // Watch first: what changes during the check is not missed.
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      folders.onChange(() => wake());
      if (first) for (const folder of rootsOf(args, io.cwd)) folders.addTree(folder);
      await round(first);
      if (ended) break;
      await changed;
      // Editors write a file in several steps.
      if (!ended) await new Promise((resolve) => setTimeout(resolve, settle));
    }
  } finally {
    process.off('SIGINT', end);
    process.off('SIGTERM', end);
    folders.close();
  }
  return 0;

  async function round(first: boolean): Promise<void> {
    const changes =
      options.changedSince === undefined
        ? undefined
        : await (await import('./changes.js')).changesSince(options.changedSince, session);
    const {list, trouble, files: read} = await inputs(session, args, options);
    for (const file of read) folders.add(path.dirname(file));
    const touched = changes ? list.filter(({file}) => file === undefined || changes.touches(file)) : list;
    const news = touched.filter((input) => {
      const name = input.path ?? '';
      const state = stateOf(input);
      if (input.file !== undefined) folders.add(path.dirname(input.file));
      if (known.get(name) === state) return false;
      known.set(name, state);
      return true;
    });
    const names = new Set(touched.map(({path: name}) => name ?? ''));
    for (const name of [...known.keys()]) if (!names.has(name)) known.delete(name);
    if (news.length === 0 && !first && !trouble) return;
    if (io.stdout.isTTY === true) io.stdout.write('\u001B[2J\u001B[3J\u001B[H');
    const checked: readonly VFile[] = (
      await checkAll(news, session, {...options, readings: needReadings(reports)})
    ).flat();
    // A letter that was none when it was saved is nothing to talk about.
    if (first || checked.length > 0)
      await tell(news, checked, reports, session, {...options, trouble, ...(changes ? {changes} : {})});
    io.stderr.write(`${say('watch-waiting')}\n`);
  }
}

/** How long to wait until somebody has finished saving. */
const settle = 80;

/** What a check depends on, as far as it can be seen without reading the letter. */
function stateOf({file, settings}: Input): string {
  const stat = file === undefined ? undefined : statOf(file);
  const {dictionaries, house, ...rest} = settings;
  const words = contentOf(dictionaries);
  const customers = house?.customers ? [...house.customers] : [];
  const seen = stat === undefined || stat instanceof Error ? '' : `${stat.mtimeMs} ${stat.size} ${stat.ino}`;
  return JSON.stringify([seen, rest, words, house?.company ?? null, customers]);
}

/** Word lists are long, and many letters share them. */
function contentOf(dictionaries: Input['settings']['dictionaries']): string {
  const content = contents.get(dictionaries) ?? JSON.stringify(dictionaries);
  contents.set(dictionaries, content);
  return content;
}

const contents = new WeakMap<object, string>();

/** The folders that arguments are about: themselves, that of a file, and for globs where they begin. */
function rootsOf(args: readonly string[], cwd: string): readonly string[] {
  return args.map((argument) => {
    let at = path.resolve(cwd, argument);
    while (!existsSync(at) && path.dirname(at) !== at) at = path.dirname(at);
    const stat = statOf(at);
    return stat instanceof Error || stat.isDirectory() ? at : path.dirname(at);
  });
}

interface Watched {
  /** One folder, without those in it. */
  add(folder: string): void;
  addTree(folder: string): void;
  onChange(listener: () => void): void;
  close(): void;
}

function watchedFolders({io, say}: Session): Watched {
  const watchers = new Map<string, FSWatcher>();
  const trees = new Set<string>();
  let listener = (): void => {};
  let told = false;

  function failed(folder: string, error: unknown): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
    // A folder that is gone is no trouble.
    if (told || !existsSync(folder)) return;
    told = true;
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    io.stderr.write(`${say('watch-limit', {folder: printable(shownPath(folder, io.cwd)), detail})}\n`);
  }

  function add(folder: string): void {
    if (watchers.has(folder)) return;
    try {
      const watcher = watchFolder(folder, (_event, name) => {
        const below = path.join(folder, name ?? '');
        if (name !== null && never.has(name)) return;
        // A new folder may bring letters, now or later.
        if (trees.has(folder) && name !== null) {
          const stat = statOf(below);
          if (!(stat instanceof Error) && stat.isDirectory()) addTree(below);
        }
        listener();
      });
      watcher.on('error', (error) => failed(folder, error));
      watchers.set(folder, watcher);
    } catch (error) {
      failed(folder, error);
    }
  }

  function addTree(folder: string): void {
    if (trees.has(folder) && watchers.has(folder)) return;
    trees.add(folder);
    add(folder);
    try {
      for (const entry of readdirSync(folder, {withFileTypes: true}))
        if (entry.isDirectory() && !never.has(entry.name)) addTree(path.join(folder, entry.name));
    } catch {
      // Gone, or not to be read: the check tells about it.
    }
  }

  return {
    add,
    addTree,
    onChange: (next) => {
      listener = next;
    },
    close() {
      for (const watcher of watchers.values()) watcher.close();
    },
  };
}

/** Nobody's letters; and what klarbrief itself writes while it runs. */
const never: ReadonlySet<string> = new Set(['.git', 'node_modules', '.hg', '.svn', '.klarbriefcache']);
