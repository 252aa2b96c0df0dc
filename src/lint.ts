import type {Root} from 'mdast';
import {type Processor, unified} from 'unified';
import type {Node, Parent} from 'unist';
import type {VFile} from 'vfile';
import {rules} from '../rules/index.js';
import {type Formats, type LetterSource, type Reading, read} from './formats/index.js';
import {limits} from './formats/limits.js';
import {problemTexts} from './formats/problem-texts.js';
import type {Letter} from './letter/letter.js';
import {type LetterOptions, readLetterInSteps} from './letter/read.js';
import {finish, type Steps} from './letter/steps.js';
import {lexiconOf} from './lexicons.js';
import {messages} from './messages.js';
import {type About, type Checked, type Remark, report} from './report/report.js';
import type {Spot} from './report/spot.js';
import {appliesTo, check, optionsFor, searchOnce} from './rule/run.js';
import {saysLetter, withFrontMatter} from './settings/front-matter.js';
import {rulesFor} from './settings/merge.js';
import {defaults, type Settings} from './settings/settings.js';
import {Lines, type Range, type Source} from './source/index.js';

declare module 'vfile' {
  interface DataMap {
    /** How the bytes were read: format, engine, charset, problems. */
    reading: Reading;
  }
}

/** The letters of one file. */
export interface Document extends Parent {
  type: 'DocumentNode';
  children: Letter[];
}

/** Check files with these readers at hand. Findings become messages on the file; score and metrics its `data.klarbrief`. */
export function linter(formats: Formats): (file: VFile, settings?: Settings) => VFile {
  return (file, settings = defaults) => {
    const processor = unified().use(reading, formats, settings).use(checking, settings);
    processor.runSync(processor.parse(file), file);
    return file;
  };
}

/** Only read the letters of a file, for `explain`. */
export function reader(formats: Formats): (file: VFile, settings?: Settings) => Document {
  return (file, settings = defaults) => finish(readInSteps(file, formats, settings));
}

/** Unified plug-in: bytes to letters. unified hands a parser decoded text; ours reads `file.value`, the bytes. */
export function reading(this: Processor, formats: Formats, settings: Settings): void {
  this.parser = (_text, file) => finish(readInSteps(file, formats, settings)) as Node as Root;
}

/** Unified plug-in: letters to messages, score and metrics. */
export function checking(settings: Settings): (tree: Node, file: VFile) => void {
  return (tree, file) => {
    finish(checkInSteps(tree as Document, file, settings));
  };
}

/** Read the letters of a file with pauses: the first half of a check, after which an editor knows whether it is a letter. */
export function* readInSteps(file: VFile, formats: Formats, settings: Settings): Steps<Document> {
  const result = read(file.value ?? '', baseOptions(file, settings), formats);
  file.data.reading = result;
  const children: Letter[] = [];
  for (const letter of result.letters) {
    yield;
    const {source, ...options} = optionsOf(letter, result, settings, file.path);
    children.push(yield* readLetterInSteps(source, options));
  }
  return {type: 'DocumentNode', children};
}

/** Check what was read, rule by rule, with pauses: the second half. Findings become messages on the file. */
export function* checkInSteps(document: Document, file: VFile, settings: Settings): Steps<readonly Remark[]> {
  const results: Searched[] = [];
  for (const [index, letter] of document.children.entries()) {
    yield;
    const checked = yield* checkLetterInSteps(letter, settings);
    results.push({...checked, ...spotsOf(letter, file.data.reading?.letters[index])});
  }
  yield;
  const about = withEnds(aboutFile(file.data.reading), results);
  return report(file, results, hasText(document.children, about) ? about : withoutText(about), settings);
}

interface Searched extends Checked {
  /** Where a rule had found so much that the rest of it is left out. */
  readonly endless?: Range;
}

/** What is left out is told where it begins. */
function withEnds(about: About, results: readonly Searched[]): About {
  const at = results.find(({endless}) => endless)?.endless;
  if (!at) return about;
  const key = 'too-many-findings';
  const values = {limit: limits.sameFinding};
  const problem = {
    rule: 'limit',
    key,
    text: problemTexts[key] ?? {de: key, en: key},
    values,
    at: [at[0], at[0]],
  } as const;
  return {...about, problems: [...about.problems, problem]};
}

/** Whether a text that nobody named is a letter: it looks like one, or its front matter says so (rulebook section 1). */
export function isLetter(letters: readonly Letter[], reading: Reading | undefined): boolean {
  if (letters.some(({letterLike}) => letterLike)) return true;
  return reading?.letters.some(({frontMatter, sure}) => sure ?? saysLetter(frontMatter)) ?? false;
}

/** Whether there is anything to check, or a better reason why not; a template may well hold nothing but tags. */
function hasText(letters: readonly Letter[], {problems}: About): boolean {
  if (problems.length > 0 || letters.length === 0) return true;
  return letters.some(({template, children}) => template || children.some(({name}) => name !== 'subject'));
}

/** Silence would look like praise. */
function withoutText(about: About): About {
  const problem = {rule: 'damaged', key: 'file-no-text', text: messages['file-no-text'], at: [0, 0]} as const;
  return {...about, problems: [problem]};
}

/** What the report says about the file as a whole; without a reading, nothing but the names of the rules. */
export function aboutFile(reading?: Reading): About {
  const texts: Readonly<Record<string, {readonly de: string; readonly en: string}>> = problemTexts;
  const paragraphs = reading?.letters[0]?.paragraphs;
  const problems = (reading?.problems ?? []).map(({rule, message, values, at}) => ({
    rule,
    key: message,
    text: texts[message] ?? {de: message, en: message},
    ...(values === undefined ? {} : {values}),
    at,
    ...(paragraphs && at[1] > at[0] ? optional('spot', paragraphAt(paragraphs, at[0])) : {}),
  }));
  return {problems, comments: reading?.comments ?? [], ruleIds: rules.map(({id}) => id), ...unitsOf(reading)};
}

/** The keys of the letters, in a file with several. */
function unitsOf(reading: Reading | undefined): Pick<About, 'units'> {
  const units = reading?.letters.flatMap(({unit}) => unit ?? []) ?? [];
  return units.length === 0 ? {} : {units};
}

/** How people find places of a letter whose original has no lines that they see: a document, a mail in Base64. */
function spotsOf(whole: Letter, read: LetterSource | undefined): Pick<Checked, 'spotOf' | 'extracted'> {
  const {paragraphs, encoded} = read ?? {};
  if (paragraphs) {
    const spotOf: Checked['spotOf'] = ({source}, at) => paragraphAt(paragraphs, source.toOriginal(at)[0]);
    return {spotOf, extracted: true};
  }
  if (!encoded) return {};
  const {part, begin, decoded} = encoded;
  let lines: Lines | undefined;
  return {
    spotOf: (letter, [start]) => {
      if (letter !== whole || start < begin) return undefined;
      lines ??= new Lines(decoded.original);
      const {line, column} = lines.point(decoded.toOriginal([start - begin, start - begin + 1])[0]);
      return {encoded: {part, line, column}};
    },
  };
}

/** The paragraph that holds a place of the original. */
function paragraphAt(paragraphs: NonNullable<LetterSource['paragraphs']>, at: number): Spot | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.at[0] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const found = paragraphs[low];
  return found && {paragraph: found.number, area: found.area};
}

function baseOptions(file: VFile, settings: Settings) {
  return {fields: settings.fields, ...optional('path', file.path), ...optional('engine', settings.engine)};
}

function optionsOf(
  {source, mail, frontMatter, external, lang}: LetterSource,
  reading: Reading,
  base: Settings,
  path: string | undefined,
): LetterOptions & {readonly source: Source} {
  const settings = frontMatter ? withFrontMatter(base, frontMatter) : base;
  return {
    source,
    ...optional('type', settings.type),
    ...optional('language', settings.language),
    ...optional('country', settings.country),
    ...optional('mail', mail),
    ...optional('frontMatter', frontMatter),
    ...optional('path', path),
    ...optional('lang', lang),
    email: mailFormats.has(reading.format) || reading.engine !== undefined,
    template: settings.template ?? reading.template,
    external: {
      letterhead: settings.letterhead === 'external' || (external?.letterhead ?? false),
      signature: settings.signature === 'external' || (external?.signature ?? false),
      subject: settings.subject === 'external' || (external?.subject ?? false),
    },
  };
}

/** Formats that nobody prints. */
const mailFormats: ReadonlySet<string> = new Set(['html', 'mjml', 'msg', 'po', 'yaml', 'json', 'properties']);

function optional<Key extends string, Value>(key: Key, value: Value | undefined): {readonly [K in Key]?: Value} {
  return value === undefined ? {} : ({[key]: value} as {readonly [K in Key]: Value});
}

/** Run every rule that applies on a letter, and the rules of wording on the further branches of its template. */
export function checkLetter(letter: Letter, settings: Settings): Checked {
  return finish(checkLetterInSteps(letter, settings));
}

function* checkLetterInSteps(letter: Letter, settings: Settings): Steps<Searched> {
  const set = rulesFor(settings, letter.letterType);
  const active = rules.filter((rule) => (set[rule.id]?.level ?? rule.level) !== 'off' && appliesTo(rule, letter));
  const empty = letter.blocks.every((block) => block.part === 'subject');
  const running = empty ? active.filter((rule) => rule.category === 'wording') : active;
  const branches: Letter[] = [];
  for (const branch of letter.source.branches) {
    const {external, language} = letter;
    const email = letter.medium === 'email';
    branches.push(yield* readLetterInSteps(branch, {...letter, external, email, type: 'fragment', language}));
  }
  const findings: Checked['findings'][number][] = [];
  let endless: Range | undefined;
  for (const one of [letter, ...branches]) {
    const lookup = searchOnce(one, lexiconOf(one.language, running, settings));
    yield;
    yield* searchSentences(one, lookup);
    for (const rule of running) {
      if (one !== letter && rule.category !== 'wording') continue;
      const options = {...optionsFor(rule, letter.letterType), ...set[rule.id]?.options};
      let count = 0;
      for (const finding of check(rule, one, lookup, options, settings.house ?? {})) {
        if (++count > limits.sameFinding) {
          endless ??= one.source.toOriginal(finding.at);
          break;
        }
        findings.push({rule, letter: one, finding});
      }
      yield;
    }
  }
  return {
    letter,
    findings: distinct(findings),
    applied: new Set(running.filter((rule) => rule.judges?.(letter) ?? true).map(({id}) => id)),
    ...optional('endless', endless),
  };
}

/** The first rule that asks would have all sentences searched at once; in an editor, that is too long for one step. */
function* searchSentences({blocks}: Letter, lookup: ReturnType<typeof searchOnce>): Steps<void> {
  const any = lookup('');
  for (const {sentences} of blocks) {
    for (const sentence of sentences) any.hits(sentence);
    yield;
  }
}

/** A paragraph that is read once for each of its branches gives the same finding at the same place more than once. */
function distinct(findings: Checked['findings'][number][]): Checked['findings'] {
  const seen = new Set<string>();
  return findings.filter(({rule, letter, finding}) => {
    const [start, end]: Range = letter.source.toOriginal(finding.at);
    const key = `${rule.id} ${start} ${end} ${finding.part ?? ''} ${finding.message}`;
    return !seen.has(key) && seen.add(key);
  });
}
