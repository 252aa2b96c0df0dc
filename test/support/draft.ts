import {TextDocument} from 'vscode-languageserver-textdocument';
import {defaults, type Settings} from '../../src/index.js';
import type {Draft} from '../../src/lsp/draft.js';
import {check, type Wanted} from '../../src/lsp/drafts.js';

/** How a document is opened, where it matters. */
export interface Opened {
  readonly path?: string;
  readonly settings?: Partial<Settings>;
  readonly saved?: boolean;
  readonly check?: Wanted['check'];
  /** Of the editor. */
  readonly locale?: 'de' | 'en';
}

/** A document as the language server has checked it. */
export function draftOf(
  text: string,
  {path = 'brief.txt', settings = {}, saved = true, check: how = 'ifLetter', locale = 'de'}: Opened = {},
): Draft {
  const document = TextDocument.create(`file:///haus/${encodeURIComponent(path)}`, 'plaintext', 1, text);
  const wanted: Wanted = {
    settings: {...defaults, ...settings},
    path,
    check: how,
    locale,
    run: 'onType',
    debounce: 0,
  };
  const steps = check(document, wanted, saved);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** A text with the cursor at `¦`. */
export function cursorIn(marked: string): {readonly text: string; readonly at: number} {
  const at = marked.indexOf('¦');
  return {text: marked.replace('¦', ''), at};
}
