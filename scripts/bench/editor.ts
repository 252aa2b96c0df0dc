// `npm run bench`: what klarbrief costs while somebody types: the language server as editors start it, asked as editors ask.
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {VFile} from 'vfile';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const root = join(import.meta.dirname, '..', '..');
const server = join(root, 'dist', 'language-server.cjs');
const probe = join(import.meta.dirname, 'editor-probe.cjs');

async function main(): Promise<void> {
  if (!existsSync(server)) {
    console.error('dist/language-server.cjs is missing. Run „npm run build“ first.');
    process.exitCode = 2;
    return;
  }
  const corpus = mkdtempSync(join(tmpdir(), 'klarbrief-bench-'));
  try {
    const made = spawnSync(process.execPath, [join(import.meta.dirname, 'make-corpus.mjs'), corpus, '--big', '0'], {
      stdio: 'inherit',
    });
    if (made.status !== 0) throw new Error('The letters for the measurement could not be written.');
    for (const language of ['de', 'en']) {
      const letters = readdirSync(join(corpus, language)).map((name) =>
        readFileSync(join(corpus, language, name), 'utf8'),
      );
      await latency(language, letterOf(letters, 600));
      await longestTask(language, letterOf(letters, 3000));
    }
    await growth(
      letterOf(
        readdirSync(join(corpus, 'de')).map((name) => readFileSync(join(corpus, 'de', name), 'utf8')),
        150,
      ),
    );
  } finally {
    rmSync(corpus, {recursive: true, force: true});
  }
}

/** From change to diagnostics, nobody waiting for a pause; and how that compares with a check of the same letter by the library. */
async function latency(language: string, text: string): Promise<void> {
  const editor = await open(text, 0);
  const times: number[] = [];
  const works: number[] = [];
  for (let edit = 0; edit < 300; edit++) {
    const before = await editor.ask('cpu');
    const start = performance.now();
    await editor.typeAndWait();
    const time = performance.now() - start;
    // The first hundred warm up, as the first minute of writing does.
    if (edit < 100) continue;
    times.push(time);
    works.push((await editor.ask('cpu')) - before);
  }
  editor.close();
  const {lint} = (await import(
    pathToFileURL(join(root, 'dist', 'index.js')).href
  )) as typeof import('../../src/index.js');
  const full: number[] = [];
  for (let round = 0; round < 150; round++) {
    const before = process.cpuUsage();
    lint(new VFile({path: 'brief.txt', value: text}));
    const {user, system} = process.cpuUsage(before);
    if (round >= 50) full.push((user + system) / 1000);
  }
  const work = median(works);
  console.log(
    `change to diagnostics (${language}, ${wordsOf(text)} words): median ${ms(work)} of processor time (at most 30), ${ms(median(times))} on the clock; a full check takes ${ms(median(full))}, ratio ${(work / median(full)).toFixed(2)}`,
  );
}

/** How long the server hears nothing while somebody types without a pause. */
async function longestTask(language: string, text: string): Promise<void> {
  const editor = await open(text, 0);
  const cold = await editor.ask('longest');
  for (let edit = 0; edit < 40; edit++) await editor.typeAndWait();
  await editor.ask('longest');
  const tasks: number[] = [];
  for (let burst = 0; burst < 10; burst++) {
    for (let edit = 0; edit < 30; edit++) {
      await editor.type();
      await pause(40);
    }
    tasks.push(await editor.ask('longest'));
  }
  editor.close();
  console.log(
    `longest task while typing (${language}, ${wordsOf(text)} words): ${ms(Math.max(...tasks))} (at most 50), median of ten bursts ${ms(median(tasks))}; ${ms(cold)} while starting and opening`,
  );
}

/** The heap after a collection at 1,000 and at 10,000 checked edits. */
async function growth(text: string): Promise<void> {
  const editor = await open(text, 0);
  const heaps: Heap[] = [];
  for (const edits of [1000, 9000]) {
    for (let edit = 0; edit < edits; edit++) await editor.typeAndWait();
    heaps.push(await editor.heap());
  }
  editor.close();
  const [early, late] = heaps;
  if (!early || !late) return;
  const change = (one: number, other: number): string =>
    `${mebibytes(one)} after 1,000 edits, ${mebibytes(other)} after 10,000, ${(((other - one) / one) * 100).toFixed(1)} %`;
  console.log(`heap: ${change(early.data, late.data)} (at most 5)`);
  console.log(`heap with the code that V8 compiles while it runs: ${change(early.all, late.all)}`);
}

interface Editor {
  /** Write one more character where somebody would: in the middle of the letter. */
  type(): Promise<void>;
  typeAndWait(): Promise<void>;
  ask(question: 'longest' | 'cpu'): Promise<number>;
  heap(): Promise<Heap>;
  close(): void;
}

/** The heap in bytes after a collection, and how much of it is no compiled code. */
interface Heap {
  readonly all: number;
  readonly data: number;
}

/** An editor with one letter in it and a language server that has checked it once. */
async function open(text: string, debounce: number): Promise<Editor> {
  const child = spawn(process.execPath, ['--expose-gc', '--require', probe, server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const connection = connectionTo(child);
  let told: () => void = () => {};
  let version = 1;
  connection.onNotification('textDocument/publishDiagnostics', (sent: {version?: number}) => {
    if (sent.version === version) told();
  });
  connection.listen();
  const capabilities = {textDocument: {publishDiagnostics: {versionSupport: true}}};
  const options = {klarbrief: {debounce}};
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities,
    initializationOptions: options,
  });
  await connection.sendNotification('initialized', {});
  const uri = 'file:///brief.txt';
  const checked = (): Promise<void> =>
    new Promise((resolve) => {
      told = resolve;
    });
  const first = checked();
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: {uri, languageId: 'plaintext', version, text},
  });
  await first;
  const lines = text.split('\n');
  const line = lines.findIndex((words, index) => index > lines.length / 2 && words.length > 40);
  const typed = writer();
  let character = (lines[line] ?? '').indexOf(' ') + 1;
  const began = character;
  const type = async (): Promise<void> => {
    version++;
    const [written, range] =
      character - began > 400
        ? ['', {start: {line, character: began}, end: {line, character}}]
        : [typed(), {start: {line, character}, end: {line, character}}];
    character = written === '' ? began : character + written.length;
    await connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges: [{range, text: written}],
    });
  };
  return {
    type,
    async typeAndWait() {
      const done = checked();
      await type();
      await done;
    },
    ask: (question) =>
      new Promise((resolve) => {
        child.once('message', (answer) => resolve(Number(answer)));
        child.send(question);
      }),
    heap: () =>
      new Promise((resolve) => {
        child.once('message', (answer) => resolve(answer as Heap));
        child.send('heap');
      }),
    close() {
      connection.dispose();
      child.kill();
    },
  };
}

function connectionTo({stdout, stdin}: ChildProcess): MessageConnection {
  if (!stdout || !stdin) throw new Error('The language server could not be started.');
  return createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
}

/** What somebody types, letter by letter: ever new words, as in a day of writing. */
function writer(): () => string {
  let word = 0;
  let rest = '';
  return () => {
    if (rest === '') {
      word++;
      rest = `${starts[word % starts.length]}${middles[word % middles.length]}${middles[(word * 7) % 5]}${ends[word % ends.length]}${word % 9 === 0 ? '.' : ''} `;
    }
    const next = rest.slice(0, 1);
    rest = rest.slice(1);
    return next;
  };
}

const starts = ['Be', 'ver', 'Auf', 'über', 'Nach', 'ein', 'Vor', 'zu', 'An', 'ent', 'Wieder'];
const middles = ['trag', 'stell', 'liefer', 'rechn', 'prüf', 'sprech', 'teil'];
const ends = ['ung', 'en', 'er', 'e', 'ungen', 'te', 'bar', 'lich'];

/** One letter of about so many words: the first one's frame around the paragraphs of the others. */
function letterOf(letters: readonly string[], words: number): string {
  const [first = '', ...others] = letters;
  const paragraphs = first.split(/\n{2,}/);
  const middle = Math.floor(paragraphs.length / 2);
  const inserted: string[] = [];
  let count = wordsOf(first);
  for (const other of others) {
    for (const paragraph of other.split(/\n{2,}/).slice(3, -2)) {
      if (count >= words) break;
      inserted.push(paragraph);
      count += wordsOf(paragraph);
    }
  }
  return [...paragraphs.slice(0, middle), ...inserted, ...paragraphs.slice(middle)].join('\n\n');
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}

function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

await main();
