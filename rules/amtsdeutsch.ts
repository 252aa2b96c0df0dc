import {defineRule, germanOrders, plainWords, search, sentences, wordFindings} from '../src/rule/index.js';

export default defineRule({
  id: 'amtsdeutsch',
  category: 'wording',
  level: 'warning',
  fix: 'safe',
  title: {
    de: 'Schreiben Sie, wie Sie sprechen',
    en: 'Write German the way you speak it',
  },
  why: {
    de: 'Amtsdeutsch schafft Abstand. Alltagswörter versteht Ihr Kunde beim ersten Lesen.',
    en: 'Official German keeps customers at a distance. Everyday words are understood at first reading.',
  },
  messages: {
    ...plainWords,
    order: {
      de: 'Bitten Sie um das, was „{found}“ anordnet: „Bitte …“ oder „Sie können …“.',
      en: 'Ask for what “{found}” orders: “Bitte …” or “Sie können …”.',
    },
  },
  exceptions: {
    de: 'Gesetzeszitate („gemäß § 7 UWG“), amtliche Namen von Formularen und Stellen, Fachwörter ohne schlichtes Gegenstück (Kündigungsfrist), die Worte Ihres Kunden und Wörter in ihrem Alltagssinn („der betreffende Artikel“, „leicht zu bedienen“).',
    en: 'Citations of law (“gemäß § 7 UWG”), official names of forms and offices, terms without a plain word (Kündigungsfrist), your customer’s own words, and words in their everyday sense (“der betreffende Artikel”, “leicht zu bedienen”).',
  },
  examples: {
    de: [
      {bad: '<mark>Diesbezüglich</mark> melden wir uns am Montag.', good: 'Dazu melden wir uns am Montag.'},
      {
        bad: 'Wir <mark>setzen Sie hiermit davon in Kenntnis</mark>, dass Ihr Paket da ist.',
        good: 'Ihr Paket ist da.',
      },
      {
        bad: 'Dem Antrag <mark>ist eine Kopie des Ausweises beizufügen</mark>.',
        good: 'Bitte legen Sie dem Antrag eine Kopie Ihres Ausweises bei.',
      },
      {bad: 'Der Betrag wird <mark>in Abzug gebracht</mark>.', good: 'Die Kaffeemaschine ist leicht zu bedienen.'},
      {bad: '<mark>Der Ausweis ist mitzuführen</mark>.', good: 'Ich bin bis 18 Uhr zu erreichen.'},
    ],
  },
  *check(letter, {dictionary}) {
    for (const sentence of sentences(letter)) {
      const orders = germanOrders(sentence);
      const hits = search(sentence, dictionary);
      if (hits.length > 0 || orders.length > 0) yield* wordFindings(letter, sentence, hits, orders);
    }
  },
});
