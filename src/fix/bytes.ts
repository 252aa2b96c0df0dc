import {byteOrderMark, decode, decodeEach, isSingleByte} from '../formats/charset.js';
import type {Edit} from './edit.js';

/** A file as it was read: its bytes, and the text that they were decoded to. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly original: string;
  readonly charset: string;
}

/**
 * The charset that a text was decoded from; undefined where it does not lead back to the same bytes. Mail is decoded whole, as
 * UTF-8 or windows-1252, whatever its parts declare.
 */
export function charsetBehind(bytes: Uint8Array, original: string, used: string): string | undefined {
  return [used, byteOrderMark(bytes), 'utf-8', 'windows-1252'].find(
    (charset) => charset !== undefined && decode(bytes, charset) === original,
  );
}

/** The bytes with edits of their text in place: outside of the edits, every byte is the one that it was. */
export function bytesWithEdits({bytes, original, charset}: Written, edits: readonly Edit[]): Uint8Array | undefined {
  const offsets = byteOffsets(bytes, original, charset);
  if (!offsets) return undefined;
  const pieces: Uint8Array[] = [];
  let from = 0;
  for (const {at, text} of edits) {
    const encoded = encode(text, charset);
    const [start, end] = [offsets[at[0]], offsets[at[1]]];
    if (!encoded || start === undefined || end === undefined) return undefined;
    pieces.push(bytes.subarray(from, start), encoded);
    from = end;
  }
  pieces.push(bytes.subarray(from));
  return joined(pieces);
}

/** A text in a charset; undefined where the charset lacks a character. */
export function encode(text: string, charset: string): Uint8Array | undefined {
  if (charset === 'utf-8') return new TextEncoder().encode(text);
  if (charset.startsWith('utf-16')) return wide(text, charset === 'utf-16le');
  if (!isSingleByte(charset)) return /^[\t\n\r\x20-\x7d]*$/.test(text) ? new TextEncoder().encode(text) : undefined;
  const bytes: number[] = [];
  for (const character of text) {
    const byte = upperHalfOf(charset).get(character) ?? character.charCodeAt(0);
    if (byte >= 0x80 && !upperHalfOf(charset).has(character)) return undefined;
    bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

const upperHalves = new Map<string, ReadonlyMap<string, number>>();

function upperHalfOf(charset: string): ReadonlyMap<string, number> {
  const known = upperHalves.get(charset);
  if (known) return known;
  const characters = new Map(
    Array.from({length: 128}, (_, index) => [decode(Uint8Array.of(index + 0x80), charset), index + 0x80] as const),
  );
  upperHalves.set(charset, characters);
  return characters;
}

function wide(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[2 * at] = little ? unit & 0xff : unit >> 8;
    bytes[2 * at + 1] = little ? unit >> 8 : unit & 0xff;
  }
  return bytes;
}

/** The byte that each character begins with; undefined where the bytes are damaged, so that nobody can tell. */
function byteOffsets(bytes: Uint8Array, original: string, charset: string): Uint32Array | undefined {
  const offsets = new Uint32Array(original.length + 1);
  let at = 0;
  let same = true;
  decodeEach(bytes, charset, (character, start) => {
    same &&= original.startsWith(character, at);
    for (let unit = 0; unit < character.length && at < original.length; unit++) offsets[at++] = start;
  });
  offsets[original.length] = bytes.length;
  return same && at === original.length ? offsets : undefined;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
