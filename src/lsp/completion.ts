import {VFile} from 'vfile';
import {type CompletionItem, CompletionItemKind, type Position, type Range} from 'vscode-languageserver';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {
  directiveKinds,
  type FrontMatterKey,
  frontMatterKeys,
  languageNames,
  lint,
  type Names,
  rules,
  typeMeanings,
  typeNames,
} from '../index.js';
import type {Draft} from './draft.js';
import {frontMatterLines, keyNamed, lineOf} from './front-matter.js';
import {say} from './texts.js';

/** The characters after which a client asks: behind a key, and within `<!-- klarbrief-…`. */
export const completionTriggers: readonly string[] = [':', '-', ' ', '#', '!'];

/** What is known about the document: its last check, where there is one already. */
export interface CompletionContext {
  readonly draft: Draft | undefined;
  readonly locale: Draft['locale'];
}

/**
 * Keys and values of the front matter, directives within comments, and rules behind a directive. Nowhere else: nobody wants
 * to be interrupted while writing prose.
 */
export function completion(document: TextDocument, position: Position, context: CompletionContext): CompletionItem[] {
  return frontMatterItems(document, position, context) ?? directiveItems(document, position, context) ?? [];
}

function frontMatterItems(
  document: TextDocument,
  position: Position,
  context: CompletionContext,
): CompletionItem[] | undefined {
  const front = frontMatterLines(document);
  if (!front || position.line <= front.first || position.line >= (front.last ?? Number.POSITIVE_INFINITY)) {
    return undefined;
  }
  const lastPair = front.pairs.at(-1)?.line ?? front.first;
  // Not closed yet: only the line that is being written can still belong to it.
  if (front.last === undefined && position.line > lastPair + 1) return undefined;
  const others = front.pairs.filter(({line}) => line !== position.line);
  const isLetter = (context.draft?.letters.length ?? 0) > 0;
  // The front matter of other tools (title, layout, tags) is none of our business.
  if (!isLetter && others.some(({key}) => keyNamed(key) === undefined)) return [];
  const line = lineOf(document, position.line);
  const before = line.slice(0, position.character);
  if (/^[A-Za-zÀ-ɏ]*$/.test(before)) {
    const taken = new Set(others.map(({key}) => keyNamed(key)));
    const rest = line.slice(position.character);
    const word = /^[A-Za-zÀ-ɏ]*/.exec(rest)?.[0].length ?? 0;
    const range = stretch(position, before.length, word);
    return keyItems(taken, range, rest.slice(word).startsWith(':'), context.locale);
  }
  const pair = /^["']?([A-Za-zÀ-ɏ]+)["']?[ \t]*:([ \t]*)(["']?)[\w-]*$/.exec(before);
  const key = pair?.[1] === undefined ? undefined : keyNamed(pair[1]);
  if (!pair || !key) return [];
  const typed = /(?<![\w-])[\w-]*$/.exec(before)?.[0].length ?? 0;
  const behind = /^[\w-]*/.exec(line.slice(position.character))?.[0].length ?? 0;
  // Behind the colon YAML wants a blank.
  const blank = pair[2] === '' && pair[3] === '' ? ' ' : '';
  return valueItems(key, stretch(position, typed, behind), blank, context.locale);
}

function keyItems(
  taken: ReadonlySet<keyof typeof frontMatterKeys | undefined>,
  range: Range,
  hasColon: boolean,
  locale: Draft['locale'],
): CompletionItem[] {
  const keys = (['type', 'language', 'country', 'subject'] as const).filter((key) => !taken.has(key));
  return keys.flatMap((key, order) => {
    const {names, about}: FrontMatterKey = frontMatterKeys[key];
    return (locale === 'de' ? names : names.slice(0, 1)).map(
      (name, index): CompletionItem => ({
        label: name,
        kind: CompletionItemKind.Property,
        documentation: about[locale],
        sortText: `${order}${index}`,
        textEdit: {range, newText: hasColon ? name : `${name}: `},
      }),
    );
  });
}

function valueItems(
  key: keyof typeof frontMatterKeys,
  range: Range,
  blank: string,
  locale: Draft['locale'],
): CompletionItem[] {
  const {values = []}: FrontMatterKey = frontMatterKeys[key];
  const meanings: Partial<Names<string>> = key === 'type' ? typeMeanings : {};
  return values.map((value, order): CompletionItem => {
    const name = nameOf(key, value, locale);
    const meaning = meanings[value]?.[locale];
    return {
      label: value,
      kind: CompletionItemKind.EnumMember,
      ...(name === undefined ? {} : {detail: name, filterText: `${blank}${value} ${name}`}),
      ...(meaning === undefined ? {} : {documentation: meaning}),
      sortText: String(order).padStart(2, '0'),
      textEdit: {range, newText: `${blank}${value}`},
    };
  });
}

function nameOf(key: keyof typeof frontMatterKeys, value: string, locale: Draft['locale']): string | undefined {
  const country = key === 'country' && (['DE', 'AT', 'CH'] as const).find((each) => each === value);
  if (country) return say(`country-${country}`, locale);
  const names: Partial<Names<string>> = key === 'type' ? typeNames : key === 'language' ? languageNames : {};
  return names[value]?.[locale];
}

function directiveItems(
  document: TextDocument,
  position: Position,
  context: CompletionContext,
): CompletionItem[] | undefined {
  const line = lineOf(document, position.line);
  const before = line.slice(0, position.character);
  const inside = insideComment(before, context.draft);
  if (inside === undefined) return undefined;
  const behind = /^\w*(?:-\w+)*/.exec(line.slice(position.character))?.[0].length ?? 0;
  if (/^[\w-]*$/.test(inside) && (inside === '' || /^k/i.test(inside))) {
    return kindItems(stretch(position, inside.length, behind), context.locale);
  }
  const [, kind, rest] = /^klarbrief-([\w-]+)[\s,;]+(.*)$/i.exec(inside) ?? [];
  if (kind === undefined || rest === undefined || !isKind(kind.toLowerCase())) return [];
  // Behind two hyphens the reason is prose again.
  if (/(?:^|\s)(?:--|[–—])/.test(rest)) return [];
  const typed = /(?<![\w-])[\w-]*$/.exec(rest)?.[0].length ?? 0;
  const named = new Set(rest.slice(0, rest.length - typed).split(/[\s,;]+/));
  const here = new Set(context.draft ? foundBehind(kind.toLowerCase(), position.line, document, context.draft) : []);
  return ruleItems(named, here, stretch(position, typed, behind), context.locale);
}

function kindItems(range: Range, locale: Draft['locale']): CompletionItem[] {
  return directiveKinds.map((kind, order): CompletionItem => {
    const name = `klarbrief-${kind}`;
    const example = `${name} amtsdeutsch -- ${say('directive-reason', locale)}`;
    return {
      label: name,
      kind: CompletionItemKind.Keyword,
      detail: say(`directive-${kind}`, locale),
      ...(kind === 'enable' ? {} : {documentation: say('directive-how', locale, {example})}),
      sortText: String(order),
      textEdit: {range, newText: name},
    };
  });
}

/** The rules, those first that have found something where the directive applies. */
function ruleItems(
  named: ReadonlySet<string>,
  here: ReadonlySet<string>,
  range: Range,
  locale: Draft['locale'],
): CompletionItem[] {
  return rules
    .filter(({id}) => !named.has(id))
    .map(
      ({id, title, why}): CompletionItem => ({
        label: id,
        kind: CompletionItemKind.Value,
        detail: title[locale],
        documentation: why[locale],
        sortText: `${here.has(id) ? 0 : 1}${id}`,
        ...(here.size === 1 && here.has(id) ? {preselect: true} : {}),
        textEdit: {range, newText: id},
      }),
    );
}

/** The rules that have found something where a directive on this line applies. */
function foundBehind(kind: string, line: number, document: TextDocument, draft: Draft): readonly string[] {
  const {findings} = draft;
  if (kind === 'disable-file') return findings.map(({rule}) => rule);
  const placed = findings.map(({rule, at}) => ({rule, line: draft.document.positionAt(at[0]).line}));
  const behind = [...placed, ...switchedOff(line, document, draft)].filter((finding) => finding.line > line);
  if (kind !== 'disable-next-line') return behind.map(({rule}) => rule);
  let next = line + 1;
  while (next < document.lineCount && lineOf(document, next).trim() === '') next++;
  return behind.filter((finding) => finding.line === next).map(({rule}) => rule);
}

/**
 * As long as a directive names no rule it switches off all of them, and nothing is found any more: the lines behind it are
 * read once more, without it.
 */
function switchedOff(
  line: number,
  document: TextDocument,
  {settings, path, letters}: Draft,
): readonly {rule: string; line: number}[] {
  const range = {start: {line: line + 1, character: 0}, end: {line: line + 1 + linesRead, character: 0}};
  const language = letters[0]?.language;
  const {messages} = lint(new VFile({value: document.getText(range), ...(path === undefined ? {} : {path})}), {
    ...settings,
    type: 'fragment',
    ...(language === undefined ? {} : {language}),
  });
  return messages.flatMap((message) => {
    const own = message.ruleId !== undefined && message.line !== undefined;
    return own ? [{rule: message.ruleId ?? '', line: line + (message.line ?? 0)}] : [];
  });
}

/** A paragraph, about. */
const linesRead = 12;

function isKind(text: string): text is (typeof directiveKinds)[number] {
  return directiveKinds.some((kind) => kind === text);
}

/** What stands between the beginning of a comment and the cursor; undefined outside of comments. */
function insideComment(before: string, draft: Draft | undefined): string | undefined {
  let begin = -1;
  for (const opening of openingsOf(draft)) {
    const at = before.lastIndexOf(opening);
    if (at >= 0) begin = Math.max(begin, at + opening.length);
  }
  if (begin >= 0) {
    const inside = before.slice(begin);
    return /-->|#\}|\}\}|%>|\*\/|--\]|\{%|\*#|\*\}|<\/f:|\?>|\]%%/.test(inside)
      ? undefined
      : inside.replace(/^[-~]?\s*/, '');
  }
  if (!readsPlainText(draft)) return undefined;
  // In a plain text a line is a comment when it holds a directive; the marks of many languages may stand before it.
  const marked = /^[ \t]*(?:#{1,6}|\/\/|%|;|<!--|\/\*)[ \t]*((?:[^ \t].*)?)$/.exec(before)?.[1];
  if (marked !== undefined) return /^k/i.test(marked) ? marked : undefined;
  return /^[ \t]*(klarbrief-.*)$/i.exec(before)?.[1];
}

function readsPlainText(draft: Draft | undefined): boolean {
  return draft?.reading?.format === 'text' || draft?.languageId === 'plaintext';
}

/** How comments begin that the core reads in this document. */
function openingsOf(draft: Draft | undefined): readonly string[] {
  const {format, engine} = draft?.reading ?? {};
  return [
    ...(format === 'text' ? [] : ['<!--']),
    ...(engine === undefined
      ? draft?.reading
        ? []
        : Object.values(templateComments).flat()
      : templateComments[engine]),
  ];
}

const templateComments = {
  twig: ['{#', '{% comment %}', '{%- comment -%}'],
  handlebars: ['{{!', '{{!--', '{{~!', '{{~!--'],
  go: ['{{/*', '{{- /*'],
  freemarker: ['<#--', '[#--'],
  erb: ['<%#'],
  mailchimp: [],
  velocity: ['##', '#*'],
  smarty: ['{*'],
  oxid: ['[{*'],
  blade: ['{{--'],
  thymeleaf: ['<!--/*'],
  fluid: ['<f:comment>'],
  php: ['<?php //', '<?php #', '<?php /*'],
  salesforce: [],
  ampscript: ['%%[ /*', '%%[/*'],
  notify: [],
  merge: [],
  braces: [],
} as const;

function stretch({line, character}: Position, before: number, behind: number): Range {
  return {start: {line, character: character - before}, end: {line, character: character + behind}};
}
