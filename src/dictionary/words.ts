import {fold} from './fold.js';
import type {SearchWord} from './search.js';

/** The words of a sentence, cut simply: enough to try an entry on its examples without parsing a letter. */
export function simpleWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  let end = 0;
  for (const match of text.matchAll(/\d+(?:[.,:]\d+)+|[\p{L}\p{N}]+(?:[-'’/][\p{L}\p{N}]+)*/gu)) {
    const [word] = match;
    words.push({
      text: word,
      key: fold(word),
      at: [match.index, match.index + word.length],
      before: text.slice(end, match.index).replace(/\s+/g, ''),
      cited: false,
    });
    end = match.index + word.length;
  }
  return words;
}
