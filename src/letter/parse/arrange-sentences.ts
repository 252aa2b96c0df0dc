import type {Paragraph, Sentence, WhiteSpace} from 'nlcst';
import {isCapital, isLower, type Lists} from './lists.js';
import {lineBreaks, place, sentenceOf, type Token, textOf} from './tokens.js';

/**
 * Arrange the tokens of a paragraph into sentences. The split by marks that went before knows no closing quotes, no
 * inserted questions and no list lines, so everything is looked at once more, in one pass.
 */
export function arrangeSentences(paragraph: Paragraph, lists: Lists): undefined {
  const tokens = flat(paragraph);
  const arranged: (Sentence | WhiteSpace)[] = [];
  let start = 0;
  let bracket = -1;
  let marker = '';

  const cut = (end: number): void => {
    emit(arranged, tokens, start, end);
    start = end;
    bracket = -1;
  };

  marker = listMarker(tokens, 0, '');
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token?.type === 'WhiteSpaceNode') {
      const breaks = lineBreaks(token.value);
      if (breaks > 1) {
        cut(at);
        marker = listMarker(tokens, at + 1, '');
      } else if (breaks === 1) {
        const found = listMarker(tokens, at + 1, marker === '' && !endsLine(tokens[at - 1]) ? 'none' : marker);
        if (found !== '') {
          cut(at);
          marker = found;
        }
      }
      at++;
      continue;
    }
    const text = textOf(token);
    if (token?.type === 'PunctuationNode' && text === '(' && bracket < 0) bracket = firstVisible(tokens, start);
    if (token?.type === 'PunctuationNode' && text === '(' && bracket === at) bracket = -2;
    if (token?.type !== 'PunctuationNode' || !isTerminal(text)) {
      if (text === ')' && bracket >= 0) bracket = -1;
      at++;
      continue;
    }
    const end = clusterEnd(tokens, at);
    const inserted = bracket >= 0 && closesBracket(tokens, at, end);
    if (endsSentence(tokens, at, end, inserted, lists)) cut(end);
    else if (inserted) bracket = -1;
    at = end;
  }
  cut(tokens.length);
  paragraph.children = arranged;
  place(paragraph);
}

function flat(paragraph: Paragraph): Token[] {
  const tokens: Token[] = [];
  for (const child of paragraph.children) {
    if (child.type === 'SentenceNode') for (const token of child.children) tokens.push(token);
    else if (child.type === 'WhiteSpaceNode') tokens.push(child);
  }
  return tokens;
}

/** Put a sentence into the paragraph, the white space around it beside it. Marks without a word join the sentence before. */
function emit(arranged: (Sentence | WhiteSpace)[], tokens: readonly Token[], from: number, to: number): void {
  let start = from;
  for (let token = tokens[start]; start < to && token?.type === 'WhiteSpaceNode'; token = tokens[++start]) {
    arranged.push(token);
  }
  if (start >= to) return;
  let end = to;
  while (tokens[end - 1]?.type === 'WhiteSpaceNode') end--;
  const children = tokens.slice(start, end);
  const space = arranged.at(-1);
  const previous = arranged.at(-2);
  if (
    !children.some(({type}) => type === 'WordNode') &&
    previous?.type === 'SentenceNode' &&
    space?.type === 'WhiteSpaceNode' &&
    lineBreaks(space.value) < 2
  ) {
    arranged.pop();
    previous.children.push(space, ...children);
    place(previous);
  } else arranged.push(sentenceOf(children));
  for (let at = end; at < to; at++) {
    const token = tokens[at];
    if (token?.type === 'WhiteSpaceNode') arranged.push(token);
  }
}

function firstVisible(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.type === 'WhiteSpaceNode') at++;
  return at;
}

function isTerminal(text: string): boolean {
  return /^[.!?…‽]+$/.test(text);
}

/** Where the marks that belong to the end of the sentence end: further marks, closing quotes and brackets. */
function clusterEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  for (let token = tokens[end]; token; token = tokens[++end]) {
    if (token.type !== 'PunctuationNode' || !/^[.!?…‽)\]}“”‘’«»‹›"']+$/.test(token.value)) break;
  }
  return end;
}

function closesBracket(tokens: readonly Token[], at: number, end: number): boolean {
  for (let index = at; index < end; index++) if (/^[)\]]/.test(textOf(tokens[index]))) return true;
  return false;
}

/** Whether the sentence ends with the marks from `at` to `end`. */
function endsSentence(tokens: readonly Token[], at: number, end: number, inserted: boolean, lists: Lists): boolean {
  const space = tokens[end];
  if (!space) return true;
  const last = textOf(tokens[end - 1]);
  const mark = isTerminal(last) ? last : textOf(tokens[at]);
  if (space.type !== 'WhiteSpaceNode')
    return space.type === 'WordNode' && end - at === 1 ? isCapital(textOf(space)) : opensQuote(textOf(space));
  if (lineBreaks(space.value) > 1) return true;
  let next = end + 1;
  const sign = textOf(tokens[next]);
  if (/^[,;:)&%]/.test(sign)) return false;
  if (sign === '(' && mark === '.') return true;
  while (tokens[next] && tokens[next]?.type !== 'WordNode' && skipped.test(textOf(tokens[next]))) next++;
  const token = tokens[next];
  const word = token?.type === 'WordNode' ? textOf(token) : '';
  if (isLower(word)) return mark === '.' && isProper(word);
  if (inserted && isTerminal(textOf(tokens[end - 1]))) return true;
  if (inserted) return mark === '.' && lists.opener(word) !== undefined;
  if (/^(?:…|\.\.+)$/.test(mark))
    return word === '' || lists.opener(word) !== undefined || tokens[at - 1]?.type !== 'WhiteSpaceNode';
  return true;
}

const skipped = /^(?:[-–—„“”"‚‘’'»«›‹([]+| |\t)$/;

function opensQuote(text: string): boolean {
  return /^[„»«(]/.test(text);
}

/** A lower-case word that may begin a sentence: a brand (`eBay`, `iPhone`) or an address of the net. */
function isProper(word: string): boolean {
  return (
    /^[a-z]{1,2}[A-Z]/.test(word) || /^(?:https?:|www\.)/.test(word) || word.includes('@') || /^dm(?:-|$)/.test(word)
  );
}

/** Whether a line that ends here can be followed by a list. */
function endsLine(token: Token | undefined): boolean {
  return token === undefined || /[:.!?;]$/.test(textOf(token));
}

/**
 * The kind of list marker at the beginning of a line, `''` if there is none. `current` is the marker of the line before;
 * `none` forbids markers that are ordinary text as well: dashes and numbers in the middle of a sentence.
 */
function listMarker(tokens: readonly Token[], from: number, current: string): string {
  const at = firstVisible(tokens, from);
  const text = textOf(tokens[at]);
  const behind = tokens[at + 1];
  if (/^[•▪‣◦●■□✓✔→·*]$/.test(text)) return behind?.type === 'WhiteSpaceNode' ? text : '';
  if (/^[-–—]$/.test(text)) return behind?.type === 'WhiteSpaceNode' && current !== 'none' ? text : '';
  if (/^(?:\d{1,2}|[a-z])$/.test(text) && textOf(behind) === ')')
    return tokens[at + 2]?.type === 'WhiteSpaceNode' ? ')' : '';
  if (/^(?:\d{1,2}|[a-z]|[IVX]{1,4})\.$/.test(text))
    return behind?.type === 'WhiteSpaceNode' && current !== 'none' ? '.' : '';
  return '';
}
