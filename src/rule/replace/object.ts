import {fold} from '../../dictionary/fold.js';
import type {Word} from '../../letter/letter.js';
import type {Edits} from './edits.js';
import {type Found, keepsObject} from './found.js';
import {inCase, type NounGroup, nounGroupAt, readingsOf} from './noun-group.js';
import {takesSein} from './plain-verbs.js';
import {clauseStart, isDeterminer, isPreposition, isSubordinate, kindOf} from './surroundings.js';

/**
 * The noun of a light verb goes into the plain one: „die sorgfältige Prüfung Ihrer Daten durchführen“ is „Ihre Daten sorgfältig
 * prüfen“. False where what stands before or behind the noun has no place beside the plain verb.
 */
export function objectOf(found: Found, edits: Edits): boolean {
  const {words, hit, pattern, form, plain} = found;
  const {fixed} = pattern;
  if (keepsObject(found)) return true;
  const noun =
    fixed === undefined
      ? undefined
      : hit.words.find(
          (at) =>
            /^[A-ZÄÖÜ]/.test(words[at]?.text ?? '') &&
            at !== form.at &&
            words[at]?.key !== 'ihre' &&
            words[at]?.key !== 'ihrer',
        );
  if (noun === undefined) return !plain.needsObject || plain.instead !== undefined;
  const isObject = /^(?:der|die|das|den|einer|eine|ein|sein) /.test(fixed ?? '');
  const last = Math.max(...hit.words.filter((at) => /^[A-ZÄÖÜ]/.test(words[at]?.text ?? '')), noun);
  if (!isObject)
    return bareNoun(found, noun) && (plain.instead !== undefined || !plain.needsObject || isExplained(found));
  if (hasRelative(found, last)) return false;
  const {governor} = form;
  const isSubject =
    form.kind === 'participle' &&
    governor !== undefined &&
    (governor.kind === 'werden' ||
      governor.worden ||
      (governor.kind === 'sein' && !takesSein(pattern.verb, pattern.particle)));
  const isDative = /^(?:der|einer) /.test(fixed ?? '');
  if (form.kind === 'attribute' && !isDative) return false;
  const adverb = determinerEdits(found, noun, edits);
  if (adverb === undefined) return false;
  if (isSubject && !isDative && !hasAttribute(found, last)) return isImpersonal(found, noun) && !plain.needsObject;
  const object = attributeEdits(found, last, isSubject && !isDative ? 'nom' : 'acc', edits);
  if (object === undefined) return false;
  // „die Heizung gründlich geprüft“: how something is done stands behind what it is done to.
  if (adverb !== null) {
    if (object === null) edits.put(adverb.at, adverb.text);
    else {
      edits.drop(adverb.at);
      edits.after(object, adverb.text);
    }
  }
  return object !== null || !plain.needsObject || isExplained(found);
}

/** An adjective that became an adverb, and where it stood. */
interface Adverb {
  readonly at: number;
  readonly text: string;
}

/** Article and adjective before the noun: gone, or an adverb; keine becomes nicht. Undefined where they say more than that. */
function determinerEdits({words, hit, pattern}: Found, noun: number, edits: Edits): Adverb | null | undefined {
  const isDative = /^(?:der|einer) /.test(pattern.fixed ?? '');
  let adverb: Adverb | null = null;
  for (let at = noun - 1; at >= 0; at--) {
    const word = words[at];
    if (!word || words[at + 1]?.before !== '' || at === hit.verb) return adverb;
    if (/[-/]$/.test(word.text) || /^(?:und|oder|sowie|noch|zwei|drei|vier|fuenf|mehr|etwas)$/.test(word.key))
      return undefined;
    if (/^\d/.test(word.text)) return undefined;
    if (isDeterminer(word.key)) {
      if (isDative && !/(?:er|en)$/.test(word.key)) return undefined;
      if (/^k/.test(word.key)) edits.put(at, 'nicht');
      else if (isArticle(word.key) || (isOwn(word.key) && owners.has(pattern.verb.infinitive))) edits.drop(at);
      else return undefined;
      return adverb;
    }
    const text = adverbOf(word.key);
    if (text !== undefined) {
      if (adverb !== null) return undefined;
      adverb = {at, text};
    } else if (isAdjective(word)) return undefined;
    else
      return hit.words.some((own) => own < at && isDeterminer(words[own]?.key ?? '') && own !== hit.verb)
        ? undefined
        : adverb;
  }
  return adverb;
}

/**
 * What stands behind the noun: a genitive or „von …“ becomes the object, or in the passive the subject. Its last word; null if there
 * is none, undefined if it cannot become one.
 */
function attributeEdits(
  {words, hit, form, plain}: Found,
  noun: number,
  to: 'acc' | 'nom',
  edits: Edits,
): number | null | undefined {
  const next = words[noun + 1];
  if (next?.before !== '' || hit.words.includes(noun + 1)) return null;
  if (/^(?:und|oder|sowie|bzw)$/.test(next.key)) return undefined;
  const isVon = next.key === 'von';
  if (next.key === 'vom') return undefined;
  const group = isVon || isDeterminer(next.key) ? nounGroupAt(words, isVon ? noun + 2 : noun + 1) : undefined;
  if (isVon || (isDeterminer(next.key) && /[rs]$/.test(next.key))) {
    if (!group) return undefined;
    const from = isVon ? 'dat' : 'gen';
    const text = inCase(group, [from], to) ?? (isVon ? undefined : alike(group));
    const behind = words[group.last + 1];
    if (relativeAt(words, group.last + 1) || leadsOn({words, hit, form}, noun, group.last + 1)) return undefined;
    if (text === undefined || /^(?:und|oder|sowie|bzw)$/.test(behind?.key ?? '')) return undefined;
    if (to === 'nom' && !agrees({words, form}, readingsOf(group, from), edits)) return undefined;
    if (isVon) edits.drop(noun + 1);
    for (let at = group.first; at < group.last; at++) edits.drop(at);
    for (const [index, part] of text.split(' ').entries()) edits.put(Math.min(group.first + index, group.last), part);
    return group.last;
  }
  // „eine Änderung am Vertrag“: what the noun takes, the verb takes as an object or not at all.
  if (plain.needsObject && isPreposition(next.key)) return undefined;
  if (/^[A-ZÄÖÜ]/.test(next.text) && !/^(?:Sie|Ihnen|Frau|Herrn?)$/.test(next.text)) return undefined;
  return null;
}

/** Feminine nouns and plurals look the same in the genitive and as an object, whatever the noun: der Angaben, die Angaben. */
function alike({determiner, adjectives, noun}: NounGroup): string | undefined {
  if (determiner === undefined || adjectives.length > 0 || !/er$/.test(determiner.key)) return undefined;
  const article =
    determiner.key === 'der'
      ? 'die'
      : /^(?:ihr|unser|euer|eur|mein|dein|sein|dies|ein|all)er$/.test(determiner.key)
        ? determiner.text.slice(0, -1)
        : undefined;
  return article === undefined ? undefined : `${article} ${noun.text}`;
}

/** The finite verb in the number of the new subject: „muss die Ablesung der Zähler durchgeführt werden“, „müssen die Zähler abgelesen werden“. */
function agrees(
  {words, form}: Pick<Found, 'words' | 'form'>,
  readings: readonly {readonly plural: boolean}[],
  edits: Edits,
): boolean {
  const at = finiteOf(words, form);
  const word = at === undefined ? undefined : words[at];
  const pair = numbers.get(word?.key ?? '');
  const [first] = readings;
  if (at === undefined || !word || !pair || !first || readings.some(({plural}) => plural !== first.plural))
    return false;
  if (sharesSubject(words, at, form.at)) return false;
  const text = pair[first.plural ? 1 : 0];
  if (text !== word.text.toLowerCase())
    edits.put(at, /^[A-ZÄÖÜ]/.test(word.text) ? text.charAt(0).toUpperCase() + text.slice(1) : text);
  return true;
}

/** The finite verb of a passive: the auxiliary itself, or the modal or tense that its werden or worden depends on. */
function finiteOf(words: Found['words'], {at, governor}: Found['form']): number | undefined {
  if (governor === undefined) return undefined;
  if (governor.at < at || !/^(?:werden|worden)$/.test(words[governor.at]?.key ?? '')) return governor.at;
  const next = words[governor.at + 1];
  if (next?.before === '') {
    // „werden können“ may be an infinitive again: „hätte geprüft werden können“.
    if (/^(?:koennen|muessen|duerfen|sollen|wollen|sein|haben)$/.test(next.key)) return undefined;
    if (numbers.has(next.key)) return governor.at + 1;
  }
  const start = clauseStart(words, at);
  const found: number[] = [];
  for (let before = start; before < at; before++) if (numbers.has(words[before]?.key ?? '')) found.push(before);
  const [only] = found;
  if (found.length === 1) return only;
  return found.length === 0 && isSubordinate(words, at) && words[governor.at]?.key === 'werden'
    ? governor.at
    : undefined;
}

/** „Die Prüfung der Akten wird vorgenommen und dauert lange“: what the other verb says is not true of the Akten. */
function sharesSubject(words: Found['words'], finite: number, verb: number): boolean {
  if (/^(?:und|oder|aber|sowie)$/.test(words[finite - 1]?.key ?? '')) return true;
  let end = Math.max(finite, verb);
  while (words[end + 1]?.before === '' && /^(?:werden|worden)$/.test(words[end + 1]?.key ?? '')) end++;
  const [next, behind] = [words[end + 1], words[end + 2]];
  if (!next || /[.;:!?]/.test(next.before)) return false;
  if (next.before.includes(',') && kindOf(next.key) !== undefined) return true;
  return /^(?:und|oder|aber|sowie)$/.test(next.key) && !/^(?:wir|ich|Sie|dass|wenn|ob)$/.test(behind?.text ?? '');
}

const numbers: ReadonlyMap<string, readonly [singular: string, plural: string]> = new Map(
  (
    [
      ['wird', 'werden'],
      ['wurde', 'wurden'],
      ['würde', 'würden'],
      ['ist', 'sind'],
      ['war', 'waren'],
      ['wäre', 'wären'],
      ['muss', 'müssen'],
      ['musste', 'mussten'],
      ['müsste', 'müssten'],
      ['kann', 'können'],
      ['konnte', 'konnten'],
      ['könnte', 'könnten'],
      ['darf', 'dürfen'],
      ['durfte', 'durften'],
      ['dürfte', 'dürften'],
      ['soll', 'sollen'],
      ['sollte', 'sollten'],
    ] as const
  ).flatMap((pair) => pair.map((form): [string, readonly [string, string]] => [fold(form), pair])),
);

function hasAttribute({words, hit}: Found, noun: number): boolean {
  const next = words[noun + 1];
  return next?.before === '' && !hit.words.includes(noun + 1) && (isDeterminer(next.key) || /^vo[nm]$/.test(next.key));
}

/** „Am Montag wird eine Ablesung durchgeführt“ is „Am Montag wird abgelesen“: somebody does it, the first place is taken. */
function isImpersonal({words, form}: Found, noun: number): boolean {
  const {governor} = form;
  if (governor === undefined || governor.at > noun) return false;
  return /^(?:wird|wurde)$/.test(words[governor.at]?.key ?? '') && governor.at > 0 && words[governor.at]?.before === '';
}

/** „eine Prüfung durchführen, die zwei Stunden dauert“: without its noun the clause says nothing. */
function hasRelative({words, hit}: Found, noun: number): boolean {
  return [noun, Math.max(...hit.words)].some((at) => relativeAt(words, at + 1));
}

/** „Die Prüfung des Antrags durch das Amt wird …“: before its verb, „der Antrag durch das Amt“ would be one thing. */
function leadsOn({words, hit, form}: Pick<Found, 'words' | 'hit' | 'form'>, noun: number, at: number): boolean {
  const next = words[at];
  if (next?.before !== '' || !isPreposition(next.key) || next.key === 'im' || hit.words.includes(at)) return false;
  if (form.at < noun) return false;
  const start = clauseStart(words, noun);
  return (
    !isSubordinate(words, noun) && !words.slice(start, noun).some(({key}) => kindOf(key) !== undefined || key === 'wir')
  );
}

function relativeAt(words: Found['words'], at: number): boolean {
  const next = words[at];
  if (!next?.before.includes(',') || hasZu(words.slice(at))) return false;
  return /^(?:der|die|das|den|dem|deren|dessen|welche[rsnm]?)$/.test(next.key);
}

/** A clause says what: „die Feststellung treffen, dass …“. */
function isExplained({words, hit}: Found): boolean {
  const last = Math.max(...hit.words);
  for (let at = last + 1; at < words.length && at < last + 4; at++) {
    const word = words[at];
    if (word?.before.includes(',')) {
      return /^(?:dass|ob|wie|was|wer|wann|wo|warum|welche[rsnm]?)$/.test(word.key) || hasZu(words.slice(at));
    }
  }
  return false;
}

function hasZu(words: Found['words']): boolean {
  for (const {key, before} of words.slice(1)) {
    if (/[.;:!?]/.test(before)) return false;
    if (key === 'zu' || /^[a-z]+zu[a-z]{1,60}en$/.test(key)) return true;
  }
  return false;
}

/** A noun without article, as in „Abhilfe leisten“: an adjective before it would have to become an adverb. */
function bareNoun({words, hit}: Found, noun: number): boolean {
  const before = words[noun - 1];
  if (!before || words[noun]?.before !== '' || hit.words.includes(noun - 1)) return true;
  if (/^(?:kein|viel|mehr|etwas|wenig)/.test(before.key)) return false;
  return isDeterminer(before.key) || noun - 1 === hit.verb || !isAdjective(before);
}

/** An adjective with its ending, as far as its shape tells. */
function isAdjective({text, key}: Word): boolean {
  return (
    /^[a-zäöü].*(?:e|en|er|es|em)$/.test(text) &&
    !standsAlone.has(key) &&
    !isPreposition(key) &&
    kindOf(key) === undefined
  );
}

function isArticle(key: string): boolean {
  return /^(?:die|das|den|der|eine|ein|einen|einer)$/.test(key);
}

function isOwn(key: string): boolean {
  return /^(?:ihr|unser|mein|dein|sein)(?:e|en|er)?$/.test(key);
}

/** „Ihre Zahlung leisten“ is what you pay, „Ihre Anmeldung vornehmen“ may be somebody else’s doing. */
const owners: ReadonlySet<string> = new Set([
  'leisten',
  'vollziehen',
  'erteilen',
  'tätigen',
  'kommen',
  'geben',
  'erklären',
]);

/** The adverb of an adjective that says how something is done; undefined for adjectives that say what it is like. */
function adverbOf(key: string): string | undefined {
  const match = /^(.+?)(?:e|en|er|es|em)$/.exec(key);
  return match ? adverbs.get(match[1] ?? '') : undefined;
}

const adverbs: ReadonlyMap<string, string> = new Map(
  'sorgfältig gründlich genau erneut umgehend jährlich monatlich wöchentlich täglich regelmäßig kurzfristig telefonisch schriftlich persönlich mündlich kostenlos kostenfrei vollständig ausführlich eingehend umfassend fachgerecht rechtzeitig pünktlich schnell rasch intensiv individuell einmalig abschließend nachträglich rückwirkend vorläufig unverbindlich verbindlich sofortig nochmalig wiederholt detailliert gewissenhaft sachgemäß professionell manuell automatisch elektronisch maschinell gemeinsam vorzeitig fristgerecht termingerecht ordnungsgemäß zusätzlich gesondert getrennt jeweilig'
    .split(' ')
    .map((word): [string, string] => [
      word.replace(/[äöüß]/g, (letter) => ({ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss'})[letter] ?? letter),
      {sofortig: 'sofort', nochmalig: 'noch einmal', jeweilig: 'jeweils', einmalig: 'einmal'}[word] ?? word,
    ]),
);

/** Words that only look like inflected adjectives. */
const standsAlone: ReadonlySet<string> = new Set(
  'wir sie er ihnen ihre ihm ihr mir dir uns euch hiermit heute morgen gerne bitte gestern immer wieder nur aber oder leider bisher daher weiter hier ueber unter hinter immer sehr eher lieber nachher vorher ausser wegen gegen neben zwischen gegenueber spaeter frueher selber alle beide andere viele einige mehrere jene dieser diese dieses dieses jeder jede jedes dabei dafuer darueber hierueber hierfuer eben nicht'.split(
    ' ',
  ),
);
