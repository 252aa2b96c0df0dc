import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {folder, klarbrief, letter, mail} from './klarbrief.js';

describe('rules', () => {
  it('are listed by what they are about, in the reader’s language', async () => {
    const cwd = folder({});
    const {code, out} = await klarbrief(cwd, ['rules']);
    expect(code).toBe(0);
    expect(out).toMatch(/Wortwahl\n(?: {2}.*\n)*? {2}amtsdeutsch +warning +\S/);
    expect((await klarbrief(cwd, ['rules', '--locale', 'en'])).out).toMatch(/Wording\n/);
  });

  it('are only those of a type of letter on demand', async () => {
    const cwd = folder({});
    expect((await klarbrief(cwd, ['rules', '--type', 'reminder'])).out).not.toContain('feature-without-benefit');
    expect((await klarbrief(cwd, ['rules', '--type', 'offer'])).out).toContain('feature-without-benefit');
    expect((await klarbrief(cwd, ['rules', '--type', 'fragment'])).out).not.toContain('direct-dial');
  });

  it('are explained one by one', async () => {
    const {code, out} = await klarbrief(folder({}), ['rules', 'amtsdeutsch']);
    expect(code).toBe(0);
    expect(out).toMatch(/^amtsdeutsch – .*\n\nStufe: warning\n/);
    expect(out).toMatch(/Warum\n.*\n/);
    expect(out).toMatch(/Vorher: .*▸.*◂.*\n {2}Nachher: /);
    expect(out).toContain('„rules: {amtsdeutsch: off}“');
  });

  it('have names, and near ones are found', async () => {
    const {code, err} = await klarbrief(folder({}), ['rules', 'amtsdeusch']);
    expect([code, err]).toEqual([2, 'Eine Regel „amtsdeusch“ gibt es nicht. Meinten Sie „amtsdeutsch“?\n']);
  });
});

describe('forms', () => {
  it('shows what an entry finds', async () => {
    const cwd = folder({});
    const german = await klarbrief(cwd, ['forms', 'der Vorgang, Vorgänge']);
    expect(german.code).toBe(0);
    expect(german.out.split('\n')).toEqual(expect.arrayContaining(['  Vorgang', '  Vorgänge', '  Vorgängen']));
    const english = await klarbrief(cwd, ['forms', 'to commence, commenced, commenced', '--language', 'en']);
    expect(english.out).toContain('  commencing\n');
    expect((await klarbrief(cwd, ['forms', 'in der Anlage'])).out).toBe(
      'Der Eintrag „in der Anlage“ findet genau diesen Text:\n  in der Anlage\n',
    );
    expect(await klarbrief(cwd, ['forms', 'Werkstatt, -en'])).toMatchObject({code: 2, out: ''});
  });
});

it('says what is missing where a command needs something', async () => {
  for (const argv of [['forms'], ['forms', ' '], ['explain']]) {
    const {code, out, err} = await klarbrief(folder({}), [...argv, '--locale', 'en']);
    expect([code, out], argv.join(' ')).toEqual([2, '']);
    expect(err, argv.join(' ')).toMatch(/(?:entry|files, folders)/);
  }
});

describe('init', () => {
  it('writes a configuration that klarbrief can read, and never a second time', async () => {
    for (const locale of ['de', 'en']) {
      const cwd = folder({'a.txt': letter});
      const first = await klarbrief(cwd, ['init', '--locale', locale]);
      expect(first).toMatchObject({code: 0, out: expect.stringContaining('klarbrief.config.yaml')});
      const written = readFileSync(path.join(cwd, 'klarbrief.config.yaml'), 'utf8');
      expect((await klarbrief(cwd, ['a.txt'])).code).toBe(0);
      expect((await klarbrief(cwd, ['init', '--locale', locale])).code).toBe(2);
      expect(readFileSync(path.join(cwd, 'klarbrief.config.yaml'), 'utf8')).toBe(written);
    }
  });

  it('writes a configuration whose examples are right, too', async () => {
    const cwd = folder({'a.txt': letter, 'hauswoerter.yaml': '- find: die Werkstatt\n  say: [Atelier]\n'});
    await klarbrief(cwd, ['init']);
    const file = path.join(cwd, 'klarbrief.config.yaml');
    const {writeFileSync} = await import('node:fs');
    // Take the comment signs off all lines that are YAML.
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^( *)# ((?: *- | {2,})?[\w/.]+: ?.*| {2}- .*)$/gm, '$1$2'));
    expect(readFileSync(file, 'utf8')).toContain('\noverrides:\n  - files: mahnungen/**\n    type: reminder\n');
    expect(await klarbrief(cwd, ['a.txt'])).toMatchObject({err: ''});
  });

  it('leaves every other configuration alone', async () => {
    const cwd = folder({'klarbrief.config.json': '{}'});
    expect(await klarbrief(cwd, ['init'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('klarbrief.config.json'),
    });
    expect(existsSync(path.join(cwd, 'klarbrief.config.yaml'))).toBe(false);
  });

  it('adds a check for GitHub or GitLab', async () => {
    const github = folder({});
    expect((await klarbrief(github, ['init', '--ci'])).code).toBe(0);
    expect(readFileSync(path.join(github, '.github/workflows/klarbrief.yml'), 'utf8')).toContain('klarbrief .');
    expect((await klarbrief(github, ['init', '--ci'])).code).toBe(2);
    const gitlab = folder({'.git/config': 'url = git@gitlab.example:a/b.git'});
    await klarbrief(gitlab, ['init', '--ci']);
    expect(readFileSync(path.join(gitlab, '.gitlab-ci.yml'), 'utf8')).toContain('klarbrief .');
    const both = folder({'.gitlab-ci.yml': 'stages: [test]\n', 'klarbrief.config.yaml': ''});
    const {code, out} = await klarbrief(both, ['init', '--ci']);
    expect([code, out]).toEqual([0, expect.stringContaining('script:')]);
    expect(readFileSync(path.join(both, '.gitlab-ci.yml'), 'utf8')).toBe('stages: [test]\n');
  });
});

describe('init --ci', () => {
  it.each([
    ['github', '', '.github/workflows/klarbrief.yml'],
    ['gitlab', 'url = git@gitlab.example:a/b.git', '.gitlab-ci.yml'],
  ])('writes what docs/ci shows for %s', async (system, remote, file) => {
    const cwd = folder(remote === '' ? {} : {'.git/config': remote});
    await klarbrief(cwd, ['init', '--ci']);
    const written = readFileSync(path.join(cwd, file), 'utf8');
    for (const language of ['de', 'en']) {
      const page = readFileSync(path.resolve('docs/ci', language, `${system}.md`), 'utf8');
      expect(page).toContain(`\`\`\`yaml\n${written}\`\`\`\n`);
    }
  });
});

describe('explain', () => {
  it('shows a letter as klarbrief reads it', async () => {
    const cwd = folder({'a.txt': letter, 'b.eml': mail});
    const {code, out} = await klarbrief(cwd, ['explain', 'a.txt']);
    expect(code).toBe(0);
    expect(out).toMatch(/^a\.txt\n/);
    expect(out).toMatch(/Sprache +Deutsch \(de\)/);
    expect(out).toMatch(/Anrede\n {4}Sehr geehrter Herr Meyer,/);
    expect(out).not.toMatch(/undefined|\{\w+\}/);
    expect((await klarbrief(cwd, ['explain', 'b.eml', '--locale', 'en'])).out).toMatch(/From +Claudia Weber <claudia/);
  });

  it('gives the same as data', async () => {
    const cwd = folder({'a.txt': letter, 'b.eml': mail});
    const {out} = await klarbrief(cwd, ['explain', 'a.txt', 'b.eml', '--format', 'json']);
    const [text, eml] = JSON.parse(out);
    expect(Object.keys(text)).toEqual(
      'path format engine charset language country type reasons fields parts people phones mailboxes dates'.split(' '),
    );
    expect(text).toMatchObject({
      path: 'a.txt',
      format: 'text',
      charset: {used: 'utf-8'},
      language: 'de',
      country: 'DE',
      fields: {subject: 'Ihr Fahrrad ist abholbereit', from: null},
    });
    expect(eml).toMatchObject({
      format: 'eml',
      fields: {subject: 'Ihr Fahrrad ist abholbereit', from: 'Claudia Weber <claudia.weber@muster.example>'},
    });
    for (const part of text.parts) expect(letter.slice(part.start, part.end), part.name).toBe(part.text);
    expect(text.parts.map(({name}: {name: string}) => name)).toContain('salutation');
    for (const reason of text.reasons) expect(reason).toMatch(/[a-zäöü] [a-zäöü]/i);
  });

  it('shows sentences, and the letter as a tree', async () => {
    const cwd = folder({'a.txt': letter});
    const {out} = await klarbrief(cwd, ['explain', 'a.txt', '--stage', 'sentences', '--format', 'json']);
    expect(JSON.parse(out)).toEqual([
      {path: 'a.txt', sentences: expect.arrayContaining(['Seitens der Werkstatt kam heute die Zusage.'])},
    ]);
    const plainSentences = await klarbrief(cwd, ['explain', 'a.txt', '--stage', 'sentences']);
    expect(plainSentences.out).toContain('\nSeitens der Werkstatt kam heute die Zusage.\n');
    const tree = await klarbrief(cwd, ['explain', 'a.txt', '--stage', 'letter']);
    expect(tree.out).toMatch(/^ {2}paragraph \d+–\d+\n(?: {4}.*\n)* {4}Seitens der Werkstatt/m);
    const data = JSON.parse((await klarbrief(cwd, ['explain', 'a.txt', '--stage', 'letter', '--format', 'json'])).out);
    expect(data[0].letter).toMatchObject({type: 'LetterNode', children: expect.any(Array)});
  });

  it('loses no sentence of a plain text, whatever its lines were taken for', async () => {
    const cases: readonly {text: string; sentences: string[]}[] = JSON.parse(
      readFileSync(new URL('../letter/sentence-boundaries.de.json', import.meta.url), 'utf8'),
    );
    const names = cases.map((_, index) => `${index}.txt`);
    const cwd = folder(Object.fromEntries(cases.map(({text}, index) => [`${index}.txt`, text])));
    const {out} = await klarbrief(cwd, ['explain', ...names, '--stage', 'sentences', '--format', 'json']);
    expect(JSON.parse(out)).toEqual(cases.map(({sentences}, index) => ({path: `${index}.txt`, sentences})));
  });

  it('splits what stands around a quoted message, and the lines of addresses one by one', async () => {
    const answer =
      'Guten Tag Frau Lang,\n\nja.\n\n> Geht das?\n> Danke.\n\nGern. Bis\nbald.\n\nViele Grüße\nTom Berg\n';
    const cwd = folder({'a.txt': letter, 'b.txt': answer, 'c.html': '<h1>Neu</h1><ul><li>Eins</li><li>Zwei</li></ul>'});
    const {out} = await klarbrief(cwd, [
      'explain',
      'a.txt',
      'b.txt',
      'c.html',
      '--stage',
      'sentences',
      '--format',
      'json',
    ]);
    const [a, b, c] = JSON.parse(out);
    expect(a.sentences).toEqual(expect.arrayContaining(['Jonas Meyer', 'Am Markt 3', 'Telefon: 089 1234-567']));
    expect(b.sentences).toEqual(['Guten Tag Frau Lang,', 'ja.', 'Gern.', 'Bis\nbald.', 'Viele Grüße', 'Tom Berg']);
    expect(c.sentences).toEqual(['Neu', 'Eins', 'Zwei']);
  });

  it('says what it could not read, and shows the rest', async () => {
    const cwd = folder({'a.txt': letter, 'x.eml': Uint8Array.from({length: 600}, (_, index) => index % 7)});
    const {code, out, err} = await klarbrief(cwd, ['explain', 'gone.txt', 'x.eml', 'a.txt', '--format', 'json']);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(err).toMatch(/^gone\.txt: \S.*\nx\.eml: \S.*\n$/);
  });
});
