import {VFile} from 'vfile';
import {rules} from '../../rules/index.js';
import {
  apart,
  bytesWithEdits,
  charsetBehind,
  type Edit,
  encode,
  folded,
  mayFix,
  replacementOf,
  type Wanted,
} from '../fix/index.js';
import {finish} from '../letter/steps.js';
import {checkInSteps, isLetter, reader} from '../lint.js';
import type {Remark} from '../report/report.js';
import type {Settings} from '../settings/settings.js';
import type {Range} from '../source/index.js';
import {readersFor} from './readers.js';

/** A file as fixes leave it, and how many places they changed. */
export interface Fixed {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** A finding that is not reported, and so is nobody's to fix: its rule, and where it stands in the original. */
export interface Hidden {
  readonly rule: string;
  readonly at: Range;
}

/** What a fix makes room for may be fixed as well; suggestions that call each other shall not go on for ever. */
const mostRounds = 10;

/** Put suggestions in place, and check again, until nothing more is to be done. Undefined where there was nothing. */
export async function fixBytes(
  bytes: Uint8Array,
  path: string | undefined,
  settings: Settings,
  {wanted, ifLetter, hidden = []}: FixOptions,
): Promise<Fixed | undefined> {
  let fixed: Fixed = {bytes, count: 0};
  let left = hidden;
  for (let round = 0; round < mostRounds; round++) {
    const next = await fixOnce(fixed.bytes, path, settings, {wanted, ifLetter: ifLetter && round === 0, hidden: left});
    if (!next) break;
    fixed = {bytes: next.bytes, count: fixed.count + next.count};
    left = left.map(({rule, at}) => ({rule, at: [moved(at[0], next.edits), moved(at[1], next.edits)]}));
  }
  return fixed.count === 0 || Buffer.compare(fixed.bytes, bytes) === 0 ? undefined : fixed;
}

interface FixOptions {
  readonly wanted: Wanted;
  readonly ifLetter: boolean;
  readonly hidden?: readonly Hidden[];
}

async function fixOnce(
  bytes: Uint8Array,
  path: string | undefined,
  settings: Settings,
  {wanted, ifLetter, hidden = []}: FixOptions,
): Promise<(Fixed & {readonly edits: readonly Edit[]}) | undefined> {
  const file = new VFile({...(path === undefined ? {} : {path}), value: bytes});
  const document = reader(await readersFor(bytes, path))(file, settings);
  const {reading} = file.data;
  const [letter] = reading?.letters ?? [];
  if (!reading || !letter || (ifLetter && !isLetter(document.children, reading))) return undefined;
  const remarks = finish(checkInSteps(document, file, settings)).filter(
    (remark) => isWanted(remark, settings, wanted) && !isHidden(remark, hidden),
  );
  if (remarks.length === 0) return undefined;
  const {original} = letter.source;
  const charset = charsetBehind(bytes, original, reading.charset.used);
  if (charset === undefined) return undefined;
  const replacements = remarks.flatMap((remark) => {
    const replacement = replacementOf(remark, reading, original);
    return replacement && encode(replacement.edit.text, charset) ? [replacement] : [];
  });
  const edits = apart(replacements).map(({edit}) => edit);
  const written = letter.folds ? folded(original, edits, letter.folds) : edits;
  const changed = written.length > 0 ? bytesWithEdits({bytes, original, charset}, written) : undefined;
  return changed && {bytes: changed, count: edits.length, edits: written};
}

function isWanted({ruleId, level, contiguous}: Remark, settings: Settings, wanted: Wanted): boolean {
  const rule = rules.find(({id}) => id === ruleId);
  return contiguous && mayFix(rule, level, settings.rules[ruleId]?.level ?? rule?.level ?? 'off', wanted);
}

/** In later rounds a finding may reach further or less far than before: the words that it has in common tell that it is the same. */
function isHidden({ruleId, at}: Remark, hidden: readonly Hidden[]): boolean {
  return hidden.some((one) => one.rule === ruleId && one.at[0] < at[1] && at[0] < one.at[1]);
}

/** Where a place of the text is after edits. */
function moved(offset: number, edits: readonly Edit[]): number {
  const before = edits.filter(({at}) => at[0] < offset);
  return before.reduce((sum, {at, text}) => sum + text.length - (at[1] - at[0]), offset);
}
