// `npm run bench`: klarbrief beside other checkers of prose, on the same letters in the same run. Only what is installed is compared:
// programs on the path, and packages in a folder named by KLARBRIEF_PEERS (`npm install --prefix FOLDER write-good alex cspell`).
// Processor time of whole processes, medians of pairs that take turns; a ratio below 1 means that klarbrief needs less.

import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const klarbrief = [process.execPath, join(root, 'dist', 'klarbrief.cjs'), '--no-config', '--format', 'compact'];
const time = '/usr/bin/time';

/** Another checker, and how it is called. */
interface Peer {
  readonly name: string;
  readonly languages: readonly ('de' | 'en')[];
  readonly command: readonly string[];
  readonly takesFolders: boolean;
}

interface Cost {
  readonly cpu: number;
  readonly wall: number;
  /** Mebibytes. */
  readonly memory: number;
}

function main(): void {
  if (!existsSync(time)) {
    console.log('SKIPPED the comparison with others: GNU time (/usr/bin/time) is not installed.');
    return;
  }
  const corpus = mkdtempSync(join(tmpdir(), 'klarbrief-bench-'));
  try {
    spawnSync(process.execPath, [join(import.meta.dirname, 'make-corpus.mjs'), corpus], {stdio: 'inherit'});
    const peers = installed();
    const missing = known().filter(({name}) => !peers.some((peer) => peer.name === name));
    console.log(`\nbeside others, klarbrief ÷ other (processor time, clock); below 1 klarbrief is ahead`);
    for (const peer of peers)
      for (const language of peer.languages) {
        compare(peer, `one letter, ${language}`, join(corpus, `one-${language}.txt`), 7);
        compare(peer, `1,000 letters, ${language}`, join(corpus, language), 3);
        compare(peer, `1 MB, ${language}`, join(corpus, `big-${language}-1.txt`), 1);
      }
    if (missing.length > 0) console.log(`not installed: ${missing.map(({name}) => name).join(', ')}`);
  } finally {
    rmSync(corpus, {recursive: true, force: true});
  }
}

function compare({name, command, takesFolders}: Peer, what: string, path: string, rounds: number): void {
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  const paths = takesFolders || path.endsWith('.txt') ? [path] : readdirSync(path).map((file) => join(path, file));
  for (let round = 0; round < rounds; round++) {
    const mine = measure([...klarbrief, path]);
    const other = measure([...command, ...paths]);
    if (!mine || !other) {
      console.log(`${name.padEnd(12)} ${what.padEnd(18)} did not run`);
      return;
    }
    ours.push(mine);
    theirs.push(other);
  }
  const ratio = (key: 'cpu' | 'wall'): string =>
    median(ours.map((cost, at) => cost[key] / Math.max(theirs[at]?.[key] ?? 0, 0.005))).toFixed(2);
  const cost = (costs: readonly Cost[]): string =>
    `${median(costs.map(({cpu}) => cpu)).toFixed(2)} s, ${Math.round(median(costs.map(({memory}) => memory)))} MiB`;
  console.log(
    `${name.padEnd(12)} ${what.padEnd(18)} ${ratio('cpu').padStart(6)} ${ratio('wall').padStart(6)}   klarbrief ${cost(ours)}; ${name} ${cost(theirs)}`,
  );
}

/** What a process costs; nothing when it could not be started. */
function measure(command: readonly string[]): Cost | undefined {
  const run = spawnSync(time, ['-f', '%U %S %e %M', ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const [user, system, wall, memory] = (run.stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  // Some end with the number of what they found; a shell's 126 and 127 mean that nothing ran.
  const ran = run.status !== null && run.status !== 126 && run.status !== 127;
  if (!ran || user === undefined || system === undefined || Number.isNaN(user)) return undefined;
  return {cpu: user + system, wall: wall ?? 0, memory: (memory ?? 0) / 1024};
}

function installed(): Peer[] {
  return known().filter(({command: [program = '', script = '']}) =>
    existsSync(program === process.execPath ? script : program),
  );
}

/** Checkers that people would think of. Those that never leave their start (GNU style and diction) stand here as well. */
function known(): Peer[] {
  const packages = join(process.env.KLARBRIEF_PEERS ?? root, 'node_modules', '.bin');
  const script = (name: string, ...options: string[]): string[] => [process.execPath, join(packages, name), ...options];
  const program = (name: string, ...options: string[]): string[] => [onPath(name), ...options];
  const retext = [process.execPath, join(import.meta.dirname, 'retext.mjs')];
  return [
    {name: 'write-good', languages: ['en'], command: script('write-good'), takesFolders: false},
    {name: 'retext', languages: ['en'], command: retext, takesFolders: true},
    {name: 'alex', languages: ['en'], command: script('alex', '--quiet'), takesFolders: false},
    {name: 'cspell', languages: ['en'], command: script('cspell', '--no-progress', '--quiet'), takesFolders: false},
    {name: 'vale', languages: ['de', 'en'], command: program('vale', '--no-exit'), takesFolders: true},
    {name: 'style', languages: ['en'], command: program('style'), takesFolders: false},
    {name: 'diction', languages: ['en'], command: program('diction'), takesFolders: false},
    {name: 'proselint', languages: ['en'], command: program('proselint', 'check'), takesFolders: true},
  ];
}

function onPath(name: string): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? name;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

main();
