import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {readDocument} from '../../src/index.js';
import type {PlacedClaim} from '../../src/project/claim.js';
import {claimsOf} from '../../src/project/claims.js';
import {contradictions} from '../../src/project/contradictions.js';
import {houseMarks} from '../../src/project/house.js';

/** What letters contradict each other in: what it is about, and what each variant says how often. */
function compare(...letters: readonly (string | {readonly text: string; readonly file: string})[]): readonly string[] {
  const claims = letters.flatMap((one, index): PlacedClaim[] => {
    const {text, file} = typeof one === 'string' ? {text: one, file: `${index}.txt`} : one;
    const document = readDocument(new VFile({value: text, path: file}), {rules: {}, fields: {}, dictionaries: {}});
    return document.children.flatMap((letter) => {
      const marks = houseMarks(letter);
      const language = letter.language === 'en' ? ('en' as const) : ('de' as const);
      return [...claimsOf(letter)].map((claim) => ({
        ...claim,
        language,
        marks,
        place: {path: file, line: 1, column: 1 + claim.at[0]},
      }));
    });
  });
  return contradictions(claims).map(({topic, variants}) => {
    const name = topic.of === undefined ? topic.key : `${topic.key} ${topic.of}`;
    return `${name}: ${variants.map(({text, places}) => `${text} ${places.length}×`).join(', ')}`;
  });
}

/** A letter with a sentence in its body. */
function letter(sentence: string, {closing = 'Mit freundlichen Grüßen', signature = 'Eva Berger', footer = ''} = {}) {
  const end = footer === '' ? '' : `\n\n--\n${footer}`;
  return `Guten Tag Frau Demir,\n\nvielen Dank für Ihre Nachricht. ${sentence}\n\n${closing}\n${signature}${end}\n`;
}

function english(sentence: string, closing = 'Kind regards') {
  return `Dear Ms Demir,\n\nThank you for your message. ${sentence}\n\n${closing}\nEva Berger\n`;
}

describe('deadlines', () => {
  test.each<[a: string, b: string]>([
    ['Wir erstatten Ihnen den Betrag innerhalb von 14 Tagen.', 'Den Betrag erstatten wir Ihnen binnen 10 Tagen.'],
    ['Die Rückzahlung erhalten Sie innerhalb von 5 Werktagen.', 'Die Rückzahlung erhalten Sie binnen drei Wochen.'],
    ['Wir melden uns innerhalb von 2 Tagen bei Ihnen.', 'Wir antworten Ihnen innerhalb von 48 Stunden.'],
    ['Wir melden uns innerhalb von 2 Tagen bei Ihnen.', 'Wir melden uns innerhalb von 2 Werktagen bei Ihnen.'],
    ['Sie können alles innerhalb von 30 Tagen zurücksenden.', 'Sie haben innerhalb von 14 Tagen ein Rückgaberecht.'],
  ])('%s / %s', (a, b) => {
    expect(compare(letter(a), letter(b))).toHaveLength(1);
  });

  test.each<[a: string, b: string]>([
    ['Wir erstatten Ihnen den Betrag innerhalb von 14 Tagen.', 'Den Betrag erstatten wir Ihnen binnen zwei Wochen.'],
    ['Wir erstatten Ihnen den Betrag innerhalb von 14 Tagen.', 'Wir melden uns innerhalb von 2 Tagen bei Ihnen.'],
    ['Wir erstatten Ihnen den Betrag innerhalb von 14 Tagen.', 'Wir liefern innerhalb von 3 Tagen.'],
    [
      'Wir erstatten Ihnen den Betrag innerhalb von 14 Tagen.',
      'Bitte schicken Sie uns den Beleg binnen 10 Tagen, dann erstatten wir den Betrag.',
    ],
    [
      'Wir erstatten Ihnen den Betrag innerhalb von 14 Tagen.',
      'Wir haben Ihnen den Betrag innerhalb von 10 Tagen erstattet.',
    ],
    ['Wir erstatten Ihnen den Betrag innerhalb von 14 Tagen.', 'Wir erstatten Ihnen den Betrag.'],
  ])('%s / %s: no contradiction', (a, b) => {
    expect(compare(letter(a), letter(b))).toEqual([]);
  });

  test('English ones, and never across languages', () => {
    const a = english('We will refund your payment within 14 days.');
    expect(compare(a, english('We will refund your payment within 30 days.'))).toEqual([
      'refund: within 14 days 1×, within 30 days 1×',
    ]);
    expect(compare(a, english('We will refund your payment within two weeks.'))).toEqual([]);
    expect(compare(a, letter('Wir erstatten Ihnen den Betrag innerhalb von 30 Tagen.'))).toEqual([]);
  });

  test('a term that a field gives is none', () => {
    const text = letter('Wir erstatten Ihnen den Betrag innerhalb von {{ frist }} Tagen.');
    expect(compare({text, file: 'a.twig'}, letter('Wir erstatten den Betrag innerhalb von 14 Tagen.'))).toEqual([]);
  });
});

describe('contacts', () => {
  test('two numbers of a team, two of a person', () => {
    expect(
      compare(
        letter('Unser Kundenservice ist unter 030 1234-500 für Sie da.'),
        letter('Unser Kundenservice ist unter 030 1234-600 für Sie da.'),
        letter('Den Kundenservice erreichen Sie unter +49 30 1234-500.'),
      ),
    ).toEqual(['phone Kundenservice: 030 1234-500 2×, 030 1234-600 1×']);
    expect(
      compare(
        letter('Alles Gute.', {signature: 'Eva Berger\nTelefon 030 1234-567\neva.berger@blumen.example'}),
        letter('Alles Gute.', {signature: 'Eva Berger\nTelefon 030 1234-577\neva.berger@rosen.example'}),
      ),
    ).toEqual([
      'phone Eva Berger: 030 1234-567 1×, 030 1234-577 1×',
      'email Eva Berger: eva.berger@blumen.example 1×, eva.berger@rosen.example 1×',
    ]);
  });

  test.each<[what: string, a: string, b: string]>([
    ['two spellings', 'Kundenservice: 030 1234-500.', 'Kundenservice: +49 (0)30 / 12 34 500.'],
    ['two teams', 'Kundenservice: 030 1234-500.', 'Buchhaltung: 030 1234-600.'],
    ['for callers from abroad', 'Kundenservice: 030 1234-500.', 'Kundenservice aus dem Ausland: 030 1234-900.'],
    ['nobody’s', 'Sie erreichen uns unter 030 1234-500.', 'Sie erreichen uns unter 030 1234-600.'],
  ])('%s: no contradiction', (_, a, b) => {
    expect(compare(letter(a), letter(b))).toEqual([]);
  });

  test('a letter with both numbers agrees with each', () => {
    const both = letter('Kundenservice: 030 1234-500. Kundenservice: 030 1234-600.');
    expect(compare(letter('Kundenservice: 030 1234-500.'), both, letter('Kundenservice: 030 1234-600.'))).toEqual([]);
  });

  test('two people have two numbers', () => {
    expect(
      compare(
        letter('Alles Gute.', {signature: 'Eva Berger\nTelefon 030 1234-567'}),
        letter('Alles Gute.', {signature: 'Tim Roth\nTelefon 030 1234-577'}),
      ),
    ).toEqual([]);
  });
});

describe('details of the company', () => {
  const footer = 'Blumen Berger GmbH · Gartenweg 3, 10115 Berlin · HRB 12345 B · USt-IdNr. DE123456789';
  const iban = 'IBAN DE02 1203 0000 0000 2020 51';

  test.each<[other: string, found: readonly string[]]>([
    [footer.replace('HRB 12345 B', 'HRB 12354 B'), ['register Blumen Berger GmbH: HRB 12345 B 1×, HRB 12354 B 1×']],
    [footer.replace('DE123456789', 'DE987654321'), ['vat Blumen Berger GmbH: DE123456789 1×, DE987654321 1×']],
    [footer.replace('Gartenweg 3', 'Rosenallee 8'), ['street Blumen Berger GmbH: Gartenweg 3 1×, Rosenallee 8 1×']],
    [footer.replace(/ /g, '  ').replace('DE123456789', 'DE 123 456 789'), []],
    // Another company of the group has its own.
    ['Blumen Berger Service GmbH · Rosenallee 8, 10115 Berlin · HRB 777 B · USt-IdNr. DE987654321', []],
    ['Blumen Berger GmbH', []],
  ])('%s', (other, found) => {
    expect(compare(letter('Alles Gute.', {footer}), letter('Alles Gute.', {footer: other}))).toEqual(found);
  });

  test('accounts', () => {
    const other = iban.replace('2020 51', '2020 99');
    expect(
      compare(
        letter('Alles Gute.', {footer: `${footer} · ${iban}`}),
        letter('Alles Gute.', {footer: `${footer} · ${other}`}),
      ),
    ).toHaveLength(1);
    expect(
      compare(
        letter('Alles Gute.', {footer: `${footer} · ${iban} · ${other}`}),
        letter('Alles Gute.', {footer: `${footer} · ${other}`}),
      ),
    ).toEqual([]);
  });
});

describe('tone', () => {
  const du =
    'Hallo Kim,\n\ndanke für deine Nachricht. Wir schicken dir die Karten.\n\nMit freundlichen Grüßen\nEva Berger\n';

  test('Sie here and du there', () => {
    expect(compare(letter('Wir schicken Ihnen die Karten.'), du)).toEqual(['address-form: Sie 1×, du 1×']);
    expect(compare(du, english('We will send you the tickets.'))).toEqual([]);
  });

  test('closings, each way of addressing by itself', () => {
    const other = letter('Alles Gute.', {closing: 'Beste Grüße'});
    expect(compare(letter('Alles Gute.'), letter('Alles Gute.'), other)).toEqual([
      'closing: Mit freundlichen Grüßen 2×, Beste Grüße 1×',
    ]);
    expect(compare(letter('Alles Gute.'), letter('Alles Gute.', {closing: 'Mit freundlichen Grüssen,'}))).toEqual([]);
    expect(compare(letter('Alles Gute.'), letter('Alles Gute.', {closing: 'Sonnige Grüße vom Hof'}))).toEqual([]);
    expect(compare(letter('Alles Gute.'), english('All the best.'))).toEqual([]);
  });
});

test('houses owe each other nothing', () => {
  const one = letter('Wir antworten Ihnen innerhalb von 2 Tagen.', {
    footer: 'Blumen Berger GmbH',
    signature: 'Eva Berger',
  });
  const other = letter('Wir antworten Ihnen innerhalb von 5 Tagen.', {footer: 'Roth Reisen AG', signature: 'Tim Roth'});
  const nobody = letter('Wir antworten Ihnen innerhalb von 7 Tagen.', {signature: 'Uwe Frei'});
  expect(compare(one, other)).toEqual([]);
  expect(compare(one, nobody)).toHaveLength(1);
  expect(compare(one, other, nobody)).toEqual([]);
});
