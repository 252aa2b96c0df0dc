import {
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {type LanguageClient, type WorkspaceEdit as ProtocolEdit, State} from 'vscode-languageclient/node';
import {createClient} from './client.js';
import {type Checklist, type Explanation, methods, type Rewritten, type Status, type Types} from './protocol.js';
import {restarts} from './restarts.js';

/** The language server as the rest of the extension sees it: always there to be asked, whatever happens to its process. */
export interface Server extends Disposable {
  /** Starts it; for the first time, or after it was given up. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly state: () => ServerState;
  /** Its name and version, once it runs. */
  readonly about: () => string | undefined;
  /** What it said last about a document. */
  readonly status: (uri: Uri) => Status | undefined;
  /** A document was checked, or the state of the server changed. */
  readonly onChange: Event<Uri | undefined>;
  readonly checklist: (uri: Uri) => Promise<Checklist | undefined>;
  readonly explanation: (uri: Uri) => Promise<Explanation | undefined>;
  readonly rewritten: (uri: Uri) => Promise<Rewritten | undefined>;
  readonly types: (uri: Uri) => Promise<Types | undefined>;
  readonly typeEdit: (uri: Uri, type: string) => Promise<WorkspaceEdit | undefined>;
}

/** Given up: it crashed too often, and the person who writes has been told. */
export type ServerState = 'stopped' | 'starting' | 'running' | 'given-up';

/** Keeps one server alive: starts it again after a crash, and says so once. */
export function createServer(module: string, log: LogOutputChannel): Server {
  const changes = new EventEmitter<Uri | undefined>();
  const statuses = new Map<string, Status>();
  let afterCrash = restarts(Date.now);
  let state: ServerState = 'stopped';
  let client: LanguageClient | undefined;
  let told = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const become = (next: ServerState) => {
    state = next;
    changes.fire(undefined);
  };

  const live = async () => {
    become('starting');
    let crashed = false;
    const born: LanguageClient = createClient({
      module,
      log,
      onCrash: () => {
        crashed = true;
        if (client === born) reviveLater();
      },
    });
    client = born;
    born.onNotification(methods.status, (status: Status) => {
      const uri = Uri.parse(status.uri);
      statuses.set(uri.toString(), status);
      changes.fire(uri);
    });
    try {
      await born.start();
      if (client === born && !crashed) become('running');
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      if (client === born && !crashed) reviveLater();
    }
  };

  const reviveLater = () => {
    const dead = client;
    client = undefined;
    statuses.clear();
    const wait = afterCrash();
    become(wait === undefined ? 'given-up' : 'starting');
    // The client is still busy clearing up after its connection when it tells of the crash.
    waiting = setTimeout(() => {
      void bury(dead);
      if (wait !== undefined) void live();
    }, wait ?? 100);
    if (wait === undefined) void tellGivenUp();
    else if (!told) void tellRestart();
    told = true;
  };

  const bury = async (dead: LanguageClient | undefined) => {
    try {
      await dead?.dispose();
    } catch (error) {
      log.debug(`After a crash: ${String(error)}`);
    }
  };

  const tellRestart = async () => {
    const show = l10n.t('Show Log');
    const text = l10n.t('klarbrief stumbled and is starting again. Your letter is untouched.');
    if ((await window.showWarningMessage(text, show)) === show) log.show();
  };

  const tellGivenUp = async () => {
    const again = l10n.t('Restart');
    const show = l10n.t('Show Log');
    const text = l10n.t('klarbrief stopped after several crashes and checks no letters for now.');
    const chosen = await window.showErrorMessage(text, again, show);
    if (chosen === again) await start();
    if (chosen === show) log.show();
  };

  const stop = async () => {
    if (waiting !== undefined) clearTimeout(waiting);
    const ending = client;
    client = undefined;
    statuses.clear();
    become('stopped');
    if (ending === undefined) return;
    if (ending.state === State.Starting) await ending.start().catch(() => undefined);
    await bury(ending);
  };

  const start = async () => {
    await stop();
    afterCrash = restarts(Date.now);
    await live();
  };

  /** Requests of a person who clicked something: they wait for a server that is only just starting. */
  const ask = async <Answer>(method: string, params: object): Promise<Answer | undefined> => {
    if (state === 'starting') await settled();
    const asked = client;
    if (asked === undefined || state !== 'running') return undefined;
    try {
      const answer: Answer | null = await asked.sendRequest(method, params);
      return answer ?? undefined;
    } catch (error) {
      log.warn(`${method}: ${String(error)}`);
      return undefined;
    }
  };

  const settled = () =>
    new Promise<void>((done) => {
      const listener = changes.event(() => {
        if (state === 'starting') return;
        listener.dispose();
        done();
      });
    });

  const closed = workspace.onDidCloseTextDocument(({uri}) => {
    if (statuses.delete(uri.toString())) changes.fire(uri);
  });

  const of = (uri: Uri) => ({uri: uri.toString()});
  return {
    start,
    stop,
    state: () => state,
    about: () => {
      const info = client?.initializeResult?.serverInfo;
      return info && [info.name, info.version].filter((part) => part !== undefined).join(' ');
    },
    status: (uri) => statuses.get(uri.toString()),
    onChange: changes.event,
    checklist: (uri) => ask(methods.checklist, of(uri)),
    explanation: (uri) => ask(methods.explanation, of(uri)),
    rewritten: (uri) => ask(methods.rewritten, of(uri)),
    types: (uri) => ask(methods.types, of(uri)),
    typeEdit: async (uri, type) => {
      const edit = await ask<ProtocolEdit>(methods.typeEdit, {...of(uri), type});
      return edit && client?.protocol2CodeConverter.asWorkspaceEdit(edit);
    },
    dispose: () => {
      closed.dispose();
      changes.dispose();
    },
  };
}
