import type {Sentence} from 'nlcst';
import {ParseEnglish} from 'parse-english';
import abbreviations from '../generated/en/letter/abbreviations.js';
import openers from '../generated/en/letter/openers.js';
import {arrangeSentences} from './parse/arrange-sentences.js';
import {joinWords} from './parse/join-words.js';
import {keepStops} from './parse/keep-stops.js';
import {type Lists, lists} from './parse/lists.js';

/**
 * English as letters write it: `parse-english` with the abbreviations, addresses, quotes and list lines of letters. It
 * splits words as `parse-english` does ('tis, '90s) and decides sentences as the German parser does, with English lists.
 */
export class ParseEnglishLetter extends ParseEnglish {
  constructor(doc?: string, file?: ConstructorParameters<typeof ParseEnglish>[1]) {
    super(doc, file);
    const [mergeElisions] = this.tokenizeSentencePlugins;
    this.tokenizeSentencePlugins = [
      (sentence) => (hasElision(sentence) ? mergeElisions?.(sentence) : undefined),
      (sentence) => joinWords(sentence, true),
      (sentence) => keepStops(sentence, english()),
    ];
    this.tokenizeParagraphPlugins = [(paragraph) => arrangeSentences(paragraph, english())];
  }
}

/** An apostrophe, or the stroke of `w/`: without one there is nothing to merge. */
function hasElision({children}: Sentence): boolean {
  for (const token of children) if ('value' in token && elision.has(token.value)) return true;
  return false;
}

const elision = new Set(["'", '’', '/']);

let known: Lists | undefined;

function english(): Lists {
  known ??= lists(abbreviations, openers);
  return known;
}
