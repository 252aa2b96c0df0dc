import type {VFile} from 'vfile';
import {version} from '../../generated/package.js';
import {script, scriptHash, style, styleHash} from '../../generated/report-page.js';
import type {Category} from '../../rule/rule.js';
import type {AnyRule} from '../../rule/run.js';
import type {Locale} from '../../settings/settings.js';
import {questions} from '../checklist.js';
import {documentTitles} from '../ci-texts.js';
import {render} from '../message.js';
import {everywhereLines, gathered} from '../missing-everywhere.js';
import {printable} from '../printable.js';
import type {Reporter, ReporterOptions} from '../reporter.js';
import {summary} from '../summary.js';
import {countBar, histogram, patterns, shareBar} from './charts.js';
import type {LetterData, ReportData, RuleData} from './data.js';
import {embedded, escaped} from './escape.js';
import {letterData, type Numbers} from './letters.js';
import {htmlTexts, type PageText} from './texts.js';

/**
 * One page for people: how a folder of letters does, and every letter with its findings in place. It needs nothing beside it, asks
 * for nothing, and runs nothing but its own script. `made` is when, with the reader’s clock: `2026-03-04T15:06:07`.
 */
export function html(rules: readonly AnyRule[], made: string): Reporter {
  return (files, options) => {
    const {locale} = options;
    const ids = numbering();
    const notes = numbering();
    const letters = files.map((file) => letterData(file, ids.of, notes.of, options));
    const data: ReportData = {
      locale,
      texts: pageTexts(locale),
      rules: ids.texts.map((id) => ruleData(id, rules, locale)),
      notes: notes.texts,
      questions: questions.map(({text}) => text[locale]),
      letters,
    };
    const writer: Writer = {
      locale,
      say: (key, values) => escaped(render(htmlTexts[key], values, locale)),
      number: (key, count) =>
        escaped(render(count === 1 ? htmlTexts[`${key}-one`] : htmlTexts[`${key}-many`], {count}, locale)),
    };
    return page(
      [
        head(files, data, made, options, writer),
        start(data, writer),
        overview(data, writer),
        frequent(data, writer),
        once(files, options, writer),
        list(data, writer),
      ],
      data,
      writer,
    );
  };
}

interface Writer {
  readonly locale: Locale;
  /** A text, escaped. */
  say(key: keyof typeof htmlTexts, values?: Readonly<Record<string, string | number>>): string;
  number(key: 'letters' | 'findings', count: number): string;
}

/** Numbers for texts, in the order in which they are asked for. */
function numbering(): {readonly of: Numbers; readonly texts: readonly string[]} {
  const known = new Map<string, number>();
  const texts: string[] = [];
  return {
    texts,
    of(text) {
      const number = known.get(text);
      if (number !== undefined) return number;
      known.set(text, texts.length);
      return texts.push(text) - 1;
    },
  };
}

function pageTexts(locale: Locale): ReportData['texts'] {
  const own = Object.entries(htmlTexts).flatMap(([key, text]) =>
    key.startsWith('page-') ? [[key.slice('page-'.length), text[locale]] as const] : [],
  );
  return Object.fromEntries(own) as Record<PageText, string>;
}

function ruleData(id: string, rules: readonly AnyRule[], locale: Locale): RuleData {
  const rule = rules.find((one) => one.id === id);
  const title = rule?.title[locale] ?? documentTitles[id]?.[locale] ?? printable(id);
  return {id, title, category: rule?.category ?? 'document'};
}

function page(sections: readonly string[], data: ReportData, {locale, say}: Writer): string {
  // Nothing may be loaded or sent, and only this script and this style count.
  const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="generator" content="klarbrief ${escaped(version)}">
<title>${say('title')}</title>
<style>${style}</style>
</head>
<body>
${patterns}
${sections.filter((section) => section !== '').join('\n')}
<script type="application/json" id="data">${embedded(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

function head(
  files: readonly VFile[],
  data: ReportData,
  made: string,
  options: ReporterOptions,
  {locale, say}: Writer,
) {
  const folder = folderOf(data.letters);
  const values = {date: dateText(made, locale), version};
  const told =
    files.length === 0
      ? []
      : summary(files, options)
          .split('\n')
          .filter((line) => line !== '');
  return `<header class="head">
<p class="brand">klarbrief</p>
<h1>${headline(data.letters, say)}</h1>
${told.map((line, index) => `<p class="${index === 0 ? 'verdict' : 'remark'}">${code(line)}</p>`).join('\n')}
<p class="made">${folder === '' ? say('checked', values) : say('checked-in', {...values, folder})}</p>
<p class="privacy">${say('privacy')}</p>
<noscript><p class="no-script">${say('no-script')}</p></noscript>
</header>`;
}

function headline(letters: readonly LetterData[], say: Writer['say']): string {
  const scores = letters.flatMap(({verdict}) => (verdict ? [verdict.score] : []));
  const score = Math.round(scores.reduce((sum, one) => sum + one, 0) / scores.length);
  if (letters.length === 0) return say('head-none');
  if (scores.length === 0)
    return say(letters.length === 1 ? 'head-unread-one' : 'head-unread', {letters: letters.length});
  return letters.length === 1 ? say('head-one', {score}) : say('head', {letters: letters.length, score});
}

/** The folder that all letters lie in. */
function folderOf(letters: readonly LetterData[]): string {
  const [first, ...rest] = letters.map(({name}) => name.split('/').slice(0, -1));
  if (!first) return '';
  const common = rest.reduce((before, folders) => {
    const end = before.findIndex((folder, index) => folder !== folders[index]);
    return end < 0 ? before : before.slice(0, end);
  }, first);
  return common.length === 0 ? '' : `${common.join('/')}/`;
}

/** „22. November 2026, 16:52 Uhr“ */
function dateText(made: string, locale: Locale): string {
  const [, year = '', month = '', day = '', time = ''] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(made) ?? [];
  const name = months[locale][Number(month) - 1] ?? month;
  return locale === 'de' ? `${Number(day)}. ${name} ${year}, ${time} Uhr` : `${Number(day)} ${name} ${year}, ${time}`;
}

const months = {
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** What stands between backticks is typed on a command line. */
function code(text: string): string {
  return escaped(printable(text)).replace(/`([^`]*)`/g, '<code>$1</code>');
}

interface Shares {
  readonly text: string;
  readonly yes: number;
  readonly no: number;
  readonly none: number;
}

function sharesOf({letters, questions: texts}: ReportData): readonly Shares[] {
  return texts.map((text, index) => {
    const answers = letters.flatMap(({verdict}) => verdict?.answers[index]?.answer ?? []);
    const count = (wanted: string) => answers.filter((answer) => answer === wanted).length;
    return {text, yes: count('yes'), no: count('no'), none: count('n/a')};
  });
}

interface Frequency {
  readonly rule: number;
  readonly serious: number;
  readonly hints: number;
  readonly letters: number;
}

/** How often each rule found something; what counts most comes first. */
function frequencies({letters, rules}: ReportData): readonly Frequency[] {
  const found = rules.map((_, rule) => ({rule, serious: 0, hints: 0, letters: 0}));
  for (const {findings} of letters) {
    for (const {rule, level} of findings) {
      const own = found[rule];
      if (own) own[level === 'info' ? 'hints' : 'serious']++;
    }
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const own = found[rule];
      if (own) own.letters++;
    }
  }
  return found
    .filter(({letters: count}) => count > 0)
    .sort((a, b) => b.serious - a.serious || b.hints - a.hints || a.rule - b.rule);
}

/** The three places to begin with; one click goes there. */
function start(data: ReportData, {say, number}: Writer): string {
  if (data.letters.length < 2) return '';
  const [lowest] = data.letters
    .flatMap(({verdict, name}, index) => (verdict && verdict.score < 100 ? [{index, name, score: verdict.score}] : []))
    .sort((a, b) => a.score - b.score);
  const [rule] = frequencies(data);
  const [question] = sharesOf(data)
    .map((shares, index) => ({...shares, index}))
    .filter(({no}) => no > 0)
    .sort((a, b) => b.no - a.no);
  if (!lowest) return `<p class="start nothing">${say('start-nothing')}</p>`;
  const few = (count: number) => say(count === 1 ? 'letters-few-one' : 'letters-few', {count});
  const entries = [
    [`data-open="${lowest.index}"`, say('start-letter'), escaped(lowest.name), say('points', {score: lowest.score})],
    ...(rule
      ? [
          [
            `data-rule="${escaped(data.rules[rule.rule]?.id ?? '')}"`,
            say('start-rule'),
            escaped(data.rules[rule.rule]?.title ?? ''),
            say('start-rule-counts', {findings: '\u0001', letters: '\u0002'})
              .replace('\u0001', number('findings', rule.serious + rule.hints))
              .replace('\u0002', few(rule.letters)),
          ],
        ]
      : []),
    ...(question
      ? [
          [
            `data-question="${question.index + 1}"`,
            say('start-question'),
            escaped(question.text),
            say('share', {yes: question.yes, asked: question.yes + question.no}),
          ],
        ]
      : []),
  ];
  return `<section class="start" aria-labelledby="start">
<h2 id="start">${say('start')}</h2>
<ul>${entries
    .map(
      ([target, label, name, more]) =>
        `<li><button type="button" ${target}><span class="label">${label}</span> <strong>${name}</strong> <span class="more">${more}</span></button></li>`,
    )
    .join('')}</ul>
</section>`;
}

/** The six questions and the scores of a folder; one letter says both itself. */
function overview(data: ReportData, writer: Writer): string {
  if (data.letters.length < 2 || data.letters.every(({verdict}) => !verdict)) return '';
  return `<div class="overview">\n${asked(data, writer)}\n${scores(data, writer)}\n</div>`;
}

function asked(data: ReportData, {say, number}: Writer): string {
  const rows = sharesOf(data).map(({text, yes, no, none}, index) => {
    const bar = shareBar([
      {kind: 'solid', part: yes},
      {kind: 'hatched', part: no},
      {kind: 'empty', part: none},
    ]);
    const share = yes + no === 0 ? say('not-asked') : say('share', {yes, asked: yes + no});
    const show =
      no === 0
        ? ''
        : ` <button type="button" class="show" data-question="${index + 1}">${say('show-no', {letters: '\u0001'}).replace('\u0001', number('letters', no))}</button>`;
    return `<li><p class="question">${escaped(text)}</p>${bar}<p class="share">${share}${show}</p></li>`;
  });
  const key = (['solid', 'hatched', 'empty'] as const).map(
    (kind, index) =>
      `<span>${shareBar([{kind, part: 1}]).replace('width="100%"', 'width="22"')} ${say((['yes', 'no', 'none'] as const)[index] ?? 'none')}</span>`,
  );
  return `<section class="questions" aria-labelledby="questions">
<h2 id="questions">${say('questions')}</h2>
<p class="key">${key.join(' ')}</p>
<ol>${rows.join('\n')}</ol>
</section>`;
}

function scores({letters}: ReportData, {say, locale}: Writer): string {
  const counts = Array.from({length: 10}, () => 0);
  for (const {verdict} of letters) {
    if (!verdict) continue;
    const column = Math.min(9, Math.floor(verdict.score / 10));
    counts[column] = (counts[column] ?? 0) + 1;
  }
  const told = counts.flatMap((count, index) => {
    if (count === 0) return [];
    const counted = render(htmlTexts[count === 1 ? 'letters-one' : 'letters-many'], {count}, locale);
    const values = {from: index * 10, to: index === 9 ? 100 : index * 10 + 9, letters: counted};
    return [render(htmlTexts['scores-one'], values, locale)];
  });
  return `<section class="scores" aria-labelledby="scores">
<h2 id="scores">${say('scores')}</h2>
${histogram(counts, render(htmlTexts['scores-about'], {list: told.join('; ')}, locale))}
</section>`;
}

function frequent(data: ReportData, {say, number}: Writer): string {
  const all = frequencies(data);
  if (all.length === 0 || data.letters.length < 2) return '';
  const largest = Math.max(...all.map(({serious, hints}) => serious + hints));
  const rows = all.map(({rule, serious, hints, letters}) => {
    const {id = '', title = ''} = data.rules[rule] ?? {};
    const few = say(letters === 1 ? 'letters-few-one' : 'letters-few', {count: letters});
    const counts = `${number('findings', serious + hints)} in ${few}`;
    return `<li><button type="button" data-rule="${escaped(id)}"><span class="title">${escaped(title)}</span><span class="counts">${counts}</span>${countBar(serious, hints, largest)}</button></li>`;
  });
  const first = rows.slice(0, mostRules);
  const rest = rows.slice(mostRules);
  const more =
    rest.length === 0
      ? ''
      : `<details class="more-rules"><summary>${say('rules-more', {count: rows.length})}</summary><ul>${rest.join('\n')}</ul></details>`;
  return `<section class="rules" aria-labelledby="rules">
<h2 id="rules">${say('rules')}</h2>
<p class="hint">${say('rules-legend')}</p>
<ul>${first.join('\n')}</ul>
${more}
</section>`;
}

const mostRules = 10;

/** What so many letters lack that their layout brings it, most likely. */
function once(files: readonly VFile[], options: ReporterOptions, {say}: Writer): string {
  const lines = everywhereLines(gathered(files).everywhere, options);
  if (lines.length === 0) return '';
  const items = lines.map(({finding, answer}) => `<li>${code(finding)} <span class="hint">${code(answer)}</span></li>`);
  return `<section class="everywhere" aria-labelledby="everywhere">
<h2 id="everywhere">${say('everywhere')}</h2>
<ul>${items.join('\n')}</ul>
</section>`;
}

/** The tools above the letters; the letters themselves are built by the script. */
function list(data: ReportData, writer: Writer): string {
  const {say} = writer;
  if (data.letters.length === 0) return '';
  const used = new Set(data.letters.flatMap(({findings}) => findings.map(({rule}) => rule)));
  const found = data.rules.filter((_, index) => used.has(index)).sort((a, b) => (a.title < b.title ? -1 : 1));
  const types = new Map(data.letters.flatMap(({verdict}) => (verdict ? [[verdict.type, verdict.typeName]] : [])));
  const levels = new Set(data.letters.flatMap(({findings}) => findings.map(({level}) => level)));
  const ofCategories = categories.filter((category) => found.some((rule) => rule.category === category));
  const fields = [
    choice(
      'level',
      say('level'),
      (['error', 'warning', 'info'] as const).flatMap((level) =>
        levels.has(level) ? [[level, say(`level-${level}`)]] : [],
      ),
      writer,
    ),
    choice(
      'category',
      say('category'),
      ofCategories.map((category) => [category, say(`category-${category}`)]),
      writer,
    ),
    choice(
      'rule',
      say('rule'),
      found.map(({id, title}) => [id, escaped(title)]),
      writer,
    ),
    choice(
      'type',
      say('type'),
      [...types].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([id, name]) => [id ?? '', escaped(name ?? '')]),
      writer,
    ),
    choice(
      'question',
      say('question'),
      data.questions.map((text, index) => [String(index + 1), `${index + 1}. ${escaped(text)}`]),
      writer,
    ),
  ];
  const sorts = (['score', 'best', 'findings', 'name'] as const).map(
    (sort) => `<option value="${sort}">${say(`sort-${sort}`)}</option>`,
  );
  const tools = `<form class="tools" id="tools" role="search" autocomplete="off">
<div class="field wide"><label for="q">${say('search')}</label><input type="search" id="q" name="q" placeholder="${say('search-hint')}" spellcheck="false"></div>
${fields.join('\n')}
<div class="field"><label for="sort">${say('sort')}</label><select id="sort" name="sort">${sorts.join('')}</select></div>
<p class="shown"><output id="shown" role="status"></output> <button type="button" id="reset" hidden>${say('reset')}</button><button type="button" id="print">${say('print')}</button></p>
</form>`;
  const key = ofCategories
    .filter((category) => category !== 'document')
    .map((category) => `<span><span class="mark ${category}">${say(`category-${category}`)}</span></span>`);
  return `<main class="letters${data.letters.length === 1 ? ' single' : ''}" aria-labelledby="letters">
<h2 id="letters">${say('letters')}</h2>
${tools}
${key.length === 0 ? '' : `<p class="key marks"><span class="hint">${say('legend')}:</span> ${key.join(' ')}</p>`}
<div id="list"></div>
</main>`;
}

const categories: readonly (Category | 'document')[] = [
  'addressing',
  'reachability',
  'wording',
  'form',
  'arguments',
  'document',
];

function choice(name: string, label: string, values: readonly (readonly string[])[], {say}: Writer): string {
  const options = values.map(([value = '', text = '']) => `<option value="${escaped(value)}">${text}</option>`);
  return `<div class="field"><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">${say('all')}</option>${options.join('')}</select></div>`;
}
