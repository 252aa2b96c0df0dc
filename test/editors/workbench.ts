import type {Browser, Frame, Locator, Page} from 'playwright-core';
import {chromium} from 'playwright-core';
import type {CodeServer} from './code-server.js';
import {machine, patience, until} from './machine.js';

/** Start the browser that shows the workbench. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: machine.chromium ?? 'chromium',
    args: [
      ...['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--lang=en-US'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
    ],
  });
}

/** The workbench as a user sees it. Every method waits for the state it names; none waits for a time. */
export interface Workbench {
  readonly page: Page;
  /** What the page said on its console. */
  readonly said: readonly string[];
  openFile(name: string): Promise<void>;
  /** Run a command by its title in the command palette. */
  command(title: string): Promise<void>;
  /** Choose an entry of a list that a command has opened. */
  pick(text: string): Promise<void>;
  squiggles(kind?: 'error' | 'warning' | 'info'): Locator;
  /** The rows of the Problems panel. */
  problems(): Promise<Locator>;
  /** The lines of the editor that are in view. */
  text(): Promise<string>;
  focusEditor(): Promise<void>;
  /** Put the cursor into a line and column, both counted from one. */
  goTo(line: number, column: number): Promise<void>;
  /** The titles of the quick fixes at the cursor. */
  openQuickFixes(expected: string | RegExp): Promise<readonly string[]>;
  /** Take one of the quick fixes that are open. */
  chooseQuickFix(title: string | RegExp): Promise<void>;
  save(): Promise<void>;
  /** An entry of the status bar by its text. */
  status(text: string | RegExp): Locator;
  /** The content of the webview that shows the text. */
  webview(text: string): Promise<Frame>;
  /** Close every editor; what is not saved is lost. */
  closeEditors(): Promise<void>;
  close(): Promise<void>;
}

/** Open the workbench of a running VS Code. */
export async function openWorkbench(
  browser: Browser,
  server: CodeServer,
  {payload = [], width = 1280, height = 1000, scale = 1, locale = 'en-US', dark = true}: Opening = {},
): Promise<Workbench> {
  const context = await browser.newContext({
    viewport: {width, height},
    deviceScaleFactor: scale,
    locale,
    colorScheme: dark ? 'dark' : 'light',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  await page.goto(server.url(payload), {waitUntil: 'domcontentloaded'});
  await page.locator('.monaco-workbench').waitFor();
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();

  const keyboard = page.keyboard;
  const fixes = page.locator('.action-widget .monaco-list-row.action');
  const quickInput = page.locator('.quick-input-widget:visible');
  const entries = page.locator('.quick-input-list .monaco-list-row');
  const activeTab = page.locator('.editor-group-container.active .tabs-container .tab.active');

  /** Repeats the key: the workbench may redraw, or open another box, while it is pressed. */
  const press = (key: string, shown: Locator): Promise<unknown> =>
    until(`what ${key} opens`, async () => {
      await keyboard.press(key);
      await shown.first().waitFor({timeout: 3000});
      return true;
    });

  const command = async (title: string): Promise<void> => {
    await keyboard.press('Escape');
    await press('F1', quickInput.locator('input.input'));
    await quickInput.locator('input.input').fill(`>${title}`);
    const row = entries.filter({hasText: title}).first();
    await row.waitFor();
    await row.click();
    await row.waitFor({state: 'hidden'});
  };

  return {
    page,
    said,
    command,
    async openFile(name) {
      const row = page.locator('.explorer-folders-view .monaco-list-row').filter({hasText: name}).first();
      // The explorer redraws while it loads: a click can fall on a row that is being replaced.
      await until(`the tab of ${name}`, async () => {
        await row.dblclick({timeout: 5000});
        await activeTab.filter({hasText: name}).waitFor({timeout: 3000});
        return true;
      });
      await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
    },
    async pick(text) {
      const row = entries.filter({hasText: text}).first();
      await row.waitFor();
      await row.click();
      await row.waitFor({state: 'hidden'});
    },
    squiggles: (kind = 'warning') => page.locator(`.editor-instance .view-overlays .squiggly-${kind}`),
    async problems() {
      const panel = page.locator('.markers-panel');
      if (!(await panel.isVisible())) await command('Problems: Focus on Problems View');
      await panel.waitFor();
      return panel.locator('.monaco-list-row');
    },
    async text() {
      const lines = await page.locator('.editor-group-container.active .editor-instance .view-line').all();
      const placed = await Promise.all(
        lines.map(async (line) => ({
          top: Number.parseFloat(await line.evaluate('(line) => line.style.top')),
          text: (await line.textContent()) ?? '',
        })),
      );
      const sorted = placed.sort((a, b) => a.top - b.top).map(({text}) => text);
      return sorted.join('\n').replaceAll('\u00a0', ' ');
    },
    async focusEditor() {
      // By command: clicking on the text would scroll it under VS Code's feet.
      await command('View: Focus Active Editor Group');
      await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
    },
    async goTo(line, column) {
      await press('Control+g', quickInput.locator('input.input'));
      await quickInput.locator('input.input').fill(`:${line}:${column}`);
      // Enter before the entry is there does nothing, and twice it would break the line.
      await entries
        .filter({hasText: new RegExp(`\\b${line}\\b.*\\b${column}\\b`)})
        .first()
        .waitFor();
      await keyboard.press('Enter');
      await quickInput.waitFor({state: 'hidden'});
      // The status bar counts columns in characters, so an emoji before the place makes another number.
      await page
        .locator('.statusbar-item')
        .filter({hasText: new RegExp(`Ln ${line}, Col `)})
        .waitFor();
    },
    async openQuickFixes(expected) {
      await until(`the quick fix ${expected}`, async () => {
        await keyboard.press('Control+.');
        try {
          await fixes.filter({hasText: expected}).first().waitFor({timeout: 3000});
          return true;
        } catch (error) {
          await keyboard.press('Escape');
          throw error;
        }
      });
      return fixes.allInnerTexts();
    },
    async chooseQuickFix(title) {
      const wanted = fixes.filter({hasText: title}).first();
      await wanted.waitFor();
      // By keyboard: an invisible layer catches clicks until the mouse has moved.
      for (let left = await fixes.count(); ; left--) {
        if (await fixes.and(page.locator('.focused')).filter({hasText: title}).count()) break;
        if (left < 0) throw new Error(`The quick fix ${title} cannot be reached.`);
        await keyboard.press('ArrowDown');
      }
      await keyboard.press('Enter');
      await fixes.first().waitFor({state: 'hidden'});
    },
    async save() {
      await keyboard.press('Control+s');
      await activeTab.and(page.locator(':not(.dirty)')).waitFor();
    },
    status: (text) => page.locator('.statusbar-item').filter({hasText: text}),
    webview: (text) =>
      until(`a webview with “${text}”`, async () => {
        for (const frame of page.frames()) {
          if (frame.parentFrame() === null) continue;
          const found = await frame
            .getByText(text)
            .first()
            .isVisible()
            .catch(() => false);
          if (found) return frame;
        }
        return undefined;
      }),
    async closeEditors() {
      const tabs = page.locator('.tabs-container .tab');
      // Only this command throws away what is not saved without a question; it closes one editor.
      while ((await tabs.count()) > 0) {
        const before = await tabs.count();
        await command('View: Revert and Close Editor');
        await until('a tab to close', async () => (await tabs.count()) < before);
      }
    },
    close: () => context.close(),
  };
}

interface Opening {
  readonly payload?: readonly (readonly [string, string])[];
  readonly width?: number;
  readonly height?: number;
  readonly scale?: number;
  readonly locale?: string;
  readonly dark?: boolean;
}
