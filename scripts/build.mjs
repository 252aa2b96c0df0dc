// `npm run build` makes what package.json names: the command, the library and its types.
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {bin, install, run} from './install.mjs';

install();
const {build} = await import('esbuild');
const root = join(import.meta.dirname, '..');
rmSync(join(root, 'dist'), {recursive: true, force: true});

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
};

/**
 * commander can start sub-commands as programs of their own; klarbrief has none, and child_process brings half of Node's
 * networking with it at every start.
 */
const withoutPrograms = {
  name: 'without-programs',
  setup(steps) {
    steps.onResolve({filter: /^(?:node:)?child_process$/}, () => ({path: 'child_process', namespace: 'nothing'}));
    steps.onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: 'export default {}'}));
  },
};

// The command is a few lines that start one minified program; what is rarely needed sleeps in it until it is asked for.
const command = {...shared, platform: 'node', format: 'cjs', minify: true, charset: 'utf8', plugins: [withoutPrograms]};
await build({...command, entryPoints: {main: 'src/node/main.ts'}, outdir: 'dist', outExtension: {'.js': '.cjs'}});
await build({...command, entryPoints: {klarbrief: 'src/node/start.ts'}, outdir: 'dist', outExtension: {'.js': '.cjs'}});
await build({...command, entryPoints: {program: 'src/node/program.ts'}, outdir: 'dist', outExtension: {'.js': '.cjs'}});
run(process.execPath, ['scripts/code-cache.mjs']);

// The library leaves its packages to the project that installs it.
await build({
  ...shared,
  entryPoints: {index: 'src/index.ts'},
  outdir: 'dist',
  platform: 'neutral',
  packages: 'external',
});

run(bin('tsc'), ['-p', 'src/tsconfig.types.json']);
