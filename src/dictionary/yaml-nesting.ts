import {type CST, Parser} from 'yaml';

/** Deeper than this, nobody nests data on purpose, and the parser of YAML has room for three times as much. */
export const deepestYaml = 250;

/** Open brackets, and the column of a key: in texts stands the one, in front of blocks of text the other. */
const mostOpen = 1000;
const farthest = 1000;
/** Sequences in sequences on one line, and keys that are more than a word, in the whole file. */
const mostOnALine = 100;
const mostKeys = 100;
/** `a: b: c:` is a mistake, but the parser takes each for a mapping in the one before. */
const mostColons = 500;

/**
 * Where a YAML text is nested so deeply that parsing it would break the program: the parser calls itself for every level, and
 * where it runs out of room no error is caught any more. Undefined for everything that people write.
 */
export function yamlTooDeepAt(yaml: string): number | undefined {
  return signsTooDeepAt(yaml) ?? levelsTooDeepAt(yaml);
}

/**
 * Where collections lie too deep in each other. Lines that are indented too far do that as well: to the parser, each of them
 * goes on with the value of the line before and makes it a key.
 */
function levelsTooDeepAt(yaml: string): number | undefined {
  let found: number | undefined;
  const waiting: (readonly [token: CST.Token, level: number])[] = [];
  for (const document of new Parser().parse(yaml)) {
    waiting.push([document, 0]);
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [token, level] = next;
      if (level > deepestYaml) found = Math.min(found ?? yaml.length, token.offset);
      else for (const inner of within(token)) waiting.push([inner, level + 1]);
    }
  }
  return found;
}

function within(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({key, value}) => [...(key ? [key] : []), ...(value ? [value] : [])]);
}

/** What would take too much of the parser's very first step. Keys that are collections take it a time that grows with every level. */
function signsTooDeepAt(yaml: string): number | undefined {
  let open = 0;
  let keys = 0;
  for (let at = 0; at < yaml.length; ) {
    const begin = at;
    let signs = 0;
    // What a line begins with: its indentation, and signs of collections.
    for (; at < yaml.length; at++) {
      const sign = yaml.charCodeAt(at);
      if (sign === blank || sign === tab) continue;
      if ((sign !== dash && sign !== question && sign !== colon) || !isGap(yaml.charCodeAt(at + 1))) break;
      if (sign === question) keys++;
      if (++signs > mostOnALine || keys > mostKeys) return at;
    }
    if (signs > 0 && at - begin > farthest) return at;
    const text = at;
    let colons = 0;
    for (; at < yaml.length; at++) {
      const sign = yaml.charCodeAt(at);
      if (sign === lineFeed || sign === carriageReturn) break;
      if (sign === bracket || sign === brace) {
        if (++open > mostOpen) return at;
      } else if (sign === bracketEnd || sign === braceEnd) open = Math.max(0, open - 1);
      else if (sign === question && open > 0 && isGap(yaml.charCodeAt(at + 1)) && ++keys > mostKeys) return at;
      else if (sign === colon && isGap(yaml.charCodeAt(at + 1)) && ++colons > mostColons) return at;
    }
    if (colons > 0 && text - begin > farthest) return text;
    at++;
  }
  return undefined;
}

const [tab, lineFeed, carriageReturn, blank] = [9, 10, 13, 32];
const [dash, colon, question, bracket, bracketEnd, brace, braceEnd] = [45, 58, 63, 91, 93, 123, 125];

function isGap(code: number): boolean {
  return code === blank || code === tab || code === lineFeed || code === carriageReturn || Number.isNaN(code);
}
