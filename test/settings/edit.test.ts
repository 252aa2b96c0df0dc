import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Lexer, parse} from 'yaml';
import {addWord, type Change, configurationIn, editConfiguration} from '../../src/settings/edit.js';

const rules = [
  {id: 'amtsdeutsch'},
  {id: 'cliche'},
  {id: 'sentence-length', options: {max: 20}},
  {id: 'contact-person'},
] as const;

function edited(file: string, text: string | undefined, change: Change): string {
  const result = editConfiguration(file, text, change, rules);
  return 'text' in result ? result.text : `PROBLEM ${result.problem}`;
}

const off = (rule: string): Change => ({kind: 'rule-off', rule});
const allow = (...words: string[]): Change => ({kind: 'allow', words});

/** One file, one change, the file after it; `|` in front keeps the columns readable. */
const text = (template: TemplateStringsArray): string =>
  (template[0] ?? '')
    .split('\n')
    .filter((line) => line.includes('|'))
    .map((line) => `${line.slice(line.indexOf('|') + 1)}\n`)
    .join('');

describe('a configuration in YAML', () => {
  it.each<readonly [string, string, Change, string]>([
    ['an empty file', '', off('cliche'), 'rules:\n  cliche: off\n'],
    ['only comments', '# Unser Haus\n', off('cliche'), '# Unser Haus\nrules:\n  cliche: off\n'],
    ['no key yet', 'language: de # immer\n', off('cliche'), 'language: de # immer\nrules:\n  cliche: off\n'],
    ['no line end at the end', 'language: de', off('cliche'), 'language: de\nrules:\n  cliche: off'],
    [
      'other rules, with comments',
      text`
      |# oben
      |rules:
      |    amtsdeutsch: error # wichtig
      |    # contact-person: off
      |
      |# Dateien
      |files: briefe/**`,
      off('cliche'),
      text`
      |# oben
      |rules:
      |    amtsdeutsch: error # wichtig
      |    # contact-person: off
      |    cliche: off
      |
      |# Dateien
      |files: briefe/**`,
    ],
    [
      'a key without anything below it',
      'rules:\n  # cliche: error\nlanguage: de\n',
      off('cliche'),
      'rules:\n  cliche: off\n  # cliche: error\nlanguage: de\n',
    ],
    ['another level', 'rules:\n  cliche: "error" # ja\n', off('cliche'), 'rules:\n  cliche: off # ja\n'],
    [
      'a level with options',
      'rules:\n  sentence-length: [warning, {max: 25}] # kurz\n',
      off('sentence-length'),
      'rules:\n  sentence-length: [off, {max: 25}] # kurz\n',
    ],
    [
      'options only',
      'rules:\n  sentence-length:\n    max: 25 # kurz\n  cliche: off\n',
      off('sentence-length'),
      'rules:\n  sentence-length:\n    max: 25 # kurz\n    level: off\n  cliche: off\n',
    ],
    [
      'flow style',
      'rules: {cliche: error} # kurz\n',
      off('amtsdeutsch'),
      'rules: {cliche: error, amtsdeutsch: off} # kurz\n',
    ],
    ['an empty flow map', 'rules: {}\n', off('cliche'), 'rules: {cliche: off}\n'],
    [
      'the whole file in flow style',
      '{rules: {}, language: de}\n',
      allow('anbei'),
      '{rules: {}, language: de, allow: [anbei]}\n',
    ],
    [
      'levels that would win elsewhere',
      text`
      |overrides:
      |  - files: a/** # Mahnungen
      |    rules: {cliche: error}
      |types:
      |  reminder:
      |    rules:
      |      cliche: info`,
      off('cliche'),
      text`
      |overrides:
      |  - files: a/** # Mahnungen
      |    rules: {cliche: off}
      |types:
      |  reminder:
      |    rules:
      |      cliche: off
      |rules:
      |  cliche: off`,
    ],
    ['the line ends of Windows', 'language: de\r\n', allow('anbei'), 'language: de\r\nallow:\r\n  - anbei\r\n'],
    ['a byte order mark', '\uFEFFlanguage: de\n', allow('anbei'), '\uFEFFlanguage: de\nallow:\n  - anbei\n'],
    ['one word more', 'allow:\n- anbei # ja\n# Schluss\n', allow('gern'), 'allow:\n- anbei # ja\n- gern\n# Schluss\n'],
    ['a single word', 'allow: anbei # ja\n', allow('gern'), 'allow: [anbei, gern] # ja\n'],
    [
      'words that YAML would take for something else',
      'allow: []\n',
      allow('ja: nein', 'null', '# 5'),
      'allow: ["ja: nein", "null", "# 5"]\n',
    ],
    ['a word that is there', 'allow: [anbei]\n', allow('anbei'), 'allow: [anbei]\n'],
    [
      'line by line in brackets',
      'allow: [\n  anbei, # eins\n  gern # zwei\n]\n',
      allow('oft'),
      'allow: [\n  anbei, # eins\n  gern, # zwei\n  oft\n]\n',
    ],
    [
      'entries parted by blank lines',
      'language: de\n\nfiles: a/**\n',
      allow('anbei'),
      'language: de\n\nfiles: a/**\n\nallow:\n  - anbei\n',
    ],
    [
      'a list of words',
      'dictionaries:\n  de/amtsdeutsch: a.yaml\n',
      {kind: 'dictionary', name: 'de/amtsdeutsch', file: 'klarbrief.words.yaml'},
      'dictionaries:\n  de/amtsdeutsch: [a.yaml, klarbrief.words.yaml]\n',
    ],
    [
      'a type for some letters',
      'overrides:\n  - files: a/**\n    type: offer\n',
      {kind: 'type', files: 'mahnung.txt', type: 'reminder'},
      'overrides:\n  - files: a/**\n    type: offer\n  - files: mahnung.txt\n    type: reminder\n',
    ],
    [
      'another type for the same letter',
      'overrides:\n  - files: mahnung.txt\n    type: offer\n',
      {kind: 'type', files: 'mahnung.txt', type: 'reminder'},
      'overrides:\n  - files: mahnung.txt\n    type: reminder\n',
    ],
    [
      'the end of a document',
      '---\nlanguage: de\n...\n',
      off('cliche'),
      '---\nlanguage: de\nrules:\n  cliche: off\n...\n',
    ],
    [
      'line by line in brackets, with a comma at the end',
      'rules: {\r\n  cliche: off, # eins\r\n}\r\n',
      off('amtsdeutsch'),
      'rules: {\r\n  cliche: off, # eins\r\n  amtsdeutsch: off,\r\n}\r\n',
    ],
    [
      'a text of several lines',
      'allow: |\n  gern\nlanguage: de # x\n',
      allow('anbei'),
      'allow:\n  - |\n    gern\n  - anbei\nlanguage: de # x\n',
    ],
    [
      'an old version of YAML',
      '%YAML 1.1\n---\nlanguage: de\n',
      off('cliche'),
      '%YAML 1.1\n---\nlanguage: de\nrules:\n  cliche: "off"\n',
    ],
    ['aliases', 'rules: &r {cliche: error}\n', off('cliche'), 'rules: &r {cliche: off}\n'],
  ])('%s', (_, before, change, after) => {
    expect(edited('klarbrief.config.yaml', before, change)).toBe(after);
  });

  it.each([
    ['wrong indentation', 'rules:\n  cliche: off\n amtsdeutsch: off\n'],
    ['a key twice', 'rules: {}\nrules: {}\n'],
    ['an unknown key', 'ruels: {}\n'],
    ['an unknown rule', 'rules: {klische: off}\n'],
    ['a list', '- rules\n'],
  ])('stays as it is when it is broken: %s', (_, before) => {
    expect(edited('klarbrief.config.yaml', before, off('cliche'))).toBe('PROBLEM broken');
  });
});

it('stays as it is where something else would change with it', () => {
  const shared = 'rules: &r\n  cliche: info\noverrides:\n  - files: a/**\n    rules: *r\n';
  expect(edited('klarbrief.config.yaml', shared, off('amtsdeutsch'))).toBe('PROBLEM unusual');
});

describe('a configuration in JSON', () => {
  it('keeps its own indentation and order', () => {
    const before = '{\n    "language": "de",\n    "rules": {\n        "cliche": "error"\n    }\n}\n';
    expect(edited('klarbrief.config.json', before, off('amtsdeutsch'))).toBe(
      '{\n    "language": "de",\n    "rules": {\n        "cliche": "error",\n        "amtsdeutsch": "off"\n    }\n}\n',
    );
    expect(edited('klarbrief.config.json', '{\r\n\t"allow": [\r\n\t\t"gern"\r\n\t]\r\n}\r\n', allow('anbei'))).toBe(
      '{\r\n\t"allow": [\r\n\t\t"gern",\r\n\t\t"anbei"\r\n\t]\r\n}\r\n',
    );
  });

  it('begins a new file', () => {
    expect(JSON.parse(edited('klarbrief.config.json', undefined, off('cliche')))).toEqual({rules: {cliche: 'off'}});
  });

  it('changes the key of the manifest and nothing else', () => {
    const before = '{\n  "name": "briefe",\n  "klarbrief": {"rules": null},\n  "rules": {"cliche": "error"}\n}\n';
    const after = edited('/haus/package.json', before, off('cliche'));
    expect(JSON.parse(after)).toEqual({name: 'briefe', klarbrief: {rules: {cliche: 'off'}}, rules: {cliche: 'error'}});
    expect(after).toContain('"rules": {"cliche": "error"}');
  });

  it.each(['{"rules": {},}', '{"rules": {} // ja\n}', '{', '[]', '{"regeln": {}}'])(
    'stays when it is broken: %s',
    (before) => {
      expect(edited('klarbrief.config.json', before, off('cliche'))).toBe('PROBLEM broken');
    },
  );
});

describe('words of the house', () => {
  it('begins a list', () => {
    expect(addWord(undefined, 'zeitnah', 'de', ['Eigene Wörter'])).toEqual({
      text: '# Eigene Wörter\n- find: zeitnah\n  say: []\n',
    });
  });

  it('adds to a list', () => {
    expect(addWord('- find: anbei\n  say: [dabei] # ja\n', 'in Bälde', 'de')).toEqual({
      text: '- find: anbei\n  say: [dabei] # ja\n- find: in Bälde\n  say: []\n',
    });
    expect(addWord('- find: anbei\n  say: []\n', 'Anbei', 'de')).toEqual({text: '- find: anbei\n  say: []\n'});
  });

  it('leaves a broken list and odd words alone', () => {
    expect(addWord('find: anbei\n', 'gern', 'de')).toEqual({problem: 'broken'});
    expect(addWord('', '|führen', 'de')).toEqual({problem: 'unusual'});
  });
});

const level = fc.constantFrom('error', 'warning', 'info', 'off');
const id = fc.constantFrom(...rules.map((rule) => rule.id));
const ruleSet = fc.dictionary(id, level, {maxKeys: 3});
const configurations = fc.record(
  {
    language: fc.constantFrom('de', 'en'),
    files: fc.oneof(fc.constant('a/**'), fc.array(fc.constantFrom('a/**', '*.txt'), {maxLength: 3})),
    rules: fc.oneof(fc.constant(null), ruleSet),
    allow: fc.oneof(fc.constant('gern'), fc.uniqueArray(fc.constantFrom('gern', 'anbei', 'in Bälde'), {maxLength: 3})),
    overrides: fc.array(fc.record({files: fc.constant('b/**'), rules: ruleSet}), {maxLength: 2}),
    types: fc.dictionary(fc.constantFrom('reminder', 'offer'), fc.record({rules: ruleSet}), {maxKeys: 2}),
  },
  {requiredKeys: []},
);
const changes: fc.Arbitrary<Change> = fc.oneof(
  id.map(off),
  fc
    .uniqueArray(fc.string({unit: 'grapheme', minLength: 1, maxLength: 12}), {minLength: 1, maxLength: 3})
    .map((words) => allow(...words)),
  fc.constant<Change>({kind: 'dictionary', name: 'de/cliche', file: 'klarbrief.words.yaml'}),
  fc.constant<Change>({kind: 'type', files: 'b/**', type: 'reminder'}),
);

interface Value {
  readonly rules?: Readonly<Record<string, unknown>> | null;
  readonly allow?: string | readonly string[];
  readonly dictionaries?: Readonly<Record<string, unknown>>;
  readonly overrides?: readonly {readonly files: string; readonly rules?: Readonly<Record<string, unknown>>}[];
  readonly types?: Readonly<Record<string, {readonly rules: Readonly<Record<string, unknown>>}>>;
}

/** The change as somebody would make it in the data, written down once more and differently. */
function wanted(value: Value, change: Change): unknown {
  const without = (set: Readonly<Record<string, unknown>> = {}) =>
    Object.fromEntries(
      Object.entries(set).map(([name, set]) => [
        name,
        change.kind === 'rule-off' && name === change.rule ? 'off' : set,
      ]),
    );
  switch (change.kind) {
    case 'rule-off':
      return {
        ...value,
        rules: {...value.rules, [change.rule]: 'off'},
        ...(value.overrides ? {overrides: value.overrides.map((one) => ({...one, rules: without(one.rules)}))} : {}),
        ...(value.types
          ? {
              types: Object.fromEntries(
                Object.entries(value.types).map(([type, {rules}]) => [type, {rules: without(rules)}]),
              ),
            }
          : {}),
      };
    case 'allow': {
      const words = [...new Set([value.allow ?? []].flat().concat(change.words))];
      return {...value, allow: words.length === 1 && typeof value.allow === 'string' ? value.allow : words};
    }
    case 'dictionary':
      return {...value, dictionaries: {...value.dictionaries, [change.name]: [change.file]}};
    case 'type': {
      const {overrides = []} = value;
      const last = overrides.at(-1);
      return {
        ...value,
        overrides: last
          ? [...overrides.slice(0, -1), {...last, type: change.type}]
          : [{files: change.files, type: change.type}],
      };
    }
  }
}

/** Write data as YAML as oddly as people do: styles, indentation, blank lines, comments everywhere. */
function* written(value: unknown, indent: number, random: () => number): Generator<string> {
  const step = 1 + Math.floor(random() * 4);
  const pad = ' '.repeat(indent);
  const comment = () => (random() < 0.3 ? ` # ${Math.floor(random() * 1e6)}` : '');
  const own = function* (): Generator<string> {
    if (random() < 0.25) yield `${pad}# ${Math.floor(random() * 1e6)}`;
    if (random() < 0.15) yield '';
  };
  const inline = (item: unknown): string => JSON.stringify(item).replaceAll(',', ', ').replaceAll(/":/g, '": ');
  const isFlow = (item: unknown): boolean =>
    item === null || typeof item !== 'object' || Object.keys(item).length === 0 || random() < 0.25;
  if (Array.isArray(value)) {
    for (const item of value as readonly unknown[]) {
      yield* own();
      if (isFlow(item))
        yield `${pad}- ${typeof item === 'string' && random() < 0.4 ? `'${item}'` : inline(item)}${comment()}`;
      else {
        const lines = [...written(item, indent + 2, random)].filter(
          (line) => line.trim() !== '' && !line.trim().startsWith('#'),
        );
        yield* lines.map((line, index) => (index === 0 ? `${pad}- ${line.trimStart()}` : line));
      }
    }
    return;
  }
  for (const [key, item] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    yield* own();
    const name = random() < 0.2 ? `"${key}"` : key;
    if (item === null && random() < 0.6) yield `${pad}${name}:${comment()}`;
    else if (isFlow(item)) yield `${pad}${name}: ${inline(item)}${comment()}`;
    else {
      yield `${pad}${name}:${comment()}`;
      yield* written(item, indent + (Array.isArray(item) && random() < 0.5 ? 0 : step), random);
    }
  }
  yield* own();
}

function comments(yaml: string): string[] {
  return [...new Lexer().lex(yaml)].filter((token) => token.startsWith('#')).map((token) => token.trimEnd());
}

describe('whatever a configuration looks like', () => {
  it('in YAML says what it said and what was wanted, with every comment', () => {
    fc.assert(
      fc.property(
        configurations,
        changes,
        fc.infiniteStream(fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true})),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (value, change, numbers, eol, open) => {
          const random = () => numbers.next().value ?? 0;
          const before = [...written(value, 0, random)].join(eol) + (open ? '' : eol);
          fc.pre((parse(before) ?? {}) !== undefined);
          const after = edited('klarbrief.config.yaml', before, change);
          expect(parse(after)).toEqual(JSON.parse(JSON.stringify(wanted(value as Value, change))));
          expect(comments(after)).toEqual(comments(before));
          const kept = after.split(eol);
          const changed = before.split(eol).filter((line) => !kept.includes(line));
          expect(changed.length).toBeLessThanOrEqual(
            1 + (value.overrides?.length ?? 0) + Object.keys(value.types ?? {}).length,
          );
        },
      ),
      {numRuns: 300},
    );
  });

  it('in JSON says what it said and what was wanted', () => {
    fc.assert(
      fc.property(
        configurations,
        changes,
        fc.constantFrom(0, 1, 2, 4, '\t'),
        fc.boolean(),
        (value, change, indent, manifest) => {
          const data = manifest ? {name: 'a', klarbrief: value, version: '1'} : value;
          const file = manifest ? 'package.json' : 'klarbrief.config.json';
          const after = edited(file, JSON.stringify(data, null, indent), change);
          const expected = JSON.parse(JSON.stringify(wanted(value as Value, change)));
          expect(configurationIn(file, after)?.value).toEqual(expected);
          if (manifest) expect(JSON.parse(after)).toEqual({name: 'a', klarbrief: expected, version: '1'});
        },
      ),
      {numRuns: 200},
    );
  });
});

describe('what is no data', () => {
  it.each([
    'rules: &a {amtsdeutsch: *a}',
    'rules: *a',
    '[',
    '['.repeat(20_000),
    `a: &a [x, x]\n${[...'bcdefgh'].map((key, at) => `${key}: &${key} [${`*${'abcdefgh'[at]}, `.repeat(9)}]`).join('\n')}`,
  ])('stays as it is: %.30s', (text) => {
    expect(editConfiguration('klarbrief.config.yaml', text, {kind: 'allow', words: ['anbei']}, rules)).toEqual({
      problem: 'broken',
    });
  });
});
