/** Work that can be paused between its steps, for editors: whoever drives it decides when to go on, or not to. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Do all the steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
