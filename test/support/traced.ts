import {spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join, resolve} from 'node:path';

/** The program that lists what another one asks of the system; Linux only. */
export const strace = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'strace'))
  .find((file) => existsSync(file));

/** Why nothing can be watched here; undefined where it can. */
export const untraceable =
  process.platform !== 'linux'
    ? 'there is strace on Linux only'
    : strace === undefined
      ? 'strace is missing (apt-get install strace, or KLARBRIEF_INSTALL=1 npm test)'
      : spawnSync(strace, ['-qq', '-o', '/dev/null', 'true']).status === 0
        ? undefined
        : 'strace may not watch programs here';

/** What a program asked of the system. */
export interface Trace {
  /** Paths that it opened, looked at or looked for, whether they are there or not. */
  readonly read: ReadonlySet<string>;
  /** Paths that it made, wrote, moved or removed. */
  readonly written: ReadonlySet<string>;
  /** Addresses that it called or waited at, and sockets that it asked for. */
  readonly network: readonly string[];
  /** Programs that it started, but for itself. */
  readonly started: readonly string[];
}

/** A program that runs watched. */
export interface Traced {
  readonly child: ReturnType<typeof spawn>;
  /** Its own process; `child` is that of strace. */
  pid(): number;
  /** What it did, once it has ended. */
  ended(): Promise<{readonly code: number | null; readonly trace: Trace}>;
}

/** Start a program and watch what it and its threads ask of the system. */
export function traced(command: readonly string[], cwd: string): Traced {
  const folder = mkdtempSync(join(tmpdir(), 'klarbrief-trace-'));
  const calls = 'open,openat,creat,execve,socket,connect,bind,sendto,%stat,%lstat,access,faccessat,faccessat2,readlink';
  const changes =
    'rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,symlink,symlinkat,link,linkat,truncate';
  const args = [
    '-ff',
    '-qq',
    '-s',
    '4096',
    '-e',
    `trace=${calls},${changes},statx,newfstatat`,
    '-o',
    join(folder, 't'),
  ];
  const {PATH = ''} = process.env;
  const child = spawn(strace ?? 'strace', [...args, ...command], {cwd, env: {PATH, LANG: 'de'}, stdio: 'pipe'});
  const files = (): readonly string[] => readdirSync(folder).sort((a, b) => pidIn(a) - pidIn(b));
  const over = new Promise<number | null>((done) => child.once('close', done));
  return {
    child,
    pid: () => Math.min(...files().map(pidIn)),
    async ended() {
      const code = await over;
      const lines = files().flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'));
      rmSync(folder, {recursive: true, force: true});
      return {code, trace: traceOf(lines, cwd)};
    },
  };
}

function pidIn(name: string): number {
  return Number(/\d+$/.exec(name)?.[0]);
}

function traceOf(lines: readonly string[], cwd: string): Trace {
  const read = new Set<string>();
  const written = new Set<string>();
  const network: string[] = [];
  const started: string[] = [];
  for (const line of lines) {
    const [, call = '', rest = ''] = /^(\w+)\((.*)$/.exec(line) ?? [];
    if (/^(?:socket|connect|bind|sendto)$/.test(call)) network.push(line);
    const paths = [...rest.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path = '']) => path);
    const [first] = paths;
    // An empty path is a file that is open already.
    if (call === '' || first === undefined || first === '') continue;
    if (call === 'execve') started.push(first);
    else if (/^(?:socket|connect|bind|sendto)$/.test(call)) continue;
    else if (/^(?:rename|unlink|mkdir|rmdir|symlink|link|truncate|creat)/.test(call))
      for (const path of paths) written.add(resolve(cwd, path));
    else if (/^open/.test(call) && /O_(?:WRONLY|RDWR|CREAT|TRUNC)/.test(rest)) written.add(resolve(cwd, first));
    else read.add(resolve(cwd, first));
  }
  return {read, written, network, started: started.slice(1)};
}
