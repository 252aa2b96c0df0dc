import {describe, expect, it, test} from 'vitest';
import {addDays, holidayOf, isWorkingDay, weekdayOf, withYear, workingDaysBetween} from '../../src/rule/index.js';

test('weekdays are counted from Sunday', () => {
  expect(['2026-05-10', '2026-05-11', '2000-02-29', '1969-12-31'].map(weekdayOf)).toEqual([0, 1, 2, 3]);
});

test.each(['2026-02-29', '2026-13-01', '2026-04-31', '26-04-01', '--05-01', '', 'heute'])('%s is no day', (iso) => {
  expect(weekdayOf(iso)).toBeUndefined();
  expect(addDays(iso, 1)).toBeUndefined();
  expect(isWorkingDay(iso, 'DE')).toBe(false);
});

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days are %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
});

describe('public holidays', () => {
  it.each([
    // Easter Sundays as the Physikalisch-Technische Bundesanstalt lists them, early and late ones among them.
    ['2008-03-23', '2008-03-24'],
    ['2011-04-24', '2011-04-25'],
    ['2024-03-31', '2024-04-01'],
    ['2025-04-20', '2025-04-21'],
    ['2026-04-05', '2026-04-06'],
    ['2038-04-25', '2038-04-26'],
  ])('follow Easter, %s', (_, monday) => {
    expect(holidayOf(monday, 'DE')?.name.de).toBe('Ostermontag');
    expect(holidayOf(monday, 'AT')?.name.de).toBe('Ostermontag');
  });

  it.each([
    ['2026-04-03', ['DE']],
    ['2026-01-06', ['AT']],
    ['2026-05-14', ['DE', 'AT', 'CH']],
    ['2026-05-25', ['DE', 'AT']],
    ['2026-06-04', ['AT']],
    ['2026-08-01', ['CH']],
    ['2026-10-03', ['DE']],
    ['2026-10-26', ['AT']],
    ['2026-10-31', []],
    ['2026-12-08', ['AT']],
    ['2026-12-26', ['DE', 'AT']],
  ])('of %s are those of a whole country: %j', (iso, countries) => {
    expect(['DE', 'AT', 'CH', 'GB', undefined].filter((country) => holidayOf(iso, country))).toEqual(countries);
  });
});

describe('working days between two dates', () => {
  it.each([
    ['2026-05-11', '2026-05-11', 0],
    ['2026-05-11', '2026-05-12', 1],
    ['2026-05-08', '2026-05-11', 1],
    ['2026-05-09', '2026-05-12', 2],
    ['2026-05-22', '2026-05-26', 1],
    ['2026-05-12', '2026-05-11', 0],
    ['0001-01-01', '2026-05-11', 0],
    ['kein Tag', '2026-05-11', 0],
  ])('%s to %s: %i', (from, to, days) => {
    expect(workingDaysBetween(from, to, 'DE')).toBe(days);
  });

  it('know no holidays without a country', () => {
    expect(workingDaysBetween('2026-05-22', '2026-05-26', undefined)).toBe(2);
  });
});

test.each([
  ['--05-08', '2026-05-12', '2026-05-08'],
  ['--12-30', '2026-01-02', '2025-12-30'],
  ['--02-29', '2025-01-10', '2024-02-29'],
  ['--02-29', '2026-03-10', undefined],
  ['2025-05-08', '2026-05-12', '2025-05-08'],
  ['--13-01', '2026-05-12', undefined],
])('%s before %s is %s', (iso, known, whole) => {
  expect(withYear(iso, known)).toBe(whole);
});
