import {VFile} from 'vfile';
import {VFileMessage} from 'vfile-message';
import {reporter} from 'vfile-reporter';
import {printable} from './printable.js';
import type {Reporter} from './reporter.js';
import {scorecard} from './scorecard.js';
import {summary} from './summary.js';

/** The report for people: that of vfile-reporter, score and checklist, and a last line that says whether the run passed. */
export const pretty: Reporter = (files, options) => {
  const {color, note, quiet, defaultName} = options;
  const shown = files.map((file) => forTerminal(file, defaultName));
  const report = reporter(shown, {color, quiet, verbose: note, defaultName});
  return [report, scorecard(files, options), summary(files, options)]
    .filter((text) => text !== '')
    .map((text) => `${text}\n`)
    .join('\n');
};

/** A copy without anything that a terminal would obey. */
function forTerminal(file: VFile, defaultName: string): VFile {
  const copy = new VFile({path: printable(file.path ?? defaultName)});
  for (const message of file.messages) {
    const {place, ruleId, source, fatal, note, url} = message;
    const shown = new VFileMessage(printable(message.reason), {place, ruleId, source});
    shown.fatal = fatal;
    if (note) shown.note = note.split('\n').map(printable).join('\n');
    if (url) shown.url = printable(url);
    copy.messages.push(shown);
  }
  return copy;
}
