import {make} from './dom.js';
import {type Edit, editBetween, type Line, linesOf, type Mark, type Piece} from './lines.js';
import type {Category, Part, Place} from './protocol.js';

/** What the page does when something happens in the letter. */
export interface Listener {
  /** Somebody changed the text. */
  changed(text: string, edit: Edit): void;
  /** Somebody points at findings, or at nothing any more. */
  pointed(findings: readonly number[], at: DOMRect | undefined): void;
}

/** The letter: a plain text field, so that undo, spell check and screen readers work as everywhere, with the marks on a layer behind it. */
export interface Editor {
  readonly text: string;
  /** Put another letter on the table. */
  show(text: string): void;
  draw(marks: readonly Mark[], parts: readonly Part[]): void;
  /** Put words in place of others, so that the usual undo takes it back. */
  replace(at: Place, text: string): void;
  select(at: Place): void;
  focus(): void;
  /** Where the caret stands, or what is selected. */
  caret(): Place;
  /** Where a finding is drawn. */
  rectOf(finding: number): DOMRect | undefined;
  /** Scroll until a finding is seen. */
  reveal(finding: number): void;
  /** Show which finding is meant. */
  highlight(finding: number | undefined): void;
  undo(): void;
  redo(): void;
}

/** Make the field and its layer an editor. */
export function editorOf(
  field: HTMLTextAreaElement,
  backdrop: HTMLElement,
  paper: HTMLElement,
  listener: Listener,
): Editor {
  let text = field.value;
  let keys: readonly string[] = [];
  let current: number | undefined;

  const draw = (marks: readonly Mark[], parts: readonly Part[]): void => {
    const lines = linesOf(text, marks, parts);
    const fresh = lines.map(({key}) => key);
    let start = 0;
    while (start < keys.length && start < fresh.length && keys[start] === fresh[start]) start++;
    let end = 0;
    const most = Math.min(keys.length, fresh.length) - start;
    while (end < most && keys.at(-1 - end) === fresh.at(-1 - end)) end++;
    const range = document.createRange();
    range.setStart(backdrop, start);
    range.setEnd(backdrop, keys.length - end);
    range.deleteContents();
    const added = document.createDocumentFragment();
    for (const line of lines.slice(start, lines.length - end)) added.append(lineNode(line));
    backdrop.insertBefore(added, backdrop.childNodes[start] ?? null);
    keys = fresh;
    highlight(current);
  };

  const highlight = (finding: number | undefined): void => {
    current = finding;
    for (const lit of backdrop.querySelectorAll('.lit')) lit.classList.remove('lit');
    if (finding === undefined) return;
    for (const element of elementsOf(finding)) element.classList.add('lit');
  };

  const elementsOf = (finding: number): Element[] => [...backdrop.querySelectorAll(`[data-findings~="${finding}"]`)];

  const change = (): void => {
    const edit = editBetween(text, field.value);
    text = field.value;
    listener.changed(text, edit);
  };
  field.addEventListener('input', change);

  let asked = false;
  const point = ({clientX, clientY}: PointerEvent): void => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      const [found, rect] = findingsAt(backdrop, clientX, clientY);
      listener.pointed(found, rect);
    });
  };
  field.addEventListener('pointermove', point);
  field.addEventListener('pointerdown', point);
  field.addEventListener('pointerleave', () => listener.pointed([], undefined));

  const insert = (words: string): void => {
    field.focus();
    const done = words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words);
    // Where the browser lacks the command, the words still get there, without the usual undo.
    if (!done) {
      field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
      change();
    }
  };

  return {
    get text() {
      return text;
    },
    show(other) {
      field.value = other;
      field.setSelectionRange(0, 0);
      paper.scrollTop = 0;
      text = field.value;
      draw([], []);
    },
    draw,
    replace([start, end], words) {
      const top = paper.scrollTop;
      field.focus({preventScroll: true});
      field.setSelectionRange(start, end);
      insert(words);
      paper.scrollTop = top;
    },
    select([start, end]) {
      field.focus({preventScroll: true});
      field.setSelectionRange(start, end);
    },
    focus: () => field.focus(),
    caret: () => [field.selectionStart, field.selectionEnd],
    rectOf: (finding) => elementsOf(finding)[0]?.getBoundingClientRect(),
    reveal(finding) {
      const element = elementsOf(finding)[0];
      if (!element) return;
      const [rect, around] = [element.getBoundingClientRect(), paper.getBoundingClientRect()];
      const hidden = rect.top < around.top + 24 || rect.bottom > around.bottom - 24;
      if (hidden) paper.scrollTop += rect.top - around.top - around.height / 3;
    },
    highlight,
    undo() {
      field.focus({preventScroll: true});
      document.execCommand('undo');
    },
    redo() {
      field.focus({preventScroll: true});
      document.execCommand('redo');
    },
  };
}

/** A line of the layer: the same words as in the field, so that every mark stands behind its own. */
function lineNode({pieces, part, inside}: Line): HTMLElement {
  const line = make('div', {
    class: `line${inside ? ' inside' : ''}${part === undefined ? '' : ' first'}`,
    'data-part': part,
  });
  for (const piece of pieces) {
    for (const {finding, category} of piece.gaps) {
      line.append(make('span', {class: `gap ${category}`, 'data-findings': finding, 'data-number': finding + 1}));
    }
    line.append(pieceNode(piece));
  }
  // An empty line is as high as any other.
  if (pieces.every(({text}) => text === '')) line.append('\u200b');
  return line;
}

function pieceNode({text, marks, ends}: Piece): Node {
  const [narrowest] = marks;
  if (!narrowest) return document.createTextNode(text);
  return make(
    'span',
    {
      class: `mark ${narrowest.category satisfies Category}`,
      'data-findings': marks.map(({finding}) => finding).join(' '),
      'data-number': ends.length === 0 ? undefined : ends.map(({finding}) => finding + 1).join(', '),
    },
    text,
  );
}

/** The findings under the pointer: the field lies above the marks, so that nobody tells but their places. */
function findingsAt(backdrop: HTMLElement, x: number, y: number): readonly [readonly number[], DOMRect | undefined] {
  const lines = backdrop.children;
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.getBoundingClientRect().bottom ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  for (const element of lines[low]?.querySelectorAll('.mark, .gap') ?? []) {
    const around = element.classList.contains('gap') ? 9 : 1;
    for (const rect of element.getClientRects()) {
      if (x < rect.left - around || x > rect.right + around || y < rect.top || y > rect.bottom) continue;
      const findings = element.getAttribute('data-findings')?.split(' ').map(Number) ?? [];
      return [findings, rect];
    }
  }
  return [[], undefined];
}
