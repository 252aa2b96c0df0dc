import type {VFile} from 'vfile';
import type {Level} from '../settings/settings.js';
import {levelOf} from './reporter.js';

/** How a run ended: 0 passed, 1 findings that fail it, 2 trouble (something could not be read). */
export function exitCodeOf(
  files: readonly VFile[],
  maxWarnings: number | undefined,
  failOn: Level | undefined = undefined,
): 0 | 1 | 2 {
  const counts = count(files);
  if (counts.unread > 0) return 2;
  const {error, warning, info} = failing(counts, {
    ...(maxWarnings === undefined ? {} : {maxWarnings}),
    ...(failOn === undefined ? {} : {failOn}),
  });
  return error || warning || info ? 1 : 0;
}

/** Which levels fail a run: errors always, warnings and hints from `failOn` on; a number of warnings that is allowed decides about them. */
export function failing(
  counts: Readonly<Record<Level, number>>,
  {maxWarnings, failOn = 'error'}: {readonly maxWarnings?: number; readonly failOn?: Level},
): Readonly<Record<Level, boolean>> {
  const allowed = maxWarnings ?? (failOn === 'error' ? Number.POSITIVE_INFINITY : 0);
  return {error: counts.error > 0, warning: counts.warning > allowed, info: failOn === 'info' && counts.info > 0};
}

/** How many findings of each level a run has. */
export interface Counts extends Readonly<Record<Level, number>> {
  /** Files that could not be read; each has one error that says so. */
  readonly unread: number;
}

/** Count the findings of a run. */
export function count(files: readonly VFile[]): Counts {
  const counts = {error: 0, warning: 0, info: 0, unread: 0};
  for (const file of files) {
    for (const message of file.messages) counts[levelOf(message)]++;
    if (file.messages.some(({ruleId, fatal}) => ruleId === 'unreadable' && fatal === true)) counts.unread++;
  }
  return counts;
}
