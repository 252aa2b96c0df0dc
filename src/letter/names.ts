import type {FieldKind, PartName} from '../source/index.js';
import type {Facts, Language, Letter, LetterType} from './letter.js';

/** What something is called, by its key, in the languages of the reader. */
export type Names<Key extends string> = Readonly<Record<Key, Readonly<Record<'de' | 'en', string>>>>;

/** The types of letter as people call them. */
export const typeNames: Names<LetterType> = {
  advertising: {de: 'Werbung', en: 'Advertising'},
  newsletter: {de: 'Newsletter', en: 'Newsletter'},
  offer: {de: 'Angebot', en: 'Offer'},
  'order-confirmation': {de: 'Auftragsbestätigung', en: 'Order confirmation'},
  invoice: {de: 'Rechnung', en: 'Invoice'},
  reminder: {de: 'Mahnung', en: 'Payment reminder'},
  'complaint-reply': {de: 'Antwort auf eine Beschwerde', en: 'Answer to a complaint'},
  reply: {de: 'Antwort', en: 'Answer'},
  'contact-change': {de: 'Neue Ansprechperson', en: 'New contact person'},
  congratulation: {de: 'Glückwunsch', en: 'Congratulation'},
  notification: {de: 'Automatische Nachricht', en: 'Automatic message'},
  general: {de: 'Anderer Brief', en: 'Any other letter'},
  fragment: {de: 'Textbaustein', en: 'Text block'},
};

/** What the types mean, for people who choose one (rulebook section 1). */
export const typeMeanings: Names<LetterType> = {
  advertising: {
    de: 'Wirbt für etwas oder lädt zu etwas ein, das verkauft: Mailing, Aktion, Tag der offenen Tür.',
    en: 'Wants to sell, or invites to something that sells: mailing, promotion, open day.',
  },
  newsletter: {
    de: 'Geht regelmäßig an viele und hat mehrere Themen.',
    en: 'Goes to many people at intervals and has several topics.',
  },
  offer: {
    de: 'Beantwortet eine Anfrage mit Waren oder Leistungen und ihrem Preis.',
    en: 'Answers an inquiry with goods or services and their price.',
  },
  'order-confirmation': {
    de: 'Bestätigt eine Bestellung, eine Buchung oder einen Termin.',
    en: 'Confirms an order, a booking or an appointment.',
  },
  invoice: {
    de: 'Bittet um eine Zahlung, die noch nicht fällig ist, oder legt eine Rechnung bei.',
    en: 'Asks for a payment that is not yet due, or encloses an invoice.',
  },
  reminder: {
    de: 'Erinnert an eine überfällige Zahlung, von der ersten Erinnerung bis zur letzten Mahnung.',
    en: 'Asks for an overdue payment, from the first reminder to the last.',
  },
  'complaint-reply': {
    de: 'Antwortet jemandem, der unzufrieden ist.',
    en: 'Answers a customer who is dissatisfied.',
  },
  reply: {
    de: 'Beantwortet jede andere Nachricht: eine Frage, eine Bitte, eine Kündigung.',
    en: 'Answers any other message: a question, a request, a cancellation.',
  },
  'contact-change': {
    de: 'Stellt die neue Ansprechpartnerin oder den neuen Ansprechpartner vor.',
    en: 'Introduces a new contact person.',
  },
  congratulation: {
    de: 'Gratuliert zum Geburtstag oder Jubiläum oder grüßt zu den Feiertagen.',
    en: 'Birthday or anniversary wishes, season’s greetings.',
  },
  notification: {
    de: 'Kommt von einer Maschine, wenn etwas geschieht: Passwort, Anmeldung, Versandstand.',
    en: 'Sent by a machine when something happens: password, opt-in, shipping status.',
  },
  general: {
    de: 'Alles andere: Preisänderungen, Verträge, Mitteilungen, private Einladungen.',
    en: 'Everything else: price changes, contracts, notices, private invitations.',
  },
  fragment: {
    de: 'Ein Teil eines Briefs, etwa ein Baustein oder eine Signatur. klarbrief prüft nur die Wortwahl; es fehlt nichts.',
    en: 'A part of a letter, such as a text block or a signature. Only its wording is checked; nothing can be missing.',
  },
};

/** The parts of a letter as people call them. */
export const partNames: Names<PartName> = {
  letterhead: {de: 'Briefkopf', en: 'Letterhead'},
  recipient: {de: 'Anschrift', en: 'Address'},
  info: {de: 'Bezug', en: 'Reference'},
  date: {de: 'Datum', en: 'Date'},
  subject: {de: 'Betreff', en: 'Subject'},
  salutation: {de: 'Anrede', en: 'Salutation'},
  body: {de: 'Text', en: 'Body'},
  closing: {de: 'Grußformel', en: 'Closing'},
  signature: {de: 'Unterschrift', en: 'Signature'},
  enclosures: {de: 'Anlagen', en: 'Enclosures'},
  postscript: {de: 'Nachsatz (PS)', en: 'Postscript'},
  quoted: {de: 'Zitierte Nachricht', en: 'Quoted message'},
  footer: {de: 'Fußzeile', en: 'Footer'},
};

/** The languages of letters as people call them. */
export const languageNames: Names<Language> = {
  de: {de: 'Deutsch', en: 'German'},
  'de-AT': {de: 'Deutsch (Österreich)', en: 'German (Austria)'},
  'de-CH': {de: 'Deutsch (Schweiz)', en: 'German (Switzerland)'},
  en: {de: 'Englisch', en: 'English'},
};

/** How a letter addresses the customer. */
export const addressNames: Names<Letter['address']> = {
  sie: {de: 'Sie', en: 'formal (Sie)'},
  du: {de: 'du', en: 'informal (du)'},
  you: {de: 'you', en: 'you'},
  unknown: {de: 'keine erkannt', en: 'none found'},
};

/** What a person does in a letter. */
export const roleNames: Names<Facts['people'][number]['role']> = {
  sender: {de: 'schreibt', en: 'writes'},
  contact: {de: 'als Kontakt genannt', en: 'named as contact'},
  recipient: {de: 'empfängt', en: 'receives'},
};

/** What a telephone number leads to. */
export const phoneNames: Names<Facts['phones'][number]['kind']> = {
  direct: {de: 'Durchwahl', en: 'direct dial'},
  switchboard: {de: 'Zentrale', en: 'switchboard'},
  service: {de: 'Servicenummer', en: 'service number'},
  mobile: {de: 'mobil', en: 'mobile'},
  fax: {de: 'Fax', en: 'fax'},
};

/** Whom an e-mail address reaches. */
export const mailboxNames: Names<Facts['mailboxes'][number]['kind']> = {
  personal: {de: 'persönlich', en: 'personal'},
  shared: {de: 'Sammelpostfach', en: 'shared mailbox'},
  'no-reply': {de: 'nimmt keine Antwort an', en: 'takes no reply'},
};

/** What a date is to the letter. */
export const dateNames: Names<Facts['dates'][number]['role']> = {
  letter: {de: 'Datum des Briefs', en: 'date of the letter'},
  incoming: {de: 'Nachricht des Kunden', en: 'customer’s message'},
  mentioned: {de: 'genannt', en: 'mentioned'},
};

/** What a field of a template stands for. */
export const fieldNames: Names<FieldKind> = {
  'recipient-name': {de: 'Name des Kunden', en: 'customer’s name'},
  'recipient-first-name': {de: 'Vorname des Kunden', en: 'customer’s first name'},
  salutation: {de: 'Anrede', en: 'salutation'},
  'sender-name': {de: 'Name der Ansprechperson', en: 'contact person’s name'},
  'sender-phone': {de: 'Durchwahl der Ansprechperson', en: 'contact person’s direct number'},
  'sender-email': {de: 'E-Mail-Adresse der Ansprechperson', en: 'contact person’s e-mail address'},
  phone: {de: 'Telefonnummer', en: 'telephone number'},
  email: {de: 'E-Mail-Adresse', en: 'e-mail address'},
  company: {de: 'Firma', en: 'company'},
  date: {de: 'Datum', en: 'date'},
  amount: {de: 'Betrag', en: 'amount'},
  number: {de: 'Nummer oder Zahl', en: 'number'},
  address: {de: 'Anschrift', en: 'address'},
  link: {de: 'Link', en: 'link'},
  unsubscribe: {de: 'Abmeldelink', en: 'unsubscribe link'},
  'text-block': {de: 'Textbaustein', en: 'text block'},
  unknown: {de: 'unbekannt', en: 'unknown'},
};
