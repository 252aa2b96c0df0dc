import type {Language, LetterType} from '../letter/letter.js';
import type {Locale} from '../settings/settings.js';
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
  readonly quiet?: boolean;
  readonly note?: boolean;
}

/** The options of `explain`. */
export interface ExplainOptions extends ReadingOptions {
  readonly format?: 'text' | 'json';
  readonly stage?: 'sentences' | 'letter';
}
