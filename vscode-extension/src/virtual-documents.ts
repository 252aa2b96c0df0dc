import {type Disposable, EventEmitter, Uri, workspace} from 'vscode';
import {scheme} from './documents.js';
import type {Server} from './server.js';

/** What klarbrief can write about a draft. */
export type Kind = 'explanation' | 'rewritten' | 'report';

/** Read-only documents that follow their draft: after every check they are asked for again. */
export interface VirtualDocuments extends Disposable {
  /** The address of such a document; it carries the address of its draft. */
  readonly uri: (kind: Kind, name: string, draft: Uri) => Uri;
}

/** How the text of each kind comes about; undefined leaves the document as it was. */
export type Texts = Readonly<Record<Kind, (draft: Uri) => Promise<string | undefined>>>;

/** Registers klarbrief's own documents. */
export function createVirtualDocuments(server: Server, texts: Texts): VirtualDocuments {
  const changes = new EventEmitter<Uri>();
  const last = new Map<string, string>();
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: async (uri) => {
      const kind = uri.authority;
      const text = isKind(kind) ? await texts[kind](Uri.parse(uri.query)) : undefined;
      if (text !== undefined) last.set(uri.toString(), text);
      return text ?? last.get(uri.toString()) ?? '';
    },
  });
  const closed = workspace.onDidCloseTextDocument(({uri}) => {
    last.delete(uri.toString());
  });
  const checked = server.onChange((draft) => {
    if (draft === undefined) return;
    for (const {uri} of workspace.textDocuments) {
      if (uri.scheme === scheme && uri.query === draft.toString()) changes.fire(uri);
    }
  });
  return {
    uri: (kind, name, draft) => Uri.from({scheme, authority: kind, path: `/${name}`, query: draft.toString()}),
    dispose: () => {
      for (const part of [provider, closed, checked, changes]) part.dispose();
    },
  };
}

function isKind(text: string): text is Kind {
  return text === 'explanation' || text === 'rewritten' || text === 'report';
}
