import {accessSync, constants} from 'node:fs';
import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {unifiedDiff, type Wanted} from '../fix/index.js';
import {printable} from '../report/printable.js';
import {positionOf} from '../report/reporter.js';
import {baselinePlaces} from './baseline-place.js';
import type {Changes} from './changes.js';
import {checkAll} from './check-all.js';
import {readBytes, statOf} from './files.js';
import {fixBytes, type Hidden} from './fix-bytes.js';
import {type Input, inputs} from './inputs.js';
import type {Io} from './io.js';
import {changesOf, lint} from './lint.js';
import {progress} from './progress.js';
import {replaceFile} from './replace-file.js';
import {reportsOf} from './reports.js';
import type {LintOptions, Session} from './session.js';
import type {Say} from './texts.js';

/** `klarbrief --fix`: put suggestions in place, then report what is left. With `--fix-dry-run`, only show what would change. */
export async function fix(session: Session, args: readonly string[], options: LintOptions): Promise<number> {
  const {io, say} = session;
  reportsOf(options, session);
  const dry = options.fixDryRun === true;
  // What is wrong with the arguments is told once: by the check of what is left.
  const {list, trouble} = await inputs(dry ? session : {...session, io: {...io, stderr: mute}}, args, options);
  const changes = await changesOf(session, options);
  const touched = changes ? list.filter(({file}) => file === undefined || changes.touches(file)) : list;
  const hidden = await unreported(touched, session, options, changes);
  const run: Run = {session, wanted: options.fixSuggestions ? 'suggestions' : 'safe', dry};
  const bar = progress(io, say, touched.length);
  let [places, files, failed] = [0, 0, trouble];
  let passed: Uint8Array | undefined;
  for (const input of touched) {
    const result = await fixInput(input, run, hidden?.get(input));
    if (result.kind === 'failed') failed = true;
    if (result.kind === 'fixed') {
      places += result.count;
      files++;
    }
    if (input.file === undefined && 'bytes' in result) passed = result.bytes;
    bar.step();
  }
  bar.clear();
  if (places > 0) io.stderr.write(`${summary(say, dry ? 'fix-would' : 'fix-done', places, files)}\n`);
  if (dry) return failed ? 2 : places > 0 ? 1 : 0;
  const left = await lint(passed ? {...session, io: afterInput(io, passed)} : session, args, options);
  return failed ? 2 : left;
}

interface Run {
  readonly session: Session;
  readonly wanted: Wanted;
  readonly dry: boolean;
}

type Result =
  | {readonly kind: 'fixed'; readonly count: number; readonly bytes: Uint8Array}
  | {readonly kind: 'same'; readonly bytes: Uint8Array}
  | {readonly kind: 'unread'}
  | {readonly kind: 'failed'};

/** Fix one file, or what stands in standard input; that goes to standard output. */
async function fixInput(input: Input, {session, wanted, dry}: Run, seen: Seen | undefined): Promise<Result> {
  const {io, say} = session;
  const {path, file, ifLetter, settings} = input;
  const bytes = await input.read();
  // The check of what is left says why.
  if ('message' in bytes) return dry && file === undefined ? {kind: 'failed'} : {kind: 'unread'};
  if (seen?.value && Buffer.compare(seen.value, bytes) !== 0) {
    io.stderr.write(`${say('fix-changed', {file: printable(path ?? file ?? '')})}\n`);
    return {kind: 'failed'};
  }
  const fixed = await attempt(() => fixBytes(bytes, path, settings, {wanted, ifLetter, hidden: seen?.hidden ?? []}));
  const result: Result = fixed ? {kind: 'fixed', ...fixed} : {kind: 'same', bytes};
  if (dry) {
    if (fixed) io.stdout.write(shownDiff(diffOf(path ?? 'stdin', bytes, fixed.bytes), io));
    return result;
  }
  if (file === undefined) {
    io.stdout.write(readable(result.bytes));
    return result;
  }
  if (!fixed) return result;
  const trouble = write(file, bytes, fixed.bytes, say, printable(path ?? file));
  if (trouble === undefined) return result;
  io.stderr.write(`${trouble}\n`);
  return {kind: 'failed'};
}

/** If klarbrief fails on a letter, the check says so; the letter stays. */
async function attempt<Value>(action: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await action();
  } catch {
    return undefined;
  }
}

/** Put the new content in place of the old; gives the reason where that could not be. */
function write(file: string, before: Uint8Array, after: Uint8Array, say: Say, shown: string): string | undefined {
  try {
    if (isReadOnly(file)) return say('fix-read-only', {file: shown});
    const isAsRead = (): boolean => {
      const now = readBytes(file);
      return !('message' in now) && Buffer.compare(now, before) === 0;
    };
    return isAsRead() && replaceFile(file, after, isAsRead) ? undefined : say('fix-changed', {file: shown});
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return say('fix-failed', {file: shown, detail});
  }
}

/** The folder decides whether a file can be replaced; who protects a file means the file. */
function isReadOnly(file: string): boolean {
  const stat = statOf(file);
  if (stat instanceof Error) return false;
  if ((stat.mode & 0o222) === 0) return true;
  try {
    accessSync(file, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}

/** What the check of a file has found before its fix. */
interface Seen {
  readonly value: Uint8Array | undefined;
  /** What is not reported: nobody sees it, so nobody wants it changed. */
  readonly hidden: readonly Hidden[];
}

/** Where known findings or old lines are not reported: what these are, by a check of all files. */
async function unreported(
  list: readonly Input[],
  session: Session,
  options: LintOptions,
  changes: Changes | undefined,
): Promise<ReadonlyMap<Input, Seen> | undefined> {
  const files = list.filter(({file}) => file !== undefined);
  const baseline = options.baseline === false ? undefined : baselinePlaces(files, options.baseline, session.io.cwd);
  if (!baseline && !changes) return undefined;
  const checked = await checkAll(files, session, {...options, readings: baseline !== undefined});
  let reported: readonly VFile[] = checked.flat();
  if (baseline) {
    const {withoutKnown} = await import('./baseline.js');
    // The check of what is left says how many are known.
    reported = await withoutKnown(reported, files, baseline, session, () => {});
  }
  if (changes) reported = await changes.only(reported);
  const kept = new Set(reported.flatMap(({messages}) => messages));
  return new Map(
    files.map((input, index) => {
      const letters = checked[index] ?? [];
      const value = letters.find((one) => typeof one.value === 'object')?.value;
      const hidden = letters.flatMap(({messages}) => messages.filter((one) => !kept.has(one))).flatMap(hiddenOf);
      return [input, {value: typeof value === 'object' ? value : undefined, hidden}];
    }),
  );
}

function hiddenOf(message: VFileMessage): readonly Hidden[] {
  const {start, end} = positionOf(message) ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return [];
  return [{rule: message.ruleId ?? '', at: [start.offset, end.offset]}];
}

/** A character for each byte, so that files in any charset keep theirs. */
function diffOf(name: string, before: Uint8Array, after: Uint8Array): Uint8Array {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
  return Buffer.from(unifiedDiff(text(Buffer.from(name)), text(before), text(after)), 'latin1');
}

/** Whoever takes a difference on gets it byte for byte; people get it without anything that their terminal would obey. */
function shownDiff(diff: Uint8Array, {stdout}: Io): string | Uint8Array {
  if (stdout.isTTY !== true) return readable(diff);
  return Buffer.from(diff).toString('utf8').split('\n').map(printable).join('\n');
}

/** Text where it is UTF-8, else the bytes as they are. */
function readable(bytes: Uint8Array): string | Uint8Array {
  const text = Buffer.from(bytes).toString('utf8');
  return Buffer.compare(Buffer.from(text), bytes) === 0 ? text : bytes;
}

function summary(say: Say, key: 'fix-done' | 'fix-would', count: number, files: number): string {
  return say(key, {
    count: count === 1 ? say('fix-place') : say('fix-places', {count}),
    files: files === 1 ? say('fix-file') : say('fix-files', {count: files}),
  });
}

const mute: Io['stderr'] = {write: () => true};

/** The world after standard input was read: its text stands in standard output, so that reports go beside it. */
function afterInput(io: Io, bytes: Uint8Array): Io {
  return {
    ...io,
    stdout: io.stderr,
    stdin: (async function* () {
      yield bytes;
    })(),
  };
}
