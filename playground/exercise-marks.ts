import type {Checked, Finding, Place} from './protocol.js';

const isWord = (character: string | undefined): boolean => character !== undefined && /[0-9A-Za-zÀ-ɏ]/.test(character);

/** What somebody means with a selection or a caret: whole words. Undefined where there is no word, or where it is more than a paragraph. */
export function markFrom(text: string, [from, to]: Place): Place | undefined {
  let [start, end] = [from, to];
  if (end > start && text.slice(start, end).trim() === '') return undefined;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  if (start === end || isWord(text[start])) while (isWord(text[start - 1])) start--;
  if (isWord(text[end - 1]) || start === end) while (isWord(text[end])) end++;
  const words = text.slice(start, end);
  return words === '' || /\n[ \t]*\n/.test(words) ? undefined : [start, end];
}

/** The marks after one more: a mark within another takes that one back, marks that overlap become one. */
export function toggled(marks: readonly Place[], mark: Place): readonly Place[] {
  const around = marks.find(([start, end]) => start <= mark[0] && mark[1] <= end);
  if (around) return marks.filter((one) => one !== around);
  const touched = marks.filter((one) => overlap(one, mark));
  const merged: Place = [
    Math.min(mark[0], ...touched.map(([start]) => start)),
    Math.max(mark[1], ...touched.map(([, end]) => end)),
  ];
  return [...marks.filter((one) => !touched.includes(one)), merged].sort((a, b) => a[0] - b[0]);
}

function overlap(one: Place, other: Place): boolean {
  return one[0] < other[1] && other[0] < one[1];
}

/** Something that a letter may lack: a line of the check list. */
export interface Lack {
  readonly id: string;
  readonly holds: (finding: Finding) => boolean;
}

/** What came of an exercise. */
export interface Outcome {
  /** For each finding, in their order. */
  readonly found: readonly boolean[];
  /** Marks where klarbrief has nothing to say. */
  readonly strict: readonly Place[];
  /** Each line of the check list: whether the letter lacks it, and what somebody thought. */
  readonly lacks: readonly {readonly id: string; readonly lacking: boolean; readonly ticked: boolean}[];
}

/** Whether a finding stands at words of the letter that somebody can mark. */
export function isPlaced({found, at, rule}: Finding): boolean {
  // Its place is only the first word of many that it counts.
  return rule !== 'customer-focus' && found !== undefined && at[1] > at[0];
}

/** Compare what somebody marked and ticked with what klarbrief found: a finding is found by whoever marks some of its words. */
export function compared(
  {findings}: Pick<Checked, 'findings'>,
  marks: readonly Place[],
  ticked: ReadonlySet<string>,
  lacks: readonly Lack[],
): Outcome {
  const marked = (finding: Finding): boolean => isPlaced(finding) && marks.some((mark) => overlap(mark, finding.at));
  return {
    found: findings.map((finding) => marked(finding) || lacks.some(({id, holds}) => ticked.has(id) && holds(finding))),
    strict: marks.filter((mark) => !findings.some((finding) => isPlaced(finding) && overlap(mark, finding.at))),
    lacks: lacks.map(({id, holds}) => ({id, lacking: findings.some(holds), ticked: ticked.has(id)})),
  };
}
