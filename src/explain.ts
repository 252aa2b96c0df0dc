import type {Letter} from './letter/letter.js';
import {
  addressNames,
  dateNames,
  languageNames,
  mailboxNames,
  type Names,
  phoneNames,
  roleNames,
  typeNames,
} from './letter/names.js';
import {reasonTexts} from './letter/reason-texts.js';
import {render} from './report/message.js';
import type {Locale} from './settings/settings.js';

/** Something that klarbrief understood about a letter: what it is, and what was found, one line each. */
export interface Fact {
  readonly key: keyof typeof labels;
  readonly label: string;
  /** Empty: nothing was found. */
  readonly lines: readonly string[];
  /** Why klarbrief thinks so, as sentences. */
  readonly reasons?: readonly string[];
}

/** What klarbrief understood about a letter, in the order in which people should read it. */
export function explain(letter: Letter, locale: Locale): readonly Fact[] {
  const {facts, language, country, letterType} = letter;
  const {subject, from} = fieldsOf(letter);
  const fact = (key: Fact['key'], lines: readonly string[]): Fact => ({
    key,
    label: labels[key][locale],
    lines: [...new Set(lines)],
  });
  const known = (text: string, kind: string): string => `${text} (${kind})`;
  return [
    fact('language', [
      [known(languageNames[language][locale], language), ...(country === undefined ? [] : [country])].join(', '),
    ]),
    {...fact('type', [known(typeNames[letterType][locale], letterType)]), reasons: reasonsOf(letter, locale)},
    fact('address', [addressNames[letter.address][locale]]),
    ...(subject === null ? [] : [fact('subject', [subject])]),
    ...(from === null ? [] : [fact('from', [from])]),
    fact(
      'people',
      facts.people.map(({name, role}) => known(name, roleNames[role][locale])),
    ),
    fact(
      'phones',
      facts.phones.map(({text, kind}) => known(text, phoneNames[kind][locale])),
    ),
    fact(
      'mailboxes',
      facts.mailboxes.map(({address, kind}) => known(address, mailboxNames[kind][locale])),
    ),
    fact(
      'dates',
      facts.dates.map(({text, role}) => known(text, dateNames[role][locale])),
    ),
  ];
}

/** Why klarbrief thinks that a letter is of its type, as sentences. */
export function reasonsOf({reasons}: Letter, locale: Locale): string[] {
  const texts: Names<string> = reasonTexts;
  const types: Partial<Names<string>> = typeNames;
  return reasons.map(({message, values}) => {
    const text = texts[message];
    if (!text) return message;
    // A reason names a type by its id; people know it by its name.
    const name = types[String(values?.type)]?.[locale];
    return render(text, name === undefined ? values : {...values, type: name}, locale);
  });
}

/** The subject and sender of a letter as people write them. */
export function fieldsOf({mail, source, children}: Letter): {
  readonly subject: string | null;
  readonly from: string | null;
} {
  const part = children.find(({name}) => name === 'subject');
  const subject = mail?.subject ?? (part ? source.text.slice(...part.at).trim() : undefined);
  const from = mail?.from;
  return {
    subject: subject ?? null,
    from: from ? (from.name ? `${from.name} <${from.address}>` : from.address) : null,
  };
}

const labels = {
  language: {de: 'Sprache', en: 'Language'},
  type: {de: 'Art', en: 'Type'},
  address: {de: 'Anredeform', en: 'Form of address'},
  subject: {de: 'Betreff', en: 'Subject'},
  from: {de: 'Von', en: 'From'},
  people: {de: 'Personen', en: 'People'},
  phones: {de: 'Telefon', en: 'Telephone'},
  mailboxes: {de: 'E-Mail', en: 'E-mail'},
  dates: {de: 'Daten', en: 'Dates'},
} as const satisfies Names<string>;
