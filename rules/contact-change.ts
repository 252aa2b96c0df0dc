import {
  body,
  customerWords,
  defineRule,
  type Letter,
  type Lookup,
  missingAt,
  type Person,
  type Sentence,
  search,
  sentences,
} from '../src/rule/index.js';

export default defineRule({
  id: 'contact-change',
  category: 'arguments',
  level: 'warning',
  types: ['contact-change'],
  seldom: ['contact-change/'],
  title: {
    de: 'Übergeben Sie Ihre Kunden von Hand zu Hand',
    en: 'Hand your customers over in person',
  },
  why: {
    de: 'Kunden vertrauen Menschen. Geht einer, wollen sie wissen, wer kommt, was bleibt und wer ihnen ab jetzt hilft.',
    en: 'Customers trust people. When one of them leaves, they want to know who comes, what stays and who will help them from now on.',
  },
  messages: {
    person: {
      de: 'Stellen Sie den neuen Menschen vor, mit Namen und Durchwahl oder E-Mail-Adresse: Ihr Kunde soll ihn gleich erreichen.',
      en: 'Introduce the new person, with name and direct number or e-mail address: your customer should be able to reach them at once.',
    },
    continuity: {
      de: 'Schreiben Sie, was bleibt: was Sie gemeinsam erreicht haben, und dass die Unterlagen übergeben sind. Sonst fängt Ihr Kunde von vorn an.',
      en: 'Write what stays: what you have achieved together, and that the documents have been handed over. Otherwise your customer starts from scratch.',
    },
    support: {
      de: 'Bieten Sie Hilfe an („Frau Lang hilft Ihnen bei allen Fragen und ruft Sie am Dienstag an“): Im Brief fehlt ein Angebot.',
      en: 'Offer help (“Ms Lang will gladly help you and will ring you on Tuesday”): the letter makes no offer.',
    },
  },
  exceptions: {
    de: 'Übergebene Unterlagen zählen als das, was bleibt. Wo eine Signatur oder ein ganzer Textblock erst später eingesetzt wird, gibt es zu diesen Teilen keinen Befund.',
    en: 'Documents that were handed over count as what stays. Where a signature or a whole block of text is filled in later, there is no finding on these parts.',
  },
  examples: {
    de: [
      {
        type: 'contact-change',
        bad: `Guten Tag Frau Roth,

ab Mai ist Frau Miriam Lang Ihre Ansprechpartnerin. Ihre Unterlagen kennt sie schon. Sie hilft Ihnen gern.<mark></mark>

Freundliche Grüße
Eva Sander
Zentrale 040 5550-0`,
        good: `Guten Tag Frau Roth,

ab Mai ist Frau Miriam Lang Ihre Ansprechpartnerin (Durchwahl 040 5550-17). Ihre Unterlagen kennt sie schon. Sie hilft Ihnen gern.

Freundliche Grüße
Eva Sander
Zentrale 040 5550-0`,
      },
      {
        type: 'contact-change',
        bad: `Guten Tag Frau Roth,

ab Mai ist Frau Miriam Lang für Sie da (miriam.lang@hafen.example).<mark></mark>

Freundliche Grüße
Eva Sander`,
        good: `Guten Tag Frau Roth,

acht Jahre lang haben wir gemeinsam Ihren Garten geplant. Ab Mai ist Frau Miriam Lang für Sie da (miriam.lang@hafen.example).

Freundliche Grüße
Eva Sander`,
      },
    ],
    en: [
      {
        type: 'contact-change',
        bad: `Dear Ms Roth,

From May your contact is Miriam Lang, direct line 020 7946 0217. She knows your file.<mark></mark>

Kind regards
Eve Sanders`,
        good: `Dear Ms Roth,

From May your contact is Miriam Lang, direct line 020 7946 0217. She knows your file and will gladly help you.

Kind regards
Eve Sanders`,
      },
    ],
  },
  *check(letter, {list}) {
    const open = letter.source.fields().some(({field}) => field.kind === 'text-block');
    const at = missingAt(letter, 'body', 'subject');
    if (!letter.external.signature && !open && !introduces(letter, list('handover')))
      yield {message: 'person', at, part: 'person'};
    if (open) return;
    const all = [...sentences(letter)];
    if (!all.some((sentence) => continues(letter, sentence, list('continuity'))))
      yield {message: 'continuity', at, part: 'continuity'};
    if (!all.some((sentence) => offersHelp(sentence, list('support')))) yield {message: 'support', at, part: 'support'};
  },
});

/** Somebody knows the customer's affairs, has been working with the customer, or says what stays as it is. */
function continues(letter: Letter, sentence: Sentence, cues: Lookup): boolean {
  const roles = new Set(search(sentence, cues).map(({entry}) => entry.say[0]));
  const {words} = sentence;
  if (roles.has('alone')) return true;
  const customer = customerWords(letter, sentence).length > 0;
  const thing = roles.has('thing');
  const meets = words.some(({key}) => /^(?:lernen|kennenlernen|kennenzulernen)$/.test(key));
  if (roles.has('knows') && (customer || thing) && !meets && !asks(sentence)) return true;
  if (roles.has('told') && (customer || thing) && words.some(({text}) => /^(?:ihn|sie|mich|ist|bin)$/.test(text)))
    return true;
  if ((roles.has('takes') || roles.has('has')) && thing && !asks(sentence)) return true;
  if (roles.has('stays') && (roles.has('what') || thing)) return true;
  if (roles.has('there') && words.some(({key}) => /^(?:war|waren|gewesen)$/.test(key))) return true;
  if (roles.has('trust') && roles.has('years')) return true;
  const shared = words.some(({key}) => /^(?:gemeinsam|miteinander|together)$/.test(key)) && hasWe(sentence);
  return (customer || shared) && sharedPast(sentence, roles);
}

function hasWe({words}: Sentence): boolean {
  return words.some(({key}) => /^(?:wir|we)$/.test(key));
}

/** "Acht Jahre lang durfte ich Sie betreuen", "together we have planned": but no "er hat zehn Jahre Erfahrung". */
function sharedPast({words}: Sentence, roles: ReadonlySet<string | undefined>): boolean {
  if (words.some(({key}) => /^(?:erfahrung|erfahrungen|experience|freut|freue|forward)$/.test(key))) return false;
  if (words.some(({key}) => /^durften?$/.test(key))) return true;
  const past = words.some(({key}) => /^(?:habe|haben|hatten?|war|waren|have|had|was|were|been)$/.test(key));
  return past ? roles.has('time') || roles.has('years') : roles.has('time') && roles.has('years');
}

/** "Bitte schicken Sie uns …": what the customer is asked to do says nothing of what was done. */
function asks({words}: Sentence): boolean {
  return words.some(({key}) => /^(?:bitte|bitten|please)$/.test(key));
}

function offersHelp(sentence: Sentence, cues: Lookup): boolean {
  const {words} = sentence;
  return search(sentence, cues).some(({entry, range}) => {
    const at = words.findIndex((word) => word.at[0] >= range[0]);
    const [verb, next] = [words[at], words[at + 1]];
    const request = next?.text === 'Sie' && /n$/.test(verb?.key ?? '');
    switch (entry.say[0]) {
      // "Wir beraten Sie" helps, "Bitte beantworten Sie" asks.
      case 'act':
        return !(request && !words.some(({key}) => /^(?:wir|ich)$/.test(key)));
      case 'cares':
        return (
          words.some(({key}) => /^(?:gern|gerne|persoenlich|weiterhin)$/.test(key)) &&
          !words.some(({key}) => /^(?:habe|haben|hat|hatten?)$/.test(key))
        );
      case 'need':
        return !/^(?:fuer|for)$/.test(words[at - 1]?.key ?? '') && !asks(sentence);
      case 'reach':
        return !request || words.some(({text}) => /^(?:ihn|sie|ihr|ihm|mich|mir|uns)$/.test(text));
      default:
        return true;
    }
  });
}

/** Somebody is named, and there is a direct way to this very person as far as one can tell. */
function introduces(letter: Letter, cues: Lookup): boolean {
  const {people, phones, mailboxes} = letter.facts;
  const candidates = people.filter(({role}) => role !== 'recipient');
  const named = candidates.length > 0 || letter.source.fields().some(({field}) => field.kind === 'sender-name');
  if (!named) return false;
  const ways = [
    ...phones.filter(({kind, part}) => (kind === 'direct' || kind === 'mobile') && isOwn(part)),
    ...mailboxes.filter(({kind, part}) => kind === 'personal' && isOwn(part)),
  ];
  if (ways.length === 0) return false;
  const person = newcomer(letter, candidates, cues);
  if (!person || ways.some(({part}) => part !== 'signature' && part !== 'from')) return true;
  // Only the one who signs can be reached: that helps when it is the new person.
  const name = lastOf(person.name);
  const lines = letter.children
    .filter((part) => part.name === 'signature')
    .map(({at}) => letter.source.text.slice(...at));
  return (
    lines.some((text) => text.includes(name)) ||
    mailboxes.some(({address}) => address.toLowerCase().includes(name.toLowerCase()))
  );
}

function isOwn(part: string): boolean {
  return part !== 'quoted' && part !== 'recipient';
}

/** The person named in the sentence about the change, unless the one who signs speaks of himself. */
function newcomer(letter: Letter, people: readonly Person[], cues: Lookup): Person | undefined {
  for (const block of body(letter))
    for (const sentence of block.sentences) {
      if (search(sentence, cues).length === 0) continue;
      const person = people.find(({name}) => sentence.text.includes(lastOf(name)));
      if (person) return person;
      if (sentence.words.some(({key}) => /^(?:ich|i)$/.test(key))) return undefined;
    }
  return undefined;
}

function lastOf(name: string): string {
  return name.split(/\s+/).at(-1) ?? name;
}
