import {longestExpression, type Scan, type Syntax} from './syntax.js';
import type {Step} from './tag.js';

/** AMPscript of Salesforce Marketing Cloud: `%%FirstName%%`, `%%=v(@x)=%%`, `%%[ IF … ]%%`; capitals do not matter. */
export const ampscript: Syntax = {
  opener: /%%(?=[=[A-Za-z_])/g,

  tagAt(scan, at) {
    const {text} = scan;
    const sign = text[at + 2];
    if (sign === '[' || sign === '=') {
      const closer = sign === '[' ? ']%%' : '=%%';
      const close = scan.find(closer, at + 3);
      if (close < 0 || close - at > longestExpression) return undefined;
      if (sign === '=') return scan.push('output', [at, close + 3], [at + 3, close]);
      return block(scan, at, close);
    }
    const close = scan.find('%%', at + 2);
    if (close < 0 || !/^[A-Za-z_][\w .-]{0,80}$/.test(text.slice(at + 2, close))) return undefined;
    return scan.push('output', [at, close + 2], [at + 2, close]);
  },

  step: () => ({step: 'none'}),
};

/** A piece of a block: a comment, or a statement that steers. */
interface Piece {
  readonly at: readonly [number, number];
  readonly code: readonly [number, number];
  readonly step: Step | undefined;
}

/**
 * One tag for each statement that steers and for each comment; together they cover the block. Conditions that end within it
 * print nothing.
 */
function block(scan: Scan, at: number, close: number): number {
  const end = close + 3;
  const pieces = withoutInner(piecesOf(scan.text, at + 3, close));
  let from = at;
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const to = next ? next.at[0] : end;
    scan.push(piece.step ? 'control' : 'comment', [from, to], piece.code, piece.step);
    from = to;
  });
  if (pieces.length === 0) scan.push('control', [at, end], [close, close], {step: 'none'});
  return end;
}

function piecesOf(text: string, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const code = text.slice(from, to);
  for (const match of code.matchAll(statements)) {
    const [whole] = match;
    if (whole.startsWith('"') || whole.startsWith("'")) continue;
    const start = from + match.index;
    const at = [start, start + whole.length] as const;
    if (whole.startsWith('/*')) {
      pieces.push({
        at,
        code: [start + 2, Math.max(start + 2, at[1] - (whole.endsWith('*/') ? 2 : 0))],
        step: undefined,
      });
      continue;
    }
    const step = stepOf(whole);
    if (step) pieces.push({at, code: at, step});
  }
  return pieces;
}

/** Strings, comments, words that steer, and settings of variables. */
const statements =
  /\/\*[\s\S]*?(?:\*\/|$)|set\s+@\w+\s*=\s*(?:"[^"\n]*"|'[^'\n]*')(?=\s*(?:set\b|var\b|if\b|endif\b|else|next\b|for\b|\/\*|$))|"[^"]*"|'[^']*'|(?<![\w@])(?:if|elseif|else|endif|for|next)(?!\w)/gi;

function stepOf(code: string): Step | undefined {
  const set = /^set\s+@(\w+)\s*=\s*/i.exec(code);
  if (set?.[1]) return {step: 'set', name: set[1], value: [set[0].length, code.length]};
  switch (code.toLowerCase()) {
    case 'if':
      return {step: 'open', kind: 'if', name: 'if'};
    case 'elseif':
    case 'else':
      return {step: 'branch'};
    case 'endif':
      return {step: 'close', name: 'if'};
    case 'for':
      return {step: 'open', kind: 'loop', name: 'for'};
    case 'next':
      return {step: 'close', name: 'for'};
    default:
      return undefined;
  }
}

/** Without conditions and loops that open and close here: nothing is printed between. */
function withoutInner(pieces: readonly Piece[]): readonly Piece[] {
  const open: number[] = [];
  const gone = new Set<number>();
  pieces.forEach(({step}, index) => {
    if (step?.step === 'open') open.push(index);
    if (step?.step !== 'close') return;
    const begin = open.pop();
    if (begin === undefined) return;
    for (let inside = begin; inside <= index; inside++) {
      const kind = pieces[inside]?.step?.step;
      if (kind === 'open' || kind === 'close' || kind === 'branch') gone.add(inside);
    }
  });
  return pieces.filter((_, index) => !gone.has(index));
}
