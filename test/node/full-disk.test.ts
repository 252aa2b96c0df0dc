import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {replaceFile} from '../../src/node/replace-file.js';
import {builtCommand} from './built.js';
import {folder, letter} from './klarbrief.js';

const command = builtCommand();
const kilobytes = 4;
/** A letter whose fix, reports, baseline and cache are all larger than what may be written. */
const long = letter.replace(
  'Seitens der Werkstatt kam heute die Zusage.',
  Array.from({length: 100}, (_, index) => `Seitens der Werkstatt ${index} kam heute die Zusage.`).join('\n\n'),
);

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Run the command with a shell around it, whose words come first: `ulimit`, or where the output goes. */
function run(cwd: string, shell: string, args: readonly string[], input = ''): Ran {
  const {PATH = ''} = process.env;
  const {status, stdout, stderr} = spawnSync('sh', ['-c', shell, process.execPath, command, ...args], {
    cwd,
    env: {PATH, LANG: 'de'},
    encoding: 'utf8',
    input,
    timeout: 60_000,
  });
  return {status, out: stdout, err: stderr};
}

const limited = (cwd: string, args: readonly string[], to = ''): Ran =>
  run(cwd, `ulimit -f ${(kilobytes * 1024) / 512}; exec "$0" "$@" ${to}`, args);

function names(cwd: string): readonly string[] {
  return readdirSync(cwd).filter((name) => name !== '.git');
}

/** There is no such thing on Windows, where nothing of this can be tried. */
describe.skipIf(!existsSync('/dev/full'))('a disk that is full', () => {
  const told = 'Die Ausgabe lässt sich nicht ganz schreiben (ENOSPC).\n';
  const stream = `${JSON.stringify({path: 'a.txt', content: letter})}\n`.repeat(3);

  it.each([
    [['a.txt']],
    [['a.txt', '--format', 'html']],
    [['--help']],
    [['--version']],
    [['rules']],
    [['forms', 'seitens']],
    [['explain', 'a.txt']],
    [['project', 'a.txt']],
    [['handout', '--rules', 'amtsdeutsch']],
    [['a.txt', '--fix-dry-run']],
    [['stream']],
  ])('behind standard output is told, whatever is asked for: %j', (args) => {
    const cwd = folder({'a.txt': letter});
    const {status, err} = run(cwd, 'exec "$0" "$@" > /dev/full', args, stream);
    expect(status).toBe(2);
    expect(err).toContain(told);
    expect(err.split('\n').length).toBeLessThan(4);
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(letter);
  });

  it('behind standard error changes no verdict', () => {
    const cwd = folder({'a.txt': letter, 'klarbrief.config.yaml': 'rules:\n  amtsdeutsch: error\n'});
    const full = 'exec "$0" "$@" 2> /dev/full';
    expect(run(cwd, full, ['a.txt', '--fail-on', 'error'])).toMatchObject({
      status: 1,
      out: expect.stringContaining('amtsdeutsch'),
    });
    expect(run(cwd, full, ['weg.txt']).status).toBe(2);
    expect(run(cwd, full, []).status).toBe(2);
  });

  it.each([
    [['a.txt', '-o', '/dev/full']],
    [['handout', '-o', '/dev/full']],
    [['baseline', 'a.txt', '--baseline', '/dev/full']],
  ])('in place of a file is told: %j', (args) => {
    const cwd = folder({'a.txt': letter});
    const {status, err} = run(cwd, 'exec "$0" "$@"', args);
    expect(status).toBe(2);
    expect(err).toMatch(/^.*\/dev\/full.*\(E(?:NOSPC|FBIG)\)\.\n$/);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('in place of a cache costs the cache only', () => {
    const cwd = folder({'a.txt': letter});
    const {status, out, err} = run(cwd, 'exec "$0" "$@"', ['a.txt', '--cache=/dev/full']);
    expect(status).toBe(0);
    expect(out).toContain('amtsdeutsch');
    expect(err).toMatch(/\/dev\/full.*ENOSPC/);
  });

  it('that has no end is no configuration, no word list and no list to ignore', () => {
    const cwd = folder({'a.txt': letter, 'klarbrief.config.yaml': 'dictionaries:\n  de/amtsdeutsch: /dev/zero\n'});
    expect(run(cwd, 'exec "$0" "$@"', ['a.txt'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/\/dev\/zero: .*EFBIG/),
    });
    expect(run(cwd, 'exec "$0" "$@"', ['a.txt', '--config', '/dev/zero']).status).toBe(2);
    spawnSync('ln', ['-s', '/dev/zero', path.join(cwd, '.gitignore')]);
    spawnSync('mkfifo', [path.join(cwd, '.klarbriefignore'), path.join(cwd, 'klarbrief.baseline.json')]);
    writeFileSync(path.join(cwd, 'klarbrief.config.yaml'), '');
    expect(run(cwd, 'exec "$0" "$@"', ['.'])).toMatchObject({status: 0, out: expect.stringContaining('amtsdeutsch')});
  });
});

describe.skipIf(process.platform === 'win32')('a file that may not grow', () => {
  it('is told when it is standard output, and is never cut off without a word', () => {
    const cwd = folder({'a.txt': long});
    const {status, err} = limited(cwd, ['a.txt', '--format', 'json'], '> report.json');
    expect([status, err]).toEqual([2, 'Die Ausgabe lässt sich nicht ganz schreiben (EFBIG).\n']);
    expect(statSync(path.join(cwd, 'report.json')).size).toBe(kilobytes * 1024);
  });

  it.each([
    ['report.json', ['a.txt', '--format', 'json', '-o', 'report.json'], 2],
    ['report.html', ['a.txt', '--format', 'html=report.html'], 2],
    ['report.html', ['handout', '-o', 'report.html'], 2],
    ['a.txt', ['a.txt', '--fix'], 2],
    ['known.json', ['baseline', 'a.txt', '--baseline', 'known.json', '--add'], 2],
    ['kept', ['a.txt', '--cache=kept'], 0],
  ] as const)('leaves %s as it was, and nothing beside it (%j)', (name, args, code) => {
    const cwd = folder({'a.txt': long});
    const olds: Readonly<Record<string, string>> = {
      'known.json': '{"version": 1, "letters": {}}\n',
      kept: '',
      'a.txt': long,
    };
    const old = olds[name] ?? 'alt\n';
    if (name === 'known.json') run(cwd, 'exec "$0" "$@"', ['baseline', 'a.txt', '--baseline', name]);
    else writeFileSync(path.join(cwd, name), old);
    const before = readFileSync(path.join(cwd, name), 'utf8');
    if (name === 'known.json') writeFileSync(path.join(cwd, 'a.txt'), long.replaceAll('Seitens der', 'Bezüglich der'));
    const {status, err} = limited(cwd, args);
    expect(status, err).toBe(code);
    expect(err).toContain('EFBIG');
    expect(err).not.toContain('    at ');
    expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(before);
    expect(names(cwd)).toEqual([...new Set(['a.txt', name])].sort());
  });

  it('leaves an editor’s files as they were, too', () => {
    const cwd = folder({'words.yaml': 'alt\n'});
    expect(() =>
      replaceFile(path.join(cwd, 'words.yaml'), 'neu', () => {
        throw new Error('voll');
      }),
    ).toThrow('voll');
    expect(names(cwd)).toEqual(['words.yaml']);
  });
});
