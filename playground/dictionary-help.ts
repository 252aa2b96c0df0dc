import type {Text} from './wording.js';

/** A shape of the notation: what people write, what it is, and what it finds. docs/notation says the same on paper. */
export interface Shape {
  readonly find: string;
  readonly is: Text;
  readonly finds: Text;
}

/** The shapes of entries, by the language of the letters. */
export const shapes: Readonly<Record<'de' | 'en', readonly Shape[]>> = {
  de: [
    {
      find: 'die Liegenschaft, -en',
      is: {de: 'Hauptwort mit Artikel und Plural', en: 'noun with article and plural'},
      finds: {de: 'alle Fälle, Einzahl und Mehrzahl', en: 'all cases, singular and plural'},
    },
    {
      find: 'erfolgen, erfolgte, erfolgt',
      is: {de: 'Verb mit Stammformen', en: 'verb with principal parts'},
      finds: {de: 'alle Personen und Zeiten', en: 'all persons and tenses'},
    },
    {
      find: 'mit|teilen, teilte mit, mitgeteilt',
      is: {de: 'Verb mit abtrennbarem Teil, dahinter ein Strich', en: 'separable verb: a bar behind its first part'},
      finds: {de: 'auch „teilen wir Ihnen … mit“', en: 'also “teilen wir Ihnen … mit”'},
    },
    {
      find: 'in Kenntnis|setzen, setzte, gesetzt',
      is: {de: 'feste Wörter und ihr Verb', en: 'fixed words and their verb'},
      finds: {de: '„setzen wir Sie davon in Kenntnis“', en: '“setzen wir Sie davon in Kenntnis”'},
    },
    {
      find: 'diesbezüglich, -e',
      is: {de: 'Eigenschaftswort', en: 'adjective'},
      finds: {de: 'alle Endungen', en: 'all endings'},
    },
    {
      find: 'ist … beizufügen',
      is: {de: 'Wendung mit Lücke', en: 'phrase with a gap'},
      finds: {de: 'bis zu sechs Wörter dazwischen', en: 'up to six words in between'},
    },
    {
      find: 'in/mit Bezug auf',
      is: {
        de: 'alles andere; der Schrägstrich trennt Wörter zur Wahl',
        en: 'anything else; a slash parts words to choose from',
      },
      finds: {de: 'genau das, groß oder klein', en: 'exactly this, with or without a capital'},
    },
  ],
  en: [
    {
      find: 'to endeavour, endeavoured, endeavoured',
      is: {de: 'Verb mit Stammformen', en: 'verb with its parts'},
      finds: {de: 'endeavours, endeavouring, auch amerikanisch', en: 'endeavours, endeavouring, American spelling too'},
    },
    {
      find: 'to take into account, took, taken',
      is: {de: 'Verb mit festen Wörtern', en: 'verb with fixed words'},
      finds: {de: 'jede Form des Verbs', en: 'every form of the verb'},
    },
    {
      find: 'a remittance, -s',
      is: {de: 'Hauptwort mit Plural', en: 'noun with plural'},
      finds: {de: 'beides', en: 'both'},
    },
    {
      find: 'at/for your convenience',
      is: {
        de: 'alles andere; der Schrägstrich trennt Wörter zur Wahl',
        en: 'anything else; a slash parts words to choose from',
      },
      finds: {de: 'genau das, groß oder klein', en: 'exactly this, with or without a capital'},
    },
  ],
};
