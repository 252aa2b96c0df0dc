import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {build} from 'esbuild';
import type {Diagnostic} from 'vscode-languageserver';
import {createMessageConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node';

/** The server in one file, as it is shipped, from the sources as they are now; the same for all tests of one file. */
export async function buildServer(): Promise<void> {
  await build({
    entryPoints: ['src/node/language-server.ts'],
    outfile: serverFile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
}

/** Where the server is built to. */
export const serverFile = join(mkdtempSync(join(tmpdir(), 'klarbrief-server-')), 'language-server.cjs');
process.on('exit', () => rmSync(dirname(serverFile), {recursive: true, force: true}));

/** What a server said by itself. */
export interface Told {
  readonly method: string;
  readonly params: unknown;
}

/** An editor at the other end of a real language server process. */
export interface Client {
  readonly capabilities: Readonly<Record<string, unknown>>;
  readonly told: readonly Told[];
  /** What came on standard error. */
  errors(): string;
  notify(method: string, params: unknown): Promise<void>;
  ask(method: string, params?: unknown): Promise<unknown>;
  open(uri: string, languageId: string, text: string): Promise<void>;
  /** Put a new text in place of the whole document. */
  change(uri: string, version: number, text: string): Promise<void>;
  /** The next thing that the server says by itself for which this is true, said already or not. */
  heard(is: (told: Told) => boolean): Promise<Told>;
  /** The diagnostics that were sent last for a version. */
  diagnostics(uri: string, version: number): Promise<readonly Diagnostic[]>;
  readonly child: ChildProcess;
  close(): Promise<number | null>;
}

/** What a client is and answers; the answers of `workspace/configuration` can be changed while it runs. */
export interface ClientOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly folders?: readonly string[];
  readonly locale?: string;
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
  readonly node?: readonly string[];
}

/** Start the server and shake hands with it. */
export async function client(options: ClientOptions = {}): Promise<Client> {
  const child = spawn(process.execPath, [...(options.node ?? []), serverFile, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += String(data);
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const told: Told[] = [];
  const waiting: {readonly is: (told: Told) => boolean; readonly resolve: (told: Told) => void}[] = [];
  const hear = (method: string, params: unknown): void => {
    const now = {method, params};
    told.push(now);
    for (const one of waiting.filter(({is}) => is(now))) {
      waiting.splice(waiting.indexOf(one), 1);
      one.resolve(now);
    }
  };
  connection.onNotification(hear);
  connection.onRequest((method: string, params: unknown) => {
    hear(method, params);
    return options.answers?.[method]?.(params) ?? null;
  });
  connection.listen();
  const heard: Client['heard'] = (is) => {
    const before = told.find(is);
    return before ? Promise.resolve(before) : new Promise((resolve) => waiting.push({is, resolve}));
  };
  const folders = options.folders?.map((uri) => ({uri, name: uri})) ?? null;
  const answer = await connection.sendRequest<{capabilities: Record<string, unknown>}>('initialize', {
    processId: process.pid,
    rootUri: null,
    locale: options.locale ?? 'en',
    capabilities: {textDocument: {publishDiagnostics: {versionSupport: true}}, ...options.capabilities},
    workspaceFolders: folders,
    initializationOptions: options.initializationOptions ?? {klarbrief: {debounce: 10}},
  });
  await connection.sendNotification('initialized', {});
  return {
    capabilities: answer.capabilities,
    told,
    errors: () => errors,
    notify: (method, params) => connection.sendNotification(method, params),
    ask: (method, params) => connection.sendRequest(method, params),
    open: (uri, languageId, text) =>
      connection.sendNotification('textDocument/didOpen', {textDocument: {uri, languageId, version: 1, text}}),
    change: (uri, version, text) =>
      connection.sendNotification('textDocument/didChange', {textDocument: {uri, version}, contentChanges: [{text}]}),
    heard,
    async diagnostics(uri, version) {
      const sent = await heard(({method, params}) => {
        const {uri: of, version: at} = params as {uri: string; version?: number};
        return method === 'textDocument/publishDiagnostics' && of === uri && at === version;
      });
      return (sent.params as {diagnostics: Diagnostic[]}).diagnostics;
    },
    child,
    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return new Promise((resolve) => child.once('exit', resolve));
    },
  };
}
