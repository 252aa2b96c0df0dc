import type {Category, Finding, Part, Place} from './protocol.js';

/** A finding as it is drawn: its number in the list, and where it stands. */
export interface Mark {
  readonly finding: number;
  readonly category: Category;
  readonly at: Place;
}

/** A stretch of a line under the same marks; the narrowest decides how it looks. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Findings about something that is missing here, in front of the text. */
  readonly gaps: readonly Mark[];
  /** Findings that end here. */
  readonly ends: readonly Mark[];
}

/** A line as it is drawn; equal texts with equal looks are drawn alike, but for the numbers of their findings. */
export interface Line {
  readonly text: string;
  readonly look: string;
  readonly numbers: string;
  readonly pieces: readonly Piece[];
  /** The part of the letter that begins here. */
  readonly part?: string;
  /** Belongs to a part, the first of its lines or a further one. */
  readonly inside: boolean;
}

/** What is to be drawn of findings and parts. */
export function marksOf(findings: readonly Finding[], hides: (finding: Finding) => boolean): readonly Mark[] {
  return findings
    .map((finding, index) => ({
      finding: index,
      category: finding.category,
      at: finding.at,
      hidden: finding.at[0] < 0 || hides(finding),
    }))
    .filter(({hidden}) => !hidden)
    .map(({finding, category, at}) => ({finding, category, at}));
}

/** The lines of a text with marks and names of parts. */
export function linesOf(text: string, marks: readonly Mark[], parts: readonly Part[]): readonly Line[] {
  const sorted = [...marks].sort((a, b) => a.at[0] - b.at[0]);
  let open: readonly Mark[] = [];
  let next = 0;
  let start = 0;
  return text.split('\n').map((content): Line => {
    const end = start + content.length;
    const here: Mark[] = open.filter(({at}) => at[1] > start);
    for (let mark = sorted[next]; mark && mark.at[0] <= end; mark = sorted[++next]) here.push(mark);
    open = here.filter(({at}) => at[1] > end);
    const pieces = here.length === 0 ? [plain(content)] : piecesOf(content, start, here);
    const part = parts.find(({at}) => at[0] >= start && at[0] <= end && (at[0] < end || content === ''))?.label;
    const from = start;
    const inside = parts.some(({at}) => at[0] <= end && at[1] > from);
    const looks = here.map(({category, at}) => `${category}${at[0] - from},${at[1] - from}`);
    const numbers = here.map(({finding}) => finding).join(' ');
    start = end + 1;
    const look = `${part ?? ''} ${inside} ${looks.join(' ')}`;
    return {text: content, look, numbers, pieces, inside, ...(part === undefined ? {} : {part})};
  });
}

function plain(text: string): Piece {
  return {text, marks: [], gaps: [], ends: []};
}

function piecesOf(content: string, start: number, marks: readonly Mark[]): readonly Piece[] {
  const end = start + content.length;
  const cuts = [start, end, ...marks.flatMap(({at}) => at)].filter((at) => at >= start && at <= end);
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  const pieces = places.map((from, index): Piece => {
    const to = places[index + 1] ?? end;
    const over = marks.filter(({at}) => at[0] < to && at[1] > from && at[1] > at[0]);
    return {
      text: content.slice(from - start, to - start),
      marks: over.sort((a, b) => a.at[1] - a.at[0] - (b.at[1] - b.at[0])),
      gaps: marks.filter(({at}) => at[0] === from && at[1] === at[0]),
      ends: over.filter(({at}) => at[1] === to || (to === end && at[1] === end + 1)),
    };
  });
  return pieces.filter(({text, gaps}) => text !== '' || gaps.length > 0);
}

/** What happened between two texts that somebody typed. */
export interface Edit {
  readonly from: number;
  readonly removed: number;
  readonly inserted: number;
}

/** The one stretch in which two texts differ. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let end = 0;
  while (end < most - from && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return {from, removed: before.length - end - from, inserted: after.length - end - from};
}

/** Where a stretch stands after an edit; undefined where the edit went into it, so that nobody knows whether it still holds. */
export function moved([start, end]: Place, {from, removed, inserted}: Edit): Place | undefined {
  const shift = inserted - removed;
  if (end <= from) return [start, end];
  if (start >= from + removed) return [start + shift, end + shift];
  return undefined;
}
