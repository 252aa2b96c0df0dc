import {describe, expect, test} from 'vitest';
import {found, letter} from './found.js';

const head = 'Lindental, 20. April 2026';
const dates = (body: string, settings = {}, own = head) =>
  found('date-agrees', letter(body, {head: own}), settings).map(({message, actual}) => `${message}: ${actual}`);

describe('weekday and date', () => {
  test.each([
    ['Wir kommen am Montag, 5. Mai 2026.', ['isTuesday: Montag, 5. Mai 2026']],
    ['Wir kommen am Montag, dem 5. Mai.', ['isTuesday: Montag, dem 5. Mai']],
    ['Wir kommen am Di, 06.05.2026, um acht.', ['isWednesday: Di, 06.05.2026']],
    ['Wir kommen am Donnerstagabend, 5. Mai 2026.', ['isTuesday: Donnerstagabend, 5. Mai 2026']],
    ['Wir kommen am 5. Mai 2026 (Montag) um acht.', ['isTuesday: 5. Mai 2026 (Montag']],
    ['Wir kommen am Dienstag, 5. Mai 2026.', []],
    ['Wir kommen am Sonnabend, 9. Mai 2026.', []],
    ['Geöffnet Mo–Fr, 4. Mai bis 8. Mai 2026.', []],
    ['Wir kommen montags, das erste Mal am 5. Mai 2026.', []],
    ['Bis Montag liegt der Schlüssel hier. Am 5. Mai 2026 holen wir ihn ab.', []],
  ])('%s', (body, expected) => {
    expect(dates(body)).toEqual(expected);
  });

  test('both ways out are offered', () => {
    const [finding] = found('date-agrees', letter('Wir kommen am Montag, 5. Mai 2026.'));
    expect(finding?.expected).toEqual(['Dienstag, 5. Mai 2026', 'Montag, 4. Mai 2026']);
  });

  test('without a year: the letter’s own, or the next; a day that is far away fits if it fits in either', () => {
    expect(dates('Wir kommen am Donnerstag, 7. Januar.', {}, 'Lindental, 30. Dezember 2026')).toEqual([]);
    expect(dates('Wir kommen am Freitag, 7. Januar.', {}, 'Lindental, 30. Dezember 2026')).toHaveLength(1);
    expect(dates('Wir kommen am Montag, 16. November.', {}, head)).toEqual([]);
    expect(dates('Wir kommen am Sonntag, 16. November.', {}, head)).toEqual([]);
    expect(dates('Wir kommen am Dienstag, 16. November.', {}, head)).toEqual(['isMonday: Dienstag, 16. November']);
    expect(dates('Wir kommen am Montag, 5. Mai.', {}, '')).toEqual([]);
  });

  test('05/06/2026 is read both ways', () => {
    const text = 'Your meter\n\nDear Ms Patel,\n\nWe come on Wednesday, 05/06/2026.\n\nKind regards\nJane';
    expect(found('date-agrees', text, {language: 'en'})).toEqual([]);
  });
});

describe('appointments', () => {
  test.each([
    ['Unser Monteur kommt am 1. Mai um neun Uhr.', ['holiday: 1. Mai']],
    ['Wir liefern Ihren Schrank am 3. Mai.', ['sunday: 3. Mai']],
    ['Wir liefern am 12. April.', ['past: 12. April']],
    ['Ihr Termin findet am 12. April statt.', ['past: 12. April']],
    ['Wir liefern am Sonntag, 3. Mai.', []],
    ['Am Tag der Arbeit, dem 1. Mai, kommt unser Monteur.', []],
    ['Zahlen Sie bitte bis zum 3. Mai.', []],
    ['Vielen Dank für den Termin am 12. April.', []],
    ['Am 12. April haben wir den Schrank geliefert.', []],
    ['Der Garten blüht am 3. Mai.', []],
  ])('%s', (body, expected) => {
    expect(dates(body)).toEqual(expected);
  });

  test('an open day may fall on a Sunday', () => {
    expect(dates('Wir erwarten Sie am 3. Mai in der Werkstatt.', {type: 'advertising'})).toEqual([]);
  });

  test('15 August is a holiday in Austria only', () => {
    const body = 'Unser Monteur kommt am 15. August um neun Uhr.';
    const own = 'Graz, 3. August 2025';
    expect(dates(body, {language: 'de-AT'}, own)).toEqual(['holiday: 15. August']);
    expect(dates(body, {}, own)).toEqual([]);
  });
});
