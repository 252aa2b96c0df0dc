import {expect, it} from 'vitest';
import {parseParagraph, sentencesOf} from '../../src/letter/sentences.js';
import {Source} from '../../src/source/index.js';

const wordsOf = (text: string, language: 'de' | 'en' = 'de') =>
  sentencesOf(Source.verbatim(text), {kind: 'paragraph', part: 'body', at: [0, text.length]}, language).flatMap(
    ({words}) => words,
  );

it('joins a word that is hyphenated at the end of a line', () => {
  expect(wordsOf('Die Auftrags-\nerteilung ist da.')[1]).toMatchObject({text: 'Auftragserteilung', at: [4, 23]});
});

it('marks cited speech and addresses, not a single quoted word', () => {
  const cited = wordsOf('Sie schrieben: „Das reicht. Mir geht es gut.“ Das „Paket“ steht auf www.beispiel.de bereit.');
  expect(cited.filter((word) => word.cited).map(({text}) => text)).toEqual(
    'Das reicht Mir geht es gut www.beispiel.de'.split(' '),
  );
});

it('counts places from the place of the paragraph', () => {
  const tree = parseParagraph('Guten Tag. Danke.', 100, 'de');
  expect(tree.position).toMatchObject({start: {offset: 100}, end: {offset: 117}});
});

it('ends no English sentence behind an abbreviation', () => {
  const text = 'Dear Mr. Brown, invoice no. 7 is due at 9 a.m. on Monday. Acme Ltd. has paid.';
  expect(parseParagraph(text, 0, 'en').children.filter(({type}) => type === 'SentenceNode')).toHaveLength(2);
});

it('ends a sentence behind the letter of a block, not behind an initial', () => {
  const count = (text: string, language: 'de' | 'en') =>
    parseParagraph(text, 0, language).children.filter(({type}) => type === 'SentenceNode').length;
  expect(count('The lift is in Block C. Works begin on Monday.', 'en')).toBe(2);
  expect(count('Das Lager ist in Halle B. Werkzeuge liegen dort.', 'de')).toBe(2);
  expect(count('Please ask Peter C. Works at the desk.', 'en')).toBe(1);
});

it('hands on in pieces what is far too long to be a sentence', () => {
  const text = `${'ist zu senden '.repeat(600)}und Schluss.`;
  const source = Source.verbatim(text);
  const all = sentencesOf(source, {kind: 'paragraph', part: 'body', at: [0, text.length]}, 'de');
  expect(all.map(({words}) => words.length)).toEqual([500, 500, 500, 302]);
  expect(all.map((sentence) => sentence.text).join('')).toBe(text);
});
