// `npm run build` makes what package.json names: the command, the library and its types.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {bin, install, run} from './install.mjs';
import {buildPlayground} from './playground.mjs';

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
    steps.onResolve({filter: /^(?:node:)?child_process$/}, ({importer}) =>
      /[\\/]commander[\\/]/.test(importer) ? {path: 'child_process', namespace: 'nothing'} : undefined,
    );
    steps.onLoad({filter: /.*/, namespace: 'nothing'}, () => ({contents: 'export default {}'}));
  },
};

/**
 * vfile-reporter measures every cell with string-width, which opens a segmenter for each. Letters, digits and the usual marks are
 * one column wide, so their width is their length; everything else takes the long way.
 */
const quickWidth = {
  name: 'quick-width',
  setup(steps) {
    steps.onLoad({filter: /[\\/]string-width[\\/]index\.js$/}, ({path}) => {
      const head = 'export default function stringWidth(string, options) {';
      const source = readFileSync(path, 'utf8');
      if (!source.includes(head)) throw new Error(`${path} is not the string-width that scripts/build.mjs knows.`);
      const plain = '/^[\\x20-\\x7e\\u00a0-\\u00ac\\u00ae-\\u024f\\u2010-\\u201f\\u2026\\u20ac]*$/';
      return {
        contents: source.replace(
          head,
          `${head}\nif (typeof string === 'string' && ${plain}.test(string)) return string.length;`,
        ),
      };
    });
  },
};

/** What the program is built from, as one name: a cache of results must not outlive the rules that gave them. */
function sources() {
  const hash = createHash('sha256');
  for (const folder of ['src', 'rules']) {
    const names = readdirSync(join(root, folder), {recursive: true}).sort();
    for (const name of names.filter((one) => one.endsWith('.ts')))
      hash.update(`${name}\0`).update(readFileSync(join(root, folder, name)));
  }
  return hash
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
}

/**
 * esbuild escapes strings but neither regular expressions nor String.raw, from which only regular expressions are made here: there
 * an escape means the same. A program of nothing but ASCII is read in a fraction of the time.
 */
function escapeRest(file) {
  const source = readFileSync(join(root, file), 'utf8');
  const odd = /(?<!\\)(?:\\\\)*\\[^\x00-\x7f]/.exec(source);
  if (odd) throw new Error(`${file} has a backslash before a letter: ${source.slice(odd.index, odd.index + 60)}`);
  const escaped = source.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  writeFileSync(join(root, file), escaped);
}

// The command is a few lines that start one minified program; what is rarely needed sleeps in it until it is asked for.
const command = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  minify: true,
  plugins: [withoutPrograms, quickWidth],
};
await build({
  ...command,
  define: {KLARBRIEF_SOURCES: JSON.stringify(sources())},
  entryPoints: {main: 'src/node/main.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.cjs'},
});
escapeRest('dist/main.cjs');
await build({...command, entryPoints: {klarbrief: 'src/node/start.ts'}, outdir: 'dist', outExtension: {'.js': '.cjs'}});
await build({
  ...command,
  entryPoints: {worker: 'src/node/worker-start.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.cjs'},
});
await build({...command, entryPoints: {program: 'src/node/program.ts'}, outdir: 'dist', outExtension: {'.js': '.cjs'}});
// It checks letters; only what goes wrong is worth telling.
run(process.execPath, ['scripts/code-cache.mjs'], {stdio: ['ignore', 'ignore', 'inherit']});

// The language server is one file that needs nothing beside it: the extension for VS Code ships it as it is.
await build({
  ...command,
  plugins: [],
  // jsonc-parser's CommonJS loads its own files in a way that no bundler sees.
  mainFields: ['module', 'main'],
  entryPoints: {'language-server': 'src/node/language-server.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.cjs'},
});

// The library leaves its packages to the project that installs it.
await build({
  ...shared,
  entryPoints: {index: 'src/index.ts', lsp: 'src/lsp/server.ts'},
  outdir: 'dist',
  platform: 'neutral',
  packages: 'external',
});

run(bin('tsc'), ['-p', 'src/tsconfig.types.json']);

// The page to type into, for `klarbrief serve` and to be handed on as a file.
await buildPlayground();
