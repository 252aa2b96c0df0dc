import type {Problem} from '../format.js';
import type {ProblemKey} from '../problem-texts.js';

/** Why an archive or one of its files cannot be read; thrown within the reader, a problem of the reading outside of it. */
export class Unfit extends Error {
  constructor(
    readonly rule: Problem['rule'],
    readonly key: ProblemKey,
    readonly values: Readonly<Record<string, number>> = {},
  ) {
    super(key);
  }
}

/** Whether a letter can be checked without the part that this was thrown for: bombs and passwords end everything. */
export function isPartOnly(error: unknown): boolean {
  return error instanceof Unfit && (error.key === 'office-damaged' || error.key === 'office-doctype');
}
