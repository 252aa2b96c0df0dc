import type {Sentence} from '../letter/letter.js';

/** Whether a sentence looks back: "Unser Termin am 3. Mai war …", "haben wir besprochen", "vielen Dank für den Besuch". */
export function tellsThePast({words}: Sentence): boolean {
  if (words.some(({key}) => past.has(key))) return true;
  const perfect = words.some(({key}) => auxiliaries.has(key));
  return (
    perfect &&
    words.some(({text}) => /^(?:[a-zäöüß]{0,40}ge|be|ver|er|ent|zer|über|unter)[a-zäöüß]{2,}(?:t|en)$/.test(text))
  );
}

const past = new Set(
  'war waren wart wurde wurden hatte hatten konnte konnten sollte sollten wollte wollten musste mussten kam kamen fand fanden ging gingen gab blieb traf trafen dank danke danken bedanken gewesen stattgefunden abgesagt ausgefallen verschoben verschieben verlegt verlegen verpasst versaeumt damals gestern was were had did could thank thanks missed cancelled postponed moved yesterday came took made went instead'.split(
    ' ',
  ),
);
const auxiliaries = new Set('haben hat habe hast habt ist sind bin has have'.split(' '));
