import type {Block, Letter, Part} from '../letter/letter.js';
import {parseParagraph} from '../letter/sentences.js';
import type {Hint, Range} from '../source/index.js';

/**
 * Every sentence of a letter in the order of its text: greeting, closing and address lines as well, because this stage is
 * there to see how text is split, whatever it was taken for. Only the earlier message that a reply carries is left out.
 */
export function allSentences(letter: Letter): string[] {
  const {children, source, blocks, letterLike} = letter;
  const answered = children.some(({name}) => name !== 'quoted');
  const shown = children.filter(({name}) => !answered || name !== 'quoted');
  // Only what is surely a letter has lines that say something each: anywhere else they may be half a sentence.
  const isLines = ({name}: Part): boolean => letterLike && inLines.has(name);
  if (source.hints.some(isLayout)) {
    return shown.flatMap((part) => {
      const inside = blocks.filter((block) => isWithin(block, part));
      if (inside.length > 0) return inside.flatMap(({sentences}) => sentences.map(({text}) => text));
      return isLines(part) ? linesIn(letter, part.at) : sentencesIn(letter, part.at);
    });
  }
  return stretchesOf(children, shown, isLines).flatMap(({at, alone}) =>
    alone ? linesIn(letter, at) : sentencesIn(letter, at),
  );
}

/** Where every line says something of its own. */
const inLines: ReadonlySet<Part['name']> = new Set(['letterhead', 'recipient', 'info', 'date', 'signature']);

interface Stretch {
  at: Range;
  readonly alone: boolean;
}

/** Neighbouring parts are one text: a line that was taken for a subject may be the first half of a sentence. */
function stretchesOf(parts: readonly Part[], shown: readonly Part[], isAlone: (part: Part) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let before: Stretch | undefined;
  for (const part of parts) {
    if (!shown.includes(part)) {
      before = undefined;
      continue;
    }
    const alone = isAlone(part);
    if (before && !before.alone && !alone && part.at[0] >= before.at[1]) before.at = [before.at[0], part.at[1]];
    else {
      before = {at: part.at, alone};
      stretches.push(before);
    }
  }
  return stretches;
}

/** The sentences of a stretch of plain text; a blank line ends one. */
function sentencesIn({source, language}: Letter, [start, end]: Range): string[] {
  const found: string[] = [];
  let from = start;
  const read = (to: number): void => {
    const paragraph = source.text.slice(from, to);
    if (paragraph.trim() === '') return;
    for (const node of parseParagraph(paragraph, from, language).children) {
      const first = node.position?.start.offset;
      const last = node.position?.end.offset;
      if (node.type !== 'SentenceNode' || first === undefined || last === undefined) continue;
      found.push(source.text.slice(first, last));
    }
  };
  let blank = true;
  lines.lastIndex = start;
  for (let match = lines.exec(source.text); match && match.index < end; match = lines.exec(source.text)) {
    const isBlank = match[0].trim() === '';
    if (isBlank && !blank) read(match.index);
    if (isBlank) from = lines.lastIndex;
    blank = isBlank;
  }
  if (from < end) read(end);
  return found;
}

function linesIn({source}: Letter, at: Range): string[] {
  return source.text
    .slice(...at)
    .split(/[\n\r]/)
    .map((line) => line.trim())
    .filter(Boolean);
}

const lines = /[^\n\r]*(?:\r\n|\n|\r)|[^\n\r]+/g;

function isWithin({at}: Block, part: Part): boolean {
  return at[0] >= part.at[0] && at[1] <= part.at[1];
}

/** What only markup can tell; the lists of a plain text are read from its lines. */
function isLayout({kind}: Hint): boolean {
  return kind === 'heading' || kind === 'cell' || kind === 'button' || kind === 'bold' || kind === 'small';
}
