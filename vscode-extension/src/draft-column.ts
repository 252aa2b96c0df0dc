import {TabInputText, type TextDocument, type TextEditor, type Uri, type ViewColumn, window} from 'vscode';

/** Where the draft is open already, so that nothing opens a second time beside itself. */
export function columnOf(uri: Uri): ViewColumn | undefined {
  const group = window.tabGroups.all.find(({tabs}) =>
    tabs.some(({input}) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
  );
  return group?.viewColumn;
}

/** Brings the draft to the front, in its place where it has one. */
export function showDraft(document: TextDocument): Thenable<TextEditor> {
  const viewColumn = columnOf(document.uri);
  return window.showTextDocument(document, {preview: false, ...(viewColumn !== undefined && {viewColumn})});
}
