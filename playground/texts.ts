import type {Category, Locale, Seen} from './protocol.js';
import {filled, type Slots, type Text} from './wording.js';

/** What the page says; `{slots}` are filled. What rules say comes from them. */
const texts = {
  title: {de: 'klarbrief – Briefe, die gut ankommen', en: 'klarbrief – letters that come across well'},
  views: {de: 'Ansichten', en: 'Views'},
  write: {de: 'Schreiben', en: 'Write'},
  skim: {de: '20-Sekunden-Blick', en: '20-second view'},
  compare: {de: 'Vorher und nachher', en: 'Before and after'},
  dictionary: {de: 'Eigene Wörter', en: 'Your own words'},
  exercise: {de: 'Üben', en: 'Practise'},
  print: {de: 'Drucken', en: 'Print'},
  large: {de: 'Beamer', en: 'Projector'},
  'large-hint': {de: 'Große Schrift für den Seminarraum', en: 'Large type for the seminar room'},
  'theme-dark': {de: 'Dunkel', en: 'Dark'},
  'theme-light': {de: 'Hell', en: 'Light'},
  'theme-hint': {de: 'Farben wechseln', en: 'Change colours'},
  'other-language': {de: 'English', en: 'Deutsch'},

  letter: {de: 'Ihr Brief', en: 'Your letter'},
  placeholder: {
    de: 'Schreiben Sie hier Ihren Brief, fügen Sie einen ein, oder ziehen Sie eine Datei hierher.',
    en: 'Write your letter here, paste one, or drag a file here.',
  },
  samples: {de: 'Beispielbriefe', en: 'Sample letters'},
  open: {de: 'Datei öffnen', en: 'Open a file'},
  undo: {de: 'Rückgängig', en: 'Undo'},
  'undo-hint': {de: 'Rückgängig (Strg+Z)', en: 'Undo (Ctrl+Z)'},
  redo: {de: 'Wiederholen', en: 'Redo'},
  clear: {de: 'Neuer Brief', en: 'New letter'},
  keys: {
    de: 'F8: nächster Fund · Umschalt+F8: voriger · Alt+Eingabe: Vorschlag übernehmen · Esc: schließen',
    en: 'F8: next finding · Shift+F8: previous · Alt+Enter: take the suggestion · Esc: close',
  },
  drop: {de: 'Lassen Sie den Brief hier los.', en: 'Drop the letter here.'},

  findings: {de: 'Funde', en: 'Findings'},
  'start-title': {de: 'Schreiben Sie los', en: 'Start writing'},
  'start-write': {
    de: 'Sobald links ein Brief steht, sehen Sie hier, wie er ankommt: Punkte, sechs Fragen und zu jeder Stelle ein Vorschlag.',
    en: 'As soon as there is a letter on the left, you see here how it comes across: a score, six questions, and a suggestion for every place.',
  },
  'start-word': {
    de: 'Kopieren Sie einen Brief aus Word oder Outlook, oder ziehen Sie eine Datei auf das Blatt: .docx, .msg, .eml, .html, .md, .txt.',
    en: 'Copy a letter from Word or Outlook, or drag a file onto the sheet: .docx, .msg, .eml, .html, .md, .txt.',
  },
  'start-sample': {de: 'Mit einem Beispiel beginnen', en: 'Begin with a sample'},
  'start-private': {
    de: 'Alles bleibt auf diesem Gerät: Die Seite sendet nichts und braucht kein Internet.',
    en: 'Everything stays on this device: the page sends nothing and needs no internet.',
  },
  loading: {de: 'klarbrief liest den Brief …', en: 'klarbrief is reading the letter …'},
  'worker-failed': {
    de: 'Dieser Browser kann klarbrief nicht starten. Bitte nehmen Sie einen aktuellen Firefox, Chrome, Edge oder Safari.',
    en: 'This browser cannot start klarbrief. Please use a current Firefox, Chrome, Edge or Safari.',
  },

  score: {de: 'von 100 Punkten', en: 'of 100 points'},
  'score-name': {de: '{score} von 100 Punkten', en: '{score} of 100 points'},
  'score-top': {de: 'Sehr gut', en: 'Very good'},
  'score-good': {de: 'Gut', en: 'Good'},
  'score-fair': {de: 'Auf gutem Weg', en: 'On a good way'},
  'score-low': {de: 'Ausbaufähig', en: 'Room to improve'},
  unfinished: {
    de: 'Schreiben Sie weiter: Punkte gibt es mit der Grußformel.',
    en: 'Take your time. The score comes with the closing.',
  },
  type: {de: 'Briefart', en: 'Type of letter'},
  'type-found': {de: '{type} (erkannt)', en: '{type} (detected)'},
  'type-auto': {de: 'Selbst erkennen', en: 'Detect it'},
  balance: {de: 'Sie–wir-Balance', en: 'You–we balance'},
  'balance-name': {
    de: 'Kunde {customer}-mal angesprochen, Absender {sender}-mal genannt',
    en: 'Customer addressed {customer} times, sender mentioned {sender} times',
  },
  language: {de: 'Sprache', en: 'Language'},
  figures: {de: 'Zahlen', en: 'Figures'},
  questions: {de: 'Sechs Fragen', en: 'Six questions'},
  'question-0': {de: 'Antwort in einem Tag', en: 'Answered within a day'},
  'question-1': {de: 'Partnerschaftlicher Ton', en: 'Tone of partnership'},
  'question-2': {de: 'Persönlich erreichbar', en: 'Personally reachable'},
  'question-3': {de: 'Nur an eigene Kunden', en: 'Existing customers only'},
  'question-4': {de: 'Persönlich angesprochen', en: 'Addressed in person'},
  'question-5': {de: 'Nutzen statt Merkmale', en: 'Benefit, not features'},
  legend: {de: 'Funde nach Thema', en: 'Findings by subject'},
  wording: {de: 'Wortwahl', en: 'Wording'},
  addressing: {de: 'Ansprache', en: 'Addressing'},
  reachability: {de: 'Erreichbarkeit', en: 'Reachability'},
  arguments: {de: 'Inhalt', en: 'Content'},
  form: {de: 'Form', en: 'Form'},
  document: {de: 'Datei', en: 'File'},
  'found-none': {de: 'Keine Funde', en: 'No findings'},
  'found-one': {de: '1 Fund', en: '1 finding'},
  'found-many': {de: '{count} Funde', en: '{count} findings'},
  'found-some': {de: '{shown} von {count} Funden', en: '{shown} of {count} findings'},
  more: {de: 'Weitere {count} Funde zeigen', en: 'Show {count} more findings'},
  'more-one': {de: 'Einen weiteren Fund zeigen', en: 'Show one more finding'},
  clean: {de: 'Hier gibt es nichts zu verbessern.', en: 'There is nothing to improve here.'},
  'clean-more': {
    de: 'Dieser Brief spricht seine Leser an, sagt, was zu tun ist, und nennt jemanden, der hilft.',
    en: 'This letter addresses its readers, says what to do, and names somebody who helps.',
  },
  missing: {de: 'fehlt', en: 'missing'},
  card: {de: 'Fund an dieser Stelle', en: 'Finding at this place'},
  show: {de: 'Im Brief zeigen', en: 'Show in the letter'},
  why: {de: 'Warum?', en: 'Why?'},
  before: {de: 'Vorher', en: 'Before'},
  after: {de: 'Nachher', en: 'After'},
  example: {de: 'Zum Beispiel', en: 'For example'},
  'take-name': {de: 'Übernehmen: „{text}“', en: 'Take: “{text}”'},
  omit: {de: 'weglassen', en: 'leave it out'},
  'told-taken': {de: 'Eingesetzt: „{text}“', en: 'Put in place: “{text}”'},
  'told-omitted': {de: 'Weggelassen: „{text}“', en: 'Left out: “{text}”'},
  'told-open': {de: '„{name}“ liegt auf dem Tisch.', en: '“{name}” is on the table.'},
  'told-letters': {
    de: '„{name}“ enthält {count} Briefe; hier steht der erste.',
    en: '“{name}” holds {count} letters; this is the first.',
  },
  'told-unreadable': {
    de: '„{name}“ lässt sich nicht lesen. klarbrief öffnet .txt, .md, .html, .eml, .msg, .docx und .odt.',
    en: '“{name}” cannot be read. klarbrief opens .txt, .md, .html, .eml, .msg, .docx and .odt.',
  },
  'told-large': {de: '„{name}“ ist zu groß für einen Brief.', en: '“{name}” is too large for a letter.'},
  'told-none': {de: 'Kein weiterer Fund.', en: 'No further finding.'},

  'sample-title': {de: 'Beispielbriefe', en: 'Sample letters'},
  'sample-about': {
    de: 'Zu jedem Anlass zwei Fassungen: eine, an der Sie üben können, und eine gelungene.',
    en: 'Two versions for every occasion: one to practise on, and a good one.',
  },
  'sample-bad': {de: 'Zum Üben', en: 'To practise'},
  'sample-good': {de: 'Gelungen', en: 'Good'},
  'sample-name': {de: '{title}, {country}: {version}', en: '{title}, {country}: {version}'},
  close: {de: 'Schließen', en: 'Close'},
  DE: {de: 'Deutschland', en: 'Germany'},
  AT: {de: 'Österreich', en: 'Austria'},
  CH: {de: 'Schweiz', en: 'Switzerland'},
  EN: {de: 'Englisch', en: 'English'},

  'skim-title': {de: 'Was nach 20 Sekunden hängen bleibt', en: 'What stays after 20 seconds'},
  'skim-about': {
    de: 'Die meisten Briefe werden erst überflogen. Das Auge hält am Betreff, am ersten Satz, an Fettem, an Listen und am PS.',
    en: 'Most letters are skimmed first. The eye rests on the subject, the first sentence, bold words, lists, and the PS.',
  },
  'skim-share': {de: '{seen} von {all} Wörtern', en: '{seen} of {all} words'},
  'skim-empty': {
    de: 'Noch liegt kein Brief auf dem Tisch. Schreiben Sie einen, oder öffnen Sie ein Beispiel.',
    en: 'There is no letter on the table yet. Write one, or open a sample.',
  },
  'skim-letter': {de: 'Der Brief auf den ersten Blick', en: 'The letter at first sight'},
  'skim-test': {
    de: 'Steht hier, worum es geht und was Ihr Kunde davon hat? Wenn nicht, gehört es in den Betreff oder in den ersten Satz.',
    en: 'Does this say what it is about and what the customer gains? If not, it belongs in the subject or the first sentence.',
  },
  'seen-subject': {de: 'Betreff', en: 'Subject'},
  'seen-first-sentence': {de: 'Erster Satz', en: 'First sentence'},
  'seen-heading': {de: 'Überschrift', en: 'Heading'},
  'seen-bold': {de: 'Fett', en: 'Bold'},
  'seen-list': {de: 'Liste', en: 'List'},
  'seen-postscript': {de: 'PS', en: 'PS'},
  'seen-no-subject': {de: 'Ein Betreff fehlt.', en: 'There is no subject.'},

  'compare-with': {de: 'Nachher zeigt', en: 'After shows'},
  'compare-text': {de: 'Ihren Text', en: 'your text'},
  'compare-suggestions': {de: 'alle Vorschläge übernommen', en: 'all suggestions taken'},
  'compare-good': {de: 'die gelungene Fassung', en: 'the good version'},
  'compare-keep': {de: 'Als „Vorher“ merken', en: 'Keep as “before”'},
  'compare-kept': {de: 'Gemerkt. Schreiben Sie jetzt weiter.', en: 'Kept. Go on writing now.'},
  'compare-changes': {de: '{count} Stellen geändert', en: '{count} places changed'},
  'compare-change': {de: '1 Stelle geändert', en: '1 place changed'},
  'compare-same': {de: 'Beide Fassungen sind gleich.', en: 'Both versions are the same.'},
} as const satisfies Readonly<Record<string, Text>>;

/** The key of a text. */
export type TextKey = keyof typeof texts;

/** What the page says in a language. */
export function say(key: TextKey, locale: Locale, values: Slots = {}): string {
  return filled(texts[key], locale, values);
}

/** Whether a word names a text: what stands in the page's HTML is looked up. */
export function isText(key: string | undefined): key is TextKey {
  return key !== undefined && Object.hasOwn(texts, key);
}

/** What rules are about, in the order in which people should read it. */
export const categories: readonly Category[] = [
  'wording',
  'addressing',
  'reachability',
  'arguments',
  'form',
  'document',
];

/** How a sight is called. */
export function seenName(kind: Seen['kind'], locale: Locale): string {
  return say(`seen-${kind}`, locale);
}
