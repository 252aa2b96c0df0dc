import {describe, expect, test} from 'vitest';
import {folder, klarbrief} from './klarbrief.js';

const letter = 'Guten Tag Frau {{ kunde.nachnahme }},\n\nIhre Karten liegen für Sie bereit.\n';
const list = 'fields:\n  kunde.nachname: name\n  kunde.vorname: {type: name, optional: true, example: Kim}\n';

async function check(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const {out, err, code} = await klarbrief(folder(files), ['--format', 'json', ...argv, 'mails']);
  const reports: readonly {messages: readonly {ruleId: string; expected: readonly string[]; line: number}[]}[] =
    JSON.parse(out || '[]');
  return {
    found: reports.flatMap(({messages}) => messages.filter(({ruleId}) => ruleId === 'template-fields')),
    err,
    code,
  };
}

describe('fields.yaml', () => {
  test.each<[what: string, files: Readonly<Record<string, string>>]>([
    ['beside the template', {'mails/fields.yaml': list}],
    ['above it', {'fields.yml': list}],
    ['named by the configuration', {'klarbrief.config.yaml': 'fields: haus/felder.yaml\n', 'haus/felder.yaml': list}],
  ])('%s', async (_, files) => {
    const {found, err} = await check({...files, 'mails/a.twig': letter});
    expect(err).toBe('');
    expect(found).toMatchObject([{line: 1, expected: ['{{ kunde.nachname }}']}]);
  });

  test.each<[what: string, files: Readonly<Record<string, string>>, argv: readonly string[]]>([
    ['without one', {}, []],
    ['without configurations', {'mails/fields.yaml': list}, ['--no-config']],
    ['one of another program', {'mails/fields.yml': '- key: beat\n  fields:\n    - name: x\n'}, []],
    ['one of another program that is no YAML', {'mails/fields.yml': 'a: [\n'}, []],
    ['a map of kinds', {'klarbrief.config.yaml': 'fields: {kunde.nachname: recipient-name}\n'}, []],
  ])('%s nothing is unknown', async (_, files, argv) => {
    const {found, err} = await check({...files, 'mails/a.twig': letter}, ...argv);
    expect({found, err}).toEqual({found: [], err: ''});
  });

  test('what is wrong in it is told with its line', async () => {
    const {err, code} = await check({
      'mails/fields.yaml': 'fields:\n  a: txt\n  b: {optinal: true}\n  "{{ c }}": text\n',
      'mails/a.twig': letter,
    });
    expect(err).toContain('mails/fields.yaml:2: „txt“ passt nicht zu „fields.a“. Meinten Sie „text“?');
    expect(err).toContain('mails/fields.yaml:3: Den Schlüssel „optinal“ gibt es nicht. Meinten Sie „optional“?');
    expect(err).toContain('mails/fields.yaml:4: „{{ c }}“ ist kein Name eines Felds.');
    expect(code).toBe(2);
  });

  test('one that is named has to be there', async () => {
    const {err, code} = await check({'klarbrief.config.yaml': 'fields: felder.yaml\n', 'mails/a.twig': letter});
    expect(err).toContain('felder.yaml: ');
    expect(code).toBe(2);
  });

  test('workers and caches know it as well', async () => {
    const root = folder({'mails/a.twig': letter, 'mails/fields.yaml': list});
    const first = await klarbrief(root, ['--format', 'json', '--cache', 'mails']);
    expect(first.out).toContain('{{ kunde.nachname }}');
    const again = await klarbrief(root, ['--format', 'json', '--cache', 'mails']);
    expect(again.out).toBe(first.out);
  });
});
