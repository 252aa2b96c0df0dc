import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {VFile} from 'vfile';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {defaults, lint} from '../../src/index.js';
import {withExercises} from '../../src/node/exercise.js';
import {checklistBody, checklistPage} from '../../vscode-extension/src/checklist-html.js';
import type {Checklist} from '../../vscode-extension/src/protocol.js';
import {folder as house, klarbrief} from '../node/klarbrief.js';
import {describeInChromium, type Opened} from './chromium.js';

const root = join(import.meta.dirname, '../..');

/** Everything that would show itself: a script, handlers, frames, links, styles, and the ends of what they could stand in. */
const hostile = [
  '<script>document.title="run";alert(1)</script>',
  '<img src=x onerror="document.title=\'run\';alert(2)"><svg/onload=alert(3)><iframe srcdoc="<script>parent.alert(4)</script>">',
  '</script></style></textarea></title></template>--><style>*{display:none}</style><base href="https://klarbrief.example/">',
  '"onmouseover="alert(5)" autofocus onfocus="alert(6)" x="\' javascript:alert(7) {{constructor.constructor(`alert(9)`)()}}',
  '<a href="javascript:alert(10)">x</a><form action="https://klarbrief.example/"><input name=x></form><meta http-equiv=refresh content="0;url=https://klarbrief.example/">',
].join(' ');
const letter = `Ihr Rad ${hostile}

Sehr geehrte Frau ${hostile},

vielen Dank. Seitens ${hostile} kam die Zusage. Bezüglich der Bremse ${hostile} teilen wir Ihnen mit, dass die Liegenschaft zu ist.

Freundliche Grüße
Kim ${hostile}
Telefon 089 5550-217
kim.weber@muster.example
`;
const settled = 400;

describeInChromium('letters and words that mean harm, in Chromium', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'klarbrief-hostile-'));
  const file = join(folder, 'klarbrief.html');
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  beforeAll(async () => {
    // A script without types.
    const {buildPlayground} = (await import(pathToFileURL(join(root, 'scripts/playground.mjs')).href)) as {
      buildPlayground(file: string): Promise<number>;
    };
    await buildPlayground(file);
  }, 60_000);

  /** A page, and the questions that it asked; nobody answers them. */
  async function watched(url: string): Promise<Opened & {readonly dialogs: readonly string[]}> {
    const it = await open(url);
    const dialogs: string[] = [];
    it.page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    return {...it, dialogs};
  }

  async function nothingRan({
    page,
    requests,
    errors,
    dialogs,
  }: Opened & {readonly dialogs: readonly string[]}): Promise<void> {
    // Whoever waits for nothing sees nothing: pictures fail and frames load a moment later.
    await page.waitForTimeout(settled);
    const foreign =
      'iframe, object, embed, base, img:not([src^="data:"]), a[href^="javascript:"], [onerror], [onload], [onmouseover], [onfocus], form[action], meta[http-equiv="refresh"]';
    expect(await page.locator(foreign).count()).toBe(0);
    expect(await page.title()).not.toBe('run');
    expect(page.frames()).toHaveLength(1);
    expect({requests, errors, dialogs}).toEqual({requests: [], errors: [], dialogs: []});
    await page.context().close();
  }

  it('stay text in the report, with the words of the house and names of files', async () => {
    const cwd = house({
      [`a ${hostile.replaceAll('/', '∕').slice(0, 120)}.txt`]: letter,
      'b.txt': letter.replaceAll('Frau', 'Herr'),
      'haus.yaml': `- find: die Liegenschaft, -en\n  say: [${JSON.stringify(`Haus ${hostile}`)}]\n  why: ${JSON.stringify(hostile)}\n`,
      'klarbrief.config.yaml': 'dictionaries:\n  de/amtsdeutsch: haus.yaml\n',
    });
    const {code, err} = await klarbrief(cwd, ['*.txt', '--format', 'html=bericht.html', '--note']);
    expect([code, err]).toEqual([0, '']);
    const page = await watched(pathToFileURL(join(cwd, 'bericht.html')).href);
    for (const summary of await page.page.locator('details > summary').all())
      if (await summary.isVisible()) await summary.click();
    await page.page.locator('.sheet', {hasText: 'document.title="run"'}).first().waitFor();
    expect(readFileSync(join(cwd, 'bericht.html'), 'utf8')).toContain('Haus ');
    await nothingRan(page);
  });

  it('stay text in the page to type into: typed, pasted, dropped, compared, as words of the house', {
    timeout: 90_000,
  }, async () => {
    const it = await watched(pathToFileURL(file).href);
    const {page} = it;
    await page.waitForSelector('html[data-ready]');
    await page.focus('#letter');
    await page.keyboard.insertText(letter);
    await page.waitForSelector('html[data-checked]');
    expect(await page.locator('#findings > li').count()).toBeGreaterThan(2);
    // Whatever can be clicked shows what it has.
    await page.$$eval('#findings *, .mark, #tabs [role=tab]', (all) => {
      for (const one of all) if (one instanceof HTMLElement) one.click();
    });
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    await page.evaluate((content) => {
      const field = document.querySelector<HTMLTextAreaElement>('#letter');
      field?.focus();
      field?.select();
      const data = new DataTransfer();
      data.setData('text/html', `<p><b>Eingefügt,</b></p>${content}`);
      data.setData('text/plain', content);
      field?.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
    }, hostile);
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('#letter')?.value.includes('Eingefügt'),
    );
    for (const [name, content] of [
      [`x ${hostile.slice(0, 47)}.md`, letter],
      [
        'brief.eml',
        `From: "${hostile}" <a@b.example>\nSubject: ${hostile}\nContent-Type: text/html\n\n<p>Seitens der Werkstatt</p>${hostile}`,
      ],
      ['seite.html', `<p>Guten Tag,</p>${hostile}<p>Seitens der Werkstatt kam die Zusage.</p>`],
      [`bild ${hostile.slice(0, 47)}.png`, '\u0089PNG\r\n\u001a\n'],
    ] as const) {
      const path = join(folder, name.replaceAll('/', '∕'));
      writeFileSync(path, content);
      await page.setInputFiles('#file', path);
      await page.waitForTimeout(settled);
    }
    await page.click('#tab-dictionary');
    await page.fill('#word-find', `die ${hostile.slice(0, 80)}, -n`);
    await page.fill('#word-say', hostile);
    await page.click('#word-add');
    await nothingRan(it);
  });

  it('stay text in exercises', async () => {
    const exercise = {
      id: 'a',
      title: {de: hostile, en: hostile},
      type: 'reply',
      letter: {name: `${hostile}.md`, content: letter},
      good: {name: 'a.good.md', content: letter},
    };
    const made = withExercises(readFileSync(file, 'utf8'), [exercise]);
    const path = join(folder, 'exercise.html');
    writeFileSync(path, made ?? '');
    const it = await watched(pathToFileURL(path).href);
    await it.page.waitForSelector('html[data-ready]');
    await it.page.click('#tab-exercise');
    await it.page.click('[data-exercise="a"]');
    await it.page.waitForSelector('#marking');
    expect(await it.page.inputValue('.work textarea')).toContain('<script>');
    for (const button of await it.page.locator('#view-exercise button:visible').all()) {
      if (await button.isVisible().catch(() => false)) await button.click({timeout: 2000}).catch(() => {});
    }
    await nothingRan(it);
  });

  it('stay text in the checklist of the extension', async () => {
    const checked = lint(new VFile({path: 'a.txt', value: letter}), {...defaults, type: 'reply'});
    const range = {start: {line: 0, character: 0}, end: {line: 0, character: 1}};
    const checklist: Checklist = {
      type: 'reply',
      typeName: hostile,
      language: hostile,
      score: 7,
      deductions: [{rule: hostile, title: hostile, points: 1}],
      metrics: [{label: hostile, value: hostile}],
      questions: [
        {
          id: hostile,
          text: hostile,
          answer: 'no',
          answerText: hostile,
          evidence: [hostile, ...checked.messages.map(({reason}) => reason)].map((reason) => ({
            rule: hostile,
            title: hostile,
            reason,
            range,
          })),
        },
      ],
      texts: Object.fromEntries(
        ['title', 'heading', 'line', 'jump', 'evidence', 'unfinished', 'clean', 'scoreOf'].map((key) => [key, hostile]),
      ),
    };
    // What VS Code gives the page.
    const body = checklistBody(checklist, hostile);
    const page = checklistPage(body, 'n0nce', hostile).replace(
      '<script nonce',
      '<script nonce="n0nce">globalThis.acquireVsCodeApi = () => ({postMessage() {}});</script>\n<script nonce',
    );
    const path = join(folder, 'checklist.html');
    writeFileSync(path, page);
    const it = await watched(pathToFileURL(path).href);
    await it.page.evaluate((text) => globalThis.postMessage({body: text}, '*'), body);
    for (const button of await it.page.locator('button').all()) await button.click();
    expect(await it.page.locator('script').count()).toBe(2);
    await nothingRan(it);
  });
});
