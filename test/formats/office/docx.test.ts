import {strToU8} from 'fflate';
import {describe, expect, it} from 'vitest';
import {readOffice} from '../../../src/formats/office/index.js';
import {code, docx, field, paragraph, run, type WordParts} from './build.js';

function read(body: string, parts?: WordParts, path = 'brief.docx') {
  const reading = readOffice(docx(body, parts), {path});
  const [letter] = reading.letters;
  if (!letter) throw new Error(JSON.stringify(reading.problems));
  const {source, paragraphs = []} = letter;
  const hinted = (kind: string) =>
    source.hints
      .filter((hint) => hint.kind === kind || (hint.kind === 'part' && hint.part === kind))
      .map(({at}) => source.text.slice(...at));
  const fields = source.fields().map(({at, field: {name, kind}}) => `${source.shown(at)} ${name} ${kind}`);
  const branches = source.branches.map(({text}) => text);
  return {...reading, source, text: source.text, original: source.original, paragraphs, hinted, fields, branches};
}

const text = (body: string, parts?: WordParts): string => read(body, parts).text;
const hidden = '<w:vanish/>';
const box = (content: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

describe('The text of a Word document', () => {
  it.each([
    [
      'joins letters and their marks, also where the marks are a run of their own',
      `<w:p>${run('Gru\u0308n fu')}${run('\u0308', '<w:i/>')}${run('r')}</w:p>`,
      'Grün für',
    ],
    ['joins runs', `<w:p>${run('An')}${run('trag', '<w:i/>')}</w:p>`, 'Antrag'],
    [
      'ends lines where people see them end',
      paragraph('Mit freundlichen Grüßen\nMax Müller'),
      'Mit freundlichen Grüßen\nMax Müller',
    ],
    [
      'keeps tabs and hyphens',
      `<w:p>${run('A\tB')}<w:r><w:t>E</w:t><w:noBreakHyphen/><w:t>Mail</w:t></w:r></w:p>`,
      'A\tBE\u2011Mail',
    ],
    ['knows no soft hyphens', `<w:p><w:r><w:t>Rech</w:t><w:softHyphen/><w:t>nung\u00ad</w:t></w:r></w:p>`, 'Rechnung'],
    [
      'has no tab for the stops of a paragraph',
      paragraph('A', '<w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs>'),
      'A',
    ],
    ['decodes entities', '<w:p><w:r><w:t>M&#252;ller &amp; S&#xf6;hne &lt;3</w:t></w:r></w:p>', 'Müller & Söhne <3'],
    [
      'skips what was deleted',
      `<w:p>${run('Der ')}<w:del><w:r><w:delText>alte</w:delText></w:r>${run('alte')}</w:del><w:ins>${run('neue')}</w:ins>${run(' Text')}</w:p>`,
      'Der neue Text',
    ],
    [
      'skips the place that text was moved from',
      `<w:p><w:moveFrom>${run('hier')}</w:moveFrom><w:moveTo>${run('dort')}</w:moveTo></w:p>`,
      'dort',
    ],
    [
      'joins paragraphs whose end was deleted',
      `${paragraph('Ein ', '<w:rPr><w:del/></w:rPr>')}${paragraph('Satz.')}`,
      'Ein Satz.',
    ],
    [
      'skips a row that was deleted',
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('weg')}</w:tc></w:tr><w:tr><w:tc>${paragraph('da')}</w:tc></w:tr></w:tbl>`,
      'da',
    ],
    ['skips hidden text', `<w:p>${run('Guten')}${run(' geheim', hidden)}${run(' Tag')}</w:p>`, 'Guten Tag'],
    [
      'keeps what was hidden before a change',
      `<w:p>${run('Tag', `<w:rPrChange><w:rPr>${hidden}</w:rPr></w:rPrChange>`)}</w:p>`,
      'Tag',
    ],
    ['shows text where hiding is switched off', `<w:p>${run('Tag', '<w:vanish w:val="0"/>')}</w:p>`, 'Tag'],
    [
      'reads links and marked-up words',
      `<w:p><w:hyperlink>${run('www.example.org')}</w:hyperlink><w:smartTag>${run(' Berlin')}</w:smartTag></w:p>`,
      'www.example.org Berlin',
    ],
    [
      'reads content controls',
      `<w:sdt><w:sdtPr><w:alias w:val="Name"/></w:sdtPr><w:sdtContent>${paragraph('Guten Tag')}</w:sdtContent></w:sdt>`,
      'Guten Tag',
    ],
    ['shows marks of symbol fonts as marks', '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>', '•'],
    ['has nothing where a document has nothing', '', ''],
  ])('%s', (_, body, expected) => {
    expect(text(body)).toBe(expected);
  });

  it('is read whatever its namespaces are called, and once of several readings', () => {
    const bytes = strToU8(
      `<ns0:document xmlns:ns0="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><ns0:body><ns0:p><ns0:pPr><ns0:numPr><ns0:numId ns0:val="1"/></ns0:numPr></ns0:pPr><ns0:r><ns0:t>Guten Tag</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>`,
    );
    const {text: found, hinted} = read('', {others: {'word/document.xml': bytes}});
    expect(found).toBe('Guten Tag');
    expect(hinted('list-item')).toEqual(['Guten Tag']);
    expect(text(`<w:p>${box(paragraph('Kasten'))}${run('Text')}</w:p>`)).toBe('Kasten\n\nText');
  });

  it('has blank lines where there is space between paragraphs', () => {
    const spaced = '<w:spacing w:after="200"/>';
    const style = `<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="D"><w:name w:val="Dense"/><w:basedOn w:val="N"/><w:pPr><w:spacing w:after="0"/></w:pPr></w:style>`;
    expect(text(paragraph('A.', spaced) + paragraph('B.'))).toBe('A.\n\nB.');
    expect(text(paragraph('A.') + paragraph('B.'))).toBe('A.\nB.');
    expect(text(paragraph('A.') + paragraph('') + paragraph('B.'))).toBe('A.\n\nB.');
    expect(text(paragraph('A.') + paragraph('B.'), {styles: style})).toBe('A.\n\nB.');
    const dense = '<w:pStyle w:val="D"/>';
    expect(text(paragraph('A.', dense) + paragraph('B.', dense), {styles: style})).toBe('A.\nB.');
    // An address that was typed line by line, in a style with spaces between paragraphs.
    expect(text(paragraph('Muster GmbH') + paragraph('Musterweg 1'), {styles: style})).toBe('Muster GmbH\nMusterweg 1');
    const long = 'Wir freuen uns, dass Sie uns geschrieben haben, und antworten Ihnen gern auf alle Ihre Fragen dazu.';
    expect(text(paragraph(long) + paragraph(long))).toBe(`${long}\n\n${long}`);
  });

  it('has rows of a table of data as lines, and cells of a layout as paragraphs', () => {
    const table = (rows: readonly (readonly string[])[]) =>
      `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
    const data = table([
      [paragraph('Strom'), paragraph('10 Euro')],
      [paragraph('Gas') + paragraph(''), paragraph('20 Euro')],
    ]);
    const read1 = read(`${paragraph('Ihre Preise:')}${data}${paragraph('Danke.')}`);
    expect(read1.text).toBe('Ihre Preise:\n\nStrom\t10 Euro\nGas\t20 Euro\n\nDanke.');
    expect(read1.hinted('cell')).toEqual(['Strom', '10 Euro', 'Gas', '20 Euro']);
    const empty = table([
      [paragraph('A'), paragraph('B')],
      [paragraph(''), paragraph('')],
      [paragraph(''), paragraph('')],
    ]);
    expect(text(empty + paragraph('Danke.'))).toBe('A\tB\n\nDanke.');
    const address = paragraph('Muster GmbH') + paragraph('Weg 1') + paragraph('12345 Ort');
    const layout = read(table([[address, paragraph('3. Mai 2026')]]));
    expect(layout.text).toBe('Muster GmbH\nWeg 1\n12345 Ort\n\n3. Mai 2026');
    expect(layout.hinted('cell')).toEqual([]);
  });

  it('knows headings, lists, bold and small print, and the line of the subject', () => {
    const styles = `<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="Betreffzeile"/></w:style>`;
    const body =
      paragraph('Ihr Vertrag', '<w:pStyle w:val="B"/>') +
      paragraph('Titel', '<w:pStyle w:val="H"/>') +
      paragraph('eins', '<w:numPr><w:numId w:val="3"/></w:numPr>') +
      paragraph('keins', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      `<w:p>${run('wich', '<w:b/>')}${run('tig', '<w:b/>')}${run(' klein', '<w:sz w:val="12"/>')}</w:p>`;
    const {hinted} = read(body, {styles});
    expect(hinted('subject')).toEqual(['Ihr Vertrag']);
    expect(hinted('heading')).toEqual(['Titel']);
    expect(hinted('list-item')).toEqual(['eins']);
    expect(hinted('bold')).toEqual(['wichtig']);
    expect(hinted('small')).toEqual([' klein']);
  });
});

describe('Parts of a Word document', () => {
  it('are header, footer, footnotes and text boxes, each with paragraphs of its own', () => {
    const note = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>';
    const footnotes = `${note}<w:footnote w:id="2">${paragraph('Gilt nur für Neukunden in Berlin.')}</w:footnote>`;
    const body = `<w:p>${box(paragraph('Frau Meyer') + paragraph('Weg 1'))}</w:p>${paragraph('Guten Tag Frau Meyer,')}<w:p>${run('danke.')}${box(paragraph('Ihr Ansprechpartner: Max Müller'))}</w:p><w:p>${box(paragraph('Rufen Sie uns an, wir sind immer gern für Sie da.'))}</w:p>`;
    const parts = {
      headers: [paragraph('') + paragraph('Muster GmbH')],
      footers: [paragraph('Amtsgericht Berlin')],
      footnotes,
    };
    const {text: found, branches, hinted, paragraphs, source} = read(body, parts);
    expect(found).toBe(
      'Muster GmbH\n\nFrau Meyer\nWeg 1\n\nGuten Tag Frau Meyer,\ndanke.\n\nIhr Ansprechpartner: Max Müller\n\nAmtsgericht Berlin',
    );
    expect(branches).toEqual([
      'Rufen Sie uns an, wir sind immer gern für Sie da.',
      'Gilt nur für Neukunden in Berlin.',
    ]);
    expect(hinted('letterhead')).toEqual(['Muster GmbH']);
    expect(hinted('footer')).toEqual(['Ihr Ansprechpartner: Max Müller', 'Amtsgericht Berlin']);
    const named = (words: string, one = source) => {
      const at = one.toOriginal([one.text.indexOf(words), one.text.indexOf(words) + words.length]);
      const found = paragraphs.findLast((each) => each.at[0] <= at[0]);
      expect(one.original.slice(...at)).toBe(words);
      return `${found?.number} ${found?.area}`;
    };
    expect(['Muster', 'Weg', 'danke', 'Ansprechpartner', 'Amtsgericht'].map((words) => named(words))).toEqual([
      '2 header',
      '2 text box',
      '3 body',
      '3 text box',
      '1 footer',
    ]);
    expect(source.branches.map((branch) => named(branch.text.slice(0, 4), branch))).toEqual([
      '4 text box',
      '1 footnote',
    ]);
  });

  it('shows the header of the first page only where the first page differs', () => {
    const headers = [paragraph('Seite 2'), paragraph('Muster GmbH')];
    expect(text(paragraph('Text'), {headers})).toBe('Seite 2\n\nText');
    expect(text(paragraph('Text'), {headers, section: '<w:titlePg/>'})).toBe('Muster GmbH\nSeite 2\n\nText');
    expect(text(paragraph('Text'), {headers: [headers[0] ?? '', headers[0] ?? ''], section: '<w:titlePg/>'})).toBe(
      'Seite 2\n\nText',
    );
  });

  it('counts all paragraphs, empty ones too, and writes one a line', () => {
    const {original, paragraphs} = read(paragraph('eins\nzwei') + paragraph('') + paragraph('vier'));
    expect(original).toBe('eins\u2028zwei\n\nvier');
    expect(paragraphs.map(({at, number}) => [original.slice(...at), number])).toEqual([
      ['eins\u2028zwei', 1],
      ['', 2],
      ['vier', 3],
    ]);
  });
});

describe('Fields of Word', () => {
  const sentence = (...pieces: string[]) => `<w:p>${pieces.join('')}</w:p>`;

  it('are placeholders when mail merge fills them', () => {
    const simple =
      '<w:fldSimple w:instr=" MERGEFIELD &quot;Kunden Name&quot; \\* MERGEFORMAT ">' +
      `${run('«Kunden Name»')}</w:fldSimple>`;
    const {
      text: found,
      fields,
      template,
    } = read(sentence(run('Guten Tag Frau '), field(' MERGEFIELD Nachname ', '«Nachname»'), run(','), simple));
    expect(found).toBe('Guten Tag Frau Muster,Kim Muster');
    expect(fields).toEqual(['«Nachname» Nachname recipient-name', '«Kunden Name» Kunden Name recipient-name']);
    expect(template).toBe(true);
  });

  it('with conditions are branches, nested ones too', () => {
    const merge = field(' MERGEFIELD Anrede ', '«Anrede»');
    const inner = field(code(' IF ') + merge + code(' = "Frau" "Sehr geehrte Frau" "Guten Tag"'));
    const outer = field(
      code(' IF ') + merge + code(' = "Herr" "Sehr geehrter Herr" "') + inner + code('" \\* MERGEFORMAT '),
      'alt',
    );
    const {text: found, branches, original} = read(sentence(outer, run(' Müller,')));
    expect(found).toBe('Sehr geehrter Herr Müller,');
    expect(branches).toEqual(['Sehr geehrte Frau Müller,', 'Guten Tag Müller,']);
    expect(original).toBe(
      '{IF «Anrede» = Herr: Sehr geehrter Herr | {IF «Anrede» = Frau: Sehr geehrte Frau | Guten Tag}} Müller,',
    );
  });

  it('with conditions hold fields and paragraphs', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const body = `<w:p>${begin}${code(' IF 1 = 1 "Eins ')}${field('MERGEFIELD Betrag')}</w:p><w:p>${code('zwei" “drei vier”')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(' Ende')}</w:p>`;
    const {text: found, branches} = read(body);
    expect(found).toBe('Eins 12 Euro\nzwei Ende');
    expect(branches).toEqual(['drei vier Ende']);
  });

  it('that show today are told, and count as a date', () => {
    const {problems, fields, source} = read(sentence(run('Berlin, '), field(' DATE \\@ "d.M.yyyy" ', '3.5.2026')));
    expect(problems.map(({rule, message, at}) => [rule, message, source.original.slice(...at)])).toEqual([
      ['changing-date', 'office-date-field', '3.5.2026'],
    ]);
    expect(fields).toEqual(['3.5.2026 DATE date']);
    expect(read(sentence(field(' CREATEDATE ', '3.5.2026'))).problems).toEqual([]);
  });

  it.each([
    [
      'shows what a link or a number shows',
      [field(' HYPERLINK "https://a.example" ', 'unsere Seite'), field(' PAGE ', '2')],
      'unsere Seite2',
    ],
    ['shows nothing of what steers', [field(' NEXT '), field(' SET a "b" ', 'c'), run('Text')], 'Text'],
    ['has the text around a value', [field(' MERGEFIELD Titel \\b "Dr. " \\f " " '), run('Meyer')], undefined],
    [
      'gives back text that follows a field that never ends',
      ['<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run('Guten Tag')],
      'Guten Tag',
    ],
    ['takes a deleted field away as a whole', [`<w:del>${field(' PAGE ', '2')}</w:del>`, run('Text')], 'Text'],
    ['shows a form that is filled in', [field(' FORMTEXT ', 'Meyer')], 'Meyer'],
  ])('%s', (_, pieces, expected) => {
    const found = text(sentence(...pieces));
    if (expected === undefined) expect(found).toMatch(/^Dr\. .+ Meyer$/);
    else expect(found).toBe(expected);
  });

  it('and controls that nobody has filled in are placeholders of a letter that is no template', () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="Kundenname"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Klicken Sie ')}${run('hier.')}</w:sdtContent></w:sdt>`;
    const {fields, template} = read(sentence(run('Guten Tag '), control, field(' FORMTEXT ', '\u2002\u2002')));
    expect(fields).toEqual(['Klicken Sie hier. Kundenname recipient-name', '[…] field unknown']);
    expect(template).toBe(false);
    expect(read(sentence(control), {}, 'brief.dotx').template).toBe(true);
  });

  it('stand beside the tags of a template engine', () => {
    const body = sentence(
      run('{% if a %}Guten Tag{% else %}Hallo{% endif %} '),
      field('MERGEFIELD Nachname'),
      run(', '),
      run('{{ agent'),
      run('.phone }}', '<w:b/>'),
    );
    const {text: found, branches, fields, engine} = read(body);
    expect(engine).toBe('twig');
    expect(found).toBe('Guten Tag Muster, 030 1234-567');
    expect(branches).toHaveLength(1);
    expect(fields.map((one) => one.split(' ').at(-1))).toEqual(['recipient-name', 'sender-phone']);
  });
});
