// Tests klarbrief in real editors: VS Code in a browser, and Neovim. `--help` says how.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {parseArgs} from 'node:util';
import {codeServer, installCodeServer} from './code-server.mjs';
import {attempt, bin, install} from './install.mjs';

const root = join(import.meta.dirname, '..');
const {version: extensionVersion} = JSON.parse(readFileSync(join(root, 'vscode-extension/package.json'), 'utf8'));
const cache = process.env.KLARBRIEF_CACHE ?? join(root, '.cache');

/** The oldest release that runs on Node 20, and a new one. */
const lanes = [
  {name: 'VS Code 1.100', version: '4.100.3'},
  {name: 'VS Code 1.139', version: '4.139.1'},
];

/** The programs that Debian has: the first name that is found counts. */
const programs = {
  chromium: {names: ['chromium', 'chromium-browser', 'google-chrome'], packages: ['chromium']},
  neovim: {names: ['nvim'], packages: ['neovim']},
  ripgrep: {names: ['rg'], packages: ['ripgrep']},
  python: {names: ['python3'], packages: ['python3']},
  make: {names: ['make'], packages: ['make']},
  compiler: {names: ['g++'], packages: ['g++']},
  parallel: {names: ['parallel'], packages: ['parallel']},
  preCommit: {names: ['pre-commit'], packages: ['pre-commit']},
  strace: {names: ['strace'], packages: ['strace']},
};
const fonts = {
  '/usr/share/fonts/truetype/dejavu': 'fonts-dejavu-core',
  '/usr/share/fonts/truetype/noto': 'fonts-noto-color-emoji',
};

/**
 * Run the editor tests; with `installing`, whatever they need is installed first and nothing may be left out. Gives the
 * counts, and one sentence for everything that was left out.
 */
export async function testEditors({installing, only = [], files = [], screenshots = false, repeat = 1}) {
  const chosen = lanes.filter(({name}) => only.length === 0 || only.some((wanted) => name.endsWith(wanted)));
  const trouble = installing ? await provide(chosen) : [];
  const {machine, missing} = look(chosen);
  const counts = {passed: 0, failed: trouble.length, skipped: 0};
  for (const sentence of trouble) console.error(sentence);
  for (const sentence of missing) console.log(`SKIPPED ${sentence}`);
  if (installing && missing.length > 0 && trouble.length === 0) counts.failed += missing.length;
  for (let run = 1; run <= repeat; run++) {
    if (repeat > 1) console.log(`\n── run ${run} of ${repeat}`);
    const result = suites(machine, files, screenshots);
    counts.passed += result.passed;
    counts.failed += result.failed;
    counts.skipped += result.skipped;
  }
  return {...counts, missing};
}

function suites(machine, files, screenshots) {
  const report = join(tmpdir(), `klarbrief-editors-${process.pid}.json`);
  const args = ['run', '--config', 'test/editors/vitest.config.ts', '--root', root, '--reporter=verbose'];
  const env = {...process.env, KLARBRIEF_EDITORS: JSON.stringify(machine)};
  if (screenshots) env.KLARBRIEF_SCREENSHOTS = join(root, 'vscode-extension/images');
  const {status} = attempt(bin('vitest'), [...args, '--reporter=json', `--outputFile.json=${report}`, ...files], {env});
  try {
    const {numPassedTests, numFailedTests, numPendingTests} = JSON.parse(readFileSync(report, 'utf8'));
    // A file that cannot be loaded has no tests that could fail.
    const failed = status !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
    return {passed: numPassedTests, failed, skipped: numPendingTests};
  } catch {
    return {passed: 0, failed: 1, skipped: 0};
  } finally {
    rmSync(report, {force: true});
  }
}

/** What is here, and for everything that is not, what to do about it. */
function look(chosen) {
  const missing = [];
  const get = 'or let `npm test` install it: KLARBRIEF_INSTALL=1 npm test';
  const found = (name, what) => {
    const path = find(programs[name].names);
    if (!path)
      missing.push(
        `${what}: ${programs[name].names[0]} is missing (apt-get install ${programs[name].packages}, ${get}).`,
      );
    return path;
  };
  const built = (path, what, how) => {
    if (existsSync(join(root, path))) return join(root, path);
    missing.push(`${what}: ${path} is missing (${how}).`);
    return undefined;
  };
  const machine = {
    neovim: found('neovim', 'Neovim'),
    chromium: found('chromium', 'VS Code'),
    server: built('dist/language-server.cjs', 'Neovim', 'npm run build'),
    extension: built(`dist/klarbrief-${extensionVersion}.vsix`, 'VS Code', 'npm run extension'),
    lanes: chosen.map(({name, version}) => {
      const installed = codeServer(join(cache, `code-server-${version}`));
      if (!installed)
        missing.push(`${name}: code-server ${version} is missing (KLARBRIEF_INSTALL=1 npm test installs it).`);
      return {name, ...installed};
    }),
  };
  return {machine, missing};
}

/** Install the programs that are missing; gives a sentence for everything that did not work. */
export function installPrograms() {
  const trouble = [];
  const packages = Object.values(programs).flatMap(({names, packages: wanted}) => (find(names) ? [] : wanted));
  for (const [folder, name] of Object.entries(fonts)) if (!existsSync(folder)) packages.push(name);
  if (packages.length > 0) {
    console.log(`Installing ${packages.join(', ')} …`);
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = (...args) => {
      const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args];
      return spawnSync(command, rest, {stdio: ['ignore', 'ignore', 'inherit']}).status === 0;
    };
    apt('update');
    if (!apt('install', '-y', '--no-install-recommends', ...packages))
      trouble.push(`apt-get could not install ${packages.join(', ')}.`);
  }
  return trouble;
}

/** Install what is missing; gives a sentence for everything that did not work. */
async function provide(chosen) {
  const trouble = installPrograms();
  mkdirSync(cache, {recursive: true});
  const installing = chosen.map(async ({version}) => {
    const folder = join(cache, `code-server-${version}`);
    if (codeServer(folder)) return;
    console.log(`Installing code-server ${version} …`);
    try {
      await installCodeServer(version, folder, {ripgrep: find(programs.ripgrep.names)});
    } catch (error) {
      trouble.push(`code-server ${version} could not be installed. ${error.message}`);
    }
  });
  await Promise.all(installing);
  return trouble;
}

function find(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Whether this run may install programs into the system. */
export const mayInstall = /^(1|true)$/.test(process.env.KLARBRIEF_INSTALL ?? process.env.CI ?? '');

if (process.argv[1] === import.meta.filename) {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      help: {type: 'boolean'},
      install: {type: 'boolean', default: mayInstall},
      screenshots: {type: 'boolean', default: false},
      lane: {type: 'string', multiple: true, default: []},
      repeat: {type: 'string', default: '1'},
    },
  });
  if (values.help) {
    console.log(`node scripts/editors.mjs [FILES]     tests the built server and the packed extension in real editors
  --install        install what is missing (chromium, neovim … with apt-get; VS Code from the npm registry)
  --lane 1.100     in this version of VS Code only (${lanes.map(({name}) => name.slice(8)).join(', ')})
  --repeat 10      so many times in a row
  --screenshots    take the pictures of vscode-extension/images instead
FILES: vscode-ui, vscode-api, neovim. VS Code is kept in ${cache} (KLARBRIEF_CACHE).`);
  } else {
    install();
    const {passed, failed, skipped} = await testEditors({
      installing: values.install,
      only: values.lane,
      files: positionals,
      screenshots: values.screenshots,
      repeat: Number(values.repeat),
    });
    console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
    process.exitCode = failed > 0 ? 1 : 0;
  }
}
