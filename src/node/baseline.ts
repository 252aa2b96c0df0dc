import path from 'node:path';
import type {VFile} from 'vfile';
import type {VFileMessage} from 'vfile-message';
import {fingerprints} from '../report/fingerprint.js';
import {keeping} from '../report/keep.js';
import {printable} from '../report/printable.js';
import {
  type Baseline,
  formatBaseline,
  type KnownFinding,
  matchKnown,
  type Printed,
  parseBaseline,
  quoted,
  updateKnown,
} from '../settings/baseline.js';
import {type BaselinePlaces, baselineName, nearestBaseline} from './baseline-place.js';
import {checkAll} from './check-all.js';
import {nearestConfiguration} from './configuration.js';
import {exists, readText, shownPath} from './files.js';
import {type Input, inputs} from './inputs.js';
import {Trouble} from './io.js';
import {readingOf} from './outcome.js';
import {replaceFile} from './replace-file.js';
import type {BaselineOptions, Session} from './session.js';

/** Take the findings that a project knows out of checked files, and say how many these are. */
export async function withoutKnown(
  files: readonly VFile[],
  list: readonly Input[],
  places: BaselinePlaces,
  session: Session,
  remark: (line: string) => void,
): Promise<readonly VFile[]> {
  const {io, say} = session;
  const baselines = new Map([...new Set(places.values())].map((place) => [place, load(place, session)]));
  const byPath = new Map(list.flatMap((input) => (input.path === undefined ? [] : [[input.path, input] as const])));
  const found = new Map<string, {readonly place: string; readonly file: string; readonly printed: Found[]}>();
  for (const file of files) {
    const input = byPath.get(file.path ?? '');
    const place = places.get(input?.file ?? '');
    if (!input?.file || place === undefined || isUnreadable(file)) continue;
    const one = found.get(input.file) ?? {place, file: input.file, printed: []};
    found.set(input.file, one);
    for (const each of await printedOf(file, input)) one.printed.push(each);
  }
  const known = new Map<VFileMessage, string>();
  const counts = new Map<string, {known: number; stale: number}>();
  for (const {place, file, printed} of found.values()) {
    const entries = baselines.get(place)?.get(keyOf(file, place)) ?? [];
    const matched = matchKnown(entries, printed);
    for (const {message} of matched.known) known.set(message, place);
    const count = counts.get(place) ?? {known: 0, stale: 0};
    counts.set(place, {known: count.known + matched.known.size, stale: count.stale + matched.stale});
  }
  for (const [place, baseline] of baselines) {
    const {known: hidden = 0, stale = 0} = counts.get(place) ?? {};
    const gone = stale + lost(baseline, place);
    const shown = printable(shownPath(place, io.cwd));
    if (hidden > 0) remark(say(hidden === 1 ? 'baseline-known-one' : 'baseline-known', {count: hidden, file: shown}));
    if (gone > 0) remark(say(gone === 1 ? 'baseline-stale-one' : 'baseline-stale', {count: gone, file: shown}));
  }
  return known.size === 0 ? files : files.map((file) => keeping(file, (message) => !known.has(message)));
}

/** `klarbrief baseline`: note what is found today, so that only what is new fails; later strike out what is done. */
export async function updateBaseline(
  session: Session,
  args: readonly string[],
  options: BaselineOptions,
): Promise<number> {
  const {io, say} = session;
  const {baseline: named, add = false, ...reading} = options;
  const {list, trouble} = await inputs(session, args.length === 0 ? ['.'] : args, reading);
  const folders = new Map<string, string | undefined>();
  const placeOf = (file: string): string => {
    if (named !== undefined) return path.resolve(io.cwd, named);
    const folder = path.dirname(file);
    const {config} = reading;
    const configuration =
      config === false ? undefined : config === undefined ? nearestConfiguration(folder) : path.resolve(io.cwd, config);
    const beside = configuration === undefined ? io.cwd : path.dirname(configuration);
    return nearestBaseline(folder, folders) ?? path.join(beside, baselineName);
  };
  const places = new Map<string, Input[]>();
  for (const input of list) {
    if (input.file === undefined) continue;
    const place = placeOf(input.file);
    places.set(place, [...(places.get(place) ?? []), input]);
  }
  let unread = false;
  let any = false;
  for (const [place, group] of places) {
    const before = exists(place) ? load(place, session) : undefined;
    const after = new Map<string, readonly KnownFinding[]>(before ?? []);
    let gone = 0;
    let fresh = 0;
    for (const key of lostKeys(after, place)) {
      gone += total(after.get(key) ?? []);
      after.delete(key);
    }
    const checked = await checkAll(group, session, {...reading, readings: false});
    for (const [index, input] of group.entries()) {
      const files = checked[index] ?? [];
      if (files.some(isUnreadable)) {
        unread = true;
        for (const {messages, path: shown} of files)
          for (const {reason} of messages) io.stderr.write(`${printable(`${shown ?? ''}: ${reason}`)}\n`);
        continue;
      }
      const printed: Found[] = [];
      for (const file of files) for (const each of await printedOf(file, input)) printed.push(each);
      const key = keyOf(input.file ?? '', place);
      const updated = updateKnown(after.get(key) ?? [], printed, add || !before);
      gone += updated.gone;
      fresh += updated.fresh;
      after.set(key, updated.entries);
    }
    const count = [...after.values()].reduce((sum, known) => sum + total(known), 0);
    const file = printable(shownPath(place, io.cwd));
    if (!before && count === 0) continue;
    any = true;
    write(place, after, session);
    if (!before) io.stdout.write(`${say(count === 1 ? 'baseline-written-one' : 'baseline-written', {file, count})}\n`);
    else if (add) io.stdout.write(`${say('baseline-added', {file, count, fresh, gone})}\n`);
    else {
      io.stdout.write(`${say('baseline-kept', {file, count, gone})}\n`);
      if (fresh > 0) io.stdout.write(`${say(fresh === 1 ? 'baseline-fresh-one' : 'baseline-fresh', {fresh})}\n`);
    }
  }
  if (!any && !trouble && !unread) io.stdout.write(`${say('baseline-empty')}\n`);
  return trouble || unread ? 2 : 0;
}

interface Found extends Printed {
  readonly message: VFileMessage;
}

/** The findings of a letter with their fingerprints. */
async function printedOf(file: VFile, {path: shown, settings, ifLetter}: Input): Promise<readonly Found[]> {
  if (file.messages.length === 0) return [];
  if (!file.data.reading && typeof file.value === 'object') {
    const task = {path: shown, value: file.value, settings, ifLetter, locale: 'de' as const};
    file.data.reading = await readingOf(task);
  }
  return [...fingerprints(file)].map(([message, print]) => ({
    rule: message.ruleId ?? 'klarbrief',
    ...(message.actual === undefined ? {} : {text: quoted(message.actual)}),
    print,
    message,
  }));
}

function load(file: string, {io, say}: Session): Baseline {
  const shown = printable(shownPath(file, io.cwd));
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Trouble(say('baseline-unreadable', {file: shown, detail}));
  }
  const found = parseBaseline(text);
  if ('problem' in found)
    throw new Trouble(say(`baseline-${found.problem}`, {file: shown, detail: printable(found.detail)}));
  return found;
}

function write(file: string, baseline: Baseline, {io, say}: Session): void {
  try {
    replaceFile(file, formatBaseline(baseline));
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Trouble(say('report-failed', {file: printable(shownPath(file, io.cwd)), detail}));
  }
}

/** A file as a baseline names it: from its own folder, with `/`. */
function keyOf(file: string, place: string): string {
  return shownPath(file, path.dirname(place));
}

/** How many known findings belong to files that are no more. */
function lost(baseline: Baseline, place: string): number {
  return lostKeys(baseline, place).reduce((sum, key) => sum + total(baseline.get(key) ?? []), 0);
}

function lostKeys(baseline: Baseline, place: string): readonly string[] {
  return [...baseline.keys()].filter((key) => !exists(path.resolve(path.dirname(place), key)));
}

function total(known: readonly KnownFinding[]): number {
  return known.reduce((sum, {count}) => sum + count, 0);
}

function isUnreadable({messages}: VFile): boolean {
  return messages.some(({ruleId, fatal}) => ruleId === 'unreadable' && fatal === true);
}
