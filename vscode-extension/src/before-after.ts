import {
  commands,
  type Disposable,
  l10n,
  languages,
  Range,
  TabInputTextDiff,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import {documentOf, scheme} from './documents.js';
import {columnOf, showDraft} from './draft-column.js';
import {nameOf} from './names.js';
import {sayNoLetter} from './no-letter.js';
import type {Server} from './server.js';
import {smallestEdit} from './smallest-edit.js';
import {counted} from './translate.js';
import type {VirtualDocuments} from './virtual-documents.js';

/** “Before/After”: the draft beside the draft with all replacements; both sides follow what is typed. */
export async function compare(server: Server, documents: VirtualDocuments, called: unknown): Promise<void> {
  const document = await documentOf(called);
  const rewritten = document && (await server.rewritten(document.uri));
  if (document === undefined || rewritten === undefined) return sayNoLetter(server, document);
  const name = nameOf(document.uri);
  if (rewritten.replaced === 0) {
    const text = counted(
      rewritten.left,
      'There is nothing to replace. {0} finding needs you: its place is underlined.',
      'There is nothing to replace. {0} findings need you: their places are underlined.',
      l10n.t,
    );
    void window.showInformationMessage(
      rewritten.left === 0 ? l10n.t('There is nothing to replace in {0}.', name) : text,
    );
    return;
  }
  const after = documents.uri('rewritten', name, document.uri);
  const opened = await workspace.openTextDocument(after);
  await languages.setTextDocumentLanguage(opened, document.languageId);
  const replaced = counted(rewritten.replaced, '{0} replacement', '{0} replacements', l10n.t);
  const left = counted(rewritten.left, '{0} finding is left to you', '{0} findings are left to you', l10n.t);
  const title = l10n.t('Before ↔ After: {0} ({1})', name, rewritten.left === 0 ? replaced : `${replaced}, ${left}`);
  await commands.executeCommand('vscode.diff', document.uri, after, title, {viewColumn: columnOf(document.uri)});
}

/** “Take Over All Replacements”: puts into the draft what the right side of the comparison shows. */
export async function takeOver(server: Server, called: unknown): Promise<void> {
  const document = await documentOf(called);
  const version = document?.version;
  const rewritten = document && (await server.rewritten(document.uri));
  if (document === undefined || rewritten === undefined) return sayNoLetter(server, document);
  const edit = smallestEdit(document.getText(), rewritten.text);
  if (edit === undefined || rewritten.replaced === 0) {
    void window.showInformationMessage(l10n.t('There is nothing to replace in {0}.', nameOf(document.uri)));
    return;
  }
  const changes = new WorkspaceEdit();
  changes.replace(document.uri, new Range(document.positionAt(edit.start), document.positionAt(edit.end)), edit.text);
  if (document.version !== version || !(await workspace.applyEdit(changes))) {
    void window.showWarningMessage(l10n.t('You were typing meanwhile; nothing was changed. Please try again.'));
    return;
  }
  await closeComparison(document);
  await showDraft(document);
  const undo = l10n.t('Undo');
  const done = counted(rewritten.replaced, '{0} replacement taken over.', '{0} replacements taken over.', l10n.t);
  const left = counted(rewritten.left, '{0} finding is left to you.', '{0} findings are left to you.', l10n.t);
  const chosen = await window.showInformationMessage(rewritten.left === 0 ? done : `${done} ${left}`, undo);
  if (chosen !== undo) return;
  await showDraft(document);
  await commands.executeCommand('undo');
}

/** Offers the button that takes over while a comparison is in front. */
export function watchComparison(): Disposable {
  const tell = () => {
    const {activeTab} = window.tabGroups.activeTabGroup;
    const comparing = activeTab?.input instanceof TabInputTextDiff && activeTab.input.modified.scheme === scheme;
    void commands.executeCommand('setContext', 'klarbrief.comparing', comparing);
  };
  tell();
  const parts = [window.tabGroups.onDidChangeTabs(tell), window.tabGroups.onDidChangeTabGroups(tell)];
  return {
    dispose: () => {
      for (const part of parts) part.dispose();
    },
  };
}

async function closeComparison({uri}: TextDocument): Promise<void> {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const own = tabs.filter(
    ({input}) =>
      input instanceof TabInputTextDiff &&
      input.modified.scheme === scheme &&
      input.original.toString() === uri.toString(),
  );
  await window.tabGroups.close(own);
}
