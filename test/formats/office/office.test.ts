import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {allFormats} from '../../../src/formats/all.js';
import {chooseFormat, read} from '../../../src/formats/index.js';
import {formatsFor} from '../../../src/formats/lazy.js';
import {readOffice} from '../../../src/formats/office/index.js';
import {lint} from '../../../src/index.js';
import {compact} from '../../../src/report/compact.js';
import {json} from '../../../src/report/json.js';
import {pretty} from '../../../src/report/pretty.js';
import {scopeOf} from '../../../src/settings/scope.js';
import {docx, odt, openParagraph, paragraph, run, xml} from './build.js';

const root = join(import.meta.dirname, '../../..');

function check(value: Uint8Array | string, path: string): VFile {
  return lint(new VFile({value: typeof value === 'string' ? new TextEncoder().encode(value) : value, path}));
}

/** Findings without their places: each format has its own. */
function findings(file: VFile): string[] {
  return file.messages.map(({ruleId, actual, reason}) => `${ruleId}: ${actual} (${reason})`).sort();
}

describe('A letter has the same findings as a text, a Word document and an OpenDocument', () => {
  const letters = ['playground/letters', 'test/clean'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => `${folder}/${name}`),
  );

  it('has letters to show it', () => {
    expect(letters.length).toBeGreaterThan(3);
    expect(
      findings(check(readFileSync(join(root, 'playground/letters/stadtwerke-preisanpassung.txt')), 'a.txt')).length,
    ).toBeGreaterThan(5);
  });

  it.each(letters)('%s', (name) => {
    const text = readFileSync(join(root, name), 'utf8').replaceAll('\r\n', '\n');
    const expected = findings(check(text, 'brief.txt'));
    const blocks = text.trim().split(/\n[ \t]*\n+/);
    const lines = (block: string) => (block.split('\n').some((line) => line.length > 60) ? [block] : block.split('\n'));
    const spaced = docx(blocks.map((block) => paragraph(block, '<w:spacing w:after="240"/>')).join(''));
    const typed = docx(
      blocks
        .map((block) =>
          lines(block)
            .map((line) => paragraph(line))
            .join(''),
        )
        .join(paragraph('')),
    );
    const open = odt(
      blocks
        .map((block) =>
          lines(block)
            .map((line) => openParagraph(line))
            .join(''),
        )
        .join(openParagraph('')),
    );
    expect(findings(check(spaced, 'brief.docx'))).toEqual(expected);
    expect(findings(check(typed, 'brief.docx'))).toEqual(expected);
    expect(findings(check(open, 'brief.odt'))).toEqual(expected);
  });
});

describe('Documents are known', () => {
  const word = docx(paragraph('Guten Tag'));
  const open = odt(openParagraph('Guten Tag'));

  it('by what they are, not by their names', async () => {
    expect(chooseFormat(word, undefined)).toBe('docx');
    expect(chooseFormat(word, 'brief.odt')).toBe('docx');
    expect(chooseFormat(open, 'brief')).toBe('odt');
    expect(chooseFormat(new TextEncoder().encode('<p>Guten Tag</p>'), 'brief.docx')).toBe('html');
    expect(read(word, {}, allFormats).format).toBe('docx');
    expect(read(open, {}, await formatsFor('odt')).letters[0]?.source.text).toBe('Guten Tag');
    expect(read(word.subarray(0, 100), {path: 'brief.docx'}, allFormats).problems[0]?.message).toBe('office-damaged');
  });

  it('when Word has encrypted them', () => {
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const bytes = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0), ...name);
    expect(read(bytes, {path: 'brief.docx'}, allFormats).problems).toEqual([
      {rule: 'unreadable', message: 'office-encrypted', at: [0, 0]},
    ]);
  });

  it.each(['docx', 'docm', 'dotx', 'dotm', 'odt', 'ott'])('as letters that look like one: .%s', (extension) => {
    expect(scopeOf(`post/Brief.${extension.toUpperCase()}`)).toBe('text');
  });
});

describe('A finding in a document', () => {
  const options = {locale: 'en', color: false, note: false, quiet: false, incomplete: false, defaultName: '-'} as const;
  const file = check(
    docx(
      paragraph('Guten Tag Frau Meyer,') +
        paragraph('') +
        paragraph('bezüglich Ihrer Frage rufe ich Sie am Montag an.'),
      {
        footers: [paragraph('diesbezüglich')],
      },
    ),
    'brief.docx',
  );

  it('names its paragraph in every report, never a line', () => {
    expect(compact([file], options)).toContain('brief.docx: paragraph 3 (body): warning amtsdeutsch');
    expect(compact([file], {...options, locale: 'de'})).toContain('brief.docx: Absatz 3 (Text): warning amtsdeutsch');
    const text = pretty([file], options);
    expect(text).toContain('paragraph 3 (body): ');
    expect(text).toContain('(amtsdeutsch: paragraph 3 (body)');
    expect(text).not.toMatch(/\d:\d/);
  });

  it('carries it for programs, and is never fixable', () => {
    const [report] = JSON.parse(json([file], options)) as [
      {messages: {ruleId: string; expected: string[]; data: object}[]; data: {klarbrief: {extracted: boolean}}},
    ];
    const found = report.messages.find(({ruleId}) => ruleId === 'amtsdeutsch');
    expect(found?.data).toMatchObject({paragraph: 3, area: 'body'});
    expect(report.messages.flatMap(({expected}) => expected)).toEqual([]);
    expect(report.data.klarbrief.extracted).toBe(true);
    expect(file.data.reading?.letters[0]?.rewrite?.('zu', [0, 1])).toBeUndefined();
  });

  it('in the Base64 part of a mail names the line of the decoded text as well', () => {
    const text = Buffer.from('Guten Tag Frau Meyer,\n\nbezüglich Ihrer Frage rufe ich Sie am Montag an.\n').toString(
      'base64',
    );
    const mail = `From: a@b.example\nTo: c@d.example\nSubject: Hallo\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${text}\n`;
    const file = check(mail, 'post.eml');
    expect(file.messages.find(({ruleId}) => ruleId === 'amtsdeutsch')).toMatchObject({
      line: 8,
      data: {encoded: {part: expect.any(Number), line: 3, column: 1}},
    });
    expect(compact([file], options)).toMatch(/post\.eml:8:1: part \d, line 3:1: warning amtsdeutsch/);
  });
});

describe('Whatever a document holds', () => {
  const word = fc.integer({min: 1, max: 9999}).map((number) => `w${number}ä`);
  const words = fc.array(fc.array(word, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 12});
  const shapes = fc.infiniteStream(fc.constantFrom('plain', 'bold', 'cell', 'item', 'control', 'inserted', 'box'));

  it('every word is found in its paragraph, once and in order', () => {
    fc.assert(
      fc.property(words, shapes, (paragraphs, each) => {
        const body = paragraphs.map((own) => {
          const runs = own.map((one, index) => run(index > 0 ? ` ${one}` : one, index % 2 ? '<w:b/>' : '')).join('');
          const whole = `<w:p>${runs}</w:p>`;
          switch (each.next().value) {
            case 'cell':
              return `<w:tbl><w:tr><w:tc>${whole}</w:tc></w:tr></w:tbl>`;
            case 'item':
              return `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${runs}</w:p>`;
            case 'control':
              return `<w:sdt><w:sdtContent>${whole}</w:sdtContent></w:sdt>`;
            case 'inserted':
              return `<w:p><w:ins>${runs}</w:ins><w:del>${run('weg')}</w:del></w:p>`;
            default:
              return whole;
          }
        });
        const open = paragraphs.map(
          (own) => `<text:p>${own.map((one) => `<text:span>${one}</text:span>`).join(' ')}</text:p>`,
        );
        for (const bytes of [docx(body.join('')), odt(open.join('\n'))]) {
          const [letter] = readOffice(bytes, {}).letters;
          if (!letter?.paragraphs) throw new Error('not read');
          const {source, paragraphs: numbered} = letter;
          const found: string[][] = paragraphs.map(() => []);
          for (const match of source.text.matchAll(/w\d+ä/g)) {
            const at = source.toOriginal([match.index, match.index + match[0].length]);
            expect(source.original.slice(...at)).toBe(match[0]);
            const own = numbered.find((one) => one.at[0] <= at[0] && at[1] <= one.at[1]);
            found[(own?.number ?? 0) - 1]?.push(match[0]);
          }
          expect(found).toEqual(paragraphs);
          for (const {kind, text, from} of source.segments)
            if (kind === 'verbatim') expect(source.original.slice(...from)).toBe(text);
        }
      }),
      {numRuns: 150},
    );
  });

  const names =
    'w:p w:r w:t w:del w:ins w:moveFrom w:pPr w:rPr w:vanish w:b w:tbl w:tr w:trPr w:tc w:txbxContent w:fldSimple w:instrText w:sdt w:sdtPr w:sdtContent w:showingPlcHdr w:sectPr mc:AlternateContent mc:Choice mc:Fallback w:footnote w:tab w:br w:numPr w:numId text:p text:h text:span text:s text:list text:note text:note-body text:date text:placeholder text:conditional-text draw:text-box draw:custom-shape table:table table:table-row table:table-cell office:annotation style:header style:style text:section'.split(
      ' ',
    );
  const field = ['begin', 'separate', 'end', 'x'].map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);
  const attribute = fc.constantFrom(
    '',
    ' w:val="0"',
    ' w:val="x"',
    ' w:instr="IF 1 = 1 &quot;a"',
    ' text:c="-5"',
    ' text:c="1e9"',
    ' xmlns:w="q"',
  );
  const piece: fc.Arbitrary<string> = fc.oneof(
    fc.tuple(fc.constantFrom(...names), attribute).map(([name, more]) => `<${name}${more}>`),
    fc.constantFrom(...names).map((name) => `</${name}>`),
    fc.constantFrom(
      ...field,
      '<w:r><w:instrText>IF «a» = 1 "b" "c',
      '</w:instrText></w:r>',
      '<w:r><w:t>Wort',
      '</w:t></w:r>',
    ),
    fc.constantFrom(
      '<![CDATA[a]]>',
      '<!-- a -->',
      '&amp;',
      '&#0;',
      '&x;',
      '<',
      ' ',
      '\uE000',
      '{{ a }}',
      '{% if',
      '\u2028',
      '😴',
    ),
    fc.string({unit: 'binary', maxLength: 10}).map(xml),
  );

  it('odd nesting never throws and never yields a wrong place', () => {
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 50}).map((pieces) => pieces.join('')),
        (body) => {
          for (const bytes of [
            docx(body, {headers: [body], footnotes: body, styles: body}),
            odt(body, {automatic: body, header: body}),
          ]) {
            const {letters, problems} = readOffice(bytes, {});
            for (const {source, paragraphs = []} of letters) {
              for (const one of [source, ...source.branches]) {
                for (const {kind, text, from} of one.segments) {
                  if (kind === 'verbatim') expect(one.original.slice(...from)).toBe(text);
                  expect(from[0] <= from[1] && from[1] <= one.original.length).toBe(true);
                }
                for (const {at} of one.hints) expect(at[0] <= at[1] && at[1] <= one.text.length).toBe(true);
              }
              for (const {at} of [...paragraphs, ...problems])
                expect(at[0] <= at[1] && at[1] <= source.original.length).toBe(true);
            }
          }
        },
      ),
      {numRuns: 400},
    );
  });
});
