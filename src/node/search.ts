import {type Dirent, readdirSync, readFileSync, statSync} from 'node:fs';
import path from 'node:path';
import ignore, {type Ignore} from 'ignore';
import {scopeOf} from '../settings/scope.js';
import type {Configurations, Loaded} from './configuration.js';
import {shownPath, type Unread, unread} from './files.js';

/** A file to check. */
export interface Found {
  readonly file: string;
  /** Relative to the working directory, with `/`. */
  readonly shown: string;
  readonly loaded: Loaded;
  /** It is only a letter if it looks like one (rulebook section 1). */
  readonly ifLetter: boolean;
}

/** What the search could not look at. */
export interface Unfound extends Unread {
  readonly shown: string;
}

export interface Searched {
  /** Each file once, in the order of the arguments, folders in the order of their paths. */
  readonly files: readonly (Found | Unfound)[];
  /** Arguments that stand for nothing: a glob without a match, a folder without a mail or template. */
  readonly empty: readonly string[];
}

/** Find the files that arguments stand for: named files as they are, folders and globs by walking. */
export async function search(args: readonly string[], cwd: string, configurations: Configurations): Promise<Searched> {
  const files = new Map<string, Found | Unfound>();
  const empty: string[] = [];
  const add = (file: string, found: Found | Unfound): void => {
    const known = files.get(file);
    // Named and found by a walk as well: it was named.
    if (!known || ('ifLetter' in known && known.ifLetter)) files.set(file, found);
  };
  const named = async (file: string): Promise<void> => {
    const loaded = await configurations.forFolder(path.dirname(file));
    if (loaded) add(file, {file, shown: shownPath(file, cwd), loaded, ifLetter: false});
  };
  for (const argument of args) {
    const absolute = path.resolve(cwd, argument);
    const stat = statOf(absolute);
    if (stat instanceof Error) {
      const glob = hasGlob(argument) ? await expand(argument, cwd) : undefined;
      if (!glob) {
        add(absolute, {shown: shownPath(absolute, cwd), ...unread(stat, 'file')});
        continue;
      }
      let count = 0;
      const walk = walker(cwd, configurations, add);
      await walk(glob.base, async (file) => {
        if (!glob.matches(path.relative(glob.base, file).split(path.sep).join('/')) || !reads(file, argument)) return;
        count++;
        await named(file);
      });
      if (count === 0) empty.push(argument);
    } else if (stat.isDirectory()) {
      const before = files.size;
      const walk = walker(cwd, configurations, add);
      let candidates = 0;
      await walk(absolute, async (file, loaded) => {
        if (loaded.matches(file, loaded.config.ignore)) return;
        const scope = scopeOf(file);
        const configured = loaded.matches(file, loaded.config.files);
        if (scope === 'other' && !configured) return;
        candidates++;
        add(file, {file, shown: shownPath(file, cwd), loaded, ifLetter: scope === 'text' && !configured});
      });
      if (candidates === 0 && files.size === before) empty.push(argument);
    } else await named(absolute);
  }
  return {files: [...files.values()], empty};
}

type Visit = (file: string, loaded: Loaded) => Promise<void>;

/** A walk over a folder that leaves out what the ignore files and nobody's letters are. */
function walker(cwd: string, configurations: Configurations, add: (file: string, found: Unfound) => void) {
  async function walk(folder: string, visit: Visit, layers: readonly Layer[]): Promise<void> {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, {withFileTypes: true});
    } catch (error) {
      add(folder, {shown: shownPath(folder, cwd), ...unread(error, 'folder')});
      return;
    }
    const loaded = await configurations.forFolder(folder);
    const below = [...layersOf(folder), ...layers];
    // By code unit: the same order on every machine, whatever its language.
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (never.has(entry.name)) continue;
      const absolute = path.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (isIgnored(absolute, true, below)) continue;
        if (loaded?.matches(absolute, loaded.config.ignore)) continue;
        await walk(absolute, visit, below);
      } else if (loaded && isFile(entry, absolute) && !isIgnored(absolute, false, below)) await visit(absolute, loaded);
    }
  }
  return (folder: string, visit: Visit): Promise<void> => walk(folder, visit, layersAbove(folder, cwd));
}

/** The patterns of one ignore file; they count from its folder downwards. */
interface Layer {
  readonly base: string;
  readonly patterns: Ignore;
}

const never: ReadonlySet<string> = new Set(['.git', 'node_modules', '.hg', '.svn']);
/** Later ones win: what klarbrief is told counts more than what git is told. */
const ignoreFiles = ['.klarbriefignore', '.gitignore'] as const;

/** The ignore files of a folder, the one that counts most first. */
function layersOf(folder: string): Layer[] {
  const found: Layer[] = [];
  for (const name of ignoreFiles) {
    try {
      found.push({base: folder, patterns: ignore().add(readFileSync(path.join(folder, name), 'utf8'))});
    } catch {
      // None there, or not to be read: then it says nothing.
    }
  }
  return found;
}

/**
 * The ignore files above a folder, up to the root of its repository (without one: up to the working directory); none, if
 * they ignore the very folder that somebody named.
 */
function layersAbove(folder: string, cwd: string): readonly Layer[] {
  const found: Layer[] = [];
  let inRepository = false;
  for (let at = folder; !inRepository && at !== path.dirname(at); at = path.dirname(at)) {
    if (at !== folder) found.push(...layersOf(at));
    inRepository = statSync(path.join(at, '.git'), {throwIfNoEntry: false}) !== undefined;
  }
  const layers = inRepository ? found : found.filter(({base}) => base === cwd || base.startsWith(cwd + path.sep));
  return isIgnored(folder, true, layers) ? [] : layers;
}

function isIgnored(absolute: string, folder: boolean, layers: readonly Layer[]): boolean {
  for (const {base, patterns} of layers) {
    const relative = path.relative(base, absolute).split(path.sep).join('/');
    if (relative === '' || relative.startsWith('../')) continue;
    const {ignored, unignored} = patterns.test(folder ? `${relative}/` : relative);
    if (ignored) return true;
    if (unignored) return false;
  }
  return false;
}

/** Files and links to files; a link to a folder could lead anywhere, even back. */
function isFile(entry: Dirent, absolute: string): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  const stat = statOf(absolute);
  return !(stat instanceof Error) && stat.isFile();
}

function statOf(absolute: string) {
  try {
    return statSync(absolute);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function hasGlob(argument: string): boolean {
  return /[*?{}[\]]|[!@+]\(/.test(argument);
}

async function expand(argument: string, cwd: string) {
  const {splitGlob} = await import('./globs.js');
  const {base, matches} = splitGlob(argument.split(path.sep).join('/'));
  const folder = path.resolve(cwd, base);
  const stat = statOf(folder);
  return stat instanceof Error || !stat.isDirectory() ? undefined : {base: folder, matches};
}

/** A glob for everything means letters, not pictures; one that names an extension means those files, whatever they are. */
function reads(file: string, glob: string): boolean {
  const last = glob.slice(glob.lastIndexOf('/') + 1);
  const extension = path.extname(file).slice(1);
  return scopeOf(file) !== 'other' || (extension !== '' && last.includes('.') && last.includes(extension));
}
