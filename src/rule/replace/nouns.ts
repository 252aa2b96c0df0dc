import {fold} from '../../dictionary/fold.js';
import {formsOfNoun, type NounForm, readNoun} from '../../dictionary/noun-cases.js';
import heads from '../../generated/de/grammar/nouns.js';

/**
 * What a noun can be: gender, number, case. A compound follows its last part (Kaufvertrag, Vertrag); what is in no list is known by
 * its ending (-ung, -heit …), and nothing is said about the rest.
 */
export function nounForms(word: string): readonly NounForm[] {
  if (!/^[A-ZÄÖÜ]/.test(word)) return [];
  const forms = book();
  const key = fold(word);
  const whole = forms.get(key);
  if (whole) return whole;
  const hyphen = key.lastIndexOf('-');
  if (hyphen > 0) return (forms.get(key.slice(hyphen + 1)) ?? []).map((form) => compound(word, form));
  for (let at = 3; at <= key.length - 4; at++) {
    const tail = key.slice(at);
    // Reisende, Anwesende: people, not the end of something.
    const last = /^enden?$/.test(tail) ? undefined : forms.get(tail);
    if (last) return last.map((form) => compound(word, form));
  }
  return byEnding(word);
}

/** A form of a compound: the front of the word as it stands, the declension of its last part. */
function compound(word: string, form: NounForm): NounForm {
  const {noun} = form;
  const shape = form.plural ? (noun.plural ?? '') : noun.singular;
  const tail = commonTail(word, shape);
  const front = word.slice(0, word.length - tail);
  const attach = (part: string): string => front + (front.endsWith('-') ? part : part.toLowerCase());
  return {
    ...form,
    noun: {
      gender: noun.gender,
      singular: attach(noun.singular),
      ...(noun.plural === undefined ? {} : {plural: attach(noun.plural)}),
    },
  };
}

/** How long the last part is in the word: the declined form ends differently from the headword. */
function commonTail(word: string, shape: string): number {
  const key = word.toLowerCase();
  const start = shape.toLowerCase().slice(0, 3);
  const at = key.lastIndexOf(start);
  return at < 0 ? shape.length : word.length - at;
}

/** Nouns that their ending gives away. */
function byEnding(word: string): readonly NounForm[] {
  const all = ['nom', 'acc', 'dat', 'gen'] as const;
  if (/(?:ung|heit|keit|schaft|ion|tät|ik|enz|anz)$/.test(word))
    return [{noun: {gender: 'f', singular: word, plural: `${word}en`}, plural: false, cases: all}];
  if (/(?:ung|heit|keit|schaft|ion|tät)en$/.test(word))
    return [{noun: {gender: 'f', singular: word.slice(0, -2), plural: word}, plural: true, cases: all}];
  if (/(?:chen|lein)$/.test(word))
    return [{noun: {gender: 'n', singular: word, plural: word}, plural: false, cases: ['nom', 'acc', 'dat']}];
  return [];
}

let known: ReadonlyMap<string, readonly NounForm[]> | undefined;

/** Every form of every noun in the list, folded; worked out when the first replacement needs it. */
function book(): ReadonlyMap<string, readonly NounForm[]> {
  if (known) return known;
  const forms = new Map<string, NounForm[]>();
  for (const head of heads.split('\n')) {
    const noun = readNoun(head);
    if (!noun) continue;
    for (const [form, readings] of formsOfNoun(noun)) {
      const key = fold(form);
      const before = forms.get(key);
      if (before) before.push(...readings);
      else forms.set(key, [...readings]);
    }
  }
  known = forms;
  return forms;
}
