import {
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import {editorScope, rules, underneath, version} from '../index.js';
import {diagnosticsOf} from './diagnostics.js';
import type {Draft} from './draft.js';
import {draftsIn, type Wanted} from './drafts.js';
import type {Host} from './host.js';
import {kindOf, nameFor} from './languages.js';
import {type Abilities, type EditorSettings, methods} from './protocol.js';
import {mapOf, type ReadSettings, readSettings} from './settings.js';
import {statusOf} from './status.js';

/** Serve an editor over a connection until it says goodbye. The connection must not listen yet. */
export function connect(connection: Connection, host: Host): void {
  const client = clientOf({capabilities: {}, processId: null, rootUri: null, workspaceFolders: null});
  let state = client;
  const drafts = draftsIn({
    host,
    wanted: (uri, languageId) => wantedFor(uri, languageId),
    begins: (uri, at) => status({uri, version: at, letter: (drafts.get(uri)?.letters.length ?? 0) > 0, busy: true}),
    checked,
    closed(uri) {
      settings.delete(uri);
      if (!state.pulls) send(uri, undefined, []);
    },
    failed: (uri, error) => log(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });

  /** What the editor says about documents, by document where it can say it so. */
  const settings = new Map<string, Promise<ReadSettings>>();
  let common = readSettings({});
  const told = new Set<string>();

  connection.onInitialize((params): InitializeResult => {
    state = clientOf(params);
    common = readSettings(state.options);
    return {serverInfo: {name: 'klarbrief', version}, capabilities: capabilitiesFor(state)};
  });

  connection.onInitialized(() => {
    const {workspace} = state.capabilities;
    if (workspace?.didChangeConfiguration?.dynamicRegistration) {
      quietly(connection.client.register(DidChangeConfigurationNotification.type, {section: 'klarbrief'}));
    }
    if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = ['**/*.{json,yaml,yml,csv}'].map((globPattern) => ({globPattern}));
      quietly(connection.client.register(DidChangeWatchedFilesNotification.type, {watchers}));
    }
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => {
        const gone = new Set(removed.map(({uri}) => uri));
        state = {...state, folders: [...state.folders.filter((uri) => !gone.has(uri)), ...added.map(({uri}) => uri)]};
        reread();
      });
    }
  });

  connection.onDidChangeConfiguration(({settings: sent}) => {
    settings.clear();
    // An editor that is asked sends nothing here, or all it has.
    if (!state.asks) common = readSettings(mapOf(sent).klarbrief ?? sent, state.options);
    reread();
  });
  connection.onDidChangeWatchedFiles(({changes}) => {
    if (changes.some(({uri}) => host.isConfiguration(uri))) reread();
  });

  connection.onDidOpenTextDocument(({textDocument: {uri, languageId, version: at, text}}) => {
    if (!state.watches) host.forget();
    drafts.open(uri, languageId, at, text);
  });
  connection.onDidChangeTextDocument(({textDocument: {uri, version: at}, contentChanges}) => {
    drafts.change(uri, at, contentChanges);
  });
  connection.onDidSaveTextDocument(({textDocument: {uri}}) => {
    // Nobody tells of changed files: then a configuration may have changed, too.
    if (!state.watches && host.isConfiguration(uri)) reread();
    drafts.save(uri);
  });
  connection.onDidCloseTextDocument(({textDocument: {uri}}) => drafts.close(uri));

  connection.languages.diagnostics.on(async ({textDocument: {uri}, previousResultId}) => {
    return reportOf(await draftToShow(uri), previousResultId);
  });

  /** The draft whose findings are to be shown: as it is now, or as it was saved for those who want it so. */
  async function draftToShow(uri: string): Promise<Draft | undefined> {
    const draft = drafts.get(uri);
    if (draft && (await settingsFor(uri)).editor.run === 'onSave') return draft;
    return drafts.current(uri);
  }

  function checked(draft: Draft, before: Draft | undefined): void {
    status(statusOf(draft));
    if (!state.pulls) send(draft.uri, draft.version, diagnosticsOf(draft));
    // Editors ask after edits; when something else has changed, they have to be told to ask.
    else if (before?.version === draft.version && state.refreshes) quietly(connection.languages.diagnostics.refresh());
  }

  function send(uri: string, at: number | undefined, diagnostics: Diagnostic[]): void {
    quietly(
      connection.sendDiagnostics({uri, ...(at !== undefined && state.versions ? {version: at} : {}), diagnostics}),
    );
  }

  function status(now: ReturnType<typeof statusOf>): void {
    if (state.abilities.status) quietly(connection.sendNotification(methods.status, now));
  }

  /** Files or settings have changed: read them again, check everything again, tell again what is wrong. */
  function reread(): void {
    host.forget();
    told.clear();
    drafts.recheck();
  }

  async function wantedFor(uri: string, languageId: string): Promise<Wanted> {
    const {editor, values} = await settingsFor(uri);
    const locale = editor.locale === 'auto' ? state.locale : editor.locale;
    const fromFiles = await host.configuration({uri, folders: state.folders, locale});
    const fromEditor = editorScope(values, rules, locale);
    tell([...fromFiles.troubles, ...fromEditor.troubles]);
    const path = nameFor(fromFiles.path, languageId);
    return {
      settings: underneath(fromFiles.settings, fromEditor.scope, editor.locale === 'auto' ? undefined : editor.locale),
      path,
      locale,
      check: checkFor(editor.scope, kindOf(path, languageId), fromFiles),
      run: editor.run,
      debounce: editor.debounce,
    };
  }

  function settingsFor(uri: string): Promise<ReadSettings> {
    if (!state.asks) return Promise.resolve(common);
    let asked = settings.get(uri);
    if (!asked) {
      asked = connection.workspace.getConfiguration({scopeUri: uri, section: 'klarbrief'}).then(
        (sent: unknown) => readSettings(sent, state.options),
        () => common,
      );
      if (drafts.version(uri) !== undefined) settings.set(uri, asked);
    }
    return asked;
  }

  /** Once per change, whatever the number of documents that it concerns. */
  function tell(troubles: readonly string[]): void {
    const fresh = troubles.filter((trouble) => !told.has(trouble));
    if (fresh.length === 0) return;
    for (const trouble of fresh) told.add(trouble);
    connection.window.showWarningMessage(`klarbrief: ${fresh.join('\n')}`);
  }

  function log(line: string): void {
    connection.console.error(`klarbrief: ${line.replace(/\s*\n\s*/g, ' | ')}`);
  }

  /** What cannot be sent any more, because the editor has gone, is no trouble. */
  function quietly(sent: Promise<unknown>): void {
    sent.catch(() => {});
  }
}

/** What is known of the editor. */
interface Client {
  readonly capabilities: ClientCapabilities;
  readonly options: Readonly<Record<string, unknown>>;
  readonly abilities: Abilities;
  readonly folders: readonly string[];
  readonly locale: 'de' | 'en';
  /** It asks for diagnostics itself. */
  readonly pulls: boolean;
  readonly refreshes: boolean;
  readonly versions: boolean;
  /** It can be asked for its settings. */
  readonly asks: boolean;
  /** It tells when files change. */
  readonly watches: boolean;
}

function clientOf({capabilities, initializationOptions, locale, rootUri, workspaceFolders}: InitializeParams): Client {
  const {textDocument, workspace} = capabilities;
  const options = mapOf(initializationOptions);
  const own = mapOf(options.klarbrief);
  return {
    capabilities,
    // Settings stand beside the section of that name or in it, as editors see fit.
    options: {...options, ...own},
    abilities: {status: own.status === true, commands: own.commands === true},
    folders: workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : []),
    locale: /^de\b/i.test(locale ?? '') ? 'de' : 'en',
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    versions: textDocument?.publishDiagnostics?.versionSupport === true,
    asks: workspace?.configuration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

function capabilitiesFor({pulls}: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: {includeText: false}},
    workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
    ...(pulls
      ? {diagnosticProvider: {identifier: 'klarbrief', interFileDependencies: false, workspaceDiagnostics: false}}
      : {}),
  };
}

function reportOf(draft: Draft | undefined, previous: string | undefined): DocumentDiagnosticReport {
  if (!draft) return {kind: 'full', items: []};
  const resultId = `${draft.version}${draft.finished ? 'f' : ''}`;
  return {kind: 'full', items: diagnosticsOf(draft), resultId: previous === undefined ? resultId : resultId};
}

/** Whether a document is a letter, as far as its name and the settings tell (rulebook section 1). */
function checkFor(
  scope: EditorSettings['scope'],
  kind: ReturnType<typeof kindOf>,
  {named, ignored}: {readonly named: boolean; readonly ignored: boolean},
): Wanted['check'] {
  if (ignored) return 'never';
  if (named || scope === 'all' || kind === 'mail') return 'always';
  return scope === 'configured' || kind === 'other' ? 'never' : 'ifLetter';
}
