import {expect, test} from 'vitest';
import {flagged} from './flagged.js';

test.each([
  ['Wir sind Ihr kompetentester Partner in Sachen Dach.', 'kompetentester Partner'],
  ['Wir zählen zu den führenden Herstellern Europas.', 'den führenden Herstellern Europas'],
  ['Das weltweit leiseste Gebläse kostet 40 Euro.', 'Das weltweit leiseste Gebläse'],
  ['Die Methode ist einzigartig und 100%ig wirksam.', 'einzigartig und 100%ig'],
  ['Nirgends finden Sie günstigere Reifen.', 'Nirgends finden Sie günstigere'],
])('a claim: %s', (text, found) => {
  expect(flagged('unproven-claim', text)).toEqual([found]);
});

test.each([
  'Der günstigste Tarif für Sie ist der Tarif M.',
  'Unser schnellstes Rad wiegt 9 Kilo.',
  'Der kürzeste Weg führt durch den Park.',
  'Ihr bestes Stück ist wieder heil.',
  'Wir finden gemeinsam die beste Lösung.',
  'Welches ist das beste Bett für Sie?',
  'Die zum See führende Straße ist gesperrt.',
  'Bitte geben Sie Ihre einzigartige Kundennummer an.',
  'Wir liefern zu 100 % Ökostrom.',
  'Alle reden von Ihrem legendären Apfelkuchen, denn Ihr Garten ist wirklich einzigartig.',
  'Mit den besten Wünschen für Ihre Frau.',
  'Sie haben die beste Beratung (Quelle: Finanzheft, 2025).',
  'Unsere Matratze ist Testsieger und die beste auf dem Markt.',
])('no claim, or a proven one: %s', (text) => {
  expect(flagged('unproven-claim', text)).toEqual([]);
});

test.each([
  ['We are the leading supplier of rope.', ['the leading supplier']],
  ['The best time to plant is March.', []],
  ['The path leading to the house is icy.', []],
  ['Rated best hotel in Kent in 2025.', []],
  ['Your best option is the small van.', []],
])('%s', (text, found) => {
  expect(flagged('unproven-claim', text, {language: 'en'})).toEqual(found);
});
