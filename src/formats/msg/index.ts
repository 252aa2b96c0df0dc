import {type Range, type Segment, Source} from '../../source/index.js';
import {readEml} from '../eml.js';
import type {MailHeaders, Paragraph, Problem, Reading, ReadOptions} from '../format.js';
import {limits} from '../limits.js';
import type {Formats} from '../readers.js';
import {readCompound} from './compound.js';
import {type OutlookMessage, type Person, readMessage} from './message.js';

/**
 * Read an Outlook message as the e-mail that it is. Its original is its text, the subject first; nothing in it can be replaced,
 * and places are paragraphs.
 */
export function readMsg(bytes: Uint8Array, options: ReadOptions, formats: Formats): Reading {
  const file = readCompound(bytes);
  const message = readMessage(file);
  const problems: Problem[] = [];
  const unread = (problem: Problem): Reading => {
    const charset = {used: message.body?.charset ?? 'utf-8'};
    return {format: 'msg', template: false, charset, letters: [], problems: [problem], comments: []};
  };
  if (isEncrypted(message)) return unread({rule: 'limit', message: 'mail-encrypted', at: [0, 0]});
  if (message.subject === '' && message.body === undefined)
    return unread(
      file.damaged
        ? {rule: 'unreadable', message: 'msg-broken', at: [0, 0]}
        : {rule: 'damaged', message: 'msg-empty', at: [0, 0]},
    );
  const reading = readEml(mailOf(message), options, formats);
  if (file.damaged) problems.push({rule: 'damaged', message: 'msg-damaged', at: [0, 0]});
  for (const cut of message.cut) problems.push({rule: 'limit', ...cuts[cut], at: [0, 0]});
  const letters = reading.letters.map(({source, mail, lang}) => {
    const page = pageOf(source);
    return {
      source: page.source,
      ...(mail ? {mail: factsOf(mail, message)} : {}),
      ...(lang === undefined ? {} : {lang}),
      paragraphs: page.paragraphs,
      rewrite: () => undefined,
    };
  });
  // What is wrong with the synthetic mail is nothing that anybody could put right; limits and charsets count.
  for (const problem of reading.problems) if (problem.rule === 'limit') problems.push({...problem, at: [0, 0]});
  return {
    ...reading,
    format: 'msg',
    charset: {used: message.body?.charset ?? 'utf-8'},
    letters,
    problems,
    comments: reading.comments.map((comment) => ({...comment, at: [0, 0]})),
  };
}

const cuts: Readonly<Record<OutlookMessage['cut'][number], Pick<Problem, 'message' | 'values'>>> = {
  text: {message: 'msg-too-long'},
  recipients: {message: 'msg-recipients', values: {limit: limits.messageRecipients}},
  attachments: {message: 'msg-attachments', values: {limit: limits.messageAttachments}},
};

/** The message as an e-mail, so that both say the same. */
function mailOf(message: OutlookMessage): string {
  const {subject, from, to, date, inReplyTo, body} = message;
  // What the header says about the body is about another form of it; what Outlook says of its own counts more.
  const kept = message.header
    .replace(/\r\n|\r/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
    .filter((line) => /^[!-9;-~]{1,76}:/.test(line) && !own.test(line));
  const travelled = (name: string): string[] => header(message.header, name);
  const lines = [
    ...kept,
    ...(subject === '' ? travelled('subject') : [`Subject: ${flat(subject)}`]),
    ...(from?.address
      ? [`From: ${mailbox(from)}`]
      : from && travelled('from').length === 0
        ? [`From: ${mailbox(from)}`]
        : travelled('from')),
    ...(to.some(({address}) => address !== '') ? [`To: ${to.map(mailbox).join(', ')}`] : travelled('to')),
    ...(travelled('date').length > 0 || date === undefined
      ? travelled('date')
      : [`Date: ${new Date(date).toUTCString()}`]),
    ...(inReplyTo === '' ? travelled('in-reply-to') : [`In-Reply-To: ${flat(inReplyTo)}`]),
    'MIME-Version: 1.0',
    `Content-Type: text/${body?.html ? 'html' : 'plain'}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
  ];
  return `${lines.join('\n')}\n\n${body?.text ?? ''}`;
}

const own = /^(?:content-[a-z-]+|mime-version|subject|from|to|cc|bcc|date|in-reply-to)\s*:/i;

/** A line of the header that the message travelled with. */
function header(text: string, name: string): string[] {
  const unfolded = text.replace(/\r\n|\r/g, '\n').replace(/\n[ \t]+/g, ' ');
  const line = unfolded.split('\n').find((one) => one.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? [] : [line];
}

function mailbox({name, address}: Person): string {
  const shown = flat(name).replace(/["\\<>]/g, '');
  if (shown === '' || shown === address) return address;
  return address === '' ? `"${shown}"` : `"${shown}" <${flat(address).replace(/[\s<>,;]/g, '')}>`;
}

function flat(text: string): string {
  return text.replace(/[\s\0]+/g, ' ').trim();
}

/** What the e-mail cannot say: what is attached, and what kind of message Outlook takes it for. */
function factsOf(mail: MailHeaders, {attachments, kind}: OutlookMessage): MailHeaders {
  const auto = /^report\./i.test(kind)
    ? /\.ipn/i.test(kind)
      ? 'reply'
      : 'bounce'
    : /\.oof/i.test(kind)
      ? 'reply'
      : mail.auto;
  return {...mail, attachments, ...(auto ? {auto} : {})};
}

function isEncrypted({kind, attachments, body}: OutlookMessage): boolean {
  if (!/^ipm\.note\.(?:smime$|secure$)/i.test(kind)) return false;
  return body === undefined || body.text.trim() === '' || attachments.length === 0;
}

/** The text of a letter as an original of its own, and its paragraphs. */
function pageOf(source: Source): {readonly source: Source; readonly paragraphs: readonly Paragraph[]} {
  let original = '';
  const placed = (segments: readonly Segment[]): Segment[] =>
    segments.map((segment) => {
      const written = segment.kind === 'placeholder' ? source.original.slice(...segment.from) : segment.text;
      const from: Range = [original.length, original.length + written.length];
      original += written;
      return segment.kind === 'placeholder' ? {...segment, from} : {kind: 'verbatim', text: segment.text, from};
    });
  const segments = placed(source.segments);
  const end = original.length;
  // Further branches of a template stand below the text, each as a paragraph.
  const branches = source.branches.map((branch) => {
    original += '\n\n';
    return {segments: placed(branch.segments), hints: branch.hints};
  });
  const subject = source.hints.find((hint) => hint.kind === 'part' && hint.part === 'subject');
  const text = new Source(original, segments, source.hints);
  const subjectEnd = subject ? text.toOriginal(subject.at)[1] : 0;
  return {
    source: new Source(
      original,
      segments,
      source.hints,
      branches.map((branch) => new Source(original, branch.segments, branch.hints)),
    ),
    paragraphs: paragraphsIn(original, subjectEnd, end),
  };
}

/** Lines with text, counted in the subject and in the body. */
function paragraphsIn(original: string, subjectEnd: number, end: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  let number = 0;
  for (const {0: line, index} of original.matchAll(/(?<![^\r\n])[^\r\n]*[^\s][^\r\n]*/g)) {
    const at: Range = [index, index + line.length];
    if (index < subjectEnd) found.push({at, number: 1, area: 'subject'});
    else if (index < end) found.push({at, number: ++number, area: 'body'});
    else found.push({at, number, area: 'body'});
  }
  return found;
}
