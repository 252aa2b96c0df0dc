import {TextDocument} from 'vscode-languageserver-textdocument';
import {defaults, type Settings} from '../../src/index.js';
import type {Draft} from '../../src/lsp/draft.js';
import {check} from '../../src/lsp/drafts.js';

/** What a test can say about an open document; the rest is as in an editor without any settings. */
export interface Opened {
  readonly path?: string;
  readonly languageId?: string;
  readonly saved?: boolean;
  readonly settings?: Partial<Settings>;
  readonly locale?: 'de' | 'en';
  readonly check?: 'always' | 'ifLetter' | 'never';
}

/** An open document, checked as the language server checks it. */
export function openDraft(text: string, opened: Opened = {}): Draft {
  const path = opened.path ?? 'brief.txt';
  const document = TextDocument.create(`file:///post/${path}`, opened.languageId ?? languageOf(path), 1, text);
  const settings = {...defaults, ...opened.settings};
  const steps = check(
    document,
    {settings, path, check: opened.check ?? 'ifLetter', locale: opened.locale ?? 'de', run: 'onType', debounce: 150},
    opened.saved ?? true,
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The text of a document without its `¦`, and where that was. */
export function cursorIn(marked: string): {readonly text: string; readonly at: number} {
  const at = marked.indexOf('¦');
  return {text: marked.slice(0, at) + marked.slice(at + 1), at};
}

function languageOf(path: string): string {
  const ends: readonly (readonly [string, string])[] = [
    ['.md', 'markdown'],
    ['.html', 'html'],
    ['.twig', 'twig'],
    ['.hbs', 'handlebars'],
    ['.eml', 'eml'],
  ];
  return ends.find(([end]) => path.endsWith(end))?.[1] ?? 'plaintext';
}
