/** The grammatical cases of German. */
export type Case = 'nom' | 'acc' | 'dat' | 'gen';
export type Gender = 'm' | 'f' | 'n';

/** A German noun as a school dictionary has it. */
export interface Noun {
  readonly gender: Gender;
  readonly singular: string;
  /** Undefined where there is none. */
  readonly plural?: string;
}

/** A form of a noun; every case that it can be. */
export interface NounForm {
  readonly noun: Noun;
  readonly plural: boolean;
  readonly cases: readonly Case[];
}

/** Read a headword: `der Vertrag, Verträge`. */
export function readNoun(head: string): Noun | undefined {
  const match = /^(der|die|das) ([^\s,]+)(?:, ([^\s,]+))?$/.exec(head);
  if (!match) return undefined;
  const [, article, singular = '', plural] = match;
  const gender = article === 'der' ? 'm' : article === 'die' ? 'f' : 'n';
  return {gender, singular, ...(plural === undefined ? {} : {plural})};
}

/** The form of a noun in a case, or undefined where it has no plural; of two genitives the more usual one. */
export function declined(noun: Noun, to: Case, plural: boolean): string | undefined {
  if (plural) {
    if (noun.plural === undefined) return undefined;
    return to === 'dat' && !/[ns]$/.test(noun.plural) ? `${noun.plural}n` : noun.plural;
  }
  if (noun.gender === 'f' || to === 'nom') return noun.singular;
  const weak = weakEnding(noun);
  if (weak !== undefined) return to === 'gen' && mixed.test(noun.singular) ? `${weak}s` : weak;
  return to === 'gen' ? genitivesOf(noun.singular)[0] : noun.singular;
}

/** Every form of a noun with the cases that it can be. */
export function formsOfNoun(noun: Noun): ReadonlyMap<string, readonly NounForm[]> {
  const forms = new Map<string, {noun: Noun; plural: boolean; cases: Case[]}[]>();
  const add = (form: string | undefined, plural: boolean, one: Case): void => {
    if (form === undefined) return;
    const known = forms.get(form) ?? [];
    forms.set(form, known);
    const same = known.find((each) => each.plural === plural);
    if (same) same.cases.push(one);
    else known.push({noun, plural, cases: [one]});
  };
  for (const one of ['nom', 'acc', 'dat', 'gen'] as const) {
    add(declined(noun, one, false), false, one);
    add(declined(noun, one, true), true, one);
  }
  if (noun.gender !== 'f' && weakEnding(noun) === undefined)
    for (const form of genitivesOf(noun.singular).slice(1)) add(form, false, 'gen');
  return forms;
}

/** `Kunden` of der Kunde: weak nouns end in -n in every case but the first. */
function weakEnding({gender, singular, plural}: Noun): string | undefined {
  if (gender !== 'm' || plural === undefined || /or$/.test(singular)) return undefined;
  if (singular === 'Herr') return 'Herrn';
  const strong = /^(?:Staat|Zins|Schmerz|See|Bau|Dorn|Strahl|Nachbau|Umbau|Neubau|Einbau|Fleck)$/.test(singular);
  return !strong && (plural === `${singular}n` || plural === `${singular}en`) && !/(?:e[lr])$/.test(singular)
    ? plural
    : undefined;
}

/** The genitives of a strong noun, the more usual one first: Vertrags before Vertrages, Hauses alone. */
function genitivesOf(noun: string): readonly string[] {
  if (/nis$/.test(noun)) return [`${noun}ses`];
  if (/(?:[sßxz]|tsch)$/.test(noun)) return [`${noun}es`];
  if (/(?:e[lrnm]|chen|lein|ling|[aeiouy])$/.test(noun)) return [`${noun}s`];
  return isShort(noun) ? [`${noun}es`, `${noun}s`] : [`${noun}s`, `${noun}es`];
}

/** One syllable, as far as its vowels tell. */
function isShort(noun: string): boolean {
  return (noun.toLowerCase().match(/[aeiouyäöü]+/g) ?? []).length === 1;
}

const mixed = /(?:name|gedanke|buchstabe|wille|glaube|friede|funke)$/i;
