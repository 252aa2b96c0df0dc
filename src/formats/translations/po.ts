import type {Range} from '../../source/index.js';
import type {Content, ContentOptions} from '../content.js';
import type {Problem} from '../format.js';
import {type Catalog, directives, type Entry, type Piece, sourceOf, unescaped} from './entry.js';
import {lettersIn} from './letters.js';

/** Read a gettext catalog: the translations, or the texts of the program where nothing is translated. */
export function readPo(original: string, options: ContentOptions = {}): Content {
  return lettersIn(original, catalogOf(original), options);
}

/** A message as the file writes it: places of the strings, within their quotation marks. */
interface Message {
  about: string;
  fuzzy: boolean;
  readonly texts: Map<string, Range[]>;
}

function catalogOf(original: string): Catalog {
  const problems: Problem[] = [];
  const messages = messagesOf(original, problems);
  const header = messages.find((message) => message.texts.has('msgid') && textOf(original, message, 'msgid') === '');
  const said = header ? textOf(original, header, 'msgstr') : '';
  const lang = /^language:[ \t]*([\w-]{2,20})/im.exec(said)?.[1];
  const own = messages.filter((message) => message !== header && !message.fuzzy);
  const isTranslated = own.some((message) => [...message.texts.keys()].some((key) => isTranslation(message, key)));
  const entries = own.flatMap((message): Entry[] =>
    [...message.texts.keys()]
      .filter((key) => (isTranslated ? isTranslation(message, key) : key === 'msgid' || key === 'msgid_plural'))
      .map((key) => entryOf(original, message, key)),
  );
  // What is not translated is in the language of the program, whatever the header says.
  return {
    entries,
    problems,
    comments: directives(original, /^\s*#[.,]?\s*$/),
    ...(lang === undefined || !isTranslated ? {} : {lang}),
  };
}

function isTranslation(message: Message, key: string): boolean {
  return key.startsWith('msgstr') && (message.texts.get(key) ?? []).some(([from, to]) => to > from);
}

function messagesOf(original: string, problems: Problem[]): readonly Message[] {
  const found: Message[] = [];
  let message: Message = {about: '', fuzzy: false, texts: new Map()};
  let open: Range[] | undefined;
  const finish = (): void => {
    if (message.texts.size > 0) found.push(message);
    message = {about: '', fuzzy: false, texts: new Map()};
    open = undefined;
  };
  for (const {0: line, index} of original.matchAll(lines)) {
    const content = line.trimStart();
    const start = index + line.length - content.length;
    if (content.startsWith('#')) {
      if (message.texts.size > 0) finish();
      if (content.startsWith('#,') && /\bfuzzy\b/.test(content)) message.fuzzy = true;
      else if (/^#[.: ]/.test(content) && message.about.length < 2000) message.about += ` ${content.slice(2)}`;
      continue;
    }
    const keyword = /^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,2}\])?)[ \t]*/.exec(content);
    if (!keyword && !content.startsWith('"')) {
      if (content.trim() === '') finish();
      continue;
    }
    if (keyword?.[1]) {
      if ((keyword[1] === 'msgctxt' || keyword[1] === 'msgid') && message.texts.has('msgid')) finish();
      open = [];
      message.texts.set(keyword[1], open);
    }
    const from = start + (keyword?.[0].length ?? 0);
    const string = stringAt(original, from, index + line.length);
    if (string) open?.push(string.at);
    if (!string?.closed && !problems.some(({rule}) => rule === 'damaged'))
      problems.push({rule: 'damaged', message: 'texts-quote-open', at: [from, index + line.length]});
  }
  finish();
  return found;
}

const lines = /[^\r\n]+|\r\n[ \t]*\r\n|\n[ \t]*\n|\r[ \t]*\r/g;

function stringAt(original: string, from: number, end: number): {readonly at: Range; readonly closed: boolean} | null {
  if (original.charAt(from) !== '"') return null;
  for (let at = from + 1; at < end; at++) {
    const sign = original.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '"') return {at: [from + 1, at], closed: true};
  }
  return {at: [from + 1, end], closed: false};
}

function* piecesOf(original: string, message: Message, key: string): Generator<Piece> {
  for (const at of message.texts.get(key) ?? []) yield* unescaped(original, at);
}

function textOf(original: string, message: Message, key: string): string {
  return sourceOf(original, piecesOf(original, message, key)).text;
}

function entryOf(original: string, message: Message, key: string): Entry {
  const context = textOf(original, message, 'msgctxt');
  const id = textOf(original, message, 'msgid');
  const plural = /\[\d+\]|_plural/.exec(key)?.[0] ?? '';
  // Keys have no blanks; otherwise the text of the program is the key.
  const isKey = /^[\w-]+(?:[.:/][\w-]+)+$/.test(id) || (/^[\w-]+$/.test(id) && /[_.-]/.test(id));
  const short = id.replace(/\s+/g, ' ').trim();
  const named = short.length > 60 ? `${short.slice(0, 59).trimEnd()}…` : short;
  const ranges = message.texts.get(key) ?? [];
  const source = () => sourceOf(original, piecesOf(original, message, key));
  return {
    path: isKey && plural === '' ? [...(context === '' ? [] : [context]), ...id.split(/[.:/]/)] : [context, id, key],
    name: `${context === '' ? '' : `${context}: `}${named}${plural}`,
    about: `${context} ${message.about}`,
    at: [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0],
    text: source().text,
    source,
    write: (replacement) =>
      replacement.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t'),
  };
}
