import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Translate} from '../../vscode-extension/src/translate.js';

const folder = join(import.meta.dirname, '../../vscode-extension');

/** What the extension ships as German, by its English text. */
export const germanTexts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(folder, 'l10n/bundle.l10n.de.json'), 'utf8'),
);

/** Translates as a German editor does; a text without its translation fails. */
export const german: Translate = (text, ...values) => {
  const translated = germanTexts[text];
  if (translated === undefined) throw new Error(`“${text}” has no German.`);
  return translated.replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)]));
};
