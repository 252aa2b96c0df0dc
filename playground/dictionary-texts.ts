import type {Locale} from './protocol.js';
import {filled, type Slots, type Text} from './wording.js';

/** What the view of the house's words says; `{slots}` are filled. */
const texts = {
  title: {de: 'Wörter Ihres Hauses', en: 'Words of your house'},
  about: {
    de: 'Schreiben Sie ein Wort auf, das in Ihren Briefen nicht mehr stehen soll. Rechts sehen Sie, welche Formen klarbrief findet und wo es im Brief steht.',
    en: 'Write down a word that should no longer be in your letters. On the right you see which forms klarbrief finds, and where it is in the letter.',
  },
  list: {de: 'Was ist es?', en: 'What is it?'},
  'list-de': {de: 'In deutschen Briefen', en: 'In German letters'},
  'list-en': {de: 'In englischen Briefen', en: 'In English letters'},
  find: {de: 'Das Wort, wie im Wörterbuch', en: 'The word, as in a dictionary'},
  'find-hint-de': {
    de: 'Zum Beispiel „die Liegenschaft, -en“ oder „in Kenntnis|setzen, setzte, gesetzt“.',
    en: 'For example “die Liegenschaft, -en” or “in Kenntnis|setzen, setzte, gesetzt”.',
  },
  'find-hint-en': {
    de: 'Zum Beispiel „to endeavour, endeavoured, endeavoured“ oder „in respect of“.',
    en: 'For example “to endeavour, endeavoured, endeavoured” or “in respect of”.',
  },
  say: {de: 'Besser', en: 'Better'},
  'say-hint': {
    de: 'Je Zeile ein Vorschlag, der beste zuerst. Leer heißt: weglassen.',
    en: 'A suggestion a line, the best one first. Empty means: leave it out.',
  },
  why: {de: 'Warum? (ein Satz, wenn Sie mögen)', en: 'Why? (a sentence, if you like)'},
  more: {de: 'Ausnahmen und Prüfsätze', en: 'Exceptions and test sentences'},
  not: {de: 'Hier darf das Wort stehen', en: 'Here the word may stay'},
  'not-hint': {
    de: 'Je Zeile eine Wendung, in der es wie im Alltag gemeint ist.',
    en: 'A phrase a line in which it has its everyday sense.',
  },
  bad: {de: 'Hier muss es gefunden werden', en: 'Here it must be found'},
  good: {de: 'Hier darf nichts gefunden werden', en: 'Here nothing may be found'},
  'sentence-hint': {de: 'Je Zeile ein Satz.', en: 'A sentence a line.'},
  fix: {de: 'Ersetzen', en: 'Replacing it'},
  'fix-': {de: 'Den ersten Vorschlag anbieten', en: 'Offer the first suggestion'},
  'fix-advice': {
    de: 'Nur raten: Der Satz muss neu gebaut werden',
    en: 'Advice only: the sentence has to be built anew',
  },
  'fix-never': {de: 'Nie: Das Wort hat eine rechtliche Bedeutung', en: 'Never: the word has a legal meaning'},
  add: {de: 'Aufnehmen', en: 'Add it'},
  change: {de: 'Ändern', en: 'Change it'},
  cancel: {de: 'Verwerfen', en: 'Discard'},
  forms: {de: 'Das findet klarbrief', en: 'This is what klarbrief finds'},
  'forms-none': {de: 'Noch kein Wort.', en: 'No word yet.'},
  'forms-one': {de: '1 Form', en: '1 form'},
  'forms-many': {de: '{count} Formen', en: '{count} forms'},
  'forms-rest': {de: 'alle zeigen', en: 'show all'},
  'forms-gap': {
    de: '„…“ steht für weitere Wörter des Satzes.',
    en: '“…” stands for further words of the sentence.',
  },
  hits: {de: 'Im Brief auf dem Tisch', en: 'In the letter on the table'},
  'hits-empty': {
    de: 'Auf dem Tisch liegt kein Brief. Öffnen Sie unter „Schreiben“ einen, dann sehen Sie hier die Treffer.',
    en: 'There is no letter on the table. Open one under “Write” to see the hits here.',
  },
  'hits-none': {de: 'Kein Treffer in diesem Brief.', en: 'No hit in this letter.'},
  'hits-one': {de: '1 Treffer', en: '1 hit'},
  'hits-many': {de: '{count} Treffer', en: '{count} hits'},
  'hits-language-de': {
    de: 'Dieser Brief ist englisch; die Liste gilt für deutsche Briefe.',
    en: 'This letter is English; the list is for German letters.',
  },
  'hits-language-en': {
    de: 'Dieser Brief ist deutsch; die Liste gilt für englische Briefe.',
    en: 'This letter is German; the list is for English letters.',
  },
  'hit-silent': {
    de: 'Hier sagt klarbrief nichts dazu: Die Regel hat an dieser Stelle einen Grund zu schweigen (ein Zitat, eine Frage, ein anderer Fund).',
    en: 'klarbrief says nothing here: the rule has a reason to be silent (a quotation, a question, another finding).',
  },
  own: {de: 'Ihre Liste', en: 'Your list'},
  'own-empty': {
    de: 'Noch leer. Was Sie aufnehmen, gilt sofort auf der ganzen Seite; zum Aufheben laden Sie es herunter.',
    en: 'Still empty. What you add counts at once on the whole page; download it to keep it.',
  },
  load: {de: 'Liste öffnen', en: 'Open a list'},
  download: {de: 'Herunterladen', en: 'Download'},
  'download-name': {de: '{file} herunterladen', en: 'Download {file}'},
  copy: {de: 'Kopieren', en: 'Copy'},
  'copy-name': {de: '{file} kopieren', en: 'Copy {file}'},
  edit: {de: 'Bearbeiten', en: 'Edit'},
  'edit-name': {de: '„{find}“ bearbeiten', en: 'Edit “{find}”'},
  remove: {de: 'Entfernen', en: 'Remove'},
  'remove-name': {de: '„{find}“ entfernen', en: 'Remove “{find}”'},
  config: {
    de: 'So kennt die Kommandozeile Ihre Wörter: Legen Sie die Dateien neben klarbrief.config.yaml, und schreiben Sie hinein:',
    en: 'This is how the command line gets to know your words: put the files beside klarbrief.config.yaml and write into it:',
  },
  'copy-config': {de: 'Einstellung kopieren', en: 'Copy the setting'},
  'head-list': {de: 'Wörter unseres Hauses: {title}', en: 'Words of our house: {title}'},
  'head-config': {de: 'In klarbrief.config.yaml:', en: 'In klarbrief.config.yaml:'},
  added: {de: 'Aufgenommen: „{find}“', en: 'Added: “{find}”'},
  changed: {de: 'Geändert: „{find}“', en: 'Changed: “{find}”'},
  removed: {de: 'Entfernt: „{find}“', en: 'Removed: “{find}”'},
  copied: {de: 'Kopiert.', en: 'Copied.'},
  'copy-failed': {
    de: 'Dieser Browser kopiert hier nicht. Bitte laden Sie die Datei herunter.',
    en: 'This browser does not copy here. Please download the file.',
  },
  loaded: {de: '{file}: {count} Einträge', en: '{file}: {count} entries'},
  'load-failed': {
    de: '{file} lässt sich nicht lesen. {problem}',
    en: '{file} cannot be read. {problem}',
  },
  'help-title': {de: 'So schreiben Sie es auf', en: 'How to write it down'},
  'help-about': {
    de: 'Wie im Wörterbuch aus der Schule. Ein Klick setzt das Beispiel ein.',
    en: 'As in a school dictionary. A click puts the example in.',
  },
  'help-write': {de: 'Sie schreiben', en: 'You write'},
  'help-is': {de: 'Das ist', en: 'It is'},
  'help-finds': {de: 'Es findet', en: 'It finds'},
} as const satisfies Readonly<Record<string, Text>>;

/** The key of a text of the view. */
export type DictionaryText = keyof typeof texts;

/** What the view says in a language. */
export function tell(key: DictionaryText, locale: Locale, values: Slots = {}): string {
  return filled(texts[key], locale, values);
}
