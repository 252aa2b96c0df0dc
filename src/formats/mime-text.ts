import {type Range, type Source, SourceBuilder} from '../source/index.js';
import {byteOrderMark, charsetName, charsetOf, decode, isKnown} from './charset.js';
import {afterLineEnd, appendOctets, lineEnd} from './headers.js';
import {limits} from './limits.js';
import {type MimePart, type MimeReading, problem} from './mime.js';
import {type Decoding, fromBase64, fromQuotedPrintable, rawOctets} from './mime-encoding.js';

/** The text of a part over the original, and how it was decoded. */
export interface PartText {
  readonly source: Source;
  readonly used: string;
  readonly declared?: string;
  /** The part is base64: every place of it is the whole part. */
  readonly base64: boolean;
  readonly damaged: boolean;
}

/** Decode a text part: transfer encoding first, charset second. What is broken becomes a problem of the reading. */
export function readPartText(reading: MimeReading, part: MimePart): PartText {
  const {original, isUtf8} = reading;
  const label = part.parameters.get('charset');
  const body = withinLimit(reading, part.body);
  if (part.encoding === 'base64') return readBase64(reading, part, label);
  const quoted = part.encoding === 'quoted-printable';
  if (!quoted && !['', '7bit', '8bit', 'binary'].includes(part.encoding)) {
    problem(reading, 'damaged', 'mail-encoding', [part.body[0], part.body[0]], {encoding: part.encoding.slice(0, 40)});
  }
  const builder = new SourceBuilder(original);
  if (!quoted && isUtf8 && charsetName(label ?? '') !== 'iso-2022-jp') {
    builder.verbatim(...body);
    const source = builder.build();
    const beyondAscii = /[\u0080-\uffff]/.test(source.text);
    const claim = charsetName(label ?? 'utf-8');
    const used = beyondAscii || !isKnown(claim) ? 'utf-8' : claim;
    return {source, base64: false, damaged: false, ...checked(reading, part, used, label)};
  }
  const octets: Decoding = quoted
    ? fromQuotedPrintable(original, body[0], body[1], isUtf8)
    : rawOctets(original, body[0], body[1], isUtf8);
  const {broken} = octets;
  if (broken) problem(reading, 'damaged', 'mail-quoted-printable', broken);
  const used = charsetOf(octets.bytes, label ?? metaCharset(part, octets.bytes));
  appendOctets(builder, original, octets, used);
  return {
    source: builder.build(),
    base64: false,
    damaged: broken !== undefined,
    ...checked(reading, part, used, label),
  };
}

/** Text that is too long is read up to the limit. */
function withinLimit(reading: MimeReading, [start, end]: Range): Range {
  if (end - start <= limits.textLength) return [start, end];
  const cut = start + limits.textLength;
  problem(reading, 'limit', 'text-too-long', [cut, cut], {limit: limits.textLength});
  return [start, cut];
}

/** A place inside of base64 says nothing to people, so the whole text stands for the whole encoded part. */
function readBase64(reading: MimeReading, part: MimePart, label: string | undefined): PartText {
  const {original} = reading;
  let [from, to] = withinLimit(reading, part.body);
  const encoded = original.slice(from, to);
  from += encoded.length - encoded.trimStart().length;
  to -= encoded.length - encoded.trimEnd().length;
  const {bytes, clean} = fromBase64(encoded);
  if (!clean) problem(reading, 'damaged', 'mail-base64', [from, Math.max(from, to)]);
  const used = byteOrderMark(bytes) ?? charsetOf(bytes, label ?? metaCharset(part, bytes));
  const builder = new SourceBuilder(original);
  builder.atom(decode(bytes, used).replace(/^\ufeff/, ''), [from, Math.max(from, to)]);
  return {source: builder.build(), base64: true, damaged: !clean, ...checked(reading, part, used, label)};
}

/** Mail programs that declare nothing in MIME may still say it inside of the HTML. */
function metaCharset(part: MimePart, bytes: Uint8Array): string | undefined {
  return part.type === 'text/html' ? htmlCharset(decode(bytes.subarray(0, 4096), 'windows-1252')) : undefined;
}

/** The charset that the beginning of an HTML or XML document declares. */
export function htmlCharset(head: string): string | undefined {
  const xml = /^[\s\ufeff]{0,20}<\?xml[^>]{1,200}?encoding=["']([^"'<>]{1,40})["']/i.exec(head);
  const meta = /<meta[^>]{1,300}?charset=["']?([^"'\s/>;]{1,40})/i.exec(head);
  return xml?.[1] ?? meta?.[1];
}

/** Compare the declared charset with the real one. */
function checked(
  reading: MimeReading,
  part: MimePart,
  used: string,
  label: string | undefined,
): {readonly used: string; readonly declared?: string} {
  if (label === undefined) return {used};
  const declared = charsetName(label);
  noteCharset(reading, [part.body[0], part.body[0]], declared, used);
  return {used, declared};
}

/** Tell when a document claims another charset than its own. */
export function noteCharset(
  reading: {readonly problems: MimeReading['problems']},
  at: Range,
  declared: string,
  used: string,
): void {
  if (declared === used || declared === '') return;
  if (isKnown(declared)) problem(reading, 'charset', 'charset-differs', at, {declared, used});
  else problem(reading, 'charset', 'charset-unknown', at, {declared, used});
}

/** Join the lines of format=flowed text (RFC 3676): a blank at the end of a line means that the paragraph goes on. */
export function unflowed(text: string, deleteSpace: boolean): Source {
  const builder = new SourceBuilder(text);
  let open: {readonly depth: number; readonly length: number; readonly lineBreak: Range} | undefined;
  for (let start = 0; start < text.length; ) {
    const end = lineEnd(text, start, text.length);
    const next = afterLineEnd(text, end, text.length);
    let from = start;
    while (text.charCodeAt(from) === 0x3e) from++;
    const depth = from - start;
    if (text.charCodeAt(from) === 0x20) from++;
    const isDelimiter = /^--? ?$/.test(text.slice(from, Math.min(end, from + 5)));
    const goesOn = open?.depth === depth && end > from && !isDelimiter && isWrapped(open.length, text, from, end);
    if (!goesOn) {
      if (open) builder.verbatim(...open.lineBreak);
      builder.verbatim(start, start + depth);
      // Behind a `>` the blank is what people write; without one it was stuffed and goes.
      if (depth > 0) builder.verbatim(start + depth, from);
    }
    const flowed = !isDelimiter && end > from && text.charCodeAt(end - 1) === 0x20;
    builder.verbatim(from, flowed && deleteSpace ? end - 1 : end);
    if (!flowed) builder.verbatim(end, next);
    open = flowed ? {depth, length: end - start, lineBreak: [end, next]} : undefined;
    start = next;
  }
  return builder.build();
}

/** A line that would have had room for the next word was broken by the writer ("Danke dir! " above the name). */
function isWrapped(length: number, text: string, from: number, end: number): boolean {
  const blank = text.indexOf(' ', from);
  const word = (blank === -1 || blank > end ? end : blank) - from;
  return length + word > 50;
}
