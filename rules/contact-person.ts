import {defineRule, missingAt} from '../src/rule/index.js';

export default defineRule({
  id: 'contact-person',
  category: 'reachability',
  level: 'warning',
  title: {
    de: 'Nennen Sie einen Menschen',
    en: 'Name a person',
  },
  why: {
    de: 'Kunden sprechen mit Menschen, nicht mit Teams. Ein Name macht aus einem Schreiben einen Brief.',
    en: 'Customers talk to people, not to teams. A name turns a notice into a letter.',
  },
  messages: {
    missing: {
      de: 'Nennen Sie einen Menschen: Hier steht niemand, den Ihr Kunde fragen kann.',
      en: 'Name a person: there is nobody here whom your customer could ask.',
    },
  },
  exceptions: {
    de: 'Ein Nachname genügt („Ihre Frau Weber“), ebenso ein Platzhalter für den Namen. „Ihr Serviceteam“ ist kein Mensch.',
    en: 'A surname is enough (“your Ms Weber”), and so is a placeholder for the name. “Your service team” is no person.',
  },
  examples: {
    de: [
      {
        type: 'general',
        bad: `Guten Tag Frau Yıldız,

Ihr Garten ist bis Freitag winterfest.

Herzliche Grüße
Ihr Serviceteam<mark></mark>`,
        good: `Guten Tag Frau Yıldız,

Ihr Garten ist bis Freitag winterfest.

Herzliche Grüße
Mareike Thomsen`,
      },
    ],
    en: [
      {
        type: 'general',
        bad: `Dear Ms Yildiz,

Your garden will be ready for winter by Friday.

Kind regards
Your service team<mark></mark>`,
        good: `Dear Ms Yildiz,

Your garden will be ready for winter by Friday.

Kind regards
Mary Thompson`,
      },
    ],
  },
  *check(letter) {
    if (letter.external.signature) return;
    const signed = letter.children.some((part) => part.name === 'signature');
    const named = letter.facts.people.some(
      (person) => person.role !== 'recipient' && !(signed && person.from === 'header'),
    );
    if (named) return;
    yield {message: 'missing', at: missingAt(letter, 'signature', 'closing', 'body')};
  },
});
