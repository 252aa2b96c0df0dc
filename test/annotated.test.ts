import {readdirSync, readFileSync} from 'node:fs';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {rules} from '../rules/index.js';
import {annotatedIn, cleanIn, precision, type Tally} from '../scripts/precision.js';
import {lint} from '../src/index.js';

const folder = 'test/annotated';
const names = readdirSync(folder).filter((name) => name.endsWith('.gold.json'));
const figures = precision();

/** Letters with the findings that somebody noted who had never seen the code: what klarbrief finds has to stay this good. */
describe('annotated letters', () => {
  test('have the language and, nearly all, the type that people see in them', () => {
    let types = 0;
    for (const name of names) {
      const gold: {language: string; type: string} = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
      const path = `${folder}/${name.replace('.gold.json', '')}`;
      const file = lint(new VFile({path, value: readFileSync(path)}));
      expect(file.data.klarbrief?.language, name).toBe(gold.language);
      types += file.data.klarbrief?.type === gold.type ? 1 : 0;
    }
    expect(types / names.length).toBeGreaterThanOrEqual(0.95);
  });

  test('are judged as the published figures say; `npm run precision` measures anew', () => {
    expect(annotatedIn(folder)).toEqual(figures.annotated);
    expect(cleanIn('test/clean')).toEqual(figures.clean);
  });

  test.each(Object.entries(figures.annotated))('%s finds what people find', (_rule, {right, wrong, missed}) => {
    if (right + missed < 5) return;
    expect((2 * right) / (2 * right + wrong + missed)).toBeGreaterThanOrEqual(0.8);
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.88);
  });
});

/** What is not right nine times out of ten only hints; the rules of the checklist have to be. */
test.each(rules)('$id is as precise as its level claims', ({id, level}) => {
  const all = [figures.annotated[id], figures.samples[id], figures.clean[id]].filter((tally) => tally !== undefined);
  const sum = (key: 'right' | 'wrong'): number => all.reduce((total: number, tally: Tally) => total + tally[key], 0);
  const said = sum('right') + sum('wrong');
  if (said === 0 || level === 'info' || level === 'off') return;
  expect(sum('right') / said).toBeGreaterThanOrEqual(0.9);
});
