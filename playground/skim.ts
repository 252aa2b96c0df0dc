import type {Letter} from '../src/index.js';
import type {Place, Seen} from './protocol.js';

/** What somebody sees who looks at a letter for twenty seconds, as places of its original, in the order of the text. */
export function seenIn(letter: Letter): readonly Seen[] {
  const {source, children, blocks} = letter;
  const {text} = source;
  const found: Seen[] = [];
  const add = (kind: Seen['kind'], [start, end]: Place): void => {
    const piece = text.slice(start, end);
    const from = start + piece.length - piece.trimStart().length;
    const at = source.toOriginal([from, start + piece.trimEnd().length]);
    if (at[1] > at[0]) found.push({kind, at});
  };
  for (const {name, at} of children) {
    if (name === 'subject') add('subject', at);
    if (name === 'postscript') add('postscript', at);
  }
  const first = blocks.find(({part, sentences}) => part === 'body' && sentences.length > 0)?.sentences[0];
  if (first) add('first-sentence', first.at);
  for (const {kind, part, at} of blocks) {
    if (part !== 'body') continue;
    if (kind === 'list-item') add('list', at);
    if (kind === 'heading') add('heading', at);
  }
  const [from, to] = ownText(letter);
  for (const {kind, at} of source.hints) {
    if ((kind === 'bold' || kind === 'button') && at[0] >= from && at[1] <= to) add('bold', at);
  }
  // Stars are how people write bold where there is none.
  for (const match of text.slice(from, to).matchAll(/\*\*([^*\n]+)\*\*/g)) {
    const start = from + match.index + 2;
    add('bold', [start, start + (match[1]?.length ?? 0)]);
  }
  return withoutInner(found);
}

/** From the subject to the postscript: neither letterhead nor what an earlier message says. */
function ownText({children}: Letter): Place {
  const own = children.filter(({name}) => /^(?:subject|salutation|body|closing|postscript)$/.test(name));
  return [Math.min(...own.map(({at}) => at[0])), Math.max(0, ...own.map(({at}) => at[1]))];
}

/** What stands within something else that is seen is no second sight. */
function withoutInner(all: readonly Seen[]): readonly Seen[] {
  const sorted = [...all].sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  const kept: Seen[] = [];
  for (const one of sorted) {
    if (kept.every(({at}) => one.at[0] >= at[1])) kept.push(one);
  }
  return kept;
}

/** How many words of a text are seen, and how many it has. */
export function wordsIn(text: string, seen: readonly Seen[]): {readonly seen: number; readonly all: number} {
  const count = (piece: string): number => piece.match(/[0-9A-Za-zÀ-ɏ]+(?:[-.,’'][0-9A-Za-zÀ-ɏ]+)*/g)?.length ?? 0;
  return {seen: seen.reduce((sum, {at}) => sum + count(text.slice(...at)), 0), all: count(text)};
}
