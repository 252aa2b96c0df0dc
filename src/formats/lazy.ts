import type {FormatId} from './format.js';
import type {Formats} from './readers.js';
import {readText} from './text.js';

/** The readers that a file of this format needs, loaded when first asked for. */
export async function formatsFor(format: FormatId): Promise<Formats> {
  if (format === 'text') return {text: readText};
  if (format === 'markdown') return {text: readText, markdown: (await import('./markdown.js')).readMarkdown};
  if (format === 'mjml') return {text: readText, mjml: (await import('./mjml.js')).readMjml};
  return {text: readText, html: (await import('./html.js')).readHtml};
}
