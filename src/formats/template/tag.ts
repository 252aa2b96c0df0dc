import type {Range} from '../../source/index.js';
import type {TemplateEngine} from '../format.js';

/** A tag of a template language: everything between an opening and a closing delimiter, both included. */
export interface Tag {
  readonly at: Range;
  readonly kind: 'output' | 'control' | 'comment';
  /** What stands between the delimiters and their trim marks. */
  readonly code: Range;
  /** Mailchimp tags occur beside every other engine. */
  readonly engine: TemplateEngine;
  /** The tag takes the white space on this side with it. */
  readonly trimLeft: boolean;
  readonly trimRight: boolean;
  /** What the tag does, where its code alone does not say so. */
  readonly step?: Step;
}

/** What a tag does to the tree of a template. */
export type Step =
  | {readonly step: 'print' | 'branch' | 'none'}
  | {readonly step: 'include'; readonly name: string; readonly around?: boolean}
  /** Without the place of its value, that is what stands behind the equals sign. */
  | {readonly step: 'set'; readonly name: string; readonly value?: Range}
  | {readonly step: 'close'; readonly name?: string}
  | {
      readonly step: 'open';
      readonly kind: BlockKind;
      /** The word that closes it again. */
      readonly name: string;
      /** The name that it gives to what it holds. */
      readonly called?: string;
      /** Another template wraps the block. */
      readonly include?: string;
    };

export type BlockKind = 'if' | 'switch' | 'loop' | 'plain' | 'capture' | 'inverted';
