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

// The command is one small file with its rarely needed parts beside it: a start must stay cheap.
await build({
  ...shared,
  entryPoints: {klarbrief: 'src/node/main.ts'},
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  platform: 'node',
  splitting: true,
  minify: true,
  banner: {js: "import {createRequire} from 'node:module';const require = createRequire(import.meta.url);"},
});

// The library leaves its packages to the project that installs it.
await build({
  ...shared,
  entryPoints: {index: 'src/index.ts'},
  outdir: 'dist',
  platform: 'neutral',
  packages: 'external',
});

run(bin('tsc'), ['-p', 'src/tsconfig.types.json']);
