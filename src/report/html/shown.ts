import type {Range, Source} from '../../source/index.js';
import type {Stretch} from './data.js';

/** A letter’s text as people read it, and the way there from its file. */
export interface Shown {
  readonly text: string;
  readonly fields: readonly Stretch[];
  /** From a place of the letter’s text. */
  place(offset: number): number;
  /** Where a stretch of the original shows; nothing where it does not: a missing part, another branch of a template. */
  stretches(original: Range): readonly Stretch[];
}

/** The text of a letter with its fields by their names, and no character that does something else than to be seen. */
export function shownOf({segments}: Source): Shown {
  const fields: Stretch[] = [];
  const pieces: Piece[] = [];
  let text = '';
  let at = 0;
  for (const segment of segments) {
    const written = segment.kind === 'placeholder' ? `{${segment.field?.name ?? segment.text}}` : segment.text;
    const begin = text.length;
    text += visible(written);
    if (segment.kind === 'placeholder') fields.push([begin, text.length]);
    const whole = segment.kind !== 'verbatim';
    pieces.push({at, length: segment.text.length, begin, end: text.length, from: segment.from, whole});
    at += segment.text.length;
  }
  const index = indexOf(pieces);
  return {
    text,
    fields,
    place(offset) {
      const piece = pieceAt(pieces, offset);
      if (!piece) return 0;
      const inside = offset - piece.at;
      return piece.end - piece.begin === piece.length ? piece.begin + inside : inside <= 0 ? piece.begin : piece.end;
    },
    stretches(original) {
      return joined(
        index.touching(original).map((piece) => cut(piece, original)),
        text,
      );
    },
  };
}

/** A segment: where it stands in the letter’s text, in what is shown, and in the original. */
interface Piece {
  readonly at: number;
  readonly length: number;
  readonly begin: number;
  readonly end: number;
  readonly from: Range;
  /** It stands for all of `from`. */
  readonly whole: boolean;
}

function cut({begin, end, from, whole}: Piece, [start, stop]: Range): Stretch {
  if (whole) return [begin, end];
  return [begin + Math.max(0, start - from[0]), begin + Math.min(end - begin, stop - from[0])];
}

/** In the order of the text; what only white space parts is one stretch, and none begins or ends with it. */
function joined(stretches: readonly Stretch[], text: string): readonly Stretch[] {
  const found: [number, number][] = [];
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1);
    if (last && (start <= last[1] || text.slice(last[1], start).trim() === '')) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found.flatMap(([start, end]): Stretch[] => {
    const own = text.slice(start, end);
    const from = start + own.length - own.trimStart().length;
    const to = start + own.trimEnd().length;
    return to > from ? [[from, to]] : [];
  });
}

/** Finds the pieces of a stretch of the original without looking at all of them: letters may have very many. */
function indexOf(pieces: readonly Piece[]): {touching(original: Range): Piece[]} {
  const sorted = pieces.filter(({begin, end}) => end > begin).sort((a, b) => a.from[0] - b.from[0]);
  let furthest = 0;
  const reach = sorted.map(({from}) => {
    furthest = Math.max(furthest, from[1]);
    return furthest;
  });
  return {
    touching([start, end]) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle]?.from[0] ?? 0) < end) low = middle + 1;
        else high = middle;
      }
      const found: Piece[] = [];
      for (let index = low - 1; index >= 0 && (reach[index] ?? 0) > start; index--) {
        const piece = sorted[index];
        if (piece && piece.from[1] > start) found.push(piece);
      }
      return found;
    },
  };
}

function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** Control characters as their pictures, marks that turn the reading direction around as a replacement character: one for one. */
function visible(text: string): string {
  return text
    .replace(/\r\n/g, ' \n')
    .replace(/[\r\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, (one) => String.fromCharCode(0x2400 + one.charCodeAt(0)))
    .replace(/[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]/g, '\uFFFD');
}
