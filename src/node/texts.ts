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
  'about-handout': {
    de: 'Regeln als Seminarunterlage drucken: A4, als HTML oder PDF, mit den Wörtern Ihres Hauses',
    en: 'print rules as a seminar hand-out: A4, as HTML or PDF, with the words of your house',
  },
  'opt-handout-rules': {
    de: 'diese Regeln in dieser Folge, mit Kommas dazwischen (Vorgabe: alle)',
    en: 'these rules in this order, parted by commas (default: all)',
  },
  'opt-handout-category': {
    de: 'Regeln zu diesen Themen: addressing, reachability, wording, form, arguments',
    en: 'rules about these subjects: addressing, reachability, wording, form, arguments',
  },
  'opt-handout-title': {de: 'was groß auf der ersten Seite steht', en: 'what stands large on the first page'},
  'opt-handout-words': {
    de: 'so viele Wörter je Wörterliste (Vorgabe: 28; 0: keine)',
    en: 'so many words of each word list (default: 28; 0: none)',
  },
  'opt-handout-output': {
    de: 'in diese Datei schreiben: .html, oder .pdf, wo Chromium installiert ist',
    en: 'write to this file: .html, or .pdf where Chromium is installed',
  },
  'opt-handout-language': {
    de: 'Sprache der Beispiele und Wörter: de oder en (sonst die der Unterlage)',
    en: 'language of examples and words: de or en (default: that of the hand-out)',
  },
  'opt-handout-locale': {de: 'Sprache der Unterlage: de oder en', en: 'language of the hand-out: de or en'},
  'opt-handout-config': {
    de: 'die Konfiguration, deren Wörterbücher dazukommen (Vorgabe: die nächste)',
    en: 'the configuration whose dictionaries are added (default: the nearest)',
  },
  'handout-written': {de: '{file}: {count} Regeln.', en: '{file}: {count} rules.'},
  'handout-written-one': {de: '{file}: eine Regel.', en: '{file}: one rule.'},
  'handout-failed': {
    de: '„{file}“ lässt sich nicht schreiben ({detail}).',
    en: '“{file}” cannot be written ({detail}).',
  },
  'handout-no-chromium': {
    de: 'Für ein PDF braucht klarbrief Chromium oder Chrome, und hier ist keiner zu finden. Installieren Sie ihn (etwa mit „apt-get install chromium“), nennen Sie ihn mit CHROME_PATH, oder schreiben Sie eine .html-Datei und drucken Sie sie im Browser.',
    en: 'For a PDF klarbrief needs Chromium or Chrome, and there is none here. Install it (“apt-get install chromium”, for example), name it with CHROME_PATH, or write an .html file and print that from your browser.',
  },
  'handout-no-pdf': {
    de: '„{file}“ hat kein PDF gedruckt ({detail}). Schreiben Sie eine .html-Datei und drucken Sie sie im Browser.',
    en: '“{file}” has printed no PDF ({detail}). Write an .html file and print that from your browser.',
  },
  'about-exercise': {
    de: 'Briefe zum Üben: eine Seite zum Markieren, Auflösen und Selbstschreiben, die ohne Internet läuft',
    en: 'letters to practise on: a page to mark, reveal and write, which needs no internet',
  },
  'arg-exercise': {
    de: 'Briefe in jedem Format, das klarbrief liest; „brief.gut.txt“ ist die gelungene Fassung von „brief.txt“',
    en: 'letters in any format that klarbrief reads; “letter.good.txt” is the good version of “letter.txt”',
  },
  'opt-exercise-output': {
    de: 'in diese Datei schreiben, z. B. uebung.html (sonst auf die Standardausgabe)',
    en: 'write to this file, for example exercise.html (default: standard output)',
  },
  'exercise-written': {
    de: '{file} ist fertig: {count} Briefe zum Üben, {good} davon mit gelungener Fassung. Ein Doppelklick öffnet die Seite.',
    en: '{file} is ready: {count} letters to practise on, {good} of them with a good version. A double click opens the page.',
  },
  'exercise-written-one': {
    de: '{file} ist fertig: 1 Brief zum Üben. Ein Doppelklick öffnet die Seite.',
    en: '{file} is ready: 1 letter to practise on. A double click opens the page.',
  },
  'exercise-failed': {
    de: '„{file}“ lässt sich nicht schreiben ({detail}).',
    en: '“{file}” cannot be written ({detail}).',
  },
  'about-serve': {
    de: 'die Seite zum Ausprobieren öffnen: Brief links, Funde rechts, nur auf diesem Rechner',
    en: 'open the page to try things out: letter left, findings right, on this machine only',
  },
  'opt-port': {
    de: 'fester Port (Vorgabe: ein freier)',
    en: 'a fixed port (default: any that is free)',
  },
  'serve-ready': {
    de: 'Öffnen Sie im Browser: {url}\nMit Strg+C beenden Sie klarbrief.',
    en: 'Open in your browser: {url}\nCtrl+C ends klarbrief.',
  },
  'serve-no-page': {
    de: 'Die Seite fehlt in diesem Paket. In einem Klon legt „npm run build:playground“ sie an.',
    en: 'This package lacks the page. In a clone, “npm run build:playground” makes it.',
  },
  'serve-port-taken': {
    de: 'Den Port {port} benutzt schon ein anderes Programm. Lassen Sie „--port“ weg, dann nimmt klarbrief einen freien.',
    en: 'Another program uses port {port}. Leave out “--port”, and klarbrief takes one that is free.',
  },
  'serve-failed': {
    de: 'Der Port {port} lässt sich nicht öffnen ({detail}). Lassen Sie „--port“ weg, dann nimmt klarbrief einen freien.',
    en: 'Port {port} cannot be opened ({detail}). Leave out “--port”, and klarbrief takes one that is free.',
  },
  'about-init': {
    de: 'eine Konfiguration mit Erklärungen anlegen',
    en: 'write a configuration with explanations',
  },
  'about-baseline': {
    de: 'bekannte Funde vermerken, damit nur neue auffallen; was erledigt ist, streichen',
    en: 'note known findings, so that only new ones show; strike out what is done',
  },
  'about-stream': {
    de: 'Briefe aus einem Datenstrom prüfen: je Zeile ein Brief als JSON hinein, je Zeile ein Ergebnis heraus',
    en: 'check letters from a stream: a letter a line in, as JSON, a result a line out',
  },
  'about-report': {
    de: 'zusammenfassen, was „stream“ geschrieben hat: Anteile je Frage, Art und Monat, häufigste Funde',
    en: 'sum up what “stream” has written: shares per question, type and month, most frequent findings',
  },
  'about-project': {
    de: 'die Briefe eines Ordners vergleichen: zwei Nummern für ein Team, mal Sie, mal du, zwei Fristen für ein Versprechen',
    en: 'compare the letters of a folder: two numbers for one team, Sie here and du there, two deadlines for one promise',
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
    de: 'Bericht: pretty (Standard), compact, json, sarif, junit, github, gitlab, markdown oder html; mehrmals, wenn alle bis auf einen in Dateien gehen: sarif=bericht.sarif',
    en: 'report: pretty (default), compact, json, sarif, junit, github, gitlab, markdown or html; several, if all but one go to files: sarif=report.sarif',
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
  'opt-fail-on': {
    de: 'ab welcher Stufe ein Fund durchfallen lässt: error (Standard), warning oder info',
    en: 'from which level on a finding fails the run: error (default), warning or info',
  },
  'opt-baseline': {
    de: 'Datei mit den bekannten Funden (sonst klarbrief.baseline.json, wo sie liegt)',
    en: 'file of known findings (otherwise klarbrief.baseline.json, where there is one)',
  },
  'opt-no-baseline': {de: 'auch bekannte Funde zeigen', en: 'show known findings as well'},
  'opt-add': {de: 'auch neue Funde in die Datei aufnehmen', en: 'also note what is new'},
  'opt-changed-since': {
    de: 'nur Funde auf Zeilen zeigen, die sich seit diesem Git-Stand geändert haben: main, HEAD~3 …',
    en: 'only show findings on lines that have changed since this git revision: main, HEAD~3 …',
  },
  'opt-cache': {
    de: 'Ergebnisse aufheben und nur prüfen, was sich geändert hat (in .klarbriefcache)',
    en: 'keep results and only check what has changed (in .klarbriefcache)',
  },
  'opt-jobs': {
    de: 'auf so vielen Prozessorkernen prüfen; lohnt sich ab einigen Tausend Briefen',
    en: 'check on this many processor cores; pays off from some thousand letters on',
  },
  'opt-watch': {
    de: 'weiterlaufen und prüfen, was sich ändert, bis Strg+C',
    en: 'keep running and check what changes, until Ctrl+C',
  },
  'opt-fix': {
    de: 'ersetzen, was dasselbe schlichter sagt: Amtsdeutsch, Abkürzungen, feste Formen; danach wird berichtet, was bleibt',
    en: 'replace what says the same in plainer words: officialese, abbreviations, fixed forms; then report what is left',
  },
  'opt-fix-suggestions': {
    de: 'auch Vorschläge einsetzen, die den Ton oder den Sinn ändern können, und die von Hinweisen; bitte danach lesen',
    en: 'also put in suggestions that may change tone or meaning, and those of hints; please read the result',
  },
  'opt-fix-dry-run': {
    de: 'nichts ändern, nur zeigen, was --fix ändern würde (als Diff für „git apply“ und „patch“); 1, wenn es etwas gibt',
    en: 'change nothing, only show what --fix would change (a diff for “git apply” and “patch”); 1 if there is anything',
  },
  'opt-quiet': {
    de: 'Dateien ohne Funde und das Lob am Ende weglassen',
    en: 'leave out files without findings and the praise at the end',
  },
  'opt-note': {
    de: 'zu jedem Fund auch zeigen, warum er zählt, und die Seite der Regel',
    en: 'also show why each finding matters, and the rule’s page',
  },
  'opt-stream-config': {
    de: 'diese Konfiguration für alle Briefe, sonst die nächste zum Arbeitsverzeichnis',
    en: 'this configuration for all letters, otherwise the one nearest to the working directory',
  },
  'opt-stream-note': {
    de: 'zu jedem Fund auch schreiben, warum er zählt',
    en: 'also write why each finding matters',
  },
  'opt-from': {
    de: 'Datei mit Ergebnissen von „stream“, oder - für die Standardeingabe; mehrmals, wenn es mehrere sind',
    en: 'file with results of “stream”, or - for standard input; several times if there are several',
  },
  'opt-report-format': {
    de: 'Ausgabe: pretty (Standard), markdown oder json',
    en: 'output: pretty (default), markdown or json',
  },
  'opt-earlier': {
    de: 'mit früheren Ergebnissen oder einem früheren Bericht (json) vergleichen',
    en: 'compare with earlier results, or an earlier report (json)',
  },
  'opt-report-locale': {de: 'Sprache des Berichts: de oder en', en: 'language of the report: de or en'},
  'opt-project-format': {
    de: 'Bericht: pretty (Standard), json oder markdown',
    en: 'report: pretty (default), json or markdown',
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
    de: '„{found}“ passt nicht zu {name}. Erwartet wird eine ganze Zahl ab {least}.',
    en: '“{found}” does not fit {name}. Expected is a whole number from {least}.',
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
  'output-failed': {
    de: 'Die Ausgabe lässt sich nicht ganz schreiben ({detail}).',
    en: 'The output cannot be written completely ({detail}).',
  },
  'report-failed': {
    de: 'Der Bericht „{file}“ lässt sich nicht schreiben ({detail}).',
    en: 'The report “{file}” cannot be written ({detail}).',
  },
  'usage-report-from': {
    de: 'Welche Ergebnisse? Zum Beispiel: klarbrief stream < briefe.ndjson > ergebnisse.ndjson, dann klarbrief report --from ergebnisse.ndjson',
    en: 'Which results? For example: klarbrief stream < letters.ndjson > results.ndjson, then klarbrief report --from results.ndjson',
  },
  'usage-report-twice': {
    de: 'Die Standardeingabe lässt sich nur einmal lesen; bitte nennen Sie für das andere eine Datei.',
    en: 'Standard input can be read only once; please name a file for the other one.',
  },
  'report-standard-input': {de: 'die Standardeingabe', en: 'standard input'},
  'report-unreadable': {de: '„{file}“ lässt sich nicht lesen ({detail}).', en: '“{file}” cannot be read ({detail}).'},
  'report-line': {
    de: '„{file}“: Zeile {line} ist kein Ergebnis von „klarbrief stream“ und nicht mitgezählt.',
    en: '“{file}”: line {line} is no result of “klarbrief stream” and has not been counted.',
  },
  'report-lines': {
    de: '„{file}“: {count} Zeilen sind keine Ergebnisse von „klarbrief stream“ und nicht mitgezählt; die erste ist Zeile {line}.',
    en: '“{file}”: {count} lines are no results of “klarbrief stream” and have not been counted; the first is line {line}.',
  },
  'report-empty': {
    de: 'Hier ist kein Ergebnis: {file}. Ergebnisse schreibt „klarbrief stream“, eines je Zeile.',
    en: 'There is no result here: {file}. “klarbrief stream” writes results, one a line.',
  },
  'config-stop': {
    de: 'Bitte korrigieren Sie die Konfiguration; Dateien, für die sie gilt, sind nicht geprüft.',
    en: 'Please correct the configuration; files that it applies to have not been checked.',
  },
  crash: {
    de: 'klarbrief ist gescheitert: {detail}. Das ist ein Fehler in klarbrief; bitte melden Sie ihn.',
    en: 'klarbrief has failed: {detail}. This is a bug in klarbrief; please report it.',
  },

  // Known findings
  'baseline-unreadable': {
    de: '{file} lässt sich nicht lesen ({detail}).',
    en: '{file} cannot be read ({detail}).',
  },
  'baseline-syntax': {
    de: '{file} ist kein gültiges JSON: {detail}. Holen Sie den letzten Stand zurück, oder löschen Sie die Datei und rufen Sie „klarbrief baseline“ auf.',
    en: '{file} is not valid JSON: {detail}. Restore the last version, or delete the file and run “klarbrief baseline”.',
  },
  'baseline-shape': {
    de: '{file} ist keine Liste bekannter Funde: Bei {detail} steht etwas anderes, als „klarbrief baseline“ schreibt.',
    en: '{file} is no list of known findings: {detail} is not what “klarbrief baseline” writes.',
  },
  'baseline-version': {
    de: '{file} hat das Format {detail}; diese Version von klarbrief kennt nur 1. Bitte aktualisieren Sie klarbrief.',
    en: '{file} has the format {detail}; this version of klarbrief only knows 1. Please update klarbrief.',
  },
  'baseline-known': {
    de: '{count} bekannte Funde sind hier nicht gezeigt ({file}).',
    en: '{count} known findings are not shown here ({file}).',
  },
  'baseline-known-one': {
    de: '1 bekannter Fund ist hier nicht gezeigt ({file}).',
    en: '1 known finding is not shown here ({file}).',
  },
  'baseline-stale': {
    de: '{count} bekannte Funde gibt es nicht mehr; „klarbrief baseline“ streicht sie ({file}).',
    en: '{count} known findings are gone; “klarbrief baseline” strikes them out ({file}).',
  },
  'baseline-stale-one': {
    de: '1 bekannten Fund gibt es nicht mehr; „klarbrief baseline“ streicht ihn ({file}).',
    en: '1 known finding is gone; “klarbrief baseline” strikes it out ({file}).',
  },
  'baseline-written': {de: '{file}: {count} Funde vermerkt.', en: '{file}: {count} findings noted.'},
  'baseline-written-one': {de: '{file}: 1 Fund vermerkt.', en: '{file}: 1 finding noted.'},
  'baseline-empty': {
    de: 'Nichts gefunden: Es gibt nichts zu vermerken.',
    en: 'Nothing found: there is nothing to note.',
  },
  'baseline-kept': {
    de: '{file}: {gone} erledigt und gestrichen, {count} bleiben.',
    en: '{file}: {gone} done and struck out, {count} remain.',
  },
  'baseline-added': {
    de: '{file}: {fresh} neu aufgenommen, {gone} erledigt und gestrichen; es sind jetzt {count}.',
    en: '{file}: {fresh} added, {gone} done and struck out; now there are {count}.',
  },
  'baseline-fresh': {
    de: '{fresh} neue Funde stehen nicht darin. Besser beheben; sonst nimmt „klarbrief baseline --add“ sie auf.',
    en: '{fresh} new findings are not in it. Better fix them; otherwise “klarbrief baseline --add” takes them in.',
  },
  'baseline-fresh-one': {
    de: '1 neuer Fund steht nicht darin. Besser beheben; sonst nimmt „klarbrief baseline --add“ ihn auf.',
    en: '1 new finding is not in it. Better fix it; otherwise “klarbrief baseline --add” takes it in.',
  },

  // Changes
  'changed-no-git': {
    de: '--changed-since braucht Git, und das Programm „git“ ist nicht zu finden.',
    en: '--changed-since needs git, and there is no program “git”.',
  },
  'changed-no-repository': {
    de: '--changed-since braucht ein Git-Repository; {folder} liegt in keinem.',
    en: '--changed-since needs a git repository; {folder} is not in one.',
  },
  'changed-no-revision': {
    de: 'Den Stand „{revision}“ kennt Git hier nicht. In CI fehlt er oft, weil nur der letzte Commit geholt wird.',
    en: 'Git does not know “{revision}” here. In CI it is often missing, because only the last commit is fetched.',
  },
  'changed-failed': {de: 'Git ist gescheitert: {detail}', en: 'Git has failed: {detail}'},
  'changed-none': {
    de: 'Kein Brief hat sich seit {revision} geändert.',
    en: 'No letter has changed since {revision}.',
  },

  // Cache
  'cache-foreign': {
    de: '{file} ist kein Zwischenspeicher von klarbrief und bleibt, wie es ist. Bitte nennen Sie hinter „--cache=“ eine andere Datei.',
    en: '{file} is no cache of klarbrief and stays as it is. Please name another file behind “--cache=”.',
  },
  'cache-damaged': {
    de: '{file} ist beschädigt; klarbrief prüft alles neu.',
    en: '{file} is damaged; klarbrief checks everything anew.',
  },
  'cache-unreadable': {
    de: '{file} lässt sich nicht lesen ({detail}); klarbrief prüft alles neu.',
    en: '{file} cannot be read ({detail}); klarbrief checks everything anew.',
  },
  'cache-unwritten': {
    de: '{file} lässt sich nicht schreiben ({detail}); die Ergebnisse sind nicht aufgehoben.',
    en: '{file} cannot be written ({detail}); the results have not been kept.',
  },

  // Watching
  'watch-standard-input': {
    de: '--watch beobachtet Dateien; die Standardeingabe gehört nicht dazu.',
    en: '--watch watches files; standard input is none.',
  },
  'watch-waiting': {
    de: 'klarbrief wartet auf Änderungen. Strg+C beendet es.',
    en: 'klarbrief is waiting for changes. Ctrl+C ends it.',
  },
  'watch-limit': {
    de: '{folder} lässt sich nicht beobachten ({detail}); Änderungen dort bemerkt klarbrief nicht.',
    en: '{folder} cannot be watched ({detail}); klarbrief does not notice changes there.',
  },

  // Fixes
  'fix-done': {de: 'Verbessert: {count} ({files}).', en: 'Improved: {count} ({files}).'},
  'fix-would': {de: 'Zu verbessern: {count} ({files}).', en: 'To be improved: {count} ({files}).'},
  'fix-place': {de: 'eine Stelle', en: 'one place'},
  'fix-places': {de: '{count} Stellen', en: '{count} places'},
  'fix-file': {de: 'eine Datei', en: 'one file'},
  'fix-files': {de: '{count} Dateien', en: '{count} files'},
  'fix-read-only': {
    de: '„{file}“ ist schreibgeschützt und bleibt, wie sie ist.',
    en: '“{file}” is read-only and stays as it is.',
  },
  'fix-changed': {
    de: 'Jemand hat „{file}“ inzwischen geändert oder gelöscht; klarbrief lässt sie in Ruhe. Bitte starten Sie noch einmal.',
    en: 'Somebody has changed or deleted “{file}” meanwhile; klarbrief leaves it alone. Please run it again.',
  },
  'fix-failed': {
    de: '„{file}“ lässt sich nicht schreiben ({detail}) und ist, wie sie war.',
    en: '“{file}” cannot be written ({detail}) and is as it was.',
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
