import {compose, type Range, Source, SourceBuilder} from '../source/index.js';
import {charsetName, charsetOf, decodeEach, isKnown} from './charset.js';
import {composed} from './composed.js';
import type {Address} from './format.js';
import {fromBase64, hexByte, type Octets, octetsOf} from './mime-encoding.js';

/** One field of a header: its name in lower case and its value, unfolded, over the original. */
export interface HeaderField {
  readonly name: string;
  readonly value: Source;
}

/** The header of a message or of one of its parts. */
export interface Header {
  readonly fields: readonly HeaderField[];
  /** Where the body begins, in the original. */
  readonly end: number;
  /** The first line that is neither a field nor the continuation of one, if there is such a line. */
  readonly broken?: Range;
  /** True when there were more lines or longer fields than klarbrief reads. */
  readonly cut: boolean;
}

/** A value with parameters: `text/plain; charset=utf-8`, `attachment; filename*=utf-8''…`. */
export interface Parameterised {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
}

/** Text with its encoded words decoded, over the original; `broken` is an encoded word that never ends. */
export interface DecodedWords {
  readonly source: Source;
  readonly broken?: Range;
}

/** Read the header that begins at `start`. Line ends are CRLF, LF or a lone CR. */
export function readHeader(original: string, start: number, end: number, limit: HeaderLimits): Header {
  const fields: HeaderField[] = [];
  let broken: Range | undefined;
  let cut = false;
  let lines = 0;
  let open: {name: string; pieces: Range[]; length: number} | undefined;
  const close = (): void => {
    if (open) fields.push({name: open.name, value: unfolded(original, open.pieces)});
    open = undefined;
  };
  let at = start;
  while (at < end) {
    const stop = lineEnd(original, at, end);
    const next = afterLineEnd(original, stop, end);
    if (stop === at) {
      at = next;
      break;
    }
    if (++lines > limit.headerLines) {
      cut = true;
      at = next;
      continue;
    }
    const first = original.charCodeAt(at);
    const name = /^([!-9;-~]{1,100})[ \t]*:/.exec(original.slice(at, Math.min(stop, at + 120)));
    if (first === 0x20 || first === 0x09) {
      if (open && open.length < limit.headerLength) {
        open.pieces.push([at, stop]);
        open.length += stop - at;
      } else if (open) cut = true;
    } else if (name) {
      close();
      const from = at + name[0].length;
      const to = Math.min(stop, from + limit.headerLength);
      if (to < stop) cut = true;
      open = {name: (name[1] ?? '').toLowerCase(), pieces: [[from, to]], length: to - from};
    } else if (!(lines === 1 && original.startsWith('From ', at))) {
      broken ??= [at, stop];
      // One odd line inside a header is skipped; without a field after it, it is the text, and the empty line is missing.
      if (!/^[!-9;-~]{1,100}[ \t]*:/.test(original.slice(next, Math.min(next + 120, end)))) break;
    }
    at = next;
  }
  close();
  return broken ? {fields, end: at, broken, cut} : {fields, end: at, cut};
}

/** How many lines and characters of a header are read. */
export interface HeaderLimits {
  readonly headerLines: number;
  readonly headerLength: number;
}

/** The value of the first field with this name. */
export function field(header: Header, name: string): Source | undefined {
  return header.fields.find((candidate) => candidate.name === name)?.value;
}

/** Where the line that holds `at` ends: before its line break. */
export function lineEnd(text: string, at: number, end: number): number {
  for (let stop = at; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (code === 0x0a || code === 0x0d) return stop;
  }
  return end;
}

/** The place behind a line break that begins at `at`. */
export function afterLineEnd(text: string, at: number, end: number): number {
  if (at >= end) return end;
  return text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a && at + 1 < end ? at + 2 : at + 1;
}

/** Lines of a field as one line: a fold and the white space around it are one blank. */
function unfolded(original: string, pieces: readonly Range[]): Source {
  const builder = new SourceBuilder(original);
  let last: number | undefined;
  for (const piece of pieces) {
    let [from, to] = piece;
    while (from < to && isBlank(original.charCodeAt(from))) from++;
    while (to > from && isBlank(original.charCodeAt(to - 1))) to--;
    if (from === to) continue;
    if (last !== undefined) builder.atom(' ', [last, from]);
    builder.verbatim(from, to);
    last = to;
  }
  return builder.build();
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

interface EncodedWord {
  readonly at: Range;
  readonly charset: string;
  readonly base64: boolean;
  /** The encoded text inside. */
  readonly inside: Range;
}

/**
 * Decode the encoded words of a header value (RFC 2047) and its raw 8-bit characters. White space between adjacent words
 * vanishes, and their bytes are joined first, because mail programs cut characters in the middle.
 */
export function decodeWords(value: Source, isUtf8: boolean): DecodedWords {
  const text = value.text;
  const {words, broken} = encodedWords(text);
  const builder = new SourceBuilder(text);
  let at = 0;
  for (let index = 0; index < words.length; ) {
    const first = words[index];
    if (!first) break;
    if (!(at > 0 && isWhite(text, at, first.at[0]))) builder.verbatim(at, first.at[0]);
    const group = [first];
    for (let last = first; ; ) {
      const next = words[index + group.length];
      if (!next || !isWhite(text, last.at[1], next.at[0]) || next.charset !== first.charset) break;
      group.push(next);
      last = next;
    }
    appendGroup(builder, text, group);
    index += group.length;
    at = group.at(-1)?.at[1] ?? at;
  }
  builder.verbatim(at, text.length);
  const decoded = compose(words.length === 0 ? Source.verbatim(text) : builder.build(), value);
  const source = isUtf8 ? decoded : withUtf8(decoded);
  return broken ? {source, broken: value.toOriginal(broken)} : {source};
}

/** The encoded words of a header value, in order, and the first beginning of one that never ends. */
function encodedWords(text: string): {words: readonly EncodedWord[]; broken?: Range} {
  const words: EncodedWord[] = [];
  let broken: Range | undefined;
  let at = text.indexOf('=?');
  while (at !== -1) {
    const head = /^=\?([^?\s]{1,60})\?([bq])\?/i.exec(text.slice(at, at + 70));
    let next = at + 2;
    if (head) {
      const from = at + head[0].length;
      const to = text.indexOf('?=', from);
      const another = text.indexOf('=?', from);
      if (to === -1 || (another !== -1 && another + 1 < to)) {
        broken ??= [at, text.length];
        if (to === -1) break;
      } else {
        const [charset = ''] = (head[1] ?? '').split('*');
        const base64 = (head[2] ?? '').toLowerCase() === 'b';
        words.push({at: [at, to + 2], charset: charsetName(charset), base64, inside: [from, to]});
        next = to + 2;
      }
    }
    at = text.indexOf('=?', next);
  }
  return broken ? {words, broken} : {words};
}

function isWhite(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

function appendGroup(builder: SourceBuilder, text: string, group: readonly EncodedWord[]): void {
  const parts = group.map((word) => (word.base64 ? base64Word(text, word) : quotedWord(text, word)));
  const length = parts.reduce((sum, part) => sum + part.bytes.length, 0);
  const all = {bytes: new Uint8Array(length), from: new Uint32Array(length), to: new Uint32Array(length)};
  let offset = 0;
  for (const part of parts) {
    all.bytes.set(part.bytes, offset);
    all.from.set(part.from, offset);
    all.to.set(part.to, offset);
    offset += part.bytes.length;
  }
  const declared = group[0]?.charset ?? 'utf-8';
  appendOctets(builder, text, all, charsetOf(all.bytes, isKnown(declared) ? declared : undefined));
}

/** Append decoded bytes: characters that stand in the text as they are verbatim, all others as atoms. */
export function appendOctets(builder: SourceBuilder, text: string, octets: Octets, charset: string): void {
  let from = 0;
  let to = 0;
  decodeEach(octets.bytes, charset, (character, start, end) => {
    const first = octets.from[start] ?? 0;
    const last = octets.to[end - 1] ?? first;
    const same = last - first === character.length && text.startsWith(character, first);
    if (same && first === to) {
      to = last;
      return;
    }
    builder.verbatim(from, to);
    if (same) [from, to] = [first, last];
    else {
      [from, to] = [last, last];
      builder.atom(character, [first, last]);
    }
  });
  builder.verbatim(from, to);
}

function quotedWord(text: string, word: EncodedWord): Octets {
  const bytes: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let at = word.inside[0]; at < word.inside[1]; ) {
    const code = text.charCodeAt(at);
    const hex = code === 0x3d ? hexByte(text, at + 1, word.inside[1]) : -1;
    const raw = hex !== -1 ? [hex] : code === 0x5f ? [0x20] : octetsOf(text, at);
    const next = at + (hex !== -1 ? 3 : code >= 0xd800 && code < 0xdc00 ? 2 : 1);
    for (const byte of raw) {
      bytes.push(byte);
      from.push(at);
      to.push(next);
    }
    at = next;
  }
  return {bytes: Uint8Array.from(bytes), from: Uint32Array.from(from), to: Uint32Array.from(to)};
}

/** A base64 word cannot be read by people: whatever is found in it points at the whole word. */
function base64Word(text: string, word: EncodedWord): Octets {
  const {bytes} = fromBase64(text.slice(...word.inside));
  const [from, to] = word.at;
  return {bytes, from: new Uint32Array(bytes.length).fill(from), to: new Uint32Array(bytes.length).fill(to)};
}

/** A raw header of a file that is no UTF-8 as a whole may be UTF-8 all the same. */
function withUtf8(source: Source): Source {
  const text = source.text;
  if (!/[\u0080-\uffff]/.test(text)) return source;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const raw = octetsOf(text, at, false);
    if (raw.length !== 1) return source;
    bytes.push(raw[0] ?? 0);
  }
  const octets = Uint8Array.from(bytes);
  if (charsetOf(octets) !== 'utf-8') return source;
  const builder = new SourceBuilder(text);
  const from = Uint32Array.from(bytes, (_, index) => index);
  appendOctets(builder, text, {bytes: octets, from, to: from.map((at) => at + 1)}, 'utf-8');
  return compose(builder.build(), source);
}

/** Split a field with parameters (RFC 2045), continued and percent-encoded ones included (RFC 2231). */
export function parameterised(value: string): Parameterised {
  const pieces = splitOutside(value, ';');
  const plain = new Map<string, string>();
  const continued = new Map<string, {index: number; encoded: boolean; text: string}[]>();
  for (const piece of pieces.slice(1)) {
    const equals = piece.indexOf('=');
    if (equals === -1) continue;
    const name = withoutComments(piece.slice(0, equals)).trim().toLowerCase();
    const raw = piece.slice(equals + 1).trim();
    const text = raw.startsWith('"') ? unquoted(raw) : withoutComments(raw).trim();
    const numbered = /^([^*]{1,60})\*(?:(\d{1,3})(\*?))?$/.exec(name);
    if (!numbered) {
      if (!plain.has(name)) plain.set(name, text);
      continue;
    }
    const [, base = '', number, star] = numbered;
    const encoded = number === undefined || star === '*';
    const list = continued.get(base) ?? [];
    list.push({index: number === undefined ? -1 : Number(number), encoded, text});
    continued.set(base, list);
  }
  for (const [name, list] of continued) plain.set(name, extended(list));
  return {
    value: withoutComments(pieces[0] ?? '')
      .trim()
      .toLowerCase(),
    parameters: plain,
  };
}

/** Join the pieces of an extended parameter: `name*0*=utf-8''…; name*1*=…`. */
function extended(list: readonly {index: number; encoded: boolean; text: string}[]): string {
  const whole = list.find((piece) => piece.index === -1);
  const pieces = whole ? [whole] : [...list].sort((one, other) => one.index - other.index);
  let charset: string | undefined;
  const bytes: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    let text = piece.text;
    const prefix = index === 0 && piece.encoded ? /^([^']{0,60})'[^']{0,20}'/.exec(text) : null;
    if (prefix) {
      charset = prefix[1];
      text = text.slice(prefix[0].length);
    }
    for (let at = 0; at < text.length; at++) {
      const hex = piece.encoded && text[at] === '%' ? /^%[0-9a-f]{2}/i.exec(text.slice(at, at + 3)) : null;
      if (hex) {
        bytes.push(Number.parseInt(hex[0].slice(1), 16));
        at += 2;
      } else {
        bytes.push(...octetsOf(text, at));
        if (text.charCodeAt(at) >= 0xd800 && text.charCodeAt(at) < 0xdc00) at++;
      }
    }
  }
  const octets = Uint8Array.from(bytes);
  let name = '';
  decodeEach(octets, charsetOf(octets, charset || undefined), (character) => {
    name += character;
  });
  return name;
}

/** The addresses of a field (RFC 5322): quoted names, comments, groups, and the ways people get them wrong. */
export function addresses(value: string, isUtf8: boolean): readonly Address[] {
  const found: Address[] = [];
  let pending = '';
  for (const item of splitOutside(value, ',;')) {
    const whole = pending === '' ? item : `${pending}, ${item}`;
    pending = '';
    const one = address(whole, isUtf8);
    if (one) found.push(one);
    // `From: Hargreaves, Tom <tom@…>`: a name with a comma that somebody forgot to quote.
    else if (/[A-Za-zÀ-ɏ]/u.test(item) && !item.includes(':') && item.length < 200) pending = item.trim();
  }
  return found;
}

function address(item: string, isUtf8: boolean): Address | undefined {
  const {text, comments} = commentsApart(item);
  const angle = text.lastIndexOf('<');
  let mailbox: string;
  let name = '';
  if (angle === -1) {
    const group = text.lastIndexOf(':');
    mailbox = (group === -1 || text.includes('@', 0) === false ? text : text.slice(group + 1)).trim();
    const words = mailbox.split(/\s+/);
    const at = words.findIndex((word) => word.includes('@'));
    if (at === -1) return undefined;
    mailbox = words[at] ?? '';
  } else {
    const close = text.indexOf('>', angle);
    mailbox = text.slice(angle + 1, close === -1 ? text.length : close).trim();
    name = text.slice(0, angle).trim();
    const group = /^[^"<>@:]{1,100}:/.exec(name);
    if (group) name = name.slice(group[0].length).trim();
  }
  mailbox = mailbox.replace(/^mailto:/i, '').replace(/^["']|["']$/g, '');
  if (mailbox === '') return undefined;
  if (name === '') name = comments.join(' ').trim();
  const shown = decodeText(phrase(name), isUtf8).replace(/\s+/g, ' ').trim();
  return shown === '' || shown === mailbox ? {address: mailbox} : {name: shown, address: mailbox};
}

/** A header text without a place: encoded words decoded. */
export function decodeText(value: string, isUtf8: boolean): string {
  const isPlain = !value.includes('=?') && (isUtf8 || !/[\u0080-\uffff]/.test(value));
  return composed(isPlain ? value : decodeWords(Source.verbatim(value), isUtf8).source.text);
}

/** Quoted strings of a phrase without their quotes. */
function phrase(text: string): string {
  let plain = '';
  let inQuotes = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && inQuotes) plain += text[++at] ?? '';
    else if (character === '"') inQuotes = !inQuotes;
    else plain += character;
  }
  const bare = plain.trim();
  return /^'.*'$/.test(bare) ? bare.slice(1, -1) : bare;
}

function unquoted(text: string): string {
  let plain = '';
  for (let at = 1; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && at + 1 < text.length && /["\\]/.test(text[at + 1] ?? '')) plain += text[++at] ?? '';
    else if (character === '"') break;
    else plain += character;
  }
  return plain;
}

/** Split at separators that stand neither in quotes nor in comments nor in angle brackets. */
function splitOutside(text: string, separators: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  let inQuotes = false;
  let depth = 0;
  let inAngle = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && (inQuotes || depth > 0)) at++;
    else if (character === '"' && depth === 0) inQuotes = !inQuotes;
    else if (inQuotes) continue;
    else if (character === '(') depth++;
    else if (character === ')' && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (character === '<') inAngle = true;
    else if (character === '>') inAngle = false;
    else if (!inAngle && separators.includes(character)) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}

function withoutComments(text: string): string {
  return commentsApart(text).text;
}

/** RFC 5322 comments, nested ones included, apart from the text around them. */
function commentsApart(text: string): {readonly text: string; readonly comments: readonly string[]} {
  if (!text.includes('(')) return {text, comments: []};
  let plain = '';
  let comment = '';
  const comments: string[] = [];
  let depth = 0;
  let inQuotes = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\' && depth > 0) comment += text[++at] ?? '';
    else if (character === '\\' && inQuotes) plain += character + (text[++at] ?? '');
    else if (character === '"' && depth === 0) {
      inQuotes = !inQuotes;
      plain += character;
    } else if (character === '(' && !inQuotes) {
      if (depth++ > 0) comment += character;
    } else if (character === ')' && depth > 0) {
      if (--depth > 0) comment += character;
      else {
        comments.push(comment);
        comment = '';
      }
    } else if (depth > 0) comment += character;
    else plain += character;
  }
  return {text: plain, comments};
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const zones: Readonly<Record<string, string>> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
};

/** A date of a header (RFC 5322) as ISO 8601 with the zone that it was written in. */
export function isoDate(value: string): string | undefined {
  const found =
    /^(?:[a-z]{2,10},?\s*)?(\d{1,2})[\s-]+([a-z]{3})[a-z]{0,6}[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d{1,6})?\s*([+-]\d{4}|[a-z]{1,5})?/i.exec(
      withoutComments(value).trim().slice(0, 100),
    );
  if (!found) return undefined;
  const [, day = '', monthName = '', yearText = '', hour = '', minute = '', second = '00', zone = ''] = found;
  const month = months.indexOf(monthName.toLowerCase()) + 1;
  const short = Number(yearText);
  // RFC 5322 section 4.3: two digits below 50 are this century, three digits count from 1900.
  const year = yearText.length === 4 ? short : yearText.length === 3 || short >= 50 ? 1900 + short : 2000 + short;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (month === 0 || Number(day) < 1 || Number(day) > days) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const two = (text: string | number): string => String(text).padStart(2, '0');
  const time = `${two(hour)}:${minute}:${second}`;
  const offset = /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (zones[zone.toLowerCase()] ?? '+00:00');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}${offset}`;
}
