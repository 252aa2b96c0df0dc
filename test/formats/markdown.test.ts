import {expect, test} from 'vitest';
import {readMarkdown} from '../../src/formats/markdown.js';

function read(markdown: string) {
  const content = readMarkdown(markdown);
  const source = content.letters[0]?.source;
  const hints = source?.hints.map((hint) => [
    hint.kind === 'part' ? hint.part : hint.kind,
    source.text.slice(hint.at[0], hint.at[1]),
  ]);
  return {content, text: source?.text, hints};
}

test('Lines stay lines, hard breaks become lines, marks of emphasis go', () => {
  expect(read('**Eva** Weber\\\nKasse\nTel. 1\n\nText *hier* und \\*da\\*').text).toBe(
    'Eva Weber\nKasse\nTel. 1\n\nText hier und *da*',
  );
});

test('Front matter gives the subject and is no text', () => {
  const {content, text, hints} = read('---\ntype: offer\nbetreff: "Ihr \\"Fest\\""\n---\n\nHallo');
  expect(text).toBe('Ihr "Fest"\n\nHallo');
  expect(hints).toEqual([['subject', 'Ihr "Fest"']]);
  expect(content.letters[0]?.frontMatter).toEqual({type: 'offer', betreff: 'Ihr "Fest"'});
});

test('Items, headings, quotes, code and cells are hinted', () => {
  const {text, hints} = read('# Titel\n\n- eins\n- zwei\n\n> alt\n\n`x`\n\n| A | B |\n|---|---|\n| 1 | 2 |');
  expect(text).toBe('Titel\n\neins\nzwei\n\nalt\n\nx\n\nA\tB\n1\t2');
  expect(hints).toEqual([
    ['heading', 'Titel'],
    ['list-item', 'eins'],
    ['list-item', 'zwei'],
    ['quoted', 'alt'],
    ['code', 'x'],
    ['cell', 'A'],
    ['cell', 'B'],
    ['cell', '1'],
    ['cell', '2'],
  ]);
});

test('Merge tags are no emphasis, comments are handed on, HTML gives its text', () => {
  const {content, text} = read('Hallo *|FNAME|*,\n\n<!-- klarbrief-disable x -->\n\n<div>Text <b>hier</b></div>');
  expect(text).toBe('Hallo Kim,\n\nText hier');
  expect(content.comments.map((comment) => comment.text)).toEqual(['klarbrief-disable x']);
});

test('A paragraph that is too long is read as plain text, with a word about it', () => {
  const {content, text} = read('*a_ '.repeat(4000));
  expect(text?.length).toBe(4000 * 4 - 1);
  expect(content.problems.map(({message}) => message)).toEqual(['paragraph-too-long']);
});

test('A date at the beginning of a paragraph is no item of a list', () => {
  const {text, hints} = read('20. Mai 2026\n\nLieber Malte,\n\n3. Mai ist dein Tag.\n\n1. Bleistift\n2. Noten');
  expect(text).toBe('20. Mai 2026\n\nLieber Malte,\n\n3. Mai ist dein Tag.\n\nBleistift\nNoten');
  expect(hints?.map(([kind, content]) => `${kind} ${content}`)).toEqual(['list-item Bleistift', 'list-item Noten']);
});
