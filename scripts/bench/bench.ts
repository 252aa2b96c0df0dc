// `npm run bench`: what klarbrief costs, as ratios within one run, because machines are noisy. Whole processes, CPU time
// (user + system) as the process itself accounts for it, medians of pairs that take turns.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const klarbrief = join(root, 'dist', 'klarbrief.cjs');
const hook = join(import.meta.dirname, 'cpu.cjs');
const rounds = 11;

interface Cost {
  readonly cpu: number;
  readonly memory: number;
}

function main(): void {
  if (!existsSync(klarbrief)) {
    console.error('dist/klarbrief.cjs is missing. Run „npm run build“ first.');
    process.exitCode = 2;
    return;
  }
  const corpus = mkdtempSync(join(tmpdir(), 'klarbrief-bench-'));
  try {
    make(corpus);
    console.log(
      `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${new Date().toISOString().slice(0, 10)}\n`,
    );
    coldStart(corpus);
    for (const language of ['de', 'en']) throughput(corpus, language);
    growth(corpus);
  } finally {
    rmSync(corpus, {recursive: true, force: true});
  }
}

/** One letter, in turns with a Node that does nothing. */
function coldStart(corpus: string): void {
  for (const [language, format] of [
    ['de', 'compact'],
    ['en', 'compact'],
    ['de', 'pretty'],
    ['en', 'pretty'],
  ] as const) {
    const letter = join(corpus, `one-${language}.txt`);
    const ours: Cost[] = [];
    const floors: Cost[] = [];
    for (let round = 0; round < rounds; round++) {
      floors.push(measure(['-e', '0']));
      ours.push(measure([klarbrief, '--no-config', '--format', format, letter]));
    }
    const ratios = ours.map((cost, index) => cost.cpu / (floors[index]?.cpu ?? Number.NaN));
    console.log(
      `one letter (${language}, ${format}), cold: ${ms(median(ours.map(cpuOf)))} CPU, node -e 0: ${ms(median(floors.map(cpuOf)))}, ratio ${median(ratios).toFixed(2)} (at most 2.5)`,
    );
  }
}

/** A thousand letters in one process. */
function throughput(corpus: string, language: string): void {
  const folder = join(corpus, language);
  const files = readdirSync(folder).map((name) => join(folder, name));
  const words = files.reduce((sum, file) => sum + readFileSync(file, 'utf8').split(/\s+/).length, 0);
  const runs = Array.from({length: 3}, () => measure([klarbrief, '--no-config', '--format', 'compact', ...files]));
  const cpu = median(runs.map(cpuOf));
  const memory = median(runs.map((run) => run.memory));
  console.log(
    `${files.length} letters (${language}): ${cpu.toFixed(2)} s CPU, ${Math.round(files.length / cpu)} letters and ${Math.round(words / cpu)} words per CPU second, peak ${Math.round(memory)} MiB`,
  );
}

/** One text of a quarter, half and whole megabyte: the exponent of the growth, the cost of starting taken off. */
function growth(corpus: string): void {
  for (const language of ['de', 'en']) {
    const files = ['0.25', '0.5', '1'].map((size) => join(corpus, `big-${language}-${size}.txt`));
    const start = median(
      Array.from(
        {length: 3},
        () => measure([klarbrief, '--no-config', '--format', 'compact', join(corpus, `one-${language}.txt`)]).cpu,
      ),
    );
    const costs = files.map((file) => {
      const runs = Array.from({length: 3}, () => measure([klarbrief, '--no-config', '--format', 'compact', file]));
      return {size: statSync(file).size, cpu: median(runs.map(cpuOf)), memory: median(runs.map((run) => run.memory))};
    });
    const [, half, whole] = costs;
    if (!half || !whole) continue;
    const exponent = Math.log((whole.cpu - start) / (half.cpu - start)) / Math.log(whole.size / half.size);
    const list = costs.map(({size, cpu}) => `${(size / 2 ** 20).toFixed(2)} MiB ${cpu.toFixed(2)} s`).join(', ');
    console.log(`growth (${language}): ${list}; exponent ${exponent.toFixed(2)}, peak ${Math.round(whole.memory)} MiB`);
  }
}

function make(folder: string): void {
  const made = spawnSync(process.execPath, [join(import.meta.dirname, 'make-corpus.mjs'), folder], {stdio: 'inherit'});
  if (made.status !== 0) throw new Error('The letters for the measurement could not be written.');
}

function measure(args: readonly string[]): Cost {
  const run = spawnSync(process.execPath, ['--require', hook, ...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });
  const told = run.output[3]?.toString();
  if (!told || run.status === null || run.status > 1)
    throw new Error(`This run failed: node ${args.slice(0, 5).join(' ')} …\n${run.stderr}`);
  return JSON.parse(told) as Cost;
}

function cpuOf(cost: Cost): number {
  return cost.cpu;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function ms(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`;
}

main();
