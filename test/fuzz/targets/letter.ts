import fc from 'fast-check';
import {rules} from '../../../rules/index.js';
import {applyDirectives, directiveKinds, parseDirectives} from '../../../src/settings/directives.js';
import {letterTypes} from '../../../src/settings/schema.js';
import type {Settings} from '../../../src/settings/settings.js';
import {Source} from '../../../src/source/index.js';
import {letterTexts, tokens} from '../samples.js';
import {soundFile} from '../sound.js';
import type {Case, Target} from '../target.js';

const encoder = new TextEncoder();

/** Letters that are made of pieces of letters in any order, and of nothing but signs. */
export const letter: Target = {
  name: 'letter',
  usual: 25,
  cases() {
    const paragraphs = [...new Set(letterTexts().flatMap((text) => text.split(/\n\n+/)))];
    const lines = [...new Set(paragraphs.flatMap((paragraph) => paragraph.split('\n')))];
    const words = [...new Set(lines.flatMap((line) => line.split(' ')))];
    const piece = fc.oneof(
      {weight: 3, arbitrary: fc.constantFrom(...paragraphs)},
      {weight: 3, arbitrary: fc.constantFrom(...lines)},
      {weight: 3, arbitrary: fc.array(fc.constantFrom(...words), {maxLength: 30}).map((some) => some.join(' '))},
      {
        weight: 4,
        arbitrary: fc.array(fc.constantFrom(...tokens('common')), {maxLength: 8}).map((some) => some.join('')),
      },
      {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 60})},
      {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 60})},
    );
    const gap = fc.constantFrom('\n\n', '\n\n', '\n', ' ', '', '\r\n', '\r', '\t', '\n\n\n\n\n');
    const text = fc
      .array(fc.tuple(piece, gap), {maxLength: 40})
      .map((pieces) => pieces.map(([written, between]) => written + between).join(''));
    const settings: fc.Arbitrary<Settings> = fc.record(
      {
        rules: fc.constant({}),
        fields: fc.constant({}),
        dictionaries: fc.constant({}),
        language: fc.constantFrom('de', 'de-AT', 'de-CH', 'en'),
        type: fc.constantFrom(...letterTypes),
        country: fc.constantFrom('DE', 'AT', 'CH', 'GB'),
        locale: fc.constantFrom('de', 'en'),
      },
      {requiredKeys: ['rules', 'fields', 'dictionaries']},
    );
    return fc.tuple(text, settings).map(
      ([value, how]): Case => ({
        name: 'fuzzed.txt',
        bytes: encoder.encode(value),
        // As an editor has it: no bytes, so single halves of characters are possible.
        run: () => void soundFile(value, 'fuzzed.txt', how),
      }),
    );
  },
};

/** Comments that switch rules off, wherever they stand and whatever they say. */
export const directives: Target = {
  name: 'directives',
  usual: 70,
  cases() {
    const ids = rules.map(({id}) => id);
    const word = fc.oneof(
      fc.constantFrom(
        ...directiveKinds.map((kind) => `klarbrief-${kind}`),
        'klarbrief-',
        'KLARBRIEF-DISABLE',
        'klarbrief-disabel',
        '--',
        '–',
        ',',
        ';',
        '-',
        '~',
        'toString',
        '__proto__',
        'constructor',
      ),
      fc.constantFrom(...ids, 'damaged', 'unreadable', 'amtsdeutsh'),
      fc.string({maxLength: 12}),
    );
    const comment = fc.array(word, {maxLength: 6}).map((words) => words.join(' '));
    const line = fc.oneof(
      comment.map((text) => `<!-- ${text} -->`),
      fc.constantFrom(
        'anbei senden wir Ihnen die Unterlagen.',
        'Bezugnehmend auf Ihr Schreiben wird hiermit mitgeteilt.',
        'Sehr geehrte Damen und Herren,',
        '',
      ),
    );
    const text = fc.array(line, {maxLength: 30}).map((lines) => lines.join('\n'));
    const place = fc
      .tuple(fc.nat({max: 400}), fc.nat({max: 400}))
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)] as const);
    return fc
      .tuple(
        text,
        fc.array(fc.tuple(comment, place), {maxLength: 20}),
        fc.array(fc.tuple(fc.constantFrom(...ids), place), {maxLength: 20}),
      )
      .map(
        ([value, comments, found]): Case => ({
          name: 'fuzzed.md',
          bytes: encoder.encode(value),
          run() {
            soundFile(value, 'fuzzed.md');
            const parsed = parseDirectives(
              comments.map(([said, at]) => ({text: said, at})),
              ids,
            );
            const {kept, problems} = applyDirectives(found, ([rule, at]) => ({rule, at}), parsed.directives, [
              Source.verbatim(value),
            ]);
            if (kept.some((one) => !found.includes(one))) throw new Error('a finding out of nowhere');
            for (const {at} of problems)
              if (!comments.some(([, own]) => own === at)) throw new Error('a problem at no comment');
          },
        }),
      );
  },
};
