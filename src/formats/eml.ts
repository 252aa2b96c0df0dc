import {compose, type Hint, type Segment, Source, SourceBuilder} from '../source/index.js';
import {byteOrderMark, decode, isUtf8, isWestern} from './charset.js';
import {composed, readComposed, withComposed} from './composed.js';
import type {Comment, Content} from './content.js';
import type {LetterSource, MailHeaders, Reading, ReadOptions} from './format.js';
import {addresses, decodeWords, field, type Header, isoDate} from './headers.js';
import {letterHints, withLineFeeds} from './letter-hints.js';
import {type MimePart, type MimeReading, problem, readMime} from './mime.js';
import {type PartText, readPartText, unflowed} from './mime-text.js';
import type {Formats} from './readers.js';
import {rewritten} from './rewrite.js';

/** A text of the message, read: its place in the original, and its place in the decoded part. */
interface Body {
  readonly part: MimePart;
  readonly text: PartText;
  readonly content: Content;
  readonly letter: LetterSource;
  /** From the letter's text to the original. */
  readonly source: Source;
}

/** Everything that the texts of one message are read with. */
interface MailReading extends MimeReading {
  readonly options: ReadOptions;
  readonly formats: Formats;
  /** A mail with a date and a recipient is no template: an expression in it was forgotten, so it stays text. */
  readonly sent: boolean;
  readonly texts: Map<MimePart, PartText>;
  readonly bodies: Map<MimePart, Body>;
}

/** Read an e-mail (RFC 5322, MIME) as one letter: the subject first, then the text that the recipient sees. */
export function readEml(contents: Uint8Array | string, options: ReadOptions, formats: Formats): Reading {
  const mime = {...originalOf(contents), problems: [], leaves: 0};
  const message = readMime(mime);
  const headers = message.header;
  const sent = field(headers, 'date') !== undefined && hasRecipient(headers);
  const reading: MailReading = {...mime, options, formats, sent, texts: new Map(), bodies: new Map()};
  const charset = charsetOfMessage(reading, message);
  const subject = subjectOf(reading, headers);
  const bodies = isEncrypted(message) ? [] : textsOf(reading, message).map((part) => bodyOf(reading, part));
  const encrypted = isEncrypted(message) || bodies.some(({source}) => pgpMessage.test(source.text.slice(0, 2000)));
  if (encrypted) {
    problem(reading, 'limit', 'mail-encrypted', [headers.end, headers.end]);
    return {format: 'eml', template: false, charset, letters: [], problems: reading.problems, comments: []};
  }
  const preheader = bodies.find(({content}) => content.preheader !== undefined)?.content.preheader?.trim();
  const mail = mailOf(reading, message, subject?.text, preheader);
  const engine = bodies.map(({content}) => content.engine).find(Boolean);
  return {
    format: 'eml',
    ...(engine === undefined ? {} : {engine}),
    template: !sent && bodies.some(({content}) => content.template),
    charset,
    letters: [assembled(reading, subject, bodies, mail)],
    problems: reading.problems,
    comments: bodies.flatMap(commentsOf),
  };
}

function originalOf(contents: Uint8Array | string): Pick<MimeReading, 'original' | 'isUtf8'> {
  if (typeof contents === 'string') return {original: contents, isUtf8: true};
  const usual = isUtf8(contents) && !saysSingleByte(contents) ? 'utf-8' : 'windows-1252';
  const encoding = byteOrderMark(contents) ?? usual;
  return {original: decode(contents, encoding), isUtf8: encoding !== 'windows-1252'};
}

const pgpMessage = /^-----BEGIN PGP MESSAGE-----/m;

/** Join subject and texts, each its own paragraph. */
function assembled(
  reading: MailReading,
  subject: Source | undefined,
  bodies: readonly Body[],
  mail: MailHeaders,
): LetterSource {
  const segments: Segment[] = [];
  const hints: Hint[] = [];
  const branches: Source[] = [];
  let length = 0;
  const append = (source: Source, more: readonly Hint[]): void => {
    if (source.text === '') return;
    if (length > 0) {
      const last = segments.at(-1)?.from[1] ?? 0;
      segments.push({kind: 'atom', text: '\n\n', from: [last, last]});
      length += 2;
    }
    for (const segment of source.segments) segments.push(segment);
    for (const hint of more) hints.push({...hint, at: [hint.at[0] + length, hint.at[1] + length]});
    length += source.text.length;
  };
  if (subject) append(subject, [{kind: 'part', part: 'subject', at: [0, subject.text.length]}]);
  const begin = length + (length > 0 ? 2 : 0);
  const forwarded = /^(?:wg|fwd?|tr|i):/i.test(subject?.text ?? '');
  for (const {source} of bodies) {
    append(source, letterHints(source, {forwarded}));
    for (const branch of source.branches) branches.push(branch);
  }
  const lang = bodies.find(({letter}) => letter.lang !== undefined)?.letter.lang;
  const only = bodies.length === 1 ? bodies[0] : undefined;
  const texts = bodies.map(({part, text}) => ({part, charset: text.used, html: isHtml(part), base64: text.base64}));
  return {
    source: new Source(reading.original, segments, hints, branches),
    mail,
    rewrite: (replacement, at) => rewritten(replacement, at, texts, reading.isUtf8),
    folds: (at) =>
      texts.some(({part: {encoding, body}}) => encoding === 'quoted-printable' && body[0] <= at && at < body[1]),
    ...(lang === undefined ? {} : {lang}),
    ...(only?.text.base64 ? {encoded: {part: only.part.number, begin, decoded: only.letter.source}} : {}),
  };
}

/** The texts that the recipient sees, in order: of alternatives the HTML if it has text and is whole, else the plain one. */
function textsOf(reading: MailReading, part: MimePart): readonly MimePart[] {
  if (part.children.length === 0) return isText(part) ? [part] : [];
  if (part.type === 'multipart/alternative') return alternativeOf(reading, part);
  const [first] = part.children;
  if (part.type === 'multipart/signed' || part.type === 'multipart/report') return first ? textsOf(reading, first) : [];
  if (part.type === 'multipart/related') {
    const start = part.parameters.get('start');
    const root = start && part.children.find((child) => field(child.header, 'content-id')?.text === start);
    return textsOf(reading, root || first || {...part, children: []});
  }
  return part.children.flatMap((child) => textsOf(reading, child));
}

function alternativeOf(reading: MailReading, part: MimePart): readonly MimePart[] {
  const choices = part.children.map((child) => textsOf(reading, child)).filter((texts) => texts.length > 0);
  const html = choices.findLast((texts) => texts.some(({type}) => type !== 'text/plain'));
  const plain = choices.find((texts) => texts.every(({type}) => type === 'text/plain'));
  if (!html || !plain) return html ?? plain ?? [];
  const hasText = (texts: readonly MimePart[]): boolean =>
    texts.some((text) => bodyOf(reading, text).source.text.trim() !== '');
  // Worse than a damaged character is a text that breaks off.
  const damage = (texts: readonly MimePart[]): number =>
    Math.max(...texts.map((text) => (text.open ? 2 : 0) + (textOf(reading, text).damaged ? 1 : 0)));
  if (damage(plain) < damage(html) && hasText(plain)) return plain;
  return hasText(html) ? html : plain;
}

/** Text of the letter itself: neither attached nor a calendar, a report or a signature. */
function isText(part: MimePart): boolean {
  if (part.disposition === 'attachment' || part.fileName) return false;
  return /^(?:text\/(?:plain|html|enriched|x-.*)|application\/xhtml\+xml)$/.test(part.type);
}

function isHtml(part: MimePart): boolean {
  return part.type === 'text/html' || part.type === 'application/xhtml+xml';
}

function textOf(reading: MailReading, part: MimePart): PartText {
  const known = reading.texts.get(part);
  if (known) return known;
  const text = readPartText(reading, part);
  reading.texts.set(part, text);
  return text;
}

function bodyOf(reading: MailReading, part: MimePart): Body {
  const known = reading.bodies.get(part);
  if (known) return known;
  const text = textOf(reading, part);
  const flowed = !isHtml(part) && part.parameters.get('format')?.toLowerCase() === 'flowed';
  const decoded = flowed
    ? compose(unflowed(text.source.text, part.parameters.get('delsp')?.toLowerCase() === 'yes'), text.source)
    : text.source;
  const {text: plain, html = plain} = reading.formats;
  const read = isHtml(part) ? html : plain;
  const {fields, engine} = reading.options;
  const options = {
    ...(fields ? {fields} : {}),
    ...(engine ? {engine} : {}),
    subject: 'given',
    sent: reading.sent,
  } as const;
  const content = readComposed(decoded.text, (given) => read(given, options));
  const letter = content.letters[0] ?? {source: Source.verbatim('')};
  const source = withLineFeeds(compose(letter.source, decoded));
  const body = {part, text: {...text, source: decoded}, content, letter, source};
  for (const problem of content.problems) reading.problems.push({...problem, at: decoded.toOriginal(problem.at)});
  reading.bodies.set(part, body);
  return body;
}

function commentsOf({content, text}: Body): readonly Comment[] {
  return content.comments.map((comment) => ({text: comment.text, at: text.source.toOriginal(comment.at)}));
}

/** Few bytes may be UTF-8 by accident („Spaß“ in windows-1252); what the message declares decides then. */
function saysSingleByte(bytes: Uint8Array): boolean {
  if (isWestern(bytes) || bytes.every((byte) => byte < 0x80)) return false;
  return /charset\s*=\s*"?(?:windows-125|iso-8859-)/i.test(decode(bytes, 'windows-1252'));
}

/** The charset of the first text part, chosen or not. */
function charsetOfMessage(reading: MailReading, message: MimePart): Reading['charset'] {
  const first = leaves(message).find(isText);
  if (!first) return {used: reading.isUtf8 ? 'utf-8' : 'windows-1252'};
  const {used, declared} = textOf(reading, first);
  return declared === undefined ? {used} : {used, declared};
}

function leaves(part: MimePart): readonly MimePart[] {
  return part.children.length === 0 ? [part] : part.children.flatMap(leaves);
}

function subjectOf(reading: MailReading, header: Header): Source | undefined {
  const value = field(header, 'subject');
  if (!value) return undefined;
  const {source, broken} = decodeWords(value, reading.isUtf8);
  if (broken) problem(reading, 'damaged', 'mail-encoded-word', broken);
  const {text} = source;
  const builder = new SourceBuilder(text);
  builder.verbatim(text.length - text.trimStart().length, text.trimEnd().length);
  const subject = withComposed(compose(builder.build(), source));
  if (reading.sent) return subject;
  const {fields, engine} = reading.options;
  const options = {...(fields ? {fields} : {}), ...(engine ? {engine} : {}), subject: 'given'} as const;
  const letter = reading.formats.text(subject.text, options).letters[0];
  return letter ? compose(letter.source, subject) : subject;
}

function mailOf(
  reading: MailReading,
  message: MimePart,
  subject: string | undefined,
  preheader: string | undefined,
): MailHeaders {
  const {header} = message;
  const text = (name: string): string => field(header, name)?.text ?? '';
  const [from] = addresses(text('from'), reading.isUtf8);
  const date = isoDate(text('date'));
  const auto = automatic(message, subject ?? '', from?.address ?? '');
  return {
    ...(subject === undefined ? {} : {subject}),
    ...(from ? {from} : {}),
    to: addresses(text('to'), reading.isUtf8),
    ...(date === undefined ? {} : {date}),
    listUnsubscribe: text('list-unsubscribe').trim() !== '',
    inReplyTo: text('in-reply-to').trim() !== '',
    attachments: attachmentsOf(message),
    ...(auto ? {auto} : {}),
    encrypted: false,
    ...(preheader === undefined ? {} : {preheader}),
  };
}

function hasRecipient(header: Header): boolean {
  return ['to', 'cc', 'bcc'].some((name) => field(header, name)?.text.includes('@'));
}

/** A machine wrote it to a machine, or answered by itself; shop mails that only say `auto-generated` are letters. */
function automatic(message: MimePart, subject: string, from: string): MailHeaders['auto'] {
  const text = (name: string): string => (field(message.header, name)?.text ?? '').trim().toLowerCase();
  const report = message.parameters.get('report-type')?.toLowerCase();
  if (message.type === 'multipart/report') return report === 'disposition-notification' ? 'reply' : 'bounce';
  if (field(message.header, 'x-failed-recipients') || /^mailer-daemon@/i.test(from)) return 'bounce';
  const answers =
    text('auto-submitted').startsWith('auto-replied') ||
    text('precedence') === 'auto_reply' ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => field(message.header, name) !== undefined) ||
    /^(?:automatische antwort|automatic reply|abwesenheitsnotiz|out of office)\b/i.test(subject);
  if (answers) return 'reply';
  return field(message.header, 'list-id') && field(message.header, 'list-post') ? 'list' : undefined;
}

function isEncrypted(message: MimePart): boolean {
  return (
    leaves(message).length > 0 &&
    allParts(message).some(({type, parameters}) => {
      if (type === 'multipart/encrypted') return true;
      const kind = parameters.get('smime-type')?.toLowerCase();
      return /^application\/(?:x-)?pkcs7-mime$/.test(type) && kind !== 'certs-only';
    })
  );
}

function allParts(part: MimePart): readonly MimePart[] {
  return [part, ...part.children.flatMap(allParts)];
}

/** Names of what a recipient finds attached; pictures of the layout, signatures, keys and invitations are none of it. */
function attachmentsOf(message: MimePart): readonly string[] {
  const names: string[] = [];
  const visit = (part: MimePart, parent: string): void => {
    for (const child of part.children) visit(child, part.type);
    if (part.children.length > 0 || isText(part)) return;
    if (/^application\/(?:(?:x-)?pkcs7-signature|pgp-(?:signature|keys|encrypted))$/.test(part.type)) return;
    const attached = part.disposition === 'attachment';
    if (part.type === 'text/calendar' && !attached) return;
    const inLayout = field(part.header, 'content-id') !== undefined || parent === 'multipart/related';
    if (!attached && part.type.startsWith('image/') && inLayout) return;
    if (!attached && (parent === 'multipart/alternative' || parent === 'multipart/report')) return;
    if (part.fileName) names.push(composed(part.fileName));
    else if (attached || part.type === 'message/rfc822') names.push(unnamed(part.type));
  };
  visit(message, '');
  return names;
}

function unnamed(type: string): string {
  return type === 'message/rfc822' ? 'message.eml' : 'attachment';
}
