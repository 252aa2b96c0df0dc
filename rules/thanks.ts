import {
  body,
  defineRule,
  type Letter,
  type LetterType,
  part,
  search,
  sentences,
  sentencesIn,
} from '../src/rule/index.js';

export default defineRule({
  id: 'thanks',
  category: 'arguments',
  level: 'warning',
  types: ['order-confirmation', 'complaint-reply', 'offer', 'reply', 'contact-change'],
  title: {
    de: 'Bedanken Sie sich',
    en: 'Say thank you',
  },
  why: {
    de: 'Ein Dank kostet nichts und sagt: Wir haben gesehen, was Sie für uns getan haben. Er wirkt am stärksten, wenn er das Getane nennt.',
    en: 'Thanks cost nothing and say: we noticed what you did for us. They work best when they name it.',
  },
  messages: {
    order: {
      de: 'Danken Sie für den Auftrag, am besten gleich im ersten Satz: Ihr Kunde hat sich für Sie entschieden.',
      en: 'Say thank you for the order, ideally in the first sentence: your customer chose you.',
    },
    complaint: {
      de: 'Danken Sie für den Hinweis: Wer sich beschwert, gibt Ihnen die Gelegenheit, es besser zu machen.',
      en: 'Say thank you for the feedback: a customer who complains gives you the chance to do better.',
    },
    offer: {
      de: 'Danken Sie für die Anfrage, am besten gleich im ersten Satz: Ihr Kunde hat an Sie gedacht.',
      en: 'Say thank you for the inquiry, ideally in the first sentence: your customer thought of you.',
    },
    reply: {
      de: 'Danken Sie für die Nachricht, am besten gleich im ersten Satz: Ihr Kunde hat sich Zeit für Sie genommen.',
      en: 'Say thank you for the message, ideally in the first sentence: your customer took the time to write.',
    },
    change: {
      de: 'Danken Sie für die gemeinsame Zeit: Ein Wechsel ist der Augenblick, in dem Ihr Kunde fragt, was er Ihnen wert ist.',
      en: 'Say thank you for your time together: a change is when customers wonder what they mean to you.',
    },
  },
  exceptions: {
    de: 'Der Dank darf überall stehen, auch im Betreff oder im Gruß. „Danke für Ihr Verständnis“ zählt nicht: Das ist eine Bitte.',
    en: 'Thanks may stand anywhere, in the subject or the closing too. “Thank you for your understanding” does not count: it is a request.',
  },
  examples: {
    de: [
      {
        type: 'order-confirmation',
        bad: `Guten Tag Frau Brehm,

<mark></mark>Ihr Regal kommt am Dienstag, 5. Mai, zwischen 8 und 10 Uhr.

Freundliche Grüße
Tim Osten`,
        good: `Guten Tag Frau Brehm,

vielen Dank für Ihre Bestellung. Ihr Regal kommt am Dienstag, 5. Mai, zwischen 8 und 10 Uhr.

Freundliche Grüße
Tim Osten`,
      },
      {
        type: 'complaint-reply',
        bad: `Guten Tag Frau Brehm,

<mark></mark>Ihr Geld ist am Freitag auf Ihrem Konto. Wir danken für Ihr Verständnis.

Freundliche Grüße
Tim Osten`,
        good: `Guten Tag Frau Brehm,

Ihr Geld ist am Freitag auf Ihrem Konto. Danke, dass Sie mir die Fotos geschickt haben.

Freundliche Grüße
Tim Osten`,
      },
    ],
    en: [
      {
        type: 'offer',
        bad: `Dear Ms Brehm,

<mark></mark>The new shelf costs you £420, delivery included.

Kind regards
Tim East`,
        good: `Dear Ms Brehm,

Thank you for your call. The new shelf costs you £420, delivery included.

Kind regards
Tim East`,
      },
    ],
  },
  *check(letter, {dictionary}) {
    const [first] = body(letter);
    const message = messages[letter.letterType];
    if (!first || !message) return;
    for (const sentence of sentences(letter)) if (search(sentence, dictionary).length > 0) return;
    for (const sentence of closing(letter)) if (search(sentence, dictionary).length > 0) return;
    const start = part(letter, 'body')?.at[0] ?? first.at[0];
    yield {message, at: [start, start]};
  },
});

/** "Mit bestem Dank und freundlichen Grüßen". */
function closing(letter: Letter) {
  const found = part(letter, 'closing');
  return found ? sentencesIn(letter, found.at, 'closing') : [];
}

const messages: Readonly<Partial<Record<LetterType, 'order' | 'complaint' | 'offer' | 'reply' | 'change'>>> = {
  'order-confirmation': 'order',
  'complaint-reply': 'complaint',
  offer: 'offer',
  reply: 'reply',
  'contact-change': 'change',
};
