import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import type {Locale} from '../settings/settings.js';
import {ciTexts} from './ci-texts.js';
import {render} from './message.js';
import {positionOf} from './reporter.js';
import {spotText} from './spot.js';

/** Where a finding stands, as somebody finds it who opens the file. */
export interface Where {
  /** In the lines of the file; nothing where it has no lines that people see. */
  readonly lines?: NonNullable<ReturnType<typeof positionOf>>;
  /** “paragraph 12”, “entry mail.subject”: what a file without lines has instead, and what narrows lines down. */
  readonly named?: string;
}

/** The place of a finding: lines, and for files of an office program the paragraph, for translations the entry. */
export function whereOf(message: VFileMessage, {data}: VFile, locale: Locale): Where {
  const {paragraph, area, encoded} = dataOf(message);
  const spot = spotText({paragraph, area, encoded}, locale);
  const names = [
    ...(data.unit ? [render(ciTexts.unit, {name: data.unit}, locale)] : []),
    ...(spot === undefined ? [] : [spot]),
  ];
  const lines = paragraph === undefined && !data.klarbrief?.extracted ? positionOf(message) : undefined;
  return {...(lines ? {lines} : {}), ...(names.length > 0 ? {named: names.join(', ')} : {})};
}

/** “line 12”, or what the place is called. */
export function placeText(message: VFileMessage, file: VFile, locale: Locale): string {
  const {lines, named} = whereOf(message, file, locale);
  const line = lines ? [render(ciTexts.line, {number: lines.start.line}, locale)] : [];
  return [...line, ...(named === undefined ? [] : [named])].join(', ');
}

/** What a message carries for programs. */
export function dataOf(message: VFileMessage): Readonly<Record<string, unknown>> {
  const {data} = message as VFileMessage & {readonly data?: unknown};
  return typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
}

/** The path of a file for a CI system: from the root of the repository. */
export function pathOf(
  file: VFile,
  {folder = '', defaultName}: {readonly folder?: string; readonly defaultName: string},
) {
  return file.path === undefined ? defaultName : joined(folder, file.path);
}

/** What a letter is called: the path of its file, and in a file with several its key. */
export function letterName(file: VFile, options: Parameters<typeof pathOf>[1]): string {
  const path = pathOf(file, options);
  return file.data.unit ? `${path} ${file.data.unit}` : path;
}

function joined(folder: string, path: string): string {
  if (folder === '' || path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)) return path;
  const steps = folder.split('/').filter((step) => step !== '');
  let rest = path;
  while (rest.startsWith('../') && steps.length > 0) {
    steps.pop();
    rest = rest.slice(3);
  }
  return [...steps, rest].join('/');
}
