import {isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments, type Scalar} from 'yaml';
import {deepestYaml, yamlTooDeepAt} from '../../dictionary/yaml-nesting.js';
import type {Range} from '../../source/index.js';
import type {Content, ContentOptions} from '../content.js';
import type {Problem} from '../format.js';
import {type Catalog, directives, type Entry, type Piece, sourceOf, unescaped} from './entry.js';
import {lettersIn} from './letters.js';

/** Read a YAML file with texts under keys (Rails, Symfony, mail templates as data). */
export function readYaml(original: string, options: ContentOptions = {}): Content {
  return lettersIn(original, catalogOf(original), options);
}

/** Deeper data holds no texts for people. */
const deepest = 60;

function catalogOf(original: string): Catalog {
  const comments = directives(original, /^\s*#\s*$/);
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const deep = yamlTooDeepAt(original);
  if (deep !== undefined) {
    const problem = {rule: 'limit', message: 'texts-nested', values: {limit: deepestYaml}, at: [deep, deep]} as const;
    return {entries, comments, problems: [problem]};
  }
  let documents: readonly {readonly contents: unknown; readonly errors: readonly {readonly pos: readonly number[]}[]}[];
  try {
    documents = parseAllDocuments(original, {
      keepSourceTokens: false,
      logLevel: 'silent',
      prettyErrors: false,
      strict: false,
      uniqueKeys: false,
    });
  } catch {
    // Thousands of brackets within each other: the parser gives up.
    return {entries, comments, problems: [{rule: 'damaged', message: 'texts-broken', at: [0, 0]}]};
  }
  for (const [index, document] of documents.entries()) {
    const [error] = document.errors;
    if (error && problems.length === 0) {
      const at = Math.min(error.pos[0] ?? 0, original.length);
      problems.push({rule: 'damaged', message: 'texts-broken', at: [at, at]});
    }
    const several = documents.length > 1 ? [index] : [];
    if (!collect(original, document.contents, several, entries))
      problems.push({rule: 'limit', message: 'texts-too-deep', values: {limit: deepest}, at: [0, 0]});
  }
  return {entries, comments, problems};
}

/** Every text below a node, in order; false where some are too deep. What is anchored is read where it stands, once. */
function collect(original: string, node: unknown, path: Entry['path'], entries: Entry[]): boolean {
  if (path.length > deepest) return false;
  let all = true;
  if (isMap<unknown, unknown>(node)) {
    for (const {key, value} of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      all = collect(original, value, [...path, name], entries) && all;
    }
  } else if (isSeq<unknown>(node)) {
    node.items.forEach((item, index) => {
      all = collect(original, item, [...path, index], entries) && all;
    });
  } else if (isScalar(node) && !isAlias(node as Node) && typeof node.value === 'string') {
    const entry = entryOf(original, node as Scalar<string>, path);
    if (entry) entries.push(entry);
  }
  return all;
}

function entryOf(original: string, scalar: Scalar<string>, path: Entry['path']): Entry | undefined {
  const {range, type, value} = scalar;
  if (!range) return undefined;
  const quoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  const at: Range = quoted ? [range[0] + 1, Math.max(range[0] + 1, range[1] - 1)] : [range[0], range[1]];
  const source = () => {
    const exact = sourceOf(original, piecesOf(original, at, type));
    // Whatever is written in a way that nobody thought of stands for itself as a whole.
    return exact.text === value ? exact : sourceOf(original, value === '' ? [] : [{text: value, at}]);
  };
  return {path, at, text: value, source, write: (replacement, place) => written(replacement, place, at, type)};
}

function piecesOf(original: string, at: Range, type: Scalar['type']): Iterable<Piece> {
  switch (type) {
    case 'QUOTE_DOUBLE':
      return flowPieces(original, at, (line) => unescaped(original, line), true);
    case 'QUOTE_SINGLE':
      return flowPieces(original, at, (line) => apostrophes(original, line), false);
    case 'BLOCK_LITERAL':
    case 'BLOCK_FOLDED':
      return blockPieces(original, at, type === 'BLOCK_FOLDED');
    default:
      return flowPieces(original, at, (line) => [line], false);
  }
}

/** A line break and the blanks around it are one blank; more of them are line breaks. */
function* flowPieces(
  original: string,
  [from, to]: Range,
  line: (at: Range) => Iterable<Piece>,
  escapes: boolean,
): Generator<Piece> {
  let start = from;
  for (const {0: fold, index} of original.slice(from, to).matchAll(/(?<![ \t])[ \t]*(?:\r?\n[ \t]*)+/g)) {
    let at = from + index;
    const end = at + fold.length;
    const breaks = fold.split('\n').length - 1;
    // A backslash before the line break: nothing stands between the lines. An escaped blank before it stays.
    const isEscaped = escapes && /(?:^|[^\\])(?:\\\\)*\\$/.test(original.slice(Math.max(start, at - 60), at));
    if (isEscaped && fold.startsWith('\n')) {
      yield* line([start, at - 1]);
      if (breaks > 1) yield {text: '\n'.repeat(breaks - 1), at: [at - 1, end]};
      start = end;
      continue;
    }
    if (isEscaped && /^[ \t]/.test(fold)) at++;
    yield* line([start, at]);
    yield {text: breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), at: [at, end]};
    start = end;
  }
  yield* line([start, to]);
}

function* apostrophes(original: string, [from, to]: Range): Generator<Piece> {
  let start = from;
  for (const {index} of original.slice(from, to).matchAll(/''/g)) {
    if (from + index > start) yield [start, from + index];
    yield {text: "'", at: [from + index, from + index + 2]};
    start = from + index + 2;
  }
  if (start < to) yield [start, to];
}

/** The lines of a block without their indentation; folded ones are joined, but not where a line is indented further. */
function* blockPieces(original: string, [from, to]: Range, folded: boolean): Generator<Piece> {
  const raw = original.slice(from, to);
  const header = /^[|>]([^\r\n]*)(?:\r?\n|$)/.exec(raw);
  if (!header) return;
  const begin = from + header[0].length;
  const lines = [...original.slice(begin, to).matchAll(/([^\r\n]*)(\r?\n|$)/g)]
    .filter(({0: line}) => line !== '')
    .map(({0: line, 1: text = '', index}) => ({text, start: begin + index, end: begin + index + line.length}));
  const first = lines.find(({text}) => text.trim() !== '');
  const indent = /^ */.exec(first?.text ?? '')?.[0].length ?? 0;
  const keep = header[1]?.includes('+') ?? false;
  const strip = header[1]?.includes('-') ?? false;
  const last = lines.findLastIndex(({text}) => text.slice(indent) !== '');
  const textEnd = (line: {text: string; start: number}) => line.start + line.text.length;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    if (index > last) {
      if (keep) yield {text: '\n', at: [line.start, line.end]};
      continue;
    }
    const start = Math.min(textEnd(line), line.start + indent);
    if (start < textEnd(line)) yield [start, textEnd(line)];
    if (index === last) {
      if (!strip && line.end > textEnd(line)) yield lineBreak(original, textEnd(line), line.end);
      continue;
    }
    const next = lines[index + 1];
    const isMore = (text: string) => /^[ \t]/.test(text.slice(indent));
    const filled = line.text.slice(indent) !== '';
    if (!folded || !filled || !next || isMore(line.text)) yield lineBreak(original, textEnd(line), line.end);
    else {
      // Behind a line of text one line break is a blank, and further ones are what they are.
      const ahead = lines.slice(index + 1, last + 1).find(({text}) => text.slice(indent) !== '');
      if (ahead && isMore(ahead.text)) yield lineBreak(original, textEnd(line), line.end);
      else if (next.text.slice(indent) !== '') yield {text: ' ', at: [textEnd(line), next.start + indent]};
    }
  }
}

function lineBreak(original: string, from: number, to: number): Piece {
  return original.charAt(from) === '\n' ? [from, to] : {text: '\n', at: [from, to]};
}

/** A replacement in the style of the value. */
function written(replacement: string, place: Range, at: Range, type: Scalar['type']): string | undefined {
  if (/[\r\n]/.test(replacement)) return undefined;
  if (type === 'QUOTE_DOUBLE') return replacement.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  if (type === 'QUOTE_SINGLE') return replacement.replaceAll("'", "''");
  if (type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED') return replacement;
  // Without quotation marks, some characters would begin something else.
  if (/[:#{}[\],&*!|>'"%@`]/.test(replacement)) return undefined;
  return place[0] === at[0] && /^[-?\s]/.test(replacement) ? undefined : replacement;
}
