import type {Hint, Range, Source} from '../source/index.js';
import {endHints} from './mail-signature.js';
import {quotedRanges} from './quoted.js';

/** The hints of a letter, with quoted mail and the end of the own text found in the text itself. */
export function letterHints(source: Source, options: {readonly forwarded?: boolean} = {}): readonly Hint[] {
  const isQuoted = (hint: Hint): boolean => hint.kind === 'part' && hint.part === 'quoted';
  const known: Range[] = source.hints.filter(isQuoted).map(({at}) => at);
  known.sort((one, other) => one[0] - other[0]);
  const quoted = quotedRanges(source.text, {known, ...options});
  const others = source.hints.filter((hint) => !isQuoted(hint));
  return [
    ...others,
    ...quoted.map((at): Hint => ({kind: 'part', part: 'quoted', at})),
    ...endHints(source.text, quoted),
  ];
}
