import type {Io} from './io.js';
import type {Say} from './texts.js';

/** Counts files on stderr, only for people who watch and only when it takes longer than a second. */
export function progress(io: Io, say: Say, all: number): {step(): void; clear(): void} {
  const begin = Date.now();
  let done = 0;
  let shown = 0;
  let length = 0;
  return {
    step() {
      done++;
      const now = Date.now();
      if (now - begin < 1000 || now - shown < 100 || io.stderr.isTTY !== true) return;
      shown = now;
      const line = say('progress', {done, all});
      io.stderr.write(`\r${line.padEnd(length)}`);
      length = line.length;
    },
    clear() {
      if (length > 0) io.stderr.write(`\r${' '.repeat(length)}\r`);
    },
  };
}
