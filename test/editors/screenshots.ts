import {mkdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, test} from 'vitest';
import {type CodeServer, startCodeServer} from './code-server.js';
import {machine, patience, until} from './machine.js';
import {launchBrowser, openWorkbench, type Workbench} from './workbench.js';

const folder = process.env.KLARBRIEF_SCREENSHOTS ?? '';
const samples = join(import.meta.dirname, '../../vscode-extension/samples');

/** The pictures of the extension's page, taken of the sample letter in a real VS Code; German ones end in `.de.png`. */
const languages = [
  {language: 'en', name: 'order-confirmation.txt', phrase: 'hereby', ending: '.png'},
  {language: 'de', name: 'auftragsbestaetigung.txt', phrase: 'seitens', ending: '.de.png'},
];

describe.each(languages)('pictures of a letter in $language', ({language, name, phrase, ending}) => {
  let server: CodeServer;
  let browser: Browser;
  let code: Workbench;
  let lines: readonly string[];
  const shoot = async (title: string): Promise<void> => {
    await code.page.screenshot({path: join(folder, `${title}${ending}`)});
  };

  beforeAll(async () => {
    await mkdir(folder, {recursive: true});
    const letter = await readFile(join(samples, `${language}.txt`), 'utf8');
    lines = letter.split('\n');
    const lane = machine.lanes[0];
    if (!lane) throw new Error('No VS Code.');
    server = await startCodeServer(lane, {
      extension: machine.extension,
      files: {[name]: letter},
      settings: {
        'editor.fontSize': 13,
        'editor.lineNumbers': 'off',
        'editor.folding': false,
        'remote.autoForwardPorts': false,
        'editor.occurrencesHighlight': 'off',
        'editor.renderLineHighlight': 'none',
        'breadcrumbs.enabled': false,
        'window.commandCenter': false,
        'workbench.layoutControl.enabled': false,
        'workbench.activityBar.location': 'hidden',
      },
    });
    browser = await launchBrowser();
    code = await openWorkbench(browser, server, {width: 1360, height: 800, scale: 1.5, dark: false});
    await code.openFile(name);
    await code.command('View: Close Primary Side Bar');
    await code.squiggles().first().waitFor();
  }, patience * 4);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('problems', async () => {
    await code.problems();
    await code.focusEditor();
    await shoot('problems');
    await code.command('View: Hide Panel');
  });

  test('quick fix', async () => {
    const line = lines.findIndex((text) => text.includes(phrase));
    await code.focusEditor();
    await code.goTo(line + 1, (lines[line]?.indexOf(phrase) ?? 0) + 2);
    await code.openQuickFixes(/./);
    await shoot('quick-fix');
    await code.page.keyboard.press('Escape');
  });

  test('hover', async () => {
    await code.command('Show or Focus Hover');
    const hover = code.page.locator('.monaco-hover:visible').first();
    await hover.getByText(/Mehr zu dieser Regel|More about this rule/).waitFor();
    await hover.getByText('Quick Fix').first().waitFor();
    await shoot('hover');
    await code.page.keyboard.press('Escape');
  });

  test('checklist', async () => {
    await code.focusEditor();
    await code.command('klarbrief: Checklist');
    const view = await code.webview(name);
    await until('the questions', async () => (await view.locator('li.question').count()) === 6);
    await shoot('checklist');
    await code.command('View: Close Editor');
  });

  test('before and after', async () => {
    await code.focusEditor();
    await code.command('klarbrief: Before/After');
    await code.page.locator('.monaco-diff-editor .editor.modified .line-insert').first().waitFor();
    await shoot('before-after');
    await code.command('View: Close Editor');
  });

  test('walkthrough', async () => {
    await code.command('Welcome: Open Walkthrough...');
    await code.pick('Write letters that arrive');
    await code.page.setViewportSize({width: 1400, height: 800});
    await code.page.locator('.getting-started-step').first().waitFor();
    await code.webview('A letter as it often goes out');
    await shoot('walkthrough');
  });
});
