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
  if (letter.mail && (letter.mail.subject ?? '').trim() === '') return undefined;
  const at = part(letter, 'subject')?.at ?? aboveSalutation(letter) ?? belowSalutation(letter);
  if (!at) return undefined;
  const {text} = letter.source;
  const [first, ...further] = lineRanges(text, at);
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

/**
 * "Ihr Schreiben vom 3. Mai", "Ihre Anfrage: neue Fenster": right above the salutation it is the subject, though the same words
 * are a label elsewhere.
 */
function aboveSalutation({source, children}: Letter): Range | undefined {
  const salutation = children.find(({name}) => name === 'salutation');
  const above = children.findLast(({at}) => salutation !== undefined && at[1] <= salutation.at[0]);
  if (!above || (above.name !== 'info' && above.name !== 'letterhead')) return undefined;
  const [line, second, third] = lineRanges(source.text, [
    Math.max(above.at[0], paragraphAt(source.text, above.at[1] - 1)),
    above.at[1],
  ]);
  if (!line || third) return undefined;
  const at: Range = [line[0], (second ?? line)[1]];
  return /^(?:our|your|unser|ihr|mein|dein)e?\s(?:ref|zeichen|aktenzeichen|geschäftszeichen|kundennummer|nachricht vom)|@|www\.|\d[\d /()-]{6,}|\b\d{5}\b|^\d|(?:Tel|Telefon|Fax|Datum|Date)\b/i.test(
    source.text.slice(...at),
  )
    ? undefined
    : at;
}

/** British letters give the subject below the salutation, in capitals or bold: "Dear Mr Long, RE: ACCOUNT 4471". */
function belowSalutation({source, blocks, language, facts}: Letter): Range | undefined {
  const [first, second] = blocks.filter((block) => block.part === 'body');
  if (!first || second?.kind !== 'paragraph' || !facts.salutation || first.at[0] < facts.salutation.at[1])
    return undefined;
  if (language !== 'en' && first.kind !== 'heading') return undefined;
  const text = source.text.slice(...first.at);
  const labelled = /^(?:re|ref|subject|betreff)\b/i.test(text);
  return isTitle(text) && (labelled || first.kind === 'heading' || first.kind === 'paragraph') ? first.at : undefined;
}

/** A few words that are no sentence. */
export function isTitle(text: string): boolean {
  return text.length <= 90 && text.trim().split(/\s+/).length <= 12 && !/[.!?:;,…]["”“»)]?\s*$/.test(text);
}

/** Where the paragraph begins that holds a place of the text. */
function paragraphAt(text: string, place: number): number {
  const gap = Math.max(text.lastIndexOf('\n\n', place), text.lastIndexOf('\n\r\n', place));
  return gap < 0 ? 0 : gap + 2;
}

const labels = /^(?:Betreff|Betr\.?|Betrifft|Betreffend|Subject)[ \t]*:[ \t]*/i;
const replies = /^(?:(?:Re|AW|Antw|Antwort|WG|Fwd?|FW|TR|SV|Reply|Weitergeleitet)(?:\[\d+\])?[ \t]*:[ \t]*)+/i;
