import {make} from './dom.js';
import type {Place} from './protocol.js';

/** A stretch of a text as it will be read: `**bold**` is bold, without its stars. */
export function boldNodes(text: string, [from, to]: Place = [0, text.length]): readonly Node[] {
  const nodes: Node[] = [];
  let at = from;
  const add = (end: number, bold: boolean): void => {
    const words = text.slice(at, Math.min(end, to));
    if (words !== '') nodes.push(bold ? make('strong', {}, words) : document.createTextNode(words));
    at = Math.max(at, end);
  };
  for (const {index, 0: whole} of text.matchAll(/\*\*[^*\n]+\*\*/g)) {
    const end = index + whole.length;
    if (end <= from) continue;
    if (index >= to) break;
    add(index, false);
    at = Math.max(at, index + 2);
    if (at < end - 2) add(end - 2, true);
    at = Math.max(at, end);
  }
  if (at < to) add(to, false);
  return nodes;
}
