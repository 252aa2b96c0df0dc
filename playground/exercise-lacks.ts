import type {LetterType} from '../src/index.js';
import {isPlaced, type Lack} from './exercise-marks.js';
import type {Checked, Finding} from './protocol.js';
import type {Text} from './wording.js';

/** A line of the check list with its words. */
export interface NamedLack extends Lack {
  readonly text: Text;
}

interface Listed {
  /** A rule, or a part of one behind a slash. */
  readonly id: string;
  readonly text: Text;
  /** The letters that should have it; all when left out. */
  readonly types?: readonly LetterType[];
}

const answers: readonly LetterType[] = ['reply', 'complaint-reply'];

const list: readonly Listed[] = [
  {id: 'subject-line', text: {de: 'ein Betreff, der etwas sagt', en: 'a subject that says something'}},
  {id: 'personal-salutation', text: {de: 'eine Anrede mit Namen', en: 'a greeting by name'}},
  {
    id: 'thanks',
    text: {de: 'ein Dank', en: 'a thank-you'},
    types: ['order-confirmation', 'complaint-reply', 'offer', 'reply', 'contact-change'],
  },
  {id: 'customer-focus', text: {de: 'mehr „Sie“ als „wir“', en: 'more “you” than “we”'}},
  {
    id: 'complaint-solution/a',
    text: {de: 'ein Wort des Bedauerns', en: 'a word of regret'},
    types: ['complaint-reply'],
  },
  {
    id: 'complaint-solution/b',
    text: {de: 'eine Lösung oder ein Schritt', en: 'a solution or a step'},
    types: ['complaint-reply'],
  },
  {
    id: 'complaint-solution/c',
    text: {de: 'ein Datum oder ein direkter Draht', en: 'a date or a direct contact'},
    types: ['complaint-reply'],
  },
  {
    id: 'contact-change/person',
    text: {de: 'der neue Mensch, mit Kontakt', en: 'the new person, with contact'},
    types: ['contact-change'],
  },
  {
    id: 'contact-change/continuity',
    text: {de: 'was bleibt, wie es war', en: 'what stays as it was'},
    types: ['contact-change'],
  },
  {
    id: 'contact-change/support',
    text: {de: 'ein Angebot zu helfen', en: 'an offer to help'},
    types: ['contact-change'],
  },
  {
    id: 'reminder-tone/invoice-number',
    text: {de: 'die Nummer der Rechnung', en: 'the number of the invoice'},
    types: ['reminder'],
  },
  {id: 'reminder-tone/amount', text: {de: 'der offene Betrag', en: 'the amount that is open'}, types: ['reminder']},
  {
    id: 'reminder-tone/due-date',
    text: {de: 'ein Datum für die Zahlung', en: 'a date for the payment'},
    types: ['reminder'],
  },
  {
    id: 'reminder-tone/way-out',
    text: {de: 'ein freundlicher Ausweg', en: 'a friendly way out'},
    types: ['reminder'],
  },
  {
    id: 'next-step',
    text: {de: 'ein nächster Schritt mit Tag oder Kontakt', en: 'a next step with a day or contact'},
    types: ['offer', 'advertising', 'complaint-reply', 'reminder'],
  },
  {id: 'warmth', text: {de: 'ein freundliches Wort', en: 'a friendly word'}},
  {
    id: 'existing-relationship',
    text: {de: 'ein Weg, Mails abzubestellen', en: 'a way to unsubscribe'},
    types: ['advertising', 'newsletter'],
  },
  {id: 'closing', text: {de: 'ein Gruß in ganzen Wörtern', en: 'a closing in full words'}},
  {id: 'contact-person', text: {de: 'ein Mensch mit Namen', en: 'a person with a name'}},
  {id: 'direct-dial', text: {de: 'eine Durchwahl', en: 'a direct number'}},
  {id: 'personal-email', text: {de: 'eine persönliche E-Mail-Adresse', en: 'a personal e-mail address'}},
  {id: 'reply-time', text: {de: 'eine Antwort in einem Tag', en: 'an answer within a day'}, types: answers},
];

/**
 * „Was fehlt dem Brief?“: what letters of this type should have, whether this one has it or not, so that the list gives nothing away.
 * Whatever else klarbrief misses is added, so that it can be found.
 */
export function lacksOf({findings, verdict}: Pick<Checked, 'findings' | 'verdict'>): readonly NamedLack[] {
  const usual = list
    .filter(({types}) => types === undefined || (verdict !== undefined && types.includes(verdict.type)))
    .map(({id, text}): NamedLack => ({id, text, holds: (finding) => nameOf(finding) === id || finding.rule === id}));
  const other = findings.filter((finding) => !isPlaced(finding) && !usual.some(({holds}) => holds(finding)));
  const added = other.map((finding): NamedLack => {
    const id = nameOf(finding);
    const text = `${finding.title}`;
    return {id, text: {de: text, en: text}, holds: (one) => nameOf(one) === id};
  });
  return [...usual, ...added.filter(({id}, index) => added.findIndex((one) => one.id === id) === index)];
}

function nameOf({rule, part}: Finding): string {
  return part === undefined ? rule : `${rule}/${part}`;
}
