import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {request} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {strToU8, zipSync} from 'fflate';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createMessageConnection, StreamMessageReader, StreamMessageWriter} from 'vscode-languageserver/node';
import {docx, paragraph} from '../formats/office/build.js';
import {type Trace, traced, untraceable} from '../support/traced.js';

const root = path.resolve(import.meta.dirname, '../..');
/** As it is installed: the program and the page beside it. */
const dist = path.join(root, 'dist');
const command = path.join(dist, 'klarbrief.cjs');
const page = path.join(root, 'playground/dist/klarbrief.html');

// Secrets that letters and configurations point at, and the folder that they lie in.
const home = mkdtempSync(path.join(tmpdir(), 'klarbrief-reach-'));
const work = path.join(home, 'work');
const secret = path.join(home, 'outside/geheim.txt');
const secretUrl = String(pathToFileURL(secret));
/** Nothing listens there, and whoever asks is seen. */
const web = 'http://127.0.0.1:9';
afterAll(() => rmSync(home, {recursive: true, force: true}));

const body = 'Guten Tag Frau Demir,\n\nseitens der Werkstatt kam heute die Zusage.\n\nFreundliche Grüße\n\nNina Roth\n';
const entity = `<!DOCTYPE x [<!ENTITY e SYSTEM "${secretUrl}"><!ENTITY % p SYSTEM "${web}/p.dtd"> %p;]>`;
const markup = `<link rel="stylesheet" href="${web}/a.css"><style>@import url("${web}/b.css"); @import "../outside/geheim.txt";</style>
<base href="${web}/"><meta http-equiv="refresh" content="0;url=${web}/c"><script src="${web}/d.js"></script>
<p>Guten Tag Frau Demir,</p><p>seitens der Werkstatt kam heute die Zusage. &e; &xxe;</p>
<img src="${web}/e.png"><img src="${secretUrl}"><iframe src="../outside/geheim.txt"></iframe><object data="${secretUrl}"></object>`;

const declared = '<?xml version="1.0"?>';

/** Letters that name other files and addresses in every way that their formats have. */
const letters: Readonly<Record<string, string | Uint8Array>> = {
  'brief.txt': `Anlage: ${secretUrl}\nBild: ${web}/bild.png\n\n${body}`,
  'brief.md': `---\ntype: !!js/function "function () { return process.exit(7) }"\ninclude: !include ../outside/geheim.txt\n---\n\n![Bild](${web}/bild.png) ![Bild](../outside/geheim.txt) {{< include ../outside/geheim.txt >}}\n\n${body}`,
  'brief.eml': `From: Nina Roth <nina@roth.example>\nTo: demir@kundin.example\nSubject: Ihr Rad\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html; charset=utf-8\n\n${markup}\n--x\nContent-Type: message/external-body; access-type=URL; URL="${web}/f"\n\nContent-Type: text/plain\n\n--x\nContent-Type: message/external-body; access-type=local-file; name="${secret}"\n\nContent-Type: text/plain\n\n--x\nContent-Type: text/plain; name="../../outside/neu.txt"\nContent-Disposition: attachment; filename="../../outside/neu.txt"\n\nNeu\n--x--\n`,
  'seite.html': entity + markup,
  'vorlage.mjml': `<mjml><mj-head><mj-include path="../outside/geheim.txt" /><mj-font name="F" href="${web}/f.css" /></mj-head><mj-body><mj-include path="${secret}" /><mj-section><mj-column><mj-text><p>Guten Tag Frau Demir,</p><p>seitens der Werkstatt kam die Zusage.</p></mj-text><mj-image src="${web}/g.png" /></mj-column></mj-section></mj-body></mjml>`,
  'vorlage.twig': `{% extends "../outside/geheim.txt" %}{% include '../outside/geheim.txt' %}{{ source('../outside/geheim.txt') }}{% import "${web}/m" as m %}\n${body}`,
  'vorlage.hbs': `{{> ../outside/geheim.txt}}{{#> layout}}${body}{{/layout}}`,
  'vorlage.erb': `<%= File.read('${secret}') %><%= render partial: '../outside/geheim' %><% system('touch ${secret}') %>\n${body}`,
  'vorlage.ejs': `<%- include('../outside/geheim.txt') %><% require('fs').readFileSync('${secret}') %>\n${body}`,
  'vorlage.ftl': `<#include "../outside/geheim.txt"><#import "${web}/m.ftl" as m>\n${body}`,
  'vorlage.vm': `#include("../outside/geheim.txt")#parse("../outside/geheim.txt")\n${body}`,
  'vorlage.tpl': `{include file="../outside/geheim.txt"}{php}readfile('${secret}');{/php}{fetch file="${web}/x"}\n${body}`,
  'vorlage.blade.php': `@include('../outside/geheim')<?php include '${secret}'; ?>@php readfile('${secret}'); @endphp\n${body}`,
  'texte.yml': `de:\n  mail:\n    a: !!js/function "function () { require('fs').writeFileSync('${secret}', '') }"\n    b: !!python/object/apply:os.system ["touch ${secret}"]\n    c: !include ../outside/geheim.txt\n    body: |\n      ${body.replace(/\n/g, '\n      ')}\n`,
  'brief.docx': docx(paragraph('Guten Tag Frau Demir,') + paragraph('seitens der Werkstatt kam heute die Zusage.'), {
    others: {
      'word/_rels/settings.xml.rels': strToU8(
        `${declared}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${web}/vorlage.dotm" TargetMode="External"/></Relationships>`,
      ),
      '../../outside/neu.txt': strToU8('neu'),
    },
  }),
  'xxe.docx': zipSync({
    '[Content_Types].xml': strToU8(`${declared}${entity}<Types>&e;</Types>`),
    '_rels/.rels': strToU8(
      `${declared}${entity}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${declared}${entity}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Guten Tag &e; seitens der Werkstatt</w:t></w:r></w:p></w:body></w:document>`,
    ),
  }),
  'xxe.odt': zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `${declared}${entity}<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text><text:section text:name="s"><text:section-source xlink:href="${secretUrl}"/><text:p>Guten Tag &e; seitens der Werkstatt</text:p></text:section></office:text></office:body></office:document-content>`,
    ),
  }),
};
const names = Object.keys(letters);

/** What klarbrief looks for beside letters, from their folder up to the root of the repository. */
const own =
  /\/(?:klarbrief\.config\.(?:json|ya?ml)|package\.json|fields\.ya?ml|klarbrief\.baseline\.json|\.git|\.gitignore|\.klarbriefignore|\.klarbriefcache)$/;
const draft = /\/\.klarbrief-\d+-\d+\.tmp$/;

beforeAll(() => {
  if (!existsSync(command)) throw new Error('dist is missing: node scripts/build.mjs');
  mkdirSync(path.join(work, '.git'), {recursive: true});
  mkdirSync(path.dirname(secret));
  writeFileSync(secret, 'Geheim\n');
  writeFileSync(path.join(work, 'nachbar.txt'), 'Nicht gemeint\n');
  writeFileSync(path.join(work, 'haus.yaml'), '- find: die Zusage, -n\n  say: [Ja]\n');
  writeFileSync(path.join(work, 'klarbrief.config.yaml'), 'dictionaries:\n  de/amtsdeutsch: haus.yaml\n');
  for (const [name, content] of Object.entries(letters)) writeFileSync(path.join(work, name), content);
});

/** What a run without a letter looks at: the program and what Node itself needs. */
const system =
  /^(?:\/proc|\/sys|\/dev|\/usr|\/lib\w*|\/bin|\/etc\/(?:ld\.so|ssl|nsswitch|host|resolv|localtime|netsvc|svc)|\/opt)(?:[/.]|$)/;

/** Everything that a run looked at or changed beyond what it was given; beside each, that it was allowed, nothing. */
function beyond({read, written, network, started}: Trace, given: readonly string[], made: readonly string[] = []) {
  const allowed = new Set(given.map((name) => path.join(work, name)));
  const outputs = new Set(made.map((name) => path.join(work, name)));
  const isAncestor = (file: string): boolean =>
    [work, dist, page].some((place) => place === file || place.startsWith(`${file === '/' ? '' : file}/`));
  const isNode = (file: string): boolean =>
    file === '/etc' ||
    system.test(file) ||
    process.execPath.startsWith(file) ||
    file.startsWith(path.dirname(process.execPath));
  const isOwn = (file: string): boolean => own.test(file) && file.startsWith(`${work}/`);
  return {
    read: [...read].filter(
      (file) =>
        !allowed.has(file) &&
        !outputs.has(file) &&
        !isOwn(file) &&
        !isAncestor(file) &&
        !isNode(file) &&
        !(draft.test(file) && path.dirname(file) === work) &&
        !file.startsWith(`${dist}/`) &&
        file !== page &&
        file !== path.join(root, 'package.json'),
    ),
    written: [...written].filter(
      (file) =>
        !outputs.has(file) &&
        !(draft.test(file) && path.dirname(file) === work) &&
        file !== work &&
        !/^\/dev\/(?:null|tty)$/.test(file),
    ),
    network: network.filter((call) => !/\bAF_UNIX\b.*=/.test(call) || /connect|bind/.test(call)),
    started,
  };
}

const nothing = {read: [], written: [], network: [], started: []};

const skipped = untraceable !== undefined && !(process.env.CI && untraceable.includes('missing'));
if (skipped) console.warn(`SKIPPED what klarbrief opens and calls: ${untraceable}.`);

describe.skipIf(skipped)('what the system is asked for', () => {
  async function ran(
    args: readonly string[],
    input = '',
  ): Promise<{readonly code: number | null; readonly trace: Trace; readonly out: string}> {
    const {child, ended} = traced([process.execPath, command, ...args], work);
    let out = '';
    child.stdout?.on('data', (data) => {
      out += String(data);
    });
    child.stderr?.resume();
    child.stdin?.end(input);
    return {...(await ended()), out};
  }

  // The packed extension is there when `npm test` has made it.
  const packed = 'dist/extension/dist/language-server.cjs';
  const servers = ['dist/language-server.cjs', ...(existsSync(path.join(root, packed)) ? [packed] : [])];
  const formats = ['pretty', 'compact', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown', 'html'];

  it('by every report: the letters, the configuration, what it names, and the reports', async () => {
    const made = formats.map((format) => `bericht.${format}`);
    const asked = formats.flatMap((format) => ['--format', `${format}=bericht.${format}`]);
    const {trace, code} = await ran([...names, ...asked]);
    expect(beyond(trace, [...names, 'haus.yaml'], made)).toEqual(nothing);
    expect(code).toBeLessThan(3);
    expect(trace.read).toContain(path.join(work, 'seite.html'));
    expect(trace.written).toContain(path.join(work, 'bericht.sarif'));
    for (const name of made) {
      expect(readFileSync(path.join(work, name), 'utf8'), name).not.toContain('Geheim');
      rmSync(path.join(work, name));
    }
  });

  it.each([
    ['two cores and a cache', [...names, '--jobs', '2', '--cache'], ['.klarbriefcache']],
    ['a dry run of fixes', [...names, '--fix-dry-run'], []],
    ['fixes', [...names, '--fix-suggestions'], names],
    ['a baseline', ['baseline', ...names], ['klarbrief.baseline.json']],
    ['explain', ['explain', ...names], []],
    ['project', ['project', ...names], []],
    ['a hand-out', ['handout', '-o', 'unterlage.html'], ['unterlage.html']],
    ['exercises', ['exercise', ...names, '-o', 'uebung.html'], ['uebung.html']],
    ['rules', ['rules', 'amtsdeutsch'], []],
    ['forms', ['forms', 'die Zusage, -n'], []],
  ] as const)('by %s', {timeout: 60_000}, async (what, args, made) => {
    const {trace, code, out} = await ran(args);
    const good =
      what === 'exercises'
        ? names.flatMap((name) => [name.replace(/\.\w+$/, '.good$&'), name.replace(/\.\w+$/, '.gut$&')])
        : [];
    expect(beyond(trace, [...names, ...good, 'haus.yaml'], made)).toEqual(nothing);
    expect(code).toBeLessThan(3);
    expect(out).not.toContain('Geheim');
    for (const name of made) if (!names.includes(name)) rmSync(path.join(work, name));
    if (what === 'fixes')
      for (const [name, content] of Object.entries(letters)) writeFileSync(path.join(work, name), content);
  });

  it('by a stream and the report about it', async () => {
    const lines = names.map((name) => {
      const base64 = Buffer.from(letters[name] ?? '').toString('base64');
      return `${JSON.stringify({path: `../outside/${name}`, base64})}\n${JSON.stringify({path: secret, content: body})}\n`;
    });
    const {trace, code, out} = await ran(['stream'], lines.join(''));
    expect(beyond(trace, ['haus.yaml'])).toEqual(nothing);
    expect([code, out.split('\n').length]).toEqual([0, names.length * 2 + 1]);
    expect(out).not.toContain('Geheim');
    const report = await ran(['report', '--from', '-'], out);
    expect(beyond(report.trace, [])).toEqual(nothing);
  });

  it.each([
    ['extends: http://127.0.0.1:9/haus.yaml\n'],
    ['extends: https://127.0.0.1/haus.json\n'],
    [`extends: ${secretUrl}\n`],
    ['extends: ["@haus/outside", "\\\\\\\\127.0.0.1\\\\c$\\\\haus.yaml"]\n'],
    ['type: !!js/function "function () { process.exit(7) }"\n'],
    ['type: !include ../outside/geheim.txt\n'],
    ['dictionaries:\n  de/amtsdeutsch: http://127.0.0.1:9/haus.yaml\n'],
    ['customers: http://127.0.0.1:9/kunden.csv\n'],
  ])('by the configuration %j', async (config) => {
    const configuration = path.join(work, 'klarbrief.config.yaml');
    const before = readFileSync(configuration);
    writeFileSync(configuration, config);
    const {trace, code} = await ran(['brief.txt']);
    writeFileSync(configuration, before);
    // A name that is none of a file is looked for as one, below this folder or in a package above it, and nowhere else.
    const looked = beyond(trace, ['brief.txt']);
    const files = looked.read.filter((file) => !file.startsWith(`${work}/`) && !/\/node_modules\/@haus\b/.test(file));
    expect({...looked, read: files}).toEqual(nothing);
    expect(code).toBe(2);
  });

  it('by serve: one socket, on this machine only', async () => {
    const {child, pid, ended} = traced([process.execPath, command, 'serve'], work);
    const url = await new Promise<string>((done) => {
      child.stdout?.on('data', (data) => {
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(data));
        if (found) done(found[0]);
      });
    });
    const ask = (target: string): Promise<number> =>
      new Promise((done, fail) => {
        // As it stands: a client that tidies up paths would hide what a server does with them.
        request(url, {path: target}, (response) => {
          response.resume();
          response.on('end', () => done(response.statusCode ?? 0));
        })
          .on('error', fail)
          .end();
      });
    expect(await ask('/')).toBe(200);
    for (const target of [
      '/../../work/brief.txt',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..\\..\\brief.txt',
      '//etc/passwd',
      `/${secret}`,
      '/klarbrief.html',
      '/.git/config',
    ])
      expect(await ask(target), target).toBe(404);
    process.kill(pid(), 'SIGTERM');
    const {trace} = await ended();
    const {network, ...rest} = beyond(trace, []);
    expect(rest).toEqual({read: [], written: [], started: []});
    expect(network.filter((call) => /^(?:connect|sendto)/.test(call))).toEqual([]);
    const places = network.filter((call) => call.startsWith('bind'));
    expect(places).toHaveLength(1);
    expect(places[0]).toContain('127.0.0.1');
  });

  it.each(servers)('by the language server %s', {timeout: 120_000}, async (file) => {
    const server = path.join(root, file);
    // The packed extension is there when `npm test` has made it.
    if (!existsSync(server)) return;
    const {child, ended} = traced([process.execPath, server, '--stdio'], work);
    if (!child.stdout || !child.stdin) throw new Error('no pipes');
    child.stderr?.resume();
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const told = new Map<string, readonly unknown[]>();
    const texts = names.filter((name) => typeof letters[name] === 'string');
    const uriOf = (name: string): string => String(pathToFileURL(path.join(work, name)));
    const all = new Promise<void>((done) => {
      connection.onNotification(
        'textDocument/publishDiagnostics',
        ({uri, diagnostics}: {uri: string; diagnostics: readonly unknown[]}) => {
          told.set(uri, diagnostics);
          if (texts.every((name) => told.has(uriOf(name)))) done();
        },
      );
    });
    connection.onRequest(() => null);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{uri: String(pathToFileURL(work)), name: 'work'}],
      initializationOptions: {klarbrief: {debounce: 1}},
    });
    await connection.sendNotification('initialized', {});
    const languages: Readonly<Record<string, string>> = {md: 'markdown', html: 'html', txt: 'plaintext', yml: 'yaml'};
    for (const name of texts)
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: {
          uri: uriOf(name),
          version: 1,
          text: letters[name],
          languageId: languages[path.extname(name).slice(1)] ?? path.extname(name).slice(1),
        },
      });
    await all;
    const range = {start: {line: 0, character: 0}, end: {line: 99, character: 0}};
    for (const name of texts) {
      const textDocument = {uri: uriOf(name)};
      const diagnostics = told.get(textDocument.uri) ?? [];
      await connection.sendRequest('textDocument/codeAction', {textDocument, range, context: {diagnostics}});
      await connection.sendRequest('textDocument/hover', {textDocument, position: {line: 2, character: 3}});
      await connection.sendRequest('textDocument/documentSymbol', {textDocument});
    }
    expect([...told.values()].flat().length).toBeGreaterThan(texts.length);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    const {trace, code} = await ended();
    const {read, ...rest} = beyond(trace, ['haus.yaml', 'klarbrief.words.yaml']);
    expect({
      ...rest,
      read: read.filter((one) => one !== path.dirname(server) && !server.startsWith(`${one}/`) && one !== server),
    }).toEqual(nothing);
    expect(code).toBe(0);
  });
});

/** Node can take everything from a program that it was not given; klarbrief needs no more than that. */
describe('with nothing but the folder and the program', () => {
  const [major = 20] = process.versions.node.split('.').map(Number);
  const permission = major < 22 ? '--experimental-permission' : '--permission';
  const confined = (args: readonly string[]) => {
    const read = [work, dist, path.dirname(page)].map((place) => `--allow-fs-read=${place}`);
    const node = [permission, '--no-warnings', ...read, `--allow-fs-write=${work}`];
    const {status, stdout, stderr} = spawnSync(process.execPath, [...node, command, ...args], {
      cwd: work,
      encoding: 'utf8',
    });
    return {status, stdout, stderr};
  };

  it('everything works: check, report, stream, hand-out, exercises', () => {
    const plainly = spawnSync(process.execPath, [command, ...names, '--format', 'json'], {cwd: work, encoding: 'utf8'});
    expect(confined([...names, '--format', 'json'])).toEqual({
      status: plainly.status,
      stdout: plainly.stdout,
      stderr: plainly.stderr,
    });
    expect(confined([...names, '--format', 'html', '-o', 'bericht.html']).status).toBe(plainly.status);
    expect(readFileSync(path.join(work, 'bericht.html'), 'utf8')).toContain('brief.docx');
    expect(confined(['handout', '-o', 'unterlage.html'])).toMatchObject({status: 0});
    expect(confined(['exercise', 'brief.txt', '-o', 'uebung.html'])).toMatchObject({status: 0});
    for (const name of ['bericht.html', 'unterlage.html', 'uebung.html']) rmSync(path.join(work, name));
  });

  it('and what lies elsewhere stays there', () => {
    const {status, stdout} = confined([secret, '--format', 'compact']);
    expect([status, stdout]).toEqual([2, expect.not.stringContaining('Geheim')]);
  });
});
