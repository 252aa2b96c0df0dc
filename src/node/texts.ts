import {render} from '../report/message.js';
import type {Locale} from '../settings/settings.js';

/** What the command line says of itself: help, usage errors, trouble. */
const texts = {
  // Help
  about: {
    de: 'Prüft Geschäftsbriefe, E-Mails und Mailvorlagen darauf, ob sie ankommen, wie Kunden es sich wünschen.',
    en: 'Checks business letters, e-mails and mail templates for the way customers want to be written to.',
  },
  'about-lint': {
    de: 'Briefe prüfen (ohne Befehl ist das gemeint)',
    en: 'check letters (what is meant without a command)',
  },
  'about-explain': {
    de: 'zeigen, wie klarbrief einen Brief liest: Sprache, Art, Teile, Personen, Nummern',
    en: 'show how klarbrief reads a letter: language, type, parts, people, numbers',
  },
  'about-rules': {
    de: 'alle Regeln zeigen, oder eine mit Grund und Beispielen',
    en: 'show all rules, or one with its reason and examples',
  },
  'about-forms': {
    de: 'zeigen, welche Formen ein Eintrag einer Wörterliste findet',
    en: 'show which forms an entry of a word list finds',
  },
  'about-init': {
    de: 'eine Konfiguration mit Erklärungen anlegen',
    en: 'write a configuration with explanations',
  },
  'about-help': {de: 'Hilfe zu einem Befehl zeigen', en: 'show help for a command'},
  'arg-files': {
    de: 'Dateien, Ordner, Muster wie „briefe/**/*.eml“, oder - für die Standardeingabe',
    en: 'files, folders, globs such as “letters/**/*.eml”, or - for standard input',
  },
  'arg-rule': {de: 'Name einer Regel', en: 'name of a rule'},
  'arg-entry': {
    de: 'der Eintrag, wie er unter „find:“ steht: „durch|führen, führte durch, durchgeführt“',
    en: 'the entry as it stands under “find:”: “commence, commenced, commenced”',
  },
  'opt-format': {
    de: 'Bericht: pretty (Standard), compact, json, sarif, junit, github, gitlab oder markdown; mehrmals, wenn alle bis auf einen in Dateien gehen: sarif=bericht.sarif',
    en: 'report: pretty (default), compact, json, sarif, junit, github, gitlab or markdown; several, if all but one go to files: sarif=report.sarif',
  },
  'opt-output': {
    de: 'den Bericht in diese Datei schreiben statt ihn auszugeben',
    en: 'write the report to this file instead of printing it',
  },
  'opt-stdin': {
    de: 'Dateiname für die Standardeingabe; er bestimmt Format und Konfiguration',
    en: 'file name for standard input; it decides format and configuration',
  },
  'opt-type': {de: 'Art der Briefe, statt sie zu erkennen', en: 'type of the letters, instead of detecting it'},
  'opt-language': {
    de: 'Sprache der Briefe: de, de-AT, de-CH oder en',
    en: 'language of the letters: de, de-AT, de-CH or en',
  },
  'opt-locale': {
    de: 'Sprache der Meldungen: de oder en (sonst die des Briefes)',
    en: 'language of the messages: de or en (otherwise the letter’s)',
  },
  'opt-config': {
    de: 'diese Konfiguration statt der nächsten, für alle Dateien',
    en: 'this configuration instead of the nearest, for all files',
  },
  'opt-no-config': {de: 'keine Konfiguration lesen', en: 'read no configuration'},
  'opt-max-warnings': {
    de: 'ab mehr als so vielen Warnungen durchfallen lassen',
    en: 'fail when there are more warnings than this',
  },
  'opt-quiet': {
    de: 'Dateien ohne Funde und das Lob am Ende weglassen',
    en: 'leave out files without findings and the praise at the end',
  },
  'opt-note': {
    de: 'zu jedem Fund auch zeigen, warum er zählt, und die Seite der Regel',
    en: 'also show why each finding matters, and the rule’s page',
  },
  'opt-explain-format': {de: 'Ausgabe: text (Standard) oder json', en: 'output: text (default) or json'},
  'opt-stage': {
    de: 'nur einen Schritt zeigen: sentences (Sätze) oder letter (der Brief als Baum)',
    en: 'show one step only: sentences or letter (the letter as a tree)',
  },
  'opt-rules-type': {de: 'nur Regeln für diese Art von Briefen', en: 'only rules for this type of letter'},
  'opt-forms-language': {de: 'Sprache des Eintrags: de oder en', en: 'language of the entry: de or en'},
  'opt-ci': {
    de: 'auch eine Prüfung für GitHub oder GitLab anlegen',
    en: 'also write a check for GitHub or GitLab',
  },
  'usage-line': {de: '[Befehl] [Optionen] [Dateien …]', en: '[command] [options] [files …]'},
  'usage-rest': {de: '[Optionen]', en: '[options]'},
  'opt-help': {de: 'diese Hilfe zeigen', en: 'show this help'},
  'opt-version': {de: 'die Version zeigen', en: 'show the version'},
  examples: {
    de: `Beispiele:
  klarbrief mahnung.eml              ein Brief
  klarbrief vorlagen/ --note         alle Mails und Vorlagen eines Ordners, mit Begründung
  pbpaste | klarbrief - --type offer Text aus der Zwischenablage, als Angebot

Rückgabewert: 0 bestanden, 1 durchgefallen (Fehler, oder Warnungen über --max-warnings), 2 etwas ließ sich nicht prüfen`,
    en: `Examples:
  klarbrief reminder.eml             one letter
  klarbrief templates/ --note        all mails and templates of a folder, with reasons
  pbpaste | klarbrief - --type offer text from the clipboard, as an offer

Exit code: 0 passed, 1 failed (errors, or warnings over --max-warnings), 2 something could not be checked`,
  },
  'Usage:': {de: 'Aufruf:', en: 'Usage:'},
  'Arguments:': {de: 'Argumente:', en: 'Arguments:'},
  'Options:': {de: 'Optionen:', en: 'Options:'},
  'Commands:': {de: 'Befehle:', en: 'Commands:'},

  // Usage errors
  'usage-unknown-option': {de: 'Die Option {name} gibt es nicht.', en: 'There is no option {name}.'},
  'usage-unknown-option-near': {
    de: 'Die Option {name} gibt es nicht. Meinten Sie {near}?',
    en: 'There is no option {name}. Did you mean {near}?',
  },
  'usage-unknown-command': {de: 'Den Befehl „{name}“ gibt es nicht.', en: 'There is no command “{name}”.'},
  'usage-option-value': {de: 'Zur Option {name} gehört ein Wert.', en: 'The option {name} needs a value.'},
  'usage-argument': {de: 'Hier fehlt noch etwas: {about}.', en: 'Something is missing here: {about}.'},
  'forms-empty': {
    de: 'Welcher Eintrag? Zum Beispiel: klarbrief forms "durch|führen, führte durch"',
    en: 'Which entry? For example: klarbrief forms --language en "commence, commenced"',
  },
  'usage-excess': {de: 'Das sind zu viele Angaben.', en: 'These are too many arguments.'},
  'usage-choice': {
    de: '„{found}“ passt nicht zu {name}. Möglich: {values}.',
    en: '“{found}” does not fit {name}. Possible: {values}.',
  },
  'usage-number': {
    de: '„{found}“ passt nicht zu {name}. Erwartet wird eine ganze Zahl ab 0.',
    en: '“{found}” does not fit {name}. Expected is a whole number from 0.',
  },
  'usage-report-file': {
    de: 'Welche Datei? Hinter „{name}=“ gehört ihr Name: --format {name}=bericht.{name}',
    en: 'Which file? Its name belongs after “{name}=”: --format {name}=report.{name}',
  },
  'usage-two-reports': {
    de: 'Nur ein Bericht kann auf dem Bildschirm stehen, nicht {first} und {second}. Schreiben Sie einen in eine Datei: --format {second}=bericht.{second}',
    en: 'Only one report can be printed, not {first} and {second}. Write one of them to a file: --format {second}=report.{second}',
  },
  'usage-output': {
    de: '--output hat nichts zu schreiben: Jeder Bericht hat schon seine Datei.',
    en: '--output has nothing to write: every report has its file already.',
  },
  'usage-same-file': {
    de: 'Zwei Berichte gehen in dieselbe Datei „{file}“. Bitte nennen Sie zwei.',
    en: 'Two reports go to the same file “{file}”. Please name two.',
  },
  'usage-no-files': {
    de: 'Welche Briefe? Nennen Sie Dateien oder Ordner, zum Beispiel: klarbrief brief.eml',
    en: 'Which letters? Name files or folders, for example: klarbrief letter.eml',
  },
  'usage-hint': {de: '„klarbrief --help“ zeigt, was möglich ist.', en: '“klarbrief --help” shows what is possible.'},
  'usage-command-near': {
    de: 'Meinten Sie den Befehl „klarbrief {near}“?',
    en: 'Did you mean the command “klarbrief {near}”?',
  },

  // Trouble
  'no-match': {
    de: '„{pattern}“: Hier ist kein Brief. In Ordnern sucht klarbrief Mails (.eml) und Vorlagen (.twig, .liquid, .hbs …); andere Texte nennen Sie mit ihrem Namen oder unter „files“ in der Konfiguration.',
    en: '“{pattern}”: there is no letter here. In folders klarbrief looks for mails (.eml) and templates (.twig, .liquid, .hbs …); name other texts directly or under “files” in the configuration.',
  },
  'no-match-glob': {
    de: '„{pattern}“: Dazu passt keine Datei.',
    en: '“{pattern}”: no file matches.',
  },
  'no-letters': {
    de: 'Unter den Texten, die hier liegen, ist kein Brief: Keiner hat Anrede, Gruß, Betreff oder Anschrift. Einzelne Texte nennen Sie mit ihrem Namen oder unter „files“ in der Konfiguration.',
    en: 'None of the texts here is a letter: none has a salutation, closing, subject or address. Name single texts directly or under “files” in the configuration.',
  },
  'report-failed': {
    de: 'Der Bericht „{file}“ lässt sich nicht schreiben ({detail}).',
    en: 'The report “{file}” cannot be written ({detail}).',
  },
  'config-stop': {
    de: 'Bitte korrigieren Sie die Konfiguration; Dateien, für die sie gilt, sind nicht geprüft.',
    en: 'Please correct the configuration; files that it applies to have not been checked.',
  },
  crash: {
    de: 'klarbrief ist gescheitert: {detail}. Das ist ein Fehler in klarbrief; bitte melden Sie ihn.',
    en: 'klarbrief has failed: {detail}. This is a bug in klarbrief; please report it.',
  },

  // Progress
  progress: {de: '{done} von {all} Dateien geprüft', en: '{done} of {all} files checked'},

  // rules
  'rules-unknown': {
    de: 'Eine Regel „{name}“ gibt es nicht. „klarbrief rules“ zeigt alle.',
    en: 'There is no rule “{name}”. “klarbrief rules” shows them all.',
  },
  'rules-unknown-near': {
    de: 'Eine Regel „{name}“ gibt es nicht. Meinten Sie „{near}“?',
    en: 'There is no rule “{name}”. Did you mean “{near}”?',
  },
  'rules-level': {de: 'Stufe', en: 'Level'},
  'rules-types': {de: 'Gilt für', en: 'Applies to'},
  'rules-all-types': {de: 'alle Arten von Briefen', en: 'all types of letters'},
  'rules-languages': {de: 'Sprachen', en: 'Languages'},
  'rules-options': {de: 'Optionen', en: 'Options'},
  'rules-why': {de: 'Warum', en: 'Why'},
  'rules-exceptions': {de: 'Wann nicht', en: 'When not'},
  'rules-source': {de: 'Quelle', en: 'Source'},
  'rules-examples': {de: 'Beispiele', en: 'Examples'},
  'rules-before': {de: 'Vorher', en: 'Before'},
  'rules-after': {de: 'Nachher', en: 'After'},
  'rules-off': {de: 'Ausschalten', en: 'Switch off'},
  'rules-off-text': {
    de: 'für alle Briefe in der Konfiguration „rules: {{id}: off}“, für eine Zeile mit dem Kommentar „klarbrief-disable-next-line {id} -- Grund“',
    en: 'for all letters in the configuration “rules: {{id}: off}”, for one line with the comment “klarbrief-disable-next-line {id} -- reason”',
  },
  'category-addressing': {de: 'Den Kunden ansprechen', en: 'Addressing the customer'},
  'category-reachability': {de: 'Erreichbar sein', en: 'Being reachable'},
  'category-wording': {de: 'Wortwahl', en: 'Wording'},
  'category-form': {de: 'Form', en: 'Form'},
  'category-arguments': {de: 'Argumente und Anlässe', en: 'Arguments and occasions'},

  // forms
  'forms-count': {de: '{count} Formen findet der Eintrag „{find}“:', en: 'The entry “{find}” finds {count} forms:'},
  'forms-count-one': {
    de: 'Der Eintrag „{find}“ findet genau diesen Text:',
    en: 'The entry “{find}” finds exactly this:',
  },

  // init
  'init-exists': {
    de: '{file} gibt es schon; klarbrief ändert sie nicht.',
    en: '{file} exists already; klarbrief does not change it.',
  },
  'init-written': {de: '{file} angelegt.', en: '{file} written.'},
  'init-next': {de: 'Jetzt probieren: klarbrief .', en: 'Now try: klarbrief .'},
  'init-gitlab': {
    de: '.gitlab-ci.yml gibt es schon. Fügen Sie dort ein:',
    en: '.gitlab-ci.yml exists already. Add this to it:',
  },
  'init-failed': {de: '{file} lässt sich nicht anlegen ({detail}).', en: '{file} cannot be written ({detail}).'},
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type TextKey = keyof typeof texts;

/** Says a text of the command line in one language. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of the command line in one language. */
export function speaker(locale: Locale): Say {
  return (key, values) => render(texts[key], values, locale);
}

/** A heading of commander's help in the reader's language. */
export function heading(title: string, say: Say): string {
  return title in texts ? say(title as TextKey) : title;
}
