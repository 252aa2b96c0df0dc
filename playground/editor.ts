import {make} from './dom.js';
import {type Edit, editBetween, type Line, linesOf, type Mark, type Piece} from './lines.js';
import type {Category, Part, Place} from './protocol.js';

/** What the page does when something happens in the letter. */
export interface Listener {
  /** Somebody changed the text. */
  changed(text: string, edit: Edit): void;
  /** Somebody points at findings, or at nothing any more. */
  pointed(findings: readonly number[], at: DOMRect | undefined): void;
  /** Every mark stands in the layer. */
  drawn?(): void;
}

/** The letter: a plain text field, so that undo, spell check and screen readers work as everywhere, with the marks on a layer behind it. */
export interface Editor {
  readonly text: string;
  /** Marks are still on their way to the layer. */
  readonly drawing: boolean;
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
  /** The lines of the layer as they stand there, and as they should. */
  let lines: Line[] = [];
  let wanted: readonly Line[] = [];
  let next = 0;
  let current: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (marks: readonly Mark[], parts: readonly Part[]): void => {
    wanted = linesOf(text, marks, parts);
    drawWords();
    next = 0;
    drawLooks();
  };

  /** Words first and at once: what somebody types must not wait for anything. */
  const drawWords = (): void => {
    let start = 0;
    while (start < lines.length && start < wanted.length && lines[start]?.text === wanted[start]?.text) start++;
    let end = 0;
    const most = Math.min(lines.length, wanted.length) - start;
    while (end < most && lines.at(-1 - end)?.text === wanted.at(-1 - end)?.text) end++;
    const fresh = wanted.slice(start, wanted.length - end);
    if (fresh.length === 0 && lines.length === wanted.length) return;
    const range = document.createRange();
    range.setStart(backdrop, start);
    range.setEnd(backdrop, lines.length - end);
    range.deleteContents();
    const added = document.createDocumentFragment();
    for (const line of fresh) added.append(lineNode(line));
    backdrop.insertBefore(added, backdrop.childNodes[start] ?? null);
    lines = [...lines.slice(0, start), ...fresh, ...lines.slice(lines.length - end)];
  };

  /** Then the marks of lines whose words stay, piece by piece, so that typing goes on in a long letter. */
  const drawLooks = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const until = performance.now() + 8;
    for (; next < wanted.length && performance.now() < until; next++) {
      const [was, line] = [lines[next], wanted[next]];
      const node = backdrop.children[next];
      if (!was || !line || !node) continue;
      if (was.look !== line.look) node.replaceWith(lineNode(line));
      else if (was.numbers !== line.numbers) renumber(node, line);
      lines[next] = line;
    }
    if (next < wanted.length) {
      timer = setTimeout(drawLooks);
      return;
    }
    highlight(current);
    listener.drawn?.();
  };

  const highlight = (finding: number | undefined): void => {
    const none = current === undefined && finding === undefined;
    current = finding;
    if (none) return;
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
  // A browser that puts in many lines tells of each of them, though nobody sees more than the last.
  let told = false;
  let frame: number | undefined;
  const settle = (): void => {
    if (frame === undefined) return;
    cancelAnimationFrame(frame);
    frame = undefined;
    change();
  };
  field.addEventListener('input', () => {
    if (inserting) return;
    if (told) {
      frame ??= requestAnimationFrame(settle);
      return;
    }
    told = true;
    setTimeout(() => {
      told = false;
    });
    change();
  });

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

  let inserting = false;
  const insert = (words: string): void => {
    field.focus();
    inserting = true;
    const done = words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words);
    inserting = false;
    // Where the browser lacks the command, the words still get there, without the usual undo.
    if (!done) field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end');
    change();
  };

  return {
    get text() {
      settle();
      return text;
    },
    get drawing() {
      return timer !== undefined;
    },
    show(other) {
      if (frame !== undefined) cancelAnimationFrame(frame);
      frame = undefined;
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

/** Findings keep their looks when others come before them; only their numbers change. */
function renumber(node: Element, {pieces}: Line): void {
  const marked = node.querySelectorAll('.gap, .mark');
  let at = 0;
  for (const {gaps, marks, ends} of pieces) {
    for (const {finding} of gaps) {
      const gap = marked[at++];
      gap?.setAttribute('data-findings', String(finding));
      gap?.setAttribute('data-number', String(finding + 1));
    }
    if (marks.length === 0) continue;
    const mark = marked[at++];
    mark?.setAttribute('data-findings', namesOf(marks));
    if (ends.length > 0) mark?.setAttribute('data-number', numbersOf(ends));
  }
}

function namesOf(marks: readonly Mark[]): string {
  return marks.map(({finding}) => finding).join(' ');
}

function numbersOf(ends: readonly Mark[]): string {
  return ends.map(({finding}) => finding + 1).join(', ');
}

function pieceNode({text, marks, ends}: Piece): Node {
  const [narrowest] = marks;
  if (!narrowest) return document.createTextNode(text);
  return make(
    'span',
    {
      class: `mark ${narrowest.category satisfies Category}`,
      'data-findings': namesOf(marks),
      'data-number': ends.length === 0 ? undefined : numbersOf(ends),
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
