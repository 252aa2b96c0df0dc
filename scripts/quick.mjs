// `npm run quick`: what somebody wants to know who works on a rule or on words, in a minute: everything derived is written anew, the
// examples of all rules hold, sentences keep their replacements, and good letters stay without findings.
import {attempt, bin, install, run} from './install.mjs';

install();
run(bin('tsx'), ['scripts/generate.ts']);
run(bin('tsc'), ['--noEmit', '-p', 'src/tsconfig.core.json']);
const tests = ['rules', 'clean', 'replacements', 'annotated'].map((name) => `test/${name}.test.ts`);
process.exitCode = attempt(bin('vitest'), ['run', ...tests, ...process.argv.slice(2)]).status ?? 1;
