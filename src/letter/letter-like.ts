import type {PlacedLine} from './anatomy.js';
import type {Facts, Mail} from './letter.js';

/** What was known before the text was looked at. */
interface Told {
  readonly mail?: Mail;
  readonly frontMatter?: Readonly<Record<string, string>>;
}

/** Whether a text looks like a letter (rulebook section 1): nobody wants findings in a README or a LICENSE. */
export function looksLikeLetter(lines: readonly PlacedLine[], facts: Facts, told: Told): boolean {
  if (told.mail) return true;
  const {frontMatter = {}} = told;
  if (frontMatter['subject'] !== undefined || frontMatter['betreff'] !== undefined) return true;
  const has = (name: PlacedLine['name']): boolean => lines.some((line) => line.name === name);
  const signs = [
    facts.salutation !== undefined,
    has('closing'),
    has('subject'),
    has('recipient') && lines.some((line) => line.name === 'recipient' && /\d{4,5}|\b[A-Z]{1,2}\d/.test(line.text)),
  ];
  return signs.filter(Boolean).length >= 2;
}
