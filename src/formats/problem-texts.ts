const texts = {
  'unreadable-pdf': {
    de: 'Das ist eine PDF-Datei. Prüfen Sie den Text, aus dem sie entstanden ist (.txt, .md, .html oder .eml).',
    en: 'This is a PDF file. Check the text that it was made from (.txt, .md, .html or .eml).',
  },
  'unreadable-office': {
    de: 'Das ist ein Office-Dokument (Word, LibreOffice oder ähnlich). Speichern Sie den Brief als Text oder HTML und prüfen Sie diese Datei.',
    en: 'This is an office document (Word, LibreOffice or similar). Save the letter as text or HTML and check that file.',
  },
  'unreadable-outlook': {
    de: 'Das ist ein Dokument im alten Office-Format oder eine Outlook-Nachricht (.doc, .msg). Speichern Sie den Brief als Text, HTML oder .eml und prüfen Sie diese Datei.',
    en: 'This is a document in the old Office format or an Outlook message (.doc, .msg). Save the letter as text, HTML or .eml and check that file.',
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
