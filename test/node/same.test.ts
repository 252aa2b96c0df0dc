import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, it, onTestFinished} from 'vitest';
import {builtCommand, root} from './built.js';

const command = builtCommand();

/** Letters of the project in every format; beside it, where they are, those that it was tried on. */
const folders = [
  'playground',
  'test/support/samples',
  'test/annotated',
  '../shared/letters',
  '../shared/data/eml',
  '../shared/wild',
];

/** So many files of each folder are enough for every test run; all of them take minutes. */
const most = 15;

function filesIn(folder: string): readonly string[] {
  const place = path.join(root, folder);
  if (!existsSync(place)) return [];
  const names = readdirSync(place, {recursive: true, encoding: 'utf8'}).sort();
  const letters = names.filter((name) => letterLike.test(name) && statSync(path.join(place, name)).isFile());
  const every = Math.ceil(letters.length / most);
  return letters.filter((_, index) => index % every === 0).map((name) => path.posix.join(folder, name));
}

const letterLike =
  /\.(?:txt|md|eml|html?|mjml|docx|odt|msg|po|twig|liquid|hbs|mustache|ftl|erb|ejs|vm|tpl|blade\.php|properties|yml)$/;

function run(files: readonly string[], ...args: readonly string[]) {
  const {PATH = ''} = process.env;
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, '--no-config', ...files, ...args], {
    cwd: root,
    env: {PATH, LANG: 'de'},
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return {status, stdout, stderr};
}

it('reports are the same with and without a cache, on one core and on two', {timeout: 300_000}, () => {
  const files = folders.flatMap(filesIn);
  expect(files.length).toBeGreaterThan(40);
  const folder = mkdtempSync(path.join(tmpdir(), 'klarbrief-cache-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const cache = `--cache=${path.join(folder, 'kept')}`;
  const plainly = run(files, '--format', 'json');
  expect(plainly.status).toBeLessThan(3);
  expect(JSON.parse(plainly.stdout).length).toBeGreaterThanOrEqual(files.length);
  for (const more of [['--jobs', '2'], [cache], [cache], [cache, '--jobs', '2']])
    expect(run(files, '--format', 'json', ...more), more.join(' ')).toEqual(plainly);
});
