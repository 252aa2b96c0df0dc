import {render} from '../report/message.js';
import {printable} from '../report/printable.js';
import type {Level, Locale} from '../settings/settings.js';
import type {Place} from './claim.js';
import type {Contradiction} from './contradictions.js';
import {texts} from './texts.js';

/** A contradiction and how much it weighs. */
export interface Weighed extends Contradiction {
  readonly level: Level;
}

/** What steers how the report of a folder looks. */
export interface ProjectReportOptions {
  readonly locale: Locale;
  readonly color: boolean;
  /** How many letters were compared. */
  readonly letters: number;
}

/** The report for people: each contradiction with a table of what is said where. */
export function pretty(found: readonly Weighed[], {locale, color, letters}: ProjectReportOptions): string {
  const paint = (code: number, text: string): string => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const blocks = found.map((one) => {
    const sign = paint(colors[one.level], `${signs[one.level]} ${texts[`level-${one.level}`][locale]}`);
    const width = one.variants.reduce((most, {text}) => Math.max(most, printable(text).length), 0);
    const rows = one.variants.flatMap(({text, places}) => {
      const label = paint(1, printable(text)) + ' '.repeat(width - printable(text).length);
      const lead = `  ${label}  ${String(places.length).padStart(3)}×  `;
      const rest = ' '.repeat(width + 10);
      const lines = shownPlaces(places, locale, 8);
      return lines.map((line, index) => `${index === 0 ? lead : rest}${line}`);
    });
    return `${sign}  ${printable(reasonOf(one, locale))}  ${paint(2, one.check)}\n${rows.join('\n')}\n`;
  });
  return `${[...blocks, verdict(found.length, letters, locale)].join('\n')}\n`;
}

/** The report for pull requests and wikis. */
export function markdown(found: readonly Weighed[], {locale, letters}: ProjectReportOptions): string {
  const sections = found.map((one) => {
    const rows = one.variants.map(({text, places}) => {
      const where = shownPlaces(places, locale, 20).map((place) => cell(place));
      return `| ${cell(text)} | ${places.length} | ${where.join('<br>')} |`;
    });
    const head = `| ${texts['head-says'][locale]} | ${texts['head-letters'][locale]} | ${texts['head-places'][locale]} |`;
    return `### ${signs[one.level]} ${plain(reasonOf(one, locale))}\n\n${[head, '| --- | ---: | --- |', ...rows].join('\n')}`;
  });
  return `${[`## ${texts.title[locale]}`, verdict(found.length, letters, locale), ...sections].join('\n\n')}\n`;
}

/** The report for programs. */
export function json(found: readonly Weighed[], {locale, letters}: ProjectReportOptions): string {
  const contradictions = found.map((one) => ({
    ruleId: one.check,
    level: one.level,
    reason: reasonOf(one, locale),
    topic: one.topic,
    language: one.language,
    variants: one.variants,
  }));
  return `${JSON.stringify({letters, contradictions}, null, 2)}\n`;
}

function verdict(count: number, letters: number, locale: Locale): string {
  return render(texts[count === 0 ? 'none' : count === 1 ? 'one' : 'several'], {count, letters}, locale);
}

/** What to do, and why. */
export function reasonOf({check, topic}: Contradiction, locale: Locale): string {
  const {key, of, among} = topic;
  const named = of === undefined ? '' : locale === 'de' ? `„${of}“` : `“${of}”`;
  const company = of === undefined ? '' : render(texts['of-company'], {name: of}, locale);
  const text = key === 'closing' && (among === 'sie' || among === 'du') ? texts[`closing-${among}`] : texts[key];
  return render(text, {of: check === 'project-details' ? company : named}, locale);
}

function shownPlaces(places: readonly Place[], locale: Locale, most: number): readonly string[] {
  const shown = places.slice(0, places.length > most ? most - 1 : most).map(placeText);
  const rest = places.length - shown.length;
  return rest === 0 ? shown : [...shown, render(texts.more, {count: rest}, locale)];
}

/** `mails/refund.twig:12`, `letters.po › mail.refund:12`, `offer.docx, paragraph 7 (body)`. */
function placeText({path, unit, line, spot}: Place): string {
  const name = printable(unit === undefined ? path : `${path} › ${unit}`);
  return spot === undefined ? `${name}:${line}` : `${name}, ${spot}`;
}

const signs: Readonly<Record<Level, string>> = {error: '✖', warning: '⚠', info: 'ℹ'};
const colors: Readonly<Record<Level, number>> = {error: 31, warning: 33, info: 34};

function cell(text: string): string {
  return plain(text).replace(/\|/g, '\\|');
}

/** Text from letters and names of files, without anything that Markdown or HTML would obey. */
function plain(text: string): string {
  return printable(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/([\\`*_[\]~])/g, '\\$1');
}
