import {
  body,
  defineRule,
  type Finding,
  isTitle,
  type Letter,
  type Lookup,
  linesIn,
  type Range,
  type Sentence,
  search,
  textOf,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'letter-form',
  category: 'form',
  level: 'info',
  seldom: ['letter-form'],
  fix: 'safe',
  title: {
    de: 'Setzen Sie die Zeichen nach Anrede und Gruß richtig',
    en: 'Get the marks after salutation and closing right',
  },
  why: {
    de: 'An der Anrede beginnt der Brief. Ein Fehler genau dort liest sich wie ein Fleck auf der Krawatte.',
    en: 'A letter begins at the salutation. A slip right there is a stain on the tie.',
  },
  messages: {
    comma: {
      de: 'Setzen Sie hinter die Anrede ein Komma: „{found},“. Danach geht es klein weiter.',
      en: 'Put a comma behind the salutation: “{found},”. German then goes on in lower case.',
    },
    noMark: {
      de: 'Lassen Sie das Zeichen hinter „{found}“ weg: In der Schweiz steht dort keines, und der Text beginnt gross.',
      en: 'Leave out the mark behind “{found}”: Switzerland uses none, and the text begins with a capital.',
    },
    colon: {
      de: 'Setzen Sie hinter die Anrede ein Komma oder einen Doppelpunkt statt „{mark}“.',
      en: 'Put a comma or a colon behind the salutation instead of “{mark}”.',
    },
    lower: {
      de: 'Schreiben Sie „{better}“ klein: Hinter dem Komma der Anrede geht der Satz weiter.',
      en: 'Write “{better}” in lower case: in German the sentence goes on behind the comma of the salutation.',
    },
    upper: {
      de: 'Schreiben Sie „{better}“ gross: Nach der Anrede beginnt hier ein neuer Satz.',
      en: 'Write “{better}” with a capital: a new sentence begins behind the salutation.',
    },
    closingMark: {
      de: 'Lassen Sie hinter „{found}“ das Zeichen weg: Der Gruß steht allein.',
      en: 'Leave out the mark behind “{found}”: the closing stands on its own.',
    },
  },
  exceptions: {
    de: 'Hauptwörter, Namen und „Sie“, „Ihr“, „Ihnen“ bleiben hinter dem Komma groß. Nach einem Ausrufezeichen beginnt ein neuer Satz. Eine Anrede als Überschrift braucht kein Komma.',
    en: 'In English the closing may carry a comma, and the salutation may go without a mark (open punctuation). A salutation set as a heading needs none.',
  },
  source: {
    de: 'Amtliche Rechtschreibung § 69 und § 79; DIN 5008:2020; in der Schweiz SN 010130.',
    en: 'German: official spelling rules § 69 and § 79, DIN 5008:2020; Switzerland: SN 010130.',
  },
  examples: {
    de: [
      {
        type: 'general',
        bad: `Ihre Karten

Guten Tag Frau Öztürk,

<mark>Vielen</mark> Dank für Ihren Anruf.

Freundliche Grüße<mark>,</mark>

Ines Wolff`,
        good: `Ihre Karten

Guten Tag Frau Öztürk,

vielen Dank für Ihren Anruf.

Freundliche Grüße

Ines Wolff`,
      },
      {
        type: 'general',
        bad: `Ihre Karten

Sehr geehrter Herr <mark>Weber</mark>

Ihre Karten liegen an der Kasse.

Freundliche Grüße

Ines Wolff`,
        good: `Ihre Karten

Sehr geehrter Herr Weber,

Ihre Karten liegen an der Kasse.

Freundliche Grüße

Ines Wolff`,
      },
    ],
    en: [
      {
        type: 'general',
        bad: `Your tickets

Dear Ms Patel,

<mark>thank</mark> you for your call.

Kind regards

Ines Wolff`,
        good: `Your tickets

Dear Ms Patel,

Thank you for your call.

Kind regards

Ines Wolff`,
      },
      {
        type: 'general',
        bad: `Your tickets

Dear Ms Patel<mark>;</mark>

Your tickets are at the box office.

Kind regards<mark>.</mark>

Ines Wolff`,
        good: `Your tickets

Dear Ms Patel:

Your tickets are at the box office.

Kind regards,

Ines Wolff`,
      },
    ],
  },
  *check(letter, {dictionary}) {
    const mark = markOf(letter);
    if (mark) {
      yield* salutationMark(letter, mark);
      yield* firstWord(letter, mark, dictionary);
    }
    for (const line of linesIn(letter, 'closing')) yield* closingMark(letter, line);
  },
});

/** What stands behind the salutation, and where; `sign` is empty when nothing does. */
interface Mark {
  readonly sign: string;
  readonly at: Range;
  /** The salutation without it. */
  readonly words: Range;
}

/** Undefined where nobody can say: a placeholder may bring its own mark, and a heading needs none. */
function markOf({facts, source}: Letter): Mark | undefined {
  const {salutation} = facts;
  if (!salutation) return undefined;
  const [start, end] = salutation.at;
  if (source.hints.some((hint) => hint.kind === 'heading' && hint.at[0] <= start && hint.at[1] >= end))
    return undefined;
  const inside = /(?:(?<!\s)\s+)?(?<![,!:;.…–—-])[,!:;.…–—-]+$/.exec(source.text.slice(start, end));
  const behind = /^[ \t]*[,!:;.…–—-]/.exec(source.text.slice(end, end + 8));
  const stop = inside ? start + inside.index : end;
  const at: Range = inside ? [stop, end] : [end, end + (behind?.[0].length ?? 0)];
  const sign = source.text.slice(...at).trim();
  const field = source.fieldAt(stop - 1);
  if (sign === '' && field && !['recipient-name', 'recipient-first-name'].includes(field.kind)) return undefined;
  return {sign, at, words: [start, stop]};
}

function* salutationMark(letter: Letter, {sign, at, words}: Mark): Generator<Finding<'comma' | 'noMark' | 'colon'>> {
  const found = textOf(letter, words);
  if (letter.language === 'en') {
    if (sign === ';' || sign === '.') yield {message: 'colon', at, values: {mark: sign}, replacements: [',', ':']};
  } else if (isSwiss(letter)) {
    if (sign === ',' || sign === ';') yield {message: 'noMark', at, values: {found}, replacements: ['']};
  } else if (sign === '') {
    const last = lastWord(letter, words);
    yield {message: 'comma', at: last, values: {found}, replacements: [`${letter.source.text.slice(...last)},`]};
  } else if (/^[:;.]$/.test(sign) && !/\b[A-Za-z]{1,4}$/.test(sign === '.' ? found : ''))
    yield {message: 'comma', at, values: {found}, replacements: [',']};
}

function lastWord({source}: Letter, [start, end]: Range): Range {
  const text = source.text.slice(start, end);
  return [start + text.search(/(?<!\S)\S+$/), end];
}

function* firstWord(
  letter: Letter,
  {sign, words: [, end]}: Mark,
  small: Lookup,
): Generator<Finding<'lower' | 'upper'>> {
  const [block] = body(letter);
  const sentence = block?.sentences[0];
  const word = sentence?.words[0];
  if (block?.kind !== 'paragraph' || !sentence || !word || word.field || word.cited || word.before !== '') return;
  if (letter.children.some(({at}) => at[0] > end && at[1] <= block.at[0])) return;
  if (isTitle(textOf(letter, block.at)) && body(letter).length > 1) return;
  const {text, at} = word;
  if (letter.language !== 'en' && !isSwiss(letter) && sign !== '!') {
    if (sign !== ',' || !isCapitalised(text) || !goesOn(sentence, small)) return;
    const better = text.charAt(0).toLowerCase() + text.slice(1);
    yield {message: 'lower', at, values: {better}, replacements: [better]};
  } else if (isPlainLower(word)) {
    const better = text.charAt(0).toUpperCase() + text.slice(1);
    yield {message: 'upper', at, values: {better}, replacements: [better]};
  }
}

/** A word of the list, or a verb before "Sie": nouns and names keep their capital. */
function goesOn(sentence: Sentence, small: Lookup): boolean {
  const [first, second] = sentence.words;
  if (search(sentence, small).some((hit) => hit.words[0] === 0)) return true;
  return second?.text === 'Sie' && second.before === '' && /[a-zäöüß]en$/.test(first?.text ?? '');
}

function isCapitalised(text: string): boolean {
  return /^[A-ZÄÖÜ](?:[a-zäöüß]|$)/.test(text);
}

/** Brands (eBay, iPhone), addresses and file names begin as they like. */
function isPlainLower({text}: Word): boolean {
  return /^[a-zäöü][a-zäöüßéèà’']*(?:[A-Z-][A-Za-zäöüß]*)?$/.test(text) && !/^[a-z][A-Z]/.test(text);
}

function isSwiss({language, country}: Letter): boolean {
  return language === 'de-CH' || country === 'CH';
}

/** A comma or full stop behind the formula; a whole sentence ("Es grüßt Sie Ihr Team.") may have its full stop. */
function* closingMark(letter: Letter, {at, text}: Sentence): Generator<Finding<'closingMark'>> {
  const sign = letter.language === 'en' ? /\.$/ : /[,.]$/;
  const {source} = letter;
  const end = at[0] + text.trimEnd().length;
  if (!sign.test(text.trimEnd()) || !formula.test(text) || verbs.test(text)) return;
  if (!/^[ \t]*(?:[\r\n]|$)/.test(source.text.slice(end, end + 40)) || source.fieldAt(end)) return;
  const found = source.text.slice(at[0], end - 1);
  yield {message: 'closingMark', at: [end - 1, end], values: {found}, replacements: ['']};
}

const formula =
  /gr(?:ü|ue)(?:ß|ss)|gru(?:ß|ss)|hochachtungsvoll|herzlichst|^herzlich[,.]|freundlichst|regards|wishes|sincerely|faithfully|yours truly|greetings/i;
const verbs =
  /gr(?:ü|ue)(?:ß|ss)t|gr(?:ü|ue)(?:ß|ss)en (?:Sie|wir|dich|euch|ich)|\b(?:Sie|wir|ich|send|wish|senden?|schicken?|wünschen?|sendet|schickt)\b/;
