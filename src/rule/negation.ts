import type {Sentence, Word} from '../letter/letter.js';
import type {Range} from '../source/index.js';
import {type Clause, clausesOf, isQuestion} from './clauses.js';
import type {Hit, Lookup} from './rule.js';

/** The words that tell a refusal from any other negation; a rule reads them from its dictionaries. */
export interface RefusalWords {
  /** Verbs that refuse when they are negated: annehmen, erstatten; to accept, to refund. */
  readonly serving: Lookup;
  /** Leider, bedauerlicherweise; unfortunately. */
  readonly regret: Lookup;
  /** What bad news needs no negation for: ausverkauft, vergriffen; sold out. */
  readonly bleak: Lookup;
  /** What makes a negation good news or a manner of speaking: keine Wartezeit, nicht genug danken. */
  readonly pleasant: Lookup;
}

/** A negative statement about what the customer gets, and the word of regret in it. */
export interface Refusal {
  readonly at: Range;
  readonly regret?: Word;
}

/**
 * Clauses that say what is not possible: "können wir nicht annehmen", "werden nicht erstattet", "leider erst ab Montag". Conditions,
 * purposes, questions, good news and own mistakes are none.
 */
export function refusals(sentence: Sentence, language: 'de' | 'en', words: RefusalWords): readonly Refusal[] {
  const regrets = words.regret.hits(sentence);
  if (regrets.length === 0 && !mayRefuse(sentence, language)) return none;
  if (isQuestion(sentence)) return none;
  const found: Refusal[] = [];
  const clauses = clausesOf(sentence, language);
  for (const [index, clause] of clauses.entries()) {
    if (clause.role === 'condition' || clause.role === 'purpose' || clause.role === 'relative') continue;
    const regret = hitIn(clause, regrets);
    const denial = negationIn(clause, language);
    if (!regret && !denial && !(language === 'de' && limitIn(clause.words))) continue;
    // "Es tut uns leid, dass wir nicht …": an apology names what went wrong.
    if (clause.role === 'content' && sentence.words.some(({key}) => sorry.test(key))) continue;
    const not = isCorrected(denial, clauses[index + 1]) ? undefined : denial;
    if (hitIn(clause, words.pleasant.hits(sentence)) && !(regret && not)) continue;
    const serving = words.serving.hits(sentence);
    const cues = regret
      ? regretful(sentence, clauses.slice(index), regret, language, words)
      : language === 'de'
        ? {
            clause,
            words: germanRefusal(clause, not, serving, clause.role === 'content' && tells(clauses.slice(0, index))),
          }
        : {clause, words: englishRefusal(clause, not, serving, clauses[index - 1])};
    const at = cues?.words && spanOf(cues.clause, withSubject(cues.clause, cues.words));
    if (at) found.push({at, ...(regret ? {regret} : {})});
  }
  return found;
}

const none: readonly Refusal[] = [];

/** Whether a sentence holds any word by which a clause refuses without a word of regret. */
function mayRefuse({words, text}: Sentence, language: 'de' | 'en'): boolean {
  if (language === 'en' && !mayDeny.test(text)) return false;
  for (const {key} of words) if (language === 'en' ? isEnglishDenial(key) : germanCues.has(key)) return true;
  return false;
}

/** The word in a clause that denies it; "nicht nur", "nicht mehr als" and "nicht benötigte Teile" deny nothing. */
export function negationIn({words}: Clause, language: 'de' | 'en'): Word | undefined {
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.cited || word.field) continue;
    const {key} = word;
    if (language === 'en' ? !isEnglishDenial(key) : !germanCues.has(key)) continue;
    if (language === 'en' ? deniesInEnglish(words, word, at) : deniesInGerman(words, word, at)) return word;
  }
  return undefined;
}

function deniesInEnglish(words: readonly Word[], {key}: Word, at: number): boolean {
  if (key !== 'not' && key !== 'never' && key !== 'no') return true;
  return !/^(?:only|later|less|more|fewer|just|least|doubt|matter|problem)$/.test(words[at + 1]?.key ?? '');
}

/** Cannot, unable, not, never, no and whatever ends in n't. */
function isEnglishDenial(key: string): boolean {
  return englishDenials.has(key) || (key.endsWith("n't") && /^[a-z]+n't$/.test(key));
}

function deniesInGerman(words: readonly Word[], {key}: Word, at: number): boolean {
  if (limits.has(key)) return false;
  if (key !== 'nicht') return true;
  if (words[at - 1]?.key === 'oder') return false;
  const next = words[at + 1]?.key ?? '';
  if (/^(?:nur|zuletzt|selten|umsonst|weniger|wahr|allein|laenger|spaeter|zuviel)$/.test(next)) return false;
  if (next === 'mehr' && words[at + 2]?.key === 'als') return false;
  return !denies(words, at);
}

/** "nicht am Montag, sondern am Dienstag", "not the noise but the bill": what counts comes next. */
function isCorrected(denial: Word | undefined, next: Clause | undefined): boolean {
  const [first] = next?.words ?? [];
  return first?.key === 'sondern' || (first?.key === 'but' && first.before === '' && denial?.key === 'not');
}

/** "nicht eingelöste Gutscheine": a participle before its noun is denied, not the sentence. */
function denies(words: readonly Word[], at: number): boolean {
  const [participle, noun] = [words[at + 1], words[at + 2]];
  if (!participle || !noun || noun.before !== '') return false;
  return /^[a-zäöüß]{4,}(?:t|en|bar|lich|ig|nd)e[nmrs]?$/.test(participle.text) && /^[A-ZÄÖÜ]/.test(noun.text);
}

function hitIn({words}: Clause, hits: readonly Hit[]): Word | undefined {
  const hit = hits.find(({range}) => words.some(({at}) => at[0] >= range[0] && at[1] <= range[1]));
  return hit && words.find(({at}) => at[0] >= hit.range[0]);
}

/** What is regretted: a negation, a limit (erst, nur), or bad news in this clause or in those that depend on it. */
function regretful(
  sentence: Sentence,
  clauses: readonly Clause[],
  regret: Word,
  language: 'de' | 'en',
  words: RefusalWords,
): {readonly clause: Clause; readonly words: readonly Word[]} | undefined {
  const keys = sentence.words.map(({key}) => key);
  if (keys.some((key) => apology.test(key))) return undefined;
  for (const [index, clause] of clauses.entries()) {
    if (index > 0 && clause.role !== 'content' && clause.role !== 'main') continue;
    const limit = clause.words.find(({key, cited}) => !cited && /^(?:erst|nur|only|fruehestens)$/.test(key));
    const duty = language === 'de' ? dutyIn(clause) : undefined;
    const cue = negationIn(clause, language) ?? limit ?? hitIn(clause, words.bleak.hits(sentence)) ?? duty;
    if (!cue) continue;
    if (isOwnMistake(clause, language)) return undefined;
    return {clause, words: index === 0 ? [regret, cue, ...modalOf(clause)] : [cue, ...modalOf(clause)]};
  }
  return undefined;
}

/** "Leider müssen wir …", "I'm afraid we have to …": what follows is never good news. */
function dutyIn({words}: Clause): Word | undefined {
  return words.find(
    ({key}, at) =>
      (/^(?:muss|muessen)$/.test(key) && nearSender(words, at)) ||
      ((key === 'must' || (key === 'have' && words[at + 1]?.key === 'to')) &&
        /^(?:we|i)$/.test(words[at - 1]?.key ?? '')),
  );
}

function nearSender(words: readonly Word[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some((word) => /^(?:wir|ich)$/.test(word?.key ?? ''));
}

/** "Leider haben wir nicht rechtzeitig reagiert": to own up to a mistake is honest. */
function isOwnMistake({words}: Clause, language: 'de' | 'en'): boolean {
  if (language === 'en')
    return words.some(
      ({key}, at) =>
        key === 'we' &&
        /^(?:failed|did|didn['’]t|got|made|have)$/.test(words[at + 1]?.key ?? '') &&
        words[at + 2]?.key !== 'to',
    );
  const byUs = words.some(({key}, at) => /^(?:habe|haben|hatten?)$/.test(key) && nearSender(words, at));
  const byOurs = words.some(({key}, at) => /^ha(?:t|ben)$/.test(key) && /^unsere?$/.test(words[at + 1]?.key ?? ''));
  if (!byUs && !byOurs) return false;
  const last = words.at(-1)?.key ?? '';
  return (
    /^[a-z]+(?:t|en)$/.test(last) && !/^(?:erhalten|bekommen|erreicht|gefunden|frei|haben|[a-z]*plaetze?n?)$/.test(last)
  );
}

function modalOf({words}: Clause): readonly Word[] {
  const modal = words.find(({key}) => germanModal.test(key) || /^(?:ist|sind|wird|werden|haben|habe)$/.test(key));
  return modal ? [modal] : [];
}

function germanRefusal(
  {words, role}: Clause,
  not: Word | undefined,
  serving: readonly Hit[],
  tells: boolean,
): readonly Word[] | undefined {
  const keys = words.map(({key}) => key);
  const verb = serving.map(({range}) => words.find(({at}) => at[1] === range[1])).find((word) => word !== undefined);
  const byUs = keys.some((key) => /^(?:wir|ich|man|uns)$/.test(key));
  const passive = keys.some((key) => /^(?:wird|werden|wurden?|worden)$/.test(key));
  const modal = words.find(({key}) => germanModal.test(key));
  const limit = limitIn(words);
  if (!not) {
    // "Wir können erst ab Montag liefern": possible, but told as a delay.
    const offered = keys.some((key) => /^(?:moeglich|lieferbar|verfuegbar|erhaeltlich|buchbar)$/.test(key));
    const sees = limit !== undefined && (offered || (modal !== undefined && (byUs || endsInPassive(keys))));
    return sees ? [limit] : undefined;
  }
  if (
    keys.some((key) => /^(?:muss|muessen|brauch(?:e|t|en)|soll(?:te|ten|en)?|woll(?:en|t)|moecht(?:e|en))$/.test(key))
  )
    return undefined;
  if (modal) {
    const you = words.some(({text, key}) => text === 'Sie' || key === 'du' || text === 'ihr');
    const past = /^konnte/.test(modal.key);
    const weCan = keys.some((key) => /^(?:wir|ich|man)$/.test(key)) && !(role === 'content' && you && !tells);
    // What could not be done yesterday is a report ("konnte nicht zugestellt werden"), unless the sender refused it.
    if (weCan || endsInPassive(keys)) return past && !(verb && weCan) ? undefined : [modal, not];
    return you && !past && (role === 'main' || tells) && not.key !== 'nichts' ? [modal, not] : undefined;
  }
  const auxiliary = words.filter(({key}) => /^(?:wird|werden|wurden?)$/.test(key)).slice(0, 1);
  return verb && not.key !== 'nie' && not.key !== 'nichts' && (byUs || passive) ? [...auxiliary, not, verb] : undefined;
}

/** "Bitte beachten Sie, dass Sie …": the sender lays it down; "Sie schreiben, dass Sie nicht können" repeats the customer. */
function tells(clauses: readonly Clause[]): boolean {
  return clauses.some(({words}) =>
    words.some(({key}) =>
      /^(?:beacht[a-z]*|hin|hinweisen|mit|mitteilen|mitzuteilen|bedenk[a-z]*|wichtig|heisst|bedeutet|denken)$/.test(
        key,
      ),
    ),
  );
}

/** "erst ab Montag", "frühestens im Mai", "erst wieder am 3. März": when something becomes possible. */
function limitIn(words: readonly Word[]): Word | undefined {
  return words.find(({key}, at) => {
    if (!limits.has(key)) return false;
    return /^(?:ab|am|im|in|nach|zum|zu|mit|um|wieder|naechste[nrs]?|kommende[nrs]?|mitte|ende|anfang|ueber|montag|dienstag|mittwoch|donnerstag|freitag|samstag)$/.test(
      words[at + 1]?.key ?? '',
    );
  });
}

/** "kann nicht angenommen werden", "nicht angenommen werden kann". */
function endsInPassive(keys: readonly string[]): boolean {
  const last = keys.at(-1);
  return last === 'werden' || (keys.at(-2) === 'werden' && germanModal.test(last ?? ''));
}

function englishRefusal(
  {words, role}: Clause,
  not: Word | undefined,
  serving: readonly Hit[],
  before: Clause | undefined,
): readonly Word[] | undefined {
  if (!not) return undefined;
  const keys = words.map(({key}) => key);
  const at = words.indexOf(not);
  const verb = serving
    .map(({range}) => words.find((word) => word.at[1] === range[1]))
    .find((word) => word !== undefined && !word.key.endsWith('ing'));
  // "We have considered it but cannot help": the subject stands in the clause before.
  const subject = at === 1 && keys[0] === 'but' ? (before?.words.map(({key}) => key) ?? []) : keys.slice(0, at + 1);
  const byUs = subject.some((key) => /^(?:we|i|we're|we['’]ll)$/.test(key));
  const may = not.key === 'not' && keys[at - 1] === 'may';
  const toYou = role === 'main' && keys.slice(0, at).includes('you');
  const passive = keys[at + 1] === 'be' || keys[at + 2] === 'be';
  // "This may not be the best" only wonders; "may not be used" forbids.
  if (may) return toYou || (passive && /ed$/.test(keys[at + 2] ?? '')) ? [words[at - 1] ?? not, not] : undefined;
  if (/^(?:cannot|can['’]t)$/.test(not.key) || (not.key === 'not' && keys[at - 1] === 'can'))
    return byUs || toYou || passive ? [not.key === 'not' ? (words[at - 1] ?? not) : not] : undefined;
  if (not.key === 'unable') return byUs ? [not] : undefined;
  if (not.key === 'never') return undefined;
  if (not.key === 'no' && keys[at + 1] !== 'longer') return verb && byUs ? [not, verb] : undefined;
  return verb && (byUs || keys.some((key) => /^(?:is|are|be)$/.test(key))) ? [not, verb] : undefined;
}

/** "Sie können …", "we are not able …": a pronoun and its auxiliary right before the first cue belong to the phrase. */
function withSubject({words}: Clause, cues: readonly Word[]): readonly Word[] {
  let first = words.findIndex((word) => cues.includes(word));
  const attached = (): Word | undefined => (words[first]?.before === '' ? words[first - 1] : undefined);
  if (/^(?:are|am|is|do|does|will)$/.test(attached()?.key ?? '')) first--;
  if (/^(?:wir|ich|sie|du|we|i|you)$/.test(attached()?.key ?? '')) first--;
  const begin = words[first];
  return begin === undefined ? cues : [begin, ...cues];
}

/** From the first cue to the end of the clause; where that is long, only the negative words. */
function spanOf({words}: Clause, cues: readonly Word[]): Range | undefined {
  let [start, latest, last] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const {at} of cues) {
    start = Math.min(start, at[0]);
    latest = Math.max(latest, at[0]);
    last = Math.max(last, at[1]);
  }
  const end = words.at(-1)?.at[1] ?? start;
  if (end - start <= longestSpan) return start < end ? [start, end] : undefined;
  return last - start <= longestSpan ? [start, last] : [latest, Math.min(end, last)];
}

/** A reader grasps a negative phrase of this many characters at a glance. */
const longestSpan = 80;

/** Words that put something off: "erst ab Montag". */
const limits: ReadonlySet<string> = new Set(['erst', 'fruehestens']);
/** Words that deny, and those that put off. */
const germanCues: ReadonlySet<string> = new Set([
  ...'nicht kein keine keinen keinem keiner keines niemals nie niemand niemandem niemanden nichts keinesfalls keineswegs keinerlei'.split(
    ' ',
  ),
  ...limits,
]);
/** One look at a sentence instead of one at each of its words; "now" and "able" pass, and are told apart then. */
const mayDeny = /n['’]t|no|nev|able/i;
const englishDenials: ReadonlySet<string> = new Set(['cannot', 'unable', 'not', 'never', 'no']);
const germanModal = /^(?:kann|kannst|koenn(?:en|t)|konnten?|darf|darfst|duerf(?:en|t))$/;
const sorry = /^(?:leid|entschuldig[a-z]*|verzeih[a-z]*|sorry|apolog[a-z]*)$/;
const apology =
  /^(?:entschuldig[a-z]*|leid|verzeih[a-z]*|versehen|versehentlich|fehler[a-z]*|panne|irrtum|irrtuemlich|verspaetung|versaeumnis|apolog[a-z]*|sorry|mistake|error)$/;
