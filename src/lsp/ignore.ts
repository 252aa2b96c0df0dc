import type {TextEdit} from 'vscode-languageserver';
import {
  applyDirectives,
  frontMatterOf,
  parseDirectives,
  type Range,
  type Reading,
  readSource,
  rules,
  type Source,
} from '../index.js';
import type {Draft, Found} from './draft.js';
import {editOf} from './fixes.js';

/** Switch a rule off for the line of a finding; undefined where no comment can do exactly that. */
export function ignoreHere(draft: Draft, found: Found): TextEdit | undefined {
  if (found.missing || !isOfLetter(found)) return undefined;
  const text = draft.document.getText();
  const words = `klarbrief-disable-next-line ${found.rule}`;
  const places = (reading: Reading) =>
    stylesOf(draft, reading).flatMap((style) => placesAbove(text, found.at[0], style, words, reading));
  const line = lineOf(text, found.at[0]);
  const sameLine = (other: Found): boolean => other.at[0] >= line[0] && other.at[0] <= line[1] && !other.missing;
  return firstThatFits(draft, places, (other) => other.rule === found.rule && sameLine(other), found);
}

/** Switch a rule off for the whole letter; undefined where the file has no comments that klarbrief reads. */
export function ignoreInLetter(draft: Draft, found: Found): TextEdit | undefined {
  if (!isOfLetter(found)) return undefined;
  const text = draft.document.getText();
  const words = `klarbrief-disable-file ${found.rule}`;
  const places = (reading: Reading) =>
    stylesOf(draft, reading).flatMap((style) => placesOnTop(text, style, words, reading));
  return firstThatFits(draft, places, (other) => other.rule === found.rule && isOfLetter(other), found);
}

/** Take an exception out that nobody needs any more; undefined where it is about other rules as well. */
export function withoutException({document, settings, path, ...draft}: Draft, {at}: Found): TextEdit | undefined {
  const text = document.getText();
  const reading = draft.reading ?? readSource(text, path, settings);
  const comments = reading.comments.filter((comment) => overlaps(comment.at, at));
  const {directives} = parseDirectives(comments, ruleIds);
  if (directives.length !== 1 || (directives[0]?.rules.length ?? 0) > 1) return undefined;
  const [start, end] = lineOf(text, at[0]);
  const alone = text.slice(start, at[0]).trim() === '' && at[1] <= end && text.slice(at[1], end).trim() === '';
  const lineEndLength = /^(?:\r\n|\n|\r)/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
  const places: readonly Range[] = alone ? [[start, end + lineEndLength], at] : [at];
  const place = places.find(([from, to]) =>
    saysTheSame(reading, readSource(text.slice(0, from) + text.slice(to), path, settings)),
  );
  return place && editOf(document, {at: place, text: ''});
}

/** How a comment is written. */
interface Style {
  readonly open: string;
  readonly close: string;
  /** Only a whole line is a comment. */
  readonly line: boolean;
}

/** A comment at its place. */
interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * The first place where a directive does what it should: read as the file will be then, the letter says the same as before,
 * exactly these findings are gone, and nobody calls the directive superfluous. So nothing is offered that does not work.
 */
function firstThatFits(
  draft: Draft,
  places: (reading: Reading) => readonly Insertion[],
  goes: (other: Found) => boolean,
  found: Found,
): TextEdit | undefined {
  const {document, settings, path} = draft;
  const text = document.getText();
  const reading = draft.reading ?? readSource(text, path, settings);
  const own = draft.findings.filter(isOfLetter);
  const insertion = places(reading).find(({at, text: inserted}) => {
    const after = readSource(text.slice(0, at) + inserted + text.slice(at), path, settings);
    if (!saysTheSame(reading, after)) return false;
    const comments = after.comments.filter((comment) => overlaps(comment.at, [at, at + inserted.length]));
    const {directives, problems} = parseDirectives(comments, ruleIds);
    if (directives.length === 0 || problems.length > 0) return false;
    const moved = (place: number): number => (place < at ? place : place + inserted.length);
    const applied = applyDirectives(
      own,
      (other) => ({rule: other.rule, at: [moved(other.at[0]), moved(other.at[1])]}),
      directives,
      after.letters.map(({source}) => source),
    );
    const kept = own.filter((other) => !goes(other));
    const same = applied.kept.length === kept.length && applied.kept.every((other, index) => other === kept[index]);
    return same && !kept.includes(found) && applied.problems.length === 0;
  });
  return insertion && editOf(document, {at: [insertion.at, insertion.at], text: insertion.text});
}

/** Whether letters say the same and the format knows the same of them: that is what a comment must not change. */
function saysTheSame(one: Reading, other: Reading): boolean {
  if (one.format !== other.format || one.letters.length !== other.letters.length) return false;
  return one.letters.every(({source, frontMatter}, index) => {
    const twin = other.letters[index];
    if (!twin || !isTwin(source, twin.source) || source.branches.length !== twin.source.branches.length) return false;
    if (JSON.stringify(frontMatter) !== JSON.stringify(twin.frontMatter)) return false;
    return source.branches.every((branch, at) => {
      const same = twin.source.branches[at];
      return same !== undefined && isTwin(branch, same);
    });
  });
}

function isTwin(one: Source, other: Source): boolean {
  if (one.text !== other.text || one.hints.length !== other.hints.length) return false;
  return one.hints.every((hint, index) => {
    const twin = other.hints[index];
    return twin?.kind === hint.kind && twin.at[0] === hint.at[0] && twin.at[1] === hint.at[1];
  });
}

/** The comments that may be read here: the template's own, which nobody receives, before those of its host. */
function stylesOf({languageId, path}: Draft, {engine, format}: Reading): readonly Style[] {
  const host: readonly Style[] = format === 'text' ? [hash] : format === 'eml' ? [angle, hash] : [angle];
  const name = (path ?? '').toLowerCase();
  const inline = (open: string, close: string): Style => ({open, close, line: false});
  switch (engine) {
    case 'twig': {
      const liquid = languageId === 'liquid' || name.endsWith('.liquid');
      return [liquid ? inline('{% comment %}', '{% endcomment %}') : inline('{# ', ' #}'), ...host];
    }
    case 'handlebars':
      return [name.includes('.mustache') ? inline('{{! ', ' }}') : inline('{{!-- ', ' --}}'), ...host];
    case 'go':
      return [inline('{{/* ', ' */}}'), ...host];
    case 'freemarker':
      return [inline('<#-- ', ' -->'), inline('[#-- ', ' --]'), ...host];
    case 'erb':
      return [inline('<%# ', ' %>'), ...host];
    case 'velocity':
      return [inline('#* ', ' *#'), ...host];
    case 'smarty':
      return [inline('{* ', ' *}'), ...host];
    case 'oxid':
      return [inline('[{* ', ' *}]'), ...host];
    case 'blade':
      return [inline('{{-- ', ' --}}'), ...host];
    case 'thymeleaf':
      return format === 'html' ? [inline('<!--/* ', ' */-->'), ...host] : host;
    case 'fluid':
      return [inline('<f:comment>', '</f:comment>'), ...host];
    case 'php':
      return [inline('<?php /* ', ' */ ?>'), ...host];
    case 'ampscript':
      return [inline('%%[ /* ', ' */ ]%%'), ...host];
    default:
      return host;
  }
}

/** Where a directive about the line that holds `place` can stand, the best place first. */
function placesAbove(
  text: string,
  place: number,
  {open, close, line}: Style,
  words: string,
  {format}: Reading,
): readonly Insertion[] {
  const [start] = lineOf(text, place);
  const eol = lineEnd(text);
  const comment = open + words + close;
  const indent = /^[ \t]*/.exec(text.slice(start, place))?.[0] ?? '';
  const above: Insertion = {at: start, text: indent + comment + eol};
  if (line) return [{at: start, text: comment + eol}];
  // In Markdown a comment of its own line would end the paragraph, so it hangs on the line before.
  const before = text.slice(0, start).replace(/(?:\r\n|\n|\r)$/, '');
  const previous = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const filled = previous.trimEnd();
  const end = before.length - previous.length + filled.length - (filled.endsWith('\\') ? 1 : 0);
  const behind: Insertion = {at: end, text: comment};
  const inMarkdown =
    format === 'markdown' && previous.trim() !== '' && !/^[ \t]*(?:[#|>]|```|~~~|---|===|<)/.test(previous);
  const inside: readonly Insertion[] = [
    {at: place, text: comment},
    // Quoted-printable: a soft line break keeps the lines short.
    ...(format === 'eml' ? [{at: place, text: `=${eol}${comment}=${eol}`}] : []),
  ];
  return inMarkdown ? [behind, above] : [above, behind, ...inside];
}

/** Where a directive about the whole file can stand, the best place first. */
function placesOnTop(
  text: string,
  {open, close, line}: Style,
  words: string,
  {format, letters}: Reading,
): readonly Insertion[] {
  const eol = lineEnd(text);
  const comment = open + words + close;
  if (format === 'eml') return bodiesOf(text, letters).map((at) => ({at, text: comment + eol}));
  const top = frontMatterOf(text)?.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const head = format === 'html' || format === 'mjml' ? headOf(text, top) : top;
  const above = {at: head, text: comment + eol};
  const below = {at: head, text: eol + comment};
  const ending = {at: text.length, text: eol + comment + eol};
  const isLineStart = head === 0 || head === top || /[\r\n]/.test(text.charAt(head - 1));
  return line
    ? [above, ending]
    : [
        isLineStart ? above : below,
        above,
        {at: top, text: comment + eol},
        // One line more can make something else of a text that has little markup.
        {at: top, text: comment},
        ending,
      ];
}

/** Behind what has to stand on top of a document: `<?xml …?>`, `<!doctype …>`, the head of MJML. */
function headOf(text: string, from: number): number {
  let at = from;
  for (const pattern of [/^\s{0,200}<\?xml[^>]{0,400}\?>/i, /^\s{0,200}<!doctype[^>]{0,400}>/i]) {
    at += pattern.exec(text.slice(at, at + 1000))?.[0].length ?? 0;
  }
  const mjml = /^\s{0,200}<mjml\b[^>]{0,1000}>/i.exec(text.slice(at, at + 2000));
  if (!mjml) return at === from ? from : behindLine(text, at);
  const head = text.indexOf('</mj-head>', at);
  return behindLine(text, head < 0 ? at + mjml[0].length : head + '</mj-head>'.length);
}

/** The next line, where nothing but white space follows on this one. */
function behindLine(text: string, at: number): number {
  return at + (/^[ \t]{0,200}(?:\r\n|\n|\r)/.exec(text.slice(at, at + 300))?.[0].length ?? 0);
}

/** Where the texts of a message begin: a line behind its header that stands before the first words. */
function bodiesOf(text: string, letters: Reading['letters']): readonly number[] {
  const header = /\n[ \t]*\r?\n|\r\r/.exec(text);
  if (!header) return [];
  const body = header.index + header[0].length;
  const first = letters
    .flatMap(({source}) => source.segments)
    .filter((segment) => segment.from[0] >= body && segment.text.trim() !== '')
    .reduce((least, {from}) => Math.min(least, from[0]), text.length);
  const blank = Math.max(text.lastIndexOf('\n\n', first), text.lastIndexOf('\n\r\n', first), body - 2);
  const begin = blank < body ? body : blank + (text.startsWith('\n\r\n', blank) ? 3 : 2);
  return [...new Set([headOf(text, begin), begin, lineOf(text, first)[0]])];
}

/** The line that holds a place, without its end. */
function lineOf(text: string, place: number): Range {
  const before = text.slice(0, place);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const length = text.slice(start).search(/[\r\n]/);
  return [start, length < 0 ? text.length : start + length];
}

function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

function overlaps(one: Range, other: Range): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** What is wrong with the document itself is put right, not ignored. */
function isOfLetter({rule}: Found): boolean {
  return ruleIds.includes(rule);
}

const hash: Style = {open: '# ', close: '', line: true};
const angle: Style = {open: '<!-- ', close: ' -->', line: false};
const ruleIds: readonly string[] = rules.map(({id}) => id);
