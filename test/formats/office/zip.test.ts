import fc from 'fast-check';
import {strFromU8, strToU8, type Zippable, zipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {readOffice} from '../../../src/formats/office/index.js';
import {openArchive} from '../../../src/formats/office/zip.js';
import {problemTexts} from '../../../src/formats/problem-texts.js';
import {docx, odt, openParagraph, paragraph} from './build.js';

const letter = docx(paragraph('Guten Tag Frau Meyer,') + paragraph('vielen Dank für Ihren Brief.'));

/** The one thing that is said about bytes that cannot be read. */
function refusal(bytes: Uint8Array, path = 'brief.docx'): string {
  const {letters, problems} = readOffice(bytes, {path});
  expect(letters).toEqual([]);
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  const text = problemTexts[problem?.message ?? ''];
  expect(text?.de).toMatch(/\.$/);
  expect(text?.en).toMatch(/\.$/);
  for (const slot of text?.de.match(/\{\w+\}/g) ?? []) expect(problem?.values).toHaveProperty(slot.slice(1, -1));
  return `${problem?.rule} ${problem?.message}`;
}

/** Change a number in the directory of an archive, in the record of the file whose name ends like this. */
function patched(bytes: Uint8Array, name: string, at: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let offset = 0; offset + 46 < copy.length; offset++) {
    if (view.getUint32(offset, true) !== 0x02014b50) continue;
    const found = strFromU8(copy.subarray(offset + 46, offset + 46 + view.getUint16(offset + 28, true)));
    if (!found.endsWith(name)) continue;
    if (size === 2) view.setUint16(offset + at, value, true);
    else view.setUint32(offset + at, value, true);
  }
  return copy;
}

const large = (size: number) => docx('', {others: {'word/document.xml': [new Uint8Array(size).fill(32), {level: 1}]}});

describe('An archive that is no letter ends with one finding that says what to do', () => {
  it('declares too much', () => {
    expect(refusal(patched(letter, 'document.xml', 24, 600_000_000))).toBe('limit office-too-large');
  });

  it('holds more than it declares', () => {
    const bomb = large(33_000_000);
    expect(bomb.length).toBeLessThan(300_000);
    expect(refusal(bomb)).toBe('limit office-too-large');
    expect(refusal(patched(bomb, 'document.xml', 24, 500))).toBe('limit office-too-large');
    expect(refusal(patched(large(100_000), 'document.xml', 24, 500))).toBe('unreadable office-damaged');
  });

  it('holds too much in all', () => {
    const spaces = new Uint8Array(31_000_000).fill(32);
    const document = strToU8('<w:document xmlns:w="x"/>');
    spaces.set(document);
    const others: Zippable = {
      'word/document.xml': [spaces, {level: 1}],
      'word/styles.xml': [spaces, {level: 1}],
      'word/footnotes.xml': document,
    };
    const bytes = patched(docx('', {others}), 'footnotes.xml', 24, 31_000_000);
    expect(refusal(bytes)).toBe('limit office-too-large');
  });

  it('does not mind what it never unpacks', () => {
    const others = {'word/media/image1.bmp': new Uint8Array(40_000_000)};
    expect(readOffice(docx(paragraph('Guten Tag'), {others}), {}).letters[0]?.source.text).toBe('Guten Tag');
  });

  it('holds too many files', () => {
    const others = Object.fromEntries(
      Array.from({length: 2001}, (_, index) => [`word/media/${index}.png`, new Uint8Array(0)]),
    );
    expect(refusal(docx(paragraph('Hallo'), {others}))).toBe('limit office-too-many-files');
  });

  it('is nested too deeply', () => {
    const deep = `${'<w:ins>'.repeat(1200)}${paragraph('x')}${'</w:ins>'.repeat(1200)}`;
    expect(refusal(docx(deep))).toBe('limit office-too-deep');
    expect(readOffice(docx(`${'<w:ins>'.repeat(900)}${paragraph('x')}${'</w:ins>'.repeat(900)}`), {}).problems).toEqual(
      [],
    );
  });

  it('has a document type', () => {
    const bytes = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="x"><w:body/></w:document>');
    expect(refusal(docx('', {others: {'word/document.xml': bytes}}))).toBe('unreadable office-doctype');
  });

  it('is encrypted', () => {
    expect(refusal(patched(letter, 'document.xml', 8, 1, 2))).toBe('unreadable office-encrypted');
    const manifest = strToU8('<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>');
    expect(refusal(odt(openParagraph('x'), {others: {'META-INF/manifest.xml': manifest}}), 'brief.odt')).toBe(
      'unreadable office-encrypted',
    );
  });

  it('is cut off, or of another kind', () => {
    expect(refusal(letter.subarray(0, letter.length - 30))).toBe('unreadable office-damaged');
    expect(refusal(letter.subarray(0, 40))).toBe('unreadable office-damaged');
    expect(refusal(zipSync({'word/other.xml': strToU8('<a/>')}))).toBe('unreadable office-damaged');
    expect(refusal(patched(letter, 'document.xml', 10, 12, 2))).toBe('unreadable office-damaged');
  });

  it('says when only a part beside the text is damaged', () => {
    const others = {'word/styles.xml': strToU8('<!DOCTYPE a><w:styles/>')};
    const {letters, problems} = readOffice(docx(paragraph('Guten Tag'), {others}), {});
    expect(letters[0]?.source.text).toBe('Guten Tag');
    expect(problems).toEqual([{rule: 'damaged', message: 'office-part-damaged', at: [0, 0]}]);
  });
});

describe('Archives', () => {
  it('are read with something before them, with a comment behind them, and with names as other programs write them', () => {
    const moved = new Uint8Array(letter.length + 20);
    moved.set(letter, 20);
    expect(openArchive(moved).read('WORD/DOCUMENT.XML')).toEqual(openArchive(letter).read('word/document.xml'));
    expect(openArchive(zipSync({'word\\a.xml': strToU8('x')})).read('word/a.xml')).toEqual(strToU8('x'));
    expect(openArchive(zipSync({'a.xml': [strToU8('abc'), {comment: 'x', level: 0}]})).read('a.xml')).toEqual(
      strToU8('abc'),
    );
    expect(openArchive(zipSync({a: new Uint8Array(0)})).read('a')).toEqual(new Uint8Array(0));
  });

  it('never throw, however damaged, and never give a wrong text', () => {
    const texts = new Set<string | undefined>(['Guten Tag Frau Meyer,\nvielen Dank für Ihren Brief.', undefined]);
    const damage = fc.array(fc.tuple(fc.nat(letter.length - 1), fc.nat(255)), {minLength: 1, maxLength: 6});
    fc.assert(
      fc.property(damage, fc.option(fc.nat(letter.length), {nil: undefined}), (changes, end) => {
        const bytes = letter.slice(0, end);
        for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
        const {letters, problems} = readOffice(bytes, {path: 'brief.docx'});
        if (letters.length === 0) expect(problems).toHaveLength(1);
        expect(texts).toContain(letters[0]?.source.text);
      }),
      {numRuns: 500},
    );
  });
});
