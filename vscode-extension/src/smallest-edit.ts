/** One replacement that turns a text into another one: what differs between their common beginning and their common end. */
export interface SmallestEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The smallest single edit from one text to the other, so that the cursor and everything around it stay; undefined when they are equal. */
export function smallestEdit(from: string, to: string): SmallestEdit | undefined {
  if (from === to) return undefined;
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from[start] === to[start]) start++;
  if (splits(from, start) || splits(to, start)) start--;
  let same = 0;
  while (same < shorter - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++;
  if (splits(from, from.length - same) || splits(to, to.length - same)) same--;
  return {start, end: from.length - same, text: to.slice(start, to.length - same)};
}

/** Between the halves of an emoji, or between the two marks of a line's end, no editor can cut. */
function splits(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  if (before === 0x0d && after === 0x0a) return true;
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
