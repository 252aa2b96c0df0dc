import type {Letter} from '../letter/letter.js';
import {written} from './written.js';

/**
 * By what the house that writes a letter is recognised: company, sender, domain of its mailboxes. A folder may hold letters of
 * several houses, and these owe each other nothing.
 */
export function houseMarks(letter: Letter): readonly string[] {
  const {facts, source, children} = letter;
  const isWritten = written(letter);
  const marks = new Set<string>();
  for (const {name, at} of children) {
    if (name !== 'footer' && name !== 'signature' && name !== 'letterhead') continue;
    for (const company of companiesIn(source.text.slice(...at))) marks.add(`company ${companyKey(company)}`);
  }
  for (const {name, role, at} of facts.people) {
    if (role === 'sender' && name.includes(' ') && at[1] > at[0] && isWritten(at))
      marks.add(`person ${name.toLowerCase().replace(/\s+/g, ' ')}`);
  }
  for (const {address, part, at} of facts.mailboxes) {
    const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    const own =
      part === 'signature' || part === 'footer' || part === 'letterhead' || part === 'info' || part === 'from';
    if (own && (part === 'from' || isWritten(at)) && !everybodys.test(domain)) marks.add(`domain ${domain}`);
  }
  return [...marks];
}

/** The companies that a text names with their legal form. */
export function companiesIn(text: string): readonly string[] {
  return [...text.matchAll(companies)].map(([name]) => name.replace(/\s+/g, ' '));
}

/** One spelling of a company's name. */
export function companyKey(name: string): string {
  return name.toLowerCase().replace(/[^a-zß-ɏ0-9]/gu, '');
}

const companies =
  /[A-ZÄÖÜ0-9][A-Za-zÀ-ɏ0-9&.+-]{0,40}(?:[ \u00a0](?:[A-ZÄÖÜ0-9&][A-Za-zÀ-ɏ0-9&.+-]{0,40}|und|and|für|of)){0,5}[ \u00a0](?:g?GmbH(?: & Co\. ?KG)?|AG|SE|KGaA|OHG|oHG|KG|UG|eG|e\. ?V\.|e\. ?K\.|Ltd|Limited|plc|PLC|LLP|LLC|Inc)(?![A-Za-zÀ-ɏ])/g;

const everybodys =
  /^(?:gmail\.com|googlemail\.com|gmx\.\w+|web\.de|t-online\.de|outlook\.\w+|hotmail\.\w+|live\.\w+|yahoo\.\w+(?:\.\w+)?|icloud\.com|freenet\.de|posteo\.\w+|mailbox\.org|aol\.com|bluewin\.ch|aon\.at|btinternet\.com)$/;
