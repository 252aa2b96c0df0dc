import type {Category} from '../../rule/rule.js';
import type {Locale} from '../../settings/settings.js';
import type {PageText} from './texts.js';

/** What the script of a report reads: everything about its letters that is built when somebody opens one. */
export interface ReportData {
  readonly locale: Locale;
  readonly texts: Readonly<Record<PageText, string>>;
  readonly rules: readonly RuleData[];
  /** Why findings matter; many share the same note. */
  readonly notes: readonly string[];
  /** The six questions, in the order of every letter’s answers. */
  readonly questions: readonly string[];
  readonly letters: readonly LetterData[];
}

export interface RuleData {
  readonly id: string;
  readonly title: string;
  readonly category: Category | 'document';
}

/** From where to where in the letter’s text, in UTF-16 units; end exclusive. */
export type Stretch = readonly [start: number, end: number];

export interface LetterData {
  readonly name: string;
  /** Nothing when it could not be read. */
  readonly verdict?: VerdictData;
  /** The text as readers see it: without markup, with the names of fields. */
  readonly text: string;
  readonly parts: readonly PartData[];
  /** Fields of a template. */
  readonly fields: readonly Stretch[];
  /** What the letter prints bold: headings, too. */
  readonly bold: readonly Stretch[];
  readonly findings: readonly FindingData[];
}

export interface PartData {
  readonly name: string;
  readonly at: Stretch;
  /** Blanks only move it to the right there: an address on the right side of the page. */
  readonly loose?: true;
}

export interface VerdictData {
  /** The id of the letter’s type, and how people call it. */
  readonly type: string;
  readonly typeName: string;
  readonly language: string;
  readonly score: number;
  readonly facts: string;
  readonly deductions: readonly {readonly rule: number; readonly findings: number; readonly points: string}[];
  readonly answers: readonly AnswerData[];
}

export interface AnswerData {
  readonly answer: 'yes' | 'no' | 'n/a';
  /** The numbers of the findings that make it a no. */
  readonly evidence: readonly number[];
  /** What makes it a no and is not among the findings of this report: they are known. */
  readonly known: number;
}

export interface FindingData {
  readonly rule: number;
  readonly level: 'error' | 'warning' | 'info';
  readonly reason: string;
  readonly actual?: string;
  readonly expected: readonly string[];
  readonly note?: number;
  /** Where people find it in the file. */
  readonly place: string;
  /** Where it stands in the text; nothing for what is missing, and for what stands in another branch of a template. */
  readonly at: readonly Stretch[];
  /** Something that is not there. */
  readonly missing?: true;
  /** How many other marks its line has to keep clear of. */
  readonly layer: number;
}
