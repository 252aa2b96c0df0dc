import {strToU8, zipSync} from 'fflate';
import {docx, paragraph} from '../formats/office/build.js';
import {msgOf} from '../support/msg.js';

/** A file that is made to take all the memory or all the time there is. */
export interface Bomb {
  /** What the file is called; the extension says how it is read. */
  readonly file: string;
  content(): string | Uint8Array;
  /** What klarbrief says about it; without it, it is read as it stands. */
  readonly told?: string;
  /** It takes several seconds, and is tried only when all are asked for. */
  readonly long?: true;
}

const greeting = 'Sehr geehrte Frau Meyer,\n\n';
const mail = 'From: a@b.example\nTo: c@d.example\nSubject: Ihr Termin\nMIME-Version: 1.0\n';

/** All that is known to have broken a reader of letters somewhere, here or elsewhere. */
export const bombs: readonly Bomb[] = [
  {
    file: 'zip.docx',
    content: () => zipSync({'word/document.xml': new Uint8Array(80_000_000)}),
    told: 'office-too-large',
  },
  {
    file: 'zip.odt',
    long: true,
    content: () =>
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': new Uint8Array(80_000_000),
      }),
    told: 'office-too-large',
  },
  {
    file: 'files.docx',
    content: () =>
      docx(paragraph('Hallo'), {
        others: Object.fromEntries(Array.from({length: 3000}, (_, at) => [`a${at}`, new Uint8Array()])),
      }),
    told: 'office-too-many-files',
  },
  {file: 'deep.docx', content: () => docx('<w:p>'.repeat(50_000)), told: 'office-too-deep'},
  {
    file: 'laughs.docx',
    content: () => zipSync({'[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(laughs)}),
    told: 'office-doctype',
  },
  {
    file: 'boxes.docx',
    long: true,
    content: () =>
      docx(
        `<w:p><w:r><w:txbxContent>${'<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(200_000)}</w:txbxContent></w:r></w:p>`,
      ),
    told: 'text-too-long',
  },
  {file: 'circle.msg', content: circle, told: 'msg-damaged'},
  {file: 'deep.html', content: () => '<div>'.repeat(200_000), told: 'html-too-deep'},
  {file: 'laughs.html', content: () => laughs},
  {file: 'angles.html', long: true, content: () => '<'.repeat(1_000_000), told: 'text-too-long'},
  {file: 'quotes.md', content: () => `${'> '.repeat(100_000)}Hallo`, told: 'paragraph-too-long'},
  {file: 'lists.md', long: true, content: () => `${'- '.repeat(100_000)}Hallo`, told: 'paragraph-too-long'},
  {file: 'items.md', long: true, content: () => '* a\n'.repeat(200_000), told: 'text-too-long'},
  {file: 'stars.md', long: true, content: () => '*a_ '.repeat(100_000), told: 'paragraph-too-long'},
  {file: 'nested.eml', content: () => nestedMail(10_000), told: 'mail-too-deep'},
  {
    file: 'parts.eml',
    content: () =>
      `${mail}Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\nHallo, danke.\n'.repeat(20_000)}--b--`,
    told: 'mail-too-many-parts',
  },
  {file: 'headers.eml', content: () => `${'X-A: b\n'.repeat(500_000)}\nHallo`, told: 'mail-header-too-long'},
  {
    file: 'encoded.eml',
    long: true,
    content: () => `${mail}Content-Transfer-Encoding: quoted-printable\n\n${'=E4'.repeat(600_000)}`,
  },
  {file: 'deep.json', content: () => '['.repeat(1_000_000), told: 'texts-too-deep'},
  {file: 'deep.yaml', content: () => '['.repeat(100_000), told: 'texts-nested'},
  {file: 'dashes.yaml', content: () => `${'- '.repeat(50_000)}a`, told: 'texts-nested'},
  {file: 'keys.yaml', content: () => '- ? '.repeat(250), told: 'texts-nested'},
  {file: 'laughs.yaml', content: yamlLaughs},
  {file: 'documents.yaml', long: true, content: () => '---\na: b\n'.repeat(50_000), told: 'texts-no-letters'},
  {file: 'open.twig', content: () => '{{ '.repeat(100_000)},
  {file: 'ifs.twig', content: () => '{% if a %}x{% else %}'.repeat(50_000), told: 'too-many-branches'},
  {file: 'open.hbs', content: () => '{{!--'.repeat(200_000), told: 'text-too-long'},
  {file: 'open.blade.php', long: true, content: () => '{!!'.repeat(200_000), told: 'text-too-long'},
  {file: 'word.txt', content: () => greeting + 'a'.repeat(10_000_000), told: 'text-too-long'},
  {
    file: 'sentence.txt',
    content: () => greeting + 'vielen Dank für das Schreiben '.repeat(35_000),
  },
  {
    file: 'line.txt',
    long: true,
    content: () => greeting + 'Vielen Dank für Ihr Schreiben. '.repeat(35_000),
  },
  {file: 'lines.txt', long: true, content: () => 'a\n'.repeat(900_000), told: 'text-too-long'},
  {file: 'stops.txt', long: true, content: () => greeting + 'z. B. '.repeat(300_000), told: 'text-too-long'},
  {file: 'dates.txt', long: true, content: () => greeting + 'am 3. Mai 2026 '.repeat(100_000), told: 'text-too-long'},
  {
    file: 'findings.txt',
    long: true,
    content: () =>
      greeting +
      'Anbei wird hiermit diesbezüglich mitgeteilt, dass dies seitens unseres Hauses erfolgt.\n\n'.repeat(20_000),
    told: 'too-many-findings',
  },
  {
    file: 'front-matter.md',
    long: true,
    content: () => `---\n${'a: b\n'.repeat(400_000)}---\nHallo`,
    told: 'text-too-long',
  },
  {file: 'large.txt', content: () => 'a b '.repeat(7_000_000), told: 'file-too-large'},
];

const laughs = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({length: 10}, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><p>&a9;</p>`;

function yamlLaughs(): string {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return letters
    .map(
      (letter, at) =>
        `${letter}: &${letter} [${at === 0 ? '"Guten Tag Frau Meyer, danke. Bis bald."' : `*${letters[at - 1]}, `.repeat(9)}]`,
    )
    .join('\n');
}

function nestedMail(depth: number): string {
  const openings = Array.from(
    {length: depth},
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
  );
  return `${mail}${openings.join('')}Content-Type: text/plain\n\nHallo\n`;
}

/** A message whose sectors lead in a circle. */
function circle(): Uint8Array {
  const bytes = msgOf({streams: {'0037001F': 'Ihr Termin', '1000001F': greeting.repeat(500)}});
  const view = new DataView(bytes.buffer);
  // Every sector of the table, the last one of the file, leads back to the first.
  for (let at = bytes.length - 512; at < bytes.length; at += 4) view.setUint32(at, 0, true);
  return bytes;
}
