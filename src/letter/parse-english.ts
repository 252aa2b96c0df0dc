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
    this.tokenizeSentencePlugins = [
      ...this.tokenizeSentencePlugins.slice(0, 1),
      (sentence) => joinWords(sentence, true),
      (sentence) => keepStops(sentence, english()),
    ];
    this.tokenizeParagraphPlugins = [(paragraph) => arrangeSentences(paragraph, english())];
  }
}

let known: Lists | undefined;

function english(): Lists {
  known ??= lists(abbreviations, openers);
  return known;
}
