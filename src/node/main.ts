import {run} from './cli.js';

/** Run the command line of this process. */
export async function main(): Promise<void> {
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
  });
}

/** A reader that goes away (`klarbrief … | head`) is no error. */
function forgiving(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (!stream.listeners('error').includes(forgive)) stream.on('error', forgive);
  return stream;
}

function forgive(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
