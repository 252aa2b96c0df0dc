import type {Changes} from './changes.js';
import {checkAll} from './check-all.js';
import {inputs} from './inputs.js';
import {reportsOf} from './reports.js';
import type {LintOptions, Session} from './session.js';
import {needReadings, tell} from './tell.js';

/** `klarbrief [lint]`: check letters, print a report, say with the exit code whether they passed. */
export async function lint(session: Session, args: readonly string[], options: LintOptions): Promise<number> {
  const reports = reportsOf(options, session);
  if (options.watch) return (await import('./watch.js')).watch(session, args, options, reports);
  const changes = await changesOf(session, options);
  const {list, trouble} = await inputs(session, args, options);
  const touched = changes ? list.filter(({file}) => file === undefined || changes.touches(file)) : list;
  const files = await checkAll(touched, session, {...options, readings: needReadings(reports)});
  return tell(touched, files.flat(), reports, session, {...options, trouble, ...(changes ? {changes} : {})});
}

/** What is new, when a run is about that. */
export async function changesOf(session: Session, {changedSince}: LintOptions): Promise<Changes | undefined> {
  if (changedSince === undefined) return undefined;
  return (await import('./changes.js')).changesSince(changedSince, session);
}
