import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import type {Level, Locale} from '../settings/settings.js';
import {spotText} from './spot.js';

/** What steers how a report looks; what was found does not depend on it. */
export interface ReporterOptions {
  readonly locale: Locale;
  readonly color: boolean;
  /** Also why a finding matters, and the rule's page. */
  readonly note: boolean;
  /** No files without findings, no last line after a passed run. */
  readonly quiet: boolean;
  /** From how many warnings on a run fails; undefined: it never does. */
  readonly maxWarnings?: number;
  /** From which level on findings fail a run; default: errors. */
  readonly failOn?: Level;
  /** What else the last lines say: findings that are known and not shown. */
  readonly remarks?: readonly string[];
  /** Something that should have been checked was not, for a reason outside of these files. */
  readonly incomplete: boolean;
  /** What a file without a path is called. */
  readonly defaultName: string;
  /** Where the paths begin, seen from the root of the repository: `letters/`. Reports for CI systems count from there. */
  readonly folder?: string;
}

/** Turns checked files into what people or programs read. A pure function. */
export type Reporter = (files: readonly VFile[], options: ReporterOptions) => string;

/** What a document is called in a report: its path, and the key of the letter in a file with several. */
export function nameOf(file: VFile, defaultName: string): string {
  const path = file.path ?? defaultName;
  return file.data.unit === undefined ? path : `${path} › ${file.data.unit}`;
}

/** The level of a message: vfile says it with `fatal`. */
export function levelOf(message: VFileMessage): Level {
  if (message.fatal === true) return 'error';
  return message.fatal === false ? 'warning' : 'info';
}

/** The stretch of the original that a message is about; nothing when it is about the file as a whole. */
export function positionOf({place}: VFileMessage): {readonly start: Place; readonly end: Place} | undefined {
  if (!place) return undefined;
  return 'start' in place ? {start: place.start, end: place.end} : {start: place, end: place};
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/** „Absatz 7 (Text)“: where a finding stands in a file whose lines nobody sees. */
export function spotOf(message: VFileMessage, locale: Locale): string | undefined {
  const {data} = message as VFileMessage & {readonly data?: unknown};
  if (typeof data !== 'object' || data === null) return undefined;
  const {paragraph, area, encoded}: {paragraph?: unknown; area?: unknown; encoded?: unknown} = data;
  return spotText({paragraph, area, encoded}, locale);
}

/** Whether the lines of a finding are those of text that was taken out of a document, so that nobody finds them there. */
export function isExtracted(message: VFileMessage): boolean {
  const {data} = message as VFileMessage & {readonly data?: unknown};
  return typeof data === 'object' && data !== null && 'paragraph' in data;
}

/** Messages in the order of their places; those about the whole file come first. */
export function inOrder(messages: readonly VFileMessage[]): readonly VFileMessage[] {
  return [...messages].sort((a, b) => {
    const lines = (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
    if (lines !== 0) return lines;
    const [left, right] = [`${a.ruleId} ${a.reason}`, `${b.ruleId} ${b.reason}`];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}
