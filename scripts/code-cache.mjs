// Lets the built program check the example letters, and keeps what V8 compiled for it beside the program.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

// V8 takes a cache only with the flags it was made with, and a command starts with none.
const v8 = createRequire(import.meta.url)('node:v8');
v8.setFlagsFromString = () => {};

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const {programOf} = createRequire(import.meta.url)('../dist/program.cjs');
const program = programOf(join(dist, 'main.cjs'), join(dist, 'no-cache-yet'));
const {main} = program.load();

const letters = readdirSync(join(root, 'playground', 'letters')).map((name) =>
  join(root, 'playground', 'letters', name),
);
for (const format of ['compact', 'json', 'pretty']) {
  process.argv = [process.execPath, 'klarbrief', 'lint', '--no-config', '--format', format, ...letters];
  await main();
}
process.exitCode = 0;

const folder = mkdtempSync(join(dist, 'cache-'));
writeFileSync(join(folder, 'main.cache'), program.script.createCachedData());
renameSync(join(folder, 'main.cache'), join(dist, 'main.cache'));
rmSync(folder, {recursive: true});

// A cache that V8 does not take costs half a start, and nobody would see it.
const taken = `const {programOf} = require('./program.cjs');
process.exitCode = programOf('main.cjs', 'main.cache').script.cachedDataRejected === false ? 0 : 1;`;
const {status} = spawnSync(process.execPath, ['-e', taken], {cwd: dist, stdio: 'inherit'});
if (status !== 0) throw new Error('V8 refuses dist/main.cache: was a flag of V8 set while it was made?');
rmSync(join(dist, 'program.cjs'));
