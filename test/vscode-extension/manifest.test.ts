import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {VFile} from 'vfile';
import {describe, expect, test} from 'vitest';
import {lint, typeNames} from '../../src/index.js';
import {languages} from '../../vscode-extension/src/languages.js';
import {typeName} from '../../vscode-extension/src/type-names.js';
import {german, germanTexts} from './german.js';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'vscode-extension');
const read = (...path: readonly string[]) => readFileSync(join(folder, ...path), 'utf8');
const json = (...path: readonly string[]) => JSON.parse(read(...path));
const manifest = json('package.json');
const english: Readonly<Record<string, string>> = json('package.nls.json');
const inGerman: Readonly<Record<string, string>> = json('package.nls.de.json');
const settings = manifest.contributes.configuration.properties;

describe('the manifest', () => {
  test('starts the extension for the languages it reads, and for nothing else', () => {
    expect(manifest.activationEvents).toEqual(languages.map((language) => `onLanguage:${language}`));
  });

  test('names every language that VS Code does not know', () => {
    const known = ['plaintext', 'markdown', 'html', 'handlebars'];
    const own = manifest.contributes.languages.map(({id}: {id: string}) => id);
    expect([...new Set([...known, ...own])].sort()).toEqual([...languages].sort());
  });

  test('has all of its texts in both languages', () => {
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    expect(Object.keys(english).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(inGerman)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(inGerman))
      if (!key.endsWith('.media')) expect(text).not.toBe(english[key]);
  });

  test('describes every setting, and every value that explains nothing by itself', () => {
    for (const [name, setting] of Object.entries<Record<string, unknown>>(settings)) {
      expect(setting.markdownDescription, name).toMatch(/^%.+%$/);
      if (Array.isArray(setting.enum)) expect(setting.enumDescriptions, name).toHaveLength(setting.enum.length);
    }
  });

  test('mirrors the configuration', () => {
    const {properties} = JSON.parse(readFileSync(join(root, 'docs/klarbrief.config.schema.json'), 'utf8'));
    for (const name of ['type', 'language', 'locale']) {
      expect(settings[`klarbrief.${name}`].enum).toEqual(['auto', ...properties[name].enum]);
    }
  });

  test('brings what the walkthrough shows', () => {
    for (const texts of [english, inGerman]) {
      const media = Object.entries(texts).filter(([key]) => key.endsWith('.media'));
      expect(media.length).toBe(manifest.contributes.walkthroughs[0].steps.length);
      for (const [, path] of media) expect(existsSync(join(folder, path)), path).toBe(true);
    }
  });

  test('offers only commands that it has', () => {
    const names: readonly string[] = manifest.contributes.commands.map(({command}: {command: string}) => command);
    const registered = [...read('src/extension.ts').matchAll(/command\('(\w+)'/g)].map(
      ([, name]) => `klarbrief.${name}`,
    );
    expect([...names].sort()).toEqual(registered.sort());
    const linked = [...JSON.stringify([english, inGerman]).matchAll(/command:(klarbrief\.\w+)/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(expect.arrayContaining(linked));
  });
});

describe('the texts in the code', () => {
  const sources = readdirSync(join(folder, 'src')).map((name) => read('src', name));
  const quoted = /'((?:[^'\\]|\\.)*)'/.source;
  const calls = new RegExp(`\\bt\\(\\s*${quoted}`, 'g');
  const counts = new RegExp(`\\bcounted\\(\\s*[^,]+,\\s*${quoted},\\s*${quoted}`, 'g');
  const used = new Set(
    sources.flatMap((source) => [
      ...[...source.matchAll(calls)].map(([, text]) => text ?? ''),
      ...[...source.matchAll(counts)].flatMap(([, one, many]) => [one ?? '', many ?? '']),
    ]),
  );

  test('are all there in German, and nothing else is', () => {
    expect(used.size).toBeGreaterThan(80);
    expect(Object.keys(germanTexts).sort()).toEqual([...used].sort());
  });

  test('keep their slots', () => {
    const slots = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
    for (const [text, translated] of Object.entries(germanTexts)) expect(slots(translated), text).toEqual(slots(text));
  });

  test('call the types as klarbrief does', () => {
    for (const [type, names] of Object.entries(typeNames)) {
      const expected = type === 'general' ? {de: 'Brief', en: 'Letter'} : names;
      expect({de: typeName(type, german), en: typeName(type, (text) => text)}).toEqual(expected);
    }
  });
});

test.each(['de', 'en'] as const)('the sample letter in %s has much to find and something to replace', (language) => {
  const file = new VFile({value: read('samples', `${language}.txt`), path: 'sample.txt'});
  lint(file, {rules: {}, fields: {}, dictionaries: {}});
  expect(file.messages.length).toBeGreaterThan(12);
  expect(file.messages.filter(({expected}) => expected && expected.length > 0).length).toBeGreaterThan(3);
});
