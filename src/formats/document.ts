import {compose, type Hint, type Range, type Segment, Source} from '../source/index.js';
import type {Comment, Content, ContentOptions} from './content.js';
import type {LetterSource, Problem} from './format.js';
import {cut, join, paragraphsOf} from './fragment.js';
import {type FrontMatter, frontMatterOf, frontMatterText} from './front-matter.js';
import {limits} from './limits.js';
import {standIns} from './placeholder.js';
import {
  type Choice,
  detectEngine,
  fieldMark,
  firstBranches,
  furtherWays,
  type Include,
  parseTemplate,
  type Rendered,
  render,
  type Template,
} from './template/index.js';

/** What a host format (plain text, Markdown, HTML) makes of a text without template syntax; places are in that text. */
export interface HostReading {
  readonly source: Source;
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /** The title of the document, its subject when nothing names a better one. */
  readonly title?: Source;
  readonly preheader?: Source;
  readonly lang?: string;
}

/**
 * Reads a text from `from` on; fields stand in it as single characters of private use. `body` is the way from the text to the
 * original, for hosts that know more about the original than its characters say.
 */
export type Host = (text: string, from: number, body?: Source) => HostReading;

/** Further branches of one file; a template with more of them is a program. */
const mostFragments = 200;
/** Characters that are read again for the sake of branches, all ways together. */
const mostRereading = 8_000_000;

/** Read a document: the template first, then its host format, then stand-ins for the fields. */
export function readDocument(
  given: string,
  options: ContentOptions,
  host: Host,
  parse: typeof parseTemplate = parseTemplate,
): Content {
  const problems: Problem[] = [];
  const original = given;
  let text = given;
  if (text.length > limits.textLength) {
    text = text.slice(0, limits.textLength);
    problems.push({
      rule: 'limit',
      message: 'text-too-long',
      values: {limit: limits.textLength},
      at: [text.length, given.length],
    });
  }
  const engine = options.sent ? undefined : (options.engine ?? detectEngine(text, options.path));
  const template = parse(text, engine, options.fields);
  const main = print(original, template, firstBranches, host, options);
  const language = template.tagged
    ? languageOf(main.letter.text, main.lang ?? main.frontMatter.lang ?? main.frontMatter.sprache)
    : 'de';
  const comments = new Map<number, Comment>();
  for (const comment of [...template.comments, ...main.comments]) comments.set(comment.at[0], comment);
  for (const problem of main.problems) problems.push(problem);
  const branches: Source[] = [];
  let spent = 0;
  let way: {at: number} | undefined;
  for (const {choice, fresh} of furtherWays(template.nodes)) {
    spent += text.length;
    if (spent > mostRereading || branches.length > mostFragments) {
      way = {at: fresh[0]?.[0] ?? 0};
      break;
    }
    const printed = print(original, template, choice, host, options);
    for (const comment of printed.comments) comments.set(comment.at[0], comment);
    for (const range of touched(printed.letter, fresh)) {
      if (branches.push(standIns(cut(printed.letter, range), language)) > mostFragments) break;
    }
  }
  for (const nodes of template.definitions) {
    if (branches.length > mostFragments) break;
    const printed = print(original, {...template, nodes}, firstBranches, host, {...options, subject: 'given'});
    if (/[A-Za-zÀ-ɏ]\s+\S*[A-Za-zÀ-ɏ]/u.test(printed.letter.text))
      branches.push(standIns(cut(printed.letter, [0, printed.letter.text.length]), language));
  }
  if (way || branches.length > mostFragments) {
    problems.push({
      rule: 'limit',
      message: 'too-many-branches',
      values: {limit: mostFragments},
      at: [way?.at ?? 0, way?.at ?? 0],
    });
  }
  const letter = standIns(main.letter, language);
  const includes = includeHints(letter, main.includes);
  const source =
    branches.length + includes.length === 0 && letter.original === original
      ? letter
      : new Source(original, letter.segments, [...letter.hints, ...includes], branches.slice(0, mostFragments));
  const named = Object.keys(main.frontMatter).length > 0;
  const one: LetterSource = {
    source,
    ...(named ? {frontMatter: main.frontMatter} : {}),
    ...(main.lang === undefined ? {} : {lang: main.lang}),
  };
  return {
    letters: [one],
    problems,
    comments: [...comments.values()].sort((a, b) => a.at[0] - b.at[0]),
    ...(engine === undefined ? {} : {engine}),
    template:
      template.controlTags ||
      (template.outputs > 0 && (engine !== 'braces' || options.engine === engine)) ||
      (engine !== undefined && detectEngine('', options.path) !== undefined),
    controlTags: template.controlTags,
    outputs: template.outputs,
    ...(main.preheader === undefined ? {} : {preheader: standIns(main.preheader, language).text}),
  };
}

interface Printed {
  readonly letter: Source;
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  readonly includes: readonly Include[];
  readonly frontMatter: Readonly<Record<string, string>>;
  readonly preheader?: Source;
  readonly lang?: string;
}

/** Print a template along one way and read what it gives. */
function print(original: string, template: Template, choice: Choice, host: Host, options: ContentOptions): Printed {
  const rendered = render(original, template.nodes, choice);
  const {body} = rendered;
  const front = frontMatterOf(body.text);
  const reading = host(body.text, front?.end ?? (body.text.startsWith('\ufeff') ? 1 : 0), body);
  const place = (range: Range): Range => body.toOriginal(range);
  const subject = options.subject === 'given' ? undefined : subjectOf(rendered, front, reading);
  const text = template.tagged || body.text !== original ? compose(reading.source, body) : reading.source;
  return {
    letter: subject ? withSubject(subject, text) : text,
    comments: reading.comments.map((comment) => ({...comment, at: place(comment.at)})),
    problems: reading.problems.map((problem) => ({...problem, at: place(problem.at)})),
    includes: rendered.includes,
    frontMatter: frontMatterRecord(original, body, front),
    ...(reading.preheader ? {preheader: compose(reading.preheader, body)} : {}),
    ...(reading.lang === undefined ? {} : {lang: reading.lang}),
  };
}

/** What names the subject best: the template itself, front matter, the title of the document. */
function subjectOf(rendered: Rendered, front: FrontMatter | undefined, reading: HostReading): Source | undefined {
  if (rendered.subject && rendered.subject.text.trim() !== '') return trimmed(rendered.subject);
  const value = front?.values.find(({key}) => key === 'subject' || key === 'betreff');
  if (value && value.at[1] > value.at[0])
    return compose(valueSource(rendered.body.text, value.at, value.escapes), rendered.body);
  const title = reading.title && trimmed(compose(reading.title, rendered.body));
  return title && title.text !== '' ? title : undefined;
}

/** A value of front matter, with `\"` and `''` as one character each. */
function valueSource(text: string, [from, to]: Range, escapes: boolean): Source {
  const segments: Segment[] = [];
  let start = from;
  const pattern = escapes ? /\\["\\/]/g : /''/g;
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const at = from + match.index;
    if (at > start) segments.push({kind: 'verbatim', text: text.slice(start, at), from: [start, at]});
    segments.push({kind: 'atom', text: match[0].slice(1), from: [at, at + 2]});
    start = at + 2;
  }
  if (to > start) segments.push({kind: 'verbatim', text: text.slice(start, to), from: [start, to]});
  return new Source(text, segments);
}

function withSubject(subject: Source, body: Source): Source {
  const whole: Hint = {kind: 'part', part: 'subject', at: [0, subject.text.length]};
  const place = subject.segments.at(-1)?.from[1] ?? 0;
  return join([new Source(subject.original, subject.segments, [whole]), trimmed(body)], place);
}

function trimmed(source: Source): Source {
  return cut(source, [0, source.text.length]);
}

function frontMatterRecord(original: string, body: Source, front: FrontMatter | undefined): Record<string, string> {
  const record: Record<string, string> = {};
  for (const value of front?.values ?? []) {
    const [start, end] = body.toOriginal(value.at);
    const text = body.text.slice(value.at[0], value.at[1]);
    record[value.key] = text.includes(fieldMark) ? original.slice(start, end) : frontMatterText(body.text, value);
  }
  return record;
}

/** The paragraphs that hold text of these places of the original; neighbours are one. */
function touched(letter: Source, fresh: readonly Range[]): Range[] {
  if (fresh.length === 0) return [];
  const ranges: Range[] = [];
  for (const range of [...fresh].sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (range[0] >= (ranges.at(-1)?.[1] ?? 0)) ranges.push(range);
  }
  const spans: {at: Range; branch: Range}[] = [];
  let begin = 0;
  for (const {text, from, kind} of letter.segments) {
    const end = begin + text.length;
    for (const branch of overlapping(ranges, from)) {
      const start = kind === 'verbatim' ? begin + Math.max(0, branch[0] - from[0]) : begin;
      const stop = kind === 'verbatim' ? begin + Math.min(text.length, branch[1] - from[0]) : end;
      if (letter.text.slice(start, stop).trim() !== '') spans.push({at: [start, stop], branch});
    }
    begin = end;
  }
  spans.sort((a, b) => a.at[0] - b.at[0]);
  const found: Range[] = [];
  let next = 0;
  let joined: {start: number; end: number; branch: Range | undefined} | undefined;
  for (const paragraph of paragraphsOf(letter.text)) {
    const first = spans[next];
    if (!first || first.at[0] >= paragraph[1]) continue;
    let last = first;
    for (let span = spans[next]; span && span.at[0] < paragraph[1]; span = spans[++next]) {
      last = span;
      if (span.at[1] > paragraph[1]) break;
    }
    // Paragraphs of one branch stay together; those of two conditions are two fragments.
    if (joined && joined.branch === first.branch) joined.end = paragraph[1];
    else {
      if (joined) found.push([joined.start, joined.end]);
      joined = {start: paragraph[0], end: paragraph[1], branch: undefined};
    }
    joined.branch = last.branch;
  }
  if (joined) found.push([joined.start, joined.end]);
  return found.filter(([start, end]) => /[A-Za-zÀ-ɏ]/u.test(letter.text.slice(start, end)));
}

/** The ranges, sorted and disjoint, that share characters with `from`. */
function overlapping(ranges: readonly Range[], from: Range): readonly Range[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.[0] ?? 0) < from[1]) low = middle + 1;
    else high = middle;
  }
  const found: Range[] = [];
  for (let index = low - 1; index >= 0; index--) {
    const range = ranges[index];
    if (!range || range[1] <= from[0]) break;
    found.push(range);
  }
  return found.reverse();
}

/** Where other templates print, as places of the text. A layout prints around it: before and behind. */
function includeHints(letter: Source, includes: readonly Include[]): Hint[] {
  return includes.flatMap(({name, at, around}): Hint[] => {
    const place = around ? 0 : textPlace(letter, at);
    const hint: Hint = {kind: 'include', name, at: [place, place]};
    const end = letter.text.length;
    return around ? [hint, {kind: 'include', name, at: [end, end]}] : [hint];
  });
}

function textPlace(letter: Source, at: number): number {
  let begin = 0;
  let subject = letter.hints.find((hint) => hint.kind === 'part' && hint.part === 'subject')?.at[1] ?? 0;
  if (subject > 0) subject += 1;
  for (const {from, text, kind} of letter.segments) {
    if (begin >= subject) {
      if (from[0] >= at) return begin;
      if (kind === 'verbatim' && from[1] > at) return begin + at - from[0];
    }
    begin += text.length;
  }
  return letter.text.length;
}

/** Which language the stand-ins speak; the letter's language is found out later and with more care. */
function languageOf(text: string, said: string | undefined): 'de' | 'en' {
  if (said !== undefined && /^(?:de|en)/i.test(said)) return said.toLowerCase().startsWith('en') ? 'en' : 'de';
  const sample = text.slice(0, 8000);
  const english = sample.match(/\b(?:the|and|you|your|we|our|of|for|is|dear)\b/gi)?.length ?? 0;
  const german = sample.match(/\b(?:der|die|das|und|sie|ihr|ihre|wir|unser|ist|mit|für|nicht)\b/gi)?.length ?? 0;
  return english > german ? 'en' : 'de';
}
