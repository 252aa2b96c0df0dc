import {closeSync, fstatSync, openSync, readFileSync, readSync, realpathSync, type Stats, statSync} from 'node:fs';
import path from 'node:path';
import {VFile} from 'vfile';
import {limits} from '../formats/limits.js';
import {type MessageKey, messages} from '../messages.js';
import {render} from '../report/message.js';
import type {Locale} from '../settings/settings.js';

/** How a path is shown and reported: relative to the working directory, with `/`. */
export function shownPath(absolute: string, cwd: string): string {
  const relative = path.relative(cwd, absolute);
  return (relative === '' ? '.' : relative).split(path.sep).join('/');
}

/** The bytes of a file, or the reason why there are none. */
export function readBytes(absolute: string): Uint8Array | Unread {
  try {
    const descriptor = openSync(absolute, 'r');
    try {
      const stat = fstatSync(descriptor);
      if (stat.isDirectory()) return {message: 'file-missing'};
      if (stat.isFile() && stat.size > limits.fileBytes) return tooLarge;
      return stat.isFile() ? readFileSync(descriptor) : readPipe(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return unread(error, 'file');
  }
}

/**
 * A text that is no letter: a configuration, a word list, known findings. Throws what the system says. Devices and pipes are read
 * as far as a letter is, because some never end.
 */
export function readText(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    if (fstatSync(descriptor).isFile()) return readFileSync(descriptor, 'utf8');
    const bytes = readPipe(descriptor);
    if ('message' in bytes) throw Object.assign(new Error('EFBIG'), {code: 'EFBIG'});
    return Buffer.from(bytes).toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

/** Whether something lies there; what may not be looked at does not. */
export function exists(absolute: string): boolean {
  return !(statOf(absolute) instanceof Error);
}

/** Whether a file lies there that klarbrief may open unasked: a pipe would keep it waiting for ever. */
export function isFile(absolute: string): boolean {
  const stat = statOf(absolute);
  return !(stat instanceof Error) && stat.isFile();
}

/** Whether what a path leads to lies in a folder, with all links followed: a link that leaves it brings what nobody asked for. */
export function leadsInto(folder: string, absolute: string): boolean {
  try {
    const root = realpathSync(folder);
    return realpathSync(absolute).startsWith(root.endsWith(path.sep) ? root : root + path.sep);
  } catch {
    return false;
  }
}

/** Why something could not be read. */
export interface Unread {
  readonly message: MessageKey;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a search could not look at. */
export interface Unfound extends Unread {
  readonly shown: string;
}

/** What an error of the file system means to people. */
export function unread(error: unknown, what: 'file' | 'folder'): Unread {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return {message: 'file-missing'};
  if (code === 'EACCES' || code === 'EPERM') return {message: what === 'file' ? 'file-no-access' : 'folder-no-access'};
  if (code === 'EISDIR') return {message: 'file-is-folder'};
  return {message: 'file-trouble', values: {detail: code || String(error)}};
}

/** A file that could not be read, as a document with one finding that says so. */
export function unreadableFile(shown: string | undefined, {message, values}: Unread, locale: Locale): VFile {
  const file = new VFile(shown === undefined ? {} : {path: shown});
  const finding = file.message(render(messages[message], values, locale), {ruleId: 'unreadable', source: 'klarbrief'});
  finding.fatal = true;
  Object.assign(finding, {expected: [], data: {message}});
  return file;
}

/** What a path is; the error, when it is nothing. */
export function statOf(absolute: string): Stats | Error {
  try {
    return statSync(absolute);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** All of an input that comes in pieces, as far as klarbrief reads. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array | Unread> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      length += bytes.length;
      if (length > limits.fileBytes) return tooLarge;
      chunks.push(bytes);
    }
  } catch (error) {
    return unread(error, 'file');
  }
  return Buffer.concat(chunks);
}

/** A pipe (`<(pdftotext …)`) or device tells no size beforehand. */
function readPipe(descriptor: number): Uint8Array | Unread {
  const chunks: Uint8Array[] = [];
  for (let length = 0; ; ) {
    const chunk = Buffer.alloc(65_536);
    const count = readSync(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks);
    length += count;
    if (length > limits.fileBytes) return tooLarge;
    chunks.push(chunk.subarray(0, count));
  }
}

const tooLarge: Unread = {message: 'file-too-large', values: {size: limits.fileBytes / 1_000_000}};
