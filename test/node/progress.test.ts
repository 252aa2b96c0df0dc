import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import type {Io} from '../../src/node/io.js';
import {progress} from '../../src/node/progress.js';
import {speaker} from '../../src/node/texts.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function bar(isTTY: boolean) {
  let written = '';
  const output = {isTTY, write: (text: string) => (written += text)};
  const io: Io = {stdout: output, stderr: output, stdin: (async function* () {})(), env: {}, cwd: '/'};
  return {...progress(io, speaker('de'), 5), written: () => written};
}

it('is shown after a second and taken away at the end', () => {
  const {step, clear, written} = bar(true);
  vi.advanceTimersByTime(900);
  step();
  expect(written()).toBe('');
  vi.advanceTimersByTime(200);
  step();
  expect(written()).toBe('\r2 von 5 Dateien geprüft');
  clear();
  expect(written().endsWith(`\r${' '.repeat(23)}\r`)).toBe(true);
});

it('is nothing for a file or a pipe, and nothing for a short run', () => {
  const pipe = bar(false);
  vi.advanceTimersByTime(5000);
  pipe.step();
  pipe.clear();
  expect(pipe.written()).toBe('');
  const short = bar(true);
  short.step();
  short.clear();
  expect(short.written()).toBe('');
});
