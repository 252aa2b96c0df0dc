import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {DocumentSymbol, Range} from 'vscode-languageserver';
import {Source} from '../../src/index.js';
import type {Draft} from '../../src/lsp/draft.js';
import {firstWords, flatOutline, folding, outline} from '../../src/lsp/outline.js';
import {openDraft} from '../support/opened.js';

const letter = `Wasserwerk Nord
Deichstraße 1, 20457 Hamburg

Frau
Selin Demir
Elbweg 4
22767 Hamburg

Hamburg, 8. Mai 2026

Ihr neuer Zähler

Guten Tag Frau Demir,

vielen Dank für Ihren Anruf vom Montag. Ihr Zähler kommt.

Am 12. Mai bin ich um neun Uhr bei Ihnen.

Freundliche Grüße

Jana Petersen
Telefon 040 5550-217

Anlage: Anleitung

PS: Die Anleitung gibt es auch als Film.
`;

/** „Text [vielen Dank …, Am 12. Mai …]“ */
function names(symbols: readonly DocumentSymbol[]): string[] {
  return symbols.map(({name, children}) => (children ? `${name} [${names(children).join(' | ')}]` : name));
}

describe('outline', () => {
  it('names the parts in the order of the text, and the paragraphs by their first words', () => {
    expect(names(outline(openDraft(letter)))).toEqual([
      'Briefkopf',
      'Anschrift',
      'Datum',
      'Betreff',
      'Anrede',
      'Text [vielen Dank für Ihren Anruf vom Montag. Ihr … | Am 12. Mai bin ich um neun Uhr bei Ihnen.]',
      'Grußformel',
      'Unterschrift',
      'Anlagen',
      'Nachsatz (PS)',
    ]);
  });

  it('speaks English where the reader does', () => {
    const symbols = outline(openDraft(letter, {settings: {locale: 'en'}}));
    expect(symbols.map(({name}) => name)).toContain('Salutation');
  });

  it('covers exactly the words of a part, and shows how it begins', () => {
    const draft = openDraft(letter);
    const symbol = outline(draft).find(({name}) => name === 'Anschrift');
    expect(symbol && draft.document.getText(symbol.range)).toBe('Frau\nSelin Demir\nElbweg 4\n22767 Hamburg');
    expect(symbol && draft.document.getText(symbol.selectionRange)).toBe('Frau');
    expect(symbol?.detail).toBe('Frau Selin Demir Elbweg 4 22767 Hamburg');
  });

  it('keeps to the words in HTML, and has the subject where it stands', () => {
    const html =
      '<html><head><title>Ihr neuer Z&auml;hler</title></head><body>\n<p>Guten Tag Frau Demir,</p>\n<p>Ihr <b>Z&auml;hler</b> kommt.</p>\n<p>Freundliche Gr&uuml;&szlig;e</p>\n</body></html>\n';
    const draft = openDraft(html, {path: 'brief.html'});
    const shown = outline(draft).map(({name, range}) => [name, draft.document.getText(range)]);
    expect(shown).toEqual([
      ['Betreff', 'Ihr neuer Z&auml;hler'],
      ['Anrede', 'Guten Tag Frau Demir,'],
      ['Text', 'Ihr <b>Z&auml;hler</b> kommt.'],
      ['Grußformel', 'Freundliche Gr&uuml;&szlig;e'],
    ]);
  });

  it('has the front matter with its keys, the subject among them', () => {
    const draft = openDraft(
      `---\ntype: reply\nsubject: "Ihr Zähler"\n---\n\nGuten Tag Frau Demir,\n\nIhr Zähler kommt.\n`,
      {
        path: 'brief.md',
      },
    );
    const [front] = outline(draft);
    expect(front?.name).toBe('Vorspann');
    expect(front?.children?.map(({name, detail}) => [name, detail])).toEqual([
      ['type', 'reply'],
      ['subject', 'Ihr Zähler'],
    ]);
  });

  it('shows fields of a template as they are written', () => {
    const text = 'Guten Tag Frau {{ kunde.nachname }},\n\nIhr Zähler kommt am {{ termin }}.\n\nFreundliche Grüße\n';
    const symbols = outline(openDraft(text, {path: 'brief.twig'}));
    expect(symbols.map(({detail}) => detail)).toContain('Guten Tag Frau {{ kunde.nachname }},');
    expect(names(symbols)).toContain('Text [Ihr Zähler kommt am {{ termin }}.]');
  });

  it('ends a part where another one begins, when a template prints in its own order', () => {
    const original = 'Ihr Zähler kommt. Freundliche Grüße am Montag.';
    const draft = openDraft(original, {check: 'always'});
    const [letter] = draft.letters;
    if (!letter) throw new Error('no letter');
    const source = new Source(original, [
      {kind: 'verbatim', text: 'Ihr Zähler kommt.', from: [0, 17]},
      {kind: 'verbatim', text: ' am Montag.', from: [35, 46]},
      {kind: 'verbatim', text: 'Freundliche Grüße', from: [18, 35]},
    ]);
    const children = [
      {type: 'PartNode' as const, name: 'body' as const, at: [0, 28] as const, children: []},
      {type: 'PartNode' as const, name: 'closing' as const, at: [28, 45] as const, children: []},
    ];
    const symbols = outline({...draft, letters: [{...letter, source, children, blocks: []}]});
    expect(symbols.map(({name, range}) => [name, draft.document.getText(range)])).toEqual([
      ['Text', 'Ihr Zähler kommt. '],
      ['Grußformel', 'Freundliche Grüße'],
    ]);
  });

  it('shows what is sent in base64 as one, with its parts by name', () => {
    const body = Buffer.from('Guten Tag Frau Demir,\n\nIhr Zähler kommt.\n\nFreundliche Grüße\nJana Petersen\n');
    const mail = [
      'From: Jana Petersen <jana@wasserwerk.example>',
      'To: selin@demir.example',
      'Subject: Termin',
      'Date: Fri, 8 May 2026 10:00:00 +0200',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      body.toString('base64').replace(/.{40}/g, '$&\n'),
      '',
    ].join('\n');
    const draft = openDraft(mail, {path: 'mail.eml'});
    const symbols = outline(draft);
    expect(symbols.map(({name}) => name)).toEqual(['Betreff', 'Anrede, Text, Grußformel, Unterschrift']);
    expect(symbols[1]?.children).toBeUndefined();
    expect(symbols[1]?.range.start.line).toBe(8);
  });

  it('is flat for clients that know no hierarchy', () => {
    const flat = flatOutline(openDraft(letter));
    expect(flat.find(({name}) => name.startsWith('Am 12. Mai'))?.containerName).toBe('Text');
    expect(flat.map(({location}) => location.uri)).toContain('file:///post/brief.txt');
  });

  it('is empty where there is no letter', () => {
    const draft = openDraft('---\ntitle: Handbuch\n---\n\n# Handbuch\n\nSo geht es.\n', {path: 'README.md'});
    expect(outline(draft)).toEqual([]);
    expect(folding(draft)).toEqual([]);
  });

  it('never lets siblings overlap or a symbol leave its parent, in all letters at hand', () => {
    const folder = join(import.meta.dirname, '../clean');
    const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) =>
      /\.(txt|md|html|eml|twig|hbs|liquid)$/.test(path),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const draft = openDraft(readFileSync(join(folder, file), 'utf8'), {path: file, check: 'always'});
      holds(outline(draft), draft, [0, draft.document.getText().length], file);
    }
  });
});

function holds(symbols: readonly DocumentSymbol[], draft: Draft, [from, to]: readonly [number, number], file: string) {
  let before = from;
  for (const symbol of symbols) {
    const [start, end] = offsets(symbol.range, draft);
    const [first, last] = offsets(symbol.selectionRange, draft);
    const where = `${file}: ${symbol.name}`;
    expect(start, where).toBeGreaterThanOrEqual(before);
    expect(end, where).toBeLessThanOrEqual(to);
    expect(end, where).toBeGreaterThan(start);
    expect(first, where).toBeGreaterThanOrEqual(start);
    expect(last, where).toBeLessThanOrEqual(end);
    expect(symbol.name.trim(), where).not.toBe('');
    holds(symbol.children ?? [], draft, [start, end], file);
    before = end;
  }
}

function offsets({start, end}: Range, {document}: Draft): readonly [number, number] {
  return [document.offsetAt(start), document.offsetAt(end)];
}

describe('folding', () => {
  it('folds parts of more than one line', () => {
    expect(folding(openDraft(letter)).map(({startLine, endLine}) => [startLine, endLine])).toEqual([
      [0, 1],
      [3, 6],
      [14, 16],
      [20, 21],
    ]);
  });

  it('folds front matter, comments, quoted mail and footer each in its kind', () => {
    const text = `---
type: reply
---

<!-- Diesen Brief
schreibt Jana -->

Guten Tag Frau Demir,

Ihr Zähler kommt.

Freundliche Grüße
Jana Petersen

Am 7. Mai 2026 schrieb Selin Demir <selin@demir.example>:

> Guten Tag,
> wo bleibt mein Zähler?
`;
    expect(folding(openDraft(text, {path: 'brief.md'}))).toEqual(
      expect.arrayContaining([
        {startLine: 0, endLine: 2, kind: 'region'},
        {startLine: 4, endLine: 5, kind: 'comment'},
        expect.objectContaining({startLine: 14, endLine: 17, kind: 'comment'}),
      ]),
    );
  });
});

describe('firstWords', () => {
  it.each([
    ['Ein kurzer Satz.', 'Ein kurzer Satz.'],
    ['  Zeile eins\n  Zeile zwei', 'Zeile eins Zeile zwei'],
    [
      'Dieser Satz ist etwas länger als eine Zeile der Gliederung sein darf.',
      'Dieser Satz ist etwas länger als eine Zeile der …',
    ],
    ['x'.repeat(60), `${'x'.repeat(48)}…`],
  ])('%s', (text, short) => {
    expect(firstWords(text)).toBe(short);
  });
});
