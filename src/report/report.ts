import {VFile} from 'vfile';
import {homepage} from '../generated/package.js';
import type {Letter} from '../letter/letter.js';
import {messages} from '../messages.js';
import {baseLanguage, type Finding, type Localised} from '../rule/rule.js';
import type {AnyRule} from '../rule/run.js';
import {applyDirectives, type DirectiveProblem, parseDirectives} from '../settings/directives.js';
import {rulesFor} from '../settings/merge.js';
import {documentRules} from '../settings/schema.js';
import type {Level, Locale, Settings} from '../settings/settings.js';
import {Lines, type Range} from '../source/index.js';
import {withoutAllowed} from './allowed.js';
import {type Answer, checklistOf} from './checklist.js';
import {exampleOf} from './example.js';
import {render, type Values} from './message.js';
import {type Deduction, type Metrics, metricsOf, scoreOf} from './score.js';
import type {Spot} from './spot.js';

/** What the report says about a letter as a whole (rulebook section 2). */
export interface Verdict {
  readonly language: Letter['language'];
  readonly type: Letter['letterType'];
  readonly score: number;
  readonly deductions: readonly Deduction[];
  readonly metrics: Metrics;
  readonly checklist: readonly Answer[];
  /** Lines, columns and offsets count in the text that was taken out of a document, a paragraph a line. */
  readonly extracted?: true;
}

declare module 'vfile' {
  interface DataMap {
    klarbrief: Verdict;
    /** The key of this letter in a file with several. */
    unit: string;
    /** The letters of such a file, each as a file of its own: reporters show these. */
    units: readonly VFile[];
  }
  interface VFileMessageData {
    message: string;
  }
}

/** What a letter gave: its findings, and the rules that looked at it. */
export interface Checked {
  readonly letter: Letter;
  readonly findings: readonly {readonly rule: AnyRule; readonly letter: Letter; readonly finding: Finding}[];
  readonly applied: ReadonlySet<string>;
  /** How people find a place of the letter, or of a branch of it, where lines of the original say nothing to them. */
  readonly spotOf?: (letter: Letter, at: Range) => Spot | undefined;
  /** The original is text that was taken out of a document: nothing can be replaced there. */
  readonly extracted?: true;
}

/** What the reader of the bytes has to say about the file as a whole. */
export interface About {
  readonly problems: readonly {
    readonly rule: string;
    readonly text: Localised;
    readonly key: string;
    readonly values?: Values;
    readonly at: Range;
    readonly spot?: Spot;
  }[];
  /** Comments of the file: directives live there. */
  readonly comments: readonly {readonly text: string; readonly at: Range}[];
  /** The ids of all rules, whether they ran or not. */
  readonly ruleIds: readonly string[];
  /** The keys of the letters, in a file with several; as many as there are letters. */
  readonly units?: readonly string[];
}

/** A finding as it is told; what became a message of the file, for those who need more of it than vfile keeps. */
export interface Remark {
  readonly level: Level;
  /** In the original. */
  readonly at: Range;
  readonly ruleId: string;
  readonly reason: string;
  readonly actual?: string;
  readonly expected: readonly string[];
  readonly note?: string;
  readonly url: string;
  readonly data: {readonly message: string; readonly part?: string} & Spot;
  readonly wording: boolean;
  /** Nothing but words stands at this place of the original: they can be replaced. */
  readonly contiguous: boolean;
  /** Which letter of the file it is about; absent where it is about the file. */
  readonly letter?: number;
}

/** Turn findings into messages on the file, in the order of the original, and say what the letter is worth. */
export function report(file: VFile, results: readonly Checked[], about: About, settings: Settings): readonly Remark[] {
  const first = results[0];
  const locale = settings.locale ?? (first ? baseLanguage(first.letter.language) : 'de');
  const letters = results.map(({letter}) => letter.source);
  const lines = new Lines(letters[0]?.original ?? '');
  const {directives, problems} = parseDirectives(about.comments, about.ruleIds);
  const found = results.flatMap((result, letter) =>
    entriesOf(result, settings).map((entry) => (about.units ? {...entry, letter} : entry)),
  );
  const applied = applyDirectives(found, ({ruleId, at}) => ({rule: ruleId, at}), directives, letters);
  const entries = [
    ...about.problems.map(({rule, text, key, values, at, spot}) => {
      const entry = documentEntry(settings, rule, at, key, locale, render(text, values, locale));
      return spot ? {...entry, data: {...entry.data, ...spot}} : entry;
    }),
    ...applied.kept,
    ...[...problems, ...applied.problems].map((problem) => directiveEntry(settings, problem, locale)),
  ].filter(({ruleId}) => ruleId === 'unreadable' || settings.rules[ruleId]?.level !== 'off');
  entries.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || (a.ruleId < b.ruleId ? -1 : 1));
  withoutTraces(() => {
    for (const entry of entries) append(file, entry, lines);
  });
  if (about.units) file.data.units = unitFiles(file, results, about.units, entries, lines);
  const worst = file.data.units?.map(({data}) => data.klarbrief).reduce(lower, undefined);
  if (worst) file.data.klarbrief = worst;
  else if (first) file.data.klarbrief = verdict(first, entries, lines);
  return entries;
}

/** Each letter of a file as a file of its own; what is said about the file itself stands with the first. */
function unitFiles(
  file: VFile,
  results: readonly Checked[],
  units: readonly string[],
  entries: readonly Remark[],
  lines: Lines,
): readonly VFile[] {
  const own = results.map((): Remark[] => []);
  for (const entry of entries) own[entry.letter ?? 0]?.push(entry);
  return results.map((result, index) => {
    const unit = new VFile({...(file.path === undefined ? {} : {path: file.path}), value: file.value});
    const {reading} = file.data;
    Object.assign(unit.data, {unit: units[index] ?? '', ...(reading ? {reading} : {})});
    const remarks = own[index] ?? [];
    withoutTraces(() => {
      for (const entry of remarks) append(unit, entry, lines);
    });
    unit.data.klarbrief = verdict(result, remarks, lines);
    return unit;
  });
}

function lower(one: Verdict | undefined, other: Verdict | undefined): Verdict | undefined {
  return one && other ? (other.score < one.score ? other : one) : (one ?? other);
}

function documentEntry(
  settings: Settings,
  rule: string,
  at: Range,
  key: string,
  locale: Locale,
  reason: string,
  note?: string,
): Remark {
  return {
    level: documentLevel(rule, settings),
    at,
    ruleId: rule,
    reason,
    expected: [],
    ...(note === undefined ? {} : {note}),
    url: urlOf(rule, locale),
    data: {message: key},
    wording: false,
    contiguous: false,
  };
}

/** The configured level or the usual one; a letter that nobody could read never passes. */
function documentLevel(rule: string, settings: Settings): Level {
  const set = settings.rules[rule]?.level;
  if (set && set !== 'off' && rule !== 'unreadable') return set;
  const usual: Readonly<Record<string, Level>> = documentRules;
  return usual[rule] ?? 'warning';
}

function directiveEntry(settings: Settings, {rule, at, message, values}: DirectiveProblem, locale: Locale): Remark {
  const note = messages[rule === 'unused-directive' ? 'directive-unused-note' : 'directive-unknown-note'];
  return documentEntry(settings, rule, at, message, locale, render(messages[message], values, locale), note[locale]);
}

function entriesOf({letter: whole, findings, spotOf, extracted}: Checked, settings: Settings): Remark[] {
  const set = rulesFor(settings, whole.letterType);
  return withoutAllowed(findings, settings).map(({rule, letter, finding}) => {
    const locale = settings.locale ?? baseLanguage(letter.language);
    const text = rule.messages[finding.message] as Localised | undefined;
    const actual = letter.source.shown(finding.at);
    const contiguous = !extracted && letter.source.isContiguous(finding.at);
    return {
      level: levelOf(rule, whole.letterType, finding, set[rule.id]?.level),
      at: letter.source.toOriginal(finding.at),
      ruleId: rule.id,
      reason: text ? render(text, finding.values, locale) : finding.message,
      ...(actual === '' ? {} : {actual}),
      // What is not one run of words in the original cannot be replaced there: a line of a mail in Base64; a field only as a whole.
      expected: contiguous || (!extracted && isOneField(letter, finding.at)) ? (finding.replacements ?? []) : [],
      note: noteOf(rule, letter, finding, locale),
      url: urlOf(rule.id, locale),
      data: {
        message: finding.message,
        ...(finding.part === undefined ? {} : {part: finding.part}),
        ...spotOf?.(letter, finding.at),
      },
      wording: rule.category === 'wording',
      contiguous,
    };
  });
}

/** A field of a template, no more and no less. */
function isOneField({source}: Letter, [start, end]: Finding['at']): boolean {
  const {segment, begin} = source.segmentAt(start);
  return segment?.kind === 'placeholder' && begin === start && begin + segment.text.length === end;
}

/** The configured level or the rule's; what a machine sends has no contact person, so that is only a hint there. */
function levelOf(
  rule: AnyRule,
  type: Letter['letterType'],
  finding: Finding,
  set: Settings['rules'][string]['level'],
): Level {
  if (finding.level === 'info') return 'info';
  if (set && set !== 'off') return set;
  if (type === 'notification' && rule.category === 'reachability') return 'info';
  // A rule that is off runs nowhere; if somebody runs it all the same, it hints.
  if (rule.level === 'off' || rule.level === 'info') return 'info';
  return finding.level ?? rule.level;
}

/** Why it matters, and how it reads before and after. */
function noteOf(rule: AnyRule, letter: Letter, finding: Finding, locale: Locale): string {
  const own = finding.why?.[locale];
  const why = own === undefined ? rule.why[locale] : `${own} ${rule.why[locale]}`;
  return why + exampleText(rule, letter.language, locale);
}

/** The same for every finding of a rule, so it is written once. */
function exampleText(rule: AnyRule, language: Letter['language'], locale: Locale): string {
  const known = exampleTexts.get(rule) ?? new Map<string, string>();
  exampleTexts.set(rule, known);
  const key = `${language} ${locale}`;
  let text = known.get(key);
  if (text === undefined) {
    text = writtenExample(rule, language, locale);
    known.set(key, text);
  }
  return text;
}

const exampleTexts = new WeakMap<AnyRule, Map<string, string>>();

function writtenExample(rule: AnyRule, language: Letter['language'], locale: Locale): string {
  const {before, after} = exampleOf(rule, language) ?? {before: '', after: ''};
  if (before === '' || before.includes('\n') || after.includes('\n')) return '';
  return locale === 'de' ? `\nVorher: „${before}“\nNachher: „${after}“` : `\nBefore: “${before}”\nAfter: “${after}”`;
}

function urlOf(rule: string, locale: Locale): string {
  return `${homepage}/docs/rules/${locale}/${rule}.md`;
}

/** Messages of vfile are errors; nobody reads where in klarbrief one was made, and V8 takes its time to write it down. */
function withoutTraces(make: () => void): void {
  const {stackTraceLimit} = Error;
  Error.stackTraceLimit = 0;
  try {
    make();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function append(file: VFile, entry: Remark, lines: Lines): void {
  const place = {start: lines.point(entry.at[0]), end: lines.point(entry.at[1])};
  const message = file.message(entry.reason, {place, ruleId: entry.ruleId, source: 'klarbrief'});
  message.fatal = entry.level === 'error' ? true : entry.level === 'warning' ? false : undefined;
  message.actual = entry.actual;
  message.expected = [...entry.expected];
  if (entry.note !== undefined) message.note = entry.note;
  message.url = entry.url;
  Object.assign(message, {data: entry.data});
}

function verdict({letter, applied, extracted}: Checked, entries: readonly Remark[], lines: Lines): Verdict {
  const metrics = metricsOf(letter);
  const findings = entries.map(({ruleId, level, wording, at, reason, data: {paragraph, area}}) => ({
    rule: ruleId,
    level,
    wording,
    line: lines.point(at[0]).line,
    reason,
    ...(paragraph === undefined || area === undefined ? {} : {spot: {paragraph, area}}),
  }));
  return {
    language: letter.language,
    type: letter.letterType,
    ...scoreOf(findings, metrics.words),
    metrics,
    checklist: checklistOf(applied, findings),
    ...(extracted ? {extracted} : {}),
  };
}
