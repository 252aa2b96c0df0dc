import type {Source} from '../source/index.js';
import type {PlacedLine} from './anatomy.js';
import type {Facts, Language, Mail, Salutation} from './letter.js';

/** What the facts are gathered from. */
export interface Known {
  readonly source: Source;
  readonly lines: readonly PlacedLine[];
  readonly language: Language;
  readonly salutation?: Salutation;
  readonly mail?: Mail;
}

/** People, numbers, mailboxes and dates of the letter. */
export function factsOf({salutation}: Known): Facts {
  return {people: [], phones: [], mailboxes: [], dates: [], ...(salutation ? {salutation} : {})};
}
