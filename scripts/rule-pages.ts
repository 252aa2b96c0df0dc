import {rules} from '../rules/index.js';
import type {Entry} from '../src/dictionary/index.js';
import {byCategory, categories, pieces} from '../src/handout/names.js';
import type {Example} from '../src/rule/rule.js';
import type {AnyRule} from '../src/rule/run.js';
import {precision} from './precision.js';

type Locale = 'de' | 'en';

/** One page for each rule and an index, in both languages: documentation is output, so it cannot fall behind. */
export function rulePages(dictionaries: ReadonlyMap<string, readonly Entry[]>): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const locale of ['de', 'en'] as const) {
    for (const rule of rules) pages.set(`docs/rules/${locale}/${rule.id}.md`, page(rule, locale, dictionaries));
    pages.set(`docs/rules/${locale}/README.md`, index(locale));
  }
  return pages;
}

function page(rule: AnyRule, locale: Locale, dictionaries: ReadonlyMap<string, readonly Entry[]>): string {
  const say = texts[locale];
  const sections = [
    `<!-- ${say.generated} -->`,
    `# ${rule.title[locale]}`,
    `\`${rule.id}\` · ${say.levels[rule.level]} · ${categories[rule.category][locale]} · ${languagesOf(rule)}`,
    rule.why[locale],
    `## ${say.examples}\n\n${examplesOf(rule, locale)}`,
  ];
  if (rule.exceptions) sections.push(`## ${say.exceptions}\n\n${rule.exceptions[locale]}`);
  sections.push(
    `## ${say.types}\n\n${rule.types ? rule.types.map((type) => `\`${type}\``).join(', ') : say.allTypes[rule.category === 'wording' ? 'fragment' : 'letter']}`,
  );
  if (rule.options) sections.push(`## ${say.options}\n\n${optionsOf(rule, locale)}`);
  const measured = precisionOf(rule, locale);
  if (measured) sections.push(`## ${say.precision}\n\n${measured}`);
  if (rule.fix) sections.push(`## ${say.fix}\n\n${say.fixes[rule.fix]}`);
  if (rule.source) sections.push(`## ${say.source}\n\n${rule.source[locale]}`);
  sections.push(`## ${say.switchOff}\n\n${switchOff(rule, locale)}`);
  for (const [name, entries] of dictionaries) {
    const title = name.slice(3);
    if (title === rule.id || title.startsWith(`${rule.id}/`)) sections.push(wordsOf(name, entries, locale));
  }
  return `${sections.join('\n\n')}\n`;
}

/** All rules by what they are about, for the READMEs. */
export function ruleTable(locale: Locale): string {
  const rows = byCategory(rules).map(({category, rules: all}) => {
    const own = all.map(
      ({id, title}) => `[${id}](docs/rules/${locale}/${id}.md "${title[locale].replaceAll('"', '')}")`,
    );
    return `| ${categories[category][locale]} | ${own.join(' · ')} |`;
  });
  return ['| | |', '| --- | --- |', ...rows].join('\n');
}

function index(locale: Locale): string {
  const say = texts[locale];
  const groups = byCategory(rules).map(({category, rules: own}) => {
    const rows = own.map(
      (rule) =>
        `| [\`${rule.id}\`](${rule.id}.md) | ${rule.title[locale]} | ${say.levels[rule.level]} | ${languagesOf(rule)} |`,
    );
    return `## ${categories[category][locale]}\n\n| ${say.columns.join(' | ')} |\n| --- | --- | --- | --- |\n${rows.join('\n')}`;
  });
  return [`<!-- ${say.generated} -->`, `# ${say.indexTitle}`, ...groups].join('\n\n').concat('\n');
}

function examplesOf(rule: AnyRule, locale: Locale): string {
  const say = texts[locale];
  const pairs: string[] = [];
  for (const language of ['de', 'en'] as const) {
    const examples: readonly Example[] = rule.examples[language] ?? [];
    for (const example of examples) {
      pairs.push(`${say.before}\n\n${block(marked(example))}\n\n${say.after}\n\n${block(example.good)}`);
    }
  }
  return pairs.join('\n\n');
}

/** What is flagged stands between arrows; an empty place is where something is missing. */
function marked(example: Example): string {
  return pieces(example)
    .map(({text, flagged}) => (flagged ? `»${text}«` : text))
    .join('');
}

function block(text: string): string {
  return `\`\`\`text\n${text}\n\`\`\``;
}

function optionsOf(rule: AnyRule, locale: Locale): string {
  const rows = Object.entries(rule.options ?? {}).map(
    ([name, value]) => `| \`${name}\` | \`${JSON.stringify(value)}\` |`,
  );
  for (const [type, own] of Object.entries(rule.byType ?? {}))
    for (const [name, value] of Object.entries(own ?? {}))
      rows.push(`| \`${name}\` (${type}) | \`${JSON.stringify(value)}\` |`);
  return `| ${texts[locale].option} | ${texts[locale].preset} |\n| --- | --- |\n${rows.join('\n')}`;
}

/** How often the rule was right, in letters that people annotated without knowing the code. */
function precisionOf({id}: AnyRule, locale: Locale): string | undefined {
  const {annotated, samples, clean} = figures;
  const all = [annotated[id], samples[id]].filter((tally) => tally !== undefined);
  if (all.length === 0) return undefined;
  const sum = (key: 'letters' | 'right' | 'wrong' | 'missed'): number =>
    all.reduce((total, tally) => total + tally[key], 0);
  const good = clean[id];
  return texts[locale].measured({
    letters: sum('letters'),
    right: sum('right'),
    said: sum('right') + sum('wrong'),
    missed: sum('missed'),
    good: good?.letters ?? 0,
    alarms: good?.wrong ?? 0,
  });
}

const figures = precision();

interface Measured {
  readonly letters: number;
  readonly right: number;
  readonly said: number;
  readonly missed: number;
  readonly good: number;
  readonly alarms: number;
}

function switchOff(rule: AnyRule, locale: Locale): string {
  const say = texts[locale];
  return [
    `${say.here}\n\n\`\`\`html\n<!-- klarbrief-disable-next-line ${rule.id} -- ${say.reason} -->\n\`\`\``,
    `${say.everywhere}\n\n\`\`\`yaml\n# klarbrief.config.yaml\nrules:\n  ${rule.id}: off\n\`\`\``,
  ].join('\n\n');
}

/** What a trainer would like to look up: the word and what to write instead; forms are in the dictionary. */
function wordsOf(name: string, entries: readonly Entry[], locale: Locale): string {
  const say = texts[locale];
  const rows = entries
    .map((entry) => `| ${cell(entry.find)} | ${entry.say.length > 0 ? cell(entry.say.join(', ')) : say.cue(name)} |`)
    .sort((a, b) => a.localeCompare(b, 'de'));
  return `## ${say.words} \`${name}\` (${entries.length})\n\n| ${say.found} | ${say.instead} |\n| --- | --- |\n${rows.join('\n')}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function languagesOf(rule: AnyRule): string {
  return Object.keys(rule.examples).join(', ');
}

const texts = {
  de: {
    generated: 'Generated by npm run generate from rules/ and dictionaries/; do not edit.',
    indexTitle: 'Die Regeln',
    columns: ['Regel', 'Worum es geht', 'Stufe', 'Sprachen'],
    levels: {error: 'Fehler', warning: 'Warnung', info: 'Hinweis', off: 'aus'},
    examples: 'Vorher und nachher',
    before: 'Vorher (gemeldet wird, was zwischen » und « steht):',
    after: 'Nachher:',
    exceptions: 'Ausnahmen',
    types: 'Für welche Briefe',
    allTypes: {letter: 'Für alle Briefe, nicht für Bausteine.', fragment: 'Für alle Briefe und Bausteine.'},
    options: 'Optionen',
    option: 'Option',
    preset: 'Voreinstellung',
    source: 'Grundlage',
    precision: 'Wie genau die Regel ist',
    measured: ({letters, right, said, missed, good, alarms}: Measured) =>
      `In ${letters} annotierten Briefen, an denen die Regel auch verfeinert wurde (auf fremde Briefe lässt sich das nicht eins zu eins übertragen): ${said === 0 ? 'keine Meldung' : `${right} von ${said} Meldungen richtig`}, ${missed === 0 ? 'nichts übersehen' : `${missed} Stellen übersehen`}. In ${good} guten Briefen: ${alarms === 0 ? 'kein Fehlalarm' : `${alarms} Fehlalarme`}.`,
    fix: 'Von selbst verbessern',
    fixes: {
      safe: '`klarbrief --fix` setzt den ersten Vorschlag ein: Er sagt dasselbe und passt in den Satz.',
      never: 'Nie: Nur Sie wissen, welcher Vorschlag stimmt.',
    },
    switchOff: 'Abschalten',
    here: 'An einer Stelle:',
    reason: 'Grund',
    everywhere: 'Überall:',
    words: 'Wörterbuch',
    found: 'Gefunden wird',
    instead: 'Besser',
    cue: (name: string) => (name.split('/').length > 2 ? '–' : '(weglassen)'),
  },
  en: {
    generated: 'Generated by npm run generate from rules/ and dictionaries/; do not edit.',
    indexTitle: 'The rules',
    columns: ['Rule', 'What it is about', 'Level', 'Languages'],
    levels: {error: 'error', warning: 'warning', info: 'info', off: 'off'},
    examples: 'Before and after',
    before: 'Before (what stands between » and « is reported):',
    after: 'After:',
    exceptions: 'Exceptions',
    types: 'Which letters',
    allTypes: {letter: 'All letters, not text blocks.', fragment: 'All letters and text blocks.'},
    options: 'Options',
    option: 'Option',
    preset: 'Default',
    source: 'Source',
    precision: 'How precise it is',
    measured: ({letters, right, said, missed, good, alarms}: Measured) =>
      `In ${letters} annotated letters, which also helped to refine the rule (so expect somewhat less on letters it has never seen): ${said === 0 ? 'no report' : `${right} of ${said} reports right`}, ${missed === 0 ? 'nothing overlooked' : `${missed} places overlooked`}. In ${good} good letters: ${alarms === 0 ? 'no false alarm' : `${alarms} false alarms`}.`,
    fix: 'Fixing it',
    fixes: {
      safe: '`klarbrief --fix` puts the first suggestion in place: it says the same and fits into the sentence.',
      never: 'Never: only you know which suggestion is true.',
    },
    switchOff: 'Switching it off',
    here: 'In one place:',
    reason: 'reason',
    everywhere: 'Everywhere:',
    words: 'Dictionary',
    found: 'Found',
    instead: 'Better',
    cue: (name: string) => (name.split('/').length > 2 ? '–' : '(leave out)'),
  },
} as const;
