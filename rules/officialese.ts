import {defineRule, englishOrders, plainWords, search, sentences, wordFindings} from '../src/rule/index.js';

export default defineRule({
  id: 'officialese',
  category: 'wording',
  level: 'warning',
  fix: 'safe',
  title: {
    de: 'Englisch ohne Kanzleiton',
    en: 'Write as you speak',
  },
  why: {
    de: 'Kanzleienglisch klingt nach Akte. Alltagswörter versteht Ihr Kunde beim ersten Lesen.',
    en: 'Officialese sounds like a file speaking. Everyday words are understood at first reading.',
  },
  messages: {
    ...plainWords,
    order: {
      de: 'Bitten Sie um das, was „{found}“ anordnet: „Please …“.',
      en: 'Ask for what “{found}” orders: “Please …”.',
    },
  },
  exceptions: {
    de: 'Gesetzeszitate, amtliche Namen, Fachwörter ohne schlichtes Gegenstück und die Worte Ihres Kunden.',
    en: 'Citations of law, official names, terms without a plain word, and your customer’s own words.',
  },
  examples: {
    en: [
      {bad: 'We write <mark>pursuant to</mark> our call on Monday.', good: 'We write after our call on Monday.'},
      {bad: 'The form <mark>is to be returned</mark> by Friday.', good: 'Please return the form by Friday.'},
      {bad: 'The sum will be paid <mark>forthwith</mark>.', good: 'We will pay the sum today.'},
    ],
  },
  *check(letter, {dictionary}) {
    for (const sentence of sentences(letter)) {
      const orders = englishOrders(sentence);
      const hits = search(sentence, dictionary);
      if (hits.length > 0 || orders.length > 0) yield* wordFindings(letter, sentence, hits, orders);
    }
  },
});
