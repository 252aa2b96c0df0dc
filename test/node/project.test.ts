import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {folder, klarbrief} from './klarbrief.js';

/** The folder of templates that contradict each other, with what a test adds. */
function house(more: Readonly<Record<string, string>> = {}): string {
  const root = path.join(import.meta.dirname, '../project/house');
  const files = readdirSync(root, {recursive: true, encoding: 'utf8'}).filter((name) => /\.\w+$/.test(name));
  const read = files.map(
    (name) => [name.split(path.sep).join('/'), readFileSync(path.join(root, name), 'utf8')] as const,
  );
  return folder({...Object.fromEntries(read), ...more});
}

interface Report {
  readonly letters: number;
  readonly contradictions: readonly {
    readonly ruleId: string;
    readonly level: string;
    readonly variants: readonly {readonly text: string; readonly places: readonly {path: string; line: number}[]}[];
  }[];
}

async function checked(root: string, ...argv: readonly string[]) {
  const {out, err, code} = await klarbrief(root, ['project', '--format', 'json', ...argv, '.']);
  const report: Report = JSON.parse(out);
  return {code, err, report, ids: report.contradictions.map(({ruleId}) => ruleId)};
}

test('a folder of templates, with all places', async () => {
  const {report, ids, code, err} = await checked(house());
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(report.letters).toBe(6);
  expect(ids).toEqual([
    ...['project-contacts', 'project-contacts', 'project-contacts', 'project-deadlines', 'project-deadlines'],
    ...['project-details', 'project-address', 'project-closing'],
  ]);
  const refund = report.contradictions.find(({variants}) => variants.some(({text}) => text === 'binnen 10 Tagen'));
  expect(refund?.variants).toMatchObject([
    {text: 'innerhalb von 14 Tagen', places: [{path: 'vorlagen/erstattung.twig', line: 4}]},
    {text: 'binnen 10 Tagen', places: [{path: 'vorlagen/storno.twig', line: 3}]},
  ]);
});

test('what fails a run is what fails a check', async () => {
  const root = house();
  expect((await checked(root, '--fail-on', 'warning')).code).toBe(1);
  expect((await checked(root, '--max-warnings', '0')).code).toBe(1);
  expect((await checked(root, '--max-warnings', '99')).code).toBe(0);
  const closings = house({
    'klarbrief.config.yaml':
      'rules: {project-contacts: off, project-deadlines: off, project-details: off, project-address: off}\n',
  });
  expect((await checked(closings, '--fail-on', 'warning')).code).toBe(0);
  expect((await checked(closings, '--fail-on', 'info')).code).toBe(1);
  const strict = house({'klarbrief.config.yaml': 'rules: {project-deadlines: error}\n'});
  expect((await checked(strict)).code).toBe(1);
});

test('a brand that says du on purpose is left out by its folder', async () => {
  const config = 'overrides:\n  - files: jugend/**\n    rules: {project-address: off, project-deadlines: off}\n';
  const {ids} = await checked(house({'klarbrief.config.yaml': config}));
  expect(ids).not.toContain('project-address');
  expect(ids.filter((id) => id === 'project-deadlines')).toHaveLength(1);
});

test('ignored files and allowed words count as everywhere', async () => {
  const ignored = await checked(house({'klarbrief.config.yaml': 'ignore: jugend/**\n'}));
  expect(ignored.report.letters).toBe(5);
  expect(ignored.ids).not.toContain('project-address');
  const allowed = await checked(house({'klarbrief.config.yaml': 'allow: [Beste Grüße]\n'}));
  expect(allowed.ids).not.toContain('project-closing');
});

test('the table for people, German and English, and in Markdown', async () => {
  const root = house();
  const german = await klarbrief(root, ['project', 'vorlagen', 'jugend']);
  expect(german.out).toContain('⚠ Warnung  Versprechen Sie für Erstattungen überall dieselbe Frist');
  expect(german.out).toMatch(/innerhalb von 14 Tagen {4}1× {2}vorlagen\/erstattung\.twig:4\n {2}binnen 10 Tagen/);
  expect(german.out).toContain('6 Briefe verglichen: 8 Widersprüche.');
  const english = await klarbrief(root, ['project', '.', '--locale', 'en']);
  expect(english.out).toContain('Promise the same time for refunds everywhere');
  expect(english.out).toContain('6 letters compared: 8 contradictions.');
  const markdown = await klarbrief(root, ['project', '.', '--format', 'markdown']);
  expect(markdown.out).toContain('| binnen 10 Tagen | 1 | vorlagen/storno.twig:3 |');
});

test('letters that agree are told so', async () => {
  const root = house({
    'klarbrief.config.yaml': 'ignore: [jugend/**, "**/lieferung.txt", "**/storno.twig", "**/frage.twig"]\n',
  });
  const {out, code} = await klarbrief(root, ['project', '.', '--fail-on', 'info']);
  expect({out, code}).toEqual({out: '2 Briefe verglichen: Sie widersprechen einander nicht.\n', code: 0});
});

test('what cannot be compared is told', async () => {
  const broken = await klarbrief(house({'klarbrief.config.yaml': 'rules: {project-adress: off}\n'}), ['project', '.']);
  expect(broken.err).toContain('Meinten Sie „project-address“?');
  expect(broken.code).toBe(2);
  const nothing = await klarbrief(folder({'a.txt': 'x'}), ['project', '.']);
  expect(nothing.code).toBe(2);
  expect(nothing.err).not.toBe('');
  const help = await klarbrief(folder({}), ['project', '--help', '--locale', 'en']);
  expect(help.out).toMatch(/two\s+deadlines\s+for\s+one\s+promise/);
  expect(help.code).toBe(0);
});

test('names of files are shown as text, whatever they hold', async () => {
  const root = folder({
    'a\u001b[31m|<b>.txt': readFileSync(
      path.join(import.meta.dirname, '../project/house/vorlagen/storno.twig'),
      'utf8',
    ),
    'b.txt': readFileSync(path.join(import.meta.dirname, '../project/house/vorlagen/erstattung.twig'), 'utf8'),
  });
  const {out} = await klarbrief(root, ['project', '.', '--format', 'markdown']);
  expect(out).not.toContain('\u001b');
  expect(out).not.toContain('<b>');
  expect(out).toContain('\\|&lt;b>.txt:3');
});
