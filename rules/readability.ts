import {baseLanguage, defineRule, readabilityOf, readSentences, type Sentence, syllables} from '../src/rule/index.js';

export default defineRule({
  id: 'readability',
  category: 'wording',
  level: 'info',
  options: {german: 55, english: 50, words: 100},
  title: {
    de: 'Schreiben Sie für das erste Lesen',
    en: 'Write for the first reading',
  },
  why: {
    de: 'Kurze Sätze und kurze Wörter versteht Ihr Kunde sofort, auch am Telefon, in der Bahn oder wenn Deutsch nicht seine erste Sprache ist.',
    en: 'Short sentences and short words are understood at once, on the phone, on the train, or by somebody whose first language is not English.',
  },
  messages: {
    sentences: {
      de: 'Teilen Sie lange Sätze, diesen zuerst: Der Text erreicht {score} Punkte Lesbarkeit nach {scale} ({band}), gut sind {goal} und mehr. Am meisten helfen kürzere Sätze; im Schnitt sind es {length} Wörter.',
      en: 'Split long sentences, this one first: the text scores {score} for reading ease ({scale}, {band}); {goal} or more is good. Shorter sentences help most; the average is {length} words.',
    },
    words: {
      de: 'Nehmen Sie kürzere Wörter, in diesem Satz zuerst: Der Text erreicht {score} Punkte Lesbarkeit nach {scale} ({band}), gut sind {goal} und mehr. Am meisten helfen Verben statt langer Hauptwörter; im Schnitt hat ein Wort {length} Silben.',
      en: 'Choose shorter words, in this sentence first: the text scores {score} for reading ease ({scale}, {band}); {goal} or more is good. Verbs instead of long nouns help most; the average word has {length} syllables.',
    },
  },
  exceptions: {
    de: 'Texte unter 100 Wörtern: Dort sagt die Formel wenig. Anrede, Betreff, Unterschrift und Listen ohne Sätze zählen nicht mit. Fachwörter, die Ihr Kunde kennt, dürfen bleiben.',
    en: 'Texts under 100 words, where the formula says little. Salutation, subject, signature and lists without sentences do not count. Terms your customer knows may stay.',
  },
  source: {
    de: 'Lesbarkeit nach Rudolf Flesch (1948), für das Deutsche nach Toni Amstad (1978): 180 − Satzlänge − 58,5 · Silben je Wort.',
    en: 'Reading ease after Rudolf Flesch (1948), for German after Toni Amstad (1978).',
  },
  examples: {
    de: [
      {
        options: {words: 20},
        bad: 'Vielen Dank. <mark>Die Inanspruchnahme vertraglicher Sonderkündigungsmöglichkeiten erfordert grundsätzlich eine eigenhändig unterzeichnete Kündigungserklärung sowie aussagekräftige Nachweisdokumente gegenüber unserer Vertragsabteilung.</mark> Entsprechende Antragsformulare veröffentlichen wir fortlaufend.',
        good: 'Vielen Dank für Ihren Brief. Sie möchten kündigen. Bitte schicken Sie uns dazu einen Brief mit Ihrer Unterschrift. Legen Sie bei, was den Umzug zeigt. Das Blatt dafür finden Sie auf unserer Seite.',
      },
    ],
    en: [
      {
        options: {words: 20},
        bad: 'Thank you. <mark>Authorisation of exceptional cancellation necessitates comprehensive documentary verification, accompanied by individually authenticated declarations concerning contractual responsibilities.</mark> Applications remain available electronically.',
        good: 'Thank you for your letter. You would like to cancel. Please send us a short note with your name. Add a copy of the new lease. The form is on our site.',
      },
    ],
  },
  *check(letter, {options}) {
    const language = baseLanguage(letter.language);
    const measured = readabilityOf(letter);
    const score = language === 'de' ? measured.amstad : measured.flesch;
    const goal = language === 'de' ? options.german : options.english;
    if (measured.words < options.words || score >= goal) return;
    const hardest = hardestOf(readSentences(letter), language);
    if (!hardest) return;
    const {wordsPerSentence, syllablesPerWord} = measured;
    const long = gain(language, wordsPerSentence, syllablesPerWord) === 'sentences';
    const locale = {de: (value: number) => value.toFixed(1).replace('.', ','), en: (value: number) => value.toFixed(1)};
    yield {
      message: long ? 'sentences' : 'words',
      at: hardest.at,
      values: {
        score: Math.round(score),
        goal,
        scale: language === 'de' ? 'Amstad' : 'Flesch',
        band: bandOf(score, language),
        length: locale[language](long ? wordsPerSentence : syllablesPerWord),
      },
    };
  },
});

/** What costs more points against an easy text: 12 words a sentence, and the word length that letters can do with. */
function gain(language: 'de' | 'en', words: number, length: number): 'sentences' | 'words' {
  const [perWord, perSyllable, easy] = language === 'de' ? [1, 58.5, 1.75] : [1.015, 84.6, 1.45];
  return (words - 12) * perWord > (length - easy) * perSyllable ? 'sentences' : 'words';
}

/** The sentence with the lowest reading ease of its own; a very short one decides nothing. */
function hardestOf(sentences: readonly Sentence[], language: 'de' | 'en'): Sentence | undefined {
  let hardest: Sentence | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const sentence of sentences) {
    const {length} = sentence.words;
    if (length < 6 && sentences.length > 1) continue;
    const all = sentence.words.reduce((sum, {text}) => sum + syllables(text, language), 0);
    const weight = length + (language === 'de' ? 58.5 : 84.6) * (all / Math.max(1, length));
    if (weight > most) [hardest, most] = [sentence, weight];
  }
  return hardest ?? sentences[0];
}

function bandOf(score: number, language: 'de' | 'en'): string {
  const bands = language === 'de' ? ['sehr schwer', 'schwer', 'recht schwer'] : ['very hard', 'hard', 'fairly hard'];
  return bands[score < 30 ? 0 : score < 50 ? 1 : 2] ?? '';
}
