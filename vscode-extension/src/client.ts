import {CancellationTokenSource, CodeAction, type LogOutputChannel, MarkdownString, workspace} from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
  type WorkspaceEdit,
} from 'vscode-languageclient/node';
import {selector} from './documents.js';
import {editorSettings} from './editor-settings.js';
import {offlineLinks, openRuleCommand} from './rule-links.js';
import {saveOthers, savingOthers} from './saved-settings.js';

/** What a client needs to know of its surroundings. */
export interface ClientOptions {
  /** The bundled server; nothing is looked up or downloaded. */
  readonly module: string;
  readonly log: LogOutputChannel;
  /** Called when the server is gone though nobody ended it. */
  readonly onCrash: () => void;
}

/** A language client for one life of the server. It never restarts by itself: src/server.ts decides. */
export function createClient({module, log, onCrash}: ClientOptions): LanguageClient {
  const run = {module, transport: TransportKind.stdio};
  const server: ServerOptions = {run, debug: run};
  const options: LanguageClientOptions = {
    documentSelector: selector,
    diagnosticCollectionName: 'klarbrief',
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: () => ({
      klarbrief: {...editorSettings(workspace.getConfiguration().get('klarbrief')), status: true, commands: true},
    }),
    // Neither another try nor a message box: whoever started the client hears of it.
    initializationFailedHandler: (error) => {
      throw error;
    },
    errorHandler: {
      error: () => ({action: ErrorAction.Continue, handled: true}),
      closed: () => {
        onCrash();
        return {action: CloseAction.DoNotRestart, handled: true};
      },
    },
    middleware: {
      workspace: {
        configuration: async (params, token, next) => {
          const answer = await next(params, token);
          if (!Array.isArray(answer)) return answer;
          return answer.map((value, at) => (params.items[at]?.section === 'klarbrief' ? editorSettings(value) : value));
        },
        handleApplyEdit: async (params, next) => {
          const answer = await next(params, new CancellationTokenSource().token);
          await saveOthers(touched(params.edit));
          return answer;
        },
      },
      provideHover: async (document, position, token, next) => {
        const hover = await next(document, position, token);
        for (const content of hover?.contents ?? []) {
          if (!(content instanceof MarkdownString)) continue;
          content.value = offlineLinks(content.value);
          content.isTrusted = {enabledCommands: [openRuleCommand]};
        }
        return hover;
      },
      provideCodeActions: async (document, range, context, token, next) =>
        (await next(document, range, context, token))?.map((action) =>
          action instanceof CodeAction ? savingOthers(action) : action,
        ),
      resolveCodeAction: async (action, token, next) => {
        const resolved = await next(action, token);
        return resolved instanceof CodeAction ? savingOthers(resolved) : resolved;
      },
    },
  };
  return new LanguageClient('klarbrief', 'klarbrief', server, options);
}

function touched({changes = {}, documentChanges = []}: WorkspaceEdit): readonly string[] {
  const documents = documentChanges.flatMap((change) => ('textDocument' in change ? [change.textDocument.uri] : []));
  return [...Object.keys(changes), ...documents];
}
