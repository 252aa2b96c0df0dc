import {readHtml} from './html.js';
import {readMarkdown} from './markdown.js';
import {readMjml} from './mjml.js';
import type {Formats} from './readers.js';
import {readText} from './text.js';

/** Every reader, for the library and the browser, where nothing can be loaded later. */
export const allFormats: Formats = {text: readText, html: readHtml, markdown: readMarkdown, mjml: readMjml};
