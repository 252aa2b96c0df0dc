/** A stretch of text: UTF-16 offsets, end exclusive, as in LSP and unist. */
export type Range = readonly [start: number, end: number];

/** What a placeholder stands for; rules ask for the kind, people see the name. */
export type FieldKind =
  | 'recipient-name' // a whole name or a last name of the customer
  | 'recipient-first-name'
  | 'salutation' // a whole or half salutation: "Sehr geehrte Frau", "Herr"
  | 'sender-name'
  | 'sender-phone'
  | 'sender-email'
  | 'phone'
  | 'email'
  | 'company'
  | 'date'
  | 'amount'
  | 'number'
  | 'address'
  | 'link'
  | 'unsubscribe'
  | 'text-block' // may hold anything: subject, header, footer, body
  | 'unknown';

/** The field behind a placeholder: `{{ agent.phone }}` has the name `agent.phone` and the kind `sender-phone`. */
export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  /** What is printed when the value is empty: `{{ name|default('Kunde') }}`. */
  readonly fallback?: string;
  /** Somebody has thought of an empty value: a condition around the field asks for it, or another value takes its place. */
  readonly guarded?: boolean;
  /** The template itself gives the value: a variable that it sets, of a loop or an alias. */
  readonly local?: boolean;
}

/** A piece of the letter's text and where it stands in the original. */
export interface Segment {
  /** `verbatim`: same characters; `atom`: stands for the whole of `from` (`&uuml;`, `</p>`); `placeholder`: a template field. */
  readonly kind: 'verbatim' | 'atom' | 'placeholder';
  readonly text: string;
  readonly from: Range;
  readonly field?: Field;
}

/** The parts of a letter (rulebook section 1). */
export type PartName =
  | 'letterhead'
  | 'recipient'
  | 'info'
  | 'date'
  | 'subject'
  | 'salutation'
  | 'body'
  | 'closing'
  | 'signature'
  | 'enclosures'
  | 'postscript'
  | 'quoted'
  | 'footer';

/** What only the format knows about a stretch of the text. Anatomy believes hints before it guesses. */
export type Hint =
  | {readonly kind: 'part'; readonly part: PartName; readonly at: Range}
  /** Another template prints here (footer, signature, anything); the range is empty, `name` as written. */
  | {readonly kind: 'include'; readonly name: string; readonly at: Range}
  | {
      readonly kind: 'heading' | 'list-item' | 'cell' | 'button' | 'bold' | 'code' | 'url' | 'attribution' | 'small';
      readonly at: Range;
    };

/** The text of one letter and the way back to the file that it came from. */
export class Source {
  /** What the rules read: all segments, joined. */
  readonly text: string;
  readonly #starts: Uint32Array;

  constructor(
    /** The original, as the user sees it in an editor. */
    readonly original: string,
    /** In the order of the text; disjoint in the text, not necessarily ascending in the original. */
    readonly segments: readonly Segment[],
    readonly hints: readonly Hint[] = [],
    /** Further branches of template conditions, each as a fragment: its paragraph with that branch in place. */
    readonly branches: readonly Source[] = [],
  ) {
    this.#starts = new Uint32Array(segments.length + 1);
    let text = '';
    segments.forEach((segment, index) => {
      this.#starts[index] = text.length;
      text += segment.text;
    });
    this.#starts[segments.length] = text.length;
    this.text = text;
  }

  /** A source whose text is its original. */
  static verbatim(original: string, hints: readonly Hint[] = []): Source {
    return new Source(
      original,
      original === '' ? [] : [{kind: 'verbatim', text: original, from: [0, original.length]}],
      hints,
    );
  }

  /** The smallest stretch of the original that holds all of `range`; an empty range maps to one place. */
  toOriginal(range: Range): Range {
    const [start, end] = range;
    if (this.segments.length === 0) return [0, 0];
    if (end <= start) {
      const at = this.#placeBefore(start);
      return [at, at];
    }
    let from = Number.POSITIVE_INFINITY;
    let to = 0;
    for (let index = this.#indexAt(start); index < this.segments.length; index++) {
      const segment = this.segments[index];
      const at = this.#starts[index] ?? 0;
      if (!segment || at >= end) break;
      if (segment.text === '') continue;
      const verbatim = segment.kind === 'verbatim';
      const first = verbatim ? segment.from[0] + Math.max(0, start - at) : segment.from[0];
      const last = verbatim ? segment.from[0] + Math.min(segment.text.length, end - at) : segment.from[1];
      from = Math.min(from, first);
      to = Math.max(to, last);
    }
    return [from, Math.max(from, to)];
  }

  /**
   * True when all of `range` is one run of words in the original, so that replacing it touches nothing else. Characters that are
   * written as entities or encoded are words, too; markup and fields of a template are not.
   */
  isContiguous([start, end]: Range): boolean {
    let before: number | undefined;
    for (let index = this.#indexAt(start); index < this.segments.length; index++) {
      const segment = this.segments[index];
      const at = this.#starts[index] ?? 0;
      if (!segment || at >= end) break;
      if (before !== undefined && segment.from[0] !== before) return false;
      if (segment.kind === 'placeholder') return false;
      if (segment.kind === 'atom' && !written.test(this.original.slice(...segment.from))) return false;
      before = segment.from[1];
    }
    return before !== undefined;
  }

  /** A stretch of the text as its author knows it: fields of a template as they are written, not what stands in for them. */
  shown([start, end]: Range): string {
    let shown = '';
    for (let index = this.#indexAt(start); index < this.segments.length; index++) {
      const segment = this.segments[index];
      const at = this.#starts[index] ?? 0;
      if (!segment || at >= end) break;
      if (segment.kind === 'placeholder') shown += this.original.slice(...segment.from);
      else shown += segment.text.slice(Math.max(0, start - at), end - at);
    }
    return shown;
  }

  /** The segment that holds a place of the text, and where that segment begins. */
  segmentAt(offset: number): {readonly segment: Segment | undefined; readonly begin: number} {
    const index = this.#indexAt(offset);
    return {segment: this.segments[index], begin: this.#starts[index] ?? 0};
  }

  /** The placeholder that stands at a place of the text, if one does. */
  fieldAt(offset: number): Field | undefined {
    return this.segments[this.#indexAt(offset)]?.field;
  }

  /** All placeholders with their place in the text, in order. */
  fields(): readonly {readonly at: Range; readonly field: Field}[] {
    const found: {at: Range; field: Field}[] = [];
    this.segments.forEach((segment, index) => {
      const at = this.#starts[index] ?? 0;
      if (segment.field) found.push({at: [at, at + segment.text.length], field: segment.field});
    });
    return found;
  }

  /** The segment that holds the character at `offset`; at the end of the text, the last one. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Where something that is missing at `offset` would have to be written: behind the character before it. */
  #placeBefore(offset: number): number {
    if (offset <= 0) return this.segments[0]?.from[0] ?? 0;
    const index = this.#indexAt(offset - 1);
    const segment = this.segments[index];
    if (!segment) return 0;
    return segment.kind === 'verbatim' ? segment.from[0] + (offset - (this.#starts[index] ?? 0)) : segment.from[1];
  }
}

/**
 * One character as HTML, quoted-printable or a string of a data file writes it, a letter and its marks apart (these in any of
 * the ways), white space that counts as one blank, a soft line break.
 */
const written =
  /^(?:[A-Za-zÀ-ɏͰ-ϿЀ-ӿ](?:[\u0300-\u036F]|(?:=\r?\n)?=[Cc][CDcd]=[\dA-Fa-f]{2}|&#\w{1,8};|\\u03[\dA-Fa-f]{2}){1,4}|&#?\w{1,32};|(?:=[\dA-Fa-f]{2}){1,4}|=\r?\n|\\(?:u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|["'\\/])|''|\s{1,200})$/;
