import {commands, type ExtensionContext, env, l10n, languages, Uri, window, workspace} from 'vscode';
import {ruleOf} from './rule-of.js';

/** “Open Rule Page”: the page comes with the extension, so it opens without a network. */
export async function openRule(context: ExtensionContext, called: unknown): Promise<void> {
  const locale = env.language.startsWith('de') ? 'de' : 'en';
  const rule = typeof called === 'string' ? ruleOf(called) : await ask();
  if (rule === undefined) return;
  for (const language of new Set([rule.locale ?? locale, 'de', 'en'])) {
    const page = Uri.joinPath(context.extensionUri, 'rules', language, `${rule.id}.md`);
    if (!(await exists(page))) continue;
    await commands.executeCommand('markdown.showLockedPreviewToSide', page);
    return;
  }
  if (typeof called === 'string' && /^https?:/.test(called)) await env.openExternal(Uri.parse(called));
}

/** Without a rule at hand: those found under the cursor first, then all of the letter's. */
async function ask(): Promise<{readonly id: string; readonly locale?: string} | undefined> {
  const editor = window.activeTextEditor;
  const found = editor === undefined ? [] : languages.getDiagnostics(editor.document.uri);
  const own = found.filter(({source}) => source === 'klarbrief');
  const here = own.filter(({range}) => editor !== undefined && range.contains(editor.selection.active));
  const ids = [...new Set([...here, ...own].map(({code}) => idOf(code)).filter((id) => id !== undefined))];
  if (ids.length === 0) {
    void window.showInformationMessage(l10n.t('klarbrief found nothing here that a rule’s page could explain.'));
    return undefined;
  }
  const only = here.length > 0 && new Set(here.map(({code}) => idOf(code))).size === 1 ? ids[0] : undefined;
  const id = only ?? (await window.showQuickPick(ids, {title: l10n.t('Which rule?')}));
  return id === undefined ? undefined : {id};
}

function idOf(code: unknown): string | undefined {
  const value = typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
  return value === undefined || value === null ? undefined : String(value);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
