import * as vscode from 'vscode';
import {tests} from './suite.js';

/** VS Code calls this inside the extension host; the results go to the page, one line of JSON for each test. */
export async function run(): Promise<void> {
  for (const [name, test] of Object.entries(tests)) {
    const start = Date.now();
    const trouble = await test(vscode).then(
      () => undefined,
      (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    console.log(`klarbrief-test ${JSON.stringify({name, trouble, milliseconds: Date.now() - start})}`);
  }
  console.log('klarbrief-test {"end": true}');
}
