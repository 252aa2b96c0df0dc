import {describe, expect, it} from 'vitest';
import {found, letter} from './found.js';

const flagged = (body: string) =>
  found('congratulation-gift', letter(body, {subject: 'Alles Gute'}), {type: 'congratulation'}).map(
    ({actual}) => actual,
  );

describe('what sells', () => {
  it.each([
    ['Damit Sie feiern können, schenken wir Ihnen 15 % auf alles.', 'schenken wir Ihnen 15 % auf alles'],
    ['Als Dank für Ihre Treue erhalten Sie einen Gutschein.', 'Als Dank für Ihre Treue erhalten Sie einen Gutschein'],
    ['Als kleines Präsent liegt eine Flasche Wein bei.', 'Als kleines Präsent liegt eine Flasche Wein bei'],
    ['Bleiben Sie gesund, und den neuen Katalog legen wir bei.', 'den neuen Katalog legen wir bei'],
    [
      'Wie wäre es mit einer neuen Heizung? Wir machen Ihnen einen Sonderpreis.',
      'Wie wäre es mit einer neuen Heizung? Wir machen Ihnen einen Sonderpreis',
    ],
  ])('%s', (body, actual) => {
    expect(flagged(body)).toEqual([actual]);
  });
});

describe('what only wishes', () => {
  it.each([
    'Danke für Ihr Vertrauen, das Sie uns seit 20 Jahren schenken.',
    'Ihre Treue ist für uns das schönste Geschenk.',
    'Statt Geschenke zu verschicken, spenden wir 1.000 Euro an die Tafel.',
    'Ihr Angebot an Treppen sucht seinesgleichen.',
    'Möge jeder Tag ein Geschenk sein.',
    'Gutscheine gibt es heute keine, nur einen herzlichen Gruß.',
    'Ein Foto von damals lege ich bei.',
    'Wie wäre es mit einem Kaffee, wenn Sie wieder in der Stadt sind?',
    'Auf die nächsten 25 Jahre!',
  ])('%s', (body) => {
    expect(flagged(body)).toEqual([]);
  });
});

describe('what asks the customer to buy', () => {
  it.each([
    ['Testen Sie jetzt unsere App.', 'Testen Sie jetzt unsere App'],
    ['Unsere neue Reiseversicherung wartet.', 'Unsere neue Reiseversicherung wartet'],
    ['Am Freitag ist das Dessert frei.', 'Am Freitag ist das Dessert frei'],
    ['Sie erhalten von uns 20 Euro.', 'Sie erhalten von uns 20 Euro'],
  ])('%s', (body, actual) => {
    expect(flagged(body)).toEqual([actual]);
  });

  it.each([
    'Unser neues Büro liegt am Hafen, kommen Sie auf einen Kaffee vorbei.',
    'Unser neuer Hausmeister, Herr Ott, lässt grüßen.',
    '1987 haben Sie für 900 Mark bei uns gekauft.',
    'Nutzen Sie den Tag, und lassen Sie sich feiern.',
    'Unser Geschäft bleibt bis Neujahr zu.',
  ])('but not: %s', (body) => {
    expect(flagged(body)).toEqual([]);
  });
});
