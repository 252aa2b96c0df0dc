import type {Path} from './validate.js';

/** Where the pieces of a JSON text stand, and where it stops being JSON: `JSON.parse` tells neither reliably. */
export interface JsonPlaces {
  /** The offset at which the text stops being JSON, if it does. */
  readonly brokenAt?: number;
  /** The offset of a value, or of its key; of the nearest thing around it, if that is not there. */
  at(path: Path, atKey: boolean): number;
}

/** Find the places of all keys and values in a JSON text, in one pass. */
export function jsonPlaces(text: string): JsonPlaces {
  const keyAt = new Map<string, number>();
  const valueAt = new Map<string, number>();
  const broken = scan(text, keyAt, valueAt);
  return {
    ...(broken === undefined ? {} : {brokenAt: broken}),
    at(path, atKey) {
      for (let length = path.length; length >= 0; length--) {
        const name = JSON.stringify(path.slice(0, length));
        const found = atKey && length === path.length ? keyAt.get(name) : valueAt.get(name);
        if (found !== undefined) return found;
      }
      return 0;
    },
  };
}

interface Open {
  readonly path: Path;
  readonly list: boolean;
  count: number;
}

/** An own stack instead of recursion: no depth of brackets may overflow it. Returns where the text is broken. */
function scan(text: string, keyAt: Map<string, number>, valueAt: Map<string, number>): number | undefined {
  const stack: Open[] = [];
  let path: Path = [];
  let at = 0;
  const skip = (): void => {
    white.lastIndex = at;
    at += white.exec(text)?.[0].length ?? 0;
  };
  const token = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  /** The key of the next member, and the colon behind it; the path then names its value. */
  const key = (open: Open): boolean => {
    const begin = at;
    const name = token(string);
    if (name === undefined) return false;
    path = [...open.path, parsed(name)];
    keyAt.set(JSON.stringify(path), begin);
    skip();
    if (text[at] !== ':') return false;
    at++;
    return true;
  };
  for (;;) {
    skip();
    valueAt.set(JSON.stringify(path), at);
    const bracket = text[at];
    if (bracket === '{' || bracket === '[') {
      at++;
      const open: Open = {path, list: bracket === '[', count: 0};
      skip();
      if (text[at] !== (open.list ? ']' : '}')) {
        stack.push(open);
        if (open.list) path = [...open.path, 0];
        else if (!key(open)) return at;
        continue;
      }
      at++;
    } else if (token(string) === undefined && token(scalar) === undefined) return at;
    // A value has ended: close what it closes, then go on behind the comma.
    for (;;) {
      skip();
      const open = stack.at(-1);
      if (!open) return at < text.length ? at : undefined;
      const sign = text[at];
      if (sign === ',') {
        at++;
        open.count++;
        skip();
        if (open.list) path = [...open.path, open.count];
        else if (!key(open)) return at;
        break;
      }
      if (sign !== (open.list ? ']' : '}')) return at;
      at++;
      stack.pop();
    }
  }
}

const white = /[ \t\r\n]*/y;
const string = /"(?:[^"\\\u0000-\u001F]|\\["\\/bfnrtu])*"/y;
const scalar = /(?:true|false|null|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;

function parsed(name: string): string {
  try {
    return String(JSON.parse(name));
  } catch {
    return name;
  }
}
