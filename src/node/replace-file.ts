import {
  chmodSync,
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Put a file in place as a whole: whoever reads it, or ends this process, finds the old content or the new, never a piece. Its
 * folder is made, a link is followed, its rights stay. `ready` is asked at the last moment: false leaves everything as it was.
 */
export function replaceFile(file: string, content: string | Uint8Array, ready: () => boolean = () => true): boolean {
  mkdirSync(path.dirname(file), {recursive: true});
  const target = existing(file);
  if (target && !target.stats.isFile()) {
    // A device or a pipe (/dev/stdout) has no content that could be lost, and nothing may take its place.
    writeFileSync(target.path, content);
    return true;
  }
  const goal = target?.path ?? file;
  const draft = path.join(path.dirname(goal), `.klarbrief-${process.pid}-${draftNumber++}.tmp`);
  try {
    const descriptor = openSync(draft, 'wx');
    try {
      writeFileSync(descriptor, content);
      if (target) keepRights(descriptor, draft, target.stats);
      ifAllowed(() => fsyncSync(descriptor));
    } finally {
      closeSync(descriptor);
    }
    const wanted = ready();
    if (wanted) renameSync(draft, goal);
    else rmSync(draft, {force: true});
    return wanted;
  } catch (error) {
    rmSync(draft, {force: true});
    throw error;
  }
}

let draftNumber = 0;

/** A draft that a process left which was ended: nobody's letter. */
export function isDraft(name: string): boolean {
  return /^\.klarbrief-\d+-\d+\.tmp$/.test(name);
}

function keepRights(descriptor: number, draft: string, {uid, gid, mode}: Stats): void {
  try {
    fchownSync(descriptor, uid, gid);
  } catch {
    // Only the administrator may give files away; for everybody else the new file is theirs.
  }
  if (!ifAllowed(() => fchmodSync(descriptor, mode & 0o7777))) chmodSync(draft, mode & 0o7777);
}

/** Where Node’s permissions confine a program (`node --permission`), they forbid what goes by descriptors altogether. */
function ifAllowed(action: () => void): boolean {
  try {
    action();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_ACCESS_DENIED') return false;
    throw error;
  }
}

function existing(file: string): {readonly path: string; readonly stats: Stats} | undefined {
  try {
    const real = realpathSync(file);
    return {path: real, stats: statSync(real)};
  } catch {
    return undefined;
  }
}
