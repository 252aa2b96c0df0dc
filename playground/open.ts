import {VFile} from 'vfile';
import {defaults, frontMatterOf, type Letter, readDocument} from '../src/index.js';
import type {Locale, Opened, Sheet} from './protocol.js';

/** Read a file of any format into the text that lies on the table. */
export function opened(name: string, content: Uint8Array | string, locale: Locale): Opened {
  const file = new VFile({path: name, value: content});
  const {children} = readDocument(file, {...defaults, locale});
  const {reading} = file.data;
  const [letter] = children;
  const unreadable = reading?.problems.some(({rule}) => rule === 'unreadable');
  if (!reading || !letter || unreadable || letter.source.original.trim() === '') return {problem: name};
  const whole: Sheet = {name, format: 'text', head: '', about: [], attached: false, whole: true};
  const letters = children.length;
  if (reading.format === 'text' || reading.format === 'markdown') {
    const text = letter.source.original.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const {head, body} = parted(text, letter);
    return {text: body, letters, sheet: {...whole, format: reading.format, head}};
  }
  if (reading.format === 'docx' || reading.format === 'odt') return {text: written(letter), letters, sheet: whole};
  const {mail} = letter;
  const text = written(letter);
  const subject = mail?.subject ?? subjectOf(letter);
  const body = withoutSubject(text, letter, subject);
  const label = locale === 'de' ? 'Betreff' : 'Subject';
  return {
    text: subject === undefined ? body : `${label}: ${subject}\n\n${body}`,
    letters,
    sheet: {
      ...whole,
      format: 'mail',
      head: headOf(letter),
      about: aboutOf(letter, locale),
      ...(reading.template ? {template: true} : {}),
      attached: (mail?.attachments.length ?? 0) > 0,
    },
  };
}

/** Front matter is settings, which count without being words of the letter; unless its subject stands there. */
function parted(text: string, {source}: Letter): {readonly head: string; readonly body: string} {
  const end = frontMatterOf(text)?.end ?? 0;
  const body = text.slice(end).replace(/^\n+/, '');
  const [first] = source.toOriginal([0, 1]);
  if (end === 0 || body.trim() === '' || first < (frontMatterOf(source.original)?.end ?? 0))
    return {head: '', body: text};
  return {head: text.slice(0, text.length - body.length), body};
}

/** What a piece of HTML says, as text with `**bold**` and lists: for pasting from Word or Outlook. */
export function pasted(html: string): string {
  const file = new VFile({path: 'paste.html', value: html});
  const [letter] = readDocument(file).children;
  return letter ? written(letter) : '';
}

/** The text of a letter with what only its format knew about it: bold words, list items, headings, fields as they are written. */
function written(letter: Letter): string {
  const {source} = letter;
  const marks: {readonly at: number; readonly text: string; readonly order: number}[] = [];
  for (const {kind, at} of source.hints) {
    const [start, end] = trimmed(source.text, at);
    if (end <= start) continue;
    const piece = source.text.slice(start, end);
    if (kind === 'list-item' && isLineStart(source.text, start) && !/^(?:[-–•*]|\d+[.)])\s/.test(piece))
      marks.push({at: start, text: '- ', order: 0});
    const isWord = /[A-Za-zÀ-ɏ0-9]/.test(piece);
    if (kind === 'bold' && isWord && !piece.includes('\n') && !source.text.slice(0, start).endsWith('**'))
      marks.push({at: start, text: '**', order: 1}, {at: end, text: '**', order: -1});
  }
  marks.sort((a, b) => a.at - b.at || a.order - b.order);
  let text = '';
  let from = 0;
  for (const {at, text: mark} of marks) {
    text += source.shown([from, at]) + mark;
    from = at;
  }
  text += source.shown([from, source.text.length]);
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+$/gm, '')
      // Word writes the signs of its lists as characters of the text.
      .replace(/^[·•▪][ \t\u00a0]+/gm, '- ')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
      .concat('\n')
  );
}

function trimmed(text: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const piece = text.slice(start, end);
  return [start + piece.length - piece.trimStart().length, start + piece.trimEnd().length];
}

function isLineStart(text: string, at: number): boolean {
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 20), at));
}

/** The subject that the format names beside the text: the title of a page. */
function subjectOf({source}: Letter): string | undefined {
  const hint = source.hints.find((one) => one.kind === 'part' && one.part === 'subject' && one.at[0] === 0);
  const subject = hint && source.shown(hint.at).trim().replace(/\s+/g, ' ');
  return subject === '' ? undefined : subject;
}

function withoutSubject(text: string, letter: Letter, subject: string | undefined): string {
  if (subject === undefined) return text;
  const named = subjectOf(letter);
  const start = named === undefined ? -1 : text.replace(/\s+/g, ' ').indexOf(named);
  if (start !== 0) return text;
  // As many words as the subject has are the subject.
  const words = new RegExp(`^\\s*(?:\\S+\\s+){${named?.split(' ').length ?? 0}}`);
  return text.replace(words, '');
}

/** A header that says the same: what rules ask of it, and a body of plain text. */
function headOf({mail}: Letter): string {
  const person = (one: {readonly name?: string; readonly address: string}): string =>
    one.name ? `"${one.name.replace(/["\\\r\n]/g, '')}" <${one.address}>` : one.address;
  return [
    ...(mail?.from ? [`From: ${person(mail.from)}`] : []),
    ...(mail && mail.to.length > 0 ? [`To: ${mail.to.map(person).join(', ')}`] : []),
    ...(mail?.date === undefined ? [] : [`Date: ${mailDate(mail.date)}`]),
    ...(mail?.inReplyTo ? ['In-Reply-To: <a@klarbrief.example>'] : []),
    ...(mail?.listUnsubscribe ? ['List-Unsubscribe: <https://klarbrief.example/>'] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
    .map((line) => `${line}\n`)
    .join('');
}

/** `2026-10-06T10:12:00+02:00` as a header writes it; the weekday may be left out (RFC 5322). */
function mailDate(iso: string): string {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d(?::\d\d)?)(?:([+-]\d\d):?(\d\d)|Z)?/.exec(iso);
  if (!match) return iso;
  const [, year = '', month = '', day = '', time = '', hours = '+00', minutes = '00'] = match;
  const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  return `${Number(day)} ${names[Number(month) - 1]} ${year} ${time} ${hours}${minutes}`;
}

function aboutOf({mail}: Letter, locale: Locale): readonly string[] {
  if (!mail) return [];
  const words = locale === 'de' ? {from: 'Von', to: 'An', date: 'Datum'} : {from: 'From', to: 'To', date: 'Date'};
  const person = (one: {readonly name?: string; readonly address: string}): string =>
    one.name ? `${one.name} <${one.address}>` : one.address;
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(mail.date ?? '') ?? [];
  const months = locale === 'de' ? germanMonths : englishMonths;
  const name = months[Number(month) - 1] ?? '';
  return [
    ...(mail.from ? [`${words.from}: ${person(mail.from)}`] : []),
    ...(mail.to.length > 0 ? [`${words.to}: ${mail.to.map(person).join(', ')}`] : []),
    ...(year === undefined ? [] : [`${words.date}: ${Number(day)}${locale === 'de' ? '.' : ''} ${name} ${year}`]),
  ];
}

const germanMonths = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');
const englishMonths = 'January February March April May June July August September October November December'.split(
  ' ',
);
