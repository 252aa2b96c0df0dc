/** How somebody did in an exercise: numbers only, never words. */
export interface Result {
  readonly found: number;
  readonly of: number;
  /** The best score of an own wording. */
  readonly score?: number;
}

const key = 'klarbrief-exercises';

/** The results of this device. */
export function results(): ReadonlyMap<string, Result> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return new Map();
    return new Map(Object.entries(kept).flatMap(([id, one]) => (isResult(one) ? [[id, one] as const] : [])));
  } catch {
    // Some browsers keep nothing for pages from the disk.
    return new Map();
  }
}

function isResult(value: unknown): value is Result {
  if (typeof value !== 'object' || value === null) return false;
  const {found, of, score} = value as Record<string, unknown>;
  return typeof found === 'number' && typeof of === 'number' && (score === undefined || typeof score === 'number');
}

/** Keep the results; none are kept when there are none. */
export function keepResults(all: ReadonlyMap<string, Result>): void {
  try {
    if (all.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(all)));
  } catch {
    // Then they hold until the page is closed.
  }
}
