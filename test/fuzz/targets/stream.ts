import fc from 'fast-check';
import {run} from '../../../src/node/cli.js';
import {mutated} from '../mutate.js';
import {letterTexts, samples, tokens} from '../samples.js';
import type {Case, Target} from '../target.js';

const encoder = new TextEncoder();

/** `klarbrief stream`: a line in, a line out, whatever the line says; pieces of any size. */
export const stream: Target = {
  name: 'stream',
  usual: 25,
  cases() {
    const texts = letterTexts()
      .filter(({length}) => length < 1500)
      .slice(0, 12);
    const mail = samples('eml')[0]?.bytes ?? new Uint8Array();
    const good = texts.map((content, index) =>
      JSON.stringify({path: `briefe/${index}.txt`, content, type: index % 3 === 0 ? 'reply' : null}),
    );
    const odd = [
      JSON.stringify({path: 'a.eml', base64: Buffer.from(mail).toString('base64')}),
      JSON.stringify({path: 'de.json', content: '{"mail.a": "Guten Tag Frau Meyer,", "mail.b": "Danke. Bis bald."}'}),
      '{"path": "a.txt", "content": "Hallo", "base64": "SGFsbG8="}',
      '{"path": "a.txt"}',
      '{"path": "", "content": "a"}',
      '{"path": 1, "content": "a"}',
      '{"path": "a", "content": 1}',
      '{"path": "a", "base64": "%%"}',
      '{"path": "a", "base64": 1}',
      '{"path": "a", "content": "a", "type": "brief"}',
      '{"path": "../../\\u0000", "content": "\\ud800"}',
      '{"path": "a.docx", "base64": "UEsDBA=="}',
      '[]',
      'null',
      '1',
      '"a"',
      '{',
      '{}',
      '',
      ' ',
      '\ufeff',
      '{"__proto__": {"path": "a"}, "path": "b", "content": ""}',
      `${'['.repeat(5000)}`,
    ];
    const line = fc.oneof(
      {weight: 2, arbitrary: fc.constantFrom(...good).map((text) => encoder.encode(text))},
      {weight: 3, arbitrary: fc.constantFrom(...odd).map((text) => encoder.encode(text))},
      {
        weight: 3,
        arbitrary: mutated(
          [...good, ...odd].map((text) => encoder.encode(text)),
          [
            ...tokens('common'),
            '{',
            '}',
            '"',
            '\\',
            '\\u00',
            '"path":',
            '"content":',
            '"base64":',
            '\n',
            '\r\n',
            'null',
          ],
          {maxLength: 4},
        ),
      },
    );
    return fc
      .tuple(fc.array(line, {maxLength: 12}), fc.integer({min: 1, max: 5000}), fc.constantFrom('\n', '\r\n'))
      .map(([lines, size, end]): Case => {
        const bytes = Uint8Array.from(lines.flatMap((one) => [...one, ...encoder.encode(end)]));
        return {name: 'fuzzed.ndjson', bytes, run: () => streamed(bytes, size)};
      });
  },
};

async function streamed(bytes: Uint8Array, size: number): Promise<void> {
  let [out, err] = ['', ''];
  const code = await run(['stream', '--no-config', '--locale', 'en'], {
    cwd: '/',
    env: {},
    stdin: (async function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
    stdout: {write: (text) => (out += text)},
    stderr: {write: (text) => (err += text)},
  });
  if (code !== 0) throw new Error(`code ${code}: ${err}`);
  const asked = new TextDecoder('utf-8', {ignoreBOM: true})
    .decode(bytes)
    .split('\n')
    .filter((line, index) => !/^[ \t\r]*$/.test(index === 0 ? line.replace(/^\ufeff/, '') : line));
  const answers = out.split('\n').slice(0, -1);
  if (answers.length !== asked.length) throw new Error(`${asked.length} lines in, ${answers.length} lines out`);
  let [before, refused] = [0, 0];
  for (const answer of answers) {
    const result: unknown = JSON.parse(answer);
    if (typeof result !== 'object' || result === null) throw new Error(`no object: ${answer}`);
    if ('error' in result) {
      refused++;
      const {error, line} = result as {error: unknown; line?: unknown};
      if (typeof error !== 'string' || error.length < 20 || typeof line !== 'number' || line <= before)
        throw new Error(`unclear: ${answer}`);
      before = line;
    } else if (!('path' in result) || !('messages' in result || 'units' in result))
      throw new Error(`no result: ${answer}`);
    if (answer.includes('"file-crashed"')) throw new Error(answer);
  }
  if (refused > 0 !== /skipped|line/i.test(err)) throw new Error(`${refused} refused, and it says: ${err}`);
}
