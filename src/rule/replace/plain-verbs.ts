import {conjugate, type VerbForms} from '../../dictionary/inflect-de.js';
import type {Verb} from '../../dictionary/pattern.js';
import {type PlainVerb, readPlain} from '../../dictionary/plain.js';
import {remembered} from '../../dictionary/remembered.js';
import hidden from '../../generated/de/grammar/verbs.js';

/** The forms of a plain verb, without what stands apart from it. */
export function plainForms({infinitive}: PlainVerb): VerbForms {
  return formsOf(infinitive);
}

const formsOf = remembered((infinitive) => conjugate({infinitive, ...weak.get(infinitive)}));

/** The verb in a noun on -ung, as the notation has it: `ab|lesen` in Ablesung; undefined where nobody does such a thing. */
export function hiddenVerb(noun: string): string | undefined {
  hiddenVerbs ??= new Map(hidden.split('\n').map((verb) => [nounOf(verb), verb]));
  const whole = noun.replace(/ungen$/, 'ung');
  const known = hiddenVerbs.get(whole);
  return known ?? (/[a-zäöü]{2}ierung$/.test(whole) ? whole.toLowerCase().replace(/ung$/, 'en') : undefined);
}

/** Whether a verb forms its perfect with sein: ist gekommen, ist weggefallen. */
export function takesSein({infinitive}: Pick<Verb, 'infinitive'>, particle = ''): boolean {
  return !withHaben.has(particle + infinitive) && withSein.has(infinitive);
}

/** The same for a plain verb. */
export function plainTakesSein({infinitive, particle = ''}: PlainVerb): boolean {
  return takesSein({infinitive}, particle);
}

/** Read what a dictionary suggests; `-en` stands for the verb in the noun that was found. */
export function plainOf(text: string, noun: string | undefined): PlainVerb | undefined {
  if (!text.startsWith('-en')) return read(text).verb;
  const verb = noun === undefined ? undefined : hiddenVerb(noun);
  return verb === undefined ? undefined : read(verb + text.slice(3)).verb;
}

const read = remembered((text): {readonly verb: PlainVerb | undefined} => ({verb: readPlain(text)}));

let hiddenVerbs: ReadonlyMap<string, string> | undefined;

/** `ab|lesen` → Ablesung, `sammeln` → Sammlung, `liefern` → Lieferung. */
function nounOf(verb: string): string {
  const whole = verb.replace('|', '');
  const stem = whole.endsWith('eln') ? `${whole.slice(0, -3)}l` : whole.replace(/e?n$/, '');
  return `${stem.charAt(0).toUpperCase()}${stem.slice(1)}ung`;
}

/** Verbs that are strong when something happens and weak when somebody does it: er hängte das Schild aus. */
const weak: ReadonlyMap<string, {readonly preterite: string; readonly participle: string}> = new Map([
  ['hängen', {preterite: 'hängte', participle: 'gehängt'}],
  ['wenden', {preterite: 'wendete', participle: 'gewendet'}],
  // Its be- is no prefix: ausgebessert.
  ['bessern', {preterite: 'besserte', participle: 'gebessert'}],
]);

const withSein: ReadonlySet<string> = new Set(
  'kommen gehen fallen gelangen treten geraten bleiben laufen langen folgen fließen erfließen erfolgen unterbleiben sein werden fahren wachsen steigen sinken verunfallen'.split(
    ' ',
  ),
);
const withHaben: ReadonlySet<string> = new Set(['ausfolgen', 'bekommen', 'antreten', 'auffahren']);
