import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {inOrder, positionOf} from './reporter.js';
import {dataOf} from './where.js';

/**
 * A name for every finding that stays while text is added above it: of its rule, its words and the paragraph they stand in, never of
 * its line. The second of two that are alike counts on.
 */
export function fingerprints(file: VFile): ReadonlyMap<VFileMessage, string> {
  const original = file.data.reading?.letters[0]?.source.original ?? '';
  const seen = new Map<string, number>();
  return new Map(
    inOrder(file.messages).map((message) => {
      const {message: key, part, unit} = dataOf(message);
      const about = [message.ruleId, key, part, unit, message.actual, blockAt(original, message)];
      const hash = hashOf(about.map((value) => (typeof value === 'string' ? value : '')).join('\u0000'));
      const count = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, count);
      return [message, `${hash}:${count}`];
    }),
  );
}

/** The lines around a finding up to the next empty ones, in one line. Something that is missing has none: its rule says enough. */
function blockAt(original: string, message: VFileMessage): string {
  const place = positionOf(message);
  const [start, end] = [place?.start.offset ?? 0, place?.end.offset ?? 0];
  if (end <= start) return '';
  const from = Math.max(0, start - farthest);
  const before = original.slice(from, start);
  const after = original.slice(end, end + farthest);
  let first = 0;
  for (const {index, 0: gap} of before.matchAll(emptyLine)) first = index + gap.length;
  const last = after.search(emptyLine);
  const block = before.slice(first) + original.slice(start, end) + (last < 0 ? after : after.slice(0, last));
  return block.replace(/\s+/g, ' ').trim();
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
