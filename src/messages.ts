import type {Locale} from './settings/settings.js';

/** The few texts that belong to no rule: configuration, directives, reporters, command line. `{slots}` are filled later. */
export const messages = {
  // Directives
  'directive-unknown': {
    de: '„{name}“ kennt klarbrief nicht. Es gibt klarbrief-disable-next-line, -disable, -enable und -disable-file.',
    en: '“{name}” is not known. There are klarbrief-disable-next-line, -disable, -enable and -disable-file.',
  },
  'directive-unknown-near': {
    de: '„{name}“ kennt klarbrief nicht. Meinten Sie „{near}“?',
    en: '“{name}” is not known. Did you mean “{near}”?',
  },
  'directive-unknown-rule': {
    de: 'Eine Regel „{name}“ gibt es nicht. „klarbrief rules“ zeigt alle.',
    en: 'There is no rule “{name}”. “klarbrief rules” shows them all.',
  },
  'directive-unknown-rule-near': {
    de: 'Eine Regel „{name}“ gibt es nicht. Meinten Sie „{near}“?',
    en: 'There is no rule “{name}”. Did you mean “{near}”?',
  },
  'directive-unused': {
    de: 'Diese Ausnahme für „{rule}“ können Sie löschen: Hier findet die Regel nichts.',
    en: 'You can delete this exception for “{rule}”: the rule finds nothing here.',
  },
  'directive-unused-all': {
    de: 'Diese Ausnahme können Sie löschen: Hier findet keine Regel etwas.',
    en: 'You can delete this exception: no rule finds anything here.',
  },
  'directive-unused-enable': {
    de: 'Dieses klarbrief-enable können Sie löschen: Hier ist nichts ausgeschaltet.',
    en: 'You can delete this klarbrief-enable: nothing is switched off here.',
  },
  'directive-unused-note': {
    de: 'Überflüssige Ausnahmen verdecken später echte Funde.',
    en: 'Exceptions that are not needed hide real findings later.',
  },
  'directive-unknown-note': {
    de: 'Solange der Name nicht stimmt, schaltet die Zeile nichts aus.',
    en: 'As long as the name is wrong, the line switches nothing off.',
  },

  // Configuration
  'config-not-a-map': {
    de: 'Erwartet werden Schlüssel und Werte wie „language: de“, gefunden: {found}.',
    en: 'Expected are keys and values like “language: en”, found: {found}.',
  },
  'config-unknown-key': {
    de: 'Den Schlüssel „{name}“ gibt es nicht. Möglich sind {expected}.',
    en: 'There is no key “{name}”. Possible are {expected}.',
  },
  'config-unknown-key-near': {
    de: 'Den Schlüssel „{name}“ gibt es nicht. Meinten Sie „{near}“?',
    en: 'There is no key “{name}”. Did you mean “{near}”?',
  },
  'config-not-per-glob': {
    de: '„{name}“ gilt immer für alle Dateien und gehört nicht unter „overrides“.',
    en: '“{name}” always applies to all files and does not belong under “overrides”.',
  },
  'config-unknown-rule': {
    de: 'Eine Regel „{name}“ gibt es nicht. „klarbrief rules“ zeigt alle.',
    en: 'There is no rule “{name}”. “klarbrief rules” shows them all.',
  },
  'config-unknown-rule-near': {
    de: 'Eine Regel „{name}“ gibt es nicht. Meinten Sie „{near}“?',
    en: 'There is no rule “{name}”. Did you mean “{near}”?',
  },
  'config-unknown-option': {
    de: 'Die Regel „{rule}“ hat keine Option „{name}“. „klarbrief rules {rule}“ zeigt, was sie kennt.',
    en: 'The rule “{rule}” has no option “{name}”. “klarbrief rules {rule}” shows what it knows.',
  },
  'config-unknown-option-near': {
    de: 'Die Regel „{rule}“ hat keine Option „{name}“. Meinten Sie „{near}“?',
    en: 'The rule “{rule}” has no option “{name}”. Did you mean “{near}”?',
  },
  'config-wrong-value': {
    de: '„{found}“ passt nicht zu „{name}“. Möglich: {expected}.',
    en: '“{found}” does not fit “{name}”. Possible: {expected}.',
  },
  'config-wrong-value-near': {
    de: '„{found}“ passt nicht zu „{name}“. Meinten Sie „{near}“? Möglich: {expected}.',
    en: '“{found}” does not fit “{name}”. Did you mean “{near}”? Possible: {expected}.',
  },
  'fields-not-a-map': {
    de: 'Unter „fields:“ steht jedes Feld mit seinem Namen, zum Beispiel „kunde.vorname: {type: name, optional: true}“; gefunden: {found}.',
    en: 'Below “fields:” every field stands by its name, such as “customer.firstName: {type: name, optional: true}”; found: {found}.',
  },
  'fields-name': {
    de: '„{name}“ ist kein Name eines Felds. Schreiben Sie ihn ohne die Klammern der Vorlage: „kunde.vorname“.',
    en: '“{name}” is no name of a field. Write it without the template’s brackets: “customer.firstName”.',
  },
  'config-dictionary-name': {
    de: '„{name}“ nennt keine Wörterliste. Gemeint ist Sprache und Regel, zum Beispiel „de/amtsdeutsch“.',
    en: '“{name}” names no word list. It takes a language and a rule, such as “en/officialese”.',
  },
  'config-syntax': {
    de: 'Das ist kein gültiges {kind}: {detail}',
    en: 'This is not valid {kind}: {detail}',
  },
  'config-too-deep': {
    de: 'Hier ist zu viel ineinander verschachtelt (mehr als {limit} Ebenen oder sehr viele Schlüssel mit „?“). Rücken Sie Zeilen, die nebeneinander gehören, gleich weit ein.',
    en: 'Too much is nested here (more than {limit} levels, or a great many keys with “?”). Indent lines that belong side by side by the same number of blanks.',
  },
  'config-syntax-here': {
    de: 'Hier endet das gültige JSON. Prüfen Sie Kommas, Anführungszeichen und Klammern; Kommentare kennt JSON nicht.',
    en: 'Valid JSON ends here. Check commas, quotes and brackets; JSON has no comments.',
  },
  'config-extends-missing': {
    de: '„{name}“ ist nicht zu finden. „extends“ nennt eine Datei („./haus.yaml“) oder ein installiertes Paket („@haus/klarbrief-config“).',
    en: '“{name}” is nowhere to be found. “extends” names a file (“./house.yaml”) or an installed package (“@house/klarbrief-config”).',
  },
  'config-extends-not-data': {
    de: '„{name}“ ist keine Konfiguration: klarbrief liest .json, .yaml und .yml und führt nie Code aus.',
    en: '“{name}” is no configuration: klarbrief reads .json, .yaml and .yml and never runs code.',
  },
  'config-extends-cycle': {
    de: 'Hier dreht sich „extends“ im Kreis: {chain}. Nehmen Sie einen der Verweise heraus.',
    en: '“extends” goes round in a circle here: {chain}. Take one of the references out.',
  },
  'config-twice': {
    de: 'Im selben Ordner liegt auch {other}. Behalten Sie eine der beiden Konfigurationen.',
    en: 'There is also {other} in the same folder. Keep one of the two configurations.',
  },

  'customers-no-addresses': {
    de: 'In dieser Tabelle steht keine Spalte mit E-Mail-Adressen. Erwartet wird eine CSV-Datei mit einer Zeile je Kunde, getrennt durch Komma, Semikolon oder Tabulator.',
    en: 'This table has no column of e-mail addresses. Expected is a CSV file with one line per customer, separated by comma, semicolon or tab.',
  },
  'customers-no-address': {
    de: '„{found}“ ist keine E-Mail-Adresse. Bitte berichtigen Sie die Zelle, oder lassen Sie sie leer.',
    en: '“{found}” is no e-mail address. Please correct the cell or leave it empty.',
  },
  'customers-open-quote': {
    de: 'Hier beginnt eine Zelle mit einem Anführungszeichen, das nirgends schließt. Bitte ergänzen Sie es.',
    en: 'A cell begins here with a quotation mark that is never closed. Please add it.',
  },

  // Files
  'file-missing': {
    de: 'Diese Datei gibt es nicht. Bitte prüfen Sie den Pfad.',
    en: 'There is no such file. Please check the path.',
  },
  'file-no-access': {
    de: 'Diese Datei darf klarbrief nicht lesen. Bitte prüfen Sie die Zugriffsrechte.',
    en: 'klarbrief may not read this file. Please check its permissions.',
  },
  'folder-no-access': {
    de: 'Diesen Ordner darf klarbrief nicht lesen; was darin liegt, ist nicht geprüft. Bitte prüfen Sie die Zugriffsrechte.',
    en: 'klarbrief may not read this folder; what is in it has not been checked. Please check its permissions.',
  },
  'file-is-folder': {
    de: 'Das ist ein Ordner. Hier muss eine Datei stehen.',
    en: 'This is a folder. It has to be a file.',
  },
  'file-no-text': {
    de: 'Hier steht kein Text, den klarbrief prüfen kann. Anhänge und Bilder liest klarbrief nicht.',
    en: 'There is no text here that klarbrief can check. It does not read attachments and pictures.',
  },
  'file-too-large': {
    de: 'Diese Datei ist größer als {size} MB. So groß ist kein Brief; sie ist nicht geprüft.',
    en: 'This file is larger than {size} MB. No letter is that large; it has not been checked.',
  },
  'file-trouble': {
    de: 'Diese Datei lässt sich nicht lesen ({detail}).',
    en: 'This file cannot be read ({detail}).',
  },
  'file-crashed': {
    de: 'Beim Prüfen dieser Datei ist klarbrief gescheitert ({detail}). Das ist ein Fehler in klarbrief; bitte melden Sie ihn.',
    en: 'klarbrief failed while checking this file ({detail}). This is a bug in klarbrief; please report it.',
  },

  'job-died': {
    de: 'der Prozess ist daran gestorben',
    en: 'the process has died of it',
  },

  // Score and checklist
  'card-score': {de: 'Punkte: {score} von 100', en: 'Score: {score} of 100'},
  'card-facts': {
    de: 'Briefart {type} · {words} Wörter, {length} je Satz · Kunde {customer}-mal genannt, Absender {sender}-mal',
    en: 'Type {type} · {words} words, {length} per sentence · customer mentioned {customer} times, sender {sender} times',
  },
  'card-amstad': {de: 'Lesbarkeit {value} (Flesch nach Amstad)', en: 'reading ease {value} (Flesch, Amstad)'},
  'card-flesch': {de: 'Lesbarkeit {value} (Flesch)', en: 'reading ease {value} (Flesch)'},
  'card-evidence': {de: '{rule}: Zeile {lines}', en: '{rule}: line {lines}'},
  'card-mean': {
    de: 'Punkte im Schnitt: {score} von 100 ({letters} Briefe)',
    en: 'Mean score: {score} of 100 ({letters} letters)',
  },
  'card-lowest': {de: 'Hier lohnt sich die Arbeit zuerst: {letters}', en: 'Begin here: {letters}'},
  'card-share': {de: '{yes} von {asked}', en: '{yes} of {asked}'},
  'card-yes': {de: 'ja', en: 'yes'},
  'card-no': {de: 'nein', en: 'no'},
  'card-none': {de: 'entfällt', en: 'n/a'},

  // What a layout brings, told once
  'everywhere-finding': {
    de: '{letters} von {of} Briefen, derselbe Fund ({rule}): {reason}',
    en: '{letters} of {of} letters, the same finding ({rule}): {reason}',
  },
  'everywhere-setting': {
    de: 'Fügt ein Layout das hinzu? Dann sagt es die Konfiguration mit „{setting}“.',
    en: 'Does a layout add it? Then say so in the configuration, with “{setting}”.',
  },

  // The last line of a report
  'summary-clean-one': {
    de: 'Bestanden: 1 Brief geprüft, nichts gefunden.',
    en: 'Passed: 1 letter checked, nothing found.',
  },
  'summary-clean': {
    de: 'Bestanden: {files} Briefe geprüft, nichts gefunden.',
    en: 'Passed: {files} letters checked, nothing found.',
  },
  'summary-passed': {
    de: 'Bestanden mit {counts}.',
    en: 'Passed with {counts}.',
  },
  'summary-passed-warnings': {
    de: 'Bestanden mit {counts}; `--max-warnings 0` lässt sie scheitern.',
    en: 'Passed with {counts}; `--max-warnings 0` makes them fail.',
  },
  'summary-passed-warning': {
    de: 'Bestanden mit {counts}; `--max-warnings 0` lässt sie scheitern.',
    en: 'Passed with {counts}; `--max-warnings 0` makes it fail.',
  },
  'summary-failed': {
    de: 'Nicht bestanden, mit {counts}.',
    en: 'Failed, with {counts}.',
  },
  'summary-too-many': {
    de: 'Nicht bestanden, mit {counts}; erlaubt: {max} (`--max-warnings`).',
    en: 'Failed, with {counts}; allowed: {max} (`--max-warnings`).',
  },
  'summary-rest': {
    de: 'Nicht alles ist geprüft. Der Rest besteht mit {counts}.',
    en: 'Not everything has been checked. The rest passes with {counts}.',
  },
  'summary-rest-clean': {
    de: 'Nicht alles ist geprüft. Im Rest ist nichts zu finden.',
    en: 'Not everything has been checked. Nothing was found in the rest.',
  },
  'summary-trouble-one': {
    de: '1 Datei ließ sich nicht lesen.',
    en: '1 file could not be read.',
  },
  'summary-trouble': {
    de: '{files} Dateien ließen sich nicht lesen.',
    en: '{files} files could not be read.',
  },
  and: {de: 'und', en: 'and'},
  'count-error-one': {de: '1 Fehler', en: '1 error'},
  'count-error': {de: '{count} Fehlern', en: '{count} errors'},
  'count-warning-one': {de: '1 Warnung', en: '1 warning'},
  'count-warning': {de: '{count} Warnungen', en: '{count} warnings'},
  'count-info-one': {de: '1 Hinweis', en: '1 hint'},
  'count-info': {de: '{count} Hinweisen', en: '{count} hints'},
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/** The key of a text. */
export type MessageKey = keyof typeof messages;
