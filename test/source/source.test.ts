import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compose, Lines, Source, SourceBuilder} from '../../src/source/index.js';

/** "Gr&uuml;&szlig;e <b>Sie</b>" read as a reader of HTML would. */
function greeting(): Source {
  const original = 'Gr&uuml;&szlig;e <b>Sie</b>!';
  const builder = new SourceBuilder(original);
  builder.verbatim(0, 2);
  builder.atom('ü', [2, 8]);
  builder.atom('ß', [8, 15]);
  builder.verbatim(15, 17);
  builder.verbatim(20, 23);
  builder.verbatim(27, 28);
  return builder.build();
}

describe('Source', () => {
  test('joins its segments to what rules read', () => {
    expect(greeting().text).toBe('Grüße Sie!');
  });

  test('maps a word with entities to all of its characters, and a word behind them exactly', () => {
    const source = greeting();
    const slice = (start: number, end: number) => source.original.slice(...source.toOriginal([start, end]));
    expect(slice(0, 5)).toBe('Gr&uuml;&szlig;e');
    expect(slice(2, 3)).toBe('&uuml;');
    expect(slice(6, 9)).toBe('Sie');
    expect(slice(5, 10)).toBe(' <b>Sie</b>!');
  });

  test('only a run of characters that stand together in the original is contiguous', () => {
    const source = greeting();
    expect(source.isContiguous([6, 9])).toBe(true);
    expect(source.isContiguous([0, 2])).toBe(true);
    expect(source.isContiguous([0, 5])).toBe(true);
    expect(source.isContiguous([4, 9])).toBe(false);
  });

  test('an empty range points behind the character before it', () => {
    const source = greeting();
    expect(source.toOriginal([0, 0])).toEqual([0, 0]);
    expect(source.toOriginal([5, 5])).toEqual([16, 16]);
    expect(source.toOriginal([9, 9])).toEqual([23, 23]);
    expect(source.toOriginal([10, 10])).toEqual([28, 28]);
    expect(new Source('', []).toOriginal([0, 0])).toEqual([0, 0]);
  });

  test('knows the field behind a placeholder', () => {
    const builder = new SourceBuilder('Frau {{ name }},');
    builder.verbatim(0, 5);
    builder.placeholder('Muster', [5, 15], {name: 'name', kind: 'recipient-name'});
    builder.verbatim(15, 16);
    const source = builder.build();
    expect(source.text).toBe('Frau Muster,');
    expect(source.fieldAt(7)?.kind).toBe('recipient-name');
    expect(source.fieldAt(2)).toBeUndefined();
    expect(source.fields()).toEqual([{at: [5, 11], field: {name: 'name', kind: 'recipient-name'}}]);
    expect(source.toOriginal([6, 8])).toEqual([5, 15]);
  });
});

/** A source that drops, keeps and replaces characters of a text at random. */
const sources = fc
  .array(fc.tuple(fc.constantFrom('keep', 'drop', 'replace'), fc.string({minLength: 1, maxLength: 5})), {maxLength: 30})
  .map((pieces) => {
    const builder = new SourceBuilder(pieces.map(([, text]) => text).join(''));
    let at = 0;
    for (const [kind, text] of pieces) {
      if (kind === 'keep') builder.verbatim(at, at + text.length);
      else if (kind === 'replace') builder.atom('§', [at, at + text.length]);
      at += text.length;
    }
    return builder.build();
  });

test('shows fields of a template as they are written', () => {
  const original = 'Guten Tag {{ name }}, danke!';
  const builder = new SourceBuilder(original);
  builder.verbatim(0, 10);
  builder.placeholder('Muster', [10, 20], {name: 'name', kind: 'recipient-name'});
  builder.verbatim(20, 28);
  const source = builder.build();
  expect(source.text).toBe('Guten Tag Muster, danke!');
  expect(source.shown([6, 17])).toBe('Tag {{ name }},');
  expect(source.shown([0, 5])).toBe('Guten');
  expect(source.shown([5, 5])).toBe('');
});

describe('compose', () => {
  test('a chain of two readings points where both together point', () => {
    fc.assert(
      fc.property(sources, fc.array(fc.boolean(), {minLength: 40, maxLength: 40}), (outer, keep) => {
        const builder = new SourceBuilder(outer.text);
        for (let at = 0; at < outer.text.length; at++) if (keep[at % keep.length]) builder.verbatim(at, at + 1);
        const inner = builder.build();
        const chained = compose(inner, outer);
        expect(chained.text).toBe(inner.text);
        expect(chained.original).toBe(outer.original);
        for (let at = 0; at < inner.text.length; at++) {
          expect(chained.toOriginal([at, at + 1])).toEqual(outer.toOriginal(inner.toOriginal([at, at + 1])));
        }
      }),
    );
  });

  test('every verbatim segment equals its slice of the original', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const chained = compose(Source.verbatim(source.text), source);
        for (const segment of chained.segments) {
          if (segment.kind === 'verbatim') expect(segment.text).toBe(chained.original.slice(...segment.from));
        }
      }),
    );
  });
});

describe('Lines', () => {
  test('a line ends at LF, CRLF or a lone CR', () => {
    const lines = new Lines('a\nb\r\nc\rd');
    expect([0, 2, 5, 7].map((offset) => lines.point(offset))).toEqual([
      {line: 1, column: 1, offset: 0},
      {line: 2, column: 1, offset: 2},
      {line: 3, column: 1, offset: 5},
      {line: 4, column: 1, offset: 7},
    ]);
    expect(lines.count).toBe(4);
  });

  test('a byte order mark counts as an offset but not as a column', () => {
    const lines = new Lines('\uFEFFHallo\nSie');
    expect(lines.point(1)).toEqual({line: 1, column: 1, offset: 1});
    expect(lines.point(7)).toEqual({line: 2, column: 1, offset: 7});
  });

  test('columns count UTF-16 units', () => {
    expect(new Lines('🚲 Rad').point(3).column).toBe(4);
  });
});
