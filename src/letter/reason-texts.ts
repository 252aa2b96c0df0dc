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
  'sign-customer-orders': {
    de: 'Der Kunde bestellt in seiner Nachricht.',
    en: 'The customer’s message orders something.',
  },
  'sign-price-list': {
    de: 'Der Brief listet Preise auf, und der Kunde hat gefragt.',
    en: 'The letter lists prices, and the customer asked.',
  },
  'sign-yes-no': {
    de: 'Der Brief beginnt mit Ja oder Nein: Jemand hat gefragt.',
    en: 'The letter begins with yes or no: somebody asked.',
  },
  'act-recall': {
    de: 'Der Brief warnt vor einer Ware und nennt, welche betroffen ist.',
    en: 'The letter warns of goods and says which are affected.',
  },
  'act-delivery': {
    de: 'Der Brief sagt, wann geliefert wird: „{words}“.',
    en: 'The letter says when the goods come: “{words}”.',
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
  'act-not-paid': {
    de: 'Eine Zahlung steht aus: „{words}“.',
    en: 'A payment is outstanding: “{words}”.',
  },
  'act-excuse': {
    de: 'Der Brief nimmt an, dass jemand etwas vergessen hat: „{words}“.',
    en: 'The letter assumes that somebody forgot something: “{words}”.',
  },
  'act-paid-already': {
    de: 'Der Brief rechnet damit, dass schon gezahlt ist: „{words}“.',
    en: 'The letter allows for a payment already made: “{words}”.',
  },
  'act-dun': {
    de: 'Der Brief mahnt: „{words}“.',
    en: 'The letter demands payment: “{words}”.',
  },
  'sign-overdue': {
    de: 'Das Geld ist schon überfällig.',
    en: 'The money is overdue already.',
  },
  'act-pay': {
    de: 'Der Brief bittet um eine Zahlung: „{words}“.',
    en: 'The letter asks for a payment: “{words}”.',
  },
  'act-bill-enclosed': {
    de: 'Eine Rechnung liegt bei: „{words}“.',
    en: 'An invoice is enclosed: “{words}”.',
  },
  'act-debit': {
    de: 'Ein Betrag wird abgebucht: „{words}“.',
    en: 'An amount is collected: “{words}”.',
  },
  'act-dues': {
    de: 'Der Brief nennt einen Beitrag mit seinem Betrag: „{words}“.',
    en: 'The letter names a fee and its amount: “{words}”.',
  },
  'act-due': {
    de: 'Ein Betrag wird fällig: „{words}“.',
    en: 'An amount becomes due: “{words}”.',
  },
  'act-charge': {
    de: 'Der Brief berechnet etwas: „{words}“.',
    en: 'The letter charges for something: “{words}”.',
  },
  'act-bill-subject': {
    de: 'Der Betreff nennt eine Zahlung: „{words}“.',
    en: 'The subject names a payment: “{words}”.',
  },
  'act-holds': {
    de: 'Ein Preis oder ein Platz gilt bis zu einem Tag: „{words}“.',
    en: 'A price or a place is held until a day: “{words}”.',
  },
  'act-asked-price': {
    de: 'Der Kunde hat nach dem Preis gefragt: „{words}“.',
    en: 'The customer asked for the price: “{words}”.',
  },
  'act-price-asked': {
    de: 'Auf eine Anfrage hin nennt der Brief einen Preis: „{words}“.',
    en: 'The letter gives a price on an enquiry: “{words}”.',
  },
  'act-propose-price': {
    de: 'Der Brief bietet etwas zu einem Preis an: „{words}“.',
    en: 'The letter offers something at a price: “{words}”.',
  },
  'act-accept': {
    de: 'Der Kunde soll zusagen: „{words}“.',
    en: 'The customer is asked to accept: “{words}”.',
  },
  'act-begin': {
    de: 'Der Brief sagt, wann die Arbeit beginnen kann: „{words}“.',
    en: 'The letter says when work can begin: “{words}”.',
  },
  'act-estimate-subject': {
    de: 'Der Betreff nennt ein Angebot: „{words}“.',
    en: 'The subject names an offer: “{words}”.',
  },
  'act-confirm': {
    de: 'Der Brief bestätigt eine Bestellung oder einen Termin: „{words}“.',
    en: 'The letter confirms an order or an appointment: “{words}”.',
  },
  'act-thanks-order': {
    de: 'Der Brief dankt für eine Bestellung: „{words}“.',
    en: 'The letter says thank you for an order: “{words}”.',
  },
  'act-appointment': {
    de: 'Der Brief nennt den Termin des Kunden: „{words}“.',
    en: 'The letter gives the customer’s appointment: “{words}”.',
  },
  'act-come': {
    de: 'Jemand kommt zu einer bestimmten Zeit: „{words}“.',
    en: 'Somebody comes at a certain time: “{words}”.',
  },
  'act-comes-as-asked': {
    de: 'Jemand kommt, weil der Kunde darum gebeten hat: „{words}“.',
    en: 'Somebody comes because the customer asked for it: “{words}”.',
  },
  'act-booked': {
    de: 'Etwas ist gebucht oder bestellt: „{words}“.',
    en: 'Something is booked or ordered: “{words}”.',
  },
  'act-arrival': {
    de: 'Der Brief nennt An- oder Abreise: „{words}“.',
    en: 'The letter gives arrival or departure: “{words}”.',
  },
  'act-prevented': {
    de: 'Der Brief sagt, was gilt, wenn etwas dazwischenkommt: „{words}“.',
    en: 'The letter says what to do when plans change: “{words}”.',
  },
  'act-bring': {
    de: 'Der Kunde soll etwas mitbringen: „{words}“.',
    en: 'The customer is asked to bring something: “{words}”.',
  },
  'act-order-subject': {
    de: 'Der Betreff nennt eine Bestellung oder einen Termin: „{words}“.',
    en: 'The subject names an order or an appointment: “{words}”.',
  },
  'act-customer-asked': {
    de: 'Der Brief nimmt auf, was der Kunde wollte: „{words}“.',
    en: 'The letter takes up what the customer wanted: “{words}”.',
  },
  'act-thanks-note': {
    de: 'Der Brief dankt für eine Nachricht: „{words}“.',
    en: 'The letter says thank you for a message: “{words}”.',
  },
  'act-your-note': {
    de: 'Der Brief nennt ein Schreiben des Kunden: „{words}“.',
    en: 'The letter names what the customer wrote: “{words}”.',
  },
  'act-grant': {
    de: 'Der Brief gibt einem Wunsch statt: „{words}“.',
    en: 'The letter grants a request: “{words}”.',
  },
  'act-decline': {
    de: 'Der Brief lehnt einen Wunsch ab: „{words}“.',
    en: 'The letter declines a request: “{words}”.',
  },
  'act-done': {
    de: 'Der Brief meldet, dass erledigt ist, was der Kunde wollte: „{words}“.',
    en: 'The letter reports that the customer’s request is done: “{words}”.',
  },
  'act-ends': {
    de: 'Ein Vertrag des Kunden endet: „{words}“.',
    en: 'A contract of the customer’s ends: “{words}”.',
  },
  'act-sorry': {
    de: 'Der Brief zeigt Bedauern: „{words}“.',
    en: 'The letter shows regret: “{words}”.',
  },
  'act-complained': {
    de: 'Der Brief sagt, dass sich der Kunde beschwert hat: „{words}“.',
    en: 'The letter says that the customer has complained: “{words}”.',
  },
  'act-upset': {
    de: 'Der Brief spricht vom Ärger des Kunden: „{words}“.',
    en: 'The letter speaks of the customer’s annoyance: “{words}”.',
  },
  'act-trouble': {
    de: 'Etwas ist schiefgegangen: „{words}“.',
    en: 'Something went wrong: “{words}”.',
  },
  'act-remedy': {
    de: 'Der Brief macht etwas wieder gut: „{words}“.',
    en: 'The letter makes up for something: “{words}”.',
  },
  'act-sorry-remedy': {
    de: 'Der Brief bedauert etwas und macht es wieder gut: „{words}“.',
    en: 'The letter regrets something and makes up for it: “{words}”.',
  },
  'act-sorry-trouble': {
    de: 'Der Brief bedauert, was schiefging: „{words}“.',
    en: 'The letter regrets what went wrong: “{words}”.',
  },
  'act-takes-over': {
    de: 'Jemand übernimmt eine Aufgabe: „{words}“.',
    en: 'Somebody takes over: “{words}”.',
  },
  'act-leaves': {
    de: 'Jemand gibt eine Aufgabe ab: „{words}“.',
    en: 'Somebody hands over: “{words}”.',
  },
  'act-successor': {
    de: 'Einer geht, ein anderer übernimmt: „{words}“.',
    en: 'One leaves, another takes over: “{words}”.',
  },
  'act-congratulate': {
    de: 'Der Brief gratuliert: „{words}“.',
    en: 'The letter congratulates: “{words}”.',
  },
  'act-wish': {
    de: 'Der Brief wünscht etwas Gutes: „{words}“.',
    en: 'The letter sends good wishes: “{words}”.',
  },
  'act-loyal': {
    de: 'Der Brief dankt für die Treue: „{words}“.',
    en: 'The letter says thank you for loyalty: “{words}”.',
  },
  'act-years': {
    de: 'Der Brief blickt auf gemeinsame Jahre zurück: „{words}“.',
    en: 'The letter looks back on years together: “{words}”.',
  },
  'act-feast': {
    de: 'Der Betreff nennt ein Fest: „{words}“.',
    en: 'The subject names a celebration: “{words}”.',
  },
  'act-machine': {
    de: 'Der Text sagt, dass ein Programm ihn schickt: „{words}“.',
    en: 'The text says that a program sends it: “{words}”.',
  },
  'act-secret': {
    de: 'Es geht um Passwort, Code oder Konto: „{words}“.',
    en: 'It is about a password, a code or an account: “{words}”.',
  },
  'act-link': {
    de: 'Der Empfänger soll einen Link öffnen: „{words}“.',
    en: 'The recipient is to open a link: “{words}”.',
  },
  'act-ignore': {
    de: 'Wer nichts angefordert hat, braucht nichts zu tun: „{words}“.',
    en: 'Whoever asked for nothing need do nothing: “{words}”.',
  },
  'act-parcel': {
    de: 'Ein Paket ist unterwegs oder liegt bereit: „{words}“.',
    en: 'A parcel is on its way or ready: “{words}”.',
  },
  'act-inbox': {
    de: 'Ein Vorgang oder Dokument hat einen neuen Stand: „{words}“.',
    en: 'A case or document has a new status: “{words}”.',
  },
  'act-desk': {
    de: 'Eine Stelle bearbeitet einen Vorgang: „{words}“.',
    en: 'A desk handles a case: “{words}”.',
  },
  'act-invites-to-buy': {
    de: 'Der Text fordert zum Kaufen oder Ausprobieren auf: „{words}“.',
    en: 'The text invites to buy or to try: “{words}”.',
  },
  'act-free': {
    de: 'Der Text verspricht etwas ohne Kosten: „{words}“.',
    en: 'The text promises something for free: “{words}”.',
  },
  'act-cheap': {
    de: 'Der Text wirbt mit dem Preis: „{words}“.',
    en: 'The text advertises the price: “{words}”.',
  },
  'act-open-day': {
    de: 'Der Text lädt zu einer Veranstaltung ein: „{words}“.',
    en: 'The text invites to an event: “{words}”.',
  },
  'act-joy': {
    de: 'Der Text macht Lust auf etwas: „{words}“.',
    en: 'The text makes something tempting: “{words}”.',
  },
  'act-news': {
    de: 'Der Text bringt Neuigkeiten: „{words}“.',
    en: 'The text brings news: “{words}”.',
  },
  'act-rise': {
    de: 'Ein Preis oder ein Vertrag ändert sich: „{words}“.',
    en: 'A price or a contract changes: “{words}”.',
  },
  'act-terms': {
    de: 'Ein Vertrag ändert sich: „{words}“.',
    en: 'A contract changes: “{words}”.',
  },
  'act-submit': {
    de: 'Der Empfänger soll etwas einreichen oder unterschreiben: „{words}“.',
    en: 'The recipient is to hand in or sign something: “{words}”.',
  },
  'act-papers': {
    de: 'Dem Absender fehlen Unterlagen: „{words}“.',
    en: 'The sender needs documents: “{words}”.',
  },
  'act-interrupt': {
    de: 'Etwas wird gesperrt, geprüft oder verlegt: „{words}“.',
    en: 'Something is closed, tested or moved: “{words}”.',
  },
  'act-meeting': {
    de: 'Es geht um eine Versammlung: „{words}“.',
    en: 'It is about a meeting: “{words}”.',
  },
  'act-cosy': {
    de: 'Der Brief lädt zum Zusammensein ein: „{words}“.',
    en: 'The letter invites to a gathering: “{words}”.',
  },
  'act-we-quit': {
    de: 'Der Absender selbst will etwas: „{words}“.',
    en: 'It is the sender who wants something: “{words}”.',
  },
  'act-unit-price': {
    de: 'Der Brief rechnet einen Preis vor: „{words}“.',
    en: 'The letter works out a price: “{words}”.',
  },
  'act-new-role': {
    de: 'Eine Aufgabe ist neu besetzt: „{words}“.',
    en: 'Somebody is new in a role: “{words}”.',
  },
  'act-event': {
    de: 'Der Betreff meldet ein Ereignis: „{words}“.',
    en: 'The subject reports an event: “{words}”.',
  },
  'sign-nobody': {
    de: 'Kein Mensch unterschreibt.',
    en: 'No person signs.',
  },
  'sign-other-person': {
    de: 'Der Text nennt einen anderen Menschen und wie man ihn erreicht.',
    en: 'The text names another person and how to reach that person.',
  },
  'sign-prices': {
    de: 'Der Brief nennt Preise.',
    en: 'The letter gives prices.',
  },
  'sign-topics-unsubscribe': {
    de: 'Der Text hat mehrere Themen, und man kann sich abmelden.',
    en: 'The text has several topics, and one can unsubscribe.',
  },
  'sign-somebody': {
    de: 'Ein Mensch unterschreibt.',
    en: 'A person signs.',
  },
  'act-reach-them': {
    de: 'Der Text sagt, wie man jemand anderen erreicht: „{words}“.',
    en: 'The text says how to reach somebody else: “{words}”.',
  },
  'sign-no-price': {
    de: 'Der Brief nennt keinen Preis.',
    en: 'The letter gives no price.',
  },
  'act-our-bill': {
    de: 'Der Brief spricht von der eigenen Rechnung: „{words}“.',
    en: 'The letter speaks of its own invoice: “{words}”.',
  },
  'act-for-you': {
    de: 'Der Brief sagt, was der Kunde zu welchem Preis bekommt: „{words}“.',
    en: 'The letter says what the customer gets at which price: “{words}”.',
  },
  'act-new-rule': {
    de: 'Etwas gilt von einem Tag an neu: „{words}“.',
    en: 'Something is new from a certain day: “{words}”.',
  },
  'act-late-reply': {
    de: 'Der Brief bittet nur für die späte Antwort um Entschuldigung: „{words}“.',
    en: 'The letter apologises only for the late reply: “{words}”.',
  },
};
