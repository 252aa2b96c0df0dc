import {VFile} from 'vfile';
import type {Letter} from '../letter/letter.js';
import {checking, isLetter, reader} from '../lint.js';
import type {Locale, Settings} from '../settings/settings.js';
import {unreadableFile} from './files.js';
import {readersFor} from './readers.js';

declare module 'vfile' {
  interface DataMap {
    /** The month of the letter's own date, `2026-03`, for those who ask for it. */
    month: string;
  }
}

/** A file to check, all of it: what a worker is sent, and what a result depends on. */
export interface Task {
  /** As it is shown; undefined for standard input without a name. */
  readonly path: string | undefined;
  /** The bytes of the file, or its text where somebody has decoded it already. */
  readonly value: Uint8Array | string;
  readonly settings: Settings;
  /** It only counts if it looks like a letter. */
  readonly ifLetter: boolean;
  /** The language of what is said about a file that crashed. */
  readonly locale: Locale;
  /** Also find out from which month each letter is. */
  readonly dated?: boolean;
}

/** The letters of a file with their findings; none, when it has to look like a letter and does not. Never throws. */
export async function check({path, value, settings, ifLetter, locale, dated}: Task): Promise<readonly VFile[]> {
  try {
    const readers = await readersFor(value, path);
    const file = new VFile({...(path === undefined ? {} : {path}), value});
    const document = reader(readers)(file, settings);
    if (ifLetter && !isLetter(document.children, file.data.reading)) return [];
    checking(settings)(document, file);
    const files = file.data.units ?? [file];
    if (dated) for (const [index, {data}] of files.entries()) Object.assign(data, monthOf(document.children[index]));
    return files;
  } catch (error) {
    // The core never throws; if it does all the same, the other letters shall not suffer.
    return [crashed(path, error instanceof Error ? error.message : String(error), locale)];
  }
}

/** A file whose check failed, as a document with one finding that says so. */
export function crashed(path: string | undefined, detail: string, locale: Locale): VFile {
  return unreadableFile(path, {message: 'file-crashed', values: {detail}}, locale);
}

/** The month of a letter's own date; nothing where it has none, or one without a year. */
function monthOf(letter: Letter | undefined): {readonly month?: string} {
  const date = letter?.facts.dates.find(({role}) => role === 'letter');
  const month = /^\d{4}-\d\d/.exec(date?.iso ?? '')?.[0];
  return month === undefined ? {} : {month};
}
