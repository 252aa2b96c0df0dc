import {describe, expect, it} from 'vitest';
import {charsetOf, decode, decodeEach, isUtf8, shapeOf, windows1252Byte} from '../../src/formats/charset.js';

const letter =
  'Sehr geehrte Frau Größler,\n\nvielen Dank für Ihre Rückfrage. Die Prüfung der Anlage dauert bis Mittwoch, danach rufen wir Sie ' +
  'zurück. Über Änderungen hören Sie natürlich früher.\n\nSchöne Grüße aus Österreich\nJürgen Weiß\n';

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Encode with a table that is written down here, apart from the one under test. */
function bytesIn(text: string, table: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from([...text].map((character) => table[character] ?? character.charCodeAt(0)));
}

const dos = {ä: 0x84, ö: 0x94, ü: 0x81, ß: 0xe1, Ä: 0x8e, Ö: 0x99, Ü: 0x9a};
const mac = {ä: 0x8a, ö: 0x9a, ü: 0x9f, ß: 0xa7, Ä: 0x80, Ö: 0x85, Ü: 0x86};
const windows = {'€': 0x80, '„': 0x84, '“': 0x93, '–': 0x96, '’': 0x92, '…': 0x85};

describe('charsetOf', () => {
  it.each([
    ['windows-1252', bytesIn(letter, {})],
    ['cp850', bytesIn(letter, dos)],
    ['macintosh', bytesIn(letter, mac)],
    ['utf-8', utf8(letter)],
  ])('recognises German in %s without a declaration', (charset, bytes) => {
    expect(charsetOf(bytes)).toBe(charset);
    expect(decode(bytes, charset)).toBe(letter);
  });

  it('recognises short texts, and German quotes and dashes in windows-1252', () => {
    for (const text of [
      'Grüße',
      'Die „Montage“ kostet 80 € – wie besprochen.',
      'Nur für Sie: „Äpfel“',
      'Straße',
      'Ja – „gern“ …',
    ]) {
      expect(charsetOf(bytesIn(text, windows)), text).toBe('windows-1252');
    }
    expect(charsetOf(bytesIn('Viele Grüße', dos))).toBe('cp850');
  });

  it('believes a declaration that the bytes do not refute', () => {
    expect(charsetOf(bytesIn(letter, {}), 'ISO-8859-1')).toBe('iso-8859-1');
    expect(charsetOf(bytesIn(letter, {}), '"latin1"')).toBe('iso-8859-1');
    expect(charsetOf(Uint8Array.of(0xa4), 'iso-8859-15')).toBe('iso-8859-15');
    expect(charsetOf(utf8('Hello'), 'us-ascii')).toBe('us-ascii');
  });

  it('does not believe one that they refute', () => {
    expect(charsetOf(utf8(letter), 'iso-8859-1')).toBe('utf-8');
    expect(charsetOf(bytesIn(letter, {}), 'utf-8')).toBe('windows-1252');
    expect(charsetOf(bytesIn('80 €', windows), 'iso-8859-1')).toBe('windows-1252');
    expect(charsetOf(utf8(letter), 'x-nonsense')).toBe('utf-8');
  });

  it('does not take the end of „Spaß“ in windows-1252 for UTF-8 when that is declared', () => {
    const bytes = bytesIn('Spaß“', windows);
    expect(isUtf8(bytes)).toBe(true);
    expect(charsetOf(bytes, 'windows-1252')).toBe('windows-1252');
  });

  it('takes a cut or scratched UTF-8 file for UTF-8', () => {
    const bytes = utf8(letter);
    const cut = bytes.subarray(0, bytes.lastIndexOf(0xc3) + 1);
    expect(shapeOf(cut)).toBe('utf-8');
    expect(decode(cut, charsetOf(cut))).toContain('Größler');
  });
});

describe('decode', () => {
  it('knows what some versions of Node do not: 0x80 is the euro in all that is called Latin-1', () => {
    for (const charset of ['windows-1252', 'iso-8859-1', 'us-ascii'])
      expect(decode(Uint8Array.of(0x80), charset)).toBe('€');
  });

  it('agrees with the platform for UTF-8 and for the upper half of windows-1252', () => {
    const bytes = utf8('aé€🚲\u{10ffff}ß');
    expect(decode(bytes, 'utf-8')).toBe('aé€🚲\u{10ffff}ß');
    for (let byte = 0; byte < 256; byte++) {
      expect(windows1252Byte(decode(Uint8Array.of(byte), 'windows-1252').charCodeAt(0))).toBe(byte);
    }
  });

  it.each([
    'utf-8',
    'windows-1252',
    'iso-8859-2',
    'koi8-r',
    'macintosh',
    'shift_jis',
    'gb18030',
    'euc-kr',
    'utf-16le',
    'iso-2022-jp',
  ])('gives the same characters one by one as at once: %s', (charset) => {
    const texts: Record<string, Uint8Array> = {
      shift_jis: Uint8Array.of(0x93, 0xfa, 0x96, 0x7b, 0x41, 0xb1),
      gb18030: Uint8Array.of(0xd6, 0xd0, 0x41, 0x81, 0x30, 0x84, 0x36),
      'euc-kr': Uint8Array.of(0xb0, 0xa1, 0x41),
      'utf-16le': Uint8Array.of(0x41, 0, 0xfc, 0, 0x3d, 0xd8, 0xb2, 0xde),
      'iso-2022-jp': Uint8Array.of(0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42, 0x41),
      'utf-8': utf8('aé€🚲z'),
    };
    const bytes = texts[charset] ?? Uint8Array.of(0x41, 0xc4, 0xe4, 0x80, 0xff, 0x7a);
    let text = '';
    let at = 0;
    decodeEach(bytes, charset, (character, start, end) => {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThanOrEqual(start);
      at = end;
      text += character;
    });
    expect(text).toBe(decode(bytes, charset));
  });
});
