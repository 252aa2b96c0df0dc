import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {klarbrief} from '../node/klarbrief.js';
import {barriers, describeInChromium, eventually, type Opened} from './chromium.js';

const root = join(import.meta.dirname, '../..');
/** A letter that klarbrief has nothing to say about, until the house has. */
const letter = `Ihr Termin am Montag

Guten Tag Frau Demir,

vielen Dank für Ihre Nachricht. Wir kommen am Montag zu Ihrer Liegenschaft und messen die Fenster aus. Über den Termin schnurpsen wir Sie am Freitag ein.

Freundliche Grüße
Kim Weber
Telefon 089 5550-217
kim.weber@muster.example
`;

describeInChromium('words of the house in the page', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'klarbrief-dictionary-'));
  const file = join(folder, 'klarbrief.html');
  let bytes = 0;
  const shots = process.env.KLARBRIEF_SCREENSHOTS;

  beforeAll(async () => {
    // A script without types.
    const {buildPlayground} = (await import(pathToFileURL(join(root, 'scripts/playground.mjs')).href)) as {
      buildPlayground(file: string): Promise<number>;
    };
    bytes = await buildPlayground(file);
  }, 60_000);
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const opened = async (options: Parameters<typeof open>[1] = {}): Promise<Opened> => {
    const it = await open(pathToFileURL(file).href, options);
    await it.page.waitForSelector('html[data-ready]');
    return it;
  };
  const close = async ({page, requests, errors}: Opened): Promise<void> => {
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    // Words that nobody has saved make the browser ask.
    await page.context().close();
  };
  const write = async (page: Page, words: string): Promise<void> => {
    await page.focus('#letter');
    await page.keyboard.insertText(words);
    await page.waitForSelector('html[data-checked]');
  };
  const forms = (page: Page): Promise<string[]> => page.locator('.form-list li').allTextContents();
  const hits = (page: Page): Promise<string[]> => page.locator('.hit-list mark').allTextContents();
  const add = async (page: Page, find: string, better = ''): Promise<void> => {
    await page.fill('#word-find', find);
    await page.fill('#word-say', better);
    await page.click('#word-add');
    await page.waitForFunction(
      (text) => [...document.querySelectorAll('.house-word strong')].some((one) => one.textContent === text),
      find,
    );
  };
  const downloaded = async (page: Page, list: string): Promise<{name: string; text: string}> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click(`[data-list="${list}"] .download`),
    ]);
    return {name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8')};
  };

  it('shows forms, hits and what is wrong while somebody writes an entry', async () => {
    expect(bytes).toBeLessThan(1_500_000);
    const it = await opened();
    const {page} = it;
    await write(page, letter);
    expect(await page.locator('#findings > li').count()).toBe(0);
    await page.click('#tab-dictionary');
    await page.fill('#word-find', 'die Liegenschaft, -en');
    await eventually(() => forms(page)).toEqual(['Liegenschaft', 'Liegenschaften']);
    await page.fill('#word-say', 'Haus\nGrundstück');
    await eventually(() => hits(page)).toEqual(['Liegenschaft']);
    await eventually(() => page.textContent('.hit-reason')).toContain('„Haus“');
    // A verb that klarbrief cannot inflect like that, told at its field.
    await page.fill('#word-find', 'in Kenntnis setzen, setzte, gesetzt');
    await eventually(() => page.textContent('#word-find-problem')).toBe(
      'Vor dem Verb fehlt der Strich: „in Kenntnis|setzen, setzte, gesetzt“.',
    );
    expect(await page.getAttribute('#word-find', 'aria-invalid')).toBe('true');
    await page.click('#word-add');
    expect(await page.locator('.house-word').count()).toBe(0);
    // Separable, apart in the letter.
    await page.fill('#word-find', 'ein|schnurpsen, schnurpste ein, eingeschnurpst');
    await page.fill('#word-say', 'anrufen');
    await eventually(() => page.textContent('#word-say-problem')).toContain('an|rufen');
    await page.fill('#word-say', 'an|rufen');
    await eventually(() => page.textContent('#word-say-problem')).toBe('');
    await eventually(() => hits(page)).toEqual(['schnurpsen wir Sie am Freitag ein']);
    // A sentence that tests it.
    await page.click('.word-form summary');
    await page.fill('#word-good', 'Wir schnurpsen Sie ein.');
    await eventually(() => page.textContent('#word-good-problem')).toContain('gefunden');
    await close(it);
  });

  it('counts on the whole page, can be edited and removed, and the file works with the command line', async () => {
    const it = await opened();
    const {page} = it;
    await write(page, letter);
    await page.click('#tab-dictionary');
    await add(page, 'die Liegenschaft, -en', 'Haus');
    await add(page, 'ein|schnurpsen, schnurpste ein, eingeschnurpst', 'an|rufen');
    await page.selectOption('#word-list', 'de/cliche');
    await add(page, 'vielen Dank für Ihre Nachricht');
    await page.click('#tab-write');
    await page.waitForSelector('html[data-checked]');
    await eventually(() =>
      page.locator('#findings > li').evaluateAll((all) => all.map((one) => one.getAttribute('data-rule')).sort()),
    ).toEqual(['amtsdeutsch', 'amtsdeutsch', 'cliche']);
    await page.click('#tab-dictionary');
    await page.click('[data-list="de/amtsdeutsch"] li:first-child button:has-text("Bearbeiten")');
    expect(await page.inputValue('#word-find')).toBe('die Liegenschaft, -en');
    await page.fill('#word-say', 'Haus\nGrundstück: bebaut');
    await page.click('#word-add');
    await eventually(() => page.textContent('[data-list="de/amtsdeutsch"] li:first-child')).toContain('bebaut');
    await page.click('[data-list="de/cliche"] button:has-text("Entfernen")');
    expect(await page.locator('[data-list]').count()).toBe(1);

    const {name, text} = await downloaded(page, 'de/amtsdeutsch');
    expect(name).toBe('haus-amtsdeutsch.yaml');
    const house = join(folder, 'haus');
    mkdirSync(house, {recursive: true});
    writeFileSync(join(house, name), text);
    writeFileSync(join(house, 'klarbrief.config.yaml'), (await page.textContent('.word-config')) ?? '');
    writeFileSync(join(house, 'brief.txt'), letter);
    const {code, err, out} = await klarbrief(house, ['brief.txt', '--format', 'compact', '--type', 'reply']);
    expect({code, err}).toEqual({code: 0, err: ''});
    expect(out).toContain('„Haus“ oder „Grundstück: bebaut“ statt „Liegenschaft“');
    expect(out).toMatch(/anrufen.*statt „schnurpsen … ein“|rufen.*schnurpsen/);
    await close(it);
  });

  it('opens a file of the house, keeps its comments, and says what cannot be read', async () => {
    const it = await opened();
    const {page} = it;
    const yaml = `# Unsere Wörter
# dictionaries:
#   de/amtsdeutsch: unsere.yaml

- find: die Liegenschaft, -en   # aus dem Leitfaden
  say: [Haus]
  only: [de]

# Alte Zöpfe
- Fernsprecher
`;
    const file = (name: string, content: string) => ({name, mimeType: 'text/yaml', buffer: Buffer.from(content)});
    await page.click('#tab-dictionary');
    await page.selectOption('#word-list', 'de/cliche');
    await page.setInputFiles('#word-file', file('unsere.yaml', yaml));
    await page.waitForSelector('[data-list="de/amtsdeutsch"] li:nth-child(2)');
    expect((await downloaded(page, 'de/amtsdeutsch')).text).toBe(yaml);
    await add(page, 'obwaltend, -e', 'jetzig');
    expect(await downloaded(page, 'de/amtsdeutsch')).toEqual({
      name: 'unsere.yaml',
      text: `${yaml}- find: obwaltend, -e\n  say: [jetzig]\n`,
    });
    await page.click('[data-list="de/amtsdeutsch"] li:first-child button:has-text("Bearbeiten")');
    await page.fill('#word-why', 'Menschen wohnen in Häusern.');
    await page.click('#word-add');
    await eventually(async () => (await downloaded(page, 'de/amtsdeutsch')).text).toContain(
      '- find: die Liegenschaft, -en\n  say: [Haus]\n  why: Menschen wohnen in Häusern.\n  only: [de]\n\n# Alte Zöpfe\n- Fernsprecher\n',
    );
    await page.setInputFiles('#word-file', file('kaputt.yaml', '- find: [a\n'));
    await eventually(() => page.textContent('#told')).toContain(
      'kaputt.yaml lässt sich nicht lesen. Zeile 2: Das ist kein gültiges YAML. Prüfen Sie Einrückung und Anführungszeichen.',
    );
    await page.setInputFiles('#word-file', file('text.yaml', 'hallo: 1\n'));
    await eventually(() => page.textContent('#told')).toContain('text.yaml lässt sich nicht lesen');
    await close(it);
  });

  it('speaks English, works by keyboard, has no barriers, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const it = await opened({colorScheme, locale: 'en-GB'});
      const {page} = it;
      await write(page, letter);
      await page.focus('[role=tab][aria-selected=true]');
      for (let at = 0; at < 4; at++) await page.keyboard.press('ArrowRight');
      expect(await page.getAttribute('#tab-dictionary', 'aria-selected')).toBe('true');
      await page.focus('#word-find');
      await page.keyboard.type('in Kenntnis setzen, setzte, gesetzt');
      await eventually(() => page.textContent('#word-find-problem')).toBe(
        'The bar in front of the verb is missing: “in Kenntnis|setzen, setzte, gesetzt”.',
      );
      await page.fill('#word-find', '');
      await page.keyboard.type('die Liegenschaft, -en');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.house-word');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('word-find');
      await page.keyboard.type('ein|schnurpsen, schnurpste ein, eingeschnurpst');
      await eventually(() => hits(page)).toHaveLength(1);
      const seen = (await page.innerText('.dictionary')).replaceAll(/“[^”]*”|„[^“]*“/g, '');
      expect(seen).not.toMatch(/\b(?:Wörter|Treffer|Formen|Liste|Bearbeiten|oder)\b/);
      expect(await barriers(page)).toEqual([]);
      for (const [width, height] of [
        [1280, 800],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({width, height});
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        if (shots) await page.screenshot({path: join(shots, `dictionary-en-${width}-${colorScheme}.png`)});
      }
      if (shots) {
        await page.click('#locale');
        await page.screenshot({path: join(shots, `dictionary-de-1920-${colorScheme}.png`)});
        await page.setViewportSize({width: 1280, height: 800});
        await page.screenshot({path: join(shots, `dictionary-de-1280-${colorScheme}.png`)});
      }
      await close(it);
    }
  });
});
