import type {Sentence} from 'nlcst';
import {isCapital, isLower} from './lists.js';
import {joined, lineBreaks, type Token, textOf} from './tokens.js';

/**
 * Join the tokens that make up one word: `1.234,56`, `Mitarbeiter*innen`, `Art.-Nr`, addresses of the net, and words that
 * are hyphenated at the end of a line. One pass over the flat list.
 */
export function joinWords(sentence: Sentence, keepsHyphen = false): undefined {
  const tokens = sentence.children;
  const words: Token[] = [];
  let at = 0;
  let runEnd = 0;
  let isAddress = false;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token?.type !== 'WordNode') {
      if (token) words.push(token);
      at++;
      continue;
    }
    if (at >= runEnd) {
      runEnd = at;
      isAddress = false;
      for (let next = tokens[runEnd]; next && next.type !== 'WhiteSpaceNode'; next = tokens[++runEnd]) {
        if (next.type !== 'WordNode' && (next.value === '@' || next.value === '//')) isAddress = true;
      }
    }
    const end = wordEnd(tokens, at, isAddress, keepsHyphen);
    words.push(end === at + 1 ? token : joined(tokens, at, end));
    at = end;
  }
  sentence.children = words;
}

/** Where the word that begins at `start` ends. */
function wordEnd(tokens: readonly Token[], start: number, isAddress: boolean, keepsHyphen: boolean): number {
  if (beginsUrl(tokens, start)) return urlEnd(tokens, start);
  let end = start + 1;
  for (;;) {
    const further = continuation(tokens, end, isAddress, keepsHyphen);
    if (further === end) break;
    end = further;
  }
  if (end > start + 1 && textOf(tokens[end]) === '/' && isDomain(tokens, start, end)) return urlEnd(tokens, start);
  return end;
}

/** Where a word goes on that could end at `at`; `at` itself if it does end. */
function continuation(tokens: readonly Token[], at: number, isAddress: boolean, keepsHyphen: boolean): number {
  const sign = tokens[at];
  if (!sign || sign.type === 'WordNode' || sign.type === 'WhiteSpaceNode' || !('value' in sign)) return at;
  const next = tokens[at + 1];
  const nextText = next?.type === 'WordNode' ? textOf(next) : '';
  switch (sign.value) {
    case '-':
      if (nextText !== '') return at + 2;
      return isHyphenated(tokens, at, keepsHyphen) ? at + 3 : at + 1;
    case '.':
      if (nextText !== '') return isAddress || !isMissingSpace(textOf(tokens[at - 1]), nextText) ? at + 2 : at;
      return continuesBehindStop(tokens, at);
    case ',':
      return endsInDigit(textOf(tokens[at - 1])) && startsWithDigit(nextText) ? at + 2 : at;
    case '*':
      return isLower(nextText) && !endsInDigit(textOf(tokens[at - 1])) ? at + 2 : at;
    case '?':
    case '=':
      return nextText !== '' && (isAddress || !isCapital(nextText)) ? at + 2 : at;
    case '/':
      return behindSlash(tokens, at, nextText);
    case '(':
      return behindBracket(tokens, at, nextText);
    default:
      return nextText !== '' && (inner.has(sign.value) || /^_+$/.test(sign.value)) ? at + 2 : at;
  }
}

const inner = new Set(["'", '’', ':', '@', '&', '·', '\u00AD', '\u2010', '\u2011', '\u2027']);
const genderEndings = new Set(['in', 'innen', 'inn', 'r', 'n', 'en', 'e', 'er', 's', 'm', 'nen']);

/** `geprüft.Wir`: a sentence ends and the space was forgotten. Single letters (`z.Hd`) are abbreviations. */
function isMissingSpace(word: string, next: string): boolean {
  return word.length > 1 && isLower(word.slice(-1)) && isCapital(next) && next.length > 1 && isLower(next.slice(1));
}

/** `Art.-Nr`, and `50.–` for round amounts. */
function continuesBehindStop(tokens: readonly Token[], at: number): number {
  const dash = textOf(tokens[at + 1]);
  if (!/^[-–—]+$/.test(dash)) return at;
  const behind = tokens[at + 2];
  if (dash === '-' && behind?.type === 'WordNode') return at + 3;
  return endsInDigit(textOf(tokens[at - 1])) && behind?.type !== 'WordNode' ? at + 2 : at;
}

/** `Auftrags-⏎erteilung` is one word; `Ein-⏎und Ausgang` is not. */
function isHyphenated(tokens: readonly Token[], at: number, keepsHyphen: boolean): boolean {
  const space = tokens[at + 1];
  const rest = tokens[at + 2];
  if (space?.type !== 'WhiteSpaceNode' || rest?.type !== 'WordNode' || lineBreaks(space.value) !== 1) return false;
  const first = textOf(tokens[at - 1]);
  const word = textOf(rest);
  if (!/[A-Za-zÀ-ɏ]$/u.test(first) || first.length < 2) return false;
  return isLower(word) ? !together.has(word) : !keepsHyphen && isCapital(word) && isCapital(first);
}

const together = new Set(['und', 'oder', 'bzw', 'sowie', 'bis', 'als', 'wie', 'noch', 'aber', 'and', 'or', 'to']);

function behindSlash(tokens: readonly Token[], at: number, next: string): number {
  const word = textOf(tokens[at - 1]);
  if (genderEndings.has(next)) return word.length > 3 && isLower(word.slice(-1)) ? at + 2 : at;
  if (endsInDigit(word) && startsWithDigit(next)) return at + 2;
  if (next !== '') return word.length < 3 && next.length < 3 ? at + 2 : at;
  const dashed = textOf(tokens[at + 1]) === '-' && genderEndings.has(textOf(tokens[at + 2]));
  return dashed && word.length > 3 ? at + 3 : at;
}

/** `geehrte(r)`, `Kolleg(inn)en` */
function behindBracket(tokens: readonly Token[], at: number, next: string): number {
  if (!genderEndings.has(next) || textOf(tokens[at + 2]) !== ')' || textOf(tokens[at - 1]).length < 3) return at;
  return genderEndings.has(textOf(tokens[at + 3])) ? at + 4 : at + 3;
}

function beginsUrl(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next?.type !== 'PunctuationNode') return false;
  const word = textOf(tokens[at]).toLowerCase();
  const sign = next.value;
  if (word === 'www') return sign === '.' && tokens[at + 2]?.type === 'WordNode';
  if (word !== 'http' && word !== 'https' && word !== 'ftp' && word !== 'mailto' && word !== 'tel') return false;
  if (sign !== ':') return false;
  const behind = tokens[at + 2];
  return behind !== undefined && behind.type !== 'WhiteSpaceNode';
}

function isDomain(tokens: readonly Token[], start: number, end: number): boolean {
  let text = '';
  for (let at = start; at < end; at++) text += textOf(tokens[at]);
  return domain.test(text);
}

const domain = /^[\w-]+\.(?:[\w-]+\.)?(?:de|at|ch|li|com|net|org|eu|info|io|biz|shop|app|example|test)$/;

/** A URL runs to white space, a quotation mark or an angle bracket; the sentence's own punctuation stays outside. */
function urlEnd(tokens: readonly Token[], start: number): number {
  let end = start;
  let brackets = 0;
  for (; end < tokens.length; end++) {
    const token = tokens[end];
    if (!token || token.type === 'WhiteSpaceNode') break;
    const text = textOf(token);
    if (/^[<>"„“”»«‹›|]/.test(text)) break;
    if (text === '(') brackets++;
    else if (text === ')' && --brackets < 0) break;
  }
  while (end > start + 1 && /^[-.,;:!?…'’*(]+$/.test(textOf(tokens[end - 1]))) end--;
  return end;
}

function endsInDigit(word: string): boolean {
  return startsWithDigit(word.slice(-1));
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}
