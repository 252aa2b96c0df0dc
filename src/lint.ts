import type {Root} from 'mdast';
import {type Processor, unified} from 'unified';
import type {Node, Parent} from 'unist';
import type {VFile} from 'vfile';
import {rules} from '../rules/index.js';
import {openPacked} from './dictionary/index.js';
import {type Formats, type LetterSource, type Reading, read} from './formats/index.js';
import {problemTexts} from './formats/problem-texts.js';
import {packedDictionaries} from './generated/index.js';
import type {Language, Letter} from './letter/letter.js';
import {readLetter} from './letter/read.js';
import {messages} from './messages.js';
import {type About, type Checked, report} from './report/report.js';
import {baseLanguage} from './rule/rule.js';
import {type AnyRule, appliesTo, check, Lexicon, optionsFor, searchOnce} from './rule/run.js';
import {withFrontMatter} from './settings/front-matter.js';
import {rulesFor} from './settings/merge.js';
import {defaults, type Settings} from './settings/settings.js';
import type {Range} from './source/index.js';

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
  return (file, settings = defaults) => readDocument(bytesOf(file), file, formats, settings);
}

/** Unified plug-in: bytes to letters. unified hands a parser decoded text; ours reads `file.value`, the bytes. */
export function reading(this: Processor, formats: Formats, settings: Settings): void {
  this.parser = (_text, file) => readDocument(bytesOf(file), file, formats, settings) as Node as Root;
}

/** Unified plug-in: letters to messages, score and metrics. */
export function checking(settings: Settings): (tree: Node, file: VFile) => void {
  return (tree, file) => {
    const document = tree as Document;
    const results = document.children.map((letter) => checkLetter(letter, settings));
    const about = aboutFile(file.data.reading);
    report(file, results, hasText(document.children, about) ? about : withoutText(about), settings);
  };
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
  const problems = (reading?.problems ?? []).map(({rule, message, values, at}) => ({
    rule,
    key: message,
    text: texts[message] ?? {de: message, en: message},
    ...(values === undefined ? {} : {values}),
    at,
  }));
  return {problems, comments: reading?.comments ?? [], ruleIds: rules.map(({id}) => id)};
}

function readDocument(bytes: Uint8Array, file: VFile, formats: Formats, settings: Settings): Document {
  const known = baseOptions(file, settings);
  const result = read(bytes, known, formats);
  file.data.reading = result;
  return {
    type: 'DocumentNode',
    children: result.letters.map((letter) => letterOf(letter, result, settings, file.path)),
  };
}

function baseOptions(file: VFile, settings: Settings) {
  return {fields: settings.fields, ...optional('path', file.path), ...optional('engine', settings.engine)};
}

function letterOf(
  {source, mail, frontMatter, ...more}: LetterSource,
  reading: Reading,
  base: Settings,
  path: string | undefined,
): Letter {
  const settings = frontMatter ? withFrontMatter(base, frontMatter) : base;
  return readLetter(source, {
    ...optional('type', settings.type),
    ...optional('language', settings.language),
    ...optional('country', settings.country),
    ...optional('mail', mail),
    ...optional('frontMatter', frontMatter),
    ...optional('path', path),
    ...more,
    email: reading.format === 'html' || reading.engine !== undefined,
    template: settings.template ?? reading.template,
    external: {
      letterhead: settings.letterhead === 'external',
      signature: settings.signature === 'external',
      subject: settings.subject === 'external',
    },
  });
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): {readonly [K in Key]?: Value} {
  return value === undefined ? {} : ({[key]: value} as {readonly [K in Key]: Value});
}

/** Run every rule that applies on a letter, and the rules of wording on the further branches of its template. */
export function checkLetter(letter: Letter, settings: Settings): Checked {
  const set = rulesFor(settings, letter.letterType);
  const active = rules.filter((rule) => (set[rule.id]?.level ?? rule.level) !== 'off' && appliesTo(rule, letter));
  const empty = letter.blocks.every((block) => block.part === 'subject');
  const running = empty ? active.filter((rule) => rule.category === 'wording') : active;
  const branches = letter.source.branches.map((branch) =>
    readLetter(branch, {
      ...letter,
      external: letter.external,
      email: letter.medium === 'email',
      type: 'fragment',
      language: letter.language,
    }),
  );
  const findings = [letter, ...branches].flatMap((one) => {
    const lookup = searchOnce(one, lexiconOf(one.language, running, settings));
    return running
      .filter((rule) => one === letter || rule.category === 'wording')
      .flatMap((rule) =>
        check(
          rule,
          one,
          lookup,
          {...optionsFor(rule, letter.letterType), ...set[rule.id]?.options},
          settings.house ?? {},
        ).map((finding) => ({rule, letter: one, finding})),
      );
  });
  return {
    letter,
    findings: distinct(findings),
    applied: new Set(running.filter((rule) => rule.judges?.(letter) ?? true).map(({id}) => id)),
  };
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

const lexicons = new WeakMap<Settings['dictionaries'], Map<string, Lexicon>>();

/**
 * The dictionaries that these rules look into, with the house's own entries, indexed once for a run: a letter that is no
 * advertising has no use for the words of advertising.
 */
function lexiconOf(language: Language, active: readonly AnyRule[], {dictionaries}: Settings): Lexicon {
  const known = lexicons.get(dictionaries) ?? new Map<string, Lexicon>();
  lexicons.set(dictionaries, known);
  const wanted = new Map(packedOf(language, active));
  const key = [language, ...wanted.keys()].join(' ');
  let lexicon = known.get(key);
  if (!lexicon) {
    const base = baseLanguage(language);
    const opened = [...wanted].map(
      ([name, packed]) => [name, [openPacked(packed()), dictionaries[`${base}/${name}`] ?? []]] as const,
    );
    lexicon = new Lexicon(new Map(opened), language);
    known.set(key, lexicon);
  }
  return lexicon;
}

/** The packed dictionaries that belong to rules: the one of the same name, those in the folder of that name, and what is borrowed. */
function packedOf(language: Language, active: readonly AnyRule[]): (readonly [name: string, packed: () => string])[] {
  const base = `${baseLanguage(language)}/`;
  const ids = new Set(active.map(({id}) => id));
  const borrowed = new Set(active.flatMap(({borrows = []}) => borrows));
  return Object.entries(packedDictionaries)
    .filter(
      ([path]) => path.startsWith(base) && (ids.has(path.split('/')[1] ?? '') || borrowed.has(path.slice(base.length))),
    )
    .map(([path, packed]) => [path.slice(base.length), packed]);
}

function bytesOf(file: VFile): Uint8Array {
  return typeof file.value === 'string' ? new TextEncoder().encode(file.value) : (file.value ?? new Uint8Array());
}
