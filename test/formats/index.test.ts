import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {allFormats} from '../../src/formats/all.js';
import {read} from '../../src/formats/index.js';
import {limits} from '../../src/formats/limits.js';
import {problemTexts} from '../../src/formats/problem-texts.js';

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('read', () => {
  it.each([
    ['a PDF', utf8('%PDF-1.7\n%âã'), 'unreadable-pdf'],
    [
      'a spreadsheet',
      Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('....[Content_Types].xml xl/workbook.xml')),
      'unreadable-office',
    ],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, ...utf8('....brief.txt')), 'unreadable-archive'],
    ['a doc or msg', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'unreadable-outlook'],
    ['an RTF', utf8('{\\rtf1\\ansi Guten Tag}'), 'unreadable-rtf'],
    ['a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'unreadable-image'],
    ['text with zero bytes', utf8('Guten Tag\u0000\u0000, liebe Frau Meyer. '.repeat(40)), 'unreadable-binary'],
    ['a program', Uint8Array.from({length: 500}, (_, at) => (at * 7) % 13), 'unreadable-binary'],
  ])('refuses %s and says what to do', (_, bytes, message) => {
    const reading = read(bytes, {path: 'brief.txt'}, allFormats);
    expect(reading.letters).toEqual([]);
    expect(reading.problems).toEqual([{rule: 'unreadable', message, at: [0, 0]}]);
    expect(problemTexts[message]?.de).toMatch(/\.$/);
  });

  it('keeps a byte order mark in the original and out of the letter', () => {
    const reading = read(utf8('\ufeffGrüß Gott'), {path: 'a.txt'}, allFormats);
    const source = reading.letters[0]?.source;
    expect(reading.charset).toEqual({used: 'utf-8'});
    expect(source?.original).toBe('\ufeffGrüß Gott');
    expect(source?.text).toBe('Grüß Gott');
    expect(source?.toOriginal([0, 4])).toEqual([1, 5]);
  });

  it('reads UTF-16 with and without a mark', () => {
    const units = (text: string): number[] => [...text].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]);
    const marked = read(Uint8Array.from(units('\ufeffGrüße')), {path: 'a.txt'}, allFormats);
    expect(marked.charset.used).toBe('utf-16le');
    expect(marked.letters[0]?.source.text).toBe('Grüße');
    const bare = read(Uint8Array.from(units('Viele Grüße')), {path: 'a.txt'}, allFormats);
    expect(bare.letters[0]?.source.text).toBe('Viele Grüße');
  });

  it('compares what an HTML file declares with what it is', () => {
    const page = '<html><head><meta charset="iso-8859-1"></head><body><p>Grüße</p></body></html>';
    const reading = read(utf8(page), {path: 'a.html'}, allFormats);
    expect(reading.charset).toEqual({used: 'utf-8', declared: 'iso-8859-1'});
    expect(reading.problems.map(({message}) => message)).toEqual(['charset-differs']);
    expect(reading.letters[0]?.source.text).toContain('Grüße');
  });

  it('stops at its limits with a word about it', () => {
    const large = read(new Uint8Array(limits.fileBytes + 1).fill(0x61), {path: 'a.txt'}, allFormats);
    expect(large.problems.map(({message}) => message)).toEqual(['file-too-large']);
    const long = read(utf8('Ein Satz. \n'.repeat(limits.textLength / 11 + 100)), {path: 'a.txt'}, allFormats);
    expect(long.problems.map(({message}) => message)).toEqual(['text-too-long']);
    expect(long.letters[0]?.source.text.length).toBeLessThanOrEqual(limits.textLength);
    expect(long.letters[0]?.source.original.length).toBeGreaterThan(limits.textLength);
  });

  it.each([
    ['a.txt', 'Hallo Welt', false],
    ['a.txt', 'Hallo {{ name }}', true],
    ['a.twig', 'Hallo Welt', true],
    ['a.html.twig', '<p>Hallo</p>', true],
    ['a.md', 'Hallo *|FNAME|*', true],
    ['a.md', 'Hallo **Welt**', false],
  ])('knows whether %s (%s) is a template', (path, content, template) => {
    expect(read(utf8(content), {path}, allFormats).template).toBe(template);
  });

  it('marks quoted mail in text that was pasted', () => {
    const text = 'Danke!\n\n-----Original Message-----\nFrom: A\n\nHallo';
    const reading = read(utf8(text), {path: 'a.txt'}, allFormats);
    expect(reading.letters[0]?.source.hints).toContainEqual({kind: 'part', part: 'quoted', at: [8, text.length]});
  });

  it('never throws, whatever the bytes and the name', () => {
    const paths = ['a.txt', 'a.md', 'a.html', 'a.eml', 'a.html.twig', 'a.hbs', 'a.ftl', 'a.erb', undefined];
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(
          '{{',
          '}}',
          '{%',
          '%}',
          '<',
          '>',
          '<p>',
          '</p>',
          '<!--',
          '-->',
          '&uuml;',
          '&',
          '*',
          '_',
          '#',
          '`',
          '\n',
          '\r\n',
          '\r',
        ),
        fc.constantFrom(
          '> ',
          '-- \n',
          'Von: a\n',
          '---\n',
          '*|IF:X|*',
          '${',
          '<#if x>',
          '<%',
          '%>',
          '\ufeff',
          'ä',
          '🚲',
          '\u0000',
        ),
        fc.string({unit: 'binary', maxLength: 8}),
        fc.stringMatching(/^[a-z ]{1,12}$/),
      ),
      {maxLength: 60},
    );
    fc.assert(
      fc.property(pieces, fc.constantFrom(...paths), (list, path) => {
        const reading = read(utf8(list.join('')), path === undefined ? {} : {path}, allFormats);
        for (const {source} of reading.letters) {
          for (const {kind, from, text} of source.segments) {
            if (kind === 'verbatim') expect(source.original.slice(...from)).toBe(text);
          }
          for (const {at} of source.hints) expect(at[1]).toBeLessThanOrEqual(source.text.length);
        }
      }),
      {numRuns: 400},
    );
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 200}), fc.constantFrom(...paths), (bytes, path) => {
        read(bytes, path === undefined ? {} : {path}, allFormats);
      }),
      {numRuns: 400},
    );
  });
});
