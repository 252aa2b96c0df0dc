/** A place as people count: lines and columns from 1, columns in UTF-16 units; the offset counts from 0. */
export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Where the lines of a text begin, computed once; a line ends at LF, CRLF or a lone CR. */
export class Lines {
  readonly #starts: number[] = [0];
  readonly #bom: boolean;

  constructor(readonly text: string) {
    this.#bom = text.charCodeAt(0) === 0xfeff;
    if (!text.includes('\r')) {
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
      return;
    }
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) this.#starts.push(at + 1);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Line and column of an offset. A byte order mark counts as an offset but not as a column. */
  point(offset: number): Point {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const start = this.#starts[low] ?? 0;
    const mark = low === 0 && this.#bom && at > 0 ? 1 : 0;
    return {line: low + 1, column: at - start - mark + 1, offset: at};
  }

  /** Where a line (from 1) begins. */
  start(line: number): number {
    return this.#starts[Math.max(0, Math.min(line, this.#starts.length) - 1)] ?? 0;
  }
}
