import type {TextDocument} from 'vscode-languageserver-textdocument';
import type {Letter, Reading, Settings, Verdict} from '../index.js';

/** An open document as it was checked last: what quick fixes, hovers, the outline and the checklist read. */
export interface Draft {
  readonly uri: string;
  readonly version: number;
  readonly document: TextDocument;
  readonly languageId: string;
  /** Of the texts: `klarbrief.locale`, else the letter's language, else the editor's. */
  readonly locale: 'de' | 'en';
  readonly settings: Settings;
  /** What the check was told the file is called: it decides format and template syntax. */
  readonly path?: string;
  /** How the text was read (`file.data.reading`): which comments it has, and how a replacement is written in it. */
  readonly reading?: Reading;
  /** Empty where the document is no letter (rulebook section 1): then nothing is shown for it. */
  readonly letters: readonly Letter[];
  /** Undefined where the document is no letter. */
  readonly verdict: Verdict | undefined;
  /** Everything that was found, in the order of the text, whether it is shown now or not. */
  readonly findings: readonly Found[];
  /** True once a closing is there or the file is as it was saved: findings about something missing may be shown. */
  readonly finished: boolean;
}

/** A finding with its place in the document. */
export interface Found {
  readonly rule: string;
  readonly level: 'error' | 'warning' | 'info';
  /** UTF-16 offsets in the document, end exclusive. */
  readonly at: readonly [start: number, end: number];
  readonly reason: string;
  readonly note?: string;
  readonly url?: string;
  readonly actual?: string;
  readonly expected: readonly string[];
  /** The key of the rule's text. */
  readonly message: string;
  readonly part?: string;
  /** About something that is not there. */
  readonly missing: boolean;
  /** The first of `expected` may be put in place at `at`: nothing but words stands there. */
  readonly fixable: boolean;
}

/** The findings that are shown: before a draft is finished, nobody wants to hear what is still to come. */
export function shown({findings, finished}: Draft): readonly Found[] {
  return finished ? findings : findings.filter(({missing}) => !missing);
}
