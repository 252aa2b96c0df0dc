// `npm run demo`: install, build, and lint the example letters, so that the first minute shows what klarbrief does.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {attempt, install, run} from './install.mjs';

const letters = 'playground/letters';

install();
if (!existsSync(join(import.meta.dirname, '..', 'dist', 'klarbrief.cjs'))) run(process.execPath, ['scripts/build.mjs']);
console.log(`\n$ klarbrief ${letters}\n`);
const {status} = attempt(process.execPath, ['dist/klarbrief.cjs', letters]);
console.log(`
Now try a letter of your own:

  node dist/klarbrief.cjs path/to/letter.txt            findings at their place
  node dist/klarbrief.cjs explain path/to/letter.txt    the letter as klarbrief reads it
  node dist/klarbrief.cjs rules                         what is checked, and why
`);
process.exitCode = status === 2 || status === null ? 2 : 0;
