import type {Block, Letter, Part, Sentence} from '../letter/letter.js';
import type {PartName, Range} from '../source/index.js';
import type {Hit, Lookup} from './rule.js';

/** The sentences that language rules look at: subject, body and postscript; never quoted mail, footer or code. */
export function sentences(letter: Letter): readonly Sentence[] {
  let all = sentencesOf.get(letter);
  if (!all) {
    const found: Sentence[] = [];
    for (const block of letter.blocks) for (const sentence of block.sentences) found.push(sentence);
    all = found;
    sentencesOf.set(letter, all);
  }
  return all;
}

/** Nearly every rule asks for them. */
const sentencesOf = new WeakMap<Letter, readonly Sentence[]>();

/** The paragraphs and list items of the body, in the order of the text. */
export function body(letter: Letter): readonly Block[] {
  let blocks = bodies.get(letter);
  if (!blocks) {
    blocks = letter.blocks.filter((block) => block.part === 'body');
    bodies.set(letter, blocks);
  }
  return blocks;
}

const bodies = new WeakMap<Letter, readonly Block[]>();

/** What the rule's dictionary finds in a sentence. */
export function search(sentence: Sentence, dictionary: Lookup): readonly Hit[] {
  return dictionary.hits(sentence);
}

/** The first part of that name, if the letter has it. */
export function part(letter: Letter, name: PartName): Part | undefined {
  return letter.children.find((child) => child.name === name);
}

/** Where something that is missing would stand: behind the first of these parts that is there, else at the end. */
export function missingAt(letter: Letter, ...names: readonly PartName[]): Range {
  for (const name of names) {
    const found = part(letter, name);
    if (found) return [found.at[1], found.at[1]];
  }
  const end = letter.source.text.trimEnd().length;
  return [end, end];
}

/** The text of a stretch, hard line breaks as spaces. */
export function textOf(letter: Letter, [start, end]: Range): string {
  return inOneLine(letter.source.text.slice(start, end));
}

/** A text with every stretch of white space as one space. */
export function inOneLine(text: string): string {
  return otherSpace.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Most stretches that a rule tells hold single spaces and nothing else. */
const otherSpace = /[^\S ]| {2}/;
