import type {FieldKind, Range} from '../../source/index.js';
import type {TemplateEngine} from '../format.js';
import type {Node} from './node.js';
import type {BlockKind, Step, Tag} from './tag.js';

/** What the scanner of tags offers to the syntax of one engine. */
export interface Scan {
  readonly text: string;
  readonly engine: TemplateEngine;
  /** `indexOf` that remembers where nothing follows any more. */
  find(needle: string, from: number): number;
  /** Where a closing delimiter stands that is in no quotation marks; -1 when it is too far away. */
  closing(closer: string, from: number, oneParagraph: boolean): number;
  /** Where the bracket closes whose inside begins at `from`; -1 when it is too far away. */
  matching(from: number, closer: string): number;
  /** Note a tag; returns its end. */
  push(kind: Tag['kind'], at: Range, code: Range, step?: Step): number;
  /** Something that is found out once for the whole text. */
  once<Value>(key: string, make: () => Value): Value;
}

/** What a field stands for, by its name and its filters. */
export type KindOf = (name: string, filters?: string) => FieldKind;

/** The name of a message in a catalogue: nobody here knows the words that it stands for. */
export function messageField(key: string, kindOf: KindOf): {readonly name: string; readonly kind: FieldKind} {
  const kind = kindOf(key);
  return {name: key, kind: kind === 'salutation' ? kind : 'text-block'};
}

/** One template language: where its tags begin, where they end, what they do. */
export interface Syntax {
  /** Global. */
  readonly opener: RegExp;
  /** Read the tag that opens at `at`; returns its end, or nothing where it is text. */
  tagAt(scan: Scan, at: number, opening: string): number | undefined;
  /** Read a control tag that has brought no step along. */
  step(code: string, closings: ReadonlySet<string>, inside: BlockKind): Step;
  /** What an output prints, where it is no ordinary expression. */
  printed?(original: string, tag: Tag, kindOf: KindOf): Node[] | undefined;
}

/** An expression that is longer is text; otherwise one stray brace could hide a whole letter. */
export const longestExpression = 20_000;

/** Where the quotation that opens at `at` ends; -1 when it does not end on this line. */
export function quoteEnd(text: string, at: number, end: number): number {
  const quote = text[at];
  for (let index = at + 1; index < end; index++) {
    const character = text[index];
    if (character === '\\') index++;
    else if (character === quote) return index;
    else if (character === '\n') return -1;
  }
  return -1;
}

/** The value of an attribute like `name="x"` or `name=x`, as a range of `code`. */
export function attribute(code: string, name: string): Range | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s{0,5}=\\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(code);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || value === undefined) return undefined;
  const end = match.index + match[0].length - (match[3] === undefined ? 1 : 0);
  return [end - value.length, end];
}

/** The value of an attribute as text. */
export function attributeText(code: string, name: string): string | undefined {
  const at = attribute(code, name);
  return at && code.slice(...at);
}

/** The name of a template in an argument, without its quotation marks and what follows. */
export function unquoted(text: string): string {
  return /^\(?\s*["'`:]?([^"'`\s(),]*)/.exec(text)?.[1] ?? '';
}
