import type {Localised} from '../rule/rule.js';

/** What reports for CI systems say of themselves; loaded with them only. */
export const ciTexts = {
  unit: {de: 'Eintrag {name}', en: 'entry {name}'},
  line: {de: 'Zeile {number}', en: 'line {number}'},
  folder: {
    de: 'Der Ordner, von dem aus die Pfade zählen.',
    en: 'The folder that paths count from.',
  },
  replace: {de: 'Durch „{text}“ ersetzen', en: 'Replace with “{text}”'},
  omit: {de: 'Weglassen', en: 'Leave out'},
  before: {de: 'Vorher', en: 'Before'},
  after: {de: 'Nachher', en: 'After'},
  exceptions: {de: 'Wann nicht', en: 'When not'},
  source: {de: 'Quelle', en: 'Source'},
  checked: {de: 'Brief geprüft', en: 'letter checked'},
  more: {
    de: '{count} weitere Funde zeigt GitHub nicht als Anmerkung; sie stehen in der Zusammenfassung des Jobs.',
    en: 'GitHub does not show {count} more findings as annotations; they are in the summary of the job.',
  },
  'more-one': {
    de: '1 weiteren Fund zeigt GitHub nicht als Anmerkung; er steht in der Zusammenfassung des Jobs.',
    en: 'GitHub does not show 1 more finding as annotation; it is in the summary of the job.',
  },
  title: {de: 'Briefe, wie Kunden sie gern lesen', en: 'Letters the way customers like to read them'},
  'nothing-checked': {de: 'Kein Brief geprüft.', en: 'No letter has been checked.'},
  questions: {de: 'Die sechs Fragen', en: 'The six questions'},
  question: {de: 'Frage', en: 'Question'},
  'yes-of': {de: 'Ja', en: 'Yes'},
  share: {de: '{yes} von {asked}', en: '{yes} of {asked}'},
  worst: {de: 'Die häufigsten Funde', en: 'The most frequent findings'},
  rule: {de: 'Regel', en: 'Rule'},
  findings: {de: 'Funde', en: 'Findings'},
  letters: {de: 'Briefe', en: 'Letters'},
  letter: {de: 'Brief', en: 'Letter'},
  score: {de: 'Punkte', en: 'Score'},
  type: {de: 'Art', en: 'Type'},
  found: {de: 'Was dort steht', en: 'What is there'},
  place: {de: 'Stelle', en: 'Place'},
  say: {de: 'Was hilft', en: 'What helps'},
  'more-findings': {
    de: '… und {count} weitere Funde in diesem Brief.',
    en: '… and {count} more findings in this letter.',
  },
  'more-letters': {
    de: 'Die {shown} Briefe mit den wenigsten Punkten; {count} weitere stehen hier nicht.',
    en: 'The {shown} letters with the lowest scores; {count} more are not shown here.',
  },
} as const satisfies Readonly<Record<string, Localised>>;

/** The rules that are about a file and not about a letter, as a list of rules names them. */
export const documentTitles: Readonly<Record<string, Localised>> = {
  unreadable: {de: 'Die Datei lässt sich nicht lesen', en: 'The file cannot be read'},
  damaged: {de: 'Die Datei ist beschädigt', en: 'The file is damaged'},
  charset: {
    de: 'Die Datei hat eine andere Zeichenkodierung, als sie angibt',
    en: 'The file’s encoding is not the declared one',
  },
  limit: {de: 'Die Datei ist zu groß, um sie ganz zu prüfen', en: 'The file is too large to be checked completely'},
  'unused-directive': {de: 'Diese Ausnahme braucht niemand mehr', en: 'Nobody needs this exception any more'},
  'unknown-directive': {de: 'Diese Ausnahme schaltet nichts aus', en: 'This exception switches nothing off'},
};
