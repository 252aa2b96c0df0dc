import {explain} from '../explain.js';
import type {Reading} from '../formats/index.js';
import type {Letter} from '../letter/letter.js';
import {type Names, partNames} from '../letter/names.js';
import {printable} from '../report/printable.js';
import type {Locale} from '../settings/settings.js';

/** A letter as klarbrief reads it, and the file that it was read from. */
export interface Explained {
  readonly path: string;
  readonly reading: Reading;
  readonly letter: Letter;
}

/** A letter in words: what klarbrief recognised and why, part by part. */
export function describeLetter({path, reading, letter}: Explained, locale: Locale, color: boolean): string {
  const bold = (text: string): string => (color ? `\u001B[1m${text}\u001B[22m` : text);
  const file = [formats[reading.format][locale], reading.engine, reading.charset.used].filter(Boolean).join(', ');
  const rows: [string, string][] = [
    [labels.file[locale], letter.template ? `${file}, ${labels.template[locale]}` : file],
    ...explain(letter, locale).flatMap(({label, lines: [first = '–', ...more], reasons = []}): [string, string][] => [
      [label, first],
      ...[...more, ...reasons.map((reason) => `– ${reason}`)].map((line): [string, string] => ['', line]),
    ]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, text]) => `  ${label.padEnd(width)}  ${printable(text)}`.trimEnd());
  const parts = letter.children.map((part) => {
    const text = letter.source.text
      .slice(...part.at)
      .trim()
      .split(/\r\n|\n|\r/)
      .filter((line) => line.trim() !== '')
      .map((line) => `    ${printable(line.trim())}`);
    return `  ${bold(partNames[part.name][locale])}\n${text.join('\n')}`;
  });
  return [`${bold(printable(path))}`, ...lines, '', ...parts, ''].join('\n');
}

const labels = {
  file: {de: 'Datei', en: 'File'},
  template: {de: 'Vorlage', en: 'template'},
} as const satisfies Names<string>;

const formats: Names<Reading['format']> = {
  text: {de: 'Text', en: 'text'},
  markdown: {de: 'Markdown', en: 'Markdown'},
  html: {de: 'HTML', en: 'HTML'},
  mjml: {de: 'MJML', en: 'MJML'},
  eml: {de: 'E-Mail', en: 'e-mail'},
  msg: {de: 'Outlook-Nachricht', en: 'Outlook message'},
  docx: {de: 'Word', en: 'Word'},
  odt: {de: 'OpenDocument', en: 'OpenDocument'},
  po: {de: 'gettext', en: 'gettext'},
  yaml: {de: 'YAML', en: 'YAML'},
  json: {de: 'JSON', en: 'JSON'},
  properties: {de: 'Properties', en: 'properties'},
};
