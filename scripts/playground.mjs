// `npm run build:playground` makes playground/dist/klarbrief.html: the page, the linter and the sample letters in one file that needs
// nothing else, no network and no server.
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {constants, deflateRawSync} from 'node:zlib';
import {install} from './install.mjs';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'playground');

/** Where the page is put. */
export const page = join(folder, 'dist', 'klarbrief.html');

/** Build the page and tell how large it is, in bytes. */
export async function buildPlayground(file = page) {
  const {build} = await import('esbuild');
  const bundle = async (entry, options) => {
    const {outputFiles} = await build({
      absWorkingDir: root,
      entryPoints: [`playground/${entry}`],
      bundle: true,
      write: false,
      format: 'iife',
      platform: 'browser',
      target: 'es2022',
      minify: true,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'warning',
      ...options,
    });
    return outputFiles[0];
  };
  const [script, linter, style] = await Promise.all([
    bundle('main.ts', {}),
    // There is no document in a worker.
    bundle('worker.ts', {conditions: ['worker']}),
    bundle('style.css', {}),
  ]);
  const packed = deflateRawSync(linter.contents, {level: constants.Z_BEST_COMPRESSION}).toString('base64');
  const code = script.text.replaceAll('</script', '<\\/script');
  const filled = {
    policy: policyFor(code, style.text),
    style: style.text,
    samples: JSON.stringify(samples()).replaceAll('<', '\\u003c'),
    exercises: JSON.stringify({own: false, exercises: exercises()}).replaceAll('<', '\\u003c'),
    linter: packed,
    script: code,
  };
  const html = readFileSync(join(folder, 'page.html'), 'utf8').replace(
    /%(\w+)%/g,
    (slot, name) => filled[name] ?? slot,
  );
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, html);
  return Buffer.byteLength(html);
}

/** Nothing may be loaded and nothing sent; what runs is what stands in the page, and the worker that it makes of it. */
function policyFor(script, style) {
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)} blob:`,
    'worker-src blob:',
    `style-src ${hash(style)}`,
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** The letters of the list, with their files; those that need it as Base64. */
function samples() {
  const list = JSON.parse(readFileSync(join(folder, 'samples', 'samples.json'), 'utf8'));
  const file = (name) => ({name, content: readFileSync(join(folder, 'samples', name), 'utf8')});
  return list.map(({before, after, ...sample}) => ({...sample, before: file(before), after: file(after)}));
}

/** The letters to practise on, in their order, each with its good version. */
function exercises() {
  const list = JSON.parse(readFileSync(join(folder, 'exercises', 'exercises.json'), 'utf8'));
  const file = (name) => ({name, content: readFileSync(join(folder, 'exercises', name), 'utf8')});
  return list.map(({letter, good, ...exercise}) => ({...exercise, letter: file(letter), good: file(good)}));
}

if (process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url) {
  install();
  const bytes = await buildPlayground(process.argv[2] ? resolve(process.argv[2]) : page);
  console.log(`playground/dist/klarbrief.html: ${(bytes / 1e6).toFixed(2)} MB`);
}
