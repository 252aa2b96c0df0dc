/** Decides what happens after a crash: how long to wait before the next start, or undefined when it is time to stop trying. */
export function restarts(now: () => number): () => number | undefined {
  let crashes: readonly number[] = [];
  return () => {
    const at = now();
    crashes = [...crashes.filter((crash) => at - crash < window), at];
    return waits[crashes.length - 1];
  };
}

/** A server that crashes once in a while deserves a new start each time; one that cannot live does not. */
const window = 3 * 60_000;
const waits: readonly number[] = [100, 1000, 3000, 10_000];
