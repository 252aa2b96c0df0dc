import {type Names, render} from '../index.js';
import type {Draft} from './draft.js';

/** The texts of the language server that belong to no rule. `{slots}` are filled later. Append only, each file its section. */
const texts = {
  // Hover
  'hover-before': {de: 'Vorher: „{text}“', en: 'Before: “{text}”'},
  'hover-after': {de: 'Nachher: „{text}“', en: 'After: “{text}”'},
  'hover-so': {de: 'Zum Beispiel so: „{text}“', en: 'For example: “{text}”'},
  'hover-more': {de: 'Mehr zu dieser Regel ({rule})', en: 'More about this rule ({rule})'},
  'hover-rest': {
    de: 'An dieser Stelle steht noch mehr: {count} weitere Hinweise finden Sie in der Liste der Probleme.',
    en: 'There is more about this place: you find {count} further findings in the list of problems.',
  },
  'hover-disable-next-line': {de: 'Schaltet für die nächste Zeile aus:', en: 'Switches off for the next line:'},
  'hover-disable': {
    de: 'Schaltet von hier an aus, bis „klarbrief-enable“ oder bis zum Ende:',
    en: 'Switches off from here to “klarbrief-enable” or to the end:',
  },
  'hover-enable': {de: 'Schaltet von hier an wieder ein:', en: 'Switches on again from here:'},
  'hover-disable-file': {de: 'Schaltet im ganzen Dokument aus:', en: 'Switches off in the whole document:'},
  'hover-all-rules': {de: 'alle Regeln', en: 'all rules'},
  'hover-possible': {de: 'Möglich sind: {values}.', en: 'Possible values: {values}.'},

  // What klarbrief says about the document itself, as titles
  'title-unreadable': {de: 'Das Dokument lässt sich nicht lesen', en: 'The document cannot be read'},
  'title-damaged': {de: 'Das Dokument ist beschädigt', en: 'The document is damaged'},
  'title-charset': {de: 'Der Zeichensatz stimmt nicht', en: 'The character set is wrong'},
  'title-limit': {de: 'Nicht alles ist geprüft', en: 'Not everything has been checked'},
  'title-unused-directive': {de: 'Diese Ausnahme braucht niemand mehr', en: 'Nobody needs this exception any more'},
  'title-unknown-directive': {
    de: 'Diese Anweisung kennt klarbrief nicht',
    en: 'klarbrief does not know this directive',
  },

  // Outline
  'outline-letter': {de: 'Brief {number}', en: 'Letter {number}'},
  'outline-front-matter': {de: 'Vorspann', en: 'Front matter'},

  // Code lens
  'lens-points': {de: '{score} Punkte', en: '{score} points'},
  'lens-point': {de: '1 Punkt', en: '1 point'},
  questions: {de: '{yes} von {asked} Fragen mit Ja', en: '{yes} of {asked} questions answered yes'},
  question: {de: '{yes} von 1 Frage mit Ja', en: '{yes} of 1 question answered yes'},
  'lens-unfinished': {
    de: 'Schreiben Sie in Ruhe fertig – Punkte gibt es nach der Grußformel oder beim Speichern',
    en: 'Take your time – the score comes with the closing or when you save',
  },

  // Completion
  'country-DE': {de: 'Deutschland', en: 'Germany'},
  'country-AT': {de: 'Österreich', en: 'Austria'},
  'country-CH': {de: 'Schweiz', en: 'Switzerland'},
  'directive-disable-next-line': {de: 'Ausnahme für die nächste Zeile', en: 'Exception for the next line'},
  'directive-disable': {de: 'Ausnahme von hier an', en: 'Exception from here on'},
  'directive-enable': {de: 'Ende der Ausnahme', en: 'End of the exception'},
  'directive-disable-file': {de: 'Ausnahme für das ganze Dokument', en: 'Exception for the whole document'},
  'directive-how': {
    de: 'Nennen Sie danach die Regeln und nach zwei Strichen den Grund: „{example}“. Ohne Regel gilt die Ausnahme für alle.',
    en: 'Then name the rules and, after two hyphens, the reason: “{example}”. Without a rule the exception is for all of them.',
  },
  'directive-reason': {de: 'wörtlich aus dem Vertrag', en: 'quoted from the contract'},

  // Checklist
  yes: {de: 'Ja', en: 'Yes'},
  no: {de: 'Nein', en: 'No'},
  'n/a': {de: 'Entfällt', en: 'Does not apply'},
  'checklist-title': {de: 'Checkliste', en: 'Checklist'},
  'checklist-heading': {de: 'Sechs Fragen an Ihren Brief', en: 'Six questions about your letter'},
  'checklist-type': {de: 'Art', en: 'Type'},
  'checklist-language': {de: 'Sprache', en: 'Language'},
  'checklist-score': {de: 'Punkte', en: 'Points'},
  'checklist-score-of': {de: '{score} von 100 Punkten', en: '{score} of 100 points'},
  'checklist-no-questions': {
    de: 'Für diese Art von Text ist keine der Fragen gedacht.',
    en: 'None of the questions is meant for this kind of text.',
  },
  'checklist-deductions': {de: 'Wo Sie noch Punkte gewinnen', en: 'Where you can still win points'},
  'checklist-clean': {
    de: 'Volle Punktzahl. Dieser Brief kann so zu Ihrem Kunden.',
    en: 'Full marks. This letter is ready for your customer.',
  },
  'checklist-metrics': {de: 'Ihr Brief in Zahlen', en: 'Your letter in figures'},
  'checklist-evidence': {de: 'Diese Stellen sprechen dagegen', en: 'What speaks against it'},
  'checklist-jump': {de: 'Zur Stelle springen', en: 'Go to the place'},
  'checklist-line': {de: 'Zeile', en: 'Line'},
  'checklist-unfinished': {
    de: 'Ihr Entwurf ist noch nicht fertig. Manches, was hier fehlt, kommt beim Weiterschreiben von selbst.',
    en: 'Your draft is not finished yet. Some of what is missing here will come as you write on.',
  },
  'metric-words': {de: 'Wörter', en: 'Words'},
  'metric-sentences': {de: 'Sätze', en: 'Sentences'},
  'metric-length': {de: 'Wörter je Satz', en: 'Words per sentence'},
  'metric-customer': {de: 'Der Kunde kommt vor', en: 'The customer is mentioned'},
  'metric-sender': {de: 'Der Absender kommt vor', en: 'The sender is mentioned'},
  'metric-times': {de: '{count}-mal', en: '{count} times'},
  'metric-once': {de: 'einmal', en: 'once'},
  'metric-amstad': {de: 'Lesbarkeit (Flesch nach Amstad)', en: 'Reading ease (Flesch, Amstad)'},
  'metric-flesch': {de: 'Lesbarkeit (Flesch)', en: 'Reading ease (Flesch)'},
  'metric-wiener': {de: 'Wiener Sachtextformel (Schuljahre)', en: 'Vienna formula (years of school)'},
  'metric-kincaid': {de: 'Flesch-Kincaid (Schuljahre)', en: 'Flesch–Kincaid (years of school)'},
  'metric-lix': {de: 'Lesbarkeitsindex LIX', en: 'Readability index LIX'},
  'ease-easy': {de: '{value} – leicht zu lesen', en: '{value} – easy to read'},
  'ease-plain': {de: '{value} – gut zu lesen', en: '{value} – plain'},
  'ease-demanding': {de: '{value} – anspruchsvoll', en: '{value} – demanding'},
  'ease-hard': {de: '{value} – schwer zu lesen', en: '{value} – hard to read'},

  // Explanation
  'explain-title': {de: 'So liest klarbrief „{name}“', en: 'How klarbrief reads “{name}”'},
  'explain-letter': {de: 'Brief {number}', en: 'Letter {number}'},
  'explain-why': {de: 'Warum klarbrief das denkt', en: 'Why klarbrief thinks so'},
  'explain-type-wrong': {
    de: 'Stimmt die Art nicht? Schreiben Sie „type: …“ in den Vorspann, oder wählen Sie sie im Editor.',
    en: 'Is the type wrong? Write “type: …” in the front matter, or choose it in the editor.',
  },
  'explain-template': {
    de: 'Das ist eine Vorlage. Für jedes Feld liest klarbrief ein Beispiel wie „Muster“ oder „1. Januar“, und von jeder Bedingung gilt der erste Zweig.',
    en: 'This is a template. For every field klarbrief reads an example such as “Sample” or “1 January”, and of every condition the first branch counts.',
  },
  'explain-nothing': {de: 'nichts gefunden', en: 'nothing found'},
  'explain-parts': {de: 'Die Teile des Briefs', en: 'The parts of the letter'},
  'explain-no-parts': {de: 'klarbrief hat hier keinen Text gefunden.', en: 'klarbrief has found no text here.'},
  'explain-line': {de: 'Zeile {first}', en: 'line {first}'},
  'explain-lines': {de: 'Zeile {first}–{last}', en: 'lines {first}–{last}'},
  'explain-fields': {de: 'Felder der Vorlage', en: 'Fields of the template'},
  'explain-field': {de: 'steht für: {kind}', en: 'stands for: {kind}'},
  'explain-field-unknown': {
    de: 'klarbrief weiß nicht, wofür es steht; sagen Sie es in der Konfiguration unter „fields“.',
    en: 'klarbrief does not know what it stands for; say so in the configuration under “fields”.',
  },
  'explain-branches': {de: 'Weitere Zweige der Vorlage', en: 'Further branches of the template'},
  'explain-branches-about': {
    de: 'Ihre Wortwahl prüft klarbrief mit; fehlen kann in ihnen nichts.',
    en: 'Their wording is checked as well; nothing can be missing in them.',
  },
  'explain-more': {de: '… und {count} weitere', en: '… and {count} more'},
  'explain-no-letter': {
    de: 'klarbrief hält dieses Dokument nicht für einen Brief und zeigt darum nichts an. Ein Brief hat mindestens zwei von diesen Teilen: Anrede, Grußformel, Betreff, Anschrift.',
    en: 'klarbrief does not take this document for a letter and therefore shows nothing. A letter has at least two of these parts: salutation, closing, subject, address.',
  },
  'explain-make-letter': {
    de: 'Ist es doch einer? Beginnen Sie das Dokument mit diesem Vorspann:',
    en: 'It is one after all? Begin the document with this front matter:',
  },

  // Quick fixes
  'action-replace': {de: 'Ersetzen: „{before}“ → „{after}“', en: 'Replace: “{before}” → “{after}”'},
  'action-leave-out': {de: '„{before}“ weglassen', en: 'Leave out “{before}”'},
  'action-fix-rule': {
    de: 'Alle {count} Stellen im Brief ersetzen: {title}',
    en: 'Replace all {count} in this letter: {title}',
  },
  'action-fix-all': {de: 'Alle {count} Vorschläge übernehmen', en: 'Apply all {count} suggestions'},
  'action-fix-the-one': {de: 'Den Vorschlag übernehmen', en: 'Apply the suggestion'},
  'action-ignore-here': {de: 'In dieser Zeile so lassen ({rule})', en: 'Leave it in this line ({rule})'},
  'action-ignore-letter': {de: 'Im ganzen Brief so lassen ({rule})', en: 'Leave it in the whole letter ({rule})'},
  'action-ignore-project': {
    de: 'Im ganzen Projekt nicht mehr prüfen ({rule})',
    en: 'Stop checking this in the whole project ({rule})',
  },
  'action-allow': {de: '„{words}“ im ganzen Projekt erlauben', en: 'Allow “{words}” in the whole project'},
  'action-add-word': {
    de: '„{words}“ auf die Wörterliste Ihres Hauses setzen',
    en: 'Add “{words}” to your house’s word list',
  },
  'action-page': {de: 'Mehr zu dieser Regel lesen ({rule})', en: 'Read more about this rule ({rule})'},
  'action-delete-exception': {de: 'Diese Ausnahme löschen', en: 'Delete this exception'},
  'project-broken': {
    de: 'In „{file}“ stimmt gerade etwas nicht, darum bleibt die Datei, wie sie ist. Beheben Sie zuerst, was klarbrief dort meldet, und versuchen Sie es dann noch einmal.',
    en: 'Something in “{file}” is wrong at the moment, so the file stays as it is. First put right what klarbrief reports there, then try again.',
  },
  'project-unusual': {
    de: '„{file}“ ist so geschrieben, dass klarbrief nichts ändern kann, ohne etwas zu verlieren. Tragen Sie es dort bitte selbst ein.',
    en: '“{file}” is written in a way that klarbrief cannot change without losing something. Please enter it there yourself.',
  },
  'words-about': {
    de: 'Die Wörter Ihres Hauses: klarbrief findet sie in jedem Brief.',
    en: 'The words of your house: klarbrief finds them in every letter.',
  },
  'words-say': {
    de: 'Unter „say“ steht, was Sie stattdessen schreiben; leer heißt weglassen.',
    en: 'Under “say” stands what you write instead; empty means to leave it out.',
  },
} as const satisfies Names<string>;

/** The key of a text of the language server. */
export type TextKey = keyof typeof texts;

/** A text of the language server in the reader's language. */
export function say(
  key: TextKey,
  locale: Draft['locale'],
  values: Readonly<Record<string, string | number>> = {},
): string {
  return render(texts[key], values, locale);
}
