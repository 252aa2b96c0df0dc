import type {FieldKind, Range} from '../../source/index.js';
import type {Comment} from '../content.js';
import type {TemplateEngine} from '../format.js';
import {marks, masked} from './mask.js';
import type {Node} from './node.js';
import type {Tag} from './tag.js';
import {tagsOf} from './tags.js';
import {treeOf} from './tree.js';

export {firstBranches, furtherWays, type Way} from './branches.js';
export {detectEngine} from './engine.js';
export {type HostFormat, hostFormat} from './host.js';
export {fieldMark, maskTemplate} from './mask.js';
export type {Node} from './node.js';
export {type Choice, type Include, type Rendered, render} from './render.js';

/** A template whose syntax is known. */
export interface Template {
  readonly nodes: readonly Node[];
  /** Texts that the template keeps under a name and prints elsewhere. */
  readonly definitions: readonly (readonly Node[])[];
  readonly comments: readonly Comment[];
  /** It holds any tag at all. */
  readonly tagged: boolean;
  readonly controlTags: boolean;
  readonly outputs: number;
}

/** Read the tags of a text. Without an engine everything is text. */
export function parseTemplate(
  original: string,
  engine: TemplateEngine | undefined,
  fields?: Readonly<Record<string, FieldKind>>,
): Template {
  const tags = engine === undefined ? [] : tagsOf(original, engine);
  if (tags.length === 0) {
    const nodes: readonly Node[] = original === '' ? [] : [{type: 'text', at: [0, original.length]}];
    return {nodes, definitions: [], comments: [], tagged: false, controlTags: false, outputs: 0};
  }
  const texts = textsBetween(original, tags);
  const nodes = treeOf(original, tags, texts, fields);
  const comments: Comment[] = [];
  let controlTags = false;
  let outputs = 0;
  for (const tag of tags) {
    if (tag.kind === 'comment') comments.push({text: original.slice(tag.code[0], tag.code[1]).trim(), at: tag.at});
    else if (tag.kind === 'control') controlTags = true;
    else outputs++;
  }
  return {nodes, definitions: definitionsOf(nodes), comments, tagged: true, controlTags, outputs};
}

/** Cuts the text between tags to what is printed: without lines that hold only tags, without trimmed white space. */
function textsBetween(original: string, tags: readonly Tag[]): (from: number, to: number) => readonly Range[] {
  const starting = new Map(tags.map((tag) => [tag.at[0], tag]));
  const ending = new Map(tags.map((tag) => [tag.at[1], tag]));
  // A line with nothing but tags goes as a whole; where its first tag already takes the line end before it, its own stays.
  const lines: {start: number; end: number}[] = [];
  for (const match of masked(original, tags).matchAll(tagLines)) {
    const start = match.index;
    const end = start + match[0].length;
    const first = starting.get(start + match[0].indexOf(marks.nothing));
    const lineEnd = /(?:\r\n|\n|\r)$/.exec(match[0])?.[0].length ?? 0;
    lines.push({start, end: first?.trimLeft ? end - lineEnd : end});
  }
  let index = 0;
  return (from, to) => {
    let start = from;
    let end = to;
    if (ending.get(from)?.trimRight) while (start < end && space.test(original[start] ?? '')) start++;
    if (starting.get(to)?.trimLeft) while (end > start && space.test(original[end - 1] ?? '')) end--;
    const kept: Range[] = [];
    while (index > 0 && (lines[index - 1]?.end ?? 0) > start) index--;
    for (; index < lines.length; index++) {
      const line = lines[index];
      if (!line || line.start >= end) break;
      if (line.end <= start) continue;
      if (line.start > start) kept.push([start, line.start]);
      start = line.end;
      if (line.end > end) break;
    }
    if (start < end) kept.push([start, end]);
    return kept;
  };
}

const space = /\s/;
const tagLines = /^[ \t]*\uE002[\uE002 \t]*(?:\r\n|\n|\r|$)/gm;

/** What is kept under a name and reads like a text. */
function definitionsOf(nodes: readonly Node[]): (readonly Node[])[] {
  const found: (readonly Node[])[] = [];
  const visit = (list: readonly Node[]): void => {
    for (const node of list) {
      if (node.type === 'chain') for (const branch of node.branches) visit(branch.nodes);
      if (node.type !== 'capture') continue;
      visit(node.nodes);
      if (!node.subject) found.push(node.nodes);
    }
  };
  visit(nodes);
  return found;
}
