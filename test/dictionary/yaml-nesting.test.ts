import {expect, test} from 'vitest';
import {compile} from '../../src/dictionary/compile.js';
import {yamlTooDeepAt} from '../../src/dictionary/yaml-nesting.js';

test.each([
  ['brackets', '['.repeat(20_000)],
  ['braces', '{a: '.repeat(20_000)],
  ['brackets on lines', '[\n'.repeat(20_000)],
  ['lists in lists', '- '.repeat(20_000)],
  ['keys that are lists', '- ? '.repeat(250)],
  ['keys in brackets', '[? '.repeat(250)],
  ['mappings on one line', 'a: '.repeat(3000)],
  ['lines that are indented too far', `- find: anbei\n${'    only: de-AT\n'.repeat(900)}`],
  ['brackets that close', '['.repeat(300) + ']'.repeat(300)],
  ['indentation', Array.from({length: 1500}, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
])('%s without end never reach the parser', (_, yaml) => {
  expect(yamlTooDeepAt(yaml)).toBeGreaterThan(0);
  const {problems} = compile(yaml, {path: 'a.yaml', language: 'de'});
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toMatch(/^a\.yaml, Zeile \d+: Hier ist zu viel ineinander verschachtelt\./);
});

test.each([
  '- find: anbei\n  say: [hier]\n'.repeat(5000),
  'a: "Comment ça va ? Bien ? "\n'.repeat(500),
  'a: [b, {c: d}]\n'.repeat(5000),
  `a: |\n${' '.repeat(3000)}weit rechts\n`,
  '- - - a\n'.repeat(500),
  `a: "${'siehe [1'.repeat(800)}"\n`,
  Array.from({length: 200}, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  '',
])('what people write is parsed', (yaml) => {
  expect(yamlTooDeepAt(yaml)).toBeUndefined();
});

test('what is indented too far is told in the same words every time', () => {
  const yaml = `${'- anbei\n'.repeat(10)}- find: hiermit\n${'    only: de-AT\n'.repeat(2500)}`;
  const [first, second] = [1, 2].map(() => compile(yaml, {path: 'a.yaml', language: 'de'}).problems);
  expect(first).toEqual(second);
  expect(first?.map(({message}) => message.replace(/\d+/, 'N'))).toEqual([
    'a.yaml, Zeile N: Hier ist zu viel ineinander verschachtelt. Schreiben Sie eine Liste von Einträgen („- find: …“), und rücken Sie die Zeilen eines Eintrags gleich weit ein.',
  ]);
});
