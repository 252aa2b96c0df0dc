/** What the page and its worker say to each other. All places are UTF-16 offsets in the text that people see. */
import type {LetterType} from '../src/index.js';
import type {Fields, HouseList, ReadList, Tried} from './dictionary.js';

export type Locale = 'de' | 'en';

export type Place = readonly [start: number, end: number];

/** A letter as it lies on the table, beside its text: what its file knew and people do not edit. */
export interface Sheet {
  readonly name: string;
  /** `mail`: the first line of the text is the subject; the rest of the header is in `head`. */
  readonly format: 'text' | 'markdown' | 'mail';
  /** Lines of a mail's header, or the front matter of a text, each with its line end. */
  readonly head: string;
  /** Who wrote to whom and when, for people. */
  readonly about: readonly string[];
  /** The mail has attachments, which the text on the table has lost. */
  readonly attached: boolean;
  /** Fields of a template stand in it, as they should. */
  readonly template?: boolean;
  /** Chosen by a person; else it is found out. */
  readonly type?: LetterType;
  /** Whose configuration counts, by its number among the houses of the page. */
  readonly house?: number;
  /** It was opened as a whole, so that what is missing is missing. */
  readonly whole: boolean;
}

/** What rules are about; `document` is said about the file itself. */
export type Category = 'wording' | 'addressing' | 'reachability' | 'arguments' | 'form' | 'document';

/** Words to put in place of others. */
export interface Offer {
  /** As a person reads it; empty: leave it out. */
  readonly label: string;
  readonly at: Place;
  readonly text: string;
}

export interface Finding {
  readonly rule: string;
  /** Of a rule that misses several things: which one. */
  readonly part?: string;
  readonly category: Category;
  readonly level: 'error' | 'warning' | 'info';
  readonly at: Place;
  readonly title: string;
  readonly reason: string;
  readonly why: string;
  readonly pair?: {readonly before: string; readonly after: string};
  /** The words that it is about; absent where something is missing. */
  readonly found?: string;
  readonly offers: readonly Offer[];
}

/** A part of the letter and how it is called. */
export interface Part {
  readonly label: string;
  readonly at: Place;
}

/** Something that a skimming reader sees. */
export interface Seen {
  readonly kind: 'subject' | 'first-sentence' | 'heading' | 'bold' | 'list' | 'postscript';
  readonly at: Place;
}

/** What klarbrief says about a letter as a whole. */
export interface Verdict {
  readonly type: LetterType;
  readonly typeName: string;
  readonly language: string;
  readonly score: number;
  readonly points: readonly {readonly title: string; readonly points: number}[];
  readonly figures: readonly {readonly label: string; readonly value: string}[];
  readonly customer: number;
  readonly sender: number;
  /** What customer and sender are called in this letter: Sie and wir, du and wir, you and we. */
  readonly pronouns: readonly [customer: string, sender: string];
  readonly questions: readonly {
    readonly text: string;
    readonly answer: 'yes' | 'no' | 'n/a';
    readonly answerText: string;
    readonly rules: readonly string[];
  }[];
}

export interface Checked {
  readonly findings: readonly Finding[];
  readonly parts: readonly Part[];
  readonly seen: readonly Seen[];
  /** How many words a skimming reader sees, and how many there are. */
  readonly words: {readonly seen: number; readonly all: number};
  readonly verdict?: Verdict;
  /** False while the letter has no closing yet: what is missing waits. */
  readonly finished: boolean;
  /** Of the letter: `en` or `de`. */
  readonly language: Locale;
}

/** A stretch that changed, in both texts; one of them may be empty. */
export type Change = readonly [before: Place, after: Place];

/** Two wordings of a letter side by side. */
export interface Comparison {
  readonly before: Checked;
  readonly after: Checked;
  readonly changes: readonly Change[];
}

/** What the page can ask for, and what it gets. */
export interface Requests {
  readonly check: {readonly ask: {readonly text: string; readonly sheet: Sheet}; readonly answer: Checked};
  readonly open: {
    readonly ask: {readonly name: string; readonly content: Uint8Array | string};
    readonly answer: Opened;
  };
  /** HTML of the clipboard, as text. */
  readonly paste: {readonly ask: {readonly html: string}; readonly answer: string};
  /** The letter with every suggestion in place. */
  readonly rewrite: {readonly ask: {readonly text: string; readonly sheet: Sheet}; readonly answer: string};
  readonly compare: {
    readonly ask: {
      readonly before: {readonly text: string; readonly sheet: Sheet};
      readonly after: {readonly text: string; readonly sheet: Sheet};
    };
    readonly answer: Comparison;
  };
  /** What an entry for a list of words would find, in the letter too. */
  readonly try: {
    readonly ask: {
      readonly fields: Fields;
      readonly list: Pick<HouseList, 'name' | 'head' | 'words'>;
      readonly text: string;
      readonly sheet: Sheet;
    };
    readonly answer: Tried;
  };
  /** A file of the house's words; `list` is the dictionary that it is for where it does not say so itself. */
  readonly words: {readonly ask: {readonly yaml: string; readonly list: string}; readonly answer: ReadList};
  /** Settings of houses, as JSON: what letters that name one of them are checked with. */
  readonly houses: {readonly ask: {readonly settings: readonly string[]}; readonly answer: null};
  /** The words of the house count in every check from now on. */
  readonly house: {readonly ask: {readonly lists: readonly HouseList[]}; readonly answer: null};
}

/** A file that was opened, or why it could not be. */
export type Opened =
  | {readonly text: string; readonly sheet: Sheet; readonly letters: number}
  | {readonly problem: string};

/** A question on its way to the worker. */
export type Asked = {
  readonly [Kind in keyof Requests]: {
    readonly id: number;
    readonly kind: Kind;
    readonly locale: Locale;
    readonly ask: Requests[Kind]['ask'];
  };
}[keyof Requests];

/** Its answer; `ready` is what the worker says when it can be asked. */
export type Answered =
  | {readonly id: number; readonly answer: unknown}
  | {readonly id: number; readonly failed: string}
  | {readonly ready: true};
