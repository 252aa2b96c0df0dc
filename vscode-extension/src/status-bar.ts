import {commands, type Disposable, l10n, MarkdownString, StatusBarAlignment, ThemeColor, window} from 'vscode';
import {currentDocument, isReadable} from './documents.js';
import type {Server} from './server.js';
import {statusText} from './status-text.js';

/** Shows type, score and findings of the letter in the active editor; nothing for a document that is no letter. */
export function createStatusBar(server: Server): Disposable {
  const item = window.createStatusBarItem('klarbrief.score', StatusBarAlignment.Right, 90);
  item.name = 'klarbrief';

  const show = () => {
    const document = currentDocument();
    const readable = document !== undefined && isReadable(document);
    const status = readable ? server.status(document.uri) : undefined;
    void commands.executeCommand('setContext', 'klarbrief.letter', status?.letter === true);
    if (readable && server.state() === 'given-up') return showTrouble();
    const said = statusText(status, l10n.t);
    if (said === undefined) return item.hide();
    item.text = said.text;
    item.tooltip = new MarkdownString(said.tooltip);
    item.accessibilityInformation = {label: said.spoken, role: 'button'};
    item.backgroundColor = undefined;
    item.command = 'klarbrief.showChecklist';
    item.show();
  };

  const showTrouble = () => {
    item.text = `$(error) ${l10n.t('klarbrief stopped')}`;
    item.tooltip = l10n.t('klarbrief checks nothing at the moment. A click starts it again.');
    item.accessibilityInformation = {label: l10n.t('klarbrief stopped'), role: 'button'};
    item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
    item.command = 'klarbrief.restart';
    item.show();
  };

  show();
  const parts = [
    item,
    window.onDidChangeActiveTextEditor(show),
    window.onDidChangeVisibleTextEditors(show),
    server.onChange(show),
  ];
  return {
    dispose: () => {
      for (const part of parts) part.dispose();
    },
  };
}
