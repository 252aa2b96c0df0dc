import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {folder, klarbrief, letter, mail, plain} from './klarbrief.js';

const name = 'klarbrief.baseline.json';
const second = letter.replace('vielen Dank', 'Diesbezüglich vielen Dank');
const write = (cwd: string, file: string, text: string | Uint8Array): void => writeFileSync(path.join(cwd, file), text);
const read = (cwd: string, file: string): string => readFileSync(path.join(cwd, file), 'utf8');

async function compact(cwd: string, ...args: readonly string[]) {
  const {PATH = ''} = process.env;
  return klarbrief(cwd, [...args, '--format', 'compact'], {env: {PATH}});
}

describe('a baseline', () => {
  it('hides what is known, wherever it moves, and says how much that is', async () => {
    const cwd = folder({'a.txt': letter});
    expect(await klarbrief(cwd, ['baseline', 'a.txt'])).toMatchObject({code: 0, out: `${name}: 1 Fund vermerkt.\n`});
    expect(JSON.parse(read(cwd, name)).files['a.txt']).toEqual([
      {rule: 'amtsdeutsch', text: expect.stringMatching(/^Seitens/), print: expect.any(String), count: 1},
    ]);
    write(
      cwd,
      'a.txt',
      letter.replace('vielen Dank', 'schön, dass Sie bei uns sind!\n\nVielen Dank').replace(/\n/g, '\r\n'),
    );
    // Another paragraph is another block; the sentence itself still stands beside the same one.
    write(
      cwd,
      'a.txt',
      letter.replace('Herrn\n', 'Herrn\n').replace('Sehr geehrter', '\n\nSehr geehrter').replace(/\n/g, '\r\n'),
    );
    const {code, out} = await klarbrief(cwd, ['a.txt', '--max-warnings', '0']);
    expect([code, out]).toEqual([0, expect.stringContaining(`1 bekannter Fund ist hier nicht gezeigt (${name}).`)]);
    expect(await compact(cwd, 'a.txt')).toMatchObject({out: '', err: expect.stringContaining('1 bekannter Fund')});
    expect((await compact(cwd, 'a.txt', '--no-baseline')).out).toContain('amtsdeutsch');
  });

  it('counts findings that are alike', async () => {
    const twice = letter.replace('kam heute die Zusage.', 'kam heute die Zusage. Seitens der Werkstatt fehlt nichts.');
    const thrice = twice.replace('fehlt nichts.', 'fehlt nichts. Seitens der Werkstatt passt es.');
    const cwd = folder({'a.txt': twice});
    await klarbrief(cwd, ['baseline', 'a.txt']);
    expect((await compact(cwd, 'a.txt')).out).toBe('');
    write(cwd, 'a.txt', thrice);
    // The paragraph is another one now, so that all of it is new.
    expect((await compact(cwd, 'a.txt')).out.match(/ amtsdeutsch /g)?.length).toBeGreaterThan(0);
  });

  it('shrinks by itself and grows only when it is told to', async () => {
    const cwd = folder({'a.txt': letter, 'b.txt': plain});
    await klarbrief(cwd, ['baseline', 'a.txt', 'b.txt']);
    write(cwd, 'b.txt', letter);
    const before = read(cwd, name);
    const kept = await klarbrief(cwd, ['baseline', 'a.txt', 'b.txt']);
    expect(kept.out).toBe(
      `${name}: 0 erledigt und gestrichen, 1 bleiben.\n1 neuer Fund steht nicht darin. Besser beheben; sonst nimmt „klarbrief baseline --add“ ihn auf.\n`,
    );
    expect(read(cwd, name)).toBe(before);
    expect((await compact(cwd, 'a.txt', 'b.txt')).out).toMatch(/^b\.txt:15:32: warning amtsdeutsch .*\n$/);
    const added = await klarbrief(cwd, ['baseline', '--add', 'a.txt', 'b.txt']);
    expect(added.out).toBe(`${name}: 1 neu aufgenommen, 0 erledigt und gestrichen; es sind jetzt 2.\n`);
    expect((await compact(cwd, 'a.txt', 'b.txt')).out).toBe('');
    write(cwd, 'a.txt', plain);
    rmSync(path.join(cwd, 'b.txt'));
    const {out} = await klarbrief(cwd, ['a.txt']);
    expect(out).toContain('2 bekannte Funde gibt es nicht mehr; „klarbrief baseline“ streicht sie');
    expect((await klarbrief(cwd, ['baseline', 'a.txt'])).out).toBe(`${name}: 2 erledigt und gestrichen, 0 bleiben.\n`);
    expect(JSON.parse(read(cwd, name))).toEqual({version: 1, files: {}});
  });

  it('lies beside the configuration, and counts from subfolders, too', async () => {
    const cwd = folder({'house/klarbrief.config.yaml': 'locale: de\n', 'house/x/a.eml': mail});
    await klarbrief(cwd, ['baseline']);
    expect(Object.keys(JSON.parse(read(cwd, `house/${name}`)).files)).toEqual(['x/a.eml']);
    expect((await compact(path.join(cwd, 'house/x'), '.')).out).toBe('');
    expect((await compact(cwd, '.')).out).toBe('');
  });

  it('that is broken is told and never overwritten', async () => {
    const cwd = folder({'a.txt': letter});
    for (const [text, says] of [
      ['{', 'kein gültiges JSON'],
      ['{"version": 1, "files": {"a.txt": [{"rule": 3}]}}', 'files["a.txt"][0]'],
      ['{"version": 9, "files": {}}', 'das Format 9'],
      ['[]', 'keine Liste bekannter Funde'],
    ] as const) {
      write(cwd, name, text);
      for (const argv of [['a.txt'], ['baseline', 'a.txt', '--add']]) {
        const {code, out, err} = await klarbrief(cwd, argv);
        expect([code, out, err]).toEqual([2, '', expect.stringContaining(says)]);
      }
      expect(read(cwd, name)).toBe(text);
    }
    expect(await klarbrief(cwd, ['a.txt', '--baseline', 'nowhere.json'])).toMatchObject({
      code: 2,
      err: 'nowhere.json lässt sich nicht lesen (ENOENT).\n',
    });
  });
});

describe('--changed-since', () => {
  const git = (cwd: string, ...args: readonly string[]): void => {
    const who = ['-c', 'user.name=Test', '-c', 'user.email=test@test.example', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...who, ...args], {cwd, stdio: 'pipe'});
  };
  const repository = (files: Readonly<Record<string, string | Uint8Array>>): string => {
    const cwd = folder(files);
    git(cwd, 'init', '--quiet', '--initial-branch=main');
    git(cwd, 'add', '.');
    git(cwd, 'commit', '--quiet', '--message=Letters');
    return cwd;
  };

  it('shows findings on new lines only', async () => {
    const cwd = repository({'a.txt': letter, 'b.txt': letter});
    write(cwd, 'a.txt', second);
    const {code, out} = await compact(cwd, 'a.txt', 'b.txt', '--changed-since', 'HEAD');
    expect([code, out]).toEqual([0, expect.stringMatching(/^a\.txt:15:.*\n(?:a\.txt:15:.*\n)*$/)]);
    write(cwd, 'a.txt', `${letter.replace('Am Markt 3', 'Am Markt 4')}`);
    expect((await compact(cwd, 'a.txt', '--changed-since', 'HEAD')).out).toBe('');
  });

  it('counts new, renamed and unusually named files, from subfolders as well', async () => {
    const cwd = repository({'x/old.txt': letter, 'x/Brief „ä".txt': plain, '.gitignore': 'ignored.txt\n'});
    renameSync(path.join(cwd, 'x/old.txt'), path.join(cwd, 'x/new.txt'));
    write(cwd, 'x/Brief „ä".txt', letter);
    write(cwd, 'x/untracked.txt', letter);
    write(cwd, 'ignored.txt', letter);
    git(cwd, 'add', 'x/new.txt', 'x/old.txt');
    const inX = path.join(cwd, 'x');
    const args = ['new.txt', 'Brief „ä".txt', 'untracked.txt', '../ignored.txt', '--changed-since', 'main'];
    const {out} = await compact(inX, ...args);
    expect(out.split('\n').map((line) => line.split(':')[0])).toEqual([
      'Brief „ä".txt',
      'untracked.txt',
      '../ignored.txt',
      '',
    ]);
  });

  it('tells what a change made missing', async () => {
    const cwd = repository({'a.eml': mail});
    write(cwd, 'a.eml', mail.replace('Telefon: 089 1234-567\n', ''));
    const {out} = await compact(cwd, 'a.eml', '--changed-since', 'HEAD');
    expect(out).toContain('direct-dial');
    expect(out).not.toContain('amtsdeutsch');
  });

  it('counts a changed mail in Base64 as a whole', async () => {
    const [head = '', ...body] = mail.split('\n\n');
    const encoded = (text: string): string => {
      const lines =
        Buffer.from(text)
          .toString('base64')
          .match(/.{1,76}/g) ?? [];
      return `${head}\nContent-Transfer-Encoding: base64\n\n${lines.join('\n')}\n`;
    };
    const text = body.join('\n\n');
    const cwd = repository({'a.eml': encoded(text)});
    expect((await compact(cwd, 'a.eml', '--changed-since', 'HEAD')).out).toBe('');
    write(cwd, 'a.eml', encoded(text.replace('Freundliche Grüße', 'Herzliche Grüße')));
    expect((await compact(cwd, 'a.eml', '--changed-since', 'HEAD')).out).toContain('amtsdeutsch');
  });

  it('passes when nothing has changed, also for programs that read the report', async () => {
    const cwd = repository({'a.txt': letter});
    expect(
      await klarbrief(cwd, ['a.txt', '--changed-since', 'HEAD', '--format', 'json'], {
        env: {PATH: process.env.PATH ?? ''},
      }),
    ).toEqual({
      code: 0,
      out: '[]\n',
      err: 'Kein Brief hat sich seit HEAD geändert.\n',
    });
  });

  it('says what it cannot work with', async () => {
    const cwd = repository({'a.txt': letter});
    expect(await compact(cwd, 'a.txt', '--changed-since', 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('Den Stand „nowhere“ kennt Git hier nicht.'),
    });
    expect(await compact(cwd, 'a.txt', '--changed-since=--output=x')).toMatchObject({code: 2});
    expect(existsSync(path.join(cwd, 'x'))).toBe(false);
    const outside = folder({'a.txt': letter});
    expect(await compact(outside, 'a.txt', '--changed-since', 'HEAD')).toMatchObject({
      code: 2,
      err: expect.stringContaining('braucht ein Git-Repository'),
    });
    const empty = path.join(cwd, 'empty');
    mkdirSync(empty);
    const without = await klarbrief(cwd, ['a.txt', '--changed-since', 'HEAD'], {env: {PATH: empty}});
    expect(without).toMatchObject({code: 2, err: expect.stringContaining('das Programm „git“ ist nicht zu finden')});
  });
});

describe('--cache', () => {
  const run = (cwd: string, ...args: readonly string[]) => klarbrief(cwd, ['.', '--format', 'sarif', ...args]);

  it('gives the same report, and notices what a result depends on', async () => {
    const cwd = folder({'a.eml': mail, 'b.txt': letter, 'notes.txt': 'Milch, Brot.\n'});
    const without = await run(cwd);
    expect(await run(cwd, '--cache')).toEqual(without);
    const kept = read(cwd, '.klarbriefcache');
    expect(await run(cwd, '--cache')).toEqual(without);
    expect(read(cwd, '.klarbriefcache')).toBe(kept);
    write(cwd, 'klarbrief.config.yaml', 'rules: {amtsdeutsch: off}\n');
    expect((await run(cwd, '--cache')).out).not.toContain('"ruleId": "amtsdeutsch"');
    rmSync(path.join(cwd, 'klarbrief.config.yaml'));
    write(cwd, 'b.txt', plain);
    expect(await run(cwd, '--cache')).toEqual(await run(cwd));
    write(cwd, 'klarbrief.config.yaml', 'dictionaries: {de/amtsdeutsch: words.yaml}\n');
    write(cwd, 'words.yaml', '- find: die Werkstatt\n  say: [Atelier]\n');
    expect((await run(cwd, '--cache')).out).not.toBe((await run(cwd, '--no-config')).out);
    expect(await run(cwd, '--cache')).toEqual(await run(cwd));
    write(cwd, 'words.yaml', '- find: das Rad\n  say: [Fahrrad]\n');
    expect(await run(cwd, '--cache')).toEqual(await run(cwd));
  });

  it('really answers from what it kept', async () => {
    const cwd = folder({'b.txt': letter});
    await run(cwd, '--cache=kept');
    const [head = '', file, line = ''] = read(cwd, 'kept').split('\n');
    const {createHash} = await import('node:crypto');
    const body = `${file}\n${line.replace(/"reason":"[^"]*"/g, '"reason":"von früher"')}\n`;
    const sum = createHash('sha256').update(body).digest('hex');
    write(cwd, 'kept', `${head.slice(0, head.lastIndexOf(' '))} ${sum}\n${body}`);
    expect((await run(cwd, '--cache=kept')).out).toContain('von früher');
  });

  it('that is damaged is told and made anew; what is no cache is left alone', async () => {
    const cwd = folder({'b.txt': letter});
    await run(cwd, '--cache=kept');
    const whole = read(cwd, 'kept');
    for (const damaged of [whole.slice(0, -20), whole.replace('amtsdeutsch', 'amtsdeutsh'), whole.slice(0, 20)]) {
      write(cwd, 'kept', damaged);
      const {code, err} = await run(cwd, '--cache=kept');
      expect([code, err]).toEqual([0, 'kept ist beschädigt; klarbrief prüft alles neu.\n']);
      expect(read(cwd, 'kept')).toBe(whole);
    }
    expect(await run(cwd, '--cache=b.txt')).toMatchObject({code: 2, out: ''});
    expect(read(cwd, 'b.txt')).toBe(letter);
    mkdirSync(path.join(cwd, 'folder'));
    expect(await run(cwd, '--cache=folder')).toMatchObject({code: 0, err: expect.stringContaining('EISDIR')});
  });
});

describe('--fail-on', () => {
  it.each([
    [['--fail-on', 'error'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'info'], 1],
    [['--fail-on', 'warning', '--max-warnings', '1'], 0],
    [['--fail-on', 'info', '--max-warnings', '1'], 0],
    [['--max-warnings', '0'], 1],
  ] as const)('%j', async (args, code) => {
    const cwd = folder({'a.txt': letter});
    const run = await klarbrief(cwd, ['a.txt', ...args]);
    expect(run.code).toBe(code);
    expect(run.out).toContain(code === 0 ? 'Bestanden mit 1 Warnung' : 'Nicht bestanden, mit 1 Warnung');
  });

  it('counts hints when it is told to', async () => {
    const cwd = folder({'a.txt': letter, 'klarbrief.config.yaml': 'rules: {amtsdeutsch: info}\n'});
    expect((await klarbrief(cwd, ['a.txt', '--fail-on', 'warning'])).code).toBe(0);
    expect((await klarbrief(cwd, ['a.txt', '--fail-on', 'info'])).code).toBe(1);
    expect((await klarbrief(cwd, ['a.txt', '--fail-on', 'never'])).code).toBe(2);
  });
});

describe('what many letters lack', () => {
  const bare = plain.replace(/Telefon: .*\n/, '');
  const files = (bad: number, good: number): Readonly<Record<string, string>> =>
    Object.fromEntries([
      ...Array.from({length: bad}, (_, index) => [`bad-${index}.txt`, bare]),
      ...Array.from({length: good}, (_, index) => [`good-${index}.txt`, plain]),
    ]);

  it('is told once for people, with the setting that answers it', async () => {
    const cwd = folder(files(5, 3));
    for (const format of ['pretty', 'compact', 'markdown']) {
      const {out} = await klarbrief(cwd, ['.', '--format', format]);
      expect(out.match(/signature: ?external/g), format).toHaveLength(1);
      expect(out, format).toMatch(/5 von 8 Briefen/);
      expect(out, format).not.toMatch(/bad-0\.txt:\d+:\d+: warning direct-dial/);
    }
    const reports = JSON.parse((await klarbrief(cwd, ['.', '--format', 'json'])).out);
    const all = reports.flatMap(({messages}: {messages: {ruleId: string}[]}) => messages);
    expect(all.filter(({ruleId}: {ruleId: string}) => ruleId === 'direct-dial')).toHaveLength(5);
  });

  it('is told letter by letter when it is not that many', async () => {
    expect((await klarbrief(folder(files(4, 1)), ['.', '--format', 'compact'])).out.match(/direct-dial/g)).toHaveLength(
      4,
    );
  });
});
