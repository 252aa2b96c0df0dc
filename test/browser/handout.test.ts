import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, it} from 'vitest';
import {folder, klarbrief} from '../node/klarbrief.js';
import {barriers, chromiumPath, describeInChromium} from './chromium.js';

const hostile = '</style><script>document.title="run"</script><img src=x onerror="document.title=1">';
const house = {
  'klarbrief.config.yaml': 'dictionaries:\n  de/amtsdeutsch: haus.yaml\n',
  'haus.yaml': `- find: die Liegenschaft, -en\n  say: [Haus]\n  why: ${JSON.stringify(hostile)}\n`,
};

describeInChromium('hand-outs in Chromium', (open) => {
  const made = async (...argv: string[]): Promise<string> => {
    const root = folder(house);
    const {code, err} = await klarbrief(root, ['handout', '-o', 'unterlage.html', ...argv]);
    expect(code, err).toBe(0);
    return path.join(root, 'unterlage.html');
  };

  it.each(['de', 'en'] as const)(
    'asks for nothing, runs nothing, has no barriers, tears no example (%s)',
    async (locale) => {
      const file = await made('--locale', locale, '--title', hostile, '--words', '20');
      const {page, requests, errors} = await open(pathToFileURL(file).href);
      expect(await page.title()).toBe(hostile);
      expect(await page.locator('script, img, iframe').count()).toBe(0);
      expect(await page.locator('.rule').count()).toBeGreaterThan(30);
      for (const link of await page.locator('.contents a').all()) {
        const target = (await link.getAttribute('href')) ?? '';
        expect(await page.locator(target).count(), target).toBe(1);
      }
      await page.emulateMedia({media: 'print'});
      expect(
        await page.$$eval(
          '.example, .row',
          (all) => all.filter((one) => getComputedStyle(one).breakInside !== 'avoid').length,
        ),
      ).toBe(0);
      // Nothing is wider than the paper (174 mm between its margins) or taller than a page.
      await page.setViewportSize({width: 658, height: 900});
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(658);
      expect(
        await page.$$eval('.example', (all) => Math.max(...all.map((one) => one.getBoundingClientRect().height))),
      ).toBeLessThan(985);
      await page.emulateMedia({media: 'screen'});
      expect(await barriers(page)).toEqual([]);
      expect({requests, errors}).toEqual({requests: [], errors: []});
      await page.context().close();
    },
  );

  it('prints a PDF on A4 with the words of the house, and leaves nothing behind', async () => {
    const root = folder(house);
    const env = {...(process.env as Record<string, string>), CHROME_PATH: chromiumPath ?? ''};
    const {code, err} = await klarbrief(
      root,
      ['handout', '--rules', 'amtsdeutsch,next-step', '--title', 'Klar schreiben', '-o', 'unterlage.PDF'],
      {env},
    );
    expect({code, err}).toEqual({code: 0, err: 'unterlage.PDF: 2 Regeln.\n'});
    const pdf = readFileSync(path.join(root, 'unterlage.PDF'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const raw = pdf.toString('latin1');
    expect(raw).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
    const pages = raw.match(/\/Type \/Page\b(?!s)/g) ?? [];
    expect(pages.length).toBeGreaterThanOrEqual(3);
    expect(readdirSync(root).toSorted()).toEqual(['.git', 'haus.yaml', 'klarbrief.config.yaml', 'unterlage.PDF']);
  });
});
