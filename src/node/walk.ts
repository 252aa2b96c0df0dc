import {type Dirent, readdirSync} from 'node:fs';
import path from 'node:path';
import ignore, {type Ignore} from 'ignore';
import type {Configurations, Loaded} from './configuration.js';
import {exists, isFile, leadsInto, readText, shownPath, type Unfound, unread} from './files.js';
import {isDraft} from './replace-file.js';

/** What happens to a file on the way. */
type Visit = (file: string, loaded: Loaded) => Promise<void>;

/** A walk over a folder that leaves out what the ignore files and nobody's letters are. */
export function walker(cwd: string, configurations: Configurations, add: (file: string, found: Unfound) => void) {
  async function walk(folder: string, visit: Visit, layers: readonly Layer[], root: string): Promise<void> {
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
      if (never.has(entry.name) || isDraft(entry.name)) continue;
      const absolute = path.join(folder, entry.name);
      const isFolder = entry.isDirectory();
      if (isIgnored(absolute, isFolder, below) || loaded?.matches(absolute, loaded.config.ignore)) continue;
      if (isFolder) await walk(absolute, visit, below, root);
      else if (loaded && isWithin(root, entry, absolute)) await visit(absolute, loaded);
    }
  }
  return (folder: string, visit: Visit): Promise<void> => walk(folder, visit, layersAbove(folder, cwd), folder);
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
    const file = path.join(folder, name);
    if (!isFile(file)) continue;
    try {
      found.push({base: folder, patterns: ignore().add(readText(file))});
    } catch {
      // Not to be read: then it says nothing.
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
    inRepository = exists(path.join(at, '.git'));
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

/** Files, and links to files of the folder that somebody named; a link to a folder could lead anywhere, even back. */
function isWithin(root: string, entry: Dirent, absolute: string): boolean {
  return entry.isFile() || (entry.isSymbolicLink() && isFile(absolute) && leadsInto(root, absolute));
}
