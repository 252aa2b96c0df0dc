// `node scripts/tsx.mjs FILE.ts …`: runs TypeScript files one after the other, after installing what a fresh clone lacks. What follows
// the last file goes to it as its options; the first file that fails ends the run.
import {attempt, bin, install, run} from './install.mjs';

install();
const words = process.argv.slice(2);
const files = words.filter((word) => word.endsWith('.ts'));
const last = files.at(-1);
for (const file of files.slice(0, -1)) run(bin('tsx'), [file]);
if (last !== undefined) process.exitCode = attempt(bin('tsx'), words.slice(words.indexOf(last))).status ?? 1;
