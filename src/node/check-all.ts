import type {VFile} from 'vfile';
import type {Cache} from './cache.js';
import {check, type Task} from './check.js';
import {expectManyLetters} from './engine.js';
import {unreadableFile} from './files.js';
import type {Input} from './inputs.js';
import type {Pool} from './jobs.js';
import {progress} from './progress.js';
import type {LintOptions, Session} from './session.js';

/** The letters of every input with their findings, in the order of the inputs. */
export async function checkAll(
  list: readonly Input[],
  session: Session,
  options: LintOptions & {
    /** The reports need more of a letter than its findings. */
    readonly readings: boolean;
  },
): Promise<readonly (readonly VFile[])[]> {
  const {io, say} = session;
  expectManyLetters();
  const bar = progress(io, say, list.length);
  const cache =
    options.cache === undefined ? undefined : (await import('./cache.js')).openCache(options.cache, session);
  const pool =
    (options.jobs ?? 1) > 1 && list.length > 1 && io.worker !== undefined
      ? (await import('./jobs.js')).startPool(io.worker, Math.min(options.jobs ?? 1, list.length))
      : undefined;
  const results: (readonly VFile[])[] = [];
  const waiting = new Set<Promise<void>>();
  try {
    for (const [index, input] of list.entries()) {
      const checked = checkInput(input, session, options, cache, pool).then((files) => {
        results[index] = files;
        bar.step();
      });
      // With workers, some letters are on their way at once, but never all of them.
      waiting.add(checked);
      void checked.finally(() => waiting.delete(checked)).catch(() => {});
      if (waiting.size >= (pool?.room ?? 1)) await Promise.race(waiting);
    }
    await Promise.all(waiting);
  } finally {
    await pool?.end();
    bar.clear();
  }
  cache?.save();
  return results;
}

async function checkInput(
  input: Input,
  session: Session,
  options: LintOptions & {readonly readings: boolean},
  cache: Cache | undefined,
  pool: Pool | undefined,
): Promise<readonly VFile[]> {
  const {path, settings, ifLetter} = input;
  const locale = options.locale ?? session.locale;
  const value = await input.read();
  // Nobody called this file a letter, and none is that large: data, most likely.
  if ('message' in value && value.message === 'file-too-large' && ifLetter) return [];
  if ('message' in value) return [unreadableFile(path, value, locale)];
  const task: Task = {path, value, settings, ifLetter, locale};
  if (!cache && !pool) return check(task);
  const {filesOf, outcomesOf, readingOf} = await import('./outcome.js');
  const key = cache?.keyOf(task);
  const known = key === undefined ? undefined : cache?.find(key, input.file);
  const outcomes = known ?? (pool ? await pool.check(task) : outcomesOf(await check(task)));
  if (key !== undefined && !known) cache?.keep(key, input.file, outcomes);
  const files = filesOf(outcomes, task);
  if (options.readings && files.some(({messages}) => !messages.some(({ruleId}) => ruleId === 'unreadable'))) {
    const reading = await readingOf(task);
    for (const file of files) file.data.reading = reading;
  }
  return files;
}
