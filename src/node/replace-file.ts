import {
  closeSync,
  fchmodSync,
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
 * folder is made, a link is followed, its rights stay.
 */
export function replaceFile(file: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(file), {recursive: true});
  const target = existing(file);
  if (target && !target.stats.isFile()) {
    // A device or a pipe (/dev/stdout) has no content that could be lost, and nothing may take its place.
    writeFileSync(target.path, content);
    return;
  }
  const goal = target?.path ?? file;
  const draft = path.join(path.dirname(goal), `.klarbrief-${process.pid}-${draftNumber++}.tmp`);
  try {
    const descriptor = openSync(draft, 'wx');
    try {
      writeFileSync(descriptor, content);
      if (target) fchmodSync(descriptor, target.stats.mode & 0o7777);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, goal);
  } catch (error) {
    rmSync(draft, {force: true});
    throw error;
  }
}

let draftNumber = 0;

function existing(file: string): {readonly path: string; readonly stats: Stats} | undefined {
  try {
    const real = realpathSync(file);
    return {path: real, stats: statSync(real)};
  } catch {
    return undefined;
  }
}
