import type {Word} from '../../letter/letter.js';

/** What decides how a verb form is meant: the auxiliary or modal that it belongs to. */
export interface Governor {
  readonly kind: 'haben' | 'sein' | 'werden' | 'modal';
  readonly at: number;
  /** A passive: with worden, or werden beside a participle. */
  readonly worden: boolean;
}

/** The auxiliary or modal of the verb form at `verb`: right behind it, else before it in the same clause. */
export function governorOf(words: readonly Word[], verb: number): Governor | undefined {
  const next = words[verb + 1];
  const kind = next?.before === '' ? kindOf(next.key) : undefined;
  if (kind !== undefined) {
    const worden = next?.key === 'worden' || next?.key === 'werden';
    return {kind, at: verb + 1, worden};
  }
  let commas = 0;
  for (let at = verb; at > 0 && verb - at < reach; at--) {
    const before = words[at]?.before ?? '';
    if (stops(before)) return undefined;
    commas += commasIn(before);
    const word = words[at - 1];
    if (!word) return undefined;
    if (commas % 2 === 1) {
      // An odd comma parts two clauses, unless what stands behind it is an insertion that ends there.
      if (commas === 1 && beginsClause(words, at)) return undefined;
      continue;
    }
    // „sein“ before its verb is a possessive.
    const found = word.key === 'sein' ? undefined : kindOf(word.key);
    if (found !== undefined && !isSecondClause(words, at - 1, verb)) return {kind: found, at: at - 1, worden: false};
  }
  return undefined;
}

/** Whether the word at `at` is the last of its clause, auxiliaries behind it left aside. */
export function closesClause(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined || next.before !== '') return true;
  return closers.has(next.key) || kindOf(next.key) !== undefined;
}

/** Where the clause of a word begins: behind the last comma or stop before it. */
export function clauseStart(words: readonly Word[], at: number): number {
  let start = at;
  while (start > 0 && !parts(words[start]?.before ?? '')) start--;
  return start;
}

function parts(before: string): boolean {
  return before !== '' && /[,.;:!?–—()]/.test(before);
}

/** The last word of the clause that goes on behind `at`; undefined where nobody can say. */
export function clauseEnd(words: readonly Word[], at: number): number | undefined {
  for (let end = at; end < words.length && end - at < reach; end++) {
    const next = words[end + 1];
    if (next === undefined || stops(next.before)) return end;
    if (/[,–—()]/.test(next.before)) return end > at ? end : undefined;
    if (next.key === 'und' || next.key === 'oder' || next.key === 'sowie') {
      const behind = words[end + 2];
      if (behind === undefined) return undefined;
      if (/^(?:wir|ich|sie|er|es|man|bitten?|danach|dann)$/.test(behind.key) && behind.text !== 'Sie') return end;
      if (!/^[A-ZÄÖÜ]/.test(behind.text) && !determiners.has(behind.key)) return undefined;
    }
    if (/^(?:als|wie|dass|ob|um|weil|wenn)$/.test(next.key)) return undefined;
  }
  return undefined;
}

/** Whether the clause of the word at `at` begins with a conjunction or a relative pronoun, so that its verb stands last. */
export function isSubordinate(words: readonly Word[], at: number): boolean {
  return beginsClause(words, clauseStart(words, at));
}

/** A pronoun that is the subject of the verb at `verb`: beside it, or first in a clause that it closes. */
export function subjectOf(
  words: readonly Word[],
  verb: number,
): {readonly key: string; readonly at: number} | undefined {
  for (const at of [verb + 1, verb - 1]) {
    const word = words[at];
    const joint = words[Math.max(at, verb)]?.before === '';
    if (word && joint && isSubject(word)) return {key: word.text === 'Sie' ? 'Sie' : word.key, at};
  }
  for (let at = verb - 1; at >= clauseStart(words, verb); at--) {
    const word = words[at];
    if (word && /^(?:ich|wir|du|ihr|man|er)$/.test(word.key) && word.text !== 'Ihr') return {key: word.key, at};
  }
  return undefined;
}

/** Whether a noun group could begin here that the word before belongs to: „übersandte Liste“, „übersandte neue Liste“. */
export function leadsNoun(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next?.before !== '') return false;
  if (isNoun(next)) return true;
  return /(?:e|en|er|es|em)$/.test(next.key) && !determiners.has(next.key) && isNoun(words[at + 2]);
}

/** Whether an attribute can begin at `at`: an article, an adjective or a preposition stands before it, or nothing. */
export function afterArticle(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || words[at]?.before !== '') return at === 0;
  if (determiners.has(before.key) || prepositions.has(before.key)) return true;
  if (/^[a-zäöü].*(?:e|en|er|es|em)$/.test(before.text) && at > 1 && !isSubject(before))
    return determiners.has(words[at - 2]?.key ?? '') && words[at - 1]?.before === '';
  // „die von Ihnen entrichtete Gebühr“
  for (let left = at - 1; left > 0 && at - left < 5; left--)
    if (prepositions.has(words[left]?.key ?? '') && determiners.has(words[left - 1]?.key ?? '')) return true;
  return false;
}

/** An article, pronoun or number word that can stand before a noun. */
export function isDeterminer(key: string): boolean {
  return determiners.has(key);
}

export function isPreposition(key: string): boolean {
  return prepositions.has(key);
}

/** haben, sein, werden or a modal, whatever its form. */
export function kindOf(key: string): Governor['kind'] | undefined {
  return auxiliaries.get(key);
}

function beginsClause(words: readonly Word[], start: number): boolean {
  const first = words[start]?.key ?? '';
  if (subordinators.has(first)) return true;
  if ((first === 'und' || first === 'oder') && subordinators.has(words[start + 1]?.key ?? '')) return true;
  // „die Rechnung, die Sie …“, „das Konto, auf das Sie …“; at the beginning of a sentence these are articles.
  if (start === 0) return false;
  if (relatives.has(first)) return true;
  return prepositions.has(first) && relatives.has(words[start + 1]?.key ?? '') && !isNoun(words[start + 2]);
}

/** „Er hat geprüft und entrichtet den Betrag“: behind und, a verb that does not close its clause begins a new one. */
function isSecondClause(words: readonly Word[], governor: number, verb: number): boolean {
  if (closesClause(words, verb)) return false;
  for (let at = governor + 1; at < verb; at++) if (/^(?:und|oder|aber|denn)$/.test(words[at]?.key ?? '')) return true;
  return false;
}

function isSubject(word: Word): boolean {
  return /^(?:ich|du|er|es|wir|man)$/.test(word.key) || word.key === 'sie' || word.text === 'ihr';
}

function isNoun(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    word.before === '' &&
    /^[A-ZÄÖÜ]/.test(word.text) &&
    !/^(?:Sie|Ihnen|Ihr.{0,2})$/.test(word.text)
  );
}

function stops(before: string): boolean {
  return /[.;:!?]/.test(before);
}

function commasIn(before: string): number {
  return before.length - before.replace(/[,–—()]/g, '').length;
}

const reach = 25;

const closers = setOf('und oder sowie bzw beziehungsweise dass ob als wie um damit weil wenn');
const subordinators = setOf(
  'dass wenn weil ob da damit falls sobald sofern soweit solange bevor nachdem obwohl während waehrend indem seit seitdem bis als wer was wo wann warum wie welche welcher welches welchen welchem wodurch womit wobei wofuer worueber wozu wonach wovon daraufhin ehe',
);
const relatives = setOf('der die das den dem deren dessen denen welche welcher welches welchen welchem');
const determiners = setOf(
  'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres mein meine meinen meinem meiner meines dein deine deinen deinem deiner deines sein seine seinen seinem seiner seines diese dieser diesen diesem dieses jede jeder jeden jedem jedes alle allen aller beide beiden',
);
const prepositions = setOf(
  'ab an am auf aus ausser bei beim bis durch fuer gegen in im ins mit nach ohne seit statt trotz ueber um unter von vom vor waehrend wegen zu zum zur zwischen',
);

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const auxiliaries: ReadonlyMap<string, Governor['kind']> = new Map(
  (
    [
      ['haben', 'haben habe hast hat habt hatte hattest hatten hattet haette haettest haetten haettet gehabt'],
      ['sein', 'sein bin bist ist sind seid sei seien war warst waren wart waere waerst waeren gewesen'],
      [
        'werden',
        'werden werde wirst wird werdet wurde wurdest wurden wurdet wuerde wuerdest wuerden wuerdet worden geworden',
      ],
      [
        'modal',
        'koennen kann kannst koennt konnte konnten konntest koennte koennten koenntest muessen muss musst muesst musste mussten muesste muessten sollen soll sollst sollt sollte sollten solltest wollen will willst wollt wollte wollten duerfen darf darfst duerft durfte durften duerfte duerften moegen mag moechte moechten moechtest lassen laesst lasst liess liessen brauchen braucht brauche helfen hilft',
      ],
    ] as const
  ).flatMap(([kind, forms]) => forms.split(' ').map((form): [string, Governor['kind']] => [form, kind])),
);
