import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Range,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import {type Letter, type Part, partNames} from '../index.js';
import type {Draft} from './draft.js';
import {frontMatterLines} from './front-matter.js';
import {say} from './texts.js';

/** The parts of the letter in the order of the text, the paragraphs of its body below. */
export function outline(draft: Draft): DocumentSymbol[] {
  return tree(draft).map((node) => symbolOf(node, draft));
}

/** The same for clients that know no hierarchy. */
export function flatOutline(draft: Draft): SymbolInformation[] {
  const flat = (node: Node, parent?: string): SymbolInformation[] => [
    {
      name: titleOf(node),
      kind: node.kind,
      location: {uri: draft.uri, range: rangeOf(draft, node.at)},
      ...(parent === undefined ? {} : {containerName: parent}),
    },
    ...node.children.flatMap((child) => flat(child, titleOf(node))),
  ];
  return tree(draft).flatMap((node) => flat(node));
}

/** What can be folded: the parts of more than one line, the front matter, comments. */
export function folding(draft: Draft): FoldingRange[] {
  const {document, letters, reading} = draft;
  if (letters.length === 0) return [];
  const ranges: FoldingRange[] = [];
  const add = (startLine: number, endLine: number, kind?: FoldingRangeKind): void => {
    if (endLine <= startLine || ranges.some((other) => other.startLine === startLine && other.endLine === endLine))
      return;
    ranges.push({startLine, endLine, ...(kind === undefined ? {} : {kind})});
  };
  const front = frontMatterLines(document);
  if (front?.last !== undefined) add(front.first, front.last, FoldingRangeKind.Region);
  for (const {at} of reading?.comments ?? []) {
    const {start, end} = rangeOf(draft, at);
    add(start.line, end.line, FoldingRangeKind.Comment);
  }
  for (const {names, at} of letters.flatMap((letter) => partsOf(letter, draft))) {
    const {start, end} = rangeOf(draft, at);
    add(start.line, end.line, names.length === 1 ? kinds[names[0] ?? ''] : undefined);
  }
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** An earlier message is no text of this letter; what the law asks for at its foot is the same on every letter. */
const kinds: Readonly<Record<string, FoldingRangeKind>> = {
  quoted: FoldingRangeKind.Comment,
  footer: FoldingRangeKind.Region,
};

type Place = readonly [start: number, end: number];

/** A line of the outline; where several parts share one place (a mail in base64), they share a line. */
interface Node {
  readonly titles: readonly string[];
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly at: Place;
  readonly children: readonly Node[];
}

function tree(draft: Draft): readonly Node[] {
  const {letters, locale} = draft;
  if (letters.length === 0) return [];
  const front = frontMatterNode(draft);
  const inFront = (at: Place): boolean => front !== undefined && at[1] <= front.at[1];
  const lists = letters.map((letter) => partsOf(letter, draft).filter(({at}) => !inFront(at)));
  const nodes = lists.map((parts) => apart(parts.map((part) => partNode(part, draft))));
  const [only] = nodes;
  if (nodes.length === 1 && only) return apart([...(front ? [front] : []), ...only]);
  const wholes = nodes.flatMap((children, index): Node[] => {
    const at = children.reduce<Place>(
      (whole, child) => [Math.min(whole[0], child.at[0]), Math.max(whole[1], child.at[1])],
      [Number.POSITIVE_INFINITY, 0],
    );
    const title = say('outline-letter', locale, {number: index + 1});
    return children.length === 0 ? [] : [{titles: [title], detail: '', kind: SymbolKind.Module, at, children}];
  });
  return apart([...(front ? [front] : []), ...wholes]);
}

interface PlacedPart {
  readonly letter: Letter;
  readonly names: readonly Part['name'][];
  readonly parts: readonly Part[];
  readonly at: Place;
}

/** The parts of a letter with their place in the document; parts at the very same place are one. */
function partsOf(letter: Letter, draft: Draft): PlacedPart[] {
  const found: PlacedPart[] = [];
  for (const part of letter.children) {
    const at = placeOf(letter, part.at, draft);
    if (!at) continue;
    const same = found.findIndex((other) => other.at[0] === at[0] && other.at[1] === at[1]);
    const before = found[same];
    if (!before) found.push({letter, names: [part.name], parts: [part], at});
    else {
      const names = [...new Set([...before.names, part.name])];
      found[same] = {...before, names, parts: [...before.parts, part]};
    }
  }
  return found.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}

/** Where a stretch of the letter's text stands in the document, without white space at its edges. */
function placeOf({source}: Letter, [start, end]: Place, {document}: Draft): Place | undefined {
  const text = source.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  const to = start + text.trimEnd().length;
  if (to <= from) return undefined;
  const [first, last] = source.toOriginal([from, to]);
  const length = document.getText().length;
  return first < Math.min(last, length) ? [first, Math.min(last, length)] : undefined;
}

function partNode({letter, names, parts, at}: PlacedPart, draft: Draft): Node {
  const [part] = parts;
  const titles = names.map((name) => partNames[name][draft.locale]);
  const prose = part !== undefined && parts.length === 1 && (part.name === 'body' || part.name === 'postscript');
  return {
    titles,
    detail: part && parts.length === 1 && part.name !== 'body' ? firstWords(asWritten(letter, part.at)) : '',
    kind: SymbolKind.String,
    at,
    children: prose && part.name === 'body' ? paragraphs(letter, part, draft) : [],
  };
}

function paragraphs(letter: Letter, part: Part, draft: Draft): readonly Node[] {
  const nodes = letter.blocks.flatMap((block): Node[] => {
    if (block.part !== part.name || block.at[0] < part.at[0] || block.at[1] > part.at[1]) return [];
    const at = placeOf(letter, block.at, draft);
    const title = firstWords(asWritten(letter, block.at));
    if (!at || title === '') return [];
    return [{titles: [title], detail: '', kind: blockKinds[block.kind], at, children: []}];
  });
  return apart(nodes);
}

const blockKinds = {
  paragraph: SymbolKind.String,
  'list-item': SymbolKind.EnumMember,
  heading: SymbolKind.Key,
  cell: SymbolKind.Field,
} as const;

function frontMatterNode(draft: Draft): Node | undefined {
  const {document, locale} = draft;
  const front = frontMatterLines(document);
  if (front?.last === undefined) return undefined;
  const offset = (line: number): number => document.offsetAt({line, character: 0});
  const children = front.pairs.map(
    ({key, value, range}): Node => ({
      titles: [key],
      detail: value.replace(/^(["'])(.*)\1$/, '$2'),
      kind: SymbolKind.Property,
      at: [document.offsetAt(range.start), document.offsetAt(range.end)],
      children: [],
    }),
  );
  const last = document
    .getText()
    .slice(offset(front.last))
    .search(/[\r\n]|$/);
  return {
    titles: [say('outline-front-matter', locale)],
    detail: '',
    kind: SymbolKind.Object,
    at: [offset(front.first), offset(front.last) + last],
    children,
  };
}

/**
 * Siblings in the order of the document, none reaching into the next: a template prints in its own order, and what stands
 * at one place is one line.
 */
function apart(nodes: readonly Node[]): readonly Node[] {
  const sorted = [...nodes].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const kept: Node[] = [];
  for (const node of sorted) {
    const before = kept.at(-1);
    if (!before || node.at[0] >= before.at[1]) kept.push(node);
    else if (node.at[0] > before.at[0]) kept.push(cut(kept.pop() ?? before, node.at[0]), node);
    else {
      const at: Place = [before.at[0], Math.max(before.at[1], node.at[1])];
      kept[kept.length - 1] = {...before, titles: [...new Set([...before.titles, ...node.titles])], at, children: []};
    }
  }
  return kept;
}

function cut(node: Node, end: number): Node {
  const children = node.children.filter((child) => child.at[0] < end);
  return {
    ...node,
    at: [node.at[0], Math.min(node.at[1], end)],
    children: children.map((child) => cut(child, end)),
  };
}

function titleOf({titles}: Node): string {
  return titles.length > mostTitles ? `${titles.slice(0, mostTitles).join(', ')} …` : titles.join(', ');
}

const mostTitles = 6;

function symbolOf(node: Node, draft: Draft): DocumentSymbol {
  const range = rangeOf(draft, node.at);
  const text = draft.document.getText().slice(...node.at);
  const line = text.search(/[\r\n]/);
  const end = line < 0 ? range.end : draft.document.positionAt(node.at[0] + line);
  const children = node.children.map((child) => symbolOf(child, draft));
  return {
    name: titleOf(node),
    ...(node.detail === '' ? {} : {detail: node.detail}),
    kind: node.kind,
    range,
    selectionRange: {start: range.start, end},
    ...(children.length === 0 ? {} : {children}),
  };
}

/** A stretch of the letter's text with the fields of a template as they are written, instead of what stands in for them. */
export function asWritten({source}: Letter, [start, end]: Place): string {
  let text = '';
  let at = start;
  for (const {
    at: [first, last],
    field,
  } of source.fields()) {
    if (first < at || last > end) continue;
    const written = source.original.slice(...source.toOriginal([first, last]));
    text += source.text.slice(at, first) + (written.length > longestField ? field.name : written);
    at = last;
  }
  return text + source.text.slice(at, end);
}

/** A field with filters and conditions is a program; its name says more. */
const longestField = 40;

/** The beginning of a text, as long as a line of an outline may be. */
export function firstWords(text: string, most = 48): string {
  const words = text.trim().split(/\s+/);
  let short = '';
  for (const word of words) {
    const longer = short === '' ? word : `${short} ${word}`;
    if (longer.length > most) return short === '' ? `${word.slice(0, most)}…` : `${short} …`;
    short = longer;
  }
  return short;
}

function rangeOf({document}: Draft, [start, end]: Place): Range {
  return {start: document.positionAt(start), end: document.positionAt(end)};
}
