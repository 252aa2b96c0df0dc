import type {Word} from '../../letter/letter.js';

/** Whether a word is “a” or “an” and not somebody else’s. */
export function isArticle(word: Word | undefined): word is Word {
  return word !== undefined && /^an?$/.test(word.key) && !word.cited;
}

/** “a” or “an” before a text, with the capital of the article that stood there. */
export function fittingArticle(article: Word, text: string): string {
  const fitting = beginsWithVowel(text) ? 'an' : 'a';
  return article.text.startsWith('A') ? fitting.replace('a', 'A') : fitting;
}

function beginsWithVowel(text: string): boolean {
  if (/^(?:hour|honest|honour|honor|heir)/i.test(text)) return true;
  return /^(?:[aeio]|u(?!se|su|ti|ni(?!n|m|d)))/i.test(text) && !/^(?:one\b|once|eu)/i.test(text);
}
