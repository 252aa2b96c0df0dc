import {Inflate} from 'fflate/browser';
import {decode} from '../charset.js';
import {limits} from '../limits.js';
import {Unfit} from './unfit.js';

/** The files in an archive that may be read. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a file; nothing, if there is none of this name. Throws `Unfit` when they are damaged or too many. */
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/**
 * Open a zip archive. Only what is asked for is inflated: what its directory declares is checked first, then the real bytes are
 * counted while they come, so that a small file cannot fill the memory.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Entry>();
  for (const entry of entriesOf(bytes, view)) {
    const key = entry.name.toLowerCase();
    if (!entries.has(key)) entries.set(key, entry);
  }
  let total = 0;
  return {
    names: [...entries.values()].map(({name}) => name),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      if (entry.encrypted) throw new Unfit('unreadable', 'office-encrypted');
      if (entry.size > limits.archiveEntry || total + entry.size > limits.archiveTotal) throw tooLarge();
      const content = contentOf(bytes, view, entry, Math.min(limits.archiveEntry, limits.archiveTotal - total));
      total += content.length;
      return content;
    },
  };
}

function* entriesOf(bytes: Uint8Array, view: DataView): Generator<Entry> {
  const end = endOfDirectory(view);
  if (end < 0) throw damaged();
  let count = view.getUint16(end + 10, true);
  const length = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  if (at === unknown || count === 0xffff) {
    const far = end - 20 >= 0 && view.getUint32(end - 20, true) === 0x07064b50 ? number64(view, end - 12) : -1;
    if (far >= 0 && far + 56 <= view.byteLength && view.getUint32(far, true) === 0x06064b50) {
      count = number64(view, far + 32);
      at = number64(view, far + 48);
    }
  }
  // Something may stand before the archive, so that all places in it are moved.
  let shift = 0;
  if (!isAt(view, at, 0x02014b50) && count > 0) {
    shift = end - length - at;
    at = end - length;
  }
  if (count > limits.archiveEntries) throw new Unfit('limit', 'office-too-many-files', {limit: limits.archiveEntries});
  for (let index = 0; index < count; index++) {
    if (!isAt(view, at, 0x02014b50) || at + 46 > view.byteLength) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const flags = view.getUint16(at + 8, true);
    const nameAt = at + 46;
    const sizes = sizesOf(view, at, nameAt + nameLength, extraLength);
    yield {
      name: decode(bytes.subarray(nameAt, nameAt + nameLength), 'utf-8')
        .replaceAll('\\', '/')
        .replace(/^\/+/, ''),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      packed: sizes.packed,
      size: sizes.size,
      at: sizes.at + shift,
    };
    at = nameAt + nameLength + extraLength + commentLength;
  }
}

/** The last record of the directory; a comment of up to 65,535 bytes may follow it. */
function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/** Sizes and place of an entry; those that do not fit 32 bits stand in its extra field. */
function sizesOf(view: DataView, entry: number, extra: number, length: number) {
  const found = {
    size: view.getUint32(entry + 24, true),
    packed: view.getUint32(entry + 20, true),
    at: view.getUint32(entry + 42, true),
  };
  const stop = Math.min(extra + length, view.byteLength);
  for (let at = extra; at + 4 <= stop; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let value = at + 4;
    for (const key of ['size', 'packed', 'at'] as const) {
      if (found[key] !== unknown || value + 8 > stop) continue;
      found[key] = number64(view, value);
      value += 8;
    }
  }
  return found;
}

function contentOf(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Uint8Array {
  const {at, packed, method, size, checksum} = entry;
  if (!isAt(view, at, 0x04034b50) || at + 30 > view.byteLength) throw damaged();
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (from + packed > bytes.length) throw damaged();
  const data = bytes.subarray(from, from + packed);
  if (method !== 0 && method !== 8) throw damaged();
  const content = method === 0 ? data : inflated(data, most);
  if (content.length > most) throw tooLarge();
  if (content.length !== size || crc(content) !== checksum) throw damaged();
  return content;
}

/** A stretch of packed bytes is fed in small pieces: each can swell a thousandfold, and is counted before the next. */
function inflated(data: Uint8Array, most: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let complete = false;
  const inflate = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    complete = final;
  });
  try {
    for (let at = 0; at < data.length && length <= most; at += piece)
      inflate.push(data.subarray(at, at + piece), at + piece >= data.length);
  } catch {
    throw length > most ? tooLarge() : damaged();
  }
  if (length > most) throw tooLarge();
  if (!complete) throw damaged();
  const content = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return content;
}

const piece = 4096;
/** What 32 bits cannot say. */
const unknown = 0xffffffff;

function number64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

function isAt(view: DataView, at: number, signature: number): boolean {
  return at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === signature;
}

function damaged(): Unfit {
  return new Unfit('unreadable', 'office-damaged');
}

function tooLarge(): Unfit {
  const values = {entry: limits.archiveEntry / 1e6, total: limits.archiveTotal / 1e6};
  return new Unfit('limit', 'office-too-large', values);
}

let table: Uint32Array | undefined;

/** The checksum of zip archives (CRC-32): a damaged archive may still inflate, to something else. */
function crc(bytes: Uint8Array): number {
  table ??= Uint32Array.from({length: 256}, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  let sum = 0xffffffff;
  const {length} = bytes;
  for (let at = 0; at < length; at++) sum = (sum >>> 8) ^ (table[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
