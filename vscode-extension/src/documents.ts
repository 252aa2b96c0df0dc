import {type TextDocument, Uri, window, workspace} from 'vscode';
import {languages} from './languages.js';

/** Which documents go to the server: those on a disk, and new ones. */
export const selector = ['file', 'untitled'].flatMap((scheme) => languages.map((language) => ({scheme, language})));

/** Whether klarbrief reads this document at all; whether it is a letter is for the server to say. */
export function isReadable({uri, languageId}: TextDocument): boolean {
  return (uri.scheme === 'file' || uri.scheme === 'untitled') && languages.includes(languageId);
}

/**
 * The document that a command is about: the one it was called for (a menu hands over an address, a code lens its text), else
 * the one in the active editor.
 */
export async function documentOf(called: unknown): Promise<TextDocument | undefined> {
  const uri = called instanceof Uri ? called : typeof called === 'string' ? Uri.parse(called, true) : undefined;
  const document = uri === undefined ? currentDocument() : await documentAt(uri);
  return document !== undefined && isReadable(document) ? document : undefined;
}

async function documentAt(uri: Uri): Promise<TextDocument | undefined> {
  return uri.scheme === scheme ? sourceOf(uri) : workspace.openTextDocument(uri);
}

/** The document in front: in the active editor, or beside a page that has the focus; behind klarbrief's own pages their draft. */
export function currentDocument(): TextDocument | undefined {
  const active = window.activeTextEditor?.document;
  if (active !== undefined) return active.uri.scheme === scheme ? sourceOf(active.uri) : active;
  return window.visibleTextEditors.map(({document}) => document).find(isReadable);
}

/** The scheme of the documents that klarbrief writes itself: explanations, rewritten drafts, reports. */
export const scheme = 'klarbrief';

/** The draft behind one of klarbrief's own documents. */
function sourceOf({query}: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(({uri}) => uri.toString() === query);
}
