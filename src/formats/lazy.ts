import type {FormatId} from './format.js';
import type {Formats} from './readers.js';
import {readText} from './text.js';

/** The readers that a file of this format needs, loaded when first asked for. */
export async function formatsFor(format: FormatId): Promise<Formats> {
  if (format === 'text') return {text: readText};
  if (format === 'markdown') return {text: readText, markdown: (await import('./markdown.js')).readMarkdown};
  if (format === 'msg') {
    const [{readHtml}, {readMsg}] = await Promise.all([import('./html.js'), import('./msg/index.js')]);
    return {text: readText, html: readHtml, msg: readMsg};
  }
  if (format === 'po') return {text: readText, po: (await import('./translations/po.js')).readPo};
  if (format === 'yaml') return {text: readText, yaml: (await import('./translations/yaml.js')).readYaml};
  if (format === 'json') return {text: readText, json: (await import('./translations/json.js')).readJson};
  if (format === 'properties')
    return {text: readText, properties: (await import('./translations/properties.js')).readProperties};
  if (format === 'mjml') return {text: readText, mjml: (await import('./mjml.js')).readMjml};
  if (format === 'docx' || format === 'odt')
    return {text: readText, office: (await import('./office/index.js')).readOffice};
  return {text: readText, html: (await import('./html.js')).readHtml};
}
