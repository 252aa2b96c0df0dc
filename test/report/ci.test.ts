import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {rules} from '../../rules/index.js';
import {lint} from '../../src/index.js';
import {fingerprints} from '../../src/report/fingerprint.js';
import {github} from '../../src/report/github.js';
import {gitlab} from '../../src/report/gitlab.js';
import {junit} from '../../src/report/junit.js';
import {markdown} from '../../src/report/markdown.js';
import type {ReporterOptions} from '../../src/report/reporter.js';
import {sarif} from '../../src/report/sarif.js';
import {defaults} from '../../src/settings/settings.js';
import {junitErrors, sarifErrors} from '../support/schemas.js';

const options: ReporterOptions = {
  locale: 'de',
  color: false,
  note: false,
  quiet: false,
  incomplete: false,
  defaultName: '<stdin>',
};
const started = '2026-03-04T05:06:07.890Z';

interface Sample {
  readonly level?: 'error' | 'warning' | 'info';
  readonly rule?: string;
  readonly reason?: string;
  readonly actual?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly line?: number;
  readonly placeless?: boolean;
}

function file(path: string | undefined, ...samples: Sample[]): VFile {
  const made = new VFile(path === undefined ? {} : {path});
  for (const {level = 'warning', rule = 'amtsdeutsch', reason = 'Text', actual, data, line = 3, placeless} of samples) {
    const place = {start: {line, column: 5, offset: 20}, end: {line, column: 9, offset: 24}};
    const message = made.message(reason, {ruleId: rule, source: 'klarbrief', ...(placeless ? {} : {place})});
    message.fatal = level === 'info' ? undefined : level === 'error';
    message.actual = actual;
    Object.assign(message, {data: {message: 'plainer', ...data}});
  }
  return made;
}

/** A letter of a file with several. */
function unitOf(unit: string): VFile {
  const made = file('de.po', {});
  made.data.unit = unit;
  return made;
}

function checked(text: string, path = 'brief.txt'): VFile {
  return lint(new VFile({path, value: text}), {...defaults, type: 'reply'});
}

/** Everything that has ever broken a report. */
const nasty = [
  'quotes " \' `` ` and \\',
  'lines\r\nof\rtext\nhere',
  '100 % %0A ::error file=x::y',
  'a ]]> b <![CDATA[ <script>alert(1)</script> & &amp;',
  'bell \u0007 escape \u001B[31m null \u0000 delete \u007F c1 \u009B',
  'emoji 👩‍👩‍👧 half \uD83D and \uDC00 noncharacter \uFFFF',
  'turned \u202E around, | bar \\| [link](1) {0} {{ kunde.name }} @team #1',
  '| --- | --- |\n</details>\n# Title',
];
const hostile = file('briefe/a b,c:d%0A"\'<>&|`#?.txt', ...nasty.map((text) => ({reason: text, actual: text})));
const many = [
  hostile,
  file(undefined, {level: 'error'}),
  file('-rf/ümläut/👋.eml', {level: 'info', placeless: true}),
  file('half \uD83D.txt', {rule: 'unreadable', level: 'error', placeless: true}),
  checked('Sehr geehrter Herr Meyer,\n\nbezüglich Ihres Schreibens melden wir uns.\n\nFreundliche Grüße\n'),
];

// biome-ignore lint/suspicious/noExplicitAny: what the schema describes is checked against the schema.
function sarifOf(files: readonly VFile[], more: Partial<ReporterOptions> = {}, fixesOf = () => []): any {
  const report = JSON.parse(sarif(rules, fixesOf)(files, {...options, ...more}));
  expect(sarifErrors(report)).toEqual([]);
  return report;
}

describe('SARIF', () => {
  it('is valid, with hostile names and texts, and with nothing to tell', () => {
    expect(sarifOf(many).runs[0].results).toHaveLength(nasty.length + 3 + (many[4]?.messages.length ?? 0));
    expect(sarifOf([]).runs[0].results).toEqual([]);
    expect(sarifErrors({version: '2.1.0', runs: [{}]})).not.toEqual([]);
  });

  it('brings the rules that it names, with help as text and Markdown', () => {
    const [run] = sarifOf(many, {locale: 'en'}).runs;
    const named = run.tool.driver.rules.map(({id}: {id: string}) => id);
    for (const {ruleId, ruleIndex} of run.results) expect(named[ruleIndex]).toBe(ruleId);
    const rule = run.tool.driver.rules.find(({id}: {id: string}) => id === 'amtsdeutsch');
    expect(rule.help.markdown).toContain('| Before | After |');
    expect(rule.help.text).toContain('Before: Diesbezüglich');
    expect(rule.helpUri).toMatch(/docs\/rules\/en\/amtsdeutsch\.md$/);
    expect(run.tool.driver.rules.find(({id}: {id: string}) => id === 'unreadable').shortDescription.text).toBe(
      'The file cannot be read',
    );
  });

  it('counts columns in UTF-16 units, the end exclusive', () => {
    const text = 'Sehr geehrter Herr Meyer,\n\n👋🏽 bezüglich Ihres Schreibens melden wir uns.\n\nFreundliche Grüße\n';
    const [run] = sarifOf([checked(text)]).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    const result = run.results.find(({ruleId}: {ruleId: string}) => ruleId === 'amtsdeutsch');
    const {startLine, startColumn, endLine, endColumn} = result.locations[0].physicalLocation.region;
    expect([startLine, endLine]).toEqual([3, 3]);
    const words = text.split('\n')[2]?.slice(startColumn - 1, endColumn - 1);
    expect(words).toBe(result.properties.actual);
    expect(words).toMatch(/^bezüglich/);
  });

  it('names files by URIs that lead back to their paths, from the root of the repository', () => {
    const paths = ['a b/ü%20#?.txt', 'a:b.txt', '-x/👋.eml', '../above.txt'];
    const [run] = sarifOf(
      paths.map((path) => file(path, {})),
      {folder: 'post/letters/'},
    ).runs;
    const uris: string[] = run.artifacts.map(({location}: {location: {uri: string}}) => location.uri);
    expect(uris.map(decodeURIComponent)).toEqual([
      ...paths.slice(0, 3).map((path) => `post/letters/${path}`),
      'post/above.txt',
    ]);
    expect(uris.join('')).toMatch(/^[\w%/.~-]+$/);
    expect(run.artifacts[0].location.uriBaseId in run.originalUriBaseIds).toBe(true);
  });

  it('says whether everything could be checked', () => {
    expect(sarifOf([file('a', {})]).runs[0].invocations[0].executionSuccessful).toBe(true);
    expect(sarifOf(many).runs[0].invocations[0].executionSuccessful).toBe(false);
    expect(sarifOf([file('a', {})], {incomplete: true}).runs[0].invocations[0].executionSuccessful).toBe(false);
  });

  it('holds the letters of one file together, with their keys', () => {
    const [run] = sarifOf([unitOf('reminder'), unitOf('offer'), file('a.txt', {})]).runs;
    expect(run.artifacts).toHaveLength(2);
    const places = run.results.map(({locations: [place]}: {locations: [never]}) => place);
    expect(places).toMatchObject([
      {physicalLocation: {artifactLocation: {index: 0}}, logicalLocations: [{fullyQualifiedName: 'Eintrag reminder'}]},
      {physicalLocation: {artifactLocation: {index: 0}}, logicalLocations: [{fullyQualifiedName: 'Eintrag offer'}]},
      {physicalLocation: {artifactLocation: {uri: 'a.txt', index: 1}}},
    ]);
    const fingerprintsOf = run.results.map(
      ({partialFingerprints}: {partialFingerprints: object}) => partialFingerprints,
    );
    expect(new Set(fingerprintsOf.map((one: object) => JSON.stringify(one))).size).toBe(3);
  });

  it('keeps what looks like links and slots as text', () => {
    const [run] = sarifOf([file('a', {reason: 'Siehe [hier](1), {0}, {{ name }} und [x]'})]).runs;
    expect(run.results[0].message.text).toBe('Siehe \\[hier](1), {{0}}, {{ name }} und [x]');
  });
});

describe('fingerprints', () => {
  const letter = (head: string, sentence = 'bezüglich Ihres Schreibens melden wir uns.'): string =>
    `${head}Sehr geehrter Herr Meyer,\n\n${sentence}\n\nFreundliche Grüße\n`;
  const of = (text: string): string[] => [...fingerprints(checked(text)).values()];
  const officialese = (text: string): string | undefined => {
    const made = checked(text);
    const found = made.messages.find(({ruleId}) => ruleId === 'amtsdeutsch');
    return found && fingerprints(made).get(found);
  };

  it('stay when lines are added above, and change with the words around', () => {
    const before = officialese(letter(''));
    expect(before).toMatch(/^[0-9a-f]{16}:1$/);
    expect(officialese(letter('\n\nMuster GmbH\nAm Markt 1\n\n'))).toBe(before);
    expect(officialese(letter('').replaceAll('\n', '\r\n'))).toBe(before);
    expect(officialese(letter('', 'bezüglich Ihres Schreibens melden wir uns morgen.'))).not.toBe(before);
  });

  it('differ for findings that are alike', () => {
    const twice = of(letter('', 'seitens uns, seitens uns und seitens uns ist alles fertig.'));
    expect(new Set(twice).size).toBe(twice.length);
    const placeless = fingerprints(file('a', {placeless: true}, {placeless: true}));
    expect(new Set(placeless.values()).size).toBe(2);
  });
});

describe('JUnit', () => {
  it('is valid, with hostile names and texts, and with nothing to tell', async () => {
    expect(await junitErrors(junit(started)(many, options))).toEqual([]);
    expect(await junitErrors(junit(started)([], options))).toEqual([]);
    expect(await junitErrors('<testsuites><testsuite/></testsuites>')).not.toEqual([]);
  });

  it('fails what fails the run', () => {
    const files = [
      file('a.txt', {level: 'error'}, {level: 'warning'}, {level: 'warning'}, {level: 'info'}),
      file('b.txt'),
    ];
    const counts = (more: Partial<ReporterOptions>): string[] =>
      [
        ...junit(started)(files, {...options, ...more}).matchAll(
          /tests="(\d)" failures="(\d)" errors="(\d)" skipped="(\d)"/g,
        ),
      ].map(([, ...numbers]) => numbers.join(' '));
    expect(counts({})).toEqual(['4 1 0 3', '1 0 0 0']);
    expect(counts({maxWarnings: 2})).toEqual(['4 1 0 3', '1 0 0 0']);
    expect(counts({maxWarnings: 1})).toEqual(['4 3 0 1', '1 0 0 0']);
    expect(junit(started)([file('c', {rule: 'unreadable', level: 'error'})], options)).toContain('errors="1"');
  });

  it('names tests by rule and words, never by line', () => {
    const names = (line: number): string[] =>
      [
        ...junit(started)([file('a', {actual: 'seitens', line}, {actual: 'seitens', line}, {line})], options).matchAll(
          /testcase name="([^"]*)"/g,
        ),
      ].map(([, name = '']) => name);
    expect(names(3)).toEqual(['amtsdeutsch: seitens', 'amtsdeutsch: seitens (2)', 'amtsdeutsch']);
    expect(names(9)).toEqual(names(3));
  });

  it('writes what XML cannot hold as visible codes', () => {
    const report = junit(started)([hostile], options);
    expect(report).toContain('bell \\u{7} escape \\u{1B}[31m null \\u{0}');
    expect(report).toContain('a ]]&gt; b &lt;![CDATA[ &lt;script&gt;');
    expect(report).toContain('👩‍👩‍👧 half \\u{D83D} and \\u{DC00}');
  });
});

describe('GitHub annotations', () => {
  it('are one line each, whatever the text holds', () => {
    const lines = github([hostile], options).trimEnd().split('\n');
    expect(lines).toHaveLength(nasty.length);
    for (const line of lines) {
      expect(line).toMatch(
        /^::warning file=briefe\/a b%2Cc%3Ad%250A[^,:]*,line=3,endLine=3,col=5,endColumn=8,title=amtsdeutsch::/,
      );
    }
    expect(lines.join('\n')).toContain('::100 %25 %250A ::error file=x::y');
  });

  it('stop at ten of each level and count the rest', () => {
    const levels = ['error', 'warning', 'info'] as const;
    const files = levels.map((level) => file(level, ...Array.from({length: 12}, () => ({level}))));
    const lines = github(files, options).trimEnd().split('\n');
    expect(lines).toHaveLength(31);
    for (const command of ['error', 'warning', 'notice']) {
      expect(lines.filter((line) => line.startsWith(`::${command} `))).toHaveLength(10);
    }
    expect(lines.at(-1)).toMatch(/^6 weitere Funde/);
    expect(github([file('a', ...Array.from({length: 11}, () => ({})))], {...options, locale: 'en'})).toContain(
      '1 more finding ',
    );
  });

  it('name the paragraph of a file without lines', () => {
    expect(github([file('a.docx', {data: {paragraph: 12, area: 'body'}})], options)).toBe(
      '::warning file=a.docx,title=amtsdeutsch (Absatz 12 (Text))::Text\n',
    );
    expect(github([unitOf('mail.subject')], {...options, locale: 'en'})).toBe(
      '::warning file=de.po,line=3,endLine=3,col=5,endColumn=8,title=amtsdeutsch (entry mail.subject)::Text\n',
    );
  });
});

describe('the GitLab report', () => {
  it('has what GitLab asks for, and no name twice', () => {
    const issues = JSON.parse(
      gitlab([...many, file('copy.txt', {}), file('other.txt', {})], {...options, folder: 'post/'}),
    );
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.any(String),
        check_name: expect.any(String),
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        severity: expect.stringMatching(/^(?:info|minor|major)$/),
        location: {path: expect.any(String), lines: {begin: expect.any(Number)}},
      });
    }
    expect(new Set(issues.map(({fingerprint}: {fingerprint: string}) => fingerprint)).size).toBe(issues.length);
    expect(issues.at(-1).location.path).toBe('post/other.txt');
    expect(gitlab([], options)).toBe('[]\n');
  });

  it('names the paragraph of a file without lines', () => {
    const [issue] = JSON.parse(gitlab([file('a.docx', {data: {paragraph: 12, area: 'body'}})], options));
    expect([issue.description, issue.location.lines.begin]).toEqual(['Text (Absatz 12 (Text))', 1]);
  });
});

describe('the Markdown summary', () => {
  it('has rows that hold together, and no HTML or links of a letter', () => {
    const report = markdown(many, options);
    const rows = report.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(20);
    const cells = (row: string): number => row.replace(/\\[\\|`]/g, '').split('|').length;
    let width = 0;
    for (const [index, row] of report.split('\n').entries()) {
      if (!row.startsWith('|')) width = 0;
      else if (width === 0) width = cells(row);
      else expect([index, row, cells(row)]).toEqual([index, row, width]);
    }
    const withoutCode = report.replace(/(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)/g, '');
    expect(withoutCode).not.toMatch(/<script|<!\[CDATA|\[link\]\(1\)|@team/);
    expect(report).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    expect(withoutCode.match(/<details>/g)).toHaveLength(many.length);
    expect(withoutCode.match(/<\/details>/g)).toHaveLength(many.length);
  });

  it('gives every letter its score, the lowest first, and the six questions', () => {
    const worse = 'Sehr geehrte Damen und Herren,\n\nseitens uns wird bezüglich Ihres Schreibens Mitteilung gemacht.\n';
    const report = markdown([...many, checked(worse, 'tief.txt')], options);
    expect(report.indexOf('| `tief.txt`')).toBeGreaterThan(0);
    expect(report.indexOf('| `tief.txt`')).toBeLessThan(report.indexOf('| `brief.txt`'));
    const asked = report.slice(report.indexOf('### Die sechs Fragen'), report.indexOf('### Die häufigsten'));
    expect(asked.match(/^\| [✅❌–] \|/gmu)).toHaveLength(6);
    expect(report).toContain('Nicht bestanden');
  });

  it('cuts what is long and counts the rest', () => {
    const files = Array.from({length: 60}, (_, index) => file(`${index}.txt`, ...Array.from({length: 30}, () => ({}))));
    const report = markdown(files, {...options, locale: 'en'});
    expect(report).toContain('The 50 letters with the lowest scores; 10 more are not shown here.');
    expect(report).toContain('… and 10 more findings in this letter.');
    expect(report.length).toBeLessThan(1_000_000);
    expect(markdown([], options)).toContain('Kein Brief geprüft.');
  });
});
