import {readdirSync, readFileSync} from 'node:fs';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {defaults, lint} from '../src/index.js';
import {docx, odt, openParagraph, paragraph} from './formats/office/build.js';
import {msgOf} from './support/msg.js';

/** A letter that somebody wrote as text, in UTF-8. */
interface Letter {
  readonly path: string;
  readonly text: string;
}

const letters: readonly Letter[] = ['test/annotated', 'test/clean'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .map((name) => ({path: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8')})),
);

/** What is said of a letter: rule, level, quoted words, and the words that stand where the finding points. */
function said(
  path: string,
  value: Uint8Array | string,
  decoded: string,
  back: (words: string) => string,
): readonly string[] {
  const {messages} = lint(new VFile({path, value}), defaults);
  return messages.map((message) => {
    const {ruleId, fatal, actual, expected, place} = message;
    const range = place && 'start' in place ? place : undefined;
    const there = decoded.slice(range?.start.offset ?? 0, range?.end.offset ?? 0);
    const words = (text: string): string => back(text).replace(/\s+/g, ' ').trim();
    return [ruleId, fatal, words(actual ?? ''), words(there), words((expected ?? []).join(' / '))].join(' | ');
  });
}

const same = (words: string): string => words;

/** How one letter can be written in other ways that people do not see. */
interface Way {
  readonly name: string;
  readonly write: (text: string) => string;
  /** From the other way of writing to the first, for the words that are quoted. */
  readonly back?: (words: string) => string;
  /** What becomes of the words that are quoted in the first way of writing. */
  readonly also?: (words: string) => string;
  readonly bytes?: (text: string) => Uint8Array;
  readonly for?: (letter: Letter) => boolean;
}

const fitsWindows = ({text}: Letter): boolean => /^[\u0000-\u007F\u00A0-\u00FF€‚„…‘’“”•–—]*$/.test(text);
const windowsMarks: Readonly<Record<string, number>> = {
  '€': 0x80,
  '‚': 0x82,
  '„': 0x84,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
};
const windows = (text: string): Uint8Array => Uint8Array.from(text, (one) => windowsMarks[one] ?? one.charCodeAt(0));
const utf16 = (text: string): Uint8Array => Buffer.from(`\uFEFF${text}`, 'utf16le');

const ways: readonly Way[] = [
  {
    name: 'line ends of Windows',
    write: (text) => text.replaceAll('\n', '\r\n'),
    back: (words) => words.replaceAll('\r\n', '\n'),
  },
  {
    name: 'line ends of old Macs',
    write: (text) => text.replaceAll('\n', '\r'),
    back: (words) => words.replaceAll('\r', '\n'),
    for: ({path}) => path.endsWith('.txt'),
  },
  {name: 'a byte order mark', write: (text) => `\uFEFF${text}`, back: (words) => words.replace(/^\uFEFF/, '')},
  {
    name: 'letters and their marks apart',
    write: (text) => text.normalize('NFD'),
    back: (words) => words.normalize('NFC'),
  },
  {
    name: 'blanks at the ends of lines',
    write: (text) => text.replace(/(?<=\S)\n/g, ' \n'),
    for: ({path}) => path.endsWith('.txt'),
  },
  {name: 'no line end at the end', write: (text) => text.trimEnd()},
  {name: 'empty lines at the end', write: (text) => `${text}\n\n\n`},
  {name: 'windows-1252', write: same, bytes: windows, for: fitsWindows},
  {name: 'quotation marks of a typewriter', write: (text) => typed(text), back: (words) => typed(words), also: typed},
  {name: 'hard line breaks', write: (text) => wrapped(text)},
  {name: 'UTF-16', write: same, bytes: utf16},
];

/** Quotation marks as a typewriter has them. */
function typed(text: string): string {
  return text.replace(/[„“”]/g, '"').replace(/(?<=\w)’(?=\w)/g, "'");
}

/** Lines of prose broken where mail programs break them; no line begins like an item of a list or a quotation. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (line.length < 100 || /^\s|^[-*>|#]|\|/.test(line)) return line;
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(' ')) {
        const full = current.length + word.length > 76;
        if (full && current !== '' && /^[A-Za-zÄÖÜäöüß„“(]{2}/.test(word)) {
          lines.push(current);
          current = word;
        } else current = current === '' ? word : `${current} ${word}`;
      }
      return [...lines, current].join('\n');
    })
    .join('\n');
}

/** A page knows no columns that are made of blanks. */
function isProse({path, text}: Letter): boolean {
  return path.endsWith('.txt') && !/\S {3,}\S/.test(text);
}

/** A page is an e-mail: other law counts for advertising, something else is attached, and another line is the subject. */
const ofMails: ReadonlySet<string | undefined> = new Set([
  'existing-relationship',
  'attachment-missing',
  'outdated-form',
]);

/** The letter as a page: a paragraph for every block, umlauts as entities. */
function asHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    ä: '&auml;',
    ö: '&ouml;',
    ü: '&uuml;',
    ß: '&szlig;',
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
  };
  const encoded = text.trim().replace(/[äöüß&<>]/g, (one) => entities[one] ?? one);
  const blocks = encoded.split(/\n{2,}/).map((block) => `<p>${block.replaceAll('\n', '<br>\n')}</p>`);
  return `<!DOCTYPE html>\n<html><body>\n${blocks.join('\n')}\n</body></html>\n`;
}

/** A letter in a file that is more than its text. */
interface Wrapping {
  readonly path: string;
  readonly write: (text: string) => string | Uint8Array;
  /** Words of the file as the letter has them. */
  readonly back?: (words: string) => string;
}

const header = (encoding: string, type = 'plain'): string =>
  `From: Jörg Müller <joerg@wasserwerk.example>
To: Özlem Grün <oezlem@post.example>
Subject: Die Änderung für Ihren Zähler
Date: Mon, 04 May 2026 09:00:00 +0200
MIME-Version: 1.0
Content-Type: text/${type}; charset=utf-8
Content-Transfer-Encoding: ${encoding}

`;
const quoted = (text: string): string =>
  text.replace(/[^\n\x20-\x3c\x3e-\x7e]/g, (sign) =>
    Array.from(Buffer.from(sign), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
const unquoted = (words: string): string =>
  Buffer.from(
    words.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
const inMail = (text: string, encoding: string, body: string, type = 'plain'): string =>
  header(encoding, type).normalize(text.normalize('NFC') === text ? 'NFC' : 'NFD') + body;
const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

const wrappings: readonly Wrapping[] = [
  {path: 'brief.eml', write: (text) => inMail(text, '8bit', text)},
  {path: 'gesendet.eml', write: (text) => inMail(text, 'quoted-printable', quoted(text)), back: unquoted},
  {
    path: 'kodiert.eml',
    write: (text) =>
      new TextEncoder().encode(inMail(text, 'base64', Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\n'))),
  },
  {path: 'seite.eml', write: (text) => inMail(text, '8bit', text.replace(/^.+$/gm, '<p>$&</p>'), 'html')},
  {
    path: 'brief.docx',
    write: (text) =>
      docx(
        text
          .split('\n')
          .map((line) => paragraph(line))
          .join(''),
      ),
  },
  {
    path: 'brief.odt',
    write: (text) =>
      odt(
        text
          .split('\n')
          .map((line) => openParagraph(line))
          .join(''),
      ),
  },
  {
    path: 'brief.msg',
    write: (text) => msgOf({streams: {'0037001F': 'Ihr Zähler', '1000001F': text, '001A001F': 'IPM.Note'}}),
  },
  {path: 'mails.de.yaml', write: (text) => `mail:\n  subject: Die Änderung\n  body: |\n${indented(text)}`},
  {path: 'mails.de.json', write: (text) => JSON.stringify({mail: {subject: 'Die Änderung', body: text}})},
  {path: 'de.po', write: (text) => `msgid "mail.body"\nmsgstr ${JSON.stringify(text)}\n`},
  {
    path: 'zeichen.de.json',
    write: (text) =>
      JSON.stringify({mail: {body: text}}).replace(
        /[\u0080-\uffff]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
    back: (words) =>
      words.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  },
  {path: 'mails_de.properties', write: (text) => `mail.body=${text.replaceAll('\n', '\\n')}\n`},
];

describe('what is found does not depend on how a letter is written:', () => {
  it.each(ways)('$name', {timeout: 120_000}, ({write, back = same, also = same, bytes, for: fits = () => true}) => {
    const differ: Record<string, unknown> = {};
    const fitting = letters.filter(fits);
    expect(fitting.length).toBeGreaterThan(50);
    for (const {path, text} of fitting) {
      const plain = said(path, text, text, also);
      const written = write(text);
      const value = bytes?.(written) ?? new TextEncoder().encode(written);
      // In UTF-16 offsets count from behind the mark as well.
      const decoded = bytes === utf16 ? `\uFEFF${written}` : written;
      const other = said(path, value, decoded, back);
      if (other.join('\n') !== plain.join('\n'))
        differ[path] = {
          more: other.filter((one) => !plain.includes(one)),
          less: plain.filter((one) => !other.includes(one)),
        };
    }
    expect(differ).toEqual({});
  });

  it('as text or as a page', {timeout: 120_000}, () => {
    const differ: Record<string, unknown> = {};
    const prose = letters.filter(isProse);
    expect(prose.length).toBeGreaterThan(30);
    for (const {path, text} of prose) {
      const rulesOf = (file: VFile): readonly string[] =>
        lint(file, defaults)
          .messages.filter(({ruleId}) => !ofMails.has(ruleId))
          .map(({ruleId, actual}) => `${ruleId} | ${(actual ?? '').replace(/\s+/g, ' ')}`);
      const plain = rulesOf(new VFile({path, value: text.trim()}));
      const page = rulesOf(new VFile({path: path.replace(/txt$/, 'html'), value: asHtml(text)}));
      if (page.join('\n') !== plain.join('\n'))
        differ[path] = {
          more: page.filter((one) => !plain.includes(one)),
          less: plain.filter((one) => !page.includes(one)),
        };
    }
    expect(differ).toEqual({});
  });

  it.each(wrappings)(
    'with letters and their marks apart, in $path',
    {timeout: 120_000},
    ({path, write, back = same}) => {
      const differ: Record<string, unknown> = {};
      // Marks of markup would be another letter in a file of another kind.
      const some = letters.filter((letter, at) => isProse(letter) && !/[<>&"\\{}%]/.test(letter.text) && at % 4 === 0);
      expect(some.length).toBeGreaterThan(5);
      let all = 0;
      for (const letter of some) {
        const [whole, apart] = (['NFC', 'NFD'] as const).map((form) => {
          const value = write(letter.text.normalize(form));
          // What has no text of its own is shown as its paragraphs.
          const decoded = typeof value === 'string' ? value : '';
          return said(path, value, decoded, (words) => back(words).normalize('NFC'));
        });
        all += whole?.length ?? 0;
        if (apart?.join('\n') !== whole?.join('\n')) differ[letter.path] = {whole, apart};
      }
      expect(all).toBeGreaterThan(10);
      expect(differ).toEqual({});
    },
  );
});
