// Tests that run inside the extension host, beside the installed extension: what other extensions and VS Code itself can ask.
import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import type * as vscode from 'vscode';
import {until} from '../machine.js';

type Code = typeof vscode;

/** Letters of the workspace that these tests begin with. */
export const files: Readonly<Record<string, string>> = {
  'brief.md': [
    '---',
    'subject: Ihr Tisch kommt am 12. Mai',
    '---',
    '',
    'Sehr geehrte Frau Müller,',
    '',
    '📎 hiermit senden wir Ihnen den Lieferschein. Bezüglich Ihrer Frage rufe ich Sie am Montag an.',
    '',
    'Mit freundlichen Grüßen',
    '',
    'Miriam Keller',
    'Telefon 0341 5550-23, miriam.keller@moebel-keller.example',
    '',
  ].join('\n'),
  'README.md': [
    '# Unterlagen',
    '',
    'Hiermit baut man das Programm: `make`. Bezüglich der Einrichtung hilft die Anleitung.',
    '',
  ].join('\n'),
  'daten.json':
    '{"text": "Sehr geehrte Frau Müller, hiermit senden wir Ihnen die Unterlagen. Mit freundlichen Grüßen"}\n',
  'werbung.html.twig': [
    '{# Bestätigung #}',
    '<p>{% if kunde.nachname %}Guten Tag {{ kunde.anrede }} {{ kunde.nachname }},{% else %}Guten Tag,{% endif %}</p>',
    '<p>vielen Dank f&uuml;r Ihre Bestellung {{ bestellung.nummer }}.</p>',
    '<p>Bez&uuml;glich der Lieferung rufe ich Sie am Montag an.</p>',
    '<p>Freundliche Gr&uuml;&szlig;e<br>{{ betreuer.name }}<br>Durchwahl {{ betreuer.durchwahl }} · {{ betreuer.email }}</p>',
    '',
  ].join('\n'),
};

/** The tests by name; each gets the API of VS Code. */
export const tests: Readonly<Record<string, (code: Code) => Promise<void>>> = {
  async 'the extension comes to life with a letter and registers its commands'(code) {
    await open(code, 'brief.md');
    const extension = code.extensions.getExtension('klarbrief.klarbrief-vscode');
    assert.ok(extension, 'the extension is not installed');
    await until('the extension', () => extension.isActive);
    const registered = new Set(await code.commands.getCommands(true));
    const own = extension.packageJSON.contributes.commands.map(({command}: {command: string}) => command);
    assert.ok(own.length >= 5);
    assert.deepEqual(
      own.filter((command: string) => !registered.has(command)),
      [],
    );
  },

  async 'settings have their defaults, and a description in the editor’s language'(code) {
    const {properties} = extensionJson(code).contributes.configuration;
    const defaults = {scope: 'letters', run: 'onType', locale: 'auto', codeLens: true, debounce: 150, rules: {}};
    for (const [key, value] of Object.entries(defaults)) {
      assert.deepEqual(code.workspace.getConfiguration('klarbrief').inspect(key)?.defaultValue, value, key);
    }
    for (const [key, {markdownDescription}] of Object.entries<{markdownDescription: string}>(properties)) {
      assert.match(markdownDescription, /^[^%].{10}/, key);
    }
  },

  async 'a diagnostic stands at the words, counted in UTF-16, with rule, level and page'(code) {
    const document = await open(code, 'brief.md');
    const found = await diagnostic(code, document.uri, 'hiermit');
    assert.match(document.getText(found.range), /^hiermit/);
    assert.deepEqual([found.range.start.line, found.range.start.character], [6, 3]);
    assert.equal(found.severity, code.DiagnosticSeverity.Warning);
    assert.ok(typeof found.code === 'object', JSON.stringify(found.code));
    assert.equal(found.code.value, 'amtsdeutsch');
    assert.match(found.code.target.toString(), /docs\/rules\/de\/amtsdeutsch/);
  },

  async 'each replacement is an action of its own, one of them preferred, and takes its finding away'(code) {
    const document = await open(code, 'brief.md');
    const found = await diagnostic(code, document.uri, 'Bezüglich');
    const actions = await quickFixes(code, document.uri, found.range);
    const titles = actions.map(({title}) => title).join('\n');
    assert.match(titles, /^Ersetzen: „Bezüglich[^“]*“ → „/m);
    const preferred = actions.filter(({isPreferred}) => isPreferred);
    assert.equal(preferred.length, 1, titles);
    assert.ok(preferred[0]?.edit, 'the preferred action has no edit');
    assert.ok(await code.workspace.applyEdit(preferred[0].edit));
    assert.match(document.lineAt(6).text, /Lieferschein\. (?!Bez)[A-ZÄÖÜ]\p{L}+ Ihrer Frage rufe ich/u);
    await until('no diagnostic', () => !own(code, document.uri).some(({range}) => range.isEqual(found.range)));
    await code.commands.executeCommand('undo');
    await diagnostic(code, document.uri, 'Bezüglich');
  },

  async 'one action replaces all of the letter, another all of a rule'(code) {
    const document = await open(code, 'brief.md');
    const found = await diagnostic(code, document.uri, 'hiermit');
    const actions = await quickFixes(code, document.uri, found.range);
    const all = actions.find(({kind}) => kind?.contains(code.CodeActionKind.SourceFixAll.append('klarbrief')));
    const rule = actions.find(({title}) => /^Alle 2 Stellen/.test(title));
    assert.ok(rule?.edit, actions.map(({title}) => title).join('\n'));
    assert.ok(all?.edit && (await code.workspace.applyEdit(all.edit)));
    assert.doesNotMatch(document.lineAt(6).text, /hiermit|Bezüglich/);
    assert.match(
      document.lineAt(6).text,
      /^📎 \p{L}.* Ihnen den Lieferschein\. [A-ZÄÖÜ]\p{L}+ Ihrer Frage rufe ich Sie am Montag an\.$/u,
    );
    await code.commands.executeCommand('undo');
    await diagnostic(code, document.uri, 'hiermit');
  },

  async 'ignoring here, in the letter and in the project are offered'(code) {
    const document = await open(code, 'brief.md');
    const found = await diagnostic(code, document.uri, 'hiermit');
    const actions = await quickFixes(code, document.uri, found.range);
    const texts = actions.flatMap(({edit}) => edit?.entries().flatMap(([, edits]) => edits.map(newText)) ?? []);
    assert.ok(
      texts.some((text) => /klarbrief-disable-next-line amtsdeutsch/.test(text)),
      texts.join('\n'),
    );
    assert.ok(
      texts.some((text) => /klarbrief-disable-file amtsdeutsch/.test(text)),
      texts.join('\n'),
    );
    const forProject = actions.find(({title}) => title === 'Im ganzen Projekt nicht mehr prüfen (amtsdeutsch)');
    assert.ok(forProject?.edit ?? forProject?.command, actions.map(({title}) => title).join('\n'));
  },

  async 'hover names the rule, the reason and an example'(code) {
    const document = await open(code, 'brief.md');
    const {range} = await diagnostic(code, document.uri, 'hiermit');
    const text = await until('a hover', async () => {
      const hovers = await code.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        range.start,
      );
      const said = hovers.flatMap(({contents}) =>
        contents.map((part) => (typeof part === 'string' ? part : part.value)),
      );
      return said.find((part) => /amtsdeutsch/i.test(part));
    });
    assert.ok(text.length > 100, text);
    assert.doesNotMatch(text, /undefined|\[object/);
  },

  async 'the outline shows the parts of the letter, and they fold'(code) {
    const document = await open(code, 'brief.md');
    const names = await until('the outline', async () => {
      const symbols = await code.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const flat = (list: readonly vscode.DocumentSymbol[]): string[] =>
        list.flatMap(({name, detail, children}) => [`${name} ${detail}`, ...flat(children)]);
      const all = flat(symbols);
      return all.some((name) => /Anrede/.test(name)) ? all.join('\n') : undefined;
    });
    for (const part of [/Anrede/, /Grußformel|Gruß/, /Unterschrift|Signatur/]) assert.match(names, part);
    const ranges = await until('folding', async () => {
      const folds = await code.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        document.uri,
      );
      return folds.length > 0 && folds;
    });
    assert.ok(ranges.every(({start, end}) => start < end));
    assert.ok(
      ranges.some(({start}) => start >= 8),
      JSON.stringify(ranges),
    );
  },

  async 'a lens on top tells type and score'(code) {
    const document = await open(code, 'brief.md');
    const lens = await until('a code lens', async () => {
      const lenses = await code.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return lenses.find(({command}) => /\d/.test(command?.title ?? ''));
    });
    assert.ok(lens.range.start.line <= 4);
  },

  async 'front matter, types and directives are completed'(code) {
    const typed = async (content: string, line: number, character: number, wanted: string): Promise<void> => {
      const document = await code.workspace.openTextDocument({language: 'markdown', content});
      await code.window.showTextDocument(document, {preview: false});
      await until(`${wanted} in the completion`, async () => {
        const list = await code.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          new code.Position(line, character),
        );
        return list.items.some(({label}) => (typeof label === 'string' ? label : label.label).includes(wanted));
      });
    };
    const letter = 'Sehr geehrte Frau Müller,\n\nvielen Dank.\n\nFreundliche Grüße\n';
    await typed(`---\nty\n---\n\n${letter}`, 1, 2, 'type');
    await typed(`---\ntype: \n---\n\n${letter}`, 1, 6, 'reminder');
    await typed(`<!-- klarbrief-disable-next-line  -->\n${letter}`, 0, 33, 'amtsdeutsch');
  },

  async 'a new document is checked before it has a file'(code) {
    const document = await code.workspace.openTextDocument({
      language: 'plaintext',
      content: 'Sehr geehrte Frau Müller,\n\nhiermit bestätigen wir Ihren Termin.\n\nFreundliche Grüße\n',
    });
    const found = await diagnostic(code, document.uri, 'hiermit');
    assert.equal(found.range.start.line, 2);
  },

  async 'a template is checked at the places of its source'(code) {
    const document = await open(code, 'werbung.html.twig');
    const found = await until('a diagnostic', () =>
      own(code, document.uri).find(({range}) => /^Bez&uuml;glich/.test(document.getText(range))),
    );
    assert.deepEqual([found.range.start.line, found.range.start.character], [3, 3]);
  },

  async 'a README and other languages are left alone, unless the setting says all'(code) {
    const readme = await open(code, 'README.md');
    const json = await open(code, 'daten.json');
    // The server answers in order: once a letter that was changed later has its findings, these have none to come.
    const letter = await code.workspace.openTextDocument({
      language: 'markdown',
      content: 'Guten Tag Frau Müller,\n\nbezüglich Ihrer Frage rufe ich Sie an.\n\nFreundliche Grüße\n',
    });
    await diagnostic(code, letter.uri, 'bezüglich');
    assert.deepEqual(own(code, readme.uri), []);
    const settings = code.workspace.getConfiguration('klarbrief');
    await settings.update('scope', 'all', code.ConfigurationTarget.Workspace);
    await diagnostic(code, readme.uri, 'Bezüglich');
    assert.deepEqual(own(code, json.uri), []);
    await settings.update('scope', undefined, code.ConfigurationTarget.Workspace);
    await until('no diagnostic', () => own(code, readme.uri).length === 0);
  },

  async 'a rule that the settings switch off falls silent at once'(code) {
    const document = await open(code, 'brief.md');
    await diagnostic(code, document.uri, 'hiermit');
    const settings = code.workspace.getConfiguration('klarbrief');
    await settings.update('rules', {amtsdeutsch: 'off'}, code.ConfigurationTarget.Workspace);
    await until('silence', () => !own(code, document.uri).some(({code: rule}) => ruleOf(rule) === 'amtsdeutsch'));
    await settings.update('rules', undefined, code.ConfigurationTarget.Workspace);
    await diagnostic(code, document.uri, 'hiermit');
  },

  async 'nothing is missed in a draft until its closing is there'(code) {
    const document = await code.workspace.openTextDocument({
      language: 'plaintext',
      content: 'Betreff: Ihre Frage\n\nSehr geehrte Frau Müller,\n\nbezüglich Ihrer Frage rufe ich Sie an.\n',
    });
    const editor = await code.window.showTextDocument(document, {preview: false});
    await diagnostic(code, document.uri, 'bezüglich');
    const rules = (): string[] => own(code, document.uri).map(({code: rule}) => ruleOf(rule));
    assert.deepEqual(
      rules().filter((rule) => ['closing', 'direct-dial', 'personal-email', 'contact-person'].includes(rule)),
      [],
    );
    await editor.edit((edit) =>
      edit.insert(document.lineAt(document.lineCount - 1).range.end, '\nFreundliche Grüße\n'),
    );
    await until('what is missing', () => rules().includes('direct-dial'));
  },

  async 'a broken configuration changes nothing but is mended at once'(code) {
    const document = await open(code, 'brief.md');
    await diagnostic(code, document.uri, 'hiermit');
    const config = at(code, 'klarbrief.config.yaml');
    const write = (text: string): Thenable<void> => code.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    try {
      await write('rules:\n  amtsdeutsch: off\n');
      await until('silence', () => !own(code, document.uri).some(({code: rule}) => ruleOf(rule) === 'amtsdeutsch'));
      await write('rules: [amtsdeutsch\n');
      await diagnostic(code, document.uri, 'hiermit');
    } finally {
      await code.workspace.fs.delete(config);
    }
    await diagnostic(code, document.uri, 'hiermit');
  },

  async 'a server that dies is started again and goes on'(code) {
    const document = await open(code, 'brief.md');
    await diagnostic(code, document.uri, 'hiermit');
    const before = await servers(code);
    assert.equal(before.length, 1, `servers: ${before}`);
    process.kill(before[0] ?? 0, 'SIGKILL');
    await until('another server', async () => {
      const now = await servers(code);
      return now.length === 1 && now[0] !== before[0];
    });
    const letter = await code.workspace.openTextDocument({
      language: 'plaintext',
      content: 'Sehr geehrte Frau Müller,\n\nseitens unseres Hauses gibt es keine Einwände.\n\nFreundliche Grüße\n',
    });
    await code.window.showTextDocument(letter, {preview: false});
    await diagnostic(code, letter.uri, 'seitens');
    await diagnostic(code, document.uri, 'hiermit');
  },
};

function at(code: Code, name: string): vscode.Uri {
  const folder = code.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return code.Uri.joinPath(folder.uri, name);
}

async function open(code: Code, name: string): Promise<vscode.TextDocument> {
  const document = await code.workspace.openTextDocument(at(code, name));
  await code.window.showTextDocument(document, {preview: false});
  return document;
}

function own(code: Code, uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return code.languages.getDiagnostics(uri).filter(({source}) => source === 'klarbrief');
}

/** The finding about a word, once it is there. */
function diagnostic(code: Code, uri: vscode.Uri, word: string): Promise<vscode.Diagnostic> {
  const document = code.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  return until(`the finding “${word}”`, () =>
    own(code, uri).find(({range}) => document?.getText(range).startsWith(word)),
  );
}

/**
 * VS Code takes a request back when another extension registers a provider meanwhile, and answers with the actions of the others
 * when one is late: then it is asked again.
 */
function quickFixes(code: Code, uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return until('quick fixes', async () => {
    const list = await code.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      range,
    );
    return list.some(({isPreferred}) => isPreferred) && list;
  });
}

function newText(edit: vscode.TextEdit | vscode.SnippetTextEdit): string {
  return 'newText' in edit ? edit.newText : edit.snippet.value;
}

function ruleOf(rule: vscode.Diagnostic['code']): string {
  return String(typeof rule === 'object' ? rule.value : rule);
}

function extensionJson(code: Code) {
  return code.extensions.getExtension('klarbrief.klarbrief-vscode')?.packageJSON;
}

/** The process ids of the language servers that run out of the installed extension. */
async function servers(code: Code): Promise<readonly number[]> {
  const folder = code.extensions.getExtension('klarbrief.klarbrief-vscode')?.extensionPath ?? '';
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const commands = ids.map(
    async (id) => [Number(id), await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')] as const,
  );
  return (await Promise.all(commands)).flatMap(([id, command]) =>
    command.includes(folder) && /language-server/.test(command) ? [id] : [],
  );
}
