import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {build} from 'esbuild';
import {afterAll, beforeAll} from 'vitest';

/** The root of the project. */
export const root = path.resolve(import.meta.dirname, '../..');

/** The command as a program of its own, for tests that need processes: as the build makes it, without its code cache. */
export function builtCommand(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'klarbrief-bin-'));
  beforeAll(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: {
        main: 'src/node/main.ts',
        klarbrief: 'src/node/start.ts',
        worker: 'src/node/worker-start.ts',
      },
      outdir: folder,
      outExtension: {'.js': '.cjs'},
      bundle: true,
      format: 'cjs',
      target: 'es2022',
      platform: 'node',
      logLevel: 'error',
    });
    // As in scripts/build.mjs: the program is read as ASCII, and esbuild leaves regular expressions as they are.
    const program = path.join(folder, 'main.cjs');
    const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    writeFileSync(program, readFileSync(program, 'utf8').replace(/[^\x00-\x7f]/g, escaped));
  }, 120_000);
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  return path.join(folder, 'klarbrief.cjs');
}
