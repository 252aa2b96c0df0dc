/** The 32 places where windows-1252 differs from Latin-1; some versions of Node decode them wrongly (nodejs/node#56542). */
const windows1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

const latin = windows1252 + Array.from({length: 96}, (_, index) => String.fromCharCode(0xa0 + index)).join('');

/** Declared as any of these, text is windows-1252 in practice; browsers agree. */
const latinLike: ReadonlySet<string> = new Set(['windows-1252', 'iso-8859-1', 'us-ascii']);

/** CP850, the upper half: DOS programs and old ERP exports; no TextDecoder knows it. */
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤' +
  'ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** CP437, the upper half: the same programs with American settings. */
const cp437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧' +
  '╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

const names: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'unicode-1-1-utf-8': 'utf-8',
  ascii: 'us-ascii',
  'iso646-us': 'us-ascii',
  'ansi_x3.4-1968': 'us-ascii',
  latin1: 'iso-8859-1',
  'latin-1': 'iso-8859-1',
  iso8859_1: 'iso-8859-1',
  'iso8859-1': 'iso-8859-1',
  iso88591: 'iso-8859-1',
  'iso_8859-1': 'iso-8859-1',
  latin9: 'iso-8859-15',
  'latin-9': 'iso-8859-15',
  'iso8859-15': 'iso-8859-15',
  cp1252: 'windows-1252',
  'cp-1252': 'windows-1252',
  'x-cp1252': 'windows-1252',
  windows1252: 'windows-1252',
  ansi: 'windows-1252',
  macroman: 'macintosh',
  mac: 'macintosh',
  'x-mac-roman': 'macintosh',
  ibm850: 'cp850',
  'dos-850': 'cp850',
  ibm437: 'cp437',
  'utf-16le': 'utf-16le',
  'utf-16': 'utf-16le',
};

/** The charset that bytes are really in, given what was declared: a declaration counts unless the bytes refute it. */
export function charsetOf(bytes: Uint8Array, declared?: string): string {
  const name = declared === undefined ? undefined : charsetName(declared);
  const claim = name !== undefined && isKnown(name) ? name : undefined;
  if (claim === 'iso-2022-jp') return claim;
  if (claim?.startsWith('utf-16')) return bytes.includes(0) ? claim : charsetOf(bytes);
  const shape = shapeOf(bytes);
  if (shape === 'ascii') return claim ?? 'utf-8';
  if (shape === 'utf-8') {
    if (claim === undefined || claim === 'utf-8') return 'utf-8';
    if (multiByte.has(claim)) return decodes(bytes, claim) ? claim : 'utf-8';
    return isWestern(bytes) ? 'utf-8' : claim;
  }
  if (claim === undefined || claim === 'utf-8' || claim === 'us-ascii') return guess(bytes);
  const isControl = (byte: number): boolean => byte >= 0x80 && byte < 0xa0;
  return claim === 'iso-8859-1' && bytes.some(isControl) ? 'windows-1252' : claim;
}

/** The charset that a byte order mark announces. */
export function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** The usual spelling of a charset's name. */
export function charsetName(label: string): string {
  const plain = label
    .replace(/["'\s]/g, '')
    .slice(0, 40)
    .toLowerCase();
  return names[plain] ?? plain;
}

/** The byte of a character of windows-1252; 0x3F, a question mark, for characters that it does not have. */
export function windows1252Byte(code: number): number {
  if (code < 0x80 || (code >= 0xa0 && code < 0x100)) return code;
  const index = windows1252.indexOf(String.fromCharCode(code));
  return index === -1 ? 0x3f : 0x80 + index;
}

/** Whether klarbrief can decode this charset (under its usual name). */
export function isKnown(charset: string): boolean {
  return upperHalf(charset) !== undefined || decoder(charset) !== undefined;
}

/** Whether every character of this charset is one byte, and the lower half ASCII. */
export function isSingleByte(charset: string): boolean {
  return upperHalf(charset) !== undefined;
}

/** Decode bytes in a charset. What cannot be decoded becomes U+FFFD; an unknown charset is read as windows-1252. */
export function decode(bytes: Uint8Array, charset: string): string {
  const upper = upperHalf(charset);
  if (upper === undefined) {
    const known = decoder(charset);
    if (known) return known.decode(bytes);
  }
  return fromSingleBytes(bytes, upper ?? latin);
}

/**
 * Decode bytes and tell which bytes each character came from. `emit` gets every character (two UTF-16 units for those
 * beyond U+FFFF) in order, with the first byte and the byte behind the last one.
 */
export function decodeEach(
  bytes: Uint8Array,
  charset: string,
  emit: (character: string, start: number, end: number) => void,
): void {
  const upper = upperHalf(charset);
  const known = upper === undefined ? decoder(charset) : undefined;
  if (charset === 'utf-8') eachOfUtf8(bytes, emit);
  else if (known) eachOfStream(bytes, known, emit);
  else eachOfSingleBytes(bytes, upper ?? latin, emit);
}

/** Whether bytes are plain ASCII, UTF-8 with more than that (a few broken characters allowed), or something else. */
export function shapeOf(bytes: Uint8Array): 'ascii' | 'utf-8' | 'other' {
  let valid = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) {
      at++;
      continue;
    }
    const length = utf8Length(bytes, at);
    if (length > 0) valid++;
    else broken++;
    at += Math.max(1, length);
  }
  if (valid === 0 && broken === 0) return 'ascii';
  // A file cut in the middle of a character, or with a stray byte, is still UTF-8: by chance, valid sequences are rare.
  return broken * 2 <= valid ? 'utf-8' : 'other';
}

/**
 * Whether UTF-8 has any of what Western letters have: umlauts and accents, typographic marks, emoji. Without them, what looks
 * like UTF-8 may be two characters of a single-byte charset: the end of „Spaß“ in windows-1252 is a letter of N'Ko.
 */
export function isWestern(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte === 0xc2 || byte === 0xc3 || byte === 0xe2 || byte === 0xf0);
}

/** Whether bytes are UTF-8 from the first to the last. */
export function isUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; ) {
    if ((bytes[at] ?? 0) < 0x80) at++;
    else {
      const length = utf8Length(bytes, at);
      if (length === 0) return false;
      at += length;
    }
  }
  return true;
}

/** The length of the valid UTF-8 sequence at a place, 0 if there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const second = bytes[at + 1] ?? 0;
  if (first < 0xc2 || first > 0xf4 || !isContinuation(second)) return 0;
  if (first < 0xe0) return 2;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if (!isContinuation(bytes[at + 2] ?? 0)) return 0;
  if (first < 0xf0) return 3;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return isContinuation(bytes[at + 3] ?? 0) ? 4 : 0;
}

function isContinuation(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}

function eachOfUtf8(bytes: Uint8Array, emit: (character: string, start: number, end: number) => void): void {
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at] ?? 0;
    const length = utf8Length(bytes, at);
    const [second, third, fourth] = [bytes[at + 1] ?? 0, bytes[at + 2] ?? 0, bytes[at + 3] ?? 0];
    let code = 0xfffd;
    if (length === 1) code = first;
    else if (length === 2) code = ((first & 0x1f) << 6) | (second & 0x3f);
    else if (length === 3) code = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
    else if (length === 4)
      code = ((first & 0x07) << 18) | ((second & 0x3f) << 12) | ((third & 0x3f) << 6) | (fourth & 0x3f);
    const end = at + Math.max(1, length);
    emit(String.fromCodePoint(code), at, end);
    at = end;
  }
}

function eachOfSingleBytes(
  bytes: Uint8Array,
  upper: string,
  emit: (character: string, start: number, end: number) => void,
): void {
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    emit(byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? '\ufffd'), at, at + 1);
  }
}

/** Charsets with a state or several bytes a character: feed byte by byte and see when a character comes out. */
function eachOfStream(
  bytes: Uint8Array,
  known: InstanceType<typeof TextDecoder>,
  emit: (character: string, start: number, end: number) => void,
): void {
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    const text = known.decode(bytes.subarray(at, at + 1), {stream: true});
    if (text === '') continue;
    for (const character of text) {
      emit(character, start, at + 1);
      start = at + 1;
    }
  }
  for (const character of known.decode()) emit(character, start, bytes.length);
}

const multiByte: ReadonlySet<string> = new Set(
  'gbk gb2312 gb18030 hz-gb-2312 big5 big5-hkscs euc-jp shift_jis euc-kr ks_c_5601-1987 iso-2022-jp'.split(' '),
);

const upperHalves = new Map<string, string | undefined>();

/** The characters of the bytes from 0x80 of a single-byte charset; undefined if it is not one or is unknown. */
function upperHalf(charset: string): string | undefined {
  if (latinLike.has(charset)) return latin;
  if (charset === 'cp850') return cp850;
  if (charset === 'cp437') return cp437;
  if (charset === 'utf-8' || charset.startsWith('utf-16') || multiByte.has(charset)) return undefined;
  if (!upperHalves.has(charset)) {
    const text = decoder(charset)?.decode(Uint8Array.from({length: 128}, (_, index) => index + 0x80));
    upperHalves.set(charset, text?.length === 128 ? text : undefined);
  }
  return upperHalves.get(charset);
}

/** A decoder of the platform, if it knows the charset; the byte order mark stays in the text, it counts as one offset. */
function decoder(charset: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(charset, {ignoreBOM: true});
  } catch {
    return undefined;
  }
}

function decodes(bytes: Uint8Array, charset: string): boolean {
  return decoder(charset)?.decode(bytes).includes('\ufffd') === false;
}

function fromSingleBytes(bytes: Uint8Array, upper: string): string {
  const codes = new Uint16Array(bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    codes[at] = byte < 0x80 ? byte : upper.charCodeAt(byte - 0x80);
  }
  return new TextDecoder('utf-16le', {ignoreBOM: true}).decode(new Uint8Array(codes.buffer));
}

/** Which single-byte charset German text without a declaration is in: the one whose letters stand inside words. */
function guess(bytes: Uint8Array): string {
  let best = 'windows-1252';
  let most = plausibility(bytes, latin);
  for (const charset of ['cp850', 'macintosh']) {
    const points = plausibility(bytes, upperHalf(charset) ?? latin);
    if (points > most) [best, most] = [charset, points];
  }
  return best;
}

/** Points for letters of Western languages inside words and for marks beside them, against the rest. */
function plausibility(bytes: Uint8Array, upper: string): number {
  let points = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const character = upper[byte - 0x80] ?? '';
    const before = isLetterByte(bytes[at - 1] ?? 0x20);
    const after = isLetterByte(bytes[at + 1] ?? 0x20);
    if ('äöüß'.includes(character)) points += before ? 2 : after ? 0.5 : -1;
    else if ('ÄÖÜ'.includes(character)) points += after ? (before ? 0.5 : 2) : -1;
    else if ('éèêëáàâóòôíìîúùûçñåæø'.includes(character)) points += before || after ? 0.5 : -1;
    else if ('„‚«“‘§€©®°·•½'.includes(character)) points += before && after ? -1 : 0.5;
    else if ('”’»–—…²³´™\u00a0'.includes(character)) points += before && after && character !== '’' ? -0.5 : 0.5;
    else points -= 1;
  }
  return points;
}

function isLetterByte(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80;
}
