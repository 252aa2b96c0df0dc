import {createHash} from 'node:crypto';
import path from 'node:path';
import {VFile} from 'vfile';
import type {LetterType} from '../letter/letter.js';
import {isLetter, reader} from '../lint.js';
import {messages} from '../messages.js';
import {render} from '../report/message.js';
import {printable} from '../report/printable.js';
import type {Settings} from '../settings/settings.js';
import {isFile, leadsInto, readBytes} from './files.js';
import {type Input, inputs} from './inputs.js';
import {Trouble} from './io.js';
import {pageHtml} from './page.js';
import {readersFor} from './readers.js';
import {replaceFile} from './replace-file.js';
import type {ExerciseOptions, Session} from './session.js';

/** `klarbrief exercise`: the page to type into, with these letters to practise on. */
export async function makeExercise(
  session: Session,
  args: readonly string[],
  options: ExerciseOptions,
): Promise<number> {
  const {io, say} = session;
  const {output} = options;
  const html = pageHtml(session);
  const {list, trouble} = await inputs(session, args, options);
  const exercises: Exercise[] = [];
  const houses: string[] = [];
  let unread = false;
  for (const input of list) {
    if (goodName.test(input.path ?? '')) continue;
    const read = await exerciseOf(input, session);
    if (read === undefined) continue;
    if ('trouble' in read) {
      unread = true;
      io.stderr.write(`${printable(`${input.path ?? '<stdin>'}: ${read.trouble}`)}\n`);
    } else exercises.push({...read, ...houseOf(input.settings, houses)});
  }
  if (exercises.length === 0) {
    if (!trouble && !unread) io.stderr.write(`${say('no-letters')}\n`);
    return 2;
  }
  const page = withExercises(html, exercises, houses);
  if (page === undefined) throw new Trouble(say('serve-no-page'));
  if (output === undefined || output === '-') io.stdout.write(page);
  else {
    const file = printable(output);
    try {
      replaceFile(path.resolve(io.cwd, output), page);
    } catch (error) {
      const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new Trouble(say('exercise-failed', {file, detail}));
    }
    const count = exercises.length;
    const good = exercises.filter((exercise) => exercise.good).length;
    io.stderr.write(`${say(count === 1 ? 'exercise-written-one' : 'exercise-written', {file, count, good})}\n`);
  }
  return trouble || unread ? 2 : 0;
}

/** A letter as the page takes it; see playground/exercise.ts. */
interface Exercise {
  /** Of its words, so that results stay with the letter and tell nothing about it. */
  readonly id: string;
  readonly title: {readonly de: string; readonly en: string};
  readonly type: LetterType;
  /** The configuration says so; the page need not find out. */
  readonly fixed?: true;
  /** Which of the page's houses says what counts for it. */
  readonly house?: number;
  readonly letter: PageFile;
  readonly good?: PageFile;
}

interface PageFile {
  readonly name: string;
  readonly content: string;
  readonly packed?: true;
}

/** `brief.good.txt` is no exercise but the good version of `brief.txt`. */
const goodName = /\.(?:good|gut)\.[^./\\]+$/i;

async function exerciseOf(input: Input, {locale}: Session): Promise<Exercise | {readonly trouble: string} | undefined> {
  const {settings, ifLetter} = input;
  const bytes = await input.read();
  if ('message' in bytes) {
    if (bytes.message === 'file-too-large' && ifLetter) return undefined;
    return {trouble: render(messages[bytes.message], bytes.values, locale)};
  }
  const name = path.basename(input.path ?? 'brief.txt');
  const file = new VFile({path: name, value: bytes});
  const {children} = reader(await readersFor(bytes, name))(file, settings);
  const {reading} = file.data;
  const [letter] = children;
  if (!letter || reading?.problems.some(({rule}) => rule === 'unreadable'))
    return {trouble: render(messages['file-no-text'], {}, locale)};
  if (ifLetter && !isLetter(children, reading)) return undefined;
  const good = input.file === undefined ? undefined : goodVersion(input.file);
  const {title: named, titel = named} = reading?.letters[0]?.frontMatter ?? {};
  const title = titel?.trim() || titleOf(name);
  return {
    id: createHash('sha256').update(bytes).digest('hex').slice(0, 16),
    title: {de: title, en: title},
    type: letter.letterType,
    ...(settings.type === undefined ? {} : {fixed: true}),
    letter: pageFile(name, bytes),
    ...(good ? {good} : {}),
  };
}

/** What the configuration says about a letter, by its number among the houses; customers stay at home. */
function houseOf(
  {type: _, locale: __, fixed: ___, house, ...rest}: Settings,
  houses: string[],
): {readonly house?: number} {
  const company = house?.company;
  if (!company && Object.values(rest).every((value) => typeof value === 'object' && Object.keys(value).length === 0))
    return {};
  const settings = JSON.stringify({...rest, ...(company ? {house: {company}} : {})});
  const known = houses.indexOf(settings);
  return {house: known < 0 ? houses.push(settings) - 1 : known};
}

function goodVersion(file: string): PageFile | undefined {
  const {dir, name, ext} = path.parse(file);
  for (const word of ['good', 'gut']) {
    const good = path.join(dir, `${name}.${word}${ext}`);
    if (!isFile(good) || !leadsInto(dir, good)) continue;
    const bytes = readBytes(good);
    if (!('message' in bytes)) return pageFile(path.basename(good), bytes);
  }
  return undefined;
}

/** Text stays text, so that the page stays small; what is none, or in another encoding, is packed. */
function pageFile(name: string, bytes: Uint8Array): PageFile {
  try {
    return {name, content: new TextDecoder('utf-8', {fatal: true}).decode(bytes)};
  } catch {
    return {name, content: Buffer.from(bytes).toString('base64'), packed: true};
  }
}

/** `mahnung_fitness-studio.html.twig` is „Mahnung fitness studio“. */
function titleOf(name: string): string {
  const parts = name.split('.');
  while (parts.length > 1 && /^[a-z]\w{0,11}$/i.test(parts.at(-1) ?? '')) parts.pop();
  const words = parts.join('.').replace(/[_-]+/g, ' ').trim();
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

/** The page with these exercises in place of its own, and settings as JSON; undefined where it has no place for them. */
export function withExercises(
  html: string,
  exercises: readonly unknown[],
  houses: readonly string[] = [],
): string | undefined {
  const start = '<script type="application/json" id="exercises-data">';
  const from = html.indexOf(start);
  const to = html.indexOf('</script>', from);
  if (from < 0 || to < 0) return undefined;
  // Words of a letter must not end the element that they stand in.
  const data = JSON.stringify({own: true, exercises, ...(houses.length > 0 ? {houses} : {})}).replaceAll(
    '<',
    '\\u003c',
  );
  return html.slice(0, from + start.length) + data + html.slice(to);
}
