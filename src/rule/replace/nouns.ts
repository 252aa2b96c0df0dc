import {fold} from '../../dictionary/fold.js';
import {formsOfNoun, type NounForm, readNoun} from '../../dictionary/noun-cases.js';
import heads from '../../generated/de/grammar/nouns.js';

/**
 * What a noun can be: gender, number, case. A compound follows its last part (Kaufvertrag, Vertrag); what is in no list is known by
 * its ending (-ung, -heit …), and nothing is said about the rest.
 */
export function nounForms(word: string): readonly NounForm[] {
  if (!/^[A-ZÄÖÜ]/.test(word)) return [];
  const key = fold(word);
  const whole = formsOf(key);
  if (whole) return whole;
  const hyphen = key.lastIndexOf('-');
  if (hyphen > 0) return (formsOf(key.slice(hyphen + 1)) ?? []).map((form) => compound(word, form));
  for (let at = 3; at <= key.length - 4; at++) {
    const tail = key.slice(at);
    // Reisende, Anwesende: people, not the end of something.
    const last = /^enden?$/.test(tail) ? undefined : formsOf(tail);
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

/** The nouns that can have a form, by how it begins; declined when the first replacement asks for one of them. */
const shelves = new Map<string, ReadonlyMap<string, readonly NounForm[]>>();
let lines: ReadonlyMap<string, readonly string[]> | undefined;

/** What a folded word can be, if a noun of the list has this form. */
function formsOf(key: string): readonly NounForm[] | undefined {
  const start = startOf(key);
  let shelf = shelves.get(start);
  if (!shelf) {
    shelf = declinedForms(linesBy(start));
    shelves.set(start, shelf);
  }
  return shelf.get(key);
}

function linesBy(start: string): readonly string[] {
  if (!lines) {
    const all = new Map<string, string[]>();
    for (const line of heads.split('\n')) {
      const key = startOf(fold(line.slice(4).split(',')[0] ?? ''));
      const same = all.get(key);
      if (same) same.push(line);
      else all.set(key, [line]);
    }
    lines = all;
  }
  return lines.get(start) ?? [];
}

/** Two letters without umlauts: Haus and Häuser stand on one shelf, and so do Saal and Säle. */
function startOf(key: string): string {
  return key
    .slice(0, 4)
    .replace(/a[ae]|oe|ue/, (vowel) => vowel.charAt(0))
    .slice(0, 2);
}

function declinedForms(nouns: readonly string[]): ReadonlyMap<string, readonly NounForm[]> {
  const forms = new Map<string, NounForm[]>();
  for (const line of nouns) {
    const noun = readNoun(line);
    if (!noun) continue;
    for (const [form, readings] of formsOfNoun(noun)) {
      const key = fold(form);
      const before = forms.get(key);
      if (before) before.push(...readings);
      else forms.set(key, [...readings]);
    }
  }
  return forms;
}
