import {expect, test} from 'vitest';
import type {Status} from '../../vscode-extension/src/protocol.js';
import {statusText} from '../../vscode-extension/src/status-text.js';
import {german} from './german.js';

const letter: Status = {
  uri: 'file:///brief.md',
  version: 1,
  letter: true,
  type: 'offer',
  typeName: 'Angebot',
  score: 72,
};
const say = (status: Partial<Status>) => statusText({...letter, ...status}, german)?.text;

test.each<readonly [string, Partial<Status>, string | undefined]>([
  ['nothing for a document that is no letter', {letter: false}, undefined],
  ['type, score, findings', {counts: {error: 0, warning: 2, info: 1}}, '$(warning) Angebot · 72 Punkte · 3 Hinweise'],
  ['an error first', {counts: {error: 1, warning: 2, info: 0}}, '$(error) Angebot · 72 Punkte · 3 Hinweise'],
  ['one finding', {counts: {error: 0, warning: 0, info: 1}}, '$(mail) Angebot · 72 Punkte · 1 Hinweis'],
  [
    'a draft whose findings wait',
    {counts: {error: 0, warning: 0, info: 0}, waiting: 3},
    '$(edit) Entwurf · 72 Punkte · 3 Hinweise später',
  ],
  [
    'a draft with findings now and later',
    {counts: {error: 0, warning: 2, info: 0}, waiting: 1},
    '$(warning) Entwurf · 72 Punkte · 2 Hinweise · 1 später',
  ],
  [
    'a good letter',
    {score: 100, counts: {error: 0, warning: 0, info: 0}},
    '$(mail) Angebot · 100 Punkte · nichts zu verbessern',
  ],
  ['one point', {score: 1, counts: {error: 0, warning: 0, info: 1}}, '$(mail) Angebot · 1 Punkt · 1 Hinweis'],
])('%s', (_, status, expected) => {
  expect(say(status)).toBe(expected);
});

test('before the first check there is nothing to say, or a wheel that turns', () => {
  const {score: _, ...unscored} = letter;
  expect(statusText(unscored, german)).toBeUndefined();
  expect(statusText({...unscored, busy: true}, german)?.text).toBe('$(sync~spin) klarbrief');
  expect(statusText(undefined, german)).toBeUndefined();
});

test('the tooltip counts the levels, and screen readers hear no icons', () => {
  const said = statusText({...letter, counts: {error: 1, warning: 2, info: 0}, waiting: 1}, german);
  expect(said?.tooltip.split('  \n')).toEqual([
    'Brieftyp: Angebot',
    '72 von 100 Punkten',
    '1 Fehler',
    '2 Warnungen',
    '1 Hinweis wartet auf die Grußformel Ihres Briefes.',
    'Ein Klick öffnet die Checkliste.',
  ]);
  expect(said?.spoken).toBe('klarbrief: Entwurf, 72 Punkte, 3 Hinweise, 1 später');
});
