import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {ciTexts} from './ci-texts.js';
import {printable} from './printable.js';
import {inOrder, levelOf, type Reporter, type ReporterOptions} from './reporter.js';
import {count, failing} from './verdict.js';
import {letterName, pathOf, placeText} from './where.js';

/**
 * JUnit XML as Ant’s schema describes it (windyroad/JUnit-Schema), a suite for each file and a test for each finding. What fails
 * the run is a failure, what does not is skipped, so that the report never says more than the exit code. `started` is when the run
 * began, in ISO 8601.
 */
export function junit(started: string): Reporter {
  return (files, options) => {
    const fails = {...failing(count(files), options), error: true};
    const timestamp = started.slice(0, 'YYYY-MM-DDThh:mm:ss'.length);
    const suites = files.map((file, index) => suite(file, {...options, failing: fails, timestamp, index}));
    return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
  };
}

interface SuiteOptions extends ReporterOptions {
  readonly failing: Readonly<Record<'error' | 'warning' | 'info', boolean>>;
  readonly timestamp: string;
  readonly index: number;
}

function suite(file: VFile, options: SuiteOptions): string {
  const name = letterName(file, options);
  const messages = inOrder(file.messages);
  const kinds = messages.map((message) => kindOf(message, options));
  const many = (kind: Kind): number => kinds.filter((one) => one === kind).length;
  const head = attributes({
    name,
    package: name,
    id: options.index,
    timestamp: options.timestamp,
    hostname: 'localhost',
    tests: Math.max(1, messages.length),
    failures: many('failure'),
    errors: many('error'),
    skipped: many('skipped'),
    time: 0,
  });
  const names = new Map<string, number>();
  const cases = messages.map((message) => testCase(message, file, names, options));
  if (cases.length === 0) {
    cases.push(`    <testcase ${attributes({name: ciTexts.checked[options.locale], classname: name, time: 0})}/>`);
  }
  return [
    `  <testsuite ${head}>`,
    ...properties(file),
    ...cases,
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ].join('\n');
}

function properties(file: VFile): string[] {
  const verdict = file.data.klarbrief;
  if (!verdict) return ['    <properties/>'];
  const {score, type, language} = verdict;
  const lines = Object.entries({score, type, language}).map(
    ([name, value]) => `      <property ${attributes({name, value})}/>`,
  );
  return ['    <properties>', ...lines, '    </properties>'];
}

type Kind = 'error' | 'failure' | 'skipped';

function kindOf(message: VFileMessage, {failing}: SuiteOptions): Kind {
  const level = levelOf(message);
  if (message.ruleId === 'unreadable' && level === 'error') return 'error';
  return failing[level] ? 'failure' : 'skipped';
}

/** Named after rule and words, not after its line: CI systems compare the names of two runs. */
function testCase(message: VFileMessage, file: VFile, names: Map<string, number>, options: SuiteOptions): string {
  const classname = letterName(file, options);
  const rule = message.ruleId ?? 'klarbrief';
  const plain = message.actual === undefined ? rule : `${rule}: ${shortened(printable(message.actual))}`;
  const times = (names.get(plain) ?? 0) + 1;
  names.set(plain, times);
  const head = attributes({name: times === 1 ? plain : `${plain} (${times})`, classname, time: 0});
  const kind = kindOf(message, options);
  const place = placeText(message, file, options.locale);
  const said = attributes({message: message.reason, ...(kind === 'skipped' ? {} : {type: rule})});
  const more = [
    [pathOf(file, options), place].filter((text) => text !== '').join(', '),
    message.reason,
    message.note,
    message.url,
  ];
  const text = more.filter((line) => line !== undefined && line !== '').join('\n');
  return [`    <testcase ${head}>`, `      <${kind} ${said}>${escaped(text)}</${kind}>`, '    </testcase>'].join('\n');
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const longest = 80;

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escaped(String(value)).replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')}"`)
    .join(' ');
}

/** XML has no way to write most control characters and halves of pairs; they become visible codes. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, (unit) => `\\u{${unit.charCodeAt(0).toString(16).toUpperCase()}}`)
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

const unwritable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
