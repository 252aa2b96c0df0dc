import {isAscii} from 'node:buffer';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {constants, Script} from 'node:vm';

/** A program in one CommonJS file, compiled but not started. */
export interface Program {
  readonly script: Script;
  /** Run its top level and give what it exports. */
  load(): unknown;
}

/**
 * Compile a program with the code cache that the build left beside it. Compiling takes longer than checking a letter; V8 takes
 * the cache only when its own version and flags are those of the build, else everything goes on as without it.
 */
export function programOf(file: string, cache: string): Program {
  const bytes = readFileSync(file);
  // The build writes ASCII, which is read in no time as Latin-1.
  const text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
  const source = `(function (exports, require, module) {${text}\n})`;
  const cachedData = contents(cache);
  const script = new Script(source, {
    filename: file,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(cachedData === undefined ? {} : {cachedData}),
  });
  return {
    script,
    load() {
      const module = {exports: {}};
      script.runInThisContext()(module.exports, createRequire(file), module);
      return module.exports;
    },
  };
}

function contents(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
