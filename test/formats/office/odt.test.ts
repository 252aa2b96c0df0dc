import {describe, expect, it} from 'vitest';
import {readOffice} from '../../../src/formats/office/index.js';
import {type OpenParts, odt, openParagraph} from './build.js';

function read(body: string, parts?: OpenParts, path = 'brief.odt') {
  const reading = readOffice(odt(body, parts), {path});
  const [letter] = reading.letters;
  if (!letter) throw new Error(JSON.stringify(reading.problems));
  const {source, paragraphs = []} = letter;
  const hinted = (kind: string) =>
    source.hints
      .filter((hint) => hint.kind === kind || (hint.kind === 'part' && hint.part === kind))
      .map(({at}) => source.text.slice(...at));
  const fields = source.fields().map(({at, field: {name, kind}}) => `${source.shown(at)} ${name} ${kind}`);
  return {
    ...reading,
    source,
    text: source.text,
    paragraphs,
    hinted,
    fields,
    branches: source.branches.map(({text}) => text),
  };
}

const p = (content: string): string => `<text:p>${content}</text:p>`;
const box = (content: string): string => `<draw:frame><draw:text-box>${content}</draw:text-box></draw:frame>`;

describe('The text of an OpenDocument', () => {
  it.each([
    ['collapses white space', p('  Guten \n\t Tag<text:span> Frau</text:span> Meyer  '), 'Guten Tag Frau Meyer'],
    ['collapses it across elements', p('Guten <text:span> Tag</text:span>'), 'Guten Tag'],
    ['keeps blanks that are elements', p('A<text:s text:c="3"/>B<text:tab/>C<text:line-break/>D'), 'A   B\tC\nD'],
    [
      'skips what was deleted',
      `<text:tracked-changes><text:changed-region><text:deletion>${p('weg')}</text:deletion></text:changed-region></text:tracked-changes>${p('da<text:change/>')}`,
      'da',
    ],
    ['skips remarks', p(`Guten Tag<office:annotation>${p('Stimmt das?')}</office:annotation>`), 'Guten Tag'],
    [
      'skips sections that are switched off',
      `<text:section text:display="none">${p('weg')}</text:section>${p('da')}`,
      'da',
    ],
    [
      'reads sections, links and bookmarks',
      `<text:section>${p('<text:a>Link</text:a><text:bookmark/>')}</text:section>`,
      'Link',
    ],
    ['knows no soft hyphens', p('Rech\u00adnung'), 'Rechnung'],
    ['has nothing where a document has nothing', '', ''],
  ])('%s', (_, body, expected) => {
    expect(read(body).text).toBe(expected);
  });

  it('skips hidden text, knows bold and small print, headings and lists', () => {
    const automatic =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>' +
      '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
      '<style:style style:name="S" style:family="paragraph"><style:text-properties fo:font-size="6pt"/></style:style>' +
      '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Betreff"/>';
    const styles = '<style:style style:name="Betreff" style:family="paragraph"/>';
    const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
    const body = `${openParagraph('Ihr Vertrag', 'P1')}<text:h>Titel</text:h>${p(span('H', 'geheim') + span('B', 'wichtig'))}${openParagraph('klein', 'S')}<text:list><text:list-item>${p('eins')}</text:list-item></text:list>`;
    const {text, hinted} = read(body, {automatic, styles});
    expect(text).toBe('Ihr Vertrag\n\nTitel\n\nwichtig\nklein\neins');
    expect(['subject', 'heading', 'bold', 'small', 'list-item'].map(hinted)).toEqual([
      ['Ihr Vertrag'],
      ['Titel'],
      ['wichtig'],
      ['klein'],
      ['eins'],
    ]);
  });

  it('has blank lines where there is space between paragraphs, and rows of a table as lines', () => {
    const automatic =
      '<style:style style:name="W" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.35cm"/></style:style>';
    expect(read(openParagraph('A.', 'W') + openParagraph('B.', 'W'), {automatic}).text).toBe('A.\n\nB.');
    expect(read(p('A.') + p('B.')).text).toBe('A.\nB.');
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
    const row = (...texts: string[]) => `<table:table-row>${texts.map(cell).join('')}</table:table-row>`;
    expect(read(`<table:table>${row('Strom', '10 Euro')}${row('Gas', '20 Euro')}</table:table>`).text).toBe(
      'Strom\t10 Euro\nGas\t20 Euro',
    );
  });

  it('has headers, footers, footnotes and text boxes beside it, with paragraphs of their own', () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('Gilt nur in Berlin.')}</text:note-body></text:note>`;
    const body = `${p(box(p('Frau Meyer')))}${p(`Guten Tag Frau Meyer,${note}`)}${p(`danke.${box(p('Tel. 030 1234-567'))}`)}`;
    const {text, branches, paragraphs, hinted} = read(body, {
      header: p('Muster GmbH'),
      footer: p('Amtsgericht Berlin'),
    });
    expect(text).toBe(
      'Muster GmbH\n\nFrau Meyer\n\nGuten Tag Frau Meyer,\ndanke.\n\nTel. 030 1234-567\n\nAmtsgericht Berlin',
    );
    expect(branches).toEqual(['Gilt nur in Berlin.']);
    expect(hinted('letterhead')).toEqual(['Muster GmbH']);
    expect(hinted('footer')).toEqual(['Tel. 030 1234-567', 'Amtsgericht Berlin']);
    expect(paragraphs.map(({number, area}) => `${number} ${area}`)).toEqual([
      '1 header',
      '1 text box',
      '1 body',
      '2 body',
      '3 body',
      '2 text box',
      '1 footer',
      '1 footnote',
    ]);
  });
});

describe('Fields of OpenDocument', () => {
  it('are placeholders, branches and dates that change', () => {
    const body = p(
      'Berlin, <text:date>3.5.2026</text:date>, <text:date text:fixed="true">4.5.2026</text:date> ' +
        '<text:conditional-text text:condition="ooow:Anrede==1" text:string-value-if-true="Sehr geehrter Herr" text:string-value-if-false="Sehr geehrte Frau">alt</text:conditional-text> ' +
        '<text:database-display text:column-name="Nachname">&lt;Nachname&gt;</text:database-display>',
    );
    const {text, branches, fields, problems, template, source} = read(body);
    expect(text).toMatch(/^Berlin, .+, 4\.5\.2026 Sehr geehrter Herr Muster$/);
    expect(branches).toHaveLength(1);
    expect(branches[0]).toMatch(/Sehr geehrte Frau (?:Kim )?Muster$/);
    expect(fields).toEqual(['3.5.2026 DATE date', '«Nachname» Nachname recipient-name']);
    expect(problems.map(({message, at}) => [message, source.original.slice(...at)])).toEqual([
      ['office-date-field', '3.5.2026'],
    ]);
    expect(template).toBe(true);
  });

  it('that ask for text are placeholders while nobody has filled them in', () => {
    const {fields, text, template} = read(
      p('<text:placeholder>&lt;Kundenname&gt;</text:placeholder> und <text:text-input>Text</text:text-input>'),
    );
    expect(fields).toEqual(['<Kundenname> Kundenname recipient-name']);
    expect(text).toMatch(/ und Text$/);
    expect(template).toBe(false);
    expect(read(p('Text'), {}, 'brief.ott').template).toBe(true);
  });
});
