import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {VFile} from 'vfile';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {rules} from '../../rules/index.js';
import {lint} from '../../src/index.js';
import {html} from '../../src/report/html/html.js';
import {defaults} from '../../src/settings/settings.js';
import {barriers, describeInChromium, eventually, type Opened} from './chromium.js';

const hostile = '<script>document.title="run"</script></script><img src=x onerror="document.title=1">\u2028\u0007"\'';

function letter(name: string, body: string, subject = 'Ihr Fahrrad ist abholbereit'): VFile {
  const value = `Muster GmbH
Claudia Weber
Telefon: 089 1234-567
claudia.weber@muster.example

Herrn
Jonas Meyer
Am Markt 3
80331 München

${subject}

Sehr geehrter Herr Meyer,

${body}

Freundliche Grüße

Claudia Weber
`;
  return lint(new VFile({path: name, value}), {...defaults, type: 'reply'});
}

const thanks = 'vielen Dank für Ihren Auftrag.';
const letters = [
  letter('post/gut.txt', `${thanks} Sie holen Ihr Fahrrad ab, wann Sie möchten.`),
  letter(
    'post/amt.txt',
    `${thanks} Seitens der Werkstatt kam heute die Zusage. Bezüglich der Bremse teilen wir Ihnen mit, dass sie in Abzug gebracht wird.`,
  ),
  letter('post/böse.txt', `${thanks} Seitens ${hostile} kam die Zusage.`, `Betreff ${hostile}`),
  letter(`post/${hostile.replaceAll('/', '')}.txt`, 'Leider können wir Ihnen das Rad nicht geben.'),
];
const options = {
  locale: 'de',
  color: false,
  note: false,
  quiet: false,
  incomplete: false,
  defaultName: '<stdin>',
} as const;

describeInChromium('the HTML report in Chromium', (open) => {
  let folder = '';
  const write = (name: string, files: readonly VFile[], locale: 'de' | 'en' = 'de'): string => {
    const file = path.join(folder, name);
    writeFileSync(file, html(rules, '2026-03-04T15:06:07')(files, {...options, locale}));
    return String(pathToFileURL(file));
  };
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'klarbrief-report-'));
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  const shownNames = ({page}: Opened): Promise<string[]> =>
    page.locator('details.letter:not([hidden]) h3').allInnerTexts();

  async function quiet({page, requests, errors}: Opened): Promise<void> {
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    expect(await page.title()).not.toMatch(/run|^1$/);
    expect(await page.locator('img, iframe, object, link').count()).toBe(0);
    await page.context().close();
  }

  it('shows every letter as text, whatever it holds, and asks for nothing', async () => {
    const opened = await open(write('hostile.html', letters));
    const {page} = opened;
    for (const summary of await page.locator('details.letter > summary').all()) await summary.click();
    expect(await page.locator('details.letter[open]').count()).toBe(4);
    await page.locator('.sheet', {hasText: '<script>document.title="run"</script>'}).first().waitFor();
    expect(await page.locator('script').count()).toBe(2);
    await quiet(opened);
  });

  it('searches, filters and sorts, and keeps the view in the address', async () => {
    const url = write('filter.html', letters);
    const opened = await open(url);
    const {page} = opened;
    expect((await shownNames(opened)).at(-1)).toBe('post/gut.txt');
    await page.getByLabel('Suchen').fill('in  abzug GEBRACHT');
    expect(await shownNames(opened)).toEqual(['post/amt.txt']);
    await page.getByLabel('Suchen').press('Escape');
    expect(await shownNames(opened)).toHaveLength(4);
    await page.getByLabel('Regel').selectOption('amtsdeutsch');
    expect((await shownNames(opened)).sort()).toEqual(['post/amt.txt', 'post/böse.txt']);
    expect(await page.getByRole('status').innerText()).toMatch(/^2 von 4 Briefen, \d+ Funde$/);
    await page.getByLabel('Reihenfolge').selectOption('name');
    expect(await shownNames(opened)).toEqual(['post/amt.txt', 'post/böse.txt']);
    await page.locator('details.letter:not([hidden]) > summary').first().click();
    await page.locator('.sheet').waitFor();
    await eventually(() => page.url()).toMatch(/#rule=amtsdeutsch&sort=name&open=2$/);
    const again = await open(page.url());
    expect(await shownNames(again)).toEqual(['post/amt.txt', 'post/böse.txt']);
    expect(await again.page.locator('details.letter[open] h3').allInnerTexts()).toEqual(['post/amt.txt']);
    await quiet(again);
    await page.getByRole('button', {name: 'Filter löschen'}).click();
    expect(await shownNames(opened)).toHaveLength(4);
    await page.getByRole('button', {name: /Der häufigste Fund/}).click();
    expect(await page.getByLabel('Regel').inputValue()).not.toBe('');
    await page
      .getByRole('button', {name: /Briefe? mit Nein zeigen/})
      .first()
      .click();
    expect(await page.getByLabel('Frage', {exact: true}).inputValue()).not.toBe('');
    await page.getByLabel('Suchen').fill('kommt nirgends vor');
    expect(await page.getByRole('status').innerText()).toBe('Kein Brief passt zu diesen Filtern.');
    await quiet(opened);
  });

  it('is used with the keyboard: from letter to letter, into one, to a finding and back', async () => {
    const opened = await open(write('keyboard.html', letters));
    const {page} = opened;
    await page.getByRole('button', {name: /Der Brief mit den wenigsten Punkten/}).focus();
    await page.keyboard.press('Enter');
    await page.locator('details.letter[open] .sheet').waitFor();
    const focused = () => page.evaluate('document.activeElement.outerHTML.slice(0, 200)');
    expect(await focused()).toContain('<summary');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('details.letter[open]').count()).toBe(2);
    const letter = page.locator('details.letter[open]', {hasText: 'amt.txt'});
    if ((await letter.count()) === 0)
      await page.locator('details.letter', {hasText: 'amt.txt'}).locator('> summary').press('Enter');
    await letter.locator('.sheet button.number').first().focus();
    expect(await page.locator('#tip').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('#tip').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await focused()).toMatch(/^<li class="finding/);
    await letter.locator('.finding .to-place').first().press('Enter');
    expect(await focused()).toMatch(/^<button class="number"/);
    expect(await letter.locator('mark.lit').count()).toBeGreaterThan(0);
    await quiet(opened);
  });

  it('leads from a question to the words that answer it, and tells what they are about under the pointer', async () => {
    const opened = await open(write('evidence.html', letters));
    const {page} = opened;
    await page.locator('details.letter', {hasText: 'amt.txt'}).locator('> summary').click();
    const letter = page.locator('details.letter[open]');
    await letter.locator('.answers .no .to-place').first().click();
    const number = letter.locator('.sheet button.number:focus');
    expect(await number.count()).toBe(1);
    const mark = letter.locator('mark', {hasText: 'Seitens der Werkstatt'});
    expect((await mark.innerText()).replace(/[\u2060\s\d]+$/, '')).toBe('Seitens der Werkstatt');
    await mark.hover();
    expect(await page.locator('#tip').innerText()).toContain('Schreiben Sie „von“ statt „Seitens“.');
    expect(await letter.locator('.part .name').allInnerTexts()).toEqual(
      expect.arrayContaining(['Anschrift', 'Betreff', 'Anrede', 'Text', 'Grußformel']),
    );
    expect(await letter.locator('.deductions tr').last().innerText()).toMatch(/Ergebnis\s+\d+/);
    await quiet(opened);
  });

  it.each(['light', 'dark'] as const)('has no barriers, %s', async (colorScheme) => {
    const opened = await open(write(`axe-${colorScheme}.html`, letters), {colorScheme});
    const {page} = opened;
    for (const summary of await page.locator('details.letter > summary').all()) await summary.click();
    expect(await barriers(page)).toEqual([]);
    await quiet(opened);
  });

  it('fits on a phone', async () => {
    const opened = await open(write('phone.html', letters), {viewport: {width: 360, height: 740}});
    const {page} = opened;
    for (const summary of await page.locator('details.letter > summary').all()) await summary.click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await quiet(opened);
  });

  it('prints the letters that the filters show, open, and closes them again', async () => {
    const opened = await open(write('print.html', letters));
    const {page} = opened;
    await page.getByLabel('Regel').selectOption('amtsdeutsch');
    const pdf = await page.pdf({preferCSSPageSize: true});
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    // An overview, and at least a page for each of the two letters.
    expect(pages).toBeGreaterThanOrEqual(3);
    expect(pages).toBeLessThan(10);
    await eventually(() => page.locator('details.letter[open]').count()).toBe(0);
    await page.emulateMedia({media: 'print'});
    expect(await page.locator('#tools').isVisible()).toBe(false);
    expect(await page.locator('.privacy').isVisible()).toBe(true);
    await quiet(opened);
  });

  it('speaks English, and opens the only letter', async () => {
    const opened = await open(write('english.html', letters.slice(1, 2), 'en'), {locale: 'en-GB'});
    const {page} = opened;
    await page.locator('.sheet').waitFor();
    const text = await page.locator('body').innerText();
    expect(text).toMatch(/of 100 points/);
    expect(text).not.toMatch(/\b(?:Briefe|Funde|Punkte|Warnung|Drucken)\b/);
    await quiet(opened);
  });

  it('opens a thousand letters in about a second', async () => {
    const [good, bad] = letters;
    const many = Array.from({length: 1000}, (_, index) => (index % 2 === 0 ? good : bad)).flatMap((one) => one ?? []);
    const opened = await open(write('many.html', many));
    const {page} = opened;
    const ready = Number(await page.evaluate('performance.getEntriesByType("navigation")[0].domComplete'));
    console.log(`1,000 letters: ready after ${Math.round(ready)} ms`);
    expect(await page.locator('details.letter').count()).toBe(1000);
    // Far more than the second that it takes: other tests run beside this one.
    expect(ready).toBeLessThan(10_000);
    await quiet(opened);
  });
});
