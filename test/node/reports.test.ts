import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {junitErrors, sarifErrors} from '../support/schemas.js';
import {folder, klarbrief, letter} from './klarbrief.js';

const contents = (cwd: string, file: string): string => readFileSync(path.join(cwd, file), 'utf8');

describe('several reports at once', () => {
  it('go to their files, one of them to standard output', async () => {
    const cwd = folder({'letter.txt': letter});
    const reports = ['sarif=out/deep/a.sarif', 'pretty', 'junit=out/a.xml', 'gitlab=out/a.json', 'markdown=out/a.md'];
    const ran = await klarbrief(cwd, ['letter.txt', ...reports.flatMap((report) => ['--format', report])]);
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.out).toBe((await klarbrief(cwd, ['letter.txt'])).out);
    expect(sarifErrors(JSON.parse(contents(cwd, 'out/deep/a.sarif')))).toEqual([]);
    expect(await junitErrors(contents(cwd, 'out/a.xml'))).toEqual([]);
    expect(JSON.parse(contents(cwd, 'out/a.json'))[0].check_name).toBe('amtsdeutsch');
    expect(contents(cwd, 'out/a.md')).toContain('`letter.txt`');
    expect(readdirSync(path.join(cwd, 'out')).sort()).toEqual(['a.json', 'a.md', 'a.xml', 'deep']);
  });

  it('never colour a file, whatever the terminal can show', async () => {
    const cwd = folder({'letter.txt': letter});
    const argv = ['letter.txt', '--format', 'compact=a.txt', '--format', 'pretty'];
    const {out} = await klarbrief(cwd, argv, {tty: true, env: {FORCE_COLOR: '1'}});
    expect(out).toContain('\u001B[');
    expect(contents(cwd, 'a.txt')).toMatch(/^letter\.txt:15:\d+: warning amtsdeutsch/);
  });

  it('take --output for the one without a file', async () => {
    const cwd = folder({'letter.txt': letter});
    const {code, out} = await klarbrief(cwd, ['letter.txt', '--format', 'json', '-o', 'a=b.json']);
    expect([code, out]).toEqual([0, '']);
    expect(JSON.parse(contents(cwd, 'a=b.json'))[0].path).toBe('letter.txt');
    expect((await klarbrief(cwd, ['letter.txt', '--format', 'JSON=-'])).out).toContain('"letter.txt"');
  });

  it('say what does not go together, before they read a letter', async () => {
    const cwd = folder({'letter.txt': letter});
    for (const [argv, said] of [
      [['--format', 'sarif', '--format', 'pretty'], /Nur ein Bericht .*sarif und pretty/],
      [['--format', 'sarif=x', '--format', 'json=./x'], /dieselbe Datei/],
      [['--format', 'sarif=x', '--output', 'y'], /--output hat nichts zu schreiben/],
      [['--format', 'sarif='], /Welche Datei\?.*--format sarif=/],
      [['--format', 'xml=a'], /„xml“ passt nicht zu --format/],
    ] as const) {
      const {code, out, err} = await klarbrief(cwd, [...argv, 'letter.txt']);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(said);
    }
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'letter.txt']);
  });

  it('tell that one cannot be written, and write the others', async () => {
    const cwd = folder({'letter.txt': letter});
    mkdirSync(path.join(cwd, 'taken'));
    const {code, out, err} = await klarbrief(cwd, ['letter.txt', '--format', 'sarif=letter.txt/a', '--format', 'json']);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/Der Bericht „letter\.txt\/a“ lässt sich nicht schreiben \(E\w+\)/),
    ]);
    expect(JSON.parse(out)).toHaveLength(1);
    expect((await klarbrief(cwd, ['letter.txt', '--format', 'json=taken'])).code).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual(['.git', 'letter.txt', 'taken']);
  });

  it('take the place of an older report as a whole, with its rights, behind its link', async () => {
    const cwd = folder({'letter.txt': letter, 'old.json': 'x'.repeat(100_000)});
    chmodSync(path.join(cwd, 'old.json'), 0o640);
    symlinkSync('old.json', path.join(cwd, 'link.json'));
    expect((await klarbrief(cwd, ['letter.txt', '--format', 'json=link.json'])).code).toBe(0);
    expect(JSON.parse(contents(cwd, 'old.json'))).toHaveLength(1);
    expect(statSync(path.join(cwd, 'old.json')).mode & 0o777).toBe(0o640);
    expect(existsSync(path.join(cwd, 'link.json'))).toBe(true);
    expect((await klarbrief(cwd, ['letter.txt', '--format', 'json=/dev/null'])).code).toBe(0);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

describe('the fixes of SARIF', () => {
  it('leave a file without the finding that they belong to', async () => {
    const html =
      '<p>Sehr geehrter Herr Meyer,</p>\n<p>👋🏽 <b>Beiliegend</b> finden Sie die M&uuml;nze.</p>\n<p>Freundliche Grüße</p>\n';
    const cwd = folder({'a.html': html});
    const {out} = await klarbrief(cwd, ['a.html', '--format', 'sarif']);
    const result = JSON.parse(out).runs[0].results.find(({fixes}: {fixes?: unknown}) => fixes);
    const [{deletedRegion: region, insertedContent}] = result.fixes[0].artifactChanges[0].replacements;
    const lines = html.split('\n');
    const line = lines[region.startLine - 1] ?? '';
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe('Beiliegend');
    lines[region.startLine - 1] =
      line.slice(0, region.startColumn - 1) + insertedContent.text + line.slice(region.endColumn - 1);
    writeFileSync(path.join(cwd, 'a.html'), lines.join('\n'));
    const again = JSON.parse((await klarbrief(cwd, ['a.html', '--format', 'sarif'])).out).runs[0].results;
    const names = again.map(({properties}: {properties: {actual?: string}}) => properties.actual);
    expect(names).not.toContain('Beiliegend');
  });
});

describe('all fixes of SARIF', () => {
  const letterOf = (text: string): string =>
    `Ihre Frage zum Zähler\n\nGuten Tag Frau Demir,\n\n${text}\n\nMit freundlichen Grüßen\nJana Roth\n`;
  const wrapped = letterOf('nunmehr hat die Prüfung seitens\nunserer Werkstatt ergeben: Der Zähler läuft.');
  const quoted = `From: a@muster.example\r\nTo: b@kunde.example\r\nSubject: Frage\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${letterOf(
    'Wir freuen uns, dass Sie uns geschrieben haben; das dauert u. a. deshalb so=\n lange, weil wir bez=C3=BCg=\nlich Ihres Schreibens noch fragen.',
  )
    .replace(/[äöüß]/g, (one) => `=C3=${(one.charCodeAt(0) - 0x40).toString(16).toUpperCase()}`)
    .replaceAll('\n', '\r\n')}`;

  it.each([
    ['wrapped.txt', wrapped],
    ['a.html', `<p>${wrapped.replaceAll('\n\n', '</p>\n<p>').replaceAll('ä', '&auml;')}</p>`],
    ['mail.eml', quoted],
    ['crlf.md', wrapped.replaceAll('\n', '\r\n')],
  ])('are what --fix-suggestions writes, in %s', async (name, text) => {
    const cwd = folder({[name]: text, 'one.txt': text});
    const args = [name, '--type', 'reply', '--language', 'de'];
    const {results} = JSON.parse((await klarbrief(cwd, [...args, '--format', 'sarif'])).out).runs[0];
    const starts = [0, ...[...text.matchAll(/\r?\n/g)].map(({0: end, index}) => index + end.length)];
    const offset = (line: number, column: number): number => (starts[line - 1] ?? 0) + column - 1;
    const edits = results
      .filter(({fixes}: {fixes?: unknown}) => fixes)
      .map(({fixes: [fix]}: {fixes: readonly [{artifactChanges: readonly [{replacements: readonly [Edit]}]}]}) => {
        const {deletedRegion: at, insertedContent} = fix.artifactChanges[0].replacements[0];
        return [offset(at.startLine, at.startColumn), offset(at.endLine, at.endColumn), insertedContent.text] as const;
      })
      .sort(([a]: readonly number[], [b]: readonly number[]) => (b ?? 0) - (a ?? 0));
    expect(edits.length).toBeGreaterThan(0);
    let fixed = text;
    for (const [start, end, put] of edits) fixed = fixed.slice(0, start) + put + fixed.slice(end);
    await klarbrief(cwd, [...args, '--fix-suggestions']);
    expect(fixed).toBe(contents(cwd, name));
  });

  it('offer every suggestion, and none where only a person can decide', async () => {
    const text = letterOf('Das dauert i. d. R. zwei Tage; am Montag, dem 3. März 2026, ruft Herr Roth Sie an.');
    const cwd = folder({'a.txt': text});
    const {out} = await klarbrief(cwd, ['a.txt', '--type', 'reply', '--format', 'sarif']);
    const results: readonly {ruleId: string; fixes?: readonly {description: {text: string}}[]}[] =
      JSON.parse(out).runs[0].results;
    const several = results.find(({ruleId}) => ruleId === 'abbreviation');
    expect(several?.fixes?.map(({description}) => description.text)).toEqual([
      'Durch „meistens“ ersetzen',
      'Durch „in der Regel“ ersetzen',
    ]);
    expect(results.find(({ruleId}) => ruleId === 'date-agrees')).toMatchObject({ruleId: 'date-agrees'});
    expect(results.find(({ruleId}) => ruleId === 'date-agrees')).not.toHaveProperty('fixes');
  });
});

interface Edit {
  readonly deletedRegion: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>;
  readonly insertedContent: {readonly text: string};
}

describe('paths in reports for CI', () => {
  it('count from the root that the CI system has checked out', async () => {
    const cwd = folder({'post/letter.txt': letter});
    const inside = path.join(cwd, 'post');
    const {out} = await klarbrief(inside, ['letter.txt', '--format', 'github'], {env: {GITHUB_WORKSPACE: cwd}});
    expect(out).toMatch(/^::warning file=post\/letter\.txt,/);
    const {out: gitlab} = await klarbrief(inside, ['letter.txt', '--format', 'gitlab'], {env: {CI_PROJECT_DIR: cwd}});
    expect(JSON.parse(gitlab)[0].location.path).toBe('post/letter.txt');
    const {out: elsewhere} = await klarbrief(inside, ['letter.txt', '--format', 'github'], {
      env: {GITHUB_WORKSPACE: '/x'},
    });
    expect(elsewhere).toMatch(/^::warning file=letter\.txt,/);
  });
});

describe('--config', () => {
  it('names the configuration for all files, instead of the nearest', async () => {
    const cwd = folder({
      'letter.txt': letter,
      'klarbrief.config.yaml': 'rules:\n  amtsdeutsch: off\n',
      'ci/strict.yaml': 'rules:\n  amtsdeutsch: error\n',
      'ci/broken.json': '{"rules": ',
    });
    expect((await klarbrief(cwd, ['letter.txt'])).code).toBe(0);
    expect((await klarbrief(cwd, ['letter.txt', '--config', 'ci/strict.yaml'])).code).toBe(1);
    expect((await klarbrief(cwd, ['letter.txt', '--no-config', '--max-warnings', '0'])).code).toBe(1);
    for (const file of ['ci/broken.json', 'ci/gone.yaml']) {
      const {code, err} = await klarbrief(cwd, ['letter.txt', '--config', file]);
      expect([code, err]).toEqual([2, expect.stringContaining(`${file}:`)]);
    }
  });
});
