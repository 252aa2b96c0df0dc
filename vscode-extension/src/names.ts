import type {Uri} from 'vscode';

/** What people call a document: the last part of its path. */
export function nameOf({path}: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
