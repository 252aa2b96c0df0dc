import {addressForms, defineRule, quotedTone} from '../src/rule/index.js';

export default defineRule({
  id: 'customer-tone',
  category: 'addressing',
  level: 'warning',
  title: {
    de: 'Lassen Sie Ihren Kunden den Ton angeben',
    en: 'Let your customer set the tone',
  },
  why: {
    de: 'Wer „Sie“ schreibt und ein „du“ zurückbekommt, fühlt sich angerempelt. Den Schritt zum Du macht der Kunde.',
    en: 'People who write “Sie” and get “du” back feel jostled. The step to the familiar form is the customer’s.',
  },
  messages: {
    familiar: {
      de: 'Bleiben Sie beim Sie: Ihr Kunde hat Sie gesiezt, die Antwort duzt ihn.',
      en: 'Stay with “Sie”: your customer wrote “Sie”, the reply says “du”.',
    },
  },
  exceptions: {
    de: 'Nur Antworten, die die Nachricht des Kunden mitführen. Einzelne Du-Formen in einer Antwort mit Sie meldet die Regel familiar-address.',
    en: 'Only replies that carry the customer’s message. Single forms of du in a reply with Sie are reported by familiar-address.',
  },
  examples: {
    de: [
      {
        type: 'reply',
        bad: `Hallo Frau Brehm,

danke für <mark>deine</mark> Frage. Wir haben bis 18 Uhr für dich geöffnet.

Freundliche Grüße
Tim Osten

Am 4. Mai 2026 um 10:12 Uhr schrieb Eva Brehm:
> Guten Tag Herr Osten, haben Sie am Samstag geöffnet, und kann ich bei Ihnen mit Karte zahlen?`,
        good: `Hallo Frau Brehm,

danke für Ihre Frage. Wir haben bis 18 Uhr für Sie geöffnet.

Freundliche Grüße
Tim Osten

Am 4. Mai 2026 um 10:12 Uhr schrieb Eva Brehm:
> Guten Tag Herr Osten, haben Sie am Samstag geöffnet, und kann ich bei Ihnen mit Karte zahlen?`,
      },
      {
        type: 'complaint-reply',
        bad: `Hallo Eva,

das tut mir leid. Ich schicke <mark>dir</mark> heute eine neue Lampe.

Viele Grüße
Tim

Von: Eva Brehm
Gesendet: Montag, 4. Mai 2026 10:12
An: Tim Osten
Betreff: Lampe

Guten Tag, die Lampe ist zerbrochen. Schicken Sie mir bitte eine neue, oder geben Sie mir das Geld zurück.`,
        good: `Hallo Eva,

das tut mir leid. Ich schicke dir heute eine neue Lampe.

Viele Grüße
Tim

Von: Eva Brehm
Gesendet: Montag, 4. Mai 2026 10:12
An: Tim Osten
Betreff: Lampe

Hallo Tim, die Lampe ist zerbrochen. Schickst du mir bitte eine neue?`,
      },
    ],
  },
  *check(letter) {
    if (letter.address !== 'du' || quotedTone(letter) !== 'sie') return;
    const [first] = addressForms(letter).familiar;
    if (first) yield {message: 'familiar', at: first.word.at};
  },
});
