import {VFile} from 'vfile';
import {lint} from '../../src/index.js';

/** What the quick fix of a finding has to do: the library is asked, so that editors and command line agree. */
export interface Correction {
  readonly actual: string;
  readonly replacement: string;
  /** The whole letter with the first replacement in place. */
  readonly text: string;
}

/** The correction of the finding that begins with a word. */
export function corrected(path: string, letter: string, word: string): Correction {
  const {messages} = lint(new VFile({path, value: letter}));
  const message = messages.find(({actual}) => actual?.startsWith(word));
  const replacement = message?.expected?.[0];
  if (!message?.place || !('start' in message.place) || replacement === undefined) {
    throw new Error(`klarbrief has no replacement for “${word}”.`);
  }
  const {start, end} = message.place;
  const text = `${letter.slice(0, start.offset)}${replacement}${letter.slice(end.offset)}`;
  return {actual: message.actual ?? '', replacement, text};
}
