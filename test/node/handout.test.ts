import {chmodSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {rules} from '../../rules/index.js';
import {findChromium} from '../../src/node/chromium.js';
import {folder, klarbrief} from './klarbrief.js';

const hostile = '</style><script>alert(1)</script>"\' & \\';

/** What a reader sees, without marks. */
const text = (html: string): string =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const printedRules = (html: string): string[] =>
  [...html.matchAll(/<section class="rule" id="([^"]+)"/g)].map(([, id = '']) => id);

describe('klarbrief handout', () => {
  it('prints the named rules in their order: reason, examples with marks, exceptions, words', async () => {
    const {code, out, err} = await klarbrief(folder({}), [
      'handout',
      '--rules',
      'next-step,amtsdeutsch',
      '--rules=direct-dial',
    ]);
    expect({code, err}).toEqual({code: 0, err: ''});
    expect(printedRules(out)).toEqual(['next-step', 'amtsdeutsch', 'direct-dial']);
    expect(out).toContain('<html lang="de">');
    expect(out).toContain('<mark>Diesbezüglich</mark> melden wir uns');
    expect(out).toContain('<mark class="gap">fehlt</mark>');
    for (const rule of rules.filter(({id}) => ['next-step', 'amtsdeutsch', 'direct-dial'].includes(id)))
      expect(text(out)).toContain(rule.title.de);
    expect(out).toMatch(/<dt>mittels<\/dt><dd>mit<\/dd>/);
    expect(text(out)).toMatch(/Eine Auswahl: 28 von 1\d{3} Einträgen/);
  });

  it('prints all rules with examples in the language, by subject', async () => {
    for (const locale of ['de', 'en'] as const) {
      const {code, out} = await klarbrief(folder({}), ['handout', '--locale', locale, '--words', '0']);
      expect(code).toBe(0);
      const wanted = rules.filter(({examples}) => examples[locale]).map(({id}) => id);
      expect(printedRules(out).toSorted()).toEqual(wanted.toSorted());
      expect(out).not.toContain('class="words');
    }
    const {out} = await klarbrief(folder({}), ['handout', '--category', 'reachability,form', '--words=0']);
    expect(new Set(printedRules(out).map((id) => rules.find((rule) => rule.id === id)?.category))).toEqual(
      new Set(['reachability', 'form']),
    );
  });

  it('is English where English is asked for, and takes examples of another language', async () => {
    const {out} = await klarbrief(folder({}), ['handout', '--rules=officialese,cliche', '--locale=en']);
    expect(out).toContain('<html lang="en">');
    expect(text(out)).toContain('Before and after');
    expect(text(out)).not.toMatch(/Vorher|Nachher|Wörterliste|Ausnahmen|weglassen/);
    const mixed = await klarbrief(folder({}), ['handout', '--rules=cliche', '--locale=en', '--language=de']);
    expect(text(mixed.out)).toContain('zur Verfügung');
    expect(text(mixed.out)).toContain('Before');
  });

  it('has the words of the house first, whatever they hold, and a title that breaks nothing', async () => {
    const root = folder({
      'klarbrief.config.yaml': 'dictionaries:\n  de/amtsdeutsch: haus.yaml\n  de/cliche: floskeln.yaml\n',
      'haus.yaml': `- find: die Liegenschaft, -en\n  say: [Haus]\n  why: ${JSON.stringify(hostile)}\n`,
      'floskeln.yaml': '- find: stets zu Diensten\n',
    });
    const {code, out} = await klarbrief(root, ['handout', '--rules', 'amtsdeutsch', '--title', hostile]);
    expect(code).toBe(0);
    expect(out.indexOf('Wörter Ihres Hauses')).toBeLessThan(out.indexOf('Wörterliste:'));
    expect(out).toMatch(/<dt>die Liegenschaft<\/dt><dd>Haus<\/dd>/);
    expect(out).not.toContain('stets zu Diensten');
    expect(out).not.toContain('<script');
    expect(out.match(/<\/style>/g)).toHaveLength(1);
    expect(out).toMatch(/default-src 'none'; style-src 'sha256-[^']+'/);
    const without = await klarbrief(root, ['handout', '--rules', 'amtsdeutsch', '--no-config']);
    expect(without.out).not.toContain('Liegenschaft');
  });

  it('writes files whole, and leaves the old one where it cannot', async () => {
    const root = folder({'alt.html': 'alt'});
    const {code, out, err} = await klarbrief(root, ['handout', '--rules=thanks', '-o', 'neu/unterlage.html']);
    expect({code, out, err}).toEqual({code: 0, out: '', err: 'neu/unterlage.html: eine Regel.\n'});
    expect(readFileSync(path.join(root, 'neu/unterlage.html'), 'utf8')).toMatch(/<\/html>\n$/);
    const broken = await klarbrief(root, ['handout', '--rules=thanks', '-o', 'alt.html/x.html']);
    expect(broken.code).toBe(2);
    expect(broken.err).toContain('lässt sich nicht schreiben');
    expect(readFileSync(path.join(root, 'alt.html'), 'utf8')).toBe('alt');
    expect(readdirSync(root).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  it('says what is wrong in one sentence', async () => {
    const root = folder({
      'klarbrief.config.yaml': 'dictionaries:\n  de/amtsdeutsch: haus.yaml\n',
      'haus.yaml': '- find: in Kenntnis setzen, setzte, gesetzt\n',
    });
    const wrong = async (...argv: string[]): Promise<string> => {
      const {code, err} = await klarbrief(root, ['handout', ...argv]);
      expect(code).toBe(2);
      return err;
    };
    expect(await wrong('--no-config', '--rules', 'amtsdeutch')).toContain('„amtsdeutsch“');
    expect(await wrong('--category', 'stil')).toContain('--category');
    expect(await wrong('--rules=thanks')).toContain('haus.yaml, Zeile 1');
  });

  it('names what it needs for a PDF, and what did not work', async () => {
    const root = folder({});
    const none = await klarbrief(root, ['handout', '--rules=thanks', '-o', 'a.pdf'], {env: {CHROME_PATH: '/nowhere'}});
    expect(none).toMatchObject({code: 2, out: ''});
    expect(none.err).toMatch(/CHROME_PATH.*\.html/s);
    const fake = path.join(root, 'chromium');
    writeFileSync(fake, '#!/bin/sh\nexit 3\n');
    chmodSync(fake, 0o755);
    expect(findChromium({PATH: root})).toBe(fake);
    const failed = await klarbrief(root, ['handout', '--rules=thanks', '-o', 'a.pdf'], {env: {CHROME_PATH: fake}});
    expect(failed.code).toBe(2);
    expect(failed.err).toContain('kein PDF gedruckt');
    expect(existsSync(path.join(root, 'a.pdf'))).toBe(false);
  });
});
