import {createHash} from 'node:crypto';
import {Parser} from 'htmlparser2';
import {VFile} from 'vfile';
import {describe, expect, it} from 'vitest';
import {rules} from '../../rules/index.js';
import {lint} from '../../src/index.js';
import type {LetterData, ReportData} from '../../src/report/html/data.js';
import {html} from '../../src/report/html/html.js';
import type {ReporterOptions} from '../../src/report/reporter.js';
import {defaults, type Settings} from '../../src/settings/settings.js';

const options: ReporterOptions = {
  locale: 'de',
  color: false,
  note: false,
  quiet: false,
  incomplete: false,
  defaultName: '<stdin>',
};
const made = '2026-03-04T15:06:07.890';

function checked(text: string, path = 'post/brief.txt', settings: Partial<Settings> = {}): VFile {
  return lint(new VFile({path, value: text}), {...defaults, type: 'reply', ...settings});
}

function report(files: readonly VFile[], more: Partial<ReporterOptions> = {}): string {
  return html(rules, made)(files, {...options, ...more});
}

function dataIn(page: string): ReportData {
  return JSON.parse(/<script type="application\/json" id="data">(.*)<\/script>/.exec(page)?.[1] ?? '');
}

function only(page: string): LetterData {
  const [letter] = dataIn(page).letters;
  if (!letter) throw new Error('no letter');
  return letter;
}

/** The words that each finding of a rule marks. */
function marked(page: string, rule: string): string[] {
  const {rules: known, letters} = dataIn(page);
  return letters.flatMap(({text, findings}) =>
    findings
      .filter((finding) => known[finding.rule]?.id === rule)
      .map(({at}) => at.map(([start, end]) => text.slice(start, end)).join(' … ')),
  );
}

/** Every element of a page with the names of its attributes: `button[type,data-rule]`. */
function elementsOf(page: string): ReadonlySet<string> {
  const found = new Set<string>();
  const parser = new Parser({
    onopentag: (name, attributes) => found.add(`${name}[${Object.keys(attributes).join(',')}]`),
    oncomment: () => found.add('comment'),
  });
  parser.write(page);
  parser.end();
  return found;
}

const letter = `Muster GmbH
Telefon: 089 1234-567

Herrn
Jonas Meyer
Am Markt 3
80331 München

Ihr Fahrrad ist abholbereit

Sehr geehrter Herr Meyer,

vielen Dank für Ihren Auftrag. Seitens der Werkstatt kam heute die Zusage.

Freundliche Grüße

Claudia Weber
`;

describe('the HTML report', () => {
  it('holds the text of a letter with its parts, and marks each finding where it stands', () => {
    const page = report([checked(letter)]);
    expect(marked(page, 'amtsdeutsch')).toEqual(['Seitens der Werkstatt']);
    const {parts, text, verdict, findings} = only(page);
    expect(parts.map(({name, at}) => [name, text.slice(...at).split('\n')[0]])).toContainEqual([
      'Betreff',
      'Ihr Fahrrad ist abholbereit',
    ]);
    expect(parts.map(({name}) => name)).toContain('Anschrift');
    expect(verdict?.typeName).toBe('Antwort');
    for (const {evidence, answer} of verdict?.answers ?? []) {
      if (answer === 'no') expect(evidence.length).toBeGreaterThan(0);
      for (const number of evidence) expect(findings[number]?.level).not.toBe('info');
    }
    const missing = findings.filter(({missing: lacks}) => lacks);
    expect(missing.length).toBeGreaterThan(0);
    for (const finding of missing) expect(finding.at).toEqual([]);
    // Numbers go up along the text; what is missing comes behind.
    expect(findings.findIndex(({at}) => at.length === 0)).toBe(findings.filter(({at}) => at.length > 0).length);
  });

  it.each([
    ['HTML', 'mail.html', (text: string) => `<html><body><p>${text}</p></body></html>`, 'bez&uuml;glich'],
    [
      'an e-mail in Base64',
      'mail.eml',
      (text: string) =>
        `Subject: Ihre Frage\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${Buffer.from(text).toString('base64')}\n`,
      'bezüglich',
    ],
    [
      'a template',
      'mail.html.twig',
      (text: string) => `<p>${text}</p><p>{{ customer.lastName }}</p>`,
      'bez&uuml;glich',
    ],
  ])('shows the text of %s as its readers see it', (_, path, wrap, word) => {
    const text = `Guten Tag Frau Demir,\n\n${word} Ihrer Frage rufe ich Sie am Montag an.\n`;
    const page = report([checked(wrap(text), path)]);
    expect(marked(page, 'amtsdeutsch')).toContain('bezüglich');
    expect(only(page).text).not.toMatch(/<p>|&uuml;|Content-Type/);
    if (path.endsWith('.twig')) {
      const {text: shown, fields} = only(page);
      expect(fields.map((at) => shown.slice(...at))).toEqual(['{customer.lastName}']);
    }
  });

  it('lets no text be anything but text', () => {
    const hostile = [
      '<script>document.title="x"</script>',
      '</script><script>document.title="x"</script>',
      '"><img src=x onerror=alert(1)>',
      "' onclick='alert(1)",
      '<!--<script>',
      ']]>',
      '\u2028\u2029\u0000\u0007\u001B[31m\u202Eabc\uD800',
      '$'.concat('{alert(1)} `'),
    ];
    for (const text of hostile) {
      const file = checked(`Guten Tag ${text},\n\nbezüglich ${text}\n`, `${text}.txt`, {});
      const message = file.message(text, {ruleId: text, source: 'klarbrief'});
      message.note = text;
      message.expected = [text];
      message.actual = text;
      const page = report([file, checked(letter)], {remarks: [text], folder: `${text}/`});
      const clean = elementsOf(report([checked(letter, 'a/b.txt'), checked(letter, 'a/c.txt')], {remarks: ['x']}));
      expect([...elementsOf(page)].filter((one) => !clean.has(one))).toEqual([]);
      expect(/[\u2028\u2029]/.test(page)).toBe(false);
      expect(dataIn(page).letters).toHaveLength(2);
      expect(only(page).findings.some(({expected}) => expected.length > 0)).toBe(true);
      expect(JSON.stringify(dataIn(page).letters.map(({text: shown}) => shown))).not.toMatch(/\\u00(?:07|1b)|\u202E/);
    }
  });

  it('asks for nothing, and lets in nothing but its own script and style', () => {
    const page = report([checked(letter), checked(letter, 'post/zwei.txt')]);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(page) ?? [];
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(([, code = '']) => code);
    expect(scripts).toHaveLength(1);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toBe(
      `default-src 'none'; script-src ${hash(scripts[0] ?? '')}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`,
    );
    const markup = page.replace(/<script type="application\/json".*?<\/script>/s, '');
    expect(markup).not.toMatch(/https?:|\bsrc=|@import|\burl\((?!#|"#)|\bstyle=|<link|<iframe/);
  });

  it('says how a folder does: mean, shares, what is found most often, scores', () => {
    const good = checked('Guten Tag Frau Demir,\n\nSie haben recht.\n\nFreundliche Grüße\nAnna Weber', 'post/gut.txt');
    const page = report([checked(letter), checked(letter, 'post/b.txt'), good]);
    expect(page).toMatch(/<h1>3 Briefe, im Mittel \d+ von 100 Punkten<\/h1>/);
    expect(page).toContain('post/, geprüft am 4. März 2026, 15:06 Uhr mit klarbrief');
    expect(page).toContain('Dieser Bericht enthält die Texte der Briefe');
    expect(page).toContain('2 Funde in 2 Briefen');
    expect(page).toMatch(/role="img" aria-label="Briefe nach Punkten: [^"]+"/);
    expect(page.match(/<p class="question">/g)).toHaveLength(6);
    expect(report([checked(letter), checked(letter, 'b.txt')], {locale: 'en'})).toMatch(
      /<html lang="en">.*<h1>2 letters, \d+ of 100 points on average<\/h1>.*Checked on 4 March 2026, 15:06/s,
    );
    expect(report([])).toContain('Kein Brief geprüft');
  });

  it('lets lines flow that were only wrapped, and leaves those that were meant', () => {
    const wrapped = `Guten Tag Frau Demir,

wir haben Ihre Unterlagen am Montag erhalten und gleich an die Kollegin
weitergegeben, die Ihren Vertrag seit vielen Jahren betreut und ihn kennt.

Bringen Sie mit:
- den Ausweis
- die Karte

Freundliche Grüße
`;
    const {text} = only(report([checked(wrapped)]));
    expect(text).toContain('an die Kollegin weitergegeben');
    expect(text).toContain('mit:\n- den Ausweis\n- die Karte');
    expect(text).toHaveLength(wrapped.length);
  });

  it('keeps marks apart that overlap', () => {
    const file = checked(letter);
    file.messages.length = 0;
    for (const [start, end] of [
      [10, 40],
      [12, 20],
      [15, 50],
      [41, 45],
    ] as const) {
      const message = file.message('Text', {
        ruleId: 'amtsdeutsch',
        place: {start: {line: 1, column: 1, offset: start}, end: {line: 1, column: 1, offset: end}},
      });
      message.fatal = false;
    }
    const {findings} = only(report([file]));
    for (const one of findings)
      for (const other of findings) {
        if (one === other || one.layer !== other.layer) continue;
        const [a, b] = [one.at, other.at].map((at) => [at[0]?.[0] ?? 0, at.at(-1)?.[1] ?? 0] as const);
        expect(Math.max(a?.[0] ?? 0, b?.[0] ?? 0)).toBeGreaterThanOrEqual(Math.min(a?.[1] ?? 0, b?.[1] ?? 0));
      }
    expect(new Set(findings.map(({layer}) => layer)).size).toBe(3);
  });

  it('shows a letter that nobody could read, and one whose findings stand nowhere in its text', () => {
    const unread = new VFile({path: 'a.docx'});
    const message = unread.message('Nicht lesbar', {ruleId: 'unreadable', source: 'klarbrief'});
    message.fatal = true;
    const page = report([unread]);
    expect(page).toContain('Der Brief ließ sich nicht lesen');
    expect(only(page)).toMatchObject({text: '', parts: [], findings: [{level: 'error', at: []}]});
    expect(dataIn(page).rules[0]).toMatchObject({title: 'Die Datei lässt sich nicht lesen', category: 'document'});
  });
});
