import type {AnyRule} from '../rule/run.js';
import type {Level} from '../settings/settings.js';

/** Which suggestions a run puts in place. */
export type Wanted = 'safe' | 'suggestions';

/**
 * Whether a program may put the first suggestion of a finding in place. Safe are those of rules that say so, unless the rule
 * itself was less sure than usual; `usual` is the level that its findings have here.
 */
export function mayFix(rule: AnyRule | undefined, level: Level, usual: Level | 'off', wanted: Wanted): boolean {
  if (!rule || rule.fix === 'never') return false;
  return wanted === 'suggestions' || (rule.fix === 'safe' && (level !== 'info' || usual === 'info'));
}
