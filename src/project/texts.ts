import type {Localised} from '../rule/rule.js';

/** What the report of a folder says. */
export const texts = {
  phone: {
    de: 'Nennen Sie für {of} überall dieselbe Telefonnummer: Ihr Kunde weiß sonst nicht, welche gilt.',
    en: 'Give the same telephone number for {of} everywhere: otherwise your customers cannot know which one counts.',
  },
  mobile: {
    de: 'Nennen Sie für {of} überall dieselbe Mobilnummer: Ihr Kunde weiß sonst nicht, welche gilt.',
    en: 'Give the same mobile number for {of} everywhere: otherwise your customers cannot know which one counts.',
  },
  fax: {
    de: 'Nennen Sie für {of} überall dieselbe Faxnummer: Ihr Kunde weiß sonst nicht, welche gilt.',
    en: 'Give the same fax number for {of} everywhere: otherwise your customers cannot know which one counts.',
  },
  email: {
    de: 'Nennen Sie für {of} überall dieselbe E-Mail-Adresse: Ihr Kunde weiß sonst nicht, wohin er schreiben soll.',
    en: 'Give the same e-mail address for {of} everywhere: otherwise your customers cannot know where to write.',
  },
  'address-form': {
    de: 'Entscheiden Sie sich für Sie oder du: Wer heute gesiezt und morgen geduzt wird, glaubt nicht, dass ihn jemand kennt.',
    en: 'Decide for Sie or du: whoever is addressed formally today and informally tomorrow will not believe that anybody knows them.',
  },
  closing: {
    de: 'Grüßen Sie in allen Briefen gleich: Am Gruß erkennt Ihr Kunde Ihr Haus wieder.',
    en: 'Close all letters in the same way: your customers recognise your house by it.',
  },
  'closing-sie': {
    de: 'Grüßen Sie gleich, wo Sie jemanden siezen: Am Gruß erkennt Ihr Kunde Ihr Haus wieder.',
    en: 'Close all letters that say Sie in the same way: your customers recognise your house by it.',
  },
  'closing-du': {
    de: 'Grüßen Sie gleich, wo Sie jemanden duzen: Am Gruß erkennt Ihr Kunde Ihr Haus wieder.',
    en: 'Close all letters that say du in the same way: your customers recognise your house by it.',
  },
  refund: {
    de: 'Versprechen Sie für Erstattungen überall dieselbe Frist: Ihr Kunde wartet auf die kürzeste.',
    en: 'Promise the same time for refunds everywhere: your customers wait for the shortest.',
  },
  answer: {
    de: 'Versprechen Sie für Ihre Antwort überall dieselbe Frist: Ihr Kunde wartet auf die kürzeste.',
    en: 'Promise the same time for your reply everywhere: your customers wait for the shortest.',
  },
  return: {
    de: 'Nennen Sie für Rückgabe und Widerruf überall dieselbe Frist: Ihr Kunde beruft sich auf die längste.',
    en: 'Give the same time for returns everywhere: your customers rely on the longest.',
  },
  payment: {
    de: 'Nennen Sie überall dasselbe Zahlungsziel: Ihr Kunde richtet sich nach dem längsten.',
    en: 'Give the same time for payment everywhere: your customers go by the longest.',
  },
  iban: {
    de: 'Nennen Sie überall dasselbe Konto{of}: Sonst überweist Ihr Kunde auf das falsche.',
    en: 'Give the same account{of} everywhere: otherwise your customers pay into the wrong one.',
  },
  register: {
    de: 'Nennen Sie überall dieselbe Registernummer{of}: Nur eine kann stimmen.',
    en: 'Give the same registration number{of} everywhere: only one can be true.',
  },
  vat: {
    de: 'Nennen Sie überall dieselbe Umsatzsteuer-Identnummer{of}: Nur eine kann stimmen.',
    en: 'Give the same VAT number{of} everywhere: only one can be true.',
  },
  street: {
    de: 'Nennen Sie überall dieselbe Anschrift{of}: Die falsche führt Ihren Kunden an die falsche Tür.',
    en: 'Give the same address{of} everywhere: the wrong one leads your customers to the wrong door.',
  },
  'of-company': {de: ' für „{name}“', en: ' for “{name}”'},
  title: {de: 'Was sich in diesen Briefen widerspricht', en: 'What these letters contradict each other in'},
  none: {
    de: '{letters} Briefe verglichen: Sie widersprechen einander nicht.',
    en: '{letters} letters compared: they do not contradict each other.',
  },
  one: {
    de: '{letters} Briefe verglichen: 1 Widerspruch.',
    en: '{letters} letters compared: 1 contradiction.',
  },
  several: {
    de: '{letters} Briefe verglichen: {count} Widersprüche.',
    en: '{letters} letters compared: {count} contradictions.',
  },
  more: {de: '… und an {count} weiteren Stellen', en: '… and in {count} more places'},
  'head-says': {de: 'So steht es', en: 'It says'},
  'head-letters': {de: 'Briefe', en: 'Letters'},
  'head-places': {de: 'Stellen', en: 'Places'},
  'level-error': {de: 'Fehler', en: 'error'},
  'level-warning': {de: 'Warnung', en: 'warning'},
  'level-info': {de: 'Hinweis', en: 'hint'},
} as const satisfies Readonly<Record<string, Localised>>;
