import {
  defineRule,
  type Letter,
  type Lookup,
  missingAt,
  type PartName,
  type Sentence,
  search,
  sentences,
  sentencesIn,
} from '../src/rule/index.js';

export default defineRule({
  id: 'existing-relationship',
  category: 'arguments',
  level: 'error',
  types: ['advertising', 'newsletter'],
  title: {
    de: 'Werben Sie nur bei Menschen, die Sie kennen',
    en: 'Advertise only to people who know you',
  },
  why: {
    de: 'Werbung gefällt denen, die schon Kunden sind oder zugestimmt haben. Wer leicht abbestellen kann, bleibt eher, und das Gesetz verlangt den Hinweis in jeder Werbemail.',
    en: 'Advertising is welcome to people who are customers already or have agreed. Those who can easily unsubscribe are more likely to stay, and the law asks for the notice in every advertising e-mail.',
  },
  messages: {
    noObjection: {
      de: 'Sagen Sie, wie man weitere Mails abbestellt: Hier fehlt ein Link zum Abmelden oder ein Satz wie „Möchten Sie keine Angebote mehr von uns? Eine kurze Antwort genügt.“',
      en: 'Say how to stop further e-mails: there is no unsubscribe link here, and no sentence such as “Would you rather not hear from us? Just reply to this e-mail.”',
    },
    stranger: {
      de: 'Schreiben Sie erst, wenn eine Zustimmung da ist: „{address}“ steht nicht in Ihrer Kundenliste.',
      en: 'Write once you have their consent: “{address}” is not in your list of customers.',
    },
  },
  exceptions: {
    de: 'Es genügt ein Link, ein Platzhalter dafür, die Kopfzeile List-Unsubscribe oder ein Satz im Text. Nur E-Mails werden geprüft. Fügt ein Layout oder ein eingebundener Teil den Fuß hinzu, gibt es keinen Befund. Ein Fehler ist der Befund, wenn die Art des Briefes gesetzt ist oder die Konfiguration eine Kundenliste (customers) nennt, sonst eine Warnung.',
    en: 'A link, a placeholder for it, the List-Unsubscribe header or a sentence in the text is enough. Only e-mails are checked. Where a layout or an included part adds the footer, there is no finding. It is an error when the type of the letter is set or the configuration names a list of customers, and a warning otherwise.',
  },
  source: {
    de: 'Deutschland: § 7 UWG. Österreich: § 174 TKG 2021. Schweiz: Art. 3 Abs. 1 lit. o UWG.',
    en: 'Germany: § 7 UWG. Austria: § 174 TKG 2021. Switzerland: art. 3 para. 1 lit. o UWG. EU: directive 2002/58/EC, art. 13.',
  },
  examples: {
    de: [
      {
        type: 'advertising',
        file: 'mail.eml',
        bad: `From: Eva Sander <eva.sander@obsthof.example>
To: Nina Roth <nina.roth@post.example>
Subject: Birnen am Samstag

Guten Tag Frau Roth,

am Samstag probieren Sie bei uns die ersten Birnen.

Herzliche Grüße
Eva Sander<mark></mark>`,
        good: `From: Eva Sander <eva.sander@obsthof.example>
To: Nina Roth <nina.roth@post.example>
Subject: Birnen am Samstag

Guten Tag Frau Roth,

am Samstag probieren Sie bei uns die ersten Birnen.

Herzliche Grüße
Eva Sander

Möchten Sie keine Mails mehr von uns? Ein Wort genügt.`,
      },
    ],
    en: [
      {
        type: 'newsletter',
        file: 'mail.eml',
        bad: `From: Eve Sanders <eve.sanders@orchard.example>
To: Nina Roth <nina.roth@post.example>
Subject: Pears on Saturday

Dear Ms Roth,

Come and taste the first pears on Saturday.

Kind regards
Eve Sanders<mark></mark>`,
        good: `From: Eve Sanders <eve.sanders@orchard.example>
To: Nina Roth <nina.roth@post.example>
Subject: Pears on Saturday

Dear Ms Roth,

Come and taste the first pears on Saturday.

Kind regards
Eve Sanders

To unsubscribe, just reply to this e-mail.`,
      },
    ],
  },
  judges: ({medium}) => medium === 'email',
  *check(letter, {list, house}) {
    if (letter.medium !== 'email') return;
    const level = letter.typeIsSet || house.customers ? {} : {level: 'warning' as const};
    if (!mayObject(letter, list('objection')))
      yield {message: 'noObjection', at: missingAt(letter, 'footer', 'signature', 'closing', 'body'), ...level};
    if (!house.customers || letter.template) return;
    const strangers = (letter.mail?.to ?? []).filter(({address}) => !house.customers?.has(address.toLowerCase()));
    for (const {address} of strangers)
      yield {message: 'stranger', at: missingAt(letter, 'recipient', 'salutation', 'body'), values: {address}};
  },
});

/** A header, a link, a placeholder or a sentence; what a layout or another template adds may hold it as well. */
function mayObject(letter: Letter, cues: Lookup): boolean {
  const {source, mail, external} = letter;
  if (mail?.listUnsubscribe || external.signature || source.hints.some(({kind}) => kind === 'include')) return true;
  if (source.fields().some(({field}) => field.kind === 'unsubscribe' || field.kind === 'text-block')) return true;
  if (links.test(source.original)) return true;
  const says = (sentence: Sentence): boolean => search(sentence, cues).length > 0;
  if ([...sentences(letter)].some(says)) return true;
  return letter.children.some(({name, at}) => others.has(name) && sentencesIn(letter, at, name).some(says));
}

const others: ReadonlySet<PartName> = new Set(['letterhead', 'info', 'closing', 'signature', 'enclosures', 'footer']);

/** Where a link leads is not part of the text: `<a href="https://shop.example/newsletter/abmelden?id=7">hier</a>`. */
const links =
  /(?:unsub(?:scribe)?|un-subscribe|opt-?_?out|list-manage|abmeld(?:en|ung|elink)|abbestell(?:en|ung|link)|austragen|widerspr(?:uch|echen)|desinscri|email-?preferences|mail-?preferences|manage-?preferences|subscription-?(?:center|centre|preferences))/i;
