import {ParseLatin} from 'parse-latin';
import type {Processor} from 'unified';
import abbreviations from '../generated/de/letter/abbreviations.js';
import months from '../generated/de/letter/months.js';
import openers from '../generated/de/letter/openers.js';
import {arrangeSentences} from './parse/arrange-sentences.js';
import {joinWords} from './parse/join-words.js';
import {keepStops} from './parse/keep-stops.js';
import {type Lists, lists} from './parse/lists.js';

/**
 * German for `parse-latin`: abbreviations, ordinals, closing quotes and list lines end no sentence wrongly. Like
 * `parse-english` it only changes the plug-in lists; the tokenizer is the one of `parse-latin`.
 */
export class ParseGerman extends ParseLatin {
  constructor(doc?: string, file?: ConstructorParameters<typeof ParseLatin>[1]) {
    super(doc, file);
    this.tokenizeSentencePlugins = [(sentence) => joinWords(sentence), (sentence) => keepStops(sentence, german())];
    this.tokenizeParagraphPlugins = [(paragraph) => arrangeSentences(paragraph, german())];
  }
}

/** Read German text in a unified pipeline: `unified().use(retextGerman)`, as with retext-english. */
export function retextGerman(this: Processor): void {
  this.parser = (document) => new ParseGerman().parse(document);
}

let known: Lists | undefined;

/** Unpacked when the first German letter comes: a start without one stays cheap. */
function german(): Lists {
  known ??= lists(abbreviations, openers, months);
  return known;
}
