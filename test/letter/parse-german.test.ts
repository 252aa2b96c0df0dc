import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import type {Nodes, Root} from 'nlcst';
import {toString as textOf} from 'nlcst-to-string';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {ParseGerman, retextGerman} from '../../src/letter/parse-german.js';

const cases: readonly {text: string; sentences: string[]}[] = JSON.parse(
  readFileSync(new URL('sentence-boundaries.de.json', import.meta.url), 'utf8'),
);

describe('ParseGerman', () => {
  it.each(cases)('splits $text', ({text, sentences}) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it.each([
    ['Das macht 1.234,56 Euro.', '1.234,56'],
    ['Unsere Mitarbeiter*innen helfen.', 'Mitarbeiter*innen'],
    ['Unsere Mitarbeiter:innen helfen.', 'Mitarbeiter:innen'],
    ['Unsere Mitarbeiter_innen helfen.', 'Mitarbeiter_innen'],
    ['Unsere Mitarbeiter/-innen helfen.', 'Mitarbeiter/-innen'],
    ['Unsere Kolleg(inn)en helfen.', 'Kolleg(inn)en'],
    ['Sehr geehrte(r) Kunde,', 'geehrte(r)'],
    ['Die Art.-Nr. 12 fehlt.', 'Art.-Nr.'],
    ['Es kostet 1’250.50 Franken.', '1’250.50'],
    ['Mehr unter https://www.beispiel.de/hilfe?seite=3&x=(a).', 'https://www.beispiel.de/hilfe?seite=3&x=(a)'],
    ['Mehr (siehe www.beispiel.de/hilfe).', 'www.beispiel.de/hilfe'],
    ['Schreiben Sie an Petra.Lang-Otto@muster-bank.co.at!', 'Petra.Lang-Otto@muster-bank.co.at'],
    ['Die Auftrags-\nerteilung ist da.', 'Auftrags-\nerteilung'],
    ['Der Ein- und Ausgang ist zu.', 'Ein-'],
    ['Der Haus-\nund Grundbesitz ist weg.', 'Haus-'],
  ])('reads one word in %s', (text, word) => {
    expect(wordsOf(text)).toContain(word);
  });

  it('does not join what only stands close together', () => {
    expect(wordsOf('Das ist geprüft.Wir melden uns, 3*4 Stück und/oder mehr.')).toEqual([
      'Das',
      'ist',
      'geprüft',
      'Wir',
      'melden',
      'uns',
      '3',
      '4',
      'Stück',
      'und',
      'oder',
      'mehr',
    ]);
  });

  it('keeps every character at its place, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...'z. B.|bzw.|Dr.|3.|Mai|12.03.|„|“|»|«|"|\'|(|)|!|?|…|...|.|,|:|-|–|•|1)|a)|\n|\n\n|\r\n| |\u00A0|wir|Sie|Ihre|Haus|haus|Mitarbeiter|*|innen|/|www.beispiel.de|@|https://|1.234,56|u.a.|😀|\uD800|e\u0301|\u00AD|§'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(pieces, {maxLength: 40}).map((all) => all.join('')),
          fc.string({unit: 'binary'}),
        ),
        (text) => {
          const tree = new ParseGerman().parse(text);
          expect(textOf(tree)).toBe(text);
          expectPlaces(tree, text);
        },
      ),
      {numRuns: 1000},
    );
  });

  it('is a parser for unified', () => {
    const tree = unified().use(retextGerman).parse('Bitte melden Sie sich bzgl. Nr. 5. Danke!') as Root;
    expect(sentencesIn(tree)).toHaveLength(2);
  });

  it('leaves the stop that ends a sentence free', () => {
    const types = (text: string) => {
      const [first] = new ParseGerman().tokenizeParagraph(text).children;
      return first?.type === 'SentenceNode' ? first.children.at(-1)?.type : undefined;
    };
    expect(types('Wir kommen.')).toBe('PunctuationNode');
    expect(types('Wir kommen ggf.')).toBe('WordNode');
  });
});

function sentencesOf(text: string): string[] {
  return sentencesIn(new ParseGerman().parse(text)).map((sentence) =>
    text.slice(sentence.position?.start.offset, sentence.position?.end.offset),
  );
}

function sentencesIn(node: Nodes): Nodes[] {
  if (node.type === 'SentenceNode') return [node];
  return 'children' in node ? node.children.flatMap(sentencesIn) : [];
}

function wordsOf(text: string): string[] {
  return sentencesIn(new ParseGerman().parse(text)).flatMap((sentence) =>
    'children' in sentence ? sentence.children.filter(({type}) => type === 'WordNode').map((word) => textOf(word)) : [],
  );
}

function expectPlaces(node: Nodes, text: string): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (text !== '') expect(text.slice(start, end)).toBe(textOf(node));
  if ('children' in node) for (const child of node.children) expectPlaces(child, text);
}
