import type {Letter, Sentence, Word} from '../letter/letter.js';
import type {Range} from '../source/index.js';
import type {Passive} from './passive-group.js';
import type {Hit} from './rule.js';

/** What can be turned round safely: what the sender does, and what of the customer's it is done to. */
export interface Known {
  readonly acts: readonly Hit[];
  readonly things: readonly Hit[];
}

/**
 * The German passive of a simple main clause in the active: "Ihr Antrag wird bearbeitet" → "Wir bearbeiten Ihren Antrag",
 * "Heute wird Ihre Ware verschickt" → "Heute verschicken wir Ihre Ware". Only where the thing is the customer's, the
 * sender surely acts, and the accusative is known; no answer is better than a wrong one.
 */
export function activeOf(
  letter: Letter,
  sentence: Sentence,
  passive: Passive,
  {acts, things}: Known,
): {readonly at: Range; readonly text: string} | undefined {
  const {words} = sentence;
  const {auxiliary, participle, first, last} = passive;
  const act = acts.find(({words: [at]}) => at === participle)?.entry;
  const verb = act?.put?.[0] ?? act?.say[0];
  const plural = /^wu?e?rden$/.test(words[auxiliary]?.key ?? '');
  const tense = /^(?:wird|werden)$/.test(words[auxiliary]?.key ?? '')
    ? 'present'
    : /^wurden?$/.test(words[auxiliary]?.key ?? '')
      ? 'past'
      : undefined;
  if (verb === undefined || tense === undefined || first !== auxiliary || last !== participle) return undefined;
  if (words.slice(auxiliary + 1, last + 1).some(({before, field, cited}) => before !== '' || field || cited))
    return undefined;
  const behind = words[last + 1];
  if (behind && behind.before === '') return undefined;
  if (things.length === 0 && !words[auxiliary + 1]) return undefined;
  const group = (at: number) => objectAt(words, at, plural, things);
  const rest = (from: number) => words.slice(from, participle).map(({text}) => text);
  const [stem, particle] = verb.includes('|')
    ? [verb.slice(verb.indexOf('|') + 1), verb.slice(0, verb.indexOf('|'))]
    : [verb, ''];
  const verbs =
    tense === 'past'
      ? {finite: 'haben', end: [words[participle]?.text ?? '']}
      : {finite: stem, end: particle === '' ? [] : [particle]};
  const build = (front: readonly string[], object: readonly string[], middle: readonly string[]): string => {
    const dative = /^(?:Ihnen|dir|Dir|euch|Euch)$/.test(middle[0] ?? '') ? middle.slice(0, 1) : [];
    return [...front, ...dative, ...object, ...middle.slice(dative.length), ...verbs.end].join(' ');
  };
  // "Ihr Antrag wird … bearbeitet": the subject opens the sentence.
  const opening = group(0);
  if (opening && opening.end === auxiliary)
    return place(letter, words, 0, last, build(['Wir', verbs.finite], opening.text, rest(auxiliary + 1)));
  // "Am Montag wird Ihr Antrag bearbeitet": the subject follows, a short dative may stand before it.
  if (auxiliary === 0 || words.slice(1, auxiliary + 1).some(({before}) => before !== '')) return undefined;
  if (!opensPlainly(words[0])) return undefined;
  const shift = /^(?:Ihnen|dir|Dir)$/.test(words[auxiliary + 1]?.text ?? '') ? 1 : 0;
  const object = group(auxiliary + 1 + shift);
  if (!object || object.end > participle) return undefined;
  const dative = shift === 1 ? [words[auxiliary + 1]?.text ?? ''] : [];
  return place(letter, words, auxiliary, last, build([verbs.finite, 'wir', ...dative], object.text, rest(object.end)));
}

/** "Ihr Antrag", "Ihre Unterlagen" in the accusative, and the place behind them. */
function objectAt(
  words: readonly Word[],
  at: number,
  plural: boolean,
  things: readonly Hit[],
): {readonly text: readonly string[]; readonly end: number} | undefined {
  const [owner, noun] = [words[at], words[at + 1]];
  if (!owner || !noun || noun.before !== '' || !/^(?:Ihre?|[Dd]eine?)$/.test(owner.text)) return undefined;
  const thing = things.find(({words: [first]}) => first === at + 1);
  if (!thing) return undefined;
  const next = words[at + 2];
  // "Ihr Antrag vom 3. Mai" stays whole only where the verb or an adverb follows at once; anything else is left alone.
  if (next && /^(?:vom|von|auf|über|für|zu|zum|zur|der|des|und|oder|mit|aus|bei|an|am|nr|nummer)$/i.test(next.text))
    return undefined;
  if (next && /^[A-ZÄÖÜ0-9]/.test(next.text) && !/^(?:Ihnen|Sie|Dir)$/.test(next.text)) return undefined;
  const article = thing.entry.find.slice(0, 3);
  const own = at === 0 && owner.key.startsWith('dein') ? owner.text.toLowerCase() : owner.text;
  if (own.endsWith('e')) return {text: [own, noun.text], end: at + 2};
  if (plural) return undefined;
  const accusative = article === 'der' ? `${own}en` : article === 'das' ? own : undefined;
  return accusative === undefined ? undefined : {text: [accusative, noun.text], end: at + 2};
}

/** What opens the clause is no subject, conjunction or question. */
function opensPlainly(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:am|ab|an|anschliessend|bald|bis|damit|danach|dann|daher|darum|deshalb|derzeit|gerade|gern|gerne|gestern|heute|im|in|jetzt|kostenlos|mit|morgen|nach|natuerlich|noch|nun|per|selbstverstaendlich|seit|sobald|sofort|soeben|spaetestens|vor|zum|zur|zurzeit)$/.test(
      word.key,
    )
  );
}

function place(letter: Letter, words: readonly Word[], from: number, to: number, text: string) {
  const [first, last] = [words[from], words[to]];
  if (!first || !last || words.slice(from + 1, to + 1).some(({before}) => before !== '')) return undefined;
  const at: Range = [first.at[0], last.at[1]];
  // What lies between the words is a space and nothing else: markup or a placeholder would be lost.
  return /[\n\t]/.test(letter.source.text.slice(...at)) ? undefined : {at, text};
}
