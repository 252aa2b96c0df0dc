import {readdirSync, readFileSync} from 'node:fs';
import {VFile} from 'vfile';
import {expect, test} from 'vitest';
import {lint} from '../src/index.js';

interface Note {
  readonly rule: string;
  readonly quote?: string;
  readonly occurrence?: number;
}

interface Gold {
  readonly language: string;
  readonly type: string;
  readonly judged: readonly string[];
  readonly findings: readonly Note[];
  readonly optional?: readonly Note[];
}

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

const folder = 'test/annotated';
const names = readdirSync(folder).filter((name) => name.endsWith('.gold.json'));

/** Letters with the findings that somebody noted who had never seen the code: what klarbrief finds has to stay this good. */
test('annotated letters are read and judged as people judge them', () => {
  const tallies = new Map<string, Tally>();
  let types = 0;
  for (const name of names) {
    const gold: Gold = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    const path = `${folder}/${name.replace('.gold.json', '')}`;
    const file = lint(new VFile({path, value: readFileSync(path)}));
    const text = readFileSync(path, 'utf8');
    expect(file.data.klarbrief?.language, name).toBe(gold.language);
    types += file.data.klarbrief?.type === gold.type ? 1 : 0;
    for (const rule of gold.judged) count(tallies, rule, file, gold, text);
  }
  expect(types / names.length).toBeGreaterThanOrEqual(0.85);
  for (const [rule, {right, wrong, missed}] of tallies) {
    expect((2 * right) / (2 * right + wrong + missed), `F1 of ${rule}`).toBeGreaterThanOrEqual(0.8);
    expect(right / (right + wrong), `precision of ${rule}`).toBeGreaterThanOrEqual(0.88);
  }
});

function count(tallies: Map<string, Tally>, rule: string, file: VFile, gold: Gold, text: string): void {
  const tally = tallies.get(rule) ?? {right: 0, wrong: 0, missed: 0};
  tallies.set(rule, tally);
  const places = (notes: readonly Note[] = []) =>
    notes.filter((note) => note.rule === rule).map((note) => placeOf(note, text));
  const [wanted, optional] = [places(gold.findings), places(gold.optional)];
  const found = file.messages
    .filter((message) => message.ruleId === rule)
    .map(({place}) =>
      place && 'start' in place ? ([place.start.offset ?? 0, place.end.offset ?? 0] as const) : ([0, 0] as const),
    );
  for (const want of wanted) {
    if (found.some((got) => meets(got, want))) tally.right++;
    else tally.missed++;
  }
  for (const got of found) if (![...wanted, ...optional].some((want) => meets(got, want))) tally.wrong++;
}

/** Where a quote stands; what is missing has no place and is met by any finding of its rule. */
function placeOf({quote, occurrence = 1}: Note, text: string): readonly [number, number] | undefined {
  if (quote === undefined) return undefined;
  let at = -1;
  for (let n = 0; n < occurrence; n++) at = text.indexOf(quote, at + 1);
  return [at, at + quote.length];
}

function meets(got: readonly [number, number], want: readonly [number, number] | undefined): boolean {
  return want === undefined || (Math.max(got[0], got[1] - 1) >= want[0] && got[0] < want[1]);
}
