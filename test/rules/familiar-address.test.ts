import {describe, expect, test} from 'vitest';
import {flagged, letter} from './found.js';

const rule = 'familiar-address';

describe('one form of address', () => {
  test('du in a letter with Sie is flagged, form by form', () => {
    const text = letter(
      'Ihre Karten sind da. Wir halten sie für Sie bereit, bis du kommst und dein Rad holst. Gern helfen wir Ihnen und Ihrer Frau.',
    );
    expect(flagged(rule, text, {type: 'general'})).toEqual(['du', 'dein']);
  });

  test('Sie in a letter with du is flagged, but not sie for others', () => {
    const text = letter(
      'dein Kurs beginnt am Montag. Unsere Trainer freuen sich auf dich. Sie kennen jeden Griff. Bring deine Matte mit, wir bitten Sie darum.',
      {salutation: 'Liebe Anna,'},
    );
    expect(flagged(rule, text, {type: 'general'})).toEqual(['Sie']);
  });

  test.each([
    ['auto', []],
    ['du', []],
    ['sie', ['dein', 'dich']],
  ])('address: %s in a letter with du', (address, found) => {
    const text = letter('dein Platz ist frei, und wir freuen uns auf dich.', {salutation: 'Liebe Anna,'});
    expect(flagged(rule, text, {type: 'general', options: {address}})).toEqual(found);
  });

  test('several friends in a letter with du', () => {
    const text = letter('wenn Ihr am Freitag kommt, bringt Eure Räder mit. Wir freuen uns auf Euch.', {
      salutation: 'Liebe Anna, lieber Ben,',
    });
    expect(flagged(rule, text, {type: 'general'})).toEqual([]);
  });
});

test.each([
  ['Hey Frau Brehm,', ['Hey']],
  ['Hi Herr Kern,', ['Hi']],
  ['Moin Herr Kern,', []],
  ['Servus Frau Huber,', []],
  ['Grüezi Herr Bürgi,', []],
  ['Hallo Frau Brehm,', []],
])('greeting %s', (greeting, found) => {
  expect(flagged(rule, letter('Ihre Lampe liegt für Sie bereit.', {salutation: greeting}), {type: 'general'})).toEqual(
    found,
  );
});

test.each([
  ['Bestellen Sie noch heute. ZUGREIFEN!!', ['ZUGREIFEN!!']],
  ['Kommen Sie vorbei, denn NUR HEUTE gibt es Eis.', ['NUR HEUTE']],
  ['Wir freuen uns auf Sie 😊🎉 und auf Ihre Kinder.', ['😊🎉']],
  ['Wir freuen uns auf Sie! 👍🏽', ['👍🏽']],
  ['Bis Freitag bei uns im Laden ;-)', [';-)']],
  ['Ihr Angebot ist der Hammer und voll in Ordnung.', ['ist der Hammer', 'voll in Ordnung']],
])('%s', (body, found) => {
  expect(flagged(rule, letter(body), {type: 'general'})).toEqual(found);
});

test.each([
  'Der Preis steht im Prospekt (siehe Seite 4, Punkt 3:).',
  'Die Punkte a) bis d) und 8) finden Sie unten.',
  'Tanken Sie Super plus oder Super E10.',
  'Der Hammer liegt bei Herrn Hammer in der Werkstatt.',
  'Wir halten den Termin, und der Bus hält an der Ecke.',
  'UPS liefert am Montag, die NÖ Post am Dienstag.',
  'Der TÜV SÜD, die DEKRA und die SIGNAL IDUNA prüfen Ihr Auto nach Kapitel XIV.',
  'Ihr Nachbar schrieb: „Mega Service, super Team!!“',
  '✓ frisch, ✓ regional und → gleich um die Ecke, ☎ 0421 123.',
  'Das Wetter bleibt unter <3 Grad, der Maßstab ist 1:8.',
])('left alone: %s', (body) => {
  expect(flagged(rule, letter(`Ihre Karten sind da. ${body}`), {type: 'general'})).toEqual([]);
});

test('a heading in capitals is a heading', () => {
  const text = letter('Ihre Karten sind da.\n\nNUR HEUTE\n\nDas Eis ist umsonst für Sie.');
  expect(flagged(rule, text, {type: 'general'})).toEqual([]);
});

test('every branch of a template is read', () => {
  const text =
    'Hallo {{ name }},\n\n{% if a %}du bist dabei.{% else %}du bist mega dabei.{% endif %}\n\nViele Grüße\nIna';
  expect(flagged(rule, text, {type: 'general', path: 'mail.twig'})).toEqual(['mega']);
});
