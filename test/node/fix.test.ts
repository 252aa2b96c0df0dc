import {execFileSync, spawn} from 'node:child_process';
import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {describe, expect, it} from 'vitest';
import {folder, klarbrief} from './klarbrief.js';

const text = `Ihre Frage zum Zähler

Guten Tag Frau Demir,

nunmehr hat die Prüfung seitens
unserer Werkstatt ergeben: Der Zähler läuft richtig. Wir senden Ihnen hiermit  das Protokoll.

Mit freundlichen Grüßen
Jana Roth
`;
const better = text.replace('nunmehr', 'jetzt').replace('seitens', 'von').replace(' hiermit', '');

const latin = (content: string): Buffer => Buffer.from(content, 'latin1');

describe('--fix', () => {
  it.each([
    ['brief.txt', (content: string) => Buffer.from(content)],
    ['brief.md', (content: string) => Buffer.from(content)],
    ['crlf.txt', (content: string) => Buffer.from(content.replaceAll('\n', '\r\n'))],
    ['bom.txt', (content: string) => Buffer.from(`\ufeff${content}`)],
    ['latin.txt', latin],
    ['wide.txt', (content: string) => Buffer.from(`\ufeff${content}`, 'utf16le')],
    [
      'brief.html',
      (content: string) =>
        Buffer.from(`<p>${content.replaceAll('\n\n', '</p>\n\n<p  class=x>').replaceAll('ä', '&auml;')}</p>`),
    ],
    ['brief.html.twig', (content: string) => Buffer.from(`{% if a < b %}${content}{% endif %}{{ ende|raw }}`)],
    [
      'mail.eml',
      (content: string) =>
        Buffer.from(
          `From: a@muster.example\r\nTo: b@kunde.example\r\nSubject: Frage\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${content
            .replaceAll('ä', '=C3=A4')
            .replaceAll('ü', '=C3=BC')
            .replaceAll('ß', '=C3=9F')
            .replaceAll('\n', '\r\n')}`,
        ),
    ],
  ])('changes only the words of the findings in %s', async (name, written) => {
    const cwd = folder({[name]: written(text)});
    await klarbrief(cwd, ['--fix', name, '--type', 'reply', '--language', 'de']);
    const after = readFileSync(path.join(cwd, name));
    expect(after.toString('latin1')).toBe(written(better).toString('latin1'));
    await klarbrief(cwd, ['--fix', name, '--type', 'reply', '--language', 'de']);
    expect(readFileSync(path.join(cwd, name))).toEqual(after);
  });

  it('reports what is left', async () => {
    const cwd = folder({'a.txt': text, 'b.txt': better});
    const ran = await klarbrief(cwd, ['--fix', 'a.txt', 'b.txt', '--format', 'compact', '--max-warnings', '0']);
    expect(ran.err).toContain('Verbessert: 3 Stellen (eine Datei).');
    expect(ran.out).not.toContain('amtsdeutsch');
    const before = await klarbrief(cwd, ['b.txt', '--format', 'compact', '--max-warnings', '0']);
    expect(ran.code).toBe(before.code);
  });

  it('leaves to --fix-suggestions what may change the meaning, and dates to people', async () => {
    const more = text.replace('Der Zähler', 'Eventuell kommt der Monteur am Montag, dem 3. März 2026. Der Zähler');
    const cwd = folder({'a.txt': more, 'b.txt': more});
    await klarbrief(cwd, ['--fix', 'a.txt']);
    await klarbrief(cwd, ['--fix-suggestions', 'b.txt']);
    const [safe, all] = ['a.txt', 'b.txt'].map((name) => readFileSync(path.join(cwd, name), 'utf8'));
    expect(safe).toContain('Eventuell kommt');
    expect(all).not.toContain('nunmehr');
    expect(all).toContain('Montag, dem 3. März 2026');
  });

  it('writes standard input to standard output, the report beside it', async () => {
    const ran = await klarbrief(folder({}), ['--fix', '-'], {stdin: text});
    expect(ran.out).toBe(better);
    expect(ran.err).toContain('Verbessert');
  });

  it('keeps rights and links, and leaves read-only files alone', async () => {
    const cwd = folder({'a.txt': text, 'fest.txt': text});
    symlinkSync('a.txt', path.join(cwd, 'link.txt'));
    chmodSync(path.join(cwd, 'a.txt'), 0o640);
    chmodSync(path.join(cwd, 'fest.txt'), 0o444);
    const ran = await klarbrief(cwd, ['--fix', 'link.txt', 'fest.txt']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('„fest.txt“ ist schreibgeschützt');
    expect(readFileSync(path.join(cwd, 'fest.txt'), 'utf8')).toBe(text);
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(better);
    expect(lstatSync(path.join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(statSync(path.join(cwd, 'a.txt')).mode & 0o777).toBe(0o640);
  });
});

describe('--fix of what is reported only', () => {
  const git = (cwd: string, ...args: readonly string[]) =>
    execFileSync(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@muster.example', '-c', 'init.defaultBranch=main', ...args],
      {
        cwd,
        stdio: 'pipe',
      },
    );
  const env = {PATH: process.env.PATH ?? ''};
  const read = (cwd: string, name: string): string => readFileSync(path.join(cwd, name), 'utf8');

  it('leaves findings alone that a baseline knows, and takes them with --no-baseline', async () => {
    const cwd = folder({'a.txt': text, 'b.txt': text});
    await klarbrief(cwd, ['baseline', 'a.txt', 'b.txt']);
    const more = text.replace('Mit freundlichen', 'Hiermit schließen wir den Fall nunmehr ab.\n\nMit freundlichen');
    writeFileSync(path.join(cwd, 'b.txt'), more);
    const dry = await klarbrief(cwd, ['--fix-dry-run', 'a.txt', 'b.txt']);
    const ran = await klarbrief(cwd, ['--fix', 'a.txt', 'b.txt']);
    expect(read(cwd, 'a.txt')).toBe(text);
    // What is new is another paragraph; what is known still stands in the first one.
    expect(read(cwd, 'b.txt')).toContain('nunmehr hat die Prüfung seitens');
    expect(read(cwd, 'b.txt')).not.toContain('Fall nunmehr');
    expect(ran.out).toMatch(/bekannte Funde? (?:ist|sind) hier nicht gezeigt/);
    expect(dry.out.match(/^-(?!-)/gm)).toHaveLength(1);
    const all = await klarbrief(cwd, ['--fix', 'a.txt', '--no-baseline']);
    expect(read(cwd, 'a.txt')).toBe(better);
    expect(all.err).toContain('Verbessert: 3 Stellen');
  });

  it('keeps a known finding beside one that is fixed, round after round', async () => {
    const cwd = folder({'a.txt': text});
    await klarbrief(cwd, ['baseline', 'a.txt']);
    const name = 'klarbrief.baseline.json';
    const known = JSON.parse(read(cwd, name));
    // Only the last of the three stays known.
    known.files['a.txt'] = known.files['a.txt'].filter((one: {text?: string}) => one.text?.startsWith('hiermit'));
    expect(known.files['a.txt']).toHaveLength(1);
    writeFileSync(path.join(cwd, name), JSON.stringify(known));
    await klarbrief(cwd, ['--fix', 'a.txt']);
    expect(read(cwd, 'a.txt')).toBe(text.replace('nunmehr', 'jetzt').replace('seitens', 'von'));
  });

  it('changes only lines that are new since a revision', async () => {
    const cwd = folder({});
    git(cwd, 'init', '-q');
    writeFileSync(path.join(cwd, 'a.txt'), text);
    writeFileSync(path.join(cwd, 'b.txt'), text);
    git(cwd, 'add', '.');
    git(cwd, 'commit', '-qm', 'Letters');
    const changed = text.replace('das Protokoll.', 'das Protokoll.\nWir schließen den Fall nunmehr ab.');
    writeFileSync(path.join(cwd, 'a.txt'), changed);
    const ran = await klarbrief(cwd, ['--fix', '.', '--changed-since', 'HEAD', '--format', 'compact'], {env});
    expect(ran.err).toContain('Verbessert: eine Stelle (eine Datei).');
    expect(read(cwd, 'a.txt')).toBe(changed.replace('Fall nunmehr', 'Fall jetzt'));
    expect(read(cwd, 'b.txt')).toBe(text);
  });

  it('does the same on several cores and with a cache', async () => {
    const files = {'a.txt': text, 'b.txt': text, 'c.txt': better};
    const [one, other] = [folder(files), folder(files)];
    const plainly = await klarbrief(one, ['--fix', '.', 'a.txt', 'b.txt', '--format', 'compact']);
    const quickly = await klarbrief(other, [
      '--fix',
      '.',
      'a.txt',
      'b.txt',
      '--format',
      'compact',
      '--jobs',
      '3',
      '--cache',
    ]);
    expect(quickly).toEqual(plainly);
    for (const name of Object.keys(files)) expect(read(other, name)).toBe(read(one, name));
  });
});

describe('--fix-dry-run', () => {
  it('shows a diff, changes nothing and says by its exit code whether there is anything', async () => {
    const cwd = folder({'a.txt': text, 'b.txt': better});
    const ran = await klarbrief(cwd, ['--fix-dry-run', 'a.txt', 'b.txt']);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('--- a/a.txt\n+++ b/a.txt\n@@ -2,8 +2,8 @@\n');
    expect(ran.out).toContain('-nunmehr hat die Prüfung seitens\n');
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(text);
    expect(await klarbrief(cwd, ['--fix-dry-run', 'b.txt'])).toEqual({code: 0, out: '', err: ''});
  });
});

describe('a process that is killed', () => {
  it('leaves every file old or new, and no drafts that are letters', {timeout: 120_000}, async () => {
    const names = Array.from({length: 40}, (_, index) => `${index}.txt`);
    const cwd = folder({});
    const program = path.join(cwd, 'replace.mts');
    const from = path.resolve('src/node/replace-file.ts');
    writeFileSync(
      program,
      `import {replaceFile} from ${JSON.stringify(from)};\nprocess.stdout.write('.');\nfor (let round = 0; ; round++)\n  for (const name of ${JSON.stringify(names)}) replaceFile(name, (round % 2 ? 'a' : 'b').repeat(200_000));\n`,
    );
    for (const name of names) writeFileSync(path.join(cwd, name), 'a'.repeat(200_000));
    for (let run = 0; run < 24; run++) {
      const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program], {
        cwd,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const ended = new Promise((resolve) => child.once('exit', resolve));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await setTimeout(Math.random() * 40);
      child.kill('SIGKILL');
      await ended;
      for (const name of names) expect(readFileSync(path.join(cwd, name), 'utf8')).toMatch(/^(?:a{200000}|b{200000})$/);
    }
    const left = readdirSync(cwd).filter((name) => name.endsWith('.tmp'));
    for (const name of left) writeFileSync(path.join(cwd, name), text);
    writeFileSync(path.join(cwd, '.klarbrief-1-0.tmp'), text);
    const config = path.join(cwd, 'klarbrief.config.json');
    writeFileSync(config, '{"files": ["**/*.tmp", "**/.*"]}');
    const ran = await klarbrief(cwd, ['.', '--format', 'compact']);
    expect(ran.out).not.toContain('.tmp');
  });
});
