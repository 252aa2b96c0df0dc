import path from 'node:path';
import {setFlagsFromString} from 'node:v8';
import type {VFile} from 'vfile';
import {rules} from '../../rules/index.js';
import {limits} from '../formats/limits.js';
import type {LetterType} from '../letter/letter.js';
import {letterData} from '../report/json.js';
import {isRecord} from '../report/shares.js';
import {letterTypes} from '../settings/schema.js';
import type {Settings} from '../settings/settings.js';
import {check, type Task} from './check.js';
import {configurations, type Loaded} from './configuration.js';
import type {Output} from './io.js';
import type {Pool} from './jobs.js';
import {jsonOf, type Line, linesOf} from './ndjson.js';
import {filesOf} from './outcome.js';
import type {Session, StreamOptions} from './session.js';
import {type SayStream, streamSpeaker} from './stream-texts.js';

/** Twice the largest letter: Base64 takes a third more, and so do escapes in most texts. */
const longestLine = 2 * limits.fileBytes;

/**
 * V8 lets a heap grow to several times of what is alive before it tidies up. A run over millions of letters shall need at the
 * end what it needed at the beginning; tidying up earlier takes no time that one could measure.
 */
const slack = 75;

/**
 * `klarbrief stream`: a letter a line in, its result a line out, in the same order. No letter is read before there is room for
 * its result, so that memory stays what it is for however many. The exit code tells of the run, not of the letters: engines
 * that start programs take anything but 0 for a reason to stop.
 */
export async function stream(session: Session, options: StreamOptions): Promise<number> {
  const {io, locale} = session;
  const saying = streamSpeaker(locale);
  const loaded = await configuration(session, options);
  if (!loaded) return 2;
  setFlagsFromString(`--heap-growing-percent=${slack}`);
  const jobs = options.jobs ?? 1;
  const pool = jobs > 1 && io.worker !== undefined ? (await import('./jobs.js')).startPool(io.worker, jobs) : undefined;
  const room = pool?.room ?? 1;
  const output = writerTo(io.stdout);
  const underway: Promise<void>[] = [];
  let before = Promise.resolve();
  let skipped = 0;
  const answer = async (line: Line): Promise<string> => {
    const asked = requestOf(line, saying);
    if ('error' in asked) skipped++;
    return `${JSON.stringify('error' in asked ? asked : await resultOf(asked, session, loaded, pool, options))}\n`;
  };
  try {
    for await (const line of linesOf(io.stdin, longestLine)) {
      const result = answer(line);
      before = before.then(async () => output.write(await result));
      underway.push(before);
      if (underway.length >= room) await underway.shift();
      if (output.gone()) break;
    }
    await before;
  } catch (error) {
    await before;
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    io.stderr.write(`${saying('stream-broken', {detail})}\n`);
    return 2;
  } finally {
    output.end();
    await pool?.end();
  }
  if (skipped > 0) io.stderr.write(`${saying(skipped === 1 ? 'stream-skipped-one' : 'stream-skipped', {skipped})}\n`);
  return 0;
}

/** One configuration for all letters: that of `--config`, else the nearest to the working directory. */
async function configuration(session: Session, options: StreamOptions): Promise<Loaded | undefined> {
  const {io, say, locale} = session;
  const {config, type, language} = options;
  const found = configurations({
    cwd: io.cwd,
    locale,
    direct: {
      ...(type ? {type} : {}),
      ...(language ? {language} : {}),
      ...(options.locale ? {locale: options.locale} : {}),
    },
    rules,
    none: config === false,
    ...(config ? {file: config} : {}),
  });
  const loaded = await found.forFolder(io.cwd);
  for (const line of found.troubles) io.stderr.write(`${line}\n`);
  if (loaded === undefined || found.troubles.length > 0) {
    io.stderr.write(`${say('config-stop')}\n`);
    return undefined;
  }
  return loaded;
}

/** A letter as a line brings it. */
interface Request {
  readonly path: string;
  readonly value: Uint8Array | string;
  readonly type: LetterType | undefined;
}

/** What is said instead of a result. */
interface Refusal {
  readonly path?: string;
  readonly line: number;
  readonly error: string;
}

function requestOf({number, bytes}: Line, saying: SayStream): Request | Refusal {
  const refused = (key: Parameters<SayStream>[0], values = {}, name?: string): Refusal => ({
    ...(name === undefined ? {} : {path: name}),
    line: number,
    error: saying(key, {line: number, ...values}),
  });
  if (!bytes) return refused('line-too-long', {limit: longestLine / 1_000_000});
  const asked = jsonOf(bytes);
  if (asked === undefined) return refused('line-no-json');
  if (!isRecord(asked)) return refused('line-no-object');
  const {path: name} = asked;
  if (typeof name !== 'string' || name === '') return refused('line-no-path');
  // What is null is not there: many engines write every column.
  const [content, base64, type] = [asked.content ?? undefined, asked.base64 ?? undefined, asked.type ?? undefined];
  if ((content === undefined) === (base64 === undefined)) return refused('line-no-content', {}, name);
  const known = type === undefined ? undefined : letterTypes.find((one) => one === type);
  if (type !== undefined && known === undefined) return refused('line-type', {types: letterTypes.join(', ')}, name);
  if (base64 === undefined)
    return typeof content === 'string' ? {path: name, value: content, type: known} : refused('line-content', {}, name);
  const value = typeof base64 === 'string' ? bytesOf(base64) : undefined;
  return value ? {path: name, value, type: known} : refused('line-base64', {}, name);
}

/** Base64 as RFC 4648 has it, broken into lines or not; undefined for anything else, of which Node would read what it can. */
function bytesOf(base64: string): Uint8Array | undefined {
  const text = base64.replace(/[\r\n]+/g, '');
  return text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text) ? Buffer.from(text, 'base64') : undefined;
}

/** A checked letter as `--format json` has it, with its month; the letters of a file with several stand under `units`. */
async function resultOf(
  {path: name, value, type}: Request,
  {io, locale}: Session,
  loaded: Loaded,
  pool: Pool | undefined,
  {note}: StreamOptions,
): Promise<object> {
  const own = loaded.settings(path.resolve(io.cwd, name));
  const settings: Settings = type === undefined ? own : {...own, type, fixed: [...(own.fixed ?? []), 'type']};
  const task: Task = {path: name, value, settings, ifLetter: false, locale, dated: true};
  const files = pool ? filesOf(await pool.check(task), task) : await check(task);
  const [first] = files;
  return first && first.data.unit === undefined
    ? {path: name, ...dataOf(first, note)}
    : {path: name, units: files.map((file) => dataOf(file, note))};
}

/** The reasons of a rule are the same in every letter: they take more room than all the rest, and only who asks gets them. */
function dataOf(file: VFile, note = false): object {
  const {unit, messages, data} = letterData(file);
  const shown = note ? messages : messages.map((message) => ({...message, note: undefined}));
  return {unit, month: file.data.month, messages: shown, data};
}

/** Writes, and waits while the reader is busy; says when there is no reader left. */
function writerTo(stdout: Output): {write(text: string): Promise<void>; gone(): boolean; end(): void} {
  let gone = false;
  let wake = (): void => {};
  const leave = (): void => {
    gone = true;
    wake();
  };
  stdout.once?.('error', leave);
  stdout.once?.('close', leave);
  return {
    async write(text) {
      if (gone || stdout.write(text) !== false || !stdout.once || gone) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        stdout.once?.('drain', resolve);
      });
      stdout.off?.('drain', wake);
    },
    gone: () => gone,
    end() {
      stdout.off?.('error', leave);
      stdout.off?.('close', leave);
    },
  };
}
