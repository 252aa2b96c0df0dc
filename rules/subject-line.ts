import {
  defineRule,
  type Letter,
  type Lookup,
  missingAt,
  part,
  type Range,
  type Subject,
  sentencesIn,
  subjectOf,
  textOf,
} from '../src/rule/index.js';

export default defineRule({
  id: 'subject-line',
  category: 'form',
  level: 'warning',
  seldom: ['subject-line/'],
  options: {max: 70},
  title: {
    de: 'Sagen Sie im Betreff, worum es geht',
    en: 'Say in the subject what it is about',
  },
  why: {
    de: 'Am Betreff entscheidet Ihr Kunde, ob er jetzt liest oder später, und daran findet er den Brief in einem Jahr wieder.',
    en: 'The subject decides whether your customer reads on now or later, and how the letter is found again in a year.',
  },
  messages: {
    missing: {
      de: 'Geben Sie dem Brief einen Betreff, der sagt, worum es geht, zum Beispiel „Ihr neuer Zähler: Einbau am 5. Mai“.',
      en: 'Give the letter a subject that says what it is about, for instance “Your new meter: we come on 5 May”.',
    },
    empty: {
      de: 'Sagen Sie, worum es geht: „{found}“ könnte über jedem Brief stehen.',
      en: 'Say what it is about: “{found}” could stand above any letter.',
    },
    long: {
      de: 'Kürzen Sie den Betreff auf höchstens {max} Zeichen; er hat {length}, und im Posteingang fehlt das Ende.',
      en: 'Shorten the subject to {max} characters at most; it has {length}, and an inbox cuts off its end.',
    },
  },
  exceptions: {
    de: 'Vorlagen, deren Betreff beim Versand dazukommt („subject: external“ in der Konfiguration). „Betreff:“, „AW:“ und „Re:“ zählen nicht zur Länge, und der Betreff einer Antwort gehört dem Kunden: Er darf bleiben, auch wenn er wenig sagt.',
    en: 'Templates whose subject is added on sending (“subject: external” in the configuration). “Subject:”, “Re:” and “AW:” do not count, and the subject of a reply is the customer’s own: it may stay even if it says little.',
  },
  source: {
    de: 'Betreff: DIN 5008:2020. Posteingänge auf dem Rechner zeigen etwa 60 bis 70 Zeichen.',
    en: 'Subject: DIN 5008:2020. Inboxes on a computer show about 60 to 70 characters.',
  },
  examples: {
    de: [
      {
        type: 'reply',
        bad: `<mark>Ihr Schreiben</mark>

Guten Tag Frau Aksoy,

Ihr neuer Zähler hängt seit heute Morgen.

Freundliche Grüße
Jana Petersen`,
        good: `Ihr neuer Zähler läuft

Guten Tag Frau Aksoy,

Ihr neuer Zähler hängt seit heute Morgen.

Freundliche Grüße
Jana Petersen`,
      },
      {
        type: 'general',
        bad: `Betreff: <mark>Neue Öffnungszeiten, neue Telefonnummern und viele weitere Änderungen in unserem Haus ab Mai</mark>

Guten Tag Herr Lindner,

ab Mai öffnen wir für Sie schon um sieben.

Freundliche Grüße
Jana Petersen`,
        good: `Ab Mai ab sieben Uhr für Sie offen

Guten Tag Herr Lindner,

ab Mai öffnen wir für Sie schon um sieben.

Freundliche Grüße
Jana Petersen`,
      },
    ],
    en: [
      {
        type: 'reply',
        bad: `<mark>Your letter</mark>

Dear Ms Patel,

Your new meter has been in place since this morning.

Kind regards
Jane Peters`,
        good: `Your letter of 5 May: the new meter is in

Dear Ms Patel,

Your new meter has been in place since this morning.

Kind regards
Jane Peters`,
      },
      {
        type: 'general',
        bad: `<mark></mark>Dear Mr Reed,

Your parcel is at the post office in Mill Lane until Friday.

Kind regards
Jane Peters`,
        good: `Your parcel is in Mill Lane until Friday

Dear Mr Reed,

Your parcel is at the post office in Mill Lane until Friday.

Kind regards
Jane Peters`,
      },
    ],
  },
  *check(letter, context) {
    const subject = subjectOf(letter);
    if (!subject) {
      if (letter.external.subject || letter.template) return;
      // The body of an e-mail without its header: whoever sends it may have set one.
      const unsure = letter.medium === 'email' && !letter.mail;
      yield {message: 'missing', at: placeOf(letter), ...(unsure ? {level: 'info' as const} : {})};
      return;
    }
    const found = textOf(letter, subject.at);
    if (!subject.reply && saysNothing(letter, subject, context.list('empty'), context.list('filler')))
      yield {message: 'empty', at: subject.at, values: {found}};
    const {max} = context.options;
    const length = lengthOf(letter, subject);
    if (length > max) yield {message: 'long', at: subject.at, values: {max, length}};
  },
});

/** Where the subject belongs: before the salutation. */
function placeOf(letter: Letter): Range {
  const next = part(letter, 'salutation') ?? part(letter, 'body');
  return next ? [next.at[0], next.at[0]] : missingAt(letter, 'date', 'recipient', 'letterhead');
}

/** Every word is an empty one or a small one beside it; a number, a name or a placeholder says something. */
function saysNothing(letter: Letter, {lines}: Subject, empty: Lookup, filler: Lookup): boolean {
  let empties = 0;
  let words = 0;
  for (const line of lines) {
    for (const sentence of sentencesIn(letter, line, 'subject')) {
      const hits = empty.hits(sentence);
      const said = new Set<number>();
      for (const hit of hits) for (const at of hit.words) said.add(at);
      for (const hit of filler.hits(sentence)) for (const at of hit.words) said.add(at);
      if (sentence.words.some((word, index) => word.field || !said.has(index))) return false;
      words += sentence.words.length;
      if (words > few) return false;
      empties += hits.length;
    }
  }
  return empties > 0;
}

/** With more words than these, even empty ones say something together. */
const few = 6;

/** Of the longest line; a line that the width of the page broke goes on in the next. A placeholder's length is unknown: it is not counted. */
function lengthOf({source}: Letter, {lines}: Subject): number {
  let longest = 0;
  let length = 0;
  let previous = 0;
  const all = source.fields();
  let next = 0;
  for (const [start, end] of lines) {
    let unknown = 0;
    for (let field = all[next]; field && field.at[0] < end; field = all[++next])
      if (field.at[0] >= start && field.at[1] <= end) unknown += field.at[1] - field.at[0];
    length = previous >= wrapped ? length + 1 + end - start : end - start;
    previous = end - start;
    longest = Math.max(longest, length - unknown);
  }
  return longest;
}

/** Nobody breaks a line of this length by hand. */
const wrapped = 50;
