import {explain, type Fact, fieldNames, type Letter, partNames, type Range} from '../index.js';
import type {Draft} from './draft.js';
import {escaped} from './markdown.js';
import {asWritten, firstWords} from './outline.js';
import type {Explanation} from './protocol.js';
import {say} from './texts.js';

/** What klarbrief understood of a document, for “Brief erklären”: its type and why, its parts, what it says about people. */
export function explanation(draft: Draft): Explanation {
  const {uri, letters, locale} = draft;
  const title = say('explain-title', locale, {name: fileName(uri)});
  const sections =
    letters.length === 0
      ? [say('explain-no-letter', locale), say('explain-make-letter', locale), '```yaml\n---\ntype: general\n---\n```']
      : letters.flatMap((letter, index) => [
          ...(letters.length > 1 ? [`## ${say('explain-letter', locale, {number: index + 1})}`] : []),
          ...describe(letter, draft),
        ]);
  return {title, markdown: `${[`# ${escaped(title)}`, ...sections].join('\n\n')}\n`};
}

function describe(letter: Letter, draft: Draft): readonly string[] {
  const {locale} = draft;
  const facts = explain(letter, locale);
  const why = facts.flatMap(({reasons = []}) => reasons);
  return [
    ...(letter.template ? [say('explain-template', locale)] : []),
    facts.map((fact) => row(fact, locale)).join('\n'),
    `## ${say('explain-why', locale)}`,
    [...why, ...(letter.typeIsSet ? [] : [say('explain-type-wrong', locale)])]
      .map((reason) => `- ${escaped(reason)}`)
      .join('\n'),
    `## ${say('explain-parts', locale)}`,
    partsOf(letter, draft),
    ...fieldsOf(letter, locale),
    ...branchesOf(letter, draft),
  ];
}

/** „- **Telefon:** 040 5550-217 (Durchwahl)“, several of them below each other. */
function row({label, lines}: Fact, locale: Draft['locale']): string {
  const [only] = lines;
  if (only === undefined) return `- **${label}:** ${say('explain-nothing', locale)}`;
  if (lines.length === 1) return `- **${label}:** ${escaped(only)}`;
  return [`- **${label}:**`, ...limited(lines, locale).map((line) => `  - ${line}`)].join('\n');
}

function partsOf(letter: Letter, draft: Draft): string {
  const {locale} = draft;
  const parts = letter.children.flatMap(({name, at}) => {
    const text = letter.source.text.slice(...at);
    if (text.trim() === '') return [];
    const trimmed: Range = [at[0] + text.length - text.trimStart().length, at[0] + text.trimEnd().length];
    const lines = linesOf(letter.source.toOriginal(trimmed), draft);
    return [`- **${partNames[name][locale]}** (${lines}): ${escaped(firstWords(asWritten(letter, at), 70))}`];
  });
  return parts.length === 0 ? say('explain-no-parts', locale) : parts.join('\n');
}

function linesOf([start, end]: Range, {document, locale}: Draft): string {
  const first = document.positionAt(start).line + 1;
  const last = document.positionAt(end).line + 1;
  return first === last ? say('explain-line', locale, {first}) : say('explain-lines', locale, {first, last});
}

/** What the fields of a template stand for, each name once. */
function fieldsOf({source}: Letter, locale: Draft['locale']): readonly string[] {
  const named = new Map(source.fields().map(({field}) => [field.name, field.kind]));
  if (named.size === 0) return [];
  const lines = [...named].map(([name, kind]) => {
    const meaning =
      kind === 'unknown'
        ? say('explain-field-unknown', locale)
        : say('explain-field', locale, {kind: fieldNames[kind][locale]});
    return `- ${escaped(name)} – ${escaped(meaning)}`;
  });
  return [`## ${say('explain-fields', locale)}`, cut(lines, locale).join('\n')];
}

function branchesOf({source}: Letter, draft: Draft): readonly string[] {
  const {locale} = draft;
  const lines = source.branches.flatMap((branch) => {
    const text = branch.text;
    if (text.trim() === '') return [];
    const first = text.length - text.trimStart().length;
    const place = linesOf(branch.toOriginal([first, text.trimEnd().length]), draft);
    return [`- ${place}: ${escaped(firstWords(text, 70))}`];
  });
  if (lines.length === 0) return [];
  return [
    `## ${say('explain-branches', locale)}`,
    say('explain-branches-about', locale),
    cut(lines, locale).join('\n'),
  ];
}

/** Enough to understand a letter by; a mailing may hold hundreds of links and branches. */
const most = 20;

function cut(lines: readonly string[], locale: Draft['locale']): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most), `- ${say('explain-more', locale, {count: lines.length - most})}`];
}

function limited(lines: readonly string[], locale: Draft['locale']): readonly string[] {
  if (lines.length <= most) return lines.map(escaped);
  return [...lines.slice(0, most).map(escaped), say('explain-more', locale, {count: lines.length - most})];
}

/** The last part of an address as people know it: `brief%20an%20Demir.txt` is “brief an Demir.txt”. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/[?#][\s\S]*/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
