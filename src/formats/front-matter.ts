import type {Range} from '../source/index.js';

/** A value of front matter and where it stands, without its quotation marks. */
export interface FrontMatterValue {
  readonly key: string;
  readonly at: Range;
  /** Written in double quotation marks, where `\"` stands for one character. */
  readonly escapes: boolean;
}

/** The block between two `---` lines at the beginning of a file. */
export interface FrontMatter {
  /** One level deep, keys lower-cased. */
  readonly values: readonly FrontMatterValue[];
  /** Where the letter begins. */
  readonly end: number;
}

/** A file may begin with more lines of data than this, but then it is no letter's front matter. */
const longest = 20_000;

/** Read front matter. A block that never ends, or that holds no `key: value`, is text. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const opening = /^\ufeff?\s{0,100}---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (!opening) return undefined;
  const values: FrontMatterValue[] = [];
  let at = opening[0].length;
  while (at < text.length && at < longest) {
    lineEnd.lastIndex = at;
    const match = lineEnd.exec(text);
    const end = match?.index ?? text.length;
    const next = match ? lineEnd.lastIndex : text.length;
    const line = text.slice(at, end);
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) {
      if (values.length === 0) return undefined;
      return {values, end: next};
    }
    const value = pairOf(line, at);
    if (value) values.push(value);
    at = next;
  }
  return undefined;
}

/** The text of a value, escapes resolved. */
export function frontMatterText(text: string, {at, escapes: escaped}: FrontMatterValue): string {
  const raw = text.slice(at[0], at[1]);
  return escaped ? raw.replace(/\\(["\\/])/g, '$1') : raw.replace(/''/g, "'");
}

function pairOf(line: string, at: number): FrontMatterValue | undefined {
  const [whole, key] =
    /^(["']?[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ0-9_ .-]{0,60}["']?)[ \t]{0,20}:(?=[ \t]|$)[ \t]*/u.exec(line) ?? [];
  if (whole === undefined || key === undefined) return undefined;
  const rest = line.slice(whole.length);
  const name = key.replace(/["']/g, '').trim().toLowerCase();
  const start = at + whole.length;
  const quote = rest[0];
  if (quote === '"' || quote === "'") {
    const close = closing(rest, quote);
    if (close > 0) return {key: name, at: [start + 1, start + close], escapes: quote === '"'};
  }
  const comment = rest.search(/(?:^|[ \t])#/);
  const value = (comment < 0 ? rest : rest.slice(0, comment)).trimEnd();
  return {key: name, at: [start, start + value.length], escapes: false};
}

/** Where a quoted value closes: `\"` in double, `''` in single quotation marks does not. */
function closing(rest: string, quote: string): number {
  for (let at = 1; at < rest.length; at++) {
    if (quote === '"' && rest[at] === '\\') at++;
    else if (rest[at] === quote) {
      if (quote === "'" && rest[at + 1] === "'") at++;
      else return at;
    }
  }
  return -1;
}

const lineEnd = /\r\n|\n|\r/g;
