import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {folder, klarbrief, letter, mail, plain} from './klarbrief.js';

/** The rules that a compact or pretty report names, file by file. */
function rulesIn(json: string): Record<string, string[]> {
  const reports = JSON.parse(json) as {path: string; messages: {ruleId: string}[]}[];
  return Object.fromEntries(reports.map(({path, messages}) => [path, messages.map(({ruleId}) => ruleId)]));
}

/** Root may read everything, so it steps aside. */
async function asNobody<Value>(action: () => Promise<Value>): Promise<Value> {
  const root = process.getuid?.() === 0;
  // Loaded before, because nobody may not be allowed to read the project.
  await klarbrief(folder({'a.eml': mail}), ['.', '--format', 'json']);
  if (root) process.seteuid?.(65534);
  try {
    return await action();
  } finally {
    if (root) process.seteuid?.(0);
  }
}

async function lint(cwd: string, ...argv: string[]) {
  const ran = await klarbrief(cwd, [...argv, '--format', 'json']);
  return {...ran, rules: rulesIn(ran.out)};
}

describe('exit codes', () => {
  it('are 0 for a good letter and for warnings, 1 beyond --max-warnings', async () => {
    const cwd = folder({'plain.txt': plain, 'letter.txt': letter});
    expect((await klarbrief(cwd, ['plain.txt'])).code).toBe(0);
    expect((await klarbrief(cwd, ['letter.txt'])).code).toBe(0);
    expect((await klarbrief(cwd, ['letter.txt', '--max-warnings', '0'])).code).toBe(1);
    expect((await klarbrief(cwd, ['letter.txt', '--max-warnings', '1'])).code).toBe(0);
  });

  it('are 1 for an error', async () => {
    const cwd = folder({'letter.txt': letter, 'klarbrief.config.json': '{"rules": {"amtsdeutsch": "error"}}'});
    expect((await klarbrief(cwd, ['letter.txt'])).code).toBe(1);
  });

  it('are 2 for a file that is not there, and the others are checked', async () => {
    const cwd = folder({'letter.txt': letter});
    const {code, rules} = await lint(cwd, 'gone.txt', 'letter.txt');
    expect(code).toBe(2);
    expect(rules).toEqual({'gone.txt': ['unreadable'], 'letter.txt': ['amtsdeutsch']});
  });

  it('are 2 for a usage error, with one sentence in the reader’s language', async () => {
    const cwd = folder({});
    for (const argv of [
      ['--nonsense'],
      ['--format', 'xml', 'a'],
      ['--max-warnings', 'x', 'a'],
      ['--type', 'brief', 'a'],
      ['explain'],
      [],
      ['forms', 'a', 'b'],
    ]) {
      const {code, out, err} = await klarbrief(cwd, argv);
      expect(code, argv.join(' ')).toBe(2);
      expect(out).toBe('');
      expect(err).not.toMatch(/error:|invalid|missing/);
      expect(err).toMatch(/klarbrief --help/);
    }
    expect((await klarbrief(cwd, ['--fromat', 'json'])).err).toContain('Meinten Sie --format?');
    expect((await klarbrief(cwd, ['--fromat', 'json'], {env: {LANG: 'en_US.UTF-8'}})).err).toContain(
      'Did you mean --format?',
    );
    expect((await klarbrief(cwd, ['--type', 'brief. x', 'a'])).err).toMatch(
      /^„brief\. x“ passt nicht zu --type\. Möglich: advertising/,
    );
  });

  it('are 2 for a word that is neither file nor command, with the one that was meant', async () => {
    const {code, err} = await klarbrief(folder({}), ['explian', 'a.txt']);
    expect([code, err]).toEqual([2, 'Meinten Sie den Befehl „klarbrief explain“?\n']);
    expect((await klarbrief(folder({}), ['angebot.txt'])).err).toBe('');
  });

  it('are 2 when nothing matches, with a sentence that says what to do', async () => {
    const cwd = folder({'empty/readme.md': '# Nur Text', 'none/logo.png': 'x'});
    expect(await klarbrief(cwd, ['none'])).toMatchObject({code: 2, out: '', err: expect.stringContaining('„none“')});
    expect(await klarbrief(cwd, ['gone/*.eml'])).toMatchObject({code: 2, err: expect.stringContaining('keine Datei')});
    expect(await klarbrief(cwd, ['*.eml'])).toMatchObject({code: 2, err: expect.stringContaining('keine Datei')});
    expect(await klarbrief(cwd, ['empty'])).toMatchObject({code: 2, err: expect.stringContaining('kein Brief')});
    expect((await klarbrief(cwd, ['empty', '--format', 'json'])).out).toBe('[]\n');
  });
});

describe('reports', () => {
  it('pretty ends with a sentence in the reader’s language', async () => {
    const cwd = folder({'letter.txt': letter, 'plain.txt': plain});
    const {out} = await klarbrief(cwd, ['letter.txt']);
    expect(out).toMatch(/15:32-15:53\s+warning .*amtsdeutsch/);
    expect(out.trimEnd().split('\n').at(-1)).toBe('Bestanden mit 1 Warnung; `--max-warnings 0` lässt sie scheitern.');
    expect((await klarbrief(cwd, ['plain.txt'])).out).toContain('Bestanden: 1 Brief geprüft, nichts gefunden.');
    const english = await klarbrief(cwd, ['letter.txt', '--locale', 'en']);
    expect(english.out).toContain('Passed with 1 warning; `--max-warnings 0` makes it fail.');
    const failed = await klarbrief(cwd, ['letter.txt', '--max-warnings', '0']);
    expect(failed.out).toContain('Nicht bestanden, mit 1 Warnung; erlaubt: 0 (`--max-warnings`).');
  });

  it('pretty shows why and the rule’s page on demand', async () => {
    const cwd = folder({'letter.txt': letter});
    expect((await klarbrief(cwd, ['letter.txt'])).out).not.toContain('[note]');
    const {out} = await klarbrief(cwd, ['letter.txt', '--note']);
    expect(out).toContain('[note]');
    expect(out).toMatch(/\[url\]:\n\s+https:.*amtsdeutsch/);
  });

  it('compact is one line for each finding and nothing else', async () => {
    const cwd = folder({'letter.txt': letter, 'plain.txt': plain});
    const {out} = await klarbrief(cwd, ['letter.txt', 'plain.txt', '--format', 'compact']);
    expect(out).toMatch(/^letter\.txt:15:32: warning amtsdeutsch [^\n]+\n$/);
  });

  it('json is the whole report, with paths relative to the working directory', async () => {
    const cwd = folder({'briefe/letter.txt': letter});
    const {out} = await klarbrief(path.join(cwd, 'briefe'), ['../briefe/letter.txt', '--format', 'json']);
    const [report] = JSON.parse(out);
    expect(Object.keys(report)).toEqual(['path', 'messages', 'data']);
    expect(report.path).toBe('letter.txt');
    expect(report.messages[0]).toMatchObject({
      ruleId: 'amtsdeutsch',
      source: 'klarbrief',
      fatal: false,
      line: 15,
      column: 32,
      actual: 'Seitens der Werkstatt',
      expected: ['Von der Werkstatt'],
      note: expect.any(String),
      url: expect.stringMatching(/amtsdeutsch/),
      place: {start: {line: 15, column: 32, offset: expect.any(Number)}, end: {line: 15, column: 53}},
    });
    const {start, end} = report.messages[0].place;
    expect(letter.slice(start.offset, end.offset)).toBe('Seitens der Werkstatt');
    expect(report.data.klarbrief).toMatchObject({language: 'de', score: 96});
  });

  it('write messages in the letter’s language unless told', async () => {
    const cwd = folder({'letter.txt': letter});
    expect((await klarbrief(cwd, ['letter.txt', '--format', 'compact'], {env: {LANG: 'en_GB.UTF-8'}})).out).toContain(
      'Schreiben Sie',
    );
    expect((await klarbrief(cwd, ['letter.txt', '--format', 'compact', '--locale', 'en'])).out).not.toContain(
      'Schreiben Sie',
    );
  });

  it('leave out praise and clean files with --quiet', async () => {
    const cwd = folder({'plain.txt': plain, 'letter.txt': letter});
    expect(await klarbrief(cwd, ['plain.txt', '--quiet'])).toEqual({code: 0, out: '', err: ''});
    const {out} = await klarbrief(cwd, ['plain.txt', 'letter.txt', '--quiet']);
    expect(out).not.toContain('plain.txt');
    expect(out).toContain('amtsdeutsch');
  });

  it('never send control characters of a letter to a terminal', async () => {
    const cwd = folder({'evil\u001B[31m.txt': letter.replace('Seitens', 'Seitens\u001B]0;x\u0007 \u202E')});
    for (const format of ['pretty', 'compact']) {
      const {out} = await klarbrief(cwd, ['*.txt', '--format', format]);
      expect(out).toContain('amtsdeutsch');
      expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/);
    }
  });
});

describe('colours', () => {
  it('are for terminals only, unless somebody says otherwise', async () => {
    const cwd = folder({'letter.txt': letter});
    const colored = async (tty: boolean, env: Record<string, string>, format = 'pretty') =>
      (await klarbrief(cwd, ['letter.txt', '--format', format], {tty, env})).out.includes('\u001B[');
    expect(await colored(false, {})).toBe(false);
    expect(await colored(true, {})).toBe(true);
    expect(await colored(true, {NO_COLOR: '1'})).toBe(false);
    expect(await colored(true, {TERM: 'dumb'})).toBe(false);
    expect(await colored(false, {FORCE_COLOR: '1'})).toBe(true);
    expect(await colored(true, {FORCE_COLOR: '0'})).toBe(false);
    expect(await colored(true, {}, 'compact')).toBe(true);
    expect(await colored(false, {FORCE_COLOR: '1'}, 'json')).toBe(false);
  });
});

describe('which files are read', () => {
  it('named files always, whatever they are called and whoever ignores them', async () => {
    const cwd = folder({'notiz.brief': letter, '.gitignore': '*'});
    expect((await lint(cwd, 'notiz.brief')).rules).toEqual({'notiz.brief': ['amtsdeutsch']});
  });

  it('from folders mails and templates, and other texts only if they look like letters', async () => {
    const cwd = folder({
      'b/mail.eml': mail,
      'a.html.twig': '<p>Seitens der Werkstatt ist alles fertig.</p>',
      'letter.txt': letter,
      'README.md': '# Projekt\n\nSeitens der Werkstatt ist alles fertig.\n',
      'notes.txt': 'Seitens der Werkstatt ist alles fertig.\n',
      'page.html': '<title>Start</title><p>Seitens der Werkstatt ist alles fertig.</p>',
      'marked.md': '---\ntyp: general\n---\nSeitens der Werkstatt ist alles fertig.\n',
      'app.conf.j2': 'Seitens {{ x }}',
      'node_modules/x/mail.eml': mail,
      'logo.png': Uint8Array.of(0, 1, 2),
    });
    expect(Object.keys((await lint(cwd, '.')).rules)).toEqual(['a.html.twig', 'b/mail.eml', 'letter.txt', 'marked.md']);
  });

  it('other texts also when the configuration says so', async () => {
    const cwd = folder({
      'texte/notes.txt': 'Seitens der Werkstatt ist alles fertig.\n',
      'texte/notes.brief': 'Seitens der Werkstatt ist alles fertig.\n',
      'other.txt': 'Seitens der Werkstatt ist alles fertig.\n',
      'archiv/alt.eml': mail,
      'klarbrief.config.yaml': 'files: [texte/**]\nignore: archiv/\n',
    });
    expect(Object.keys((await lint(cwd, '.')).rules)).toEqual(['texte/notes.brief', 'texte/notes.txt']);
  });

  it('no other texts just because the configuration sets a type', async () => {
    const cwd = folder({
      'klarbrief.config.yaml': 'type: general',
      'README.md': '# Projekt\n\nSeitens uns.\n',
      'a.txt': letter,
    });
    expect(Object.keys((await lint(cwd, '.')).rules)).toEqual(['a.txt']);
  });

  it('not what .gitignore and .klarbriefignore leave out, in any folder', async () => {
    const cwd = folder({
      'a.eml': mail,
      'alt/b.eml': mail,
      'neu/c.eml': mail,
      'neu/d.eml': mail,
      'neu/e.eml': mail,
      '.gitignore': 'alt/\n',
      '.klarbriefignore': 'neu/d.eml\n',
      'neu/.gitignore': 'e.*\n',
    });
    expect(Object.keys((await lint(cwd, '.')).rules)).toEqual(['a.eml', 'neu/c.eml']);
    expect(Object.keys((await lint(cwd, 'neu')).rules)).toEqual(['neu/c.eml']);
    expect(Object.keys((await lint(cwd, 'alt')).rules), 'a folder that is named').toEqual(['alt/b.eml']);
  });

  it('what a nearer or a stronger ignore file brings back', async () => {
    const cwd = folder({
      'a.eml': mail,
      'x/a.eml': mail,
      'x/b.eml': mail,
      'build/c.eml': mail,
      '.gitignore': '*.eml\nbuild/\n',
      'x/.gitignore': '!a.eml\n',
      '.klarbriefignore': '!build/\n!build/*.eml\n',
    });
    expect(Object.keys((await lint(cwd, '.')).rules)).toEqual(['build/c.eml', 'x/a.eml']);
  });

  it('not what the configuration leaves out, also with globs, unless it is named', async () => {
    const cwd = folder({
      'a.eml': mail,
      'alt/b.eml': mail,
      'x/alt/c.eml': mail,
      'x/d.bak.eml': mail,
      'klarbrief.config.json': '{"ignore": ["alt/", "*.bak.eml"]}',
    });
    expect(Object.keys((await lint(cwd, '.')).rules)).toEqual(['a.eml']);
    expect(Object.keys((await lint(cwd, '**/*.eml')).rules)).toEqual(['a.eml']);
    expect(Object.keys((await lint(cwd, 'x/d.bak.eml')).rules)).toEqual(['x/d.bak.eml']);
  });

  it('what a glob matches, also when it looks like no letter, but no pictures', async () => {
    const cwd = folder({
      'x/a.txt': plain,
      'x/y/b.txt': 'Hallo',
      'x/y/c.eml': mail,
      'x/p.png': 'x',
      'x/n.brief': 'Hallo',
    });
    expect(Object.keys((await lint(cwd, 'x/**/*.txt')).rules)).toEqual(['x/a.txt', 'x/y/b.txt']);
    expect(Object.keys((await lint(cwd, 'x/**')).rules)).toEqual(['x/a.txt', 'x/y/b.txt', 'x/y/c.eml']);
    expect(Object.keys((await lint(cwd, './x/*.{brief,eml}')).rules)).toEqual(['x/n.brief']);
  });

  it('each once, in the order of the arguments', async () => {
    const cwd = folder({'a.eml': mail, 'b.eml': mail, 'c/d.eml': mail});
    expect(Object.keys((await lint(cwd, 'c', 'b.eml', '.', 'a.eml')).rules)).toEqual(['c/d.eml', 'b.eml', 'a.eml']);
  });

  it('links to files of the folder, not to folders, and nothing that leaves it', async () => {
    const cwd = folder({'a/b.eml': mail, 'c/keep.eml': mail, 'c/d/e.eml': mail});
    symlinkSync(path.join(cwd, 'c'), path.join(cwd, 'c', 'loop'));
    symlinkSync('.', path.join(cwd, 'c', 'd', 'self'));
    symlinkSync('round.eml', path.join(cwd, 'c', 'round.eml'));
    symlinkSync(path.join(cwd, 'a/b.eml'), path.join(cwd, 'c', 'away.eml'));
    symlinkSync('../a/b.eml', path.join(cwd, 'c', 'up.eml'));
    symlinkSync('d/e.eml', path.join(cwd, 'c', 'link.eml'));
    const own = ['c/d/e.eml', 'c/keep.eml', 'c/link.eml'];
    expect(Object.keys((await lint(cwd, 'c')).rules)).toEqual(own);
    expect(Object.keys((await lint(cwd, 'c/**/*.eml')).rules)).toEqual(own);
    // Seen from further up nothing leaves.
    expect(Object.keys((await lint(cwd, '.')).rules)).toEqual(['a/b.eml', 'c/away.eml', ...own, 'c/up.eml']);
    // Whoever names a link means what it leads to.
    expect(Object.keys((await lint(cwd, 'c/away.eml')).rules)).toEqual(['c/away.eml']);
    symlinkSync(path.join(cwd, 'c'), path.join(cwd, 'named'));
    expect(Object.keys((await lint(cwd, 'named')).rules)).toEqual(own.map((name) => name.replace('c/', 'named/')));
  });

  it('and says so in one sentence when something cannot be read', async () => {
    const cwd = folder({'ok.eml': mail, 'bild.eml': Uint8Array.from({length: 600}, (_, index) => index % 7)});
    const {code, rules} = await lint(cwd, '.', 'gone.eml');
    expect(code).toBe(2);
    expect(rules['bild.eml']).toEqual(['unreadable']);
    expect(rules['gone.eml']).toEqual(['unreadable']);
    expect(rules['ok.eml']).toEqual(['amtsdeutsch']);
  });

  it('and goes on behind a folder and a file that it may not read', async () => {
    const cwd = folder({'ok.eml': mail, 'zu.eml': mail, 'zu/x.eml': mail});
    chmodSync(cwd, 0o755);
    chmodSync(path.join(cwd, 'zu.eml'), 0);
    chmodSync(path.join(cwd, 'zu'), 0);
    const {code, rules} = await asNobody(() => lint(cwd, '.'));
    const named = await asNobody(() => lint(cwd, 'zu', 'zu/x.eml', 'ok.eml'));
    chmodSync(path.join(cwd, 'zu'), 0o755);
    expect(code).toBe(2);
    expect(rules).toEqual({'ok.eml': ['amtsdeutsch'], zu: ['unreadable'], 'zu.eml': ['unreadable']});
    expect(named.code).toBe(2);
    expect(named.rules).toEqual({zu: ['unreadable'], 'zu/x.eml': ['unreadable'], 'ok.eml': ['amtsdeutsch']});
  });

  it('and says only once that a folder behind a glob is closed', async () => {
    const cwd = folder({'closed/a.txt': letter});
    chmodSync(cwd, 0o755);
    chmodSync(path.join(cwd, 'closed'), 0o000);
    const {code, out, err} = await asNobody(() => klarbrief(cwd, ['closed/*.txt']));
    chmodSync(path.join(cwd, 'closed'), 0o755);
    expect([code, err]).toEqual([2, '']);
    expect(out).toContain('Diesen Ordner darf klarbrief nicht lesen');
  });

  it('and says so when there is nothing to read', async () => {
    const header = 'From: a@muster.example\nTo: b@kunde.example\nSubject: Ihr Vertrag\n\n';
    const files = {'a.txt': '', 'b.txt': ' \n\t\n', 'c.eml': header, 'd.html.twig': '{% block x %}{% endblock %}'};
    const {code, rules} = await lint(folder(files), 'a.txt', 'b.txt', 'c.eml', 'd.html.twig');
    expect(code).toBe(0);
    expect(rules).toEqual({'a.txt': ['damaged'], 'b.txt': ['damaged'], 'c.eml': ['damaged'], 'd.html.twig': []});
  });

  it('never more than a letter can be', async () => {
    const cwd = folder({'huge.eml': new Uint8Array(25_000_001).fill(97)});
    const {code, rules, out} = await lint(cwd, 'huge.eml');
    expect([code, rules]).toEqual([2, {'huge.eml': ['unreadable']}]);
    expect(out).toContain('25 MB');
    const data = folder({'data.txt': new Uint8Array(25_000_001).fill(97), 'a.eml': mail});
    expect((await lint(data, '.')).rules, 'not every large text wants to be a letter').toEqual({
      'a.eml': ['amtsdeutsch'],
    });
  });
});

describe('standard input', () => {
  it('is read as plain text, or as its name says', async () => {
    const cwd = folder({});
    const text = await klarbrief(cwd, ['-', '--format', 'json'], {stdin: letter});
    expect(rulesIn(text.out)).toEqual({'<stdin>': ['amtsdeutsch']});
    const html = await klarbrief(cwd, ['-', '--stdin-filename', 'mails/a.html', '--format', 'json'], {
      stdin: '<style>p {color: red}</style><p>Seitens der Werkstatt ist alles fertig.</p>',
    });
    expect(Object.keys(rulesIn(html.out))).toEqual(['mails/a.html']);
    expect(rulesIn(html.out)['mails/a.html']).toContain('amtsdeutsch');
  });

  it('has the configuration of its name', async () => {
    const cwd = folder({'mails/klarbrief.config.json': '{"rules": {"amtsdeutsch": "off"}}'});
    const argv = ['-', '--stdin-filename', 'mails/a.txt', '--format', 'json'];
    expect(rulesIn((await klarbrief(cwd, argv, {stdin: letter})).out)).toEqual({'mails/a.txt': []});
  });

  it('that breaks off or is a folder is told like a file', async () => {
    const stdin = Object.assign(new Error('read'), {code: 'EISDIR'});
    expect(await klarbrief(folder({}), ['-'], {stdin})).toMatchObject({
      code: 2,
      out: expect.stringContaining('Ordner'),
    });
    const explained = await klarbrief(folder({}), ['explain', '-'], {stdin});
    expect(explained).toMatchObject({code: 2, err: expect.stringMatching(/^<stdin>: .*Ordner.*\n$/)});
  });

  it('is shown by its place when it has no name', async () => {
    expect((await klarbrief(folder({}), ['-'], {stdin: letter})).out).toContain('<stdin>');
    expect((await klarbrief(folder({}), ['-', '--format', 'compact'], {stdin: letter})).out).toMatch(
      /^<stdin>:15:32: /,
    );
  });
});

describe('the configuration', () => {
  it('is the nearest one, up to the root of the repository', async () => {
    const cwd = folder({
      'klarbrief.config.yaml': 'rules:\n  amtsdeutsch: off\n',
      'a.txt': letter,
      'eigen/a.txt': letter,
      'eigen/package.json': '{"name": "x", "klarbrief": {"rules": {"amtsdeutsch": "error"}}}',
      'repo/.git/HEAD': '',
      'repo/a.txt': letter,
      'neutral/package.json': '{"name": "klarbrief", broken',
      'neutral/a.txt': letter,
    });
    const {rules, code} = await lint(cwd, 'a.txt', 'eigen/a.txt', 'repo/a.txt', 'neutral/a.txt');
    expect(rules).toEqual({
      'a.txt': [],
      'eigen/a.txt': ['amtsdeutsch'],
      'repo/a.txt': ['amtsdeutsch'],
      'neutral/a.txt': [],
    });
    expect(code).toBe(1);
  });

  it('is left alone with --no-config', async () => {
    const cwd = folder({'klarbrief.config.yaml': 'rules: {amtsdeutsch: off}', 'a.txt': letter});
    expect((await lint(cwd, 'a.txt', '--no-config')).rules).toEqual({'a.txt': ['amtsdeutsch']});
  });

  it('says for globs what differs there', async () => {
    const cwd = folder({
      'klarbrief.config.yaml':
        'overrides:\n  - files: "mahnung/**"\n    rules: {amtsdeutsch: off}\n    type: reminder\n',
      'mahnung/a.txt': letter,
      'sonst/a.txt': letter,
    });
    const {out, rules} = await lint(cwd, 'mahnung/a.txt', 'sonst/a.txt');
    // A reminder without number, amount, date and a way out: the type of the override is the one that counts.
    const reminder = ['next-step', 'reminder-tone', 'reminder-tone', 'reminder-tone', 'reminder-tone'];
    expect(rules).toEqual({'mahnung/a.txt': reminder, 'sonst/a.txt': ['amtsdeutsch']});
    const [first, second] = JSON.parse(out);
    expect(first.data.klarbrief.type).toBe('reminder');
    expect(second.data.klarbrief.type).not.toBe('reminder');
  });

  it('yields to the command line', async () => {
    const cwd = folder({'klarbrief.config.json': '{"type": "reminder", "locale": "de"}', 'a.txt': letter});
    const {out} = await lint(cwd, 'a.txt', '--type', 'offer', '--locale', 'en');
    const [report] = JSON.parse(out);
    expect(report.data.klarbrief.type).toBe('offer');
    expect(report.messages[0].reason).toMatch(/instead/i);
  });

  it('brings the house’s own words', async () => {
    const cwd = folder({
      'klarbrief.config.yaml': 'dictionaries:\n  de/amtsdeutsch: haus/woerter.yaml\n',
      'haus/woerter.yaml': '- find: die Werkstatt, -en\n  say: [Atelier]\n',
      'a.txt': plain,
    });
    const {out, rules} = await lint(cwd, 'a.txt');
    expect(rules).toEqual({'a.txt': ['amtsdeutsch']});
    expect(JSON.parse(out)[0].messages[0].reason).toContain('Atelier');
  });

  it.each([
    ['klarbrief.config.yaml', 'langauge: de\n', ':1: ', 'Meinten Sie „language“?'],
    ['klarbrief.config.yaml', 'language: de\nrules:\n  amtsdeusch: off\n', ':3: ', 'Meinten Sie „amtsdeutsch“?'],
    ['klarbrief.config.yaml', 'overrides:\n  - files: a\n    type: remainder\n', ':3: ', 'Meinten Sie „reminder“?'],
    ['klarbrief.config.yaml', 'rules:\n  - amtsdeutsch\n', ':2: ', 'Schlüssel und Werte'],
    ['klarbrief.config.yaml', 'rules: {\n  a: b\n', ':3: ', 'kein gültiges YAML'],
    ['klarbrief.config.yml', 'language: de\nlanguage: en\n', ':2: ', 'kein gültiges YAML'],
    ['klarbrief.config.json', '{\n  "language": "de",\n}\n', ':3: ', 'Prüfen Sie Kommas'],
    ['klarbrief.config.json', '\uFEFF{\n  "langauge": "de"\n}\n', ':2: ', 'Meinten Sie „language“?'],
    ['package.json', '{\n  "name": "x",\n  "klarbrief": {\n    "language": "german"\n  }\n}\n', ':4: ', '„de“'],
    ['klarbrief.config.yaml', 'dictionaries:\n  de/amtsdeutsch: gone.yaml\n', 'gone.yaml: ', 'gibt es nicht'],
    ['klarbrief.config.yaml', 'type: &a [*a]\n', ':1: ', 'passt nicht zu „type“'],
    ['klarbrief.config.yaml', `files: &a [x]\nignore: [${'*a, '.repeat(200)}]\n`, ': ', 'kein gültiges YAML'],
  ])('with a mistake in %s (%j) is told with its line and stops the run', async (name, text, line, said) => {
    const cwd = folder({[name]: text, 'a.txt': letter});
    const {code, out, err} = await klarbrief(cwd, ['a.txt']);
    expect(err).toContain(line);
    expect(err).toContain(said);
    expect(code).toBe(2);
    expect(out).toBe('');
  });

  it('with a mistake is told once, and files elsewhere are checked', async () => {
    const cwd = folder({'x/klarbrief.config.yaml': 'tpye: offer', 'x/a.eml': mail, 'x/b.eml': mail, 'y/c.eml': mail});
    const {code, err, rules} = await lint(cwd, '.');
    expect(code).toBe(2);
    expect(err.match(/Meinten Sie/g)).toHaveLength(1);
    expect(rules).toEqual({'y/c.eml': ['amtsdeutsch']});
  });

  it('sets the level of what is wrong with a file, but never lets an unread one pass', async () => {
    const page = Buffer.from('<meta charset="utf-8"><p>Grüße</p>', 'latin1');
    const at = (level: string) => folder({'klarbrief.config.yaml': `rules: {charset: ${level}}`, 'a.html': page});
    expect((await klarbrief(at('error'), ['a.html'])).code).toBe(1);
    expect((await klarbrief(at('warning'), ['a.html', '--max-warnings', '0'])).code).toBe(1);
    expect((await lint(at('off'), 'a.html')).rules).toEqual({'a.html': []});
    const cwd = folder({'klarbrief.config.yaml': 'rules: {unreadable: off}', 'a.txt': letter});
    expect(await klarbrief(cwd, ['a.txt'])).toMatchObject({code: 2, err: expect.stringContaining('rules.unreadable')});
  });

  it('is told when package.json holds something else under its name, and left alone when that is a package', async () => {
    const of = (manifest: string) => folder({'package.json': manifest, 'a.txt': plain});
    expect((await klarbrief(of('{"klarbrief": "strict"}'), ['a.txt'])).err).toMatch(/^package\.json:1: /);
    for (const manifest of ['{"devDependencies": {"klarbrief": "^1.0.0"}}', '{"klarbrief": "^1.0.0",'])
      expect(await klarbrief(of(manifest), ['a.txt'])).toMatchObject({code: 0, err: ''});
  });

  it('names files without what a terminal would obey', async () => {
    const cwd = folder({'\u001B[31mx/klarbrief.config.yaml': 'rulez: {}', '\u001B[31mx/a.txt': plain});
    const {err} = await klarbrief(cwd, ['\u001B[31mx/a.txt']);
    expect(err).toMatch(/^\\u\{1B\}\[31mx\/klarbrief\.config\.yaml:1: /);
  });

  it('may only be there once', async () => {
    const cwd = folder({'klarbrief.config.yaml': '', 'klarbrief.config.json': '{}', 'a.txt': letter});
    const {code, err} = await klarbrief(cwd, ['a.txt']);
    expect(code).toBe(2);
    expect(err).toContain('klarbrief.config.yaml');
  });

  it('tells about mistakes in the house’s own words', async () => {
    const cwd = folder({
      'klarbrief.config.yaml': 'dictionaries: {de/amtsdeutsch: haus.yaml}\n',
      'haus.yaml': '- say: [Atelier]\n',
      'a.txt': letter,
    });
    expect(await klarbrief(cwd, ['a.txt'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('haus.yaml, Zeile 1'),
    });
  });
});

describe('directives', () => {
  it('switch a rule off in the letter itself, and are told when they are not needed', async () => {
    const html = (comment: string) =>
      `<p>Guten Tag Frau Meyer,</p>\n${comment}\n<p>seitens der Werkstatt ist alles fertig, und Sie fahren morgen.</p>`;
    const cwd = folder({
      'a.html': html('<!-- klarbrief-disable-next-line amtsdeutsch -- Zitat -->'),
      'b.html': html('<!-- klarbrief-disable-next-line officialese -->'),
      'c.html': html('<!-- klarbrief-disable-next-line amtsdeusch -->'),
    });
    const {rules} = await lint(cwd, 'a.html', 'b.html', 'c.html', '--type', 'fragment', '--language', 'de');
    expect(rules['a.html']).not.toContain('amtsdeutsch');
    expect(rules['a.html']).not.toContain('unused-directive');
    expect(rules['b.html']).toEqual(expect.arrayContaining(['amtsdeutsch', 'unused-directive']));
    expect(rules['c.html']).toEqual(expect.arrayContaining(['amtsdeutsch', 'unknown-directive']));
  });
});

describe('help and version', () => {
  it('speak the reader’s language and show the options of lint', async () => {
    const cwd = folder({});
    const german = await klarbrief(cwd, ['--help']);
    expect(german).toMatchObject({code: 0, err: ''});
    expect(german.out).toMatch(/Aufruf:[\s\S]*Optionen:[\s\S]*--max-warnings[\s\S]*Befehle:/);
    expect(german.out).not.toMatch(/Usage|Options|display help/);
    const english = await klarbrief(cwd, ['lint', '--help'], {env: {LC_ALL: 'en_US.UTF-8'}});
    expect(english.out).toMatch(/Usage: klarbrief lint/);
    for (const command of ['explain', 'rules', 'forms', 'init']) {
      expect((await klarbrief(cwd, [command, '--help'])).out, command).toContain(`Aufruf: klarbrief ${command}`);
    }
    expect((await klarbrief(cwd, ['help', 'forms'])).out).toContain('Aufruf: klarbrief forms');
  });

  it('know no help for a command that there is not', async () => {
    const {code, out, err} = await klarbrief(folder({}), ['help', 'exlpain', '--locale', 'en']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/“exlpain”/);
  });

  it('tell the version', async () => {
    for (const argv of [['--version'], ['-V']]) {
      expect(await klarbrief(folder({}), argv)).toMatchObject({
        code: 0,
        out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      });
    }
  });
});

describe('a folder that is all letters', () => {
  it('has a short report', async () => {
    const cwd = folder({'a.eml': mail, 'b.eml': mail});
    mkdirSync(path.join(cwd, 'leer'));
    writeFileSync(path.join(cwd, 'c.eml'), '');
    const {code, rules} = await lint(cwd, '.');
    expect(code).toBe(0);
    expect(Object.keys(rules)).toEqual(['a.eml', 'b.eml', 'c.eml']);
  });
});
