import {printable} from '../report/printable.js';
import type {Locale} from '../settings/settings.js';
import {type Explained, fieldsOf, reasonsOf} from './explained.js';

/** A letter in words: what klarbrief recognised and why, part by part. */
export function describeLetter({path, reading, letter}: Explained, locale: Locale, color: boolean): string {
  const bold = (text: string): string => (color ? `\u001B[1m${text}\u001B[22m` : text);
  const name = <Key extends string>(names: Names<Key>, key: Key): string => names[key][locale];
  const {facts, source} = letter;
  const {subject, from} = fieldsOf(letter);
  const file = [name(formats, reading.format), reading.engine, reading.charset.used].filter(Boolean).join(', ');
  const rows: [string, string][] = [
    [name(labels, 'file'), letter.template ? `${file}, ${name(labels, 'template')}` : file],
    [name(labels, 'language'), [letter.language, letter.country].filter(Boolean).join(', ')],
    [name(labels, 'type'), `${letter.letterType} (${name(types, letter.letterType)})`],
    ...reasonsOf(letter, locale).map((reason): [string, string] => ['', `– ${reason}`]),
    [name(labels, 'address'), name(addresses, letter.address)],
  ];
  if (subject !== null) rows.push([name(labels, 'subject'), subject]);
  if (from !== null) rows.push([name(labels, 'from'), from]);
  const list = (label: keyof typeof labels, lines: readonly string[]): void => {
    const shown = lines.length > 0 ? lines : [name(labels, 'none')];
    for (const [index, line] of shown.entries()) rows.push([index === 0 ? name(labels, label) : '', line]);
  };
  list(
    'people',
    facts.people.map((person) => `${person.name} (${name(roles, person.role)})`),
  );
  list(
    'phones',
    facts.phones.map((phone) => `${phone.text} (${name(phoneKinds, phone.kind)})`),
  );
  list(
    'mailboxes',
    facts.mailboxes.map((mailbox) => `${mailbox.address} (${name(mailboxKinds, mailbox.kind)})`),
  );
  list(
    'dates',
    facts.dates.map((date) => `${date.text} (${name(dateRoles, date.role)})`),
  );
  const width = Math.max(...rows.map(([label]) => label.length));
  const lines = rows.map(([label, text]) => `  ${label.padEnd(width)}  ${printable(text)}`.trimEnd());
  const parts = letter.children.map((part) => {
    const text = source.text
      .slice(...part.at)
      .trim()
      .split(/\r\n|\n|\r/)
      .filter((line) => line.trim() !== '')
      .map((line) => `    ${printable(line.trim())}`);
    return `  ${bold(name(partNames, part.name))}\n${text.join('\n')}`;
  });
  return [`${bold(printable(path))}`, ...lines, '', ...parts, ''].join('\n');
}

type Names<Key extends string> = Readonly<Record<Key, Readonly<Record<Locale, string>>>>;

const labels = {
  file: {de: 'Datei', en: 'File'},
  template: {de: 'Vorlage', en: 'template'},
  language: {de: 'Sprache', en: 'Language'},
  type: {de: 'Art', en: 'Type'},
  address: {de: 'Anredeform', en: 'Form of address'},
  subject: {de: 'Betreff', en: 'Subject'},
  from: {de: 'Von', en: 'From'},
  people: {de: 'Personen', en: 'People'},
  phones: {de: 'Telefon', en: 'Telephone'},
  mailboxes: {de: 'E-Mail', en: 'E-mail'},
  dates: {de: 'Daten', en: 'Dates'},
  none: {de: '–', en: '–'},
} as const satisfies Names<string>;

const types: Names<Explained['letter']['letterType']> = {
  advertising: {de: 'Werbung', en: 'advertising'},
  newsletter: {de: 'Newsletter', en: 'newsletter'},
  offer: {de: 'Angebot', en: 'offer'},
  'order-confirmation': {de: 'Auftragsbestätigung', en: 'order confirmation'},
  invoice: {de: 'Rechnung', en: 'invoice'},
  reminder: {de: 'Zahlungserinnerung', en: 'payment reminder'},
  'complaint-reply': {de: 'Antwort auf eine Beschwerde', en: 'answer to a complaint'},
  reply: {de: 'Antwort', en: 'answer'},
  'contact-change': {de: 'neue Ansprechperson', en: 'new contact person'},
  congratulation: {de: 'Glückwunsch', en: 'congratulation'},
  notification: {de: 'automatische Nachricht', en: 'automatic message'},
  general: {de: 'anderer Brief', en: 'any other letter'},
  fragment: {de: 'Textbaustein', en: 'text block'},
};

const formats: Names<Explained['reading']['format']> = {
  text: {de: 'Text', en: 'text'},
  markdown: {de: 'Markdown', en: 'Markdown'},
  html: {de: 'HTML', en: 'HTML'},
  eml: {de: 'E-Mail', en: 'e-mail'},
};

const addresses: Names<Explained['letter']['address']> = {
  sie: {de: 'Sie', en: 'formal (Sie)'},
  du: {de: 'du', en: 'informal (du)'},
  you: {de: 'you', en: 'you'},
  unknown: {de: 'keine erkannt', en: 'none found'},
};

const roles: Names<Explained['letter']['facts']['people'][number]['role']> = {
  sender: {de: 'schreibt', en: 'writes'},
  contact: {de: 'als Kontakt genannt', en: 'named as contact'},
  recipient: {de: 'empfängt', en: 'receives'},
};

const phoneKinds: Names<Explained['letter']['facts']['phones'][number]['kind']> = {
  direct: {de: 'Durchwahl', en: 'direct dial'},
  switchboard: {de: 'Zentrale', en: 'switchboard'},
  service: {de: 'Servicenummer', en: 'service number'},
  mobile: {de: 'mobil', en: 'mobile'},
  fax: {de: 'Fax', en: 'fax'},
};

const mailboxKinds: Names<Explained['letter']['facts']['mailboxes'][number]['kind']> = {
  personal: {de: 'persönlich', en: 'personal'},
  shared: {de: 'Sammelpostfach', en: 'shared mailbox'},
  'no-reply': {de: 'nimmt keine Antwort an', en: 'takes no reply'},
};

const dateRoles: Names<Explained['letter']['facts']['dates'][number]['role']> = {
  letter: {de: 'Datum des Briefes', en: 'date of the letter'},
  incoming: {de: 'Nachricht des Kunden', en: 'customer’s message'},
  mentioned: {de: 'genannt', en: 'mentioned'},
};

const partNames: Names<Explained['letter']['children'][number]['name']> = {
  letterhead: {de: 'Briefkopf', en: 'Letterhead'},
  recipient: {de: 'Empfänger', en: 'Recipient'},
  info: {de: 'Informationsblock', en: 'Information block'},
  date: {de: 'Datum', en: 'Date'},
  subject: {de: 'Betreff', en: 'Subject'},
  salutation: {de: 'Anrede', en: 'Salutation'},
  body: {de: 'Text', en: 'Body'},
  closing: {de: 'Grußformel', en: 'Closing'},
  signature: {de: 'Signatur', en: 'Signature'},
  enclosures: {de: 'Anlagen', en: 'Enclosures'},
  postscript: {de: 'Postskriptum', en: 'Postscript'},
  quoted: {de: 'Zitierte Nachricht', en: 'Quoted message'},
  footer: {de: 'Fußzeile', en: 'Footer'},
};
