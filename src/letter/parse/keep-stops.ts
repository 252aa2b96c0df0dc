import type {Sentence} from 'nlcst';
import {type Abbreviation, isCapital, isLower, type Lists} from './lists.js';
import {attach, lineBreaks, place, type Token, textOf} from './tokens.js';

/**
 * Put every full stop that belongs to an abbreviation, an ordinal or a day into its word, so that only the stops that end
 * a sentence are left. One pass over the flat list; decides by the word before and the words behind the stop.
 */
export function keepStops(sentence: Sentence, lists: Lists): undefined {
  const tokens = sentence.children;
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const word = kept.at(-1);
    if (
      token.type === 'PunctuationNode' &&
      token.value === '.' &&
      word?.type === 'WordNode' &&
      belongs(textOf(word), kept, look(tokens, at + 1), lists)
    ) {
      attach(word, token);
    } else kept.push(token);
  }
  sentence.children = kept;
  place(sentence);
}

/** What stands behind a full stop. */
interface Ahead {
  /** White space lies between. */
  readonly gap: boolean;
  /** A blank line, or nothing at all: whatever the word is, its sentence ends. */
  readonly end: boolean;
  /** The sign right behind, if it is no word. */
  readonly sign: string;
  /** The next word, behind opening marks. */
  readonly word: string;
  /** The word after that, if only a space lies between. */
  readonly second: string;
  /** The next word is followed by a full stop. */
  readonly stop: boolean;
}

function look(tokens: readonly Token[], from: number): Ahead {
  let at = from;
  let gap = false;
  const space = tokens[at];
  if (space?.type === 'WhiteSpaceNode') {
    gap = true;
    if (lineBreaks(space.value) > 1) return {gap, end: true, sign: '', word: '', second: '', stop: false};
    at++;
  }
  const first = tokens[at];
  if (!first) return {gap, end: true, sign: '', word: '', second: '', stop: false};
  const sign = first.type === 'WordNode' ? '' : textOf(first);
  while (/^[„“"‚‘'»«›‹([]+$/.test(textOf(tokens[at]))) at++;
  const word = tokens[at];
  if (word?.type !== 'WordNode') return {gap, end: false, sign, word: '', second: '', stop: false};
  const behind = tokens[at + 1];
  const second = behind?.type === 'WhiteSpaceNode' ? tokens[at + 2] : undefined;
  return {
    gap,
    end: false,
    sign,
    word: textOf(word),
    second: second?.type === 'WordNode' ? textOf(second) : '',
    stop: textOf(behind) === '.',
  };
}

function belongs(word: string, before: readonly Token[], next: Ahead, lists: Lists): boolean {
  if (/^\d+$/.test(word)) return isOrdinal(word, before, next, lists);
  const letters = letterGroup(word, before);
  if (letters !== '') return belongsToLetters(word, letters, before, next, lists);
  if (/^[IVX]{2,5}$/.test(word)) return isOrdinal(word, before, next, lists);
  if (lists.ordinals && /^\d{1,2}\.\d{1,2}$/.test(word)) return belongsToDay(word, next, lists);
  const kind = lists.abbreviation(word) ?? lists.abbreviation(word.slice(lastPiece(word))) ?? compoundOf(word);
  if (kind) return belongsTo(kind, next, lists);
  if (!next.gap && /^[,;:]/.test(next.sign)) return true;
  if (isVowelless(word) && !isAfterNumber(before)) return belongsTo('may-end', next, lists);
  return false;
}

function belongsTo(kind: Abbreviation, next: Ahead, lists: Lists): boolean {
  if (next.end) return kind === 'goes-on';
  if (!next.gap) return true;
  if (kind === 'goes-on') return true;
  if (kind === 'number') return /^\d/.test(next.word);
  if (next.word === '') return true;
  if (kind === 'list-end') return !(isCapital(next.word) && !/^Ihre[rs]$/.test(next.word));
  return !opens(next, lists, false);
}

/** The letters of `z. B` or `i.d.R` up to this word, `''` if it is no such group. */
function letterGroup(word: string, before: readonly Token[]): string {
  const dotted = /^(?:[A-Za-zÀ-ɏ]\.)+[A-Za-zÀ-ɏ]{1,3}$/u.test(word);
  if (!dotted && !/^[A-Za-zÀ-ɏ]{1,4}$/u.test(word)) return '';
  let letters = word;
  for (let at = before.length - 2; at > 0 && before.length - at < 10; at -= 2) {
    const space = before[at];
    const previous = before[at - 1];
    if (space?.type !== 'WhiteSpaceNode' || previous?.type !== 'WordNode') break;
    const text = textOf(previous);
    if (!/^(?:[A-Za-zÀ-ɏ]\.)+$/u.test(text)) break;
    letters = text + letters;
  }
  return dotted || letters !== word || word.length === 1 ? letters : '';
}

function belongsToLetters(word: string, letters: string, before: readonly Token[], next: Ahead, lists: Lists): boolean {
  const kind = lists.group(letters) ?? (word.length > 1 ? (lists.abbreviation(word) ?? lists.group(word)) : undefined);
  if (kind) return belongsTo(kind, next, lists);
  if (word.length > 1 && !word.includes('.')) return false;
  if (next.end) return false;
  if (!next.gap) return true;
  if (isLower(word))
    return isLower(letters) && letters.length === 1
      ? lists.abbreviation(word) !== 'may-end' || !opens(next, lists, false)
      : true;
  if (isCapital(next.word) && namesVariants.test(textOf(before.at(-3))) && before.at(-2)?.type === 'WhiteSpaceNode')
    return false;
  return !opens(next, lists, startsVariant(before));
}

/** `in Block C. Works begin`: behind these a letter is never somebody's initial. */
const namesVariants =
  /^(?:Block|Building|Wing|Plan|Option|Type|Room|Gate|Hall|Zone|Section|Annex|Appendix|Vitamin|Grade|Level|Platform|Row|Terminal|Stand|Bay|Table|Column|Haus|Gebäude|Trakt|Flügel|Aufgang|Eingang|Halle|Raum|Tor|Reihe|Typ|Variante|Anlage|Anhang|Gleis|Zeile|Spalte|Tabelle|Abschnitt|Bauteil|Bauabschnitt|Tarifzone|Klasse|Gruppe|Stufe|Größe|Energieklasse|Effizienzklasse)$/;

/** `Plan B. Sie …`: a letter behind a noun names a variant, behind a first name it is an initial. */
function startsVariant(before: readonly Token[]): boolean {
  const noun = before.at(-3);
  return before.at(-2)?.type === 'WhiteSpaceNode' && noun?.type === 'WordNode' && isCapital(textOf(noun));
}

function isOrdinal(word: string, before: readonly Token[], next: Ahead, lists: Lists): boolean {
  const short = word.length < 3 || /^[IVX]+$/.test(word);
  if (startsLine(before)) return short && !next.end;
  if (next.end || !lists.ordinals) return false;
  if (!next.gap) return short && /^[,;:–—-]/.test(next.sign);
  if (next.word === '') return false;
  if (isLower(next.word)) return next.sign === '';
  const previous = textOf(before.at(-3));
  const spaced = before.at(-2)?.type === 'WhiteSpaceNode';
  if (/^\d/.test(next.word)) {
    if (!short) return false;
    if (/^\d{1,2}$/.test(next.word) && next.stop) return Number(word) <= 31 && Number(next.word) <= 12;
    return spaced && /^\d{1,2}\.$/.test(previous) && /^(?:\d{2}|\d{4})$/.test(next.word);
  }
  if (short && lists.isMonth(next.word)) return true;
  if (opens(next, lists, true)) return false;
  if (!spaced) return short;
  if (introduces.has(previous.toLowerCase())) return word.length < 4;
  if (cardinal.test(previous)) return false;
  return short && !(isCapital(previous) && !lists.opener(previous));
}

const introduces = new Set(
  'der die das dem den des am im zum zur vom beim bis ab seit und oder ein eine einen einem einer eines unser unsere unseren unserem unserer ihr ihre ihren ihrem ihrer mein meine dieser diese dieses diesem diesen jeder jede jedes jedem jeden kein keine mit als in auf für nach'.split(
    ' ',
  ),
);

const cardinal = /^(?:§|§§|Nr\.|Nummer|Seite|S\.|es|waren|sind|ist|nur|etwa|rund|ca\.|circa)$/;

/** `am 12.03. wieder`: a day without its year. */
function belongsToDay(word: string, next: Ahead, lists: Lists): boolean {
  const [day = '', month = ''] = word.split('.');
  if (next.end || Number(day) > 31 || Number(month) > 12 || Number(month) === 0) return false;
  if (!next.gap) return true;
  return next.word !== '' && !opens(next, lists, true);
}

/** Whether the next word begins a sentence. `Ihre` may be capitalised for politeness alone: `free` says when it is not. */
function opens(next: Ahead, lists: Lists, free: boolean): boolean {
  const {word, second} = next;
  if (!isCapital(word)) return false;
  const kind = lists.opener(word);
  if (kind === 'opens') return true;
  if (kind === 'polite') {
    if (/^(?:Sie|Du|Ihr|Wir)$/.test(word) && isFiniteVerb(second)) return true;
    return free && !/^(?:Ihr|Dein|Eur|Euer)e[rs]$/.test(word);
  }
  return isImperative(word, second);
}

function isFiniteVerb(word: string): boolean {
  return (
    isLower(word) &&
    /(?:en|ern|eln|sind|st|t)$/.test(word) &&
    !/^(?:mit|seit|erst|selbst|fast|sonst|dort|nicht|jetzt)$/.test(word)
  );
}

/** `Melden Sie sich`, `Können wir` */
function isImperative(word: string, second: string): boolean {
  return /(?:e|n|t)$/.test(word) && /^(?:Sie|wir|ich|uns|sich)$/.test(second);
}

/** `Pkt`, `Stk`: a word without a vowel is an abbreviation; capitals (GmbH, HTML) are names. */
function isVowelless(word: string): boolean {
  return /^[A-Za-zÀ-ɏ][b-df-hj-np-tv-xzß]{1,4}$/u.test(word) && !/^[aeiouyäöü]/i.test(word);
}

function isAfterNumber(before: readonly Token[]): boolean {
  return before.at(-2)?.type === 'WhiteSpaceNode' && /\d$/.test(textOf(before.at(-3)));
}

function startsLine(before: readonly Token[]): boolean {
  if (before.length === 1) return true;
  const space = before.at(-2);
  if (space?.type !== 'WhiteSpaceNode') return false;
  if (before.length === 2) return true;
  const breaks = lineBreaks(space.value);
  return breaks > 1 || (breaks === 1 && /^[:;.!?]|\.$/.test(textOf(before.at(-3))));
}

/** `Lindenstr`, `Sendungsnr` */
function compoundOf(word: string): Abbreviation | undefined {
  const [, ending] = /[a-zß-ÿā-ž](str|nr)$/u.exec(word) ?? [];
  return ending === 'str' ? 'may-end' : ending === 'nr' ? 'goes-on' : undefined;
}

function lastPiece(word: string): number {
  return Math.max(word.lastIndexOf('-'), word.lastIndexOf('_'), word.lastIndexOf('.'), word.lastIndexOf('/')) + 1;
}
