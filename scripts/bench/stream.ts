// `klarbrief stream` with 20,000 letters: what it holds in memory at the end and after the first 2,000, and what a letter costs.
// Memory is the resident set as the system sees it, as a median of samples around each mark: between two collections of garbage
// it goes up and down.
import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {parseArgs} from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const klarbrief = join(root, 'dist', 'klarbrief.cjs');
const hook = join(import.meta.dirname, 'cpu.cjs');
const {values} = parseArgs({
  options: {
    letters: {type: 'string', default: '20000'},
    jobs: {type: 'string', default: '1'},
    curve: {type: 'boolean'},
  },
});
const [letters, early] = [Number(values.letters), Number(values.letters) / 10];

/** So many results before each mark give its samples. */
const [span, step] = [early / 2, Math.max(1, Math.round(early / 40))];

async function main(): Promise<void> {
  if (!existsSync(klarbrief)) {
    console.error('dist/klarbrief.cjs is missing. Run „npm run build“ first.');
    process.exitCode = 2;
    return;
  }
  const corpus = mkdtempSync(join(tmpdir(), 'klarbrief-bench-'));
  try {
    const half = String(Math.ceil(letters / 2));
    const make = [join(import.meta.dirname, 'make-corpus.mjs'), corpus, '--big', '0', '--de', half, '--en', half];
    if (spawnSync(process.execPath, make, {stdio: ['ignore', 'ignore', 'inherit']}).status !== 0)
      throw new Error('The letters for the measurement could not be written.');
    await measure(corpus);
  } finally {
    rmSync(corpus, {recursive: true, force: true});
  }
}

async function measure(corpus: string): Promise<void> {
  const args = ['--require', hook, klarbrief, 'stream', '--no-config', '--jobs', values.jobs];
  const child = spawn(process.execPath, args, {stdio: ['pipe', 'pipe', 'inherit', 'pipe'], cwd: corpus});
  const [stdin, stdout, , told] = child.stdio;
  if (!stdin || !stdout || !told || child.pid === undefined) throw new Error('klarbrief could not be started.');
  const {pid} = child;
  let cost = '';
  told.on('data', (piece) => (cost += String(piece)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  void feed(stdin, corpus);
  const samples: (readonly [done: number, rss: number])[] = [];
  let done = 0;
  // The words of the results: nothing may come back without having been checked.
  let refused = 0;
  for await (const line of createInterface({input: stdout as NodeJS.ReadableStream})) {
    done++;
    if (!line.includes('"score":')) refused++;
    if (done % step === 0) samples.push([done, residentMemory(pid)]);
  }
  const code = await ended;
  if (code !== 0 || done !== letters || refused > 0)
    throw new Error(`This run failed: ${done} results (${refused} without a score), exit code ${code}.`);
  const at = (mark: number): number =>
    median(samples.filter(([when]) => when > mark - span && when <= mark).map(([, rss]) => rss));
  const [first, last] = [at(early), at(letters)];
  const {cpu} = JSON.parse(cost) as {readonly cpu: number};
  if (values.curve) for (const [when, rss] of samples) console.log(`${when}\t${mib(rss)}`);
  console.log(
    `stream, ${letters} letters (German and English): ${mib(first)} MiB resident after ${early}, ${mib(last)} MiB at the end (${percent(last / first - 1)}, at most +10%), peak ${mib(Math.max(...samples.map(([, rss]) => rss)))} MiB; ${Math.round(letters / cpu)} letters per second and core`,
  );
  if (last > first * 1.1) process.exitCode = 1;
}

/** German and English letters in turns, no faster than they are taken. */
async function feed(stdin: NodeJS.WritableStream, corpus: string): Promise<void> {
  const names = ['de', 'en'].map((language) => readdirSync(join(corpus, language)).map((name) => join(language, name)));
  for (let index = 0; index < letters; index++) {
    const path = names[index % 2]?.[index >> 1] ?? '';
    const line = `${JSON.stringify({path, content: readFileSync(join(corpus, path), 'utf8')})}\n`;
    if (!stdin.write(line)) await new Promise((resolve) => stdin.once('drain', resolve));
  }
  stdin.end();
}

/** In bytes, of the process and its threads. */
function residentMemory(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], {encoding: 'utf8'}).stdout.trim()) * 1024;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function mib(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}

function percent(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.abs(share * 100).toFixed(1)}%`;
}

await main();
