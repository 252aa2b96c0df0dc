import {describe, expect, it} from 'vitest';
import {found, letter} from './found.js';

const missing = (body: string, level: 'warning' | 'off' = 'warning') =>
  found('feedback-invitation', letter(body), {type: 'newsletter', rules: {'feedback-invitation': {level}}}).length;

describe('an invitation', () => {
  it.each([
    'Wie zufrieden sind Sie mit uns?',
    'Ihre Meinung interessiert uns.',
    'Schreiben Sie mir, welcher Handgriff Sie am meisten ärgert.',
    'Sagen Sie uns, wie es Ihnen gefallen hat.',
    'Hier geht es zur Umfrage.',
  ])('%s', (body) => {
    expect(missing(body)).toBe(0);
  });

  it.each(['Ihre Bank kommt am Freitag.', 'Schreiben Sie mir, wenn Sie Fragen haben.'])('is none: %s', (body) => {
    expect(missing(body)).toBe(1);
  });
});

it('runs only where somebody asks for it', () => {
  expect(missing('Ihre Bank kommt am Freitag.', 'off')).toBe(0);
  expect(found('feedback-invitation', letter('Ihre Bank kommt am Freitag.'), {type: 'newsletter'})).toEqual([]);
});
