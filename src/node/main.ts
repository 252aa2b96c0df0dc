import {run} from './cli.js';

/** Run the command line of this process; `worker` is the program that its worker threads run. */
export async function main(worker?: string): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    // Asked for late: Node opens its streams when they are touched, and that takes time.
    get stdout() {
      return forgiving(process.stdout);
    },
    get stderr() {
      return forgiving(process.stderr);
    },
    get stdin() {
      return process.stdin;
    },
    env: process.env,
    cwd: process.cwd(),
    ...(worker === undefined ? {} : {worker}),
  });
}

/** Check what the command sends to this worker thread. */
export async function work(): Promise<void> {
  (await import('./worker.js')).work();
}

/** A reader that goes away (`klarbrief … | head`) is no error. */
function forgiving(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!stream.listeners('error').includes(forgive)) stream.on('error', forgive);
  return stream;
}

function forgive(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
