import type {Letter} from '../letter/letter.js';
import {part} from './letter.js';
import {lineRanges} from './lines.js';

/**
 * Whether a letter takes leave without a listed formula: "Happy digging," above the name, or a last sentence that sends
 * greetings.
 */
export function takesLeave(letter: Letter): boolean {
  if (part(letter, 'closing')) return true;
  const last = letter.blocks.findLast((block) => block.part === 'body');
  if (!last) return false;
  if (last.sentences.slice(-2).some(({words}) => words.some(({key}) => greetings.has(key)))) return true;
  return inOwnWords(letter, last.at[0]);
}

const greetings: ReadonlySet<string> = new Set(
  'gruss gruesse gruessen gruesst gruesse gruesschen regards greetings wishes wiedersehen hochachtungsvoll'.split(' '),
);

/** A short line that ends in a comma or an exclamation mark, right above a line that can be a name. */
function inOwnWords({source, children}: Letter, from: number): boolean {
  const end = children.findLast(({name}) => name === 'signature' || name === 'body')?.at[1] ?? from;
  const lines = lineRanges(source.text, [from, end]).map(([start, stop]) => source.text.slice(start, stop));
  return lines.some((line, index) => {
    const next = lines[index + 1];
    const leaves = /^[A-ZÀ-ÞĀ-Ž].*[,!]$/.test(line) || looking.test(line);
    if (next === undefined || !leaves || line.split(/\s+/).length > 6) return false;
    return /^[A-ZÀ-ÞĀ-Ž]/.test(next) && !/[.?!:;,]$/.test(next) && next.split(/\s+/).length <= 6;
  });
}

/** "Auf Ihr Kommen freut sich", "Alles Gute wünscht": the name below is the subject. */
const looking =
  /^[A-ZÀ-ÞĀ-Ž].*\s(?:freut|freuen|wünscht|wünschen|dankt|danken)(?:\s(?:sich|Ihnen|Sie|dir|euch))?(?:\s(?:herzlich|sehr))?$/;
