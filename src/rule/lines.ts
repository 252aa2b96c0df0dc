import type {Letter, Sentence} from '../letter/letter.js';
import type {PartName, Range} from '../source/index.js';
import {sentencesIn} from './sentences-in.js';

/** The lines of parts that hold no prose (address field, salutation, closing …) as sentences, so that a dictionary can be asked about them. */
export function linesIn(letter: Letter, ...names: readonly PartName[]): readonly Sentence[] {
  const found: Sentence[] = [];
  for (const {name, at} of letter.children) {
    if (!names.includes(name)) continue;
    for (const line of lineRanges(letter.source.text, at))
      for (const sentence of sentencesIn(letter, line, name)) found.push(sentence);
  }
  return found;
}

/** Where the lines of a stretch stand, without the white space at either end; empty lines are left out. */
export function lineRanges(text: string, [start, end]: Range): readonly Range[] {
  const ranges: Range[] = [];
  for (let from = start; from <= end; ) {
    let to = from;
    while (to < end && !isBreak(text.charCodeAt(to))) to++;
    const line = text.slice(from, to);
    const inner = line.trim();
    if (inner !== '') {
      const first = from + line.indexOf(inner);
      ranges.push([first, first + inner.length]);
    }
    from = to + 1;
  }
  return ranges;
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
