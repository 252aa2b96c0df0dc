import type {Content, ContentOptions} from './content.js';
import type {Reading, ReadOptions} from './format.js';

/** Reads decoded text into letters. */
export type ContentReader = (original: string, options: ContentOptions) => Content;

/** The readers at hand. HTML and above all Markdown cost time to load, so the command line takes only what it needs. */
export interface Formats {
  readonly text: ContentReader;
  /** For HTML and for e-mail. */
  readonly html?: ContentReader;
  readonly markdown?: ContentReader;
  readonly mjml?: ContentReader;
  readonly msg?: BytesReader;
  /** For Word and OpenDocument. */
  readonly office?: BytesReader;
  readonly po?: ContentReader;
  readonly yaml?: ContentReader;
  readonly json?: ContentReader;
  readonly properties?: ContentReader;
}

/** Reads a file that is no text by itself; it gets the readers of the texts inside. */
export type BytesReader = (bytes: Uint8Array, options: ReadOptions, formats: Formats) => Reading;
