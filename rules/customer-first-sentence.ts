import {body, customerWords, defineRule, type Letter, type Sentence, senderWords} from '../src/rule/index.js';

export default defineRule({
  id: 'customer-first-sentence',
  category: 'addressing',
  level: 'warning',
  options: {strict: false},
  title: {
    de: 'Beginnen Sie mit Ihrem Kunden',
    en: 'Begin with your customer',
  },
  why: {
    de: 'Der erste Satz entscheidet, ob jemand weiterliest. Beginnen Sie mit einem Dank oder mit dem, was Ihr Kunde davon hat.',
    en: 'The first sentence decides whether people read on. Begin with thanks, or with what your customer gains.',
  },
  messages: {
    sender: {
      de: 'Sprechen Sie im ersten Satz Ihren Kunden an: Hier kommt nur der Absender vor.',
      en: 'Address your customer in the first sentence: only the sender appears here.',
    },
    nobody: {
      de: 'Sprechen Sie im ersten Satz Ihren Kunden an: mit „Sie“ oder „Ihr“, mit seinem Namen, mit einem Dank oder einer Bitte.',
      en: 'Address your customer in the first sentence: with “you” or “your”, by name, with thanks or a request.',
    },
    late: {
      de: 'Nennen Sie Ihren Kunden vor sich selbst: Der erste Satz beginnt mit dem Absender.',
      en: 'Put your customer before yourself: the first sentence begins with the sender.',
    },
  },
  exceptions: {
    de: 'Angesprochen ist Ihr Kunde mit einer Form von Sie, Ihnen, Ihr (oder du, dich, dein), mit seinem Namen, einer Bitte, einem Dank oder einem Platzhalter dafür. Mit der Option „strict“ muss er vor dem Absender stehen.',
    en: 'A form of you or your, the name, a request, thanks, or a placeholder for the customer addresses them. With the option “strict” the customer must come before the sender.',
  },
  examples: {
    de: [
      {
        type: 'general',
        bad: `Guten Tag Frau Brehm,

<mark>wir haben die Preise zum 1. Mai angepasst.</mark> Ihr Abschlag bleibt gleich.

Freundliche Grüße
Tim Osten`,
        good: `Guten Tag Frau Brehm,

Ihr Abschlag bleibt gleich, auch nach dem 1. Mai.

Freundliche Grüße
Tim Osten`,
      },
      {
        type: 'general',
        bad: `Guten Tag Frau Brehm,

<mark>hiermit wird der Eingang der Bestellung bestätigt.</mark>

Freundliche Grüße
Tim Osten`,
        good: `Guten Tag Frau Brehm,

vielen Dank für die Bestellung.

Freundliche Grüße
Tim Osten`,
      },
    ],
    en: [
      {
        type: 'general',
        bad: `Dear Ms Brehm,

<mark>We have adjusted our prices as of 1 May.</mark> Your monthly payment stays the same.

Kind regards
Tim East`,
        good: `Dear Ms Brehm,

Your monthly payment stays the same, even after 1 May.

Kind regards
Tim East`,
      },
    ],
  },
  *check(letter, {options}) {
    const sentence = firstSentence(letter);
    if (!sentence) return;
    const [customer] = customerWords(letter, sentence);
    const [sender] = senderWords(letter, sentence);
    if (customer && options.strict && sender && sender.at[0] < customer.at[0]) yield {message: 'late', at: sentence.at};
    if (customer || opensWithIhr(letter, sentence) || isThanksOrWish(sentence) || isRequest(letter, sentence)) return;
    yield {message: sender ? 'sender' : 'nobody', at: sentence.at};
  },
});

/** The first sentence of the running text; headings and tables are no sentences. */
function firstSentence(letter: Letter): Sentence | undefined {
  for (const block of body(letter)) {
    if (block.kind === 'heading' || block.kind === 'cell') continue;
    const sentence = block.sentences.find((candidate) => candidate.words.length > 1);
    if (sentence) return sentence;
  }
  return undefined;
}

/** "ihr Konto wurde …": right behind the salutation a small ihr is a typing error more often than a third person. */
function opensWithIhr(letter: Letter, {words}: Sentence): boolean {
  return letter.language !== 'en' && /^ihr(?:e[mnrs]?)?$/.test(words[0]?.key ?? '');
}

/** Thanks, wishes and congratulations speak to the customer without naming them ("Danke für sechs Gurkenernten!"). */
function isThanksOrWish({words}: Sentence): boolean {
  const opening = words.slice(0, 4).map((word) => word.key);
  const [first, second] = opening;
  if (first === undefined) return false;
  if (/^(?:danke|dank|merci|thanks|thank|congratulations|welcome|willkommen|glueckwunsch|gratulation)$/.test(first))
    return true;
  if (opening.some((key) => /^(?:dank|glueckwunsch|glueckwuensche|dankeschoen|willkommen)$/.test(key))) return true;
  return (
    (first === 'alles' && (second === 'gute' || second === 'liebe')) || (first === 'happy' && second !== undefined)
  );
}

/** "Bitte prüfen", "Please check": a request speaks to the customer. */
function isRequest(letter: Letter, {words}: Sentence): boolean {
  const opening = words.slice(0, 2).map((word) => word.key);
  return opening.includes(letter.language === 'en' ? 'please' : 'bitte');
}
