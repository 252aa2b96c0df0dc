import {
  body,
  customerWords,
  defineRule,
  type Letter,
  missingAt,
  part,
  type Sentence,
  search,
  sentences,
  sentencesIn,
} from '../src/rule/index.js';

export default defineRule({
  id: 'warmth',
  category: 'arguments',
  level: 'info',
  types: [
    'advertising',
    'newsletter',
    'offer',
    'order-confirmation',
    'invoice',
    'reminder',
    'complaint-reply',
    'reply',
    'contact-change',
    'congratulation',
    'notification',
    'general',
  ],
  options: {words: 60},
  title: {
    de: 'Sachlich, mit einer Prise Wärme',
    en: 'Matter-of-fact, with a pinch of warmth',
  },
  why: {
    de: 'Wer nur die Sache nennt, klingt kühl, auch wenn er es gut meint. Ein Satz von Mensch zu Mensch genügt.',
    en: 'Nothing but facts sounds cold, even when you mean well. One sentence from person to person is enough.',
  },
  messages: {
    cold: {
      de: 'Geben Sie dem Brief ein freundliches Wort mit: einen Dank, einen Wunsch oder eine Zeile, die nur diesem Menschen gilt.',
      en: 'Add one friendly word: thanks, a wish, or a line that is meant for this person only.',
    },
  },
  exceptions: {
    de: 'Briefe unter 60 Wörtern (Option „words“) und Briefe an einen namentlich begrüßten Kunden, in denen zwei von drei Sätzen ihn ansprechen. Auch ein Wort des Bedauerns ist ein freundliches Wort.',
    en: 'Letters under 60 words (option “words”) and letters that greet the customer by name and speak to him in two sentences of three. A word of regret is a friendly word too.',
  },
  examples: {
    de: [
      {
        type: 'general',
        options: {words: 20},
        bad: `Guten Tag Frau Brehm,

am 4. Mai wechseln wir im Haus die Zähler. Der Monteur kommt zwischen 8 und 10 Uhr und braucht eine halbe Stunde. Räumen Sie bitte den Schrank unter der Spüle leer.<mark></mark>

Freundliche Grüße
Tim Osten`,
        good: `Guten Tag Frau Brehm,

am 4. Mai wechseln wir im Haus die Zähler. Der Monteur kommt zwischen 8 und 10 Uhr und braucht eine halbe Stunde. Räumen Sie bitte den Schrank unter der Spüle leer. Danke für Ihre Hilfe!

Freundliche Grüße
Tim Osten`,
      },
      {
        type: 'general',
        options: {words: 20},
        bad: `Guten Tag Frau Brehm,

der Beitrag steigt im Juli von 24 auf 27 Euro. Die Stadt verlangt ab Juli mehr Miete für die Halle. Bis Ende Juni können Sie in einen anderen Tarif wechseln.<mark></mark>

Freundliche Grüße
Tim Osten`,
        good: `Guten Tag Frau Brehm,

der Beitrag steigt im Juli von 24 auf 27 Euro. Die Stadt verlangt ab Juli mehr Miete für die Halle. Bis Ende Juni können Sie in einen anderen Tarif wechseln; ich berate Sie gern.

Freundliche Grüße
Tim Osten`,
      },
    ],
    en: [
      {
        type: 'general',
        options: {words: 20},
        bad: `Dear Ms Brehm,

We change the meter in your flat on 4 May. The fitter comes between eight and ten and needs half an hour. Please empty the cupboard under the sink.<mark></mark>

Kind regards
Tim East`,
        good: `Dear Ms Brehm,

We change the meter in your flat on 4 May. The fitter comes between eight and ten and needs half an hour. Please empty the cupboard under the sink. Thank you for your help.

Kind regards
Tim East`,
      },
    ],
  },
  *check(letter, {options, dictionary}) {
    const isFriendly = (sentence: Sentence): boolean => search(sentence, dictionary).length > 0;
    if (sentences(letter).some(isFriendly)) return;
    const text = body(letter).flatMap((block) => block.sentences);
    const words = text.reduce((sum, sentence) => sum + sentence.words.length, 0);
    if (words < options.words || isPersonal(letter, text) || closing(letter).some(isFriendly)) return;
    yield {message: 'cold', at: missingAt(letter, 'body')};
  },
});

/** Where two sentences of three speak to somebody greeted by name, personal lines need none of the usual friendly words. */
function isPersonal(letter: Letter, text: readonly Sentence[]): boolean {
  if (letter.facts.salutation?.greets === 'group') return false;
  const addressed = text.filter((sentence) => customerWords(letter, sentence).length > 0);
  return addressed.length * 3 >= text.length * 2;
}

/** "Herzliche Grüße aus dem Lechtal" is a friendly word, "Mit freundlichen Grüßen" is a formula. */
function closing(letter: Letter) {
  const found = part(letter, 'closing');
  return found ? sentencesIn(letter, found.at, 'closing') : [];
}
