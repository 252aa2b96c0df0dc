import {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {type Formats, type Reading, read} from '../formats/index.js';
import type {Verdict} from '../report/report.js';
import {positionOf} from '../report/reporter.js';
import {dataOf} from '../report/where.js';
import type {Task} from './check.js';
import {readersFor} from './readers.js';

/** A checked letter as plain data: what a cache keeps and a worker sends. */
export interface Outcome {
  readonly unit?: string;
  readonly month?: string;
  readonly verdict?: Verdict;
  readonly messages: readonly MessageData[];
}

interface MessageData {
  readonly reason: string;
  readonly place?: NonNullable<ReturnType<typeof positionOf>>;
  readonly ruleId?: string;
  readonly fatal?: boolean;
  readonly actual?: string;
  readonly expected?: readonly string[];
  readonly note?: string;
  readonly url?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The findings of checked letters as plain data. */
export function outcomesOf(files: readonly VFile[]): readonly Outcome[] {
  return files.map(({data, messages}) => ({
    ...given('unit', data.unit),
    ...given('month', data.month),
    ...given('verdict', data.klarbrief),
    messages: messages.map(messageData),
  }));
}

/** The checked letters that plain data tells of. */
export function filesOf(outcomes: readonly Outcome[], {path, value}: Pick<Task, 'path' | 'value'>): readonly VFile[] {
  const {stackTraceLimit} = Error;
  // Messages are errors; nobody reads where in klarbrief one was made.
  Error.stackTraceLimit = 0;
  try {
    return outcomes.map(({unit, month, verdict, messages}) => {
      const file = new VFile({...given('path', path), value});
      Object.assign(file.data, given('unit', unit), given('month', month), given('klarbrief', verdict));
      for (const {reason, place, ruleId, fatal, actual, expected, note, url, data} of messages) {
        const message = file.message(reason, {
          ...given('place', place),
          ...given('ruleId', ruleId),
          source: 'klarbrief',
        });
        Object.assign(message, {fatal, actual, expected, url, data}, given('note', note));
      }
      return file;
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** How the bytes of a file are read, for reports that show more of a letter than its findings. */
export async function readingOf({path, value, settings}: Task): Promise<Reading> {
  const formats: Formats = await readersFor(value, path);
  const {fields, engine} = settings;
  return read(value, {fields, ...given('path', path), ...given('engine', engine)}, formats);
}

function messageData(message: VFileMessage): MessageData {
  const {reason, ruleId, fatal, actual, expected, note, url} = message;
  return {
    reason,
    ...given('place', positionOf(message)),
    ...given('ruleId', ruleId),
    ...given('fatal', fatal ?? undefined),
    ...given('actual', actual),
    ...given('expected', expected),
    ...given('note', note),
    ...given('url', url),
    data: dataOf(message),
  };
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): {readonly [K in Key]?: Value} {
  return value === undefined ? {} : ({[key]: value} as {readonly [K in Key]: Value});
}
