import {defineRule, type Letter, type Mailbox, missingAt} from '../src/rule/index.js';

export default defineRule({
  id: 'personal-email',
  category: 'reachability',
  level: 'warning',
  title: {
    de: 'Nennen Sie eine persönliche E-Mail-Adresse',
    en: 'Give a personal e-mail address',
  },
  why: {
    de: 'Eine Adresse mit Namen sagt: Ich kümmere mich. Ein Sammelpostfach sagt: Irgendwer wird es lesen.',
    en: 'An address with a name says: I will see to it. A shared mailbox says: somebody will read it.',
  },
  messages: {
    missing: {
      de: 'Nennen Sie die E-Mail-Adresse Ihrer Ansprechpartnerin oder Ihres Ansprechpartners: Der Brief hat keine.',
      en: 'Give your contact person’s e-mail address: the letter has none.',
    },
    shared: {
      de: 'Nennen Sie eine persönliche Adresse: Hinter „{address}“ sieht Ihr Kunde keinen Menschen.',
      en: 'Give a personal address: behind “{address}” your customer sees nobody.',
    },
    noReply: {
      de: 'Schreiben Sie von einer Adresse, die antwortet: „{address}“ weist jede Rückfrage ab.',
      en: 'Write from an address that answers: “{address}” turns every question away.',
    },
  },
  exceptions: {
    de: 'Bei E-Mails genügt ein persönlicher Absender. Ein Absender wie „noreply@“ wird immer gemeldet. In Nachrichten einer Maschine (Typ „notification“) ist der Befund nur ein Hinweis.',
    en: 'For e-mails a personal From address is enough. A From address such as “noreply@” is always reported. In messages sent by a machine (type “notification”) the finding is only a hint.',
  },
  examples: {
    de: [
      {
        type: 'general',
        bad: `Guten Tag Herr Lindner,

Ihre Schlüssel liegen ab Montag für Sie bereit.

Freundliche Grüße

Olaf Brandt
Telefon 0421 5550-31
<mark>info@hausverwaltung.example</mark>`,
        good: `Guten Tag Herr Lindner,

Ihre Schlüssel liegen ab Montag für Sie bereit.

Freundliche Grüße

Olaf Brandt
Telefon 0421 5550-31
olaf.brandt@hausverwaltung.example`,
      },
    ],
    en: [
      {
        type: 'general',
        bad: `Dear Mr Lindner,

Your keys are ready for you from Monday.

Kind regards

Oliver Brand
Direct line 0117 496 0031
<mark>enquiries@brandlettings.example</mark>`,
        good: `Dear Mr Lindner,

Your keys are ready for you from Monday.

Kind regards

Oliver Brand
Direct line 0117 496 0031
oliver.brand@brandlettings.example`,
      },
    ],
  },
  *check(letter) {
    const boxes = letter.facts.mailboxes.filter((box) => box.part !== 'quoted' && box.part !== 'recipient');
    const from = boxes.find((box) => box.part === 'from');
    const place = missingAt(letter, 'signature', 'info', 'closing');
    if (from?.kind === 'no-reply') {
      yield {message: 'noReply', at: place, values: {address: from.address}};
      return;
    }
    if (letter.external.signature || boxes.some((box) => box.kind === 'personal')) return;
    const nearest = boxes.find((box) => box.part !== 'from') ?? from;
    if (!nearest) yield {message: 'missing', at: place};
    else {
      const at = nearest.part === 'from' ? place : nearest.at;
      yield {
        message: nearest.kind === 'no-reply' ? 'noReply' : 'shared',
        at,
        values: {address: addressOf(letter, nearest)},
      };
    }
  },
});

/** The address as the file has it: a field by its name. */
function addressOf({source}: Letter, {address, at, part}: Mailbox): string {
  return part === 'from' ? address : source.shown(at) || address;
}
