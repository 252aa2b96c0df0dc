import type {Source} from '../source/index.js';
import type {PlacedLine} from './anatomy.js';
import {datesOf} from './dates.js';
import type {Facts, Language, Mail, Salutation} from './letter.js';
import {mailboxesOf} from './mailboxes.js';
import {peopleOf} from './people.js';
import {phonesOf} from './phones.js';

/** What the facts are gathered from. */
export interface Known {
  readonly source: Source;
  readonly lines: readonly PlacedLine[];
  readonly language: Language;
  readonly salutation?: Salutation;
  readonly mail?: Mail;
}

/** People, numbers, mailboxes and dates of the letter. */
export function factsOf(known: Known): Facts {
  const people = peopleOf(known);
  return {
    people,
    phones: phonesOf(known, people),
    mailboxes: mailboxesOf(known, people),
    dates: datesOf(known),
    ...(known.salutation ? {salutation: known.salutation} : {}),
  };
}
