import type {Range} from '../../source/index.js';
import type {Comment, Content, ContentOptions} from '../content.js';
import type {Problem} from '../format.js';
import {type Catalog, directives, type Entry, sourceOf, unescaped} from './entry.js';
import {lettersIn} from './letters.js';

/** Read a JSON file with texts under keys (i18next, ARB, Rails, mail templates as data). */
export function readJson(original: string, options: ContentOptions = {}): Content {
  return lettersIn(original, catalogOf(original), options);
}

/** Deeper data holds no texts for people. */
const deepest = 60;

interface Level {
  readonly list: boolean;
  key: string | number;
  /** In an object: a key comes next. */
  atKey: boolean;
}

/** Every string of a file. Comments and superfluous commas are fine; what is broken is read as far as it goes. */
function catalogOf(original: string): Catalog {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const levels: Level[] = [];
  let tooDeep = 0;
  let at = 0;
  const next = (): void => {
    const level = levels.at(-1);
    if (level?.list && typeof level.key === 'number') level.key++;
    else if (level) level.atKey = true;
  };
  while (at < original.length) {
    const sign = original.charAt(at);
    if (sign === '"') {
      const end = endOfString(original, at + 1);
      const level = levels.at(-1);
      if (tooDeep === 0 && level) {
        const value: Range = [at + 1, end];
        if (level.atKey) level.key = textOf(original, value);
        else entries.push(entryOf(original, levels, value));
      }
      if (original.charAt(end) !== '"' && !problems.some(({rule}) => rule === 'damaged')) {
        problems.push({rule: 'damaged', message: 'texts-quote-open', at: [at, at + 1]});
      }
      at = original.charAt(end) === '"' ? end + 1 : end;
      continue;
    }
    if (sign === '{' || sign === '[') {
      if (levels.length >= deepest) {
        if (tooDeep === 0 && !problems.some(({rule}) => rule === 'limit'))
          problems.push({rule: 'limit', message: 'texts-too-deep', values: {limit: deepest}, at: [at, at + 1]});
        tooDeep++;
      } else levels.push(sign === '[' ? {list: true, key: 0, atKey: false} : {list: false, key: '', atKey: true});
    } else if (sign === '}' || sign === ']') {
      if (tooDeep > 0) tooDeep--;
      else levels.pop();
    } else if (sign === ',' && tooDeep === 0) next();
    else if (sign === ':' && tooDeep === 0) {
      const level = levels.at(-1);
      if (level) level.atKey = false;
    } else if (sign === '/' && original.charAt(at + 1) === '/') {
      at = lineEnd(original, at);
      continue;
    } else if (sign === '/' && original.charAt(at + 1) === '*') {
      const close = original.indexOf('*/', at + 2);
      at = close < 0 ? original.length : close + 2;
      continue;
    }
    at++;
  }
  const lang = entries.find(({path}) => path.length === 1 && path[0] === '@@locale')?.text;
  const comments: readonly Comment[] = directives(original, /^\s*(?:\/\/|\/\*)\s*$/);
  return {entries, problems, comments, ...(lang === undefined ? {} : {lang})};
}

function entryOf(original: string, levels: readonly Level[], at: Range): Entry {
  return {
    path: levels.map(({key}) => key),
    at,
    text: textOf(original, at),
    source: () => sourceOf(original, unescaped(original, at)),
    write: (replacement) => JSON.stringify(replacement).slice(1, -1),
  };
}

function textOf(original: string, at: Range): string {
  const raw = original.slice(...at);
  return raw.includes('\\') ? sourceOf(original, unescaped(original, at)).text : raw;
}

/** Where a string ends: at its quotation mark, or at the end of a line, where one is missing. */
function endOfString(original: string, from: number): number {
  for (let at = from; at < original.length; at++) {
    const code = original.charCodeAt(at);
    if (code === 0x5c) at++;
    else if (code === 0x22 || code === 0x0a || code === 0x0d) return at;
  }
  return original.length;
}

function lineEnd(original: string, from: number): number {
  const at = original.indexOf('\n', from);
  return at < 0 ? original.length : at;
}
