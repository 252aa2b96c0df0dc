/** The methods that klarbrief adds to the language server protocol; src/lsp/protocol.ts in the project is their other end. */
export const methods = {
  status: 'klarbrief/status',
  checklist: 'klarbrief/checklist',
  explanation: 'klarbrief/explanation',
  rewritten: 'klarbrief/rewritten',
  types: 'klarbrief/types',
  typeEdit: 'klarbrief/typeEdit',
} as const;

/** A place in a document, as the protocol counts: lines and UTF-16 units from 0. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** From one place to another, end exclusive. */
export interface Span {
  readonly start: Place;
  readonly end: Place;
}

/** What the server tells after every check of a document. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  readonly letter: boolean;
  readonly type?: string;
  readonly typeName?: string;
  readonly score?: number;
  readonly counts?: {readonly error: number; readonly warning: number; readonly info: number};
  /** Findings about what is still to come, held back until the draft is finished. */
  readonly waiting?: number;
  readonly busy?: boolean;
}

/** What the checklist shows. */
export interface Checklist {
  readonly type: string;
  readonly typeName: string;
  readonly language: string;
  readonly score: number;
  readonly deductions: readonly {readonly rule: string; readonly title: string; readonly points: number}[];
  readonly metrics: readonly {readonly label: string; readonly value: string}[];
  readonly questions: readonly Question[];
  /** Headings and labels in the language of the texts. */
  readonly texts: Readonly<Record<string, string>>;
}

/** One of the six questions with its answer. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly answer: 'yes' | 'no' | 'n/a';
  readonly answerText: string;
  readonly evidence: readonly Evidence[];
}

/** A place in the letter that an answer was read from. */
export interface Evidence {
  readonly rule: string;
  readonly title: string;
  readonly reason: string;
  readonly range: Span;
}

/** What klarbrief understood of a letter. */
export interface Explanation {
  readonly title: string;
  readonly markdown: string;
}

/** The draft with all replacements in place. */
export interface Rewritten {
  readonly text: string;
  readonly replaced: number;
  /** Findings that need the writer. */
  readonly left: number;
}

/** The types that a letter can have. */
export interface Types {
  readonly current: string;
  readonly detected: boolean;
  readonly types: readonly {readonly id: string; readonly name: string; readonly description: string}[];
}
