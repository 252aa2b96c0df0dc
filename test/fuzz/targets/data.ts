import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import fc from 'fast-check';
import {strToU8} from 'fflate';
import {rules} from '../../../rules/index.js';
import {compile} from '../../../src/dictionary/compile.js';
import {pack, unpack} from '../../../src/dictionary/index.js';
import {configurations} from '../../../src/node/configuration.js';
import {addWord, editConfiguration} from '../../../src/settings/edit.js';
import {mutated} from '../mutate.js';
import {tokens} from '../samples.js';
import {soundFile} from '../sound.js';
import type {Case, Target} from '../target.js';

const root = path.resolve(import.meta.dirname, '../../..');
const decoder = new TextDecoder();

/** What a trainer wrote, with typing errors of all kinds. */
export const dictionary: Target = {
  name: 'dictionary',
  usual: 70,
  cases() {
    const folder = path.join(root, 'dictionaries');
    const all = readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map(({name, parentPath}) => path.join(parentPath, name))
      .sort()
      // Some dozens of entries hold all that a list of thousands holds.
      .map((file) => new Uint8Array(readFileSync(file)).slice(0, 2500));
    return fc.tuple(mutated(all, tokens('common', 'dictionary'), {maxLength: 20}), fc.constantFrom('de', 'en')).map(
      ([bytes, language]): Case => ({
        name: `dictionaries/${language}/fuzzed.yaml`,
        bytes,
        run() {
          const yaml = decoder.decode(bytes);
          const options = {path: 'fuzzed.yaml', language};
          const {dictionary: entries, problems} = compile(yaml, options);
          const lines = yaml.split('\n').length + 1;
          for (const {line, message} of problems) {
            if (!(line >= 1 && line <= lines)) throw new Error(`line ${line} of ${lines}`);
            if (!message.startsWith(`fuzzed.yaml, Zeile ${line}: `)) throw new Error(`no place: ${message}`);
          }
          const again = compile(yaml, options);
          if (!isDeepStrictEqual(problems, again.problems)) throw new Error('problems differ');
          if (problems.length > 0) return;
          const forms = entries.map((entry) => entry.forms);
          if (
            !isDeepStrictEqual(
              unpack(pack(entries)).map((entry) => entry.forms),
              forms,
            )
          )
            throw new Error('packed otherwise');
          soundFile(`Guten Tag Frau Meyer,\n\n${forms.map((some) => some[0] ?? '').join(' ')}.\n`, 'a.txt', {
            rules: {},
            fields: {},
            dictionaries: {amtsdeutsch: entries},
          });
        },
      }),
    );
  },
};

/** A project whose configuration and all that it names somebody has broken. */
export const configuration: Target = {
  name: 'configuration',
  usual: 50,
  cases() {
    const names = Object.keys(project);
    return fc
      .tuple(fc.constantFrom(...names, 'klarbrief.config.yaml', 'klarbrief.config.json'), fc.boolean())
      .chain(([name, inManifest]) => {
        const sample = strToU8(project[name] ?? '');
        return mutated([sample], tokens('common', 'configuration'), {maxLength: 8}).map(
          (bytes): Case => ({name, bytes, run: () => configured(name, bytes, inManifest)}),
        );
      });
  },
};

async function configured(name: string, bytes: Uint8Array, inManifest: boolean): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'klarbrief-fuzz-'));
  try {
    mkdirSync(path.join(folder, '.git'));
    const main = name.startsWith('klarbrief.config') ? name : 'klarbrief.config.yaml';
    for (const [file, content] of Object.entries(project)) {
      if (file.startsWith('klarbrief.config') && file !== main) continue;
      mkdirSync(path.dirname(path.join(folder, file)), {recursive: true});
      writeFileSync(path.join(folder, file), file === name ? bytes : content);
    }
    if (inManifest) writeFileSync(path.join(folder, 'package.json'), bytes);
    const found = configurations({cwd: folder, locale: 'de', direct: {}, rules, none: false});
    const loaded = await found.forFolder(folder);
    if (!loaded && found.troubles.length === 0) throw new Error('no configuration, and nobody is told why');
    for (const trouble of found.troubles)
      if (!/^[^\n:]+(?::\d+)?: [^\n]{5,}$/.test(trouble)) throw new Error(`unclear: ${JSON.stringify(trouble)}`);
    if (loaded) {
      const letter = path.join(folder, 'briefe/a.txt');
      loaded.matches(letter, loaded.config.files);
      soundFile(
        'Guten Tag Frau Meyer,\n\nanbei der Vertrag.\n\nMit freundlichen Grüßen\n\nClaudia Weber\n',
        'briefe/a.txt',
        loaded.settings(letter),
      );
    }
    const text = decoder.decode(bytes);
    if (name.startsWith('klarbrief.config')) {
      for (const change of changes) editConfiguration(name, text, change, rules);
    } else if (name.startsWith('woerter')) addWord(text, 'obwalten', 'de');
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const changes = [
  {kind: 'rule-off', rule: 'amtsdeutsch'},
  {kind: 'allow', words: ['anbei']},
  {kind: 'dictionary', name: 'de/amtsdeutsch', file: 'woerter.yaml'},
  {kind: 'type', files: 'briefe/*.txt', type: 'reminder'},
] as const;

const settings = {
  extends: ['./base.yaml'],
  language: 'de-AT',
  country: 'AT',
  type: 'reply',
  files: ['briefe/**/*.txt', '!x'],
  ignore: ['alt/**'],
  letterhead: 'external',
  rules: {amtsdeutsch: 'warning', 'sentence-length': ['info', {max: 20}], cliche: 'off'},
  allow: ['anbei'],
  dictionaries: {'de/amtsdeutsch': ['woerter.yaml']},
  customers: 'kunden.csv',
  fields: ['fields.yaml'],
  overrides: [{files: ['**/mahnung*'], type: 'reminder', rules: {cliche: 'info'}}],
  types: {reminder: {rules: {amtsdeutsch: 'error'}}},
};

/** A project with everything that a configuration can name. */
const project: Readonly<Record<string, string>> = {
  'klarbrief.config.json': JSON.stringify(settings, null, 2),
  'klarbrief.config.yaml':
    '# Unser Haus\nextends: [./base.yaml]\nlanguage: de-AT\ncountry: AT\nfiles: ["briefe/**/*.txt"]\nignore:\n  - alt/**\nrules:\n  amtsdeutsch: warning # laut\n  sentence-length: [info, {max: 20}]\nallow: &worte\n  - anbei\ndictionaries:\n  de/amtsdeutsch: [woerter.yaml]\ncustomers: kunden.csv\nfields: [fields.yaml]\noverrides:\n  - files: "**/mahnung*"\n    type: reminder\n    rules: {cliche: info}\ntypes:\n  reminder:\n    rules: {amtsdeutsch: error}\n',
  'base.yaml': 'rules:\n  cliche: "off"\nfiles: [post/*.txt]\noverrides: []\n',
  'fields.yaml':
    'fields:\n  customer.name: {type: name, kind: recipient-name, example: Meyer}\n  order.*:\n  agent.phone: phone\n  x: {optional: true}\n',
  'kunden.csv': 'Name;E-Mail\n"Meyer; Jonas";jonas@meyer.example\nWeber;"c@weber.example"\n',
  'woerter.yaml':
    '# Unsere Wörter\n- find: obwalten, obwaltete, obgewaltet\n  say: [bestehen]\n- find: anheimstellen\n  say:\n',
};
