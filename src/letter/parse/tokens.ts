import type {Paragraph, Punctuation, Sentence, SentenceContent, Word, WordContent} from 'nlcst';

/** A token of the flat list that the parser starts from. */
export type Token = SentenceContent;

/** The characters of a token. */
export function textOf(token: Token | undefined): string {
  if (!token) return '';
  if (token.type !== 'WordNode') return 'value' in token ? token.value : '';
  const [first] = token.children;
  if (token.children.length === 1) return first?.value ?? '';
  let text = '';
  for (const child of token.children) text += child.value;
  return text;
}

/** How many line breaks a white-space token holds. */
export function lineBreaks(space: string): number {
  let count = 0;
  for (let index = 0; index < space.length; index++) {
    const code = space.charCodeAt(index);
    if (code === 10 ? space.charCodeAt(index - 1) !== 13 : code === 13) count++;
  }
  return count;
}

/** One word out of several tokens; the pieces stay its children, white space inside counts as punctuation. */
export function joined(tokens: readonly Token[], from: number, to: number): Word {
  const children: WordContent[] = [];
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token) continue;
    if (token.type === 'WordNode') for (const child of token.children) children.push(child);
    else if (token.type === 'WhiteSpaceNode') children.push(asPunctuation(token));
    else children.push(token);
  }
  const word: Word = {type: 'WordNode', children};
  place(word);
  return word;
}

/** Put the full stop into the word before it. */
export function attach(word: Word, stop: Punctuation): void {
  word.children.push(stop);
  if (word.position && stop.position) word.position = {start: word.position.start, end: stop.position.end};
}

/** A sentence of these tokens. */
export function sentenceOf(children: Token[]): Sentence {
  const sentence: Sentence = {type: 'SentenceNode', children};
  place(sentence);
  return sentence;
}

/** Give a node the place that its children fill. */
export function place(node: Paragraph | Sentence | Word): void {
  const first = node.children[0]?.position;
  const last = node.children.at(-1)?.position;
  if (first && last) node.position = {start: first.start, end: last.end};
}

function asPunctuation({value, position}: {value: string; position?: Token['position']}): Punctuation {
  return {type: 'PunctuationNode', value, ...(position ? {position} : {})};
}
