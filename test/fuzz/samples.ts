import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

const tests = path.resolve(import.meta.dirname, '..');
const folders = ['clean', 'annotated', 'formats/samples'];

/** Longer samples take the time of several shorter ones and hold nothing else. */
const longest = 30_000;

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let known: readonly Sample[] | undefined;

/** The letters of the tests in one of these formats, by extension. */
export function samples(...extensions: readonly string[]): readonly Sample[] {
  known ??= folders.flatMap((folder) =>
    readdirSync(path.join(tests, folder), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.expect.json') && !entry.name.endsWith('.gold.json'))
      .map(({name, parentPath}) => ({name, bytes: new Uint8Array(readFileSync(path.join(parentPath, name)))}))
      .filter(({bytes}) => bytes.length <= longest)
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  );
  return known.filter(({name}) => extensions.some((extension) => name.endsWith(`.${extension}`)));
}

/** A few letters as text, for formats that the samples do not have. */
export function letterTexts(): readonly string[] {
  return samples('txt').map(({bytes}) => new TextDecoder().decode(bytes));
}

/** Templates with everything that an engine knows, one for each engine. */
export function templateSamples(): readonly Sample[] {
  const folder = path.join(import.meta.dirname, 'samples/templates');
  return readdirSync(folder)
    .sort()
    .map((name) => ({name, bytes: new Uint8Array(readFileSync(path.join(folder, name)))}));
}

/** Signs that something begins or ends with, a list a file, a sign a line; `\n`, `\r`, `\t`, `\\` and `\u0000` as in JSON. */
export function tokens(...lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) =>
    readFileSync(path.join(import.meta.dirname, `samples/tokens/${list}.txt`), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) =>
        line.replace(/\\(?:u([\da-f]{4})|(.))/g, (_, code?: string, letter = '') =>
          code === undefined ? (escapes[letter] ?? letter) : String.fromCharCode(Number.parseInt(code, 16)),
        ),
      ),
  );
}

const escapes: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t'};
