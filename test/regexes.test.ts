import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import ts from 'typescript';
import {describe, expect, it} from 'vitest';
import {type Attack, attacks} from './support/regex-attacks.js';

const root = join(import.meta.dirname, '..');
/** Short texts first: what grows exponentially or with the third power must fail before it takes minutes. */
const lengths = [28, 40, 56, 80, 120, 400, 2_000, 20_000];
/** No text of these lengths may take longer. A linear expression needs about one of these milliseconds. */
const limit = 250;
/** From here on the time of a text that is four times as long tells: four times as much, or sixteen times. */
const doubtful = 4;

describe('regular expressions on hostile texts', () => {
  it.each([
    /(a+)+$/,
    /\s*!\s*$/,
    /(?:\w+\s?)*$/,
    /^(.*?)(.*?)(.*?)-$/,
    /\S+$/,
    /\b(?:our|my)\s[^.]*$/,
    /\([^()]*Stand[^()]*\)/,
  ])('finds that %s is slow', (pattern) => {
    expect(slowest(pattern)).toMatch(/ ms/);
  });

  it.each([/a+b/y, /^\s*!/, /[.!?]\s{0,9}$/, /\b\d{1,3}\b/g, /x[^xy]*y/])('finds that %s is fast', (pattern) => {
    expect(slowest(pattern)).toBeUndefined();
  });

  it('leaves none in the source and the rules that becomes slow', {timeout: 600_000}, () => {
    const slow: string[] = [];
    const all = literals();
    expect(all.size).toBeGreaterThan(1_000);
    for (const [literal, places] of all) {
      const end = literal.lastIndexOf('/');
      const found = slowest(new RegExp(literal.slice(1, end), literal.slice(end + 1)));
      if (found !== undefined) slow.push(`${places.join(' ')} ${literal}: ${found}`);
    }
    expect(slow).toEqual([]);
  });
});

function slowest(pattern: RegExp): string | undefined {
  for (const attack of attacks(pattern.source, pattern.flags)) {
    const shown = JSON.stringify([attack.before, attack.again, attack.after]);
    for (const length of lengths) {
      const took = time(pattern, textOf(attack, length));
      if (took > limit) return `${Math.round(took)} ms on ${shown} of ${length}`;
      if (length !== lengths.at(-1) || took < doubtful) continue;
      const longer = time(pattern, textOf(attack, 4 * length), 8 * took);
      if (longer > 8 * took) return `${Math.round(took)} ms, then ${Math.round(longer)} ms on ${shown} of ${length}`;
    }
  }
  return undefined;
}

function textOf({before, again, after}: Attack, length: number): string {
  return before + again.repeat(Math.ceil(length / again.length)) + after;
}

/** Milliseconds of processor time, the least of some tries: a busy machine makes people wait, and single tries slow. */
function time(pattern: RegExp, text: string, enough = doubtful): number {
  let least = Infinity;
  for (let tries = 0; tries < 5 && least > enough && (tries === 0 || least < 2 * limit); tries++) {
    pattern.lastIndex = 0;
    const start = process.cpuUsage();
    if (pattern.global) text.replace(pattern, '');
    else pattern.exec(text);
    const {user, system} = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

function literals(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const file of [...files(join(root, 'src')), ...files(join(root, 'rules'))]) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        const places = found.get(node.text) ?? [];
        places.push(`${relative(root, file)}:${line}`);
        found.set(node.text, places);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function files(folder: string): readonly string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : files(path);
    return path.endsWith('.ts') ? [path] : [];
  });
}
