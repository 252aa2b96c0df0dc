import type {VFile} from 'vfile';
import {type MessageKey, messages} from '../messages.js';
import {render} from './message.js';
import type {ReporterOptions} from './reporter.js';
import {type Counts, count, failing} from './verdict.js';

/** The last line: passed or not, with what, and how to be stricter. Empty when there is nothing to say. */
export function summary(files: readonly VFile[], options: ReporterOptions): string {
  const {locale, maxWarnings, quiet, incomplete, remarks = []} = options;
  const counted = count(files);
  const {unread} = counted;
  const error = counted.error - unread;
  const say: Say = (key, values) => render(messages[key], values, locale);
  const counts = countsOf({...counted, error}, say);
  const fails = failing({...counted, error}, options);
  const lines: string[] = [];
  if (fails.warning && !fails.error && maxWarnings !== undefined)
    lines.push(say('summary-too-many', {counts, max: maxWarnings}));
  else if (fails.error || fails.warning || fails.info) lines.push(say('summary-failed', {counts}));
  else if (unread === files.length) lines.push();
  else if (unread > 0 || incomplete) lines.push(say(counts === '' ? 'summary-rest-clean' : 'summary-rest', {counts}));
  else if (!quiet) lines.push(passed(files.length, counted, counts, maxWarnings, say));
  if (unread > 0) lines.push(say(unread === 1 ? 'summary-trouble-one' : 'summary-trouble', {files: unread}));
  return [...lines, ...remarks].join('\n');
}

type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

function passed(files: number, {warning}: Counts, counts: string, maxWarnings: number | undefined, say: Say): string {
  if (counts === '') return say(files === 1 ? 'summary-clean-one' : 'summary-clean', {files});
  if (warning === 0 || maxWarnings !== undefined) return say('summary-passed', {counts});
  return say(warning === 1 ? 'summary-passed-warning' : 'summary-passed-warnings', {counts});
}

/** “2 errors, 12 warnings and 1 hint”. By hand: `Intl.ListFormat` takes longer to load than a letter takes to check. */
function countsOf(counts: Counts, say: (key: MessageKey, values?: Readonly<Record<string, number>>) => string): string {
  const pieces = (['error', 'warning', 'info'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => (counts[level] === 1 ? say(`count-${level}-one`) : say(`count-${level}`, {count: counts[level]})));
  const last = pieces.pop() ?? '';
  return pieces.length === 0 ? last : `${pieces.join(', ')} ${say('and')} ${last}`;
}
