import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {questions} from './checklist.js';
import {ciTexts} from './ci-texts.js';
import {render} from './message.js';
import {everywhereLines, gathered} from './missing-everywhere.js';
import {printable} from './printable.js';
import {inOrder, levelOf, type Reporter, type ReporterOptions} from './reporter.js';
import {summary} from './summary.js';
import {letterName, placeText} from './where.js';

/**
 * A summary for pull requests, wikis and the summary of a job: whether the run passed, the six questions, the most frequent
 * findings and every letter's score, with its findings to unfold. What is long is cut with a count of the rest.
 */
export const markdown: Reporter = (files, options) => {
  const writer = writerOf(options);
  const {say} = writer;
  if (files.length === 0) return `## ${say('title')}\n\n${say('nothing-checked')}\n`;
  const {files: own, everywhere} = gathered(files);
  const sections = [
    `## ${say('title')}`,
    summary(files, options).split('\n').join('  \n'),
    asked(files, writer),
    frequent(files, writer),
    once(everywhere, writer),
    letters(own, writer),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
};

interface Writer {
  readonly options: ReporterOptions;
  say(key: keyof typeof ciTexts, values?: Readonly<Record<string, string | number>>): string;
}

function writerOf(options: ReporterOptions): Writer {
  return {options, say: (key, values) => render(ciTexts[key], values, options.locale)};
}

function asked(files: readonly VFile[], {say, options}: Writer): string {
  const verdicts = files.flatMap((file) => file.data.klarbrief ?? []);
  if (verdicts.length === 0) return '';
  const rows = questions.map(({id, text}) => {
    const given = verdicts.flatMap(({checklist}) => checklist.filter(({question}) => question === id));
    const counted = given.filter(({answer}) => answer !== 'n/a').length;
    const yes = given.filter(({answer}) => answer === 'yes').length;
    const sign = counted === 0 ? '–' : yes === counted ? '✅' : '❌';
    return [sign, text[options.locale], counted === 0 ? '–' : say('share', {yes, asked: counted})];
  });
  return `### ${say('questions')}\n\n${table(['', say('question'), say('yes-of')], rows)}`;
}

/** What so many letters lack that it is not told letter by letter. */
function once(everywhere: ReturnType<typeof gathered>['everywhere'], {options}: Writer): string {
  const lines = everywhereLines(everywhere, options);
  return lines.map(({level, finding, answer}) => `- ${signs[level]} ${plain(finding)} ${plain(answer)}`).join('\n');
}

/** What to begin with: the rules with the most findings that count. */
function frequent(files: readonly VFile[], {say}: Writer): string {
  const rules = new Map<string, {findings: number; letters: number; serious: number; example: VFileMessage}>();
  for (const {messages} of files) {
    const here = new Set<string>();
    for (const message of messages) {
      const rule = message.ruleId ?? 'klarbrief';
      const counted = rules.get(rule) ?? {findings: 0, letters: 0, serious: 0, example: message};
      rules.set(rule, counted);
      counted.findings++;
      if (levelOf(message) !== 'info') counted.serious++;
      if (!here.has(rule)) counted.letters++;
      here.add(rule);
    }
  }
  const rows = [...rules]
    .sort(([a, one], [b, two]) => two.serious - one.serious || two.findings - one.findings || (a < b ? -1 : 1))
    .slice(0, mostRules)
    .map(([rule, {findings, letters, example}]) => [
      ruleLink(rule, example.url),
      String(findings),
      String(letters),
      plain(example.reason),
    ]);
  if (rows.length === 0) return '';
  return `### ${say('worst')}\n\n${table([say('rule'), say('findings'), say('letters'), say('say')], rows)}`;
}

function letters(files: readonly VFile[], writer: Writer): string {
  const {say, options} = writer;
  const ranked = [...files].sort((a, b) => rank(a) - rank(b));
  const shown = ranked.slice(0, mostLetters);
  const rows = shown.map((file) => {
    const verdict = file.data.klarbrief;
    return [
      code(letterName(file, options)),
      verdict ? String(verdict.score) : '–',
      verdict?.type ?? '–',
      countsOf(file),
    ];
  });
  const all = `### ${say('letters')}\n\n${table([say('letter'), say('score'), say('type'), say('findings')], rows)}`;
  const rest = files.length - shown.length;
  const cut = rest === 0 ? [] : [say('more-letters', {shown: shown.length, count: rest})];
  return [all, ...cut, ...shown.filter(({messages}) => messages.length > 0).map((file) => details(file, writer))].join(
    '\n\n',
  );
}

/** The lowest score first; what could not be scored could not be read. */
function rank({data}: VFile): number {
  return data.klarbrief?.score ?? -1;
}

/** „❌ 1 ⚠️ 8“ */
function countsOf({messages}: VFile): string {
  const counted = {error: 0, warning: 0, info: 0};
  for (const message of messages) counted[levelOf(message)]++;
  const shown = (['error', 'warning', 'info'] as const).filter((level) => counted[level] > 0);
  return shown.length === 0 ? '✅' : shown.map((level) => `${signs[level]} ${counted[level]}`).join(' ');
}

function details(file: VFile, {say, options}: Writer): string {
  const all = inOrder(file.messages);
  const rows = all
    .slice(0, mostFindings)
    .map((message) => [
      signs[levelOf(message)],
      plain(placeText(message, file, options.locale)),
      ruleLink(message.ruleId ?? 'klarbrief', message.url),
      message.actual === undefined ? '' : code(shortened(message.actual)),
      plain(message.reason),
    ]);
  const score = file.data.klarbrief?.score;
  const name = `<code>${html(printable(letterName(file, options)))}</code>`;
  const head = score === undefined ? name : `${name} · ${score}`;
  const more = all.length - rows.length;
  return [
    `<details><summary>${head}</summary>`,
    table(['', say('place'), say('rule'), say('found'), say('say')], rows),
    ...(more > 0 ? [say('more-findings', {count: more})] : []),
    '</details>',
  ].join('\n\n');
}

const mostRules = 10;
const mostLetters = 50;
const mostFindings = 20;
const longest = 120;
const signs = {error: '❌', warning: '⚠️', info: '💡'} as const;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function ruleLink(rule: string, url: string | undefined): string {
  if (url === undefined) return plain(rule);
  return `[${plain(rule)}](${url.replace(/[\s()<>|\\]/g, encodeURIComponent)})`;
}

/** Text of a letter that means nothing in Markdown or HTML, and calls nobody. */
function plain(text: string): string {
  return html(printable(text))
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/@/g, '@<!-- -->');
}

/** Text of a letter as code in a table: more backticks around it than in it; a bar would end the cell, even there. */
function code(text: string): string {
  const shown = printable(text).replace(/(?<!\\)\\*\|/g, (bar) => (bar === '|' ? '\\|' : `${bar.slice(0, -1)}¦`));
  const longestRun = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  const padding = /^`|`$|^ .* $/.test(shown) || shown.trim() === '' ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function html(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
