// Installs code-server, a real VS Code that a browser can show, from the npm registry alone.
import {spawn} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {availableParallelism} from 'node:os';
import {dirname, join} from 'node:path';

const stamp = '.klarbrief-installed';

/** The program and the Node of an installed code-server, or undefined when it is not there. */
export function codeServer(folder) {
  if (!existsSync(join(folder, stamp))) return undefined;
  const ownNode = join(folder, 'node_modules', nodePackage, 'bin', 'node');
  return {
    program: join(folder, 'node_modules/code-server/out/node/entry.js'),
    node: existsSync(ownNode) ? ownNode : process.execPath,
  };
}

/**
 * Install one version into a folder of its own. The package's install script stays asleep: it downloads ripgrep from
 * elsewhere and compiles a library for logins that nobody needs here. What the editor does need is built by hand.
 */
export async function installCodeServer(version, folder, {ripgrep}) {
  if (codeServer(folder)) return;
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
  await npm(folder, ['install', '--ignore-scripts', '--omit=dev', `code-server@${version}`]);
  const outer = join(folder, 'node_modules/code-server');
  const inner = join(outer, 'lib/vscode');

  const wanted = /\d+/.exec(JSON.parse(readFileSync(join(outer, 'package.json'), 'utf8')).engines.node)[0];
  let node = realpathSync(process.execPath);
  if (process.versions.node.split('.')[0] !== wanted) {
    await npm(folder, ['install', '--ignore-scripts', `${nodePackage}@${wanted}`]);
    node = join(folder, 'node_modules', nodePackage, 'bin/node');
  }
  await npm(inner, ['install', '--ignore-scripts', '--omit=dev']);

  // Loaded at the start even where nobody logs in; newer releases bring it built.
  if (!existsSync(join(folder, 'node_modules/argon2/prebuilds'))) {
    await npm(folder, ['rebuild', '--ignore-scripts=false', 'argon2'], {
      ...(headers(node) ? {npm_config_nodedir: headers(node)} : {}),
      npm_config_build_from_source: 'true',
    });
  }
  for (const name of ['@vscode/spdlog', 'native-watchdog', '@vscode/native-watchdog']) {
    const module = join(inner, 'node_modules', name);
    if (existsSync(join(module, 'binding.gyp'))) await compile(module, node);
  }

  const modules = join(inner, 'node_modules');
  if (existsSync(join(modules, '@vscode/ripgrep')) && ripgrep) {
    mkdirSync(join(modules, '@vscode/ripgrep/bin'), {recursive: true});
    link(ripgrep, join(modules, '@vscode/ripgrep/bin/rg'));
  }
  link('node_modules', join(inner, 'node_modules.asar'));
  link('code-linux.sh', join(inner, 'bin/remote-cli/code-server'));
  link('browser-linux.sh', join(inner, 'bin/helpers/browser.sh'));
  await program(folder, node, [join(outer, 'out/node/entry.js'), '--version'], {HOME: folder});
  writeFileSync(join(folder, stamp), `${version}\n`);
}

const nodePackage = `node-linux-${process.arch}`;

/** Compile a native module with npm's own node-gyp and the headers beside the Node that will load it. */
async function compile(module, node) {
  const folder = headers(node);
  const args = [nodeGyp(), 'rebuild', `--jobs=${availableParallelism()}`, ...(folder ? [`--nodedir=${folder}`] : [])];
  await program(module, node, args);
}

/** Where the headers of a Node lie on this machine; without them node-gyp would look for them elsewhere. */
function headers(node) {
  const prefix = dirname(dirname(node));
  return existsSync(join(prefix, 'include/node/node_api.h')) ? prefix : undefined;
}

function nodeGyp() {
  const prefix = dirname(dirname(realpathSync(process.execPath)));
  const beside = (process.env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, 'npm'))
    .filter((path) => existsSync(path))
    .map((path) => dirname(dirname(realpathSync(path))));
  const found = [join(prefix, 'lib/node_modules/npm'), ...beside]
    .map((folder) => join(folder, 'node_modules/node-gyp/bin/node-gyp.js'))
    .find((path) => existsSync(path));
  if (!found) throw new Error('npm’s node-gyp was not found beside npm.');
  return found;
}

function npm(folder, args, env) {
  return program(folder, 'npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], env);
}

/** Run a program quietly; what it said is shown when it fails. */
function program(folder, command, args, env = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: folder,
      env: {...withoutNpm(), ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = [];
    child.stdout.on('data', (data) => said.push(data));
    child.stderr.on('data', (data) => said.push(data));
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) return done();
      const tail = Buffer.concat(said).toString('utf8').split('\n').slice(-40).join('\n');
      fail(new Error(`${command} ${args.join(' ')} failed in ${folder}:\n${tail}`));
    });
  });
}

/** What `npm test` sets about the project's own folder would lead the npm in another folder astray. */
function withoutNpm() {
  const own = /^npm_(package|lifecycle|config_(local_prefix|prefix|workspace|workspaces|ignore_scripts))/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name) && name !== 'INIT_CWD'));
}

function link(target, path) {
  const folder = dirname(path);
  if (!existsSync(folder) || readdirSync(folder).includes(path.slice(folder.length + 1))) return;
  symlinkSync(target, path);
}
