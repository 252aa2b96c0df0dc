import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import {editorScope, rememberFewer, rules, underneath, version} from '../index.js';
import {actionKinds, actions, editOfDraft, type ProjectRequest} from './actions.js';
import {checklist} from './checklist.js';
import {completion, completionTriggers} from './completion.js';
import {diagnosticsOf} from './diagnostics.js';
import type {Draft} from './draft.js';
import {draftsIn, type Wanted} from './drafts.js';
import {explanation} from './explanation.js';
import {editOf, replacementsIn, rewritten} from './fixes.js';
import type {Host} from './host.js';
import {hover} from './hover.js';
import {kindOf, nameFor} from './languages.js';
import {lens} from './lens.js';
import {globFor, typeInFrontMatter, typeNamed, typesOf} from './letter-type.js';
import {flatOutline, folding, outline} from './outline.js';
import {changesOf, type EditAbilities, editFor, type Project, wordsFile} from './project.js';
import {
  type Abilities,
  commands,
  type EditorSettings,
  methods,
  type OfDocument,
  type Rewritten,
  type Status,
  type TypeChoice,
} from './protocol.js';
import {mapOf, type ReadSettings, readSettings} from './settings.js';
import {statusOf} from './status.js';

/** Serve an editor over a connection until it says goodbye. The connection must not listen yet. */
export function connect(connection: Connection, host: Host): void {
  rememberFewer();
  const client = clientOf({capabilities: {}, processId: null, rootUri: null, workspaceFolders: null});
  let state = client;
  const drafts = draftsIn({
    host,
    wanted: (uri, languageId) => wantedFor(uri, languageId),
    begins: (uri, at) => status({...known(uri), uri, version: at, busy: true}),
    show,
    closed(uri) {
      settings.delete(uri);
      if (!state.pulls) send(uri, undefined, []);
    },
    failed,
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
    // An editor that can be asked sends nothing here, or all it has; others send the section, with or without its name.
    const section = mapOf(sent).klarbrief ?? sent;
    if (!state.asks && Object.keys(mapOf(section)).length > 0) common = readSettings(section);
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
    const {editor} = await settingsFor(uri);
    const before = drafts.shown(uri);
    // Whoever wants to see findings only after saving keeps those that are there.
    const draft = before && editor.run === 'onSave' ? before : await drafts.current(uri);
    return reportOf(draft, previousResultId);
  });

  connection.onHover(({textDocument: {uri}, position}) =>
    answer(uri, null, (draft) => hover(draft, position, {markdown: state.markdown, messages: state.messages})),
  );
  connection.onDocumentSymbol(({textDocument: {uri}}) =>
    answer(uri, [], (draft) => (state.hierarchy ? outline(draft) : flatOutline(draft)), 'patient'),
  );
  connection.onFoldingRanges(({textDocument: {uri}}) => answer(uri, [], folding, 'patient'));
  connection.onCodeLens(async ({textDocument: {uri}}) => {
    if (!(await settingsFor(uri)).editor.codeLens) return [];
    return answer(uri, [], (draft) => lens(draft, {commands: state.abilities.commands === true}), 'patient');
  });
  connection.onCompletion(({textDocument: {uri}, position}) => {
    const document = drafts.document(uri);
    const draft = drafts.shown(uri);
    return document ? completion(document, position, {draft, locale: draft?.locale ?? state.locale}) : [];
  });

  connection.onRequest(methods.checklist, ({uri}: OfDocument) => answer(uri, null, checklist));
  connection.onRequest(methods.explanation, ({uri}: OfDocument) => answer(uri, null, explanation));
  connection.onRequest(methods.rewritten, ({uri}: OfDocument) =>
    answer(uri, null, (draft): Rewritten | null => (draft.verdict ? rewritten(draft) : null)),
  );

  connection.onRequest(methods.types, ({uri}: OfDocument) => answer(uri, null, typesOf));
  connection.onRequest(methods.typeEdit, ({uri, type: name}: TypeChoice) => {
    const type = typeNamed(name);
    return answer(uri, null, async (draft): Promise<WorkspaceEdit | null> => {
      if (type === undefined || draft.letters.length === 0) return null;
      const edit = typeInFrontMatter(draft, type);
      if (edit) return editOfDraft(draft, [edit], state.edits);
      const project = await projectOf(draft);
      const files = project && globFor(project.configuration.uri, uri);
      if (!project || files === undefined) return null;
      const result = changesOf(project, {kind: 'type', files, type}, draft.locale);
      if ('changes' in result) return editFor(result.changes, state.edits) ?? null;
      notice(MessageType.Warning, result.trouble);
      return null;
    });
  });

  connection.onCodeAction(({textDocument: {uri}, range, context}) =>
    answer(uri, [], async (draft) => {
      const project = await projectOf(draft);
      const own = state.abilities.commands === true;
      // Editors that know klarbrief save what they change; for others the server does it.
      return actions(
        draft,
        {range, context},
        {editor: state.edits, commands: own, project, by: own ? 'edit' : 'command'},
      );
    }),
  );
  connection.onExecuteCommand(async ({command, arguments: [argument] = []}) => {
    try {
      if (command === commands.fixAll && typeof argument === 'string') await fixAll(argument);
      else if (command === commands.openRuleByServer && typeof argument === 'string') await open(argument);
      else if (command === commands.changeProject && isProjectRequest(argument)) await changeProject(argument);
    } catch (error) {
      failed(command, error);
    }
    return null;
  });

  async function fixAll(uri: string): Promise<void> {
    const draft = await drafts.current(uri, 'hurry');
    const replacements = draft ? replacementsIn(draft) : [];
    if (!draft || replacements.length === 0) return;
    const edits = replacements.map((replacement) => editOf(draft.document, replacement));
    await connection.workspace.applyEdit(editOfDraft(draft, edits, state.edits));
  }

  async function open(uri: string): Promise<void> {
    if (state.shows && uri.startsWith('https:')) await connection.window.showDocument({uri, external: true});
    else notice(MessageType.Info, uri);
  }

  async function changeProject({uri, change}: ProjectRequest): Promise<void> {
    const draft = await drafts.current(uri, 'hurry');
    const project = draft && (await projectOf(draft));
    if (!project) return;
    const result = changesOf(project, change, draft.locale);
    if ('trouble' in result) {
      notice(MessageType.Warning, result.trouble);
      return;
    }
    for (const file of result.changes) await host.write(file.uri, file.after);
    reread();
  }

  async function projectOf({uri, letters}: Draft): Promise<Project | undefined> {
    const configuration = await host.configurationFile(uri, state.folders);
    if (!configuration) return undefined;
    const language = letters[0]?.language === 'en' ? 'en' : 'de';
    return {configuration, words: await host.beside(configuration.uri, wordsFile(configuration, language))};
  }

  /** Answer a question about a document as it is now; the `patient` wait until nobody types any more. */
  async function answer<Answer>(
    uri: string,
    nothing: Answer,
    say: (draft: Draft) => Answer | Promise<Answer>,
    how?: 'patient',
  ): Promise<Answer> {
    const draft = await drafts.current(uri, how ? undefined : 'hurry');
    if (!draft) return nothing;
    try {
      return await say(draft);
    } catch (error) {
      failed(uri, error);
      return nothing;
    }
  }

  function show(draft: Draft, before: Draft | undefined, edited: boolean): void {
    status(statusOf(draft));
    if (!state.pulls) send(draft.uri, draft.version, diagnosticsOf(draft));
    // Editors ask after edits; when something else has changed, they have to be told to ask.
    else if (before && !edited && state.refreshes) quietly(connection.languages.diagnostics.refresh());
    if (before && !edited && state.refreshesLenses) quietly(connection.sendRequest(CodeLensRefreshRequest.type));
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
        // An editor that knows nothing of klarbrief says null; what it said when it began still holds.
        (sent: unknown) => (sent === null || sent === undefined ? common : readSettings(sent)),
        () => common,
      );
      if (drafts.document(uri)) settings.set(uri, asked);
    }
    return asked;
  }

  /** Once per change, whatever the number of documents that it concerns. */
  function tell(troubles: readonly string[]): void {
    const fresh = troubles.filter((trouble) => !told.has(trouble));
    if (fresh.length === 0) return;
    for (const trouble of fresh) told.add(trouble);
    notice(MessageType.Warning, `klarbrief: ${fresh.join('\n')}`);
  }

  /** Not the request of the same name: nobody has to answer. */
  function notice(type: MessageType, message: string): void {
    quietly(connection.sendNotification(ShowMessageNotification.type, {type, message}));
  }

  /** The letter goes on without this answer; what went wrong is one line of the log. */
  function failed(uri: string, error: unknown): void {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${uri}: ${what.replace(/(?<!\s)\s*\n\s*/g, ' | ')}`);
  }

  /** Until a check is done, the status is what it was. */
  function known(uri: string): Pick<Status, 'letter'> {
    const draft = drafts.shown(uri);
    return draft ? statusOf(draft) : {letter: false};
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
  readonly edits: EditAbilities;
  /** It can open a page of the web. */
  readonly shows: boolean;
  readonly refreshesLenses: boolean;
  /** It shows the messages of diagnostics in hovers by itself; nothing in the protocol tells, so the name does. */
  readonly messages: boolean;
  /** It shows Markdown in hovers. */
  readonly markdown: boolean;
  /** It knows symbols within symbols. */
  readonly hierarchy: boolean;
  readonly versions: boolean;
  /** It can be asked for its settings. */
  readonly asks: boolean;
  /** It tells when files change. */
  readonly watches: boolean;
}

function clientOf({
  capabilities,
  clientInfo,
  initializationOptions,
  locale,
  rootUri,
  workspaceFolders,
}: InitializeParams): Client {
  const {textDocument, window, workspace} = capabilities;
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
    edits: {
      documentChanges: workspace?.workspaceEdit?.documentChanges === true,
      create: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    },
    shows: window?.showDocument?.support === true,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    messages: /code|codium|cursor|windsurf/i.test(clientInfo?.name ?? ''),
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    hierarchy: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    versions: textDocument?.publishDiagnostics?.versionSupport === true,
    asks: workspace?.configuration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
  };
}

function capabilitiesFor({pulls}: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: {includeText: false}},
    codeActionProvider: {codeActionKinds: [...actionKinds]},
    executeCommandProvider: {commands: [commands.fixAll, commands.openRuleByServer, commands.changeProject]},
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    codeLensProvider: {resolveProvider: false},
    completionProvider: {triggerCharacters: [...completionTriggers]},
    workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
    ...(pulls
      ? {diagnosticProvider: {identifier: 'klarbrief', interFileDependencies: false, workspaceDiagnostics: false}}
      : {}),
  };
}

/** Editors hand the argument of a command back as they got it; others may send anything. */
function isProjectRequest(argument: unknown): argument is ProjectRequest {
  const {uri, change} = mapOf(argument);
  return typeof uri === 'string' && typeof mapOf(change).kind === 'string';
}

/** What is shown of a draft, for an editor that asks; `unchanged` where it has that already. */
function reportOf(draft: Draft | undefined, previous: string | undefined): DocumentDiagnosticReport {
  if (!draft) return {kind: 'full', items: []};
  let resultId = results.get(draft);
  if (resultId === undefined) {
    resultId = String(++lastResult);
    results.set(draft, resultId);
  }
  return resultId === previous ? {kind: 'unchanged', resultId} : {kind: 'full', items: diagnosticsOf(draft), resultId};
}

const results = new WeakMap<Draft, string>();
let lastResult = 0;

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
