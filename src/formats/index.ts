import {type Range, Source} from '../source/index.js';
import {decodeFile} from './charset.js';
import {chooseFormat} from './choose.js';
import type {FormatId, LetterSource, Problem, Reading, ReadOptions, TemplateEngine} from './format.js';
import {limits} from './limits.js';

export {chooseFormat, extensions} from './choose.js';
export type {
  Address,
  Format,
  FormatId,
  LetterSource,
  MailHeaders,
  Problem,
  Reading,
  ReadOptions,
  TemplateEngine,
} from './format.js';

/** What a reader of decoded text returns; `read` adds what only the bytes know. */
export interface Content {
  readonly letters: readonly LetterSource[];
  readonly problems: readonly Problem[];
  readonly comments: readonly {readonly text: string; readonly at: Range}[];
  readonly engine?: TemplateEngine;
  readonly template: boolean;
}

/** Reads decoded text into letters. */
export type ContentReader = (original: string, options: ReadOptions) => Content;

/** The readers at hand. Markdown costs most to load, so whoever starts often loads it only when `chooseFormat` says so. */
export interface Formats {
  readonly text?: ContentReader;
  readonly html?: ContentReader;
  readonly markdown?: ContentReader;
}

/** Read the bytes of a file into letters. Total: whatever is wrong becomes a problem of the reading. */
export function read(bytes: Uint8Array, options: ReadOptions, formats: Formats): Reading {
  const format = chooseFormat(bytes, options.path);
  if (bytes.length > limits.fileBytes) return unread(format, 'limit', 'file-too-large');
  const {text, used, declared} = decodeFile(bytes);
  const content = (formats[format === 'eml' ? 'text' : format] ?? readVerbatim)(text, options);
  return {
    format,
    ...content,
    charset: declared === undefined ? {used} : {used, declared},
  };
}

function readVerbatim(original: string): Content {
  return {letters: [{source: Source.verbatim(original)}], problems: [], comments: [], template: false};
}

function unread(format: FormatId, rule: 'limit' | 'unreadable', message: string): Reading {
  return {
    format,
    template: false,
    charset: {used: 'utf-8'},
    letters: [],
    problems: [{rule, message, at: [0, 0]}],
    comments: [],
  };
}
