import {
  body,
  defineRule,
  type Letter,
  type Lookup,
  missingAt,
  namesMoment,
  type Range,
  type Sentence,
  sentences,
  tellsThePast,
  type Word,
} from '../src/rule/index.js';

export default defineRule({
  id: 'next-step',
  category: 'form',
  level: 'info',
  types: ['offer', 'advertising', 'complaint-reply', 'reminder'],
  title: {
    de: 'Sagen Sie, wie es weitergeht',
    en: 'Say what happens next',
  },
  why: {
    de: 'Am Ende des Briefs fragt Ihr Kunde: Und jetzt? Ein Tag oder ein Mensch am Telefon ist die Antwort; eine nette Floskel ist keine.',
    en: 'At the end of a letter your customer asks: what now? A day, or a person on the phone, is an answer; a friendly phrase is none.',
  },
  messages: {
    nothing: {
      de: 'Sagen Sie zum Schluss, was als Nächstes geschieht oder was Ihr Kunde tun kann, mit Tag oder Kontakt: „Rufen Sie mich bis Freitag an: 040 5550-217.“',
      en: 'End with what happens next or what your customer can do, with a day or a contact: “Call me by Friday on 020 7946 0217.”',
    },
    open: {
      de: 'Nennen Sie zum nächsten Schritt einen Tag oder einen Kontakt: Sonst bleibt offen, wann und mit wem es weitergeht.',
      en: 'Give a day or a contact for the next step: otherwise it stays open when and with whom it goes on.',
    },
  },
  exceptions: {
    de: 'Ein Knopf oder Link im Text ist ein nächster Schritt, ebenso die Bitte um Antwort auf eine E-Mail.',
    en: 'A button or link in the text is a next step, and so is a request to reply to an e-mail.',
  },
  examples: {
    de: [
      {
        type: 'offer',
        bad: `Ihr Angebot: neue Dachrinnen

Guten Tag Frau Aksoy,

vielen Dank für Ihre Anfrage. Zwölf Meter Kupferrinne kosten 840 Euro, der Einbau ist im Preis enthalten.<mark></mark>

Freundliche Grüße
Jana Petersen`,
        good: `Ihr Angebot: neue Dachrinnen

Guten Tag Frau Aksoy,

vielen Dank für Ihre Anfrage. Zwölf Meter Kupferrinne kosten 840 Euro, der Einbau ist im Preis enthalten. Sagen Sie bis Freitag Ja, und wir kommen am 18. Mai.

Freundliche Grüße
Jana Petersen`,
      },
      {
        type: 'complaint-reply',
        bad: `Ihre Dachrinne

Guten Tag Frau Aksoy,

Ihre Dachrinne tropft, und das tut mir leid. Wir reparieren sie für Sie, ohne dass es Sie etwas kostet.<mark></mark>

Freundliche Grüße
Jana Petersen`,
        good: `Ihre Dachrinne

Guten Tag Frau Aksoy,

Ihre Dachrinne tropft, und das tut mir leid. Rufen Sie mich an, wann es Ihnen passt: Wir reparieren sie für Sie, ohne dass es Sie etwas kostet.

Freundliche Grüße
Jana Petersen
Telefon 040 5550-217`,
      },
    ],
    en: [
      {
        type: 'offer',
        bad: `Your quote: new gutters

Dear Ms Patel,

Thank you for your enquiry. Twelve metres of copper gutter cost £840, fitted.<mark></mark>

Kind regards
Jane Peters`,
        good: `Your quote: new gutters

Dear Ms Patel,

Thank you for your enquiry. Twelve metres of copper gutter cost £840, fitted. Say yes by Friday, and we will come on 18 May.

Kind regards
Jane Peters`,
      },
      {
        type: 'complaint-reply',
        bad: `Your gutters

Dear Ms Patel,

I am sorry that your gutters drip. We will repair them, and it costs you nothing.<mark></mark>

Kind regards
Jane Peters`,
        good: `Your gutters

Dear Ms Patel,

I am sorry that your gutters drip. Ring me to say when it suits you. We will repair them, and it costs you nothing.

Kind regards
Jane Peters
Direct line 020 7946 0217`,
      },
    ],
  },
  *check(letter, context) {
    const [contact, step] = [context.list('contact'), context.list('step')];
    if (letter.source.hints.some(({kind, at}) => kind === 'button' && inBody(letter, at))) return;
    const all = [...sentences(letter)].filter(({block}) => block.part !== 'subject');
    if (all.length === 0) return;
    const reachable = isReachable(letter);
    let tells = false;
    for (const sentence of all) {
      const invites = isAsked(contact, sentence);
      if (invites && reachable) return;
      if (hasContact(letter, sentence.at) || leads(letter, sentence.at)) return;
      if (lookingAhead(letter, sentence) && namesMoment(firmly(sentence.words), letter.language)) return;
      tells ||= says(contact, sentence) || says(step, sentence);
    }
    const last = body(letter).at(-1);
    const at: Range = last ? [last.at[1], last.at[1]] : missingAt(letter, 'body', 'salutation');
    yield {message: tells ? 'open' : 'nothing', at};
  },
});

/** "Rufen Sie uns an" asks the customer; "wir rufen Sie an" and "wird Ihnen telefonisch mitgeteilt" only tell. */
function isAsked(contact: Lookup, sentence: Sentence): boolean {
  const {words} = sentence;
  const hits = contact.hits(sentence);
  if (hits.length === 0) return false;
  // "Sie hätten den Schaden gleich melden müssen" comes too late to be asked.
  if (words.some(({key}) => key === 'haetten') && words.some(({key}) => /^(?:muessen|sollen)$/.test(key))) return false;
  const told = words.some(({key}) =>
    /^(?:mitgeteilt|mitteilen|informiert|informieren|benachrichtigt|benachrichtigen)$/.test(key),
  );
  return hits.some((hit) => {
    const first = hit.words[0] ?? 0;
    const before = words[first - 1]?.key ?? '';
    if (/^(?:wir|ich|we|i)$/.test(before)) return false;
    return !(told && /^(?:telefonisch|schriftlich)$/.test(words[first]?.key ?? ''));
  });
}

function says(list: Lookup, sentence: Sentence): boolean {
  return list.hits(sentence).length > 0;
}

/** Thanks for a letter of 3 May and a weekend on which nothing can be done name days, but no step. */
function lookingAhead({facts}: Letter, sentence: Sentence): boolean {
  if (tellsThePast(sentence) || /\bnicht möglich\b|\bnot possible\b/.test(sentence.text)) return false;
  const [start, end] = sentence.at;
  return !facts.dates.some(({role, at}) => role === 'incoming' && at[0] >= start && at[1] <= end);
}

/** "In den nächsten Tagen" is no day, nor is "an einem Vormittag". */
function firmly(all: readonly Word[]): readonly Word[] {
  const words = all.filter((_, at) => !(all[at - 1]?.key === 'einem' && all[at - 2]?.key === 'an'));
  if (!words.some(({key}) => periods.has(key) || shortPeriods.has(key))) return words;
  // "Das dauert zwei Stunden" says how long, not when.
  const lasting = words.some(({key}) => lasts.has(key));
  return words.filter(({key}, at) => {
    if (lasting && shortPeriods.has(key)) return false;
    return !(periods.has(key) && /^(?:naechsten|kommenden|next|coming|few)$/.test(words[at - 1]?.key ?? ''));
  });
}

const lasts: ReadonlySet<string> = new Set(
  'dauer dauert dauern dauerte dauerten last lasts take takes took'.split(' '),
);
const shortPeriods: ReadonlySet<string> = new Set('stunde stunden minute minuten hour hours minute minutes'.split(' '));
const periods: ReadonlySet<string> = new Set('tage tagen wochen monate monaten stunden days weeks months'.split(' '));

/** A number or mailbox anywhere in the letter, or the way back that every e-mail has. */
function isReachable({facts, medium, external}: Letter): boolean {
  if (external.signature || external.letterhead) return true;
  if (medium === 'email') return !facts.mailboxes.some(({part, kind}) => part !== 'quoted' && kind === 'no-reply');
  const named = [...facts.phones, ...facts.mailboxes].filter(({part}) => part !== 'quoted' && part !== 'recipient');
  return named.some(({kind}) => kind !== 'fax' && kind !== 'no-reply');
}

/** A number or an address in this stretch: whoever writes it down wants it to be used. */
function hasContact({facts}: Letter, [start, end]: Range): boolean {
  return [...facts.phones, ...facts.mailboxes].some(
    ({at, kind}) => at[0] >= start && at[1] <= end && at[1] > at[0] && kind !== 'fax',
  );
}

/** A link, or a placeholder for a link, a number or an address. */
function leads({source}: Letter, [start, end]: Range): boolean {
  const within = (at: Range): boolean => at[0] >= start && at[1] <= end;
  if (/https?:\/\/|www\.[a-z0-9]/i.test(source.text.slice(start, end))) return true;
  if (source.hints.some(({kind, at}) => (kind === 'url' || kind === 'button') && within(at))) return true;
  return source
    .fields()
    .some(
      ({at, field}) => /^(?:link|phone|sender-phone|email|sender-email|text-block)$/.test(field.kind) && within(at),
    );
}

function inBody(letter: Letter, [start, end]: Range): boolean {
  return letter.children.some(
    ({name, at}) => (name === 'body' || name === 'postscript') && at[0] <= start && at[1] >= end,
  );
}
