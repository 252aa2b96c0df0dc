import {expect, test} from 'vitest';
import {isFieldsFile, validateFields} from '../../src/settings/fields.js';

test('all ways to write a field', () => {
  const {fields, problems} = validateFields({
    fields: {
      'kunde.nachname': 'name',
      'kunde.vorname': {type: 'name', optional: true, example: 'Kim'},
      'kunde.nummer': null,
      'betreuer.tel': {type: 'phone', kind: 'sender-phone', description: 'Durchwahl'},
      'shop.*': {},
    },
  });
  expect(problems).toEqual([]);
  expect(fields).toEqual({
    contract: {
      'kunde.nachname': {type: 'name'},
      'kunde.vorname': {type: 'name', optional: true, example: 'Kim'},
      'kunde.nummer': {},
      'betreuer.tel': {type: 'phone'},
      'shop.*': {},
    },
    kinds: {'betreuer.tel': 'sender-phone'},
  });
});

test.each<[value: unknown, message: string, path: readonly string[]]>([
  [[], 'fields-not-a-map', []],
  [{}, 'fields-not-a-map', []],
  [{fields: ['kunde']}, 'fields-not-a-map', ['fields']],
  [{field: {}, fields: {}}, 'config-unknown-key-near', ['field']],
  [{fields: {'{{ name }}': 'text'}}, 'fields-name', ['fields', '{{ name }}']],
  [{fields: {name: 'txt'}}, 'config-wrong-value-near', ['fields', 'name']],
  [{fields: {name: 4}}, 'config-wrong-value', ['fields', 'name']],
  [{fields: {name: {optinal: true}}}, 'config-unknown-key-near', ['fields', 'name', 'optinal']],
  [{fields: {name: {optional: 'ja'}}}, 'config-wrong-value', ['fields', 'name', 'optional']],
  [{fields: {name: {type: 'datum'}}}, 'config-wrong-value', ['fields', 'name', 'type']],
  [{fields: {name: {kind: 'telephone'}}}, 'config-wrong-value', ['fields', 'name', 'kind']],
])('%j: %s', (value, message, path) => {
  const {fields, problems} = validateFields(value);
  expect(fields).toBeUndefined();
  expect(problems.map((problem) => problem.message)).toEqual([message]);
  expect(problems[0]?.path).toEqual(path);
});

test('a list of fields of another program is none of ours', () => {
  expect(isFieldsFile([{key: 'beat', fields: []}])).toBe(false);
  expect(isFieldsFile({fields: [{name: 'x'}]})).toBe(false);
  expect(isFieldsFile({fields: {name: 'text'}})).toBe(true);
});

test('a value that holds itself, as YAML can say it, is told like any other', () => {
  const circle: Record<string, unknown> = {};
  circle.type = circle;
  expect(validateFields({fields: {x: circle}}).problems.map(({message}) => message)).toEqual(['config-wrong-value']);
  expect(validateFields(circle).problems.map(({message}) => message)).toContain('fields-not-a-map');
});
