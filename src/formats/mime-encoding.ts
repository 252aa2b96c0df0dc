import {windows1252Byte} from './charset.js';

/** Decoded bytes, each with the stretch of the text that it came from. */
export interface Octets {
  readonly bytes: Uint8Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/** Octets and the first place where the encoding is broken. */
export interface Decoding extends Octets {
  readonly broken?: readonly [number, number];
}

/** The bytes that a text stands for as it is: UTF-8, or windows-1252 with one byte a unit. */
export function rawOctets(text: string, start: number, end: number, isUtf8: boolean): Octets {
  const sink = new OctetSink((end - start) * (isUtf8 ? 3 : 1));
  for (let at = start; at < end; ) at = appendRaw(sink, text, at, isUtf8);
  return sink.octets();
}

/** Undo quoted-printable: `=C3` and soft line breaks; white space before a line break is padding; the rest stays literal. */
export function fromQuotedPrintable(text: string, start: number, end: number, isUtf8: boolean): Decoding {
  const sink = new OctetSink((end - start) * (isUtf8 ? 3 : 1));
  let broken: readonly [number, number] | undefined;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (code === 0x3d) {
      const byte = hexByte(text, at + 1, end);
      if (byte !== -1) {
        sink.push(byte, at, at + 3);
        at += 3;
        continue;
      }
      const next = softBreak(text, at + 1, end);
      if (next !== -1) {
        at = next;
        continue;
      }
      broken ??= [at, Math.min(at + 3, end)];
    } else if (code === 0x20 || code === 0x09) {
      let next = at;
      while (next < end && isBlank(text.charCodeAt(next))) next++;
      if (next < end && !isBreak(text.charCodeAt(next))) while (at < next) at = appendRaw(sink, text, at, isUtf8);
      at = next;
      continue;
    }
    at = appendRaw(sink, text, at, isUtf8);
  }
  return broken ? {...sink.octets(), broken} : sink.octets();
}

/** The bytes of base64 text; `clean` is false when there was anything but base64 in it, or when it ends in the middle. */
export function fromBase64(text: string): {readonly bytes: Uint8Array; readonly clean: boolean} {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let clean = true;
  let bits = 0;
  let count = 0;
  for (const line of text.split(/[\r\n]+/)) {
    const junk = junkIn(line);
    if (junk > 0) clean = false;
    // A line of prose in or after the data (footers of mailing lists) decodes to noise: leave it out as a whole.
    if (junk * 10 > line.length || /\S\s+\S/.test(line)) {
      clean = false;
      continue;
    }
    for (let at = 0; at < line.length; at++) {
      const value = base64Value(line.charCodeAt(at));
      if (value === -1) {
        if (line.charCodeAt(at) === 0x3d) [bits, count] = [0, 0];
        continue;
      }
      bits = ((bits << 6) | value) & 0xffffff;
      count++;
      if (count === 1) continue;
      const shift = [0, 0, 4, 2, 0][count] ?? 0;
      bytes[length++] = (bits >> shift) & 0xff;
      if (count === 4) [bits, count] = [0, 0];
    }
  }
  return {bytes: bytes.subarray(0, length), clean: clean && count === 0};
}

/** The bytes of one character of a text: its UTF-8, or its windows-1252 byte. */
export function octetsOf(text: string, at: number, isUtf8 = true): readonly number[] {
  const code = text.charCodeAt(at);
  if (code < 0x80) return [code];
  const sink = new OctetSink(4);
  appendRaw(sink, text, at, isUtf8);
  return [...sink.octets().bytes];
}

class OctetSink {
  readonly #bytes: Uint8Array;
  readonly #from: Uint32Array;
  readonly #to: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
    this.#from = new Uint32Array(capacity);
    this.#to = new Uint32Array(capacity);
  }

  push(byte: number, from: number, to: number): void {
    this.#bytes[this.#length] = byte;
    this.#from[this.#length] = from;
    this.#to[this.#length++] = to;
  }

  octets(): Octets {
    const end = this.#length;
    return {bytes: this.#bytes.subarray(0, end), from: this.#from.subarray(0, end), to: this.#to.subarray(0, end)};
  }
}

/** Append the bytes of the character at a place; the place behind it. */
function appendRaw(sink: OctetSink, text: string, at: number, isUtf8: boolean): number {
  const code = text.codePointAt(at) ?? 0;
  const next = at + (code > 0xffff ? 2 : 1);
  if (code < 0x80) sink.push(code, at, next);
  else if (!isUtf8) sink.push(windows1252Byte(code), at, next);
  else if (code < 0x800) {
    sink.push(0xc0 | (code >> 6), at, next);
    sink.push(0x80 | (code & 0x3f), at, next);
  } else if (code < 0x10000) {
    sink.push(0xe0 | (code >> 12), at, next);
    sink.push(0x80 | ((code >> 6) & 0x3f), at, next);
    sink.push(0x80 | (code & 0x3f), at, next);
  } else {
    sink.push(0xf0 | (code >> 18), at, next);
    sink.push(0x80 | ((code >> 12) & 0x3f), at, next);
    sink.push(0x80 | ((code >> 6) & 0x3f), at, next);
    sink.push(0x80 | (code & 0x3f), at, next);
  }
  return next;
}

/** The byte that two hexadecimal digits stand for; -1 if they are none. */
export function hexByte(text: string, at: number, end: number): number {
  if (at + 2 > end) return -1;
  const high = hexValue(text.charCodeAt(at));
  const low = hexValue(text.charCodeAt(at + 1));
  return high === -1 || low === -1 ? -1 : high * 16 + low;
}

function hexValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** The place behind a soft line break whose `=` stands before `at`; -1 if it is none. */
function softBreak(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isBlank(text.charCodeAt(next))) next++;
  if (next >= end || !isBreak(text.charCodeAt(next))) return -1;
  return text.charCodeAt(next) === 0x0d && text.charCodeAt(next + 1) === 0x0a ? next + 2 : next + 1;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}

function base64Value(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return code - 0x47;
  if (code >= 0x30 && code <= 0x39) return code + 4;
  if (code === 0x2b) return 62;
  return code === 0x2f ? 63 : -1;
}

function junkIn(line: string): number {
  let junk = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (base64Value(code) === -1 && code !== 0x3d && !isBlank(code)) junk++;
  }
  return junk;
}
