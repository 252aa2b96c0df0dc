import type {Range} from '../source/index.js';
import {decode, windows1252Byte} from './charset.js';
import type {MimePart} from './mime.js';
import {octetsOf} from './mime-encoding.js';

/** What a replacement passes through on its way into a text of a message. */
export interface Rewriting {
  readonly part: MimePart;
  readonly charset: string;
  readonly html: boolean;
  readonly base64: boolean;
}

/** Text as HTML writes it. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A replacement as it has to stand at a place of the message; `undefined` where it cannot be written. */
export function rewritten(
  replacement: string,
  at: Range,
  texts: readonly Rewriting[],
  isUtf8: boolean,
): string | undefined {
  const text = texts.find(({part}) => part.body[0] <= at[0] && at[1] <= part.body[1]);
  // In the header, a word may stand inside of an encoded one: only what is the same in both can be written.
  if (!text) return /^[A-Za-z0-9.,:!-]*$/.test(replacement) ? replacement : undefined;
  if (text.base64) return undefined;
  const marked = text.html ? escaped(replacement) : replacement;
  if (text.part.encoding === 'quoted-printable') return quotedPrintable(marked, text.charset);
  if (/^[\x20-\x7e]*$/.test(marked)) return marked;
  if (isUtf8) return text.charset === 'utf-8' ? marked : undefined;
  // The original shows windows-1252; another charset may mean other characters by the same bytes.
  const same = [...marked].every(
    (character) => inCharset(character, 'windows-1252') && inCharset(character, text.charset),
  );
  return same ? marked : undefined;
}

function quotedPrintable(text: string, charset: string): string | undefined {
  let result = '';
  for (const character of text) {
    if (/^[\x20-\x3c\x3e-\x7e]$/.test(character)) {
      result += character;
      continue;
    }
    const bytes = charset === 'utf-8' ? octetsOf(character, 0) : [windows1252Byte(character.codePointAt(0) ?? 0)];
    if (charset !== 'utf-8' && !inCharset(character, charset)) return undefined;
    for (const byte of bytes) result += `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return result;
}

/** Whether a charset has this character at the byte that windows-1252 has it at. */
function inCharset(character: string, charset: string): boolean {
  return decode(Uint8Array.of(windows1252Byte(character.codePointAt(0) ?? 0)), charset) === character;
}
