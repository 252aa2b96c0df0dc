import {describe, expect, it} from 'vitest';
import {found, letter} from './found.js';

const flagged = (body: string) =>
  found('feature-without-benefit', letter(body, {subject: 'Neues aus der Halle'}), {type: 'advertising'}).map(
    ({actual}) => actual,
  );

describe('what a product does', () => {
  it.each([
    ['hier ist der neue Mäher. Er findet über Satellit den Weg.', ['Er findet über Satellit den Weg.']],
    ['hier ist die neue Espressomaschine. Sie mahlt jede Bohne frisch.', ['Sie mahlt jede Bohne frisch.']],
    ['Unser Labor untersucht jede Probe dreimal.', ['Unser Labor untersucht jede Probe dreimal.']],
    ['Das steckt drin:\n\n- ein Mahlwerk aus Keramik\n- Filter', ['ein Mahlwerk aus Keramik']],
  ])('%s', (body, actual) => {
    expect(flagged(body)).toEqual(actual);
  });

  it.each([
    'hier ist der neue Mäher. Er findet selbst den Weg, und Sie lesen Zeitung.',
    'Max Ott ist der neue Koch. Er kommt aus Kiel und liebt Fisch.',
    'Frau Ott ist die neue Küchenchefin. Sie kommt aus Kiel und liebt Fisch.',
    'hier ist der neue Veranstaltungskalender. Er liegt ab Mai im Foyer aus.',
    'hier ist der neue Mäher. Er kostet im Mai noch weniger als im April.',
    'Zum Programm gehören:\n\n- ein Vortrag mit vielen Bildern',
    'die neue Satzung ist da. Sie gilt für das ganze Haus.',
    'das Theater zeigt ein neues Stück. Es erzählt von zwei Schwestern.',
    'Unsere Technik bleibt im August geschlossen.',
    'Wir halten unsere Preise bis zum Herbst.',
    'Im Mai haben wir 300 Meter Hecke gepflanzt.',
    'die neue Lüftung ist da.\n\nUnsere Termine im Überblick:\n\n- Tag der offenen Tür\n- Führung durch die Werkstatt',
  ])('is none: %s', (body) => {
    expect(flagged(body)).toEqual([]);
  });
});
