import {VFile} from 'vfile';
import {rules} from '../../rules/index.js';
import {
  apart,
  bytesWithEdits,
  charsetBehind,
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
import {readersFor} from './readers.js';

/** A file as fixes leave it, and how many places they changed. */
export interface Fixed {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** What a fix makes room for may be fixed as well; suggestions that call each other shall not go on for ever. */
const mostRounds = 10;

/** Put suggestions in place, and check again, until nothing more is to be done. Undefined where there was nothing. */
export async function fixBytes(
  bytes: Uint8Array,
  path: string | undefined,
  settings: Settings,
  {wanted, ifLetter}: {readonly wanted: Wanted; readonly ifLetter: boolean},
): Promise<Fixed | undefined> {
  let fixed: Fixed = {bytes, count: 0};
  for (let round = 0; round < mostRounds; round++) {
    const next = await fixOnce(fixed.bytes, path, settings, wanted, ifLetter && round === 0);
    if (!next) break;
    fixed = {bytes: next.bytes, count: fixed.count + next.count};
  }
  return fixed.count === 0 || Buffer.compare(fixed.bytes, bytes) === 0 ? undefined : fixed;
}

async function fixOnce(
  bytes: Uint8Array,
  path: string | undefined,
  settings: Settings,
  wanted: Wanted,
  ifLetter: boolean,
): Promise<Fixed | undefined> {
  const file = new VFile({...(path === undefined ? {} : {path}), value: bytes});
  const document = reader(await readersFor(bytes, path))(file, settings);
  const {reading} = file.data;
  const [letter] = reading?.letters ?? [];
  if (!reading || !letter || (ifLetter && !isLetter(document.children, reading))) return undefined;
  const remarks = finish(checkInSteps(document, file, settings)).filter((remark) => isWanted(remark, settings, wanted));
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
  return changed && {bytes: changed, count: edits.length};
}

function isWanted({ruleId, level, contiguous}: Remark, settings: Settings, wanted: Wanted): boolean {
  const rule = rules.find(({id}) => id === ruleId);
  return contiguous && mayFix(rule, level, settings.rules[ruleId]?.level ?? rule?.level ?? 'off', wanted);
}
