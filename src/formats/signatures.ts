import {byteOrderMark, decode} from './charset.js';
import type {ProblemKey} from './problem-texts.js';

/** Why bytes are no text, if they are none: the key of what to tell the user. */
export function whyUnreadable(bytes: Uint8Array): ProblemKey | undefined {
  const head = decode(bytes.subarray(0, 64), 'windows-1252').trimStart();
  if (head.startsWith('%PDF-')) return 'unreadable-pdf';
  if (head.startsWith('{\\rtf')) return 'unreadable-rtf';
  if (/^PK(?:\x03\x04|\x05\x06)/.test(head)) {
    const names = decode(bytes.subarray(0, 4096), 'windows-1252');
    return /\[Content_Types\]\.xml|_rels\/|word\/|xl\/|ppt\/|opendocument/.test(names)
      ? 'unreadable-office'
      : 'unreadable-archive';
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'unreadable-outlook';
  if (archives.some((signature) => startsWith(bytes, signature))) return 'unreadable-archive';
  if (
    images.some((signature) => startsWith(bytes, signature)) ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP')
  ) {
    return 'unreadable-image';
  }
  return byteOrderMark(bytes)?.startsWith('utf-16') || wideWithoutMark(bytes) || !isBinary(bytes)
    ? undefined
    : 'unreadable-binary';
}

/** A compound file whose first entries have the names that Outlook gives them (`__substg1.0_…`, `__properties_…`). */
export function isOutlookMessage(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return false;
  const size = bytes[30] === 12 ? 4096 : 512;
  const sector =
    (bytes[48] ?? 0) + (bytes[49] ?? 0) * 0x100 + (bytes[50] ?? 0) * 0x10000 + (bytes[51] ?? 0) * 0x1000000;
  const begin = (sector + 1) * size;
  for (let entry = begin; entry < begin + size; entry += 128) {
    if (startsWith(bytes.subarray(entry, entry + 4), [0x5f, 0, 0x5f, 0])) return true;
  }
  return false;
}

/** UTF-16 without a byte order mark: in Western text every other byte is zero. */
export function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length - (bytes.length % 2), 4096);
  if (length < 8 || !bytes.includes(0)) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.8 && even < half * 0.02) return 'utf-16le';
  return even > half * 0.8 && odd < half * 0.02 ? 'utf-16be' : undefined;
}

const archives: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21, 0x1a],
  [0x42, 0x5a, 0x68, 0x39],
  [0xfd, 0x37, 0x7a, 0x58],
];

const images: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Zero bytes or many control characters: no text has them. A few are noise that a broken export leaves in a real letter. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 1_000_000);
  let zeros = 0;
  let controls = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) zeros++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b)
      controls++;
  }
  return zeros * 2000 > length || controls * 20 > length;
}
