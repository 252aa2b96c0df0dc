import {type Hint, type Range, type Segment, Source} from '../source/index.js';
import type {LetterSource, Problem, Reading} from './format.js';
import {limits} from './limits.js';

/** Letters that are longer than any letter are read as far as their first pages, whatever they were written in. */
export function withoutEndless(reading: Reading): Reading {
  if (reading.letters.every(({source}) => lengthOf(source) <= limits.letterLines)) return reading;
  let left: number | undefined;
  let limit = 0;
  const letters = reading.letters.map((letter): LetterSource => {
    const {source} = letter;
    const end = endOf(source.text);
    if (end === source.text.length && lengthOf(source) <= limits.letterLength) return letter;
    if (end < source.text.length && left === undefined) {
      left = source.toOriginal([end, end])[0];
      limit = end;
    }
    return {...letter, source: beginning(source, end)};
  });
  if (left === undefined) return {...reading, letters};
  const problem: Problem = {
    rule: 'limit',
    message: 'text-too-long',
    values: {limit},
    at: [left, left],
  };
  // The end of what is read has come nearer.
  const others = reading.problems.filter(({message}) => message !== problem.message);
  return {...reading, letters, problems: [...others, problem]};
}

function lengthOf({text, branches}: Source): number {
  return branches.reduce((sum, branch) => sum + branch.text.length, text.length);
}

/** Behind a paragraph, else behind a word. */
function endOf(text: string): number {
  const most = reach(text);
  if (text.length <= most) return text.length;
  const near = most - most / 10;
  const ends = ['\n\n', '\n', ' '].map((gap) => text.lastIndexOf(gap, most - gap.length));
  return ends.find((end) => end >= near) ?? most;
}

/** How far the limits go. */
function reach(text: string): number {
  const most = Math.min(text.length, limits.letterLength);
  let lines = 0;
  let pieces = 0;
  let inWord = false;
  for (let at = 0; at < most; at++) {
    const unit = text.charCodeAt(at);
    const word = isWordUnit(unit);
    if (unit === 10) lines++;
    else if (word ? !inWord : unit > 32) pieces++;
    inWord = word;
    if (lines > limits.letterLines || pieces > limits.letterPieces) return at;
  }
  return most;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit > 0xbf;
}

function beginning({original, segments, hints, branches}: Source, end: number): Source {
  const kept: Segment[] = [];
  let length = 0;
  for (const segment of segments) {
    if (length >= end) break;
    const room = end - length;
    if (segment.text.length <= room) kept.push(segment);
    else if (segment.kind === 'verbatim')
      kept.push({...segment, text: segment.text.slice(0, room), from: to(segment.from, room)});
    length += segment.text.length;
  }
  const near = hints
    .filter(({at}) => at[0] < end)
    .map((hint): Hint => ({...hint, at: [hint.at[0], Math.min(hint.at[1], end)]}));
  let room = limits.letterLength;
  const ways = branches.filter(({text}) => {
    room -= text.length;
    return room >= 0;
  });
  return new Source(original, kept, near, ways);
}

function to([from]: Range, length: number): Range {
  return [from, from + length];
}
