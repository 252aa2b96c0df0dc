import type {Entry} from '../dictionary/entry.js';
import {version} from '../generated/package.js';
import {typeNames} from '../letter/names.js';
import {alike} from '../report/example.js';
import {escaped} from '../report/html/escape.js';
import {render, type Values} from '../report/message.js';
import type {Example} from '../rule/rule.js';
import type {AnyRule} from '../rule/run.js';
import type {Locale} from '../settings/settings.js';
import {ruleOf, wordLists} from './lists.js';
import {byCategory, categories, pieces} from './names.js';
import {style} from './style.js';
import {texts} from './texts.js';
import {type WordRow, wordGroups} from './words.js';

/** What goes into a hand-out. */
export interface HandoutOptions {
  /** In the order in which they are printed. */
  readonly rules: readonly AnyRule[];
  readonly locale: Locale;
  /** Of examples and words. */
  readonly language: 'de' | 'en';
  readonly title?: string;
  /** How many words of each list are printed. */
  readonly words: number;
  /** The entries of a dictionary, by its name: `de/amtsdeutsch`. */
  dictionary(name: string): readonly Entry[];
  /** The house's own entries, by the same names. */
  readonly house: Readonly<Record<string, readonly Entry[]>>;
  /** The hash of a text, as a policy writes it: `sha256-…`. */
  hash(text: string): string;
}

/** Rules as a hand-out for a seminar: one page that needs nothing beside it and runs nothing, made to be printed on A4. */
export function handout(options: HandoutOptions): string {
  const {rules, locale, hash} = options;
  const writer = writerOf(locale);
  const title = options.title ?? render(texts.title, undefined, locale);
  const css = style(title);
  const single = rules.length === 1;
  const body = [
    cover(title, rules.length, writer),
    ...(single ? [] : [contents(rules, writer)]),
    `<main>\n${rules.map((rule, index) => page(rule, index + 1, options, writer)).join('\n')}\n</main>`,
  ];
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${hash(css)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${css}</style>
</head>
<body${single ? ' class="single"' : ''}>
${body.join('\n')}
</body>
</html>
`;
}

interface Writer {
  readonly locale: Locale;
  say(key: keyof typeof texts, values?: Values): string;
}

function writerOf(locale: Locale): Writer {
  return {locale, say: (key, values) => escaped(render(texts[key], values, locale))};
}

function cover(title: string, count: number, {say}: Writer): string {
  return `<header class="cover">
<p class="kind">${say('kind')} · ${say('made', {version})}</p>
<h1>${escaped(title)}</h1>
<p class="about">${count === 1 ? say('about-one') : say('about', {count})}</p>
</header>`;
}

/** In the order of the pages; under the names of subjects as long as these follow one another. */
function contents(rules: readonly AnyRule[], {locale, say}: Writer): string {
  const item = (rule: AnyRule): string =>
    `<li><span class="number">${rules.indexOf(rule) + 1}</span><a href="#${rule.id}">${escaped(rule.title[locale])}</a></li>`;
  const list = (some: readonly AnyRule[]): string => `<ol>${some.map(item).join('')}</ol>`;
  const groups = byCategory(rules);
  const sorted = groups.length > 1 && groups.flatMap((group) => group.rules).every((rule, at) => rule === rules[at]);
  const lists = sorted
    ? groups.map((group) => `<h3>${escaped(categories[group.category][locale])}</h3>\n${list(group.rules)}`)
    : [list(rules)];
  return `<nav class="contents${rules.length > 24 ? ' long' : ''}" aria-labelledby="contents">
<h2 id="contents">${say('contents')}</h2>
<div>${lists.join('\n')}</div>
</nav>`;
}

function page(rule: AnyRule, number: number, options: HandoutOptions, writer: Writer): string {
  const {locale, say} = writer;
  const sections = [
    `<p class="kicker"><span>${escaped(categories[rule.category][locale])}</span><span>${say('rule', {id: rule.id})}</span></p>`,
    `<h2>${options.rules.length === 1 ? '' : `${number}\u2002`}${escaped(rule.title[locale])}</h2>`,
    `<p class="why">${escaped(rule.why[locale])}</p>`,
    `<h3>${say('examples')}</h3>`,
    ...examplesOf(rule, options.language, writer),
  ];
  if (rule.exceptions)
    sections.push(
      `<h3>${say('exceptions')}</h3>\n<p class="exceptions">${escaped(codeless(rule.exceptions[locale]))}</p>`,
    );
  if (rule.source)
    sections.push(`<h3>${say('source')}</h3>\n<p class="source">${escaped(codeless(rule.source[locale]))}</p>`);
  sections.push(...wordsOf(rule, options, writer));
  return `<section class="rule" id="${rule.id}">\n${sections.join('\n')}\n</section>`;
}

/** The texts of rules are Markdown where they name code. */
function codeless(text: string): string {
  return text.replace(/`([^`]+)`/g, '$1');
}

function examplesOf(rule: AnyRule, wanted: 'de' | 'en', writer: Writer): readonly string[] {
  const language = rule.examples[wanted] ? wanted : wanted === 'de' ? 'en' : 'de';
  const examples: readonly Example[] = rule.examples[language] ?? [];
  return examples.map((example) => exampleOf(example, language, writer));
}

function exampleOf(example: Example, language: 'de' | 'en', {locale, say}: Writer): string {
  const long = example.bad.includes('\n') || example.good.includes('\n');
  const bad = pieces(example)
    .map(({text, flagged}) => {
      if (!flagged) return escaped(text);
      return text === '' ? `<mark class="gap">${say('missing')}</mark>` : `<mark>${escaped(text)}</mark>`;
    })
    .join('');
  const side = (name: 'bad' | 'good', label: string, html: string): string =>
    `<div class="side ${name}"><p class="label">${label}</p><p class="text" lang="${language}">${html}</p></div>`;
  const caption = long && example.type ? `<p class="caption">${escaped(typeNames[example.type][locale])}</p>` : '';
  return `<div class="example ${long ? 'letter' : 'sentence'}">${caption}${side('bad', say('before'), bad)}${side('good', say(long || alike(example) ? 'after' : 'fine'), escaped(example.good.trim()))}</div>`;
}

function wordsOf(rule: AnyRule, options: HandoutOptions, writer: Writer): readonly string[] {
  const {language, house, dictionary, words} = options;
  const {say, locale} = writer;
  const sections: string[] = [];
  for (const [name, entries] of Object.entries(house)) {
    if (!name.startsWith(`${language}/`) || ruleOf({name}) !== rule.id || entries.length === 0) continue;
    sections.push(
      `<div class="own"><h3>${say('house')}</h3>\n${rowsOf(wordGroups(entries, entries.length, locale).groups, language, writer)}</div>`,
    );
  }
  for (const {name, title} of wordLists) {
    if (!name.startsWith(`${language}/`) || ruleOf({name}) !== rule.id) continue;
    const all = dictionary(name);
    const {groups, shown} = wordGroups(all, words, locale);
    if (shown === 0) continue;
    const note = shown < all.length ? `<p class="note">${say('some', {shown, count: all.length})}</p>\n` : '';
    sections.push(`<h3>${say('words')}: ${escaped(title[locale])}</h3>\n${note}${rowsOf(groups, language, writer)}`);
  }
  return sections;
}

type Groups = ReturnType<typeof wordGroups>['groups'];

function rowsOf(groups: Groups, language: 'de' | 'en', writer: Writer): string {
  return groups
    .map(({kind, rows}) => {
      const plain = rows.every(({instead, why}) => instead.length === 0 && why === undefined);
      const head = groups.length > 1 ? `<h4>${writer.say(kind)}</h4>\n` : '';
      return `${head}<dl class="words${plain ? ' plain' : ''}" lang="${language}">${rows.map((row) => rowOf(row, plain, writer)).join('')}</dl>`;
    })
    .join('\n');
}

function rowOf({word, instead, why}: WordRow, plain: boolean, {locale, say}: Writer): string {
  const better = plain
    ? ''
    : instead.length > 0
      ? `<dd>${escaped(instead.join(', '))}</dd>`
      : `<dd class="omit" lang="${locale}">${say('omit')}</dd>`;
  const reason = why === undefined ? '' : `<dd class="reason">${escaped(why)}</dd>`;
  return `<div class="row"><dt>${escaped(word)}</dt>${better}${reason}</div>`;
}
