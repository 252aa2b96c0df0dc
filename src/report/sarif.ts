import {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {homepage, version} from '../generated/package.js';
import type {Example} from '../rule/rule.js';
import type {AnyRule} from '../rule/run.js';
import type {Locale} from '../settings/settings.js';
import {ciTexts, documentTitles} from './ci-texts.js';
import {fingerprints} from './fingerprint.js';
import {render} from './message.js';
import {inOrder, levelOf, type Reporter, type ReporterOptions} from './reporter.js';
import {count} from './verdict.js';
import {dataOf, pathOf, type Where, whereOf} from './where.js';

/** What could be written where, so that a finding is gone, best first; nothing, where only a person can do that. */
export type FixesOf = (file: VFile, message: VFileMessage) => readonly Fix[];

export interface Fix {
  readonly start: Place;
  readonly end: Place;
  /** As the file writes it, and only what changes. */
  readonly text: string;
  /** What shall stand in place of the finding, as people read it. */
  readonly wanted: string;
}

type Place = NonNullable<Where['lines']>['start'];

/**
 * SARIF 2.1.0 (OASIS, errata 01): what GitHub’s code scanning and the SARIF viewers of editors read. The rules come along with
 * their reasons and examples, findings with their replacements.
 */
export function sarif(rules: readonly AnyRule[], fixesOf: FixesOf): Reporter {
  return (files, options) => {
    const {locale, incomplete} = options;
    const found = [...new Set(files.flatMap(({messages}) => messages.map(ruleOf)))].sort();
    const byPath = grouped(files, options);
    const urls = new Map(files.flatMap(({messages}) => messages.map((one) => [ruleOf(one), one.url] as const)));
    const log = {
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'klarbrief',
              version,
              semanticVersion: version,
              informationUri: homepage,
              language: locale,
              rules: found.map((id) => descriptor(id, rules, urls.get(id), locale)),
            },
          },
          columnKind: 'utf16CodeUnits',
          newlineSequences: ['\r\n', '\n', '\r'],
          // Where the folder lies is nobody's business: whoever reads the report has it.
          originalUriBaseIds: {[base]: {description: {text: ciTexts.folder[locale]}}},
          invocations: [{executionSuccessful: !incomplete && count(files).unread === 0}],
          artifacts: [...byPath.values()].map((letters) => artifact(letters, options)),
          results: [...byPath.values()].flatMap((letters, index) =>
            letters.flatMap((file) => results(file, index, found, fixesOf, options)),
          ),
        },
      ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
  };
}

const base = '%SRCROOT%';

function ruleOf({ruleId}: VFileMessage): string {
  return ruleId ?? 'klarbrief';
}

/** A rule as its page shows it. */
function descriptor(id: string, rules: readonly AnyRule[], url: string | undefined, locale: Locale) {
  const rule = rules.find((one) => one.id === id);
  const title = rule?.title[locale] ?? documentTitles[id]?.[locale];
  const helpUri = rule ? `${homepage}/docs/rules/${locale}/${id}.md` : url;
  const pascal = id.replace(/(?:^|-)([a-z])/g, (_match, letter: string) => letter.toUpperCase());
  return {
    id,
    name: pascal,
    ...(title === undefined ? {} : {shortDescription: {text: title}}),
    ...(rule ? {fullDescription: {text: rule.why[locale]}, help: help(rule, locale)} : {}),
    ...(helpUri === undefined ? {} : {helpUri}),
    ...(rule ? {defaultConfiguration: configuration(rule), properties: {tags: ['letter', rule.category]}} : {}),
  };
}

function configuration({level}: AnyRule) {
  return level === 'off' ? {enabled: false} : {level: levels[level]};
}

function help(rule: AnyRule, locale: Locale): {readonly text: string; readonly markdown: string} {
  const {why, exceptions, source} = rule;
  const examples = (['de', 'en'] as const)
    .flatMap((language): readonly Example[] => rule.examples[language] ?? [])
    .filter(({bad, good}) => !`${bad}${good}`.includes('\n'))
    .slice(0, mostExamples)
    .map(({bad, good}) => ({bad: bad.replace(/<\/?mark>/g, ''), good}));
  const more = [
    ...(exceptions ? [[ciTexts.exceptions[locale], exceptions[locale]] as const] : []),
    ...(source ? [[ciTexts.source[locale], source[locale]] as const] : []),
  ];
  const [before, after] = [ciTexts.before[locale], ciTexts.after[locale]];
  return {
    text: [
      why[locale],
      ...examples.map(({bad, good}) => `${before}: ${bad}\n${after}: ${good}`),
      ...more.map(([name, text]) => `${name}: ${text}`),
    ].join('\n\n'),
    markdown: [
      why[locale],
      ...(examples.length === 0
        ? []
        : [
            [
              `| ${before} | ${after} |`,
              '| --- | --- |',
              ...examples.map(({bad, good}) => `| ${cell(bad)} | ${cell(good)} |`),
            ].join('\n'),
          ]),
      ...more.map(([name, text]) => `**${name}:** ${text}`),
    ].join('\n\n'),
  };
}

const mostExamples = 3;

function cell(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_{}[\]|]/g, '\\$&');
}

/** The letters of each file: one, or those of a file with several. */
function grouped(files: readonly VFile[], options: ReporterOptions): ReadonlyMap<string, readonly VFile[]> {
  const byPath = new Map<string, VFile[]>();
  for (const file of files) {
    const path = pathOf(file, options);
    const known = byPath.get(path);
    if (known) known.push(file);
    else byPath.set(path, [file]);
  }
  return byPath;
}

function artifact(letters: readonly VFile[], options: ReporterOptions) {
  const [file = new VFile()] = letters;
  const charset = file.data.reading?.charset.used;
  const verdicts = letters.flatMap(({data}) => {
    const {unit, klarbrief} = data;
    if (!klarbrief) return [];
    const {score, type, language} = klarbrief;
    return [{...(unit === undefined ? {} : {unit}), score, type, language}];
  });
  return {
    location: locationOf(file, options),
    roles: ['analysisTarget'],
    ...(charset === undefined ? {} : {encoding: charset}),
    ...(verdicts.length === 0 ? {} : {properties: {letters: verdicts}}),
  };
}

function locationOf(file: VFile, options: ReporterOptions) {
  return {uri: uriOf(pathOf(file, options)), ...(file.path?.startsWith('/') ? {} : {uriBaseId: base})};
}

/** A path as a relative reference: `100% neu: Brief.txt` is `100%25%20neu%3A%20Brief.txt`. */
function uriOf(path: string): string {
  const whole = path.replace(halves, '\uFFFD');
  return whole.split('/').map(encodeURIComponent).join('/');
}

const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function results(file: VFile, index: number, rules: readonly string[], fixesOf: FixesOf, options: ReporterOptions) {
  const known = fingerprints(file);
  const artifactLocation = {...locationOf(file, options), index};
  return inOrder(file.messages).map((message) => {
    const where = whereOf(message, file, options.locale);
    const fixes = fixesOf(file, message);
    const {message: key, part} = dataOf(message);
    return {
      ruleId: ruleOf(message),
      ruleIndex: rules.indexOf(ruleOf(message)),
      level: levels[levelOf(message)],
      message: {text: messageText(message.reason)},
      locations: [
        {
          physicalLocation: {artifactLocation, ...(where.lines ? {region: region(where.lines)} : {})},
          ...(where.named === undefined ? {} : {logicalLocations: [{fullyQualifiedName: where.named}]}),
        },
      ],
      partialFingerprints: {'klarbriefFinding/v1': known.get(message)},
      ...(fixes.length > 0 && where.lines
        ? {fixes: fixes.map((fix) => fixed(fix, artifactLocation, options.locale))}
        : {}),
      properties: {
        ...(typeof key === 'string' ? {message: key} : {}),
        ...(typeof part === 'string' ? {part} : {}),
        ...(message.actual === undefined ? {} : {actual: message.actual}),
        expected: message.expected ?? [],
      },
    };
  });
}

const levels = {error: 'error', warning: 'warning', info: 'note'} as const;

/** `[…](1)` is a link in the texts of SARIF, and `{0}` a slot (sections 3.11.5 and 3.11.6). */
function messageText(reason: string): string {
  return reason
    .replace(/\\(?=[[\]])/g, '\\\\')
    .replace(/\[(?=[^[\]]*\]\()/g, '\\[')
    .replace(/\{(\d{1,9})\}/g, '{{$1}}');
}

function region({start, end}: {readonly start: Place; readonly end: Place}) {
  return {startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column};
}

function fixed({start, end, text, wanted}: Fix, artifactLocation: object, locale: Locale) {
  const description = wanted === '' ? ciTexts.omit[locale] : render(ciTexts.replace, {text: wanted}, locale);
  return {
    description: {text: messageText(description)},
    artifactChanges: [
      {artifactLocation, replacements: [{deletedRegion: region({start, end}), insertedContent: {text}}]},
    ],
  };
}
