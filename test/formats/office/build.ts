import {strToU8, type Zippable, zipSync} from 'fflate';

/** What a test document of Word holds beside its text; every part is XML as Word writes it, without what nobody reads. */
export interface WordParts {
  readonly styles?: string;
  readonly headers?: readonly string[];
  readonly footers?: readonly string[];
  readonly footnotes?: string;
  /** What the section says of its pages, beside its headers and footers. */
  readonly section?: string;
  readonly others?: Zippable;
}

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const names = `xmlns:w="${w}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"`;
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (all: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;

/** A Word document with this body. */
export function docx(body: string, parts: WordParts = {}): Uint8Array {
  const {styles, headers = [], footers = [], footnotes, section = '', others = {}} = parts;
  const list = [
    ...headers.map((content, index) => ({kind: 'header', name: `header${index + 1}`, content})),
    ...footers.map((content, index) => ({kind: 'footer', name: `footer${index + 1}`, content})),
  ];
  const references = list
    .map(({kind, name}, index) => {
      const type = index > 0 && list[index - 1]?.kind === kind ? 'first' : 'default';
      return `<w:${kind}Reference w:type="${type}" r:id="${name}"/>`;
    })
    .join('');
  const files: Zippable = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(
      relations(`<Relationship Id="r1" Type="${relation}/officeDocument" Target="word/document.xml"/>`),
    ),
    'word/_rels/document.xml.rels': strToU8(
      relations(
        [
          ...list.map(({kind, name}) => `<Relationship Id="${name}" Type="${relation}/${kind}" Target="${name}.xml"/>`),
          `<Relationship Id="styles" Type="${relation}/styles" Target="styles.xml"/>`,
        ].join(''),
      ),
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document ${names}><w:body>${body}<w:sectPr>${references}${section}</w:sectPr></w:body></w:document>`,
    ),
  };
  if (styles !== undefined) files['word/styles.xml'] = strToU8(`<w:styles ${names}>${styles}</w:styles>`);
  if (footnotes !== undefined)
    files['word/footnotes.xml'] = strToU8(`<w:footnotes ${names}>${footnotes}</w:footnotes>`);
  for (const {kind, name, content} of list)
    files[`word/${name}.xml`] = strToU8(
      `<w:${kind === 'header' ? 'hdr' : 'ftr'} ${names}>${content}</w:${kind === 'header' ? 'hdr' : 'ftr'}>`,
    );
  return zipSync({...files, ...others});
}

/** A paragraph of Word: its text, and what its properties say. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

/** A run of Word; line breaks and tabs are elements there. */
export function run(text: string, properties = ''): string {
  if (text === '') return '';
  const pieces = text.split(/(\n|\t)/).map((piece) => {
    if (piece === '\n') return '<w:br/>';
    return piece === '\t' ? '<w:tab/>' : piece === '' ? '' : `<w:t xml:space="preserve">${xml(piece)}</w:t>`;
  });
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${pieces.join('')}</w:r>`;
}

/** A field of Word with its code in pieces (XML of runs, or text) and what it showed last. */
export function field(code: string, result = ''): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const codes = code.startsWith('<') ? code : `<w:r><w:instrText xml:space="preserve">${xml(code)}</w:instrText></w:r>`;
  return `${mark('begin')}${codes}${mark('separate')}${run(result)}${mark('end')}`;
}

/** A piece of the code of a field. */
export function code(text: string): string {
  return `<w:r><w:instrText xml:space="preserve">${xml(text)}</w:instrText></w:r>`;
}

/** What a test document of OpenDocument holds beside its text. */
export interface OpenParts {
  readonly automatic?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly styles?: string;
  readonly others?: Zippable;
}

const open = [
  'office text table draw style fo:xsl-fo-compatible svg:svg-compatible'
    .split(' ')
    .map((name) => name.split(':'))
    .map(
      ([prefix = '', uri = prefix]) =>
        `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${prefix === 'draw' ? 'drawing' : uri}:1.0"`,
    )
    .join(' '),
].join('');

/** An OpenDocument text with this body. */
export function odt(body: string, parts: OpenParts = {}): Uint8Array {
  const {automatic = '', header = '', footer = '', styles = '', others = {}} = parts;
  const master = `<style:master-page style:name="Standard">${header === '' ? '' : `<style:header>${header}</style:header>`}${footer === '' ? '' : `<style:footer>${footer}</style:footer>`}</style:master-page>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), {level: 0}],
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${open}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
    'styles.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-styles ${open}><office:styles>${styles}</office:styles><office:master-styles>${master}</office:master-styles></office:document-styles>`,
    ),
    'META-INF/manifest.xml': strToU8(
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
    ),
    ...others,
  });
}

/** A paragraph of OpenDocument. */
export function openParagraph(text: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${openText(text)}</text:p>`;
}

/** Text as OpenDocument writes it: blanks in a row, tabs and line breaks are elements. */
export function openText(text: string): string {
  return xml(text)
    .replace(/^ | {2,}/g, (blanks) => `<text:s text:c="${blanks.length}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>');
}

/** Text as XML writes it. */
export function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
