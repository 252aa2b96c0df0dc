import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {defaults, lint, type Settings} from '../../src/index.js';

const long =
  'Sie bekommen die neue Karte am Montag mit der Post und können sie dann gleich an jedem Automaten benutzen.';
const letter = `Guten Tag Frau Demir,\n\n${long}\n\nFreundliche Grüße\nEva Sander`;
const found = (settings: Partial<Settings>) =>
  lint(new VFile({path: 'a.txt', value: letter}), {...defaults, ...settings}).messages.map(({ruleId}) => ruleId);

test('thresholds can be set for a type of letter, on top of those for all', () => {
  const strict = {'sentence-length': {options: {max: 15}}};
  expect(found({type: 'reply'})).not.toContain('sentence-length');
  expect(found({type: 'reply', types: {reply: {rules: strict}}})).toContain('sentence-length');
  expect(found({type: 'offer', types: {reply: {rules: strict}}})).not.toContain('sentence-length');
  const off = {reply: {rules: {'sentence-length': {level: 'off' as const}}}};
  expect(found({type: 'reply', rules: strict, types: off})).not.toContain('sentence-length');
});
