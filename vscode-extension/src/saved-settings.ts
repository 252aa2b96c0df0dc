import {type CodeAction, commands, type Disposable, Uri, type WorkspaceEdit, workspace} from 'vscode';
import {isReadable} from './documents.js';

/**
 * Has an action save the configuration that it changes. The letter stays unsaved, as after any quick fix; but the server reads
 * configuration from the disk, and a finding that somebody ignores should go at once.
 */
export function savingOthers(action: CodeAction): CodeAction {
  if (action.edit === undefined || action.command !== undefined) return action;
  const others = changed(action.edit);
  if (others.length === 0) return action;
  for (const uri of others) offered.add(uri);
  // Without arguments: VS Code forgets those of an action's command as soon as it asks for new actions, and may do so in between.
  action.command = {title: action.title, command: save};
  return action;
}

/** The files that an action has offered to change, and that are to be saved when one is taken. */
const offered = new Set<string>();

/** Applies an edit of the server's and saves the configuration that it changed; false when the editor refused. */
export async function applyAndSave(edit: WorkspaceEdit): Promise<boolean> {
  const applied = await workspace.applyEdit(edit);
  if (applied) await saveOthers(changed(edit));
  return applied;
}

/** Saves what was changed besides the letters. */
export async function saveOthers(uris: readonly string[]): Promise<void> {
  const wanted = new Set(uris.map((uri) => Uri.parse(uri, true).toString()));
  const others = workspace.textDocuments.filter(
    (document) => document.isDirty && !isReadable(document) && wanted.has(document.uri.toString()),
  );
  await Promise.all(others.map((document) => document.save()));
}

/** Registers what the actions call. */
export function registerSaving(): Disposable {
  return commands.registerCommand(save, () => saveOthers([...offered]));
}

const save = 'klarbrief.internal.saveSettings';

function changed(edit: WorkspaceEdit): readonly string[] {
  const letters = new Set(workspace.textDocuments.filter(isReadable).map(({uri}) => uri.toString()));
  return edit
    .entries()
    .map(([uri]) => uri.toString())
    .filter((uri) => !letters.has(uri));
}
