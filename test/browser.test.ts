import {runInNewContext} from 'node:vm';
import {build} from 'esbuild';
import {expect, test} from 'vitest';
import {docx, paragraph} from './formats/office/build.js';

/** What the library weighs in a page, dictionaries and all; grow it knowingly. */
const budget = 2_550_000;

test('the library runs in a bare browser context, without Node, DOM or console', async () => {
  const {outputFiles} = await build({
    stdin: {
      contents: `import {lint} from './src/index.js'; import {VFile} from 'vfile';
        globalThis.check = (path, text) => lint(new VFile({path, value: text})).messages.map(({ruleId, line, column}) => [ruleId, line, column]);`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    // In a page, klarbrief runs in a worker; there is no document either.
    conditions: ['worker'],
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    logLevel: 'error',
  });
  const code = outputFiles[0]?.text ?? '';
  expect(code.length).toBeLessThan(budget);
  const context: {check?: (path: string, text: string | Uint8Array) => unknown} & Record<string, unknown> = {
    TextDecoder,
    TextEncoder,
    URL,
  };
  runInNewContext(code, context);
  const text = 'Guten Tag Frau Demir,\n\nbezüglich Ihrer Frage rufe ich Sie am Montag an.\n';
  expect(JSON.parse(JSON.stringify(context.check?.('brief.txt', text)))).toContainEqual(['amtsdeutsch', 3, 1]);
  expect(JSON.parse(JSON.stringify(context.check?.('brief.html', `<p>${text}</p>`)))).toContainEqual([
    'amtsdeutsch',
    3,
    1,
  ]);
  expect(JSON.parse(JSON.stringify(context.check?.('brief.md', `---\ntype: general\n---\n\n${text}`)))).toContainEqual([
    'amtsdeutsch',
    7,
    1,
  ]);
  const document = docx(
    text
      .split('\n')
      .map((line) => paragraph(line))
      .join(''),
  );
  expect(JSON.parse(JSON.stringify(context.check?.('brief.docx', document)))).toContainEqual(['amtsdeutsch', 3, 1]);
});
