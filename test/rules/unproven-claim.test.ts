import {expect, test} from 'vitest';
import {flagged} from './found.js';

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
  'Das günstigste Modell kostet 300 Euro, das größte Sofa misst zwei Meter.',
  'Das ist der beste Beweis, dass Sie recht hatten.',
  'Wir wünschen Ihnen die schönste Zeit des Jahres.',
  'Das ist die beste Nachricht der Woche.',
  'Der größte Raum in Haus 2 fasst 40 Personen.',
  'Sie kennen Ihren Garten besser als jeder andere.',
  'Sie sind für uns einzigartig.',
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
  ['As you know better than anyone, the stairs are steep.', []],
  ['The most thrilling novel of the season is here.', ['The most thrilling novel of the season']],
  ['She comes from a leading bank.', ['a leading bank']],
  ['The path leading to the house is icy.', []],
  ['Rated best hotel in Kent in 2025.', []],
  ['Your best option is the small van.', []],
])('%s', (text, found) => {
  expect(flagged('unproven-claim', text, {language: 'en'})).toEqual(found);
});

test.each([
  ['Das ist das beste Paket im ganzen Münsterland.', 'das beste Paket im ganzen Münsterland'],
  ['Lesen Sie den spannendsten Krimi des Jahres.', 'den spannendsten Krimi des Jahres'],
  ['Hier gibt es die schönste Mode in Köln.', 'die schönste Mode in Köln'],
  ['Sie kommt von einer führenden Privatbank.', 'führenden Privatbank'],
  ['Niemand pflegt Gärten gründlicher als wir.', 'Niemand pflegt Gärten gründlicher als wir'],
])('a comparison with all others: %s', (text, found) => {
  expect(flagged('unproven-claim', text)).toEqual([found]);
});
