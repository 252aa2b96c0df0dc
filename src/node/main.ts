import {run} from './cli.js';
import {type Io, localeOf, type Output} from './io.js';
import {outputOf} from './output.js';
import {speaker} from './texts.js';

/** Run the command line of this process; `worker` is the program that its worker threads run. */
export async function main(worker?: string): Promise<void> {
  const argv = process.argv.slice(2);
  let broken = false;
  // Asked for late: Node opens its streams when they are touched, and that takes time.
  const stdout = once(() => outputOf('stdout', (detail) => lost(detail)));
  // When nobody can be told any more, the exit code still can.
  const stderr = once(() => outputOf('stderr', () => {}));
  // A pipe tells of its trouble when the run may be over.
  const lost = (detail: string): void => {
    if (broken) return;
    broken = true;
    process.exitCode = 2;
    stderr().write(`${speaker(localeOf(argv, process.env))('output-failed', {detail})}\n`);
  };
  const io: Io = {
    get stdout() {
      return stdout();
    },
    get stderr() {
      return stderr();
    },
    get stdin() {
      return process.stdin;
    },
    env: process.env,
    cwd: process.cwd(),
    ...(worker === undefined ? {} : {worker}),
  };
  const code = await run(argv, io);
  process.exitCode = broken ? 2 : code;
}

/** Check what the command sends to this worker thread. */
export async function work(): Promise<void> {
  (await import('./worker.js')).work();
}

function once(make: () => Output): () => Output {
  let made: Output | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
