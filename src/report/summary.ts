import type {VFile} from 'vfile';
import {type MessageKey, messages} from '../messages.js';
import {render} from './message.js';
import type {ReporterOptions} from './reporter.js';
import {type Counts, count} from './verdict.js';

/** The last line: passed or not, with what, and how to be stricter. Empty when there is nothing to say. */
export function summary(files: readonly VFile[], options: ReporterOptions): string {
  const {locale, maxWarnings, quiet} = options;
  const counted = count(files);
  const {warning, error, unread} = counted;
  const say = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string =>
    render(messages[key], values, locale);
  const lines: string[] = [];
  const counts = countsOf({...counted, error: error - unread}, say);
  const tooMany = maxWarnings !== undefined && warning > maxWarnings;
  if (tooMany && error - unread === 0) lines.push(say('summary-too-many', {counts, max: maxWarnings}));
  else if (tooMany || error - unread > 0) lines.push(say('summary-failed', {counts}));
  else if (quiet || unread === files.length) lines.push();
  else if (counts !== '') {
    const hint = warning > 0 && maxWarnings === undefined;
    lines.push(
      say(!hint ? 'summary-passed' : warning === 1 ? 'summary-passed-warning' : 'summary-passed-warnings', {counts}),
    );
  } else if (files.length - unread === 1) lines.push(say('summary-clean-one'));
  else lines.push(say('summary-clean', {files: files.length - unread}));
  if (unread === 1) lines.push(say('summary-trouble-one'));
  else if (unread > 1) lines.push(say('summary-trouble', {files: unread}));
  return lines.join('\n');
}

/** “2 errors, 12 warnings and 1 hint”. By hand: `Intl.ListFormat` takes longer to load than a letter takes to check. */
function countsOf(counts: Counts, say: (key: MessageKey, values?: Readonly<Record<string, number>>) => string): string {
  const pieces = (['error', 'warning', 'info'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => (counts[level] === 1 ? say(`count-${level}-one`) : say(`count-${level}`, {count: counts[level]})));
  const last = pieces.pop() ?? '';
  return pieces.length === 0 ? last : `${pieces.join(', ')} ${say('and')} ${last}`;
}
