import type {Sentence, Word} from '../letter/letter.js';

/** A stretch of a sentence between two commas, dashes, brackets or colons, and what it does there. */
export interface Clause {
  readonly words: readonly Word[];
  /** `content` is what somebody says, knows or gives as a reason (dass, weil); `condition` and `purpose` assert nothing. */
  readonly role: 'main' | 'content' | 'condition' | 'purpose' | 'relative';
}

/** The clauses of a sentence in the order of the text. A list between commas comes in pieces: they are main clauses, too. */
export function clausesOf(sentence: Sentence, language: 'de' | 'en'): readonly Clause[] {
  const before = known.get(sentence);
  if (before) return before;
  const clauses = parted(sentence, language);
  known.set(sentence, clauses);
  return clauses;
}

/** Several rules ask for the same clauses. */
const known = new WeakMap<Sentence, readonly Clause[]>();

function parted(sentence: Sentence, language: 'de' | 'en'): readonly Clause[] {
  const pieces: Word[][] = [];
  let piece: Word[] = [];
  for (const word of sentence.words) {
    if (
      piece.length > 0 &&
      ((word.before !== '' && /[,;:–—()]/.test(word.before)) || (language === 'en' && opensInside(piece, word)))
    ) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(word);
  }
  if (piece.length > 0) pieces.push(piece);
  const roleOf = language === 'de' ? germanRole : englishRole;
  const clauses: Clause[] = [];
  for (const words of pieces) clauses.push({words, role: roleOf(words, clauses.length, pieces.length)});
  return clauses;
}

/** Whether the sentence asks something. */
export function isQuestion(sentence: Sentence): boolean {
  return sentence.text.includes('?') && /\?["“”»«')]*\s*$/.test(sentence.text);
}

/** English clauses begin without a comma as well: "We cannot help if …". */
function opensInside(piece: readonly Word[], word: Word): boolean {
  return piece.length > 1 && insideOpeners.has(word.key);
}

function germanRole(words: readonly Word[], index: number, pieces: number): Clause['role'] {
  const at = joining.has(words[0]?.key ?? '') && words.length > 1 ? 1 : 0;
  const first = words[at]?.key ?? '';
  const next = words[at + 1]?.key ?? '';
  // "Sobald wie möglich" says when, not if.
  if (germanConditions.has(first) && !(first === 'sobald' && (next === 'wie' || next === 'als'))) return 'condition';
  // "bis Sie kommen", but "bis Freitag"; "als wir kamen", but "als Kunde".
  if ((first === 'bis' || first === 'als' || first === 'seit') && subjects.has(next)) return 'condition';
  if (germanFocus.has(first) && germanConditions.has(next)) return 'condition';
  // "Können Sie nicht kommen, rufen Sie an", "Sollte das nicht passen, …": the verb in front says if.
  if (index === 0 && at === 0 && pieces > 1 && germanVerbs.has(first)) return 'condition';
  if (first === 'damit' && !germanVerbs.has(next)) return 'purpose';
  if (first === 'um' && words.some(({key}) => key === 'zu' || /zu[a-z]{1,60}en$/.test(key))) return 'purpose';
  if (first === 'ohne' && (next === 'dass' || words.some(({key}) => key === 'zu'))) return 'purpose';
  if (germanContents.has(first)) return 'content';
  const last = words.at(-1)?.key ?? '';
  if (index > 0 && (relatives.has(first) || (relatives.has(next) && prepositions.has(first))) && endsFinite(last))
    return 'relative';
  return 'main';
}

function englishRole(words: readonly Word[]): Clause['role'] {
  const at = joining.has(words[0]?.key ?? '') && words.length > 1 ? 1 : 0;
  const first = words[at]?.key ?? '';
  const next = words[at + 1]?.key ?? '';
  if (englishConditions.has(first)) return 'condition';
  if ((first === 'should' || first === 'had' || first === 'were') && words.length > 2) return 'condition';
  if (first === 'only' && englishConditions.has(next)) return 'condition';
  if (first === 'so' && (next === 'that' || pronouns.has(next))) return 'purpose';
  if (first === 'that' || first === 'because' || first === 'since') return 'content';
  if (first === 'which' || first === 'who' || first === 'whose') return 'relative';
  return 'main';
}

/** Whether a word can be the finite verb at the end of a subordinate clause. */
function endsFinite(key: string): boolean {
  return germanVerbs.has(key) || /[a-z](?:t|te|ten|en|e|st)$/.test(key);
}

const subjects = setOf('ich wir sie er es du ihr man der die das ihre unsere');
const joining = setOf('und oder aber doch denn sondern sowie and or but');
const germanFocus = setOf('auch nur erst selbst außer ausser aber immer besonders schon');
const germanConditions = setOf(
  'wenn falls sofern soweit sobald solange bevor ehe sollte sollten solltest waere haetten wo wer ob insofern vorausgesetzt angenommen nachdem seitdem',
);
const germanContents = setOf('dass weil da wonach weshalb weswegen sodass obwohl obgleich zumal wodurch wobei');
const germanVerbs = setOf(
  'kann koennen kannst konnte konnten darf duerfen durfte muss muessen soll sollen sollte sollten will wollen moechte moechten ist sind war waren wird werden wurde wurden hat haben habe hatte hatten gibt geht passt gefaellt hilft reicht kommt kommen klappt stimmt stimmen finden erhalten brauchen wuenschen erreichen besteht bestehen funktioniert gelingt liegt liegen steht stehen bleibt fehlt trifft moegen mag benoetigen nutzen bekommen hoeren sehen wissen',
);
const relatives = setOf(
  'der die das den dem deren dessen denen welcher welche welches welchen welchem was worueber woran womit',
);
const prepositions = setOf(
  'an auf aus bei durch fuer gegen in mit nach ohne seit ueber um unter von vor wegen zu zwischen',
);
const insideOpeners = setOf('if unless when whenever because once whether but');
const englishConditions = setOf(
  'if unless until when whenever where wherever whether once before after while provided lest',
);
const pronouns = setOf('you we i they he she it your our');

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
