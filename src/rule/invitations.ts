import type {Sentence, Word} from '../letter/letter.js';
import type {Range} from '../source/index.js';

/**
 * The request inside an infinitive clause: behind "Zögern Sie nicht, uns bei Fragen anzurufen" it is "Rufen Sie uns gern bei Fragen an".
 * Undefined where the clause is not the end of the sentence or its verb cannot be told.
 */
export function requestBehind(
  sentence: Sentence,
  [start, end]: Range,
  lead: 'gern' | 'bitte',
): {readonly at: Range; readonly text: string} | undefined {
  const {words} = sentence;
  const from = words.findIndex(({at}) => at[0] >= end);
  const clause = words.slice(from);
  const [first] = clause;
  if (from < 1 || !first || !first.before.startsWith(',')) return undefined;
  if (clause.some((word, index) => word.cited || (index > 0 && word.before !== ''))) return undefined;
  const last = clause.at(-1);
  const verb = last && infinitiveOf(clause, last);
  if (!verb || clause.some(({key}) => key === 'und' || key === 'oder')) return undefined;
  const rest = clause.slice(0, verb.from).map(({text}) => text);
  const split = clause.findIndex(({key}) => !pronouns.has(key));
  const lightly = Math.min(split < 0 ? rest.length : split, rest.length);
  const head = verb.stem.charAt(0).toUpperCase() + verb.stem.slice(1);
  const parts = [head, 'Sie', ...rest.slice(0, lightly), lead, ...rest.slice(lightly), verb.particle];
  const text = parts.filter((part) => part !== '').join(' ');
  const opens = words[0]?.at[0] === start;
  return {at: [start, last.at[1]], text: opens ? text : text.charAt(0).toLowerCase() + text.slice(1)};
}

interface Infinitive {
  /** Index of the word in the clause where it begins. */
  readonly from: number;
  readonly stem: string;
  readonly particle: string;
}

function infinitiveOf(clause: readonly Word[], last: Word): Infinitive | undefined {
  const at = clause.length - 1;
  if (clause[at - 1]?.key === 'zu' && /^[a-zäöüß]+n$/.test(last.text) && last.text !== 'sein')
    return {from: at - 1, stem: last.text, particle: ''};
  const inner =
    /^(ab|an|auf|aus|bei|durch|ein|her|hin|los|mit|nach|vor|vorbei|weiter|zu|zurück|zusammen)zu([a-zäöüß]{3,}n)$/.exec(
      last.text,
    );
  const [, particle, stem] = inner ?? [];
  return particle !== undefined && stem !== undefined ? {from: at, stem, particle} : undefined;
}

const pronouns: ReadonlySet<string> = new Set(['uns', 'mich', 'mir', 'sich', 'es', 'ihn', 'ihm', 'ihr', 'ihnen']);
