import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import type {Browser} from 'playwright-core';
import {beforeAll, describe, expect, test} from 'vitest';
import {type CodeServer, startCodeServer} from './code-server.js';
import {files, tests} from './inside/suite.js';
import {type Lane, machine, patience} from './machine.js';
import {launchBrowser} from './workbench.js';

const {chromium, extension} = machine;

/** What a test inside the extension host came to. */
interface Result {
  readonly name?: string;
  readonly trouble?: string;
  readonly end?: boolean;
}

describe.each(machine.lanes)('$name, inside the extension host', (lane) => {
  describe.skipIf(!lane.program || !chromium || !extension)('', () => {
    const results = new Map<string, Result>();
    let ended = false;
    let logs = '';

    beforeAll(async () => {
      for (const result of await runInside(lane, (text) => {
        logs = text;
      })) {
        if (result.end) ended = true;
        else if (result.name) results.set(result.name, result);
      }
    }, patience * 8);

    test('every test came to an end', () => {
      expect([...results.keys()], logs).toEqual(Object.keys(tests));
      expect(ended).toBe(true);
    });

    test.each(Object.keys(tests))('%s', (name) => {
      const result = results.get(name);
      expect(result, `not run\n${logs}`).toBeDefined();
      expect(result?.trouble).toBeUndefined();
    });
  });
});

/**
 * What the desktop does with `--extensionTestsPath`: the workbench loads the tests as if they were an extension in development,
 * and reports through two functions that the page is given. klarbrief itself is installed as it is packed.
 */
async function runInside(lane: Lane, onLogs: (text: string) => void): Promise<readonly Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'klarbrief-inside-'));
  let server: CodeServer | undefined;
  let browser: Browser | undefined;
  try {
    const suite = await bundle(folder);
    server = await startCodeServer(lane, {extension, files});
    browser = await launchBrowser();
    const page = await (await browser.newContext({locale: 'en-US'})).newPage();
    const results: Result[] = [];
    let exit: (code: unknown) => void = () => {};
    const ended = new Promise((done) => {
      exit = done;
    });
    await page.exposeFunction('codeAutomationLog', (_: string, args: readonly unknown[]) => {
      const line = args.map(String).join(' ');
      const at = line.indexOf('klarbrief-test ');
      if (at >= 0) results.push(JSON.parse(line.slice(at + 'klarbrief-test '.length)) as Result);
    });
    await page.exposeFunction('codeAutomationExit', (code: unknown) => exit(code));
    await page.addInitScript(listenToTests);
    await page.goto(
      server.url([
        ['extensionDevelopmentPath', server.remote(folder)],
        ['extensionTestsPath', server.remote(suite)],
        ['skipWelcome', 'true'],
      ]),
    );
    const impatient = setTimeout(() => exit('no end'), patience * 5);
    await ended;
    clearTimeout(impatient);
    if (!results.some(({end}) => end) || results.some(({trouble}) => trouble)) onLogs(await server.logs());
    return results;
  } finally {
    await browser?.close();
    await server?.stop();
    await rm(folder, {recursive: true, force: true});
  }
}

/** Newer releases listen to the tests of a page only with the driver of their own smoke tests switched on. */
const listenToTests = `
  const get = Document.prototype.getElementById;
  Document.prototype.getElementById = function (id) {
    const element = get.call(this, id);
    if (element && id === 'vscode-workbench-web-configuration' && !element.dataset.patched) {
      const config = JSON.parse(element.dataset.settings);
      config.developmentOptions = {...config.developmentOptions, enableSmokeTestDriver: true};
      element.dataset.settings = JSON.stringify(config);
      element.dataset.patched = '1';
    }
    return element;
  };
`;

/** An extension that is nothing but the tests. */
async function bundle(folder: string): Promise<string> {
  await mkdir(folder, {recursive: true});
  const about = {name: 'klarbrief-tests', publisher: 'klarbrief', version: '0.0.1', engines: {vscode: '^1.91.0'}};
  await writeFile(join(folder, 'package.json'), JSON.stringify(about));
  const outfile = join(folder, 'run.cjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'inside/run.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    // One test that waits in vain must not take the time of all the others.
    define: {'process.env.KLARBRIEF_PATIENCE': JSON.stringify(String(patience / 2))},
    logLevel: 'error',
  });
  return outfile;
}
