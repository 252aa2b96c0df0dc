import type {Edits} from './edits.js';
import type {Found} from './found.js';
import {subjectOf} from './surroundings.js';

/**
 * A plain verb with sich keeps the pronoun that is there („sich in Verbindung setzen“), or gets one behind its verb or subject
 * („Wir nehmen Bezug“, „Wir beziehen uns“). False where nobody can say which.
 */
export function reflexiveEdits({words, hit, pattern, form, plain}: Found, edits: Edits): boolean {
  const there = words.findIndex(
    ({key, before}, at) => reflexives.has(key) && at !== 0 && !/[.;:!?]/.test(before) && belongs(words, at, hit),
  );
  if (!plain.reflexive) {
    if (pattern.reflexive || there < 0) return true;
    // „sich selbst in Kenntnis setzen“ stays reflexive with the plain verb as well.
    return true;
  }
  const needs = pattern.verb.infinitive === 'setzen' || pattern.reflexive === true;
  if (needs) return there >= 0;
  if (form.kind === 'zu') return false;
  const verb = form.kind === 'finite' ? form.at : form.governor?.at;
  if (verb === undefined) return false;
  const subject = subjectOf(words, verb);
  const pronoun = subject === undefined ? thirdPerson(form, words[verb]?.key ?? '') : pronouns[subject.key];
  if (pronoun === undefined) return false;
  if (subject?.at === verb + 1) edits.after(verb + 1, pronoun);
  else if (form.kind === 'finite' && !form.isApart) {
    if (subject === undefined) return false;
    edits.after(subject.at, pronoun);
  } else if (verb > form.at) {
    if (subject === undefined) return false;
    edits.after(subject.at, pronoun);
  } else edits.after(verb, pronoun);
  return true;
}

/** Without a pronoun as subject it is a third person, unless the verb says we. */
function thirdPerson({features}: Found['form'], key: string): string | undefined {
  if (features.length > 0 && features.every((feature) => feature.startsWith('1s'))) return undefined;
  if (/^(?:habe|bin|moechte|kann|will|muss|werde)$/.test(key) && key !== 'kann' && key !== 'will' && key !== 'muss')
    return undefined;
  return 'sich';
}

/** A pronoun in the clause of the hit that is no object of a preposition. */
function belongs(words: Found['words'], at: number, hit: Found['hit']): boolean {
  const first = Math.min(...hit.words);
  const last = Math.max(...hit.words);
  if (/^(?:mit|bei|von|zu|fuer|an|auf|ueber|gegen|ohne|um|durch|nach)$/.test(words[at - 1]?.key ?? '')) return false;
  const key = words[at]?.key ?? '';
  if (at < first - 10 || at > last) return false;
  for (let between = Math.min(at, first) + 1; between <= first; between++)
    if (at < first && /[,.;:!?]/.test(words[between]?.before ?? '')) return false;
  if (key === 'sich') return true;
  const wanted = {uns: 'wir', mich: 'ich', dich: 'du', euch: 'ihr'}[key];
  return words.some((word) => word.key === wanted);
}

const reflexives: ReadonlySet<string> = new Set(['sich', 'uns', 'mich', 'dich', 'euch']);
const pronouns: Readonly<Record<string, string>> = {
  ich: 'mich',
  du: 'dich',
  er: 'sich',
  es: 'sich',
  man: 'sich',
  sie: 'sich',
  Sie: 'sich',
  wir: 'uns',
  ihr: 'euch',
};
