import fc from 'fast-check';

/** One thing to try: what is handed to klarbrief, and what has to hold then. */
export interface Case {
  /** The name of a file that holds it; whoever reproduces a failure finds it under this name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Throws where something does not hold. */
  run(): void | Promise<void>;
}

/** A part of klarbrief that reads what strangers wrote. */
export interface Target {
  readonly name: string;
  /** How many cases the short run of the tests tries. */
  readonly usual: number;
  /** Made when they are needed: samples have to be read for them. */
  cases(): fc.Arbitrary<Case>;
  /** Ends what the cases have started. */
  end?(): Promise<void>;
}

/** What did not hold, with the smallest case that was found for it. */
export interface Failure {
  /** The seed that finds it at once. */
  readonly seed: number;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly error: string;
}

/** What a run has seen. */
export interface Seen {
  cases: number;
  readonly failures: Failure[];
  /** The case that took longest. */
  slowest: {readonly milliseconds: number; readonly case: Case | undefined; readonly seed: number};
}

/** Nothing seen yet. */
export function nothingSeen(): Seen {
  return {cases: 0, failures: [], slowest: {milliseconds: 0, case: undefined, seed: 0}};
}

/**
 * Try so many cases of a target, or as many as there is time for. The same seed tries the same cases. The first that fails ends
 * the round; fast-check then looks for the smallest that fails as well.
 */
export async function round(
  {cases}: Target,
  seed: number,
  {numRuns, milliseconds}: {readonly numRuns: number; readonly milliseconds: number},
  seen: Seen,
  before: (one: Case) => void = () => {},
): Promise<void> {
  const property = fc.asyncProperty(cases(), async (one) => {
    before(one);
    seen.cases++;
    const begin = performance.now();
    await one.run();
    const took = performance.now() - begin;
    if (took > seen.slowest.milliseconds) seen.slowest = {milliseconds: took, case: one, seed};
  });
  const result = await fc.check(property, {
    seed,
    numRuns,
    interruptAfterTimeLimit: milliseconds,
    markInterruptAsFailure: false,
  });
  const [smallest] = result.counterexample ?? [];
  if (!smallest) return;
  const {errorInstance} = result;
  const error = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance);
  seen.failures.push({seed, name: smallest.name, bytes: smallest.bytes, error});
}
