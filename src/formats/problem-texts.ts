const texts = {
  'unreadable-pdf': {
    de: 'Das ist eine PDF-Datei. Prüfen Sie den Text, aus dem sie entstanden ist (.txt, .md, .html oder .eml).',
    en: 'This is a PDF file. Check the text that it was made from (.txt, .md, .html or .eml).',
  },
  'unreadable-office': {
    de: 'Das ist ein Office-Dokument, aber kein Textdokument (eine Tabelle oder Präsentation vielleicht). Speichern Sie den Brief als .docx oder .odt und prüfen Sie diese Datei.',
    en: 'This is an office document, but no text document (a spreadsheet or presentation, perhaps). Save the letter as .docx or .odt and check that file.',
  },
  'unreadable-outlook': {
    de: 'Das ist ein Dokument im alten Office-Format (.doc). Speichern Sie den Brief als .docx, Text oder HTML und prüfen Sie diese Datei.',
    en: 'This is a document in the old Office format (.doc). Save the letter as .docx, text or HTML and check that file.',
  },
  'unreadable-rtf': {
    de: 'Das ist eine RTF-Datei. Speichern Sie den Brief als Text oder HTML und prüfen Sie diese Datei.',
    en: 'This is an RTF file. Save the letter as text or HTML and check that file.',
  },
  'unreadable-archive': {
    de: 'Das ist ein Archiv. Entpacken Sie es und prüfen Sie die Briefe darin.',
    en: 'This is an archive. Unpack it and check the letters inside.',
  },
  'unreadable-image': {
    de: 'Das ist ein Bild. klarbrief liest nur Text: Prüfen Sie den Brief als .txt, .md, .html oder .eml.',
    en: 'This is a picture. klarbrief only reads text: check the letter as .txt, .md, .html or .eml.',
  },
  'unreadable-binary': {
    de: 'Diese Datei enthält keinen lesbaren Text. Prüfen Sie den Brief als .txt, .md, .html oder .eml.',
    en: 'This file holds no readable text. Check the letter as .txt, .md, .html or .eml.',
  },
  'charset-differs': {
    de: 'Als Zeichensatz ist {declared} angegeben, der Text steht aber in {used}. Geben Sie {used} an, sonst zeigen manche Programme falsche Umlaute.',
    en: 'The declared character set is {declared}, but the text is in {used}. Declare {used}, or some programs will show the wrong characters.',
  },
  'charset-unknown': {
    de: 'Der angegebene Zeichensatz {declared} ist nicht bekannt; der Text wurde als {used} gelesen. Geben Sie am besten utf-8 an.',
    en: 'The declared character set {declared} is not known; the text was read as {used}. It is best to declare utf-8.',
  },
  'charset-broken': {
    de: 'Hier steht ein Zeichen, das in {used} nicht vorkommt. Geben Sie es neu ein und speichern Sie die Datei als UTF-8.',
    en: 'There is a character here that does not exist in {used}. Type it again and save the file as UTF-8.',
  },
  'msg-broken': {
    de: 'Diese Outlook-Nachricht ist so beschädigt, dass sich kein Text lesen lässt. Öffnen Sie sie in Outlook, speichern Sie sie neu und prüfen Sie die neue Datei.',
    en: 'This Outlook message is so damaged that no text can be read. Open it in Outlook, save it again and check the new file.',
  },
  'msg-damaged': {
    de: 'Diese Outlook-Nachricht ist beschädigt oder unvollständig. Speichern Sie sie in Outlook neu; geprüft ist, was sich lesen lässt.',
    en: 'This Outlook message is damaged or incomplete. Save it again in Outlook; what can be read has been checked.',
  },
  'msg-empty': {
    de: 'Diese Outlook-Nachricht hat weder Betreff noch Text (vielleicht ist sie ein Termin oder Kontakt). Speichern Sie die Nachricht selbst und prüfen Sie diese Datei.',
    en: 'This Outlook message has neither subject nor text (perhaps it is an appointment or a contact). Save the message itself and check that file.',
  },
  'msg-too-long': {
    de: 'Der Text dieser Outlook-Nachricht ist zu lang, um ihn ganz zu lesen. Kürzen Sie ihn, oder speichern Sie ihn in mehreren Nachrichten; geprüft ist der Anfang.',
    en: 'The text of this Outlook message is too long to be read as a whole. Shorten it or save it as several messages; its beginning has been checked.',
  },
  'msg-recipients': {
    de: 'Diese Outlook-Nachricht geht an mehr als {limit} Empfänger. Schreiben Sie an einen Verteiler, oder prüfen Sie selbst, ob die Anrede passt; gelesen sind die ersten {limit}.',
    en: 'This Outlook message goes to more than {limit} recipients. Write to a list, or see for yourself whether the salutation fits; the first {limit} have been read.',
  },
  'msg-attachments': {
    de: 'Diese Outlook-Nachricht hat mehr als {limit} Anlagen. Packen Sie sie in ein Archiv, oder vergleichen Sie selbst, was der Text ankündigt; gelesen sind die ersten {limit}.',
    en: 'This Outlook message has more than {limit} attachments. Put them into an archive, or compare for yourself what the text announces; the first {limit} have been read.',
  },
  'mail-not-closed': {
    de: 'Die Nachricht bricht ab: Die Trennlinie „{boundary}“, die diesen Teil beendet, fehlt. Geprüft ist der Text, soweit er da ist.',
    en: 'The message breaks off: the boundary “{boundary}” that ends this part is missing. The text that is there has been checked.',
  },
  'mail-no-boundary': {
    de: 'Die Nachricht soll aus mehreren Teilen bestehen, aber ihre Trennlinie ist nirgends zu finden. Sie wurde als einfacher Text gelesen.',
    en: 'The message claims to have several parts, but their boundary is nowhere to be found. It was read as plain text.',
  },
  'mail-quoted-printable': {
    de: 'Hier ist die Kodierung „quoted-printable“ beschädigt: Nach einem Gleichheitszeichen müssen zwei Hexadezimalziffern oder das Zeilenende kommen. Senden Sie die Nachricht neu aus dem Mailprogramm.',
    en: 'The encoding “quoted-printable” is damaged here: an equals sign must be followed by two hexadecimal digits or the end of the line. Export the message again from the mail program.',
  },
  'mail-base64': {
    de: 'Dieser Teil ist in base64 kodiert und beschädigt. Geprüft ist, was sich lesen lässt.',
    en: 'This part is encoded in base64 and damaged. What can be read has been checked.',
  },
  'mail-encoded-word': {
    de: 'Hier beginnt ein kodiertes Wort, das nicht endet (es fehlt „?=“). Empfänger sehen die Kodierung statt des Textes.',
    en: 'An encoded word begins here and never ends (“?=” is missing). Recipients see the encoding instead of the text.',
  },
  'mail-header': {
    de: 'Diese Zeile gehört nicht in den Kopf einer Nachricht: Dort steht „Name: Wert“, und eine Leerzeile trennt ihn vom Text.',
    en: 'This line does not belong in the header of a message: it holds “name: value”, and an empty line parts it from the text.',
  },
  'mail-encoding': {
    de: 'Die Übertragungskodierung {encoding} ist nicht bekannt; der Text wurde so gelesen, wie er dasteht.',
    en: 'The transfer encoding {encoding} is not known; the text was read as it stands.',
  },
  'mail-encrypted': {
    de: 'Diese Nachricht ist verschlüsselt und wurde nicht geprüft. Prüfen Sie den Text, bevor Sie ihn verschlüsseln.',
    en: 'This message is encrypted and was not checked. Check the text before you encrypt it.',
  },
  'office-damaged': {
    de: 'Dieses Dokument ist beschädigt oder unvollständig. Öffnen Sie es in Word oder LibreOffice, speichern Sie es neu und prüfen Sie die neue Datei.',
    en: 'This document is damaged or incomplete. Open it in Word or LibreOffice, save it again and check the new file.',
  },
  'office-part-damaged': {
    de: 'Ein Teil dieses Dokuments ist beschädigt (Kopf- oder Fußzeile, Fußnoten oder Formatvorlagen). Der Brief ist ohne ihn geprüft; speichern Sie das Dokument neu, dann ist er wieder dabei.',
    en: 'A part of this document is damaged (header, footer, footnotes or styles). The letter was checked without it; save the document again to include it.',
  },
  'office-encrypted': {
    de: 'Dieses Dokument ist mit einem Kennwort geschützt und wurde nicht geprüft. Entfernen Sie das Kennwort oder prüfen Sie eine Kopie ohne Kennwort.',
    en: 'This document is protected by a password and was not checked. Remove the password, or check a copy without one.',
  },
  'office-too-many-files': {
    de: 'Das Dokument besteht aus mehr als {limit} Dateien und ist nicht geprüft. Kopieren Sie den Brief in ein neues Dokument und prüfen Sie dieses.',
    en: 'The document consists of more than {limit} files and was not checked. Copy the letter into a new document and check that.',
  },
  'office-too-large': {
    de: 'Das Dokument ist ausgepackt größer als {entry} MB in einem Teil oder {total} MB insgesamt und ist nicht geprüft. Kopieren Sie den Brief in ein neues Dokument und prüfen Sie dieses.',
    en: 'Unpacked, the document is larger than {entry} MB in one part or {total} MB in all; it was not checked. Copy the letter into a new document and check that.',
  },
  'office-too-deep': {
    de: 'Das Dokument ist mehr als {limit} Ebenen tief verschachtelt und ist nicht geprüft. Kopieren Sie den Text des Briefs ohne Formatierung in ein neues Dokument und prüfen Sie dieses.',
    en: 'The document is nested more than {limit} levels deep and was not checked. Copy the text of the letter without formatting into a new document and check that.',
  },
  'office-doctype': {
    de: 'Das Dokument enthält eine Dokumenttyp-Angabe (DOCTYPE), die in Word- und OpenDocument-Dateien nichts zu suchen hat, und ist nicht geprüft. Speichern Sie es in Word oder LibreOffice neu und prüfen Sie die neue Datei.',
    en: 'The document holds a document type (DOCTYPE), which has no place in Word and OpenDocument files; it was not checked. Save it again in Word or LibreOffice and check the new file.',
  },
  'office-date-field': {
    de: 'Setzen Sie hier ein festes Datum ein: Dieses Feld zeigt bei jedem Öffnen das Datum des Tages, auch im abgelegten Brief.',
    en: 'Put in a fixed date here: this field shows the date of the day whenever the letter is opened, even from your archive.',
  },
  'texts-no-letters': {
    de: 'In dieser Datei steht kein Text eines Briefs: kein Schlüssel mit „mail“, „subject“ oder „body“, keine Anrede, keine zwei Sätze. Nennen Sie die Datei mit den Texten Ihrer Mails.',
    en: 'There is no text of a letter in this file: no key with “mail”, “subject” or “body”, no salutation, no two sentences. Name the file that holds the texts of your mails.',
  },
  'texts-other-language': {
    de: 'Die Texte dieser Datei sind weder deutsch noch englisch und wurden nicht geprüft. Nennen Sie die deutsche oder englische Datei.',
    en: 'The texts of this file are neither German nor English and were not checked. Name the German or English file.',
  },
  'texts-quote-open': {
    de: 'Hier beginnt ein Text, dessen Anführungszeichen am Ende fehlt. Setzen Sie es; gelesen ist er bis zum Ende der Zeile.',
    en: 'A text begins here whose quotation mark at the end is missing. Add it; the text was read up to the end of the line.',
  },
  'texts-broken': {
    de: 'Diese Datei ist ab hier kein gültiges YAML. Prüfen Sie Einrückung und Anführungszeichen; geprüft ist, was sich lesen lässt.',
    en: 'From here on this file is no valid YAML. Check its indentation and quotation marks; what can be read has been checked.',
  },
  'texts-too-deep': {
    de: 'Diese Daten sind mehr als {limit} Ebenen tief verschachtelt. Was tiefer liegt, ist nicht geprüft; vereinfachen Sie den Aufbau.',
    en: 'This data is nested more than {limit} levels deep. What lies deeper was not checked; simplify its structure.',
  },
  'texts-nested': {
    de: 'Ab hier sind diese Daten so tief verschachtelt (mehr als {limit} Ebenen oder sehr viele Schlüssel mit „?“), dass klarbrief die Datei nicht liest. Vereinfachen Sie ihren Aufbau.',
    en: 'From here on this data is nested so deeply (more than {limit} levels, or a great many keys with “?”) that klarbrief does not read the file. Simplify its structure.',
  },
  'too-many-findings': {
    de: 'Bis hierher hat ein und dieselbe Regel schon {limit} Stellen gefunden. Weitere von ihr sind nicht aufgeführt; teilen Sie die Datei auf, oder schalten Sie die Regel ab.',
    en: 'Up to here, one and the same rule has already found {limit} places. Further ones of it are not listed; split the file, or switch the rule off.',
  },
  'too-many-texts': {
    de: 'Die Datei enthält mehr als {limit} Brieftexte. Ab hier sind sie nicht geprüft; teilen Sie die Datei auf.',
    en: 'The file holds more than {limit} letter texts. From here on they are not checked; split the file.',
  },
  'file-too-large': {
    de: 'Die Datei hat {size} MB, gelesen werden höchstens {limit} MB. Entfernen Sie Anhänge oder prüfen Sie nur den Text.',
    en: 'The file has {size} MB; at most {limit} MB are read. Remove attachments, or check the text alone.',
  },
  'text-too-long': {
    de: 'Der Text hat mehr als {limit} Zeichen. Ab hier ist er nicht geprüft; teilen Sie die Datei auf.',
    en: 'The text has more than {limit} characters. From here on it is not checked; split the file.',
  },
  'too-many-branches': {
    de: 'Die Vorlage hat mehr als {limit} Zweige. Von hier an sind weitere Zweige nicht geprüft; teilen Sie die Vorlage auf.',
    en: 'The template has more than {limit} branches. From here on, further branches are not checked; split the template.',
  },
  'html-comment-not-closed': {
    de: 'Hier beginnt ein Kommentar, der nicht endet (es fehlt „-->“). Was dahinter steht, sieht niemand; es ist nicht geprüft.',
    en: 'A comment begins here that does not end (“-->” is missing). Nobody sees what follows; it has not been checked.',
  },
  'html-too-deep': {
    de: 'Das HTML ist mehr als {limit} Ebenen tief verschachtelt. Ab hier ist der Text nicht geprüft; vereinfachen Sie den Aufbau.',
    en: 'The HTML is nested more than {limit} levels deep. From here on the text is not checked; simplify its structure.',
  },
  'paragraph-too-long': {
    de: 'Dieser Absatz hat mehr als {limit} Zeichen und wurde als einfacher Text gelesen. Teilen Sie ihn mit Leerzeilen auf.',
    en: 'This paragraph has more than {limit} characters and was read as plain text. Split it with empty lines.',
  },
  'mail-too-deep': {
    de: 'Die Teile der Nachricht sind mehr als {limit} Ebenen tief verschachtelt. Was tiefer liegt, ist nicht geprüft.',
    en: 'The parts of the message are nested more than {limit} levels deep. What lies deeper is not checked.',
  },
  'mail-too-many-parts': {
    de: 'Die Nachricht hat mehr als {limit} Teile. Die weiteren sind nicht geprüft.',
    en: 'The message has more than {limit} parts. The others are not checked.',
  },
  'mail-header-too-long': {
    de: 'Der Kopf der Nachricht ist länger als {limit} Zeilen oder hat ein übergroßes Feld. Der Rest davon ist nicht gelesen.',
    en: 'The header of the message is longer than {limit} lines or has an oversized field. The rest of it was not read.',
  },
} as const satisfies Readonly<Record<string, {readonly de: string; readonly en: string}>>;

/** The key of a problem's text. */
export type ProblemKey = keyof typeof texts;

/** What klarbrief says about the document itself: a problem's key and its text in both languages, with {slots}. */
export const problemTexts: Readonly<Record<string, {readonly de: string; readonly en: string}>> = texts;
