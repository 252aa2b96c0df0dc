import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {builtCommand, root} from './built.js';
import {folder, letter, mail, plain} from './klarbrief.js';

// Threads and signals need processes: these tests run the command as the build makes it, without its code cache.
const command = builtCommand();
const bin = path.dirname(command);

function run(cwd: string, ...args: readonly string[]) {
  const {PATH = ''} = process.env;
  const env = {PATH, LANG: 'de'};
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return {status, stdout, stderr};
}

describe('--jobs and --cache', () => {
  it('give the same report as one job without', {timeout: 600_000}, () => {
    const kept = path.join(bin, 'kept');
    const args = ['test/clean', 'test/annotated', '--format', 'sarif'];
    const one = run(root, ...args);
    expect(one.stdout.length).toBeGreaterThan(1000);
    expect(run(root, ...args, '--jobs', '2', `--cache=${kept}`)).toEqual(one);
    expect(run(root, ...args, `--cache=${kept}`)).toEqual(one);
  });

  it('read each format, standard input and what is no letter', {timeout: 60_000}, () => {
    const po =
      'msgid "mail.body"\nmsgstr "Sehr geehrter Herr Meyer,\\n\\nseitens der Werkstatt ist alles fertig.\\n\\nFreundliche Grüße"\n';
    const cwd = folder({
      'a.eml': mail,
      'b.txt': letter,
      'c.po': po,
      'd.txt': 'Milch\n',
      'words.yaml': '- find: die Werkstatt\n  say: [Atelier]\n',
      'klarbrief.config.yaml': 'dictionaries: {de/amtsdeutsch: words.yaml}\n',
    });
    for (const format of ['pretty', 'json', 'gitlab', 'junit']) {
      const strip = ({stdout, ...rest}: ReturnType<typeof run>) => ({
        ...rest,
        stdout: stdout.replace(/timestamp="[^"]*"/g, ''),
      });
      expect(strip(run(cwd, '.', 'nowhere.txt', '--format', format, '--jobs', '3'))).toEqual(
        strip(run(cwd, '.', 'nowhere.txt', '--format', format)),
      );
    }
  });

  it('go on when a letter takes its worker down', {timeout: 60_000}, () => {
    const broken = mkdtempSync(path.join(tmpdir(), 'klarbrief-broken-'));
    onTestFinished(() => rmSync(broken, {recursive: true, force: true}));
    for (const name of ['main.cjs', 'klarbrief.cjs'])
      writeFileSync(path.join(broken, name), readFileSync(path.join(bin, name)));
    const real = readFileSync(path.join(bin, 'worker.cjs'), 'utf8').replace(/^#!.*\n/, '');
    const trap = `require('node:worker_threads').parentPort.on('message', ({task}) => {
      if (task.path === 'exit.txt') process.exit(3);
      if (task.path === 'throw.txt') setTimeout(() => { throw new Error('boom'); });
    });\n`;
    writeFileSync(path.join(broken, 'worker.cjs'), trap + real);
    const names = Array.from({length: 12}, (_, index) => `${index + 10}.txt`);
    const cwd = folder(Object.fromEntries([...names, 'exit.txt'].map((name) => [name, letter])));
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      [
        path.join(broken, 'klarbrief.cjs'),
        ...names.slice(0, 6),
        'exit.txt',
        ...names.slice(6),
        '--jobs',
        '2',
        '--format',
        'compact',
      ],
      {cwd, encoding: 'utf8', env: {LANG: 'de'}},
    );
    const lines = stdout.trimEnd().split('\n');
    expect([status, stderr]).toEqual([2, '']);
    expect(lines.map((line) => line.split(':')[0])).toEqual([...names.slice(0, 6), 'exit.txt', ...names.slice(6)]);
    expect(lines[6]).toContain('error unreadable Beim Prüfen dieser Datei ist klarbrief gescheitert');
    expect(lines.filter((line) => line.includes('amtsdeutsch'))).toHaveLength(12);
  });
});

describe('--watch', () => {
  const ended = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.on('exit', (code) => resolve(code)));

  it('checks what changes, and ends when it is told to', {timeout: 90_000}, async () => {
    const cwd = folder({'a.txt': plain, 'b.txt': plain});
    const child = spawn(process.execPath, [command, '.', '--watch', '--format', 'compact'], {cwd, env: {LANG: 'de'}});
    onTestFinished(() => void child.kill('SIGKILL'));
    let out = '';
    let rounds = 0;
    child.stdout.on('data', (text) => (out += text));
    child.stderr.on('data', (text) => (rounds += String(text).split('Strg+C').length - 1));
    const round = async (count: number): Promise<void> => expect.poll(() => rounds, {timeout: 30_000}).toBe(count);
    await round(1);
    expect(out).toBe('');
    writeFileSync(path.join(cwd, 'a.txt'), letter);
    await round(2);
    expect(out).toMatch(/^a\.txt:15:32: warning amtsdeutsch .*\n$/);
    out = '';
    mkdirSync(path.join(cwd, 'new/deep'), {recursive: true});
    writeFileSync(path.join(cwd, 'new/deep/c.eml'), mail);
    await round(3);
    expect(out).toMatch(/^new\/deep\/c\.eml:/);
    out = '';
    writeFileSync(path.join(cwd, 'klarbrief.config.yaml'), 'rules: {amtsdeutsch: error}\n');
    await round(4);
    expect(out).toMatch(/^a\.txt:.*: error amtsdeutsch/);
    expect(out).not.toContain('\u001B');
    const end = ended(child);
    child.kill('SIGINT');
    expect(await end).toBe(0);
  });
});

describe('a process that is killed', () => {
  it.each(['klarbrief.baseline.json', 'kept'])('leaves the old or the new %s', {timeout: 120_000}, async (name) => {
    const many = Object.fromEntries(
      Array.from({length: 40}, (_, index) => [`${index}.txt`, letter.replace('Am Markt 3', `Am Markt ${index}`)]),
    );
    const cwd = folder(many);
    const argv = name === 'kept' ? ['.', '--cache=kept'] : ['baseline', '.', '--add'];
    const [content, states] = [(): string => readFileSync(path.join(cwd, name), 'utf8'), new Set<string>()];
    run(cwd, ...argv);
    const before = content();
    for (const file of Object.keys(many).slice(0, 20)) writeFileSync(path.join(cwd, file), plain);
    // What an undisturbed run would write, learned on a copy of the same folder.
    const undisturbed = folder({
      ...many,
      ...Object.fromEntries(
        Object.keys(many)
          .slice(0, 20)
          .map((file) => [file, plain]),
      ),
    });
    writeFileSync(path.join(undisturbed, name), before);
    run(undisturbed, ...argv);
    const after = readFileSync(path.join(undisturbed, name), 'utf8');
    expect(after).not.toBe(before);
    for (let round = 0; round < 6; round++) {
      writeFileSync(path.join(cwd, name), before);
      const child = spawn(process.execPath, [command, ...argv], {cwd, env: {LANG: 'de'}, stdio: 'ignore'});
      const exit = new Promise((resolve) => child.on('exit', resolve));
      // The moment that its draft appears is the moment of writing.
      const hit = await Promise.race([
        exit.then(() => false),
        (async () => {
          for (;;) {
            if (round > 1 ? readdirSync(cwd).some((one) => one.endsWith('.tmp')) : child.exitCode === null) return true;
            if (child.exitCode !== null) return false;
            await new Promise((resolve) => setImmediate(resolve));
          }
        })(),
      ]);
      if (hit) child.kill('SIGKILL');
      await exit;
      expect([before, after]).toContain(content());
      states.add(content());
    }
    expect(states.size).toBeGreaterThan(0);
    // Whatever a killed run left behind does not disturb the next one.
    expect(run(cwd, ...argv).status).toBe(0);
    expect(content()).toBe(after);
  });
});
