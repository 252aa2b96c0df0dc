import type {VFile} from 'vfile';
import {exitCodeOf} from '../report/verdict.js';
import {baselinePlaces} from './baseline-place.js';
import type {Changes} from './changes.js';
import type {Input} from './inputs.js';
import type {AskedReport} from './report-formats.js';
import {folderIn, writeReports} from './reports.js';
import type {LintOptions, Session} from './session.js';

/** What a report is told besides the options of the command. */
export interface Told {
  /** Something was wrong that is no finding; it has been told. */
  readonly trouble: boolean;
  readonly changes?: Changes;
}

/** Print the reports about checked files; gives the exit code. */
export async function tell(
  list: readonly Input[],
  checked: readonly VFile[],
  reports: readonly AskedReport[],
  session: Session,
  options: LintOptions & Told,
): Promise<number> {
  const {io, say, locale} = session;
  const {maxWarnings, failOn, quiet = false, note = false, trouble, changes} = options;
  const nothingChanged = changes !== undefined && checked.length === 0;
  const noLetters = checked.length === 0 && !trouble && !nothingChanged;
  if (noLetters) io.stderr.write(`${say('no-letters')}\n`);
  if (nothingChanged && !trouble && !quiet) io.stderr.write(`${say('changed-none', {revision: changes.revision})}\n`);
  const remarks: string[] = [];
  let files = checked;
  const baseline = options.baseline === false ? undefined : baselinePlaces(list, options.baseline, io.cwd);
  if (baseline) {
    const {withoutKnown} = await import('./baseline.js');
    files = await withoutKnown(files, list, baseline, session, (line) => remarks.push(line));
  }
  if (changes) files = await changes.only(files);
  if (!reports.some(({format}) => hasSummary.has(format))) for (const line of remarks) io.stderr.write(`${line}\n`);
  const written = await writeReports(
    files,
    reports,
    {
      locale,
      note,
      quiet,
      incomplete: trouble,
      defaultName: '<stdin>',
      folder: folderIn(session),
      remarks,
      ...(maxWarnings === undefined ? {} : {maxWarnings}),
      ...(failOn === undefined ? {} : {failOn}),
    },
    session,
  );
  return trouble || noLetters || !written ? 2 : exitCodeOf(files, maxWarnings, failOn);
}

const hasSummary: ReadonlySet<string> = new Set(['pretty', 'markdown', 'github']);

/** Whether a report shows more of a letter than its findings. */
export function needReadings(reports: readonly AskedReport[]): boolean {
  return reports.some(({format}) => !findingsOnly.has(format));
}

const findingsOnly: ReadonlySet<string> = new Set(['pretty', 'compact', 'json', 'junit', 'github', 'markdown']);
