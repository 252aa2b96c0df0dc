import {existsSync, readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import {describe, expect, it} from 'vitest';
import {decode, windows1252Byte} from '../../src/formats/charset.js';
import {readEml} from '../../src/formats/eml.js';
import {readHtml} from '../../src/formats/html.js';
import type {LetterSource, Reading} from '../../src/formats/index.js';
import {problemTexts} from '../../src/formats/problem-texts.js';
import {readText} from '../../src/formats/text.js';
import {Source} from '../../src/source/index.js';

const formats = {text: readText, html: readHtml};
/** Leaves decoded text as it is, so that only the way through the message is tested. */
const verbatim = {
  text: (original: string) => ({
    letters: [{source: Source.verbatim(original)}],
    problems: [],
    comments: [],
    controlTags: false,
    outputs: 0,
    template: false,
  }),
};
const folders = [new URL('samples/', import.meta.url), new URL('../../../shared/data/eml/', import.meta.url)];
const messages = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.eml'))
      .map((name) => ({name, url: new URL(name, folder)})),
  );

interface Expected {
  readonly subject: string;
  readonly from: string;
  readonly visible_text_starts_with: string;
  readonly quoted_reply: boolean;
  readonly charset: string;
  readonly charset_declared?: string | null;
  readonly attachments?: readonly string[];
  readonly preheader?: string;
  readonly auto?: string;
  readonly own_text_contains?: string;
  readonly own_text_without?: string;
  readonly problems?: readonly string[];
  readonly date?: string;
  readonly list_unsubscribe?: boolean;
  readonly signature_name?: string | null;
}

function eml(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/\r?\n/g, '\r\n'));
}

function mail(text: string): Reading {
  return readEml(eml(text), {}, formats);
}

function theLetter(reading: Reading): LetterSource {
  const [letter] = reading.letters;
  if (!letter) throw new Error('no letter');
  return letter;
}

function bodyOf(letter: LetterSource): string {
  const subject = letter.source.hints.find((hint) => hint.kind === 'part' && hint.part === 'subject');
  return letter.source.text.slice(subject?.at[1] ?? 0);
}

/** The text without quoted mail, white space collapsed. */
function ownText({source}: LetterSource): string {
  let own = '';
  let at = 0;
  for (const hint of source.hints) {
    if (hint.kind !== 'part' || (hint.part !== 'quoted' && hint.part !== 'subject')) continue;
    own += source.text.slice(at, hint.at[0]);
    at = hint.at[1];
  }
  return (own + source.text.slice(at)).replace(/\s+/g, ' ').trim();
}

describe.each(messages)('$name', ({url}) => {
  const bytes = new Uint8Array(readFileSync(url));
  const expected: Expected = JSON.parse(
    readFileSync(url.href.replace(/^file:\/\//, '').replace(/\.eml$/, '.expect.json'), 'utf8'),
  );
  const reading = readEml(bytes, {path: url.pathname}, formats);
  const letter = theLetter(reading);

  it('gives what the message says', () => {
    const {from} = letter.mail ?? {};
    expect(letter.mail?.subject).toBe(expected.subject);
    expect(from?.name === undefined ? from?.address : `${from.name} <${from.address}>`).toBe(expected.from);
    expect(reading.charset.used).toBe(expected.charset);
    expect(ownText(letter).slice(0, expected.visible_text_starts_with.length)).toBe(
      expected.visible_text_starts_with.replace(/\s+/g, ' '),
    );
    expect(letter.source.hints.some((hint) => hint.kind === 'part' && hint.part === 'quoted')).toBe(
      expected.quoted_reply,
    );
    expect(letter.mail?.attachments).toEqual(expected.attachments ?? []);
    expect(letter.mail?.preheader).toBe(expected.preheader);
    expect(letter.mail?.auto).toBe(expected.auto);
    if (expected.date) expect(letter.mail?.date).toBe(expected.date);
    if (expected.charset_declared !== undefined)
      expect(reading.charset.declared ?? null).toBe(expected.charset_declared);
    if (expected.own_text_contains) expect(ownText(letter)).toContain(expected.own_text_contains);
    if (expected.own_text_without) expect(ownText(letter)).not.toContain(expected.own_text_without);
    if (expected.signature_name) expect(ownText(letter)).toContain(expected.signature_name);
    if (expected.problems)
      expect(reading.problems.map(({message}) => message).sort()).toEqual([...expected.problems].sort());
    for (const {message} of reading.problems) expect(problemTexts).toHaveProperty(message);
    expect(letter.mail?.listUnsubscribe).toBe(/^list-unsubscribe:/im.test(decode(bytes, 'windows-1252')));
  });

  it('maps every word to the place that decodes to it', () => {
    let words = 0;
    const known = new Map<string, readonly string[]>();
    for (const match of letter.source.text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const at: [number, number] = [match.index, match.index + match[0].length];
      const [start, end] = letter.source.toOriginal(at);
      const slice = letter.source.original.slice(start, end);
      const decoded = known.get(slice) ?? readings(slice, reading.charset.used);
      known.set(slice, decoded);
      expect(
        decoded.some((text) => text.includes(match[0])),
        match[0],
      ).toBe(true);
      words++;
    }
    expect(words).toBeGreaterThan(0);
  });

  it('agrees with another reader of mail', async () => {
    const other = await PostalMime.parse(bytes);
    // The other reader takes raw and wrongly declared 8-bit text for what is declared, and closes words that never end.
    const wellFormed = reading.problems.length === 0 && expected.charset_declared === undefined;
    if (!wellFormed) return;
    expect(letter.mail?.subject).toBe(other.subject);
    expect(letter.mail?.from?.address).toBe(other.from?.address);
    const [to] = letter.mail?.to ?? [];
    expect(to?.address).toBe(other.to?.[0]?.address);
    if (letter.mail?.date && other.date)
      expect(new Date(letter.mail.date).getTime()).toBe(new Date(other.date).getTime());
    if (other.html || !other.text) return;
    const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
    if (!/format=flowed/i.test(decode(bytes, 'windows-1252')))
      expect(squeeze(bodyOf(letter))).toBe(squeeze(other.text));
  });
});

/** What a slice of a message may stand for: itself, and itself decoded in every way that mail knows. */
function readings(slice: string, charset: string): readonly string[] {
  const plain = [slice, slice.replace(/=[ \t]*\r?\n/g, ''), slice.replace(/ \r?\n/g, '')];
  const all: string[] = [...plain];
  for (const text of plain) {
    for (const name of [charset, 'utf-8', 'windows-1252']) {
      const bytes = [...text.replace(/(?:\?=\s+=\?[^?]+\?q\?)/gi, '')].flatMap((character, index, list) => {
        if (character === '=' && /^[0-9a-f]{2}$/i.test(list.slice(index + 1, index + 3).join(''))) {
          return [Number.parseInt(list.slice(index + 1, index + 3).join(''), 16)];
        }
        const inside = /=[0-9a-f]?$/i.test(list.slice(Math.max(0, index - 2), index).join(''));
        return inside && /[0-9a-f]/i.test(character) ? [] : [...new TextEncoder().encode(character)];
      });
      all.push(decode(Uint8Array.from(bytes), name));
    }
    if (/^[\w+/=\s]+$/.test(text)) all.push(decode(new Uint8Array(Buffer.from(text, 'base64')), charset));
    const word = /^=\?([^?]+)\?b\?([^?]*)\?=$/i.exec(text);
    if (word) all.push(decode(new Uint8Array(Buffer.from(word[2] ?? '', 'base64')), 'utf-8'));
  }
  const entities: Record<string, string> = {
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
  };
  return all.flatMap((text) => {
    const bare = text.replace(/<[^>]*>/g, '').replace(/&shy;|\u00ad/g, '');
    const named = bare.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
    const numbered = named.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex ? 16 : 10)),
    );
    return [text, bare, numbered];
  });
}

const text = fc.stringMatching(/^[A-Za-zäöüßÄÖÜé€„“–0-9 =?_.,]{1,120}(?:\n[A-Za-zäöüß=. ]{0,90}){0,6}$/);

function quotedPrintable(bytes: Uint8Array, breaks: readonly number[]): string {
  let line = '';
  let result = '';
  [...bytes].forEach((byte, index) => {
    if (byte === 0x0a) {
      result += `${line.replace(/ $/, '=20')}\r\n`;
      line = '';
      return;
    }
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    const token = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + token.length > (breaks[index % breaks.length] ?? 70)) {
      result += `${line}=\r\n`;
      line = '';
    }
    line += token;
  });
  return result + line.replace(/ $/, '=20');
}

function encodeIn(value: string, charset: 'utf-8' | 'windows-1252'): Uint8Array {
  if (charset === 'utf-8') return new TextEncoder().encode(value);
  return Uint8Array.from([...value].map((character) => windows1252Byte(character.codePointAt(0) ?? 0x3f)));
}

describe('any text in any encoding', () => {
  const charsets = fc.constantFrom('utf-8' as const, 'windows-1252' as const);

  it('comes back from quoted-printable, each word from its place', () => {
    fc.assert(
      fc.property(text, charsets, fc.array(fc.integer({min: 4, max: 75}), {minLength: 1}), (body, charset, breaks) => {
        const encoded = quotedPrintable(encodeIn(body, charset), breaks);
        const head = `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`;
        const reading = readEml(new TextEncoder().encode(head + encoded), {}, verbatim);
        const {source} = theLetter(reading);
        expect(source.text.replace(/\r\n/g, '\n')).toBe(body);
        expect(reading.problems).toEqual([]);
        for (const match of source.text.matchAll(/[\p{L}\p{N}]+/gu)) {
          const place = source.toOriginal([match.index, match.index + match[0].length]);
          const raw = source.original.slice(...place).replace(/=\r\n/g, '');
          expect(readings(raw, charset)).toContain(match[0]);
        }
      }),
      {numRuns: 150},
    );
  });

  it('comes back from base64, as a whole', () => {
    fc.assert(
      fc.property(text, charsets, fc.integer({min: 4, max: 76}), (body, charset, width) => {
        const encoded = Buffer.from(encodeIn(body, charset)).toString('base64');
        const lines = encoded.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\r\n') ?? '';
        const head = `Content-Type: text/plain; charset=${charset}\r\nContent-Transfer-Encoding: base64\r\n\r\n`;
        const letter = theLetter(readEml(new TextEncoder().encode(head + lines), {}, verbatim));
        expect(letter.source.text).toBe(body);
        expect(letter.source.toOriginal([0, 1])).toEqual([head.length, head.length + lines.length]);
        expect(letter.encoded?.decoded.text).toBe(body);
      }),
      {numRuns: 100},
    );
  });

  it('comes back raw, in UTF-8 and in windows-1252', () => {
    fc.assert(
      fc.property(text, charsets, (body, charset) => {
        const head = `Content-Type: text/plain; charset=${charset}\r\n\r\n`;
        const bytes = encodeIn(head + body, charset);
        const {source} = theLetter(readEml(bytes, {}, verbatim));
        expect(source.text).toBe(body);
        if (body !== '') expect(source.original.slice(...source.toOriginal([0, body.length]))).toBe(body);
      }),
      {numRuns: 100},
    );
  });

  it('comes back from the words of a subject', () => {
    fc.assert(
      fc.property(text, charsets, fc.boolean(), fc.integer({min: 1, max: 20}), (value, charset, base64, size) => {
        const subject = value.replace(/\s+/g, ' ').trim();
        fc.pre(subject !== '');
        const bytes = encodeIn(subject, charset);
        const words: string[] = [];
        for (let at = 0; at < bytes.length; at += size) {
          const chunk = bytes.subarray(at, at + size);
          const inner = base64
            ? Buffer.from(chunk).toString('base64')
            : [...chunk].map((byte) => `=${byte.toString(16).padStart(2, '0')}`).join('');
          words.push(`=?${charset}?${base64 ? 'B' : 'q'}?${inner}?=`);
        }
        const head = `From: a@b.example\r\nSubject: ${words.join('\r\n ')}\r\n\r\n`;
        const letter = theLetter(readEml(new TextEncoder().encode(head), {}, verbatim));
        expect(letter.mail?.subject).toBe(subject);
        const [start, end] = letter.source.toOriginal([0, subject.length]);
        expect(head.slice(start, end)).toContain(words.length > 1 ? '?=' : '');
        expect(start).toBeGreaterThanOrEqual(head.indexOf('=?'));
        expect(end).toBeLessThanOrEqual(head.length - 4);
      }),
      {numRuns: 150},
    );
  });
});

describe('odd input', () => {
  it('never throws and stays fast, whatever the bytes', () => {
    const began = process.cpuUsage().user;
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 400}), (bytes) => {
        readEml(bytes, {}, formats);
      }),
      {numRuns: 300},
    );
    const random = fc.sample(fc.integer({min: 0, max: 0x7fffffff}), {numRuns: 1200, seed: 7});
    messages.forEach(({url}, index) => {
      const whole = new Uint8Array(readFileSync(url));
      for (let turn = 0; turn < 40; turn++) {
        const one = random[(index * 40 + turn) % random.length] ?? 0;
        const bytes = turn % 2 === 0 ? whole.slice(0, one % whole.length) : whole.slice();
        for (let change = 0; change < 8; change++) bytes[(one * (change + 3)) % bytes.length] = (one >> change) & 0xff;
        const reading = readEml(bytes, {path: 'x.eml'}, formats);
        for (const {source} of reading.letters) {
          for (const {from, text: piece, kind} of source.segments) {
            if (from[0] < 0 || from[1] > source.original.length || from[0] > from[1])
              throw new Error(`outside: ${from}`);
            if (kind === 'verbatim' && source.original.slice(...from) !== piece) throw new Error('not verbatim');
          }
          for (const hint of source.hints) if (hint.at[1] > source.text.length) throw new Error('hint outside');
        }
      }
    });
    expect(process.cpuUsage().user - began).toBeLessThan(20_000_000);
  });

  it.each([
    ['many boundaries', `Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\n'.repeat(60_000)}`],
    ['boundaries that are none', `Content-Type: multipart/mixed; boundary=x\n\n${'--xy '.repeat(200_000)}`],
    ['deep nesting', nested(400)],
    ['unclosed words', `Subject: ${'=?utf-8?Q?'.repeat(15_000)}\n\n`],
    ['open comments', `From: ${'('.repeat(150_000)}\n\n`],
    ['addresses', `To: ${'a, '.repeat(60_000)}\n\n`],
    ['equals signs', `Content-Transfer-Encoding: quoted-printable\n\n${'= '.repeat(400_000)}`],
    ['quotation marks', `From: a\n\n${'> \n\n'.repeat(150_000)}`],
    ['introductions', `From: a\n\n${'Am 1.1.2026 um 10:00 schrieb\n'.repeat(40_000)}`],
    ['header blocks', `From: a\n\nx\n${'Von: a\n'.repeat(100_000)}`],
    ['one long line', `From: a\n\n${'wort '.repeat(300_000)}`],
    ['flowed', `Content-Type: text/plain; format=flowed\n\n${'a \n'.repeat(300_000)}`],
  ])('reads %s in linear time', (_, message) => {
    const began = process.cpuUsage().user;
    readEml(eml(message), {}, verbatim);
    expect(process.cpuUsage().user - began).toBeLessThan(4_000_000);
  });
});

function nested(depth: number): string {
  let message = '';
  for (let level = 0; level < depth; level++)
    message += `Content-Type: multipart/mixed; boundary=b${level}\n\n--b${level}\n`;
  return `${message}\nText`;
}

describe('what a message leaves open', () => {
  it('reads encrypted mail as nothing but a notice', () => {
    const reading = mail(
      'From: a@b.example\nContent-Type: multipart/encrypted; boundary=e\n\n--e\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--e--\n',
    );
    expect(reading.letters).toEqual([]);
    expect(reading.problems.map(({message}) => message)).toEqual(['mail-encrypted']);
  });

  it('takes an unfinished mail with expressions for a template, a sent one not', () => {
    const body = '\n\nHallo {{ customer.name }},\n\nIhr Code ist da.\n';
    const draft = mail(`Subject: Code${body}`);
    expect(draft.template).toBe(true);
    expect(theLetter(draft).source.fields()).toHaveLength(1);
    const sent = mail(`From: a@b.example\nTo: c@d.example\nDate: Mon, 1 Jun 2026 10:00:00 +0200\nSubject: Code${body}`);
    expect(sent.template).toBe(false);
    expect(theLetter(sent).source.text).toContain('{{ customer.name }}');
  });

  it('points into the header for the subject and behind it for the text', () => {
    const letter = theLetter(mail('Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?= aus Ulm\n\nHallo Welt'));
    const {source} = letter;
    expect(source.text).toBe('Grüße aus Ulm\n\nHallo Welt');
    expect(source.original.slice(...source.toOriginal([0, 5]))).toBe('Gr=C3=BC=C3=9Fe');
    expect(source.original.slice(...source.toOriginal([10, 13]))).toBe('Ulm');
    expect(source.original.slice(...source.toOriginal([15, 20]))).toBe('Hallo');
    expect(source.hints).toContainEqual({kind: 'part', part: 'subject', at: [0, 13]});
  });

  it('reads fields of a draft in the subject, too', () => {
    const {source} = theLetter(mail('Subject: Ihr Vertrag {{ contract.number }}\n\nGuten Tag'));
    expect(source.fields().map(({field}) => field.name)).toEqual(['contract.number']);
    expect(source.text).not.toContain('{{');
  });

  it('reads text without a header, and text behind a header without an empty line', () => {
    expect(theLetter(mail('Guten Tag Frau Meyer,\n\nkeine Mail.\n')).source.text).toContain('Guten Tag Frau Meyer');
    const letter = theLetter(mail('Subject: Hallo\nGuten Tag Frau Meyer,\n\nText.\n'));
    expect(letter.source.text.replace(/\s+/g, ' ').trim()).toBe('Hallo Guten Tag Frau Meyer, Text.');
  });

  it('leaves the footer of a mailing list out of base64', () => {
    const encoded = Buffer.from('Hallo Liste,\nschöne Grüße').toString('base64');
    const reading = mail(
      `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${encoded}\n___________\nList mailing list\n`,
    );
    expect(theLetter(reading).source.text).toBe('Hallo Liste,\nschöne Grüße');
    expect(reading.problems.map(({message}) => message)).toEqual(['mail-base64']);
  });

  it('ends lines at a lone CR', () => {
    const bytes = new TextEncoder().encode('From: a@b.example\rSubject: Hallo\r\rGuten Tag,\r\rText.\r');
    const {source} = theLetter(readEml(bytes, {}, formats));
    expect(source.text.trim()).toBe('Hallo\n\nGuten Tag,\n\nText.');
    expect(source.original.slice(...source.toOriginal([19, 23]))).toBe('Text');
  });

  it.each([
    ['"Müller, \\"der\\" Hans" <hans@x.example>', [{name: 'Müller, "der" Hans', address: 'hans@x.example'}]],
    ['undisclosed-recipients:;', []],
    ['Team: a@b.example, "C" <c@d.example>;, x@y.example', ['a@b.example', 'c@d.example', 'x@y.example']],
    ['Hargreaves, Tom <tom@x.example>', [{name: 'Hargreaves, Tom', address: 'tom@x.example'}]],
    ['tom@x.example (Tom (der Erste))', [{name: 'Tom (der Erste)', address: 'tom@x.example'}]],
    ['=?utf-8?Q?Kern=2C_Lea?= <lea@x.example>', [{name: 'Kern, Lea', address: 'lea@x.example'}]],
    ["'Lea' <lea@x.example>; <b@x.example>", [{name: 'Lea', address: 'lea@x.example'}, {address: 'b@x.example'}]],
  ])('reads the addresses %s', (value, expected) => {
    const to = theLetter(mail(`To: ${value}\n\nText`)).mail?.to ?? [];
    if (expected.every((one) => typeof one === 'string')) expect(to.map(({address}) => address)).toEqual(expected);
    else expect(to).toEqual(expected);
  });

  it.each([
    ['Tue, 4 Mar 2025 10:12:44 +0100', '2025-03-04T10:12:44+01:00'],
    ['4 Mar 25 9:05 GMT', '2025-03-04T09:05:00+00:00'],
    ['Mon, 31 Mar 2025 07:00:01 +0200 (CEST)', '2025-03-31T07:00:01+02:00'],
    ['Fri, 29 Feb 2024 23:59:60 EST', '2024-02-29T23:59:60-05:00'],
    ['Sat, 29 Feb 2025 10:00:00 +0000', undefined],
    ['gestern', undefined],
  ])('reads the date %s', (value, expected) => {
    expect(theLetter(mail(`Date: ${value}\n\nText`)).mail?.date).toBe(expected);
  });

  it.each([
    ['quoted-printable', 'utf-8', 'Grüße = <gut>', 'Gr=C3=BC=C3=9Fe =3D <gut>'],
    ['quoted-printable', 'windows-1252', 'Grüße', 'Gr=FC=DFe'],
    ['quoted-printable', 'iso-8859-15', '5 €', undefined],
    ['8bit', 'utf-8', 'Grüße', 'Grüße'],
    ['base64', 'utf-8', 'Hallo', undefined],
  ])('writes a replacement into %s text in %s', (encoding, charset, replacement, expected) => {
    const letter = theLetter(
      mail(
        `Subject: Eins zwei\nContent-Type: text/plain; charset=${charset}\nContent-Transfer-Encoding: ${encoding}\n\nSGFsbG8g\n`,
      ),
    );
    const end = letter.source.original.length;
    expect(letter.rewrite?.(replacement, [end - 5, end - 3])).toBe(expected);
    expect(letter.rewrite?.('drei', [9, 13])).toBe('drei');
    expect(letter.rewrite?.('Größe', [9, 13])).toBe(undefined);
  });

  it('escapes a replacement in HTML', () => {
    const letter = theLetter(mail('Content-Type: text/html; charset=utf-8\n\n<p>Hallo</p>'));
    const [at] = [letter.source.toOriginal([0, 5])];
    expect(letter.rewrite?.('A & B < C', at)).toBe('A &amp; B &lt; C');
  });

  it('joins encoded words of different charsets without the blank between them', () => {
    const letter = theLetter(mail('Subject: =?iso-8859-1?Q?Gr=FC=DFe_?= =?utf-8?Q?f=C3=BCr?= Sie\n\nText'));
    expect(letter.mail?.subject).toBe('Grüße für Sie');
  });

  it('believes the declared charset where two bytes are UTF-8 by accident', () => {
    const of = (charset: string) => {
      const head = new TextEncoder().encode(`Content-Type: text/plain; charset=${charset}\r\n\r\nDer Spa`);
      return theLetter(readEml(new Uint8Array([...head, 0xdf, 0x84]), {}, verbatim)).source.text;
    };
    expect(of('windows-1252')).toBe('Der Spaß„');
    expect(of('utf-8')).toBe('Der Spa\u07c4');
  });

  it('leaves a byte order mark out of decoded text', () => {
    const encoded = Buffer.from('\ufeffHallo').toString('base64');
    expect(theLetter(mail(`Content-Transfer-Encoding: base64\n\n${encoded}\n`)).source.text).toBe('Hallo');
  });

  it('reads the plain text where the HTML holds only a picture', () => {
    const part = (type: string, text: string): string => `--a\nContent-Type: ${type}\n\n${text}\n`;
    const parts = part('text/plain', 'Guten Tag.') + part('text/html', '<body><img src="x.png"></body>');
    const letter = theLetter(mail(`Content-Type: multipart/alternative; boundary=a\n\n${parts}--a--\n`));
    expect(letter.source.text.trim()).toBe('Guten Tag.');
  });
});
