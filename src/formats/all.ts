import {readHtml} from './html.js';
import {readMarkdown} from './markdown.js';
import {readMjml} from './mjml.js';
import {readMsg} from './msg/index.js';
import {readOffice} from './office/index.js';
import type {Formats} from './readers.js';
import {readText} from './text.js';
import {readJson} from './translations/json.js';
import {readPo} from './translations/po.js';
import {readProperties} from './translations/properties.js';
import {readYaml} from './translations/yaml.js';

/** Every reader, for the library and the browser, where nothing can be loaded later. */
export const allFormats: Formats = {
  text: readText,
  html: readHtml,
  markdown: readMarkdown,
  mjml: readMjml,
  msg: readMsg,
  office: readOffice,
  po: readPo,
  yaml: readYaml,
  json: readJson,
  properties: readProperties,
};
