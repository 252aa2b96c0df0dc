import type {Paragraph as NlcstParagraph, Source as NlcstSource} from 'nlcst';
import type {Parent} from 'unist';
import type {Field, PartName, Range, Source} from '../source/index.js';

/** What a letter is written in, and for which country. */
export type Language = 'de' | 'de-AT' | 'de-CH' | 'en';
export type Country = 'DE' | 'AT' | 'CH' | (string & {});

/** What a letter is for; rules ask for different things in each type. */
export type LetterType =
  | 'advertising'
  | 'newsletter'
  | 'offer'
  | 'order-confirmation'
  | 'invoice'
  | 'reminder'
  | 'complaint-reply'
  | 'reply'
  | 'contact-change'
  | 'congratulation'
  | 'notification'
  | 'general'
  | 'fragment';

/** A letter: a unist tree (letter → parts → nlcst), with what was found out about it beside the tree. */
export interface Letter extends Parent {
  readonly type: 'LetterNode';
  readonly children: Part[];
  readonly source: Source;
  readonly language: Language;
  readonly country?: Country;
  readonly letterType: LetterType;
  /** Why klarbrief thinks so, one reason a line, for `explain`. */
  readonly reasons: readonly Reason[];
  /** Whether anything here has the look of a letter (rulebook section 1, "What is a letter at all"). */
  readonly letterLike: boolean;
  readonly template: boolean;
  /** Set by somebody (front matter, configuration, command line), not detected. */
  readonly typeIsSet: boolean;
  readonly mail?: Mail;
  /** How the letter travels as far as its format tells: an .eml, an HTML page and a template of a mail system are e-mails. */
  readonly medium: 'email' | 'unknown';
  readonly facts: Facts;
  /** How the letter addresses the customer. English letters say `you`. */
  readonly address: 'sie' | 'du' | 'you' | 'unknown';
  /** What a layout adds later, from the configuration: it is not missing. */
  readonly external: {readonly letterhead: boolean; readonly signature: boolean; readonly subject: boolean};
  /** The paragraphs of subject, body and postscript and their sentences, in the order of the text. */
  readonly blocks: readonly Block[];
}

/** The key of a text in `src/messages.ts` and what fills its slots. */
export interface Reason {
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** What a stretch of a letter is for, such as its salutation, its body or its closing. */
export interface Part extends Parent {
  readonly type: 'PartNode';
  readonly name: PartName;
  /** In the letter's text. */
  readonly at: Range;
  /** Prose is parsed; the other parts hold their text as one source node. */
  readonly children: (NlcstParagraph | NlcstSource)[];
}

/** A paragraph, list item, heading or table cell of the letter's prose. */
export interface Block {
  readonly kind: 'paragraph' | 'list-item' | 'heading' | 'cell';
  readonly part: PartName;
  readonly at: Range;
  readonly sentences: readonly Sentence[];
  /** Number of the list that the item belongs to, counted in the letter; undefined outside of lists. */
  readonly list?: number;
}

/** A sentence as rules read it: its words in plain arrays, computed once per letter. */
export interface Sentence {
  readonly at: Range;
  readonly text: string;
  readonly words: readonly Word[];
  readonly block: Block;
}

export interface Word {
  readonly text: string;
  /** Lower-cased, ä→ae, ö→oe, ü→ue, ß→ss: what dictionaries are searched with. */
  readonly key: string;
  readonly at: Range;
  /** Punctuation and symbols between the previous word and this one, without white space: `,` `(` `–„`. */
  readonly before: string;
  /** A placeholder's stand-in carries its field; dictionaries never match it. */
  readonly field?: Field;
  /** Part of a URL, an e-mail address, or cited speech: language rules leave it alone. */
  readonly cited: boolean;
}

export interface Mail {
  readonly subject?: string;
  readonly from?: {readonly name?: string; readonly address: string};
  readonly to: readonly {readonly name?: string; readonly address: string}[];
  readonly date?: string;
  readonly listUnsubscribe: boolean;
  readonly inReplyTo: boolean;
  readonly attachments: readonly string[];
  readonly auto?: 'bounce' | 'reply' | 'list';
  readonly encrypted: boolean;
}

/** People, numbers and dates of the letter, each at its place. Gathered from letterhead, info, signature, footer and body. */
export interface Facts {
  readonly people: readonly Person[];
  readonly phones: readonly Phone[];
  readonly mailboxes: readonly Mailbox[];
  readonly dates: readonly LetterDate[];
  readonly salutation?: Salutation;
}

export interface Person {
  readonly name: string;
  /** `sender` signs or is named in the info block or footer as contact; `contact` is offered in the text; `recipient` is written to. */
  readonly role: 'sender' | 'contact' | 'recipient';
  readonly honorific?: 'Herr' | 'Frau' | 'Mr' | 'Ms' | 'Mx';
  readonly at: Range;
  /** Known only from the mail's header: the text itself does not name this person. */
  readonly from?: 'header';
}

export interface Phone {
  readonly text: string;
  readonly kind: 'direct' | 'switchboard' | 'service' | 'mobile' | 'fax';
  readonly at: Range;
  readonly part: PartName;
}

export interface Mailbox {
  readonly address: string;
  readonly kind: 'personal' | 'shared' | 'no-reply';
  readonly at: Range;
  readonly part: PartName | 'from';
}

export interface LetterDate {
  readonly text: string;
  /** `2026-05-08`; without a year `--05-08`. */
  readonly iso: string;
  /** `letter`: the letter's own date; `incoming`: "Ihr Schreiben vom …", or the quoted message's; else `mentioned`. */
  readonly role: 'letter' | 'incoming' | 'mentioned';
  readonly at: Range;
}

export interface Salutation {
  readonly at: Range;
  readonly text: string;
  /** `person` names somebody (or holds a placeholder that does), `group` greets many or nobody in particular. */
  readonly greets: 'person' | 'group';
  readonly honorific?: 'Herr' | 'Frau' | 'Mr' | 'Ms' | 'Mx';
  /** The last name or the first name, whichever is there; a placeholder's stand-in counts. */
  readonly name?: string;
  readonly firstName?: string;
  /** "Sehr geehrter Frau Meyer": formula and title disagree. */
  readonly disagrees: boolean;
}
