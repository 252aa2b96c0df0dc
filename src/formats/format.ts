import type {FieldKind, Range, Source} from '../source/index.js';

export type FormatId = 'text' | 'markdown' | 'html' | 'mjml' | 'eml' | 'msg' | 'docx' | 'odt' | TranslationFormat;

/** Files that hold many texts under keys, some of them letters. */
export type TranslationFormat = 'po' | 'yaml' | 'json' | 'properties';

export type TemplateEngine =
  | 'twig' // Twig, Jinja, Nunjucks, Django, Liquid, HubL: one syntax
  | 'handlebars' // Handlebars, Mustache and everything that only knows {{ x }}
  | 'go'
  | 'freemarker'
  | 'erb' // ERB, EJS
  | 'mailchimp'
  | 'velocity'
  | 'smarty'
  | 'oxid' // Smarty with the delimiters of OXID eShop
  | 'blade'
  | 'thymeleaf'
  | 'fluid'
  | 'php'
  | 'salesforce'
  | 'ampscript'
  | 'notify'
  | 'merge'
  | 'braces'; // `{Vorname}` of a house: fields, but no template

export interface ReadOptions {
  /** Decides format and engine by its extension; content decides the rest. */
  readonly path?: string;
  readonly engine?: TemplateEngine;
  /** What fields of the house's templates stand for, by name (`kunde.betreuer.tel`), from the configuration. */
  readonly fields?: Readonly<Record<string, FieldKind>>;
}

/** What was read from a file: its letters, how it was written, and what is wrong with it. */
export interface Reading {
  readonly format: FormatId;
  readonly engine?: TemplateEngine;
  /** A template (rulebook section 1): its extension says so, it has control tags, or output expressions in a host that may. */
  readonly template: boolean;
  readonly charset: {readonly used: string; readonly declared?: string};
  readonly letters: readonly LetterSource[];
  readonly problems: readonly Problem[];
  /** Comments of host and template, without their delimiters: directives live there. Places are in the original. */
  readonly comments: readonly {readonly text: string; readonly at: Range}[];
}

export interface LetterSource {
  readonly source: Source;
  readonly mail?: MailHeaders;
  /** Front matter as written, one level deep, keys lower-cased. */
  readonly frontMatter?: Readonly<Record<string, string>>;
  /** The `lang` of an HTML document, as written. */
  readonly lang?: string;
  /** The key that this letter stands under in a file with several (.po, .json). */
  readonly unit?: string;
  /** This unit is a letter beyond doubt, so that the file is one even if nobody named it. */
  readonly sure?: true;
  /** What is printed around this text elsewhere, so that nobody can say that it is missing. */
  readonly external?: {readonly letterhead?: boolean; readonly signature?: boolean; readonly subject?: boolean};
  /**
   * The text is base64 in the original, where a place says nothing to people: from `begin` on, the letter's text was read
   * from part number `part`, and `decoded` leads from there (its text begins at `begin`) to lines of the decoded part.
   */
  readonly encoded?: {readonly part: number; readonly begin: number; readonly decoded: Source};
  /**
   * The original is text that was taken out of a document, a paragraph a line: people find the paragraph, not the line, and
   * nothing can be replaced. Ascending.
   */
  readonly paragraphs?: readonly Paragraph[];
  /**
   * How a replacement has to be written at a place of the original: HTML escapes, quoted-printable encodes. `undefined` where
   * it cannot be written. Formats without this take replacements as they are.
   */
  readonly rewrite?: (replacement: string, at: Range) => string | undefined;
  /** Where lines of the original must not get longer than 76 characters, and `=` at their end folds them: quoted-printable. */
  readonly folds?: (at: number) => boolean;
}

/** A paragraph of a document without lines: where it stands in the original, and how people find it. */
export interface Paragraph {
  readonly at: Range;
  /** From 1, empty ones too. */
  readonly number: number;
  readonly area: ParagraphArea;
}

/** The parts of a document of an office program that paragraphs are counted in. */
export type ParagraphArea = 'subject' | 'header' | 'body' | 'footer' | 'text box' | 'footnote';

/** What the header of an e-mail says about the letter. */
export interface MailHeaders {
  readonly subject?: string;
  readonly from?: Address;
  readonly to: readonly Address[];
  /** ISO 8601 with the zone of the header: `2026-01-22T11:47:03+01:00`. */
  readonly date?: string;
  readonly listUnsubscribe: boolean;
  readonly inReplyTo: boolean;
  /** File names of what is attached; signatures, inline pictures and calendars are not attachments of the letter. */
  readonly attachments: readonly string[];
  readonly auto?: 'bounce' | 'reply' | 'list';
  readonly encrypted: boolean;
  /** The hidden first line that mail programs show in the list of messages. */
  readonly preheader?: string;
}

export interface Address {
  readonly name?: string;
  readonly address: string;
}

/** Something about the document itself (rulebook section 2). */
export interface Problem {
  readonly rule: 'unreadable' | 'damaged' | 'charset' | 'limit' | 'changing-date';
  /** The key of its text in `src/messages.ts`. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Where, in the original. */
  readonly at: Range;
}
