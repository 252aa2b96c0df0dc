import path from 'node:path';
import {rules} from '../../rules/index.js';
import {printable} from '../report/printable.js';
import {nearest} from '../settings/nearest.js';
import type {Settings} from '../settings/settings.js';
import {configurations, type Loaded} from './configuration.js';
import {readBytes, readStream, shownPath, type Unread} from './files.js';
import {Trouble} from './io.js';
import type {ReadingOptions, Session} from './session.js';

/** Something to read: a file, or standard input. */
export interface Input {
  /** Relative to the working directory, with `/`; undefined for standard input without a name. */
  readonly path: string | undefined;
  /** Absolute; undefined for standard input, also with a name. */
  readonly file?: string;
  readonly settings: Settings;
  /** It only counts if it looks like a letter (rulebook section 1). */
  readonly ifLetter: boolean;
  read(): Promise<Uint8Array | Unread> | Uint8Array | Unread;
}

export interface Inputs {
  readonly list: readonly Input[];
  /** Something was wrong that is no finding (no match, a broken configuration); it has been told on stderr. */
  readonly trouble: boolean;
  /** Configurations and what they name: what they say may change. */
  readonly files: ReadonlySet<string>;
}

/** What the arguments of `lint` and `explain` stand for. */
export async function inputs(
  {io, say, locale}: Session,
  args: readonly string[],
  options: ReadingOptions,
): Promise<Inputs> {
  if (args.length === 0) throw new Trouble(`${say('usage-no-files')}\n${say('usage-hint')}`);
  const {type, language} = options;
  const direct = {
    ...(type ? {type} : {}),
    ...(language ? {language} : {}),
    ...(options.locale ? {locale: options.locale} : {}),
  };
  const found = configurations({
    cwd: io.cwd,
    locale,
    direct,
    rules,
    none: options.config === false,
    ...(options.config ? {file: options.config} : {}),
  });
  const list: Input[] = [];
  if (args.includes('-')) {
    const name = options.stdinFilename;
    const file = path.resolve(io.cwd, name ?? 'stdin');
    const loaded = await found.forFolder(path.dirname(file));
    if (loaded)
      list.push(standardInput(io.stdin, name === undefined ? undefined : shownPath(file, io.cwd), file, loaded));
  }
  const named = args.filter((argument) => argument !== '-');
  let trouble = false;
  if (named.length > 0) {
    const {search} = await import('./search.js');
    const {files, empty} = await search(named, io.cwd, found);
    for (const one of files) {
      if ('message' in one) list.push({path: one.shown, settings: unset, ifLetter: false, read: () => one});
      else {
        const {file, shown, loaded, ifLetter} = one;
        list.push({path: shown, file, ifLetter, settings: loaded.settings(file), read: () => readBytes(file)});
      }
    }
    const [first] = files;
    const near =
      first && 'message' in first && first.shown === args[0] ? nearest(first.shown, commandNames) : undefined;
    if (near) io.stderr.write(`${say('usage-command-near', {near})}\n`);
    for (const pattern of empty) {
      const glob = /[*?{}[\]]/.test(pattern);
      io.stderr.write(`${say(glob ? 'no-match-glob' : 'no-match', {pattern: printable(pattern)})}\n`);
      trouble = true;
    }
  }
  for (const line of found.troubles) io.stderr.write(`${line}\n`);
  if (found.troubles.length > 0) {
    io.stderr.write(`${say('config-stop')}\n`);
    trouble = true;
  }
  return {list, trouble, files: found.files};
}

/** What somebody may have meant whose first word is no file. */
const commandNames = [
  'lint',
  'baseline',
  'exercise',
  'explain',
  'project',
  'stream',
  'report',
  'rules',
  'forms',
  'init',
  'help',
];

const unset: Settings = {rules: {}, fields: {}, dictionaries: {}};

function standardInput(
  stdin: AsyncIterable<Uint8Array>,
  shown: string | undefined,
  file: string,
  loaded: Loaded,
): Input {
  return {path: shown, ifLetter: false, settings: loaded.settings(file), read: () => readStream(stdin)};
}
