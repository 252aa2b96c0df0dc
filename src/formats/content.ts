import type {Range} from '../source/index.js';
import type {LetterSource, Problem, ReadOptions, TemplateEngine} from './format.js';

/** What a reader of decoded text is told beyond the options of the file. */
export interface ContentOptions extends ReadOptions {
  /** The template syntax to mask; default: found out, see `detectEngine`. */
  readonly engine?: TemplateEngine;
  /** A mail that was sent is no template: an expression in it was forgotten, and stays text that people can see. */
  readonly sent?: boolean;
  /** The subject stands elsewhere (a mail header), so neither `<title>` nor front matter nor a block adds one. */
  readonly subject?: 'given';
}

/** What a reader of decoded text found: places are in the string that it was given. */
export interface Content {
  /** Always one; a list, so that formats with many letters fit. */
  readonly letters: readonly LetterSource[];
  readonly problems: readonly Problem[];
  /** Comments of host and template without their delimiters, each with the place of the whole comment, ascending. */
  readonly comments: readonly Comment[];
  readonly engine?: TemplateEngine;
  /** A template (rulebook section 1), as far as its text and its extension tell. */
  readonly template: boolean;
  /** The text holds tags that steer (`{% if %}`), so it is a template whatever its name. */
  readonly controlTags: boolean;
  /** How many expressions print something. */
  readonly outputs: number;
  /** The hidden first line that mail programs show in the list of messages. */
  readonly preheader?: string;
}

/** A comment of host or template; directives live there. */
export interface Comment {
  readonly text: string;
  readonly at: Range;
}
