import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import type {Source} from '../source/index.js';
import {inOrder, positionOf} from './reporter.js';
import {dataOf} from './where.js';

/**
 * A name for every finding that stays while text is added above it: of its rule, its words and the paragraph they stand in, never of
 * its line. The second of two that are alike counts on.
 */
export function fingerprints(file: VFile): ReadonlyMap<VFileMessage, string> {
  const letters = file.data.reading?.letters ?? [];
  const {unit} = file.data;
  const source = (unit === undefined ? letters[0] : letters.find((letter) => letter.unit === unit))?.source;
  const seen = new Map<string, number>();
  return new Map(
    inOrder(file.messages).map((message) => {
      const {message: key, part} = dataOf(message);
      const about = [message.ruleId, key, part, unit, folded(message.actual ?? ''), blockAt(source, message)];
      const hash = hashOf(about.map((value) => (typeof value === 'string' ? value : '')).join('\u0000'));
      const count = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, count);
      return [message, `${hash}:${count}`];
    }),
  );
}

/**
 * The paragraph of a finding in the letter's own text, in one line, so that markup and encoding do not count. Something that is
 * missing has none: its rule says enough.
 */
function blockAt(source: Source | undefined, message: VFileMessage): string {
  const place = positionOf(message);
  const [start, end] = [place?.start.offset ?? 0, place?.end.offset ?? 0];
  if (!source || end <= start) return '';
  for (const one of [source, ...source.branches]) {
    const at = placeIn(one, start, end);
    if (at !== undefined) return folded(paragraphAt(one.text, at));
  }
  return '';
}

/** Where the letter's text has what stands at this place of the original. */
function placeIn({segments}: Source, start: number, end: number): number | undefined {
  let at = 0;
  for (const {kind, text, from} of segments) {
    if (text !== '' && start < from[1] && end > from[0])
      return kind === 'verbatim' ? at + Math.max(0, start - from[0]) : at;
    at += text.length;
  }
  return undefined;
}

/** The lines around a place up to the next empty ones; of a text without paragraphs, its line. */
function paragraphAt(text: string, at: number): string {
  const from = Math.max(0, at - farthest);
  const before = text.slice(from, at);
  const after = text.slice(at, at + farthest);
  let first = from === 0 ? 0 : -1;
  for (const {index, 0: gap} of before.matchAll(emptyLine)) first = index + gap.length;
  const next = after.search(emptyLine);
  const last = next < 0 && at + farthest >= text.length ? after.length : next;
  if (first >= 0 && last >= 0) return before.slice(first) + after.slice(0, last);
  return (/(?<![^\r\n])[^\r\n]*$/.exec(before)?.[0] ?? '') + (/^[^\r\n]*/.exec(after)?.[0] ?? '');
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const emptyLine = /(?:\r\n?|\n)[ \t]{0,80}(?:\r\n?|\n)/g;
/** Paragraphs are shorter; what is longer is a file without paragraphs. */
const farthest = 2_000;

/** Sixteen hexadecimal digits. Not for secrets: it only has to tell the findings of one file apart. */
export function hashOf(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return hex(high) + hex(low);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
