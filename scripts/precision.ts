import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {VFile} from 'vfile';
import {rules} from '../rules/index.js';
import {defaults, lint} from '../src/index.js';

/** How often a rule was right about letters that somebody annotated, or spoke up in good letters. */
export interface Tally {
  /** Letters in which somebody looked for this rule. */
  letters: number;
  right: number;
  wrong: number;
  missed: number;
}

/** What is published: by rule, for each set of letters. */
export interface Precision {
  /** Letters of the project, `test/annotated`. */
  readonly annotated: Readonly<Record<string, Tally>>;
  /** Good letters of the project, `test/clean`: whatever is reported there is wrong. */
  readonly clean: Readonly<Record<string, Tally>>;
  /** Further annotated letters that are not part of the project. */
  readonly samples: Readonly<Record<string, Tally>>;
}

interface Note {
  readonly rule: string;
  readonly quote?: string;
  readonly occurrence?: number;
  readonly part?: string;
}

interface Gold {
  readonly judged: readonly string[];
  readonly findings: readonly Note[];
  readonly optional?: readonly Note[];
}

type Span = readonly [start: number, end: number];

interface Found {
  readonly span: Span;
  readonly part: string | undefined;
  used: boolean;
}

const root = join(import.meta.dirname, '..');
/** Where the figures are kept: the rules' pages show them. */
const published = join(root, 'docs/precision.json');

/** The published figures; empty before the first measurement. */
export function precision(): Precision {
  if (!existsSync(published)) return {annotated: {}, clean: {}, samples: {}};
  return JSON.parse(readFileSync(published, 'utf8')) as Precision;
}

/** Compare what klarbrief finds in annotated letters (`NAME` beside `NAME.gold.json`) with what people found. */
export function annotatedIn(folder: string): Record<string, Tally> {
  const tallies: Record<string, Tally> = {};
  for (const gold of readdirSync(folder).filter((name) => name.endsWith('.gold.json'))) {
    const notes: Gold = JSON.parse(readFileSync(join(folder, gold), 'utf8'));
    const path = join(folder, gold.slice(0, -'.gold.json'.length));
    const text = readFileSync(path, 'utf8');
    const file = lint(new VFile({path, value: readFileSync(path)}));
    for (const rule of notes.judged) judge(tallyOf(tallies, rule), rule, file, notes, text);
  }
  return sorted(tallies);
}

/** Count what is reported in good letters; every rule that is on by default looks at all of them. */
export function cleanIn(folder: string): Record<string, Tally> {
  const tallies: Record<string, Tally> = {};
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const file = lint(new VFile({path, value: readFileSync(path)}), defaults);
    for (const {id, level} of rules) if (level !== 'off') tallyOf(tallies, id).letters++;
    for (const {ruleId} of file.messages) if (ruleId !== undefined) tallyOf(tallies, ruleId).wrong++;
  }
  return sorted(tallies);
}

function judge(tally: Tally, rule: string, file: VFile, gold: Gold, text: string): void {
  tally.letters++;
  const found: Found[] = file.messages
    .filter((message) => message.ruleId === rule)
    .map((message) => {
      const {place} = message;
      const span: Span = place && 'start' in place ? [place.start.offset ?? 0, place.end.offset ?? 0] : [0, 0];
      const {data} = message as {readonly data?: {readonly part?: string}};
      return {span, part: data?.part, used: false};
    });
  const notes = (all: readonly Note[] = []) =>
    all
      .filter((note) => note.rule === rule)
      .map((note) => ({part: note.part, span: spanOf(note, text)}))
      .sort((a, b) => Number(!a.span) - Number(!b.span));
  const wanted = notes(gold.findings);
  for (const want of wanted) {
    const best = found
      .filter((got) => !got.used && meets(got, want))
      .sort((a, b) => shared(b.span, want.span) - shared(a.span, want.span))[0];
    if (best) best.used = true;
    if (best) tally.right++;
    else tally.missed++;
  }
  const allowed = [...notes(gold.optional), ...wanted.filter(({span}) => span !== undefined)];
  tally.wrong += found.filter((got) => !got.used && !allowed.some((want) => meets(got, want))).length;
}

/** Where a quote stands; what is missing has no place and is met by any finding of its rule and part. */
function spanOf({quote, occurrence = 1}: Note, text: string): Span | undefined {
  if (quote === undefined) return undefined;
  let at = -1;
  for (let count = 0; count < occurrence; count++) at = text.indexOf(quote, at + 1);
  return [at, at + quote.length];
}

/** A finding meets a note when it touches the quote and is not much longer. */
function meets(
  {span, part}: Found,
  want: {readonly part: string | undefined; readonly span: Span | undefined},
): boolean {
  if (want.part !== undefined && want.part !== part) return false;
  if (want.span === undefined) return true;
  return shared(span, want.span) > 0 && span[1] - span[0] <= 3 * (want.span[1] - want.span[0]) + 20;
}

function shared(a: Span, b: Span | undefined): number {
  return b === undefined ? 0 : Math.min(Math.max(a[1], a[0] + 1), b[1]) - Math.max(a[0], b[0]);
}

function tallyOf(tallies: Record<string, Tally>, rule: string): Tally {
  const tally = tallies[rule] ?? {letters: 0, right: 0, wrong: 0, missed: 0};
  tallies[rule] = tally;
  return tally;
}

function sorted(tallies: Record<string, Tally>): Record<string, Tally> {
  return Object.fromEntries(Object.entries(tallies).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `npm run precision -- [FOLDER]` measures anew; FOLDER holds annotated letters beyond those of the project. */
function main([folder]: readonly string[]): void {
  const figures: Precision = {
    annotated: annotatedIn(join(root, 'test/annotated')),
    clean: cleanIn(join(root, 'test/clean')),
    samples: folder === undefined ? precision().samples : annotatedIn(folder),
  };
  writeFileSync(published, `${JSON.stringify(figures, null, 1)}\n`);
  for (const {id} of rules) {
    const all = [figures.annotated[id], figures.samples[id]].filter((tally) => tally !== undefined);
    const sum = (key: 'right' | 'wrong' | 'missed') => all.reduce((total, tally) => total + tally[key], 0);
    const [right, wrong, missed] = [sum('right'), sum('wrong'), sum('missed')];
    const share = right + wrong === 0 ? '–' : `${Math.round((100 * right) / (right + wrong))} %`;
    console.log(
      `${id.padEnd(26)} right ${String(right).padStart(4)}  wrong ${String(wrong).padStart(3)}  missed ${String(missed).padStart(3)}  precision ${share.padStart(5)}  in good letters ${figures.clean[id]?.wrong ?? 0}`,
    );
  }
}

if (process.argv[1] === import.meta.filename) main(process.argv.slice(2));
