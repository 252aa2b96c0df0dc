import type {Locale} from './protocol.js';
import {filled, type Slots, type Text} from './wording.js';

/** What the exercises say; `{slots}` are filled. */
const texts = {
  'list-title': {de: 'Üben Sie an Briefen aus dem Alltag', en: 'Practise on everyday letters'},
  'list-about': {
    de: 'Markieren Sie, was Sie ändern würden. Danach sehen Sie, was klarbrief gefunden hat, schreiben Ihre eigene Fassung und vergleichen sie mit einer gelungenen.',
    en: 'Mark what you would change. Then you see what klarbrief has found, write your own version, and compare it with a good one.',
  },
  begin: {de: 'Beginnen mit „{title}“', en: 'Begin with “{title}”'},
  'go-on': {de: 'Weiter mit „{title}“', en: 'Go on with “{title}”'},
  again: {de: 'Noch einmal: „{title}“', en: 'Once more: “{title}”'},
  progress: {de: '{done} von {all} Briefen gelöst', en: '{done} of {all} letters solved'},
  forget: {de: 'Ergebnisse löschen', en: 'Delete the results'},
  kept: {
    de: 'Ihre Ergebnisse bleiben auf diesem Gerät: nur Zahlen, nie ein Text.',
    en: 'Your results stay on this device: numbers only, never a text.',
  },
  'level-1': {de: 'Zum Einstieg', en: 'Getting started'},
  'level-2': {de: 'Für Geübte', en: 'With some practice'},
  'level-3': {de: 'Für Könner', en: 'For experts'},
  'level-own': {de: 'Ihre Briefe', en: 'Your letters'},
  'result-found': {de: '{found} von {of} gefunden', en: '{found} of {of} found'},
  'result-score': {de: 'eigene Fassung: {score} Punkte', en: 'own version: {score} points'},
  open: {de: 'noch offen', en: 'not done yet'},
  unreadable: {de: '„{title}“ lässt sich nicht lesen.', en: '“{title}” cannot be read.'},

  back: {de: 'Alle Übungen', en: 'All exercises'},
  next: {de: 'Nächster Brief', en: 'Next letter'},
  steps: {de: 'Schritte', en: 'Steps'},
  mark: {de: 'Markieren', en: 'Mark'},
  solve: {de: 'Auflösen', en: 'Reveal'},
  write: {de: 'Selbst schreiben', en: 'Your version'},
  good: {de: 'Gelungene Fassung', en: 'Good version'},

  'mark-title': {de: 'Was würden Sie ändern?', en: 'What would you change?'},
  'mark-how': {
    de: 'Wählen Sie Wörter im Brief aus, mit der Maus oder mit Umschalt und Pfeiltasten, und drücken Sie M oder „Markieren“. Noch einmal M auf einer Markierung nimmt sie zurück.',
    en: 'Select words in the letter, with the mouse or with Shift and the arrow keys, and press M or “Mark”. M on a mark takes it back.',
  },
  letter: {de: 'Brief zum Markieren', en: 'Letter to mark'},
  marks: {de: 'Ihre Markierungen', en: 'Your marks'},
  'marks-none': {de: 'Noch nichts markiert.', en: 'Nothing marked yet.'},
  'take-back': {de: 'Zurücknehmen', en: 'Take back'},
  'take-back-name': {de: 'Zurücknehmen: „{text}“', en: 'Take back: “{text}”'},
  'told-marked': {de: 'Markiert: „{text}“', en: 'Marked: “{text}”'},
  'told-back': {de: 'Zurückgenommen: „{text}“', en: 'Taken back: “{text}”'},
  'told-wide': {
    de: 'Markieren Sie Stelle für Stelle, höchstens einen Absatz auf einmal.',
    en: 'Mark place by place, at most a paragraph at a time.',
  },
  'told-empty': {de: 'Wählen Sie zuerst Wörter im Brief aus.', en: 'Select some words in the letter first.'},
  lacks: {de: 'Was fehlt dem Brief?', en: 'What does the letter lack?'},
  reveal: {de: 'Auflösen', en: 'Reveal'},
  worksheet: {de: 'Arbeitsblatt drucken', en: 'Print the worksheet'},

  'solve-title': {de: '{found} von {of} gefunden', en: '{found} of {of} found'},
  'solve-none': {de: 'Dieser Brief ist gelungen', en: 'This letter is a good one'},
  'solve-none-more': {
    de: 'klarbrief findet hier nichts zu verbessern.',
    en: 'klarbrief finds nothing to improve here.',
  },
  'solve-all': {de: 'Alles gesehen. Großartig!', en: 'You saw it all. Splendid!'},
  'solve-most': {de: 'Sie haben einen guten Blick für Briefe.', en: 'You have a good eye for letters.'},
  'solve-some': {
    de: 'Ein guter Anfang. Lesen Sie nach, was noch dazugehört.',
    en: 'A good start. Read what else belongs to it.',
  },
  'solve-few': {
    de: 'Schauen Sie sich die Funde in Ruhe an; beim nächsten Brief sehen Sie mehr.',
    en: 'Take your time with the findings; in the next letter you will see more.',
  },
  found: {de: 'gefunden', en: 'found'},
  missed: {de: 'übersehen', en: 'missed'},
  strict: {de: 'zu streng', en: 'too strict'},
  'strict-title': {de: 'Hier lässt klarbrief den Brief, wie er ist', en: 'Here klarbrief leaves the letter as it is'},
  'strict-about': {
    de: 'Das heißt nicht, dass Sie unrecht haben. Sprechen Sie darüber.',
    en: 'That does not mean that you are wrong. Talk about it.',
  },
  'all-findings': {de: 'Alle Funde', en: 'All findings'},
  'to-write': {de: 'Jetzt selbst schreiben', en: 'Now write your own'},
  'to-good': {de: 'Gelungene Fassung zeigen', en: 'Show a good version'},
  solution: {de: 'Lösungsblatt drucken', en: 'Print the solution sheet'},
  'lack-strict': {de: 'Ist da.', en: 'It is there.'},

  'write-title': {de: 'Wie schreiben Sie es?', en: 'How do you write it?'},
  'write-how': {
    de: 'Schreiben Sie links Ihre Fassung. klarbrief liest mit.',
    en: 'Write your version on the left. klarbrief reads along.',
  },
  'own-letter': {de: 'Ihre Fassung', en: 'Your version'},
  before: {de: 'Vorher', en: 'Before'},
  now: {de: 'Jetzt', en: 'Now'},
  points: {de: '{score} von 100 Punkten', en: '{score} of 100 points'},
  left: {de: 'Noch {count} Funde', en: '{count} findings left'},
  'left-one': {de: 'Noch 1 Fund', en: '1 finding left'},
  'left-none': {de: 'Kein Fund mehr. So kommt Ihr Brief an.', en: 'No finding left. This letter will be welcome.'},
  'start-anew': {de: 'Von vorn', en: 'Start anew'},

  'good-title': {de: 'So kann der Brief klingen', en: 'How the letter can sound'},
  'good-about': {
    de: 'Eine Fassung von vielen. Vergleichen Sie sie mit Ihrer.',
    en: 'One version of many. Compare it with yours.',
  },
  original: {de: 'Der Brief', en: 'The letter'},

  'sheet-work': {de: 'Arbeitsblatt', en: 'Worksheet'},
  'sheet-solution': {de: 'Lösungsblatt', en: 'Solution sheet'},
  'sheet-task': {
    de: 'Unterstreichen Sie, was Sie ändern würden, und kreuzen Sie an, was fehlt.',
    en: 'Underline what you would change, and tick what is missing.',
  },
  'sheet-good': {de: 'Eine gelungene Fassung', en: 'A good version'},
} as const satisfies Readonly<Record<string, Text>>;

/** The key of a text of the exercises. */
export type ExerciseText = keyof typeof texts;

/** What the exercises say in a language. */
export function tell(key: ExerciseText, locale: Locale, values: Slots = {}): string {
  return filled(texts[key], locale, values);
}
