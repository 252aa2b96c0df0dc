import {execFile} from 'node:child_process';
import {realpathSync} from 'node:fs';
import path from 'node:path';
import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {keeping} from '../report/keep.js';
import {printable} from '../report/printable.js';
import {isExtracted, positionOf} from '../report/reporter.js';
import {dataOf} from '../report/where.js';
import {Trouble} from './io.js';
import type {Session} from './session.js';

/** What is new in the working tree since a revision. */
export interface Changes {
  readonly revision: string;
  /** Whether anything in a file (absolute path) is new. */
  touches(file: string): boolean;
  /** Only findings on lines that are new. */
  only(files: readonly VFile[]): Promise<readonly VFile[]>;
}

/** Ask git what has changed since a revision: since the two parted, so that news of the other branch do not count. */
export async function changesSince(revision: string, session: Session): Promise<Changes> {
  const {io, say} = session;
  const root = (await git(['rev-parse', '--show-toplevel'], io.cwd, session)).trim();
  if (root === '') throw new Trouble(say('changed-no-repository', {folder: printable(io.cwd)}));
  const run = (...args: readonly string[]): Promise<string> => git(args, root, session);
  // A revision never begins with a hyphen; without the check git would take it for an option.
  const commit = revision.startsWith('-')
    ? ''
    : (await run('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)).trim();
  if (commit === '') throw new Trouble(say('changed-no-revision', {revision: printable(revision)}));
  // None in a shallow clone, or before the first commit.
  const base = (await run('merge-base', commit, 'HEAD')).trim() || commit;
  const diff = ['-c', 'core.quotePath=false', 'diff', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames'];
  const prefixes = ['--src-prefix=a/', '--dst-prefix=b/', '--unified=0', '--no-relative'];
  const lines = linesOf(await run(...diff, ...prefixes, base, '--'));
  const whole = binariesOf(await run(...diff, '--no-relative', '--numstat', '-z', base, '--'));
  const tracked = new Set((await run('ls-files', '-z', '--full-name')).split('\0'));
  const nameOf = (file: string): string => path.relative(root, real(file)).split(path.sep).join('/');
  const changed = (name: string): Changed | undefined =>
    !tracked.has(name) || whole.has(name) ? 'whole' : lines.get(name);
  return {
    revision: printable(revision),
    touches: (file) => changed(nameOf(file)) !== undefined,
    only: async (files) =>
      files.map((file) => {
        const what = file.path === undefined ? 'whole' : changed(nameOf(path.resolve(io.cwd, file.path)));
        if (what === 'whole' || hasLoneReturns(file)) return file;
        return keeping(file, (message) => isNew(message, what ?? []));
      }),
  };
}

/** Stretches of lines, first and last; a stretch where something has gone lies between two. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly gone: boolean;
}

type Changed = readonly Stretch[] | 'whole';

/** The new lines of every file that has some, by its path from the root of the repository. */
function linesOf(diff: string): ReadonlyMap<string, readonly Stretch[]> {
  const files = new Map<string, Stretch[]>();
  let current: Stretch[] | undefined;
  // How many lines of the hunk at hand are still to come: they may look like anything.
  let rest = 0;
  for (const line of diff.split('\n')) {
    if (rest > 0) {
      if (!line.startsWith('\\')) rest--;
      continue;
    }
    if (line.startsWith('diff --git ')) current = undefined;
    else if (line.startsWith('+++ ')) {
      const name = unquoted(line.slice(4));
      if (!name.startsWith('b/')) continue;
      current = [];
      files.set(name.slice(2), current);
    } else {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
      if (!hunk) continue;
      const [old, from, count] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
      rest = old + count;
      current?.push(count === 0 ? {from, to: from + 1, gone: true} : {from, to: from + count - 1, gone: false});
    }
  }
  return files;
}

/** A name as git writes it: in quotes with escapes, when it holds something unusual; a tabulator ends one with blanks. */
function unquoted(written: string): string {
  if (!written.startsWith('"')) return written.replace(/\t$/, '');
  const bytes: number[] = [];
  const inside = written.slice(1, written.lastIndexOf('"'));
  for (const [piece, octal, letter] of inside.matchAll(/\\([0-7]{3})|\\(.)|[^\\]+/g)) {
    if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
    else bytes.push(...Buffer.from(letter === undefined ? piece : (escapes[letter] ?? letter)));
  }
  return Buffer.from(bytes).toString('utf8');
}

const escapes: Readonly<Record<string, string>> = {a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v'};

/** The files that git does not compare line by line, and that are different: Word files, texts in UTF-16. */
function binariesOf(numstat: string): ReadonlySet<string> {
  const found = new Set<string>();
  const fields = numstat.split('\0');
  for (let at = 0; at < fields.length; at++) {
    const [added, , name] = (fields[at] ?? '').split('\t');
    if (name === undefined) continue;
    // Renamed: the old name and the new one follow.
    const renamed = name === '';
    if (added === '-') found.add(renamed ? (fields[at + 2] ?? '') : (fields[at] ?? '').slice('-\t-\t'.length));
    if (renamed) at += 2;
  }
  return found;
}

function isNew(message: VFileMessage, stretches: readonly Stretch[]): boolean {
  if (stretches.length === 0) return message.ruleId === 'unreadable';
  const place = positionOf(message);
  // What has no lines that git could compare belongs to the file as a whole.
  if (!place || isExtracted(message) || dataOf(message).encoded !== undefined) return true;
  const {start, end} = place;
  const missing = start.offset === end.offset && start.line === end.line && start.column === end.column;
  // A finding that ends at the very beginning of a line does not reach into it.
  const last = !missing && end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  return stretches.some(({from, to, gone}) => (missing || !gone) && start.line <= to && last >= from);
}

/** Git counts lines by their line feeds only. */
function hasLoneReturns({value}: VFile): boolean {
  if (typeof value !== 'object') return false;
  for (let at = value.indexOf(13); at >= 0; at = value.indexOf(13, at + 1)) if (value[at + 1] !== 10) return true;
  return false;
}

/** Git knows files by where they really lie. */
function real(file: string): string {
  try {
    return path.join(realpathSync(path.dirname(file)), path.basename(file));
  } catch {
    return file;
  }
}

/** What git prints; nothing, when it fails where that is an answer. */
async function git(args: readonly string[], cwd: string, {io, say}: Session): Promise<string> {
  const env = {...io.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C'};
  return new Promise((resolve, reject) => {
    execFile('git', [...args], {cwd, env, maxBuffer: 2 ** 30, encoding: 'utf8'}, (error, stdout, stderr) => {
      if (!error) resolve(stdout);
      else if (error.code === 'ENOENT') reject(new Trouble(say('changed-no-git')));
      // An owner that git does not trust is no missing repository, and nobody could guess it.
      else if (/dubious ownership/.test(stderr))
        reject(new Trouble(say('changed-failed', {detail: printable(stderr.trim().split('\n')[0] ?? '')})));
      else if (mayFail.has(args[0] ?? '')) resolve('');
      else reject(new Trouble(say('changed-failed', {detail: printable(stderr.trim() || error.message)})));
    });
  });
}

const mayFail: ReadonlySet<string> = new Set(['rev-parse', 'merge-base']);
