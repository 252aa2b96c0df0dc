import {defineRule, missingAt, type Sentence, search, sentences} from '../src/rule/index.js';

export default defineRule({
  id: 'feedback-invitation',
  category: 'arguments',
  level: 'off',
  types: ['order-confirmation', 'newsletter', 'complaint-reply'],
  title: {
    de: 'Fragen Sie Ihre Kunden nach ihrer Meinung',
    en: 'Ask your customers what they think',
  },
  why: {
    de: 'Wer gefragt wird, fühlt sich ernst genommen. Und was Kunden stört, erfahren Sie von ihnen selbst, ehe sie gehen.',
    en: 'People who are asked feel taken seriously. And you hear from customers themselves what bothers them, before they leave.',
  },
  messages: {
    missing: {
      de: 'Fragen Sie nach der Meinung Ihres Kunden, zum Beispiel: „Was können wir beim nächsten Mal besser machen?“ Der Brief lädt nicht dazu ein.',
      en: 'Ask what your customer thinks, for example: “What could we do better next time?” The letter does not invite an opinion.',
    },
  },
  exceptions: {
    de: 'Die Regel ist ausgeschaltet, bis Sie ihr eine Stufe geben. Ein Textblock, der erst später eingesetzt wird, kann die Frage enthalten; dann gibt es keinen Befund.',
    en: 'The rule is off until you give it a level. A block of text that is filled in later may hold the question; then there is no finding.',
  },
  examples: {
    de: [
      {
        type: 'order-confirmation',
        bad: `Guten Tag Frau Roth,

Ihre Bank kommt am Freitag.<mark></mark>

Freundliche Grüße
Eva Sander`,
        good: `Guten Tag Frau Roth,

Ihre Bank kommt am Freitag. Wie zufrieden sind Sie bisher mit uns?

Freundliche Grüße
Eva Sander`,
      },
    ],
    en: [
      {
        type: 'order-confirmation',
        bad: `Dear Ms Roth,

Your bench will arrive on Friday.<mark></mark>

Kind regards
Eve Sanders`,
        good: `Dear Ms Roth,

Your bench will arrive on Friday. Please tell us what you think of it.

Kind regards
Eve Sanders`,
      },
    ],
  },
  *check(letter, {dictionary}) {
    if (letter.source.fields().some(({field}) => field.kind === 'text-block')) return;
    const asks = (sentence: Sentence): boolean =>
      search(sentence, dictionary).some(({entry}) => entry.say[0] !== 'ask' || hasQuestion(sentence));
    if ([...sentences(letter)].some(asks)) return;
    yield {message: 'missing', at: missingAt(letter, 'body', 'subject')};
  },
});

/** "Schreiben Sie mir, welcher Handgriff Sie ärgert": a question inside of a request. */
function hasQuestion({words}: Sentence): boolean {
  return words.some(({key}, at) => at > 1 && /^(?:was|wie|ob|welche[nmrs]?|what|how|whether|which)$/.test(key));
}
