import {describe, expect, it} from 'vitest';
import {keys} from '../../src/settings/schema.js';
import {validate} from '../../src/settings/validate.js';

const rules = [
  {id: 'amtsdeutsch'},
  {id: 'sentence-length', options: {words: 25}},
  {id: 'familiar-address', options: {address: 'auto'}},
];

function problems(value: unknown) {
  return validate(value, rules).problems.map(({path, message, values}) => [path.join('.'), message, values.near]);
}

describe('a configuration', () => {
  it('may say everything that the schema names', () => {
    const {config, problems} = validate(
      {
        $schema: './config.schema.json',
        language: 'de-AT',
        country: 'AT',
        type: 'reminder',
        locale: 'en',
        files: 'briefe/*.txt',
        ignore: ['alt/**'],
        rules: {
          amtsdeutsch: 'error',
          'sentence-length': ['info', {words: 20}],
          'familiar-address': {level: 'warning', address: 'sie'},
          charset: 'off',
        },
        dictionaries: {'de/amtsdeutsch': 'haus.yaml'},
        fields: {'kunde.tel': 'sender-phone'},
        template: true,
        engine: 'twig',
        letterhead: 'external',
        signature: 'external',
        subject: 'external',
        overrides: [{files: 'mahnung/**', type: 'reminder', rules: {amtsdeutsch: 'off'}}],
      },
      rules,
    );
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      language: 'de-AT',
      files: ['briefe/*.txt'],
      ignore: ['alt/**'],
      rules: {
        amtsdeutsch: {level: 'error'},
        'sentence-length': {level: 'info', options: {words: 20}},
        'familiar-address': {level: 'warning', options: {address: 'sie'}},
        charset: {level: 'off'},
      },
      dictionaries: {'de/amtsdeutsch': ['haus.yaml']},
      overrides: [{files: ['mahnung/**'], type: 'reminder', rules: {amtsdeutsch: {level: 'off'}}}],
    });
    expect(config).not.toHaveProperty('$schema');
  });

  it('may be empty', () => {
    for (const value of [null, undefined, {}, {rules: null}]) expect(problems(value)).toEqual([]);
  });

  it('hears about unknown keys and the nearest one', () => {
    expect(problems({langauge: 'de'})).toEqual([['langauge', 'config-unknown-key-near', 'language']]);
    expect(problems({xyz: 1})).toEqual([['xyz', 'config-unknown-key', undefined]]);
    expect(problems({overrides: [{files: 'a', typ: 'offer'}]})).toEqual([
      ['overrides.0.typ', 'config-unknown-key-near', 'type'],
    ]);
  });

  it('cannot be tricked by names that every object has', () => {
    expect(problems(JSON.parse('{"constructor": 1, "__proto__": 2}'))).toHaveLength(2);
    expect(problems({rules: {toString: 'off'}})).toHaveLength(1);
  });

  it('hears about unknown rules and options and the nearest one', () => {
    expect(problems({rules: {'amts-deutsch': 'off'}})).toEqual([
      ['rules.amts-deutsch', 'config-unknown-rule-near', 'amtsdeutsch'],
    ]);
    expect(problems({rules: {'sentence-length': {word: 20}}})).toEqual([
      ['rules.sentence-length.word', 'config-unknown-option-near', 'words'],
    ]);
    expect(problems({rules: {amtsdeutsch: {strict: true}}})).toEqual([
      ['rules.amtsdeutsch.strict', 'config-unknown-option', undefined],
    ]);
    expect(problems({rules: {'sentence-length': ['info', {words: 'viele'}]}})).toEqual([
      ['rules.sentence-length.1.words', 'config-wrong-value', undefined],
    ]);
  });

  it('hears about wrong values and what was meant', () => {
    expect(problems({type: 'remainder'})).toEqual([['type', 'config-wrong-value-near', 'reminder']]);
    expect(problems({rules: {amtsdeutsch: 'warn'}})[0]?.[1]).toMatch('config-wrong-value');
    expect(problems({rules: {amtsdeutsch: 2}})).toEqual([['rules.amtsdeutsch', 'config-wrong-value', undefined]]);
    expect(problems({rules: []})).toEqual([['rules', 'config-not-a-map', undefined]]);
    expect(problems({country: 'Deutschland'})).toHaveLength(1);
    expect(problems({template: 'yes', letterhead: true, files: [3], fields: {a: 'telephone'}})).toHaveLength(4);
    expect(problems([])).toEqual([['', 'config-not-a-map', undefined]]);
    expect(problems('language: de')).toHaveLength(1);
  });

  it('hears that a key does not belong under overrides, and that these need files', () => {
    expect(problems({overrides: [{files: 'a', locale: 'en'}]})).toEqual([
      ['overrides.0.locale', 'config-not-per-glob', undefined],
    ]);
    expect(problems({overrides: [{type: 'offer'}]})).toEqual([['overrides.0', 'config-wrong-value', undefined]]);
    expect(problems({overrides: {files: 'a'}})).toEqual([['overrides', 'config-wrong-value', undefined]]);
  });

  it('hears about word lists that belong to nothing', () => {
    expect(problems({dictionaries: {amtsdeutsch: 'a.yaml'}})).toEqual([
      ['dictionaries.amtsdeutsch', 'config-dictionary-name', undefined],
    ]);
    expect(problems({dictionaries: {'de/amtsdeusch': 'a.yaml'}})).toEqual([
      ['dictionaries.de/amtsdeusch', 'config-unknown-rule-near', 'amtsdeutsch'],
    ]);
  });

  it('gives no configuration when anything is wrong', () => {
    expect(validate({language: 'de', tpye: 'offer'}, rules).config).toBeUndefined();
  });
});

it('explains every key in both languages', () => {
  for (const [name, {about}] of Object.entries(keys)) {
    expect(about.de, name).toMatch(/\.$|…$/);
    expect(about.en, name).toMatch(/\.$|…$/);
  }
});

describe('what differs for a type, and who writes', () => {
  it('is read with the rules of that type, and the company with country and legal form', () => {
    const {config, problems} = validate(
      {
        types: {reminder: {rules: {'sentence-length': {words: 20}}}},
        company: {country: 'DE', form: 'GmbH', name: 'Muster GmbH'},
        customers: 'kunden.csv',
      },
      rules,
    );
    expect(problems).toEqual([]);
    expect(config).toMatchObject({
      types: {reminder: {rules: {'sentence-length': {options: {words: 20}}}}},
      company: {country: 'DE', form: 'GmbH', name: 'Muster GmbH'},
      customers: 'kunden.csv',
    });
  });

  it.each([
    [{types: {reminders: {rules: {}}}}, 'types.reminders', 'reminder'],
    [{types: {reminder: {rules: {amtsdeutch: 'off'}}}}, 'types.reminder.rules.amtsdeutch', 'amtsdeutsch'],
    [{types: {reminder: {type: 'offer'}}}, 'types.reminder.type', undefined],
    [{company: {form: 'GmbH'}}, 'company', undefined],
    [{company: {country: 'DE'}}, 'company', undefined],
    [{company: {country: 'FR', form: 'SARL'}}, 'company.country', undefined],
    [{company: {countri: 'DE', form: 'GmbH'}}, 'company.countri', 'country'],
  ])('%j names the place', (value, path, near) => {
    expect(problems(value)).toContainEqual([path, expect.any(String), near]);
  });
});
