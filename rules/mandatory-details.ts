import {
  type Detail,
  defineRule,
  type Letter,
  type Lookup,
  legalFormOf,
  linesIn,
  missingAt,
  type Sentence,
  sentences,
} from '../src/rule/index.js';

export default defineRule({
  id: 'mandatory-details',
  category: 'form',
  level: 'warning',
  seldom: ['mandatory-details/'],
  title: {
    de: 'Nennen Sie die Angaben, die das Gesetz auf Geschäftsbriefen verlangt',
    en: 'Give the particulars that the law asks of business letters',
  },
  why: {
    de: 'Ihr Kunde darf wissen, mit wem er es zu tun hat. Die Angaben gehören auch unter E-Mails, und sie fehlen dort oft.',
    en: 'Your customers may know whom they deal with. The particulars belong under e-mails as well, where they are often missing.',
  },
  messages: {
    'legal-form': {
      de: 'Nennen Sie die Firma vollständig, mit „{form}“: So verlangt es {law}. klarbrief gibt keine Rechtsberatung.',
      en: 'Give the company’s full name, with “{form}”, as {law} asks. klarbrief gives no legal advice.',
    },
    name: {
      de: 'Nennen Sie die Firma so, wie sie eingetragen ist: „{name}“. So verlangt es {law}; klarbrief gibt keine Rechtsberatung.',
      en: 'Give the company’s name as it is registered: “{name}”, as {law} asks. klarbrief gives no legal advice.',
    },
    seat: {
      de: 'Nennen Sie den Sitz, zum Beispiel „Sitz: Norden“: So verlangt es {law}. klarbrief gibt keine Rechtsberatung.',
      en: 'Give the registered seat, for instance “Sitz: Norden”, as {law} asks. klarbrief gives no legal advice.',
    },
    'register-court': {
      de: 'Nennen Sie das Registergericht, zum Beispiel „{example}“: So verlangt es {law}. klarbrief gibt keine Rechtsberatung.',
      en: 'Name the court that keeps the register, for instance “{example}”, as {law} asks. klarbrief gives no legal advice.',
    },
    'register-number': {
      de: 'Nennen Sie die Registernummer, zum Beispiel „{example}“: So verlangt es {law}. klarbrief gibt keine Rechtsberatung.',
      en: 'Give the number in the register, for instance “{example}”, as {law} asks. klarbrief gives no legal advice.',
    },
    directors: {
      de: 'Nennen Sie alle Geschäftsführerinnen und Geschäftsführer mit Vor- und Nachnamen: So verlangt es {law}. klarbrief gibt keine Rechtsberatung.',
      en: 'Name all managing directors with first and last name, as {law} asks. klarbrief gives no legal advice.',
    },
    board: {
      de: 'Nennen Sie alle Mitglieder des Vorstands mit Vor- und Nachnamen: So verlangt es {law}. klarbrief gibt keine Rechtsberatung.',
      en: 'Name all members of the executive board with first and last name, as {law} asks. klarbrief gives no legal advice.',
    },
    'supervisory-chair': {
      de: 'Nennen Sie, wer dem Aufsichtsrat vorsitzt, mit Vor- und Nachnamen: So verlangt es {law}. klarbrief gibt keine Rechtsberatung.',
      en: 'Name the chair of the supervisory board with first and last name, as {law} asks. klarbrief gives no legal advice.',
    },
    'general-partner': {
      de: 'Nennen Sie, wer persönlich haftet, zum Beispiel die Verwaltungs-GmbH mit ihren eigenen Angaben: So verlangt es {law}. klarbrief gibt keine Rechtsberatung.',
      en: 'Name the general partner with its own particulars, as {law} asks. klarbrief gives no legal advice.',
    },
    owner: {
      de: 'Nennen Sie die Inhaberin oder den Inhaber mit Vor- und Nachnamen: So verlangt es {law}. klarbrief gibt keine Rechtsberatung.',
      en: 'Name the owner with first and last name, as {law} asks. klarbrief gives no legal advice.',
    },
  },
  exceptions: {
    de: 'Die Regel läuft nur, wenn „company“ in der Konfiguration steht. Ergänzt ein Layout Briefkopf oder Fußzeile, schweigt sie, ebenso bei Rechtsformen, die sie nicht kennt. Die Anschrift im Briefkopf gilt als Sitz.',
    en: 'The rule only runs with “company” in the configuration. It is silent where a layout adds the letterhead or the footer, and for legal forms that it does not know. The address in the letterhead counts as the seat.',
  },
  source: {
    de: 'DE: § 35a GmbHG, § 80 AktG, § 37a, § 125, § 177a HGB, § 25a GenG, § 7 PartGG, § 707a BGB, § 2 DL-InfoV. AT: § 14 UGB. CH: Art. 954a OR.',
    en: 'Germany: § 35a GmbHG, § 80 AktG, § 37a, § 125, § 177a HGB, § 25a GenG, § 7 PartGG, § 707a BGB, § 2 DL-InfoV. Austria: § 14 UGB. Switzerland: art. 954a CO.',
  },
  examples: {
    de: [
      {
        type: 'general',
        house: {company: {country: 'DE', form: 'GmbH'}},
        bad: `Guten Tag Frau Aksoy,

Ihr Schlüssel liegt ab Montag für Sie bereit.

Freundliche Grüße
Jana Petersen

Wasserwerk Lindental GmbH, Markt 2, 37199 Lindental
Amtsgericht Göttingen, HRB 5550<mark></mark>`,
        good: `Guten Tag Frau Aksoy,

Ihr Schlüssel liegt ab Montag für Sie bereit.

Freundliche Grüße
Jana Petersen

Wasserwerk Lindental GmbH, Markt 2, 37199 Lindental
Amtsgericht Göttingen, HRB 5550
Geschäftsführerin: Nele Brandt`,
      },
      {
        type: 'general',
        house: {company: {country: 'AT', form: 'e.U.'}},
        bad: `Guten Tag Frau Aksoy,

Ihr Rad ist fertig, und die Bremse greift wieder.

Freundliche Grüße
Jakob Hofer

Radwerkstatt Hofer e.U., Annenstraße 40, 8020 Graz
Landesgericht Graz<mark></mark>`,
        good: `Guten Tag Frau Aksoy,

Ihr Rad ist fertig, und die Bremse greift wieder.

Freundliche Grüße
Jakob Hofer

Radwerkstatt Hofer e.U., Annenstraße 40, 8020 Graz
Landesgericht Graz, FN 55501 x`,
      },
    ],
    en: [
      {
        type: 'general',
        house: {company: {country: 'DE', form: 'GmbH'}},
        bad: `Dear Ms Patel,

Your key is at the front desk from Monday.

Kind regards
Jana Petersen

Wasserwerk Lindental GmbH, Markt 2, 37199 Lindental
Managing director: Nele Brandt, HRB 5550<mark></mark>`,
        good: `Dear Ms Patel,

Your key is at the front desk from Monday.

Kind regards
Jana Petersen

Wasserwerk Lindental GmbH, Markt 2, 37199 Lindental
Managing director: Nele Brandt, district court Göttingen, HRB 5550`,
      },
    ],
  },
  *check(letter, context) {
    const {company} = context.house;
    const form = company && legalFormOf(company);
    if (!company || !form || addedLater(letter)) return;
    const text = ownText(letter);
    const lines = [
      ...linesIn(letter, 'letterhead', 'recipient', 'info', 'closing', 'signature', 'enclosures', 'footer'),
    ];
    const all = [...lines, ...sentences(letter)];
    const at = missingAt(letter, 'footer', 'signature', 'enclosures', 'closing');
    const law = {law: form.law};
    if (company.name !== undefined && !plainly(text).includes(plainly(company.name)))
      yield {message: 'name', part: 'legal-form', at, values: {...law, name: company.name}};
    else if (form.details.includes('legal-form') && !form.name.test(text))
      yield {message: 'legal-form', part: 'legal-form', at, values: {...law, form: company.form}};
    for (const part of form.details) {
      if (part === 'legal-form') continue;
      if (
        part === 'register-number'
          ? form.number?.test(text)
          : gives(part, letter, all, text, (list) => context.list(list))
      )
        continue;
      if (part === 'register-court' || part === 'register-number') {
        const example = examples[company.country][part];
        yield {message: part, part, at, values: {...law, example}};
      } else if (part === 'owner') yield {message: part, part, at, values: law, level: 'info'};
      else yield {message: part, part, at, values: law};
    }
  },
});

const examples = {
  DE: {'register-court': 'Amtsgericht Aurich', 'register-number': 'HRB 5550'},
  AT: {'register-court': 'Landesgericht Graz', 'register-number': 'FN 55501 x'},
  CH: {'register-court': 'Handelsregister Zürich', 'register-number': 'CHE-555.501.550'},
} as const;

/** A layout or a block that is printed from elsewhere may hold all of it. */
function addedLater({external, source}: Letter): boolean {
  if (external.letterhead || external.signature || source.hints.some(({kind}) => kind === 'include')) return true;
  return source.fields().some(({field}) => field.kind === 'text-block');
}

/** The letter without the mail that it quotes. */
function ownText({source, children}: Letter): string {
  const quoted = children.find(({name}) => name === 'quoted');
  return quoted ? source.text.slice(0, quoted.at[0]) + source.text.slice(quoted.at[1]) : source.text;
}

function plainly(text: string): string {
  return text.toLowerCase().replace(/[\s\u00A0]+/g, ' ');
}

type Labelled = Exclude<Detail, 'legal-form' | 'register-number'>;

const listOf: Readonly<Record<Labelled, string>> = {
  seat: 'seat',
  'register-court': 'court',
  directors: 'directors',
  board: 'board',
  'supervisory-chair': 'chair',
  'general-partner': 'partner',
  owner: 'owner',
};

/** A label of the list is there, or what makes it superfluous. */
function gives(
  part: Labelled,
  letter: Letter,
  all: readonly Sentence[],
  text: string,
  list: (name: string) => Lookup,
): boolean {
  const labels = list(listOf[part]);
  if (all.some((sentence) => labels.hits(sentence).length > 0)) return true;
  if (part === 'seat') return hasAddress(letter);
  // Who signs with first and last name has named the owner.
  if (part === 'owner') return letter.facts.people.some(({role, name}) => role === 'sender' && /\S\s+\S/.test(name));
  return part === 'register-court' && shortCourt.test(text);
}

/** "AG Göttingen, HRB 5550", "LG Graz, FN 55501 x": without the number, AG is the company. */
const shortCourt = /(?<![A-Za-z])(?:AG|LG|HG)\s[A-ZÄÖÜ][^\n]{2,40}(?:HR|FN|Gn|PR)/;

/** Postcode and town outside of the address field: the place where the house is. */
function hasAddress({source, children}: Letter): boolean {
  return children.some(
    ({name, at}) =>
      name !== 'recipient' &&
      name !== 'quoted' &&
      name !== 'body' &&
      /(?<!\d)(?:[A-Z]{1,2}[-–]?\s?)?\d{4,5}[ \u00A0]+[A-ZÄÖÜ][A-Za-zäöüß]/.test(source.text.slice(...at)),
  );
}
