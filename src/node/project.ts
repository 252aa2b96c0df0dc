import {VFile} from 'vfile';
import type {LetterSource} from '../formats/index.js';
import type {Letter} from '../letter/letter.js';
import {isLetter, reader} from '../lint.js';
import {messages} from '../messages.js';
import type {Place, PlacedClaim, ProjectCheck} from '../project/claim.js';
import {claimsOf} from '../project/claims.js';
import {type Contradiction, contradictions} from '../project/contradictions.js';
import {houseMarks} from '../project/house.js';
import {json, markdown, pretty, type Weighed} from '../project/report.js';
import {render} from '../report/message.js';
import {printable} from '../report/printable.js';
import {spotText} from '../report/spot.js';
import {failing} from '../report/verdict.js';
import {baseLanguage} from '../rule/rule.js';
import {rulesFor} from '../settings/merge.js';
import {documentRules} from '../settings/schema.js';
import type {Level, Locale, Settings} from '../settings/settings.js';
import {Lines} from '../source/index.js';
import {type Input, inputs} from './inputs.js';
import {colored} from './io.js';
import {readersFor} from './readers.js';
import type {ReadingOptions, Session} from './session.js';

/** The options of `project`. */
export interface ProjectOptions extends ReadingOptions {
  readonly format?: 'pretty' | 'json' | 'markdown';
  readonly failOn?: Level;
  readonly maxWarnings?: number;
}

/** `klarbrief project`: compare the letters of folders with each other; says with the exit code whether they agree. */
export async function project(session: Session, args: readonly string[], options: ProjectOptions): Promise<number> {
  const {io, say} = session;
  const locale = options.locale ?? session.locale;
  const {list, trouble} = await inputs(session, args, options);
  const claims: Weighted[] = [];
  let letters = 0;
  let unread = false;
  for (const input of list) {
    const result = await claimsIn(input, locale);
    if ('trouble' in result) {
      unread = true;
      io.stderr.write(`${printable(`${input.path ?? '<stdin>'}: ${result.trouble}`)}\n`);
      continue;
    }
    letters += result.letters;
    for (const claim of result.claims) claims.push(claim);
  }
  if (letters === 0 && !trouble && !unread) io.stderr.write(`${say('no-letters')}\n`);
  const found = weigh(contradictions(claims), claims);
  if (letters > 0 || options.format === 'json') {
    const print = options.format === 'json' ? json : options.format === 'markdown' ? markdown : pretty;
    io.stdout.write(print(found, {locale, letters, color: colored(io.stdout, io.env)}));
  }
  if (trouble || unread || letters === 0) return 2;
  const counts = {error: 0, warning: 0, info: 0};
  for (const {level} of found) counts[level]++;
  const {failOn, maxWarnings} = options;
  const fails = failing(counts, {
    ...(failOn === undefined ? {} : {failOn}),
    ...(maxWarnings === undefined ? {} : {maxWarnings}),
  });
  return fails.error || fails.warning || fails.info ? 1 : 0;
}

/** A claim and what the configuration of its file makes of a contradiction. */
interface Weighted extends PlacedClaim {
  readonly level: Level;
}

/** What the letters of a file claim; the letters themselves are not kept. */
async function claimsIn(
  {path, settings, ifLetter, read}: Input,
  locale: Locale,
): Promise<{readonly letters: number; readonly claims: readonly Weighted[]} | {readonly trouble: string}> {
  const value = await read();
  if ('message' in value) {
    if (value.message === 'file-too-large' && ifLetter) return {letters: 0, claims: []};
    return {trouble: render(messages[value.message], value.values, locale)};
  }
  try {
    const file = new VFile({...(path === undefined ? {} : {path}), value});
    const {children} = reader(await readersFor(value, path))(file, settings);
    const {reading} = file.data;
    if (reading?.problems.some(({rule}) => rule === 'unreadable'))
      return {trouble: render(messages['file-no-text'], {}, locale)};
    if (ifLetter && !isLetter(children, reading)) return {letters: 0, claims: []};
    const claims = children.flatMap((letter, index) =>
      placed(letter, reading?.letters[index], path ?? '<stdin>', settings, locale),
    );
    return {letters: children.length, claims};
  } catch (error) {
    // The core never throws; if it does all the same, the other letters shall not suffer.
    const detail = error instanceof Error ? error.message : String(error);
    return {trouble: render(messages['file-crashed'], {detail}, locale)};
  }
}

function placed(
  letter: Letter,
  source: LetterSource | undefined,
  path: string,
  settings: Settings,
  locale: Locale,
): readonly Weighted[] {
  const allowed = new Set((settings.allow ?? []).map((text) => text.trim().toLowerCase()));
  const lines = new Lines(letter.source.original);
  const marks = houseMarks(letter);
  const found: Weighted[] = [];
  for (const claim of claimsOf(letter)) {
    const level = levelOf(claim.check, letter, settings);
    if (level === 'off' || allowed.has(claim.text.toLowerCase())) continue;
    const [at] = letter.source.toOriginal(claim.at);
    const {line, column} = lines.point(at);
    const spot = spotIn(source, at, locale);
    const place: Place = {
      path,
      ...(source?.unit === undefined ? {} : {unit: source.unit}),
      line,
      column,
      ...(spot === undefined ? {} : {spot}),
    };
    found.push({...claim, language: baseLanguage(letter.language), place, marks, level});
  }
  return found;
}

/** The level of a check, in the letters that a configuration sets it for. */
function levelOf(check: ProjectCheck, letter: Letter, settings: Settings): Level | 'off' {
  return rulesFor(settings, letter.letterType)[check]?.level ?? documentRules[check];
}

/** The paragraph of a file whose lines nobody sees. */
function spotIn(source: LetterSource | undefined, at: number, locale: Locale): string | undefined {
  const found = source?.paragraphs?.findLast((paragraph) => paragraph.at[0] <= at);
  return found && spotText({paragraph: found.number, area: found.area}, locale);
}

/** A contradiction weighs what the strictest of its letters says. */
function weigh(found: readonly Contradiction[], claims: readonly Weighted[]): readonly Weighed[] {
  const levels = new Map(claims.map(({check, place, level}) => [keyOf(check, place), level]));
  return found.map((one) => {
    const asked = one.variants.flatMap(({places}) => places.map((place) => levels.get(keyOf(one.check, place))));
    const level = (['error', 'warning'] as const).find((candidate) => asked.includes(candidate)) ?? 'info';
    return {...one, level};
  });
}

function keyOf(check: ProjectCheck, {path, unit, line, column}: Place): string {
  return [check, path, unit ?? '', line, column].join('\n');
}
