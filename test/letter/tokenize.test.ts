import {array, assert, constantFrom, property, string} from 'fast-check';
import {ParseLatin} from 'parse-latin';
import {describe, expect, it} from 'vitest';
import {tokenize} from '../../src/letter/parse/tokenize.js';

const top = {line: 1, column: 1, offset: 0};

describe('the tokens of a text', () => {
  it.each([
    '',
    'Sehr geehrte Frau Öztürk,\r\n\r\nIhr Vertrag läuft – wie gewünscht – bis 31.12. weiter.\n',
    'Zeile\rZeile\n\nZeile\r\r\n',
    'Spaß 😀😀 muss sein… „so“ — und\u00A0so?!',
    '--..,,((%%€€$$',
  ])('are those of parse-latin: %j', (text) => {
    expect(tokenize(text, top)).toEqual(new ParseLatin().tokenize(text));
  });

  it('are those of parse-latin, whatever the text holds', () => {
    const pieces = constantFrom(
      'a',
      'Ä',
      '1',
      ' ',
      '\t',
      '\r',
      '\n',
      '\r\n',
      '.',
      '..',
      '’',
      '„',
      '€',
      '😀',
      '\uD83D',
      '\u0301',
      '中',
    );
    assert(
      property(
        array(pieces).map((parts) => parts.join('')),
        (text) => {
          expect(tokenize(text, top)).toEqual(new ParseLatin().tokenize(text));
        },
      ),
    );
    assert(
      property(string({unit: 'binary'}), (text) => {
        expect(tokenize(text, top)).toEqual(new ParseLatin().tokenize(text));
      }),
    );
  });

  it('count from the place that the text was taken from', () => {
    const [first, , , second] = tokenize('Guten\nTag!', {line: 7, column: 3, offset: 100}).filter(
      ({type}) => type !== 'SymbolNode',
    );
    expect(first?.position).toEqual({start: {line: 7, column: 3, offset: 100}, end: {line: 7, column: 8, offset: 105}});
    expect(second?.position?.start).toEqual({line: 8, column: 4, offset: 109});
  });

  it('share no place, so that a word can be lengthened in place', () => {
    const [word] = tokenize('Wort', top);
    if (word?.type !== 'WordNode') throw new Error('no word');
    expect(word.position).not.toBe(word.children[0]?.position);
  });
});
