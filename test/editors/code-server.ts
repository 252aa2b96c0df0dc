import {type ChildProcess, execFile, spawn} from 'node:child_process';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {type Lane, until} from './machine.js';

/** A running VS Code with a home, settings, extensions and a workspace of its own. */
export interface CodeServer {
  /** What installing the extension said. */
  readonly installed: string;
  readonly workspace: string;
  /** The address of the workbench; `payload` is what the desktop takes on the command line. */
  url(payload?: readonly (readonly [string, string])[]): string;
  /** The address of a file or folder as the workbench calls it. */
  remote(path: string): string;
  /** Run code-server's command line. */
  command(...args: readonly string[]): Promise<string>;
  /** A file of the workspace as it is on the disk. */
  read(name: string): Promise<string>;
  write(name: string, text: string): Promise<void>;
  /** What the extension and its host have logged: for whoever reads a failure. */
  logs(): Promise<string>;
  stop(): Promise<void>;
}

/** What the workspace and the editor begin with. */
export interface Beginning {
  readonly extension?: string | undefined;
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** Start the VS Code of a lane; throws with everything it said when it does not come up. */
export async function startCodeServer(
  lane: Lane,
  {extension, files = {}, settings = {}}: Beginning,
): Promise<CodeServer> {
  const {node, program} = lane;
  if (!node || !program) throw new Error(`${lane.name} is not installed.`);
  const root = await mkdtemp(join(tmpdir(), 'klarbrief-editor-'));
  const workspace = join(root, 'workspace');
  const data = join(root, 'data');
  const write = async (name: string, text: string): Promise<void> => {
    await mkdir(dirname(join(workspace, name)), {recursive: true});
    await writeFile(join(workspace, name), text);
  };
  await mkdir(join(data, 'User'), {recursive: true});
  await mkdir(workspace);
  await writeFile(join(data, 'User/settings.json'), JSON.stringify({...quiet, ...settings}));
  await writeFile(join(root, 'config.yaml'), 'auth: none\n');
  for (const [name, text] of Object.entries(files)) await write(name, text);

  const folders = ['--config', join(root, 'config.yaml'), '--user-data-dir', data];
  const args = [program, ...folders, '--extensions-dir', join(root, 'extensions')];
  // An almost empty environment: VSCODE_* variables of a surrounding editor would change what the program does.
  const env = {PATH: process.env.PATH ?? '', HOME: root, LANG: 'C.UTF-8'};
  const command = async (...more: readonly string[]): Promise<string> => {
    const {stdout, stderr} = await promisify(execFile)(node, [...args, ...more], {env, cwd: root});
    return stdout + stderr;
  };
  const said: string[] = [];
  let child: ChildProcess | undefined;
  // A process group of its own, so that editor, extension host and language server end together.
  const signal = (name: NodeJS.Signals): void => {
    if (child?.pid === undefined) return;
    try {
      process.kill(-child.pid, name);
    } catch {
      // The group has ended already.
    }
  };
  const kill = (): void => signal('SIGKILL');
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    if (child && child.exitCode === null) {
      const ended = new Promise((done) => child?.once('exit', done));
      signal('SIGTERM');
      const impatient = setTimeout(kill, 5000);
      await ended;
      clearTimeout(impatient);
      kill();
    }
    await rm(root, {recursive: true, force: true, maxRetries: 10, retryDelay: 200});
  };

  try {
    const installed = extension ? await command('--install-extension', resolve(extension)) : '';
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const server = spawn(node, [...args, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, ...silence], {
      env,
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = server;
    process.once('exit', kill);
    server.stdout.on('data', (text) => said.push(String(text)));
    server.stderr.on('data', (text) => said.push(String(text)));
    await until('code-server', async () => {
      if (server.exitCode !== null) throw new Error('code-server ended.');
      return (await fetch(`${origin}/healthz`)).ok;
    });
    return {
      installed,
      workspace,
      command,
      write,
      stop,
      url: (payload = []) => {
        const query = new URLSearchParams({folder: workspace});
        if (payload.length > 0) query.set('payload', JSON.stringify(payload));
        return `${origin}/?${query}`;
      },
      remote: (path) => `vscode-remote://127.0.0.1:${port}${path}`,
      read: (name) => readFile(join(workspace, name), 'utf8'),
      logs: () => logsIn(join(data, 'logs')),
    };
  } catch (error) {
    await stop();
    throw new Error(`${String(error)}\n${said.join('')}`);
  }
}

const silence = [
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-workspace-trust',
  '--disable-getting-started-override',
  '--ignore-last-opened',
];

/** Nothing may stand in front of the text, ask a question or call out. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
  'git.enabled': false,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.lightbulb.enabled': 'on',
  'editor.minimap.enabled': false,
  'editor.hover.enabled': false,
  'editor.accessibilitySupport': 'off',
  'editor.wordBasedSuggestions': 'off',
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function logsIn(folder: string): Promise<string> {
  const files = await readdir(folder, {recursive: true}).catch(() => []);
  const own = files.filter((file) => /klarbrief|remoteexthost|remoteagent/i.test(file) && file.endsWith('.log'));
  const texts = own.map(async (file) => `── ${file}\n${await readFile(join(folder, file), 'utf8')}`);
  return (await Promise.all(texts)).join('\n');
}
