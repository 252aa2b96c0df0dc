import {printable} from './printable.js';
import {inOrder, levelOf, type Reporter} from './reporter.js';

/** One line for each finding, `path:line:column: level rule message`, for editors, grep and long lists. */
export const compact: Reporter = (files, {color, defaultName}) => {
  const lines: string[] = [];
  for (const file of files) {
    const path = printable(file.path ?? defaultName);
    for (const message of inOrder(file.messages)) {
      const place = message.line === undefined ? '' : `:${message.line}:${message.column ?? 1}`;
      const level = levelOf(message);
      const shown = color ? `${colours[level]}${level}\u001B[39m` : level;
      lines.push(`${path}${place}: ${shown} ${message.ruleId ?? 'klarbrief'} ${printable(message.reason)}\n`);
    }
  }
  return lines.join('');
};

const colours = {error: '\u001B[31m', warning: '\u001B[33m', info: '\u001B[36m'} as const;
