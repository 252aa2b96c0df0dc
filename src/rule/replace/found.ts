import type {VerbPattern} from '../../dictionary/pattern.js';
import type {PlainVerb} from '../../dictionary/plain.js';
import type {Word} from '../../letter/letter.js';
import type {Hit} from '../rule.js';
import type {VerbForm} from './verb-form.js';

/** What all steps of replacing a verb look at. */
export interface Found {
  readonly words: readonly Word[];
  readonly hit: Hit;
  readonly pattern: VerbPattern;
  readonly form: VerbForm;
  readonly plain: PlainVerb;
}

/** The plain verb has the same object: „die Auskunft erteilen“, „die Auskunft geben“. */
export function keepsObject({pattern, plain}: Pick<Found, 'pattern' | 'plain'>): boolean {
  return plain.fixed !== undefined && plain.fixed === pattern.fixed;
}
