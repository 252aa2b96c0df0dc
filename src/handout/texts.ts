import type {Names} from '../letter/names.js';

/** What a hand-out says beside the words of rules and dictionaries. */
export const texts = {
  kind: {de: 'Seminarunterlage', en: 'Seminar hand-out'},
  title: {de: 'Briefe, die gut ankommen', en: 'Letters that come across well'},
  about: {
    de: '{count} Regeln mit Begründung, Beispielen und Wörterlisten',
    en: '{count} rules with reasons, examples and word lists',
  },
  'about-one': {
    de: 'Eine Regel mit Begründung, Beispielen und Wörterliste',
    en: 'One rule with its reason, examples and word list',
  },
  contents: {de: 'Inhalt', en: 'Contents'},
  examples: {de: 'Vorher und nachher', en: 'Before and after'},
  before: {de: 'Vorher', en: 'Before'},
  after: {de: 'Nachher', en: 'After'},
  fine: {de: 'Gut so', en: 'Fine'},
  missing: {de: 'fehlt', en: 'missing'},
  exceptions: {de: 'Ausnahmen', en: 'Exceptions'},
  source: {de: 'Grundlage', en: 'Source'},
  words: {de: 'Wörterliste', en: 'Word list'},
  house: {de: 'Wörter Ihres Hauses', en: 'Words of your house'},
  omit: {de: 'weglassen', en: 'leave it out'},
  phrase: {de: 'Wendungen', en: 'Phrases'},
  verb: {de: 'Verben', en: 'Verbs'},
  noun: {de: 'Hauptwörter', en: 'Nouns'},
  adjective: {de: 'Eigenschaftswörter', en: 'Adjectives'},
  some: {
    de: 'Eine Auswahl: {shown} von {count} Einträgen. Jeden findet klarbrief mit all seinen Formen.',
    en: 'A selection: {shown} of {count} entries. klarbrief finds each of them in all its forms.',
  },
  rule: {de: 'Regel „{id}“', en: 'Rule “{id}”'},
  made: {de: 'klarbrief {version}', en: 'klarbrief {version}'},
} as const satisfies Names<string>;
