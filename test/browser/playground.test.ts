import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {docx, paragraph, run} from '../formats/office/build.js';
import {msgOf} from '../support/msg.js';
import {barriers, describeInChromium, type Opened} from './chromium.js';

const root = join(import.meta.dirname, '../..');
/** A letter with one word of Amtsdeutsch, and nothing else to say about it. */
const letter = `Ihr Termin am Montag

Guten Tag Frau Demir,

vielen Dank für Ihre Nachricht. Seitens der Werkstatt kam heute die Zusage.

Freundliche Grüße
Kim Weber
Telefon 089 5550-217
kim.weber@muster.example
`;

describeInChromium('the playground, as a file', (open) => {
  const folder = mkdtempSync(join(tmpdir(), 'klarbrief-playground-'));
  const file = join(folder, 'klarbrief.html');
  const url = pathToFileURL(file).href;
  let bytes = 0;

  beforeAll(async () => {
    // A script without types.
    const {buildPlayground} = (await import(pathToFileURL(join(root, 'scripts/playground.mjs')).href)) as {
      buildPlayground(file: string): Promise<number>;
    };
    bytes = await buildPlayground(file);
  }, 60_000);
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  /** The page, ready; what it did wrong is asked for at the end of each test. */
  const opened = async (options: Parameters<typeof open>[1] = {}): Promise<Opened> => {
    const page = await open(url, options);
    await page.page.waitForSelector('html[data-ready]');
    return page;
  };
  const close = async ({page, requests, errors}: Opened): Promise<void> => {
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  };
  const text = (page: Page): Promise<string> => page.inputValue('#letter');
  const write = async (page: Page, words: string): Promise<void> => {
    await page.focus('#letter');
    await page.keyboard.insertText(words);
    await checked(page);
  };
  /** Until what is shown is about the text that is there. */
  const checked = async (page: Page): Promise<void> => {
    await page.waitForSelector('html[data-checked]');
  };
  const rules = (page: Page): Promise<string[]> =>
    page.$$eval('#findings > li', (items) => items.map((item) => item.getAttribute('data-rule') ?? ''));
  const sample = async (page: Page, name: string, version = 'before'): Promise<void> => {
    await page.click('#samples');
    await page.click(`#sample-list li:has-text("${name}") .${version}`);
    await checked(page);
  };
  const drop = async (page: Page, name: string, content: Uint8Array): Promise<void> => {
    const base64 = Buffer.from(content).toString('base64');
    const transfer = await page.evaluateHandle(
      ([title, data]) => {
        const all = new DataTransfer();
        const raw = Uint8Array.from(atob(data ?? ''), (one) => one.charCodeAt(0));
        all.items.add(new File([raw], title ?? ''));
        return all;
      },
      [name, base64],
    );
    await page.dispatchEvent('#letter', 'dragover', {dataTransfer: transfer});
    expect(await page.isVisible('#drop')).toBe(true);
    await page.dispatchEvent('#letter', 'drop', {dataTransfer: transfer});
    expect(await page.isVisible('#drop')).toBe(false);
  };

  it('is one small file that asks for nothing', async () => {
    expect(bytes).toBeLessThan(1_500_000);
    const html = readFileSync(file, 'utf8');
    expect(html).toContain("connect-src 'none'");
    expect(html).not.toMatch(/<(?:link|img|iframe|script)[^>]+(?:src|href)="(?!data:)/);
    const page = await opened();
    // The policy holds: nothing can be sent, even by whoever gets a script to run here.
    const sent = await page.page.evaluate(() => fetch('https://klarbrief.example/').then(String, () => 'stopped'));
    expect(sent).toBe('stopped');
    expect(page.errors.join('\n')).toContain('Content Security Policy');
    await page.page.context().close();
  });

  it('can be typed into before the linter is there', async () => {
    const {page} = await open(url);
    await page.keyboard.type('Guten Tag');
    expect(await text(page)).toBe('Guten Tag');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('letter');
    await page.context().close();
  });

  it('marks what is typed, by subject, with a score once the letter is finished', async () => {
    const it = await opened();
    const {page} = it;
    await write(page, letter.slice(0, letter.indexOf('Freundliche')));
    expect(await page.textContent('.unfinished')).toContain('Grußformel');
    expect(await rules(page)).toEqual(['amtsdeutsch']);
    await write(page, letter.slice(letter.indexOf('Freundliche')));
    expect(await page.textContent('.mark.wording')).toBe('Seitens der Werkstatt');
    expect(await page.textContent('#score')).toBe('96');
    expect(await page.locator('.answer').count()).toBe(6);
    expect(await page.getAttribute('.balance', 'aria-label')).toBe('Kunde 1-mal angesprochen, Absender 0-mal genannt');
    expect(await page.$$eval('.line.first', (lines) => lines.map((line) => line.getAttribute('data-part')))).toContain(
      'Grußformel',
    );
    await close(it);
  });

  it('keeps every mark behind its words while somebody types', async () => {
    const it = await opened();
    const {page} = it;
    await sample(page, 'Preisänderung');
    // Each line of the layer is as high as the same line of the field: both have the same height and width.
    const sizes = await page.evaluate(() => {
      const [field, layer] = ['#letter', '#backdrop'].map((name) => document.querySelector(name));
      return [field, layer].map((element) => [
        element?.clientWidth,
        element?.clientHeight,
        element?.scrollHeight,
        (element as HTMLElement | null)?.scrollTop,
      ]);
    });
    expect(sizes[0]).toEqual(sizes[1]);
    const before = await page.locator('.mark', {hasText: 'hiermit'}).boundingBox();
    await page.focus('#letter');
    await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#letter');
      const at = field?.value.indexOf('hiermit') ?? 0;
      field?.setSelectionRange(at, at);
    });
    await page.keyboard.type('x');
    // At once, not after the next check.
    const after = await page.locator('.mark', {hasText: 'hiermit'}).boundingBox();
    expect(after?.y).toBe(before?.y);
    expect(after?.x).toBeGreaterThan((before?.x ?? 0) + 3);
    expect(await page.evaluate(() => document.querySelector('#backdrop')?.textContent?.replace(/\u200b/g, ''))).toBe(
      (await text(page)).replace(/\n/g, ''),
    );
    await close(it);
  });

  it('tells what it is about where somebody points, and takes a suggestion that can be undone', async () => {
    const it = await opened();
    const {page} = it;
    await write(page, letter);
    const box = await page.locator('.mark.wording').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
    await page.waitForSelector('#card:not([hidden])');
    const card = (await page.textContent('#card')) ?? '';
    for (const words of ['Schreiben Sie, wie Sie sprechen', 'statt „Seitens“', 'Vorher', 'Nachher'])
      expect(card).toContain(words);
    const offer = await page.textContent('#card .offer');
    await page.click('#card .offer');
    expect(await text(page)).toBe(letter.replace('Seitens der Werkstatt', offer ?? ''));
    await checked(page);
    expect(await rules(page)).toEqual([]);
    expect(await page.textContent('#score')).toBe('100');
    expect(await page.textContent('#told')).toContain('Eingesetzt');
    await page.click('#undo');
    expect(await text(page)).toBe(letter);
    await page.click('#redo');
    expect(await text(page)).not.toBe(letter);
    await page.focus('#letter');
    await page.keyboard.press('Control+z');
    expect(await text(page)).toBe(letter);
    await checked(page);
    // The same from the list.
    await page.click('#findings .offer');
    expect(await text(page)).not.toBe(letter);
    await close(it);
  });

  it('works with the keyboard alone', async () => {
    const it = await opened();
    const {page} = it;
    await page.keyboard.insertText(letter);
    await checked(page);
    await page.keyboard.press('F8');
    await page.waitForSelector('#card:not([hidden])');
    const selected = await page.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('#letter');
      return field?.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(selected).toBe('Seitens der Werkstatt');
    expect(await page.textContent('#announced')).toContain('Schreiben Sie, wie Sie sprechen');
    await page.keyboard.press('Escape');
    expect(await page.isVisible('#card')).toBe(false);
    await page.keyboard.press('F8');
    await page.waitForSelector('#card:not([hidden])');
    // From the letter, Tab leads to the suggestion, and back.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('offer');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Alt+Enter');
    expect(await text(page)).not.toContain('Seitens');
    await page.keyboard.press('Control+z');
    expect(await text(page)).toBe(letter);
    await page.focus('#tab-write');
    await page.keyboard.press('ArrowRight');
    expect(await page.isVisible('#view-skim')).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-skim');
    await page.keyboard.press('ArrowLeft');
    await page.focus('#samples');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.querySelector('dialog')?.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('samples');
    await close(it);
  });

  it('opens what is dropped: text, mail, page, Word', async () => {
    const it = await opened();
    const {page} = it;
    const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words);
    await drop(page, 'brief.txt', bytesOf(letter));
    await checked(page);
    expect(await text(page)).toBe(letter);
    expect(await page.textContent('#told')).toBe('„brief.txt“ liegt auf dem Tisch.');

    await drop(page, 'reklamation.eml', readFileSync(join(root, 'playground/letters/antwort-auf-reklamation.eml')));
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#letter')?.value.includes('Pohl'));
    expect(await text(page)).toMatch(/^Betreff: Re: Kratzer an der Tischplatte\n\nGuten Tag Herr Pohl,\n\ndanke für/);
    expect(await page.textContent('#about')).toContain('Von: Miriam Keller <miriam.keller@moebel-keller.example>');

    await drop(page, 'mailing.html', readFileSync(join(root, 'playground/letters/fahrrad-mailing.html')));
    await page.waitForFunction(() => !document.querySelector<HTMLTextAreaElement>('#letter')?.value.includes('Pohl'));
    expect(await text(page)).not.toContain('<');

    const word = docx(
      paragraph('Guten Tag Frau Demir,') +
        `<w:p>${run('Bitte rufen Sie ')}${run('heute', '<w:b/>')}${run(' an.')}</w:p>` +
        paragraph('Freundliche Grüße'),
    );
    await drop(page, 'brief.docx', word);
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#letter')?.value.includes('Demir'));
    expect(await text(page)).toContain('Bitte rufen Sie **heute** an.');

    const outlook = msgOf({
      streams: {
        '001A001F': 'IPM.Note',
        '0037001F': 'Ihr Termin am Montag',
        '0C1A001F': 'Kim Weber',
        '5D01001F': 'kim.weber@muster.example',
        '1013001F':
          '<html><body><p>Guten Tag Frau Demir,</p><p>bringen Sie bitte <b>Ihren Pass</b> mit. Seitens der Werkstatt kam die Zusage.</p><p>Freundliche Gr&uuml;&szlig;e<br>Kim Weber</p></body></html>',
      },
      recipients: [{streams: {'3001001F': 'Ela Demir', '39FE001F': 'ela.demir@muster.example'}, fixed: {3093: 1n}}],
    });
    await drop(page, 'termin.msg', outlook);
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#letter')?.value.includes('Pass'));
    expect(await text(page)).toBe(
      'Betreff: Ihr Termin am Montag\n\nGuten Tag Frau Demir,\n\nbringen Sie bitte **Ihren Pass** mit. Seitens der Werkstatt kam die Zusage.\n\nFreundliche Grüße\nKim Weber\n',
    );
    expect(await page.textContent('#about')).toBe(
      'Von: Kim Weber <kim.weber@muster.example>An: Ela Demir <ela.demir@muster.example>',
    );
    await checked(page);
    expect(await page.textContent('.mark.wording')).toBe('Seitens der Werkstatt');

    const settings = '---\ntype: fragment\n---\n\n';
    await drop(page, 'baustein.md', bytesOf(`${settings}Seitens der Werkstatt kam die Zusage.\n`));
    await page.waitForFunction(() => !document.querySelector<HTMLTextAreaElement>('#letter')?.value.includes('Pass'));
    // Settings are no words of the letter, but they count.
    expect(await text(page)).toBe('Seitens der Werkstatt kam die Zusage.\n');
    await checked(page);
    expect(await page.textContent('#type option')).toBe('Textbaustein (erkannt)');
    expect(await rules(page)).toEqual(['amtsdeutsch']);
    expect(await page.textContent('.mark.wording')).toBe('Seitens der Werkstatt');
    await page.click('#findings .offer');
    expect(await text(page)).not.toContain('Seitens');
    await drop(page, 'brief.docx', word);
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#letter')?.value.includes('Demir'));

    await drop(page, 'bild.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    await page.waitForFunction(() => document.querySelector('#told')?.textContent?.includes('lässt sich nicht lesen'));
    expect(await text(page)).toContain('Demir');
    await close(it);
  });

  it('opens a file that is chosen', async () => {
    const it = await opened();
    const name = join(folder, 'gewählt.md');
    writeFileSync(name, `# Ihr Termin\n\n${letter}`);
    await it.page.setInputFiles('#file', name);
    await checked(it.page);
    expect(await text(it.page)).toContain('# Ihr Termin');
    await close(it);
  });

  it('keeps bold words and lists of what is pasted from Word or Outlook, and nothing else', async () => {
    const it = await opened();
    const {page} = it;
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head><body>
      <!--StartFragment--><p class=MsoNormal>Guten Tag Frau Demir,<o:p></o:p></p><p class=MsoNormal>danke f&uuml;r <b>Ihren Anruf</b>.</p>
      <ul><li>Bringen Sie den Pass mit.</li><li>Kommen Sie um 9&nbsp;Uhr.</li></ul>
      <p class=MsoNormal style='font-weight:normal'>Freundliche Gr&uuml;&szlig;e</p><!--EndFragment--></body></html>`;
    await page.focus('#letter');
    await page.evaluate((content) => {
      const data = new DataTransfer();
      data.setData('text/html', content);
      data.setData('text/plain', 'nur Text');
      document
        .querySelector('#letter')
        ?.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
    }, html);
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#letter')?.value !== '');
    const pasted = await text(page);
    expect(pasted).toContain('danke für **Ihren Anruf**.');
    expect(pasted).toContain('- Bringen Sie den Pass mit.\n');
    expect(pasted).not.toMatch(/Mso|&|<|StartFragment/);
    await page.keyboard.press('Control+z');
    expect(await text(page)).toBe('');
    await close(it);
  });

  it('shows what stays after 20 seconds', async () => {
    const it = await opened();
    const {page} = it;
    await sample(page, 'Werbebrief', 'after');
    await page.click('#tab-skim');
    const kinds = await page.$$eval('.seen-list dt', (all) => all.map((one) => one.textContent));
    expect(kinds).toEqual(['Betreff', 'Erster Satz', 'Liste', 'Liste', 'Liste', 'PS']);
    expect(await page.textContent('.seen-list dd')).toBe('Ihre Probefahrt: ohne Schweiß ins Büro');
    expect(await page.textContent('.share')).toMatch(/^\d+ von \d+ Wörtern$/);
    expect(await page.locator('.unseen').count()).toBeGreaterThan(20);
    await close(it);
  });

  it('shows before and after, with both scores and the words that differ', async () => {
    const it = await opened();
    const {page} = it;
    await sample(page, 'Preisänderung');
    await page.click('#tab-compare');
    await page.waitForSelector('.version-score');
    await page.check('input[value="good"]');
    await page.waitForFunction(() => document.querySelector('.version.after .version-score')?.textContent === '100');
    expect(Number(await page.textContent('.version.before .version-score'))).toBeLessThan(80);
    expect(await page.locator('.version.before del').count()).toBeGreaterThan(3);
    expect(await page.locator('.version.after ins').count()).toBeGreaterThan(3);
    await page.check('input[value="suggestions"]');
    await page.waitForFunction(
      () => !document.querySelector('.version.after .sheet')?.textContent?.includes('seitens'),
    );
    // What somebody writes is the other side from then on.
    await page.click('#tab-write');
    await page.focus('#letter');
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('PS: Rufen Sie mich gern an.\n');
    await checked(page);
    await page.click('#tab-compare');
    await page.check('input[value="text"]');
    await page.waitForFunction(() => document.querySelector('.version.after ins')?.textContent?.includes('PS'));
    expect(await page.textContent('.changes')).toBe('1 Stelle geändert');
    await close(it);
  });

  it('lets subjects and questions choose what is shown', async () => {
    const it = await opened();
    const {page} = it;
    await sample(page, 'Preisänderung');
    const all = await rules(page);
    await page.click('[data-category="wording"]');
    expect(await rules(page)).toEqual(all.filter((rule) => /direct|mail|person/.test(rule)));
    expect(await page.locator('.mark.wording').count()).toBe(0);
    await page.click('[data-category="wording"]');
    await page.click('[data-question="2"]');
    expect(await rules(page)).toEqual(['direct-dial', 'personal-email']);
    expect(await page.textContent('#question')).toBe('Der Brief nennt Durchwahl und persönliche E-Mail-Adresse.');
    await page.click('[data-question="2"]');
    expect(await rules(page)).toEqual(all);
    await page.selectOption('#type', 'fragment');
    await checked(page);
    expect(await rules(page)).not.toContain('direct-dial');
    await close(it);
  });

  it('keeps up with 3,000 words, of whose findings it shows sixty first', async () => {
    const it = await opened();
    const {page} = it;
    const paragraph = 'Seitens der Werkstatt kam heute die Zusage. Diesbezüglich melden wir uns zeitnah bei Ihnen.';
    const [subject = '', greeting = '', ...rest] = letter.split('\n\n');
    const long = [subject, greeting, ...Array.from({length: 220}, () => paragraph), ...rest].join('\n\n');
    await write(page, long);
    expect(await text(page)).toBe(long);
    expect(await page.locator('#findings > li').count()).toBe(60);
    const marks = page.locator('.mark');
    expect(await marks.count()).toBeGreaterThan(600);
    // One finding less in front: marks behind it stay where they are and get another number.
    const last = await marks.last().getAttribute('data-findings');
    const node = await marks.last().elementHandle();
    await page.locator('#findings .offer').first().click();
    await checked(page);
    expect(await marks.last().getAttribute('data-findings')).toBe(String(Number(last) - 1));
    expect(await node?.evaluate((mark) => mark.isConnected)).toBe(true);
    await page.click('#more');
    await page.waitForFunction(() => document.querySelectorAll('#findings > li').length > 600);
    expect(await page.isVisible('#more')).toBe(false);
    await close(it);
  });

  it('is printed with its findings by number', async () => {
    const it = await opened();
    const {page} = it;
    await sample(page, 'Preisänderung');
    await page.emulateMedia({media: 'print'});
    expect(await page.isVisible('#letter')).toBe(false);
    expect(await page.isVisible('.bar')).toBe(false);
    const pdf = await page.pdf({format: 'A4'});
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(3);
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.mark') ?? document.body, '::after').content),
    ).toMatch(/\d/);
    await close(it);
  });

  it('is large for a projector, dark at night, and English for those who like', async () => {
    const it = await opened({viewport: {width: 1920, height: 1080}});
    const {page} = it;
    await sample(page, 'Preisänderung');
    const size = (): Promise<number> =>
      page.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector('#letter') ?? document.body).fontSize),
      );
    const usual = await size();
    await page.click('#large');
    expect(await size()).toBeGreaterThan(usual * 1.2);
    expect(await page.getAttribute('#large', 'aria-pressed')).toBe('true');
    const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await page.click('#theme');
    expect(await background()).not.toBe(light);
    await page.click('#locale');
    await checked(page);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(await page.textContent('#tab-skim')).toBe('20-second view');
    expect(await page.textContent('#findings h3')).toBe('Give a direct telephone number');
    const words = await page.evaluate(() => document.querySelector('.bar')?.textContent ?? '');
    expect(words).not.toMatch(/[äöüß]|Schreiben|Drucken/);
    await page.reload();
    await page.waitForSelector('html[data-ready]');
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await close(it);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has no barriers, ${colorScheme}`, async () => {
      const it = await opened({colorScheme});
      const {page} = it;
      expect(await barriers(page)).toEqual([]);
      await page.click('#samples');
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await sample(page, 'Werbebrief');
      expect(await barriers(page)).toEqual([]);
      await page.focus('#letter');
      await page.keyboard.press('F8');
      await page.waitForSelector('#card:not([hidden])');
      expect(await barriers(page)).toEqual([]);
      await page.click('#tab-skim');
      await page.waitForSelector('.seen-list');
      expect(await barriers(page)).toEqual([]);
      await page.click('#tab-compare');
      await page.waitForSelector('.version-score');
      expect(await barriers(page)).toEqual([]);
      await close(it);
    }, 60_000);
  }
});
