// `npm run fuzz`: hand klarbrief what nobody would write, for as long as you like, and tell what does not hold.
// docs/fuzzing.md says how to read what comes out.
import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import path from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {nothingSeen, round, type Seen} from '../test/fuzz/target.js';
import {targets} from '../test/fuzz/targets/index.js';

const {values} = parseArgs({
  options: {
    minutes: {type: 'string', default: '1'},
    target: {type: 'string', multiple: true},
    seed: {type: 'string'},
    /** Where this process, which was started for one target, puts what it tries and what it has seen. */
    into: {type: 'string'},
  },
});

/** Whoever takes longer for one case hangs, in milliseconds. */
const patience = 120_000;

/** Cases of a round; each round has a seed of its own, and with it any round can be tried again. */
const perRound = 200;

const minutes = Number(values.minutes);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const chosen = targets.filter(({name}) => values.target?.includes(name) ?? true);
const unknown = values.target?.find((name) => !targets.some((target) => target.name === name));

if (!(minutes > 0) || !Number.isInteger(seed) || unknown !== undefined) {
  console.error('npm run fuzz -- [--minutes N] [--target NAME] … [--seed S]');
  console.error(
    `N is a number of minutes for each target, S a whole number. Targets: ${targets.map(({name}) => name).join(', ')}.`,
  );
  process.exitCode = 2;
} else if (values.into === undefined) await all();
else await one(values.into);

/** A process for each target, one after the other: so memory is what this target takes, and what hangs can be ended. */
async function all(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'klarbrief-fuzz-'));
  console.log(
    `Node ${process.version}, ${cpus().length} cores, seed ${seed}, ${minutes} min for each target, failures in ${folder}\n`,
  );
  console.log('target            cases  failures  slowest case              peak memory');
  let failed = 0;
  for (const {name} of chosen) {
    const into = path.join(folder, name);
    mkdirSync(into);
    const result = await watched(name, into);
    failed += result.failures.length;
    const {milliseconds, bytes} = result.slowest;
    const slowest = `${Math.round(milliseconds)} ms (${(bytes / 1000).toFixed(1)} kB)`;
    console.log(
      `${name.padEnd(16)} ${String(result.cases).padStart(6)} ${String(result.failures.length).padStart(9)}  ${slowest.padEnd(24)} ${String(result.megabytes).padStart(8)} MB`,
    );
    for (const {error, file, seed: again} of result.failures) {
      console.log(`\n  ${error.split('\n').slice(0, 6).join('\n  ')}`);
      console.log(`  the smallest case: ${file}\n  again: npm run fuzz -- --target ${name} --seed ${again}\n`);
    }
  }
  if (failed === 0) rmSync(folder, {recursive: true, force: true});
  process.exitCode = failed > 0 ? 1 : 0;
}

interface Result {
  readonly cases: number;
  readonly slowest: {readonly milliseconds: number; readonly bytes: number};
  readonly megabytes: number;
  readonly failures: readonly {readonly error: string; readonly file: string; readonly seed: number}[];
}

const nothing: Result = {cases: 0, slowest: {milliseconds: 0, bytes: 0}, megabytes: 0, failures: []};

/** Run one target in a process of its own, and end it when a case goes on for too long. */
async function watched(name: string, into: string): Promise<Result> {
  const args = [...process.execArgv, '--max-old-space-size=1024', fileURLToPath(import.meta.url)];
  const options = ['--target', name, '--minutes', String(minutes), '--seed', String(seed), '--into', into];
  const child = spawn(process.execPath, [...args, ...options], {stdio: ['ignore', 'inherit', 'inherit']});
  let hangs = false;
  const watch = setInterval(() => {
    const current = path.join(into, 'current');
    if (!existsSync(current) || Date.now() - statSync(current).mtimeMs < patience) return;
    hangs = true;
    child.kill('SIGKILL');
  }, 1000);
  const code = await ended(child);
  clearInterval(watch);
  const file = path.join(into, 'result.json');
  const result = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Result) : nothing;
  if (code === 0) return result;
  const error = hangs ? `A case took more than ${patience / 1000} s.` : `The process ended with ${code}.`;
  return {
    ...result,
    failures: [
      ...result.failures,
      {error, file: path.join(into, 'current'), seed: Number(readFileSync(path.join(into, 'seed'), 'utf8'))},
    ],
  };
}

function ended(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal ?? '?')));
}

/** Round after round of one target, until the time is over. */
async function one(into: string): Promise<void> {
  const [target] = chosen;
  if (!target) return;
  const seen = nothingSeen();
  const end = performance.now() + minutes * 60_000;
  for (let next = seed; next === seed || performance.now() < end; next++) {
    writeFileSync(path.join(into, 'seed'), String(next));
    const milliseconds = Math.max(1000, end - performance.now());
    await round(target, next, {numRuns: perRound, milliseconds}, seen, ({bytes}) =>
      writeFileSync(path.join(into, 'current'), bytes),
    );
    writeFileSync(path.join(into, 'result.json'), JSON.stringify(resultOf(seen, into)));
    // What fails all the time needs no thousand examples.
    if (seen.failures.length >= 5) break;
  }
  await target.end?.();
}

function resultOf({cases, slowest, failures}: Seen, into: string): Result {
  const kept = (name: string, bytes: Uint8Array): string => {
    const file = path.join(into, name.replaceAll('/', '-'));
    writeFileSync(file, bytes);
    return file;
  };
  const slow = slowest.case;
  if (slow) kept(`slowest-${slow.name}`, slow.bytes);
  return {
    cases,
    slowest: {milliseconds: slowest.milliseconds, bytes: slow?.bytes.length ?? 0},
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    failures: failures.map(({error, name, bytes, seed: again}) => ({
      error,
      seed: again,
      file: kept(`${again}-${name}`, bytes),
    })),
  };
}
