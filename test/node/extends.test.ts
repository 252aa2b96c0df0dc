import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {rules} from '../../rules/index.js';
import {configurations} from '../../src/node/configuration.js';
import {editorHost} from '../../src/node/editor-host.js';
import {folder} from './klarbrief.js';

/** The settings of a file in a project, and what was wrong. */
async function settingsIn(files: Readonly<Record<string, string>>, file = 'briefe/a.txt') {
  const root = folder(files);
  const found = configurations({cwd: root, locale: 'en', direct: {}, rules, none: false});
  const absolute = path.join(root, file);
  const loaded = await found.forFolder(path.dirname(absolute));
  return {
    settings: loaded?.settings(absolute),
    ignored: loaded?.matches(absolute, loaded.config.ignore),
    named: loaded?.matches(absolute, loaded.config.files),
    troubles: found.troubles,
    files: [...found.files].map((one) => path.relative(root, one).split(path.sep).join('/')),
  };
}

describe('extends', () => {
  it('takes what the other says, and the nearer wins', async () => {
    const {settings, troubles, files} = await settingsIn({
      'klarbrief.config.yaml':
        'extends: ./haus/basis.yaml\nlanguage: en\nallow: gern\nfields:\n  a: date\nrules:\n  amtsdeutsch: {level: info}\n  cliche: off\n',
      'haus/basis.yaml':
        'language: de\ncountry: AT\nallow: [anbei]\nfields: {a: link, b: phone}\nrules:\n  cliche: error\n  sentence-length: {level: error, max: 20}\n',
    });
    expect(troubles).toEqual([]);
    expect(settings).toMatchObject({
      language: 'en',
      country: 'AT',
      allow: ['anbei', 'gern'],
      fields: {a: 'date', b: 'phone'},
      rules: {
        amtsdeutsch: {level: 'info'},
        cliche: {level: 'off'},
        'sentence-length': {level: 'error', options: {max: 20}},
      },
    });
    expect(files).toEqual(['klarbrief.config.yaml', 'haus/basis.yaml']);
  });

  it('keeps options that only the farther one names', async () => {
    const {settings} = await settingsIn({
      'klarbrief.config.json': '{"extends": ["./a.json"], "rules": {"sentence-length": "info"}}',
      'a.json': '{"rules": {"sentence-length": {"level": "error", "max": 20}}}',
    });
    expect(settings?.rules['sentence-length']).toEqual({level: 'info', options: {max: 20}});
  });

  it('takes several, the later over the earlier, and what they build on', async () => {
    const {settings, troubles} = await settingsIn({
      'klarbrief.config.yaml': 'extends: [./a.yaml, ./b.yaml]\n',
      'a.yaml': 'extends: ./c.yaml\ntype: reply\n',
      'b.yaml': 'extends: ./c.yaml\nlanguage: en\n',
      'c.yaml': 'type: offer\nlanguage: de\ncountry: CH\n',
    });
    expect(troubles).toEqual([]);
    expect(settings).toMatchObject({type: 'offer', language: 'en', country: 'CH'});
  });

  it('reads packages as data, also files in them, from any node_modules above', async () => {
    const {settings, troubles} = await settingsIn(
      {
        'node_modules/@haus/klarbrief-config/klarbrief.config.yaml': 'country: AT\nignore: [alt/]\n',
        'node_modules/@haus/klarbrief-config/index.js': 'throw new Error("never run")\n',
        'node_modules/streng/regeln.json': '{"type": "reply"}',
        'app/klarbrief.config.yaml': "extends: ['@haus/klarbrief-config', streng/regeln.json]\n",
      },
      'app/a.txt',
    );
    expect(troubles).toEqual([]);
    expect(settings).toMatchObject({country: 'AT', type: 'reply'});
  });

  it('counts globs from the file that says them, those of a package from where it is used', async () => {
    const files = {
      'klarbrief.config.yaml': 'ignore: alt/*.txt\noverrides:\n  - files: team/*.txt\n    type: reply\n',
      'team/klarbrief.config.yaml':
        'extends: [../klarbrief.config.yaml, paket]\nfiles: neu/*.txt\noverrides:\n  - files: x/*.txt\n    type: offer\n',
      'node_modules/paket/klarbrief.config.json': '{"ignore": ["weg/*.txt"]}',
    };
    const at = (file: string) => settingsIn(files, file);
    expect((await at('team/a.txt')).settings?.type).toBe('reply');
    expect((await at('team/x/a.txt')).settings?.type).toBe('offer');
    expect((await at('team/neu/a.txt')).named).toBe(true);
    expect((await at('team/alt/a.txt')).ignored).toBe(false);
    expect((await at('team/weg/a.txt')).ignored).toBe(true);
    expect((await at('alt/a.txt')).ignored).toBe(true);
  });

  it('lets what the nearer says for all win over what the farther says for some', async () => {
    const {settings} = await settingsIn({
      'klarbrief.config.yaml': 'extends: ./a.yaml\nrules: {cliche: off}\n',
      'a.yaml': 'type: offer\noverrides:\n  - files: briefe/*.txt\n    type: reply\n    rules: {cliche: error}\n',
    });
    expect(settings?.rules.cliche).toEqual({level: 'off'});
    expect(settings?.type).toBe('reply');
  });

  it('finds word lists and customers beside the file that names them', async () => {
    const {troubles, settings, files} = await settingsIn({
      'klarbrief.config.yaml': 'extends: ./haus/basis.yaml\ndictionaries: {de/amtsdeutsch: eigene.yaml}\n',
      'eigene.yaml': '- find: zeitnah\n',
      'haus/basis.yaml': 'dictionaries: {de/amtsdeutsch: [worte.yaml]}\ncustomers: kunden.csv\n',
      'haus/worte.yaml': '- find: vollumfänglich\n',
      'haus/kunden.csv': 'email\nkim@muster.example\n',
    });
    expect(troubles).toEqual([]);
    expect(settings?.dictionaries['de/amtsdeutsch']).toHaveLength(2);
    expect(settings?.house?.customers?.size).toBe(1);
    expect(files).toContain('haus/kunden.csv');
  });

  it.each([
    [
      {'klarbrief.config.yaml': 'language: de\nextends:\n  - ./fehlt.yaml\n'},
      /^klarbrief\.config\.yaml:3: “\.\/fehlt\.yaml” is nowhere/,
    ],
    [{'klarbrief.config.yaml': 'extends: "@haus/fehlt"\n'}, /^klarbrief\.config\.yaml:1: “@haus\/fehlt” is nowhere/],
    [{'klarbrief.config.yaml': 'extends: ../../../etc\n'}, /^klarbrief\.config\.yaml:1: .* nowhere/],
    [
      {'klarbrief.config.json': '{\n  "extends": "./a.js"\n}', 'a.js': ''},
      /^klarbrief\.config\.json:2: “\.\/a\.js” is no configuration/,
    ],
    [{'klarbrief.config.yaml': 'extends: ./a.yaml\n', 'a.yaml': 'lang: de\n'}, /^a\.yaml:1: /],
    [{'klarbrief.config.yaml': 'extends: 5\n'}, /^klarbrief\.config\.yaml:1: /],
    [
      {'klarbrief.config.yaml': 'extends: ./a.yaml\n', 'a.yaml': '\nextends: ./klarbrief.config.yaml\n'},
      /^a\.yaml:2: .*circle.*klarbrief\.config\.yaml → a\.yaml → klarbrief\.config\.yaml/,
    ],
    [{'klarbrief.config.yaml': 'extends: ./klarbrief.config.yaml\n'}, /^klarbrief\.config\.yaml:1: .*circle/],
  ])('tells what is wrong with its line: %j', async (files, trouble) => {
    const {settings, troubles} = await settingsIn(files);
    expect(settings).toBeUndefined();
    expect(troubles).toHaveLength(1);
    expect(troubles[0]).toMatch(trouble);
  });

  it('counts in editors too, which read again when the file behind it changes', async () => {
    const root = folder({'klarbrief.config.yaml': 'extends: ./a.yaml\n', 'a.yaml': 'type: reply\n', 'x.txt': 'Hallo'});
    const host = editorHost();
    const uri = (name: string) => pathToFileURL(path.join(root, name)).href;
    const {settings, troubles} = await host.configuration({uri: uri('x.txt'), folders: [uri('')], locale: 'de'});
    expect([settings.type, troubles]).toEqual(['reply', []]);
    expect(host.isConfiguration(uri('a.yaml'))).toBe(true);
    expect(host.isConfiguration(uri('b.yaml'))).toBe(false);
  });
});
