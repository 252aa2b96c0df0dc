import type {Localised} from '../rule/rule.js';
import type {AnyRule} from '../rule/run.js';
import type {Locale} from '../settings/settings.js';
import {questions} from './checklist.js';
import {documentTitles} from './ci-texts.js';
import {render} from './message.js';
import type {Group, RuleShare, Shares, Trend} from './shares.js';

/** How shares are told to people. */
export interface ViewOptions {
  readonly format: 'pretty' | 'markdown';
  readonly locale: Locale;
  /** What rules are called. */
  readonly rules: readonly AnyRule[];
  /** How things were earlier. */
  readonly trend?: Trend;
}

/** Shares as tables: for a terminal, or in Markdown. */
export function sharesView(shares: Shares, options: ViewOptions): string {
  const {format, trend} = options;
  const writer = writerOf(options);
  const {say} = writer;
  const sections: Section[] = [
    {lines: opening(shares, trend, writer)},
    {title: say('questions'), table: asked(shares, trend, writer), lines: trend ? [say('trend-points')] : []},
    {title: say('types'), table: grouped('type', shares.types, writer)},
    monthly(shares, writer),
    {title: say('frequent'), table: frequent(shares, trend, writer), lines: [moreRules(shares, writer)]},
  ];
  const [title] = format === 'markdown' ? [`## ${say('title')}`] : [say('title')];
  const told = sections.map((section) => sectionText(section, format)).filter((text) => text !== '');
  return `${[title, ...told].join('\n\n')}\n`;
}

interface Section {
  readonly title?: string;
  readonly table?: Table;
  readonly lines?: readonly string[];
}

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Which columns hold words; numbers stand to the right. */
  readonly words: readonly number[];
}

interface Writer {
  readonly locale: Locale;
  readonly rules: readonly AnyRule[];
  say(key: keyof typeof texts, values?: Readonly<Record<string, string | number>>): string;
  /** `12.345,6` or `12,345.6` */
  number(value: number): string;
  /** `62,0` or `62.0` */
  tenths(value: number): string;
  /** `35 %` or `35%`; a dash where nobody was asked. */
  percent(yes: number, all: number): string;
  /** `+4,2`, `−3`, `±0` */
  change(earlier: number, now: number): string;
}

function writerOf({locale, rules}: ViewOptions): Writer {
  const [thousands, point] = locale === 'de' ? ['.', ','] : [',', '.'];
  const number = (value: number): string => {
    const [whole = '', rest] = String(value).split('.');
    const first = whole.length % 3 || 3;
    const groups = [whole.slice(0, first)];
    for (let at = first; at < whole.length; at += 3) groups.push(whole.slice(at, at + 3));
    const grouped = groups.join(thousands);
    return rest === undefined ? grouped : `${grouped}${point}${rest}`;
  };
  return {
    locale,
    rules,
    say: (key, values) => render(texts[key], values, locale),
    number,
    tenths: (value) => number(Math.floor(Math.round(value * 10) / 10)) + point + String(Math.round(value * 10) % 10),
    percent: (yes, all) => {
      if (all === 0) return '–';
      const share = number(Math.round((yes / all) * 100));
      return locale === 'de' ? `${share}\u00A0%` : `${share}%`;
    },
    change: (earlier, now) => {
      const difference = Math.round((now - earlier) * 10) / 10;
      if (difference === 0) return '±0';
      return `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`;
    },
  };
}

function opening(shares: Shares, trend: Trend | undefined, {say, number, change}: Writer): readonly string[] {
  const {letters, score, median, unreadable, refused} = shares;
  const counted = letters === 1 ? say('letters-one') : say('letters', {letters: number(letters)});
  const scored =
    score === undefined || median === undefined ? [] : [say('score', {score: number(score), median: number(median)})];
  const before =
    trend === undefined
      ? []
      : [
          trend.score
            ? say('earlier', {
                letters: number(trend.letters),
                score: number(trend.score.earlier),
                change: change(trend.score.earlier, trend.score.now),
              })
            : say('earlier-unscored', {letters: number(trend.letters)}),
        ];
  return [
    [counted, ...scored].join(' '),
    ...before,
    ...(unreadable > 0 ? [say(unreadable === 1 ? 'unreadable-one' : 'unreadable', {count: number(unreadable)})] : []),
    ...(refused > 0 ? [say(refused === 1 ? 'refused-one' : 'refused', {count: number(refused)})] : []),
  ];
}

function asked(shares: Shares, trend: Trend | undefined, {say, number, percent, change, locale}: Writer): Table {
  return {
    head: [say('question'), say('yes'), say('asked'), say('share'), ...(trend ? [say('change')] : [])],
    words: [0],
    rows: questions.map(({id, text}) => {
      const {yes = 0, asked: all = 0} = shares.questions.find(({question}) => question === id) ?? {};
      const was = trend?.questions.find(({question}) => question === id);
      return [
        text[locale],
        number(yes),
        number(all),
        percent(yes, all),
        ...(trend ? [was ? change(was.earlier, was.now) : '–'] : []),
      ];
    }),
  };
}

/** A line for each group: how many letters, their mean score, the share of yes for every question. */
function grouped<Name extends string>(
  name: Name & keyof typeof texts,
  groups: readonly (Group & {readonly [Key in Name]: string})[],
  {say, number, tenths, percent, locale}: Writer,
): Table {
  return {
    head: [say(name), say('count'), say('points'), ...questions.map(({id}) => shortNames[id]?.[locale] ?? id)],
    words: [0],
    rows: groups.map((group) => [
      group[name],
      number(group.letters),
      group.score === undefined ? '–' : tenths(group.score),
      ...questions.map(({id}) => {
        const {yes = 0, asked: all = 0} = group.questions.find(({question}) => question === id) ?? {};
        return percent(yes, all);
      }),
    ]),
  };
}

function monthly({months, undated, letters}: Shares, writer: Writer): Section {
  const {say, number} = writer;
  if (months.length === 0) return {title: say('months'), lines: [say('no-months')]};
  const shown = months.slice(-mostMonths);
  const lines = [
    ...(shown.length < months.length ? [say('more-months', {shown: shown.length, count: months.length})] : []),
    ...(undated > 0 ? [say('undated', {undated: number(undated), letters: number(letters)})] : []),
  ];
  return {title: say('months'), table: grouped('month', shown, writer), lines};
}

function frequent(shares: Shares, trend: Trend | undefined, writer: Writer): Table {
  const {say, number, tenths, percent, change} = writer;
  return {
    head: [say('rule'), say('findings'), say('share'), say('rate'), ...(trend ? [say('change')] : []), say('about')],
    words: [0, trend ? 5 : 4],
    rows: shares.findings.slice(0, mostRules).map((counted) => {
      const {rule, findings, letters} = counted;
      const was = trend?.findings.find((one) => one.rule === rule);
      return [
        rule,
        number(findings),
        percent(letters, shares.letters),
        tenths(rateOf(counted, shares)),
        ...(trend ? [was ? change(was.earlier, was.now) : '–'] : []),
        titleOf(rule, writer),
      ];
    }),
  };
}

function rateOf({findings}: RuleShare, {letters}: Shares): number {
  return letters === 0 ? 0 : Math.round((findings / letters) * 1000) / 10;
}

function moreRules({findings}: Shares, {say}: Writer): string {
  return findings.length > mostRules ? say('more-rules', {shown: mostRules, count: findings.length}) : '';
}

function titleOf(id: string, {rules, locale, say}: Writer): string {
  const title = rules.find((rule) => rule.id === id)?.title ?? documentTitles[id];
  return title?.[locale] ?? (id === 'other' ? say('other') : '');
}

const mostRules = 15;
const mostMonths = 24;

function sectionText({title, table, lines = []}: Section, format: ViewOptions['format']): string {
  const body = [
    ...(table && table.rows.length > 0 ? [format === 'markdown' ? markdownTable(table) : plainTable(table)] : []),
    ...lines.filter((line) => line !== ''),
  ];
  if (body.length === 0) return '';
  const joined = format === 'markdown' ? body.join('\n\n') : body.join('\n');
  if (title === undefined) return joined;
  return format === 'markdown' ? `### ${title}\n\n${joined}` : `${title}\n${joined}`;
}

function markdownTable({head, rows, words}: Table): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (words.includes(at) ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Numbers under numbers; a long text at the end of a line, where it may run on. */
function plainTable({head, rows, words}: Table): string {
  // What is longer than a name goes behind the numbers.
  const order = head.map((_, at) => at);
  const long = order.filter((at) => words.includes(at) && rows.some((row) => (row[at]?.length ?? 0) > 40));
  const columns = [...order.filter((at) => !long.includes(at)), ...long];
  const widths = columns.map((at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      columns
        .map((at, index) => {
          const [cell, width] = [row[at] ?? '', widths[index] ?? 0];
          return words.includes(at) ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  '),
    )
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}

/** The six questions as heads of columns. */
const shortNames: Readonly<Record<string, Localised>> = {
  reply: {de: 'Antwort', en: 'reply'},
  partnership: {de: 'Stil', en: 'style'},
  reachable: {de: 'erreichbar', en: 'reachable'},
  relationship: {de: 'Beziehung', en: 'relationship'},
  personal: {de: 'persönlich', en: 'personal'},
  benefit: {de: 'Nutzen', en: 'benefit'},
};

const texts = {
  title: {de: 'Briefe, wie Kunden sie gern lesen', en: 'Letters the way customers like to read them'},
  letters: {de: '{letters} Briefe.', en: '{letters} letters.'},
  'letters-one': {de: 'Ein Brief.', en: 'One letter.'},
  score: {
    de: 'Im Mittel {score} von 100 Punkten; die Hälfte hat höchstens {median}.',
    en: '{score} of 100 points on average; half of them have {median} at most.',
  },
  earlier: {
    de: 'Früher: {letters} Briefe, {score} Punkte. Veränderung: {change}.',
    en: 'Earlier: {letters} letters, {score} points. Change: {change}.',
  },
  'earlier-unscored': {de: 'Früher: {letters} Briefe.', en: 'Earlier: {letters} letters.'},
  unreadable: {de: '{count} Briefe ließen sich nicht lesen.', en: '{count} letters could not be read.'},
  'unreadable-one': {de: 'Ein Brief ließ sich nicht lesen.', en: 'One letter could not be read.'},
  refused: {de: '{count} Zeilen waren keine Briefe.', en: '{count} lines were no letters.'},
  'refused-one': {de: 'Eine Zeile war kein Brief.', en: 'One line was no letter.'},
  questions: {de: 'Die sechs Fragen', en: 'The six questions'},
  question: {de: 'Frage', en: 'Question'},
  yes: {de: 'Ja', en: 'Yes'},
  asked: {de: 'von', en: 'of'},
  share: {de: 'Anteil', en: 'Share'},
  change: {de: 'Veränderung', en: 'Change'},
  'trend-points': {
    de: 'Veränderungen bei Anteilen in Prozentpunkten, bei Funden je 100 Briefe.',
    en: 'Changes of shares in percentage points, of findings in 100 letters.',
  },
  types: {de: 'Nach Art der Briefe', en: 'By type of letter'},
  type: {de: 'Art', en: 'Type'},
  months: {de: 'Nach Monaten', en: 'By month'},
  month: {de: 'Monat', en: 'Month'},
  'no-months': {de: 'Kein Brief nennt sein Datum.', en: 'No letter gives its date.'},
  'more-months': {
    de: 'Die letzten {shown} von {count} Monaten; alle stehen in --format json.',
    en: 'The last {shown} of {count} months; all of them are in --format json.',
  },
  undated: {
    de: 'Bei {undated} von {letters} Briefen steht kein Datum mit Jahr.',
    en: '{undated} of {letters} letters give no date with a year.',
  },
  count: {de: 'Briefe', en: 'Letters'},
  points: {de: 'Punkte', en: 'Score'},
  frequent: {de: 'Die häufigsten Funde', en: 'The most frequent findings'},
  rule: {de: 'Regel', en: 'Rule'},
  findings: {de: 'Funde', en: 'Findings'},
  rate: {de: 'je 100', en: 'per 100'},
  about: {de: 'Was hilft', en: 'What helps'},
  other: {de: 'Regeln, die diese Version nicht kennt', en: 'Rules that this version does not know'},
  'more-rules': {
    de: 'Die ersten {shown} von {count} Regeln; alle stehen in --format json.',
    en: 'The first {shown} of {count} rules; all of them are in --format json.',
  },
} as const satisfies Readonly<Record<string, Localised>>;
