// Lets the built program check the example letters, and keeps what V8 compiled for it beside the program.
import {mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const {programOf} = createRequire(import.meta.url)('../dist/program.cjs');
const program = programOf(join(dist, 'main.cjs'), join(dist, 'no-cache-yet'));
const {main} = program.load();

const letters = readdirSync(join(root, 'playground', 'letters')).map((name) =>
  join(root, 'playground', 'letters', name),
);
const {write} = process.stdout;
process.stdout.write = () => true;
for (const format of ['compact', 'json', 'pretty']) {
  process.argv = [process.execPath, 'klarbrief', 'lint', '--no-config', '--format', format, ...letters];
  await main();
}
process.stdout.write = write;
process.exitCode = 0;

const folder = mkdtempSync(join(dist, 'cache-'));
writeFileSync(join(folder, 'main.cache'), program.script.createCachedData());
renameSync(join(folder, 'main.cache'), join(dist, 'main.cache'));
rmSync(folder, {recursive: true});
rmSync(join(dist, 'program.cjs'));
