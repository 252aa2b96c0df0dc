import type {Letter} from '../letter/letter.js';
import type {Finding} from '../rule/rule.js';
import type {AnyRule} from '../rule/run.js';
import type {Settings} from '../settings/settings.js';

/** Leave out what the project has allowed: words that a rule of wording flags and that are meant as they are. */
export function withoutAllowed<
  Found extends {readonly rule: AnyRule; readonly letter: Letter; readonly finding: Finding},
>(found: readonly Found[], {allow = []}: Settings): readonly Found[] {
  if (allow.length === 0) return found;
  const allowed = new Set(allow.map(folded));
  return found.filter(
    ({rule, letter, finding}) =>
      rule.category !== 'wording' || !allowed.has(folded(letter.source.text.slice(...finding.at))),
  );
}

/** Case and white space do not count, nor does a space that a finding takes in to leave a word out. */
function folded(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}
