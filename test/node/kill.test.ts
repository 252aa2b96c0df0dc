import {spawn} from 'node:child_process';
import {readdirSync, readFileSync, rmSync, watch, writeFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {builtCommand} from './built.js';
import {folder, klarbrief, letter} from './klarbrief.js';

const command = builtCommand();
const names = Array.from({length: 20}, (_, index) => `${String(index).padStart(2, '0')}.txt`);

/** Start the command and kill it some milliseconds after it has first touched the folder, or after it has started. */
async function killed(cwd: string, args: readonly string[], delay: number, from: 'start' | 'touch'): Promise<boolean> {
  const {PATH = ''} = process.env;
  const touched = new AbortController();
  const watcher = watch(cwd, () => touched.abort());
  const child = spawn(process.execPath, [command, ...args], {cwd, env: {PATH, LANG: 'de'}, stdio: 'ignore'});
  const ended = new Promise<boolean>((resolve) => child.on('close', (_code, signal) => resolve(signal === 'SIGKILL')));
  if (from === 'touch') await Promise.race([pause(20_000, undefined, touched).catch(() => {}), ended]);
  await Promise.race([pause(delay), ended]);
  child.kill('SIGKILL');
  watcher.close();
  return ended;
}

/** What lies in a folder: by name, without what klarbrief may leave behind. */
function contents(cwd: string): ReadonlyMap<string, string> {
  const files = readdirSync(cwd).filter((name) => name !== '.git' && !/^\.klarbrief-\d+-\d+\.tmp$/.test(name));
  return new Map(files.map((name) => [name, readFileSync(path.join(cwd, name), 'utf8')]));
}

/** Some moments in the run: while it starts, and while it writes, as fine as a process can be hit. */
const moments = [
  ...[0, 1, 2, 3, 5, 8, 13, 21].map((delay) => [delay, 'touch'] as const),
  ...[120, 400].map((delay) => [delay, 'start'] as const),
];

describe('a process that is killed', () => {
  it('while it fixes leaves every letter old or new, and nothing that is taken for one', {
    timeout: 60_000,
  }, async () => {
    // With much to write, a kill hits the writing more often than the reading.
    const before = letter + 'Bis bald!\n'.repeat(20);
    const cwd = folder({'a.txt': before});
    await klarbrief(cwd, ['--fix', 'a.txt']);
    const after = readFileSync(path.join(cwd, 'a.txt'), 'utf8');
    expect(after).not.toBe(before);
    rmSync(path.join(cwd, 'a.txt'));
    let [hits, halfway] = [0, 0];
    for (const [delay, from] of moments) {
      for (const name of names) writeFileSync(path.join(cwd, name), before);
      if (await killed(cwd, ['--fix', ...names], delay, from)) hits++;
      const found = contents(cwd);
      expect([...found.keys()]).toEqual(names);
      for (const [name, text] of found) expect(text === before || text === after, name).toBe(true);
      const states = new Set(found.values());
      if (states.size === 2) halfway++;
      // What lies there is found by a search as ever: the drafts of a killed process are no letters.
      const again = await klarbrief(cwd, ['.', '--format', 'json']);
      expect(JSON.parse(again.out).map(({path: name}: {path: string}) => name)).toEqual(names);
    }
    expect(hits).toBeGreaterThan(moments.length / 2);
    expect(halfway).toBeGreaterThan(0);
  });

  it.each([
    ['a baseline', ['baseline', '.', '--add'], 'klarbrief.baseline.json'],
    ['a cache', ['.', '--cache'], '.klarbriefcache'],
  ])('while it writes %s leaves the old one or the new one', {timeout: 60_000}, async (_, args, file) => {
    const cwd = folder({});
    const place = path.join(cwd, file);
    const write = (text: string): void => {
      for (const name of names) writeFileSync(path.join(cwd, name), text);
    };
    const run = async (): Promise<string> => {
      await klarbrief(cwd, args);
      return readFileSync(place, 'utf8');
    };
    write(letter);
    const old = await run();
    const changed = letter.replace('vielen Dank', 'Diesbezüglich vielen Dank');
    write(changed);
    const fresh = await run();
    expect(fresh).not.toBe(old);
    const seen = new Set<string>();
    let hits = 0;
    for (const [delay, from] of moments) {
      writeFileSync(place, old);
      if (await killed(cwd, args, delay, from)) hits++;
      const text = readFileSync(place, 'utf8');
      expect(text === old || text === fresh, `${file} after ${delay} ms`).toBe(true);
      seen.add(text);
      expect([...contents(cwd).keys()].sort()).toEqual([file, ...names].sort());
      for (const name of names) expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(changed);
      // The next run uses what is there.
      expect(await run()).toBe(fresh);
    }
    expect(hits).toBeGreaterThan(moments.length / 2);
    expect(seen.has(old)).toBe(true);
  });
});
