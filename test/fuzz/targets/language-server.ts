import {type ChildProcess, spawn} from 'node:child_process';
import fc from 'fast-check';
import {buildServer, serverFile} from '../../lsp/client.js';
import {mutated} from '../mutate.js';
import {letterTexts, tokens} from '../samples.js';
import type {Case, Target} from '../target.js';

const encoder = new TextEncoder();

/** How long the server may take to answer the question that is asked after every case, in milliseconds. */
const patience = 60_000;

let running: Promise<Server> | undefined;

/** Messages of the language server protocol in any order, at any place, and what is none. */
export const languageServer: Target = {
  name: 'language-server',
  usual: 25,
  cases() {
    const texts = letterTexts()
      .filter(({length}) => length < 2500)
      .slice(0, 10);
    const uri = fc.constantFrom(
      'file:///tmp/fuzz/a.txt',
      'file:///tmp/fuzz/b.md',
      'file:///tmp/fuzz/c.html.twig',
      'untitled:Untitled-1',
      'file:///tmp/fuzz/klarbrief.config.yaml',
      'file:///%zz',
      'file://host/a.txt',
      'vscode-vfs://x/a.eml',
      '',
      'file:',
      'a b',
    );
    const number = fc.oneof(
      {weight: 5, arbitrary: fc.nat({max: 60})},
      {weight: 1, arbitrary: fc.constantFrom(-1, 2 ** 31, 1e21, 0.5, Number.MAX_SAFE_INTEGER)},
    );
    const position = fc.record({line: number, character: number});
    const range = fc.record({start: position, end: position});
    const text = fc.oneof(
      fc.constantFrom(...texts, ''),
      fc.array(fc.constantFrom(...tokens('common')), {maxLength: 10}).map((signs) => signs.join('')),
      fc.string({unit: 'binary', maxLength: 30}),
    );
    const change = fc.oneof(fc.record({text}), fc.record({range, text}), fc.record({range, text, rangeLength: number}));
    const textDocument = fc.record({uri});
    const at = fc.record({textDocument, position});
    const anything = fc.jsonValue({maxDepth: 3});
    const notification = (method: string, params: fc.Arbitrary<unknown>) =>
      params.map((value) => ({method, params: value}));
    const request = (method: string, params: fc.Arbitrary<unknown>) =>
      params.map((value) => ({id: 0, method, params: value}));
    const languageId = fc.constantFrom('plaintext', 'markdown', 'html', 'yaml', 'x');
    const known = fc
      .oneof(
        {
          weight: 4,
          arbitrary: notification(
            'textDocument/didOpen',
            fc.record({textDocument: fc.record({uri, languageId, version: number, text})}),
          ),
        },
        {
          weight: 8,
          arbitrary: notification(
            'textDocument/didChange',
            fc.record({
              textDocument: fc.record({uri, version: number}),
              contentChanges: fc.array(change, {maxLength: 4}),
            }),
          ),
        },
        notification('textDocument/didSave', fc.record({textDocument})),
        notification('textDocument/didClose', fc.record({textDocument})),
        ...['textDocument/hover', 'textDocument/completion'].map((method) => request(method, at)),
        ...[
          'textDocument/documentSymbol',
          'textDocument/foldingRange',
          'textDocument/codeLens',
          'textDocument/diagnostic',
        ].map((method) => request(method, fc.record({textDocument}))),
        request(
          'textDocument/codeAction',
          fc.record({
            textDocument,
            range,
            context: fc.record({
              diagnostics: fc.constant([]),
              only: fc.constantFrom(undefined, ['quickfix'], ['source.fixAll']),
            }),
          }),
        ),
        ...['klarbrief/checklist', 'klarbrief/explanation', 'klarbrief/rewritten', 'klarbrief/types'].map((method) =>
          request(method, fc.record({uri})),
        ),
        request('klarbrief/typeEdit', fc.record({uri, type: fc.constantFrom('reply', 'x', '__proto__')})),
        request(
          'workspace/executeCommand',
          fc.record({
            command: fc.constantFrom('klarbrief.fixAll', 'klarbrief.server.openRule', 'x'),
            arguments: fc.array(fc.oneof(uri, anything), {maxLength: 2}),
          }),
        ),
        notification(
          'workspace/didChangeConfiguration',
          fc.record({
            settings: fc.oneof(
              anything,
              fc.record({
                klarbrief: fc.record({
                  scope: fc.constantFrom('all', 'letters', 'x', null),
                  run: fc.constantFrom('onType', 'onSave', 3),
                  debounce: number,
                  locale: fc.constantFrom('de', 'en', 'auto', 7),
                  rules: anything,
                }),
              }),
            ),
          }),
        ),
        notification(
          'workspace/didChangeWatchedFiles',
          fc.record({changes: fc.array(fc.record({uri, type: number}), {maxLength: 2})}),
        ),
        notification(
          'workspace/didChangeWorkspaceFolders',
          fc.record({
            event: fc.record({
              added: fc.array(fc.record({uri, name: fc.string()}), {maxLength: 1}),
              removed: fc.array(fc.record({uri, name: fc.string()}), {maxLength: 1}),
            }),
          }),
        ),
        notification('$/cancelRequest', fc.record({id: number})),
      )
      .map((message): Sent => ({message, isGood: true}));
    const methods = [
      'textDocument/didOpen',
      'textDocument/didChange',
      'textDocument/didClose',
      'textDocument/hover',
      'textDocument/codeAction',
      'workspace/executeCommand',
      'workspace/didChangeConfiguration',
      'klarbrief/typeEdit',
      'initialize',
      'initialized',
      '$/setTrace',
      'no/such',
      '',
    ];
    const wrong = fc
      .oneof(
        fc.tuple(fc.constantFrom(...methods), anything).map(([method, params]) => ({method, params})),
        fc.tuple(fc.constantFrom(...methods), anything).map(([method, params]) => ({id: 0, method, params})),
        anything.filter((value) => !isGoodbye(value)),
        fc.record({id: anything, result: anything}),
        fc.record({id: anything, error: anything}),
      )
      .map((message): Sent => ({message, isGood: false}));
    const broken = mutated(
      [
        encoder.encode(
          '{"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///a"}}}',
        ),
      ],
      ['{', '}', '"', '\\', 'null', '\u2028', '\0'],
      {maxLength: 3},
    ).map((body): Sent => ({body, isGood: false}));
    return fc
      .array(fc.oneof({weight: 10, arbitrary: known}, {weight: 2, arbitrary: wrong}, {weight: 1, arbitrary: broken}), {
        minLength: 1,
        maxLength: 25,
      })
      .map(
        (sent): Case => ({
          name: 'messages.json',
          bytes: encoder.encode(
            JSON.stringify(sent.map(({message, body}) => message ?? new TextDecoder().decode(body))),
          ),
          run: () => conversation(sent),
        }),
      );
  },
  async end() {
    (await running)?.child.kill();
    running = undefined;
  },
};

/** A message, or what stands where one should be. */
interface Sent {
  readonly message?: unknown;
  readonly body?: Uint8Array;
  /** What an editor may say, if only by mistake: nothing but the places and the order are wrong. */
  readonly isGood: boolean;
}

/** These end the server, and rightly so. */
function isGoodbye(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'method' in value &&
    (value.method === 'exit' || value.method === 'shutdown')
  );
}

/** Say all this, and then ask about a letter: its findings are what they always are. */
async function conversation(sent: readonly Sent[]): Promise<void> {
  running ??= start();
  const server = await running;
  const {length} = server.errors();
  try {
    for (const {message, body} of sent) {
      if (body) server.write(body);
      else server.say(message);
    }
    const found = await server.probe();
    server.usual ??= found;
    if (found === '0' || found !== server.usual) throw new Error(`it finds ${found} instead of ${server.usual}`);
    if (sent.every(({isGood}) => isGood)) {
      const errors = server.errors().slice(length);
      if (errors !== '') throw new Error(`it says: ${errors}`);
    }
  } catch (error) {
    server.child.kill('SIGKILL');
    running = undefined;
    throw error;
  }
}

interface Server {
  readonly child: ChildProcess;
  /** The findings of a usual letter. */
  usual?: string;
  say(message: unknown): void;
  write(body: Uint8Array): void;
  probe(): Promise<string>;
  /** What it complained about: on standard error, in its log, in answers to requests. */
  errors(): string;
}

async function start(): Promise<Server> {
  await buildServer();
  const child = spawn(process.execPath, ['--max-old-space-size=512', serverFile, '--stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let errors = '';
  let gone: string | undefined;
  let number = 0;
  let buffer = Buffer.alloc(0);
  const waiting = new Map<number, (result: unknown) => void>();
  const leave = (why: string): void => {
    gone ??= why;
    for (const answer of waiting.values()) answer(undefined);
  };
  child.stderr.on('data', (data) => {
    errors += String(data);
  });
  child.stdin.on('error', () => {});
  child.on('exit', (code, signal) => leave(`it ended with ${code ?? signal}: ${errors.slice(-2000)}`));
  const write = (body: Uint8Array): void => {
    child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    child.stdin.write(body);
  };
  const say = (message: unknown): void => {
    const isMap = typeof message === 'object' && message !== null && !Array.isArray(message);
    const whole = isMap
      ? {jsonrpc: '2.0', ...message, ...('id' in message && message.id === 0 ? {id: ++number} : {})}
      : message;
    write(encoder.encode(JSON.stringify(whole)));
  };
  const hear = (message: Record<string, unknown>): void => {
    const {id, method, params, error} = message;
    if (method === 'window/logMessage' && (params as {type?: number}).type === 1)
      errors += `${JSON.stringify(params)}\n`;
    // Questions of the server are answered as an editor does that knows nothing.
    if (id !== undefined && typeof method === 'string')
      write(encoder.encode(JSON.stringify({jsonrpc: '2.0', id, result: null})));
    if (method !== undefined || typeof id !== 'number') return;
    if (error && !waiting.has(id)) errors += `${JSON.stringify(error)}\n`;
    waiting.get(id)?.(message.result);
    waiting.delete(id);
  };
  child.stdout.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(buffer.subarray(0, Math.max(head, 0)).toString())?.[1]);
      if (head < 0 || buffer.length < head + 4 + length) return;
      const body = buffer.subarray(head + 4, head + 4 + length).toString();
      buffer = buffer.subarray(head + 4 + length);
      hear(JSON.parse(body));
    }
  });
  const ask = (method: string, params: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (gone !== undefined) return reject(new Error(gone));
      const id = ++number;
      const timer = setTimeout(
        () => reject(new Error(`no answer to ${method} within ${patience} ms: ${errors.slice(-2000)}`)),
        patience,
      );
      waiting.set(id, (result) => {
        clearTimeout(timer);
        if (gone === undefined) resolve(result);
        else reject(new Error(gone));
      });
      write(encoder.encode(JSON.stringify({jsonrpc: '2.0', id, method, params})));
    });
  await ask('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {textDocument: {diagnostic: {}, publishDiagnostics: {versionSupport: true}}},
    workspaceFolders: null,
    initializationOptions: {klarbrief: {debounce: 0}},
  });
  say({method: 'initialized', params: {}});
  let probes = 0;
  return {
    child,
    say,
    write,
    errors: () => errors,
    async probe() {
      // What the case set is undone, so that every letter is asked about in the same way.
      say({
        method: 'workspace/didChangeConfiguration',
        params: {settings: {klarbrief: {scope: 'all', debounce: 0, run: 'onType', locale: 'de'}}},
      });
      for (const uri of [
        'file:///tmp/fuzz/a.txt',
        'file:///tmp/fuzz/b.md',
        'file:///tmp/fuzz/c.html.twig',
        'untitled:Untitled-1',
      ])
        say({method: 'textDocument/didClose', params: {textDocument: {uri}}});
      const uri = `untitled:probe-${++probes}.txt`;
      say({
        method: 'textDocument/didOpen',
        params: {
          textDocument: {
            uri,
            languageId: 'plaintext',
            version: 1,
            text: 'Sehr geehrte Frau Meyer,\n\nbezugnehmend auf Ihr Schreiben übersenden wir Ihnen anbei die Unterlagen.\n\nMit freundlichen Grüßen\n\nClaudia Weber\n',
          },
        },
      });
      const report = await ask('textDocument/diagnostic', {textDocument: {uri}});
      say({method: 'textDocument/didClose', params: {textDocument: {uri}}});
      const items = (report as {items?: readonly {code?: unknown}[]} | null)?.items ?? [];
      return items.length === 0 ? '0' : items.map(({code}) => code).join(' ');
    },
  };
}
