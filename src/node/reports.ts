import {appendFileSync} from 'node:fs';
import path from 'node:path';
import type {VFile} from 'vfile';
import {printable} from '../report/printable.js';
import type {Reporter, ReporterOptions} from '../report/reporter.js';
import {colored, Trouble} from './io.js';
import type {AskedReport, ReportFormat} from './report-formats.js';
import type {LintOptions, Session} from './session.js';

/** The reports of a run. Asked for before any letter is read: nobody waits for a check whose result has nowhere to go. */
export function reportsOf({format, output}: LintOptions, {io, say}: Session): readonly AskedReport[] {
  const asked = format ?? [{format: 'pretty'}];
  const open = asked.filter(({file}) => file === undefined);
  if (open.length > 1) {
    throw new Trouble(say('usage-two-reports', {first: open[0]?.format ?? '', second: open[1]?.format ?? ''}));
  }
  if (output !== undefined && open.length === 0) throw new Trouble(say('usage-output'));
  const reports =
    output === undefined || output === '-'
      ? asked
      : asked.map((report) => (report.file === undefined ? {...report, file: output} : report));
  const files = new Set<string>();
  for (const {file} of reports) {
    if (file === undefined) continue;
    const absolute = path.resolve(io.cwd, file);
    if (files.has(absolute)) throw new Trouble(say('usage-same-file', {file}));
    files.add(absolute);
  }
  return reports;
}

/** Write the reports of a run, each where it was asked for. False, when one could not be written; that has been told. */
export async function writeReports(
  files: readonly VFile[],
  asked: readonly AskedReport[],
  options: Omit<ReporterOptions, 'color'>,
  session: Session,
): Promise<boolean> {
  const {io, say} = session;
  const color = colored(io.stdout, io.env);
  let written = true;
  for (const {format, file} of asked) {
    const reporter = await reporterFor(format);
    // Without a letter there is nothing to tell people; programs read a report all the same.
    if (files.length === 0 && file === undefined && forPeople.has(format)) continue;
    const report = reporter(files, {...options, color: color && file === undefined});
    if (file === undefined) {
      if (report !== '') io.stdout.write(report);
      if (format === 'github') written = (await jobSummary(files, options, session)) && written;
      continue;
    }
    const trouble = await trying(async () => {
      const {replaceFile} = await import('./replace-file.js');
      replaceFile(path.resolve(io.cwd, file), report);
    });
    if (trouble === undefined) continue;
    io.stderr.write(`${say('report-failed', {file: printable(file), detail: trouble})}\n`);
    written = false;
  }
  return written;
}

/** Loaded late: most runs need one of them, and that of vfile is large. */
async function reporterFor(format: ReportFormat): Promise<Reporter> {
  switch (format) {
    case 'pretty':
      return (await import('../report/pretty.js')).pretty;
    case 'compact':
      return (await import('../report/compact.js')).compact;
    case 'json':
      return (await import('../report/json.js')).json;
    case 'sarif':
      return (await import('../report/sarif.js')).sarif(
        (await import('../../rules/index.js')).rules,
        (await import('./sarif-fixes.js')).fixesOf,
      );
    case 'junit':
      return (await import('../report/junit.js')).junit(new Date().toISOString());
    case 'github':
      return (await import('../report/github.js')).github;
    case 'gitlab':
      return (await import('../report/gitlab.js')).gitlab;
    case 'markdown':
      return (await import('../report/markdown.js')).markdown;
    case 'html':
      return (await import('../report/html/html.js')).html((await import('../../rules/index.js')).rules, localTime());
  }
}

/** Now, by the clock of whoever reads the report: `2026-03-04T15:06:07.890`. */
function localTime(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, -1);
}

const forPeople: ReadonlySet<ReportFormat> = new Set(['pretty', 'compact', 'github', 'markdown']);

/**
 * GitHub shows ten annotations of each level; the summary of the job has room for all. Every step appends to the same file, and
 * GitHub takes no more than 1 MiB of it.
 */
async function jobSummary(
  files: readonly VFile[],
  options: Omit<ReporterOptions, 'color'>,
  {io, say}: Session,
): Promise<boolean> {
  const file = io.env.GITHUB_STEP_SUMMARY;
  if (!file) return true;
  const trouble = await trying(async () => {
    const {markdown} = await import('../report/markdown.js');
    appendFileSync(file, `${markdown(files, {...options, color: false})}\n`);
  });
  if (trouble !== undefined)
    io.stderr.write(`${say('report-failed', {file: 'GITHUB_STEP_SUMMARY', detail: trouble})}\n`);
  return trouble === undefined;
}

/** What the system calls the trouble, if there is any. */
async function trying(action: () => Promise<void>): Promise<string | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/**
 * Where the paths of this run begin, seen from the root of the repository that a CI system has checked out: `letters/` for a
 * run in that folder. Its reports count from there.
 */
export function folderIn({io}: Session): string {
  const root = io.env.GITHUB_WORKSPACE || io.env.CI_PROJECT_DIR;
  if (!root) return '';
  const relative = path.relative(root, io.cwd).split(path.sep).join('/');
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? '' : `${relative}/`;
}
