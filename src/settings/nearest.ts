import {typingErrors} from '../rule/typing-errors.js';

/** The candidate that somebody most likely meant by `word`, if one is near enough: for "did you mean …?". */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.min(4, Math.floor(wanted.length / 3)));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    const steps = typingErrors(wanted, other, least);
    if (steps < least) {
      least = steps;
      best = candidate;
    }
  }
  return best ?? containing(wanted, candidates);
}

/** Somebody who writes `next-line` means `disable-next-line`: too far for typing errors, but clear. */
function containing(wanted: string, candidates: Iterable<string>): string | undefined {
  if (wanted.length < 4) return undefined;
  for (const candidate of candidates) if (candidate.toLowerCase().includes(wanted)) return candidate;
  return undefined;
}
