import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {messages} from '../messages.js';
import {keeping} from './keep.js';
import {render} from './message.js';
import {levelOf, positionOf, type ReporterOptions} from './reporter.js';
import {dataOf} from './where.js';

/** Something that so many letters lack that a layout brings it, most likely. */
export interface MissingEverywhere {
  /** One of the findings; the others say the same. */
  readonly example: VFileMessage;
  readonly letters: number;
  readonly of: number;
  /** The line of the configuration that answers it. */
  readonly setting: string;
}

/** What a report for people shows: findings letter by letter, and once what the same part of many letters lacks. */
export interface Gathered {
  /** Without what is told once; the letters themselves stay as they are. */
  readonly files: readonly VFile[];
  readonly everywhere: readonly MissingEverywhere[];
}

/** Take out what more than a fifth of the letters lack in the same way, if these are five at least. */
export function gathered(files: readonly VFile[]): Gathered {
  const groups = new Map<string, VFileMessage[]>();
  for (const {messages: list} of files) {
    const here = new Set<string>();
    for (const message of list) {
      const key = keyOf(message);
      if (key === undefined || here.has(key)) continue;
      here.add(key);
      groups.set(key, [...(groups.get(key) ?? []), message]);
    }
  }
  const often = new Map(
    [...groups].filter(([, found]) => found.length >= fewest && found.length > files.length * share),
  );
  if (often.size === 0) return {files, everywhere: []};
  const everywhere = [...often.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap((found): MissingEverywhere[] => {
      const [example] = found;
      if (!example) return [];
      const setting = settings[example.ruleId ?? ''];
      return setting === undefined ? [] : [{example, letters: found.length, of: files.length, setting}];
    });
  return {files: files.map((file) => keeping(file, (message) => !often.has(keyOf(message) ?? ''))), everywhere};
}

/** What is said once, in one line each: how many letters, what they lack, and how to say that a layout brings it. */
export function everywhereLines(
  everywhere: readonly MissingEverywhere[],
  {locale}: Pick<ReporterOptions, 'locale'>,
): readonly {readonly finding: string; readonly answer: string; readonly level: ReturnType<typeof levelOf>}[] {
  return everywhere.map(({example, letters, of, setting}) => ({
    level: levelOf(example),
    finding: render(
      messages['everywhere-finding'],
      {letters, of, reason: example.reason, rule: example.ruleId ?? 'klarbrief'},
      locale,
    ),
    answer: render(messages['everywhere-setting'], {setting}, locale),
  }));
}

/** What two findings have in common that say the same of two letters; undefined for what is about words that are there. */
function keyOf(message: VFileMessage): string | undefined {
  const place = positionOf(message);
  const {part} = dataOf(message);
  const [start, end] = [place?.start.offset, place?.end.offset];
  if (message.ruleId === undefined || settings[message.ruleId] === undefined) return undefined;
  if (start === undefined || start !== end) return undefined;
  return [message.ruleId, message.reason, typeof part === 'string' ? part : ''].join('\u0000');
}

/** From how many letters on, and from which share of all. */
const fewest = 5;
const share = 0.2;

/** What says that a layout brings what a rule misses. What only the letter itself can say is told letter by letter. */
const settings: Readonly<Record<string, string>> = {
  closing: 'signature: external',
  'contact-change': 'signature: external',
  'contact-person': 'signature: external',
  'direct-dial': 'signature: external',
  'existing-relationship': 'signature: external',
  'mandatory-details': 'letterhead: external',
  'personal-email': 'signature: external',
  'subject-line': 'subject: external',
};
