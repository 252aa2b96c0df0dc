import {mkdtempSync, rmSync} from 'node:fs';
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
  }, 120_000);
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  return path.join(folder, 'klarbrief.cjs');
}
