import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {onTestFinished} from 'vitest';
import {run} from '../../src/node/cli.js';

/** A folder with these files, gone after the test. A `.git` marks its root, so that nothing above it counts. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'klarbrief-'));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  mkdirSync(path.join(root, '.git'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true});
    writeFileSync(path.join(root, name), content);
  }
  return root;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Run the command line as a shell would, without starting a process. */
export async function klarbrief(
  cwd: string,
  argv: readonly string[],
  {
    stdin = '',
    env = {},
    tty = false,
    worker,
  }: {stdin?: string | Error; env?: Record<string, string>; tty?: boolean; worker?: string} = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    cwd,
    env,
    stdin: (async function* () {
      if (stdin instanceof Error) throw stdin;
      yield new TextEncoder().encode(stdin);
    })(),
    stdout: {isTTY: tty, write: (text) => (out += text)},
    stderr: {isTTY: false, write: (text) => (err += text)},
    ...(worker === undefined ? {} : {worker}),
  });
  return {code, out, err};
}

/** A letter with one word of Amtsdeutsch, and nothing else to say about it. */
export const letter = `Muster GmbH
Claudia Weber
Telefon: 089 1234-567
claudia.weber@muster.example

Herrn
Jonas Meyer
Am Markt 3
80331 München

Ihr Fahrrad ist abholbereit

Sehr geehrter Herr Meyer,

vielen Dank für Ihren Auftrag. Seitens der Werkstatt kam heute die Zusage.

Freundliche Grüße

Claudia Weber
`;

/** The same letter in plain words. */
export const plain = letter.replace('Seitens der Werkstatt kam', 'Aus der Werkstatt kam');

/** The same letter as an e-mail. */
export const mail = `From: Claudia Weber <claudia.weber@muster.example>
To: Jonas Meyer <jonas@meyer.example>
Subject: Ihr Fahrrad ist abholbereit
Content-Type: text/plain; charset=utf-8

${letter.slice(letter.indexOf('Sehr geehrter'))}Telefon: 089 1234-567
`;
