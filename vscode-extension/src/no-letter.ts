import {commands, l10n, type TextDocument, window} from 'vscode';
import type {Server} from './server.js';

/** Says why a command has nothing to work with, and what helps. */
export async function sayNoLetter(server: Server, document: TextDocument | undefined): Promise<void> {
  if (server.state() === 'given-up' || server.state() === 'stopped') {
    const again = l10n.t('Restart');
    const chosen = await window.showWarningMessage(l10n.t('klarbrief is not running. Start it again?'), again);
    if (chosen === again) await commands.executeCommand('klarbrief.restart');
    return;
  }
  if (document === undefined) {
    const sample = l10n.t('Open Sample Letter');
    const chosen = await window.showInformationMessage(
      l10n.t('Open a letter first, or take the sample letter.'),
      sample,
    );
    if (chosen === sample) await commands.executeCommand('klarbrief.openSample');
    return;
  }
  if (server.status(document.uri)?.letter === true) {
    const show = l10n.t('Show Log');
    const text = l10n.t('klarbrief gave no answer. Please try again; the log tells more.');
    if ((await window.showWarningMessage(text, show)) === show) await commands.executeCommand('klarbrief.showLog');
    return;
  }
  const settings = l10n.t('Open Settings');
  const text = l10n.t(
    'This document does not look like a letter to klarbrief: it needs two of salutation, closing, subject and address. The setting “klarbrief.scope” can include every document.',
  );
  const chosen = await window.showInformationMessage(text, settings);
  if (chosen === settings) await commands.executeCommand('workbench.action.openSettings', 'klarbrief.scope');
}
