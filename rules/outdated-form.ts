import {
  body,
  defineRule,
  type Finding,
  type Hit,
  type Letter,
  linesIn,
  part,
  type Range,
  type Replacement,
  replacementOf,
  type Sentence,
  search,
  spelled,
  subjectOf,
  textOf,
  whyOf,
} from '../src/rule/index.js';

export default defineRule({
  id: 'outdated-form',
  category: 'form',
  level: 'info',
  fix: 'safe',
  title: {
    de: 'Lassen Sie alte Briefbräuche weg',
    en: 'Leave old letter customs behind',
  },
  why: {
    de: 'Formen von gestern lassen auch das Haus alt aussehen. Was DIN 5008 gestrichen hat, vermisst niemand.',
    en: 'Yesterday’s forms make the whole house look old. Nobody misses what the style books have dropped.',
  },
  messages: {
    label: {
      de: 'Lassen Sie „{found}“ weg: Dass es der Betreff ist, zeigt schon sein Platz.',
      en: 'Leave out “{found}”: its place already shows that it is the subject.',
    },
    exclamation: {
      de: 'Setzen Sie ein Komma hinter „{found}“ und schreiben Sie klein weiter: Das Ausrufezeichen klingt heute wie ein Zuruf.',
      en: 'Put a comma behind “{found}” and go on in lower case: today the exclamation mark sounds like a shout.',
    },
    plainer: {
      de: 'Schreiben Sie {better} statt „{found}“: So grüßt und adressiert man heute.',
      en: 'Write {better} instead of “{found}”: that is how people greet and address each other today.',
    },
    leaveOut: {
      de: 'Lassen Sie „{found}“ weg: Das schreibt heute niemand mehr.',
      en: 'Leave out “{found}”: nobody writes this any more.',
    },
  },
  exceptions: {
    de: 'In Österreich darf hinter der Anrede ein Ausrufezeichen stehen und „Betrifft:“ vor dem Betreff. „i. A.“ vor dem gedruckten Namen ist in Ordnung, ebenso „Betreff:“ in der Kopie einer E-Mail oder in einer Mailvorlage.',
    en: '“Re:” or “Subject:” before the subject is usual in English. “i. A.” before a printed name is fine in German, and so is “Betreff:” in a copy of an e-mail or in a template for one.',
  },
  source: {
    de: 'DIN 5008:2020 (Anschrift, Betreff, Anrede, Gruß); in der Schweiz SN 010130.',
    en: 'DIN 5008:2020 (address, subject, salutation, closing); in Switzerland SN 010130.',
  },
  examples: {
    de: [
      {
        type: 'general',
        bad: `Wasserwerk Lindental
Markt 2
37199 Lindental

<mark>z. Hd.</mark> Frau Aksoy
Am Mühlbach 19
37199 Lindental

Lindental, 4. Mai 2026

<mark>Betreff:</mark> Ihr neuer Zähler

Sehr geehrte Frau Aksoy,

Ihr neuer Zähler hängt seit heute Morgen.

<mark>Hochachtungsvoll</mark>
Jana Petersen`,
        good: `Wasserwerk Lindental
Markt 2
37199 Lindental

Frau Aksoy
Am Mühlbach 19
37199 Lindental

Lindental, 4. Mai 2026

Ihr neuer Zähler

Sehr geehrte Frau Aksoy,

Ihr neuer Zähler hängt seit heute Morgen.

Freundliche Grüße
Jana Petersen`,
      },
      {
        type: 'general',
        bad: `Ihre Karten

<mark>Sehr geehrter Herr Weber!</mark>

Ihre Karten liegen an der Kasse.

Freundliche Grüße
Ines Wolff`,
        good: `Ihre Karten

Sehr geehrter Herr Weber,

Ihre Karten liegen an der Kasse.

Freundliche Grüße
Ines Wolff`,
      },
    ],
    en: [
      {
        type: 'general',
        bad: `Your tickets

Dear Mr Long,

Your tickets are at the box office.

<mark>Your obedient servant</mark>
Ines Wolff`,
        good: `Your tickets

Dear Mr Long,

Your tickets are at the box office.

Yours sincerely
Ines Wolff`,
      },
      {
        type: 'general',
        bad: `Old Mill Theatre
2 Mill Lane, York YO1 7AA

<mark>Messrs</mark> Long & Partners
14 High Street
York YO1 8BB

Your tickets

Dear Ms Bell,

Your tickets are at the box office.

Yours sincerely
Ines Wolff`,
        good: `Old Mill Theatre
2 Mill Lane, York YO1 7AA

Long & Partners
14 High Street
York YO1 8BB

Your tickets

Dear Ms Bell,

Your tickets are at the box office.

Yours sincerely
Ines Wolff`,
      },
    ],
  },
  *check(letter, context) {
    yield* labelled(letter);
    for (const name of ['address', 'salutation', 'closing'] as const) {
      for (const line of linesOf(letter, name)) {
        for (const hit of search(line, context.list(name))) {
          if (!stands(line, hit)) continue;
          const {at, texts} = inPlace(hit, replacementOf(letter, line, hit));
          const {say} = hit.entry;
          const why = whyOf(letter, hit.entry);
          const more = {at, replacements: spelled(letter, texts), ...(why === undefined ? {} : {why})};
          const found = hit.text;
          if (say.length === 0) yield {message: 'leaveOut', values: {found}, ...more};
          else yield {message: 'plainer', values: {found, better: spelled(letter, say)}, ...more};
        }
      }
    }
    yield* shouted(letter);
  },
});

/** A word that can go is flagged alone, though its replacement takes the next one along. */
function inPlace({range, entry}: Hit, replacement: Replacement): Replacement {
  const wider = replacement.at[1] > range[1] + 1 || replacement.at[0] < range[0] - 1;
  return entry.say.length === 0 && wider ? {at: range, texts: []} : replacement;
}

/** "Firma" counts at the head of a line, a closing that hangs on the last sentence at its end. */
function stands({words, block}: Sentence, hit: Hit): boolean {
  if (block.part === 'body') return hit.words.at(-1) === words.length - 1;
  return hit.words[0] === 0 || !/^(?:Firma|Firmen|Fa|Master)\b/.test(hit.text);
}

/** Where each list is asked: a closing may hang on the last sentence ("… und verbleiben hochachtungsvoll"). */
function* linesOf(letter: Letter, name: 'address' | 'salutation' | 'closing') {
  if (name === 'address') yield* linesIn(letter, 'recipient');
  else yield* linesIn(letter, name);
  if (name !== 'closing') return;
  const [last] = body(letter).slice(-1);
  const sentence = last?.sentences.at(-1);
  if (sentence && sentence.words.length <= 20) yield sentence;
}

/** "Betreff:" on paper; the head of a copied e-mail and a mail template need it. */
function* labelled(letter: Letter): Generator<Finding<'label'>> {
  if (letter.language === 'en' || letter.medium === 'email') return;
  const subject = subjectOf(letter);
  if (!subject?.label) return;
  const found = textOf(letter, subject.label);
  if (/^betrifft/i.test(found) && letter.country === 'AT') return;
  if (!isPaper(letter) || isMailHead(letter, subject.label)) return;
  yield {message: 'label', at: subject.label, values: {found}, replacements: []};
}

/** Nobody prints an address or a date above the subject of a mail template. */
function isPaper(letter: Letter): boolean {
  return (['recipient', 'date', 'info', 'letterhead'] as const).some((name) => part(letter, name) !== undefined);
}

/** "Von: …", "An: …", "Gesendet: …" around the subject. */
function isMailHead({source}: Letter, [start, end]: Range): boolean {
  const around = source.text.slice(Math.max(0, start - 400), end + 300);
  return /(?:^|\n)[ \t]*(?:Von|An|Gesendet|Cc|Bcc|Antwort an|Absender|Empfänger|From|To|Sent|Reply-To|Message-ID)[ \t]*:[^\n]*[@\d]/i.test(
    around,
  );
}

/** "Sehr geehrter Herr Weber!": in Austria usual, elsewhere gone. */
function* shouted(letter: Letter): Generator<Finding<'exclamation'>> {
  const {salutation} = letter.facts;
  if (!salutation || letter.language !== 'de' || letter.country === 'AT') return;
  if (!/^(?:sehr\s+)?(?:geehrte|verehrte|werte)/i.test(salutation.text) || !/!\s*$/.test(salutation.text)) return;
  const found = salutation.text.replace(/(?<!\s)\s*!\s*$/, '').replace(/\s+/g, ' ');
  yield {message: 'exclamation', at: salutation.at, values: {found}};
}
