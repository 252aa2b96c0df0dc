import type {Range} from '../source/index.js';
import type {Problem} from './format.js';
import {
  afterLineEnd,
  decodeText,
  field,
  type Header,
  lineEnd,
  type Parameterised,
  parameterised,
  readHeader,
} from './headers.js';
import {limits} from './limits.js';
import type {ProblemKey} from './problem-texts.js';

/** A part of a message, or the message itself: its header, what it is, and where its body stands in the original. */
export interface MimePart {
  readonly header: Header;
  /** `text/plain`, lower case. */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly disposition: string;
  /** Of an attachment, decoded. */
  readonly fileName?: string;
  /** The transfer encoding, lower case. */
  readonly encoding: string;
  readonly body: Range;
  readonly children: readonly MimePart[];
  /** Leaves are counted from 1 in the order of the file; a part with children has the number of its first one. */
  readonly number: number;
  /** The part is not ended by a boundary, so its text may be cut. */
  readonly open: boolean;
}

/** What is shared while the parts of one message are read. */
export interface MimeReading {
  readonly original: string;
  readonly isUtf8: boolean;
  readonly problems: Problem[];
  leaves: number;
}

/** Read a message into its parts. */
export function readMime(reading: MimeReading): MimePart {
  const start = reading.original.startsWith('\ufeff') ? 1 : 0;
  return readPart(reading, [start, reading.original.length], 'text/plain', 0, false);
}

function readPart(reading: MimeReading, at: Range, usual: string, depth: number, open: boolean): MimePart {
  const {original, isUtf8} = reading;
  const header = readHeader(original, at[0], at[1], limits);
  if (header.broken) problem(reading, 'damaged', 'mail-header', header.broken);
  if (header.cut) {
    problem(reading, 'limit', 'mail-header-too-long', [at[0], at[0]], {limit: limits.headerLines});
  }
  const declared = field(header, 'content-type')?.text;
  const content = parameterised(declared ?? usual);
  const type = /^[^\s/;]{1,60}\/[^\s/;]{1,100}$/.test(content.value) ? content.value : kindWithoutSlash(content, usual);
  const disposition = parameterised(field(header, 'content-disposition')?.text ?? '');
  const fileName = disposition.parameters.get('filename') ?? content.parameters.get('name');
  const body: Range = [header.end, at[1]];
  const part = {
    header,
    type,
    parameters: content.parameters,
    disposition: disposition.value,
    ...(fileName === undefined ? {} : {fileName: decodeText(fileName, isUtf8).trim()}),
    encoding: parameterised(field(header, 'content-transfer-encoding')?.text ?? '').value,
    body,
    open,
  };
  const boundary = content.parameters.get('boundary') ?? '';
  if (type.startsWith('multipart/')) {
    const inner = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
    if (depth >= limits.mimeDepth)
      problem(reading, 'limit', 'mail-too-deep', [at[0], at[0]], {limit: limits.mimeDepth});
    else {
      const number = reading.leaves + 1;
      const children = boundary === '' ? [] : readChildren(reading, body, boundary, inner, depth);
      if (children.length > 0) return {...part, children, number};
      problem(reading, 'damaged', 'mail-no-boundary', [at[0], at[0]]);
      return {...part, type: 'text/plain', children: [], number: ++reading.leaves};
    }
  }
  return {...part, children: [], number: ++reading.leaves};
}

/** `Content-Type: text` and other ways to say less than needed. */
function kindWithoutSlash(content: Parameterised, usual: string): string {
  return content.value === 'text' || content.value === '' ? 'text/plain' : usual;
}

function readChildren(
  reading: MimeReading,
  body: Range,
  boundary: string,
  usual: string,
  depth: number,
): readonly MimePart[] {
  const {delimiters, closed} = findDelimiters(reading.original, body, boundary);
  const children: MimePart[] = [];
  for (const [index, delimiter] of delimiters.entries()) {
    if (reading.leaves >= limits.mimeParts) {
      problem(reading, 'limit', 'mail-too-many-parts', [delimiter[0], delimiter[0]], {limit: limits.mimeParts});
      break;
    }
    const next = delimiters[index + 1];
    const end = next?.[0] ?? closed?.[0] ?? body[1];
    const open = next === undefined && closed === undefined;
    children.push(readPart(reading, [delimiter[1], end], usual, depth + 1, open));
  }
  if (delimiters.length > 0 && closed === undefined) {
    problem(reading, 'damaged', 'mail-not-closed', [body[1], body[1]], {boundary: boundary.slice(0, 70)});
  }
  return children;
}

/** The lines that part the children of a body, each with its line break, and the one that closes it. */
function findDelimiters(
  original: string,
  [start, end]: Range,
  boundary: string,
): {readonly delimiters: readonly Range[]; readonly closed?: Range} {
  // A copy, so that no search for a boundary runs beyond the body that it belongs to.
  const body = original.slice(start, end);
  const mark = `--${boundary}`;
  const delimiters: Range[] = [];
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    const before = at === 0 ? 0x0a : body.charCodeAt(at - 1);
    if (before !== 0x0a && before !== 0x0d) continue;
    const stop = lineEnd(body, at + mark.length, Math.min(body.length, at + mark.length + 80));
    const rest = body.slice(at + mark.length, stop).trim();
    const range: Range = [start + at, start + afterLineEnd(body, stop, body.length)];
    if (rest === '--') return {delimiters, closed: range};
    if (rest === '') delimiters.push(range);
  }
  return {delimiters};
}

/** Note a problem, but not the same one over and over. */
export function problem(
  reading: {readonly problems: Problem[]},
  rule: Problem['rule'],
  message: ProblemKey,
  at: Range,
  values?: Readonly<Record<string, string | number>>,
): void {
  const same = reading.problems.filter((other) => other.message === message).length;
  if (same >= limits.sameProblem) return;
  reading.problems.push(values ? {rule, message, values, at} : {rule, message, at});
}
