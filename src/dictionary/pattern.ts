/** What an entry finds, worked out from its headword: everything that the search needs and nothing that it would inflect. */
export type Pattern =
  | {
      /** `phrase`: any case of the first letter; `noun`: capitalised only; `adjective`: small unless a sentence begins. */
      readonly kind: 'phrase' | 'noun' | 'adjective';
      readonly forms: readonly string[];
    }
  | VerbPattern;

export interface VerbPattern {
  readonly kind: 'verb';
  readonly verb: Verb;
  /** A separable prefix: `mit` of mitteilen. */
  readonly particle?: string;
  /** Words that belong to the verb but stand apart: `in Kenntnis`; with an article in front it is an object: `die Prüfung`. */
  readonly fixed?: string;
  /** Only found with its pronoun: `sich belaufen`. */
  readonly reflexive?: true;
}

/** A verb without separable prefix. */
export interface Verb {
  readonly infinitive: string;
  /** In the order of `features`, `-` where there is none. */
  readonly finite: readonly string[];
  readonly participles: readonly string[];
  /** Its participle of the present: `setzend`. */
  readonly ongoing: string;
}

/** The place of each finite form in `Verb.finite`: person, number, tense or mood. A star marks a by-form. */
export const features: readonly string[] =
  '1s.prs 2s.prs 3s.prs 1p.prs 2p.prs 1s.prt 2s.prt 1p.prt 2p.prt 1s.kj1 2s.kj1 2p.kj1 1s.kj2 2s.kj2 1p.kj2 2p.kj2 s.imp s.imp* 1s.prs* 2s.prt* 3p.kj1'.split(
    ' ',
  );

/** The finite forms of a verb, each once. */
export function finiteForms(verb: Verb): string[] {
  return [...new Set(verb.finite.filter((form) => form !== '-'))];
}

/** The forms of a verb that stand in one piece, with the separable prefix in front: mitteilt, mitzuteilen, mitgeteilte. */
export function joinedForms({verb, particle = ''}: {readonly verb: Verb; readonly particle?: string}): string[] {
  const forms = new Set(finiteForms(verb).map((form) => particle + form));
  forms.add(particle + verb.infinitive);
  if (particle !== '') forms.add(`${particle}zu${verb.infinitive}`);
  for (const form of attributiveForms({verb, particle})) forms.add(form);
  return [...forms];
}

/** The participles of a verb with and without endings: mitgeteilt, mitgeteilte, mitteilend, mitteilender. */
export function attributiveForms({verb, particle = ''}: {readonly verb: Verb; readonly particle?: string}): string[] {
  const forms: string[] = [];
  for (const participle of [...verb.participles, verb.ongoing])
    for (const ending of ['', 'e', 'em', 'en', 'er', 'es']) forms.push(particle + participle + ending);
  // What has to be done stands before its noun as well: die beizufügenden Unterlagen.
  if (particle !== '')
    for (const ending of ['e', 'em', 'en', 'er', 'es']) forms.push(`${particle}zu${verb.ongoing}${ending}`);
  return forms;
}

/** Every form of an entry as people read it; ` … ` stands for further words of the clause. */
export function formsOf(pattern: Pattern): string[] {
  if (pattern.kind !== 'verb') return [...pattern.forms];
  const {verb, particle, fixed} = pattern;
  if (fixed === undefined) {
    const apart = particle === undefined ? [] : finiteForms(verb).map((form) => `${form} … ${particle}`);
    return [...joinedForms(pattern), ...apart];
  }
  const left = finiteForms(verb).map((form) => `${form} … ${fixed}${particle === undefined ? '' : ` … ${particle}`}`);
  const zu = particle === undefined ? [`${fixed} zu ${verb.infinitive}`] : [];
  return [...joinedForms(pattern).map((form) => `${fixed} ${form}`), ...zu, ...left];
}
