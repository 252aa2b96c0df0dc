import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {keys} from '../settings/schema.js';
import type {Locale} from '../settings/settings.js';
import {Trouble} from './io.js';
import type {Session} from './session.js';

/** `klarbrief init`: write a configuration with explanations, and with `--ci` a check for every push. Nothing is overwritten. */
export async function init({io, say, locale}: Session, {ci}: {readonly ci?: boolean}): Promise<number> {
  const existing = configurationIn(io.cwd);
  if (existing && !ci) throw new Trouble(say('init-exists', {file: existing}));
  const write = (file: string, text: string): void => {
    const absolute = path.join(io.cwd, file);
    try {
      mkdirSync(path.dirname(absolute), {recursive: true});
      // `wx` fails if the file exists: nobody's work is lost, whatever happened since we looked.
      writeFileSync(absolute, text, {flag: 'wx'});
      io.stdout.write(`${say('init-written', {file})}\n`);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new Trouble(code === 'EEXIST' ? say('init-exists', {file}) : say('init-failed', {file, detail: code}));
    }
  };
  if (existing) io.stdout.write(`${say('init-exists', {file: existing})}\n`);
  else write('klarbrief.config.yaml', configuration(locale));
  if (ci) {
    if (!usesGitlab(io.cwd)) write('.github/workflows/klarbrief.yml', github);
    else if (!existsSync(path.join(io.cwd, '.gitlab-ci.yml'))) write('.gitlab-ci.yml', gitlab);
    else io.stdout.write(`${say('init-gitlab')}\n\n${gitlab}`);
  }
  if (!existing) io.stdout.write(`${say('init-next')}\n`);
  return 0;
}

function configurationIn(folder: string): string | undefined {
  const names = ['klarbrief.config.yaml', 'klarbrief.config.yml', 'klarbrief.config.json'];
  return names.find((name) => existsSync(path.join(folder, name)));
}

function usesGitlab(folder: string): boolean {
  if (existsSync(path.join(folder, '.gitlab-ci.yml'))) return true;
  if (existsSync(path.join(folder, '.github'))) return false;
  try {
    return readFileSync(path.join(folder, '.git', 'config'), 'utf8').includes('gitlab');
  } catch {
    return false;
  }
}

/** Every key with its explanation; what is commented out shows how it is written. */
function configuration(locale: Locale): string {
  const about = (key: string): string => `# ${keys[key]?.about[locale] ?? ''}`;
  const sample = locale === 'de' ? german : english;
  const blocks = Object.entries(sample).map(([key, lines]) => [about(key), ...lines].join('\n'));
  const head =
    locale === 'de'
      ? '# Einstellungen für klarbrief. Alles ist freiwillig: Ohne diese Datei gelten die Vorgaben.\n# „klarbrief rules“ zeigt alle Regeln, „klarbrief rules NAME“ eine mit Grund und Beispielen.'
      : '# Settings for klarbrief. All of it is optional: without this file the defaults apply.\n# “klarbrief rules” shows all rules, “klarbrief rules NAME” one with its reason and examples.';
  return `${[head, ...blocks].join('\n\n')}\n`;
}

const german: Readonly<Record<string, readonly string[]>> = {
  language: ['# language: de-AT'],
  files: ['files:', '  - briefe/**/*.txt'],
  ignore: ['# ignore:', '#   - archiv/'],
  rules: ['rules:', '  # amtsdeutsch: error', '  # contact-person: off'],
  dictionaries: ['# dictionaries:', '#   de/amtsdeutsch: hauswoerter.yaml'],
  fields: ['# fields:', '#   kunde.betreuer.tel: sender-phone'],
  overrides: ['# overrides:', '#   - files: mahnungen/**', '#     type: reminder', '#     signature: external'],
};

const english: Readonly<Record<string, readonly string[]>> = {
  language: ['# language: en'],
  files: ['files:', '  - letters/**/*.txt'],
  ignore: ['# ignore:', '#   - archive/'],
  rules: ['rules:', '  # officialese: error', '  # contact-person: off'],
  dictionaries: ['# dictionaries:', '#   en/officialese: house-words.yaml'],
  fields: ['# fields:', '#   account.owner.tel: sender-phone'],
  overrides: ['# overrides:', '#   - files: reminders/**', '#     type: reminder', '#     signature: external'],
};

/** The same stands in docs/ci. */
const github = `name: klarbrief
on: [push, pull_request]
permissions:
  contents: read
jobs:
  letters:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npx --yes klarbrief . --format github
`;

const gitlab = `klarbrief:
  image: node:22
  script:
    - npx --yes klarbrief . --format pretty --format gitlab=klarbrief.json --format junit=klarbrief.xml
  artifacts:
    when: always
    reports:
      codequality: klarbrief.json
      junit: klarbrief.xml
`;
