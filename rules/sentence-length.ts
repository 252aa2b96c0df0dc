import {baseLanguage, defineRule, type Sentence, sentences, type Word} from '../src/rule/index.js';

export default defineRule({
  id: 'sentence-length',
  category: 'wording',
  level: 'warning',
  options: {max: 25},
  title: {
    de: 'Ein Gedanke, ein Satz',
    en: 'One thought, one sentence',
  },
  why: {
    de: 'Nach 25 Wörtern hat Ihr Kunde den Anfang vergessen. Zwei Sätze liest er einmal, einen langen zweimal.',
    en: 'After 25 words your customer has forgotten how the sentence began. Two sentences are read once, a long one twice.',
  },
  messages: {
    cut: {
      de: 'Machen Sie zwei Sätze daraus, am besten vor „{place}“: Dieser hat {count} Wörter, mehr als {max} behält man beim Lesen kaum.',
      en: 'Make two sentences of it, best before “{place}”: this one has {count} words, and more than {max} are hard to keep in mind.',
    },
    long: {
      de: 'Kürzen oder teilen Sie diesen Satz: Er hat {count} Wörter, mehr als {max} behält man beim Lesen kaum.',
      en: 'Shorten or split this sentence: it has {count} words, and more than {max} are hard to keep in mind.',
    },
  },
  exceptions: {
    de: 'Aufzählungen, Adressen, Überschriften und Tabellen sind keine Sätze. Was nach einem Doppelpunkt aufgezählt wird oder als eigener Satz beginnt, zählt für sich.',
    en: 'Lists, addresses, headings and tables are no sentences. What is listed after a colon, or begins a sentence there, counts by itself.',
  },
  examples: {
    de: [
      {
        bad: '<mark>Wir haben Ihre Unterlagen gestern mit der Post bekommen und noch am Abend mit unserem Fachmann im Haus besprochen, und er meldet sich am Freitag um zehn Uhr bei Ihnen.</mark>',
        good: 'Wir haben Ihre Unterlagen gestern mit der Post bekommen und noch am Abend mit unserem Fachmann im Haus besprochen. Er meldet sich am Freitag um zehn Uhr bei Ihnen.',
      },
      {
        options: {max: 8},
        bad: 'Danke! <mark>Ihr neuer Vertrag beginnt am ersten Juni um acht Uhr.</mark>',
        good: 'Das bekommen Sie von uns: eine Lampe, zwei Stühle, einen Tisch aus Eiche und ein Regal.',
      },
    ],
    en: [
      {
        bad: '<mark>We received your papers by post yesterday and talked them through with our specialist in the evening, and he will ring you on Friday at ten to tell you what he thinks.</mark>',
        good: 'We received your papers by post yesterday and talked them through with our specialist. He will ring you on Friday at ten to tell you what he thinks.',
      },
      {
        options: {max: 8},
        bad: 'Thank you! <mark>Your new contract begins on the first of June.</mark>',
        good: 'This is what you get: a lamp, two chairs, an oak table and a set of shelves.',
      },
    ],
  },
  *check(letter, {options: {max}}) {
    const language = baseLanguage(letter.language);
    for (const sentence of sentences(letter)) {
      const {block, words} = sentence;
      if (words.length <= max || block.kind !== 'paragraph' || block.part === 'subject' || isNoProse(sentence))
        continue;
      const piece = longestPiece(words);
      if (piece.length <= max) continue;
      const place = cutIn(piece, language);
      const values = {count: piece.length, max};
      if (place === undefined) yield {message: 'long', at: sentence.at, values};
      else yield {message: 'cut', at: sentence.at, values: {...values, place}};
    }
  },
});

/** An address, a table in plain text or a row of short lines: line breaks or gaps stand where a sentence has words. */
function isNoProse({text, words}: Sentence): boolean {
  if (/\t|\S {3,}\S|\|/.test(text)) return true;
  const lines = text.trim().split(/\r?\n/);
  if (lines.length < 3) return false;
  const short = lines.filter((line) => line.trim().length < 40).length;
  if (short >= lines.length - 1) return true;
  return words.filter((word) => /^\d/.test(word.text)).length * 3 > words.length;
}

/** The pieces of a sentence that count for themselves: before and after a colon, and without what is only listed there. */
function longestPiece(words: readonly Word[]): readonly Word[] {
  const pieces: Word[][] = [[]];
  words.forEach((word, at) => {
    if (at > 0 && /:/.test(word.before) && !/\d/.test(word.text.charAt(0))) pieces.push([]);
    pieces.at(-1)?.push(word);
  });
  const counted = pieces.filter((piece, at) => at === 0 || !isList(piece));
  return counted.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), []);
}

/** Three or more items of a few words each, parted by commas, semicolons or "und". */
function isList(words: readonly Word[]): boolean {
  let items = 1;
  for (const [at, {before, key}] of words.entries())
    if (at > 0 && (/[,;]/.test(before) || /^(?:und|sowie|oder|and|or)$/.test(key))) items++;
  return items >= 3 && words.length / items <= 5;
}

/** The words before which the sentence can be cut: where a main clause begins, nearest to the middle. */
function cutIn(words: readonly Word[], language: 'de' | 'en'): string | undefined {
  const middle = words.length / 2;
  let best: number | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (let at = 6; at < words.length - 4; at++) {
    const weight = opensClause(words, at, language);
    if (weight === undefined) continue;
    const away = Math.abs(at - middle) + weight;
    if (away < distance) [best, distance] = [at, away];
  }
  if (best === undefined) return undefined;
  return words
    .slice(best, best + 3)
    .map(({text, before}, at) => (at > 0 && before !== '' ? `${before} ${text}` : text))
    .join(' ');
}

/** How badly a sentence is cut here; undefined where no clause begins. */
function opensClause(words: readonly Word[], at: number, language: 'de' | 'en'): number | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next) return undefined;
  if (/;/.test(word.before)) return 0;
  const comma = /[,–—]/.test(word.before);
  const [joins, subject, subordinates] = language === 'de' ? german : english;
  if (joins.test(word.key)) return subject.test(next.key) ? 1 : comma ? 3 : undefined;
  if (comma && subordinates.test(word.key)) return 5;
  return undefined;
}

const german = [
  /^(?:und|aber|denn|doch|oder)$/,
  /^(?:wir|ich|sie|er|es|das|dies|dann|deshalb|daher|dafuer|damit|bitte|dort|hier|man|ihre?|unsere?|der|die)$/,
  /^(?:wobei|sodass|weil|damit|obwohl|nachdem|waehrend|weshalb|wodurch|sofern|falls|wenn|da|zumal|welche[rsmn]?|dass|deren|dessen|die|der|das|um)$/,
] as const;
const english = [
  /^(?:and|but|so|or|yet)$/,
  /^(?:we|i|you|he|she|it|they|this|that|please|then|there|our|your|the)$/,
  /^(?:which|because|although|while|whereas|so|if|when|where|who|as|since|unless|whose)$/,
] as const;
