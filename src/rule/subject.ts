import type {Letter} from '../letter/letter.js';
import type {Range} from '../source/index.js';
import {part} from './letter.js';
import {lineRanges} from './lines.js';

/** The subject of a letter as people read it. */
export interface Subject {
  /** Without the label and the marks of a reply in front of it. */
  readonly at: Range;
  /** "Betreff:", "Betr.:" as it is printed, with the colon. */
  readonly label?: Range;
  /** "Re:", "AW:", "WG:": the words behind it are somebody else's. */
  readonly reply: boolean;
  /** Its lines, each without white space at its ends; the first begins at `at`. */
  readonly lines: readonly Range[];
}

/** The subject of a letter: the header's for an e-mail, else the line that the letter gives. */
export function subjectOf(letter: Letter): Subject | undefined {
  const found = part(letter, 'subject');
  if (!found || (letter.mail && (letter.mail.subject ?? '').trim() === '')) return undefined;
  const {text} = letter.source;
  const [first, ...further] = lineRanges(text, found.at);
  if (!first) return undefined;
  let [start] = first;
  const label = labels.exec(text.slice(start, first[1]));
  const printed: Range | undefined = label ? [start, start + label[0].trimEnd().length] : undefined;
  start += label?.[0].length ?? 0;
  const marks = replies.exec(text.slice(start, first[1]))?.[0] ?? '';
  start += marks.length;
  const lines: Range[] = start < first[1] ? [[start, first[1]], ...further] : further;
  const [from, to] = [lines[0], lines.at(-1)];
  if (!from || !to) return undefined;
  return {at: [from[0], to[1]], ...(printed ? {label: printed} : {}), reply: marks !== '', lines};
}

const labels = /^(?:Betreff|Betr\.?|Betrifft|Betreffend|Subject)[ \t]*:[ \t]*/i;
const replies = /^(?:(?:Re|AW|Antw|Antwort|WG|Fwd?|FW|TR|SV|Reply|Weitergeleitet)(?:\[\d+\])?[ \t]*:[ \t]*)+/i;
