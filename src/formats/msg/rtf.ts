import {decode, isKnown} from '../charset.js';

/** More text than this is no letter; a few bytes can claim to hold gigabytes. */
const longest = 8_000_000;

/** Unpack the compressed RTF of Outlook ([MS-OXRTFCP]); undefined when it is none. */
export function unpackRtf(bytes: Uint8Array): {readonly rtf: Uint8Array; readonly cut: boolean} | undefined {
  if (bytes.length < 16) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const size = Math.min(view.getUint32(4, true), longest);
  const cut = view.getUint32(4, true) > longest;
  const kind = view.getUint32(8, true);
  if (kind === 0x414c454d) return {rtf: bytes.subarray(16, 16 + size), cut};
  if (kind !== 0x75465a4c) return undefined;
  const dictionary = new Uint8Array(4096);
  dictionary.set(new TextEncoder().encode(beginning));
  let write = beginning.length;
  const rtf = new Uint8Array(size);
  let length = 0;
  const put = (byte: number): void => {
    if (length < size) rtf[length++] = byte;
    dictionary[write] = byte;
    write = (write + 1) % 4096;
  };
  for (let at = 16; at < bytes.length && length < size; ) {
    const flags = bytes[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < bytes.length && length < size; bit++) {
      if (((flags >> bit) & 1) === 0) {
        put(bytes[at++] ?? 0);
        continue;
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      at += 2;
      const offset = reference >> 4;
      // A reference to where the next byte goes ends the text.
      if (offset === write) return {rtf: rtf.subarray(0, length), cut};
      for (let index = 0; index < (reference & 15) + 2; index++) put(dictionary[(offset + index) % 4096] ?? 0);
    }
  }
  return {rtf: rtf.subarray(0, length), cut};
}

const beginning =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** A group in braces, and what it inherits. */
interface State {
  /** Nothing in it is text. */
  readonly skip: boolean;
  /** What it holds is HTML as it was written. */
  readonly html: boolean;
  /** RTF that only shows what the HTML says already. */
  readonly shown: boolean;
  readonly unicodeSkip: number;
}

/** The text that RTF was made from: the HTML or plain text that Outlook wrapped, or simply what can be read. */
export function textOfRtf(rtf: Uint8Array): {readonly text: string; readonly html: boolean} {
  const source = asCharacters(rtf);
  const head = source.slice(0, 2000);
  const html = /\\fromhtml1?\b/.test(head);
  const charset = `windows-${/\\ansicpg(\d{3,5})/.exec(head)?.[1] ?? '1252'}`;
  const used = isKnown(charset) ? charset : 'windows-1252';
  const stack: State[] = [];
  let state: State = {skip: false, html: false, shown: false, unicodeSkip: 1};
  let text = '';
  let octets: number[] = [];
  let skipping = 0;
  const flush = (): void => {
    if (octets.length > 0) text += decode(Uint8Array.from(octets), used);
    octets = [];
  };
  const write = (piece: string): void => {
    if (state.skip || state.shown) return;
    flush();
    text += piece;
  };
  tokens.lastIndex = 0;
  for (let match = tokens.exec(source); match && text.length < longest; match = tokens.exec(source)) {
    const [token, word, number, hex] = match;
    if (token === '{') {
      stack.push(state);
      skipping = 0;
      if (stack.length > 2000) state = {...state, skip: true};
    } else if (token === '}') {
      flush();
      state = stack.pop() ?? state;
      skipping = 0;
    } else if (hex !== undefined) {
      if (skipping > 0) skipping--;
      else if (!state.skip && !state.shown) octets.push(Number.parseInt(hex, 16));
    } else if (word !== undefined) {
      const value = number === undefined ? undefined : Number(number);
      if (word === 'bin') tokens.lastIndex += Math.max(0, value ?? 0);
      else if (word === 'u' && value !== undefined) {
        write(String.fromCharCode(value & 0xffff));
        skipping = state.unicodeSkip;
      } else if (word === 'uc') state = {...state, unicodeSkip: Math.max(0, value ?? 1)};
      else if (word === 'htmlrtf') state = {...state, shown: value !== 0};
      else if (word === 'htmltag') state = {...state, skip: false, html: true};
      else if (destinations.has(word)) state = {...state, skip: true};
      else write(signs[word]?.[html ? 1 : 0] ?? '');
    } else if (token === '\\*') state = {...state, skip: true};
    else if (token.startsWith('\\')) {
      const sign = token.charAt(1);
      if (sign === '\n' || sign === '\r') write('\n');
      else if (skipping > 0) skipping--;
      else write(sign === '~' ? '\u00a0' : sign === '_' ? '\u2011' : sign === '-' ? '' : sign);
    } else if (token !== '\n' && token !== '\r') {
      const rest = token.slice(skipping);
      skipping = Math.max(0, skipping - token.length);
      for (let at = 0; at < rest.length && !state.skip && !state.shown; at++) octets.push(rest.charCodeAt(at));
    }
  }
  flush();
  return {text, html};
}

/** A character for each byte. */
function asCharacters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const tokens = /\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([\dA-Fa-f]{2})|\\[^A-Za-z]|[{}\r\n]|[^\\{}\r\n]+/g;

/** What control words print, in plain text and in HTML. */
const signs: Readonly<Record<string, readonly [string, string]>> = {
  par: ['\n', '\n'],
  line: ['\n', '\n'],
  sect: ['\n', '\n'],
  page: ['\n', '\n'],
  row: ['\n', '\n'],
  cell: ['\t', '\t'],
  tab: ['\t', '\t'],
  lquote: ['‘', '&lsquo;'],
  rquote: ['’', '&rsquo;'],
  ldblquote: ['“', '&ldquo;'],
  rdblquote: ['”', '&rdquo;'],
  bullet: ['•', '&bull;'],
  endash: ['–', '&ndash;'],
  emdash: ['—', '&mdash;'],
};

const destinations: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict object header footer headerl headerr headerf footerl footerr footerf footnote generator listtable listoverridetable revtbl rsidtbl themedata colorschememapping latentstyles datastore xmlnstbl mmathPr filetbl pntext'.split(
    ' ',
  ),
);
