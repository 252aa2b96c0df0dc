import {defineRule, type Letter, part, type Range, type Salutation, textOf} from '../src/rule/index.js';

export default defineRule({
  id: 'personal-salutation',
  category: 'addressing',
  level: 'warning',
  title: {
    de: 'Begrüßen Sie Ihren Kunden mit Namen',
    en: 'Greet your customer by name',
  },
  why: {
    de: 'Der eigene Name ist das Erste, was ein Mensch liest. Wer „Damen und Herren“ liest, liest Post an irgendwen.',
    en: 'Our own name is the first thing we read. “Dear Sir or Madam” is mail to anybody.',
  },
  messages: {
    missing: {
      de: 'Beginnen Sie mit einer Anrede, die Ihren Kunden beim Namen nennt, zum Beispiel „Guten Tag Frau Demir,“.',
      en: 'Begin with a salutation that names your customer, for instance “Dear Ms Demir,”.',
    },
    anonymous: {
      de: 'Nennen Sie Ihren Kunden beim Namen: „{found}“ könnte jeden meinen.',
      en: 'Name your customer: “{found}” could mean anybody.',
    },
    disagrees: {
      de: 'Prüfen Sie die Anrede: In „{found}“ passen Anredeform und Titel nicht zusammen.',
      en: 'Check the salutation: in “{found}” form and title do not agree.',
    },
    otherTitle: {
      de: 'Prüfen Sie die Anrede: Im Anschriftfeld steht „{recipient}“, in der Anrede „{found}“.',
      en: 'Check the salutation: the address field says “{recipient}”, the salutation “{found}”.',
    },
    otherName: {
      de: 'Prüfen Sie den Namen: Im Anschriftfeld steht „{recipient}“, in der Anrede „{found}“.',
      en: 'Check the name: the address field says “{recipient}”, the salutation “{found}”.',
    },
  },
  exceptions: {
    de: 'In Vorlagen genügt ein Platzhalter für den Namen, auch wenn der Ersatztext ohne Namen auskommt.',
    en: 'In templates a placeholder for the name is enough, even if its fallback is anonymous.',
  },
  source: {
    de: 'Anredeformen: DIN 5008:2020, in der Schweiz SN 010130.',
    en: 'Forms of address: DIN 5008:2020, in Switzerland SN 010130.',
  },
  examples: {
    de: [
      {
        type: 'general',
        bad: `<mark>Sehr geehrte Damen und Herren</mark>,

Ihre Karten liegen an der Kasse.

Freundliche Grüße
Ines Wolff`,
        good: `Guten Tag Frau Öztürk,

Ihre Karten liegen an der Kasse.

Freundliche Grüße
Ines Wolff`,
      },
      {
        type: 'general',
        bad: `<mark>Sehr geehrter Frau Meyer</mark>,

Ihre Karten liegen an der Kasse.

Freundliche Grüße
Ines Wolff`,
        good: `Sehr geehrte Frau Meyer,

Ihre Karten liegen an der Kasse.

Freundliche Grüße
Ines Wolff`,
      },
    ],
    en: [
      {
        type: 'general',
        bad: `<mark>Dear Sir or Madam</mark>,

Your tickets are at the box office.

Yours faithfully
Ines Wolff`,
        good: `Dear Ms Patel,

Your tickets are at the box office.

Yours sincerely
Ines Wolff`,
      },
    ],
  },
  *check(letter) {
    const {salutation} = letter.facts;
    if (!salutation) {
      const start = part(letter, 'body')?.at[0] ?? 0;
      yield {message: 'missing', at: [start, start]};
      return;
    }
    const at = words(salutation);
    const values = {found: textOf(letter, at)};
    if (salutation.disagrees) yield {message: 'disagrees', at, values};
    else if (salutation.greets === 'group') yield {message: 'anonymous', at, values};
    else yield* contradiction(letter, salutation, at);
  },
});

/** The salutation without the mark behind it. */
function words({at, text}: Salutation): Range {
  return [at[0], at[0] + text.replace(/(?<![\s,!:.])[\s,!:.]+$/, '').length];
}

/** A salutation that names somebody else than the address field. */
function* contradiction(letter: Letter, salutation: Salutation, at: Range) {
  const recipients = letter.facts.people.filter((person) => person.role === 'recipient');
  const [recipient] = recipients;
  if (!recipient || recipients.length > 1 || !salutation.name) return;
  const values = {found: textOf(letter, at), recipient: recipient.name};
  const last = lastName(recipient.name);
  const sameName = salutation.name
    .split(/\s+/)
    .some((name) => recipient.name.split(/[\s-]+/).includes(name) || name === last);
  if (sameName) {
    const titles = [recipient.honorific, salutation.honorific];
    if (titles.every((title) => title !== undefined) && titles[0] !== titles[1]) {
      const named = `${recipient.honorific} ${recipient.name}`;
      yield {message: 'otherTitle' as const, at, values: {...values, recipient: named}};
    }
  } else if (isMisspelt(lastName(salutation.name), last)) yield {message: 'otherName' as const, at, values};
}

function lastName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? name;
}

/** Maier and Meyer: the same person spelt twice. A quite different name is somebody else in the same house. */
function isMisspelt(a: string, b: string): boolean {
  const [one, other] = [plainly(a), plainly(b)];
  return (
    one !== other &&
    a.length > 2 &&
    b.length > 2 &&
    one[0] === other[0] &&
    Math.abs(one.length - other.length) <= 2 &&
    distance(one, other) <= 2
  );
}

/** Müller and Mueller, Groß and Gross, Yıldız and Yildiz: one name, typed on two keyboards. */
function plainly(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => `${letter}e`)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i');
}

/** Edit distance of two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
