import type {Letter} from '../letter/letter.js';
import type {Range} from '../source/index.js';

/** What letters of one house should say in the same way. The ids can be set in the configuration like those of rules. */
export type ProjectCheck =
  | 'project-contacts'
  | 'project-address'
  | 'project-closing'
  | 'project-deadlines'
  | 'project-details';

/** Something that a letter says and that another letter may contradict. */
export interface Claim {
  readonly check: ProjectCheck;
  /** What it is about; claims with the same topic and language are compared. */
  readonly topic: Topic;
  /** The same for what means the same. */
  readonly value: string;
  /** As people read it in the table. */
  readonly text: string;
  /** In the letter's text. */
  readonly at: Range;
}

/** What a claim is about: the key of its text in `texts.ts`, and whose it is. */
export interface Topic {
  readonly key:
    | 'phone'
    | 'mobile'
    | 'fax'
    | 'email'
    | 'address-form'
    | 'closing'
    | 'refund'
    | 'answer'
    | 'return'
    | 'payment'
    | 'iban'
    | 'register'
    | 'vat'
    | 'street';
  /** A person, a team, a company, as written. */
  readonly of?: string;
  /** Letters that differ here on purpose: the letter's type, how it addresses. */
  readonly among?: string;
}

/** A place of a letter as people find it. */
export interface Place {
  readonly path: string;
  /** The entry, in a file with several letters. */
  readonly unit?: string;
  readonly line: number;
  readonly column: number;
  /** “paragraph 7 (body)”, where the file has no lines that people see. */
  readonly spot?: string;
}

/** A claim of a letter of a folder. */
export interface PlacedClaim extends Claim {
  readonly language: 'de' | 'en';
  readonly place: Place;
  /** By what its house is recognised. */
  readonly marks: readonly string[];
}

/** What finds claims in a letter. */
export type Reader = (letter: Letter) => Iterable<Claim>;
