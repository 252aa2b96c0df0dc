import {compose, type Range, Source, SourceBuilder} from '../source/index.js';
import {byteOrderMark, charsetName, charsetOf, decode} from './charset.js';
import {chooseFormat, extensionsOf} from './choose.js';
import {readComposed} from './composed.js';
import type {Content} from './content.js';
import {readEml} from './eml.js';
import type {FormatId, LetterSource, Problem, Reading, ReadOptions} from './format.js';
import {letterHints, withLineFeeds} from './letter-hints.js';
import {withoutEndless} from './letter-length.js';
import {limits} from './limits.js';
import {problem} from './mime.js';
import {htmlCharset, noteCharset} from './mime-text.js';
import {isEncryptedOffice, officeFormat} from './office/kind.js';
import type {ContentReader, Formats} from './readers.js';
import {escaped} from './rewrite.js';
import {isOutlookMessage, whyUnreadable, wideWithoutMark} from './signatures.js';

export {chooseFormat} from './choose.js';
export type {
  Address,
  FormatId,
  LetterSource,
  MailHeaders,
  Problem,
  Reading,
  ReadOptions,
  TemplateEngine,
} from './format.js';
export type {ContentReader, Formats} from './readers.js';

/**
 * Read the bytes of a file into letters. Total: whatever is wrong with them becomes a problem of the reading. A string is what
 * an editor has decoded already: it says nothing about the bytes of the file, so nothing is said about its charset.
 */
export function read(contents: Uint8Array | string, options: ReadOptions, formats: Formats): Reading {
  return withoutEndless(readAll(contents, options, formats));
}

function readAll(contents: Uint8Array | string, options: ReadOptions, formats: Formats): Reading {
  if (contents.length > limits.fileBytes) {
    const values = {size: Math.ceil(contents.length / 1e6), limit: Math.floor(limits.fileBytes / 1e6)};
    return unread('text', {rule: 'limit', message: 'file-too-large', values, at: [0, 0]});
  }
  if (typeof contents === 'string') return readDecoded(contents, options, formats);
  if (formats.msg && isOutlookMessage(contents)) return formats.msg(contents, options, formats);
  if (!isOutlookMessage(contents) && isEncryptedOffice(contents))
    return unread('text', {rule: 'unreadable', message: 'office-encrypted', at: [0, 0]});
  if (formats.office && officeFormat(contents, options.path)) return formats.office(contents, options, formats);
  const why = whyUnreadable(contents);
  if (why) return unread('text', {rule: 'unreadable', message: why, at: [0, 0]});
  const format = chooseFormat(contents, options.path);
  return format === 'eml' ? readEml(contents, options, formats) : readBytes(contents, format, options, formats);
}

function readDecoded(original: string, options: ReadOptions, formats: Formats): Reading {
  const format = chooseFormat(original, options.path);
  const reading =
    format === 'eml'
      ? readEml(original, options, formats)
      : readDocument(original, format, {used: 'utf-8'}, [], options, formats);
  return {...reading, problems: reading.problems.filter(({rule}) => rule !== 'charset')};
}

function readBytes(bytes: Uint8Array, format: FormatId, options: ReadOptions, formats: Formats): Reading {
  const problems: Problem[] = [];
  const label = isMarkup(format) ? htmlCharset(decode(bytes.subarray(0, 4096), 'windows-1252')) : undefined;
  const used = byteOrderMark(bytes) ?? wideWithoutMark(bytes) ?? charsetOf(bytes, label);
  const original = decode(bytes, used);
  const declared = label === undefined ? undefined : charsetName(label);
  if (declared !== undefined) noteCharset({problems}, [0, 0], declared, used);
  noteBroken(original, bytes, used, problems);
  return readDocument(original, format, declared === undefined ? {used} : {used, declared}, problems, options, formats);
}

/** Plain text, Markdown and HTML: find the template syntax, read. */
function readDocument(
  original: string,
  format: FormatId,
  charset: Reading['charset'],
  problems: Problem[],
  options: ReadOptions,
  formats: Formats,
): Reading {
  const start = original.startsWith('\ufeff') ? 1 : 0;
  const end = Math.min(original.length, start + limits.textLength);
  if (end < original.length) problem({problems}, 'limit', 'text-too-long', [end, end], {limit: limits.textLength});
  const text = start === 0 && end === original.length ? original : original.slice(start, end);
  const {html, markdown, mjml, po, yaml, json, properties} = formats;
  const readers: Partial<Record<FormatId, ContentReader>> = {
    ...(html && {html}),
    ...(markdown && {markdown}),
    ...(mjml && {mjml}),
    ...(po && {po}),
    ...(yaml && {yaml}),
    ...(json && {json}),
    ...(properties && {properties}),
  };
  const reader = readers[format] ?? formats.text;
  // The texts of a data file are read one by one.
  const prose = reader === formats.text || format === 'markdown' || isMarkup(format);
  const content = prose ? readComposed(text, (given) => reader(given, options)) : reader(text, options);
  const placed = text === original ? content : moved(content, original, [start, end]);
  return {
    format,
    ...(content.engine === undefined ? {} : {engine: content.engine}),
    template: extensionsOf(options.path).template || content.template,
    charset,
    letters: placed.letters.map((letter) => ({...withHints(letter), ...(isMarkup(format) ? {rewrite: escaped} : {})})),
    problems: [...problems, ...placed.problems],
    comments: placed.comments,
  };
}

/** Text between tags, where `&` and `<` are written as entities. */
function isMarkup(format: FormatId): boolean {
  return format === 'html' || format === 'mjml';
}

/** The first characters that the charset does not know, where the file itself does not hold U+FFFD. */
function noteBroken(original: string, bytes: Uint8Array, used: string, problems: Problem[]): void {
  const at = original.indexOf('\ufffd');
  if (at === -1 || holdsReplacement(bytes)) return;
  problem({problems}, 'charset', 'charset-broken', [at, at + 1], {used});
}

function holdsReplacement(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) return true;
  }
  return false;
}

/** Content that was read from a stretch of the original, as if it had been read from all of it. */
function moved(content: Content, original: string, stretch: Range): Content {
  const builder = new SourceBuilder(original);
  builder.verbatim(...stretch);
  const outer = builder.build();
  const shift = (at: Range): Range => [at[0] + stretch[0], at[1] + stretch[0]];
  const back = (at: Range): Range => [at[0] - stretch[0], at[1] - stretch[0]];
  return {
    ...content,
    letters: content.letters.map(({rewrite, ...letter}) => ({
      ...letter,
      source: compose(letter.source, outer),
      ...(rewrite ? {rewrite: (replacement: string, at: Range) => rewrite(replacement, back(at))} : {}),
    })),
    problems: content.problems.map((one) => ({...one, at: shift(one.at)})),
    comments: content.comments.map((one) => ({...one, at: shift(one.at)})),
  };
}

function withHints(letter: LetterSource): LetterSource {
  const source = withLineFeeds(letter.source);
  const hints = letterHints(source);
  return {...letter, source: new Source(source.original, source.segments, hints, source.branches)};
}

function unread(format: FormatId, problemOfFile: Problem): Reading {
  return {format, template: false, charset: {used: 'utf-8'}, letters: [], problems: [problemOfFile], comments: []};
}
