import type {Paragraph} from 'nlcst';
import {remembered} from '../dictionary/index.js';
import type {Field, Source} from '../source/index.js';
import {fold} from './fold.js';
import type {Block, Language, Sentence, Word} from './letter.js';
import {quotedPlaces} from './parse/quotes.js';
import {tokenize} from './parse/tokenize.js';
import {type Token, textOf} from './parse/tokens.js';
import {ParseEnglishLetter} from './parse-english.js';
import {ParseGerman} from './parse-german.js';

/**
 * Parse one paragraph of prose into nlcst. `offset` is where it begins in the letter's text, `line` and `column` the same
 * for people; all places in the tree count from there.
 */
export function parseParagraph(text: string, offset: number, language: Language, line = 1, column = 1): Paragraph {
  const parser = language === 'en' ? new ParseEnglishLetter() : new ParseGerman();
  const place = {line, column, offset};
  parser.tokenize = (value) => tokenize(value ?? '', place);
  // The plug-ins for paragraphs arrange the sentences anew, so nobody needs them split by their marks before.
  const paragraph: Paragraph = {type: 'ParagraphNode', children: [parser.tokenizeSentence(text)]};
  for (const plugin of parser.tokenizeParagraphPlugins) plugin(paragraph);
  return paragraph;
}

/** A block of prose with its sentences, as rules read them; `paragraph` spares parsing it twice. */
export function readBlock(
  source: Source,
  block: Omit<Block, 'sentences'>,
  language: Language,
  paragraph: Paragraph = parseParagraph(source.text.slice(...block.at), block.at[0], language),
): Block {
  const sentences: Sentence[] = [];
  const whole: Block = {...block, sentences};
  const quoted = quotedPlaces(paragraph);
  for (const node of paragraph.children) {
    if (node.type !== 'SentenceNode') continue;
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    const words = wordsOf(node.children, source, quoted);
    for (let from = 0; from === 0 || from < words.length; from += longest) {
      const at = [from === 0 ? start : (words[from]?.at[0] ?? start), words[from + longest]?.at[0] ?? end] as const;
      sentences.push({at, text: source.text.slice(...at), words: some(words, from), block: whole});
    }
  }
  return whole;
}

/** More words than this are no sentence but data: rules, which look at each word beside others of its sentence, get it in pieces. */
const longest = 500;

function some(words: readonly Word[], from: number): readonly Word[] {
  return words.length <= longest ? words : words.slice(from, from + longest);
}

/** The sentences of a block in plain arrays, computed once per letter. */
export function sentencesOf(
  source: Source,
  block: Omit<Block, 'sentences'>,
  language: Language,
  paragraph?: Paragraph,
): readonly Sentence[] {
  return readBlock(source, block, language, paragraph).sentences;
}

function wordsOf(tokens: readonly Token[], source: Source, quoted: ReadonlySet<Token>): Word[] {
  const words: Word[] = [];
  let before = '';
  for (const token of tokens) {
    if (token.type === 'WhiteSpaceNode') continue;
    if (token.type !== 'WordNode') {
      before += textOf(token);
      continue;
    }
    const start = token.position?.start.offset ?? 0;
    const end = token.position?.end.offset ?? 0;
    const text = unbroken(textOf(token));
    const field = fieldOf(source, start, end);
    const key = keyOf(text);
    const cited = quoted.has(token) || isAddress(text);
    words.push(
      field ? {text, key, at: [start, end], before, field, cited} : {text, key, at: [start, end], before, cited},
    );
    before = '';
  }
  return words;
}

/** Texts share their words; one text for each key also makes it quick to look up again and again. */
const keyOf = remembered((text) => fold(text.endsWith('.') ? text.slice(0, -1) : text));

/** `Auftrags-⏎erteilung` reads `Auftragserteilung`, `Kunden-⏎Service` keeps its hyphen. */
function unbroken(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return text;
  return text.replace(/-\s+(?=[A-ZÀ-ÞĀ-Ž])/gu, '-').replace(/-\s+/g, '');
}

function fieldOf(source: Source, start: number, end: number): Field | undefined {
  if (source.segments.length < 2) return undefined;
  return source.fieldAt(start) ?? source.fieldAt(end - 1);
}

/** A URL, a domain or an e-mail address. */
function isAddress(text: string): boolean {
  if (!text.includes('.') && !text.includes(':')) return false;
  return text.includes('@') || /^(?:https?|ftp|mailto|tel):|^www\./i.test(text) || domain.test(text);
}

const domain = /^(?:[A-Za-zÀ-ɏ\d-]+\.)+(?:de|at|ch|li|com|net|org|eu|info|io|biz|shop|app|example|test)(?:\/|$)/u;
