import {SourceBuilder} from '../source/index.js';
import type {Comment, Content, ContentOptions} from './content.js';
import {type Host, readDocument} from './document.js';

/** Read a plain text, with or without template syntax. */
export function readText(original: string, options: ContentOptions = {}): Content {
  return readDocument(original, options, plainText);
}

/** Plain text as it stands; lines that hold a directive are comments, not letter. */
export const plainText: Host = (text, from) => {
  const builder = new SourceBuilder(text);
  const comments: Comment[] = [];
  let start = from;
  let seen = from;
  for (let found = text.indexOf('klarbrief-', from); found >= 0; ) {
    const lineStart = seen + lineBefore(text.slice(seen, found));
    const match = newline.exec(text.slice(found)) ?? {index: text.length - found, 0: ''};
    const lineEnd = found + match.index;
    const line = text.slice(lineStart, lineEnd);
    if (lineStart >= start && opening.test(text.slice(lineStart, found))) {
      builder.verbatim(start, lineStart);
      start = lineEnd + match[0].length;
      const words = line.slice(found - lineStart).trimEnd();
      const closing = ['-->', '*/'].find((mark) => words.endsWith(mark)) ?? '';
      comments.push({
        text: words.slice(0, words.length - closing.length).trimEnd(),
        at: [lineStart + line.length - line.trimStart().length, lineStart + line.trimEnd().length],
      });
    }
    seen = lineEnd;
    found = text.indexOf('klarbrief-', lineEnd);
  }
  builder.verbatim(start, text.length);
  const source = builder.build();
  for (const at of listItems(source.text)) builder.hint({kind: 'list-item', at});
  for (const at of fences(source.text)) builder.hint({kind: 'code', at});
  return {source: builder.build(), comments, problems: []};
};

/** What may stand before a directive: the mark of a comment, as many languages have them. */
const opening = /^[ \t]*(?:(?:#{1,6}|\/\/|%|;|<!--|\/\*)[ \t]*)?$/;
const newline = /\r\n|\n|\r/;

/** Where the last line of a text begins. */
function lineBefore(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}

/** Items of lists without their marks. One number is a date or a paragraph of a contract; two in a row are a list. */
function* listItems(text: string): Generator<[number, number]> {
  let item: {start: number; end: number; sure: boolean; kind: string; count: number} | undefined;
  lines.lastIndex = 0;
  let before: {kind: string; count: number} | undefined;
  let unsure: [number, number] | undefined;
  for (let match = lines.exec(text); match && match[0] !== ''; match = lines.exec(text)) {
    const line = match[0];
    const start = match.index;
    const content = line.trimEnd();
    const mark = marks.exec(content);
    if (mark?.[1] !== undefined && content.length > mark[0].length) {
      if (item?.sure) yield [item.start, item.end];
      const kind = kindOf(mark[1]);
      const count =
        kind === 'number'
          ? Number.parseInt(mark[1], 10)
          : kind === 'letter'
            ? mark[1].toLowerCase().charCodeAt(0) - 96
            : 1;
      const follows = before !== undefined && before.kind === kind && (count === before.count + 1 || kind === 'dash');
      const sure = kind === 'bullet' || follows;
      if (follows && unsure) yield unsure;
      item = {start: start + mark[0].length, end: start + content.length, sure, kind, count};
      unsure = sure ? undefined : [item.start, item.end];
      before = {kind, count};
    } else if (content === '') {
      if (item?.sure) yield [item.start, item.end];
      item = undefined;
    } else if (item && /^[ \t]/.test(line)) {
      item = {...item, end: start + content.length};
      if (unsure) unsure = [item.start, item.end];
    } else {
      if (item?.sure) yield [item.start, item.end];
      item = undefined;
      before = undefined;
      unsure = undefined;
    }
    if (lines.lastIndex >= text.length) break;
  }
  if (item?.sure) yield [item.start, item.end];
}

function kindOf(mark: string): string {
  if (/^\d/.test(mark)) return 'number';
  if (/^[a-z]/i.test(mark)) return 'letter';
  return mark === '–' ? 'dash' : 'bullet';
}

const lines = /[^\r\n]*(?:\r\n|\n|\r|$)/g;
const marks = /^[ \t]{0,8}([-*•·▪◦‣●○■✓✔➤►–]|\d{1,2}[.)]|[a-h]\))[ \t]+(?=\S)/;

function* fences(text: string): Generator<[number, number]> {
  if (!text.includes('```')) return;
  let open = -1;
  for (const match of text.matchAll(/^ {0,3}```[^\n\r]*$/gm)) {
    if (open < 0) open = match.index;
    else {
      yield [open, match.index + match[0].length];
      open = -1;
    }
  }
}
