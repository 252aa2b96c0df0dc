import type {Edit} from './edit.js';

/** The longest line of quoted-printable (RFC 2045), with the sign that folds it. */
const longest = 76;

/**
 * Edits of lines in quoted-printable, folded with `=` where the lines would get too long. Only the edits are folded: the rest of
 * a line stays as it is.
 */
export function folded(original: string, edits: readonly Edit[], folds: (at: number) => boolean): readonly Edit[] {
  const eol = original.includes('\r\n') ? '\r\n' : '\n';
  const result: Edit[] = [];
  let column = 0;
  let from = -1;
  edits.forEach((edit, index) => {
    if (!folds(edit.at[0])) {
      result.push(edit);
      return;
    }
    const lineStart = original.lastIndexOf('\n', edit.at[0] - 1) + 1;
    column = from >= lineStart ? column + (edit.at[0] - from) : edit.at[0] - lineStart;
    let text = '';
    const fold = (): void => {
      text += `=${eol}`;
      column = 0;
    };
    for (const unit of edit.text.match(/(?:=[\dA-F]{2})+|=?\r?\n|[^\n]/g) ?? []) {
      if (unit.endsWith('\n')) column = 0;
      else {
        if (column > 0 && column + unit.length >= longest) fold();
        column += unit.length;
      }
      text += unit;
    }
    from = edit.at[1];
    const lineEnd = endOfLine(original, from);
    const next = edits[index + 1]?.at[0] ?? lineEnd;
    // Something may be folded in front of what comes next, so that there has to be room for the sign.
    const room = next < lineEnd ? longest - 1 : longest;
    const grown = text.length > edit.at[1] - edit.at[0] || /[\r\n]/.test(original.slice(...edit.at));
    if (grown && column > 0 && column + Math.min(next, lineEnd) - from > room && from < lineEnd) fold();
    result.push({at: edit.at, text});
  });
  return result;
}

function endOfLine(original: string, from: number): number {
  const end = original.indexOf('\n', from);
  if (end === -1) return original.length;
  return original[end - 1] === '\r' && end > from ? end - 1 : end;
}
