import type {Localised} from '../rule/rule.js';
import type {Level} from '../settings/settings.js';
import type {Spot} from './spot.js';

export interface Answer {
  readonly question: string;
  readonly answer: 'yes' | 'no' | 'n/a';
  /** The findings of level warning or error that make it a no. */
  readonly evidence: readonly Evidence[];
}

/** A finding that answers a question. */
export interface Evidence {
  readonly rule: string;
  readonly line: number;
  readonly reason: string;
  /** Where people find it, if its line says nothing to them. */
  readonly spot?: Spot;
}

interface Question {
  readonly id: string;
  readonly rules: readonly string[];
  readonly text: Localised;
}

/** The six questions on how a house communicates in writing (rulebook section 8). */
export const questions: readonly Question[] = [
  {
    id: 'reply',
    rules: ['reply-time'],
    text: {
      de: 'Briefe und E-Mails von Kunden werden innerhalb eines Tages beantwortet.',
      en: 'Customers’ letters and e-mails are answered within a day.',
    },
  },
  {
    id: 'partnership',
    rules: ['amtsdeutsch', 'officialese', 'positive-wording', 'customer-first-sentence', 'customer-focus'],
    text: {
      de: 'Stil und Wortwahl zeigen Partnerschaft: kein Amtsdeutsch, positive Aussagen, der Kunde steht im ersten Satz und im Mittelpunkt.',
      en: 'Style and wording show partnership: no officialese, positive statements, the customer comes first and stands at the centre.',
    },
  },
  {
    id: 'reachable',
    rules: ['direct-dial', 'personal-email'],
    text: {
      de: 'Der Brief nennt Durchwahl und persönliche E-Mail-Adresse.',
      en: 'The letter gives a direct dial and a personal e-mail address.',
    },
  },
  {
    id: 'relationship',
    rules: ['existing-relationship'],
    text: {
      de: 'E-Mails gehen nur an Kunden, mit denen schon eine Beziehung besteht.',
      en: 'E-mails go only to customers with an existing relationship.',
    },
  },
  {
    id: 'personal',
    rules: ['personal-salutation', 'placeholder-left'],
    text: {de: 'Schreiben sprechen den Kunden persönlich an.', en: 'Mailings are personal.'},
  },
  {
    id: 'benefit',
    rules: ['feature-without-benefit', 'discount-argument'],
    text: {
      de: 'Werbung nennt den Nutzen für den Kunden und nicht nur Merkmale.',
      en: 'Advertising argues with concrete benefit, not only with features.',
    },
  },
];

/** Answer the questions for one letter: `applied` are the rules that looked at it. */
export function checklistOf(
  applied: ReadonlySet<string>,
  findings: readonly (Evidence & {readonly level: Level})[],
): readonly Answer[] {
  const serious = findings.filter(({level}) => level !== 'info');
  return questions.map(({id, rules}) => {
    const evidence = serious
      .filter(({rule}) => rules.includes(rule))
      .map(({rule, line, reason, spot}) => ({rule, line, reason, ...(spot ? {spot} : {})}));
    const answer = evidence.length > 0 ? 'no' : rules.some((rule) => applied.has(rule)) ? 'yes' : 'n/a';
    return {question: id, answer, evidence};
  });
}
