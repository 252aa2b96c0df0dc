import {type ExtensionContext, env, type TextDocument, Uri, window, workspace} from 'vscode';

/** Opens the sample letter as a new document, in the language asked for or else the editor's. */
export async function openSample(context: ExtensionContext, called?: unknown): Promise<TextDocument> {
  const language = called === 'de' || called === 'en' ? called : env.language.startsWith('de') ? 'de' : 'en';
  const file = Uri.joinPath(context.extensionUri, 'samples', `${language}.txt`);
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  const document = await workspace.openTextDocument({language: 'plaintext', content});
  await window.showTextDocument(document, {preview: false});
  return document;
}
