import {eachForm} from '../../dictionary/index.js';
import {phraseKey} from '../lexicon.js';

/** Finds what packed lists hold of a word; a line of a list is read when a letter has a word that begins like it. A part of a word just asked begins like that. */
export type WordFinder<Found> = (key: string, isPart?: boolean) => readonly Found[];

/** Something that a list holds, with its folded words. */
interface Listed {
  readonly keys: readonly string[];
}

/** Index packed lists by their beginnings: thousands of lines come with every start, and a letter has a few hundred words. */
export function wordFinder<Found extends Listed>(
  lists: readonly string[],
  read: (form: string, means: string, list: number) => Found | undefined,
): WordFinder<Found> {
  const unread = new Map<number, number | number[]>();
  for (const [list, text] of lists.entries()) {
    for (let start = 0; start < text.length; ) {
      const code = beginningOf(text, start);
      const place = start * lists.length + list;
      const same = unread.get(code);
      if (same === undefined) unread.set(code, place);
      else if (typeof same === 'number') unread.set(code, [same, place]);
      else same.push(place);
      const end = text.indexOf('\n', start);
      start = end < 0 ? text.length : end + 1;
    }
  }
  const words = new Map<string, Found[]>();
  const add = (found: Found | undefined): void => {
    const first = found?.keys[0];
    if (found === undefined || first === undefined || first === '') return;
    const same = words.get(first);
    if (same) same.push(found);
    else words.set(first, [found]);
  };
  const open = (key: string): void => {
    const code = beginningOf(key, 0);
    const places = unread.get(code);
    if (places === undefined) return;
    unread.delete(code);
    for (const place of typeof places === 'number' ? [places] : places) {
      const list = place % lists.length;
      const text = lists[list] ?? '';
      const start = (place - list) / lists.length;
      const end = text.indexOf('\n', start);
      eachForm(text.slice(start, end < 0 ? text.length : end), (form, means) => add(read(form, means, list)));
    }
  };
  return (key, isPart = false) => {
    if (!isPart || key.length < letters) open(key);
    return words.get(key) ?? none;
  };
}

/** The folded words of a phrase. */
export function keysIn(phrase: string): readonly string[] {
  const key = phraseKey(phrase);
  return key.includes(' ') ? key.split(' ') : [key];
}

const none: readonly never[] = [];

/** How many letters a beginning has: few enough to be quick, enough that few words share it. */
const letters = 4;

/** The first letters as a number, the same for "Über", "über" and "ueber"; a word may be shorter. */
function beginningOf(text: string, start: number): number {
  let code = 0;
  let count = 0;
  for (let at = start; count < letters; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) code = code * 40 + unit - 96;
    else if (unit >= 65 && unit <= 90) code = code * 40 + unit - 64;
    else if (unit >= 48 && unit <= 57) code = code * 40 + unit - 20;
    else {
      const folded = foldedUnits[unit];
      if (folded !== undefined) {
        code = code * 40 + folded[0];
        if (++count < letters) code = code * 40 + folded[1];
      } else if (count > 0 || !(unit > 13)) break;
      else count--;
    }
    count++;
  }
  return code;
}

/** ä, ö, ü and ß are folded to two letters. */
const foldedUnits: Readonly<Record<number, readonly [number, number]>> = {
  228: [1, 5],
  246: [15, 5],
  252: [21, 5],
  196: [1, 5],
  214: [15, 5],
  220: [21, 5],
  223: [19, 19],
};
