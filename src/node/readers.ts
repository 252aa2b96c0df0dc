import {chooseFormat} from '../formats/index.js';
import {formatsFor} from '../formats/lazy.js';
import type {Formats} from '../formats/readers.js';

/** The readers that a file needs, and no more: a start must stay cheap. */
export function readersFor(bytes: Uint8Array | string, path: string | undefined): Promise<Formats> {
  return formatsFor(chooseFormat(bytes, path));
}
