import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {ciTexts} from './ci-texts.js';
import {render} from './message.js';
import {printable} from './printable.js';
import {inOrder, levelOf, type Reporter, type ReporterOptions} from './reporter.js';
import {pathOf, whereOf} from './where.js';

/**
 * Workflow commands that GitHub shows as annotations beside the lines. It shows ten of each level for a step and drops the rest
 * without a word, so the rest is counted here and told in the summary of the job.
 */
export const github: Reporter = (files, options) => {
  const shown = {error: 0, warning: 0, info: 0};
  const lines: string[] = [];
  let dropped = 0;
  for (const file of files) {
    for (const message of inOrder(file.messages)) {
      const level = levelOf(message);
      if (shown[level]++ < mostPerLevel) lines.push(`${annotation(file, message, options)}\n`);
      else dropped++;
    }
  }
  if (dropped > 0) {
    lines.push(`${render(ciTexts[dropped === 1 ? 'more-one' : 'more'], {count: dropped}, options.locale)}\n`);
  }
  return lines.join('');
};

function annotation(file: VFile, message: VFileMessage, options: ReporterOptions): string {
  const {lines, named} = whereOf(message, file, options.locale);
  const rule = message.ruleId ?? 'klarbrief';
  const oneLine = lines !== undefined && lines.start.line === lines.end.line;
  const properties = {
    file: pathOf(file, options),
    ...(lines ? {line: lines.start.line, endLine: lines.end.line} : {}),
    // GitHub takes columns only within one line.
    ...(oneLine ? {col: lines.start.column, endColumn: Math.max(lines.start.column, lines.end.column - 1)} : {}),
    title: named === undefined ? rule : `${rule} (${named})`,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[levelOf(message)]} ${written.join(',')}::${data(printable(message.reason))}`;
}

const commands = {error: 'error', warning: 'warning', info: 'notice'} as const;
const mostPerLevel = 10;

/** As the toolkit of GitHub's actions escapes; a line break would end the command and begin the next. */
function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
