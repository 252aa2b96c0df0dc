import {fstatSync, writeSync} from 'node:fs';
import {isatty} from 'node:tty';
import type {Output} from './io.js';

/**
 * Standard output or standard error, as the command line writes to it: what cannot be written is told, once. A reader that goes
 * away (`klarbrief … | head`) is no trouble.
 */
export function outputOf(name: 'stdout' | 'stderr', failed: (code: string) => void): Output {
  const descriptor = name === 'stdout' ? 1 : 2;
  return isFileLike(descriptor) ? fileOutput(descriptor, failed) : streamOutput(process[name], failed);
}

/** Node's own stream for files writes once and drops what a full disk has not taken, without a word. */
function fileOutput(descriptor: number, failed: (code: string) => void): Output {
  const waiting = new Set<() => void>();
  let broken = false;
  return {
    write(text) {
      if (broken) return true;
      try {
        const bytes = typeof text === 'string' ? Buffer.from(text) : text;
        for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
      } catch (error) {
        broken = true;
        failed(codeOf(error));
        for (const listener of waiting) listener();
      }
      return true;
    },
    once(event, listener) {
      if (event === 'error') waiting.add(listener);
    },
    off: (_event, listener) => waiting.delete(listener),
  };
}

function streamOutput(stream: NodeJS.WriteStream, failed: (code: string) => void): Output {
  stream.on('error', (error) => {
    if (codeOf(error) !== 'EPIPE') failed(codeOf(error));
  });
  return stream;
}

function isFileLike(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() || (stat.isCharacterDevice() && !isatty(descriptor));
  } catch {
    return false;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
