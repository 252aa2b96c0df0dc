// `npm test`: installs what is missing, builds, and runs every check there is. Ends with its counts in one line.
import {readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {installPrograms, mayInstall, testEditors} from './editors.mjs';
import {attempt, bin, install} from './install.mjs';
import {installNodes} from './nodes.mjs';

install();

const results = join(tmpdir(), `klarbrief-tests-${process.pid}.json`);
const checks = [
  ['build', process.execPath, ['scripts/build.mjs']],
  ['the packed extension', process.execPath, ['scripts/extension.mjs', '--built']],
  ['generated files are up to date', bin('tsx'), ['scripts/generate.ts', '--check']],
  ['format and lint', bin('biome'), ['check', '--error-on-warnings', '.']],
  ['types of the portable core', bin('tsc'), ['--noEmit', '-p', 'src/tsconfig.core.json']],
  ['types of everything', bin('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['types of the report page', bin('tsc'), ['--noEmit', '-p', 'src/report/html/client']],
  ['types of the playground', bin('tsc'), ['--noEmit', '-p', 'playground']],
  ['types of the playground’s tests', bin('tsc'), ['--noEmit', '-p', 'test/browser']],
  ['types of the extension', bin('tsc'), ['--noEmit', '-p', 'vscode-extension']],
  ['borders', process.execPath, ['scripts/borders.mjs']],
  ['nothing unused', bin('knip'), ['--no-progress']],
];

let passed = 0;
let failed = 0;
let skipped = 0;
const failures = [];
for (const [name, command, args] of checks) {
  console.log(`\n── ${name}`);
  if (attempt(command, args).status === 0) passed++;
  else {
    failed++;
    failures.push(name);
  }
}

// Some tests look at pages in Chromium, or compare reports on newer Nodes. What cannot be installed is told with the tests that
// need it.
if (mayInstall) for (const sentence of [...installPrograms(), ...installNodes()]) console.error(sentence);

console.log('\n── tests');
const tests = attempt(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]);
try {
  const counts = JSON.parse(readFileSync(results, 'utf8'));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  skipped += counts.numPendingTests;
  if (tests.status !== 0 && counts.numFailedTests === 0) failed++;
} catch {
  failed++;
}
rmSync(results, {force: true});
if (tests.status !== 0) failures.push('tests');

console.log('\n── tests in editors');
const editors = await testEditors({installing: mayInstall});
passed += editors.passed;
failed += editors.failed;
skipped += editors.skipped;
if (editors.failed > 0) failures.push('tests in editors');

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
for (const sentence of editors.missing) console.log(`SKIPPED ${sentence}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
