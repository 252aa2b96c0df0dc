import path from 'node:path';
import {exists, isFile} from './files.js';
import type {Input} from './inputs.js';

/** The baseline that counts for each input, by its absolute path. */
export type BaselinePlaces = ReadonlyMap<string, string>;

export const baselineName = 'klarbrief.baseline.json';

/** Where known findings are noted: in the file that somebody named, else in the nearest above each letter. Undefined: nowhere. */
export function baselinePlaces(
  list: readonly Input[],
  named: string | undefined,
  cwd: string,
): BaselinePlaces | undefined {
  const places = new Map<string, string>();
  const folders = new Map<string, string | undefined>();
  for (const {file} of list) {
    if (file === undefined) continue;
    const place = named === undefined ? nearestBaseline(path.dirname(file), folders) : path.resolve(cwd, named);
    if (place !== undefined) places.set(file, place);
  }
  return places.size === 0 && named === undefined ? undefined : places;
}

/** From a folder up to the root of its repository, as configurations are found. */
export function nearestBaseline(folder: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const file = path.join(folder, baselineName);
  const parent = path.dirname(folder);
  const found = isFile(file)
    ? file
    : parent === folder || exists(path.join(folder, '.git'))
      ? undefined
      : nearestBaseline(parent, known);
  known.set(folder, found);
  return found;
}
