import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {compile} from '../../src/dictionary/compile.js';
import {withExercises} from '../../src/node/exercise.js';
import {docx, paragraph} from '../formats/office/build.js';
import {barriers, describeInChromium, type Opened} from './chromium.js';

const root = join(import.meta.dirname, '../..');
const exercises = join(root, 'playground/exercises');

describeInChromium('exercises in the page', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'klarbrief-exercise-'));
  const file = join(folder, 'klarbrief.html');
  let bytes = 0;

  beforeAll(async () => {
    // A script without types.
    const {buildPlayground} = (await import(pathToFileURL(join(root, 'scripts/playground.mjs')).href)) as {
      buildPlayground(file: string): Promise<number>;
    };
    bytes = await buildPlayground(file);
  }, 60_000);
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const opened = async (options: Parameters<typeof open>[1] = {}, url = pathToFileURL(file).href): Promise<Opened> => {
    const page = await open(url, options);
    await page.page.waitForSelector('html[data-ready]');
    return page;
  };
  const close = async ({page, requests, errors}: Opened): Promise<void> => {
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  };
  const begin = async (page: Page, id: string): Promise<void> => {
    await page.click('#tab-exercise');
    await page.click(`[data-exercise="${id}"]`);
    await page.waitForSelector('#marking');
  };
  const select = (page: Page, words: string): Promise<void> =>
    page.evaluate((wanted) => {
      const field = document.querySelector<HTMLTextAreaElement>('.work textarea');
      const at = field?.value.indexOf(wanted) ?? -1;
      if (!field || at < 0) throw new Error(`The letter has no “${wanted}”.`);
      field.focus();
      field.setSelectionRange(at, at + wanted.length);
    }, words);
  const mark = async (page: Page, words: string): Promise<void> => {
    await select(page, words);
    await page.keyboard.press('m');
  };
  const marked = (page: Page): Promise<string[]> =>
    page.$$eval('.own-mark', (all) => all.map((one) => one.textContent ?? ''));
  const statuses = (page: Page, status: string): Promise<string[]> =>
    page.$$eval(`#solved > [data-status="${status}"]`, (all) => all.map((one) => one.getAttribute('data-rule') ?? ''));

  it('go from start to solution', async () => {
    expect(bytes).toBeLessThan(1_500_000);
    const it = await opened();
    const {page} = it;
    await page.click('#tab-exercise');
    expect(await page.locator('[data-exercise]').count()).toBe(24);
    expect(await page.$$eval('.exercises h3', (all) => all.map((one) => one.textContent))).toEqual([
      'Zum Einstieg',
      'Für Geübte',
      'Für Könner',
    ]);
    await page.click('[data-exercise="fitness-mahnung"]');
    await page.waitForSelector('#marking');

    // A double click and the button, then the keyboard's M.
    const word = await page.evaluate(() => {
      const layer = document.querySelector('.work .backdrop');
      const walker = document.createTreeWalker(layer ?? document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf('unverzüglich') ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 12);
        range.startContainer.parentElement?.scrollIntoView({block: 'end'});
        const {x, y, width, height} = range.getBoundingClientRect();
        return {x: x + width / 2, y: y + height / 2};
      }
      throw new Error('The word is not drawn.');
    });
    await page.mouse.dblclick(word.x, word.y);
    await page.click('#mark-it');
    expect(await marked(page)).toEqual(['unverzüglich']);
    await mark(page, 'Wir fordern Sie auf');
    await mark(page, 'Hamburg, 11. Mai 2026');
    await mark(page, 'GmbH');
    await mark(page, 'Wir fordern');
    expect(await marked(page)).toEqual(['GmbH', 'Hamburg, 11. Mai 2026', 'unverzüglich']);
    await page.click('[aria-label="Zurücknehmen: „GmbH“"]');
    await mark(page, 'Wir fordern Sie auf');
    expect(await marked(page)).toEqual(['Hamburg, 11. Mai 2026', 'Wir fordern Sie auf', 'unverzüglich']);
    await mark(page, 'Sehr geehrter Herr Behrens,\n\nleider');
    expect(await page.textContent('.keys.warning')).toContain('höchstens einen Absatz');
    expect(await marked(page)).toHaveLength(3);
    for (const lack of ['contact-person', 'reminder-tone/way-out', 'closing'])
      await page.check(`[data-lack="${lack}"]`);

    await page.click('#reveal');
    expect(await page.textContent('.outcome')).toBe('4 von 13 gefunden');
    expect(await statuses(page, 'found')).toEqual([
      'commanding-tone',
      'commanding-tone',
      'reminder-tone',
      'contact-person',
    ]);
    const sheet = readFileSync(join(exercises, 'fitness-mahnung.txt.solution.txt'), 'utf8').trim().split('\n');
    const all = await page.$$eval('#solved > li', (items) => items.map((item) => item.getAttribute('data-rule')));
    expect(all).toEqual(sheet.map((line) => line.split(' · ')[1]));
    expect(await page.$$eval('.strict-list li', (items) => items.map((item) => item.lastChild?.textContent))).toEqual([
      '„Hamburg, 11. Mai 2026“',
      'ein Gruß in ganzen Wörtern: Ist da.',
    ]);
    // Signs behind the words say it without colours.
    const letter = (await page.textContent('.work .sheet')) ?? '';
    for (const sign of ['Wir fordern Sie auf✓6', 'in Verzug○5', '2026?']) expect(letter).toContain(sign);
    await page.click('#solved .finding-title >> text=Nennen Sie eine Durchwahl');
    expect(await page.textContent('.work .lit')).toBe('040 5550-0');

    await page.click('#to-write');
    expect(await page.textContent('[data-score=before] strong')).toBe('60');
    expect(await page.textContent('[data-score=now] strong')).toBe('60');
    await select(page, 'leider haben Sie Ihren Beitrag für April nicht bezahlt');
    await page.keyboard.insertText('für April ist Ihr Beitrag noch offen');
    await page.waitForFunction(() => document.querySelector('.left')?.textContent === 'Noch 11 Funde');
    expect(Number(await page.textContent('[data-score=now] strong'))).toBeGreaterThan(60);
    const good = readFileSync(join(exercises, 'fitness-mahnung.good.txt'), 'utf8');
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(good);
    await page.waitForSelector('.left.clean');
    expect(await page.textContent('[data-score=now] strong')).toBe('100');
    await page.click('#start-anew');
    await page.waitForFunction(() => document.querySelector('.left')?.textContent === 'Noch 13 Funde');
    await page.keyboard.press('Control+z');
    await page.waitForSelector('.left.clean');

    await page.click('#to-good');
    await page.waitForSelector('.versions');
    expect(await page.$$eval('.version-score', (scores) => scores.map((score) => score.textContent))).toEqual([
      '100',
      '100',
    ]);
    expect(await page.textContent('#version-before')).toBe('Ihre Fassung');

    await page.click('.back');
    expect(await page.textContent('.progress span')).toBe('1 von 24 Briefen gelöst');
    expect(await page.textContent('[data-exercise="fitness-mahnung"] .went')).toBe(
      '✓ 4 von 13 gefunden · eigene Fassung: 100 Punkte',
    );
    // Numbers stay on the device, words do not.
    expect(await page.evaluate(() => localStorage.getItem('klarbrief-exercises'))).toBe(
      '{"fitness-mahnung":{"found":4,"of":13,"score":100}}',
    );
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    await page.click('#tab-exercise');
    expect(await page.textContent('.progress span')).toBe('1 von 24 Briefen gelöst');
    expect(await page.textContent('#exercise-begin')).toBe('Weiter mit „Terminbestätigung der Zahnarztpraxis“');
    await page.click('#exercise-forget');
    expect(await page.evaluate(() => localStorage.getItem('klarbrief-exercises'))).toBeNull();
    await close(it);
  }, 60_000);

  it('go by keyboard alone', async () => {
    const it = await opened();
    const {page} = it;
    const {keyboard} = page;
    const reach = async (selector: string, key = 'Tab'): Promise<void> => {
      for (let press = 0; press < 60; press++) {
        if (await page.evaluate((name) => document.activeElement?.matches(name) ?? false, selector)) return;
        await keyboard.press(key);
      }
      throw new Error(`Nobody gets to ${selector} with ${key}.`);
    };
    await reach('[role=tab]', 'Shift+Tab');
    await reach('#tab-exercise', 'ArrowRight');
    await reach('#exercise-begin');
    await keyboard.press('Enter');
    await page.waitForSelector('#marking:focus');
    // The number of the switchboard, at the letter's end.
    await keyboard.press('Control+End');
    await keyboard.press('ArrowLeft');
    for (let step = 0; step < 11; step++) await keyboard.press('Shift+ArrowLeft');
    await keyboard.press('m');
    expect(await marked(page)).toEqual(['0511 5550-0']);
    expect(await page.textContent('.work > [role=status]')).toBe('Markiert: „0511 5550-0“');
    await reach('[data-lack="contact-person"]');
    await keyboard.press('Space');
    await reach('#reveal');
    await keyboard.press('Enter');
    expect(await page.textContent('.outcome:focus')).toBe('2 von 3 gefunden');
    await reach('#to-write');
    await keyboard.press('Enter');
    await page.waitForSelector('#own-letter:focus');
    await reach('#to-good');
    await keyboard.press('Enter');
    await page.waitForSelector('.task-title:focus');
    await reach('.next', 'Shift+Tab');
    await keyboard.press('Enter');
    await page.waitForSelector('#marking:focus');
    expect(await page.textContent('.work h2')).toBe('Rechnung vom Dachdecker');
    await close(it);
  }, 60_000);

  it('leave the letter as it is while somebody marks', async () => {
    const it = await opened();
    const {page} = it;
    await begin(page, 'solar-mailing');
    const before = await page.inputValue('#marking');
    await select(page, 'Unsere Module');
    for (const key of ['x', 'Delete', 'Backspace', 'Enter', 'Control+x', 'Control+v']) await page.keyboard.press(key);
    await page.keyboard.insertText('Hallo');
    expect(await page.inputValue('#marking')).toBe(before);
    expect(await marked(page)).toEqual([]);
    await close(it);
  });

  it('keep marks, ticks and own words when the language of the page changes', async () => {
    const it = await opened();
    const {page} = it;
    await begin(page, 'paket-beschwerde');
    await mark(page, 'zeitnah');
    await page.check('[data-lack="thanks"]');
    await page.click('#locale');
    await page.waitForSelector('h3:has-text("What would you change?")');
    expect(await marked(page)).toEqual(['zeitnah']);
    expect(await page.isChecked('[data-lack="thanks"]')).toBe(true);
    // A German letter stays one.
    expect(await page.inputValue('#marking')).toMatch(/^Betreff: Re: Paket/);
    expect(await page.textContent('.work .about')).toContain('Von: Kundenservice');
    await page.click('#reveal');
    expect(await page.textContent('.outcome')).toBe('2 of 15 found');
    expect(await page.textContent('#solved [data-rule=vague-promise] .finding-title')).toBe('Name a day');
    expect(await page.textContent('.work')).not.toMatch(/übersehen|gefunden|Nennen Sie/);
    await close(it);
  });

  it('print their list, a worksheet before, and a solution sheet after', async () => {
    const it = await opened();
    const {page} = it;
    await page.click('#tab-exercise');
    await page.emulateMedia({media: 'print'});
    expect(await page.locator('.case:visible').count()).toBe(await page.locator('.case').count());
    expect(await page.innerText('body')).toContain('Baustelle: Brief der Gemeinde');
    await page.emulateMedia({media: 'screen'});
    await begin(page, 'gemeinde-strasse');
    await page.emulateMedia({media: 'print'});
    const printed = (): Promise<string> => page.innerText('body');
    const work = await printed();
    for (const words of ['Arbeitsblatt', 'Baustelle: Brief der Gemeinde', 'Was fehlt dem Brief?', 'zu gegebener Zeit'])
      expect(work).toContain(words);
    expect(work).not.toMatch(/Schreiben Sie, wie Sie sprechen|Markieren|Neue Wasserleitung/);
    await page.emulateMedia({media: 'screen'});
    await page.click('#reveal');
    await page.emulateMedia({media: 'print'});
    const solution = await printed();
    const sheet = readFileSync(join(exercises, 'gemeinde-strasse.txt.solution.txt'), 'utf8').trim().split('\n');
    expect(solution).toContain('Lösungsblatt');
    for (const line of sheet) expect(solution).toContain(line.split(' · ')[2]?.replace(/^fehlt$/, '· fehlt'));
    expect(solution).toContain('Ihre Strasse bekommt eine neue Wasserleitung.');
    expect(await page.locator('.sheet-findings li').count()).toBe(sheet.length);
    const pdf = await page.pdf({preferCSSPageSize: true});
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await close(it);
  });

  for (const [name, options, large] of [
    ['light', {colorScheme: 'light'}, false],
    ['dark and large', {colorScheme: 'dark', viewport: {width: 1920, height: 1080}}, true],
  ] as const) {
    it(`have no barriers, ${name}`, async () => {
      const {page, requests} = await opened(options);
      if (large) await page.click('#large');
      await page.click('#tab-exercise');
      expect(await barriers(page)).toEqual([]);
      await begin(page, 'wasserschaden');
      await mark(page, 'hiermit');
      await mark(page, 'Tim Albrecht');
      expect(await barriers(page)).toEqual([]);
      await page.check('[data-lack="thanks"]');
      await page.click('#reveal');
      expect(await barriers(page)).toEqual([]);
      await page.click('#to-write');
      expect(await barriers(page)).toEqual([]);
      await page.click('#to-good');
      await page.waitForSelector('.versions');
      expect(await barriers(page)).toEqual([]);
      // Nothing is wider than the window.
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(requests).toEqual([]);
      await page.context().close();
    }, 60_000);
  }

  it('of a trainer open at once, in any format', async () => {
    const word = docx(
      ['Guten Tag Frau Demir,', 'seitens der Werkstatt kam die Zusage.', 'MfG', 'Kim Weber']
        .map((one) => paragraph(one))
        .join(''),
    );
    const own = join(folder, 'uebung.html');
    const set = [
      {
        id: 'd',
        title: {de: 'Gut', en: 'Good'},
        letter: {name: 'd.txt', content: readFileSync(join(exercises, 'buecherei-antwort.good.txt'), 'utf8')},
      },
      {
        id: 'a',
        title: {de: 'Brief aus Word', en: 'Letter from Word'},
        letter: {name: 'brief.docx', content: Buffer.from(word).toString('base64'), packed: true},
      },
      {id: 'b', title: {de: 'Kaputt', en: 'Broken'}, letter: {name: 'x.docx', content: 'UEsDBGth', packed: true}},
      {
        ...{id: 'c', title: {de: 'Mahnung', en: 'Reminder'}, type: 'reminder', fixed: true},
        letter: {
          name: 'c.txt',
          content: 'Guten Tag Frau Demir,\n\nbitte zahlen Sie.\n\nFreundliche Grüße\nKim Weber\n',
        },
      },
    ];
    writeFileSync(own, withExercises(readFileSync(file, 'utf8'), set) ?? '');
    const it = await opened({}, pathToFileURL(own).href);
    const {page} = it;
    expect(await page.getAttribute('#tab-exercise', 'aria-selected')).toBe('true');
    expect(await page.textContent('.exercises h3')).toBe('Ihre Briefe');
    await page.click('[data-exercise=b]');
    await page.waitForFunction(() => document.querySelector('.exercises .warning')?.textContent !== '');
    expect(await page.textContent('.exercises .warning')).toBe('„Kaputt“ lässt sich nicht lesen.');
    await page.click('[data-exercise=a]');
    await page.waitForSelector('#marking');
    expect(await page.inputValue('#marking')).toContain('seitens der Werkstatt');
    expect(await page.locator('.steps button').count()).toBe(3);
    await mark(page, 'seitens der Werkstatt');
    await page.click('#reveal');
    expect(await statuses(page, 'found')).toContain('amtsdeutsch');
    await page.click('.back');
    await page.click('[data-exercise=c]');
    await page.waitForSelector('[data-lack="reminder-tone/amount"]');
    // A letter without a finding may be among them: whoever marks nothing is right.
    await page.click('.back');
    await page.click('[data-exercise=d]');
    await page.waitForSelector('#marking');
    await page.click('#reveal');
    expect(await page.textContent('.outcome')).toBe('Dieser Brief ist gelungen');
    await close(it);
  });

  it('of a trainer are read with the words and rules of the house', async () => {
    const own = join(folder, 'haus.html');
    const {dictionary} = compile('- find: das Sonnenpaket, -e\n  say: [Ihr Tarif]\n', {path: '', language: 'de'});
    const content =
      'Guten Tag Frau Demir,\n\ndas Sonnenpaket kommt am Montag. Seitens der Werkstatt kam die Zusage.\n\nFreundliche Grüße\nKim Weber\n';
    const houses = [
      JSON.stringify({
        rules: {'direct-dial': {level: 'off'}},
        fields: {},
        dictionaries: {'de/amtsdeutsch': dictionary},
      }),
    ];
    const set = [
      {
        ...{id: 'haus', title: {de: 'Aus dem Haus', en: 'Of the house'}, type: 'general', house: 0},
        letter: {name: 'haus.md', content: `---\nart: general\n---\n\n${content}`},
      },
      {
        ...{id: 'fremd', title: {de: 'Von anderen', en: 'Of others'}, type: 'general'},
        letter: {name: 'fremd.txt', content},
      },
    ];
    writeFileSync(own, withExercises(readFileSync(file, 'utf8'), set, houses) ?? '');
    const it = await opened({}, pathToFileURL(own).href);
    const {page} = it;
    const missed = async (id: string): Promise<readonly string[]> => {
      await page.click(`[data-exercise=${id}]`);
      await page.waitForSelector('#marking');
      expect(await page.inputValue('#marking')).toBe(content);
      await page.click('#reveal');
      const found = await statuses(page, 'missed');
      await page.click('.back');
      return found;
    };
    const here = await missed('haus');
    const there = await missed('fremd');
    expect(here.filter((rule) => rule === 'amtsdeutsch')).toHaveLength(2);
    expect(there.filter((rule) => rule === 'amtsdeutsch')).toHaveLength(1);
    expect([here.includes('direct-dial'), there.includes('direct-dial')]).toEqual([false, true]);
    await close(it);
  });
});
