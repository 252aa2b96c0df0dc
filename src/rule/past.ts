import type {Sentence} from '../letter/letter.js';
import {isParticiple} from './german-participle.js';

/** Whether a sentence looks back: "Unser Termin am 3. Mai war …", "haben wir besprochen", "vielen Dank für den Besuch". */
export function tellsThePast({words}: Sentence): boolean {
  if (words.some(({key}) => past.has(key))) return true;
  const perfect = words.some(({key}) => auxiliaries.has(key));
  return (
    perfect &&
    // "ist zu überweisen": behind zu stands an infinitive, and what it asks is still to come.
    words.some(({text, key}, at) => /^[a-zäöüß]/.test(text) && words[at - 1]?.key !== 'zu' && isParticiple(key))
  );
}

const past = new Set(
  'war waren wart wurde wurden hatte hatten konnte konnten sollte sollten wollte wollten musste mussten kam kamen fand fanden ging gingen gab blieb traf trafen dank danke danken bedanken gewesen stattgefunden abgesagt ausgefallen verschoben verschieben verlegt verlegen verpasst versaeumt damals gestern was were had did could thank thanks missed cancelled postponed moved yesterday came took made went instead'.split(
    ' ',
  ),
);
const auxiliaries = new Set('haben hat habe hast habt ist sind bin has have'.split(' '));
