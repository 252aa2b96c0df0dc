import {applyEdits, modify} from 'jsonc-parser';
import {type Document, isAlias, isMap, isPair, isScalar, isSeq, Lexer, type Pair, parseDocument} from 'yaml';
import {compile} from '../dictionary/compile.js';
import {yamlTooDeepAt} from '../dictionary/yaml-nesting.js';
import type {LetterType} from '../letter/letter.js';
import {type KnownRule, type Path, validate} from './validate.js';

/** What an editor can change in a configuration. */
export type Change =
  /** Nobody in this project wants to hear of the rule. */
  | {readonly kind: 'rule-off'; readonly rule: string}
  /** These words are meant as they are. */
  | {readonly kind: 'allow'; readonly words: readonly string[]}
  /** A file of the house's own words belongs to a dictionary (`de/amtsdeutsch`). */
  | {readonly kind: 'dictionary'; readonly name: string; readonly file: string}
  /** Letters that match are of this type. */
  | {readonly kind: 'type'; readonly files: string; readonly type: LetterType};

/** The file after a change; or why it stays as it is: it is broken, or too unusual to be changed by a machine. */
export type Edited = {readonly text: string} | {readonly problem: 'broken' | 'unusual'};

/**
 * Change a configuration in place: only the lines that have to change do, and every comment stays. The name of the file
 * says how it is written; without a text it is a new one.
 */
export function editConfiguration(
  file: string,
  text: string | undefined,
  change: Change,
  rules: readonly KnownRule[],
): Edited {
  const language = file.endsWith('.json') ? (isManifest(file) ? manifest : json) : yaml;
  return edit(language, text ?? '', (value) => {
    if (validate(value, rules).problems.length > 0) return undefined;
    return stepsFor(change, value);
  });
}

/** What an edited configuration says, as plain data; undefined where it cannot be read. */
export function configurationIn(file: string, text: string): {readonly value: unknown} | undefined {
  return (file.endsWith('.json') ? (isManifest(file) ? manifest : json) : yaml).read(text.replace(/^\uFEFF/, ''));
}

/** Add words to a list of the house's own, so that they are found from now on. A new list begins with these lines. */
export function addWord(
  text: string | undefined,
  find: string,
  language: 'de' | 'en',
  head: readonly string[] = [],
): Edited {
  const start = text ?? head.map((line) => `# ${line}\n`).join('');
  const before = compile(start, {path: '', language});
  if (before.problems.length > 0) return {problem: 'broken'};
  if (before.dictionary.some((entry) => entry.find.toLowerCase() === find.toLowerCase())) return {text: start};
  const edited = edit(yaml, start, () => [{kind: 'append', path: [], value: {find, say: []}}]);
  if ('problem' in edited) return edited;
  // Words that the notation of dictionaries reads as something else are no entry.
  return compile(edited.text, {path: '', language}).problems.length > 0 ? {problem: 'unusual'} : edited;
}

type Data = null | boolean | number | string | readonly Data[] | {readonly [key: string]: Data};

/** One place of a configuration gets a value, or a list one more item. */
interface Step {
  readonly kind: 'set' | 'append';
  readonly path: Path;
  readonly value: Data;
}

/** How a configuration is written. */
interface Language {
  /** Undefined where the text is broken. */
  read(text: string): {readonly value: unknown} | undefined;
  /** Ways to take a step, the one that changes least first. */
  readonly ways: readonly ((text: string, step: Step) => string | undefined)[];
  commentsOf(text: string): readonly string[];
}

/** Take all steps; a step counts only if the text then says exactly what was wanted and no comment is lost. */
function edit(language: Language, given: string, stepsOf: (value: Data) => readonly Step[] | undefined): Edited {
  const mark = given.startsWith('\uFEFF') ? '\uFEFF' : '';
  let text = given.slice(mark.length);
  const read = language.read(text);
  const steps = read && stepsOf(plain(read.value));
  if (!read || !steps) return {problem: 'broken'};
  let value = plain(read.value);
  for (const step of steps) {
    const wanted = taken(value, step);
    const comments = language.commentsOf(text).join('\n');
    const next = language.ways
      .map((way) => attempt(() => way(text, step)))
      .find((candidate) => {
        const result = candidate === undefined ? undefined : attempt(() => language.read(candidate));
        return (
          candidate !== undefined &&
          result !== undefined &&
          same(plain(result.value), wanted) &&
          language.commentsOf(candidate).join('\n') === comments
        );
      });
    if (next === undefined) return {problem: 'unusual'};
    text = next;
    value = wanted;
  }
  return {text: mark + text};
}

/** What has to be set where, given what the configuration says now. */
function stepsFor(change: Change, value: Data): readonly Step[] {
  switch (change.kind) {
    case 'rule-off':
      return [
        ...levelSteps(value, ['rules'], change.rule, true),
        // Where a level is set for some files or a type of letter, it would win.
        ...places(value, 'overrides').flatMap((at) => levelSteps(value, [...at, 'rules'], change.rule, false)),
        ...places(value, 'types').flatMap((at) => levelSteps(value, [...at, 'rules'], change.rule, false)),
      ];
    case 'allow':
      return listSteps(value, ['allow'], change.words);
    case 'dictionary':
      return listSteps(value, ['dictionaries', change.name], [change.file]);
    case 'type':
      return typeSteps(value, change.files, change.type);
  }
}

function levelSteps(value: Data, at: Path, rule: string, always: boolean): readonly Step[] {
  const path = [...at, rule];
  const setting = dataAt(value, path);
  if (setting === undefined || setting === null) return always ? [setIn(value, path, 'off')] : [];
  if (setting === 'off') return [];
  if (Array.isArray(setting)) return setting[0] === 'off' ? [] : [setIn(value, [...path, 0], 'off')];
  if (typeof setting === 'string') return [setIn(value, path, 'off')];
  const level = dataAt(value, [...path, 'level']);
  return level === 'off' || (level === undefined && !always) ? [] : [setIn(value, [...path, 'level'], 'off')];
}

function listSteps(value: Data, path: Path, items: readonly string[]): readonly Step[] {
  const list = dataAt(value, path);
  const known = typeof list === 'string' ? [list] : Array.isArray(list) ? list : [];
  const fresh = [...new Set(items)].filter((item) => !known.includes(item));
  if (fresh.length === 0) return [];
  if (!Array.isArray(list)) return [setIn(value, path, [...known, ...fresh])];
  return fresh.map((item) => ({kind: 'append', path, value: item}));
}

/** The last override that matches wins, so a new one stands behind all others. */
function typeSteps(value: Data, files: string, type: LetterType): readonly Step[] {
  const overrides = dataAt(value, ['overrides']);
  if (!Array.isArray(overrides)) return [setIn(value, ['overrides'], [{files, type}])];
  const last = overrides.length - 1;
  const named = dataAt(value, ['overrides', last, 'files']);
  if (named === files || (Array.isArray(named) && named.length === 1 && named[0] === files)) {
    return dataAt(value, ['overrides', last, 'type']) === type ? [] : [setIn(value, ['overrides', last, 'type'], type)];
  }
  return [{kind: 'append', path: ['overrides'], value: {files, type}}];
}

/** The paths of all overrides, or of all types. */
function places(value: Data, key: string): readonly Path[] {
  const found = dataAt(value, [key]);
  if (typeof found !== 'object' || found === null) return [];
  return Array.isArray(found) ? found.map((_, index) => [key, index]) : Object.keys(found).map((name) => [key, name]);
}

/** Set a value; what is missing around it comes with it. */
function setIn(value: Data, path: Path, item: Data): Step {
  for (let length = 1; length < path.length; length++) {
    const around = dataAt(value, path.slice(0, length));
    if (around !== undefined && around !== null) continue;
    const inner = path.slice(length).reduceRight<Data>((inside, key) => ({[key]: inside}), item);
    return {kind: 'set', path: path.slice(0, length), value: inner};
  }
  return {kind: 'set', path, value: item};
}

function dataAt(value: Data, path: Path): Data | undefined {
  let found: Data | undefined = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.hasOwn(found, key) ? (found as Readonly<Record<string | number, Data>>)[key] : undefined;
  }
  return found;
}

/** The data after a step. */
function taken(value: Data, {kind, path, value: item}: Step): Data {
  const [key, ...rest] = path;
  if (key === undefined) return kind === 'set' ? item : [...(Array.isArray(value) ? value : []), item];
  if (Array.isArray(value))
    return value.map((one: Data, index) => (index === key ? taken(one, {kind, path: rest, value: item}) : one));
  const map = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Data>>) : {};
  const inner = Object.hasOwn(map, key) ? (map[key] ?? null) : null;
  return {...map, [key]: taken(inner, {kind, path: rest, value: item})};
}

/** A configuration is data: what JSON cannot say has no place in it. */
function plain(value: unknown): Data {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Data);
}

function same(one: Data, other: Data): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(other, key) && same(dataAt(one, [key]) ?? null, dataAt(other, [key]) ?? null))
  );
}

/** Undefined where something unforeseen in the text stops a way of changing it; the next way is tried then. */
function attempt<Result>(work: () => Result | undefined): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function isManifest(file: string): boolean {
  return /(?:^|[\\/])package\.json$/.test(file);
}

const json: Language = {
  // Without any text there is nothing that could be broken.
  read: (text) => attempt(() => ({value: text.trim() === '' ? {} : JSON.parse(text)})),
  ways: [(text, step) => editJson(text, [], step)],
  commentsOf: () => [],
};

/** The settings live under a key of `package.json`. */
const manifest: Language = {
  read: (text) => {
    const found = json.read(text)?.value;
    return typeof found === 'object' && found !== null && 'klarbrief' in found ? {value: found.klarbrief} : undefined;
  },
  ways: [(text, step) => editJson(text, ['klarbrief'], step)],
  commentsOf: () => [],
};

function editJson(text: string, root: Path, {kind, path, value}: Step): string {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  const tab = indent.startsWith('\t');
  const formattingOptions = {insertSpaces: !tab, tabSize: tab ? 1 : indent.length, eol: lineEnd(text)};
  const place = kind === 'append' ? [...root, ...path, -1] : [...root, ...path];
  const source = text.trim() === '' ? `{}${lineEnd(text)}` : text;
  return applyEdits(source, modify(source, place, value, {formattingOptions, isArrayInsertion: kind === 'append'}));
}

const yaml: Language = {
  read(text) {
    if (yamlTooDeepAt(text) !== undefined) return undefined;
    const document = parseDocument(text, {prettyErrors: false, logLevel: 'silent'});
    // What names itself, or thousands of others, is no data.
    return document.errors.length > 0
      ? undefined
      : attempt(() => ({value: plain(document.toJS({maxAliasCount: 100}))}));
  },
  ways: [editYaml, rewriteYaml],
  commentsOf: (text) =>
    [...new Lexer().lex(text)].filter((token) => token.startsWith('#')).map((token) => token.trimEnd()),
};

/** The change as a few characters at one place. */
function editYaml(text: string, {kind, path, value}: Step): string | undefined {
  const document = parseDocument(text, {prettyErrors: false, logLevel: 'silent'});
  const write = new Writing(text, document);
  if (kind === 'append') {
    const list = nodeAt(document, path);
    if (isSeq(list) && list.range) return write.item(list.items, list.range, list.flow ?? false, value);
    return list === null && path.length === 0 ? write.atEnd(write.itemLines(value, '')) : undefined;
  }
  const key = path.at(-1);
  const parent = nodeAt(document, path.slice(0, -1));
  if (isSeq(parent) && typeof key === 'number') {
    const old = parent.items[key];
    return isScalar(old) && old.range ? write.over([old.range[0], old.range[1]], write.inline(value)) : undefined;
  }
  if (typeof key !== 'string') return undefined;
  if (parent === null && path.length === 1) return write.atEnd(write.lines(key, value, ''));
  if (!isMap(parent) || !parent.range) return undefined;
  const pair = parent.items.find((one) => isScalar(one.key) && one.key.value === key);
  if (pair) return write.value(pair, parent.range[0], parent.flow ?? false, value);
  return write.pair(parent.items, parent.range, parent.flow ?? false, key, value);
}

/** The whole file written anew, where its writing is too unusual for the change alone; comments and values stay. */
function rewriteYaml(text: string, {kind, path, value}: Step): string | undefined {
  const document = parseDocument(text, {prettyErrors: false, logLevel: 'silent'});
  if (kind === 'append') document.addIn(path, document.createNode(value));
  else document.setIn(path, document.createNode(value));
  const written = document.toString({lineWidth: 0, indent: Math.max(1, stepOf(text).length)});
  return written.replace(/\r?\n/g, lineEnd(text));
}

/** The node at a path; null for an empty document. */
function nodeAt(document: Document.Parsed, path: Path): unknown {
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(({key}) => isScalar(key) && String(key.value) === String(step));
      node = pair?.value;
    } else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return isScalar(node) && node.value === null ? null : node;
}

/** Writes pieces of YAML as the rest of the text is written: its line ends, its indentation. */
class Writing {
  readonly #eol: string;
  readonly #step: string;

  constructor(
    readonly text: string,
    readonly document: Document.Parsed,
  ) {
    this.#eol = lineEnd(text);
    this.#step = stepOf(text);
  }

  over([start, end]: readonly [number, number], written: string): string {
    return this.text.slice(0, start) + written + this.text.slice(end);
  }

  /** A value in one line. */
  inline(value: Data): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.inline(item)).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return scalar(value);
    const pairs = Object.entries(value).map(([key, item]) => `${scalar(key)}: ${this.inline(item)}`);
    return `{${pairs.join(', ')}}`;
  }

  /** A key and its value, one below the other. */
  lines(key: string, value: Data, indent: string): readonly string[] {
    if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
      return [`${indent}${scalar(key)}: ${this.inline(value)}`];
    return [`${indent}${scalar(key)}:`, ...this.below(value, indent + this.#step)];
  }

  below(value: Data, indent: string): readonly string[] {
    if (Array.isArray(value)) return value.flatMap((item: Data) => this.itemLines(item, indent));
    return Object.entries(value ?? {}).flatMap(([key, item]) => this.lines(key, item, indent));
  }

  itemLines(value: Data, indent: string): readonly string[] {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [`${indent}- ${this.inline(value)}`];
    const lines = Object.entries(value).flatMap(([key, item]) => this.lines(key, item, `${indent}  `));
    return lines.map((line, index) => (index === 0 ? `${indent}- ${line.trimStart()}` : line));
  }

  /** Behind everything that an almost empty document holds. */
  atEnd(lines: readonly string[]): string {
    const {text} = this;
    const end = /(?:^|\n)\.\.\.[ \t]*(?:\r?\n|$)/.exec(text);
    const at = end ? end.index + (end[0].startsWith('\n') ? 1 : 0) : text.length;
    const before = text.slice(0, at);
    const gap = before === '' || before.endsWith('\n') ? '' : this.#eol;
    return before + gap + lines.map((line) => line + this.#eol).join('') + text.slice(at);
  }

  /** Another value for a key that is there. */
  value({key, value}: Pair, mapAt: number, flow: boolean, wanted: Data): string | undefined {
    const {text} = this;
    if (isScalar(value) && value.range && value.range[1] > value.range[0]) {
      if (value.type === 'BLOCK_LITERAL' || value.type === 'BLOCK_FOLDED') return undefined;
      return this.over([value.range[0], value.range[1]], this.inline(wanted));
    }
    if ((value !== null && !isScalar(value)) || !isScalar(key) || !key.range) return undefined;
    const colon = text.indexOf(':', key.range[1]);
    if (colon < 0) return undefined;
    if (flow || typeof wanted !== 'object' || wanted === null)
      return this.over([colon + 1, colon + 1], ` ${this.inline(wanted)}`);
    const below = this.below(wanted, ' '.repeat(this.#column(mapAt)) + this.#step);
    return this.#linesBehind(colon + 1, below);
  }

  /** One more key. */
  pair(items: readonly Pair[], at: readonly number[], flow: boolean, key: string, value: Data): string | undefined {
    const last = items.at(-1);
    if (flow || !last) return this.#inFlow(last, at, `${scalar(key)}: ${this.inline(value)}`);
    const column = this.#column(at[0] ?? 0);
    const lines = this.lines(key, value, ' '.repeat(column));
    return this.#linesBehind(endOf(last), column === 0 && this.#isSpaced(items) ? ['', ...lines] : lines, column);
  }

  /** One more item of a list. */
  item(items: readonly unknown[], at: readonly number[], flow: boolean, value: Data): string | undefined {
    const last = items.at(-1);
    if (flow || !last) return this.#inFlow(last, at, this.inline(value));
    const column = this.#column(at[0] ?? 0);
    const lines = this.itemLines(value, ' '.repeat(column));
    return this.#linesBehind(endOf(last), column === 0 && this.#isSpaced(items) ? ['', ...lines] : lines, column);
  }

  #inFlow(last: unknown, at: readonly number[], written: string): string {
    const [start = 0, close = 0] = at;
    if (last === undefined) return this.over([start + 1, start + 1], written);
    const end = endOf(last);
    const begin = startOf(last);
    const line = this.#lineStart(begin);
    // What stands line by line goes on so, below the comment of the last line.
    const rest = /^[ \t]{0,40}(,?)[ \t]{0,40}(?:#[^\r\n]*)?(?=\r?\n)/.exec(this.text.slice(end, close));
    if (begin !== undefined && rest && line > start && this.text.slice(line, begin).trim() === '') {
      const comma = rest[1] ?? '';
      const behind = end + rest[0].length;
      const added = `${this.#eol}${this.text.slice(line, begin)}${written}${comma}`;
      return this.over([end, behind], (comma === '' ? ',' : '') + rest[0] + added);
    }
    return this.over([end, end], `, ${written}`);
  }

  /** New lines below the line on which a value ends, and below the comments that belong to it. */
  #linesBehind(end: number, lines: readonly string[], column = Number.POSITIVE_INFINITY): string {
    const {text} = this;
    let at = end;
    if (end === 0 || text[end - 1] !== '\n') {
      const next = text.indexOf('\n', end);
      if (next < 0) return text + lines.map((line) => this.#eol + line).join('');
      at = next + 1;
    }
    for (;;) {
      const comment = /^([ \t]+)#[^\n]*(?:\n|$)/.exec(text.slice(at, at + 2000));
      if (!comment?.[1] || comment[1].length < column || !comment[0].endsWith('\n')) break;
      at += comment[0].length;
    }
    return this.over([at, at], lines.map((line) => line + this.#eol).join(''));
  }

  #lineStart(at: number | undefined): number {
    return this.text.lastIndexOf('\n', (at ?? 0) - 1) + 1;
  }

  #column(at: number): number {
    return at - this.#lineStart(at);
  }

  /** Whether blank lines part the entries. */
  #isSpaced(items: readonly unknown[]): boolean {
    const [first, second] = [items.at(-2), items.at(-1)];
    if (first === undefined) return false;
    return /\n[ \t]*\r?\n/.test(this.text.slice(endOf(first), startOf(second)));
  }
}

/** Where what a node says ends, before its comment. */
function endOf(node: unknown): number {
  if (isPair(node)) {
    const value = node.value === null ? undefined : endOf(node.value);
    const key = endOf(node.key);
    return value === undefined || value < key ? key : value;
  }
  const inner = (isMap(node) || isSeq(node)) && !node.flow ? node.items.at(-1) : undefined;
  if (inner !== undefined) return endOf(inner);
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? (node.range?.[1] ?? 0) : 0;
}

function startOf(node: unknown): number | undefined {
  if (isPair(node)) return startOf(node.key);
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}

/** A scalar that means the same to every reader of YAML. */
function scalar(value: Data): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (/^(?:true|false|null|yes|no|on|y|n)$/i.test(value)) return JSON.stringify(value);
  return /^[A-Za-zÀ-ÖØ-öø-ɏ](?:[A-Za-zÀ-ÖØ-öø-ɏ0-9 _./*-]*[A-Za-zÀ-ÖØ-öø-ɏ0-9_./*-])?$/.test(value)
    ? value
    : JSON.stringify(value);
}

/** How far what stands below a key is indented. */
function stepOf(text: string): string {
  let below = false;
  for (const line of text.split('\n')) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const indent = line.length - line.trimStart().length;
    if (below && indent > 0) return ' '.repeat(Math.min(indent, 8));
    const comment = content.indexOf(' #');
    below = indent === 0 && (comment < 0 ? content : content.slice(0, comment).trimEnd()).endsWith(':');
  }
  return '  ';
}

function lineEnd(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}
