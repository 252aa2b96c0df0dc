import {charsetOf, decode, isKnown} from '../charset.js';
import {limits} from '../limits.js';
import {htmlCharset} from '../mime-text.js';
import type {Compound, Storage} from './compound.js';
import {textOfRtf, unpackRtf} from './rtf.js';

/** What Outlook keeps of a message ([MS-OXMSG], [MS-OXPROPS]), as far as a letter needs it. */
export interface OutlookMessage {
  readonly subject: string;
  readonly from: Person | undefined;
  readonly to: readonly Person[];
  /** When it was sent, in milliseconds since 1970. */
  readonly date: number | undefined;
  readonly inReplyTo: string;
  /** The header that it travelled with, if it has. */
  readonly header: string;
  /** `IPM.Note`, `REPORT.IPM.Note.NDR`, … */
  readonly kind: string;
  readonly body: {readonly text: string; readonly html: boolean; readonly charset: string} | undefined;
  readonly attachments: readonly string[];
  /** What is read of it ends before it does. */
  readonly cut: readonly ('text' | 'recipients' | 'attachments')[];
}

export interface Person {
  readonly name: string;
  readonly address: string;
}

/** Read the properties of a message. */
export function readMessage({root}: Compound): OutlookMessage {
  const fixed = fixedOf(root, 32);
  const page = fixed.get(0x3fde) ?? fixed.get(0x3ffd);
  const charset = charsetOfPage(page === undefined ? undefined : Number(BigInt.asUintN(32, page)));
  const text = (id: string, storage = root): string => textOf(storage, id, charset);
  const address = [text('5D01'), text('5D02'), text('0C1F'), text('0065')].find((one) => one.includes('@')) ?? '';
  const name = text('0C1A') || text('0042');
  const recipients = numbered(root, '__recip_version1.0_');
  const attached = numbered(root, '__attach_version1.0_');
  const people = recipients
    .slice(0, limits.messageRecipients)
    .map((open) => open())
    // Copies go to others than the one the letter is for.
    .filter((storage) => Number(BigInt.asUintN(32, fixedOf(storage, 8).get(0x0c15) ?? 1n)) === 1)
    .map((storage): Person => {
      const found = [text('39FE', storage), text('3003', storage)].find((one) => one.includes('@'));
      return {name: text('3001', storage), address: found ?? ''};
    });
  const shown = text('0E04')
    .split(';')
    .filter((one) => one.trim() !== '')
    .map((one): Person => ({name: one.trim(), address: one.includes('@') ? one.trim() : ''}));
  const sent = fixed.get(0x0039) ?? fixed.get(0x0e06);
  const date = sent === undefined ? undefined : Number(sent / 10_000n) - 11_644_473_600_000;
  const {body, cut} = bodyOf(root, charset);
  return {
    subject: text('0037') || text('0E1D') || text('0070'),
    from: address === '' && name === '' ? undefined : {name: name === address ? '' : name, address},
    to: people.length > 0 ? people : shown,
    date: date !== undefined && Math.abs(date) < 8e15 && date > 0 ? date : undefined,
    inReplyTo: text('1042'),
    header: text('007D'),
    kind: text('001A'),
    body,
    attachments: attachmentsOf(attached.slice(0, limits.messageAttachments), charset),
    cut: [
      ...(cut ? (['text'] as const) : []),
      ...(recipients.length > limits.messageRecipients ? (['recipients'] as const) : []),
      ...(attached.length > limits.messageAttachments ? (['attachments'] as const) : []),
    ],
  };
}

/** The recipients or the attachments, as Outlook numbers them. */
function numbered(root: Storage, prefix: string): readonly (() => Storage)[] {
  return [...root.storages]
    .filter(([key]) => key.startsWith(prefix))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, open]) => open);
}

/** The text that people see: HTML, else plain text, else what Outlook wrapped in RTF. */
function bodyOf(root: Storage, charset: string): {body: OutlookMessage['body']; cut: boolean} {
  const html = htmlOf(root, charset);
  if (html) return {body: html, cut: false};
  const plain = textOf(root, '1000', charset);
  const packed = root.streams.get('__substg1.0_10090102')?.();
  const rtf = packed && unpackRtf(packed);
  const unpacked = rtf && textOfRtf(rtf.rtf);
  // Plain text beside RTF was made from it, but for HTML in RTF the links and lists are lost in it.
  if (unpacked && (unpacked.html || plain.trim() === '') && unpacked.text.trim() !== '')
    return {body: {...unpacked, charset: 'utf-8'}, cut: rtf.cut};
  const isWide = root.streams.has('__substg1.0_1000001F');
  return {
    body: plain === '' ? undefined : {text: plain, html: false, charset: isWide ? 'utf-16le' : charset},
    cut: false,
  };
}

function htmlOf(root: Storage, charset: string): OutlookMessage['body'] {
  const bytes = root.streams.get('__substg1.0_10130102')?.();
  if (bytes && bytes.length > 0) {
    const used = charsetOf(bytes, htmlCharset(decode(bytes.subarray(0, 4096), 'windows-1252')) ?? charset);
    return {text: decode(bytes, used).replace(/^\ufeff/, ''), html: true, charset: used};
  }
  const text = textOf(root, '1013', charset);
  return text === '' ? undefined : {text, html: true, charset: 'utf-16le'};
}

/** A text property, in UTF-16 or in the code page of the message. */
function textOf(storage: Storage, id: string, charset: string): string {
  const wide = storage.streams.get(`__substg1.0_${id}001F`)?.();
  if (wide) return trimmed(decode(wide.subarray(0, wide.length - (wide.length % 2)), 'utf-16le'));
  const narrow = storage.streams.get(`__substg1.0_${id}001E`)?.();
  return narrow ? trimmed(decode(narrow, charsetOf(narrow, charset))) : '';
}

function trimmed(text: string): string {
  return text.replace(/\0+$/, '');
}

/** The properties of fixed size, by their numbers. */
function fixedOf(storage: Storage, header: number): ReadonlyMap<number, bigint> {
  const bytes = storage.streams.get('__properties_version1.0')?.() ?? new Uint8Array(0);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const found = new Map<number, bigint>();
  for (let at = header; at + 16 <= bytes.length; at += 16) {
    const type = view.getUint16(at, true);
    if (type === 3 || type === 0x40 || type === 0x0b)
      found.set(view.getUint16(at + 2, true), view.getBigUint64(at + 8, true));
  }
  return found;
}

/** What the recipient finds attached; pictures that the text shows are none of it. */
function attachmentsOf(all: readonly (() => Storage)[], charset: string): readonly string[] {
  return all.flatMap((open) => {
    const storage = open();
    const fixed = fixedOf(storage, 8);
    if ((fixed.get(0x7ffe) ?? 0n) !== 0n && BigInt.asUintN(8, fixed.get(0x7ffe) ?? 0n) === 1n) return [];
    const name =
      textOf(storage, '3707', charset) || textOf(storage, '3704', charset) || textOf(storage, '3001', charset);
    const inText = textOf(storage, '3712', charset) !== '' && /\.(?:png|jpe?g|gif|bmp|svg|webp)$/i.test(name);
    const signature = /^(?:smime\.p7[sm]|winmail\.dat)$/i.test(name);
    return inText || signature ? [] : [name === '' ? 'attachment' : name];
  });
}

/** The charset that Windows calls by a number. */
function charsetOfPage(page: number | undefined): string {
  const name =
    page === 65001
      ? 'utf-8'
      : page === 20127
        ? 'windows-1252'
        : page !== undefined && page >= 28591 && page <= 28606
          ? `iso-8859-${page - 28590}`
          : `windows-${page ?? 1252}`;
  return isKnown(name) ? name : 'windows-1252';
}
