import type {Hover, Position, Range} from 'vscode-languageserver';
import {
  exampleOf,
  type FrontMatterKey,
  frontMatterKeys,
  languageNames,
  type Names,
  parseDirectives,
  rules,
  typeNames,
} from '../index.js';
import {type Draft, type Found, shown} from './draft.js';
import {frontMatterLines, keyNamed} from './front-matter.js';
import {escaped} from './markdown.js';
import {say} from './texts.js';
import {titleOf} from './titles.js';

/** What a client can show in a hover. */
export interface HoverAbilities {
  readonly markdown: boolean;
  /** It shows the message of a diagnostic above the hover by itself. */
  readonly messages?: boolean;
}

/**
 * What klarbrief has to say about a place: its findings, the narrowest first, what a directive there switches off, or what
 * a key of the front matter means.
 */
export function hover(draft: Draft, position: Position, {markdown, messages = false}: HoverAbilities): Hover | null {
  const writer = markdown ? inMarkdown : inPlainText;
  const at = draft.document.offsetAt(position);
  const found = findingsAt(draft, at);
  const directive = directiveAt(draft, at, writer);
  const key = keyAt(draft, position, writer);
  const sections = [
    ...found.slice(0, mostFindings).map((finding) => about(finding, draft, writer, !messages)),
    ...(found.length > mostFindings
      ? [writer.text(say('hover-rest', draft.locale, {count: found.length - mostFindings}))]
      : []),
    ...(directive ? [directive.text] : []),
    ...(key ? [key.text] : []),
  ];
  const range = found[0] ? rangeOf(draft, found[0].at) : (directive?.range ?? key?.range);
  if (sections.length === 0 || !range) return null;
  return {
    contents: {kind: markdown ? 'markdown' : 'plaintext', value: sections.join(writer.between)},
    range,
  };
}

/** More than this nobody reads in a hover; a mail in base64 is a single place. */
const mostFindings = 4;

/** The findings at a place, the narrowest first. Something missing is found at the word that it belongs behind. */
function findingsAt(draft: Draft, at: number): readonly Found[] {
  const text = draft.document.getText();
  const holding = shown(draft).filter(({at: [start, end]}) => {
    if (end > start) return start <= at && at < end;
    return wordBefore(text, start) <= at && at <= start;
  });
  // A pointer behind the last letter of a word still means the word.
  const near = holding.length > 0 ? holding : shown(draft).filter(({at: [start, end]}) => end > start && end === at);
  return [...near].sort((a, b) => a.at[1] - a.at[0] - (b.at[1] - b.at[0]) || a.at[0] - b.at[0]);
}

function wordBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && /\S/.test(text[start - 1] ?? '')) start--;
  return start;
}

function about(finding: Found, draft: Draft, writer: Writer, withReason: boolean): string {
  const {locale} = draft;
  const rule = rules.find(({id}) => id === finding.rule);
  const language = draft.letters[0]?.language ?? locale;
  const pair = rule && exampleOf(rule, language);
  const why = finding.note?.split('\n')[0];
  const example = !pair
    ? []
    : pair.before === ''
      ? [say('hover-so', locale, {text: pair.after})]
      : [say('hover-before', locale, {text: pair.before}), say('hover-after', locale, {text: pair.after})];
  return [
    writer.bold(titleOf(finding.rule, locale)),
    ...(withReason ? [writer.text(finding.reason)] : []),
    ...(why === undefined || why === '' ? [] : [writer.text(why)]),
    ...(example.length > 0 ? [writer.quote(example)] : []),
    ...(rule && finding.url !== undefined
      ? [writer.link(say('hover-more', locale, {rule: rule.id}), finding.url)]
      : []),
  ].join('\n\n');
}

interface Section {
  readonly text: string;
  readonly range: Range;
}

/** What the directive at a place switches off. */
function directiveAt(draft: Draft, at: number, writer: Writer): Section | undefined {
  const comment = draft.reading?.comments.find(({at: [start, end]}) => start <= at && at < end);
  if (!comment) return undefined;
  const [directive] = parseDirectives([comment], ruleIds()).directives;
  if (!directive) return undefined;
  const {locale} = draft;
  const lines = directive.rules.map((id) => `${writer.code(id)} – ${writer.text(titleOf(id, locale))}`);
  const text = [
    writer.bold(say(`hover-${directive.kind}`, locale)),
    writer.list(lines.length === 0 ? [writer.text(say('hover-all-rules', locale))] : lines),
  ].join('\n\n');
  return {text, range: rangeOf(draft, comment.at)};
}

let ids: readonly string[] | undefined;
function ruleIds(): readonly string[] {
  ids ??= rules.map(({id}) => id);
  return ids;
}

/** What a key of the front matter means, for the whole of its line. */
function keyAt(draft: Draft, {line}: Position, writer: Writer): Section | undefined {
  const {locale} = draft;
  const pair = frontMatterLines(draft.document)?.pairs.find((each) => each.line === line);
  const name = pair && keyNamed(pair.key);
  if (!pair || !name) return undefined;
  const {about: meaning, values}: FrontMatterKey = frontMatterKeys[name];
  const names: Partial<Names<string>> = name === 'type' ? typeNames : name === 'language' ? languageNames : {};
  const named = (value: string): string => {
    const title = names[value]?.[locale];
    return title === undefined ? writer.code(value) : `${writer.code(value)} (${writer.text(title)})`;
  };
  const possible = values ? [say('hover-possible', locale, {values: values.map(named).join(', ')})] : [];
  return {
    text: [writer.bold(pair.key), writer.text(meaning[locale]), ...possible].join('\n\n'),
    range: pair.range,
  };
}

function rangeOf({document}: Draft, [start, end]: readonly [number, number]): Range {
  return {start: document.positionAt(start), end: document.positionAt(end)};
}

/** How sections are written: clients without Markdown get the words alone. */
interface Writer {
  readonly between: string;
  text(text: string): string;
  bold(text: string): string;
  code(text: string): string;
  quote(lines: readonly string[]): string;
  list(lines: readonly string[]): string;
  link(text: string, url: string): string;
}

const inMarkdown: Writer = {
  between: '\n\n---\n\n',
  text: escaped,
  bold: (text) => `**${escaped(text)}**`,
  code: (text) => `\`${text}\``,
  quote: (lines) =>
    lines
      .flatMap((line) => line.split('\n'))
      .map((line) => `> ${escaped(line)}`)
      .join('  \n'),
  list: (lines) => lines.map((line) => `- ${line}`).join('\n'),
  link: (text, url) => `[${escaped(text)}](${url})`,
};

const inPlainText: Writer = {
  between: '\n\n',
  text: (text) => text,
  bold: (text) => text,
  code: (text) => text,
  quote: (lines) => lines.join('\n'),
  list: (lines) => lines.map((line) => `– ${line}`).join('\n'),
  link: (text, url) => `${text}: ${url}`,
};
