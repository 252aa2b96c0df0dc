import {type Field, type Hint, type Range, type Segment, Source} from './source.js';

/** Builds a source piece by piece; readers only append, so offsets never have to be searched for afterwards. */
export class SourceBuilder {
  readonly #segments: Segment[] = [];
  readonly #hints: Hint[] = [];
  #length = 0;

  constructor(readonly original: string) {}

  /** The length of the text so far: where the next piece will stand. */
  get length(): number {
    return this.#length;
  }

  /** Append characters of the original as they are. Touching runs are merged. */
  verbatim(from: number, to: number): void {
    if (to <= from) return;
    const last = this.#segments.at(-1);
    if (last?.kind === 'verbatim' && last.from[1] === from) {
      this.#segments[this.#segments.length - 1] = {
        kind: 'verbatim',
        text: last.text + this.original.slice(from, to),
        from: [last.from[0], to],
      };
    } else this.#segments.push({kind: 'verbatim', text: this.original.slice(from, to), from: [from, to]});
    this.#length += to - from;
  }

  /** Append text that stands for a stretch of the original as a whole: an entity, a folded line break, `</p>`. */
  atom(text: string, from: Range): void {
    if (text === '') return;
    this.#segments.push({kind: 'atom', text, from});
    this.#length += text.length;
  }

  /** Append the stand-in of a template field. */
  placeholder(text: string, from: Range, field: Field): void {
    this.#segments.push({kind: 'placeholder', text, from, field});
    this.#length += text.length;
  }

  /** Note what only the format knows about a stretch of the text. */
  hint(hint: Hint): void {
    this.#hints.push(hint);
  }

  /** The finished source. */
  build(branches: readonly Source[] = []): Source {
    return new Source(this.original, this.#segments, this.#hints, branches);
  }
}
