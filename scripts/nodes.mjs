// Installs the newer Nodes that reports are compared on, each as a package of npm, into the cache of this project.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {attempt} from './install.mjs';

const cache = process.env.KLARBRIEF_CACHE ?? join(import.meta.dirname, '..', '.cache');

/** Besides the Node that runs the tests; test/support/nodes.ts looks for them where they are put here. */
const majors = [22, 24];

/** Install what is missing; gives a sentence for everything that did not work. */
export function installNodes() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  return majors.flatMap((major) => {
    const folder = join(cache, `node-${major}`);
    const program = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(program)) return [];
    console.log(`Installing Node ${major} …`);
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    attempt('npm', ['install', ...quiet, `${name}@${major}`], {cwd: folder});
    return existsSync(program) ? [] : [`Node ${major} could not be installed.`];
  });
}
