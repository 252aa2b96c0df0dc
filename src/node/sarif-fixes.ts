import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {rules} from '../../rules/index.js';
import {charsetBehind, encode, folded, mayFix, replacementOf} from '../fix/index.js';
import {levelOf, positionOf} from '../report/reporter.js';
import type {Fix} from '../report/sarif.js';
import {Lines} from '../source/index.js';

/** What could be put in place of a finding, best first: each as `--fix-suggestions` would write it, and only what it would. */
export function fixesOf(file: VFile, message: VFileMessage): readonly Fix[] {
  const {reading, unit} = file.data;
  const place = positionOf(message);
  const expected = message.expected ?? [];
  const rule = rules.find(({id}) => id === message.ruleId);
  const letter = unit === undefined ? 0 : (reading?.letters.findIndex((one) => one.unit === unit) ?? -1);
  const read = reading?.letters[letter];
  const [start, end] = [place?.start.offset, place?.end.offset];
  if (!reading || !read || start === undefined || end === undefined) return [];
  if (!mayFix(rule, levelOf(message), 'off', 'suggestions')) return [];
  const {lines, original, charset} = writtenOf(file, read.source.original, reading.charset.used);
  return expected.flatMap((wanted, index) => {
    const replacement = replacementOf({at: [start, end], expected, letter}, reading, original, index);
    const [edit] = replacement && read.folds ? folded(original, [replacement.edit], read.folds) : [replacement?.edit];
    if (!edit || charset === undefined || !encode(edit.text, charset)) return [];
    return [{start: lines.point(edit.at[0]), end: lines.point(edit.at[1]), text: edit.text, wanted}];
  });
}

interface Written {
  readonly original: string;
  readonly lines: Lines;
  /** Undefined, where nobody knows how to write the file. */
  readonly charset: string | undefined;
}

/** A file has many findings, and is looked at once. */
const known = new WeakMap<VFile, Written>();

function writtenOf(file: VFile, original: string, used: string): Written {
  const before = known.get(file);
  if (before) return before;
  const {value} = file;
  const charset = typeof value === 'object' ? charsetBehind(value, original, used) : 'utf-8';
  const written = {original, lines: new Lines(original), charset};
  known.set(file, written);
  return written;
}
