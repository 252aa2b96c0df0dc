import type {Paragraph} from 'nlcst';
import {type Token, textOf} from './tokens.js';

/**
 * The words of a paragraph that cite somebody else: between a pair of quotation marks around two or more words, or around a
 * whole sentence. A single word in quotation marks is named, not cited. A pair may span sentences; a mark without its partner
 * means nothing.
 */
export function quotedPlaces(paragraph: Paragraph): ReadonlySet<Token> {
  if (!hasMarks(paragraph)) return nothing;
  const tokens: Token[] = [];
  for (const child of paragraph.children) {
    if (child.type === 'WhiteSpaceNode') tokens.push(child);
    else if (child.type === 'SentenceNode') for (const token of child.children) tokens.push(token);
  }
  const quoted = new Set<Token>();
  const open: {mark: string; at: number}[] = [];
  tokens.forEach((token, at) => {
    if (token.type !== 'PunctuationNode') return;
    for (const mark of token.value) {
      if (!isMark(mark)) return;
      const partner = open.findLastIndex((one) => partners[one.mark]?.includes(mark));
      if (partner >= 0 && mayClose(mark, tokens, at)) {
        const from = open[partner]?.at ?? at;
        open.length = partner;
        if (isSpeech(tokens, from, at)) for (let index = from; index < at; index++) add(quoted, tokens[index]);
      } else if (partners[mark] && mayOpen(mark, tokens, at)) {
        // Marks that nobody closed must not pile up: a quotation in a quotation in a quotation is the deepest there is.
        if (open.length > 3) open.shift();
        open.push({mark, at});
      }
    }
  });
  return quoted;
}

/** Which marks close which: Germany and Austria „…“ ‚…‘ »…«, Switzerland «…», English “…”, and the straight ones. */
const partners: Readonly<Record<string, string>> = {
  '„': '“”"',
  '‚': "‘’'",
  '“': '”',
  '‘': '’',
  '»': '«',
  '«': '»',
  '›': '‹',
  '‹': '›',
  '"': '"“”',
  "'": "'",
};

const nothing: ReadonlySet<Token> = new Set();

/** Most paragraphs cite nobody. */
function hasMarks({children}: Paragraph): boolean {
  for (const child of children) {
    if (child.type !== 'SentenceNode') continue;
    for (const token of child.children) if (token.type === 'PunctuationNode' && isMark(token.value)) return true;
  }
  return false;
}

function isMark(value: string): boolean {
  return /^[„“”"‚‘’'»«›‹]/.test(value);
}

/** An opening mark stands behind white space, a bracket or a dash and right before what it opens. */
function mayOpen(mark: string, tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.type === 'WhiteSpaceNode') return false;
  if (mark === '„' || mark === '‚') return true;
  const previous = tokens[at - 1];
  return previous === undefined || previous.type === 'WhiteSpaceNode' || /^[([„“"»«›‹:–—/-]/.test(textOf(previous));
}

/** A straight or turned mark closes only where no word goes on behind it. */
function mayClose(mark: string, tokens: readonly Token[], at: number): boolean {
  return !/["'’]/.test(mark) || (tokens[at + 1]?.type !== 'WordNode' && tokens[at - 1]?.type !== 'WhiteSpaceNode');
}

function isSpeech(tokens: readonly Token[], from: number, to: number): boolean {
  let words = 0;
  for (let at = from + 1; at < to; at++) if (tokens[at]?.type === 'WordNode') words++;
  return words > 1 || (words === 1 && /[.!?…]$/.test(textOf(tokens[to - 1])));
}

function add(quoted: Set<Token>, token: Token | undefined): void {
  if (token?.type === 'WordNode') quoted.add(token);
}
