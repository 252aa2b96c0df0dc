import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {VFile} from 'vfile';
import type {Dictionary} from '../src/dictionary/index.js';
import {defaults, lint} from '../src/index.js';
import {pretty} from '../src/report/pretty.js';
import {fieldsSchema} from '../src/settings/fields.js';
import {configSchema} from './config-schema.js';
import type {Output} from './output.js';
import {rulePages, ruleTable} from './rule-pages.js';

const root = join(import.meta.dirname, '..');

/** Everything that people read and that is derived: rule pages, the editor's schema, the reports in the READMEs. */
export function documents(dictionaries: ReadonlyMap<string, Dictionary>): readonly Output[] {
  return [pages(dictionaries), schema(), readmes()];
}

/** The rules' pages in docs/rules. */
function pages(dictionaries: ReadonlyMap<string, Dictionary>): Output {
  return {files: rulePages(dictionaries), problems: [], owns: 'docs/rules'};
}

/** What editors know about the configuration. */
function schema(): Output {
  const files = new Map([
    ['docs/klarbrief.config.schema.json', configSchema()],
    ['docs/fields.schema.json', fieldsSchema()],
  ]);
  return {files, problems: []};
}

/** The reports in the READMEs are what klarbrief really says about the example letter, their tables the rules that there are. */
function readmes(): Output {
  const letter = 'playground/letters/stadtwerke-preisanpassung.txt';
  const files = new Map<string, string>();
  for (const [path, locale] of [
    ['README.md', 'en'],
    ['README.de.md', 'de'],
  ] as const) {
    const file = lint(new VFile({path: letter, value: readFileSync(join(root, letter))}), {...defaults, locale});
    const report = pretty([file], {
      locale,
      color: false,
      note: false,
      quiet: false,
      incomplete: false,
      defaultName: letter,
    });
    const block = `<!-- report -->\n\n\`\`\`text\n$ klarbrief ${letter}\n${report.trimEnd()}\n\`\`\`\n\n<!-- /report -->`;
    const text = readFileSync(join(root, path), 'utf8')
      .replace(/<!-- report -->[\s\S]*<!-- \/report -->/, () => block)
      .replace(
        /<!-- rules -->[\s\S]*<!-- \/rules -->/,
        () => `<!-- rules -->\n\n${ruleTable(locale)}\n\n<!-- /rules -->`,
      );
    files.set(path, text);
  }
  return {files, problems: []};
}
