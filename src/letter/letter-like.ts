import type {PlacedLine} from './anatomy.js';
import type {Facts, Mail} from './letter.js';

/** What was known before the text was looked at. */
interface Told {
  readonly mail?: Mail;
  readonly frontMatter?: Readonly<Record<string, string>>;
}

/**
 * Whether a text looks like a letter (rulebook section 1): nobody wants findings in a README or a LICENSE, nor in a
 * manual that shows letters as examples in its code.
 */
export function looksLikeLetter(lines: readonly PlacedLine[], facts: Facts, told: Told): boolean {
  if (told.mail) return true;
  const {frontMatter = {}} = told;
  if (frontMatter.subject !== undefined || frontMatter.betreff !== undefined) return true;
  const own = lines.filter((line) => !line.code);
  const greets = facts.salutation?.at[0] ?? -1;
  const signs = [
    own.some((line) => line.at[0] <= greets && greets < line.at[1]),
    own.some((line) => line.name === 'closing' && !line.text.endsWith(':')),
    own.some((line) => line.name === 'subject'),
    hasAddress(own),
  ];
  return signs.filter(Boolean).length >= 2;
}

/** An address block: a few short lines with a postcode among them. */
function hasAddress(lines: readonly PlacedLine[]): boolean {
  const block = lines.filter((line) => line.name === 'recipient');
  if (block.length < 2 || block.length > 10 || block.some((line) => line.text.length > 60)) return false;
  return block.some((line) => postcode.test(line.text));
}

const postcode = /^(?:(?:D|A|CH)-?\s?)?\d{4,5}\s[A-ZÀ-ÞĀ-Ž]|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$|,? [A-Z]{2} \d{5}$/u;
