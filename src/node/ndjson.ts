/** A line of newline-delimited JSON, counted from 1; without a text when it was longer than allowed and has been skipped. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

const [lineFeed, carriageReturn] = [10, 13];
const byteOrderMark = [0xef, 0xbb, 0xbf];

/**
 * The lines of a stream, one at a time: nothing more is read until the next line is asked for, and of a line that is too long
 * nothing is kept. Bytes are split before they are decoded, so that a character may arrive in pieces. Empty lines are left out.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>, longest: number): AsyncGenerator<Line> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let number = 0;
  const finish = (): Line | undefined => {
    number++;
    const [only] = pieces;
    const whole = pieces.length === 1 && only ? only : Buffer.concat(pieces);
    const tooLong = length > longest;
    pieces.length = 0;
    length = 0;
    if (tooLong) return {number, bytes: undefined};
    const marked = number === 1 && byteOrderMark.every((byte, at) => whole[at] === byte);
    const bytes = whole.subarray(marked ? byteOrderMark.length : 0, whole.at(-1) === carriageReturn ? -1 : undefined);
    return bytes.every(isBlank) ? undefined : {number, bytes};
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(lineFeed, from);
      const piece = bytes.subarray(from, end < 0 ? bytes.length : end);
      length += piece.length;
      if (length <= longest) pieces.push(piece);
      else pieces.length = 0;
      if (end < 0) break;
      const line = finish();
      if (line) yield line;
      from = end + 1;
    }
  }
  if (length > 0) {
    const line = finish();
    if (line) yield line;
  }
}

function isBlank(byte: number): boolean {
  return byte === 32 || byte === 9 || byte === carriageReturn;
}

const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** What a line says; undefined where it is no JSON in UTF-8. JSON knows no undefined, so nothing is lost. */
export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}
