import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import type {Verdict} from './report.js';
import {inOrder, positionOf, type Reporter} from './reporter.js';

/** The report for programs (rulebook section 2): what vfile-reporter-json writes, with `data`, without `cwd` and `history`. */
export const json: Reporter = (files, {defaultName}) => {
  const reports = files.map((file) => ({path: file.path ?? defaultName, ...letterData(file)}));
  return `${JSON.stringify(reports, null, 2)}\n`;
};

/** A checked letter as data. */
export function letterData({data, messages}: VFile): LetterData {
  return {
    unit: data.unit,
    messages: inOrder(messages).map(messageOf),
    data: {klarbrief: data.klarbrief},
  };
}

interface LetterData {
  readonly unit: string | undefined;
  readonly messages: readonly Readonly<Record<string, unknown>>[];
  readonly data: {readonly klarbrief: Verdict | undefined};
}

/** A message as data; what is undefined does not appear, `expected` is always a list. */
function messageOf(message: VFileMessage): Readonly<Record<string, unknown>> {
  const {data} = message as VFileMessage & {readonly data?: unknown};
  return {
    reason: message.reason,
    line: message.line,
    column: message.column,
    place: positionOf(message),
    ruleId: message.ruleId,
    source: message.source,
    fatal: message.fatal ?? undefined,
    actual: message.actual,
    expected: message.expected ?? [],
    note: message.note,
    url: message.url,
    data,
  };
}
