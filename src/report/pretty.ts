import {VFile} from 'vfile';
import {VFileMessage} from 'vfile-message';
import {reporter} from 'vfile-reporter';
import {everywhereLines, gathered} from './missing-everywhere.js';
import {printable} from './printable.js';
import {isExtracted, nameOf, type Reporter, type ReporterOptions, spotOf} from './reporter.js';
import {scorecard} from './scorecard.js';
import {summary} from './summary.js';

/** The report for people: that of vfile-reporter, score and checklist, and a last line that says whether the run passed. */
export const pretty: Reporter = (files, options) => {
  const {color, note, quiet, defaultName} = options;
  const {files: own, everywhere} = gathered(files);
  const shown = own.map((file) => forTerminal(file, options));
  const report = reporter(shown, {color, quiet, verbose: note, defaultName});
  const once = everywhereLines(everywhere, options).map(({finding, answer}) => `${printable(finding)}\n  ${answer}`);
  return [report, once.join('\n'), scorecard(files, options), summary(files, options)]
    .filter((text) => text !== '')
    .map((text) => `${text}\n`)
    .join('\n');
};

/** A copy without anything that a terminal would obey. */
function forTerminal(file: VFile, {defaultName, locale}: ReporterOptions): VFile {
  const copy = new VFile({path: printable(nameOf(file, defaultName))});
  for (const message of file.messages) {
    const {place, ruleId, source, fatal, note, url} = message;
    const spot = spotOf(message, locale);
    const reason = printable(spot === undefined ? message.reason : `${spot}: ${message.reason}`);
    const shown = new VFileMessage(reason, {place: isExtracted(message) ? undefined : place, ruleId, source});
    // The order of the letter, though not its lines.
    shown.line = message.line;
    shown.column = message.column;
    shown.fatal = fatal;
    if (note) shown.note = note.split('\n').map(printable).join('\n');
    if (url) shown.url = printable(url);
    copy.messages.push(shown);
  }
  return copy;
}
