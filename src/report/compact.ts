import type {Level} from '../settings/settings.js';
import {everywhereLines, gathered} from './missing-everywhere.js';
import {printable} from './printable.js';
import {inOrder, isExtracted, levelOf, type Reporter, spotOf} from './reporter.js';

/** One line for each finding, `path:line:column: level rule message`, for editors, grep and long lists. */
export const compact: Reporter = (files, options) => {
  const {color, defaultName, locale} = options;
  const painted = (level: Level): string => (color ? `${colours[level]}${level}\u001B[39m` : level);
  const {files: own, everywhere} = gathered(files);
  const lines: string[] = [];
  for (const file of own) {
    const path = printable(file.path ?? defaultName);
    const unit = file.data.unit === undefined ? '' : ` [${printable(file.data.unit)}]`;
    for (const message of inOrder(file.messages)) {
      const spot = spotOf(message, locale);
      const line = message.line === undefined ? '' : `:${message.line}:${message.column ?? 1}`;
      const place = (isExtracted(message) ? '' : line) + (spot === undefined ? '' : `: ${spot}`);
      lines.push(
        `${path}${place}: ${painted(levelOf(message))} ${message.ruleId ?? 'klarbrief'} ${printable(message.reason)}${unit}\n`,
      );
    }
  }
  for (const {level, finding, answer} of everywhereLines(everywhere, options))
    lines.push(`${painted(level)} ${printable(finding)} ${answer}\n`);
  return lines.join('');
};

const colours = {error: '\u001B[31m', warning: '\u001B[33m', info: '\u001B[36m'} as const;
