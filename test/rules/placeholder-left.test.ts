import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {lint} from '../../src/index.js';
import {flagged, letter} from './found.js';

const rule = 'placeholder-left';

test.each([
  ['Ihr Termin ist am [Datum] um [Uhrzeit].', ['[Datum]', '[Uhrzeit]']],
  ['Ihre Ansprechpartnerin ist <Name>.', ['<Name>']],
  ['Ihr Konto: [IHR FIRMENNAME], {Vorname}, [first_name].', ['[IHR FIRMENNAME]', '{Vorname}', '[first_name]']],
  ['Die Rechnung 2026-XXX kostet XX Euro, fällig am xx.xx.2026.', ['XXX', 'XX', 'xx.xx.2026']],
  ['Wir kommen am ______ um ______ Uhr zu Ihnen.', ['______', '______']],
  ['TODO: Preis prüfen. Lorem ipsum dolor sit amet.', ['TODO', 'Lorem ipsum dolor sit amet']],
  ['Ihr Vorname ist «Vorname».', ['«Vorname»']],
])('%s', (body, found) => {
  expect(flagged(rule, letter(body), {type: 'general'})).toEqual(found);
});

test.each([
  'Siehe [1], [2] und [Abb. 3]; so [sic] steht es da [...].',
  'Karte xxxx 4471, Karte XXXX XXXX XXXX 4471, IBAN DE12 XXXX XXXX XXXX 00, Konto **** 1234.',
  'Bitte ankreuzen: [ ] ja [x] nein',
  'Unterschrift: ______________',
  'Ort, Datum ____________________ Unterschrift ____________________',
  'Ich nehme mit ____ Personen teil.',
  'Schreiben Sie an <info@x.example> oder <https://x.example>, [mehr erfahren](https://x.example).',
  'Das Hotel heißt «Sonnenhof», die Größe ist XXL.',
  'Der Plan und die To-do-Liste liegen bei, Zeichen AB/XX/26.',
  '[Bild: Logo] [cid:image001.png]',
])('left alone: %s', (body) => {
  expect(flagged(rule, letter(body), {type: 'general'})).toEqual([]);
});

describe('expressions', () => {
  const mail = (body: string) => `From: Eva Lang <eva.lang@laden.example>
To: Max Kern <max.kern@post.example>
Date: Thu, 22 Jan 2026 11:47:03 +0100
Subject: Ihre Bestellung {{ nummer }}
Content-Type: text/plain; charset=utf-8

Guten Tag Herr {{ nachname }},

${body}

Freundliche Grüße
[Ihr Name]
`;

  test('were forgotten in a mail that was sent, in every part', () => {
    expect(flagged(rule, mail('Ihr Rad kommt am *|DATE|*.'), {type: 'detected', path: 'mail.eml'})).toEqual([
      '{{ nummer }}',
      '{{ nachname }}',
      '*|DATE|*',
      '[Ihr Name]',
    ]);
  });

  test('are told as they stand there, not by what stands in for them', () => {
    const file = lint(new VFile({value: mail('Ihr Rad kommt am *|DATE|*.'), path: 'mail.eml'}));
    const told = file.messages.filter(({ruleId}) => ruleId === rule).map(({reason}) => reason);
    expect(told[2]).toContain('*|DATE|*');
    expect(told[1]).toContain('{{ nachname }}');
  });

  test('belong into a template, notes and dummy text do not', () => {
    const text =
      'Hallo {{ name }},\n\n{# TODO: prüfen #}\nIhr Rad kommt am {{ tag }}. TBD: Adresse, XXX.\n\nGrüße\n{{ team }}';
    expect(flagged(rule, text, {type: 'general', path: 'mail.twig'})).toEqual(['TBD', 'XXX']);
  });

  test('of somebody else stay where they are quoted', () => {
    const text = `${letter('Ihr Rad ist da.')}\nAm 4. Mai 2026 um 10:12 Uhr schrieb Eva Brehm:\n> Hallo [Name], TODO\n`;
    expect(flagged(rule, text, {type: 'reply'})).toEqual([]);
  });
});

test("a house's own fields are reported, and understood", () => {
  const value = `Autohaus Ried
Markt 2, 85560 Ebersberg

{Anrede} {Vorname} {Nachname}
{Strasse}
{PLZ} {Ort}

Ihr Wagen ist fertig

Guten Tag {Anrede} {Nachname},

Ihr Wagen steht ab Freitag für Sie bereit. Ich freue mich auf Sie.

Freundliche Grüße

{Betreuer_Name}
Durchwahl {Betreuer_Durchwahl}
{Betreuer_Email}
`;
  const read = (engine?: 'braces') => {
    const file = new VFile({value, path: 'brief.txt'});
    lint(file, {rules: {}, fields: {}, dictionaries: {}, ...(engine ? {engine} : {})});
    return file.messages.map(({ruleId, actual}) => `${ruleId} ${actual}`);
  };
  const fields = [...value.matchAll(/\{\w+\}/g)].map(([field]) => `placeholder-left ${field}`);
  expect(read()).toEqual(fields);
  expect(read('braces')).toEqual([]);
});
