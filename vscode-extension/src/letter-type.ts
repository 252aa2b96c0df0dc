import {l10n, type QuickPickItem, window} from 'vscode';
import {documentOf} from './documents.js';
import {sayNoLetter} from './no-letter.js';
import {applyAndSave} from './saved-settings.js';
import type {Server} from './server.js';

/** “Choose Letter Type”: writes the type where it belongs, into the letter's head or into the project's configuration. */
export async function chooseType(server: Server, called: unknown): Promise<void> {
  const document = await documentOf(called);
  const types = document && (await server.types(document.uri));
  if (document === undefined || types === undefined) return sayNoLetter(server, document);
  const items = types.types.map(({id, name, description}): QuickPickItem & {readonly id: string} => ({
    id,
    label: name,
    detail: description,
    ...(id === types.current && {description: types.detected ? l10n.t('found out from the text') : l10n.t('set')}),
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('What kind of letter is this?'),
    placeHolder: l10n.t('What a letter needs depends on its type'),
    matchOnDetail: true,
  });
  if (chosen === undefined) return;
  const edit = await server.typeEdit(document.uri, chosen.id);
  if (edit === undefined) {
    void window.showInformationMessage(
      l10n.t('This letter has no place for its type. Save it in a folder that is open here, and try again.'),
    );
    return;
  }
  if (!(await applyAndSave(edit))) {
    void window.showWarningMessage(l10n.t('You were typing meanwhile; nothing was changed. Please try again.'));
  }
}
