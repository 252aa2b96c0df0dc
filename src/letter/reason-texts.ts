/** The reasons for language and type of a letter, as `explain` tells them; `{slots}` are filled from a reason's values. */
export const reasonTexts: Readonly<Record<string, Readonly<Record<'de' | 'en', string>>>> = {
  'language-set': {
    de: 'Die Sprache {language} ist vorgegeben.',
    en: 'The language {language} is set.',
  },
  'language-named': {
    de: 'Der Text nennt seine Sprache selbst: {name}.',
    en: 'The text names its language itself: {name}.',
  },
  'language-words-de': {
    de: 'Die häufigen Wörter sind deutsch ({de} deutsche, {en} englische).',
    en: 'The common words are German ({de} German, {en} English).',
  },
  'language-words-en': {
    de: 'Die häufigen Wörter sind englisch ({en} englische, {de} deutsche).',
    en: 'The common words are English ({en} English, {de} German).',
  },
  'language-path': {
    de: 'Der Text verrät seine Sprache kaum, der Dateiname schon: {name}.',
    en: 'The text hardly tells its language, but the file name does: {name}.',
  },
  'language-subject': {
    de: 'Der Text verrät seine Sprache kaum, der Betreff schon: {name}',
    en: 'The text hardly tells its language, but the subject does: {name}',
  },
  'variant-austrian': {
    de: 'Einiges spricht für Österreich, am stärksten: {sign}.',
    en: 'Some signs point to Austria, most of all: {sign}.',
  },
  'variant-swiss': {
    de: 'Einiges spricht für die Schweiz, am stärksten: {sign}.',
    en: 'Some signs point to Switzerland, most of all: {sign}.',
  },
  'type-set': {
    de: 'Die Art des Briefs ist vorgegeben: {type}.',
    en: 'The type of the letter is set: {type}.',
  },
  'type-automatic': {
    de: 'Ein Programm hat diese Nachricht von selbst verschickt.',
    en: 'A program sent this message by itself.',
  },
  'type-fragment': {
    de: 'Weder Anrede noch Grußformel: Das ist ein Textbaustein, dem nichts fehlt.',
    en: 'Neither salutation nor closing: this is a text block, and nothing is missing in it.',
  },
  'type-general': {
    de: 'Für eine bestimmte Art von Brief spricht zu wenig, also: {type}.',
    en: 'Too little points to a certain type of letter, so: {type}.',
  },
  'type-found': {
    de: 'Am meisten spricht für diese Art: {type}.',
    en: 'Most signs point to this type: {type}.',
  },
  'sign-price-asked': {
    de: 'Der Kunde fragt nach dem Preis, und der Brief nennt ihn.',
    en: 'The customer asks for the price, and the letter gives it.',
  },
  'sign-price-answer': {
    de: 'Die Antwort nennt einen Preis.',
    en: 'The answer gives a price.',
  },
  'sign-price-first': {
    de: 'Der Brief nennt einen Preis, nach dem niemand gefragt hat.',
    en: 'The letter gives a price that nobody asked for.',
  },
  'sign-offer-named': {
    de: 'Der Betreff nennt ein Angebot, und der Brief nennt Preise.',
    en: 'The subject names an offer, and the letter gives prices.',
  },
  'sign-proposes': {
    de: 'Der Brief schlägt etwas zu einem Preis vor.',
    en: 'The letter proposes something at a price.',
  },
  'sign-was-due': {
    de: 'Eine Zahlung war schon fällig.',
    en: 'A payment was due already.',
  },
  'sign-asks-customer': {
    de: 'Der Betreff stellt dem Kunden eine Frage.',
    en: 'The subject asks the customer a question.',
  },
  'sign-order-dated': {
    de: 'Der Brief nennt den Auftrag des Kunden mit seinem Datum.',
    en: 'The letter names the customer’s order with its date.',
  },
  'sign-debit': {
    de: 'Ein Betrag wird vom Konto abgebucht.',
    en: 'An amount is collected from the account.',
  },
  'sign-words': {
    de: 'Im Text steht „{words}“.',
    en: 'The text says “{words}”.',
  },
  'sign-answer': {
    de: 'Der Brief antwortet auf eine Nachricht: „Re:“, ein Zitat oder ihr Datum.',
    en: 'The letter answers a message: “Re:”, a quotation, or its date.',
  },
  'sign-answers-complaint': {
    de: 'Die Antwort spricht von Ärger, Schaden oder Entschuldigung.',
    en: 'The answer speaks of trouble, damage or an apology.',
  },
  'sign-customer-complains': {
    de: 'Der Kunde schreibt in seiner Nachricht „{words}“.',
    en: 'The customer’s message says “{words}”.',
  },
  'sign-first-contact': {
    de: 'Der Brief antwortet auf nichts.',
    en: 'The letter answers nothing.',
  },
  'sign-unsubscribe': {
    de: 'Man kann sich abmelden.',
    en: 'One can unsubscribe.',
  },
  'sign-topics': {
    de: 'Der Text hat mehrere Themen mit eigenen Überschriften.',
    en: 'The text has several topics with headings of their own.',
  },
  'sign-no-reply': {
    de: 'Der Absender nimmt keine Antwort an.',
    en: 'The sender takes no reply.',
  },
  'sign-amounts': {
    de: 'Mehrere Positionen mit Beträgen.',
    en: 'Several items with amounts.',
  },
  'sign-many': {
    de: 'Die Anrede gilt vielen.',
    en: 'The salutation is for many.',
  },
  'sign-template': {
    de: 'Eine Vorlage ohne einen Menschen als Absender.',
    en: 'A template without a person as sender.',
  },
  'sign-jubilee': {
    de: 'Der Betreff nennt ein Jubiläum des Empfängers.',
    en: 'The subject names an anniversary of the recipient.',
  },
  'sign-praise': {
    de: 'Der Absender lobt sich im Superlativ.',
    en: 'The sender praises itself in superlatives.',
  },
  'sign-for-you': {
    de: 'Der Betreff bietet dem Empfänger etwas an.',
    en: 'The subject offers the recipient something.',
  },
  'sign-please-confirm': {
    de: 'Bestätigen soll der Empfänger, nicht der Absender.',
    en: 'It is the recipient who is to confirm, not the sender.',
  },
  'sign-discount': {
    de: 'Der Text bietet einen Rabatt an.',
    en: 'The text offers a discount.',
  },
};
