import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {type CodeServer, startCodeServer} from './code-server.js';
import {corrected} from './corrected.js';
import {machine, patience, until} from './machine.js';
import {launchBrowser, openWorkbench, type Workbench} from './workbench.js';

const {chromium, extension} = machine;

const closing = [
  'Freundliche Grüße',
  '',
  'Miriam Keller',
  'Telefon 0341 5550-23, miriam.keller@moebel-keller.example',
  '',
];

// The emoji is two UTF-16 units, one code point and four bytes: who counts anything but the first marks the wrong place.
const sentence = '📎 hiermit senden wir Ihnen den Lieferschein für Ihren Tisch.';
const letter = [
  ...['---', 'subject: Ihr Tisch kommt am 12. Mai', '---', '', 'Sehr geehrte Frau Müller,', ''],
  ...[sentence, '', ...closing],
].join('\n');
const withSentence = (text: string): string => letter.replace(sentence, text);

const template = [
  '{# Bestätigung #}',
  '<p>{% if kunde.nachname %}Guten Tag {{ kunde.anrede }} {{ kunde.nachname }},{% else %}Guten Tag,{% endif %}</p>',
  '<p>vielen Dank f&uuml;r Ihre Bestellung {{ bestellung.nummer }}.</p>',
  '<p>Bez&uuml;glich der Lieferung rufe ich Sie am Montag an.</p>',
  '<p>Freundliche Gr&uuml;&szlig;e<br>{{ betreuer.name }}<br>Durchwahl {{ betreuer.durchwahl }} · {{ betreuer.email }}</p>',
  '',
].join('\n');

const configuration = [
  '# Was in unserem Haus gilt',
  'rules:',
  '  # Fristen nennen wir in der Tabelle.',
  '  vague-promise: off   # seit 2024',
  '',
].join('\n');

const files = {
  'anfrage.md': letter,
  'bezug.md': withSentence('📎 Gern antworte ich Ihnen. Bezüglich Ihrer Frage rufe ich Sie am Montag an.'),
  'ignoriert.md': withSentence('Gern sende ich Ihnen u. a. den Lieferschein für Ihren Tisch.'),
  'entwurf.txt': 'Betreff: Ihre Frage\n\nSehr geehrte Frau Müller,\n\nseitens unseres Hauses spricht nichts dagegen.\n',
  'vorlage.html.twig': template,
  'README.md': '# Unterlagen\n\nHiermit baut man das Programm. Bezüglich der Einrichtung hilft die Anleitung.\n',
  'klarbrief.config.yaml': configuration,
};

describe.each(machine.lanes)('$name, as a user sees it', (lane) => {
  describe.skipIf(!lane.program || !chromium || !extension)('', () => {
    let server: CodeServer;
    let browser: Browser;
    let code: Workbench;

    beforeAll(async () => {
      server = await startCodeServer(lane, {extension, files});
      browser = await launchBrowser();
      code = await openWorkbench(browser, server);
    }, patience * 4);
    afterAll(async () => {
      await browser?.close();
      await server?.stop();
    });
    beforeEach(async () => {
      await code.closeEditors();
    });
    afterEach(async ({task}) => {
      if (task.result?.state !== 'fail' || !code) return;
      const folder = join(tmpdir(), 'klarbrief-editor-failures');
      await mkdir(folder, {recursive: true});
      const picture = join(folder, `${lane.name}-${task.name}.png`.replace(/[^\w.-]+/g, '-'));
      await code.page.screenshot({path: picture}).catch(() => {});
      await writeFile(picture.replace(/png$/, 'log'), `${await server.logs()}\n${code.said.join('\n')}`);
      console.error(picture);
    });

    test('the packed extension can be installed', async () => {
      expect(server.installed).toMatch(/was successfully installed/);
      expect(await server.command('--list-extensions')).toMatch(/^klarbrief\.klarbrief-vscode$/m);
    });

    test('a letter has its squiggle and its entry among the problems, at the right place', async () => {
      await code.openFile('anfrage.md');
      await code.squiggles().first().waitFor();
      const row = (await code.problems()).filter({hasText: 'hiermit'});
      await row.waitFor();
      const text = (await row.innerText()).replace(/\s+/g, ' ');
      expect(text).toMatch(/klarbrief.*amtsdeutsch/);
      expect(text).toContain('[Ln 7, Col 4]');
    });

    test('the status bar tells score and findings', async () => {
      await code.openFile('anfrage.md');
      await code.status(/\d+ points · \d+ findings?/).waitFor();
    });

    test('hovering tells why, with an example', async () => {
      await code.openFile('anfrage.md');
      await code.squiggles().first().waitFor();
      await code.focusEditor();
      await code.goTo(7, 6);
      const hover = code.page.locator('.monaco-hover:visible');
      await until('the hover', async () => {
        await code.command('Show or Focus Hover');
        // The first lines are VS Code's own; klarbrief's come when the server has answered.
        await hover.filter({hasText: 'Mehr zu dieser Regel'}).first().waitFor({timeout: 5000});
        return true;
      });
      expect(await hover.first().innerText()).toMatch(/Vorher: .*Nachher: /s);
      await code.page.keyboard.press('Escape');
    });

    test('the quick fix changes the words, takes the squiggle away, and the file can be saved', async () => {
      await code.openFile('anfrage.md');
      await code.squiggles().first().waitFor();
      await code.focusEditor();
      await code.goTo(7, 6);
      const {replacement, text} = corrected('anfrage.md', letter, 'hiermit');
      const title = `→ „${replacement}“`;
      await code.openQuickFixes(title);
      await code.chooseQuickFix(title);
      await until('the new words', async () => (await code.text()).includes(`📎 ${replacement}`));
      await (await code.problems()).filter({hasText: 'hiermit'}).waitFor({state: 'detached'});
      await code.focusEditor();
      await code.save();
      await until('the file on the disk', async () => (await server.read('anfrage.md')) === text);
    });

    test('a finding that is ignored in this project goes, and the configuration keeps its comments', async () => {
      await code.openFile('ignoriert.md');
      const row = (await code.problems()).filter({hasText: 'abbreviation'});
      await row.waitFor();
      await code.focusEditor();
      await code.goTo(7, 'Gern sende ich Ihnen u'.length);
      await code.openQuickFixes('Im ganzen Projekt nicht mehr prüfen');
      await code.chooseQuickFix('Im ganzen Projekt nicht mehr prüfen');
      await row.waitFor({state: 'detached'});
      // Editors leave a changed configuration open; what counts in the end is the file.
      await code.command('File: Save All Files');
      const text = await until('the configuration', async () => {
        const now = await server.read('klarbrief.config.yaml');
        return now !== configuration && now;
      });
      const before = configuration.split('\n');
      expect(text.split('\n').filter((line) => !before.includes(line))).toEqual(['  abbreviation: off']);
      expect(before.filter((line) => !text.split('\n').includes(line))).toEqual([]);
    });

    test('a template has its findings where they stand in the source', async () => {
      await code.openFile('vorlage.html.twig');
      await code.squiggles().first().waitFor();
      const row = (await code.problems()).filter({hasText: 'amtsdeutsch'});
      await row.waitFor();
      expect((await row.innerText()).replace(/\s+/g, ' ')).toContain('[Ln 4, Col 4]');
    });

    test('a README stays clean', async () => {
      await code.openFile('README.md');
      // The server answers in order: when the next letter has its squiggles, the README would have had them.
      await code.openFile('bezug.md');
      const rows = await code.problems();
      await rows.filter({hasText: 'Bezüglich'}).waitFor();
      expect((await rows.allInnerTexts()).join('\n')).not.toMatch(/README/);
    });

    test('the checklist asks six questions, and a click on a place jumps there', async () => {
      await code.openFile('bezug.md');
      await code.focusEditor();
      await code.goTo(1, 1);
      await code.command('klarbrief: Checklist');
      const view = await code.webview('bezug.md');
      await until('six questions', async () => (await view.locator('li.question').count()) === 6);
      const place = view.locator('button[data-evidence]').filter({hasText: 'Bezüglich'});
      await place.click();
      const {actual} = corrected('bezug.md', files['bezug.md'], 'Bezüglich');
      await code.status(`(${actual.length} selected)`).filter({hasText: 'Ln 7,'}).waitFor();
    });

    test('before and after stand side by side, and can be taken over', async () => {
      await code.openFile('bezug.md');
      await code.focusEditor();
      await code.command('klarbrief: Before/After');
      const after = code.page.locator('.monaco-diff-editor .editor.modified .view-lines');
      const {actual, replacement, text} = corrected('bezug.md', files['bezug.md'], 'Bezüglich');
      const words = (phrase: string): RegExp => new RegExp(phrase.replaceAll(' ', '\\s'));
      await after.filter({hasText: words(`Ihnen. ${replacement}`)}).waitFor();
      const before = code.page.locator('.monaco-diff-editor .editor.original .view-lines');
      await before.filter({hasText: words(`Ihnen. ${actual}`)}).waitFor();
      await code.command('klarbrief: Take Over All Replacements');
      await code.page.locator('.monaco-diff-editor').waitFor({state: 'hidden'});
      await until('the replacement', async () => (await code.text()).includes(replacement));
      await code.focusEditor();
      await code.save();
      await until('the file on the disk', async () => (await server.read('bezug.md')) === text);
    });

    test('the explanation tells what klarbrief understood', async () => {
      await code.openFile('anfrage.md');
      await code.focusEditor();
      await code.command('klarbrief: Explain Letter');
      const view = await code.webview('Miriam Keller');
      expect(await view.locator('body').innerText()).toMatch(/0341 5550-23/);
    });

    test('nothing is missed in a draft while it is written; its closing brings what is missing', async () => {
      await code.openFile('entwurf.txt');
      const rows = await code.problems();
      await rows.filter({hasText: 'seitens'}).waitFor();
      await code.focusEditor();
      await code.goTo(6, 1);
      await code.page.keyboard.type('Ich freue mich auf Sie.\n\n');
      await code.status(/later/).waitFor();
      await rows.filter({hasText: 'direct-dial'}).waitFor({state: 'detached'});
      expect(await rows.filter({hasText: 'seitens'}).count()).toBe(1);
      await code.page.keyboard.type('Freundliche Grüße\n');
      await rows.filter({hasText: 'direct-dial'}).waitFor();
      await code.save();
    });

    test('the type of a letter can be chosen, and is written into its head', async () => {
      await code.openFile('anfrage.md');
      await code.focusEditor();
      await code.command('klarbrief: Choose Letter Type');
      await code.pick('Angebot');
      await until('the type', async () => /typ: offer/.test(await code.text()));
      await code.save();
    });

    test('the walkthrough is there and opens the sample letter', async () => {
      await code.command('Welcome: Open Walkthrough...');
      await code.pick('Write letters that arrive');
      const page = code.page.locator('.gettingStartedContainer');
      await page.getByText('Write letters that arrive').first().waitFor();
      expect(await page.locator('.getting-started-step').count()).toBe(6);
      await page.getByText('Open the English letter').first().click();
      await code.squiggles().first().waitFor();
    });

    test('the self-test passes', async () => {
      await code.command('klarbrief: Self-Test');
      const report = await code.webview('Self-test of klarbrief');
      expect(await report.locator('body').innerText()).not.toMatch(/❌/);
      await code.page.locator('.notification-toast').filter({hasText: 'everything works'}).waitFor();
    });

    test('a server that dies is started again, and told once', async () => {
      await code.openFile('vorlage.html.twig');
      await code.squiggles().first().waitFor();
      const notes = code.page.locator('.notifications-center .notification-list-item').filter({hasText: 'klarbrief'});
      for (const [death, words] of ['Seitens unseres Hauses', 'In Bezug auf den Preis'].entries()) {
        await code.command('Notifications: Clear All Notifications');
        const [before, ...others] = await servers(server);
        expect(others).toEqual([]);
        process.kill(before ?? 0, 'SIGKILL');
        await until('another server', async () => {
          const now = await servers(server);
          return now.length === 1 && now[0] !== before;
        });
        await code.focusEditor();
        await code.goTo(4, 1);
        await code.page.keyboard.type(`<p>${words} gibt es keine Einwände.</p>`);
        await (await code.problems())
          .filter({hasText: words.slice(0, 5)})
          .first()
          .waitFor();
        await code.command('Notifications: Show Notifications');
        await code.page.locator('.notifications-center').waitFor();
        expect(await notes.count()).toBe(death === 0 ? 1 : 0);
      }
    });
  });
});

/** The language servers that run out of this editor's extensions. */
async function servers({workspace}: CodeServer): Promise<readonly number[]> {
  const root = workspace.slice(0, workspace.lastIndexOf('/'));
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = ids.map(
    async (id) => [Number(id), await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')] as const,
  );
  return (await Promise.all(commands)).flatMap(([id, command]) =>
    command.includes(`${root}/extensions/`) && /language-server/.test(command) ? [id] : [],
  );
}
