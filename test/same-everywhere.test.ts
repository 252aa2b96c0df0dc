import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {describeInChromium} from './browser/chromium.js';
import {docx, paragraph} from './formats/office/build.js';
import {builtCommand, root} from './node/built.js';
import {msgOf} from './support/msg.js';
import {otherNodes} from './support/nodes.js';

const command = builtCommand();

/** A copy of the letters of the project, so that nothing beside them counts, with some in formats that no text has. */
const corpus = mkdtempSync(path.join(tmpdir(), 'klarbrief-same-'));
afterAll(() => rmSync(corpus, {recursive: true, force: true}));
const folders = ['test/clean', 'test/annotated', 'test/formats/samples', 'playground/letters', 'playground/exercises'];
let names: readonly string[] = [];
let here: Buffer = Buffer.from('');

beforeAll(() => {
  for (const folder of folders)
    cpSync(path.join(root, folder), path.join(corpus, folder.replaceAll('/', '-')), {recursive: true});
  const body =
    'Guten Tag Frau Demir,\n\nseitens der Werkstatt kam am 3. März um 14:30 Uhr die Zusage über 1.250,00 €.\n\nFreundliche Grüße\n\nNina Roth\n';
  const own = path.join(corpus, 'eigene');
  mkdirSync(own);
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(path.join(own, name), content);
  write(
    'a.docx',
    docx(
      body
        .split('\n\n')
        .map((text) => paragraph(text))
        .join(''),
    ),
  );
  write('a.msg', msgOf({streams: {'0037001F': 'Ihr Rad', '1000001F': body}}));
  write('crlf.txt', body.replaceAll('\n', '\r\n'));
  write('decomposed.txt', body.normalize('NFD'));
  write('utf-16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(body, 'utf16le')]));
  write('old.txt', Buffer.from(body.replace('€', '\u0080'), 'latin1'));
  write(
    'odd.txt',
    `${body}\u{1F6B2}\u{1F468}\u200D\u{1F469}\u200D\u{1F467} İIıi ẞß ſ ŉ ǅ Σςσ \uD800 \u0000 ﬁ 𝐒𝐞𝐢𝐭𝐞𝐧𝐬 seite\u00ADns`,
  );
  names = readdirSync(corpus, {recursive: true, encoding: 'utf8'})
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.\w+$/.test(name) && !/(?:\.json|\.ts|\.css|\.solution\.txt)$/.test(name))
    .sort();
  here = reportBy(process.execPath);
}, 120_000);

function reportBy(node: string): Buffer {
  const {PATH = ''} = process.env;
  const {stdout, stderr} = spawnSync(node, [command, '--no-config', '--format', 'json', ...names], {
    cwd: corpus,
    env: {PATH, LANG: 'de'},
    maxBuffer: 2 ** 28,
  });
  expect(String(stderr)).toBe('');
  return stdout;
}

/** Where two reports part, for whoever reads a failure; the reports are long. */
function difference(one: Buffer | string, other: Buffer | string): string {
  if (Buffer.compare(Buffer.from(one), Buffer.from(other)) === 0) return '';
  const [left, right] = [one, other].map((report) => String(report).split('\n'));
  const at = left?.findIndex((line, index) => line !== right?.[index]) ?? -1;
  return `line ${at + 1}: ${left?.[at]} | ${right?.[at]}`;
}

describe('reports are the same, byte for byte,', () => {
  it('in two runs, and whatever order the files are given in', {timeout: 120_000}, () => {
    const reports = JSON.parse(String(here));
    expect(names.length).toBeGreaterThan(250);
    expect(reports.length).toBeGreaterThanOrEqual(names.length);
    expect(difference(reportBy(process.execPath), here)).toBe('');
    const kept = names;
    names = [...kept].reverse();
    const byName = (report: Buffer): readonly unknown[] =>
      JSON.parse(String(report)).sort((a: {path: string; unit?: string}, b: {path: string; unit?: string}) => {
        const [one, two] = [`${a.path} ${a.unit}`, `${b.path} ${b.unit}`];
        return one < two ? -1 : one > two ? 1 : 0;
      });
    const reversed = reportBy(process.execPath);
    names = kept;
    expect(byName(reversed)).toEqual(byName(here));
  });

  it('and list findings as they stand in the letter', () => {
    for (const {path: name, messages} of JSON.parse(String(here))) {
      const places = messages.map(({line = 0, column = 0}) => [line, column]);
      const sorted = places.toSorted(([a, b]: [number, number], [c, d]: [number, number]) => a - c || b - d);
      expect(places, name).toEqual(sorted);
    }
  });

  for (const {major, program} of otherNodes) {
    const missing = `Node ${major} is missing (KLARBRIEF_INSTALL=1 npm test installs it)`;
    const skipped = program === undefined && !/^(1|true)$/.test(process.env.CI ?? '');
    if (skipped) console.warn(`SKIPPED reports on Node ${major}: ${missing}.`);
    it.skipIf(skipped)(`on Node ${major}`, {timeout: 120_000}, () => {
      if (program === undefined) throw new Error(`${missing}.`);
      expect(String(spawnSync(program, ['--version']).stdout)).toMatch(new RegExp(`^v${major}\\.`));
      expect(difference(reportBy(program), here)).toBe('');
    });
  }
});

describeInChromium('a report made in Chromium', (open) => {
  it('is the same, byte for byte', {timeout: 300_000}, async () => {
    const {outputFiles} = await build({
      absWorkingDir: root,
      entryPoints: ['test/support/page-report.ts'],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'klarbrief',
      platform: 'browser',
      target: 'es2022',
      logLevel: 'error',
    });
    const file = path.join(corpus, 'empty.html');
    writeFileSync(file, '<!DOCTYPE html><title>Leer</title>');
    const {page, requests, errors} = await open(String(pathToFileURL(file)));
    rmSync(file);
    await page.evaluate(`${outputFiles[0]?.text}\nglobalThis.klarbrief = klarbrief; undefined;`);
    const files = names.map((name) => ({path: name, base64: readFileSync(path.join(corpus, name)).toString('base64')}));
    const report = await page.evaluate(
      (given) => (globalThis as unknown as {klarbrief: {reportOf(files: unknown): string}}).klarbrief.reportOf(given),
      files,
    );
    expect(difference(report, here)).toBe('');
    expect({requests, errors}).toEqual({requests: [], errors: []});
    await page.context().close();
  });
});
