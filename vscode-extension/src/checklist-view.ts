import {randomBytes} from 'node:crypto';
import {
  type Disposable,
  l10n,
  Range,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {checklistBody, checklistPage, emptyBody} from './checklist-html.js';
import {currentDocument, documentOf} from './documents.js';
import {columnOf, showDraft} from './draft-column.js';
import {nameOf} from './names.js';
import {sayNoLetter} from './no-letter.js';
import type {Checklist, Span} from './protocol.js';
import type {Server} from './server.js';

/** The checklist beside the letter: one view that follows the letter in front and everything that is typed into it. */
export interface ChecklistView extends Disposable {
  readonly show: (called: unknown) => Promise<void>;
}

/** Prepares the view; it opens with the first `show`. Nothing of a letter outlives it: a reload starts without it. */
export function createChecklistView(server: Server): ChecklistView {
  let panel: WebviewPanel | undefined;
  let letter: Uri | undefined;
  let shown: Checklist | undefined;
  let asked = 0;

  const show = async (called: unknown) => {
    const document = await documentOf(called);
    const checklist = document && (await server.checklist(document.uri));
    if (document === undefined || checklist === undefined) return sayNoLetter(server, document);
    letter = document.uri;
    if (panel === undefined) await showDraft(document);
    panel ??= open(checklist);
    paint(panel, checklist);
    panel.reveal(undefined, false);
  };

  const open = (checklist: Checklist) => {
    const opened = window.createWebviewPanel(
      'klarbrief.checklist',
      l10n.t('Checklist'),
      {viewColumn: ViewColumn.Beside, preserveFocus: false},
      {enableScripts: true, enableCommandUris: false, localResourceRoots: []},
    );
    opened.webview.html = page(bodyOf(checklist));
    opened.webview.onDidReceiveMessage((message: unknown) => {
      // A page that has just started, or starts anew after it was hidden, asks for what has changed meanwhile.
      if (isReady(message)) void refresh();
      else void jump(message);
    });
    opened.onDidDispose(() => {
      panel = undefined;
      letter = undefined;
      shown = undefined;
    });
    return opened;
  };

  const page = (body: string) => checklistPage(body, randomBytes(16).toString('base64url'), l10n.t('Checklist'));

  const paint = (view: WebviewPanel, checklist: Checklist | undefined) => {
    const name = letter === undefined ? '' : nameOf(letter);
    shown = checklist;
    view.title =
      checklist === undefined ? l10n.t('Checklist') : `${checklist.texts.title ?? l10n.t('Checklist')}: ${name}`;
    void view.webview.postMessage({body: bodyOf(checklist)});
  };

  const bodyOf = (checklist: Checklist | undefined) =>
    checklist === undefined || letter === undefined
      ? emptyBody(l10n.t('No letter is open at the moment. Open a draft, and its checklist will appear.'))
      : checklistBody(checklist, nameOf(letter));

  const refresh = async () => {
    if (panel === undefined || letter === undefined || !panel.visible) return;
    const request = ++asked;
    const isOpen = workspace.textDocuments.some(({uri}) => uri.toString() === letter?.toString());
    const checklist = isOpen ? await server.checklist(letter) : undefined;
    // Whoever types faster than the server answers gets the last answer only.
    if (request === asked && panel !== undefined) paint(panel, checklist);
  };

  const jump = async (message: unknown) => {
    const at = placeOf(message, shown);
    if (at === undefined || letter === undefined) return;
    const uri = letter;
    const range = new Range(at.start.line, at.start.character, at.end.line, at.end.character);
    const opened = await window.showTextDocument(await workspace.openTextDocument(uri), {
      viewColumn: columnOf(uri) ?? ViewColumn.One,
      selection: range,
      preview: false,
    });
    opened.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  };

  /** The letter in front; one that has just been opened is known as a letter only after its first check. */
  const follow = () => {
    const document = currentDocument();
    if (panel === undefined || document === undefined || server.status(document.uri)?.letter !== true) return;
    if (document.uri.toString() === letter?.toString()) return;
    letter = document.uri;
    void refresh();
  };

  const parts = [
    server.onChange((uri) => {
      if (uri === undefined ? server.state() === 'running' : uri.toString() === letter?.toString()) void refresh();
      else follow();
    }),
    window.onDidChangeActiveTextEditor(follow),
  ];
  return {
    show,
    dispose: () => {
      for (const part of parts) part.dispose();
      panel?.dispose();
    },
  };
}

function isReady(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'ready' in message;
}

/** What the page says is taken as a wish, not as data: the place comes from what the server answered. */
function placeOf(message: unknown, checklist: Checklist | undefined): Span | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  if (!('question' in message) || !('evidence' in message)) return undefined;
  const {question, evidence} = message;
  if (typeof question !== 'number' || typeof evidence !== 'number') return undefined;
  return checklist?.questions[question]?.evidence[evidence]?.range;
}
