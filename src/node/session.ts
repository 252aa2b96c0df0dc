import type {Language, LetterType} from '../letter/letter.js';
import type {Category} from '../rule/rule.js';
import type {Level, Locale} from '../settings/settings.js';
import type {Io} from './io.js';
import type {AskedReport} from './report-formats.js';
import type {Say} from './texts.js';

/** What every command is told. */
export interface Session {
  readonly io: Io;
  readonly say: Say;
  readonly locale: Locale;
}

/** What the reading of letters is told. */
export interface ReadingOptions {
  readonly type?: LetterType;
  readonly language?: Language;
  readonly locale?: Locale;
  readonly stdinFilename?: string;
  /** A file, or false: none. */
  readonly config?: string | false;
}

/** The options of `lint`. */
export interface LintOptions extends ReadingOptions {
  readonly format?: readonly AskedReport[];
  readonly output?: string;
  readonly maxWarnings?: number;
  readonly failOn?: Level;
  readonly quiet?: boolean;
  readonly note?: boolean;
  /** The file of known findings; false: none; undefined: the one that lies there. */
  readonly baseline?: string | false;
  /** A git revision: only findings on lines that are new since then. */
  readonly changedSince?: string;
  /** Where results are kept; '' for the usual place. */
  readonly cache?: string;
  readonly jobs?: number;
  readonly watch?: boolean;
  readonly fix?: boolean;
  readonly fixSuggestions?: boolean;
  readonly fixDryRun?: boolean;
}

/** The options of `exercise`. */
export interface ExerciseOptions extends ReadingOptions {
  /** A file; standard output without one. */
  readonly output?: string;
}

/** The options of `baseline`. */
export interface BaselineOptions extends ReadingOptions {
  readonly baseline?: string;
  /** Also note what is new. */
  readonly add?: boolean;
}

/** The options of `explain`. */
export interface ExplainOptions extends ReadingOptions {
  readonly format?: 'text' | 'json';
  readonly stage?: 'sentences' | 'letter';
}

/** The options of `stream`. */
export interface StreamOptions extends Omit<ReadingOptions, 'stdinFilename'> {
  readonly jobs?: number;
  /** Also why each finding matters. */
  readonly note?: boolean;
}

/** The options of `report`. */
export interface ResultsOptions {
  /** What `stream` wrote; several files count as one. */
  readonly from?: readonly string[];
  readonly format?: 'pretty' | 'markdown' | 'json';
  /** Results, or a report in JSON, to compare with. */
  readonly earlier?: string;
}

/** The options of `handout`. */
export interface HandoutOptions {
  /** Ids, in the order in which they are printed. */
  readonly rules?: readonly string[];
  readonly category?: readonly Category[];
  readonly title?: string;
  /** How many words of each list. */
  readonly words?: number;
  /** A file; PDF by its ending. */
  readonly output?: string;
  /** Of examples and words. */
  readonly language?: 'de' | 'en';
  /** A file, or false: none. */
  readonly config?: string | false;
}
