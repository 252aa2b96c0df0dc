import type {Field, Range} from '../../source/index.js';

/** A template as what it prints: text, fields, and choices between branches. */
export type Node =
  | {readonly type: 'text'; readonly at: Range}
  /** A string in an expression that people will read. */
  | {readonly type: 'literal'; readonly at: Range}
  | {readonly type: 'field'; readonly at: Range; readonly field: Field}
  | {readonly type: 'include'; readonly at: Range; readonly name: string; readonly around: boolean}
  | Chain
  /** Text that is kept under a name: a subject, or something that is printed elsewhere. */
  | {readonly type: 'capture'; readonly name: string; readonly subject: boolean; readonly nodes: readonly Node[]};

/** A condition with all its branches, or a block with one. */
export interface Chain {
  readonly type: 'chain';
  readonly branches: readonly Branch[];
}

export interface Branch {
  readonly at: Range;
  readonly nodes: readonly Node[];
}
