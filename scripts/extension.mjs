// `npm run extension` builds the VS Code extension and packs it: dist/klarbrief-VERSION.vsix. With `--built` it takes the language
// server that is there instead of building everything anew.
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {bin, install, run} from './install.mjs';

const root = join(import.meta.dirname, '..');
const source = join(root, 'vscode-extension');
const dist = join(root, 'dist');
const stage = join(dist, 'extension');
const server = join(dist, 'language-server.cjs');
const maximalSize = 3_000_000;

install();
if (!process.argv.includes('--built') || !existsSync(server)) run(process.execPath, ['scripts/build.mjs']);
const {build} = await import('esbuild');

rmSync(stage, {recursive: true, force: true});
mkdirSync(join(stage, 'dist'), {recursive: true});
await build({
  absWorkingDir: source,
  entryPoints: ['src/extension.ts'],
  outfile: join(stage, 'dist', 'extension.cjs'),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  // VS Code 1.91, the oldest that the extension runs in, brings Node 20.
  target: 'node20',
  external: ['vscode'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
cpSync(server, join(stage, 'dist', 'language-server.cjs'));

for (const name of [
  '.vscodeignore',
  'README.md',
  'CHANGELOG.md',
  'l10n',
  'languages',
  'media',
  'samples',
  'walkthrough',
]) {
  cpSync(join(source, name), join(stage, name), {recursive: true});
}
cpSync(join(root, 'LICENSE'), join(stage, 'LICENSE'));
cpSync(join(root, 'docs', 'rules'), join(stage, 'rules'), {recursive: true});
const schemaName = 'klarbrief.config.schema.json';
cpSync(join(root, 'docs', schemaName), join(stage, 'schemas', schemaName), {recursive: true});

const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const write = (name, value) => writeFileSync(join(stage, name), `${JSON.stringify(value, undefined, 2)}\n`);
const {private: _, type: __, devDependencies: ___, ...manifest} = read(source, 'package.json');
const known = read(root, 'docs', schemaName).definitions.rules.properties;
const rules = Object.keys(known);
manifest.contributes.configuration.properties['klarbrief.rules'].properties = Object.fromEntries(
  rules.map((rule) => [rule, {enum: ['error', 'warning', 'info', 'off'], description: `%rule.${rule}%`}]),
);
write('package.json', manifest);
for (const [name, locale] of [
  ['package.nls.json', 'en'],
  ['package.nls.de.json', 'de'],
]) {
  const titles = rules.map((rule) => [`rule.${rule}`, titleOf(rule, locale)]);
  write(name, {...read(source, name), ...Object.fromEntries(titles)});
}

const result = join(dist, `klarbrief-${manifest.version}.vsix`);
rmSync(result, {force: true});
run(
  bin('vsce'),
  [
    ...['package', '--no-dependencies', '--out', result],
    // Where the project lives is not decided yet; links and pictures of the gallery page follow the homepage.
    ...['--allow-missing-repository', '--baseContentUrl', manifest.homepage],
    ...['--baseImagesUrl', `${manifest.homepage}/vscode-extension`],
  ],
  {cwd: stage},
);
const {size} = statSync(result);
console.log(`${result}: ${size} bytes`);
if (size > maximalSize) {
  console.error(`The extension must stay below ${maximalSize} bytes. What grew? unzip -lv ${result}`);
  process.exitCode = 1;
}

/** The title of a rule's page in this language; without one, what the schema says of the rule. */
function titleOf(rule, locale) {
  const page = join(root, 'docs', 'rules', locale, `${rule}.md`);
  const title = existsSync(page) ? /^# (.*)$/m.exec(readFileSync(page, 'utf8'))?.[1] : undefined;
  return title ?? known[rule].description ?? rule;
}
