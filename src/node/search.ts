import path from 'node:path';
import {isData, scopeOf} from '../settings/scope.js';
import type {Configurations, Loaded} from './configuration.js';
import {shownPath, statOf, type Unfound, unread} from './files.js';

/** A file to check. */
export interface Found {
  readonly file: string;
  /** Relative to the working directory, with `/`. */
  readonly shown: string;
  readonly loaded: Loaded;
  /** It is only a letter if it looks like one (rulebook section 1). */
  readonly ifLetter: boolean;
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
  const named = async (file: string, ifLetter = false): Promise<void> => {
    const loaded = await configurations.forFolder(path.dirname(file));
    if (loaded) add(file, {file, shown: shownPath(file, cwd), loaded, ifLetter});
  };
  for (const argument of args) {
    const absolute = path.resolve(cwd, argument);
    const stat = statOf(absolute);
    if (stat instanceof Error) {
      if (!hasGlob(argument)) {
        add(absolute, {shown: shownPath(absolute, cwd), ...unread(stat, 'file')});
        continue;
      }
      const glob = await expand(argument, cwd);
      if (!glob) {
        empty.push(argument);
        continue;
      }
      let count = 0;
      const before = files.size;
      const walk = (await import('./walk.js')).walker(cwd, configurations, add);
      await walk(glob.base, async (file) => {
        if (!glob.matches(path.relative(glob.base, file).split(path.sep).join('/')) || !reads(file, argument)) return;
        count++;
        await named(file, isData(file) && !namesExtension(file, argument));
      });
      // A folder that may not be read has been told already.
      if (count === 0 && files.size === before) empty.push(argument);
    } else if (stat.isDirectory()) {
      const before = files.size;
      const walk = (await import('./walk.js')).walker(cwd, configurations, add);
      let candidates = 0;
      await walk(absolute, async (file, loaded) => {
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
  return scopeOf(file) !== 'other' || namesExtension(file, glob);
}

function namesExtension(file: string, glob: string): boolean {
  const last = glob.slice(glob.lastIndexOf('/') + 1);
  const extension = path.extname(file).slice(1);
  return extension !== '' && last.includes('.') && last.includes(extension);
}
