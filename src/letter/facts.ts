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
  let dates: Facts['dates'] | undefined;
  return {
    people,
    phones: phonesOf(known, people),
    mailboxes: mailboxesOf(known, people),
    // Few ask for them, so they are looked for when somebody does.
    get dates() {
      dates ??= datesOf(known);
      return dates;
    },
    ...(known.salutation ? {salutation: known.salutation} : {}),
  };
}
