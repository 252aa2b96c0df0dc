import type {SearchWord} from '../dictionary/index.js';
import agentWords from '../generated/de/letter/agents.js';
import {participleForm, participles} from './german-participle.js';
import type {Passive} from './passive-group.js';
import {opened} from './roles.js';

type Words = readonly SearchWord[];

/**
 * Passives in German: a form of werden with a participle at the end of its clause, in every order of words. Future
 * ("wird liefern"), copula ("wird warm") and state ("ist geöffnet") are none.
 */
export function germanPassives(words: Words): readonly Passive[] {
  const found: Passive[] = [];
  // The participle or infinitive that an auxiliary before it took along.
  let taken = -1;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || at <= taken || (!werden.has(word.key) && word.key !== 'worden') || word.cited || word.field) continue;
    const group = word.key === 'worden' ? perfect(words, at) : present(words, at);
    if (!group) continue;
    taken = group.last;
    const [from, to] = clauseAround(words, Math.min(group.first, group.participle), group.last);
    found.push({
      ...group,
      agent: namesAgent(words, from, to),
      fact: participles().does('fact', words[group.participle]?.key ?? ''),
    });
  }
  return found;
}

type Group = Omit<Passive, 'agent' | 'fact'>;

/** "ist bestellt worden", "bestellt worden ist", "soll bestellt worden sein". */
function perfect(words: Words, at: number): Group | undefined {
  const participle = at - 1;
  if (!isParticiple(words, participle) || begins(words, at)) return undefined;
  const behind = words[at + 1];
  if (behind && !begins(words, at + 1) && sein.has(behind.key))
    return {first: firstOf(words, participle), last: at + 1, auxiliary: at + 1, participle};
  const auxiliary = before(words, participle, sein);
  return auxiliary === undefined
    ? {first: firstOf(words, participle), last: at, auxiliary: at, participle}
    : {first: auxiliary, last: at, auxiliary, participle};
}

function present(words: Words, at: number): Group | undefined {
  const behind = finalGroup(words, at);
  if (behind) return behind;
  const before = words[at - 1]?.key;
  // "wenn es Winter wird, …": a verb at the end of its clause has nothing to its right.
  if (at > 0 && begins(words, at + 1) && opensSubclause(words, clauseStart(words, at))) return undefined;
  if (before === 'werden' || before === 'zu') return undefined;
  return bracket(words, at);
}

/** The participle stands right before werden: "bearbeitet wird", "bearbeitet werden kann", "bearbeitet zu werden". */
function finalGroup(words: Words, at: number): Group | undefined {
  const zu = words[at - 1]?.key === 'zu' && words[at]?.key === 'werden';
  const participle = zu ? at - 2 : at - 1;
  if (!isParticiple(words, participle) || begins(words, at) || (zu && begins(words, at - 1))) return undefined;
  const start = clauseStart(words, participle);
  const group = {first: firstOf(words, participle), last: at, auxiliary: at, participle};
  if (zu) return group;
  if (isAmbiguous(words, participle) && !before(words, participle, modals) && hasActor(words, start, participle))
    return undefined;
  const next = words[at + 1];
  const closes = !next || begins(words, at + 1) || joining.has(next.key) || modals.has(next.key);
  if (closes) return wieBefore(words, participle) && participle - start < 3 ? undefined : group;
  // "Wie besprochen wird Herr Weber …": what stands in front is no verb group if the clause has its verb further right.
  if (wieBefore(words, participle) || bracket(words, at)) return undefined;
  if (endsInInfinitive(words, at)) return undefined;
  if (before(words, participle, modals) !== undefined || opensSubclause(words, start)) return group;
  return participle - start < 4 ? group : undefined;
}

/** The verb stands second or first and its participle closes the clause: "wird Ihr Antrag bearbeitet". */
function bracket(words: Words, auxiliary: number): Group | undefined {
  const key = words[auxiliary]?.key ?? '';
  let end = auxiliary;
  for (let at = auxiliary + 1; at <= words.length && at - auxiliary < 40; at++) {
    const word = words[at];
    if (begins(words, at) || joining.has(word?.key ?? '')) {
      const closed = closing(words, auxiliary, at - 1);
      if (closed) return closed;
      if (isInfinitive(words[at - 1]) && at - 1 > auxiliary && !joining.has(word?.key ?? '')) return undefined;
    }
    if (!word || (begins(words, at) && !/^[,(–—-]/.test(marks(word)) && !/[)–—]$/.test(marks(word)))) {
      end = at - 1;
      break;
    }
    if (begins(words, at) && isInserted(words, at)) {
      const behind = endOfInsertion(words, at);
      if (behind === undefined) return undefined;
      at = behind - 1;
      continue;
    }
    if (isFiniteVerb(word, at - 1 === auxiliary) || (begins(words, at) && actors.has(word.key))) {
      end = at - 1;
      break;
    }
    end = at;
  }
  if (isInfinitive(words[end]) && end > auxiliary) return undefined;
  return key === 'werde' && !isFirstPerson(words, auxiliary) ? undefined : extraposed(words, auxiliary, end);
}

/** The participle that closes a clause at this word, with those joined to it: "geprüft und bearbeitet". */
function closing(words: Words, auxiliary: number, last: number): Group | undefined {
  const future = words[last]?.key === 'werden' && last - 1 > auxiliary;
  const participle = future ? last - 1 : last;
  if (participle <= auxiliary || !isParticiple(words, participle)) return undefined;
  if (wieBefore(words, participle) || words[participle - 1]?.key === 'zu') return undefined;
  if (isAmbiguous(words, participle) && !future && hasActor(words, clauseStart(words, auxiliary), participle))
    return undefined;
  return {first: auxiliary, last: future ? last : lastOf(words, participle), auxiliary, participle};
}

/** "wird erhoben bei Verspätung": what follows the participle begins with a preposition. */
function extraposed(words: Words, auxiliary: number, end: number): Group | undefined {
  for (let at = end; at > auxiliary; at--) {
    const next = words[at + 1];
    if (at === end || !next || begins(words, at + 1) || !follows.has(next.key)) continue;
    if (!isParticiple(words, at) || isAmbiguous(words, at) || wieBefore(words, at)) continue;
    return {first: auxiliary, last: at, auxiliary, participle: at};
  }
  return undefined;
}

/** "und Ihnen zugesandt", ", verpackt und verschickt": the last participle of the same auxiliary. */
function lastOf(words: Words, participle: number): number {
  let last = participle;
  for (let at = participle + 1; at < words.length && at - last < 9; at++) {
    const word = words[at];
    if (!word || word.cited || isFiniteVerb(word, false) || word.key === 'werden' || actors.has(word.key)) return last;
    // ", verpackt": a comma joins participles only where nothing else stands between.
    if (/,/.test(marks(word)) && !isParticiple(words, at)) return last;
    const joins = at === last + 1;
    if (joins && !joining.has(word.key) && !/^,$/.test(marks(word))) return last;
    if (!joins && begins(words, at)) return last;
    if (isParticiple(words, at) && !isAmbiguous(words, at)) {
      const next = words[at + 1];
      if (!next || begins(words, at + 1) || joining.has(next.key)) last = at;
      else return last;
    }
  }
  return last;
}

/** "geprüft und bearbeitet werden": the first of joined participles. */
function firstOf(words: Words, participle: number): number {
  const joined = words[participle - 1];
  return joined && joining.has(joined.key) && !begins(words, participle) && isParticiple(words, participle - 2)
    ? firstOf(words, participle - 2)
    : participle;
}

/** The nearest word of a closed class before a place, in the same clause or before an insertion. */
function before(words: Words, from: number, set: ReadonlySet<string>): number | undefined {
  for (let at = from - 1; at >= 0 && from - at < 30; at--) {
    const word = words[at];
    if (!word) return undefined;
    if (set.has(word.key)) return at;
    if (/[.;:!?]/.test(words[at + 1]?.before ?? '')) return undefined;
  }
  return undefined;
}

function isParticiple(words: Words, at: number): boolean {
  const word = words[at];
  if (!word || word.cited || word.field || !/^[A-Za-zÀ-ɏ]/.test(word.text)) return false;
  if (at > 0 && !begins(words, at) && /^[A-ZÄÖÜ]/.test(word.text)) return false;
  return participleForm(word.key) !== undefined;
}

/** A form that is infinitive and participle at once: vergeben, überlassen. */
function isAmbiguous(words: Words, at: number): boolean {
  return participleForm(words[at]?.key ?? '') === 'ambiguous';
}

/** Somebody who acts, or somebody it is done to: "wir werden Ihnen die Schlüssel übergeben" looks ahead. */
function hasActor(words: Words, from: number, participle: number): boolean {
  for (let at = from; at < participle; at++) {
    const word = words[at];
    if (!word) continue;
    if (actors.has(word.key) || (word.text === 'Sie' && at > from)) return true;
    if (!determiners.has(word.key) || at === from) continue;
    const previous = words[at - 1]?.key ?? '';
    if (!follows.has(previous) && at - 1 > from && !werden.has(previous)) return true;
  }
  return false;
}

/** "von uns", "durch unsere Werkstatt", "vom TÜV"; no "von Ihrem Konto", no "durch Überweisung". */
function namesAgent(words: Words, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    const key = words[at]?.key ?? '';
    if (/^(?:(?:ihrer|unserer|meiner|seiner|deiner)seits|seitens|vonseiten)$/.test(key)) return true;
    if (key !== 'von' && key !== 'vom' && key !== 'durch') continue;
    if (isAgent(words, at + 1, key)) return true;
  }
  return false;
}

function isAgent(words: Words, at: number, preposition: string): boolean {
  const first = words[at];
  if (!first || begins(words, at)) return false;
  if (first.field) return /name|company/.test(String('kind' in first.field ? first.field.kind : ''));
  if (persons.has(first.key)) return true;
  let end = at;
  // The head of the noun group: the first capitalised word behind article and adjectives.
  while (
    words[end] &&
    (!/^[A-ZÄÖÜ0-9]/.test(words[end]?.text ?? '') || /^(?:ihre[mnrs]?|deine[mnrs]?)$/.test(words[end]?.key ?? '')) &&
    end - at < 5
  ) {
    end++;
    if (begins(words, end)) return false;
  }
  const head = words[end];
  if (!head || /^\d/.test(head.text)) return false;
  if (isActor(head)) return true;
  // TÜV, DHL, but no EUR: a name in capitals.
  if (/^[A-ZÄÖÜ]{2,6}$/.test(head.text))
    return !/^(?:EUR|CHF|USD|GBP|AGB|PDF|WEG|IBAN|KW|PLZ|SMS|MWST)$/i.test(head.text);
  const next = words[end + 1];
  if (end === at && next && !begins(words, end + 1) && /^[A-ZÄÖÜ][a-zäöüß]+$/.test(next.text) && !isActor(next))
    return true;
  // "durch Hagel beschädigt" names what did it; "durch Überweisung", "durch Anklicken" only how.
  return preposition === 'durch' && end > at && !/(?:ung|ion|en|ahme|mittel|link|klick)$/.test(head.key);
}

function isActor({key}: SearchWord): boolean {
  const {does} = agents();
  if (does('person', key) || does('organisation', key)) return true;
  for (let cut = 2; cut < key.length - 2; cut++) {
    const rest = key.slice(cut);
    if (rest.length > 3 && (does('person', rest) || does('organisation', rest))) return true;
  }
  return /(?:erin|erinnen|in(?:nen)|istin|eurin|ologe[n]?|anwalt)$/.test(key);
}

/** The clause that holds a stretch: from the mark or subjunction before to the mark behind. */
function clauseAround(words: Words, first: number, last: number): readonly [number, number] {
  let end = last;
  while (end + 1 < words.length && !begins(words, end + 1) && end - last < 12) end++;
  return [clauseStart(words, first), end];
}

function clauseStart(words: Words, at: number): number {
  let start = at;
  while (start > 0 && !begins(words, start)) start--;
  return start;
}

/** Whether a clause or a piece of one begins with this word, or the sentence is over. */
function begins(words: Words, at: number): boolean {
  const word = words[at];
  if (!word) return true;
  if (at === 0) return true;
  return word.before !== '' && /[,;:.!?()–—]/.test(marks(word)) && !/^\d+[–—]?$/.test(word.text);
}

function marks({before}: SearchWord): string {
  return before;
}

function opensSubclause(words: Words, start: number): boolean {
  const word = words[start];
  if (!word) return false;
  if (subjunctions.has(word.key)) return true;
  if (joining.has(word.key) && subjunctions.has(words[start + 1]?.key ?? '')) return true;
  if (start === 0 || !/,/.test(marks(word))) return false;
  return relatives.has(word.key) || (follows.has(word.key) && relatives.has(words[start + 1]?.key ?? ''));
}

function isInserted(words: Words, at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (/[(–—]$/.test(marks(word))) return true;
  return (
    /,/.test(marks(word)) &&
    (opensSubclause(words, at) || word.key === 'wie' || word.key === 'um' || word.key === 'ohne')
  );
}

function endOfInsertion(words: Words, at: number): number | undefined {
  for (let end = at + 1; end < words.length && end - at < 25; end++) {
    if (!begins(words, end)) continue;
    return /[.;:!?]/.test(marks(words[end] ?? ({before: ''} as SearchWord))) ? undefined : end;
  }
  return undefined;
}

function isFiniteVerb({key}: SearchWord, first: boolean): boolean {
  return finites.has(key) || (!first && werden.has(key) && key !== 'werden');
}

function isInfinitive(word: SearchWord | undefined): boolean {
  if (!word || !/^[a-zäöü]/.test(word.text) || participleForm(word.key)) return false;
  return /(?:en|eln|ern|tun|sein)$/.test(word.key) && !nouns.has(word.key) && word.key.length > 3;
}

function endsInInfinitive(words: Words, at: number): boolean {
  let end = at;
  while (!begins(words, end + 1)) end++;
  return end > at && isInfinitive(words[end]);
}

function isFirstPerson(words: Words, at: number): boolean {
  return words[at - 1]?.key === 'ich' || words[at + 1]?.key === 'ich';
}

/** "wie vereinbart", "als angekündigt", "falls gewünscht": a shortened clause. */
function wieBefore(words: Words, participle: number): boolean {
  for (let at = participle - 1; at >= 0 && participle - at < 4; at--) {
    const key = words[at]?.key ?? '';
    if (/^(?:wie|als|falls|wenn|sofern|soweit|sobald)$/.test(key))
      return (
        at === participle - 1 ||
        (key === 'wie' && /^(?:oben|bereits|schon|am|zuvor|telefonisch|bisher)$/.test(words[at + 1]?.key ?? ''))
      );
    if (begins(words, at + 1)) return false;
  }
  return false;
}

const agents = opened(agentWords);

function setOf(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
const werden = setOf('werde wirst wird werden werdet wurde wurdest wurden wurdet wuerde wuerdest wuerden wuerdet');
const sein = setOf('ist sind bin bist seid war waren warst wart sei seien waere waeren sein');
const modals = setOf(
  'kann kannst koennen koennt konnte konnten koennte koennten muss musst muessen muesst musste mussten muesste muessten soll sollst sollen sollt sollte sollten darf darfst duerfen duerft durfte durften duerfte duerften will willst wollen wollt wollte wollten mag moegen moechte moechten wird wuerde wuerden brauchen braucht laesst',
);
const finites = setOf(
  'ist sind bin bist seid war waren sei hat haben habe hast habt hatte hatten haette kann koennen konnte konnten koennte koennten muss muessen soll sollen sollte sollten darf duerfen durfte will wollen moechte moechten gilt bleibt gibt geht kommt liegt steht sein',
);
const joining = setOf('und oder sowie bzw aber sondern beziehungsweise doch denn');
const subjunctions = setOf(
  'dass weil wenn falls sofern soweit sobald solange ob obwohl damit sodass da bevor nachdem bis seit seitdem waehrend wo wohin woher wann warum weshalb wodurch womit wozu wofuer worueber worauf indem welche welcher welches welchen welchem was wer wem wen wonach weswegen wobei insofern insoweit obgleich zumal ehe je wie',
);
const relatives = setOf('der die das den dem deren dessen denen welche welcher welches welchen welchem was');
const follows = setOf(
  'am an auf aus ausser ausserhalb bei beim bis durch fuer gegen gemaess hinter im in ins innerhalb innert laut mit mittels nach neben ohne per pro seit statt trotz ueber um unter vom von vor waehrend wegen zu zum zur zwischen ab als aufgrund zwecks anhand',
);
const actors = setOf('wir ich du er man ihr');
const determiners = setOf(
  'den das die einen eine ein ihren ihre ihr unseren unsere unser seinen seine keinen keine diesen diese dieses jeden jede jedes alle uns mich dich euch sich',
);
const persons = setOf('uns mir ihnen ihm dir euch allen niemandem jemandem ihr einem keinem anderen dritten wem');
const nouns = setOf(
  'wegen gegen neben zwischen oben unten hinten vorn aussen innen morgen uebermorgen gestern gern besten naechsten ersten meisten wenigsten spaetestens einen keinen ihren unseren meinen seinen deinen allen diesen jeden jenen ihnen denen eben ferner sondern zusammen selten trocken offen eigen golden wollen seidenen',
);
