// Installs the packages of the lock file when they are not there yet, so that every command works on a fresh clone.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const root = join(import.meta.dirname, '..');
const stamp = join(root, 'node_modules', '.klarbrief-installed');

/** Make node_modules what package-lock.json says; does nothing when it already is. */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  mkdirSync(join(root, 'node_modules'), {recursive: true});
  writeFileSync(stamp, lock);
}

/** Run a program in the project's folder and stop with its exit code when it fails. */
export function run(command, args, options = {}) {
  const {status} = attempt(command, args, options);
  if (status !== 0) process.exit(status ?? 1);
}

/** Run a program in the project's folder and tell how it went. */
export function attempt(command, args, options = {}) {
  const windows = process.platform === 'win32';
  return spawnSync(windows && command === 'npm' ? 'npm.cmd' : command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
    ...options,
  });
}

/** The path of a program that a package brings. */
export function bin(name) {
  return join(root, 'node_modules', '.bin', name);
}
