import type {Content, ContentOptions} from './content.js';

/** Reads decoded text into letters. */
export type ContentReader = (original: string, options: ContentOptions) => Content;

/** The readers at hand. HTML and above all Markdown cost time to load, so the command line takes only what it needs. */
export interface Formats {
  readonly text: ContentReader;
  /** For HTML and for e-mail. */
  readonly html?: ContentReader;
  readonly markdown?: ContentReader;
}
