import {afterAll, describe, expect, test} from 'vitest';
import {nothingSeen, round} from './target.js';
import {targets} from './targets/index.js';

/** The same cases in every run; `npm run fuzz` tries others. */
const seed = 20_260_401;

describe('whatever is read, places are right, the second check says what the first did, and nothing crashes', () => {
  afterAll(async () => {
    for (const target of targets) await target.end?.();
  });

  test.each(targets.map((target) => [target.name, target] as const))('%s', {timeout: 300_000}, async (_, target) => {
    const seen = nothingSeen();
    // A machine that is busy tries fewer, and never fails for it.
    await round(target, seed, {numRuns: target.usual, milliseconds: 20_000}, seen);
    expect(seen.failures.map(({error, name, bytes}) => [error, name, new TextDecoder().decode(bytes)])).toEqual([]);
    expect(seen.cases).toBeGreaterThan(5);
  });
});
