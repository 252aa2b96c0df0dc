import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {buildServer, type Client, type ClientOptions, client, type Told} from './client.js';

let folder: string;
const open: Client[] = [];

beforeAll(buildServer, 60_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'klarbrief-lsp-'));
  // The nearest configuration is looked for up to the root of the repository.
  mkdirSync(join(folder, '.git'));
});

afterEach(async () => {
  for (const one of open.splice(0)) if (one.child.exitCode === null) await one.close();
  rmSync(folder, {recursive: true, force: true});
});

async function editor(options: ClientOptions = {}): Promise<Client> {
  const one = await client({folders: [pathToFileURL(folder).href], ...options});
  open.push(one);
  return one;
}

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

const letter = `Betreff: Ihre Bestellung 4711

Sehr geehrte Frau Demir,

vielen Dank für Ihre Bestellung. 🙂 Bezüglich der Lieferung rufen wir Sie am Montag an.

Mit freundlichen Grüßen

Jan Weber
`;

const codes = (diagnostics: unknown): unknown[] => (diagnostics as {code?: unknown}[]).map(({code}) => code);

interface Report {
  readonly kind: string;
  readonly resultId?: string;
  readonly items?: unknown[];
}

const pull = (one: Client, uri: string, previousResultId?: string): Promise<Report> =>
  one.ask('textDocument/diagnostic', {
    textDocument: {uri},
    ...(previousResultId === undefined ? {} : {previousResultId}),
  }) as Promise<Report>;

const named = (name: string) => (told: Told) => told.method === name;

describe('a letter in an editor', () => {
  test('has its findings at their places, counted in UTF-16', async () => {
    const one = await editor();
    await one.open(uriOf('brief.txt'), 'plaintext', letter);
    const found = (await one.diagnostics(uriOf('brief.txt'), 1)).find(({code}) => code === 'amtsdeutsch');
    const line = letter.split('\n')[4] ?? '';
    const start = line.indexOf('Bezüglich');
    expect(found?.range.start).toEqual({line: 4, character: start});
    expect(found?.severity).toBe(2);
    expect(found?.source).toBe('klarbrief');
    expect(found?.codeDescription?.href).toContain('/docs/rules/de/amtsdeutsch.md');
    expect(one.capabilities.positionEncoding).toBe('utf-16');
  });

  test('is checked again after a change, and once for many changes in a row', async () => {
    const one = await editor({initializationOptions: {klarbrief: {debounce: 100, status: true}}});
    const uri = uriOf('brief.txt');
    await one.open(uri, 'plaintext', letter);
    expect(codes(await one.diagnostics(uri, 1))).toContain('amtsdeutsch');
    for (let version = 2; version <= 21; version++) {
      await one.change(uri, version, letter.replace('Bezüglich der', version === 21 ? 'Wegen der' : 'Betreffs der'));
    }
    expect(codes(await one.diagnostics(uri, 21))).not.toContain('amtsdeutsch');
    const versions = one.told
      .filter(named('textDocument/publishDiagnostics'))
      .map(({params}) => (params as {version: number}).version);
    expect(versions).toEqual([1, 21]);
  });

  test('that is outdated is not checked to its end', async () => {
    const one = await editor({initializationOptions: {klarbrief: {debounce: 0, status: true}}});
    const uri = uriOf('brief.txt');
    // Long enough that the second version comes in while the first is being checked.
    const long = letter.replace(
      'vielen Dank',
      `${'Wir danken Ihnen bezüglich Ihrer Bestellung sehr herzlich.\n\n'.repeat(1500)}vielen Dank`,
    );
    await one.open(uri, 'plaintext', long);
    await one.heard(({method, params}) => method === 'klarbrief/status' && (params as {busy?: boolean}).busy === true);
    await one.change(uri, 2, letter);
    expect(codes(await one.diagnostics(uri, 2))).toContain('amtsdeutsch');
    const versions = one.told
      .filter(named('textDocument/publishDiagnostics'))
      .map(({params}) => (params as {version: number}).version);
    expect(versions).toEqual([2]);
  });

  test('loses its diagnostics when it is closed', async () => {
    const one = await editor();
    const uri = uriOf('brief.txt');
    await one.open(uri, 'plaintext', letter);
    expect(await one.diagnostics(uri, 1)).not.toEqual([]);
    await one.notify('textDocument/didClose', {textDocument: {uri}});
    const last = await one.heard(
      ({method, params}) =>
        method === 'textDocument/publishDiagnostics' && (params as {version?: number}).version === undefined,
    );
    expect(last.params).toEqual({uri, diagnostics: []});
    expect(await one.ask('textDocument/hover', {textDocument: {uri}, position: {line: 4, character: 40}})).toBeNull();
  });

  test('need not have been saved ever', async () => {
    const one = await editor();
    await one.open('untitled:Untitled-1', 'markdown', `---\ntype: reply\n---\n\n${letter}`);
    expect(codes(await one.diagnostics('untitled:Untitled-1', 1))).toContain('amtsdeutsch');
  });

  test('is read as the text that the editor shows, whatever charset it declares', async () => {
    const one = await editor();
    const mail = [
      'From: Jan Weber <jan.weber@example.com>',
      'To: demir@example.com',
      'Date: Mon, 1 Jun 2026 10:00:00 +0200',
      'Subject: Ihre Bestellung 4711',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: 8bit',
      '',
      letter.slice(letter.indexOf('Sehr')),
    ].join('\r\n');
    await one.open(uriOf('brief.eml'), 'eml', mail);
    const found = await one.diagnostics(uriOf('brief.eml'), 1);
    expect(codes(found)).toContain('amtsdeutsch');
    expect(codes(found)).not.toContain('charset');
    const lines = mail.split(/\r?\n/);
    const {start, end} = found.find(({code}) => code === 'amtsdeutsch')?.range ?? {
      start: {line: 0, character: 0},
      end: {line: 0, character: 0},
    };
    expect(lines[start.line]?.slice(start.character, end.character)).toMatch(/^Bezüglich/);
    const page = `<html><head><meta charset="iso-8859-1"><title>Ihre Bestellung</title></head><body><p>Liebe Frau Demir,</p><p>bezüglich der Lieferung rufen wir Sie an.</p><p>Mit freundlichen Grüßen</p></body></html>`;
    await one.open(uriOf('brief.html'), 'html', page);
    const inPage = codes(await one.diagnostics(uriOf('brief.html'), 1));
    expect(inPage).toContain('amtsdeutsch');
    expect(inPage).not.toContain('charset');
  });
});

describe('what is no letter', () => {
  const readme = '# klarbrief\n\nBezüglich der Installation: Sie müssen zeitnah `npm install` aufrufen.\n';

  test('stays clean', async () => {
    const one = await editor({initializationOptions: {klarbrief: {status: true}}});
    await one.open(uriOf('README.md'), 'markdown', readme);
    expect(await one.diagnostics(uriOf('README.md'), 1)).toEqual([]);
    const status = await one.heard(
      ({method, params}) => method === 'klarbrief/status' && !(params as {busy?: boolean}).busy,
    );
    expect(status.params).toEqual({uri: uriOf('README.md'), version: 1, letter: false});
  });

  test('is a letter when the editor wants all of them, or the configuration says so', async () => {
    const all = await editor({initializationOptions: {klarbrief: {scope: 'all'}}});
    await all.open(uriOf('README.md'), 'markdown', readme);
    expect(codes(await all.diagnostics(uriOf('README.md'), 1))).toContain('amtsdeutsch');
    writeFileSync(join(folder, 'klarbrief.config.yaml'), 'files: [texte/**]\nignore: [texte/alt/**]\n');
    const configured = await editor({initializationOptions: {klarbrief: {scope: 'configured'}}});
    await configured.open(uriOf('texte/a.md'), 'markdown', readme);
    await configured.open(uriOf('texte/alt/a.md'), 'markdown', letter);
    await configured.open(uriOf('b.md'), 'markdown', letter);
    expect(codes(await configured.diagnostics(uriOf('texte/a.md'), 1))).toContain('amtsdeutsch');
    expect(await configured.diagnostics(uriOf('texte/alt/a.md'), 1)).toEqual([]);
    expect(await configured.diagnostics(uriOf('b.md'), 1)).toEqual([]);
  });
});

describe('an unfinished draft', () => {
  const draft =
    'Betreff: Ihre Bestellung 4711\n\nSehr geehrte Frau Demir,\n\nbezüglich Ihrer Bestellung rufen wir Sie am Montag an.\n';
  const missing = ['closing', 'contact-person', 'direct-dial'];

  test('is not told what is missing before a closing is there', async () => {
    const one = await editor({initializationOptions: {klarbrief: {debounce: 0, status: true}}});
    const uri = 'untitled:Untitled-1';
    await one.open(uri, 'plaintext', draft);
    const before = codes(await one.diagnostics(uri, 1));
    expect(before).toContain('amtsdeutsch');
    for (const rule of missing) expect(before).not.toContain(rule);
    const status = await one.heard(
      ({method, params}) => method === 'klarbrief/status' && !(params as {busy?: boolean}).busy,
    );
    expect((status.params as {waiting: number}).waiting).toBeGreaterThanOrEqual(3);
    await one.change(uri, 2, `${draft}\nMit freundlichen Grüßen\n`);
    const after = codes(await one.diagnostics(uri, 2));
    expect(after).toContain('contact-person');
    expect(after).not.toContain('closing');
  });

  test('is told all when it is saved, until it is changed again', async () => {
    const one = await editor({initializationOptions: {klarbrief: {debounce: 0}}});
    const uri = uriOf('brief.txt');
    await one.open(uri, 'plaintext', draft);
    expect(codes(await one.diagnostics(uri, 1))).toContain('closing');
    await one.change(uri, 2, draft.replace('rufen', 'riefen'));
    expect(codes(await one.diagnostics(uri, 2))).not.toContain('closing');
    const before = one.told.length;
    await one.notify('textDocument/didSave', {textDocument: {uri}});
    const sent = await one.heard(
      (told) => one.told.indexOf(told) >= before && told.method === 'textDocument/publishDiagnostics',
    );
    expect(codes((sent.params as {diagnostics: unknown}).diagnostics)).toContain('closing');
  });
});

describe('an editor that asks for diagnostics', () => {
  const capabilities = {textDocument: {diagnostic: {}}, workspace: {diagnostics: {refreshSupport: true}}};

  test('gets them when it asks, never unasked, and is spared what it has', async () => {
    const one = await editor({capabilities});
    expect(one.capabilities).toHaveProperty('diagnosticProvider');
    const uri = uriOf('brief.txt');
    await one.open(uri, 'plaintext', letter);
    const first = await pull(one, uri);
    expect(codes(first.items)).toContain('amtsdeutsch');
    expect(await pull(one, uri, first.resultId)).toEqual({kind: 'unchanged', resultId: first.resultId});
    await one.change(uri, 2, letter.replace('Bezüglich', 'Wegen'));
    const second = await pull(one, uri, first.resultId);
    expect(second.kind).toBe('full');
    expect(codes(second.items)).not.toContain('amtsdeutsch');
    expect(one.told.filter(named('textDocument/publishDiagnostics'))).toEqual([]);
  });

  test('is told to ask again when a configuration has changed', async () => {
    const one = await editor({capabilities});
    const uri = uriOf('brief.txt');
    await one.open(uri, 'plaintext', letter);
    expect(codes((await pull(one, uri)).items)).toContain('amtsdeutsch');
    writeFileSync(join(folder, 'klarbrief.config.yaml'), 'rules: {amtsdeutsch: off}\n');
    await one.notify('workspace/didChangeWatchedFiles', {changes: [{uri: uriOf('klarbrief.config.yaml'), type: 1}]});
    await one.heard(named('workspace/diagnostic/refresh'));
    expect(codes((await pull(one, uri)).items)).not.toContain('amtsdeutsch');
  });

  test('others get them sent and cannot ask', async () => {
    const one = await editor();
    expect(one.capabilities).not.toHaveProperty('diagnosticProvider');
  });
});

describe('settings of the editor', () => {
  test('count where no configuration file says otherwise', async () => {
    writeFileSync(join(folder, 'klarbrief.config.yaml'), 'rules: {contact-person: error}\n');
    let settings: unknown = {rules: {'contact-person': 'off', amtsdeutsch: 'error'}, debounce: 0, locale: 'en'};
    const one = await editor({
      capabilities: {workspace: {configuration: true}},
      answers: {'workspace/configuration': () => [settings]},
    });
    const uri = uriOf('brief.txt');
    await one.open(uri, 'plaintext', letter);
    const first = await one.diagnostics(uri, 1);
    expect(first.find(({code}) => code === 'amtsdeutsch')?.severity).toBe(1);
    expect(first.find(({code}) => code === 'amtsdeutsch')?.message).toMatch(/instead of/);
    expect(first.find(({code}) => code === 'direct-dial')).toBeDefined();
    settings = {rules: {amtsdeutsch: 'off'}};
    await one.change(uri, 2, `${letter} `);
    await one.diagnostics(uri, 2);
    const before = one.told.length;
    await one.notify('workspace/didChangeConfiguration', {settings: null});
    const sent = await one.heard(
      (told) => one.told.indexOf(told) >= before && told.method === 'textDocument/publishDiagnostics',
    );
    expect(codes((sent.params as {diagnostics: unknown}).diagnostics)).not.toContain('amtsdeutsch');
  });

  test('that make no sense are told once and do no harm', async () => {
    const one = await editor({initializationOptions: {klarbrief: {debounce: 0, rules: {amtsdeutsh: 'off'}, run: 7}}});
    await one.open(uriOf('brief.txt'), 'plaintext', letter);
    expect(codes(await one.diagnostics(uriOf('brief.txt'), 1))).toContain('amtsdeutsch');
    const told = await one.heard(named('window/showMessage'));
    expect((told.params as {message: string}).message).toContain('amtsdeutsch');
  });

  test('can keep findings until the letter is saved', async () => {
    const one = await editor({initializationOptions: {klarbrief: {debounce: 0, run: 'onSave'}}});
    const uri = uriOf('brief.txt');
    await one.open(uri, 'plaintext', letter);
    expect(codes(await one.diagnostics(uri, 1))).toContain('amtsdeutsch');
    await one.change(uri, 2, letter.replace('Bezüglich', 'Wegen'));
    // Whoever asks gets an answer about the text as it is now, and nothing else is shown for it.
    expect(await one.ask('textDocument/hover', {textDocument: {uri}, position: {line: 4, character: 40}})).toBeNull();
    expect(one.told.filter(named('textDocument/publishDiagnostics'))).toHaveLength(1);
    await one.notify('textDocument/didSave', {textDocument: {uri}});
    expect(codes(await one.diagnostics(uri, 2))).not.toContain('amtsdeutsch');
  });
});

describe('a broken configuration', () => {
  test('is told once with its line, and again when it is still broken after a change; the letter is checked all the same', async () => {
    writeFileSync(join(folder, 'klarbrief.config.yaml'), 'language: de\nrules:\n  amtsdeutsh: off\n');
    const one = await editor({locale: 'de-AT'});
    const [first, second] = [uriOf('a.txt'), uriOf('b.txt')];
    await one.open(first, 'plaintext', letter);
    await one.open(second, 'plaintext', letter);
    expect(codes(await one.diagnostics(first, 1))).toContain('amtsdeutsch');
    expect(codes(await one.diagnostics(second, 1))).toContain('amtsdeutsch');
    const messages = () =>
      one.told.filter(named('window/showMessage')).map(({params}) => params as {type: number; message: string});
    expect(messages()).toHaveLength(1);
    expect(messages()[0]?.type).toBe(2);
    expect(messages()[0]?.message).toMatch(/klarbrief\.config\.yaml:3: .*„amtsdeutsch“/);
    writeFileSync(join(folder, 'klarbrief.config.yaml'), 'rules: [\n');
    await one.notify('workspace/didChangeWatchedFiles', {changes: [{uri: uriOf('klarbrief.config.yaml'), type: 2}]});
    await one.heard(
      ({method, params}) => method === 'window/showMessage' && /YAML/.test((params as {message: string}).message),
    );
    writeFileSync(join(folder, 'klarbrief.config.yaml'), 'rules: {amtsdeutsch: off}\n');
    const before = one.told.length;
    await one.notify('workspace/didChangeWatchedFiles', {changes: [{uri: uriOf('klarbrief.config.yaml'), type: 2}]});
    await one.heard(
      (told) =>
        one.told.indexOf(told) >= before &&
        told.method === 'textDocument/publishDiagnostics' &&
        !codes((told.params as {diagnostics: unknown}).diagnostics).includes('amtsdeutsch'),
    );
    expect(messages().map(({message}) => message)).toHaveLength(2);
  });
});

describe('the server', () => {
  test('says nothing on standard output but the protocol, and leaves when it is told to', async () => {
    const one = await editor();
    let bytes = '';
    one.child.stdout?.on('data', (data) => {
      bytes += String(data);
    });
    await one.open(uriOf('brief.txt'), 'plaintext', letter);
    await one.diagnostics(uriOf('brief.txt'), 1);
    expect(await one.close()).toBe(0);
    // What is left when all messages are taken out.
    let rest = Buffer.from(bytes);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[\w-]+: [^\r\n]*\r\n)*\r\n/.exec(rest.toString('latin1'));
      if (!head) break;
      rest = rest.subarray(head[0].length + Number(head[1]));
    }
    expect(rest.toString()).toBe('');
    expect(one.errors()).toBe('');
  });

  test('survives a check that fails: one line in the log, no findings, and the next letter is checked', async () => {
    // A rule stumbles over a platform that is not what it should be: as honest as a crash can be made from outside.
    const crash = join(folder, 'crash.cjs');
    writeFileSync(
      crash,
      `const {normalize} = String.prototype;
       String.prototype.normalize = function (...args) { if (this.includes('Absturz')) throw new Error('out of order'); return normalize.apply(this, args); };
       const {indexOf} = String.prototype;
       String.prototype.indexOf = function (...args) { if (this.length > 100 && this.includes('Absturz')) throw new Error('out of order'); return indexOf.apply(this, args); };`,
    );
    const one = await editor({node: ['--require', crash]});
    await one.open(uriOf('a.txt'), 'plaintext', letter.replace('Lieferung', 'Lieferung und zum Absturz'));
    expect(await one.diagnostics(uriOf('a.txt'), 1)).toEqual([]);
    const logged = await one.heard(named('window/logMessage'));
    expect((logged.params as {message: string}).message).toMatch(/a\.txt: .*out of order/);
    expect((logged.params as {message: string}).message).not.toContain('\n');
    await one.open(uriOf('b.txt'), 'plaintext', letter);
    expect(codes(await one.diagnostics(uriOf('b.txt'), 1))).toContain('amtsdeutsch');
  });

  test('takes any text for what it is', async () => {
    const one = await editor({initializationOptions: {klarbrief: {debounce: 0, scope: 'all'}}});
    const texts = [
      '',
      '\0'.repeat(50),
      '\ud800',
      '\ufeff',
      '---\n',
      '<p',
      '{% if %}',
      '{{',
      '\r',
      '🙂'.repeat(500),
      'Sehr geehrte',
    ];
    let count = 0;
    for (const languageId of ['plaintext', 'markdown', 'html', 'eml', 'twig', 'handlebars', 'cobol']) {
      for (const text of texts) {
        const uri = `untitled:${++count}`;
        await one.open(uri, languageId, text);
        await one.diagnostics(uri, 1);
        await one.ask('textDocument/codeAction', {
          textDocument: {uri},
          range: {start: {line: 0, character: 0}, end: {line: 9, character: 0}},
          context: {diagnostics: []},
        });
        await one.ask('textDocument/documentSymbol', {textDocument: {uri}});
      }
    }
    expect(one.told.filter(named('window/logMessage'))).toEqual([]);
    expect(one.errors()).toBe('');
  });
});

describe('what the extension asks', () => {
  test('types, and where a type is written', async () => {
    const one = await editor({
      capabilities: {workspace: {workspaceEdit: {documentChanges: true, resourceOperations: ['create']}}},
    });
    await one.open(uriOf('brief.md'), 'markdown', letter);
    const types = (await one.ask('klarbrief/types', {uri: uriOf('brief.md')})) as {detected: boolean; types: unknown[]};
    expect(types.detected).toBe(true);
    expect(types.types).toHaveLength(13);
    expect(await one.ask('klarbrief/typeEdit', {uri: uriOf('brief.md'), type: 'reply'})).toMatchObject({
      documentChanges: [{edits: [{newText: '---\ntype: reply\n---\n\n'}]}],
    });
    await one.open(uriOf('mit.md'), 'markdown', `---\ntyp: offer\n---\n${letter}`);
    expect(await one.ask('klarbrief/typeEdit', {uri: uriOf('mit.md'), type: 'reply'})).toMatchObject({
      documentChanges: [{edits: [{newText: 'reply', range: {start: {line: 1, character: 5}}}]}],
    });
    await one.open(uriOf('brief.eml'), 'eml', `Subject: Ihre Bestellung\nTo: a@example.com\n\n${letter}`);
    const edit = JSON.stringify(await one.ask('klarbrief/typeEdit', {uri: uriOf('brief.eml'), type: 'reply'}));
    expect(edit).toContain('overrides');
    expect(edit).toContain('klarbrief.config.yaml');
    expect(await one.ask('klarbrief/typeEdit', {uri: uriOf('brief.md'), type: 'postcard'})).toBeNull();
  });

  test('checklist, explanation and the letter rewritten', async () => {
    const one = await editor();
    await one.open(uriOf('brief.txt'), 'plaintext', letter);
    expect(await one.ask('klarbrief/checklist', {uri: uriOf('brief.txt')})).toMatchObject({questions: {length: 6}});
    expect(await one.ask('klarbrief/explanation', {uri: uriOf('brief.txt')})).toHaveProperty('markdown');
    const {text} = (await one.ask('klarbrief/rewritten', {uri: uriOf('brief.txt')})) as {text: string};
    expect(text).toMatch(/🙂 (?:Wegen der|Zur) Lieferung rufen/);
    expect(await one.ask('klarbrief/checklist', {uri: uriOf('nicht-offen.txt')})).toBeNull();
  });
});
