// Checks who imports whom, and that the check saw the code at all: a version that does not understand the installed
// TypeScript cruises nothing and finds nothing.
import {spawnSync} from 'node:child_process';
import {bin} from './install.mjs';

const {stdout} = spawnSync(
  bin('depcruise'),
  [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'src',
    'rules',
    'playground',
    'vscode-extension/src',
  ],
  {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const {summary, modules} = JSON.parse(stdout);
const own = modules.filter(({source}) => /^(src|rules)\/.*\.ts$/.test(source)).length;
for (const {rule, from, to} of summary.violations) {
  const comment = summary.ruleSetUsed.forbidden.find(({name}) => name === rule.name)?.comment ?? '';
  console.log(`${from} → ${to} [${rule.name}]: ${comment}`);
}
console.log(`${own} modules, ${summary.violations.length} violations`);
process.exitCode = own < 40 || summary.violations.some(({rule}) => rule.severity === 'error') ? 1 : 0;
