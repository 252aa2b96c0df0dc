import {VFile} from 'vfile';
import {checking, isLetter, reader} from '../lint.js';
import {exitCodeOf} from '../report/verdict.js';
import {unreadableFile} from './files.js';
import {type Input, inputs} from './inputs.js';
import {progress} from './progress.js';
import {readersFor} from './readers.js';
import {folderIn, reportsOf, writeReports} from './reports.js';
import type {LintOptions, Session} from './session.js';

/** `klarbrief [lint]`: check letters, print a report, say with the exit code whether they passed. */
export async function lint(session: Session, args: readonly string[], options: LintOptions): Promise<number> {
  const {io, say, locale} = session;
  const reports = reportsOf(options, session);
  const {list, trouble} = await inputs(session, args, options);
  const files: VFile[] = [];
  const bar = progress(io, say, list.length);
  for (const input of list) {
    const file = await check(input, session, options);
    if (file) files.push(...(file.data.units ?? [file]));
    bar.step();
  }
  bar.clear();
  const noLetters = files.length === 0 && !trouble;
  if (noLetters) io.stderr.write(`${say('no-letters')}\n`);
  const {maxWarnings, quiet = false, note = false} = options;
  const reporterOptions = {
    locale,
    note,
    quiet,
    incomplete: trouble,
    defaultName: '<stdin>',
    folder: folderIn(session),
    ...(maxWarnings === undefined ? {} : {maxWarnings}),
  };
  const written = await writeReports(files, reports, reporterOptions, session);
  return trouble || noLetters || !written ? 2 : exitCodeOf(files, maxWarnings);
}

/** The file with its findings; nothing, when it has to look like a letter and does not. */
async function check(input: Input, {locale}: Session, options: LintOptions): Promise<VFile | undefined> {
  const path = input.path === undefined ? {} : {path: input.path};
  try {
    const value = await input.read();
    // Nobody called this file a letter, and none is that large: data, most likely.
    if ('message' in value && value.message === 'file-too-large' && input.ifLetter) return undefined;
    if ('message' in value) return unreadableFile(input.path, value, options.locale ?? locale);
    const readers = await readersFor(value, input.path);
    const file = new VFile({...path, value});
    const document = reader(readers)(file, input.settings);
    if (input.ifLetter && !isLetter(document.children, file.data.reading)) return undefined;
    checking(input.settings)(document, file);
    return file;
  } catch (error) {
    // The core never throws; if it does all the same, the other letters shall not suffer.
    const detail = error instanceof Error ? error.message : String(error);
    return unreadableFile(input.path, {message: 'file-crashed', values: {detail}}, options.locale ?? locale);
  }
}
