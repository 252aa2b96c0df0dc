import {rules} from '../../rules/index.js';
import type {LetterType} from '../letter/letter.js';
import type {Example} from '../rule/rule.js';
import {type AnyRule, optionsFor} from '../rule/run.js';
import {nearest} from '../settings/nearest.js';
import {colored, Trouble} from './io.js';
import type {Session} from './session.js';
import type {Say} from './texts.js';

/** `klarbrief rules`: all rules by what they are about, or one with its reason and examples. */
export async function showRules(
  {io, say, locale}: Session,
  id: string | undefined,
  {type}: {readonly type?: LetterType},
): Promise<number> {
  const bold = (text: string): string => (colored(io.stdout, io.env) ? `\u001B[1m${text}\u001B[22m` : text);
  if (id !== undefined) {
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule) {
      const near = nearest(
        id,
        rules.map((candidate) => candidate.id),
      );
      throw new Trouble(near ? say('rules-unknown-near', {name: id, near}) : say('rules-unknown', {name: id}));
    }
    io.stdout.write(`${page(rule, say, locale, bold)}\n`);
    return 0;
  }
  const thresholds = (rule: AnyRule): string => {
    if (type === undefined) return '';
    const options = Object.entries(optionsFor(rule, type)).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
    return options.length === 0 ? '' : ` (${options.join(', ')})`;
  };
  const shown = rules.filter(({types, category}) => {
    if (type === undefined) return true;
    return type === 'fragment' ? category === 'wording' : types === undefined || types.includes(type);
  });
  const width = Math.max(...shown.map((rule) => rule.id.length));
  const groups: string[] = [];
  for (const category of categories) {
    const lines = shown
      .filter((rule) => rule.category === category)
      .map((rule) => `  ${rule.id.padEnd(width)}  ${rule.level.padEnd(7)}  ${rule.title[locale]}${thresholds(rule)}`);
    if (lines.length > 0) groups.push([bold(say(`category-${category}`)), ...lines].join('\n'));
  }
  io.stdout.write(`${groups.join('\n\n')}\n`);
  return 0;
}

const categories = ['addressing', 'reachability', 'wording', 'form', 'arguments'] as const;

function page(rule: AnyRule, say: Say, locale: 'de' | 'en', bold: (text: string) => string): string {
  const {id, title, why, types, level, options, byType, exceptions, source} = rule;
  const languages = (['de', 'en'] as const).filter((language) => rule.examples[language]);
  const facts: string[] = [
    `${say('rules-level')}: ${level}`,
    `${say('rules-types')}: ${types ? types.join(', ') : say('rules-all-types')}`,
    `${say('rules-languages')}: ${languages.join(', ')}`,
  ];
  const defaults = Object.entries((options ?? {}) as Readonly<Record<string, unknown>>);
  if (defaults.length > 0) {
    const shown = defaults.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join(', ');
    facts.push(`${say('rules-options')}: ${shown}`);
  }
  for (const [type, own] of Object.entries(byType ?? {})) {
    const shown = Object.entries(own ?? {})
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join(', ');
    facts.push(`${say('rules-options')} (${type}): ${shown}`);
  }
  const sections = [`${bold(id)} – ${title[locale]}`, facts.join('\n'), `${bold(say('rules-why'))}\n${why[locale]}`];
  if (exceptions) sections.push(`${bold(say('rules-exceptions'))}\n${exceptions[locale]}`);
  if (source) sections.push(`${bold(say('rules-source'))}\n${source[locale]}`);
  const examples = languages.flatMap((language): readonly Example[] => rule.examples[language] ?? []);
  sections.push(`${bold(say('rules-examples'))}\n${examples.map((example) => pair(example, say)).join('\n\n')}`);
  sections.push(`${bold(say('rules-off'))}\n${say('rules-off-text', {id})}`);
  return sections.join('\n\n');
}

/** Before and after; what is flagged stands between marks that every terminal can show. */
function pair({bad, good}: Example, say: Say): string {
  const before = bad
    .replace(/<mark><\/mark>/g, '▸◂')
    .replace(/<mark>/g, '▸')
    .replace(/<\/mark>/g, '◂');
  return `  ${say('rules-before')}: ${indented(before)}\n  ${say('rules-after')}: ${indented(good)}`;
}

function indented(text: string): string {
  return text.includes('\n') ? `\n${text.replace(/^/gm, '    ').trimEnd()}` : text;
}
