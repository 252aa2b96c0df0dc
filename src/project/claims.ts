import type {Letter} from '../letter/letter.js';
import type {Claim, Reader} from './claim.js';
import {contacts} from './contacts.js';
import {deadlines} from './deadlines.js';
import {details} from './details.js';
import {addressing, closings} from './tone.js';

/** What a letter says that other letters of the house may contradict. */
export function* claimsOf(letter: Letter): Generator<Claim> {
  for (const read of readers) yield* read(letter);
}

const readers: readonly Reader[] = [contacts, deadlines, details, addressing, closings];
