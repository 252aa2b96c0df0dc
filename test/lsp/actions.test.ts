import {describe, expect, it} from 'vitest';
import type {CodeAction, TextEdit} from 'vscode-languageserver';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {parse} from 'yaml';
import {actions, type Surroundings} from '../../src/lsp/actions.js';
import {toDiagnostic} from '../../src/lsp/diagnostics.js';
import type {Draft} from '../../src/lsp/draft.js';
import {changesOf, editFor, type Project, wordsFile} from '../../src/lsp/project.js';
import {markedDraft} from '../support/marked-draft.js';
import {openDraft} from '../support/opened.js';

const around: Surroundings = {
  editor: {documentChanges: true, create: true},
  commands: true,
  project: {
    configuration: {uri: 'file:///haus/klarbrief.config.yaml', text: '# Haus\nlanguage: de\n'},
    words: {uri: 'file:///haus/klarbrief.words.yaml', text: undefined},
  },
  by: 'edit',
};

interface Asked {
  readonly at?: readonly [start: number, end: number];
  readonly only?: string[];
  readonly around?: Partial<Surroundings>;
}

function offered(
  draft: Draft,
  {at = [0, draft.document.getText().length], only, around: more}: Asked = {},
): CodeAction[] {
  const range = {start: draft.document.positionAt(at[0]), end: draft.document.positionAt(at[1])};
  return actions(draft, {range, context: {diagnostics: [], ...(only ? {only} : {})}}, {...around, ...more});
}

/** The text of a file after an action's edit; by default the draft's own. */
function changed(action: CodeAction | undefined, document: TextDocument): string {
  const edits: TextEdit[] = [];
  for (const change of action?.edit?.documentChanges ?? []) {
    if ('edits' in change && change.textDocument.uri === document.uri) edits.push(...(change.edits as TextEdit[]));
  }
  edits.push(...(action?.edit?.changes?.[document.uri] ?? []));
  return TextDocument.applyEdits(document, edits);
}

const titles = (list: readonly CodeAction[]): string[] => list.map(({title}) => title);
const named = (list: readonly CodeAction[], part: string): CodeAction | undefined =>
  list.find(({title}) => title.includes(part));

describe('suggestions', () => {
  const draft = markedDraft('Das ist [diesbezüglich→dazu|deshalb] gesagt.\nWir senden [hiermit→] alles.');
  const at = draft.findings[0]?.at ?? [0, 0];

  it('come first, each by itself, the best one preferred', () => {
    const [first, second, third] = offered(draft, {at});
    expect([first?.title, first?.isPreferred]).toEqual(['Ersetzen: „diesbezüglich“ → „dazu“', true]);
    expect([second?.title, second?.isPreferred]).toEqual(['Ersetzen: „diesbezüglich“ → „deshalb“', undefined]);
    expect(changed(first, draft.document)).toBe('Das ist dazu gesagt.\nWir senden hiermit alles.');
    expect(changed(second, draft.document)).toBe('Das ist deshalb gesagt.\nWir senden hiermit alles.');
    expect(third?.title).toBe('Alle 2 Stellen im Brief ersetzen: Schreiben Sie, wie Sie sprechen');
    expect(changed(third, draft.document)).toBe('Das ist dazu gesagt.\nWir senden alles.');
  });

  it('say so where words are to go', () => {
    expect(titles(offered(draft, {at: draft.findings[1]?.at ?? [0, 0]}))[0]).toBe('„hiermit“ weglassen');
  });

  it('speak the reader’s language', () => {
    expect(titles(offered({...draft, locale: 'en'}, {at})).slice(0, 3)).toEqual([
      'Replace: “diesbezüglich” → “dazu”',
      'Replace: “diesbezüglich” → “deshalb”',
      'Replace all 2 in this letter: Write German the way you speak it',
    ]);
  });

  it('are short in their titles', () => {
    const long = markedDraft(`Wir [${'sehr '.repeat(30)}gern→${'ja '.repeat(30)}ja] so.`);
    for (const title of titles(offered(long))) expect(title.length).toBeLessThan(140);
    expect(titles(offered(long))[0]).toBe(
      'Ersetzen: „sehr sehr sehr sehr sehr … sehr sehr gern“ → „ja ja ja ja ja ja ja ja … ja ja ja ja ja“',
    );
  });

  it('are there at both ends of the words and nowhere else', () => {
    const [start, end] = at;
    for (const place of [start, end]) expect(named(offered(draft, {at: [place, place]}), '„dazu“')).toBeDefined();
    for (const place of [start - 1, end + 1]) expect(offered(draft, {at: [place, place]})).toEqual([]);
  });

  it('do not believe the columns of the editor’s diagnostics', () => {
    const emoji = markedDraft('😀 Wir senden [hiermit→] alles.');
    const [found] = emoji.findings;
    if (!found) throw new Error('no finding');
    const wrong = toDiagnostic(emoji, found);
    const range = {start: emoji.document.positionAt(found.at[0]), end: emoji.document.positionAt(found.at[0])};
    // Neovim 0.7 counts bytes here.
    const bytes = {...wrong, range: {start: {line: 0, character: 20}, end: {line: 0, character: 27}}};
    const [first] = actions(emoji, {range, context: {diagnostics: [bytes]}}, around);
    expect(changed(first, emoji.document)).toBe('😀 Wir senden alles.');
    expect(first?.diagnostics).toEqual([bytes]);
  });

  it('name the version that they are made for, where the editor can read it', () => {
    const [first] = offered(draft, {at});
    expect(first?.edit?.documentChanges?.[0]).toMatchObject({textDocument: {uri: draft.uri, version: 1}});
    const [plain] = offered(draft, {at, around: {editor: {documentChanges: false, create: false}}});
    expect(plain?.edit?.documentChanges).toBeUndefined();
    expect(changed(plain, draft.document)).toBe('Das ist dazu gesagt.\nWir senden hiermit alles.');
  });
});

describe('the kind that is asked for', () => {
  const draft = markedDraft('Das ist [diesbezüglich→dazu] gesagt.\nWir senden [hiermit→] alles.');
  const kinds = (only?: string[]): readonly (string | undefined)[] => [
    ...new Set(offered(draft, only ? {only} : {}).map(({kind}) => kind)),
  ];

  it.each([
    [undefined, ['quickfix', 'source.fixAll.klarbrief']],
    [[''], ['quickfix', 'source.fixAll.klarbrief']],
    [['quickfix'], ['quickfix']],
    [['source'], ['source.fixAll.klarbrief']],
    [['source.fixAll'], ['source.fixAll.klarbrief']],
    [['source.fixAll.klarbrief'], ['source.fixAll.klarbrief']],
    [['source.fixAll.eslint'], []],
    [['source.organizeImports'], []],
    [['refactor'], []],
    [['quick'], []],
  ])('%j', (only, expected) => {
    expect(kinds(only)).toEqual(expected);
  });

  it('fixes all of the letter from anywhere in it', () => {
    const [all, ...others] = offered(draft, {at: [0, 0], only: ['source.fixAll']});
    expect(others).toEqual([]);
    expect(all?.title).toBe('Alle 2 Vorschläge übernehmen');
    expect(changed(all, draft.document)).toBe('Das ist dazu gesagt.\nWir senden alles.');
  });
});

describe('exceptions', () => {
  const draft = openDraft('Guten Tag Frau Demir,\n\nwir bestätigen Ihnen hiermit gern den Termin am Montag.\n', {
    check: 'always',
    settings: {language: 'de', type: 'fragment'},
  });
  const configuration = TextDocument.create('file:///haus/klarbrief.config.yaml', 'yaml', 1, '# Haus\nlanguage: de\n');

  it('are offered for line, letter and project, and none of them is preferred', () => {
    const list = offered(draft);
    expect(titles(list)).toEqual([
      '„hiermit“ weglassen',
      'In dieser Zeile so lassen (amtsdeutsch)',
      'Im ganzen Brief so lassen (amtsdeutsch)',
      '„hiermit“ im ganzen Projekt erlauben',
      'Im ganzen Projekt nicht mehr prüfen (amtsdeutsch)',
      'Mehr zu dieser Regel lesen (amtsdeutsch)',
      'Den Vorschlag übernehmen',
    ]);
    expect(list.filter(({isPreferred}) => isPreferred).length).toBe(1);
  });

  it('change the configuration in place', () => {
    const list = offered(draft);
    expect(changed(named(list, 'nicht mehr prüfen'), configuration)).toBe(
      '# Haus\nlanguage: de\nrules:\n  amtsdeutsch: off\n',
    );
    expect(changed(named(list, 'erlauben'), configuration)).toBe('# Haus\nlanguage: de\nallow:\n  - hiermit\n');
  });

  it('make a configuration where there is none and the editor can', () => {
    const project: Project = {
      configuration: {uri: configuration.uri, text: undefined},
      words: {uri: 'file:///haus/klarbrief.words.yaml', text: undefined},
    };
    const edit = named(offered(draft, {around: {project}}), 'nicht mehr prüfen')?.edit;
    expect(edit?.documentChanges?.[0]).toEqual({
      kind: 'create',
      uri: configuration.uri,
      options: {overwrite: false, ignoreIfExists: true},
    });
    for (const editor of [
      {documentChanges: true, create: false},
      {documentChanges: false, create: true},
    ]) {
      const action = named(offered(draft, {around: {project, editor}}), 'nicht mehr prüfen');
      expect(action?.edit).toBeUndefined();
      expect(action?.command).toMatchObject({
        command: 'klarbrief.server.changeProject',
        arguments: [{uri: draft.uri, change: {kind: 'rule-off', rule: 'amtsdeutsch'}}],
      });
    }
  });

  it('are left to the server where it writes itself', () => {
    const action = named(offered(draft, {around: {by: 'command'}}), 'erlauben');
    expect(action?.edit).toBeUndefined();
    expect(action?.command?.arguments).toEqual([{uri: draft.uri, change: {kind: 'allow', words: ['hiermit']}}]);
  });

  it('never touch a broken configuration, and say so', () => {
    const project = {...(around.project as Project), configuration: {uri: configuration.uri, text: 'rules: [\n'}};
    const action = named(offered(draft, {around: {project}}), 'nicht mehr prüfen');
    expect(action?.edit).toBeUndefined();
    expect(action?.command?.command).toBe('klarbrief.server.changeProject');
    expect(changesOf(project, {kind: 'rule-off', rule: 'amtsdeutsch'}, 'de')).toEqual({
      trouble: expect.stringContaining('„klarbrief.config.yaml“'),
    });
  });

  it('of the project need a project', () => {
    expect(titles(offered(draft, {around: {project: undefined}})).join()).not.toContain('Projekt');
  });

  it('open the page as the editor can', () => {
    expect(named(offered(draft), 'Mehr zu')?.command?.command).toBe('klarbrief.openRule');
    expect(named(offered(draft, {around: {commands: false}}), 'Mehr zu')?.command?.command).toBe(
      'klarbrief.server.openRule',
    );
  });

  it('do not ask twice for the same', () => {
    const twice = openDraft('Guten Tag,\n\nwir senden Ihnen hiermit alles und bestätigen hiermit den Termin.\n', {
      check: 'always',
      settings: {language: 'de', type: 'fragment'},
    });
    expect(new Set(titles(offered(twice))).size).toBe(offered(twice).length);
  });
});

describe('words of the house', () => {
  const text = 'Guten Tag Frau Demir,\n\nwir kommen stante pede am Montag.\n';
  const draft = openDraft(text, {check: 'always', settings: {language: 'de', type: 'fragment'}});
  const at = (words: string): readonly [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];

  it('are taken from a selection', () => {
    const [action, ...others] = offered(draft, {at: at('stante pede')});
    expect(others).toEqual([]);
    expect(action?.title).toBe('„stante pede“ auf die Wörterliste Ihres Hauses setzen');
    const words = changed(action, TextDocument.create('file:///haus/klarbrief.words.yaml', 'yaml', 1, ''));
    expect(parse(words)).toEqual([{find: 'stante pede', say: []}]);
    expect(words).toMatch(/^# Die Wörter Ihres Hauses/);
    const configuration = TextDocument.create(
      'file:///haus/klarbrief.config.yaml',
      'yaml',
      1,
      '# Haus\nlanguage: de\n',
    );
    expect(parse(changed(action, configuration))).toEqual({
      language: 'de',
      dictionaries: {'de/amtsdeutsch': ['klarbrief.words.yaml']},
    });
  });

  it.each([
    ['', [5, 5]],
    ['several lines', [0, text.length]],
    ['a mark', [20, 21]],
  ] as const)('are none: %s', (_, place) => {
    expect(offered(draft, {at: place})).toEqual([]);
  });

  it('join the list that the configuration names', () => {
    const uri = 'file:///haus/klarbrief.config.yaml';
    const own = {uri, text: 'dictionaries:\n  de/amtsdeutsch: [a.yaml, listen/haus.yaml]\n'};
    expect(wordsFile(own, 'de')).toBe('listen/haus.yaml');
    expect(wordsFile(own, 'en')).toBe('klarbrief.words.en.yaml');
    expect(wordsFile({uri, text: undefined}, 'de')).toBe('klarbrief.words.yaml');
    expect(wordsFile({uri, text: 'dictionaries: {\n'}, 'de')).toBe('klarbrief.words.yaml');
    const words = {uri: 'file:///haus/listen/haus.yaml', text: '- find: anbei # ja\n  say: [dabei]\n'};
    expect(changesOf({configuration: own, words}, {kind: 'word', find: 'stante pede', language: 'de'}, 'de')).toEqual({
      changes: [{uri: words.uri, before: words.text, after: `${words.text}- find: stante pede\n  say: []\n`}],
    });
  });
});

describe('an edit of a file', () => {
  it.each([
    ['a: 1\r\nb: 2\r\n', 'a: 1\r\nb: 3\r\n'],
    ['😀', '😁'],
    ['', 'x'],
    ['x\r\n', 'x\r\n\r\ny\r\n'],
    ['aa', 'aaa'],
    ['x', ''],
  ])('leads from %j to %j', (before, text) => {
    const uri = 'file:///haus/a.yaml';
    const document = TextDocument.create(uri, 'yaml', 1, before);
    for (const documentChanges of [true, false]) {
      const edit = editFor([{uri, before, after: text}], {documentChanges, create: true});
      expect(changed({title: '', ...(edit ? {edit} : {})}, document)).toBe(text);
    }
  });

  it('is as small as it can be', () => {
    const uri = 'file:///haus/a.yaml';
    const edit = editFor([{uri, before: 'a: 1\nb: 2\nc: 3\n', after: 'a: 1\nb: 4\nc: 3\n'}], {
      documentChanges: false,
      create: false,
    });
    expect(edit?.changes?.[uri]).toEqual([
      {range: {start: {line: 1, character: 3}, end: {line: 1, character: 4}}, newText: '4'},
    ]);
  });
});
