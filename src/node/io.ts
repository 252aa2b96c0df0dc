import type {Locale} from '../settings/settings.js';

/** The world as the command line sees it; tests hand in their own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The program that a worker thread runs; without it everything happens in this one. */
  readonly worker?: string;
}

export interface Output {
  /** False, when it is full; `drain` tells when there is room again. */
  write(text: string | Uint8Array): unknown;
  once?(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  off?(event: 'drain' | 'close' | 'error', listener: () => void): unknown;
  readonly isTTY?: boolean | undefined;
}

/** Colours are decided here and nowhere else: what is asked for, else whether people watch. */
export function colored(output: Output, env: Io['env']): boolean {
  const {NO_COLOR, FORCE_COLOR, TERM} = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return output.isTTY === true && TERM !== 'dumb';
}

/** The language of the command line's own texts: `--locale`, else the system's where it is set, else German. */
export function localeOf(argv: readonly string[], env: Io['env']): Locale {
  const at = argv.findIndex((argument) => argument === '--locale' || argument.startsWith('--locale='));
  const asked = argv[at]?.split('=')[1] ?? argv[at + 1];
  if (at >= 0 && (asked === 'de' || asked === 'en')) return asked;
  const system = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').toLowerCase();
  if (system === '' || system.startsWith('de') || /^(?:c|posix)\b/.test(system)) return 'de';
  return 'en';
}

/** Something that went wrong outside of any letter: said on stderr, exit code 2. */
export class Trouble extends Error {}
