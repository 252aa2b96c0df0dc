import {
  clausesOf,
  defineRule,
  type Hit,
  hasBenefit,
  type Letter,
  type Lookup,
  negationIn,
  type Range,
  type Sentence,
  search,
  sentences,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'discount-argument',
  category: 'arguments',
  level: 'warning',
  types: ['advertising', 'newsletter', 'offer'],
  borrows: ['feature-without-benefit/benefit'],
  title: {
    de: 'Überzeugen Sie mit Nutzen, nicht nur mit Rabatt',
    en: 'Convince with benefit, not just a discount',
  },
  why: {
    de: 'Ein Rabatt bindet niemanden: Der nächste ist woanders größer, und zurücknehmen lässt er sich kaum. Was der Kunde davon hat, bleibt.',
    en: 'A discount binds nobody: the next one is larger elsewhere, and it can hardly be taken back. What the customer gains stays.',
  },
  messages: {
    onlyDiscount: {
      de: 'Sagen Sie dazu, was Ihr Kunde davon hat („damit Sie …“, „so haben Sie …“): Der ganze Brief nennt als Argument nur „{found}“.',
      en: 'Add what your customer gains (“so you can …”, “that means you …”): the only argument in the whole letter is “{found}”.',
    },
  },
  exceptions: {
    de: 'Ein Nachlass neben einem Nutzen oder als Dank für Treue ist in Ordnung.',
    en: 'A discount beside a benefit, or as a thank-you for loyalty, is fine.',
  },
  examples: {
    de: [
      {
        type: 'advertising',
        bad: `Guten Tag Frau Roth,

bis Sonntag gibt es <mark>20 % Rabatt</mark> auf alle Matratzen. Greifen Sie zu!

Freundliche Grüße
Eva Sander`,
        good: `Guten Tag Frau Roth,

bis Sonntag gibt es 20 % Rabatt auf alle Matratzen. Die neue Federung trägt Ihre Schultern, damit Sie am Morgen ohne Schmerzen aufstehen.

Freundliche Grüße
Eva Sander`,
      },
      {
        type: 'advertising',
        bad: `Guten Tag Frau Roth,

unsere Matratze kostet jetzt <mark>199 statt 299 Euro</mark>. Bestellen Sie noch heute.

Freundliche Grüße
Eva Sander`,
        good: `Guten Tag Frau Roth,

als Dank für zehn Jahre Treue bekommen Sie auf Ihre nächste Matratze 20 % Rabatt.

Freundliche Grüße
Eva Sander`,
      },
    ],
    en: [
      {
        type: 'advertising',
        bad: `Dear Ms Roth,

Until Sunday all mattresses are <mark>20% off</mark>. Order now!

Kind regards
Eve Sanders`,
        good: `Dear Ms Roth,

Until Sunday all mattresses are 20% off. The new springs support your shoulders, so you can get up without pain.

Kind regards
Eve Sanders`,
      },
    ],
  },
  *check(letter, {list}) {
    if (letter.source.fields().some(({field}) => field.kind === 'text-block')) return;
    const cues = {
      discount: list('discount'),
      benefit: list('feature-without-benefit/benefit'),
      saving: list('saving'),
      terms: list('terms'),
    };
    const thanks = list('thanks');
    const all = [...sentences(letter)];
    const first = all
      .map((sentence, at) => ({sentence, at, range: discountIn(letter, sentence, cues.discount)}))
      .find(({range}) => range !== undefined);
    if (!first?.range) return;
    const beside = [first.sentence, all[first.at - 1], all[first.at + 1]].filter((one) => one !== undefined);
    if (
      beside.some(
        (sentence) => search(sentence, thanks).length > 0 && (sentence === first.sentence || !isReply(sentence)),
      )
    )
      return;
    if (all.some((sentence) => isBenefit(letter, sentence, cues))) return;
    const found = letter.source.text.slice(...first.range).replace(/\s+/g, ' ');
    yield {message: 'onlyDiscount', at: first.range, values: {found}};
  },
});

/** "Danke für Ihre Anfrage" thanks for a letter, not for years of loyalty. */
function isReply({words}: Sentence): boolean {
  return words.some(({key}) =>
    /^(?:anfrage|interesse|nachricht|anruf|mail|e-mail|schreiben|besuch|gespraech|telefonat|inquiry|enquiry|interest|email|call|message|visit)$/.test(
      key,
    ),
  );
}

interface Cues {
  readonly discount: Lookup;
  readonly benefit: Lookup;
  readonly saving: Lookup;
  readonly terms: Lookup;
}

/** The first price reduction that a sentence offers: "20 % Rabatt", "199 statt 299 Euro". */
function discountIn(letter: Letter, sentence: Sentence, cues: Lookup): Range | undefined {
  const language = letter.language === 'en' ? 'en' : 'de';
  // "auf das Gerät 15 Prozent Nachlass": the noun tells more than the preposition in front of it.
  const hits = [...search(sentence, cues)].sort((a, b) => Number(isNoun(b)) - Number(isNoun(a)));
  for (const hit of hits) {
    const clause = clausesOf(sentence, language).find(({words}) => words.some(({at}) => at[0] === hit.range[0]));
    if (clause && negationIn(clause, language)) continue;
    const range = rangeOf(sentence, hit);
    if (range) return range;
  }
  return undefined;
}

function isNoun({entry}: Hit): boolean {
  return entry.say[0] === 'noun';
}

function rangeOf(sentence: Sentence, hit: Hit): Range | undefined {
  const {words} = sentence;
  const [first = 0] = hit.words;
  const last = hit.words.at(-1) ?? first;
  const [start, end] = [words[first], words[last]];
  if (!start || !end) return undefined;
  const role = hit.entry.say[0];
  const number = percentBefore(words, first);
  if (role === 'noun') return [(number ?? start).at[0], end.at[1]];
  if (role === 'percent') {
    const behind = percentBehind(sentence, last);
    if (!number) return behind ? [start.at[0], withSign(sentence, behind)] : undefined;
    return [number.at[0], (end.key === 'auf' ? (nounBehind(words, last) ?? end) : end).at[1]];
  }
  if (!/[€£$]|\b(?:Euro|EUR|Franken|CHF|pounds)\b/.test(sentence.text)) return undefined;
  const [before, after] = [priceNear(words, first, -1), priceNear(words, last, 1)];
  return before && after ? [before.at[0], after.at[1]] : undefined;
}

/** The number of "20 %", "20 Prozent", "20%" right before a word. */
function percentBefore(words: readonly Word[], at: number): Word | undefined {
  const [word, before, second] = [words[at], words[at - 1], words[at - 2]];
  if (!word || !before) return undefined;
  if (word.before.startsWith('%') || /^\d[\d.,]*%$/.test(before.text))
    return /^\d/.test(before.text) ? before : undefined;
  if (/^(?:prozent|percent|prozentigen?|prozentiger)$/.test(before.key) && second && /^\d/.test(second.text))
    return second;
  // "200 Euro billiger", "£20 off"
  if (/^(?:euro|eur|franken|chf|pounds)$/.test(before.key) && second && /^\d/.test(second.text)) return second;
  if (/[€£$]/.test(before.before) && /^\d/.test(before.text)) return before;
  // "20 % echten Rabatt": an adjective may stand between.
  return before.before.startsWith('%') && second && /^\d/.test(second.text) && /^[a-zäöüß]/.test(before.text)
    ? second
    : undefined;
}

/** "Sparen Sie 20 %", "save up to 30%". */
function percentBehind({words, text, at: [start]}: Sentence, at: number): Word | undefined {
  for (const [index, word] of words.slice(at + 1, at + 6).entries()) {
    if (!/^\d/.test(word.text)) continue;
    const next = words[at + index + 2];
    if (next && /^(?:prozent|percent|euro|eur|franken|chf|pounds)$/.test(next.key)) return next;
    if (/[€£$]$/.test(word.before)) return word;
    if (word.text.endsWith('%') || /^\s?%/.test(text.slice(word.at[1] - start))) return word;
  }
  return undefined;
}

/** The end of a number with its percent sign. */
function withSign({text, at}: Sentence, {at: [, end]}: Word): number {
  const behind = text.slice(end - at[0], end - at[0] + 3);
  return /^\s?%/.test(behind) ? end + behind.indexOf('%') + 1 : end;
}

/** "50 % auf alle Tarife": up to the noun. */
function nounBehind(words: readonly Word[], at: number): Word | undefined {
  const behind = words.slice(at + 1, at + 5);
  const end = behind.findIndex(({before}) => before !== '');
  return (end < 0 ? behind : behind.slice(0, end)).find(({text}) => /^[A-ZÄÖÜ]/.test(text) || text === 'alles');
}

/** A price on either side of "statt". */
function priceNear(words: readonly Word[], at: number, step: 1 | -1): Word | undefined {
  for (let index = at + step; Math.abs(index - at) <= 4; index += step) {
    const word = words[index];
    if (!word) return undefined;
    if (!/^\d+(?:[.,]\d+)*[,.]?[–-]*$/.test(word.text)) continue;
    const next = words[index + 1];
    return step > 0 && next && /^(?:euro|eur|franken|chf|pounds?)$/.test(next.key) ? next : word;
  }
  return undefined;
}

/** What the customer gains beyond the discount: a cue that means more than the price, or a sentence about the customer that is not about buying. */
function isBenefit(letter: Letter, sentence: Sentence, cues: Cues): boolean {
  const priced = discountIn(letter, sentence, cues.discount) !== undefined;
  const terms = priced || search(sentence, cues.terms).length > 0;
  const saved = search(sentence, cues.saving);
  const lasting = saved.some(({entry}) => entry.say[0] === 'lasting');
  const savings = lasting ? [] : saved;
  const priceOnly = terms || (savings.length > 0 && /[€£$]|\b(?:Euro|EUR|CHF|Franken|pounds)\b/.test(sentence.text));
  const gains = search(sentence, cues.benefit);
  if (
    gains.some(
      ({range}) => !priceOnly || !savings.some((saving) => saving.range[0] < range[1] && saving.range[1] > range[0]),
    )
  )
    return true;
  return (
    !priceOnly &&
    sentence.block.part !== 'subject' &&
    sentence.words.length > 4 &&
    hasBenefit(letter, sentence, cues.benefit)
  );
}
