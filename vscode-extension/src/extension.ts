import {join} from 'node:path';
import {commands, type ExtensionContext, l10n, window} from 'vscode';
import {compare, takeOver, watchComparison} from './before-after.js';
import {createChecklistView} from './checklist-view.js';
import {explain} from './explanation.js';
import {chooseType} from './letter-type.js';
import {openRule} from './rule-page.js';
import {openSample} from './sample.js';
import {registerSaving} from './saved-settings.js';
import {createSelfTests} from './self-test.js';
import {createServer, type Server} from './server.js';
import {createStatusBar} from './status-bar.js';
import {createVirtualDocuments, type VirtualDocuments} from './virtual-documents.js';

let running: Server | undefined;

/** Called by the editor when the first document of klarbrief's languages opens, or one of its commands is chosen. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('klarbrief', {log: true});
  const server = createServer(context.asAbsolutePath(join('dist', 'language-server.cjs')), log);
  running = server;
  const selfTests = createSelfTests(context, server, () => documents);
  const documents: VirtualDocuments = createVirtualDocuments(server, {
    explanation: async (draft) => (await server.explanation(draft))?.markdown,
    rewritten: async (draft) => (await server.rewritten(draft))?.text,
    report: async () => selfTests.report(),
  });
  const checklist = createChecklistView(server);

  const command = (name: string, run: (called: unknown) => unknown) =>
    commands.registerCommand(`klarbrief.${name}`, run);
  context.subscriptions.push(
    log,
    server,
    documents,
    checklist,
    createStatusBar(server),
    watchComparison(),
    registerSaving(),
    command('showChecklist', checklist.show),
    command('explain', (called) => explain(server, documents, called)),
    command('beforeAfter', (called) => compare(server, documents, called)),
    command('takeOver', (called) => takeOver(server, called)),
    command('chooseType', (called) => chooseType(server, called)),
    command('openRule', (called) => openRule(context, called)),
    command('openSample', async (called) => void (await openSample(context, called))),
    command('selfTest', selfTests.run),
    command('restart', () => restart(server)),
    command('showLog', () => log.show()),
  );
  void server.start();
}

/** Called by the editor before it ends the extension. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}

async function restart(server: Server): Promise<void> {
  await server.start();
  if (server.state() === 'running') void window.setStatusBarMessage(l10n.t('klarbrief runs again.'), 5000);
}
