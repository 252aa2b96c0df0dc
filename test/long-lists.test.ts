import {expect, test} from 'vitest';
import {pretty} from '../src/project/report.js';
import {folder, klarbrief} from './node/klarbrief.js';

/** More than a call takes as its arguments. */
const many = 150_000;

test('thousands of mistakes in a dictionary are told one by one', {timeout: 60_000}, async () => {
  const cwd = folder({
    'klarbrief.config.yaml': 'dictionaries:\n  de/cliche: woerter.yaml\n',
    'woerter.yaml': '- {}\n'.repeat(many),
    'brief.txt': 'Guten Tag Frau Demir,\n\nIhr Zähler kommt.\n\nFreundliche Grüße\nJana Petersen\n',
  });
  const {code, err} = await klarbrief(cwd, ['brief.txt']);
  expect(code).toBe(2);
  expect(err.slice(-200)).toContain(`woerter.yaml, Zeile ${many}: Hier fehlt „find: …“`);
});

test('a value that is written in thousands of ways fits into its table', () => {
  const variants = Array.from({length: many}, (_, at) => ({
    text: `${at} Tage`,
    places: [{path: 'a.txt', line: 1, column: 1}],
  }));
  const topic = {key: 'refund'} as const;
  const found = {check: 'project-deadlines', topic, language: 'de', level: 'warning', variants} as const;
  expect(pretty([found], {locale: 'de', color: false, letters: many})).toContain(`${many - 1} Tage`);
});
