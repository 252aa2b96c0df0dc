import {commands, l10n} from 'vscode';
import {documentOf} from './documents.js';
import {showDraft} from './draft-column.js';
import {nameOf} from './names.js';
import {sayNoLetter} from './no-letter.js';
import type {Server} from './server.js';
import type {VirtualDocuments} from './virtual-documents.js';

/** “Explain Letter”: what klarbrief understood, as a rendered page that follows the draft. */
export async function explain(server: Server, documents: VirtualDocuments, called: unknown): Promise<void> {
  const document = await documentOf(called);
  const explanation = document && (await server.explanation(document.uri));
  if (document === undefined || explanation === undefined) return sayNoLetter(server, document);
  const name = `${l10n.t('{0} explained', nameOf(document.uri))}.md`;
  await showDraft(document);
  await commands.executeCommand('markdown.showLockedPreviewToSide', documents.uri('explanation', name, document.uri));
}
