import {defineRule, missingAt, type Phone} from '../src/rule/index.js';

export default defineRule({
  id: 'direct-dial',
  category: 'reachability',
  level: 'warning',
  title: {
    de: 'Nennen Sie eine Durchwahl',
    en: 'Give a direct telephone number',
  },
  why: {
    de: 'Wer anrufen möchte, will den Menschen sprechen, der den Brief geschrieben hat, ohne Warteschleife und ohne sein Anliegen zweimal zu erzählen.',
    en: 'People who call want to speak to the person who wrote, without a queue and without telling their story twice.',
  },
  messages: {
    missing: {
      de: 'Nennen Sie die Durchwahl Ihrer Ansprechpartnerin oder Ihres Ansprechpartners: Der Brief hat keine Telefonnummer.',
      en: 'Give your contact person’s direct number: the letter has no telephone number.',
    },
    switchboard: {
      de: 'Nennen Sie eine Durchwahl: „{number}“ führt nur zur Zentrale.',
      en: 'Give a direct number: “{number}” only reaches the switchboard.',
    },
    service: {
      de: 'Nennen Sie eine Durchwahl: „{number}“ ist eine Servicenummer und führt zu niemandem persönlich.',
      en: 'Give a direct number: “{number}” is a service line and reaches nobody in person.',
    },
    fax: {
      de: 'Nennen Sie eine Durchwahl: „{number}“ ist ein Faxanschluss.',
      en: 'Give a direct number: “{number}” is a fax line.',
    },
  },
  exceptions: {
    de: 'Als Durchwahl zählen eine Nebenstelle außer der 0, eine Mobilnummer, eine als Durchwahl bezeichnete Nummer, die Nummer im Block der Ansprechperson und ein Platzhalter dafür. In Nachrichten einer Maschine (Typ „notification“) ist der Befund nur ein Hinweis.',
    en: 'What counts: an extension other than 0, a mobile number, a number labelled as direct, the number in the contact person’s own block, and a placeholder for any of these. In messages sent by a machine (type “notification”) the finding is only a hint.',
  },
  source: {
    de: 'Schreibweise von Rufnummern und Durchwahlen: DIN 5008:2020.',
    en: 'Notation of telephone numbers and extensions: DIN 5008:2020.',
  },
  examples: {
    de: [
      {
        type: 'general',
        bad: `Guten Tag Frau Aksoy,

Ihr neuer Zähler hängt seit heute Morgen.

Freundliche Grüße

Jana Petersen
Telefon <mark>040 5550-0</mark>`,
        good: `Guten Tag Frau Aksoy,

Ihr neuer Zähler hängt seit heute Morgen.

Freundliche Grüße

Jana Petersen
Telefon 040 5550-217`,
      },
    ],
    en: [
      {
        type: 'general',
        bad: `Dear Ms Aksoy,

Your new meter has been in place since this morning.

Kind regards

Jane Peters
Call us free on <mark>0800 555 0100</mark>`,
        good: `Dear Ms Aksoy,

Your new meter has been in place since this morning.

Kind regards

Jane Peters
Direct line 020 7946 0217`,
      },
    ],
  },
  *check(letter) {
    if (letter.external.signature) return;
    const phones = letter.facts.phones.filter((phone) => phone.part !== 'quoted' && phone.part !== 'recipient');
    if (phones.some((phone) => phone.kind === 'direct' || phone.kind === 'mobile')) return;
    const nearest = best(phones);
    if (nearest)
      yield {
        message: messageOf(nearest),
        at: nearest.at,
        values: {number: letter.source.shown(nearest.at) || nearest.text},
      };
    else yield {message: 'missing', at: missingAt(letter, 'signature', 'info', 'closing')};
  },
});

/** The number that comes closest to a direct dial, to say why it is not enough. */
function best(phones: readonly Phone[]): Phone | undefined {
  const order = ['switchboard', 'service', 'fax'];
  return [...phones].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}

function messageOf(phone: Phone): 'switchboard' | 'service' | 'fax' {
  return phone.kind === 'service' || phone.kind === 'fax' ? phone.kind : 'switchboard';
}
